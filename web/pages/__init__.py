"""The pages."""

from web.pages.blueprint import blueprint

__all__ = ["NAVIGATION", "blueprint"]

NAVIGATION = (  # endpoint, words, the action that shows it
    ("queue", "Referrals", "queue:read"),
    ("new", "New referral", "referral:create"),
)

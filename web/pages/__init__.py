"""The pages."""

from web.pages.blueprint import blueprint

__all__ = ["ADMINISTRATION", "NAVIGATION", "blueprint"]

NAVIGATION = (  # endpoint, words, the action that shows it
    ("queue", "Referrals", "queue:read"),
    ("new", "New referral", "referral:create"),
    ("imports", "Upload", "referral:import"),
    ("users", "Administration", "user:manage"),
    ("audit", "Audit", "audit:read"),
    ("account", "Account", "account:read"),
)
ADMINISTRATION = (  # the same, within administration
    ("users", "Users", "user:manage"),
    ("firms", "Firms", "user:manage"),
    ("settings", "Settings", "setting:manage"),
    ("tokens", "API", "token:manage"),
)

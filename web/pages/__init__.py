"""The pages."""

from web.pages.blueprint import blueprint

__all__ = ["blueprint"]

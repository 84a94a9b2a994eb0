"""Fixtures: see tests/databases.py."""

from tests.databases import rulebook

__all__ = ["rulebook"]

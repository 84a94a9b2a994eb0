"""Fixtures: see tests/databases.py."""

from tests.databases import database, postgresql_server, rulebook, sqlite

__all__ = ["database", "postgresql_server", "rulebook", "sqlite"]

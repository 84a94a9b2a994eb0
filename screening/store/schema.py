"""The schema's revisions, by Alembic, and which one a database has."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

FOLDER = Path(__file__).parent / "migrations"


def _config(connection: Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.attributes["connection"] = connection
    return config


NEWEST = ScriptDirectory.from_config(_config()).get_current_head()


def revision(connection: Connection) -> str | None:
    """The revision a database has, or None when it has none of ours."""
    return MigrationContext.configure(connection).get_current_revision()


def known(name: str) -> bool:
    """Whether this program has a revision of that name: a newer program may have made others."""
    try:
        return ScriptDirectory.from_config(_config()).get_revision(name) is not None
    except CommandError:
        return False


def stamp(connection: Connection) -> None:
    """Write down that the tables are those of the newest revision."""
    command.stamp(_config(connection), "head")


def upgrade(connection: Connection, to: str = "head") -> None:
    command.upgrade(_config(connection), to)


def downgrade(connection: Connection, to: str) -> None:
    command.downgrade(_config(connection), to)

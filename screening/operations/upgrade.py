"""Bringing a database to this program's schema, after a backup of it as it is."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from screening.operations import backup
from screening.operations.base import Conflict
from screening.store import audit, schema
from screening.store.actor import Actor
from screening.store.database import Database, StoreError
from screening.store.tables import Setting, now


@dataclass(frozen=True)
class Upgraded:
    """From which revision to which, and where it was kept before."""

    was: str
    is_now: str
    backup: Path


def revision(database: Database) -> str:
    """The database's revision.  Raises StoreError for what is no database of ours, Conflict when it is a newer one."""
    if database.file and not database.file.is_file():
        raise StoreError(f"{database.name}: there is no database; make one with `screening init`")
    with database.writer.connect() as connection:
        found = schema.revision(connection)
    if found is None:
        raise StoreError(f"{database.name}: is not a database of this program; make one with `screening init`")
    if not schema.known(found):
        raise Conflict(
            f"{database.name}: has schema {found}, which a newer version of this program made; run that one, or "
            "restore a backup of before"
        )
    return found


def upgrade(actor: Actor, database: Database, key: bytes, where: Path) -> Upgraded | None:
    """Keep the database in a file of that folder, then change its tables, all or nothing.  None: nothing to do.

    Nobody works meanwhile: a server of this version refuses an older schema, one of an older version was stopped.
    Raises what `revision` and `backup.write` do.
    """
    was = revision(database)
    if was == schema.NEWEST:
        return None
    kept = where / f"before-upgrade-{was}-{backup.file_now(where).name}"
    backup.write(database, kept, key)
    with database.migrating() as connection:
        schema.upgrade(connection)
    with database.writing() as session:
        audit.append(session, actor, "system:run", what="upgrade", was=was, now=schema.NEWEST)
        session.merge(Setting(name=backup.LAST, value=now().isoformat(), updated_by=actor.name))
    return Upgraded(was, str(schema.NEWEST), kept)

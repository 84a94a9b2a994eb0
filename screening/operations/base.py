"""What every operation has in common: permission, one transaction, one audit event."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, TypeVar

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from screening.access import allowed
from screening.operations import settings
from screening.store import audit
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import StoredReferral

Query = TypeVar("Query", bound=Select)


class OperationError(Exception):
    """An operation that was refused; nothing was changed.  The message is for the person who asked."""


class NotAllowed(OperationError):
    def __init__(self, action: str):
        self.action = action
        super().__init__("Your role does not include this. Ask an administrator if you need it.")


class NotFound(OperationError):
    """There is no such thing, or it is another firm's: the answer is the same."""

    def __init__(self, what: str = "This"):
        super().__init__(f"{what} is not here. It may have been removed, or the address is not complete.")


class Conflict(OperationError):
    """Somebody changed the thing meanwhile, or it is in a state that does not allow this."""


class Outdated(Conflict):
    """The edition that somebody worked against is not the newest any more."""


class Invalid(OperationError):
    """What was sent cannot be taken.  `problems` are (field, what is wrong and what to do) pairs."""

    def __init__(self, problems: Sequence[tuple[str, str]]):
        self.problems = list(problems)
        super().__init__("; ".join(f"{where}: {what}" if where else what for where, what in self.problems))


@dataclass
class Operation:
    """A running operation: its transaction, and what its audit event will say (no patient data)."""

    actor: Actor
    session: Session
    action: str
    subject: str = ""
    firm_id: str | None = None
    detail: dict[str, Any] = field(default_factory=dict)


@contextmanager
def operation(actor: Actor, database: Database, action: str, subject: str = "", **detail: Any) -> Iterator[Operation]:
    """One transaction with one audit event at its end; an exception undoes all of it.

    Raises NotAllowed before anything is opened for change.
    """
    with database.writing() as session:
        permit(actor, action, session)
        running = Operation(actor, session, action, subject, actor.firm_id, dict(detail))
        yield running
        session.flush()
        audit.append(session, actor, action, running.subject, running.firm_id, **running.detail)


@contextmanager
def reading(actor: Actor, database: Database, action: str) -> Iterator[Session]:
    """A transaction that changes nothing and leaves no event: lists.  One case is read by `operation`."""
    with database.reading() as session:
        permit(actor, action, session)
        yield session


def permit(actor: Actor, action: str, session: Session) -> None:
    """Raise NotAllowed unless the actor may do this."""
    if not allowed(actor, action) and not allowed(actor, action, settings.granted(session)):
        raise NotAllowed(action)


def visible(actor: Actor, query: Query) -> Query:
    """The query limited to the referrals of the actor's firm."""
    return query if actor.firm_id is None else query.where(StoredReferral.firm_id == actor.firm_id)


def referral_of(actor: Actor, session: Session, referral_id: str, change: bool = False) -> StoredReferral:
    """A referral the actor may see, locked when it is going to be changed.  Raises NotFound."""
    query = visible(actor, select(StoredReferral).where(StoredReferral.id == referral_id))
    found = session.scalar(query.with_for_update() if change else query)
    if found is None:
        raise NotFound("This referral")
    return found

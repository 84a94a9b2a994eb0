"""What people change of their own account: their password first, where it matters."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening import passwords
from screening.operations import sessions, settings, throttle
from screening.operations.base import Invalid, NotFound, operation
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import User

PREFERENCES: dict[str, Any] = {"shortcuts": True}  # name → what counts when somebody never chose


def confirm(actor: Actor, database: Database, password: str) -> None:
    """Raise Invalid unless this is the actor's password; attempts are throttled as at the door (TooMany)."""
    with database.reading() as session:
        user = user_of(actor, session)
    if user.password_hash is None:
        raise Invalid([("current-password", "is none yet; choose a password first")])
    attempt = throttle.attempt(database, user.login, "")
    if not passwords.matches(user.password_hash, password):
        raise Invalid([("current-password", "is not right")])
    with database.writing() as session:
        throttle.forget(session, user.login, attempt)


def change_password(actor: Actor, database: Database, current: str, new: str, again: str, browser: str = "") -> str:
    """Choose a password.  Every session of the person ends; returns the cookie of the new one.

    `current` is not asked for while there is none (after a one-time link).  Raises Invalid, TooMany.
    """
    with database.reading() as session:
        user = user_of(actor, session)
        wrong = problems(session, user, new, again)
    if wrong:
        raise Invalid(wrong)
    if user.password_hash is not None:
        confirm(actor, database, current)
    kept = passwords.hashed(new)
    with operation(actor, database, "account:change", actor.id, what="password") as op:
        user = user_of(actor, op.session)
        user.password_hash = kept
        op.detail["sessions ended"] = sessions.end_all(op.session, user.id)
        return sessions.start(op.session, user, "password changed", browser)


def problems(session: Session, user: User, new: str, again: str) -> list[tuple[str, str]]:
    """What is wrong with a new password, as (field, words) pairs."""
    found = []
    if words := passwords.problem(new, user.login, user.name, settings.current(session)["organisation"]):
        found.append(("new-password", words))
    elif new != again:
        found.append(("new-password-again", "is not the same; type it once more"))
    return found


def prefer(actor: Actor, database: Database, name: str, value: Any) -> None:
    """Keep a preference.  Raises Invalid."""
    if name not in PREFERENCES or not isinstance(value, type(PREFERENCES[name])):
        raise Invalid([(name, "is not a preference")])
    with operation(actor, database, "account:change", actor.id, what="preference", name=name) as op:
        user = user_of(actor, op.session)
        user.preferences = {**user.preferences, name: value}


def user_of(actor: Actor, session: Session) -> User:
    """The actor's own row.  Raises NotFound for an actor that is no person."""
    user = session.scalar(select(User).where(User.id == actor.id, User.disabled.is_(False)))
    if user is None:
        raise NotFound("This account")
    return user

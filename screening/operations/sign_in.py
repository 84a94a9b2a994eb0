"""Signing in: by login and password, or by a one-time link.  Every refusal has the same words and takes as long."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening import passwords
from screening.operations import account, second_factor, sessions, throttle
from screening.operations.base import Invalid, OperationError
from screening.store import audit
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import User

REFUSED = "session:refused"
SOMEBODY = Actor("not signed in", "")


class Refused(OperationError):
    def __init__(self) -> None:
        super().__init__(
            "Login, password or code is not right. Check for capitals and spaces. If you have set up an "
            "authenticator app, its code is needed too, and works once."
        )


@dataclass(frozen=True)
class Welcome:
    """Whom a one-time link is for, and what it asks of them."""

    name: str
    login: str
    has_password: bool
    needs_code: bool


def by_password(
    database: Database, login: str, password: str, code: str = "", browser: str = "", address: str = ""
) -> str:
    """Start a session; returns its cookie value.  Raises Refused, TooMany."""
    login = login.strip().lower()[:200]
    attempt = throttle.attempt(database, login, address)
    query = select(User).where(User.login == login, User.disabled.is_(False))
    with database.reading() as session:
        user = session.scalar(query)
    kept = user.password_hash if user else None
    right = passwords.matches(kept, password)
    renewed = passwords.hashed(password) if right and kept and passwords.outdated(kept) else kept
    with database.writing() as session:
        user = session.scalar(query.with_for_update())
        if right and user is not None and user.password_hash == kept:
            factor = second_factor.passes(session, user, code)
            if factor is not None:
                user.password_hash = renewed
                throttle.forget(session, login, attempt)
                return sessions.start(session, user, "password", browser, address, second_factor=factor)
        _note_refusal(session, user, address)
    raise Refused


def welcome(database: Database, token: str) -> Welcome | None:
    """What a one-time link says before it is used; None when it no longer works."""
    with database.reading() as session:
        user = sessions.user_of_link(session, token)
        if user is None:
            return None
        return Welcome(user.name, user.login, user.password_hash is not None, user.totp_secret is not None)


def by_link(
    token: str,
    database: Database,
    browser: str = "",
    address: str = "",
    new_password: str = "",
    again: str = "",
    code: str = "",
) -> str | None:
    """Use a link up and start a session: its cookie value, or None when the link no longer works.

    A password given is set, and the person's other sessions end.  Raises Invalid (the link stays good), TooMany.
    """
    with database.reading() as session:
        user = sessions.user_of_link(session, token)
        if user is None:
            return None
        wrong = account.problems(session, user, new_password, again) if new_password or again else []
    if wrong:
        raise Invalid(wrong)
    attempt = throttle.attempt(database, user.login, address) if user.totp_secret else []
    kept = passwords.hashed(new_password) if new_password else None
    try:
        with database.writing() as session:
            user = sessions.user_of_link(session, token, use=True)
            if user is None:
                return None
            factor = second_factor.passes(session, user, code)
            if factor is None:
                raise Refused  # which leaves the link as it was
            detail = {}
            if kept is not None:
                user.password_hash = kept
                detail["password"] = "set"
                sessions.end_all(session, user.id)
            throttle.forget(session, user.login, attempt)
            return sessions.start(session, user, "one-time link", browser, address, second_factor=factor, **detail)
    except Refused:
        with database.writing() as session:
            _note_refusal(session, sessions.user_of_link(session, token), address)
        raise Invalid([("code", "is not right; take the one that the app shows now")]) from None


def _note_refusal(session: Session, user: User | None, address: str) -> None:
    """The login that was typed is not written down when it is nobody's: it may be a password in the wrong field."""
    actor = sessions.actor_of(user) if user else SOMEBODY
    subject, firm = (user.id, user.firm_id) if user else ("", None)
    audit.append(session, actor, REFUSED, subject, firm, address=address)

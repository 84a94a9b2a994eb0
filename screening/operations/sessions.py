"""One-time links and sessions.  The database keeps hashes only: who reads it cannot sign in with it."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from screening.operations import settings
from screening.operations.base import NotFound, operation, permit, reading
from screening.store import audit
from screening.store.actor import ADMINISTRATOR, Actor
from screening.store.database import Database
from screening.store.tables import SignInLink, User, UserSession, now

LINK_LIFE = timedelta(hours=24)
SEEN_EVERY = timedelta(minutes=1)  # how often a session's last use is written down
FIRST_LOGIN = "admin"
START, END = "session:start", "session:end"  # how the audit names them; nobody needs a role for them


@dataclass(frozen=True)
class SignedIn:
    """The session of a request.  It ends at `ends` unless something is asked for before."""

    actor: Actor
    form_token: str
    id: str
    user: User
    settings: Mapping[str, Any]
    ends: datetime

    @property
    def granted(self) -> frozenset[tuple[str, str]]:
        return frozenset((role, action) for role, action in self.settings["granted"])

    @property
    def seconds_left(self) -> int:
        return max(int((self.ends - now()).total_seconds()), 0)

    @property
    def lacks_second_factor(self) -> bool:
        """Whether this place wants one and the person has none yet."""
        return self.settings["second factor for all"] and not self.user.totp_secret


# --- one-time links ---------------------------------------------------------------------------------------------


def first_administrator(actor: Actor, database: Database) -> bool:
    """Make the administrator of a new installation, without a password.  False when there are users already."""
    with database.writing() as session:
        permit(actor, "user:manage", session)
        if session.scalar(select(func.count()).select_from(User)):
            return False
        user = User(login=FIRST_LOGIN, name="Administrator", role=ADMINISTRATOR)
        session.add(user)
        session.flush()
        audit.append(session, actor, "user:manage", user.id, what="first administrator")
        return True


def issue_link(actor: Actor, database: Database, login: str = FIRST_LOGIN) -> str:
    """The token of a new one-time link for a user.  Earlier unused links of theirs stop working."""
    with operation(actor, database, "user:manage", what="one-time link") as op:
        user = op.session.scalar(select(User).where(User.login == login.lower(), User.disabled.is_(False)))
        if user is None:
            raise NotFound("This user")
        op.subject = user.id
        return new_link(op.session, user)


def new_link(session: Session, user: User) -> str:
    token = secrets.token_urlsafe(32)
    session.execute(delete(SignInLink).where(SignInLink.used.is_(None), SignInLink.user_id == user.id))
    session.add(SignInLink(token_hash=token_hash(token), user_id=user.id, expires=now() + LINK_LIFE))
    return token


def user_of_link(session: Session, token: str, use: bool = False) -> User | None:
    """Whose link this is; None when it is unknown, used, replaced or expired.  `use`: it has worked now."""
    query = select(SignInLink).where(SignInLink.token_hash == token_hash(token))
    link = session.scalar(query.with_for_update() if use else query)
    if link is None or link.used is not None or link.expires < now():
        return None
    user = session.get(User, link.user_id, with_for_update=use)
    if user is None or user.disabled:
        return None
    link.used = now() if use else None
    return user


# --- sessions ---------------------------------------------------------------------------------------------------


def start(session: Session, user: User, how: str, browser: str = "", address: str = "", **detail: Any) -> str:
    """A new session of this user: its cookie value."""
    cookie = secrets.token_urlsafe(32)  # 256 bits
    form_token = secrets.token_urlsafe(24)
    row = UserSession(token_hash=token_hash(cookie), user_id=user.id, form_token=form_token, browser=browser)
    session.add(row)
    oldest = now() - timedelta(minutes=settings.current(session)["sign-out at the latest"])
    session.execute(delete(UserSession).where(UserSession.user_id == user.id, UserSession.created < oldest))
    audit.append(session, actor_of(user), START, user.id, user.firm_id, how=how, address=address, **detail)
    return cookie


def session_of(cookie: str, database: Database, seen: bool = True) -> SignedIn | None:
    """The session of a cookie, or None when it is unknown, idle for too long or too old, or its user is disabled.

    `seen`: somebody is there; False for what a page asks by itself, which keeps no session alive.
    """
    with database.reading() as session:
        row = session.get(UserSession, token_hash(cookie))
        user = session.get(User, row.user_id) if row else None
        if row is None or user is None or user.disabled:
            return None
        limits = settings.current(session)
    ends = _ends(row, limits)
    if ends < now():
        return None
    if seen and row.last_seen < now() - SEEN_EVERY:
        with database.writing() as session:
            again = session.get(UserSession, row.token_hash)
            if again is None:
                return None
            again.last_seen = now()
            ends = _ends(again, limits)
    return SignedIn(actor_of(user), row.form_token, row.id, user, limits, ends)


def _ends(row: UserSession, limits: Mapping[str, Any]) -> datetime:
    idle = row.last_seen + timedelta(minutes=limits["sign-out after idle"])
    return min(idle, row.created + timedelta(minutes=limits["sign-out at the latest"]))


def end_session(cookie: str, database: Database) -> None:
    """Sign out.  A cookie that is no session's does nothing."""
    with database.writing() as session:
        row = session.get(UserSession, token_hash(cookie))
        user = session.get(User, row.user_id) if row else None
        if row is not None and user is not None:
            session.delete(row)
            audit.append(session, actor_of(user), END, user.id, user.firm_id, how="signed out")


def end_all(session: Session, user_id: str, but: str | None = None) -> int:
    """End every session of a user, or all but one (by id); returns how many."""
    query = delete(UserSession).where(UserSession.user_id == user_id)
    query = query.where(UserSession.id != but) if but else query
    return len(session.scalars(query.returning(UserSession.id)).all())


def mine(actor: Actor, database: Database) -> Sequence[UserSession]:
    """The actor's own sessions that are still alive, the one used last first."""
    with reading(actor, database, "account:read") as session:
        limits = settings.current(session)
        rows = session.scalars(select(UserSession).where(UserSession.user_id == actor.id))
        alive = [row for row in rows if _ends(row, limits) >= now()]
        return sorted(alive, key=lambda row: row.last_seen, reverse=True)


def end_mine(actor: Actor, database: Database, session_id: str) -> None:
    """End one of the actor's own sessions.  Raises NotFound, for another person's too."""
    with operation(actor, database, "account:change", actor.id, what="session ended") as op:
        query = delete(UserSession).where(UserSession.id == session_id, UserSession.user_id == actor.id)
        if not op.session.scalars(query.returning(UserSession.id)).all():
            raise NotFound("This session")


def end_my_others(actor: Actor, database: Database, current: str) -> int:
    """End the actor's sessions but the current one (by id); returns how many."""
    with operation(actor, database, "account:change", actor.id, what="other sessions ended") as op:
        op.detail["ended"] = count = end_all(op.session, actor.id, but=current)
        return count


def actor_of(user: User) -> Actor:
    return Actor(user.name, user.role, user.id, user.firm_id)


def token_hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()

"""Users and firms, as an administrator manages them.  Nobody is deleted: what they did keeps their name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from screening.operations import second_factor, sessions
from screening.operations.base import Conflict, Invalid, NotFound, Operation, operation, reading
from screening.store.actor import ADMINISTRATOR, ATTORNEY, INTAKE, ROLES, Actor
from screening.store.database import Database
from screening.store.tables import Firm, StoredReferral, User, UserSession

LOGIN = re.compile(r"[a-z0-9][a-z0-9._@+-]{1,99}")
LONGEST_NAME = 100
FIRM_NEEDED, FIRM_POSSIBLE = frozenset({ATTORNEY}), frozenset({ATTORNEY, INTAKE})
LAST = "This is the last administrator. Make somebody else an administrator first."


@dataclass(frozen=True)
class Person:
    """A user as lists show them: nothing of their password or second factor but whether there is one."""

    id: str
    login: str
    name: str
    role: str
    firm_id: str | None
    firm: str | None
    disabled: bool
    has_password: bool
    has_second_factor: bool
    last_seen: datetime | None


@dataclass(frozen=True)
class FirmLine:
    id: str
    name: str
    users: int
    referrals: int


# --- users ------------------------------------------------------------------------------------------------------


def users(actor: Actor, database: Database) -> list[Person]:
    """Everybody: those who can sign in first, then by name."""
    with reading(actor, database, "user:manage") as session:
        return _people(session)


def user(actor: Actor, database: Database, user_id: str) -> Person:
    """One user.  Raises NotFound."""
    with reading(actor, database, "user:manage") as session:
        found = _people(session, User.id == user_id)
    if not found:
        raise NotFound("This user")
    return found[0]


def add_user(
    actor: Actor, database: Database, login: str, name: str, role: str, firm_id: str | None = None
) -> tuple[str, str]:
    """A new user without a password.  Returns their id and the token of a one-time link.  Raises Invalid."""
    login, name = login.strip().lower(), name.strip()
    with operation(actor, database, "user:manage", what="user added", role=role, firm=firm_id) as op:
        problems = _wrong_login(op.session, login) + _wrong(op.session, name, role, firm_id)
        if problems:
            raise Invalid(problems)
        added = User(login=login, name=name, role=role, firm_id=firm_id)
        op.session.add(added)
        op.session.flush()
        op.subject = added.id
        return added.id, sessions.new_link(op.session, added)


def change_user(actor: Actor, database: Database, user_id: str, name: str, role: str, firm_id: str | None) -> None:
    """Name, role and firm of a user.  With another role or firm their sessions end at once.

    Raises NotFound, Invalid, Conflict (the last administrator stays one).
    """
    name = name.strip()
    with operation(actor, database, "user:manage", user_id, what="user changed") as op:
        found = _locked(op.session, user_id)
        if problems := _wrong(op.session, name, role, firm_id):
            raise Invalid(problems)
        if found.role == ADMINISTRATOR and role != ADMINISTRATOR:
            _keep_an_administrator(op.session, found)
        if (found.role, found.firm_id) != (role, firm_id):
            op.detail |= {"role": [found.role, role], "firm": [found.firm_id, firm_id]}
            op.detail["sessions ended"] = sessions.end_all(op.session, user_id)
        if found.name != name:
            op.detail["name"] = "changed"
        found.name, found.role, found.firm_id = name, role, firm_id


def disable(actor: Actor, database: Database, user_id: str) -> None:
    """Nobody signs in as this user any more; their sessions end at once.  Raises NotFound, Conflict."""
    with operation(actor, database, "user:manage", user_id, what="user disabled") as op:
        found = _locked(op.session, user_id)
        if found.role == ADMINISTRATOR and not found.disabled:
            _keep_an_administrator(op.session, found)
        found.disabled = True
        op.detail["sessions ended"] = sessions.end_all(op.session, user_id)


def enable(actor: Actor, database: Database, user_id: str) -> None:
    with operation(actor, database, "user:manage", user_id, what="user enabled") as op:
        _locked(op.session, user_id).disabled = False


def reset(actor: Actor, database: Database, user_id: str) -> str:
    """The token of a one-time link to choose a password anew; the old one and all sessions end at once.

    Raises NotFound, Conflict for a disabled user.
    """
    with operation(actor, database, "user:manage", user_id, what="password reset") as op:
        found = _locked(op.session, user_id)
        if found.disabled:
            raise Conflict("This user is disabled. Enable them first.")
        found.password_hash = None
        op.detail["sessions ended"] = sessions.end_all(op.session, user_id)
        return sessions.new_link(op.session, found)


def remove_second_factor(actor: Actor, database: Database, user_id: str) -> None:
    """For somebody who lost phone and recovery codes.  Their sessions end.  Raises NotFound."""
    with operation(actor, database, "user:manage", user_id, what="second factor removed") as op:
        second_factor.remove(op.session, _locked(op.session, user_id))
        op.detail["sessions ended"] = sessions.end_all(op.session, user_id)


def id_of(actor: Actor, database: Database, login: str) -> str:
    """The id of a user by login.  Raises NotFound."""
    with reading(actor, database, "user:manage") as session:
        found = session.scalar(select(User.id).where(User.login == login.strip().lower()))
    if found is None:
        raise NotFound(f"A user {login!r}")
    return found


def _people(session: Session, *which: Any) -> list[Person]:
    seen = select(func.max(UserSession.last_seen)).where(UserSession.user_id == User.id).scalar_subquery()
    query = select(User, Firm.name, seen).outerjoin(Firm, Firm.id == User.firm_id).where(*which)
    return [
        Person(
            u.id, u.login, u.name, u.role, u.firm_id, firm, u.disabled, bool(u.password_hash), bool(u.totp_secret), last
        )
        for u, firm, last in session.execute(query.order_by(User.disabled, func.lower(User.name), User.login))
    ]


def _locked(session: Session, user_id: str) -> User:
    """The row of a user, and first those of all administrators, so that two of them cannot disable each other."""
    session.scalars(select(User.id).where(User.role == ADMINISTRATOR).order_by(User.id).with_for_update(of=User)).all()
    found = session.scalar(select(User).where(User.id == user_id).with_for_update())
    if found is None:
        raise NotFound("This user")
    return found


def _keep_an_administrator(session: Session, leaving: User) -> None:
    others = select(func.count()).select_from(User)
    others = others.where(User.role == ADMINISTRATOR, User.disabled.is_(False), User.id != leaving.id)
    if not session.scalar(others):
        raise Conflict(LAST)


def _wrong_login(session: Session, login: str) -> list[tuple[str, str]]:
    if not LOGIN.fullmatch(login):
        return [("login", "takes 2 to 100 letters, digits and . _ @ + -, and starts with a letter or digit")]
    if session.scalar(select(User.id).where(User.login == login)):
        return [("login", "is taken; choose another")]
    return []


def _wrong(session: Session, name: str, role: str, firm_id: str | None) -> list[tuple[str, str]]:
    found = _wrong_name(name)
    if role not in ROLES:
        found.append(("role", "is not one of the roles; choose one"))
    elif firm_id is None and role in FIRM_NEEDED:
        found.append(("firm", f"is needed: an {role} sees the referrals of their firm only"))
    elif firm_id is not None and role not in FIRM_POSSIBLE:
        found.append(("firm", f"must be empty: a person with the role {role} works for every firm"))
    elif firm_id is not None and session.get(Firm, firm_id) is None:
        found.append(("firm", "is not one of the firms; choose one"))
    return found


def _wrong_name(name: str) -> list[tuple[str, str]]:
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        return [("name", f"is needed, as plain text of at most {LONGEST_NAME} characters")]
    return []


# --- firms ------------------------------------------------------------------------------------------------------


def firms(actor: Actor, database: Database) -> list[FirmLine]:
    """All firms by name, with how many users and referrals they have."""
    people = select(func.count()).select_from(User).where(User.firm_id == Firm.id).scalar_subquery()
    cases = select(func.count()).select_from(StoredReferral).where(StoredReferral.firm_id == Firm.id).scalar_subquery()
    query = select(Firm.id, Firm.name, people, cases).order_by(func.lower(Firm.name))
    with reading(actor, database, "user:manage") as session:
        return [FirmLine(*row) for row in session.execute(query)]


def add_firm(actor: Actor, database: Database, name: str) -> str:
    """A new firm; returns its id.  Raises Invalid."""
    with operation(actor, database, "user:manage", what="firm added") as op:
        firm = Firm(name=_free_name(op, name))
        op.session.add(firm)
        op.session.flush()
        op.subject = firm.id
        return firm.id


def rename_firm(actor: Actor, database: Database, firm_id: str, name: str) -> None:
    """Raises NotFound, Invalid."""
    with operation(actor, database, "user:manage", firm_id, what="firm renamed") as op:
        firm = op.session.get(Firm, firm_id)
        if firm is None:
            raise NotFound("This firm")
        firm.name = _free_name(op, name, firm_id)


def _free_name(op: Operation, name: str, own_id: str = "") -> str:
    name = " ".join(name.split())
    problems: Sequence[tuple[str, str]] = _wrong_name(name)
    same = select(Firm.id).where(func.lower(Firm.name) == name.lower(), Firm.id != own_id)
    if not problems and op.session.scalar(same):
        problems = [("name", "is taken by another firm; choose another")]
    if problems:
        raise Invalid(problems)
    return name

"""Attempts at signing in: free at first, then with a growing wait.  Nobody is ever locked out for good.

An attempt is written down before it is looked at, so that many at once are no way around it.
"""

from __future__ import annotations

import hashlib
import ipaddress
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from rules.counting import counted
from screening.operations.base import OperationError
from screening.store.database import Database
from screening.store.tables import SignInFailure, User, now

FIRST_WAIT, LONGEST_WAIT = timedelta(seconds=10), timedelta(minutes=15)
DOUBLINGS = 7  # until the longest wait
FORGOTTEN = timedelta(hours=24)


@dataclass(frozen=True)
class Limit:
    """`free` failures within `window` cost nothing; each further one doubles the wait."""

    free: int
    window: timedelta


OF_LOGIN = Limit(5, FORGOTTEN)
OF_ADDRESS = Limit(30, timedelta(hours=1))  # a whole office may share one


class TooMany(OperationError):
    """Too many attempts; `wait` says how long to wait."""

    def __init__(self, wait: timedelta):
        self.wait = wait
        super().__init__(f"There were too many attempts. Please wait {in_words(wait)}, then try again.")


def attempt(database: Database, login: str, address: str) -> Sequence[str]:
    """Write an attempt down; returns its ids, for `forget`.  Raises TooMany."""
    with database.writing() as session:
        session.execute(delete(SignInFailure).where(SignInFailure.at < now() - FORGOTTEN))
        session.scalar(select(User.id).where(User.login == login).with_for_update())  # one attempt after the other
        kinds = [(_of_login(login), OF_LOGIN)]
        if address:
            kinds.append((_of_address(address), OF_ADDRESS))
        ready = max(_ready(session, key, limit) for key, limit in kinds)
        if ready > now():
            raise TooMany(ready - now())
        rows = [SignInFailure(key=key) for key, _ in kinds]
        session.add_all(rows)
        session.flush()
        return [row.id for row in rows]


def forget(session: Session, login: str, ids: Sequence[str]) -> None:
    """It was the right person: take back this attempt, and what was held against the login."""
    mine = SignInFailure.key == _of_login(login)
    session.execute(delete(SignInFailure).where(mine | SignInFailure.id.in_(ids)))


def in_words(wait: timedelta) -> str:
    seconds = int(wait.total_seconds()) + 1
    if seconds <= 90:
        return counted(seconds, "second")
    return counted(-(-seconds // 60), "minute")


def _ready(session: Session, key: str, limit: Limit) -> datetime:
    """From when on the next attempt is looked at."""
    query = select(func.count(), func.max(SignInFailure.at))
    failures, last = session.execute(
        query.where(SignInFailure.key == key, SignInFailure.at > now() - limit.window)
    ).one()
    if failures < limit.free:
        return now() - LONGEST_WAIT
    return last + min(FIRST_WAIT * 2 ** min(failures - limit.free, DOUBLINGS), LONGEST_WAIT)


def _of_login(login: str) -> str:
    return hashlib.sha256(f"login {login}".encode()).hexdigest()


def _of_address(address: str) -> str:
    """Of the address, or of the network where one person commonly has many (IPv6)."""
    try:
        known = ipaddress.ip_address(address)
        if known.version == 6:
            address = str(ipaddress.ip_network((known, 64), strict=False))
    except ValueError:
        pass
    return hashlib.sha256(f"address {address}".encode()).hexdigest()

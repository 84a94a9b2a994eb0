"""Requests that are carried out once however often they are sent: their key and their answer.

A key is claimed before the work and completed after it; a request that failed gives its key back.  When the server
dies between the two, nobody knows whether the work was done: its key is never carried out again, and says so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from sqlalchemy import delete
from sqlalchemy.exc import IntegrityError

from screening.operations.base import Conflict
from screening.store.database import Database
from screening.store.tables import IdempotencyKey, now

CLAIM = timedelta(minutes=2)  # no request takes longer
KEPT = timedelta(days=7)
OPEN = 0  # the status of a request that is still being carried out
RUNNING = "The same request is being carried out. Wait for it, then send it again."
DIED = (
    "The server stopped while it carried this request out. Look whether it was done; if it was not, send it again "
    "with a new key."
)


@dataclass(frozen=True)
class Answered:
    """The answer that was given to the request before."""

    status: int
    answer: Mapping[str, Any]


def request_hash(*parts: bytes) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()


def claim(database: Database, token_id: str, key: str, request: str) -> Answered | None:
    """Claim a key for a request (by its hash); the earlier answer if it was carried out before.

    Raises Conflict when the key stands for another request, or for one that is being carried out.
    """
    try:
        with database.writing() as session:
            session.execute(delete(IdempotencyKey).where(IdempotencyKey.created < now() - KEPT))
            row = session.get(IdempotencyKey, (token_id, key), with_for_update=True)
            if row is None:
                session.add(IdempotencyKey(token_id=token_id, key=key, request_hash=request, status=OPEN, answer={}))
                return None
            if row.request_hash != request:
                raise Conflict("This key was used for another request. Use a new key for a new request.")
            if row.status == OPEN and row.created < now() - CLAIM:
                raise Conflict(DIED)
            if row.status == OPEN:
                raise Conflict(RUNNING)
            return Answered(row.status, row.answer)
    except IntegrityError:  # another request claimed it between our look and our insert
        raise Conflict(RUNNING) from None


def complete(database: Database, token_id: str, key: str, status: int, answer: Mapping[str, Any]) -> None:
    with database.writing() as session:
        row = session.get(IdempotencyKey, (token_id, key))
        if row is not None:
            row.status, row.answer = status, dict(answer)


def release(database: Database, token_id: str, key: str) -> None:
    """Give a key back: its request failed."""
    with database.writing() as session:
        row = session.get(IdempotencyKey, (token_id, key))
        if row is not None and row.status == OPEN:
            session.delete(row)

"""What time alone changes: open referrals judged anew as of today, and what moved.

A gap forms, a clock runs out, a therapy is no longer ongoing: the rules say when, so every open referral is screened
again each day; at some milliseconds a referral that is cheaper than to guess which answers can change.  A screening
is kept only where the answer is another: new wording for another day is none.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import and_, func, or_, select

from rules.model import Rulebook
from screening.changes import Change, Changes, differences
from screening.operations import jobs
from screening.operations.base import NotFound, OperationError, operation, reading, referral_of
from screening.operations.statuses import OPEN
from screening.screen import screen
from screening.store import kept
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import StoredReferral, StoredScreening, now
from screening.store.trouble import trouble

LOG = logging.getLogger("case_screening")
JOB = "rescreen by date"
AT_ONCE = 200  # referrals whose ids are read together
MOST_SAID = 4  # changes shown in the queue


@dataclass(frozen=True)
class Looked:
    """What a daily rescreen did."""

    looked_at: int
    moved: int
    failed: int = 0  # referrals that could not be judged; the log says where it broke


def rescreen_due(
    actor: Actor,
    database: Database,
    rulebook: Rulebook,
    today: date,
    each: Callable[[int], None] | None = None,
) -> Looked:
    """Judge every open referral as of today that was not yet; one transaction each, so that it can stop and go on.

    Demo referrals keep their day.  One that cannot be judged does not keep the others from it.  `each` is called with
    the number done so far.
    """
    looked = moved = failed = 0
    last = ""
    while ids := _due(actor, database, today, last):
        for referral_id in ids:
            try:
                moved += rescreen_one(actor, database, referral_id, rulebook, today)
            except NotFound:  # removed meanwhile
                continue
            except Exception as error:
                if trouble(error) or isinstance(error, OperationError):
                    raise
                failed += 1
                frames = "".join(traceback.format_list(traceback.extract_tb(error.__traceback__)))
                LOG.error("rescreen of referral %s failed: %s\n%s", referral_id, type(error).__name__, frames)
            looked += 1
            if each:
                each(looked)
        last = ids[-1]
    return Looked(looked, moved, failed)


def count_due(actor: Actor, database: Database, today: date) -> int:
    with reading(actor, database, "queue:read") as session:
        return session.scalar(_query(today, func.count())) or 0


def _due(actor: Actor, database: Database, today: date, after: str) -> list[str]:
    query = _query(today, StoredReferral.id).where(StoredReferral.id > after)
    with reading(actor, database, "queue:read") as session:
        return list(session.scalars(query.order_by(StoredReferral.id).limit(AT_ONCE)))


def _query(today: date, what: Any) -> Any:
    """Open referrals judged before today, or on a day that has not come: then the clock had been wrong."""
    tomorrow = max(today, date.today()) + timedelta(days=1)
    not_yet = or_(StoredReferral.looked_on.is_(None), StoredReferral.looked_on < today)
    return select(what).where(
        StoredReferral.status.in_(OPEN),
        StoredReferral.demo.is_(False),
        or_(and_(StoredReferral.as_of < today, not_yet), StoredReferral.looked_on > tomorrow),
    )


def rescreen_one(actor: Actor, database: Database, referral_id: str, rulebook: Rulebook, today: date) -> bool:
    """Judge one referral as of today; whether its answer moved.  Raises NotFound."""
    with operation(actor, database, "referral:screen", referral_id, cause="date") as op:
        stored = referral_of(actor, op.session, referral_id, change=True)
        before = op.session.get(StoredScreening, stored.screening_id)
        referral = kept.referral_in(kept.content_of(op.session, stored))
        result = screen(referral, rulebook, as_of=today).as_dict()
        found = differences(before.result, result) if before else None
        stored.looked_on = today
        op.firm_id = stored.firm_id
        op.detail |= {"as_of": today.isoformat(), "moved": bool(found and answers_differ(found))}
        if found is None or not answers_differ(found):
            return False
        kept.keep_rulebook(op.session, rulebook)
        screening = kept.add_screening(op.session, actor, stored, result, "date")
        stored.edition += 1
        stored.moved = {"what": said(found), "why": [cause.words for cause in found.causes]}
        stored.moved_at = now()
        op.detail |= {"screening": screening.number, "band": screening.band}
        return True


def answers_differ(found: Changes) -> bool:
    """Whether somebody must look: another band, score, finding, question, cost or clock, and not only other words."""
    return bool(
        found.triage
        or found.added
        or found.removed
        or found.parts
        or found.opened
        or found.closed
        or found.expenses
        or found.clocks
    )


def said(found: Changes) -> list[str]:
    """The changes in short, for the queue: findings for attorneys only are not named."""
    words = [change.words for change in found.triage if change.what in ("band", "queue", "score")]
    words += [f"new: {named.title}" for named in found.added if named.kind != "counter-signal"]
    words += [f"no longer: {named.title}" for named in found.removed if named.kind != "counter-signal"]
    words += [_clock(change) for change in found.clocks]
    if found.opened or found.closed:
        words.append(f"questions: {len(found.opened)} more, {len(found.closed)} fewer")
    return words[:MOST_SAID]


def _clock(change: Change) -> str:
    return f"clock of {change.what}: {change.before or 'none'} → {change.after or 'none'}"


def seen(actor: Actor, database: Database, referral_id: str) -> None:
    """Somebody has taken note of what moved: the mark goes, the screening stays.  Raises NotFound."""
    with operation(actor, database, "referral:change", referral_id, what="move seen") as op:
        stored = referral_of(actor, op.session, referral_id, change=True)
        op.firm_id = stored.firm_id
        stored.moved = stored.moved_at = None


def run(held: jobs.Held, database: Database, rulebook: Rulebook) -> None:
    """The job: the day it is for stands in its subject."""
    today = date.fromisoformat(held.subject)
    total = count_due(held.actor, database, today)

    def beat(done: int) -> None:
        with database.writing() as session:
            held.beat(session, done, max(total, done))

    looked = rescreen_due(held.actor, database, rulebook, today, beat)
    with database.writing() as session:
        held.beat(session, note=in_words(looked))


def in_words(looked: Looked) -> str:
    failed = f", {looked.failed} could not be judged (the log says where)" if looked.failed else ""
    return f"{looked.looked_at} looked at, {looked.moved} moved{failed}"

"""Corrections by hand: a further version of the referral and its screening, in one transaction, with who and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rules.model import Rulebook
from screening.corrections import ADDED, CannotCorrect, Part, corrected, exists, put_back
from screening.operations.base import Conflict, Invalid, NotFound, Operation, operation, permit, referral_of
from screening.referral import Referral
from screening.screen import screen
from screening.store import kept
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import ReferralVersion, StoredReferral, now

CORRECTION = "correction"  # the cause of a screening
LONGEST = 2000  # characters of a reason
MEANWHILE = "The referral was corrected by somebody since this page was loaded. Load it again and look at the row."


def correct(
    actor: Actor,
    database: Database,
    referral_id: str,
    part: Part,
    typed: Mapping[str, str],
    reason: str,
    version: int,
    rulebook: Rulebook,
) -> int:
    """Set fields of one part of a referral as typed, and screen it again; returns the number of the screening.

    `version` is the one the form was filled in against.  Raises NotFound, Conflict when it is not the newest any
    more, and Invalid with field ids.
    """
    problem = _reason_problem(reason)
    with operation(actor, database, "referral:change", referral_id, what=CORRECTION) as op:
        stored, before = _newest(op, referral_id)
        referral = kept.referral_in(before)
        if not exists(referral, part):
            raise NotFound("This row")
        if stored.version != version:
            raise Conflict(MEANWHILE)
        try:
            after, changes = corrected(referral, part, typed)
        except CannotCorrect as refused:
            raise Invalid([*refused.problems, *problem]) from None
        if problem:
            raise Invalid(problem)
        return _keep(op, stored, before, after, changes, reason, rulebook)


def undo(actor: Actor, database: Database, referral_id: str, number: int, rulebook: Rulebook) -> int:
    """Take the correction that made a version back, and screen again; returns the number of the screening.

    Raises NotFound, and Conflict when what it corrected was corrected again since.
    """
    with operation(actor, database, "referral:change", referral_id, what="correction undone", version=number) as op:
        stored, before = _newest(op, referral_id)
        version = op.session.get(ReferralVersion, (stored.id, number))
        if version is None or not version.changes:
            raise NotFound("This correction")
        try:
            after, changes = put_back(kept.referral_in(before), list(reversed(version.changes)))
        except CannotCorrect as refused:
            raise Conflict(str(refused)) from None
        return _keep(op, stored, before, after, changes, f"correction of version {number} undone", rulebook)


def _newest(op: Operation, referral_id: str) -> tuple[StoredReferral, ReferralVersion]:
    permit(op.actor, "referral:screen", op.session)
    stored = referral_of(op.actor, op.session, referral_id, change=True)
    op.firm_id = stored.firm_id
    return stored, kept.content_of(op.session, stored)


def _keep(
    op: Operation,
    stored: StoredReferral,
    before: ReferralVersion,
    after: Referral,
    changes: Sequence[Mapping[str, Any]],
    reason: str,
    rulebook: Rulebook,
) -> int:
    origins = _origins(op.actor, stored, before.origins, changes, reason.strip())
    version = kept.add_version(op.session, op.actor, stored, after, changes, reason.strip(), origins)
    op.session.flush()
    result = screen(after, rulebook, as_of=stored.as_of).as_dict()
    kept.keep_rulebook(op.session, rulebook)
    screening = kept.add_screening(op.session, op.actor, stored, result, CORRECTION)
    op.detail |= {
        "to_version": version.number,
        "fields": [f"{change['where']} {change['field']}".strip() for change in changes],
        "screening": screening.number,
        "band": screening.band,
    }
    return screening.number


def _reason_problem(reason: str) -> list[tuple[str, str]]:
    if not reason.strip():
        return [("reason", "is missing; say what shows that the row was misread")]
    return [("reason", f"is longer than {LONGEST:,} characters; shorten it")] if len(reason) > LONGEST else []


def _origins(
    actor: Actor,
    stored: StoredReferral,
    origins: Mapping[str, str],
    changes: Sequence[Mapping[str, Any]],
    reason: str,
) -> dict[str, str]:
    """Where each row comes from, with who corrected it, when and why."""
    found = dict(origins)
    by_part: dict[str, list[str]] = {}
    for change in changes:
        key = f"{change['section']} {change['row']}" if change["row"] else change["section"]
        if not change["field"] and change["now"] is None:  # an added row is taken out again
            found.pop(key, None)
            continue
        by_part.setdefault(key, []).append(change["field"].replace("_", " ").replace(".", " ") or str(change["now"]))
    day = now().date().isoformat()
    for key, fields in by_part.items():
        said = f"by {actor.name} on {day} ({reason})"
        if fields == [ADDED]:
            found[key] = f"added {said}"
        else:
            found[key] = f"{found.get(key) or stored.source}; {', '.join(fields)} corrected {said}"
    return found

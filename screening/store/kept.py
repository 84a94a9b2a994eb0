"""How a referral and its screenings are written into the tables: used by operations, inside their transaction."""

from __future__ import annotations

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from rules.model import Rulebook
from screening.changes import corrections_between, differences
from screening.clocks import Confirmed, with_confirmed
from screening.decided import Keys
from screening.privilege import COUNTER_SIGNAL
from screening.referral import Patient, Referral
from screening.store import outbox
from screening.store.actor import Actor
from screening.store.codec import referral_from_json, to_json
from screening.store.tables import (
    Decision,
    FilingDate,
    Firm,
    ReferralVersion,
    Setting,
    StoredReferral,
    StoredRulebook,
    StoredScreening,
)
from screening.triage import BANDS

REASONS_SHOWN = 2
_SECRET = "secret of patient keys"


def add_referral(
    session: Session,
    actor: Actor,
    referral: Referral,
    source: str,
    *,
    firm_id: str | None = None,
    batch_id: str | None = None,
    demo: bool = False,
    origins: Mapping[str, str] | None = None,
) -> StoredReferral:
    """A new referral with its first version.  Its firm: the actor's, else `firm_id`, else the one it names."""
    stored = StoredReferral(
        reference=referral.referral_id,
        firm_id=actor.firm_id or firm_id or firm_named(session, referral.firm),
        source=source,
        batch_id=batch_id,
        demo=demo,
        received_by=actor.name,
        **_columns_of_content(session, referral),
    )
    session.add(stored)
    session.flush()
    session.add(_version(stored, actor, referral, origins or {}))
    return stored


def add_version(
    session: Session,
    actor: Actor,
    stored: StoredReferral,
    referral: Referral,
    changes: Sequence[Mapping[str, Any]],
    reason: str,
    origins: Mapping[str, str],
) -> ReferralVersion:
    """A further version of a referral: what was understood before stays as it was."""
    stored.version += 1
    stored.edition += 1
    for column, value in _columns_of_content(session, referral).items():
        setattr(stored, column, value)
    version = _version(stored, actor, referral, origins)
    version.changes, version.reason = [dict(change) for change in changes], reason
    session.add(version)
    return version


def _columns_of_content(session: Session, referral: Referral) -> dict[str, Any]:
    """The columns by which a referral is found, filtered and known again."""
    return {
        "injury_date": referral.injury.date,
        "patient_key": patient_key(session, referral.patient),
        "patient_name": " ".join((referral.patient.name or "").lower().split()),
        "fills": len(referral.fills),
        "content_hash": content_hash(referral),
    }


def _version(stored: StoredReferral, actor: Actor, referral: Referral, origins: Mapping[str, str]) -> ReferralVersion:
    return ReferralVersion(
        referral_id=stored.id,
        number=stored.version,
        content=to_json(referral),
        origins=dict(origins),
        created_by=actor.name,
    )


def add_screening(
    session: Session, actor: Actor, stored: StoredReferral, result: Mapping[str, Any], cause: str = "first"
) -> StoredScreening:
    """Keep a result (`screening/1`) of the referral's newest version, and move the queue's columns."""
    number = session.scalar(
        select(func.coalesce(func.max(StoredScreening.number), 0)).where(StoredScreening.referral_id == stored.id)
    )
    previous = session.get(StoredScreening, stored.screening_id) if stored.screening_id else None
    screening = StoredScreening(
        referral_id=stored.id,
        version=stored.version,
        number=(number or 0) + 1,
        rulebook_hash=result["rulebook"]["hash"],
        data_hash=result["hashes"]["data"],
        as_of=date.fromisoformat(result["as_of"]),
        result=dict(result),
        band=result["triage"]["band"],
        score=result["score"]["value"],
        engine_trouble=result["engine"].get("agreed") is not True,
        cause=cause,
        changed=_changed(session, stored, previous, result) if previous else None,
        created_by=actor.name,
    )
    session.add(screening)
    session.flush()
    before = stored.band if stored.screening_id else None
    _move_queue_columns(session, stored, screening)
    outbox.announce(session, stored, screening, before)
    return screening


def _changed(
    session: Session, stored: StoredReferral, previous: StoredScreening, result: Mapping[str, Any]
) -> dict[str, Any]:
    return differences(previous.result, result, corrections(session, stored, previous.version)).as_dict()


def corrections(session: Session, stored: StoredReferral, after: int, until: int | None = None) -> list[dict[str, Any]]:
    """What was corrected in the versions after one, up to another or the newest."""
    query = select(ReferralVersion).where(ReferralVersion.referral_id == stored.id, ReferralVersion.number > after)
    query = query.where(ReferralVersion.number <= (until or stored.version)).order_by(ReferralVersion.number)
    return corrections_between(change for version in session.scalars(query) for change in version.changes)


def _move_queue_columns(session: Session, stored: StoredReferral, screening: StoredScreening) -> None:
    result, before = screening.result, stored.screening_id
    stored.screening_id = screening.id
    stored.band, stored.band_rank = screening.band, BANDS.index(screening.band)
    if stored.queue_since is None or stored.queue != result["triage"]["queue"]:
        stored.queue_since = screening.created if before else stored.received
    hours = result["triage"].get("hours")
    stored.queue, stored.queue_hours = result["triage"]["queue"], hours
    stored.promised = None if hours is None else stored.queue_since + timedelta(hours=hours)
    stored.beside = list(result["triage"].get("beside", ()))
    stored.score = screening.score
    move_reasons(session, stored, screening)
    stored.unconfirmed = bool(result["triage"].get("unconfirmed"))
    stored.as_of = screening.as_of
    move_clocks(session, stored, screening)


def move_reasons(session: Session, stored: StoredReferral, screening: StoredScreening) -> None:
    """The reasons in the queue: the screening's, those marked that a reviewer rejected."""
    stored.reasons = top_reasons(screening.result, decisions_on(session, stored.id))


def decisions_on(session: Session, referral_id: str) -> list[Decision]:
    """Every decision on a referral, the newest first."""
    query = select(Decision).where(Decision.referral_id == referral_id)
    return list(session.scalars(query.order_by(Decision.created.desc(), Decision.id)))


def move_clocks(session: Session, stored: StoredReferral, screening: StoredScreening) -> None:
    """The clocks of the queue: the screening's, with the day to file that an attorney confirmed."""
    stored.clocks = with_confirmed(screening.result.get("clocks", ()), confirmed_filing(session, stored.id))
    stored.clock_due, stored.clock_kind = nearest_clock(stored.clocks, screening.as_of) or (None, None)


def confirmed_filing(session: Session, referral_id: str) -> Confirmed | None:
    """The last day to file as it stands confirmed; None where nobody did, or it was taken back."""
    query = select(FilingDate).where(FilingDate.referral_id == referral_id).order_by(FilingDate.id.desc()).limit(1)
    newest = session.scalar(query)
    if newest is None or newest.due is None:
        return None
    return Confirmed(newest.due, newest.created_by, newest.created.date(), newest.reason)


def nearest_clock(clocks: Sequence[Mapping[str, Any]], day: date) -> tuple[date, str] | None:
    """The clock that runs out next, as (due, kind); when all have, the one that did last."""
    dated = [(date.fromisoformat(clock["due"]), clock["kind"]) for clock in clocks if clock.get("due")]
    ahead = [clock for clock in dated if clock[0] >= day]
    return min(ahead) if ahead else max(dated, default=None)


def top_reasons(result: Mapping[str, Any], decisions: Sequence[Decision] = ()) -> list[str]:
    """The reasons shown in lists: why the queue, then the heaviest findings.  Counter-signals are not among them.

    `decisions` are those on its findings, the newest first: one that a reviewer rejected says so.
    """
    keys = Keys(result) if decisions else None
    said = [*result["triage"]["reasons"]] if result["triage"]["band"] != "green" else []
    for finding in result["findings"]:
        if finding["kind"] != COUNTER_SIGNAL:
            rejected = keys is not None and keys.rejected(finding, decisions)
            said.append(f"{finding['title']} (rejected by a reviewer)" if rejected else finding["title"])
    return list(dict.fromkeys(said))[:REASONS_SHOWN]


def content_of(session: Session, stored: StoredReferral, number: int | None = None) -> ReferralVersion:
    """A version of a referral: the newest, or one by number."""
    found = session.get(ReferralVersion, (stored.id, number or stored.version))
    if found is None:
        raise LookupError(f"referral {stored.id}: there is no version {number or stored.version}")
    return found


def referral_in(version: ReferralVersion) -> Referral:
    return referral_from_json(version.content)


def keep_rulebook(session: Session, rulebook: Rulebook) -> None:
    """Keep the text of a rulebook by its hash, once."""
    if session.get(StoredRulebook, rulebook.hash) is None:
        session.add(StoredRulebook(hash=rulebook.hash, files=dict(rulebook.texts)))
        session.flush()


def firm_named(session: Session, name: str | None) -> str | None:
    """The id of a firm by its name; a new name makes a new firm."""
    if not name or not name.strip():
        return None
    found = session.scalar(select(Firm).where(func.lower(Firm.name) == name.strip().lower()))
    if found is None:
        found = Firm(name=name.strip())
        session.add(found)
        session.flush()
    return found.id


def content_hash(referral: Referral) -> str:
    """The same for the same content, whatever the format it came in and however its rows were numbered."""
    said = to_json(referral)
    del said["warnings"]
    for row in (*said["fills"], *said["diagnoses"]):
        del row["row"]
    content = json.dumps(said, sort_keys=True, default=str)
    return hashlib.sha256(content.encode()).hexdigest()


def patient_key(session: Session, patient: Patient) -> str | None:
    """What two referrals of one patient have in common: a keyed hash of name and birth date, None without both."""
    if not patient.name or not patient.date_of_birth:
        return None
    known = " ".join(sorted(patient.name.casefold().replace(",", " ").split())) + patient.date_of_birth.isoformat()
    return hmac.new(_secret(session).encode(), known.encode(), hashlib.sha256).hexdigest()


def _secret(session: Session) -> str:
    row = session.get(Setting, _SECRET)
    if row is None:
        row = Setting(name=_SECRET, value=secrets.token_hex(32), updated_by="")
        session.add(row)
        session.flush()
    return row.value

"""Referrals: taken in, read, removed; their status and who works on them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import url_for

from screening.operations import duplicates, glance, intake, referrals, statuses
from screening.operations.base import Invalid
from screening.operations.intake import Arrival
from screening.store.codec import to_json
from web.api import sent
from web.api.blueprint import Subject
from web.api.guard import actor
from web.api.schemas import referral as shapes
from web.services import services

subject = Subject("referrals", "Referrals: taken in, read, handled, removed")
SOURCE = "API"


@subject.call(
    "POST",
    "/referrals",
    "referral:create",
    query=shapes.AboutReferral,
    media=sent.MEDIA,
    gives=shapes.Made,
    status=201,
    creates=True,
)
def take_in_referral(query: Mapping[str, Any]) -> Any:
    """Take in a referral (`referral/1` or FHIR R4) and screen it."""
    arrival = Arrival(sent.referral(query["injury_date"]), SOURCE, as_of=query["as_of"])
    made = intake.take_in(actor(), services().database, arrival, services().rulebook)
    return shown_made(made, "referral:create"), {"Location": url_for("referrals.read_referral", referral_id=made)}


def shown_made(referral_id: str, action: str) -> dict[str, Any]:
    """A referral after its screening, by whoever has just done `action` to it."""
    stored = glance.handling(actor(), services().database, referral_id, action)
    number = glance.number(actor(), services().database, referral_id, action)
    return {name: getattr(stored, name) for name in ("id", "edition", "band", "score")} | {"screening": number}


@subject.call("POST", "/duplicates", "referral:create", query=shapes.AboutInjury, media=sent.MEDIA, gives=shapes.Twins)
def find_duplicates(query: Mapping[str, Any]) -> Any:
    """Referrals that are probably the same case as this one, the likeliest first; nothing of it is kept."""
    found = duplicates.find(actor(), services().database, sent.referral(query["injury_date"]))
    return {
        "items": [
            {"id": twin.id, "edition": twin.edition, "reference": twin.reference, "same": twin.same,
             "reasons": twin.likeness.reasons}
            for twin in found
        ]
    }  # fmt: skip


@subject.call(
    "POST",
    "/referrals/<id:referral_id>/versions",
    "referral:change",
    query=shapes.AboutMerge,
    media=sent.MEDIA,
    gives=shapes.Made,
    status=201,
    creates=True,
    edition=True,
    edition_needed=True,
)
def merge(referral_id: str, query: Mapping[str, Any], edition: int | None) -> Any:
    """Make a further referral of the same case the next version of the one that If-Match names, and screen that."""
    if edition is None:
        raise Invalid([("If-Match", "must name the edition that the two were compared at")])
    arrival = Arrival(sent.referral(query["injury_date"]), SOURCE, as_of=query["as_of"])
    intake.merge(actor(), services().database, referral_id, edition, arrival, query["how"], services().rulebook)
    return shown_made(referral_id, "referral:change")


@subject.call("GET", "/referrals/<id:referral_id>", "referral:read", gives=shapes.Case)
def read_referral(referral_id: str) -> Any:
    """A referral with its content as it was understood last (`referral/1`)."""
    case = referrals.read_case(actor(), services().database, referral_id)
    stored = {name: getattr(case.stored, name) for name in shapes.Case().fields if name != "content"}
    return stored | {"content": {"schema": "referral/1", **to_json(case.referral)}}


@subject.call("DELETE", "/referrals/<id:referral_id>", "referral:remove", status=204)
def remove_referral(referral_id: str) -> None:
    """Remove a referral with all that hangs on it; the audit events stay."""
    referrals.remove(actor(), services().database, referral_id)


@subject.call(
    "PUT",
    "/referrals/<id:referral_id>/status",
    "referral:change",
    body=shapes.NewStatus,
    gives=shapes.Handling,
    edition=True,
)
def set_status(referral_id: str, body: Mapping[str, Any], edition: int | None) -> Any:
    """Move a referral to a status.  A decline needs a reason."""
    statuses.set_status(
        actor(), services().database, referral_id, body["status"], body["reason"] or "", edition=edition
    )
    return glance.handling(actor(), services().database, referral_id, "referral:change")


@subject.call(
    "PUT",
    "/referrals/<id:referral_id>/assignee",
    "referral:change",
    body=shapes.NewAssignee,
    gives=shapes.Handling,
    edition=True,
)
def assign(referral_id: str, body: Mapping[str, Any], edition: int | None) -> Any:
    """Give a referral to somebody, or to nobody."""
    statuses.assign(actor(), services().database, referral_id, body["person"], edition=edition)
    return glance.handling(actor(), services().database, referral_id, "referral:change")


@subject.call("GET", "/referrals/<id:referral_id>/history", "referral:read", gives=shapes.History)
def read_history(referral_id: str) -> Any:
    """What people changed of a referral's status and assignee, the newest first."""
    return {"items": statuses.history(actor(), services().database, referral_id)}


@subject.call("GET", "/people", "queue:read", gives=shapes.People)
def list_people() -> Any:
    """Everybody a referral can be given to."""
    return {"items": statuses.people(actor(), services().database)}

"""Screenings: read, made again, or made of a referral that is not kept; projections of future expenses."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import request, url_for

from screening import privilege
from screening.changes import Changes
from screening.decided import with_keys
from screening.operations import referrals, screenings, trial
from screening.operations.base import Invalid
from screening.projection import project
from screening.projection.model import ProjectionError
from screening.projection.request import RequestSchema
from web.api import sent
from web.api.blueprint import Subject
from web.api.guard import actor, can
from web.api.parsing import JSON, parsed, wanted
from web.api.referrals import shown_made
from web.api.schemas import referral as shapes
from web.api.schemas.case import Differences, Screenings
from web.api.schemas.screening import ProjectionResult, ScreeningResult
from web.services import services

subject = Subject("screenings", "Screenings and projections")


def shown(result: Mapping[str, Any]) -> Mapping[str, Any]:
    """`screening/1` as this token may read it."""
    keyed = with_keys(result)
    return keyed if can("weakness:read") else privilege.without_weaknesses(keyed)


@subject.call("GET", "/referrals/<id:referral_id>/screenings", "referral:read", gives=Screenings)
def list_screenings(referral_id: str) -> Any:
    """Every screening of a referral, the newest first."""
    return {"items": screenings.history(actor(), services().database, referral_id).screenings}


@subject.call(
    "POST",
    "/referrals/<id:referral_id>/screenings",
    "referral:screen",
    query=shapes.AboutDays,
    gives=shapes.Made,
    status=201,
    creates=True,
)
def screen_again(referral_id: str, query: Mapping[str, Any]) -> Any:
    """Screen the newest version of a referral with the rulebook of now; the earlier screenings stay."""
    database, rulebook = services().database, services().rulebook
    number = referrals.rescreen(actor(), database, referral_id, rulebook, query["as_of"])
    place = url_for("screenings.read_screening", referral_id=referral_id, number=number)
    return shown_made(referral_id, "referral:screen"), {"Location": place}


@subject.call("GET", "/referrals/<id:referral_id>/screenings/newest", "referral:read", gives=ScreeningResult)
def read_newest_screening(referral_id: str) -> Any:
    """The newest screening (`screening/1`); what is the attorney's alone only with `weakness:read`."""
    return shown(referrals.read_case(actor(), services().database, referral_id).result)


@subject.call(
    "GET",
    "/referrals/<id:referral_id>/screenings/<int(min=1, max=999999):number>",
    "referral:read",
    gives=ScreeningResult,
)
def read_screening(referral_id: str, number: int) -> Any:
    """One screening by its number, as it was made."""
    return shown(referrals.read_case(actor(), services().database, referral_id, number).result)


@subject.call(
    "GET",
    "/referrals/<id:referral_id>/screenings/<int(min=1, max=999999):number>/changes",
    "referral:read",
    gives=Differences,
)
def read_changes(referral_id: str, number: int) -> Any:
    """What a screening says otherwise than the one before it, and why; of the first one nothing."""
    dossier = screenings.read(actor(), services().database, referral_id, number)
    return (dossier.changes(can("weakness:read")) or Changes()).as_dict()


@subject.call(
    "POST", "/screenings", "referral:screen", query=shapes.AboutReferral, media=sent.MEDIA, gives=ScreeningResult
)
def screen_only(query: Mapping[str, Any]) -> Any:
    """Screen a referral without keeping anything of it."""
    referral = sent.referral(query["injury_date"])
    return shown(trial.screen_only(actor(), services().database, referral, services().rulebook, query["as_of"]))


@subject.call("POST", "/projections", "referral:screen", media={JSON: RequestSchema}, gives=ProjectionResult)
def project_expense() -> Any:
    """Project a future expense (`projection/1`) by both methods, with schedule, sensitivity and assumptions."""
    wanted(JSON)
    try:
        return project(parsed(request.get_data()), table_files=False).as_dict()
    except ProjectionError as error:
        raise Invalid([(problem.field, f"{problem.reason}, {problem.remedy}") for problem in error.problems]) from None

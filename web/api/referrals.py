"""Referrals: taken in, read, screened again, removed."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import request
from flask.views import MethodView
from flask_smorest import Blueprint

from screening import privilege, screen
from screening.access import allowed
from screening.intake import load_bytes
from screening.intake.schema import ReferralSchema
from screening.operations import referrals
from screening.operations.base import Invalid
from screening.referral import ReferralError
from screening.store.codec import to_json
from web.api import schemas
from web.api.guard import actor, needs
from web.api.once import PARAMETER, once
from web.services import services

blueprint = Blueprint("api-referrals", __name__, description="Referrals and their screenings")

BODY = "referral.json"  # what messages call the body of a request
AS_OF = {
    "in": "query",
    "name": "as_of",
    "schema": {"type": "string", "format": "date"},
    "description": "The day to judge from; the day received, else today.",
}


@blueprint.route("/referrals")
class Referrals(MethodView):
    @needs("referral:create")
    @blueprint.doc(
        parameters=[PARAMETER, AS_OF],
        requestBody={"required": True, "content": {"application/json": {"schema": ReferralSchema}}},
    )
    @blueprint.response(201, schemas.Created)
    @blueprint.alt_response(422, schema=schemas.Problem, content_type="application/problem+json")
    def post(self) -> tuple[Any, int]:
        """Take in a referral (`referral/1`, or a FHIR R4 bundle with `injury_date` in the address), and screen it."""
        return once(_create)


def _create() -> tuple[dict[str, Any], int]:
    try:
        (referral,) = load_bytes(BODY, request.get_data(), _day("injury_date"))
    except ReferralError as error:
        raise Invalid(error.problems) from None
    except ValueError:
        raise Invalid([("", "holds several referrals; send one, or use an import")]) from None
    rulebook, database = services().rulebook, services().database
    result = screen(referral, rulebook, as_of=_day("as_of")).as_dict()
    (added,) = referrals.add_screened(actor(), database, [(referral, result)], rulebook, "API")
    return {"id": added, "screening": 1, "band": result["triage"]["band"], "score": result["score"]["value"]}, 201


def _day(name: str) -> date | None:
    text = request.args.get(name)
    try:
        return date.fromisoformat(text) if text is not None else None
    except ValueError:
        raise Invalid([(name, "is not a date; write it as 2026-05-04")]) from None


@blueprint.route("/referrals/<string:referral_id>")
class Referral(MethodView):
    @needs("referral:read")
    def get(self, referral_id: str) -> Any:
        """The content of a referral (`referral/1`), its newest version."""
        case = referrals.read_case(actor(), services().database, referral_id)
        return to_json(case.referral)

    @needs("referral:remove")
    @blueprint.response(204)
    def delete(self, referral_id: str) -> None:
        """Remove a referral with all that hangs on it."""
        referrals.remove(actor(), services().database, referral_id)


@blueprint.route("/referrals/<string:referral_id>/screening")
class Screening(MethodView):
    @needs("referral:read")
    def get(self, referral_id: str) -> Any:
        """The newest screening (`screening/1`); without what is the attorney's unless the token may read weaknesses."""
        case = referrals.read_case(actor(), services().database, referral_id)
        return case.result if allowed(actor(), "weakness:read") else privilege.without_weaknesses(case.result)

    @needs("referral:screen")
    @blueprint.doc(parameters=[PARAMETER, AS_OF])
    def post(self, referral_id: str) -> Any:
        """Screen the newest version again with today's rulebook; the earlier screenings stay."""
        return once(lambda: self._again(referral_id))

    @staticmethod
    def _again(referral_id: str) -> tuple[dict[str, Any], int]:
        database = services().database
        number = referrals.rescreen(actor(), database, referral_id, services().rulebook, _day("as_of"))
        case = referrals.read_case(actor(), database, referral_id)
        return {
            "id": referral_id,
            "screening": number,
            "band": case.screening.band,
            "score": case.screening.score,
        }, 201

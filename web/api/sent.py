"""A referral in the body of a request: `referral/1`, or a FHIR R4 bundle."""

from __future__ import annotations

from datetime import date
from typing import Any

from flask import request

from screening.intake import load_bytes
from screening.intake.schema import ReferralSchema
from screening.operations.base import Invalid
from screening.referral import Referral, ReferralError
from web.api.parsing import BODY, JSON, wanted
from web.api.schemas.base import FhirBundle

FHIR = "application/fhir+json"
_HINT = ("give --injury-date YYYY-MM-DD", "give injury_date=YYYY-MM-DD in the address")  # of the command line
MEDIA: dict[str, Any] = {JSON: ReferralSchema, FHIR: FhirBundle}


def referral(injury_date: date | None = None) -> Referral:
    """The one referral of this request; `injury_date` is for FHIR, which cannot say it.

    Raises Invalid, and 415 for another kind of body.
    """
    wanted(*MEDIA)
    if injury_date is not None and request.mimetype != FHIR:
        raise Invalid([("injury_date", f"goes with a bundle sent as {FHIR} only; write it into the referral")])
    try:
        loaded = load_bytes(f"{BODY}.json", request.get_data(), injury_date)
    except ReferralError as error:
        raise Invalid([(where or BODY, words.replace(*_HINT)) for where, words in error.problems]) from None
    if len(loaded) != 1:
        raise Invalid([(BODY, "holds several referrals; send one, or use an import")])
    return loaded[0]

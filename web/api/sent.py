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
MEDIA: dict[str, Any] = {JSON: ReferralSchema, FHIR: FhirBundle}


def referral(injury_date: date | None = None) -> Referral:
    """The one referral of this request.  Raises Invalid, and 415 for another kind of body."""
    wanted(*MEDIA)
    try:
        loaded = load_bytes(f"{BODY}.json", request.get_data(), injury_date)
    except ReferralError as error:
        raise Invalid([(where or BODY, words) for where, words in error.problems]) from None
    if len(loaded) != 1:
        raise Invalid([(BODY, "holds several referrals; send one, or use an import")])
    return loaded[0]

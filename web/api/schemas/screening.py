"""`screening/1` and `projection/1` as answered: kept JSON, described."""

from __future__ import annotations

from marshmallow import fields

from screening.triage import BANDS
from web.api.fields import MoneyText, OneOf
from web.api.schemas.base import Kept


def texts() -> fields.List:
    return fields.List(fields.String())


def rows() -> fields.List:
    return fields.List(fields.Integer(), metadata={"description": "Rows of the referral that it rests on."})


class RulebookUsed(Kept):
    hash = fields.String()
    rules = fields.Integer()


class Hashes(Kept):
    rulebook = fields.String()
    data = fields.String()
    referral = fields.String()


class ScorePart(Kept):
    rule = fields.String()
    title = fields.String()
    weight = fields.Integer()
    points = fields.Integer()


class ScoreParts(Kept):
    """`strength`, `exposure` and `parts` are withheld from a token without `weakness:read`."""

    value = fields.Integer(allow_none=True)
    strength = fields.Integer(allow_none=True)
    exposure = fields.Integer(allow_none=True)
    completeness = fields.Integer(allow_none=True)
    parts = fields.List(fields.Nested(ScorePart))


class TriageResult(Kept):
    band = OneOf(BANDS)
    queue = fields.String()
    reasons = texts()
    meaning = fields.String()
    hours = fields.Integer(allow_none=True, metadata={"description": "Within which somebody begins, where promised."})
    beside = texts()  # further queues of the band, where another profession has to read the case too
    unconfirmed = fields.Boolean(metadata={"description": "The band rests on unconfirmed rules alone."})


class ReasonGiven(Kept):
    sentence = fields.String()
    line = fields.Integer()
    answer = OneOf(("yes", "no", "unknown"))
    facts = fields.List(fields.Dict(), metadata={"description": "Courses, diagnoses, records …, each with its rows."})
    notes = texts()
    thresholds = fields.Dict(
        keys=fields.String(),
        values=fields.String(),
        metadata={"description": "The thresholds that the sentence names, with their values."},
    )


class EvidenceCited(Kept):
    stance = fields.String()
    grade = fields.String()
    source = fields.String()
    finding = fields.String()


class ExplanationGiven(Kept):
    rule = fields.String()
    version = fields.Integer()
    name = fields.String()
    why = fields.String()
    status = fields.String()
    file = fields.String()
    line = fields.Integer()
    because = fields.List(fields.Nested(ReasonGiven))
    plaintiff = fields.String()
    defence = fields.String()
    evidence = fields.List(fields.Nested(EvidenceCited))


KEY = {"description": "What a decision on it names; the same in later screenings, on the same grounds."}


class FindingMade(ExplanationGiven):
    key = fields.String(metadata=KEY)
    kind = fields.String()
    title = fields.String()
    weight = fields.Integer(allow_none=True)
    category = fields.String()
    audience = fields.String()
    also_raised_by = fields.List(fields.Nested(ExplanationGiven))


class NearMissSeen(Kept):
    rule = fields.String()
    title = fields.String()
    short_of = texts()
    notes = texts()
    kind = fields.String()


class QuestionAsked(Kept):
    ask = fields.String()
    because = texts()
    would_change = texts()
    kinds = texts()
    weaknesses = texts()


class YearRow(Kept):
    year = fields.Integer()
    age = fields.String()
    payments = fields.String()
    nominal = MoneyText()
    survival = fields.String()
    discount_factor = fields.String()
    present_value = MoneyText()
    cumulative = MoneyText()
    cumulative_nominal = MoneyText()


class MethodResult(Kept):
    nominal = MoneyText()
    present_value = MoneyText()
    factor = fields.String()
    schedule = fields.List(fields.Nested(YearRow))


class SensitivityCell(Kept):
    growth = fields.String()
    discount = fields.String()
    to_expectancy = MoneyText()
    survival_weighted = MoneyText()
    nominal_to_expectancy = MoneyText()
    nominal_survival_weighted = MoneyText()


class LifeTableUsed(Kept):
    name = fields.String()
    hash = fields.String()
    citation = fields.String()


class ProjectionResult(Kept):
    """`projection/1`: an estimate, not an expert opinion.  Amounts, rates and factors are exact text."""

    schema = fields.String()
    statement = fields.String()
    request = fields.Dict()
    amount = MoneyText()
    age = fields.String()
    table_age = fields.String()
    life_table = fields.Nested(LifeTableUsed)
    expectancy = fields.String()
    to_expectancy = fields.Nested(MethodResult)
    survival_weighted = fields.Nested(MethodResult)
    sensitivity = fields.List(fields.Nested(SensitivityCell))
    assumptions = texts()
    warnings = texts()


class FutureExpenseSeen(Kept):
    key = fields.String(metadata=KEY)
    drug = fields.String()
    rule = fields.String()
    probability = OneOf(("probable", "possible"))
    horizon = fields.String()
    monthly = MoneyText(allow_none=True)
    basis = fields.String()
    course = fields.Integer()
    rows = rows()
    projection = fields.Dict(metadata={"description": "`projection/1`, or `not_projected` with the reason."})


class Gap(Kept):
    days = fields.Integer()


class CourseSeen(Kept):
    course = fields.Integer()
    drug = fields.String()
    ingredient = fields.String()
    route = fields.String(allow_none=True)
    groups = texts()
    may_be = texts()
    start = fields.Date(allow_none=True)
    last_fill = fields.Date(allow_none=True)
    last_covered = fields.Date(allow_none=True)
    ongoing = fields.Boolean(allow_none=True)
    refill_grace_days = fields.Integer(metadata={"description": "How late a refill may be while the course goes on."})
    fills = fields.Integer()
    days_covered = fields.Integer(allow_none=True)
    pdc = fields.String(allow_none=True)
    daily_dose = fields.Dict(allow_none=True)
    dose_basis = fields.String(allow_none=True)
    gaps = fields.List(fields.Nested(Gap))
    rows = rows()


class DiagnosisSeen(Kept):
    diagnosis = fields.Integer()
    code = fields.String()
    description = fields.String(allow_none=True)
    groups = texts()
    first = fields.Date(allow_none=True)
    last = fields.Date(allow_none=True)
    rows = rows()


class WarningGiven(Kept):
    code = fields.String()
    where = fields.String()
    message = fields.String()


class ClockRunning(Kept):
    kind = fields.String()
    due = fields.Date(allow_none=True)
    words = fields.String()
    source = fields.String()
    unconfirmed = fields.Boolean(metadata={"description": "The day is by a rule not yet confirmed."})


class ScreeningResult(Kept):
    """`screening/1`: a screening estimate, not legal or medical advice; a person decides."""

    schema = OneOf(("screening/1",))
    referral_id = fields.String()
    as_of = fields.Date()
    rulebook = fields.Nested(RulebookUsed)
    hashes = fields.Nested(Hashes)
    engine = fields.Dict()
    score = fields.Nested(ScoreParts)
    triage = fields.Nested(TriageResult)
    findings = fields.List(fields.Nested(FindingMade))
    near_misses = fields.List(fields.Nested(NearMissSeen))
    prompts = fields.List(fields.Nested(QuestionAsked))
    future_expenses = fields.List(fields.Nested(FutureExpenseSeen))
    future_expense_plan = fields.Dict(allow_none=True)
    courses = fields.List(fields.Nested(CourseSeen))
    diagnoses = fields.List(fields.Nested(DiagnosisSeen))
    records = fields.Dict()
    warnings = fields.List(fields.Nested(WarningGiven))
    clocks = fields.List(fields.Nested(ClockRunning))
    disclaimer = fields.String()

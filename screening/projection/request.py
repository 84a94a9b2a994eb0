"""`projection/1` as asked → a checked `Request`, or a ProjectionError with every problem."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal, localcontext
from difflib import get_close_matches
from fractions import Fraction
from itertools import pairwise
from typing import Any

from marshmallow import RAISE, Schema, ValidationError, fields

from screening.projection.ages import exact_age, years_until
from screening.projection.fields import (
    OLDEST,
    REMEDY,
    Choice,
    Day,
    Money,
    Number,
    Rate,
    Text,
    Whole,
    YesNo,
)
from screening.projection.model import Horizon, Pause, Price, Problem, ProjectionError, Request, Step, median
from screening.projection.numbers import CENT, shown
from screening.projection.tables import DIGITS, EXPECTANCIES, LifeTable, LifeTableError, names

SCHEMA = "projection/1"
DEFAULT_TABLE = "nchs-2023-total"
OFFSETS = {"start": Fraction(0), "middle": Fraction(1, 2), "end": Fraction(1)}
GROWTH_STEPS = ("anniversary", "each payment")
BASES = ("billed", "paid", "cash", "AWP", "NADAC", "other")
DAYS_A_YEAR = Fraction("365.25")
_UNKNOWN = f"is not a field of a projection{REMEDY}leave it out"


class Strict(Schema):
    """An object without unknown fields."""

    class Meta:
        unknown = RAISE

    error_messages = {  # noqa: RUF012
        "unknown": _UNKNOWN,
        "type": f"is not an object{REMEDY}write it with named fields in {{ }}",
    }


class HorizonSchema(Strict):
    kind = Choice(("life", "years", "until"), load_default="life")
    years = Number("5", 0, 130, above=True, unit="years")
    date = Day()


class StepSchema(Strict):
    from_month = Whole("61", 1, 1560, required=True)
    multiplier = Number("0.4", 0, 1000, required=True)


class PauseSchema(Strict):
    from_month = Whole("25", 1, 1560, required=True)
    to_month = Whole("30", 1, 1560, required=True)


class PriceSchema(Strict):
    price = Money(required=True, allow_none=False)
    days = Whole("30", 1, 366, unit="days supplied by one fill", required=True)
    basis = Choice(BASES)
    date = Day()


def _list(inner: Any) -> fields.Field:
    said = f"is not a list{REMEDY}write it in [ ]"
    return fields.List(inner, load_default=[], allow_none=True, error_messages={"invalid": said})


def nested(schema: type[Schema]) -> fields.Nested:
    """An object that may be absent."""
    return fields.Nested(schema, load_default=None, allow_none=True)


class RequestSchema(Strict):
    schema = Choice((SCHEMA,))
    valuation_date = Day()
    age = Number("45", 0, OLDEST, unit="years")
    date_of_birth = Day()
    life_table = Text()
    rated_ages = _list(Number("56", 0, OLDEST, unit="years", allow_none=False))
    expectancy = Choice(EXPECTANCIES)
    amount = Money()
    amount_basis = Text()
    fill = nested(PriceSchema)
    pre_existing = Money()
    payments_per_year = Number("12", 0, 366, above=True)
    interval_months = Number("84", 0, 1200, above=True, unit="months")
    interval_weeks = Number("12", 0, 5200, above=True, unit="weeks")
    timing = Choice(tuple(OFFSETS))
    start_after_months = Number("6", 0, 1560, unit="months")
    horizon = nested(HorizonSchema)
    growth = Rate()
    growth_steps = Choice(GROWTH_STEPS)
    discount = Rate()
    net_rate = Rate()
    total_offset = YesNo()
    price_steps = _list(fields.Nested(StepSchema))
    pauses = _list(fields.Nested(PauseSchema))
    jurisdiction = Text()
    notes = _list(Text(allow_none=False))


_SCHEMA = RequestSchema()


def read_request(given: Mapping[str, Any] | Request, *, table_files: bool = True) -> Request:
    """The checked request.  `table_files` False refuses a path as life table (a server must not read any file)."""
    if isinstance(given, Request):
        return given
    if not isinstance(given, Mapping):
        raise ProjectionError([Problem("request", "is not an object", "write it with named fields in { }")])
    try:
        data = _SCHEMA.load(given)
    except ValidationError as error:
        raise ProjectionError(problems_of(error)) from None
    reader = _Reader(data, table_files)
    request = reader.request(dict(given))
    if reader.problems:
        raise ProjectionError(reader.problems)
    assert request is not None
    return request


def monthly(price: Decimal, days: int) -> Decimal:
    """Cost of a month of 365.25 / 12 days, in cents half up, from the price of a fill for so many days."""
    with localcontext(DIGITS):
        return (price * Decimal("365.25") / (12 * days)).quantize(CENT, ROUND_HALF_UP)


class _Reader:
    """The checks that concern several fields; `problems` collects what they find."""

    def __init__(self, data: Mapping[str, Any], table_files: bool):
        self.data, self.table_files = data, table_files
        self.problems: list[Problem] = []
        self.warnings: list[str] = []

    def wrong(self, field: str, reason: str, remedy: str) -> None:
        self.problems.append(Problem(field, reason, remedy))

    def request(self, given: dict[str, Any]) -> Request | None:
        get = self.data.get
        age, table = self.age(), self.table()
        amount, interval, horizon = self.amount(), self.interval(), self.horizon()
        growth, discount, rates = self.rates()
        steps, pauses = self.steps(), self.pauses()
        if self.problems or age is None or table is None or amount is None or interval is None or horizon is None:
            return None
        request = Request(
            amount=amount,
            interval=interval,
            table=table,
            valuation_date=get("valuation_date"),
            date_of_birth=get("date_of_birth"),
            age=age,
            rated_ages=tuple(get("rated_ages") or ()),
            expectancy=get("expectancy") or EXPECTANCIES[0],
            offset=OFFSETS[get("timing") or "start"],
            delay=Fraction(get("start_after_months") or 0) / 12,
            horizon=horizon,
            growth=growth,
            growth_steps=get("growth_steps") or GROWTH_STEPS[0],
            discount=discount,
            rates=rates,
            steps=steps,
            pauses=pauses,
            pre_existing=get("pre_existing"),
            price=Price(**fill) if (fill := get("fill")) else None,
            jurisdiction=get("jurisdiction"),
            amount_basis=get("amount_basis"),
            warnings=(*self.warnings, *(get("notes") or ())),
            given=given,
        )
        self.fits(request)
        return request

    def age(self) -> Fraction | None:
        day, birth, age = self.data.get("valuation_date"), self.data.get("date_of_birth"), self.data.get("age")
        rated = self.data.get("rated_ages")
        if birth is None:
            if age is None and not rated:
                self.wrong("age", "is missing", 'give the age, e.g. "45", or date_of_birth with valuation_date')
            return Fraction(age) if age is not None else median(rated) if rated else None
        if day is None:
            self.wrong("valuation_date", "is missing", "an age from a date of birth needs it, e.g. 2026-06-30")
            return None
        if birth > day:
            self.wrong("date_of_birth", "lies after the valuation date", "check both dates")
            return None
        exact = exact_age(birth, day)
        if exact > OLDEST:
            self.wrong("date_of_birth", f"gives an age above {OLDEST}", "check the year")
        elif age is not None and int(age) != int(exact):
            self.wrong("age", f"{age:f} is not the age of date_of_birth, {int(exact)}", "leave one of the two out")
        return exact

    def table(self) -> LifeTable | None:
        name = self.data.get("life_table") or DEFAULT_TABLE
        if not self.table_files and name not in names():
            self.wrong("life_table", f'"{name}" is not a shipped table', f"write one of: {', '.join(names())}")
            return None
        try:
            return LifeTable.named(name)
        except LifeTableError as error:
            for text in error.problems:
                reason, _, remedy = text.partition("; ")
                self.wrong("life_table", reason, remedy or f"write one of: {', '.join(names())}")
        return None

    def amount(self) -> Decimal | None:
        amount, fill, before = self.data.get("amount"), self.data.get("fill"), self.data.get("pre_existing")
        if fill:
            found = monthly(fill["price"], fill["days"])
            if amount is not None and amount != found:
                self.wrong("amount", f"{amount:f} is not the {found:f} a month of the fill", "leave one of the two out")
            amount = found
        if amount is None:
            self.wrong("amount", "is missing", 'give the cost of one payment, e.g. "65.95", or a fill')
            return None
        if not amount:
            self.wrong("amount", "comes to less than half a cent a month", "check price and days of the fill")
            return None
        if before is not None and before >= amount:
            self.wrong("pre_existing", f"{before:f} leaves nothing of {amount:f}", "give what was paid before")
            return None
        return amount - (before or 0)

    def interval(self) -> Fraction | None:
        per_year, months, weeks = (
            self.data.get(name) for name in ("payments_per_year", "interval_months", "interval_weeks")
        )
        found = {}
        if per_year is not None:
            found["payments_per_year"] = 1 / Fraction(per_year)
        if months is not None:
            found["interval_months"] = Fraction(months) / 12
        if weeks is not None:
            found["interval_weeks"] = Fraction(weeks) * 7 / DAYS_A_YEAR
        if len(set(found.values())) > 1:
            self.wrong(list(found)[-1], f"contradicts {next(iter(found))}", "give one of the two")
            return None
        interval = next(iter(found.values()), Fraction(1, 12))
        if self.data.get("fill") and interval != Fraction(1, 12):
            self.wrong(next(iter(found)), "does not fit a fill, whose cost is a month's", "leave it out")
            return None
        return interval

    def horizon(self) -> Horizon | None:
        given, day = self.data.get("horizon") or {"kind": "life"}, self.data.get("valuation_date")
        kind, years, until = given.get("kind"), given.get("years"), given.get("date")
        for name, value, own in (("years", years, "years"), ("date", until, "until")):
            if value is not None and kind != own:
                self.wrong(f"horizon.{name}", f'does not go with the kind "{kind}"', "leave it out or change the kind")
        if kind == "life":
            return Horizon("life")
        if kind == "years":
            if years is None:
                self.wrong("horizon.years", "is missing", 'give the years from the valuation date, e.g. "5"')
                return None
            return Horizon("years", Fraction(years))
        if until is None or day is None:
            field, example = ("horizon.date", "2031-06-30") if until is None else ("valuation_date", "2026-06-30")
            self.wrong(field, "is missing", f"a horizon until a date needs it, e.g. {example}")
            return None
        if until <= day:
            self.wrong("horizon.date", "is not after the valuation date", "check both dates")
            return None
        return Horizon("until", years_until(day, until), until)

    def rates(self) -> tuple[Decimal, Decimal, str]:
        get, zero = self.data.get, Decimal(0)
        growth, discount, net = get("growth") or zero, get("discount") or zero, get("net_rate")
        used = "total offset" if get("total_offset") else "net rate" if net is not None else None
        if used == "total offset" and net is not None:
            self.wrong("net_rate", "contradicts total_offset, which means a net rate of 0", "leave one of the two out")
        if used is None:
            return growth, discount, "growth and discount"
        for name, rate in (("growth", growth), ("discount", discount)):
            if rate:
                self.warnings.append(f"{name} {rate:f} was given and is not used: {used}.")
        return zero, zero if net is None else net, used

    def steps(self) -> tuple[Step, ...]:
        steps = tuple(Step(**step) for step in self.data.get("price_steps") or ())
        for number, (before, here) in enumerate(pairwise(steps), start=1):
            if here.from_month <= before.from_month:
                where = f"price_steps[{number}].from_month"
                self.wrong(where, "is not after that of the step before", "list the steps by month, each month once")
        return steps

    def pauses(self) -> tuple[Pause, ...]:
        pauses = tuple(Pause(**pause) for pause in self.data.get("pauses") or ())
        for number, pause in enumerate(pauses):
            if pause.to_month < pause.from_month:
                self.wrong(f"pauses[{number}].to_month", "lies before from_month", "give the last month of the pause")
            if number and pause.from_month <= pauses[number - 1].to_month:
                self.wrong(f"pauses[{number}].from_month", "overlaps the pause before", "list the pauses by month")
        return pauses

    def fits(self, request: Request) -> None:
        """What shows only once everything is put together: the table's ages, and a start beyond the horizon."""
        age, table = request.table_age, request.table
        field = "rated_ages" if request.rated_ages else "date_of_birth" if request.date_of_birth else "age"
        if age < table.first_age:
            self.wrong(field, f"lies before the table's first age, {table.first_age}", "choose another life table")
        elif not table.open_ended and age >= table.last_age:
            self.wrong(field, f"the table has no survivors at {table.last_age}", "choose another life table")
        elif request.delay >= horizon_years(request):
            end = shown(horizon_years(request))
            self.wrong("start_after_months", f"starts after the horizon of {end} years", "start earlier or end later")


def expectancy(request: Request) -> Decimal:
    """Further years expected at the age the table is read at, in the way asked for."""
    age = request.table_age
    with localcontext(DIGITS):
        return request.table.expectancy(Decimal(age.numerator) / age.denominator, request.expectancy)


def horizon_years(request: Request) -> Fraction:
    """Years for which payments are certain by the method to expectancy, from the valuation date."""
    years = request.horizon.years
    return Fraction(expectancy(request)) if years is None else years


def problems_of(error: ValidationError) -> list[Problem]:
    """What marshmallow found, each with the path of its field."""
    return list(_flat(error.normalized_messages()))


def _flat(messages: Any, path: str = "") -> Iterator[Problem]:
    """Marshmallow's nested messages as problems, each with the path of its field."""
    if isinstance(messages, Mapping):
        for key, inner in messages.items():
            if key == "_schema":
                yield from _flat(inner, path)
            else:
                step = f"[{key}]" if isinstance(key, int) else f".{key}" if path else str(key)
                yield from _flat(inner, path + step)
        return
    for text in messages:
        reason, _, remedy = text.partition(REMEDY)
        if text == _UNKNOWN and (near := get_close_matches(path, list(_SCHEMA.fields), 1, 0.7)):
            remedy = f'did you mean "{near[0]}"?'
        if not remedy:  # marshmallow's own words: a required field that is missing or null
            reason, remedy = "is missing", "give it"
        yield Problem(path or "request", reason, remedy)

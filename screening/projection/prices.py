"""A price list of the user's, such as NADAC, as a comparison with what the fills cost.

The list is a CSV file with the columns NDC and NADAC per unit (or price per unit, unit
price), and where it has them: effective date, pricing unit (EA, ML, GM), NDC description,
as of date.  It only ever stands beside the referral's own price: no projection uses it.
"""

from __future__ import annotations

import csv
import hashlib
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from pathlib import Path

from screening.model import Course, Fill
from screening.reference.products import normalise_ndc

MOST_PROBLEMS = 20
_COLUMNS = {
    "ndc": "ndc",
    "nadacperunit": "price",
    "priceperunit": "price",
    "unitprice": "price",
    "effectivedate": "effective",
    "pricingunit": "unit",
    "ndcdescription": "description",
    "description": "description",
    "asofdate": "as of",
}
_UNITS = {"unit": "EA", "hour": "EA", "mL": "ML", "g": "GM"}  # of a strength: the unit in which a list prices it


class PriceListError(ValueError):
    """A price list that cannot be used; `problems` names rows and columns."""

    def __init__(self, problems: list[str]):
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True)
class ListPrice:
    """One row: dollars for one unit from a day on (None: the list does not say since when)."""

    ndc: str  # eleven digits
    price: Decimal
    unit: str | None  # EA, ML, GM
    effective: date | None
    as_of: date | None
    description: str
    row: int


@dataclass(frozen=True)
class Comparison:
    """What one unit of a fill cost beside what the list says.  Money in dollars; ratio is ours ÷ the list's.

    Where there is nothing to compare, `reason` says why and the figures are None.
    """

    ndc: str | None
    filled_on: date
    basis: str | None = None  # "paid" or "billed"
    ours: Decimal | None = None  # per unit, 5 decimals as lists have them
    listed: ListPrice | None = None
    ratio: Decimal | None = None  # 2 decimals
    monthly_at_list: Decimal | None = None  # the fill's quantity at the list's price, for a month of 365.25 / 12 days
    reason: str = ""


class PriceList:
    """Prices by NDC.  `name` is the file's, `hash` that of its bytes."""

    def __init__(self, name: str, hash: str, prices: dict[str, dict[date | None, ListPrice]]):
        self.name, self.hash = name, hash
        self._prices = prices

    @classmethod
    def from_csv(cls, path: str | Path) -> PriceList:
        """Read a list; raises PriceListError with the first problems found, each with its row."""
        path = Path(path)
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise PriceListError([f"price list {path}: {error.strerror}; name a CSV file"]) from None
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError:
            raise PriceListError([f"{path.name}: not a text in UTF-8; save it as CSV UTF-8"]) from None
        prices: dict[str, dict[date | None, ListPrice]] = {}
        problems: list[str] = []
        try:
            for found in _rows(path.name, text):
                if isinstance(found, ListPrice):
                    since = prices.setdefault(found.ndc, {})
                    before = since.setdefault(found.effective, found)
                    if found.as_of == before.as_of and found.price != before.price:
                        found = (
                            f"{path.name}, row {found.row}: contradicts row {before.row}, {before.price} for this NDC"
                        )
                    elif (found.as_of or date.min) > (before.as_of or date.min):
                        since[found.effective] = found
                if isinstance(found, str):
                    problems.append(found)
                    if len(problems) == MOST_PROBLEMS:
                        break
        except csv.Error as error:
            problems.append(f"{path.name}: not readable as CSV ({error})")
        if problems:
            raise PriceListError(problems)
        if not prices:
            raise PriceListError([f"{path.name}: no prices; below the column names there is one row a price"])
        return cls(path.name, "sha256:" + hashlib.sha256(raw).hexdigest(), prices)

    def price(self, ndc: str | None, on: date) -> ListPrice | None:
        """The price in force on a day: the latest that had taken effect; one without a date only if no other has."""
        code = normalise_ndc(ndc or "")
        rows = [row for row in self._prices.get(code or "", {}).values() if (row.effective or date.min) <= on]
        return max(rows, key=lambda row: row.effective or date.min, default=None)

    def compare(self, course: Course) -> tuple[Comparison, ...]:
        """The latest fill of each NDC of a course beside the list's price on that day."""
        latest: dict[str | None, Fill] = {}
        for fill in course.fills:
            ndc = fill.source.ndc
            latest[(normalise_ndc(ndc) or ndc) if ndc else None] = fill
        return tuple(self._compare(ndc, fill) for ndc, fill in latest.items())

    def _compare(self, ndc: str | None, fill: Fill) -> Comparison:
        source = fill.source
        price, basis = (source.paid, "paid") if source.paid is not None else (source.billed, "billed")
        if fill.drug.compounded or source.compounded:
            return Comparison(ndc, fill.date, reason="a compounded product has no list price of its own")
        if ndc is None:
            return Comparison(ndc, fill.date, reason="the fill names no NDC")
        if price is None or price <= 0 or not source.quantity or source.quantity <= 0:
            return Comparison(ndc, fill.date, reason="the fill shows no price with a quantity")
        listed = self.price(ndc, fill.date)
        if listed is None:
            return Comparison(ndc, fill.date, reason=f"{self.name} has no price for this NDC in force on that day")
        unit = _unit(fill)
        if unit and listed.unit and unit != listed.unit:
            reason = f"the list prices it by {listed.unit}, the quantity of the fill counts {unit}"
            return Comparison(ndc, fill.date, listed=listed, reason=reason)
        ours = price / source.quantity
        monthly = None
        if fill.days:
            at_list = listed.price * source.quantity * Decimal("365.25") / (12 * fill.days)
            monthly = at_list.quantize(Decimal("0.01"), ROUND_HALF_UP)
        return Comparison(
            ndc,
            fill.date,
            basis,
            ours.quantize(Decimal("0.00001"), ROUND_HALF_UP),
            listed,
            (ours / listed.price).quantize(Decimal("0.01"), ROUND_HALF_UP),
            monthly,
        )


def _unit(fill: Fill) -> str | None:
    """The list's unit in which the quantity of a fill counts, as far as its strengths tell."""
    units = {_UNITS.get(strength.per) for strength in fill.drug.strengths.values()}
    return units.pop() if len(units) == 1 else None


def _rows(name: str, text: str) -> Iterator[ListPrice | str]:
    """Each row as a price, or as the words that say what is wrong with it."""
    reader = csv.reader(io.StringIO(text, newline=""))
    header: list[str] | None = None
    for cells in reader:
        row = reader.line_num
        if not any(cell.strip() for cell in cells) or cells[0].startswith("#"):
            continue
        if header is None:
            header = [_COLUMNS.get(re.sub(r"[^a-z]", "", cell.lower()), "") for cell in cells]
            if header.count("ndc") != 1 or header.count("price") != 1:
                raise PriceListError(
                    [f"{name}, row {row}: the first row has to name the columns, one NDC and one NADAC per unit"]
                )
            continue
        yield _row(f"{name}, row {row}", row, dict(zip(header, (cell.strip() for cell in cells), strict=False)))


def _row(where: str, row: int, cells: dict[str, str]) -> ListPrice | str:
    ndc = normalise_ndc(cells.get("ndc", ""))
    if ndc is None:
        return f'{where}, column NDC: "{cells.get("ndc", "")}" is not a National Drug Code of 11 digits'
    text = cells.get("price", "").removeprefix("$")
    try:
        price = Decimal(text)
    except InvalidOperation:
        price = Decimal("NaN")
    if not price.is_finite() or price <= 0:
        return f'{where}, column price: "{text}" is not an amount above 0 in dollars, e.g. 0.09135'
    dates: dict[str, date | None] = {}
    for column in ("effective", "as of"):
        day = cells.get(column, "")
        dates[column] = _day(day)
        if day and dates[column] is None:
            return f'{where}, column {column} date: "{day}" is not a date, e.g. 2026-05-20 or 05/20/2026'
    unit = cells.get("unit", "").upper() or None
    return ListPrice(ndc, price, unit, dates["effective"], dates["as of"], cells.get("description", ""), row)


def _day(text: str) -> date | None:
    """2026-05-20 or 05/20/2026; strptime would take a minute over a year of NADAC."""
    month, _, rest = text.partition("/")
    day, _, year = rest.partition("/")
    try:
        return date(int(year), int(month), int(day)) if rest else date.fromisoformat(text)
    except ValueError:
        return None

"""Life tables: how many of those alive at an age survive a time, and how long on average.

The shipped tables are the CSV files of `screening/data/life_tables`, each with its citation
and vintage in the head.  Any other table comes by CSV: age and l_x (survivors) or q_x
(probability of dying within the year), and e_x (further years expected) where published.

Within a year of age deaths fall evenly (l linear).  From the last age of an open table on,
the force of mortality is a constant 1/e_x, so that the e_x of the last row holds; a table
that ends with no survivors is closed and ends there.
"""

from __future__ import annotations

import csv
import difflib
import hashlib
import re
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation, localcontext
from fractions import Fraction
from functools import cache, cached_property, lru_cache
from importlib.resources import files
from pathlib import Path

DIGITS = Context(prec=50, rounding=ROUND_HALF_UP)
NEGLIGIBLE = Decimal("1e-12")  # a survival below this ends a projection (docs of the method)
EXPECTANCIES = ("published", "interpolated", "whole years")
E_X_TOLERANCE = Decimal("0.5")  # years; more than any published rounding of l_x moves e_x
MOST_ROWS = 200
MOST_BYTES = 1_000_000
LONGEST_ROW = 2_000

Years = Decimal | Fraction | int | str

_AGE = re.compile(r"(\d{1,3})(?:\s*[-–]\s*\d{1,3}|\s*\+|\s+and\s+(?:over|older|above))?")
_NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d*\.?\d+(?:[eE]-?\d+)?|\d+\.")
_COLUMNS = {"age": "age", "x": "age", "lx": "l_x", "qx": "q_x", "ex": "e_x"}


class LifeTableError(ValueError):
    """A life table that cannot be used, or an age it does not reach; `problems` names rows and columns."""

    def __init__(self, problems: list[str]):
        super().__init__("\n".join(problems))
        self.problems = problems


class LifeTable:
    """Survivors by exact age: `l_x` at each whole age from `first_age` on, `e_x` the unrounded expectancies.

    `hash` is that of the file, `title` the first `#` line at its head, `citation` the others.
    Ages and years are Decimal, Fraction, int or numeric text; all results are Decimal of up to
    50 digits, except expectancies, which have one decimal.
    """

    def __init__(self, name: str, head: list[str], hash: str, first_age: int, l_x: list[Decimal], e_x: list[Decimal]):
        self.name, self.hash = name, hash
        self.title, self.citation = (head[0] if head else name), " ".join(head[1:])
        self.first_age, self.last_age = first_age, first_age + len(l_x) - 1
        self.l_x, self.e_x = tuple(l_x), tuple(e_x)

    @classmethod
    def from_csv(cls, path: str | Path) -> LifeTable:
        """The table in a CSV file, named after it; raises LifeTableError with every problem found."""
        path = Path(path)
        try:
            raw = path.read_bytes()
        except OSError as error:
            reason = error.strerror or "it cannot be read"
            raise LifeTableError(
                [f"life table {path}: {reason}; name a CSV file with the columns age and l_x"]
            ) from None
        return _parse(path.stem, path.name, raw)

    @classmethod
    def named(cls, name: str) -> LifeTable:
        """A shipped table (`names()`), or the CSV file of that path."""
        if name in names():
            return _shipped(name)
        if name.lower().endswith(".csv"):
            return cls.from_csv(name)
        near = difflib.get_close_matches(name, names(), 1)
        guess = f"did you mean {near[0]}? " if near else ""
        raise LifeTableError(
            [f'there is no life table "{name}"; {guess}Shipped are {", ".join(names())}; or name a .csv file']
        )

    @cached_property
    def open_ended(self) -> bool:
        """Whether the last row stands for its age and all above."""
        return self.l_x[-1] > 0

    def expectancy(self, age: Years, kind: str = "published") -> Decimal:
        """Further years expected at an age, to one decimal half up.

        `published` is that of the age last birthday; `interpolated` lies between the unrounded
        e_x of the two birthdays; `whole years` rounds the published figure, as Medicare
        set-asides do.
        """
        exact = self._reached(age)
        below = min(int(exact), self.last_age) - self.first_age
        with localcontext(DIGITS):
            years = self.e_x[below]
            if kind == "interpolated" and exact < self.last_age:
                years += (self.e_x[below + 1] - years) * (exact - int(exact))
            elif kind not in EXPECTANCIES:
                raise ValueError(f"expectancy {kind!r} is not one of {', '.join(EXPECTANCIES)}")
            tenths = years.quantize(Decimal("0.1"))
            return tenths.quantize(Decimal(1)) if kind == "whole years" else tenths

    def survivors(self, age: Years) -> Decimal:
        """l at an exact age."""
        exact = self._reached(age)
        with localcontext(DIGITS):
            return self._l(exact)

    def survival(self, age: Years, years: Years) -> Decimal:
        """Probability that somebody alive at `age` is alive `years` later; `years` may be a fraction."""
        exact, later = self._alive(age), _decimal(years)
        if later < 0:
            raise LifeTableError([f"survival over {years} years: the time must not be negative"])
        with localcontext(DIGITS):
            return self._l(exact + later) / self._l(exact)

    def _reached(self, age: Years) -> Decimal:
        exact = _decimal(age)
        if exact < self.first_age:
            raise LifeTableError([f"age {age}: the life table {self.name} begins at age {self.first_age}"])
        return exact

    def _alive(self, age: Years) -> Decimal:
        exact = self._reached(age)
        if not self.open_ended and exact >= self.last_age:
            raise LifeTableError(
                [f"age {age}: the life table {self.name} has no survivors from age {self.last_age} on"]
            )
        return exact

    def _l(self, exact: Decimal) -> Decimal:
        """l at an age of at least first_age, in a context of 50 digits."""
        if exact >= self.last_age:
            if not self.open_ended:
                return Decimal(0)
            return self.l_x[-1] * ((self.last_age - exact) / self.e_x[-1]).exp()
        whole = int(exact)
        below, above = self.l_x[whole - self.first_age], self.l_x[whole - self.first_age + 1]
        return below + (above - below) * (exact - whole)


def names() -> tuple[str, ...]:
    """Names of the shipped tables, in alphabetic order."""
    return _names()


@cache
def _names() -> tuple[str, ...]:
    folder = files("screening").joinpath("data", "life_tables")
    return tuple(sorted(f.name.removesuffix(".csv") for f in folder.iterdir() if f.name.endswith(".csv")))


@cache
def _shipped(name: str) -> LifeTable:
    file = f"{name}.csv"
    return _parse(name, file, files("screening").joinpath("data", "life_tables", file).read_bytes())


def _decimal(value: Years) -> Decimal:
    if isinstance(value, Fraction):
        return DIGITS.divide(value.numerator, value.denominator)
    return value if isinstance(value, Decimal) else Decimal(value)


@lru_cache(maxsize=64)
def _parse(name: str, file: str, raw: bytes) -> LifeTable:
    if len(raw) > MOST_BYTES:
        raise LifeTableError([f"{file}: {len(raw):,} bytes are too many for a life table"])
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise LifeTableError([f"{file}: not a text in UTF-8; save it as CSV UTF-8"]) from None
    lines = text.splitlines()
    head = [line.strip("# ") for line in lines if line.startswith("#")]
    numbered = [(i, line) for i, line in enumerate(lines, 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        raise LifeTableError([f"{file}: empty; a life table has the columns age and l_x (or q_x)"])
    where = f"{file}, row {numbered[0][0]}"
    if long := [number for number, line in numbered if len(line) > LONGEST_ROW]:
        raise LifeTableError([f"{file}, row {long[0]}: more than {LONGEST_ROW:,} characters; is this a life table?"])
    header = [_COLUMNS.get(re.sub(r"[^a-z]", "", cell.lower()), "") for cell in _cells(numbered[0][1])]
    for column in ("age", "l_x", "q_x", "e_x"):
        if header.count(column) > 1:
            raise LifeTableError([f"{where}: two columns are {column}; leave one"])
    if "age" not in header or not {"l_x", "q_x"} & set(header):
        raise LifeTableError([f"{where}: no columns age and l_x (or q_x); the first row has to name them"])
    if "l_x" in header:  # the survivors say it all; a q_x beside them is not needed
        header = ["" if column == "q_x" else column for column in header]
    if len(numbered) > MOST_ROWS + 1:
        raise LifeTableError([f"{file}: {len(numbered) - 1} rows are too many; a life table has one row a year of age"])
    rows, problems = [], []
    for number, line in numbered[1:]:
        try:
            cells = _cells(line)
            rows.append((number, {c: _value(c, cells[i] if i < len(cells) else "") for i, c in enumerate(header) if c}))
        except ValueError as error:
            problems.append(f"{file}, row {number}: {error}")
    if problems:
        raise LifeTableError(problems)
    return _build(name, file, head, "sha256:" + hashlib.sha256(raw).hexdigest(), rows, "l_x" in header)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader([line]))]


def _value(column: str, text: str) -> Decimal | None:
    """One cell, e.g. "45", "100 and over", "99,487", "0.0051"; ValueError names the column and its range."""
    if column == "age":
        if not (found := _AGE.fullmatch(text)):
            raise ValueError(f'column age: "{text}" is not an age in years, e.g. 45 or "100 and over"')
        return Decimal(found.group(1))
    if not text and column == "e_x":
        return None
    if not _NUMBER.fullmatch(text):
        raise ValueError(f'column {column}: "{text}" is not a number of at least 0, e.g. 0.0051 or 99487')
    try:
        value = Decimal(text.replace(",", ""))
    except InvalidOperation:
        raise ValueError(f'column {column}: "{text}" is not a number of at least 0, e.g. 0.0051 or 99487') from None
    if column == "q_x" and value > 1:
        raise ValueError(f'column q_x: "{text}" is not a probability; it lies between 0 and 1')
    if column == "e_x" and not 0 <= value <= 130:
        raise ValueError(f'column e_x: "{text}" is not a number of years between 0 and 130')
    return value


def _build(
    name: str, file: str, head: list[str], hash: str, rows: list[tuple[int, dict[str, Decimal | None]]], has_l: bool
) -> LifeTable:
    """The table of rows already read; raises LifeTableError where they contradict each other."""
    if len(rows) < 2:
        raise LifeTableError([f"{file}: a life table needs at least two ages"])
    problems = []
    ages = [int(row["age"] or 0) for _, row in rows]
    for (number, _), before, age in zip(rows[1:], ages, ages[1:], strict=False):
        if age != before + 1:
            problems.append(f"{file}, row {number}: column age: {age} after {before}; every year of age needs its row")
    e_given = [row.get("e_x") for _, row in rows]
    with localcontext(DIGITS):
        if has_l:
            l_x = [row["l_x"] or Decimal(0) for _, row in rows]
            problems += _rises(file, [number for number, _ in rows], l_x)
        else:
            l_x = [Decimal(100_000)]
            for _, row in rows[:-1]:
                l_x.append(l_x[-1] * (1 - (row["q_x"] or Decimal(0))))
            if 0 in l_x:
                number = rows[l_x.index(Decimal(0)) - 1][0]
                problems.append(f"{file}, row {number}: column q_x: 1 ends the table, yet more ages follow")
            if rows[-1][1]["q_x"] == 1 and e_given[-1] is None:
                l_x.append(Decimal(0))
                e_given.append(Decimal(0))
        if l_x[-1] > 0 and not e_given[-1]:
            problems.append(
                f"{file}, row {rows[-1][0]}: survivors are left at the last age, {ages[-1]}; give its e_x, "
                "or further rows until none is left"
            )
        if problems:
            raise LifeTableError(problems)
        e_x = _expected(l_x, e_given[-1] or Decimal(0))
        for (number, _), given, ours in zip(rows, e_given, e_x, strict=False):
            if given is not None and abs(given - ours) > E_X_TOLERANCE:
                problems.append(f"{file}, row {number}: column e_x: {given} does not follow from the rest ({ours:.1f})")
    if problems:
        raise LifeTableError(problems)
    merged = [ours if given is None else given for given, ours in zip(e_given, e_x, strict=True)]
    return LifeTable(name, head, hash, ages[0], l_x, merged)


def _rises(file: str, numbers: list[int], l_x: list[Decimal]) -> list[str]:
    found = []
    if l_x[0] <= 0:
        found.append(f"{file}, row {numbers[0]}: column l_x: the first age has no survivors")
    for number, before, here in zip(numbers[1:], l_x, l_x[1:], strict=False):
        if here > before:
            found.append(f"{file}, row {number}: column l_x: {here} after {before}; survivors never become more")
        elif before == here == 0:
            found.append(f"{file}, row {number}: column l_x: 0 after 0; end the table at the first 0")
    return found


def _expected(l_x: list[Decimal], last: Decimal) -> list[Decimal]:
    """e_x of every age from l_x, deaths even within the year, given that of the last age."""
    years = l_x[-1] * last
    found = [last]
    for here, above in zip(reversed(l_x[:-1]), reversed(l_x), strict=False):
        years += (here + above) / 2
        found.append(years / here if here else Decimal(0))
    return found[::-1]

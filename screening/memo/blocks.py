"""The content of a memo as a tree of plain blocks; a page, a Word file and a PDF are drawn from the same tree.

    Memo ─ blocks: Section (holds blocks), Paragraph, KeyValues, Table, Bullets, Picture
         ─ running header and footer of every page

Cells keep their types; `cell_text` is the one place that turns them into words, so that no rendering can say
something else than another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import ClassVar

from screening.wording import short_day

UNKNOWN = "unknown"
NOTHING = "\N{EN DASH}"  # there is none

Value = str | int | Decimal | date | None  # None: not known


@dataclass(frozen=True)
class Column:
    """`kind` is text, date, number or money; the last two stand to the right."""

    title: str
    kind: str = "text"

    @property
    def right(self) -> bool:
        return self.kind in ("number", "money")


def cell_text(value: Value, kind: str = "text") -> str:
    """'$1,065.00', '3 Mar 2025', '12'; 'unknown' for None."""
    if value is None:
        return UNKNOWN
    if isinstance(value, date):
        return short_day(value)
    if kind == "money" and isinstance(value, Decimal):
        return dollars(value)
    if isinstance(value, Decimal):
        return plain(value)
    return f"{value:,}".replace("-", NEGATIVE) if isinstance(value, int) and kind == "number" else str(value)


def dollars(amount: Decimal) -> str:
    """'$1,065.00'; an amount with fractions of a cent keeps them."""
    text = f"{abs(amount):,.2f}" if amount == amount.quantize(Decimal("0.01")) else f"{abs(amount):,f}"
    return f"{NEGATIVE if amount < 0 else ''}${text}"


NEGATIVE = "\N{MINUS SIGN}"


def plain(number: Decimal) -> str:
    """'30', '4.5': without trailing zeros, never with an exponent."""
    text = f"{number:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).replace("-", NEGATIVE)


@dataclass(frozen=True)
class Paragraph:
    """`tone` is "" (plain), "strong", "quiet" (a remark) or "notice" (must be seen)."""

    block: ClassVar[str] = "paragraph"
    text: str
    tone: str = ""


KEPT = 3  # so few pairs stay on one page: the reading for a case beside the one against it


@dataclass(frozen=True)
class KeyValues:
    block: ClassVar[str] = "key_values"
    pairs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Bullets:
    block: ClassVar[str] = "bullets"
    items: tuple[str, ...]


@dataclass(frozen=True)
class Table:
    """`totals` are rows below the others, set off from them."""

    block: ClassVar[str] = "table"
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    totals: tuple[tuple[Value, ...], ...] = ()

    def texts(self, row: tuple[Value, ...]) -> list[str]:
        return [cell_text(value, column.kind) for value, column in zip(row, self.columns, strict=True)]


@dataclass(frozen=True)
class Picture:
    """A drawing whose numbers stand in `alternative` too; `description` says what it shows."""

    block: ClassVar[str] = "picture"
    title: str
    description: str
    svg: str
    alternative: Table


@dataclass(frozen=True)
class Section:
    """`level` 1 is a part of the memo, 2 one of its items."""

    block: ClassVar[str] = "section"
    heading: str
    blocks: tuple[Block, ...]
    level: int = 1


def leads(block: Block) -> bool:
    """Whether a block only introduces what follows it, so that no page may end between the two."""
    return isinstance(block, Paragraph) and block.tone != ""


Block = Section | Paragraph | KeyValues | Table | Bullets | Picture


@dataclass(frozen=True)
class Memo:
    """`when` dates the files; `header` and `footer` stand on every page (the page number is added)."""

    title: str
    subject: str  # what it is about, without a patient's name: for the properties of the files
    organisation: str
    edition: str
    header: str
    footer: str
    when: datetime
    blocks: tuple[Block, ...]
    language: str = "en-US"


def spoken(memo: Memo) -> Iterator[str]:
    """Every text of the memo in the order in which it is read, without header and footer."""
    if memo.organisation:
        yield memo.organisation
    yield memo.title
    for block in memo.blocks:
        yield from _spoken(block)


def _spoken(block: Block) -> Iterator[str]:
    match block:
        case Section():
            yield block.heading
            for inner in block.blocks:
                yield from _spoken(inner)
        case Paragraph():
            yield block.text
        case KeyValues():
            yield from (text for pair in block.pairs for text in pair)
        case Bullets():
            yield from block.items
        case Table():
            yield block.caption
            yield from (column.title for column in block.columns)
            for row in (*block.rows, *block.totals):
                yield from block.texts(row)
        case Picture():
            yield block.title
            yield block.description
            yield from _spoken(block.alternative)

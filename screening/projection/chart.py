"""The schedule as a picture: an SVG made on the server, without script and without style.

Above, what each year costs: an outline for the nominal amount, a solid bar for its present
value.  Below, the present value so far.  The same numbers stand in the schedule, which the
caller shows as a table beside it.  Lines and letters take the colour of the text around them
(currentColor), so that a dark page and a printed one work; the classes are there for a
stylesheet, none is needed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, Decimal
from html import escape

from rules.counting import counted
from screening.projection.model import Row
from screening.projection.numbers import shown

WIDTH, HEIGHT = 760, 432
LEFT, RIGHT = 84, 744  # of the plots
YEARLY = (64, 244)  # top and bottom of the upper plot
SO_FAR = (290, 374)  # of the lower
SOLID = "#2478c6"  # at least 3:1 against white and against near-black
VISIBLE = Decimal("0.9995")  # of the nominal total: what follows is less than a pixel a year
STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))  # of an axis, times a power of ten


def chart(rows: Sequence[Row], title: str, ident: str = "projection") -> str:
    """The SVG of a schedule, as text.

    `title` says what is projected and by which method; `ident` begins the ids, and has to differ between
    the charts of one page.
    """
    if not rows:
        raise ValueError("a chart needs a schedule of at least one year")
    ident = escape(ident)
    drawn = _visible(rows)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="projection-chart" role="img" viewBox="0 0 {WIDTH} {HEIGHT}" '
        f'width="{WIDTH}" height="{HEIGHT}" aria-labelledby="{ident}-title {ident}-desc" '
        'font-family="system-ui, sans-serif" font-size="12" fill="currentColor">'
    )
    parts = [
        head,
        f'<title id="{ident}-title">{escape(title)}</title>',
        f'<desc id="{ident}-desc">{escape(described(rows))}</desc>',
        *_legend(rows),
        *_yearly(drawn),
        *_so_far(drawn),
        *_years(drawn),
        *_left_out(rows, len(drawn)),
        *_readings(drawn),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def described(rows: Sequence[Row]) -> str:
    """What the picture shows, in words."""
    first, last = rows[0], rows[-1]
    years = counted(len(rows), "year")
    text = f"{years} from age {shown(first.age)}: {_dollars(last.cumulative_nominal)} nominal"
    text += f", {_dollars(last.cumulative)} present value." if _discounted(rows) else ", not discounted."
    most = max(rows, key=lambda row: row.nominal)
    text += f" The dearest is year {most.year} with {_dollars(most.nominal)} nominal."
    half = next(row for row in rows if row.cumulative * 2 >= last.cumulative)
    return text + f" Half of {'the present value' if _discounted(rows) else 'it'} is reached in year {half.year}."


def _discounted(rows: Sequence[Row]) -> bool:
    return any(row.present_value != row.nominal for row in rows)


def _visible(rows: Sequence[Row]) -> Sequence[Row]:
    """Without the years at the end of a life that would be too small to see."""
    enough = rows[-1].cumulative_nominal * VISIBLE
    return rows[: next(n for n, row in enumerate(rows, 1) if row.cumulative_nominal >= enough)]


def _left_out(rows: Sequence[Row], drawn: int) -> Iterator[str]:
    if drawn < len(rows):
        rest = rows[-1].cumulative_nominal - rows[drawn - 1].cumulative_nominal
        years = f"Years {drawn + 1} to {len(rows)}" if drawn + 1 < len(rows) else f"Year {len(rows)}"
        yield _text(RIGHT, HEIGHT - 4, f"{years}, {_dollars(rest)} nominal in all, not drawn", anchor="end")


def _legend(rows: Sequence[Row]) -> Iterator[str]:
    last, discounted = rows[-1], _discounted(rows)
    y = 26
    yield f'<rect class="nominal" x="{LEFT}" y="{y - 10}" width="12" height="12" fill="none" stroke="currentColor"/>'
    yield _text(LEFT + 18, y, "paid in the year (nominal)")
    yield f'<rect class="present" x="{LEFT + 190}" y="{y - 10}" width="12" height="12" fill="{SOLID}"/>'
    yield _text(LEFT + 208, y, "its present value" if discounted else "the same: not discounted")
    yield _text(LEFT, YEARLY[0] - 12, "Dollars in each year", weight="600")
    totals = f"{_dollars(last.cumulative_nominal)} nominal"
    totals += f", {_dollars(last.cumulative)} present value" if discounted else ", not discounted"
    yield _text(RIGHT, YEARLY[0] - 12, totals, anchor="end")
    yield _text(
        LEFT, SO_FAR[0] - 12, "Present value so far, dollars" if discounted else "So far, dollars", weight="600"
    )
    yield _text(RIGHT, SO_FAR[0] - 12, _dollars(last.cumulative), anchor="end")


def _yearly(rows: Sequence[Row]) -> Iterator[str]:
    top = max(max(row.nominal, row.present_value) for row in rows)
    ticks = _ticks(top, 5)
    yield from _axis(ticks, YEARLY)
    slot = Decimal(RIGHT - LEFT) / len(rows)
    outline, solid = min(slot * Decimal("0.8"), Decimal(44)), min(slot * Decimal("0.46"), Decimal(26))
    yield f'<g class="present" fill="{SOLID}">'
    yield from (_bar(_middle(n, slot), solid, row.present_value, ticks[-1]) for n, row in enumerate(rows))
    yield "</g>"
    yield '<g class="nominal" fill="none" stroke="currentColor">'
    yield from (_bar(_middle(n, slot), outline, row.nominal, ticks[-1]) for n, row in enumerate(rows))
    yield "</g>"


def _so_far(rows: Sequence[Row]) -> Iterator[str]:
    ticks = _ticks(rows[-1].cumulative, 3)
    yield from _axis(ticks, SO_FAR)
    slot = Decimal(RIGHT - LEFT) / len(rows)
    points = [(Decimal(LEFT), Decimal(SO_FAR[1]))]
    points += [(LEFT + slot * (n + 1), _height(row.cumulative, ticks[-1], SO_FAR)) for n, row in enumerate(rows)]
    line = " ".join(f"{_at(x)},{_at(y)}" for x, y in points)
    yield f'<polyline class="cumulative" points="{line}" fill="none" stroke="{SOLID}" stroke-width="2.5"/>'
    x, y = points[-1]
    yield f'<circle class="cumulative" cx="{_at(x)}" cy="{_at(y)}" r="3.5" fill="{SOLID}"/>'


def _years(rows: Sequence[Row]) -> Iterator[str]:
    """Year and age below the lower plot, about every fifth."""
    slot = Decimal(RIGHT - LEFT) / len(rows)
    every = 1 if len(rows) <= 12 else 5 if len(rows) <= 70 else 10
    yield _text(LEFT - 30, SO_FAR[1] + 18, "year", anchor="end")
    yield _text(LEFT - 30, SO_FAR[1] + 36, "age", anchor="end")
    for n, row in enumerate(rows):
        if n == 0 or row.year % every == 0:
            yield _text(_middle(n, slot), SO_FAR[1] + 18, str(row.year), anchor="middle")
            yield _text(_middle(n, slot), SO_FAR[1] + 36, shown(row.age, 1), anchor="middle")


def _readings(rows: Sequence[Row]) -> Iterator[str]:
    """An unseen area a year, with its numbers for who points at it."""
    slot = Decimal(RIGHT - LEFT) / len(rows)
    value = "present value" if _discounted(rows) else "not discounted"
    yield '<g fill="transparent">'
    for n, row in enumerate(rows):
        said = (
            f"Year {row.year}, age {shown(row.age)}: {_dollars(row.nominal)} nominal, "
            f"{_dollars(row.present_value)} {value}, {_dollars(row.cumulative)} so far"
        )
        yield (
            f'<rect x="{_at(LEFT + slot * n)}" y="{YEARLY[0]}" width="{_at(slot)}" height="{SO_FAR[1] - YEARLY[0]}">'
            f"<title>{said}</title></rect>"
        )
    yield "</g>"


def _axis(ticks: Sequence[Decimal], span: tuple[int, int]) -> Iterator[str]:
    yield '<g class="axis" stroke="currentColor" stroke-width="1">'
    for value in ticks:
        y = _at(_height(value, ticks[-1], span))
        faint = "" if value == 0 else ' stroke-opacity="0.2"'
        yield f'<line x1="{LEFT}" y1="{y}" x2="{RIGHT}" y2="{y}"{faint}/>'
    yield "</g>"
    places = 0 if ticks[1] == ticks[1].to_integral() else 2
    for value in ticks:
        yield _text(LEFT - 8, _height(value, ticks[-1], span) + 4, f"{value:,.{places}f}", anchor="end")


def _ticks(top: Decimal, most: int) -> list[Decimal]:
    """Round values from 0 to at least `top`, at most so many steps."""
    if top <= 0:
        return [Decimal(0), Decimal(1)]
    rough = top / most
    power = Decimal(1).scaleb(rough.adjusted())
    step = next(factor * power for factor in STEPS if factor * power >= rough)
    count = int((top / step).to_integral_value(ROUND_CEILING))
    return [step * n for n in range(count + 1)]


def _bar(middle: Decimal, width: Decimal, value: Decimal, top: Decimal) -> str:
    y = _height(value, top, YEARLY)
    return f'<rect x="{_at(middle - width / 2)}" y="{_at(y)}" width="{_at(width)}" height="{_at(YEARLY[1] - y)}"/>'


def _height(value: Decimal, top: Decimal, span: tuple[int, int]) -> Decimal:
    return span[1] - value / top * (span[1] - span[0])


def _middle(number: int, slot: Decimal) -> Decimal:
    return LEFT + slot * number + slot / 2


def _text(x: Decimal | int, y: Decimal | int, text: str, anchor: str = "start", weight: str = "400") -> str:
    return f'<text x="{_at(x)}" y="{_at(y)}" text-anchor="{anchor}" font-weight="{weight}">{escape(text)}</text>'


def _at(value: Decimal | int) -> str:
    return f"{Decimal(value):.1f}"


def _dollars(value: Decimal) -> str:
    return f"${value:,.2f}"

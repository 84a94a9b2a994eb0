"""The picture of a timeline: an SVG without script and without style.

Colours are attributes that a style sheet may override by the classes; letters and thin lines take the colour of
the text around them (currentColor), so that a dark page and a printed one work.  Only simple shapes are used, so
that the memo can draw them too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from html import escape

from rules.counting import counted
from screening.readings import say
from screening.timeline import AS_OF, INJURY, Item, Timeline
from screening.wording import short_day

WIDTH, SIDE = 960, 12
TOP, LANE, BAR = 64, 36, 12  # the axis, the height of a lane, and of a bar in it
COURSE, DIAGNOSIS, ACCIDENT = "#2478c6", "#b0632b", "#d1495b"  # at least 3:1 on white and on near-black
LINES = {INJURY: ACCIDENT, AS_OF: "currentColor"}
MOST_OF_A_NAME = 110
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 240)  # months between two marks of the axis
MOST_MARKS = 14


def svg(timeline: Timeline, ident: str = "timeline", key: bool = False) -> str:
    """The picture as text.  `ident` begins the ids.  Every item is a group with the number of its row in the table.

    `key`: below it stands what each shape means, where nothing beside the picture says it.
    """
    picture = _Picture(timeline, key)
    ident = escape(ident)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="timeline" role="img" viewBox="0 0 {WIDTH} {picture.height}" '
        f'width="{WIDTH}" height="{picture.height}" aria-labelledby="{ident}-title {ident}-desc" '
        'font-family="system-ui, sans-serif" font-size="12" fill="currentColor">'
    )
    parts = [
        head,
        f'<title id="{ident}-title">Timeline of the case</title>',
        f'<desc id="{ident}-desc">{escape(described(timeline))}</desc>',
        *picture.axis(),
        *picture.lanes(),
        *picture.items(),
        *picture.legend(),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def described(timeline: Timeline) -> str:
    """What the picture shows, in words."""
    kinds = [item.kind for item in timeline.items]
    counts = (("course", "courses"), ("fill", "fills"), ("gap", "gaps"), ("diagnosis", "dated diagnoses"))
    said = ", ".join(counted(kinds.count(kind), kind, many) for kind, many in counts)
    reach = f"From {say(timeline.first)} to {say(timeline.last)}"
    return f"{reach}: {said}. Injured on {say(timeline.injury)}, judged as of {say(timeline.as_of)}."


class _Picture:
    def __init__(self, timeline: Timeline, key: bool):
        self.timeline = timeline
        self.first, self.last = timeline.first, timeline.last
        self.days = max((self.last - self.first).days, 30)
        self.tops = {lane: TOP + LANE * place for place, lane in enumerate(timeline.lanes)}
        self.bottom = TOP + LANE * len(timeline.lanes) + 8
        kinds = {_shape(item.kind) for item in timeline.items}
        self.key = [(kind, words) for kind, words in KEY if key and kind in kinds]
        self.height = self.bottom + (28 if self.key else 0)

    def x(self, day: date) -> float:
        return SIDE + (WIDTH - 2 * SIDE) * (day - self.first).days / self.days

    def axis(self) -> Iterator[str]:
        """Thin lines at the beginning of months or years."""
        step = next((s for s in STEPS if self.days / 30.44 / s <= MOST_MARKS), STEPS[-1])
        yield '<g class="axis" stroke="currentColor" stroke-opacity="0.25">'
        for day in _marks(self.first, self.last, step):
            yield f'<line x1="{self.x(day):.1f}" y1="{TOP - 16}" x2="{self.x(day):.1f}" y2="{self.bottom}"/>'
        yield "</g>"
        yield '<g class="axis">'
        room = 0.0
        lines = [self.x(item.start) for item in self.timeline.items if item.kind in LINES]
        for day in _marks(self.first, self.last, step):
            name = str(day.year) if step >= 12 else f"{day:%b %Y}"
            left, right = self.x(day) + 3, self.x(day) + 3 + LETTER * len(name)
            struck = any(left - 3 <= x <= right + 3 for x in lines)  # a line would go through it
            if self.x(day) >= room and self.x(day) < WIDTH - 50 and not struck:
                yield _text(left, TOP - 20, name)
                room = self.x(day) + 66
        yield "</g>"

    def lanes(self) -> Iterator[str]:
        yield '<g class="lane-names">'
        for lane, top in self.tops.items():
            yield _text(SIDE, top + 12, lane if len(lane) <= MOST_OF_A_NAME else f"{lane[:MOST_OF_A_NAME]}…")
        yield "</g>"

    def items(self) -> Iterator[str]:
        """What is long first, so that a fill lies on its course."""
        order = {kind: place for place, kind in enumerate(("reach", "course", "gap", INJURY, AS_OF))}
        numbered = enumerate(self.timeline.items)
        for number, item in sorted(numbered, key=lambda pair: (order.get(pair[1].kind, len(order)), pair[0])):
            name = item.kind.replace(" ", "-")
            yield f'<g class="item {name}" data-row="{number}"><title>{escape(_title(item))}</title>'
            yield from self.item(item)
            yield "</g>"

    def item(self, item: Item) -> Iterator[str]:
        if item.kind in LINES:
            yield from self.line(item)
            return
        left = self.x(item.start)
        yield _drawn(_shape(item.kind), left, self.tops[item.lane] + 18, max(self.x(item.last) - left, 1.5))

    def legend(self) -> Iterator[str]:
        """One line: each shape that is drawn, and what it means."""
        x = float(SIDE)
        for kind, words in self.key:
            wide = 26 if kind in BARS else 8
            yield f'<g class="item {kind}">'
            yield _drawn(kind, x if kind in BARS else x + 4, self.bottom + 10, wide)
            yield "</g>"
            yield _text(x + wide + 6, self.bottom + 21, words)
            x += wide + 6 + LETTER * len(words) + 16

    def line(self, item: Item) -> Iterator[str]:
        """A line through all lanes, named at its head: the injury above, the as-of date below it."""
        x, colour = self.x(item.start), LINES[item.kind]
        dashes = "" if item.kind == INJURY else ' stroke-dasharray="5 4"'
        y = 14 if item.kind == INJURY else 28
        side = "end" if x > WIDTH - 220 else "start"
        name = "Injury" if item.kind == INJURY else "Judged as of"
        look = f'stroke="{colour}" stroke-width="2"{dashes}'
        yield f'<line x1="{x:.1f}" y1="{y - 8}" x2="{x:.1f}" y2="{self.bottom}" {look}/>'
        yield _text(x + (-6 if side == "end" else 6), y, f"{name} {short_day(item.start)}", side, "600")


BARS: Mapping[str, str] = {
    "reach": 'fill="currentColor" fill-opacity="0.25" stroke="none"',
    "course": f'fill="{COURSE}" stroke="none"',
    "gap": f'fill="#ffffff" stroke="{COURSE}" stroke-dasharray="3 3"',
}


# What is drawn, and what its key says.
KEY = (
    ("reach", "reach of the records"),
    ("course", "supplied"),
    ("gap", "gap in supply"),
    ("fill", "fill"),
    ("order", "order, not dispensed"),
    ("diagnosis", "diagnosis coded"),
    ("event", "event, procedure or statement"),
)
LETTER = 6.2  # about as wide as a letter is


def _shape(kind: str) -> str:
    return kind if kind in (*BARS, *LINES, "fill", "order", "diagnosis") else "event"


def _drawn(kind: str, left: float, top: float, width: float) -> str:
    """A shape of the timeline: a bar of that width, or a mark on its day."""
    if kind in BARS:
        return _bar(left, top, width, BARS[kind])
    if kind in ("fill", "order"):
        filled = "currentColor" if kind == "fill" else "none"
        return f'<circle cx="{left:.1f}" cy="{top + BAR / 2:.1f}" r="3.5" fill="{filled}" stroke="currentColor"/>'
    colour = DIAGNOSIS if kind == "diagnosis" else ACCIDENT
    return f'<rect x="{left - 4:.1f}" y="{top + 1}" width="8" height="10" fill="{colour}" stroke="none"/>'


def _bar(left: float, top: float, width: float, look: str) -> str:
    return f'<rect x="{left:.1f}" y="{top}" width="{width:.1f}" height="{BAR}" {look}/>'


def _text(x: float, y: float, words: str, anchor: str = "start", weight: str = "400") -> str:
    return f'<text x="{x:.1f}" y="{y}" text-anchor="{anchor}" font-weight="{weight}">{escape(words)}</text>'


def _title(item: Item) -> str:
    until = f" to {short_day(item.end)}" if item.end else ""
    return f"{short_day(item.start)}{until}: {item.words}"


def _marks(first: date, last: date, step: int) -> Iterator[date]:
    """The first days of every `step` months, counted from a January."""
    month = (first.year * 12 + first.month - 1 + step) // step * step
    while (day := date(month // 12, month % 12 + 1, 1)) <= last:
        yield day
        month += step

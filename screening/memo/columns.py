"""How wide the columns of a table are, on paper: by what stands in them."""

from __future__ import annotations

from collections.abc import Callable

from screening.memo.blocks import Table

WIDEST_WORD = 0.22  # of the room: a longer word is broken
TITLE = 0.12  # of the room: a longer title is set in two lines

Measure = Callable[[str, bool], float]  # the width of a text, bold or not


def column_widths(table: Table, room: float, measure: Measure) -> list[float]:
    """Widths that fill the room, in the unit of `measure`.

    Each column as wide as its widest text where there is room for all, else by need; never narrower than its
    longest word; dates and numbers stay on one line.
    """
    least, most = _needs(table, room, measure)
    if sum(most) <= room:
        return [width * room / sum(most) for width in most]
    if sum(least) >= room:
        return [width * room / sum(least) for width in least]
    return _shared(least, most, room)


def _needs(table: Table, room: float, measure: Measure) -> tuple[list[float], list[float]]:
    """The least and the most that each column has use for."""
    rows = [(table.texts(row), False) for row in table.rows] + [(table.texts(row), True) for row in table.totals]
    least, most = [], []
    for number, column in enumerate(table.columns):
        texts = {(texts[number], bold) for texts, bold in rows}
        words = {(word, bold) for text, bold in texts for word in text.split()}
        words |= {(word, True) for word in column.title.split()}
        whole = {measure(*text) for text in texts}
        pieces = whole if column.kind != "text" else set()
        longest = max(pieces | {measure(*word) for word in words}, default=0.0)
        title = min(measure(column.title, True), room * TITLE)
        least.append(min(longest, room * WIDEST_WORD) * 1.01)
        most.append(max(*whole, title, least[-1]) * 1.01 if whole else max(title, least[-1]) * 1.01)
    return least, most


def _shared(least: list[float], most: list[float], room: float) -> list[float]:
    """What the longest words leave goes by the square root of the need: a very long text must not starve the others."""
    widths = list(least)
    needs = [max(m - w, 0.0) ** 0.5 for w, m in zip(least, most, strict=True)]
    spare = room - sum(least)
    while spare > 0.001 * room:
        wanting = [n for n, width in enumerate(widths) if most[n] - width > 0.001 * room]
        total = sum(needs[n] for n in wanting)
        if not wanting or not total:
            break
        given = {n: min(spare * needs[n] / total, most[n] - widths[n]) for n in wanting}
        for n, more in given.items():
            widths[n] += more
        spare -= sum(given.values())
    return [width + spare / len(widths) for width in widths]

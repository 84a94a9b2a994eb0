"""Tables of the PDF: widths by content, rows kept whole, the heading again on every page."""

from __future__ import annotations

from collections.abc import Sequence

from screening.memo.blocks import Table
from screening.memo.columns import column_widths
from screening.memo.pdf_flow import GREY, INK, NAVY, SHADE, Flow
from screening.memo.pdf_tags import HEADER_CELL

SIZE, CAPTION = 7.5, 9.0
GAP = 6.0  # between columns
PAD = 2.4  # above and below a row

Lines = list[list[str]]  # of each cell


def draw(flow: Flow, table: Table) -> None:
    rows = [table.texts(row) for row in table.rows]
    totals = [table.texts(row) for row in table.totals]
    widths = column_widths(
        table, flow.width - GAP * (len(table.columns) - 1), lambda text, bold: _measure(flow, text, bold)
    )
    flow.font(SIZE, bold=True)
    head = [flow.wrap(column.title, width) for column, width in zip(table.columns, widths, strict=True)]
    flow.font(CAPTION, bold=True, colour=INK)
    caption = flow.wrap(table.caption, flow.width)
    flow.need(len(caption) * flow.line + 60)
    with flow.tags.group("Table"):
        flow.lines(caption, flow.left, "Caption")
        flow.y += 3
        _Rows(flow, table, widths, head).write(rows, totals)
    flow.y += 10


def _measure(flow: Flow, text: str, bold: bool) -> float:
    flow.font(SIZE, bold)
    return flow.measure(text)


class _Rows:
    def __init__(self, flow: Flow, table: Table, widths: Sequence[float], head: Lines):
        self.flow, self.widths, self.head = flow, widths, head
        self.right = [column.right for column in table.columns]
        flow.font(SIZE)
        self.line = flow.line

    def write(self, rows: Sequence[Sequence[str]], totals: Sequence[Sequence[str]]) -> None:
        with self.flow.tags.group("TR"):
            self._head()
        for number, row in enumerate(rows):
            self._row(row, bold=False, shaded=number % 2 == 1)
        for row in totals:
            self._row(row, bold=True, shaded=False)

    def _head(self, again: bool = False) -> None:
        flow = self.flow
        flow.font(SIZE, bold=True, colour=NAVY)
        height = self._height(self.head)
        if again:
            with flow.tags.artifact():
                self._cells(self.head)
        else:
            self._tagged(self.head, "TH", HEADER_CELL)
        flow.y += height
        with flow.tags.artifact():
            flow.rule(flow.y, NAVY, 0.8)

    def _row(self, texts: Sequence[str], bold: bool, shaded: bool) -> None:
        flow = self.flow
        flow.font(SIZE, bold)
        lines = [flow.wrap(text, width) for text, width in zip(texts, self.widths, strict=True)]
        with flow.tags.group("TR"):
            while lines:
                lines = self._part(lines, bold, shaded)

    def _part(self, lines: Lines, bold: bool, shaded: bool) -> Lines:
        """Write the row, or as much of one that is taller than a page as fits; what is left of it."""
        flow = self.flow
        page = flow.bottom - flow.y
        if self._height(lines) > page and (self._height(lines) < flow.bottom * 0.6 or page < 80):
            flow.page()
            self._head(again=True)
            page = flow.bottom - flow.y
        flow.font(SIZE, bold, INK)
        fit = max(1, int((page - 2 * PAD) / self.line))
        here, rest = [cell[:fit] for cell in lines], [cell[fit:] for cell in lines]
        height = self._height(here)
        with flow.tags.artifact():
            if shaded:
                flow.area(flow.left, flow.y, flow.width, height, SHADE)
            if bold:
                flow.rule(flow.y, GREY, 0.5)
        self._tagged(here, "TD")
        flow.y += height
        return rest if any(rest) else []

    def _height(self, lines: Lines) -> float:
        return max(map(len, lines)) * self.line + 2 * PAD

    def _tagged(self, lines: Lines, kind: str, attributes: str | None = None) -> None:
        for number in range(len(lines)):
            with self.flow.tags.content(kind, attributes=attributes):
                self._cell(lines, number)

    def _cells(self, lines: Lines) -> None:
        for number in range(len(lines)):
            self._cell(lines, number)

    def _cell(self, lines: Lines, number: int) -> None:
        flow = self.flow
        x = flow.left + sum(self.widths[:number]) + GAP * number
        for place, text in enumerate(lines[number]):
            indent = self.widths[number] - flow.measure(text) if self.right[number] else 0
            flow.put(x + indent, flow.y + PAD + self.line * (place + 0.74), text)

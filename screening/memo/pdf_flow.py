"""Text that flows down the pages of a PDF: fonts, lines, page breaks, header and footer."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from typing import cast

from fpdf import FPDF
from fpdf.fonts import TTFFont
from fpdf.structure_tree import StructureTreeBuilder

from screening.memo.blocks import Memo
from screening.memo.pdf_tags import Tags
from screening.memo.raster import BOLD, REGULAR

FAMILY = "memo"
MARGIN, TOP, BOTTOM = 54.0, 72.0, 60.0  # points; the header stands above TOP, the footer below BOTTOM
LEADING = 1.35
INK, NAVY, GREY, FAINT, SHADE = (20, 20, 20), (24, 44, 84), (90, 90, 90), (190, 190, 190), (240, 243, 248)
MISSING = "\N{REPLACEMENT CHARACTER}"

logging.getLogger("fontTools").setLevel(logging.WARNING)


class Flow:
    """A PDF under way.  `y` is where the next thing goes; lengths are points from the top left corner."""

    def __init__(self, memo: Memo):
        self.memo = memo
        self.pdf = FPDF(orientation="portrait", unit="pt", format="letter")
        self.pdf.add_font(FAMILY, "", REGULAR)
        self.pdf.add_font(FAMILY, "B", BOLD)
        self.pdf.set_auto_page_break(False)
        self.pdf.c_margin = 0
        self.tags = Tags(self.pdf)
        self.pdf.struct_builder = cast(StructureTreeBuilder, self.tags)
        self.left, self.width = MARGIN, self.pdf.w - 2 * MARGIN
        self.bottom = self.pdf.h - BOTTOM
        self._widths: dict[tuple[str, float, str], float] = {}
        self._style, self._size, self._colour = "", 0.0, INK
        self.y = TOP
        self.page()

    # --- pages ----------------------------------------------------------------------------------------------------

    def page(self) -> None:
        style, size, colour = self._style, self._size, self._colour
        self.pdf.add_page()
        with self.tags.artifact():
            self._running()
        if size:
            self.font(size, bool(style), colour)
        self.y = TOP

    def need(self, height: float) -> bool:
        """Begin a new page if less than so much is left on this one; whether it did."""
        if self.y + height <= self.bottom:
            return False
        self.page()
        return True

    def _running(self) -> None:
        pdf, width = self.pdf, self.width
        self.font(7.5, bold=True, colour=GREY)
        self.put(self.left, 44, self.fitting(self.memo.header, width))
        self.rule(50)
        foot = pdf.h - 40
        self.rule(foot - 10)
        self.font(7, colour=GREY)
        number = f"Page {pdf.page} of 00"  # room for the total, which is filled in at the end
        room = width - self.measure(number) - 12
        first, *rest = self.wrap(self.memo.footer, room) or [""]
        self.put(self.left, foot, first)
        self.put(self.left, foot + self.line, self.fitting(" ".join(rest), room))
        pdf.set_xy(self.left + width - self.measure(number), foot - 7)
        pdf.cell(self.measure(number), 9, f"Page {pdf.page} of {{nb}}")

    # --- text -----------------------------------------------------------------------------------------------------

    def font(self, size: float, bold: bool = False, colour: tuple[int, int, int] = INK) -> None:
        style = "B" if bold else ""
        if (style, size) != (self._style, self._size):
            self.pdf.set_font(FAMILY, style, size)
            self._style, self._size = style, size
        self._colour = colour
        self.pdf.set_text_color(*colour)

    @property
    def line(self) -> float:
        return self._size * LEADING

    def put(self, x: float, baseline: float, text: str) -> None:
        if text:
            self.pdf.text(x, baseline, self.clean(text))

    def clean(self, text: str) -> str:
        """Characters that the font does not have are shown as such, not dropped."""
        font = cast(TTFFont, self.pdf.current_font)
        return "".join(c if ord(c) in font.cmap else MISSING for c in text)

    def measure(self, text: str) -> float:
        key = (self._style, self._size, text)
        if key not in self._widths:
            self._widths[key] = self.pdf.get_string_width(self.clean(text))
        return self._widths[key]

    def fitting(self, text: str, width: float) -> str:
        """The text, cut short with an ellipsis where it is too wide for a line."""
        while self.measure(text) > width and len(text) > 1:
            text = text[:-2].rstrip() + "…"
        return text

    def wrap(self, text: str, width: float) -> list[str]:
        """Lines at most so wide; a word that is wider is broken."""
        lines: list[str] = []
        space = self.measure(" ")
        for paragraph in text.splitlines() or [""]:
            line, used = "", 0.0
            for word in paragraph.split():
                for piece in self._pieces(word, width):
                    wide = self.measure(piece)
                    if line and used + space + wide <= width:
                        line, used = f"{line} {piece}", used + space + wide
                    else:
                        lines += [line] if line else []
                        line, used = piece, wide
            lines.append(line)
        return lines

    def _pieces(self, word: str, width: float) -> Iterator[str]:
        while word and self.measure(word) > width:
            cut = next((n for n in range(1, len(word)) if self.measure(word[: n + 1]) > width), 1)
            yield word[:cut]
            word = word[cut:]
        if word:
            yield word

    def lines(self, lines: Sequence[str], x: float, kind: str) -> None:
        """Lines one below the other, each page's share an element of its own."""
        rest = list(lines)
        while rest:
            self.need(self.line)
            fit = max(1, int((self.bottom - self.y) / self.line))
            with self.tags.content(kind):
                for text in rest[:fit]:
                    self.y += self.line
                    self.put(x, self.y - self.line * 0.28, text)
            rest = rest[fit:]

    # --- lines and areas ------------------------------------------------------------------------------------------

    def rule(self, y: float, colour: tuple[int, int, int] = FAINT, weight: float = 0.5) -> None:
        self.pdf.set_draw_color(*colour)
        self.pdf.set_line_width(weight)
        self.pdf.line(self.left, y, self.left + self.width, y)

    def area(self, x: float, y: float, width: float, height: float, colour: tuple[int, int, int]) -> None:
        self.pdf.set_fill_color(*colour)
        self.pdf.rect(x, y, width, height, style="F")

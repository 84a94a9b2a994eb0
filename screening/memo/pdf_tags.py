"""The structure of a tagged PDF: headings, paragraphs, lists, tables and figures a screen reader can walk.

fpdf2 writes a flat tree of its own; this one takes its place (`FPDF.struct_builder`) and knows groups.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from fpdf import FPDF
from fpdf.structure_tree import StructElem, StructTreeRoot
from fpdf.syntax import PDFObject

HEADER_CELL = "<</O /Table /Scope /Column>>"


class Tagged(StructElem):
    __slots__ = ("a",)

    def __init__(self, kind: str, parent: PDFObject, page: int, alt: str | None = None, attributes: str | None = None):
        super().__init__(struct_type=f"/{kind}", parent=parent, kids=[], page_number=page, alt=alt)
        self.a = attributes


class Tags:
    """Opens and closes marked content on the page that is being written."""

    def __init__(self, pdf: FPDF):
        self._pdf = pdf
        self._root = StructTreeRoot()
        self.doc_struct_elem = StructElem("/Document", self._root, [])
        self._root.k.append(self.doc_struct_elem)
        self._open: list[StructElem] = [self.doc_struct_elem]
        self._every: list[Tagged] = []
        self._page_numbers: dict[int, int] = {}  # page → its place in the parent tree

    @contextmanager
    def group(self, kind: str) -> Iterator[None]:
        """An element that holds others: Table, TR, L."""
        self._open.append(self._add(kind))
        yield
        self._open.pop()

    @contextmanager
    def content(self, kind: str, alt: str | None = None, attributes: str | None = None) -> Iterator[None]:
        """What is written inside is the content of one element; it must stay on its page."""
        pdf = self._pdf
        element = self._add(kind, alt, attributes)
        place = self._page_numbers.setdefault(pdf.page, len(self._page_numbers))
        numbered = self._root.parent_tree.nums[place]
        number = len(numbered)
        numbered.append(element)
        element.k.append(number)
        element.pg = pdf.pages[pdf.page]  # type: ignore[assignment]
        pdf.pages[pdf.page].struct_parents = place
        pdf._out(f"/{kind} <</MCID {number}>> BDC")
        yield
        pdf._out("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """Lines, repeated headings, headers and footers: nothing to read."""
        self._pdf._out("/Artifact BMC")
        yield
        self._pdf._out("EMC")

    def _add(self, kind: str, alt: str | None = None, attributes: str | None = None) -> Tagged:
        parent = self._open[-1]
        element = Tagged(kind, parent, self._pdf.page, alt, attributes)
        parent.k.append(element)
        self._every.append(element)
        return element

    # --- what fpdf2 asks of its own builder -----------------------------------------------------------------------

    def empty(self) -> bool:
        return not self._every

    def __iter__(self) -> Iterator[PDFObject]:
        yield self._root
        yield self.doc_struct_elem
        yield self._root.parent_tree
        yield from self._every

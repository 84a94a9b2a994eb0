"""What a reader of each rendering gets: its words in their order, without what repeats on every page."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html.parser import HTMLParser
from io import BytesIO

from docx import Document
from docx.table import Table
from jinja2 import Environment, FileSystemLoader
from pypdf import PdfReader

from screening.memo.blocks import Memo
from screening.paths import SOURCE_TREE

VOID = {"br", "hr", "img", "input", "link", "meta", "line", "rect", "polyline", "circle"}


def letters(texts: Iterable[str]) -> str:
    """Everything but white space: line ends and column gaps are each rendering's own."""
    return "".join("".join(text.split()) for text in texts)


def of_word(content: bytes) -> list[str]:
    return [
        text
        for part in Document(BytesIO(content)).iter_inner_content()
        for text in ([cell.text for cell in part._cells] if isinstance(part, Table) else [part.text])
    ]


def of_pdf(content: bytes) -> list[str]:
    """The text of the pages without artifacts (running lines, repeated headings, bullets) and figures."""
    texts: list[str] = []
    for page in PdfReader(BytesIO(content)).pages:
        inside: list[bool] = []  # of each open marked content: is it left out?

        def operator(name, operands, _matrix, _text_matrix, inside=inside):
            if name in (b"BMC", b"BDC"):
                inside.append(str(operands[0]) in ("/Artifact", "/Figure"))
            elif name == b"EMC":
                inside.pop()

        def text(found, *_others, inside=inside):
            if not any(inside):
                texts.append(found)

        page.extract_text(visitor_operand_before=operator, visitor_text=text)
    return texts


def page_of(memo: Memo) -> str:
    """The preview's own part of the page, as its template draws it."""
    templates = Environment(loader=FileSystemLoader(SOURCE_TREE / "web" / "templates"), autoescape=True)
    return templates.get_template("memo/_memo.html").render(memo=memo)


class _Words(HTMLParser):
    """The text of a page without its drawings and its running header and footer."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._out: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag in VOID:
            return
        if self._out or tag == "svg" or "data-running" in dict(attrs):
            self._out.append(tag)

    def handle_endtag(self, tag):
        if self._out and tag == self._out[-1]:
            self._out.pop()

    def handle_data(self, data):
        if not self._out:
            self.texts.append(data)


def of_page(html: str) -> list[str]:
    words = _Words()
    words.feed(html)
    return words.texts


def pages_of_pdf(content: bytes) -> list[str]:
    return [re.sub(r"\s+", " ", page.extract_text()) for page in PdfReader(BytesIO(content)).pages]

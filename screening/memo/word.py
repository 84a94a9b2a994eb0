"""A memo as a Word file: real headings, tables whose heading rows repeat, page numbers, pictures with their words.

The bytes depend on the memo alone.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Emu, Inches, Pt, RGBColor
from docx.text.paragraph import Paragraph as Line

from screening.memo import drawing, word_xml
from screening.memo.blocks import KEPT, Block, Bullets, KeyValues, Memo, Paragraph, Picture, Section, Table, leads
from screening.memo.columns import column_widths
from screening.memo.container import with_date
from screening.memo.raster import font, png

FONT = "Arial"
CELL = 8
HIGHEST = Inches(7.2)  # of a picture: it stands on one page with its words
WIDER = 1.02  # Arial beside the face that is measured
NAVY, GREY = RGBColor(24, 44, 84), RGBColor(90, 90, 90)
SHADE, NOTICE = "F0F3F8", "E6ECF5"
WIDTH = Emu(Inches(7))  # between the margins of a letter page
LABELS = Emu(Inches(1.7))


def word(memo: Memo) -> bytes:
    document = Document()
    _styles(document)
    _page(document, memo)
    _properties(document, memo)
    if memo.organisation:
        _run(document.add_paragraph(), memo.organisation, bold=True, colour=GREY, size=11)
    title = document.add_paragraph(memo.title, style="Title")
    word_xml.without_border(title)
    for block in memo.blocks:
        _block(document, block)
    out = BytesIO()
    document.save(out)
    return with_date(out.getvalue(), memo.when)


def _block(document: Any, block: Block, last: bool = False) -> None:
    match block:
        case Section():
            document.add_heading(block.heading, level=block.level)
            for place, inner in enumerate(block.blocks, 1):
                _block(document, inner, last=place == len(block.blocks))
        case Paragraph():
            _paragraph(document, block, kept=leads(block) and not last)
        case KeyValues():
            _key_values(document, block)
        case Bullets():
            for item in block.items:
                document.add_paragraph(item, style="List Bullet")
        case Table():
            _table(document, block)
        case Picture():
            _picture(document, block)


def _paragraph(document: Any, block: Paragraph, kept: bool) -> None:
    line = document.add_paragraph()
    tone = block.tone
    _run(line, block.text, bold=tone == "strong", colour=GREY if tone == "quiet" else None)
    line.paragraph_format.keep_with_next = kept or None
    if tone == "notice":
        word_xml.notice(line, NOTICE, str(NAVY))


def _key_values(document: Any, block: KeyValues) -> None:
    table = document.add_table(rows=len(block.pairs), cols=2)
    word_xml.plain(table)
    word_xml.set_widths(table, [LABELS, Emu(WIDTH - LABELS)])
    cells = iter(table._cells)
    together = len(block.pairs) <= KEPT
    for place, (name, text) in enumerate(block.pairs, 1):
        lines = _cell(next(cells), name, "Pair", bold=True, colour=GREY), _cell(next(cells), text, "Pair")
        for line in lines if together and place < len(block.pairs) else ():
            line.paragraph_format.keep_with_next = True
    for row in table.rows:
        word_xml.keep_whole(row)
    _gap(document)


def _table(document: Any, block: Table) -> None:
    caption = document.add_paragraph()
    _run(caption, block.caption, bold=True)
    caption.paragraph_format.keep_with_next = True
    caption.paragraph_format.space_after = Pt(2)
    bodies = [block.texts(row) for row in block.rows]
    rows = [[column.title for column in block.columns], *bodies, *(block.texts(row) for row in block.totals)]
    table = document.add_table(rows=len(rows), cols=len(block.columns))
    word_xml.ruled(table)
    word_xml.set_widths(table, [Emu(int(width)) for width in column_widths(block, WIDTH, _measure)])
    cells = iter(table._cells)
    for number, (row, texts) in enumerate(zip(table.rows, rows, strict=True)):
        head, total = number == 0, number > len(bodies)
        here = [next(cells) for _ in texts]
        for cell, text, column in zip(here, texts, block.columns, strict=True):
            line = _cell(cell, text, "Cell", bold=head or total, colour=NAVY if head else None)
            if column.right:
                line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        word_xml.keep_whole(row)
        if head:
            word_xml.repeated(row, here)
        elif total:
            word_xml.set_off(here)
        elif number % 2 == 0:
            word_xml.shaded(here, SHADE)
    _gap(document)


def _measure(text: str, bold: bool) -> float:
    """About as wide as the text will be in a cell, with its margins."""
    widest = max((font(CELL, bold).getlength(line) for line in text.splitlines()), default=0)
    return Pt(widest * WIDER + 6)


def _picture(document: Any, block: Picture) -> None:
    place = document.add_paragraph()  # one for all three, because not every program keeps paragraphs before a picture
    place.paragraph_format.keep_together = True
    _run(place, block.title, bold=True)
    place.add_run().add_break()
    _run(place, block.description, colour=GREY, size=9)
    place.add_run().add_break()
    drawn = drawing.read(block.svg)
    width = min(WIDTH, int(HIGHEST * drawn.width / drawn.height))
    shape = place.add_run().add_picture(BytesIO(png(drawn)), width=Emu(width))
    word_xml.described(shape, block.title, block.description)
    _table(document, block.alternative)


# --- the small things ---------------------------------------------------------------------------------------------


def _run(line: Line, text: str, bold: bool = False, colour: RGBColor | None = None, size: float | None = None) -> None:
    run = line.add_run(word_xml.printable(text))
    run.bold = bold or None
    if colour is not None:
        run.font.color.rgb = colour
    if size is not None:
        run.font.size = Pt(size)


def _cell(cell: Any, text: str, style: str, bold: bool = False, colour: RGBColor | None = None) -> Line:
    line = cell.paragraphs[0]
    line._p.style = style  # its id; by name python-docx would go through all styles for every cell
    _run(line, text, bold=bold, colour=colour)
    return line


def _gap(document: Any) -> None:
    """A little air after a table; Word would also join two tables that touch."""
    line = document.add_paragraph()
    line.paragraph_format.space_after = Pt(0)
    line.paragraph_format.line_spacing = Pt(8)


def _styles(document: Any) -> None:
    styles = document.styles
    word_xml.set_font(styles["Normal"], FONT)
    styles["Normal"].font.size = Pt(10)
    styles["Normal"].paragraph_format.space_after = Pt(5)
    for name, size in (("Title", 22), ("Heading 1", 15), ("Heading 2", 12), ("Heading 3", 10.5)):
        style = styles[name]
        word_xml.set_font(style, FONT)
        style.font.size = Pt(size)
        style.font.bold = True
        style.font.color.rgb = NAVY
        style.paragraph_format.keep_with_next = True
    word_xml.underlined(styles["Heading 1"], str(NAVY))
    styles["List Bullet"].paragraph_format.space_after = Pt(2)
    for name, size in (("Cell", CELL), ("Pair", 10)):
        style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = styles["Normal"]
        style.font.size = Pt(size)
        style.paragraph_format.space_before = style.paragraph_format.space_after = Pt(1)
        style.paragraph_format.line_spacing = 1.0


def _page(document: Any, memo: Memo) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Inches(8.5), Inches(11)
    section.left_margin = section.right_margin = Inches(0.75)
    section.top_margin, section.bottom_margin = Inches(0.9), Inches(1)
    section.footer_distance = Inches(0.4)  # its two lines stay clear of the text
    head = section.header.paragraphs[0]
    _run(head, memo.header, bold=True, colour=GREY, size=8)
    _run(section.footer.paragraphs[0], memo.footer, colour=GREY, size=7)
    foot = section.footer.add_paragraph()
    foot.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for text, number in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        _run(foot, text, colour=GREY, size=7)
        word_xml.field(foot, number, 7, GREY)


def _properties(document: Any, memo: Memo) -> None:
    properties = document.core_properties
    properties.title, properties.subject, properties.language = memo.title, memo.subject, memo.language
    properties.author = properties.last_modified_by = memo.organisation
    properties.comments = properties.keywords = ""
    properties.created = properties.modified = memo.when.replace(tzinfo=None)
    properties.revision = 1
    word_xml.set_language(document, memo.language)

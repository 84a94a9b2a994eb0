"""A memo as PDF: tagged, with language, title and bookmarks, its pictures as lines and letters, not pixels.

The bytes depend on the memo alone: the date inside is the memo's, never the clock's.
"""

from __future__ import annotations

from fpdf.prefs import ViewerPreferences

from screening.memo import drawing, pdf_table
from screening.memo.blocks import KEPT, Block, Bullets, KeyValues, Memo, Paragraph, Picture, Section, Table, leads
from screening.memo.drawing import Dot, Label, Shape
from screening.memo.pdf_flow import GREY, INK, NAVY, SHADE, TOP, Flow

BODY = 9.5
HEADINGS = {1: 14.0, 2: 11.0, 3: 9.5}
HIGHEST = 520.0  # of a picture: it stands on one page with its words
LABELS = 118.0  # width of the names of a list of pairs


def pdf(memo: Memo) -> bytes:
    flow = Flow(memo)
    flow.pdf.set_title(memo.title)
    flow.pdf.set_subject(memo.subject)
    flow.pdf.set_author(memo.organisation)
    flow.pdf.set_lang(memo.language)
    flow.pdf.set_creator("Case Screening")
    flow.pdf.set_producer("fpdf2")
    flow.pdf.set_creation_date(memo.when)
    flow.pdf.viewer_preferences = ViewerPreferences(display_doc_title=True)
    if memo.organisation:
        flow.font(10, bold=True, colour=GREY)
        flow.lines([memo.organisation], flow.left, "P")
    flow.font(20, bold=True, colour=NAVY)
    flow.lines(flow.wrap(memo.title, flow.width), flow.left, "H1")
    flow.y += 8
    for block in memo.blocks:
        _block(flow, block)
    return bytes(flow.pdf.output())


def _block(flow: Flow, block: Block) -> None:
    match block:
        case Section():
            _section(flow, block)
        case Paragraph():
            _paragraph(flow, block)
        case KeyValues():
            _key_values(flow, block)
        case Bullets():
            _bullets(flow, block)
        case Table():
            pdf_table.draw(flow, block)
        case Picture():
            _picture(flow, block)


def _section(flow: Flow, section: Section) -> None:
    size = HEADINGS[section.level]
    flow.y += size * 0.7
    flow.font(size, bold=True, colour=NAVY)
    lines = flow.wrap(section.heading, flow.width)
    flow.need(min(_kept(flow, section), flow.bottom - TOP))  # never a heading alone at the foot of a page
    if section.level < 3:
        flow.pdf.start_section(section.heading, section.level - 1)
    flow.font(size, bold=True, colour=NAVY)
    flow.lines(lines, flow.left, f"H{section.level + 1}")
    if section.level == 1:
        with flow.tags.artifact():
            flow.rule(flow.y + 2, NAVY, 1)
        flow.y += 4
    flow.y += 4
    for block in section.blocks:
        _block(flow, block)


def _kept(flow: Flow, section: Section) -> float:
    """How much stands together below a heading: it, what introduces the rest, and the beginning of that."""
    size = HEADINGS[section.level]
    flow.font(size, bold=True)
    height = len(flow.wrap(section.heading, flow.width)) * flow.line + 8
    for block in section.blocks:
        if not leads(block):
            return height + _begun(flow, block)
        assert isinstance(block, Paragraph)
        flow.font(8.5 if block.tone == "quiet" else BODY, block.tone == "strong")
        height += len(flow.wrap(block.text, flow.width - 20)) * flow.line + 14
    return height


def _begun(flow: Flow, block: Block) -> float:
    """About the height of the first bit of a block that may stand at the foot of a page."""
    match block:
        case Section():
            return HEADINGS[block.level] * 0.7 + _kept(flow, block)
        case Picture():
            drawn = drawing.read(block.svg)
            return min(flow.width / drawn.width, HIGHEST / drawn.height) * drawn.height + 60
        case KeyValues():
            flow.font(BODY)
            kept = block.pairs if len(block.pairs) <= KEPT else block.pairs[:1]
            return sum(len(flow.wrap(text, flow.width - LABELS - 10)) * flow.line + 2 for _, text in kept)
    return 70.0


def _paragraph(flow: Flow, paragraph: Paragraph) -> None:
    bold, notice = paragraph.tone == "strong", paragraph.tone == "notice"
    flow.font(8.5 if paragraph.tone == "quiet" else BODY, bold, GREY if paragraph.tone == "quiet" else INK)
    indent = 10 if notice else 0
    lines = flow.wrap(paragraph.text, flow.width - 2 * indent)
    height = len(lines) * flow.line
    if notice and height < 200:
        flow.need(height + 8)
        with flow.tags.artifact():
            flow.area(flow.left, flow.y, flow.width, height + 8, SHADE)
            flow.area(flow.left, flow.y, 3, height + 8, NAVY)
        flow.y += 4
    else:
        flow.need(min(height, 3 * flow.line))
    flow.lines(lines, flow.left + indent, "P")
    flow.y += 10 if notice else 6


def _key_values(flow: Flow, block: KeyValues) -> None:
    if len(block.pairs) <= KEPT:
        flow.need(min(_begun(flow, block), flow.bottom - TOP))
    for name, text in block.pairs:
        flow.font(BODY, bold=True)
        label = flow.wrap(name, LABELS)
        flow.font(BODY)
        lines = flow.wrap(text, flow.width - LABELS - 10)
        flow.need(min(max(len(label), len(lines)), 12) * flow.line)
        top, page = flow.y, flow.pdf.page
        flow.font(BODY, bold=True, colour=GREY)
        flow.lines(label, flow.left, "P")
        below = flow.y
        flow.y = top
        flow.font(BODY, colour=INK)
        flow.lines(lines, flow.left + LABELS + 10, "P")
        flow.y = max(flow.y, below) if flow.pdf.page == page else flow.y
        flow.y += 2
    flow.y += 6


def _bullets(flow: Flow, block: Bullets) -> None:
    flow.font(BODY)
    with flow.tags.group("L"):
        for item in block.items:
            lines = flow.wrap(item, flow.width - 12)
            flow.need(min(len(lines), 3) * flow.line)
            with flow.tags.artifact():
                flow.put(flow.left + 2, flow.y + flow.line * 0.72, "•")
            with flow.tags.group("LI"):
                flow.lines(lines, flow.left + 12, "LBody")
            flow.y += 2
    flow.y += 6


def _picture(flow: Flow, picture: Picture) -> None:
    drawn = drawing.read(picture.svg)
    scale = min(flow.width / drawn.width, HIGHEST / drawn.height)
    height = drawn.height * scale
    flow.font(9, bold=True, colour=INK)
    flow.need(height + 60)
    flow.lines(flow.wrap(picture.title, flow.width), flow.left, "P")
    flow.font(8.5, colour=GREY)
    flow.lines(flow.wrap(picture.description, flow.width), flow.left, "P")
    with flow.tags.content("Figure", alt=f"{picture.title}. {picture.description}"):
        for part in drawn.parts:
            _paint(flow, part, scale)
    flow.y += height + 10
    pdf_table.draw(flow, picture.alternative)


def _paint(flow: Flow, part: Shape | Dot | Label, scale: float) -> None:
    page = flow.pdf

    def place(point: tuple[float, float]) -> tuple[float, float]:
        return flow.left + point[0] * scale, flow.y + point[1] * scale

    if isinstance(part, Label):
        flow.font(part.size * scale, part.bold, part.fill)
        share = {"start": 0.0, "middle": 0.5, "end": 1.0}[part.anchor]
        x, y = place(part.at)
        flow.put(x - flow.measure(part.text) * share, y, part.text)
        return
    if part.fill:
        page.set_fill_color(*part.fill)
    if part.stroke:
        page.set_draw_color(*part.stroke)
        page.set_line_width(part.width * scale)
    style = ("D" if part.stroke else "") + ("F" if part.fill else "")
    if isinstance(part, Dot):
        x, y = place(part.centre)
        page.circle(x, y, part.radius * scale, style=style)
    elif part.closed:
        page.polygon([place(point) for point in part.points], style=style)
    else:
        page.polyline([place(point) for point in part.points], style="D")

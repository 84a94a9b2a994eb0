"""What python-docx has no words for: borders, shading, repeated heading rows, fields, descriptions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt, RGBColor

LINE = "BFBFBF"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def printable(text: str) -> str:
    """Without the control characters that XML cannot hold."""
    return _NOT_XML.sub(" ", text)


def _element(tag: str, **attributes: str) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    return element


def _borders(tag: str, **sides: tuple[int, str]) -> Any:
    """`sides`: width in eighths of a point and colour; those not named have none."""
    borders = _element(tag)
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        if side in sides:
            width, colour = sides[side]
            borders.append(_element(f"w:{side}", val="single", sz=str(width), space="0", color=colour))
        elif tag == "w:tblBorders":
            borders.append(_element(f"w:{side}", val="nil"))
    return borders


def plain(table: Any) -> None:
    _table(table, _borders("w:tblBorders"))


def ruled(table: Any) -> None:
    """Thin lines between the rows."""
    _table(table, _borders("w:tblBorders", insideH=(4, LINE), bottom=(4, LINE)))


def _table(table: Any, borders: Any) -> None:
    table.autofit = False
    properties = table._tbl.tblPr
    properties.append(borders)
    margins = _element("w:tblCellMar")
    for side in ("left", "right"):
        margins.append(_element(f"w:{side}", w="50", type="dxa"))
    properties.append(margins)


def set_widths(table: Any, widths: Sequence[Emu]) -> None:
    """Fixed widths, of the grid and of every cell: each reader of Word files believes another of the two."""
    for column, width in zip(table._tbl.tblGrid.gridCol_lst, widths, strict=True):
        column.w = width
    for row in table._tbl.tr_lst:
        for cell, width in zip(row.tc_lst, widths, strict=True):
            cell.width = width


def repeated(row: Any, cells: Sequence[Any]) -> None:
    """The heading row of a table: again on every page."""
    row._tr.get_or_add_trPr().append(_element("w:tblHeader"))
    for cell in cells:
        cell._tc.get_or_add_tcPr().append(_borders("w:tcBorders", bottom=(8, "182C54")))


def set_off(cells: Sequence[Any]) -> None:
    for cell in cells:
        cell._tc.get_or_add_tcPr().append(_borders("w:tcBorders", top=(8, "595959")))


def keep_whole(row: Any) -> None:
    row._tr.get_or_add_trPr().append(_element("w:cantSplit"))


def shaded(cells: Sequence[Any], colour: str) -> None:
    for cell in cells:
        cell._tc.get_or_add_tcPr().append(_element("w:shd", val="clear", color="auto", fill=colour))


def notice(line: Any, colour: str, edge: str) -> None:
    properties = line._p.get_or_add_pPr()
    borders = _element("w:pBdr")
    borders.append(_element("w:left", val="single", sz="24", space="6", color=edge))
    properties.append(borders)
    properties.append(_element("w:shd", val="clear", color="auto", fill=colour))


def underlined(style: Any, colour: str) -> None:
    borders = _element("w:pBdr")
    borders.append(_element("w:bottom", val="single", sz="8", space="2", color=colour))
    style.element.get_or_add_pPr().append(borders)


def without_border(line: Any) -> None:
    """The Title style of the template has a line below."""
    borders = _element("w:pBdr")
    borders.append(_element("w:bottom", val="nil"))
    line._p.get_or_add_pPr().append(borders)


def field(line: Any, name: str, size: float, colour: RGBColor) -> None:
    """A number that Word fills in: PAGE, NUMPAGES."""
    instruction, shown = _element("w:instrText"), _element("w:t")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text, shown.text = f" {name} ", "1"
    marks = {kind: _element("w:fldChar", fldCharType=kind) for kind in ("begin", "separate", "end")}
    for part in (marks["begin"], instruction, marks["separate"], shown, marks["end"]):
        run = line.add_run()
        run.font.size, run.font.color.rgb = Pt(size), colour
        run._r.append(part)


def described(shape: Any, title: str, description: str) -> None:
    """The words of a picture for who does not see it."""
    properties = shape._inline.docPr
    properties.set("title", printable(title))
    properties.set("descr", printable(description))


def set_font(style: Any, name: str) -> None:
    style.font.name = name
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), name)
    for theme in ("asciiTheme", "hAnsiTheme", "cstheme", "eastAsiaTheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)


def set_language(document: Any, language: str) -> None:
    for element in document.styles.element.iter(qn("w:lang")):
        element.set(qn("w:val"), language)

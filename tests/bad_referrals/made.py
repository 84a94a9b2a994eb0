"""Bad files that are binary or large: made when the test runs, each beside the words a user sees."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable

import openpyxl

HEADER = ["Case ID", "DOI", "Fill Date", "Drug", "Qty"]
ROW = ["R-1", "2025-01-10", "2025-06-01", "X", 30]


def workbook(*rows: list[object]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def repacked(change: Callable[[str, bytes], bytes], *extra: tuple[str, bytes]) -> bytes:
    """A good workbook of which each part went through `change`, with further parts."""
    target = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(HEADER, ROW))) as old,
        zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, content in extra:
            new.writestr(name, content)
    return target.getvalue()


def keep(name: str, content: bytes) -> bytes:
    return content


def in_sheet(old: bytes, new: bytes) -> Callable[[str, bytes], bytes]:
    return lambda name, content: content.replace(old, new) if name.startswith("xl/worksheets/sheet") else content


def xml_bomb() -> bytes:
    entities = b"".join(b'<!ENTITY a%d "%s">' % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 10))
    return repacked(in_sheet(b"<worksheet", b'<!DOCTYPE x [<!ENTITY a0 "ha">%s]><worksheet' % entities))


def outside_entity() -> bytes:
    return repacked(in_sheet(b"<worksheet", b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><worksheet'))


def utf16_entity() -> bytes:
    text = '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]><a>&f;</a>'
    return repacked(lambda name, content: text.encode("utf-16") if "sheet1" in name else content)


def zip_bomb() -> bytes:
    return repacked(keep, ("xl/media/zeros.bin", b"\0" * (189 * 2**20)))


def dense_part() -> bytes:
    return repacked(keep, ("xl/media/zeros.bin", b"\0" * (20 * 2**20)))


def other_zip() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("../../evil.txt", "x")
    return target.getvalue()


def damaged() -> bytes:
    return repacked(in_sheet(b"</row>", b"</raw>"))


def cut() -> bytes:
    return workbook(HEADER, ROW)[:-200]


def far_cell() -> bytes:
    return repacked(in_sheet(b'r="E1"', b'r="XFD1"'))


def far_row() -> bytes:
    return repacked(in_sheet(b'<row r="2"', b'<row r="1048576"'))


def protected() -> bytes:
    data = bytearray(workbook(HEADER, ROW))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(signature)
        while start >= 0:
            data[start + offset] |= 1
            start = data.find(signature, start + 4)
    return bytes(data)


def macros() -> bytes:
    return repacked(keep, ("xl/vbaProject.bin", b"Sub AutoOpen"))


def macro_type() -> bytes:
    sheet, macro = b"spreadsheetml.sheet.main+xml", b"ms-excel.sheet.macroEnabled.main+xml"
    return repacked(lambda name, content: content.replace(b"openxmlformats-officedocument." + sheet, macro))


def sheets() -> bytes:
    book = openpyxl.Workbook()
    for number in range(40):
        book.create_sheet(f"S{number}")
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def fills_in_two_sheets() -> bytes:
    book = openpyxl.Workbook()
    for sheet in (book.active, book.create_sheet("more")):
        sheet.append(HEADER)
        sheet.append(ROW)
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def deep() -> bytes:
    return b'{"referral_id": ' + b"[" * 200_000


def nested() -> bytes:
    return b'{"referral_id": ' + b"[" * 100 + b"]" * 100 + b"}"


def digits() -> bytes:
    fill = {"drug": "X", "quantity": 0}
    content = json.dumps({"referral_id": "R-1", "injury": {"date": "2025-01-10"}, "fills": [fill]})
    return content.replace('"quantity": 0', '"quantity": ' + "9" * 1_000_000).encode()


def rows() -> bytes:
    fills = ",".join(['{"drug":"X"}'] * 20_001)
    return f'{{"referral_id": "R-1", "injury": {{"date": "2025-01-10"}}, "fills": [{fills}]}}'.encode()


def csv_of(*lines: str) -> Callable[[], bytes]:
    return lambda: "\n".join([",".join(HEADER), *lines]).encode()


_START = "R-1,2025-01-10,2025-06-01"
_NOT_OPENED = "declares XML entities, which no Excel file needs; it is not opened"
_MACROS = "is a workbook with macros; save it as .xlsx without them"
_DAMAGED = "is a damaged workbook; open it in Excel and save it again as .xlsx"
_DEEP = "is nested more than 40 levels deep; that is no referral"

MADE: dict[str, tuple[Callable[[], bytes], str]] = {
    "bomb.xlsx": (zip_bomb, "unpacks to more than 32 MiB; it is not opened, split it"),
    "dense.xlsx": (dense_part, "unpacks to far more than its size, as no referral does; it is not opened"),
    "billion-laughs.xlsx": (xml_bomb, _NOT_OPENED),
    "entity.xlsx": (outside_entity, _NOT_OPENED),
    "entity-utf16.xlsx": (utf16_entity, _NOT_OPENED),
    "other-zip.xlsx": (other_zip, "is a zip archive but not an Excel workbook"),
    "damaged.xlsx": (damaged, _DAMAGED),
    "cut.xlsx": (cut, "is damaged or not an Excel workbook; save it again as .xlsx"),
    "protected.xlsx": (protected, "is protected by a password; save it without one"),
    "macros.xlsx": (macros, _MACROS),
    "macro-type.xlsx": (macro_type, _MACROS),
    "macros.xlsm": (macros, _MACROS),
    "far-cell.xlsx": (far_cell, "sheet 1 has more than 200 columns; delete the unused ones"),
    "far-row.xlsx": (far_row, "sheet 1 has more than 20,000 rows; delete empty rows or split it"),
    "sheets.xlsx": (sheets, "has more than 30 sheets; remove those without records"),
    "two-sheets.xlsx": (fills_in_two_sheets, "sheet 2: holds fills, and so does sheet 1; put them in one sheet"),
    "formula.xlsx": (
        lambda: workbook(HEADER, [*ROW[:4], "=15*2"]),
        "row 2, column E: holds a formula without a stored result; open it in Excel and save it, or type the value",
    ),
    "error-cell.xlsx": (
        lambda: workbook(HEADER, [*ROW[:4], "#REF!"]),
        "row 2, column E: holds the Excel error #REF!; correct it",
    ),
    "no-rows.xlsx": (lambda: workbook(), "holds no rows"),
    "named.csv": (
        lambda: workbook(HEADER, ROW),
        "ends .csv but does not hold a CSV table (correct it or rename the file so that it ends .xlsx)",
    ),
    "deep.json": (deep, _DEEP),
    "nested.json": (nested, _DEEP),
    "digits.json": (digits, "fills row 1, quantity: is too large to be right; check it"),
    "rows.json": (rows, "holds 20,001 rows; at most 20,000 are read, split it"),
    "large.csv": (lambda: b"a" * (20 * 2**20 + 1), "is larger than 20 MiB; split it"),
    "long-cell.csv": (
        csv_of(f"{_START},{'x' * 100_000},30"),
        "row 2, column 4: is 100,000 characters long; at most 4,000 are read",
    ),
    "million-cell.csv": (
        csv_of(f"{_START},{'x' * 1_000_000},30"),
        "row 2: holds a cell of more than 4,000 characters; check for a quotation mark never closed",
    ),
    "wide.csv": (csv_of(",".join("x" * 300)), "row 2: has more than 200 columns; check the delimiter"),
    "cells.xlsx": (
        lambda: repacked(in_sheet(b"</row>", b"".join(b"<c><v>%d</v></c>" % n for n in range(300_000)) + b"</row>")),
        "has more than 300,000 cells; split it, or save it as CSV",
    ),
    "rows.csv": (csv_of(*[f"{_START},X,30"] * 20_001), "has more than 20,000 rows; split it"),
}

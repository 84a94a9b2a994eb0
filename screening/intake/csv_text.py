"""CSV bytes → rows of cells: encoding, delimiter and quoting found out, never guessed silently."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

from screening.intake import limits
from screening.intake.columns import NO_CHOICES, Choices, recognised
from screening.referral import ReferralError, Warning

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
HEADER_ROWS = 15  # titles above the column names are looked past this far


@dataclass
class Sheet:
    """Rows with their numbers (from 1); empty rows are left out."""

    rows: list[tuple[int, list[object]]]
    name: str = ""  # "sheet 2" in a workbook of several
    delimiter: str = ","
    warnings: list[Warning] = field(default_factory=list)


def read_csv(source: str, data: bytes, choices: Choices = NO_CHOICES) -> Sheet:
    """The table of a CSV file.  Raises ReferralError (unreadable)."""
    text, warnings = _decode(source, data)
    if "\0" in text:
        row = text[: text.index("\0")].count("\n") + 1
        raise _refused(source, f"line {row}", "holds a NUL character; this is not a text file, or a damaged one")
    delimiter = max(DELIMITERS, key=lambda mark: _names_found(text, mark, choices))
    rows: list[tuple[int, list[object]]] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, start=1):
            if number > limits.ROWS:
                raise _refused(source, "", f"has more than {limits.ROWS:,} rows; split it")
            if len(cells) > limits.COLUMNS:
                raise _refused(source, f"row {number}", f"has more than {limits.COLUMNS} columns; check the delimiter")
            _check_lengths(source, number, cells)
            if any(cell.strip() for cell in cells):
                rows.append((number, [cell.strip() or None for cell in cells]))
    except csv.Error as error:
        raise _refused(source, f"row {number + 1}", _quoting(str(error))) from None
    return Sheet(rows, delimiter=delimiter, warnings=warnings)


def _decode(source: str, data: bytes) -> tuple[str, list[Warning]]:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return data.decode("utf-16"), []
        except UnicodeDecodeError:
            raise _refused(source, "", "begins like UTF-16 text but is not; save it as UTF-8") from None
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError:
        pass
    try:
        words = "the file is not UTF-8 and was read as Windows-1252; check letters with accents"
        return data.decode("cp1252"), [Warning("encoding-guessed", "file", words)]
    except UnicodeDecodeError as error:
        row = data[: error.start].count(b"\n") + 1
        raise _refused(source, f"line {row}", "is neither UTF-8 nor Windows-1252 text; save it as UTF-8") from None


def _names_found(text: str, delimiter: str, choices: Choices) -> tuple[int, int]:
    """How many column names a delimiter shows; where it shows none, how many cells it makes."""
    lines = [[cell.strip(' "') for cell in line.split(delimiter)] for line in text[:20_000].splitlines()[:HEADER_ROWS]]
    return max(((recognised(cells, choices), len(cells)) for cells in lines), default=(0, 0))


def _check_lengths(source: str, number: int, cells: list[str]) -> None:
    for position, cell in enumerate(cells, start=1):
        if len(cell) > limits.TEXT_LENGTH:
            words = f"is {len(cell):,} characters long; at most {limits.TEXT_LENGTH:,} are read"
            raise _refused(source, f"row {number}, column {position}", words)


def _quoting(message: str) -> str:
    if "field larger" in message:
        return f"holds a cell of more than {limits.TEXT_LENGTH:,} characters; check for a quotation mark never closed"
    if "unexpected end" in message:
        return "a quotation mark opened here is never closed; close or remove it"
    if "expected after" in message:
        return "a quotation mark stands inside a cell; write it twice or remove it"
    return "cannot be read as CSV; check its quotation marks"


def _refused(source: str, where: str, words: str) -> ReferralError:
    return ReferralError(source, [(where, words)], unreadable=True)

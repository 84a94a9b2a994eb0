"""What kind of file some bytes are, by their content; a name that says otherwise is refused."""

from __future__ import annotations

from enum import Enum
from pathlib import PurePath

from screening.referral import ReferralError


class Kind(Enum):
    JSON = "JSON"
    EXCEL = "an Excel workbook"
    TABLE = "a CSV table"


_ENDINGS = {
    ".json": Kind.JSON,
    ".xlsx": Kind.EXCEL,
    ".csv": Kind.TABLE,
    ".tsv": Kind.TABLE,
    ".txt": Kind.TABLE,
}
_NOT_READ = {
    ".xlsm": "is a workbook with macros; save it as .xlsx without them",
    ".xls": "is an old Excel file; save it as .xlsx or CSV",
    ".xlsb": "is a binary Excel file; save it as .xlsx or CSV",
    ".ods": "is an OpenDocument file; save it as .xlsx or CSV",
    ".pdf": "is a PDF; export the records as CSV, Excel, JSON or FHIR",
    ".xml": "is XML; export the records as JSON",
    ".zip": "is a zip archive; unpack it and name a file in it",
}
_SIGNATURES = {
    b"%PDF": _NOT_READ[".pdf"],
    b"\xd0\xcf\x11\xe0": "is an old or password-protected Office file; save it as .xlsx without a password, or CSV",
    b"\x1f\x8b": "is compressed (gzip); unpack it first",
    b"\x89PNG": "is a picture; export the records as CSV, Excel, JSON or FHIR",
    b"\xff\xd8\xff": "is a picture; export the records as CSV, Excel, JSON or FHIR",
}


def kind_of(name: str, data: bytes) -> Kind:
    """JSON, Excel or table.  Raises ReferralError (unreadable) for anything else."""
    ending = PurePath(name.replace("\0", "")).suffix.lower()
    if not data.strip(b" \t\r\n\xef\xbb\xbf\xff\xfe\0"):
        raise _refused(name, "is empty")
    if ending in _NOT_READ:
        raise _refused(name, _NOT_READ[ending])
    for start, words in _SIGNATURES.items():
        if data.startswith(start):
            raise _refused(name, words)
    kind = _by_content(data)
    if kind is None:
        raise _refused(name, _NOT_READ[".xml"])
    said = _ENDINGS.get(ending, kind)
    if said is Kind.JSON and kind is Kind.TABLE:
        return Kind.JSON  # its reader says where it stops being JSON
    if said is not kind:
        hint = f"correct it or rename the file so that it ends {_ending(kind)}"
        if kind is Kind.TABLE:
            hint = "correct it, or rename the file if it is another format"
        raise _refused(name, f"ends {ending} but does not hold {said.value} ({hint})")
    return kind


def _by_content(data: bytes) -> Kind | None:
    if data.startswith(b"PK\x03\x04"):
        return Kind.EXCEL
    start = data[:200].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if start[:1] in (b"{", b"["):
        return Kind.JSON
    return None if start[:1] == b"<" else Kind.TABLE


def _ending(kind: Kind) -> str:
    return next(ending for ending, value in _ENDINGS.items() if value is kind)


def _refused(name: str, words: str) -> ReferralError:
    return ReferralError(name, [("", words)], unreadable=True)

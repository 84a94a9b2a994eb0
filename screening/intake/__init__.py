"""Referrals from files: JSON (`referral/1`), CSV, Excel and FHIR R4, all through one schema.

`load_referrals` takes a file whole or not at all; `ReferralError` lists everything that is wrong with it.
`dry_run` (screening.intake.dry_run) judges each referral of a file by itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from screening.intake import checks, json_reader, limits, schema
from screening.intake.columns import NO_CHOICES, Choices
from screening.intake.draft import Draft, Problem, Reading
from screening.intake.kinds import Kind, kind_of
from screening.intake.table_reader import read_tables
from screening.intake.table_rows import csv_sheets, excel_sheets
from screening.referral import Referral, ReferralError

__all__ = ["judge", "load_bytes", "load_referral", "load_referrals", "read_bytes"]


def load_referral(source: str | Path | Mapping[str, Any], injury_date: date | None = None) -> Referral:
    """The one referral of a file or of a `referral/1` (or FHIR) mapping.

    `injury_date` is for sources that cannot say it (a FHIR bundle); it must not contradict the source.
    Raises ReferralError.
    """
    if isinstance(source, Mapping):
        reading = Reading(json_reader.drafts("referral", "referral", source))
        name, loaded = "referral", _all_or_none("referral", reading, injury_date)
    else:
        name, loaded = Path(source).name, load_referrals(source, injury_date)
    if len(loaded) != 1:
        raise ReferralError(name, [("", f"holds {len(loaded)} referrals; load them with load_referrals")])
    return loaded[0]


def load_referrals(path: str | Path, injury_date: date | None = None) -> list[Referral]:
    """Every referral of a file, in its order.  Raises ReferralError."""
    path = Path(path)
    try:
        if path.is_dir():
            raise ReferralError(str(path), [("", "is a folder; name a file in it")], unreadable=True)
        if path.exists() and not path.is_file():
            raise ReferralError(str(path), [("", "is not an ordinary file")], unreadable=True)
        with path.open("rb") as file:
            data = file.read(limits.FILE_BYTES + 1)
    except FileNotFoundError:
        raise ReferralError(str(path), [("", "is not there; check the name")], unreadable=True) from None
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = getattr(error, "strerror", None) or "the name is not valid"
        raise ReferralError(str(path), [("", f"cannot be opened: {reason}")], unreadable=True) from None
    return load_bytes(str(path), data, injury_date)


def load_bytes(name: str, data: bytes, injury_date: date | None = None) -> list[Referral]:
    """Every referral of an upload; `name` is its file name (used for its ending and in messages)."""
    return _all_or_none(name, read_bytes(name, data), injury_date)


def read_bytes(name: str, data: bytes, choices: Choices = NO_CHOICES) -> Reading:
    """What a file holds, before it is checked.  Raises ReferralError when it is too large or cannot be read at all."""
    if len(data) > limits.FILE_BYTES:
        words = f"is larger than {limits.FILE_BYTES // 2**20} MiB; split it"
        raise ReferralError(name, [("", words)], unreadable=True)
    kind, stem = kind_of(name, data), Path(name.replace("\0", "")).stem
    if kind is Kind.JSON:
        reading = Reading(json_reader.drafts(name, stem, json_reader.parse(name, data)))
    elif kind is Kind.EXCEL:
        reading = read_tables(name, excel_sheets(name, data), choices)
    else:
        reading = read_tables(name, csv_sheets(name, data, choices), choices)
    rows = sum(len(draft.content.get(key) or ()) for draft in reading.drafts for key in ("fills", "diagnoses")
               if isinstance(draft.content.get(key), list))  # fmt: skip
    if rows > limits.ROWS:
        raise ReferralError(name, [("", f"holds {rows:,} rows; at most {limits.ROWS:,} are read, split it")])
    return reading


def judge(draft: Draft, injury_date: date | None = None) -> tuple[Referral | None, list[Problem]]:
    """The referral of a draft, with its warnings, or None; and everything that is wrong with it."""
    found = draft.problems + _give_injury_date(draft, injury_date)
    referral, wrong = schema.read(draft)
    found += wrong
    if referral is not None:
        found += checks.problems(referral, draft, date.today())
        referral = replace(referral, warnings=(*referral.warnings, *checks.warnings(referral, draft)))
    return referral, list(dict.fromkeys(found))


def _all_or_none(source: str, reading: Reading, injury_date: date | None) -> list[Referral]:
    """The referrals of a file, or ReferralError with the problems of all of them."""
    judged = [judge(draft, injury_date) for draft in reading.drafts]
    loaded = [referral for referral, _ in judged if referral is not None]
    found = [*reading.problems, *reading.loose, *(problem for _, wrong in judged for problem in wrong)]
    found += checks.repeated(loaded)
    if found:
        raise ReferralError(source, list(dict.fromkeys(found)))
    return loaded


def _give_injury_date(draft: Draft, injury_date: date | None) -> list[Problem]:
    """Put the date given by the caller where the source has none; a contradiction is a problem."""
    if injury_date is None:
        return []
    injury = draft.content.get("injury")
    if injury is None or (isinstance(injury, Mapping) and injury.get("date") in (None, "")):
        draft.content = {**draft.content, "injury": {**(injury or {}), "date": injury_date.isoformat()}}
        return []
    if isinstance(injury, Mapping) and injury.get("date") == injury_date.isoformat():
        return []
    words = f"is not the injury date given beside the file ({injury_date}); correct one or leave one out"
    return [(draft.place(("injury", "date")), words)]

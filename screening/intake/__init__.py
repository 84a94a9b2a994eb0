"""Referrals from files: JSON (`referral/1`), CSV, Excel and FHIR R4, all through one schema.

A file is loaded whole or not at all; `ReferralError` lists everything that is wrong with it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from screening.intake import checks, json_reader, limits, schema
from screening.intake.draft import Draft
from screening.intake.kinds import Kind, kind_of
from screening.intake.table_reader import csv_drafts, excel_drafts
from screening.referral import Referral, ReferralError

__all__ = ["load_bytes", "load_referral", "load_referrals"]


def load_referral(source: str | Path | Mapping[str, Any], injury_date: date | None = None) -> Referral:
    """The one referral of a file or of a `referral/1` (or FHIR) mapping.

    `injury_date` is for sources that cannot say it (a FHIR bundle); it must not contradict the source.
    Raises ReferralError.
    """
    if isinstance(source, Mapping):
        name, loaded = "referral", _finish("referral", json_reader.drafts("referral", "referral", source), injury_date)
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
    if len(data) > limits.FILE_BYTES:
        words = f"is larger than {limits.FILE_BYTES // 2**20} MiB; split it"
        raise ReferralError(name, [("", words)], unreadable=True)
    kind, stem = kind_of(name, data), Path(name.replace("\0", "")).stem
    if kind is Kind.JSON:
        drafts = json_reader.drafts(name, stem, json_reader.parse(name, data))
    elif kind is Kind.EXCEL:
        drafts = excel_drafts(name, data)
    else:
        drafts = csv_drafts(name, data)
    return _finish(name, drafts, injury_date)


def _finish(source: str, drafts: list[Draft], injury_date: date | None) -> list[Referral]:
    """Drafts → referrals, all or none."""
    rows = sum(len(draft.content.get(key) or ()) for draft in drafts for key in ("fills", "diagnoses")
               if isinstance(draft.content.get(key), list))  # fmt: skip
    if rows > limits.ROWS:
        raise ReferralError(source, [("", f"holds {rows:,} rows; at most {limits.ROWS:,} are read, split it")])
    found: list[tuple[str, str]] = []
    loaded: list[Referral] = []
    for draft in drafts:
        found += draft.problems + _give_injury_date(draft, injury_date)
        referral, wrong = schema.read(draft)
        found += wrong
        if referral is not None:
            found += checks.problems(referral, draft, date.today())
            loaded.append(replace(referral, warnings=(*referral.warnings, *checks.warnings(referral, draft))))
    found += checks.repeated(loaded)
    if found:
        raise ReferralError(source, list(dict.fromkeys(found)))
    return loaded


def _give_injury_date(draft: Draft, injury_date: date | None) -> list[tuple[str, str]]:
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

"""The form of a new referral: a file or pasted text, and the two dates a file may lack."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePath

from flask import Request

from screening.intake import load_bytes
from screening.referral import Referral

PASTED = "pasted text"


@dataclass
class NewReferral:
    """What was filled in.  `problems` are (field id, what is wrong and what to do) pairs."""

    text: str = ""
    injury_text: str = ""
    as_of_text: str = ""
    injury_date: date | None = None
    as_of: date | None = None
    name: str = ""
    data: bytes = b""
    problems: list[tuple[str, str]] = field(default_factory=list)

    @classmethod
    def read(cls, request: Request) -> NewReferral:
        get = request.form.get
        form = cls(get("text", "").strip(), get("injury_date", "").strip(), get("as_of", "").strip())
        form.injury_date = form._day("injury date", form.injury_text)
        form.as_of = form._day("as-of date", form.as_of_text)
        upload = request.files.get("file")
        if upload is not None and upload.filename:
            form.name, form.data = PurePath(upload.filename.replace("\\", "/")).name, upload.read()
        elif form.text:
            form.name, form.data = PASTED, form.text.encode()
        if form.name and form.name != PASTED and form.text:
            form.problems.append(("file", "both a file and pasted text were given; take out one of them"))
        elif not form.name:
            form.problems.append(("file", "nothing was given; choose a file or paste its text"))
        return form

    def _day(self, name: str, text: str) -> date | None:
        try:
            return date.fromisoformat(text) if text else None
        except ValueError:
            self.problems.append((name, "is not a date; write it as 2026-05-04"))
            return None

    @property
    def source(self) -> str:
        """Where the referral came from, in words that name no patient: file names may."""
        ending = PurePath(self.name).suffix.lower()
        return PASTED if self.name == PASTED else f"uploaded {ending or 'file'}"

    def load(self) -> list[Referral]:
        """The referrals given.  Raises ReferralError."""
        return load_bytes(self.name, self.data, self.injury_date)

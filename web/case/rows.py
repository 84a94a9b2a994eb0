"""The referral's content as tables: each row as it came, where it came from, what it was understood as."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from screening.corrections import Part, field_id, typed_rows
from screening.intake.form import SECTIONS, Section
from screening.store.tables import ReferralVersion
from screening.timeline import lane_of
from web.case.provenance import Origins


@dataclass(frozen=True)
class Row:
    """`values` by column; `number` 0 where the section is there once.  `meant` is what the screening made of it."""

    number: int
    values: dict[str, str]
    origin: str
    meant: str


@dataclass(frozen=True)
class Content:
    """One section of the referral: its columns (field id, label) are those that some row has a value for."""

    section: Section
    columns: list[tuple[str, str]]
    rows: list[Row]

    @property
    def name(self) -> str:
        return self.section.name

    @property
    def count(self) -> int:
        return len(self.rows) if self.section.one else 0


def sections(version: ReferralVersion, source: str, result: Mapping[str, Any]) -> list[Content]:
    """Every section of the referral, empty ones too: something may have to be added there."""
    origins, meant = Origins(version.origins, source), _meanings(result)
    return [_content(section, version.content, origins, meant) for section in SECTIONS]


def _content(
    section: Section, content: Mapping[str, Any], origins: Origins, meant: Mapping[tuple[str, int], str]
) -> Content:
    rows = [
        Row(number, values, origins.of(section.name, number), meant.get((section.name, number), ""))
        for number, values in typed_rows(content, section.name)
    ]
    fields = Part(section.name, 0).fields
    columns = [(field_id(f), f.label) for f in fields if any(row.values[field_id(f)] for row in rows)]
    return Content(section, columns, rows)


def _meanings(result: Mapping[str, Any]) -> dict[tuple[str, int], str]:
    """What each fill and diagnosis row was taken for."""
    found: dict[tuple[str, int], list[str]] = {}
    for course in result["courses"]:
        for row in course["rows"]:
            found.setdefault(("fills", row), []).append(lane_of(course))
    for diagnosis in result["diagnoses"]:
        words = " ".join(filter(None, (diagnosis["code"], diagnosis["description"])))
        for row in diagnosis["rows"]:
            found.setdefault(("diagnoses", row), []).append(words)
    return {key: " and ".join(dict.fromkeys(words)) for key, words in found.items()}

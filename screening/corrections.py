"""A referral corrected by hand: one row, or one group of fields, read and checked as on its way in.

    part = Part("fills", 4)                            row 4 of the fills; row 0: a group that is there once
    typed_values(referral, part)                       what its fields hold, as typed text
    corrected(referral, part, {"drug": "…"})    the new referral and what changed; raises CannotCorrect

A change is {"section", "row", "field", "where", "was", "now"}: texts, so that it can be shown and put back.  Of a
row that is added the field is "" and "now" is "added".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from screening.intake import checks, judge
from screening.intake.draft import Draft, Path, Problem, json_place
from screening.intake.form import BY_NAME, WRITE_DAY, Field, Section, read_value
from screening.referral import Referral, Warning
from screening.store.codec import to_json

NUMBERED = ("fills", "diagnoses")  # their rows keep the numbers they came with; the others count from 1
ADDED = "added"
NONE = "said to have none"  # of coverage, which is not the same as not known
MORE = {"fills": (Field("rxcui", "RxNorm code", more=True),)}  # what only files bring
Change = dict[str, Any]


class CannotCorrect(Exception):
    """`problems` are (field id, or place in words; what is wrong and what to do) pairs."""

    def __init__(self, problems: Sequence[Problem]):
        self.problems = list(problems)
        super().__init__("; ".join(f"{where}: {what}" for where, what in self.problems))


@dataclass(frozen=True)
class Part:
    """A section of the referral's form and a row of it: 0 where the section is there once, None for a new row."""

    section: str
    row: int | None = 0

    @property
    def form(self) -> Section:
        """Raises KeyError for a section that there is not."""
        return BY_NAME[self.section]

    @property
    def fields(self) -> tuple[Field, ...]:
        own = (field for field in self.form.fields if field.name not in ("referral_id", "firm"))
        return (*own, *MORE.get(self.section, ()))

    @property
    def where(self) -> str:
        return f"{self.section} row {self.row}" if self.form.one else self.form.title.lower()


def field_id(field: Field) -> str:
    return field.name.replace(".", "-")


def exists(referral: Referral, part: Part) -> bool:
    """Whether the referral has this row; a section that is there once always is."""
    if part.section not in BY_NAME or (part.row == 0) == bool(part.form.one):
        return False
    return part.row is None or part.row == 0 or part.row in _numbers(to_json(referral), part.section)


def typed_values(referral: Referral, part: Part) -> dict[str, str]:
    """What the fields of a part hold, as somebody would type it, by field id; empty texts for what is not known."""
    if part.row is None:
        return {field_id(field): "" for field in part.fields}
    return next(values for number, values in typed_rows(to_json(referral), part.section) if number == part.row)


def typed_rows(kept: Mapping[str, Any], section: str) -> Iterator[tuple[int, dict[str, str]]]:
    """The same of every row of a section of a kept referral (`store.codec`), with its number: 0 where it is alone."""
    part = Part(section)
    items = kept[section] or [] if part.form.one else [kept]
    for number, item in zip(_numbers(kept, section) if part.form.one else [0], items, strict=True):
        yield number, {field_id(field): _text(field, _get(item, field.name)) for field in part.fields}


def corrected(referral: Referral, part: Part, typed: Mapping[str, str]) -> tuple[Referral, list[Change]]:
    """The referral with these fields of a part set as typed, others as they were.

    Raises CannotCorrect when nothing changes, or the referral would not be accepted so.
    """
    kept, content = to_json(referral), _content(referral)
    before = typed_values(referral, part)
    changed = {key: text.strip() for key, text in typed.items() if key in before and text.strip() != before[key]}
    if not changed:
        raise CannotCorrect([("", "nothing was changed; correct a field, or leave the page")])
    rows = {name: _numbers(kept, name) for name in NUMBERED}
    if part.row is None:
        said = NONE if content.get(part.section) == [] else None
        part, item = _add(content, rows, part)
        changes = [_change(part, "", said, ADDED)]
    else:
        item = _item(content, part, kept)
        changes = [_change(part, f.name, before[field_id(f)] or None, changed[field_id(f)] or None)
                   for f in part.fields if field_id(f) in changed]  # fmt: skip
    for field in part.fields:
        if field_id(field) in changed:
            _put(item, field.name, read_value(field, changed[field_id(field)]))
    return _judged(referral, content, rows, part), changes


def put_back(referral: Referral, changes: Sequence[Mapping[str, Any]]) -> tuple[Referral, list[Change]]:
    """The referral with a correction taken back; raises CannotCorrect where something else was changed since."""
    undone: list[Change] = []
    for change in changes:
        part = Part(change["section"], change["row"])
        if not exists(referral, part):
            raise CannotCorrect([(change["where"], "is not there any more, so the correction cannot be taken back")])
        if change["now"] == ADDED and not change["field"]:
            referral = _without(referral, part, change["was"])
            undone.append(_change(part, "", ADDED, None))
            continue
        key = change["field"].replace(".", "-")
        if (typed_values(referral, part)[key] or None) != change["now"]:
            raise CannotCorrect([(change["where"], "was corrected again since; correct it by hand")])
        referral, made = corrected(referral, part, {key: change["was"] or ""})
        undone += made
    return referral, undone


def _change(part: Part, field: str, was: str | None, now: str | None) -> Change:
    return {"section": part.section, "row": part.row, "field": field, "where": part.where, "was": was, "now": now}


# --- the content as `referral/1` ------------------------------------------------------------------------------------


def _content(referral: Referral) -> dict[str, Any]:
    content = to_json(referral)
    del content["warnings"]
    for section in NUMBERED:
        for item in content[section]:
            del item["row"]
    return content


def _numbers(kept: Mapping[str, Any], section: str) -> list[int]:
    items = kept.get(section) or []
    if not isinstance(items, list):
        return []
    return [item["row"] if section in NUMBERED else place for place, item in enumerate(items, 1)]


def _item(content: dict[str, Any], part: Part, kept: Mapping[str, Any]) -> dict[str, Any]:
    """Where the part's fields stand: a row, or the whole (fields of a group name it: "injury.date")."""
    if not part.form.one:
        return content
    return content[part.section][_numbers(kept, part.section).index(part.row or 0)]


def _add(content: dict[str, Any], rows: dict[str, list[int]], part: Part) -> tuple[Part, dict[str, Any]]:
    items = content.get(part.section) or []
    number = max(rows[part.section], default=0) + 1 if part.section in NUMBERED else len(items) + 1
    if part.section in NUMBERED:
        rows[part.section].append(number)
    item: dict[str, Any] = {}
    content[part.section] = [*items, item]
    return Part(part.section, number), item


def _without(referral: Referral, part: Part, said: str | None) -> Referral:
    kept, content = to_json(referral), _content(referral)
    rows = {name: _numbers(kept, name) for name in NUMBERED}
    place = _numbers(kept, part.section).index(part.row or 0)
    left = [item for n, item in enumerate(content[part.section]) if n != place]
    content[part.section] = left or ([] if said == NONE else None)
    if part.section in NUMBERED:
        rows[part.section].remove(part.row or 0)
    return _judged(referral, content, rows, part)


def _judged(referral: Referral, content: dict[str, Any], rows: dict[str, list[int]], part: Part) -> Referral:
    """The referral read again.  What was tolerated on its way in is still said, unless reading says it again."""

    def place(path: Path) -> str:
        """Words, with the number that a row came with."""
        section, index = str(path[0]) if path else "", path[1] if len(path) > 1 else None
        if section in rows and isinstance(index, int):
            return json_place((section, rows[section][index] - 1, *path[2:]))
        return json_place(path)

    draft = Draft(
        content,
        fill_rows=rows["fills"],
        diagnosis_rows=rows["diagnoses"],
        place=place,
        warnings=[w for w in referral.warnings if w.code not in checks.CODES and not _about(w, part)],
        injury_hint="write the day of the accident or injury",
        day_hint=WRITE_DAY,
    )
    found, problems = judge(draft)
    if found is None or problems:
        head: Path = (part.section, (part.row or 0) - 1) if part.form.one else ()
        ids = {json_place((*head, *field.name.split("."))): field_id(field) for field in part.fields}
        raise CannotCorrect([(ids.get(where, where), what) for where, what in problems])
    return found


def _about(warning: Warning, part: Part) -> bool:
    return warning.where == part.where or warning.where.startswith(f"{part.where},")


def _get(content: Any, path: str) -> Any:
    for step in path.split("."):
        content = content.get(step) if isinstance(content, Mapping) else None
    return content


def _put(content: dict[str, Any], path: str, value: Any) -> None:
    *way, last = path.split(".")
    for step in way:
        if not isinstance(content.get(step), dict):
            content[step] = {}
        content = content[step]
    content[last] = value


def _text(field: Field, value: Any) -> str:
    text = {True: "yes", False: "no", None: ""}.get(value) if isinstance(value, bool | None) else str(value)
    known = [choice for choice, _ in field.choices]
    return text or "" if not known or text in known else ""  # the usual choice has no word of its own

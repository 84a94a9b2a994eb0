"""The form of a new referral as its template needs it: parts with rows with inputs, each with its error and reading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from screening.intake import form as forms
from screening.intake.echo import Echo, echoes

Problems = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Input:
    """One input: its specification, what was typed, what is wrong with it and how it was understood."""

    id: str
    spec: forms.Field
    value: str
    wrong: str
    echo: Echo

    @property
    def used(self) -> bool:
        return bool(self.value or self.wrong)

    @property
    def described_by(self) -> str:
        """The ids of the texts that belong to it."""
        parts = (("error", self.wrong), ("hint", self.spec.hint), ("echo", self.spec.kind == "day"))
        return " ".join(f"{self.id}-{name}" for name, there in parts if there)


@dataclass(frozen=True)
class FormRow:
    """One row of a part: the inputs always shown, those behind "more", and how the row was understood."""

    number: int
    key: str
    shown: tuple[Input, ...]
    more: tuple[Input, ...]
    echo: Echo

    @property
    def more_used(self) -> bool:
        return any(item.used for item in self.more)


@dataclass(frozen=True)
class Part:
    """A section of the form with its inputs, or its rows.  `open`: it is unfolded."""

    section: forms.Section
    inputs: tuple[Input, ...]
    rows: tuple[FormRow, ...]
    open: bool


def parts(values: Mapping[str, str], problems: Problems, own_firm: bool) -> list[Part]:
    """The whole form.  `own_firm`: the person belongs to a law firm, and need not name it."""
    said = echoes(values)

    def put_in(spec: forms.Field, key: str) -> Input:
        wrong = "; ".join(what for where, what in problems if where == key)
        return Input(key, spec, values.get(key, ""), wrong, said.get(key, Echo()))

    found = []
    for section in forms.SECTIONS:
        if section.one:
            rows = tuple(_row(section, number, put_in, said) for number in forms.rows(values, section.name))
            used = bool(rows) or (section.name == "coverage" and bool(values.get(forms.NO_COVERAGE)))
            found.append(Part(section, (), rows, used))
        else:
            specs = (spec for spec in section.fields if not (own_firm and spec.name == "firm"))
            inputs = tuple(put_in(spec, forms.field_id(spec.name)) for spec in specs)
            found.append(Part(section, inputs, (), any(item.used for item in inputs)))
    return found


def _row(section: forms.Section, number: int, put_in, said: Mapping[str, Echo]) -> FormRow:
    inputs = [put_in(spec, forms.field_id(spec.name, number, section.name)) for spec in section.fields]
    key = f"{section.name}-{number}"
    return FormRow(
        number,
        key,
        tuple(item for item in inputs if not item.spec.more),
        tuple(item for item in inputs if item.spec.more),
        said.get(key, Echo()),
    )


def named(problems: Problems) -> list[tuple[str, str, str]]:
    """(field id, how the form calls the field, what is wrong) for the summary above the form."""
    return [(where, _name(where), what) for where, what in problems]


def _name(where: str) -> str:
    section, _, rest = where.partition("-")
    if section in forms.LISTS:
        number, _, name = rest.partition("-")
        spec = next((f for f in forms.LISTS[section].fields if f.name.replace(".", "-") == name), None)
        label = spec.label[:1].lower() + spec.label[1:] if spec else name
        return f"{forms.LISTS[section].one} {int(number) + 1}, {label}"
    specs = (spec for part in forms.SECTIONS if not part.one for spec in part.fields)
    return next((spec.label for spec in specs if forms.field_id(spec.name) == where), where)

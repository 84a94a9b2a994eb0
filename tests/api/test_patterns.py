"""The fields take what the patterns of the published schemas allow, character by character."""

from __future__ import annotations

import re

import pytest
from marshmallow import ValidationError, fields

from screening.intake.fields import Text as IntakeText
from screening.projection.fields import Text as ProjectionText
from web.api.fields import describe

CHARACTERS = [chr(n) for n in (*range(0x180), 0x2003, 0x2028, 0x3000, 0x1F600)]


@pytest.mark.parametrize(
    "field", [IntakeText(), IntakeText(required=True), ProjectionText()], ids=lambda f: repr(type(f))
)
@pytest.mark.parametrize("around", ["", "a"])
def test_text(field: fields.Field, around: str) -> None:
    said = describe(None, field)
    pattern = re.compile(said.get("anyOf", [said])[0]["pattern"])
    assert pattern.search(f"{around}a{around}")
    for character in CHARACTERS:
        text = around + character + around
        try:
            taken = bool(field.deserialize(text)) or not field.required
        except ValidationError:
            taken = False
        if pattern.search(text):
            assert taken, f"the schema allows U+{ord(character):04X}, the field does not"

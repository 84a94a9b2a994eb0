"""The sentence about the opioid load."""

from __future__ import annotations

from collections.abc import Iterator

from rules.model import Role, Row
from screening.model import Facts
from screening.sentences.registry import sentence


@sentence(
    "the rule {needs} opioids at {int} MME a day or more", Role.CONDITION, "opioid load",
    "the rule needs opioids at 50 MME a day or more",
)  # fmt: skip
def load(case: Facts, least: int) -> Iterator[Row]:
    """On at least one day on or after the injury the opioids supplied come to that many morphine milligram
    equivalents, by the dated conversion table. Buprenorphine has no factor and is left out. Unknown when the known
    doses stay below and the dose or days' supply of an opioid cannot be computed."""
    raise NotImplementedError

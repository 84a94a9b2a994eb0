"""The sentences of the rule language and what they mean; one module a family.

Importing this package fills `REGISTRY`.  A new sentence is one function with a docstring, an
example and its phrase; everything else (checking, completion, the reference) picks it up.
"""

from __future__ import annotations

from screening.sentences import (  # noqa: F401
    around,
    both_sides,
    claim,
    diagnoses,
    dosing,
    drugs,
    examples,
    findings,
    injuries,
    opioids,
    orders,
    outcomes,
    people,
    procedures,
    records,
    several,
    spending,
    supply,
    together,
    treats,
    vocabulary,
)
from screening.sentences.registry import REGISTRY

__all__ = ["REGISTRY"]

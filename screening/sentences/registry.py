"""The registry that every sentence of the product stands in, and the names the product reads by itself."""

from __future__ import annotations

from rules.sentences import Registry
from screening.sentences import words

REGISTRY = Registry()
words.register(REGISTRY)
sentence = REGISTRY.sentence

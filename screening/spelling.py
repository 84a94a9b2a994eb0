"""Misspelt and cut-off drug names: what they may be, and when that is safe to believe.

A correction is believed only when one name is near, every other drug is clearly
farther, and the name is in no look-alike pair.  Everything else stays a suggestion.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from screening.reference.lexicon import confusable, drug_words

SHORTEST = 6  # letters: shorter words are near too many names
MARGIN = 2  # edits by which the second-best drug must be farther
FARTHEST = 3  # edits: beyond them a name is not even a suggestion


@dataclass(frozen=True)
class Guess:
    """The dictionary word nearest to an unknown word; `believed` when it may stand in for it."""

    word: str
    believed: bool


def _allowed(length: int) -> int:
    """Edits a word of this many letters may be away from the name it is read as."""
    return 1 if length < 9 else 2


@lru_cache(maxsize=20_000)
def nearest(word: str) -> Guess | None:
    """The drug name an unknown lower-case word resembles, or None when it resembles none."""
    if len(word) < SHORTEST:
        return None
    known = drug_words()
    whole = [name for name in known if name.startswith(word)]
    meanings = {known[name] for name in whole}
    if len(meanings) == 1 and 2 * len(word) >= len(whole[0]):
        return Guess(whole[0], not confusable().intersection(whole))
    if whole:
        return Guess(min(whole, key=lambda name: (len(name), name)), False)
    ranked = process.extract(word, known.keys(), scorer=OSA.distance, score_cutoff=FARTHEST + MARGIN, limit=None)
    if not ranked:
        return None
    ranked.sort(key=lambda found: (found[1], found[0]))
    best, distance, _ = ranked[0]
    if distance > min(FARTHEST, len(word) // 3):
        return None
    rival = next((far for name, far, _ in ranked if known[name] != known[best]), None)
    believed = (
        distance <= _allowed(len(word))
        and best[0] == word[0]
        and best not in confusable()
        and (rival is None or rival >= distance + MARGIN)
    )
    return Guess(best, believed)

"""Small turns of phrase that the command line and the pages share."""

from __future__ import annotations

from collections.abc import Iterable


def row_list(rows: Iterable[int]) -> str:
    """'row 4', 'rows 1, 4-6 and 9': runs of three or more are drawn together."""
    parts = []
    for first, last in _runs(rows):
        parts += [str(n) for n in range(first, last + 1)] if last - first < 2 else [f"{first}-{last}"]
    if not parts:
        return "no row"
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{'row' if listed.isdigit() else 'rows'} {listed}"


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for row in sorted(set(rows)):
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


def capital(text: str) -> str:
    """The text with its first letter large, the others as they are."""
    return text[:1].upper() + text[1:]


def clause(sentence: str) -> str:
    """A definition line inside a list of reasons: 'needs a diagnosis of CRPS made after the injury'."""
    return sentence.removeprefix("the rule ").removesuffix(":")

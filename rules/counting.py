"""A number with its noun, in the singular where there is one: the only place that decides it."""

from __future__ import annotations


def counted(number: int, one: str, many: str = "") -> str:
    """'1 fill', '2 fills', '1,200 fills'; `many` where it is not the noun with an s."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"

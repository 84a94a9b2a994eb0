"""Exact inside, rounded half up where a person reads it."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from fractions import Fraction

from screening.projection.tables import DIGITS

CENT = Decimal("0.01")
SIGNIFICANT = 12
# Sums of thousands of 50-digit terms are off in the 40th decimal.  Without this first rounding a total of
# exactly half a cent could come out as 0.00499… and be rounded down.
_NOISE = Decimal("1e-30")


def decimal(value: Fraction) -> Decimal:
    """The fraction to the digits of the context in force."""
    return Decimal(value.numerator) / value.denominator


def cents(value: Decimal) -> Decimal:
    """Money as a person reads it.  In a context of 50 digits."""
    return value.quantize(_NOISE).quantize(CENT, ROUND_HALF_UP)


def significant(value: Decimal, digits: int = SIGNIFICANT) -> Decimal:
    """Rounded half up to so many significant digits."""
    return Context(prec=digits, rounding=ROUND_HALF_UP).plus(value)


def shown(value: Fraction | Decimal, places: int = 2) -> str:
    """'45', '45.5', '26.2': at most so many decimals, without trailing zeros."""
    with localcontext(DIGITS):
        exact = decimal(value) if isinstance(value, Fraction) else value
        text = f"{exact.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text

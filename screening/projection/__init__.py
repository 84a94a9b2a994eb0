"""Future expenses as an economist would redo them by hand: `project` and its life tables.

    from screening.projection import project
    project({"valuation_date": "2026-06-30", "age": "45", "amount": "65.95"}).to_expectancy.nominal

The method is described in docs/projection.md.  The parts are imported when first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from screening.projection.model import ProjectionError
    from screening.projection.plans import plan
    from screening.projection.projection import Projection, project
    from screening.projection.tables import LifeTable

__all__ = ["LifeTable", "Projection", "ProjectionError", "plan", "project"]

_HOMES = {"LifeTable": "tables", "Projection": "projection", "ProjectionError": "model", "plan": "plans",
          "project": "projection"}  # fmt: skip


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"screening.projection.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

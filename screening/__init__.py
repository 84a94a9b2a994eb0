"""Case Screening: what pharmacy records and diagnoses say about an injury case.

    from screening import load_referral, load_rulebook, screen
    result = screen(load_referral(path), load_rulebook("features"), as_of=date(2026, 5, 4))

The parts are imported when first used, so that importing `screening` costs nothing.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rules.model import Rulebook
    from screening.intake import load_referral
    from screening.screen import screen

__all__ = ["load_referral", "load_rulebook", "screen"]


def load_rulebook(*paths: str | Path) -> Rulebook:
    """The rulebook in the folders or files named, or as shipped when none is.  Raises `rules.errors.RulesError`."""
    from rules.book import load_rulebook as load
    from screening.paths import rulebook_folder
    from screening.sentences import REGISTRY

    return load(paths or [rulebook_folder()], REGISTRY)


def __getattr__(name: str) -> Any:
    if name in ("load_referral", "screen"):
        module = import_module("screening.intake" if name == "load_referral" else "screening.screen")
        return getattr(module, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class _Package(ModuleType):
    """Keeps `screening.screen` the function: importing the module of that name would put the module in its place."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "screen" and isinstance(value, ModuleType):
            value = value.screen
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package

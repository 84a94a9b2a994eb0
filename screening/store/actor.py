"""Who does something: the first argument of every operation."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Actor:
    name: str


COMMAND_LINE = Actor("command line")
ADMIN = Actor("administrator")

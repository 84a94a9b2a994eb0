"""What the handlers work with: the database and the rulebook of this application, and its threads."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from dataclasses import dataclass, field

from flask import Flask, current_app

from rules.model import Rulebook
from screening.store.database import Database

_KEY = "case_screening"


@dataclass(frozen=True)
class Services:
    database: Database
    rulebook: Rulebook
    threads: list[threading.Thread] = field(default_factory=list)  # of the server: jobs, schedule, webhooks


def install(app: Flask, services: Services) -> None:
    app.extensions[_KEY] = services


def watch(app: Flask, threads: Iterable[threading.Thread]) -> None:
    """Readiness says whether these live."""
    app.extensions[_KEY].threads.extend(threads)


def services() -> Services:
    return current_app.extensions[_KEY]

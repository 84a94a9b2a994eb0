"""What the handlers work with: the database and the rulebook of this application."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask, current_app

from rules.model import Rulebook
from screening.store.database import Database

_KEY = "case_screening"


@dataclass(frozen=True)
class Services:
    database: Database
    rulebook: Rulebook


def install(app: Flask, services: Services) -> None:
    app.extensions[_KEY] = services


def services() -> Services:
    return current_app.extensions[_KEY]

"""All pages: each area brings its own table of addresses."""

from __future__ import annotations

from flask import Blueprint

from web.pages import (
    account,
    admin,
    audit,
    case,
    changes,
    corrections,
    help,
    imports,
    intake,
    memo,
    queue,
    referrals,
    session,
    system,
    tokens,
    twins,
)
from web.routes import register

AREAS = (
    session,
    queue,
    changes,
    twins,
    referrals,
    case,
    corrections,
    intake,
    imports,
    memo,
    tokens,
    account,
    admin,
    audit,
    system,
    help,
)

blueprint = Blueprint("pages", __name__)
for area in AREAS:
    register(blueprint, area.ROUTES)

"""All pages: each area brings its own table of addresses."""

from __future__ import annotations

from flask import Blueprint

from web.pages import changes, memo, queue, referrals, session
from web.routes import register

AREAS = (session, queue, changes, referrals, memo)

blueprint = Blueprint("pages", __name__)
for area in AREAS:
    register(blueprint, area.ROUTES)

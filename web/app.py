"""The application factory."""

from __future__ import annotations

from flask import Flask

from rules.model import Rulebook
from screening import load_rulebook
from screening.intake.limits import FILE_BYTES
from screening.paths import database_place
from screening.store.database import Database
from web import errors, logs, metrics, pages, routes, security, services
from web.api.install import install as install_api
from web.pages import shown

FORM_OVERHEAD = 2**20  # the other fields of a form and its boundaries


def create_app(
    database: Database | None = None, rulebook: Rulebook | None = None, hosts: list[str] | None = None
) -> Flask:
    """The WSGI application.

    `hosts` are the host names it answers to (any when None): a page elsewhere cannot reach an application
    on this machine under another name.
    """
    app = Flask(__name__)
    app.config.update(
        MAX_CONTENT_LENGTH=FILE_BYTES + FORM_OVERHEAD,
        MAX_FORM_MEMORY_SIZE=FILE_BYTES,
        MAX_FORM_PARTS=20,
        TRUSTED_HOSTS=hosts,
    )
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(shown.FILTERS)
    app.jinja_env.globals["NAVIGATION"] = pages.NAVIGATION
    app.jinja_env.globals["ADMINISTRATION"] = pages.ADMINISTRATION
    used = services.Services(database or Database(database_place()), rulebook or load_rulebook())
    used.database.check()
    services.install(app, used)
    logs.install(app)
    metrics.install(app, used.database)
    security.install(app)
    errors.install(app)
    app.register_blueprint(pages.blueprint)
    install_api(app)
    routes.allow(app, "static", routes.PUBLIC)
    routes.check(app)
    return app

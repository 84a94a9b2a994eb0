"""Puts the API into the application: OpenAPI 3.1, the guard before each request, problem details for errors."""

from __future__ import annotations

from flask import Flask
from flask_smorest import Api

from web import routes
from web.api import guard
from web.api.fields import describe

PREFIX = "/api/v1"
VERSION = "v1"
DOCUMENT = "api-docs.openapi_json"  # flask-smorest's endpoint of openapi.json


class _Api(Api):
    """flask-smorest without its own error pages: web.errors answers for the whole application."""

    def _register_error_handlers(self) -> None:
        pass


def install(app: Flask) -> None:
    from web.api import referrals

    app.config.update(
        API_TITLE="Case Screening",
        API_VERSION=VERSION,
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX=PREFIX,
        OPENAPI_JSON_PATH="openapi.json",
    )
    api = _Api(app)
    api.ma_plugin.converter.add_attribute_function(describe)
    api.spec.components.security_scheme("bearer", {"type": "http", "scheme": "bearer"})
    api.spec.options["security"] = guard.SECURITY
    for blueprint in (referrals.blueprint,):
        api.register_blueprint(blueprint, url_prefix=PREFIX)
    app.before_request(guard.authenticate)
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith(PREFIX):
            routes.allow(app, rule.endpoint, routes.PUBLIC if rule.endpoint == DOCUMENT else routes.BEARER)

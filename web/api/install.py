"""Puts the API into the application: OpenAPI 3.1, the guard before each request, problem details for errors."""

from __future__ import annotations

from http import HTTPStatus

from flask import Flask
from flask_smorest import Api

from web import routes
from web.api import case, changes, files, guard, imports, problems, queue, reference, referrals, screenings
from web.api.blueprint import CONVERTERS, path_schema
from web.api.fields import TOGETHER, default, describe
from web.api.schemas.base import Problem

PREFIX = "/api/v1"
VERSION = "v1"
DOCUMENT = "api-docs.openapi_json"  # flask-smorest's endpoint of openapi.json
SUBJECTS = (queue, changes, referrals, screenings, case, files, imports, reference)
STATUSES = (400, 401, 403, 404, 409, 412, 413, 415, 422, 500)
ABOUT = """\
Screens personal-injury referrals for medication-related value: an estimate, not legal or medical advice; a person
decides. Every call needs a bearer token; errors are problem details (RFC 9457); docs/api.md shows how to work with it.
"""


class _Api(Api):
    """flask-smorest without its own error pages: web.errors answers for the whole application."""

    DEFAULT_ERROR_RESPONSE_NAME = ""

    def _register_error_handlers(self) -> None:
        pass


def install(app: Flask) -> None:
    app.config.update(
        API_TITLE="Case Screening",
        API_VERSION=VERSION,
        OPENAPI_VERSION="3.1.0",
        OPENAPI_URL_PREFIX=PREFIX,
        OPENAPI_JSON_PATH="openapi.json",
    )
    app.url_map.converters.update(CONVERTERS)
    api = _Api(app, spec_kwargs={"info": {"description": ABOUT}})
    for kind in CONVERTERS.values():
        api.register_converter(kind, path_schema)
    converter = api.ma_plugin.converter
    converter.attribute_functions.remove(converter.field2default)
    for function in (describe, default):
        converter.add_attribute_function(function)
    api.spec.components.security_scheme(guard.SCHEME, {"type": "http", "scheme": "bearer"})
    api.spec.options["security"] = [{guard.SCHEME: []}]
    for status in STATUSES:
        content = {problems.MEDIA_TYPE: {"schema": Problem}}
        api.spec.components.response(
            problems.component(status), {"description": HTTPStatus(status).phrase, "content": content}
        )
    for module in SUBJECTS:
        api.register_blueprint(module.subject, url_prefix=PREFIX)
    for name, keywords in TOGETHER.items():
        api.spec.components.schemas[name].update(keywords)
    app.before_request(guard.authenticate)
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith(PREFIX):
            routes.allow(app, rule.endpoint, routes.PUBLIC if rule.endpoint == DOCUMENT else routes.BEARER)

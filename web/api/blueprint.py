"""One subject of the API: each call names its address, its action, what it takes and what it gives, in one place.

    @subject.call("PUT", "/referrals/<id:referral_id>/status", "referral:change", body=NewStatus, gives=Summary)
    def set_status(referral_id, body): …

The same words make the OpenAPI document.  `query` and `body` reach the handler checked, under these names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from functools import wraps
from typing import Any

from apispec import APISpec
from flask import Response, jsonify
from flask_smorest import Blueprint
from marshmallow import RAISE, Schema
from werkzeug.routing import BaseConverter

from web.api import editions, once, problems
from web.api.guard import needs
from web.api.parsing import PARSER


class OpaqueId(BaseConverter):
    """An id of ours in an address; anything else is an address that does not exist."""

    regex = "[A-Za-z0-9_-]{1,24}"


class Digest(BaseConverter):
    """A SHA-256 in an address."""

    regex = "[0-9a-f]{64}"


CONVERTERS = {"id": OpaqueId, "hash": Digest}


class Subject(Blueprint):
    ARGUMENTS_PARSER = PARSER

    def __init__(self, name: str, description: str):
        super().__init__(name, __name__, description=description)
        self._prepare_doc_cbks.append(_describe)

    def call(
        self,
        method: str,
        address: str,
        action: str | None,
        *,
        query: type[Schema] | None = None,
        body: type[Schema] | None = None,
        media: Mapping[str, Any] | None = None,
        gives: type[Schema] | None = None,
        files: Mapping[str, str] | None = None,
        status: int = 200,
        creates: bool = False,
        edition: bool = False,
        edition_needed: bool = False,
        empty: bool = False,
        fails: Sequence[int] = (),
    ) -> Callable[[Callable], Callable]:
        """Registers a handler.

        `action` None: any good token.  `body` is JSON; `media` (content type → schema or OpenAPI schema) a body that
        the handler reads itself.  `gives` is the schema of the answer, `files` says which files (content type → what it
        is) it may be instead; neither: no content.
        `creates`: takes an Idempotency-Key.  `edition`: takes If-Match, `edition_needed`: not
        without.  `empty`: the answer may also be none
        (204).  `fails`: further statuses it can answer with.
        """

        def register(handler: Callable) -> Callable:
            view = _answering(handler, gives, status, creates, edition, edition_needed)
            if body is not None:
                view = self.arguments(body, location="json", arg_name="body", unknown=RAISE)(view)
            if query is not None:
                view = self.arguments(query, location="query", arg_name="query", unknown=RAISE)(view)
            view = needs(action, self.response(status, gives)(view))
            view._apidoc = deepcopy(view._apidoc)  # type: ignore[attr-defined]
            view._apidoc["call"] = {  # type: ignore[attr-defined]
                "id": handler.__name__,
                "action": action,
                "media": media,
                "files": files,
                "empty": empty,
                "status": status,
                "creates": creates,
                "edition": edition,
                "edition_needed": edition_needed,
                "fails": _failures(method, address, action, query, body or media, creates, edition, fails),
            }
            self.add_url_rule(address, handler.__name__, view, methods=[method])
            return handler

        return register


def _answering(
    handler: Callable, schema: type[Schema] | None, status: int, creates: bool, edition: bool, edition_needed: bool
) -> Callable[..., Response]:
    """The handler's object as a response.  It may return (object, headers), or a response of its own."""

    @wraps(handler)
    def answer(**arguments: Any) -> Response:
        if edition:
            arguments["edition"] = editions.wanted(edition_needed)
        if creates:
            return once.once(lambda: _response(handler(**arguments), schema, status))
        return _response(handler(**arguments), schema, status)

    return answer


def _response(given: Any, schema: type[Schema] | None, status: int) -> Response:
    if isinstance(given, Response):
        return given
    value, headers = given if isinstance(given, tuple) else (given, {})
    if schema is None:
        response = Response(status=status)
        del response.headers["Content-Type"]
    else:
        dumped = schema().dump(value)
        response = jsonify(dumped)
        response.status_code = status
        if "edition" in dumped:
            response.headers["ETag"] = editions.tag(dumped["edition"])
    response.headers.update(headers)
    return response


# --- OpenAPI ----------------------------------------------------------------------------------------------------


def _failures(
    method: str,
    address: str,
    action: str | None,
    query: Any,
    body: Any,
    creates: bool,
    edition: bool,
    more: Sequence[int],
) -> list[int]:
    found = {400, 401, 500, *more}
    found |= {403} if action else set()
    found |= {404} if "<" in address else set()
    found |= {409} if creates or method in ("PUT", "DELETE") else set()
    found |= {412} if edition else set()
    found |= {422} if query or creates else set()
    found |= {413, 415, 422} if body else set()
    return sorted(found)


def _describe(doc: dict[str, Any], info: dict[str, Any], *, spec: APISpec, **_: Any) -> dict[str, Any]:
    """Adds to flask-smorest's description of an operation what only `call` knows."""
    said = info["call"]
    doc["operationId"] = said["id"]
    if said["action"]:
        doc["description"] = f"Needs the scope `{said['action']}`."
    parameters = doc.setdefault("parameters", [])
    parameters += [once.PARAMETER] if said["creates"] else []
    parameters += [editions.parameter(said["edition_needed"])] if said["edition"] else []
    if said["media"]:
        content = {kind: {"schema": schema} for kind, schema in said["media"].items()}
        doc["requestBody"] = {"required": True, "content": content}
    responses = doc["responses"]
    responses.pop("default", None)
    if said["files"]:
        content = {kind: {"schema": {"type": "string", "format": "binary"}} for kind in said["files"]}
        responses[said["status"]] = {"description": "; ".join(said["files"].values()), "content": content}
    if said["empty"]:
        responses[204] = {"description": "There is nothing."}
    for status in said["fails"]:
        responses[status] = problems.component(status)
    return doc


def path_schema(converter: BaseConverter) -> dict[str, Any]:
    return {"type": "string", "pattern": f"^{converter.regex}$"}

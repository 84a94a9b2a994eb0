"""Files of a case: the memo in both editions, and its fills."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Response

from screening.operations import memos
from web.api.blueprint import Subject
from web.api.guard import actor
from web.api.schemas.files import FillsAsked, MemoAsked
from web.services import services

subject = Subject("files", "Files of a case: the memo in both editions, and its fills")
CASE = "/referrals/<id:referral_id>"


def _media(*kinds: str) -> dict[str, str]:
    return {memos.KINDS[kind][1].partition(";")[0]: f"as {kind}" for kind in kinds}


@subject.call("GET", f"{CASE}/memo", "memo:producible", query=MemoAsked, files=_media("docx", "pdf"))
def fetch_memo(referral_id: str, query: Mapping[str, Any]) -> Any:
    """The memo.  The attorney's edition (work-product) needs the scope `memo:work-product` as well."""
    return _file(referral_id, query)


@subject.call("GET", f"{CASE}/fills", "memo:producible", query=FillsAsked, files=_media("csv", "xlsx"))
def fetch_fills(referral_id: str, query: Mapping[str, Any]) -> Any:
    """The fills with what was billed and paid; formulas in them are made harmless."""
    return _file(referral_id, query)


def _file(referral_id: str, query: Mapping[str, Any]) -> Response:
    made = memos.produce(
        actor(), services().database, referral_id, query["edition"], query["format"], query["consent"] is not None
    )
    response = Response(made.content, content_type=made.media_type)
    response.headers.set("Content-Disposition", "attachment", filename=made.name)
    return response

"""What of a question is a plain request for records: all of a question that may be shown to the other side."""

from __future__ import annotations

import re

from screening.wording import OBTAIN, capital, is_paper

_ITEMS = re.compile(r"[,;] (?:and )?")
_OF_THE_REACH = re.compile(rf"(?:{OBTAIN}|We need) ((?:the )?(?:pharmacy|medical) records\b.*)\.")
_NO_RECORD = re.compile(r"\bopinion\b")  # is written for the claim


def record_request(ask: str) -> str:
    """The records that a question asks for, named and no more: 'Please obtain the chart note: which product failed.'
    → 'The chart note'; "" where it asks for none."""
    if found := _OF_THE_REACH.fullmatch(ask):
        return capital(found[1])
    if not ask.startswith(f"{OBTAIN} "):
        return ""
    wanted = ask.removeprefix(f"{OBTAIN} ").rstrip(".").partition(":")[0]
    return capital(", and ".join(item for item in _ITEMS.split(wanted) if _is_record(item)))


def of_the_reach(ask: str) -> bool:
    """Whether it asks for the records themselves, further than the file reaches."""
    return bool(_OF_THE_REACH.fullmatch(ask))


def _is_record(item: str) -> bool:
    return is_paper(item.partition(" if ")[0]) and not _NO_RECORD.search(item)

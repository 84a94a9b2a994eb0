"""What a case page says, and who looks at it."""

from __future__ import annotations

import re
from html import unescape

from sqlalchemy import update

from screening.store.database import Database
from screening.store.tables import User


def become(database: Database, role: str, firm_id: str | None = None) -> None:
    """The signed-in person has another role from the next request on."""
    with database.writing() as session:
        session.execute(update(User).values(role=role, firm_id=firm_id))


def words(page: str) -> str:
    """What a page says, without its tags."""
    text = re.sub(r"<(script|style|title|desc)\b.*?</\1>", " ", page, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def section(page: str, heading: str) -> str:
    """The part of a page under a heading with this id."""
    return re.split(r"</section>", page.split(f'id="{heading}"', 1)[1])[0]

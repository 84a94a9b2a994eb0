"""Remarks of colleagues on a case.  They stay out of the memo unless somebody chooses them for it."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from screening.operations.base import Invalid, NotFound, operation, permit, referral_of
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import Comment

LONGEST = 4000  # characters


def add(actor: Actor, database: Database, referral_id: str, text: str, in_memo: bool = False) -> str:
    """Add a remark; returns its id.  Raises NotFound, Invalid."""
    text = text.strip()
    if not text:
        raise Invalid([("text", "is empty; write the comment")])
    if len(text) > LONGEST:
        raise Invalid([("text", f"is longer than {LONGEST:,} characters; shorten it")])
    with operation(actor, database, "comment:add", referral_id, in_memo=in_memo) as op:
        stored = referral_of(actor, op.session, referral_id)
        made = Comment(referral_id=stored.id, text=text, in_memo=in_memo, created_by=actor.name, author_id=actor.id)
        op.session.add(made)
        op.session.flush()
        op.firm_id = stored.firm_id
        op.detail["comment"] = made.id
        return made.id


def choose(actor: Actor, database: Database, referral_id: str, comment_id: str, in_memo: bool) -> None:
    """Take a remark into the memo, or out of it again.  Raises NotFound."""
    with operation(actor, database, "comment:add", referral_id, comment=comment_id, in_memo=in_memo) as op:
        found = _comment(op.session, actor, referral_id, comment_id)
        op.firm_id = referral_of(actor, op.session, referral_id).firm_id
        found.in_memo = in_memo


def remove(actor: Actor, database: Database, referral_id: str, comment_id: str) -> None:
    """Take a remark off the page: the author may, and whoever may remove referrals.  Raises NotFound, NotAllowed."""
    with operation(actor, database, "comment:add", referral_id, comment=comment_id, removed=True) as op:
        found = _comment(op.session, actor, referral_id, comment_id)
        if found.author_id != actor.id:
            permit(actor, "referral:remove", op.session)
        op.firm_id = referral_of(actor, op.session, referral_id).firm_id
        found.removed = True


def _comment(session: Session, actor: Actor, referral_id: str, comment_id: str) -> Comment:
    referral_of(actor, session, referral_id)
    found = session.get(Comment, comment_id)
    if found is None or found.referral_id != referral_id or found.removed:
        raise NotFound("This comment")
    return found


def of_case(session: Session, referral_id: str) -> list[Comment]:
    """The remarks on a referral, the oldest first."""
    query = select(Comment).where(Comment.referral_id == referral_id, Comment.removed.is_(False))
    return list(session.scalars(query.order_by(Comment.created, Comment.id)))

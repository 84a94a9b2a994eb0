"""Views of the queue: those every installation has, and those people save.  A saved one is private until shared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.orm import Session

from rules.counting import counted
from screening.operations import statuses
from screening.operations.base import Conflict, Invalid, NotFound, operation, reading
from screening.operations.queue_filter import ANY, ME, NOBODY, YES, Filter
from screening.operations.queue_sql import Clockwork
from screening.store.actor import Actor
from screening.store.database import Database
from screening.store.tables import SavedView, User

NAME_LENGTH, MOST = 60, 30  # letters of a name; views of one person


@dataclass(frozen=True)
class View:
    """A filter with a name.  `mine`: the actor may rename, share or remove it; `owner` is "" for built-in ones."""

    id: str
    name: str
    wanted: Filter
    shared: bool = False
    mine: bool = False
    owner: str = ""


def built_in(clockwork: Clockwork) -> list[View]:
    """The views every installation has."""
    open_ = {"status": statuses.OPEN}
    return [
        View("to-do", "To do", Filter()),
        View("mine", "Mine", Filter({"assignee": (ME,)})),
        View("unassigned", "Unassigned", Filter({"assignee": (NOBODY,)})),
        View("late", "Late", Filter({"late": (YES,)})),
        View(
            "clock",
            f"Clock within {counted(clockwork.red, 'day')}",
            Filter(open_ | {"clock": (str(clockwork.red),)}, sort="clock"),
        ),
        View("moved", "Moved", Filter(open_ | {"moved": (YES,)})),
        View("no-fills", "No fills", Filter({"no-fills": (YES,)})),
        View("duplicates", "Possible duplicates", Filter({"duplicate": (YES,)}, sort="reference")),
        View("demo", "Demo set", Filter({"status": (ANY,), "demo": (YES,)})),
        View("all", "All", Filter({"status": (ANY,)})),
    ]


def saved(actor: Actor, database: Database) -> list[View]:
    """The views the actor saved, and those shared with them."""
    with reading(actor, database, "queue:read") as session:
        return of(actor, session)


def of(actor: Actor, session: Session) -> list[View]:
    """Within a transaction."""
    rows = session.execute(_visible(actor).order_by(SavedView.owner_id != actor.id, func.lower(SavedView.name)))
    return [_view(row, owner, actor) for row, owner in rows]


def _visible(actor: Actor) -> Select:
    """The actor's own, and what people of the same firm, or of no firm, have shared."""
    near = or_(User.firm_id.is_(None), User.firm_id == actor.firm_id) if actor.firm_id else User.firm_id.is_(None)
    query = select(SavedView, User.name).join(User, User.id == SavedView.owner_id)
    return query.where(or_(SavedView.owner_id == actor.id, and_(SavedView.shared, near)))


def _view(row: SavedView, owner: str, actor: Actor) -> View:
    return View(row.id, row.name, Filter.from_text(row.query), row.shared, row.owner_id == actor.id, owner)


def save(actor: Actor, database: Database, name: str, wanted: Filter, shared: bool = False) -> str:
    """Keep a filter under a name; a view of the same name is replaced.  Returns its id.  Raises Invalid."""
    with operation(actor, database, "view:save", what="save", shared=shared) as op:
        taken = _name(name)
        own: Sequence[SavedView] = op.session.scalars(select(SavedView).where(SavedView.owner_id == actor.id)).all()
        row = next((view for view in own if view.name.casefold() == taken.casefold()), None)
        if row is None:
            if len(own) >= MOST:
                raise Conflict(f"You have {MOST} views already. Remove one that you no longer use.")
            row = SavedView(owner_id=actor.id)
            op.session.add(row)
        row.name, row.query, row.shared = taken, wanted.as_text(), shared
        op.session.flush()
        op.subject = row.id
        return row.id


def change(actor: Actor, database: Database, view_id: str, name: str, shared: bool) -> None:
    """Rename a view, share it or make it private again.  Raises NotFound, Invalid."""
    with operation(actor, database, "view:save", view_id, what="change", shared=shared) as op:
        row = _own(actor, op.session, view_id)
        row.name, row.shared = _name(name), shared


def remove(actor: Actor, database: Database, view_id: str) -> None:
    """Remove a view of the actor's own.  Raises NotFound."""
    with operation(actor, database, "view:save", view_id, what="remove") as op:
        op.session.delete(_own(actor, op.session, view_id))


def _own(actor: Actor, session: Session, view_id: str) -> SavedView:
    row = session.get(SavedView, view_id)
    if row is None or row.owner_id != actor.id:
        raise NotFound("This view")
    return row


def _name(name: str) -> str:
    taken = " ".join(name.split())
    if not taken:
        raise Invalid([("name", "is empty; give the view a name")])
    if len(taken) > NAME_LENGTH:
        raise Invalid([("name", f"is longer than {NAME_LENGTH} letters; shorten it")])
    return taken

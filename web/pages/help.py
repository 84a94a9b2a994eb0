"""Help in plain words, the same link at the same place on every page, before signing in too."""

from __future__ import annotations

from flask import g, render_template

from screening.triage import BANDS
from web.pages import queue
from web.routes import PUBLIC, Route
from web.services import services


def help_():
    """What the words on the pages mean.  The queues of the rulebook are told to those who are signed in."""
    queues = []
    if g.signed_in is not None:
        queues = queue.in_order(services().rulebook)
    return render_template("help.html", bands=BANDS, queues=queues, keys=queue.KEYS)


ROUTES = (Route("/help", "help", help_, PUBLIC),)

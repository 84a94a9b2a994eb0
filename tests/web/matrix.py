"""What the permission matrix is made of: people of every role, and things of their own firm and of another.

An id in an address that is not known here fails the matrix: add how to make one to `World.values`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import delete
from werkzeug.routing import Rule

from rules.model import Rulebook
from screening.demo import FOLDER
from screening.intake import load_bytes
from screening.operations import comments, drafts, imports, referrals, sessions, tokens, views, webhooks
from screening.operations.questions import ask_hash
from screening.operations.queue_filter import Filter
from screening.screen import screen
from screening.store.actor import ADMINISTRATOR, ATTORNEY, COMMAND_LINE, INTAKE, Actor
from screening.store.database import Database
from screening.store.tables import BulkChange, Draft, Firm, SavedView, StoredReferral, User, UserSession
from web import routes
from web.security import PLAIN_COOKIE

OF_A_FIRM = (ATTORNEY, INTAKE)  # roles that are tried as people of one firm
ABSENT = "AAAAAAAAAAAAAAAA"
DEMO = FOLDER / "01-crps-with-ldn.json"


@dataclass(frozen=True)
class Address:
    """A route with one method, and the action it needs."""

    rule: Rule
    method: str
    action: str

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self.rule.arguments)

    def with_(self, values: Mapping[str, Any]) -> str:
        adapter = self.rule.map.bind("localhost")
        return adapter.build(self.rule.endpoint, {name: values[name] for name in self.names}, method=self.method)

    def __str__(self) -> str:
        return f"{self.method} {self.rule.rule}"


def addresses(app: Flask, api: bool) -> list[Address]:
    """Every route that needs an action, of the pages or of the API."""
    found = []
    for rule in app.url_map.iter_rules():
        action = routes.action_of(app, rule.endpoint)
        if action == routes.PUBLIC or (action == routes.BEARER) is not api:
            continue
        if api:
            action = app.view_functions[rule.endpoint]._apidoc["call"]["action"]  # type: ignore[attr-defined]
        found += [Address(rule, method, action) for method in sorted((rule.methods or set()) - {"HEAD", "OPTIONS"})]
    return sorted(found, key=str)


class World:
    """Two firms, with somebody who keeps things in each."""

    def __init__(self, app: Flask, database: Database, rulebook: Rulebook):
        self.app, self.database, self.rulebook = app, database, rulebook
        (self.referral,) = load_bytes(DEMO.name, DEMO.read_bytes())
        self.result = screen(self.referral, rulebook).as_dict()
        with database.writing() as session:
            session.add_all([Firm(id="own", name="Own Law"), Firm(id="other", name="Other Law")])
        self.stranger = self.person(ATTORNEY, "other", "stranger")
        self.count = 0

    def person(self, role: str, firm_id: str | None, login: str) -> Actor:
        with self.database.writing() as session:
            user = User(login=login, name=login, role=role, firm_id=firm_id)
            session.add(user)
            session.flush()
            return sessions.actor_of(user)

    def client(self, actor: Actor) -> tuple[FlaskClient, str]:
        """A browser newly signed in, and its form token."""
        with self.database.writing() as session:
            cookie = sessions.start(session, session.get(User, actor.id), "test")
        client = self.app.test_client()
        client.set_cookie(PLAIN_COOKIE, cookie)
        return client, sessions.session_of(cookie, self.database).form_token

    def bearer(self, actor: Actor) -> dict[str, str]:
        made = tokens.create(COMMAND_LINE, self.database, "test", actor.id, tokens.SCOPES, 1)
        return {"Authorization": f"Bearer {made[1]}"}

    def values(self, owner: Actor, firm: str) -> dict[str, Any]:
        """One of everything that an address can name, of this firm and kept by this person."""
        self.count += 1
        helper = replace(owner, role=ADMINISTRATOR, scopes=None)  # makes them whatever the owner's role is
        named = replace(self.referral, referral_id=f"R-{self.count}", firm="Own Law" if firm == "own" else "Other Law")
        (referral_id,) = referrals.add_screened(COMMAND_LINE, self.database, [(named, self.result)], self.rulebook, "x")
        with self.database.writing() as session:
            session.get_one(StoredReferral, referral_id).version = 1
            change = BulkChange(
                kind="status",
                detail={"value": "working", "reason": "", "back": ""},
                plan={referral_id: 1},
                created_by=owner.name,
                owner_id=owner.id,
            )
            row = UserSession(token_hash=f"{self.count}", user_id=owner.id, form_token="")
            for kept in (Draft, SavedView):  # one person may have so many
                session.execute(delete(kept).where(kept.owner_id == owner.id))
            user = User(login=f"user{self.count}", name="Somebody", role=INTAKE, firm_id=firm)
            other_firm = Firm(name=f"Firm {self.count}")
            session.add_all([change, row, user, other_firm])
            session.flush()
            ids = {"change_id": change.id, "session_id": row.id, "user_id": user.id, "firm_id": other_firm.id}
        content = json.loads(DEMO.read_text(encoding="utf-8")) | {"referral_id": f"I-{self.count}"}
        upload = imports.Upload("x.json", json.dumps(content).encode(), firm_id=firm)
        made = tokens.create(COMMAND_LINE, self.database, "test", user.id, tokens.SCOPES, 1)
        hook = webhooks.add(COMMAND_LINE, self.database, "https://hook.invalid/", webhooks.EVENTS, firm)
        return ids | {
            "referral_id": referral_id,
            "comment_id": comments.add(helper, self.database, referral_id, "a remark"),
            "batch_id": imports.receive(helper, self.database, upload).id,
            "draft_id": drafts.save(helper, self.database, {"reference": "x"}),
            "view_id": views.save(helper, self.database, f"view {self.count}", Filter()),
            "token_id": made[0],
            "webhook_id": hook[0],
            "rule": self.result["findings"][0]["rule"],
            "asked": ask_hash(self.result["prompts"][0]["ask"]),
            "question": ask_hash(self.result["prompts"][0]["ask"]),
            "rulebook_hash": self.rulebook.hash,
            "name": "sample.csv",
            "rule_file": next(iter(self.rulebook.texts)).rpartition("/")[2],
            "section": "fills",
            "row": 1,
            "number": 1,
            "version": 1,
            "kind": None,
        }


def kinds(rule: Rule) -> list[str]:
    """What may stand for `kind` in an address."""
    converter = rule._converters.get("kind")
    return list(getattr(converter, "items", [])) if converter else []

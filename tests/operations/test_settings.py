from __future__ import annotations

import pytest
from sqlalchemy import select

from screening.access import ACTIONS, allowed
from screening.operations import referrals, settings
from screening.operations.base import Invalid, NotAllowed, NotFound
from screening.store.actor import ADMINISTRATOR, COMMAND_LINE, EXPERT, INTAKE, ROLES, Actor
from screening.store.database import Database
from screening.store.tables import AuditEvent


def event(database: Database) -> AuditEvent:
    with database.reading() as session:
        return session.scalars(select(AuditEvent).order_by(AuditEvent.number.desc()).limit(1)).one()


def test_what_was_never_set_is_the_default(database: Database) -> None:
    assert settings.read(database) == {kind.name: kind.default for kind in settings.KINDS}
    assert settings.read(database)["sign-out after idle"] == 15


def test_changes_hold_and_are_one_event(database: Database) -> None:
    settings.change(COMMAND_LINE, database, {"organisation": "Harbor Intake", "clock red": 20, "clock amber": 90})
    now = settings.read(database)
    assert (now["organisation"], now["clock red"]) == ("Harbor Intake", 20)
    assert event(database).detail == {"changed": {"organisation": None, "clock red": {"was": 30, "now": 20}}}


@pytest.mark.parametrize(
    ("values", "where"),
    [
        ({"no such": 1}, "no such"),
        ({"clock red": "30"}, "clock red"),
        ({"clock red": True}, "clock red"),
        ({"clock red": -1}, "clock red"),
        ({"clock red": 3651}, "clock red"),
        ({"sign-out after idle": 4}, "sign-out after idle"),
        ({"keep audit events": 365}, "keep audit events"),  # the law wants six years
        ({"second factor for all": "yes"}, "second factor for all"),
        ({"second factor for all": 1}, "second factor for all"),
        ({"organisation": 5}, "organisation"),
        ({"organisation": "x" * 501}, "organisation"),
        ({"organisation": "two\nlines"}, "organisation"),
        ({"granted": "all"}, "granted"),
        ({"granted": [["intake coordinator", "user:manage"]]}, "granted"),
        ({"granted": [["rule expert", "rule:approve"]]}, "granted"),  # author and approver stay two people
        ({"granted": [["intake coordinator"]]}, "granted"),
        ({"granted": [7]}, "granted"),
        ({"clock red": 100}, "clock amber"),  # amber is 90
        ({"sign-out after idle": 720, "sign-out at the latest": 60}, "sign-out at the latest"),
    ],
)
def test_what_a_setting_cannot_be(sqlite: Database, values: dict, where: str) -> None:
    database = sqlite
    before = event(database).number
    with pytest.raises(Invalid) as refused:
        settings.change(COMMAND_LINE, database, {"banner": "new", **values})
    assert [place for place, _ in refused.value.problems] == [where]
    assert settings.read(database)["banner"] != "new"  # all or none
    assert event(database).number == before


@pytest.mark.parametrize("role", [role for role in ROLES if role != ADMINISTRATOR])
def test_only_administrators_change_them(sqlite: Database, role: str) -> None:
    database = sqlite
    with pytest.raises(NotAllowed):
        settings.change(Actor("Eve", role, "u1"), database, {"clock red": 1})


def test_a_grant_holds_for_pages_and_operations_until_it_is_taken_back(database: Database) -> None:
    expert = Actor("Exa", EXPERT, "u1")
    with pytest.raises(NotAllowed):
        referrals.read_case(expert, database, "x")
    settings.change(COMMAND_LINE, database, {"granted": [[EXPERT, "referral:read"]]})
    with pytest.raises(NotFound):
        referrals.read_case(expert, database, "x")
    with pytest.raises(NotAllowed):
        referrals.read_case(Actor("Ina", "rule approver", "u2"), database, "x")
    settings.change(COMMAND_LINE, database, {"granted": []})
    with pytest.raises(NotAllowed):
        referrals.read_case(expert, database, "x")


def test_what_may_be_granted_is_safe_and_new() -> None:
    for role, action in settings.GRANTABLE:
        assert role in ROLES
        assert not allowed(Actor("", role), action), f"{role} has {action} already"
        assert action in ACTIONS
        assert action.partition(":")[0] in {"queue", "referral", "finding", "weakness", "memo"}
    assert (INTAKE, "weakness:read") in settings.GRANTABLE

"""Who may do what: one table of actions and the roles that have them.

A page, an API route and an operation all name an action of this table; tests/web/test_access.py
tries every route as every role.
"""

from __future__ import annotations

from screening.store.actor import (
    ADMINISTRATOR,
    APPROVER,
    ATTORNEY,
    AUDITOR,
    EXPERT,
    INTAKE,
    ROLES,
    SYSTEM,
    Actor,
)

EVERYONE = frozenset(ROLES)
_CASEWORK = frozenset({INTAKE, ATTORNEY, ADMINISTRATOR})
_READERS = _CASEWORK | {AUDITOR}
_LEGAL = frozenset({ATTORNEY, ADMINISTRATOR})
_ADMIN = frozenset({ADMINISTRATOR})
_AUDIT = frozenset({AUDITOR, ADMINISTRATOR})
_RULES = frozenset({EXPERT, APPROVER, ATTORNEY, ADMINISTRATOR, AUDITOR, INTAKE})

ACTIONS: dict[str, frozenset[str]] = {
    # a person's own account
    "account:read": EVERYONE,
    "account:change": EVERYONE,
    # referrals
    "queue:read": _READERS,
    "referral:read": _READERS,
    "referral:create": _CASEWORK,
    "referral:change": _CASEWORK,  # status, assignee, corrections
    "referral:filing-date": _LEGAL,  # the last day to file, confirmed
    "referral:screen": _CASEWORK,
    "referral:remove": _ADMIN,
    "referral:import": _CASEWORK,
    "referral:export": _CASEWORK,
    "view:save": _READERS,
    "question:mark": _CASEWORK,
    "comment:add": _CASEWORK,
    "finding:decide": _LEGAL,
    "weakness:read": _LEGAL,  # counter-signals, defence readings, adverse evidence
    "memo:producible": _CASEWORK,
    "memo:work-product": _LEGAL,
    "demo:load": _ADMIN,
    "demo:remove": _ADMIN,
    # rules
    "rule:read": _RULES,
    "rule:edit": frozenset({EXPERT}),
    "rule:approve": frozenset({APPROVER}),
    # running the place
    "audit:read": _AUDIT,
    "user:manage": _ADMIN,
    "setting:manage": _ADMIN,
    "token:manage": _ADMIN,
    "webhook:manage": _ADMIN,
    "system:read": _AUDIT,
    "system:run": frozenset(),  # the daily job, backup, retention: the command line and the server itself
}


def allowed(actor: Actor, action: str, granted: frozenset[tuple[str, str]] = frozenset()) -> bool:
    """Whether the actor may do this; `granted` are (role, action) pairs added by the settings.

    Raises KeyError for an action that the table does not have.
    """
    roles = ACTIONS[action]
    if actor.role == SYSTEM:
        return True
    if actor.scopes is not None and action not in actor.scopes:
        return False
    return actor.role in roles or (actor.role, action) in granted

"""Who does something: the first argument of every operation."""

from __future__ import annotations

from dataclasses import dataclass

INTAKE, ATTORNEY, EXPERT, APPROVER, AUDITOR, ADMINISTRATOR, SYSTEM = (
    "intake coordinator",
    "attorney",
    "rule expert",
    "rule approver",
    "auditor",
    "administrator",
    "system",
)
ROLES = (INTAKE, ATTORNEY, EXPERT, APPROVER, AUDITOR, ADMINISTRATOR)  # those a person can have


@dataclass(frozen=True)
class Actor:
    """A person or a program.  With a `firm_id` it sees this firm's referrals only.

    `scopes` limits a program's token to these actions; None means all that the role has.
    """

    name: str
    role: str
    id: str = ""
    firm_id: str | None = None
    scopes: frozenset[str] | None = None


COMMAND_LINE = Actor("command line", SYSTEM)
DAILY_JOB = Actor("daily job", SYSTEM)

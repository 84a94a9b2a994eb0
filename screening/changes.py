"""What two screenings of one referral say differently, and why.

    differences(before, after) -> Changes      two `screening/1` objects

`differences(x, x)` is empty, and `differences(b, a)` is the inverse of `differences(a, b)`.  Whoever may not see
weaknesses is given the differences of two results that hold none (screening/privilege.py).
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from screening.readings import say
from screening.wording import answered, ground, row_list, section_of

Result = Mapping[str, Any]
TRIAGE = ("band", "queue", "score", "strength", "exposure", "answered")


@dataclass(frozen=True)
class Change:
    """Something that is another now.  `what` names it in words; what is None was, or is, not there."""

    what: str
    before: str | None
    after: str | None

    @property
    def inverse(self) -> Change:
        return Change(self.what, self.after, self.before)

    @property
    def words(self) -> str:
        """'score: 61 → 69'."""
        if self.before is None or self.after is None:
            return self.what
        return f"{self.what}: {self.before} → {self.after}"


@dataclass(frozen=True)
class Cause:
    """Why: rulebook, data, correction, referral, date, or program when nothing else explains it."""

    kind: str
    before: str = ""
    after: str = ""
    what: str = ""  # of a correction: "fills row 4, days supply"

    @property
    def inverse(self) -> Cause:
        return Cause(self.kind, self.after, self.before, self.what)

    @property
    def words(self) -> str:
        if self.kind == "correction" and "added" in (self.before, self.after):
            return f"{self.what} was {'added' if self.after == 'added' else 'taken out again'}"
        if self.kind == "correction":
            return f"{self.what} was corrected from {self.before or 'nothing'} to {self.after or 'nothing'}"
        if self.kind == "date":
            before, after = (say(date.fromisoformat(day)) for day in (self.before, self.after))
            return f"it was judged as of {after} instead of {before}"
        return {
            "rulebook": f"the rulebook changed ({_short(self.before)} → {_short(self.after)})",
            "data": f"the reference data changed ({_short(self.before)} → {_short(self.after)})",
            "referral": "the referral changed",
        }.get(self.kind, "the program changed")


@dataclass(frozen=True)
class FindingChange:
    """A finding in both results that is not the same: `changes` say in what."""

    kind: str
    title: str
    changes: tuple[Change, ...]

    @property
    def inverse(self) -> FindingChange:
        return FindingChange(self.kind, self.title, tuple(change.inverse for change in self.changes))


@dataclass(frozen=True)
class Named:
    """A finding by its kind and title."""

    kind: str
    title: str


@dataclass(frozen=True)
class Changes:
    """`triage` holds band, queue, score and its sums; `parts` the points of each finding; `expenses` a month's cost."""

    causes: tuple[Cause, ...] = ()
    triage: tuple[Change, ...] = ()
    added: tuple[Named, ...] = ()
    removed: tuple[Named, ...] = ()
    changed: tuple[FindingChange, ...] = ()
    parts: tuple[Change, ...] = ()
    opened: tuple[str, ...] = ()
    closed: tuple[str, ...] = ()
    expenses: tuple[Change, ...] = ()
    clocks: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        """Whether the results say something else; a cause alone changes nothing."""
        return any(getattr(self, f.name) for f in fields(self) if f.name != "causes")

    @property
    def inverse(self) -> Changes:
        return Changes(
            causes=tuple(cause.inverse for cause in self.causes),
            triage=tuple(change.inverse for change in self.triage),
            added=self.removed,
            removed=self.added,
            changed=tuple(change.inverse for change in self.changed),
            parts=tuple(change.inverse for change in self.parts),
            opened=self.closed,
            closed=self.opened,
            expenses=tuple(change.inverse for change in self.expenses),
            clocks=tuple(change.inverse for change in self.clocks),
        )

    def as_dict(self) -> dict[str, Any]:
        """For keeping and for lists: the causes also in words."""
        body = asdict(self)
        body["causes"] = [{**asdict(cause), "words": cause.words} for cause in self.causes]
        return body


def differences(before: Result, after: Result, corrections: Sequence[Mapping[str, Any]] = ()) -> Changes:
    """What `after` says otherwise than `before`.

    `corrections` are the changes of the referral between them: {"where", "field", "was", "now"}.
    """
    added, removed, both = _matched(before.get("findings", ()), after.get("findings", ()))
    asked, asks = _asks(before), _asks(after)
    found = Changes(
        triage=tuple(_changes(_triage(before), _triage(after), TRIAGE)),
        added=added,
        removed=removed,
        changed=tuple(change for one, other in both if (change := _finding_change(one, other)).changes),
        parts=tuple(_changes(_parts(before), _parts(after))),
        opened=tuple(sorted(asks - asked)),
        closed=tuple(sorted(asked - asks)),
        expenses=tuple(_changes(_expenses(before), _expenses(after))),
        clocks=tuple(_changes(_clocks(before), _clocks(after))),
    )
    causes = tuple(_causes(before, after, corrections))
    if found and not causes:
        causes = (Cause("program"),)
    return Changes(**{**vars(found), "causes": causes})


def corrections_between(versions: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The corrections of several versions put together: what a field was at first and is at last."""
    joined: dict[tuple[str, str], dict[str, Any]] = {}
    for change in versions:
        key = (change["where"], change["field"])
        joined.setdefault(key, {**change})["now"] = change["now"]
    return [change for change in joined.values() if change["was"] != change["now"]]


def _causes(before: Result, after: Result, corrections: Sequence[Mapping[str, Any]]) -> Iterator[Cause]:
    for kind in ("rulebook", "data"):
        one, other = (result.get("hashes", {}).get(kind, "") for result in (before, after))
        if one != other:
            yield Cause(kind, one, other)
    for change in corrections:
        what = f"{change['where']}, {str(change['field']).replace('_', ' ')}".strip(", ")
        yield Cause("correction", str(change["was"] or ""), str(change["now"] or ""), what)
    if not corrections and before.get("hashes", {}).get("referral") != after.get("hashes", {}).get("referral"):
        yield Cause("referral")
    if before.get("as_of") != after.get("as_of"):
        yield Cause("date", str(before.get("as_of")), str(after.get("as_of")))


def _changes(before: Mapping[str, str], after: Mapping[str, str], first: Sequence[str] = ()) -> Iterator[Change]:
    """A change for each name whose value differs: those of `first` in its order, then by the alphabet."""
    names = [*first, *sorted((before.keys() | after.keys()) - set(first))]
    for name in names:
        if before.get(name) != after.get(name):
            yield Change(name, before.get(name), after.get(name))


# --- what a result says, as names and texts -----------------------------------------


def _triage(result: Result) -> dict[str, str]:
    score, triage = result.get("score", {}), result.get("triage", {})
    said = {"band": triage.get("band"), "queue": triage.get("queue"), "score": score.get("value")}
    said |= {name: score.get(name) for name in ("strength", "exposure")}
    said["answered"] = None if score.get("completeness") is None else f"{score['completeness']} %"
    return {name: str(value) for name, value in said.items() if value is not None}


def _parts(result: Result) -> dict[str, str]:
    return {
        f"{part['title']}{' (against)' if part['weight'] < 0 else ''}": str(part["points"])
        for part in result.get("score", {}).get("parts", ())
    }


def _asks(result: Result) -> set[str]:
    return {prompt["ask"] for prompt in result.get("prompts", ())}


def _expenses(result: Result) -> dict[str, str]:
    return {
        f"{expense['drug']}, {expense['probability']}": expense["monthly"] or "price unknown"
        for expense in result.get("future_expenses", ())
    }


def _clocks(result: Result) -> dict[str, str]:
    said: dict[str, str] = {}
    for clock in result.get("clocks", ()):
        day = (clock["due"] or "day not known") + (", by a rule not yet confirmed" if clock.get("unconfirmed") else "")
        said[clock["kind"]] = "; ".join(filter(None, (said.get(clock["kind"]), day)))
    return said


# --- findings -----------------------------------------------------------------------


def _matched(
    before: Sequence[Result], after: Sequence[Result]
) -> tuple[tuple[Named, ...], tuple[Named, ...], list[tuple[Result, Result]]]:
    """The findings that came, those that went, and the pairs that stayed."""
    old, new = ({_key(finding): finding for finding in found} for found in (before, after))
    both = [(old[key], new[key]) for key in sorted(old.keys() & new.keys())]
    return (
        tuple(Named(*key) for key in sorted(new.keys() - old.keys())),
        tuple(Named(*key) for key in sorted(old.keys() - new.keys())),
        both,
    )


def _key(finding: Result) -> tuple[str, str]:
    return finding["kind"], finding["title"]


def _finding_change(before: Result, after: Result) -> FindingChange:
    return FindingChange(*_key(after), tuple(_changes(_said(before), _said(after))))


def _said(finding: Result) -> dict[str, str]:
    """What a finding says, aspect by aspect."""
    every = [finding, *finding.get("also_raised_by", ())]
    said = {
        "weight": str(finding.get("weight")),
        "rules": ", ".join(f"{one.get('rule')} version {one.get('version')} ({one.get('status')})" for one in every),
        "rows": _rows(every),
        "answers": "; ".join(f"{ground(r)}: {answered(r)}" for one in every for r in one.get("because", ())),
        "reading for the plaintiff": _joined(one.get("plaintiff") for one in every),
        "reading for the defence": _joined(one.get("defence") for one in every),
        "evidence": _joined(_cited(row) for one in every for row in one.get("evidence", ())),
    }
    return {name: text for name, text in said.items() if text}


def _rows(every: Iterable[Result]) -> str:
    found: dict[str, set[int]] = {"fills": set(), "diagnoses": set()}
    for one in every:
        for reason in one.get("because", ()):
            for fact in reason.get("facts", ()):
                found[section_of(fact)].update(fact.get("rows", ()))
    return "; ".join(f"{kind} {row_list(rows)}" for kind, rows in found.items() if rows)


def _cited(row: Mapping[str, Hashable]) -> str:
    return f"{row.get('stance')} {row.get('grade')} {row.get('source')}: {row.get('finding')}"


def _joined(texts: Iterable[str | None]) -> str:
    return " / ".join(text for text in texts if text)


def _short(hash_: str) -> str:
    return hash_.removeprefix("sha256:")[:12] or "none"

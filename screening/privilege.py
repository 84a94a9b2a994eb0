"""What is the attorney's alone, and how it is taken out of a result.

Two readers must not get all of a `screening/1`:

    without_weaknesses(result)  somebody without `weakness:read`: every question still has to be asked, but
                                counter-signals, defence readings and adverse evidence stay with the attorney
    producible(result)          whoever is outside: also without score, queue and what was nearly found, and of the
                                questions with the requests for records that concern what is claimed

Both return a new object of the same shape, so that whatever shows a result can show these.  What a key does not
say openly is taken to be privileged.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from screening.record_requests import of_the_reach, record_request
from screening.wording import section_of

Result = Mapping[str, Any]

COUNTER_SIGNAL = "counter-signal"
CLAIMED = frozenset({"signal", "future expense"})  # kinds of rules whose questions concern what is claimed
_OF_A_ROW = re.compile(r"(fills|diagnoses) row (\d+)")

# Records of treatment for substance use may need written consent before anything is shared (42 CFR Part 2).
# These groups of the rulebook's vocabulary may be such.
PROTECTED_GROUPS = frozenset(
    {
        "alcohol use disorder",
        "opioid use disorder",
        "naltrexone at an addiction-treatment dose",
        "naltrexone injection",
        "buprenorphine at an addiction-treatment dose",
    }
)


def without_weaknesses(result: Result) -> dict[str, Any]:
    """The result for a person who may not read weaknesses.

    The score keeps its value and its completeness.  Weights go with the parts: from both, exposure could be
    reckoned back.
    """
    return {
        **result,
        "score": {**_emptied_score(result["score"]), "value": result["score"]["value"]},
        "findings": [_finding(f) for f in result["findings"] if f["kind"] != COUNTER_SIGNAL],
        "near_misses": [m for m in result["near_misses"] if m.get("kind") not in (None, "", COUNTER_SIGNAL)],
        "prompts": [_prompt(p) for p in result["prompts"]],
    }


_NO_TRIAGE: dict[str, Any] = {
    "band": "", "queue": "", "reasons": [], "meaning": "", "hours": None, "beside": [], "unconfirmed": False,
}  # fmt: skip


def producible(result: Result) -> dict[str, Any]:
    """The result as it may leave for anybody else."""
    kept = without_weaknesses(result)
    return kept | {
        "score": _emptied_score(result["score"]),
        "triage": _NO_TRIAGE,
        "near_misses": [],
        "prompts": [*_requests(kept)],
    }


def _requests(result: Result) -> Iterator[dict[str, Any]]:
    """The requests for records that concern what is claimed; `because` names none but rules of signals found."""
    found = (f for f in result["findings"] if f["kind"] == "signal")
    names = {one["name"] for finding in found for one in (finding, *finding["also_raised_by"])}
    for prompt in asked_by(result["prompts"], names):
        if CLAIMED & set(prompt.get("kinds", ())) and record_request(prompt["ask"]):
            yield {**prompt, "would_change": [], "kinds": []}


def asked_by(prompts: Iterable[Result], names: Collection[str]) -> Iterator[dict[str, Any]]:
    """The questions that rules of these names ask, with no other name on them, and those for the file's reach."""
    for prompt in prompts:
        because = [name for name in prompt["because"] if name in names]
        if because or of_the_reach(prompt["ask"]):
            yield {**prompt, "because": because}


def _emptied_score(score: Result) -> dict[str, Any]:
    return {"value": None, "strength": None, "exposure": None, "completeness": score["completeness"], "parts": []}


def _finding(finding: Result) -> dict[str, Any]:
    """Without what speaks against it, and without its weight."""
    kept = {**_explanation(finding), "weight": None}
    kept["also_raised_by"] = [_explanation(other) for other in finding["also_raised_by"]]
    return kept


def _explanation(one: Result) -> dict[str, Any]:
    return {
        **one,
        "defence": "",
        "evidence": [e for e in one["evidence"] if e.get("stance") in ("for", "neutral")],
        "because": [r for r in one["because"] if COUNTER_SIGNAL not in r["sentence"]],  # excludes the counter-signal …
    }


def _prompt(prompt: Result) -> dict[str, Any]:
    if "weaknesses" not in prompt:  # nobody says which of its grounds are the defence's
        return {**prompt, "because": [], "would_change": []}
    against = set(prompt["weaknesses"])
    kept = {name: [text for text in prompt[name] if text not in against] for name in ("because", "would_change")}
    kinds = [kind for kind in prompt.get("kinds", ()) if kind != COUNTER_SIGNAL]
    return {**prompt, **kept, "kinds": kinds, "weaknesses": []}


# --- protected records --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Rows:
    """Rows of a referral by kind."""

    fills: frozenset[int] = frozenset()
    diagnoses: frozenset[int] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.fills or self.diagnoses)

    def touch(self, fact: Result) -> bool:
        """Whether a fact (of a reason, a course or a diagnosis) rests on one of them."""
        return not (self.diagnoses if section_of(fact) == "diagnoses" else self.fills).isdisjoint(fact.get("rows", ()))


def protected_rows(result: Result) -> Rows:
    """The rows of treatment for substance use, or what may be: nobody outside sees them until consent is settled."""
    return Rows(_rows_of(result["courses"], "groups", "may_be"), _rows_of(result["diagnoses"], "groups"))


def _rows_of(items: Iterable[Result], *keys: str) -> frozenset[int]:
    return frozenset(
        row
        for item in items
        if any(PROTECTED_GROUPS.intersection(item.get(key, ())) for key in keys)
        for row in item["rows"]
    )


def without_rows(result: Result, rows: Rows) -> dict[str, Any]:
    """The result without whatever rests on these rows."""

    def clean(items: Iterable[Result], facts: Callable[[Result], Iterable[Result]]) -> list[Result]:
        return [item for item in items if not any(rows.touch(fact) for fact in facts(item))]

    def itself(item: Result) -> Iterable[Result]:
        return (item,)

    def reasons(finding: Result) -> Iterable[Result]:
        every = (finding, *finding["also_raised_by"])
        return (fact for one in every for reason in one["because"] for fact in reason["facts"])

    def speaks_of(warning: Result) -> bool:
        found = _OF_A_ROW.match(warning["where"])
        return bool(found) and int(found[2]) in getattr(rows, found[1])  # type: ignore[index]

    expenses = clean(result["future_expenses"], itself)
    whole = len(expenses) == len(result["future_expenses"])
    return {
        **result,
        "future_expense_plan": result.get("future_expense_plan") if whole else None,  # its sums hold all of them
        "findings": clean(result["findings"], reasons),
        "courses": clean(result["courses"], itself),
        "diagnoses": clean(result["diagnoses"], itself),
        "future_expenses": expenses,
        "prompts": [],  # their words may speak of it
        "warnings": [w for w in result["warnings"] if not speaks_of(w)],
    }

"""What the case page works out: lines of the score, origins, confidence, sizes, states of clocks."""

from __future__ import annotations

from datetime import date

import pytest

from rules.model import Parameter
from web.case.future import Chosen, estimates
from web.case.provenance import Origins
from web.case.view import confidence, finding_ids, meaning, score_lines, size, timed
from web.pages.shown import would


def test_origins_of_one_file_are_drawn_together() -> None:
    kept = {f"fills {n}": f"imported from file a1b2, row {n + 1}" for n in range(1, 9)}
    kept["fills 4"] = "imported from file a1b2, row 5; date corrected by Ann on 2026-05-04 (label)"
    kept["fills 9"] = "FHIR MedicationDispense/77"
    origins = Origins(kept, "uploaded .csv")
    assert origins.of_rows("fills", [1, 2, 3]) == ["imported from file a1b2, rows 2-4"]
    assert origins.of_rows("fills", [3, 4, 9]) == [
        "imported from file a1b2, row 4",
        "imported from file a1b2, row 5; date corrected by Ann on 2026-05-04 (label)",
        "FHIR MedicationDispense/77",
    ]
    assert origins.of_rows("fills", [20]) == ["uploaded .csv"]
    assert Origins({"referral": "typed in by Ann"}, "x").of("injury") == "typed in by Ann"


def test_more_origins_than_fit_are_counted() -> None:
    origins = Origins({f"fills {n}": f"MedicationDispense/{n}x" for n in range(1, 8)}, "x")
    found = origins.of_rows("fills", range(1, 8))
    assert found == ["MedicationDispense/1x", "MedicationDispense/2x", "MedicationDispense/3x",
                     "and 4 more, beside the rows below"]  # fmt: skip


@pytest.mark.parametrize(("weight", "word"), [(30, "strong"), (25, "strong"), (24, "moderate"), (8, "slight"),
                                              (1, "slight"), (0, "")])  # fmt: skip
def test_sizes_are_the_rulebooks(weight: int, word: str) -> None:
    named = {"strong": "25", "moderate": "15", "slight": "8"}
    parameters = {name: Parameter(name, value, None, "") for name, value in named.items()}
    assert size(weight, parameters) == word
    assert size(weight, {}) == ""


def one(*graded: tuple[str, str], status: str = "confirmed") -> dict:
    return {"status": status, "evidence": [{"stance": stance, "grade": grade} for stance, grade in graded]}


@pytest.mark.parametrize(
    ("rules", "says"),
    [
        ([one(("for", "D"), ("for", "B"), ("against", "A"))], "fair (best evidence for it: grade B)"),
        ([one(("against", "A"), ("neutral", "B"))], "not rated: none of the evidence cited speaks for it"),
        ([one(("against", "A"), ("for", "X"))], "not rated: none of the evidence cited speaks for it"),
        ([one()], "not rated, no evidence is cited"),
        ([one(("for", "A"), status="unconfirmed")],
         "high (best evidence for it: grade A); no expert has confirmed the rule"),
        ([one(("for", "C"), status="unconfirmed"), one()], "low (best evidence for it: grade C)"),
    ],
)  # fmt: skip
def test_confidence_in_words(rules: list[dict], says: str) -> None:
    assert confidence(rules) == says


def test_lines_of_the_score_lead_to_their_findings() -> None:
    told = (("A", 25, 25), ("B", 0, 8), ("C", -15, -15), ("D", 0, -8))
    parts = [{"rule": name.lower(), "title": name, "points": points, "weight": weight} for name, points, weight in told]
    findings = [{"rule": p["rule"], "title": p["title"], "kind": "signal" if p["weight"] > 0 else "counter-signal"}
                for p in parts]  # fmt: skip
    result = {"score": {"parts": parts}, "findings": findings}
    lines = score_lines(result)
    assert [(line.title, line.points) for line in lines] == [("A", 25), ("B", 0), ("C", -15), ("D", 0)]
    assert [line.anchor for line in lines] == [f"finding-{name}" for name in "abcd"]


def test_how_pressing_a_clock_is() -> None:
    days = {"2026-06-03": "past", "2026-06-04": "pressing", "2026-07-03": "pressing", "2026-07-04": "near",
            "2026-09-02": "far", None: "unknown"}  # fmt: skip
    result = {"clocks": [{"kind": "k", "due": day, "words": "", "source": ""} for day in days]}
    found = timed(result, date(2026, 6, 4), red=30, amber=90)
    assert [one.state for one in found] == list(days.values())


@pytest.mark.parametrize(
    ("band", "clocks", "says"),
    [
        ("green", [("time to file", None)], "No hurry, apart from the time to file, which is not known."),
        ("green", [("time to file", "2027-01-01"), ("notice", None)], "No hurry."),
        ("green", [("time to file", None), ("time to file", "2027-01-01")], "No hurry."),
        ("green", [("time to file", "unconfirmed")], "No hurry, apart from the time to file, which is not confirmed."),
        ("green", [], "No hurry."),
        ("amber", [("time to file", None)], "No hurry."),
    ],
)
def test_no_hurry_does_not_speak_of_an_unknown_time_to_file(band: str, clocks: list, says: str) -> None:
    kept = [{"kind": kind, "due": due, "words": "", "source": ""} for kind, due in clocks]
    kept = [{**one, "due": "2027-01-01", "unconfirmed": True} if one["due"] == "unconfirmed" else one for one in kept]
    shown = timed({"clocks": kept}, date(2026, 6, 4), red=30, amber=90)
    assert meaning({"band": band, "meaning": "No hurry."}, shown) == says


def test_what_a_near_miss_lacks() -> None:
    assert would("the rule needs a diagnosis of CRPS") == "if the records showed: a diagnosis of CRPS"
    assert would("the rule excludes opioid continuing now") == "but for: opioid continuing now"


def test_an_expense_without_a_figure_says_why() -> None:
    expense = {"drug": "d", "course": 1, "monthly": None, "probability": "probable",
               "projection": {"not_projected": "no price"}}  # fmt: skip
    (found,) = estimates({"future_expenses": [expense]}, Chosen(growth="3"))
    assert (found.answer, found.not_projected) == (None, "no price")


def test_two_findings_of_one_rule_have_ids_of_their_own() -> None:
    findings = [
        {"rule": "r", "kind": "safety alert", "title": "A"},
        {"rule": "r", "kind": "counter-signal", "title": "B"},
    ]
    ids = finding_ids({"findings": findings})
    assert list(ids.values()) == ["finding-r", "finding-r-counter-signal"]

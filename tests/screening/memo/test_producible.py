"""What speaks against the case is in the work product and in no word of the producible edition."""

from __future__ import annotations

import copy
import re
from dataclasses import replace

import pytest

from screening.memo import PRODUCIBLE, WORK_PRODUCT, Decision, MemoCase, Remark, build
from screening.memo.blocks import Block, Memo, Section, spoken
from screening.memo.fills import fills_csv
from screening.memo.parts.view import left_out, view
from screening.memo.pdf import pdf
from screening.memo.word import word
from screening.referral import Event
from tests.screening.memo.cases import WHEN, case_of, every_case
from tests.screening.memo.reading import of_pdf, of_word

CANARY = "ZANZIBAR"


def words(memo: Memo) -> str:
    return "\n".join([memo.header, *spoken(memo), memo.footer])


def with_canaries(case: MemoCase) -> tuple[MemoCase, list[str]]:
    """The case with a word of its own planted in every privileged field, and those words."""
    planted: list[str] = []

    def canary(where: str) -> str:
        planted.append(f"{CANARY}{len(planted)}{''.join(where.split())}")
        return planted[-1]

    result = copy.deepcopy(dict(case.result))
    against = {
        **copy.deepcopy(result["findings"][0]),
        "rule": "planted",
        "kind": "counter-signal",
        "title": canary("counter-signal"),
        "plaintiff": canary("answer to a counter-signal"),
    }
    alert = {**copy.deepcopy(result["findings"][0]), "rule": "alert", "kind": "safety alert", "title": canary("alert")}
    flag = {**copy.deepcopy(result["findings"][0]), "rule": "flag", "kind": "coverage flag", "title": canary("flag")}
    result["findings"] += [against, alert, flag]
    for finding in result["findings"]:
        for one in (finding, *finding["also_raised_by"]):
            one["defence"] = canary("defence reading")
            row = {"stance": "against", "grade": "B", "source": canary("source"), "finding": canary("adverse finding")}
            one["evidence"] = [*one["evidence"], row, {**row, "stance": "neutral", "source": canary("neutral source")}]
    result["score"]["parts"] = [
        *result["score"]["parts"],
        {"rule": "planted", "title": canary("part"), "points": -8, "weight": -8},
    ]
    result["triage"]["reasons"] = [*result["triage"]["reasons"], canary("reason of the queue")]
    result["prompts"] = [
        {"ask": canary("question of the defence"), "because": [canary("its rule")], "would_change": [],
         "kinds": ["counter-signal"], "weaknesses": []},
        {"ask": "the chart of the pain clinic", "because": [canary("why")], "would_change": [canary("Title")],
         "kinds": ["signal"], "weaknesses": []},
        {"ask": canary("question of the queue"), "because": [], "would_change": [], "kinds": ["queue"],
         "weaknesses": []},
    ]  # fmt: skip
    rule = result["findings"][0]["rule"]
    referral = replace(
        case.referral,
        events=(Event(case.referral.injury.date, canary("event"), canary("what happened then")),),
        firm=canary("firm"),
        claim=replace(case.referral.claim, stage=canary("stage")),
    )
    changed = replace(
        case,
        referral=referral,
        result=result,
        comments=(Remark(canary("comment"), canary("who commented"), WHEN),),
        decisions=(Decision(rule, "accepted", canary("reviewer"), WHEN, reason=canary("reason")),),
        marks={},
        letterhead=replace(case.letterhead, privileged=canary("banner")),
    )
    return changed, planted


def test_planted_words_stand_in_the_work_product_and_nowhere_in_the_producible_edition():
    case, planted = with_canaries(case_of("06-"))
    inside, outside = build(case, WORK_PRODUCT), build(case, PRODUCIBLE)
    said = words(inside)
    assert [word for word in planted if word not in said] == []
    for text in (words(outside), *of_pdf(pdf(outside)), *of_word(word(outside))):
        assert CANARY not in text
    assert CANARY.encode() not in word(outside) + pdf(outside) + fills_csv(case, PRODUCIBLE)


@pytest.fixture(scope="module")
def pairs() -> list[tuple[MemoCase, str, str]]:
    return [(case, words(build(case, WORK_PRODUCT)), words(build(case, PRODUCIBLE))) for case in every_case()]


def test_no_reading_of_the_defence_is_outside(pairs):
    told = 0
    for case, inside, outside in pairs:
        for finding in case.result["findings"]:
            for one in (finding, *finding["also_raised_by"]):
                if one["defence"]:
                    told += 1
                    assert one["defence"] in inside
                    assert one["defence"] not in outside
    assert told > 100


def test_no_counter_signal_is_outside(pairs):
    told = 0
    for case, inside, outside in pairs:
        signals = {finding["title"] for finding in case.result["findings"] if finding["kind"] == "signal"}
        for finding in case.result["findings"]:
            if finding["kind"] == "counter-signal" and finding["title"] not in signals:
                told += 1
                assert finding["title"] in inside
                assert finding["title"] not in outside
    assert told > 20


def test_no_adverse_source_is_outside(pairs):
    for case, _, outside in pairs:
        rows = [row for f in case.result["findings"] for one in (f, *f["also_raised_by"]) for row in one["evidence"]]
        supporting = {row["finding"] for row in rows if row["stance"] == "for"}
        against = {row["finding"] for row in rows if row["stance"] == "against"} - supporting
        assert [finding for finding in against if finding in outside] == []


def headings(blocks: tuple[Block, ...]) -> list[str]:
    found = []
    for block in blocks:
        if isinstance(block, Section):
            found += [block.heading, *headings(block.blocks)]
    return found


def test_the_producible_edition_has_no_score_no_queue_and_no_weaknesses(pairs):
    for case, inside, outside in pairs:
        assert "Weaknesses" in headings(build(case, WORK_PRODUCT).blocks)
        assert "Weaknesses" not in headings(build(case, PRODUCIBLE).blocks)
        for phrase in ("exposure", "Score", "counter-signal", "For the defence", "weight "):
            assert phrase not in outside
        assert f"strength {case.result['score']['strength']} less exposure" in inside


# --- requests for records -----------------------------------------------------------------------------------------


def wanted(case: MemoCase) -> list[str]:
    """The bullets under the records still to be obtained."""
    found = [block for block in build(case, PRODUCIBLE).blocks if isinstance(block, Section)]
    return [text for part in found if part.heading == "Records still to be obtained" for text in part.blocks[0].items]


def test_a_finding_that_is_withheld_takes_its_request_with_it():
    case, request = case_of("07-amber-gap-forming", decisions=(), marks={}), "of the first examination"
    finding = next(f for f in case.result["findings"] if f["title"] == "Nerve pain treated as such")
    assert finding["status"] == "unconfirmed"
    rejected = replace(case, decisions=(Decision(finding["rule"], "rejected", "A", WHEN),))
    accepted = replace(case, decisions=(Decision(finding["rule"], "accepted", "A", WHEN),))
    assert any(request in text for text in wanted(accepted))
    for withheld in (case, rejected):
        assert request not in words(build(withheld, PRODUCIBLE))


def test_no_question_outside_names_a_finding_that_is_withheld():
    case = case_of("DEMO-01", decisions=(), marks={})
    shown, hidden = [f for f in case.result["findings"] if f["kind"] == "signal" and f["status"] != "unconfirmed"][:2]
    case = replace(case, decisions=(Decision(hidden["rule"], "rejected", "A", WHEN),))
    asked = {"ask": "Please obtain the chart note.", "because": [shown["name"], hidden["name"]], "would_change": [],
             "kinds": ["signal"], "weaknesses": []}  # fmt: skip
    case = replace(case, result={**case.result, "prompts": [asked]})
    assert [prompt["because"] for prompt in view(case, PRODUCIBLE).prompts()] == [[shown["name"]]]


def test_outside_stand_records_by_their_names_and_no_other_question():
    seen = 0
    for case in every_case():
        case = replace(case, marks={})
        for text in wanted(case):
            seen += 1
            assert not re.search(r"\?|\b(whether|settlement|demand|please|we need|opinion)\b", text, re.IGNORECASE)
    assert seen > 30
    assert "settlement" not in words(build(case_of("DEMO-02", decisions=(), marks={}), PRODUCIBLE))


def test_the_legend_explains_the_grades_that_are_shown_and_no_other(pairs):
    explained = dict.fromkeys("DX", 0)
    for case, _, outside in pairs:
        seen = view(case, PRODUCIBLE)
        rows = [row for f in seen.findings("signal") for one in seen.explanations(f) for row in one["evidence"]]
        shown = {row["grade"] for row in rows if row["stance"] == "for"}
        for letter in explained:
            explained[letter] += letter in shown
            assert (f"{letter} is " in outside) == (letter in shown)
    assert explained["D"]


# --- reviewers ----------------------------------------------------------------------------------------------------


def decided(verdict: str, **told) -> tuple[MemoCase, str]:
    case = case_of("06-", marks={})
    finding = next(f for f in case.result["findings"] if f["kind"] == "signal")
    decision = Decision(finding["rule"], verdict, "Attorney Invented", WHEN, **told)
    return replace(case, decisions=(decision,)), finding["title"]


def test_a_rejected_finding_is_left_out_outside_and_marked_inside():
    case, title = decided("rejected", reason="The chart says otherwise.")
    assert title not in headings(build(case, PRODUCIBLE).blocks)
    inside = words(build(case, WORK_PRODUCT))
    assert title in headings(build(case, WORK_PRODUCT).blocks)
    assert "Rejected by Attorney Invented on 1 Jul 2026: The chart says otherwise." in inside


def test_an_amended_finding_says_the_reviewers_words_instead_of_the_rules():
    case, title = decided("amended", text="In the attorney's own words.", reason="Plainer.")
    outside = words(build(case, PRODUCIBLE))
    assert "In the attorney's own words." in outside
    assert "Plainer." not in outside
    reading = next(f["plaintiff"] for f in case.result["findings"] if f["title"] == title)
    assert reading not in outside
    assert reading in words(build(case, WORK_PRODUCT))


def test_a_reopened_finding_stands_as_it_was_made():
    case, title = decided("reopened")
    assert title in headings(build(case, PRODUCIBLE).blocks)


def test_a_rule_that_no_expert_confirmed_speaks_outside_only_when_a_reviewer_took_its_finding_over():
    case = case_of("07-", decisions=())
    finding = next(f for f in case.result["findings"] if f["status"] == "unconfirmed" and f["kind"] == "signal")
    assert finding["title"] in headings(build(case, WORK_PRODUCT).blocks)
    assert finding["title"] not in headings(build(case, PRODUCIBLE).blocks)
    taken = replace(case, decisions=(Decision(finding["rule"], "accepted", "A", WHEN),))
    assert finding["title"] in headings(build(taken, PRODUCIBLE).blocks)


def test_a_rejected_expense_is_not_claimed():
    case = case_of("DEMO-01", decisions=())
    (expense,) = case.result["future_expenses"]
    assert "Future expense" in headings(build(case, PRODUCIBLE).blocks)
    rejected = replace(case, decisions=(Decision(expense["rule"], "rejected", "A", WHEN),))
    assert "Future expense" not in headings(build(rejected, PRODUCIBLE).blocks)


def test_the_expense_of_a_drug_under_an_open_safety_alert_waits_outside():
    case = case_of("DEMO-02", decisions=())
    assert "Future expense" in headings(build(case, WORK_PRODUCT).blocks)
    assert "Future expense" not in headings(build(case, PRODUCIBLE).blocks)
    told = [said for said in left_out(case, PRODUCIBLE) if said.startswith("The future expense of ")]
    assert len(told) == len(case.result["future_expenses"])
    assert all("nobody has accepted or rejected the safety alert" in said for said in told)
    alerts = [f for f in case.result["findings"] if f["kind"] == "safety alert"]
    seen = replace(case, decisions=tuple(Decision(f["rule"], "accepted", "A", WHEN) for f in alerts))
    assert "Future expense" in headings(build(seen, PRODUCIBLE).blocks)
    assert not [said for said in left_out(seen, PRODUCIBLE) if said.startswith("The future expense of ")]


# --- protected records --------------------------------------------------------------------------------------------


def test_rows_of_treatment_for_substance_use_wait_for_consent():
    case = case_of("20-", decisions=())
    outside = words(build(case, PRODUCIBLE))
    assert "3 fill rows and 1 diagnosis row are withheld until consent" in outside
    assert "Apart from the rows withheld, the records hold no fill on or after the injury" in outside
    assert "\nThe records hold no fill" not in outside
    for phrase in ("naltrexone", "F10.20", "alcohol"):
        assert phrase not in outside.casefold().replace("f10.20", "F10.20")
        assert phrase in words(build(case, WORK_PRODUCT)).replace("Naltrexone", "naltrexone").replace(
            "Alcohol", "alcohol"
        )
    assert "NALTREXONE" not in fills_csv(case, PRODUCIBLE).decode()
    settled = words(build(replace(case, consent_settled=True), PRODUCIBLE))
    assert "withheld" not in settled
    assert "F10.20" in settled


def test_there_is_no_third_edition():
    with pytest.raises(ValueError, match="producible"):
        view(case_of("06-"), "everything")


def test_one_row_alone_is_withheld_in_the_singular():
    outside = words(build(case_of("DEMO-36"), PRODUCIBLE))
    assert "1 diagnosis row is withheld until consent to its disclosure is settled" in outside
    assert "0 fill rows" not in outside

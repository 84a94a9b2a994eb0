"""The half page at the top of a memo: what it says, to whom, and that it agrees with the parts below."""

from __future__ import annotations

import copy
import re
from dataclasses import replace
from decimal import Decimal
from io import BytesIO

import pytest
from docx import Document
from pypdf import PdfReader

from screening.decided import Keys
from screening.memo import EDITIONS, PRODUCIBLE, WORK_PRODUCT, Decision, build
from screening.memo.blocks import Block, KeyValues, Memo, Paragraph, Section, dollars, leads, spoken
from screening.memo.case import MemoCase
from screening.memo.pdf import pdf
from screening.memo.word import word
from screening.projection.rates_shown import NO_HIGH
from tests.screening.memo.cases import WHEN, case_of, every_case

LONGEST = 2300  # characters: what half a page of the PDF and of Word hold, with the lines that names and ends leave


def summary(case: MemoCase, edition: str) -> tuple[str, dict[str, str]]:
    """Its paragraph and its pairs."""
    section = next(block for block in build(case, edition).blocks if isinstance(block, Section))
    assert section.heading == "Summary"
    told, *rest = section.blocks
    assert isinstance(told, Paragraph)
    pairs = dict(rest[0].pairs) if rest and isinstance(rest[0], KeyValues) else {}
    return told.text, pairs


def test_every_memo_begins_with_half_a_page_of_summary():
    for case in every_case():
        for edition in EDITIONS:
            told, pairs = summary(case, edition)
            assert len(told) + sum(len(name) + len(text) for name, text in pairs.items()) < LONGEST, case.referral
            assert all(pairs.values())


def test_the_work_product_says_band_score_both_sides_costs_questions_and_clock():
    told, pairs = summary(case_of("DEMO-19", decisions=()), WORK_PRODUCT)
    assert told.startswith("Leopold Thimblewick (invented), 55 years old then, was injured on 24 June 2024 in FL")
    assert "First coded since: S06.2X3A" in told
    assert "Dispensed since: donepezil (14 fills, 11 Feb 2025 to 8 Mar 2026; going on" in told
    assert "lisinopril" not in told, "dispensed before the injury only"
    assert pairs["Band"].startswith("Red, attorney today: ")
    assert "neither a chance of success nor what the case is worth" in pairs["Score"]
    assert pairs["For the plaintiff"].startswith("Brain injury beyond concussion (weight 25); ")
    assert pairs["Last day to file"].startswith("24 Jun 2026. ")
    assert pairs["Open questions"].partition(" in all. ")[0].isdigit()
    assert "at today's price, not discounted: $" in pairs["Future expense"]


def test_the_producible_summary_holds_no_weakness_and_nothing_of_how_the_case_is_ranked():
    allowed = {"The records show", "Medication since the injury", "Future expense", "Records still to be obtained"}
    seen = 0
    for case in every_case():
        told, pairs = summary(case, PRODUCIBLE)
        assert set(pairs) <= allowed
        said = " ".join([told, *pairs.values()])
        signals = {f["title"] for f in case.result["findings"] if f["kind"] == "signal"}
        for finding in case.result["findings"]:
            if finding["kind"] != "signal" and finding["title"] not in signals:
                seen += 1
                assert finding["title"] not in said
        judged = re.search(
            r"\b(weight|late|ended|going on|not yet confirmed|of 100)\b", told + pairs.get("The records show", "")
        )
        assert judged is None
    assert seen > 100


def test_what_a_reviewer_rejected_is_no_headline():
    case = case_of("DEMO-02", decisions=())
    title = "Naltrexone and an opioid contradict each other"
    assert title in summary(case, WORK_PRODUCT)[1]["For the defence"]
    rule = next(f["rule"] for f in case.result["findings"] if f["title"] == title and f["kind"] == "counter-signal")
    rejected = replace(case, decisions=(Decision(rule, "rejected", "Reviewer", WHEN, reason="No."),))
    assert title not in summary(rejected, WORK_PRODUCT)[1]["For the defence"]


def test_a_rejected_finding_that_still_counts_is_said_to():
    case = case_of("DEMO-01", decisions=())
    part = next(p for p in case.result["score"]["parts"] if p["title"] == "Prompt treatment")
    assert part["points"] > 0
    rejected = replace(case, decisions=(Decision(part["rule"], "rejected", "Reviewer", WHEN, reason="No."),))
    value = case.result["score"]["value"]
    said = "What reviewers rejected still counts in it; without that it would be "
    assert said not in summary(case, WORK_PRODUCT)[1]["Score"]
    without = summary(rejected, WORK_PRODUCT)[1]["Score"].partition(said)[2]
    assert 0 < int(without.rstrip(".")) < value
    text = "\n".join(spoken(build(rejected, WORK_PRODUCT)))
    assert "Prompt treatment (rejected by a reviewer; still counted in this score)" in text
    assert "still counts" not in "\n".join(spoken(build(rejected, PRODUCIBLE)))


def test_the_weightiest_stand_first_and_the_others_are_counted():
    case = case_of("DEMO-02", decisions=())
    result = copy.deepcopy(dict(case.result))
    against = [f for f in result["findings"] if f["kind"] == "counter-signal"]
    for number, finding in enumerate(against):
        finding["weight"] = number + 1
    said = summary(replace(case, result=result), WORK_PRODUCT)[1]["For the defence"]
    assert said.startswith(against[-1]["title"])
    assert said.endswith(f"and {len(against) - 3} more")


def test_the_sums_are_those_of_the_parts_below():
    case = case_of("DEMO-19", decisions=())
    memo = build(case, PRODUCIBLE)
    pairs = summary(case, PRODUCIBLE)[1]
    costs = next(block for block in memo.blocks if isinstance(block, Section) and block.heading.startswith("Fills"))
    assert pairs["Medication since the injury"] in costs.blocks[0].text
    (expense,) = [e for e in case.result["future_expenses"] if e["probability"] == "probable"]
    present = Decimal(expense["projection"]["to_expectancy"]["present_value"])
    assert f"${present:,.2f} to life expectancy" in pairs["Future expense"]


def test_what_a_reviewer_rejected_is_in_no_sum_of_expenses():
    case = case_of("DEMO-60", decisions=())
    result = copy.deepcopy(dict(case.result))
    every = result["future_expenses"]
    for expense in every:
        expense["probability"] = "probable"
    assert len(every) == 3
    key = Keys(result).of(every[0])[0]
    rejected = Decision(every[0]["rule"], "rejected", "Reviewer", WHEN, reason="No.", finding=key)
    case = replace(case, result=result, decisions=(rejected,))
    future = next(b for b in build(case, WORK_PRODUCT).blocks if isinstance(b, Section) and b.heading.startswith("Fut"))
    table, notice = future.blocks[:2]
    assert [row[0] for row in table.rows] == [expense["drug"] for expense in every[1:]]
    assert notice.text == f"Not in the sum, because rejected by a reviewer: {every[0]['drug']}."
    (sums,) = table.totals
    told = summary(case, WORK_PRODUCT)[1]["Future expense"]
    assert f"{dollars(sums[1])} to life expectancy, {dollars(sums[2])} weighted with survival" in told


def test_where_nobody_chose_a_rate_the_memo_says_why_no_figure_is_higher():
    case = case_of("DEMO-19", decisions=())
    assert NO_HIGH in list(spoken(build(case, WORK_PRODUCT)))
    result = copy.deepcopy(dict(case.result))
    for expense in result["future_expenses"]:
        expense["projection"].get("request", {})["growth"] = "0.03"
    assert NO_HIGH not in list(spoken(build(replace(case, result=result), WORK_PRODUCT)))


# --- what stays together ------------------------------------------------------------------------------------------


def test_word_parts_no_heading_from_what_it_heads():
    memo = build(case_of("DEMO-01"), WORK_PRODUCT)
    tones = {block.text: leads(block) for block in _paragraphs(memo.blocks)}
    kept = 0
    for line in Document(BytesIO(word(memo))).paragraphs:
        if line.style.name.startswith("Heading"):
            assert line.style.paragraph_format.keep_with_next
        elif tones.get(line.text):
            kept += 1
            assert line.paragraph_format.keep_with_next, line.text
    assert kept > 20


def _paragraphs(blocks: tuple[Block, ...]) -> list[Paragraph]:
    found: list[Paragraph] = []
    for block in blocks:
        if isinstance(block, Section):
            found += _paragraphs(block.blocks)
        elif isinstance(block, Paragraph):
            found.append(block)
    return found


def test_word_keeps_the_reading_for_a_case_beside_the_one_against_it():
    tables = Document(BytesIO(word(build(case_of("DEMO-01"), WORK_PRODUCT)))).tables
    readings = [table for table in tables if table.cell(0, 0).text == "For the plaintiff"]
    assert len(readings) > 5
    for table in readings:
        assert all(cell.paragraphs[0].paragraph_format.keep_with_next for cell in table.rows[0].cells)
        assert not table.rows[1].cells[0].paragraphs[0].paragraph_format.keep_with_next


@pytest.mark.parametrize("lines", range(36, 48, 2))
def test_the_pdf_parts_no_heading_from_its_first_finding(lines):
    memo = build(case_of("DEMO-01"), WORK_PRODUCT)
    pairs = KeyValues((("For the plaintiff", "READS FOR"), ("For the defence", "READS AGAINST")))
    finding = Section("FIRST FINDING", (Paragraph("About it.", "quiet"), pairs), level=2)
    section = Section("FINDINGS", (Paragraph("Grades run from A to D.", "quiet"), finding))
    pages = _pages(replace(memo, blocks=(*(Paragraph("A line."),) * lines, section)))
    (page,) = [page for page in pages if "FINDINGS" in page]
    assert "FIRST FINDING" in page
    assert "READS FOR" in page
    assert "READS AGAINST" in page


def _pages(memo: Memo) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf(memo))).pages]

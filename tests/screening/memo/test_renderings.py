"""Word, PDF and page say the same words in the same order, for every case of the project and both editions."""

from __future__ import annotations

import hashlib
import time
from dataclasses import replace
from io import BytesIO
from itertools import pairwise

import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from rules.model import Rulebook
from screening import load_rulebook, screen
from screening.memo import EDITIONS, PRODUCIBLE, WORK_PRODUCT, build
from screening.memo.blocks import Bullets, Memo, Paragraph, Section, spoken
from screening.memo.pdf import pdf
from screening.memo.word import word
from screening.paths import SOURCE_TREE
from screening.result import DISCLAIMER
from tests.screening.memo.cases import case_of, every_case, memo_case, screened
from tests.screening.memo.reading import letters, of_page, of_pdf, of_word, page_of, pages_of_pdf

NAMES = [name for name, _, _ in screened()]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("edition", EDITIONS)
def test_all_renderings_say_the_same(name, edition):
    memo = build(case_of(name), edition)
    said = letters(spoken(memo))
    assert letters(of_word(word(memo))) == said
    assert letters(of_pdf(pdf(memo))) == said
    assert letters(of_page(page_of(memo))) == said


def test_the_cases_hold_every_kind_of_block():
    def kinds(blocks):
        for block in blocks:
            yield block.block
            yield from kinds(getattr(block, "blocks", ()))

    found = {kind for case in every_case() for edition in EDITIONS for kind in kinds(build(case, edition).blocks)}
    assert found == {"section", "paragraph", "key_values", "table", "bullets", "picture"}


@pytest.fixture(scope="module")
def memo() -> Memo:
    return build(case_of("DEMO-01"), WORK_PRODUCT)


@pytest.mark.parametrize("draw", [word, pdf], ids=["word", "pdf"])
def test_the_same_memo_gives_the_same_bytes(memo, draw):
    first = hashlib.sha256(draw(memo)).hexdigest()
    time.sleep(2.1)  # a zip archive counts in steps of two seconds
    assert hashlib.sha256(draw(memo)).hexdigest() == first


ENDS_AND_MARKS = [
    "\n",
    "\r\n",
    "\t",
    "\x85",
    "\u2028",
    "\u2029",
    "\u200f",
    "\u0627\u0644",
    "e\u0301",
    "\u0e33",
    "\U0001f48a",
]


@pytest.fixture(scope="module")
def book() -> Rulebook:
    return load_rulebook(SOURCE_TREE / "features")


@pytest.mark.parametrize("odd", ENDS_AND_MARKS, ids=ascii)
def test_no_character_of_a_row_keeps_a_memo_from_being_made(odd, book):
    """A cell of a table may hold more than one line, and any letter."""
    _, referral, _ = next(case for case in screened() if case[0].startswith("DEMO-01"))
    fills = tuple(
        replace(f, drug=f"{f.drug}{odd}as told", pharmacy=replace(f.pharmacy, name=f"Main{odd}Street"),
                prescriber=replace(f.prescriber, name=f"Dr{odd}Who")) for f in referral.fills
    )  # fmt: skip
    told = replace(referral, fills=fills)
    case = memo_case(told, screen(told, book, engine="reference").as_dict())
    for edition in EDITIONS:
        memo = build(case, edition)
        assert word(memo)
        assert pdf(memo)


# --- Word ---------------------------------------------------------------------------------------------------------


def test_word_has_real_headings_in_order(memo):
    document = Document(BytesIO(word(memo)))
    headings = [line for line in document.paragraphs if line.style.name.startswith("Heading")]
    levels = [int(line.style.name[-1]) for line in headings]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert "Weaknesses" in [line.text for line in headings]


def test_word_repeats_the_heading_row_of_every_table(memo):
    tables = Document(BytesIO(word(memo))).tables
    with_heads = [table for table in tables if table.rows[0]._tr.findall(f".//{qn('w:tblHeader')}")]
    assert len(with_heads) > 10
    assert all(len(table.columns) == 2 for table in tables if table not in with_heads)  # names and their values


def test_word_numbers_its_pages_and_names_the_hashes(memo):
    foot = Document(BytesIO(word(memo))).sections[0].footer
    fields = [element.text for line in foot.paragraphs for element in line._p.iter(qn("w:instrText"))]
    assert [field.strip() for field in fields] == ["PAGE", "NUMPAGES"]
    assert memo.footer in "\n".join(line.text for line in foot.paragraphs)


def test_word_describes_its_pictures(memo):
    document = Document(BytesIO(word(memo)))
    timeline, chart = document.inline_shapes
    assert timeline._inline.docPr.get("title") == "Timeline of the case"
    assert chart._inline.docPr.get("descr").startswith("77 years from age 45.17")
    assert document.core_properties.title == memo.title
    assert document.core_properties.created.isoformat() == "2026-07-01T09:30:00+00:00"


def test_word_takes_characters_that_xml_cannot_hold(memo):
    odd = replace(memo, blocks=(Paragraph("before\x0bafter \ufffe end"),))
    assert "before" in " ".join(of_word(word(odd)))


# --- PDF ----------------------------------------------------------------------------------------------------------


def test_pdf_says_title_and_language_and_is_tagged(memo):
    reader = PdfReader(BytesIO(pdf(memo)))
    root = reader.trailer["/Root"]
    assert reader.metadata.title == memo.title
    assert root["/Lang"] == "en-US"
    assert root["/MarkInfo"]["/Marked"] == True  # noqa: E712
    assert root["/ViewerPreferences"]["/DisplayDocTitle"] == True  # noqa: E712


def elements(reader: PdfReader) -> list:
    def walk(element):
        yield element
        kids = element.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            kid = kid.get_object() if hasattr(kid, "get_object") else kid
            if isinstance(kid, dict):
                yield from walk(kid)

    return list(walk(reader.trailer["/Root"]["/StructTreeRoot"]["/K"][0].get_object()))


def test_pdf_tree_holds_headings_tables_and_described_figures(memo):
    found = elements(PdfReader(BytesIO(pdf(memo))))
    kinds = [str(element.get("/S")) for element in found]
    assert {"/H1", "/H2", "/H3", "/P", "/Table", "/TR", "/TH", "/TD", "/L", "/LI", "/Caption", "/Figure"} <= set(kinds)
    assert kinds.count("/H1") == 1
    figures = [element["/Alt"] for element in found if element.get("/S") == "/Figure"]
    assert [alt.partition(".")[0] for alt in figures] == [
        "Timeline of the case",
        "Low-dose naltrexone: cost year by year, weighted with survival",
    ]
    heads = [element for element in found if element.get("/S") == "/TH"]
    assert all(element["/A"]["/Scope"] == "/Column" for element in heads)


def test_pdf_content_and_tree_fit_together(memo):
    """Each numbered content of a page stands in the tree once, and the parent tree finds it."""
    reader = PdfReader(BytesIO(pdf(memo)))
    numbers = reader.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    by_page = {int(numbers[n]): numbers[n + 1] for n in range(0, len(numbers), 2)}
    for page in reader.pages:
        marked = [op[0][1]["/MCID"] for op in page.get_contents().operations if op[1] == b"BDC"]
        assert marked == list(range(len(marked)))
        assert len(by_page[page["/StructParents"]]) == len(marked)


def test_every_page_of_the_pdf_has_header_footer_and_number(memo):
    pages = pages_of_pdf(pdf(memo))
    for number, page in enumerate(pages, 1):
        assert memo.header in page
        assert memo.footer in page
        assert f"Page {number} of {len(pages)}" in page


def test_the_foot_of_the_pdf_holds_the_hashes_however_long_the_reference_is():
    case = case_of(NAMES[0])
    long = replace(case, referral=replace(case.referral, referral_id="REF-" + 48 * "7" + 48 * "W"))
    last = pages_of_pdf(pdf(build(long, WORK_PRODUCT)))[-1]
    for name in ("rulebook", "data"):
        assert f"{name} {case.result['hashes'][name].removeprefix('sha256:')[:12]}" in last
    assert "engine" in last


def test_pdf_picture_is_drawn_not_pixels(memo):
    reader = PdfReader(BytesIO(pdf(memo)))
    assert not [image for page in reader.pages for image in page.images]


def test_pdf_shows_that_a_character_is_missing_from_its_font(memo):
    odd = replace(memo, blocks=(Paragraph("Name \u4e2d here"),))
    assert "\N{REPLACEMENT CHARACTER}" in " ".join(of_pdf(pdf(odd)))


def test_long_and_broken_texts_find_room(memo):
    """A text of many pages, a word wider than the page, a bullet of a page and more."""
    text = "word " * 4000
    blocks = (Paragraph(text), Paragraph("x" * 500), Section("Head " * 40, (Bullets((text,)),)))
    long = replace(memo, blocks=blocks)
    assert letters(of_pdf(pdf(long))) == letters(spoken(long)) == letters(of_word(word(long)))


# --- both ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("edition", EDITIONS)
def test_both_editions_say_that_it_is_an_estimate(edition):
    memo = build(case_of("DEMO-01"), edition)
    assert DISCLAIMER in list(spoken(memo))
    assert "not legal or medical advice" in DISCLAIMER


def test_only_the_work_product_says_that_it_is_privileged():
    case = case_of("DEMO-01")
    assert case.letterhead.privileged in build(case, WORK_PRODUCT).header
    assert case.letterhead.privileged not in build(case, PRODUCIBLE).header
    assert case.letterhead.banner in build(case, PRODUCIBLE).header

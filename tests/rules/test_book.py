from __future__ import annotations

import gc
from pathlib import Path

import pytest

from rules import book
from rules.book import check, load_rulebook
from rules.errors import RulesError
from rules.model import Role
from rules.source import SourceFile
from tests.rules import toy
from tests.rules.conftest import WORDS

BAD = Path(__file__).parent / "bad"
CORPUS = sorted(path.stem for path in BAD.glob("*.feature"))


def test_the_corpus_is_there():
    assert len(CORPUS) >= 60
    assert {path.stem for path in BAD.glob("*.expected")} == set(CORPUS)


@pytest.mark.parametrize("name", CORPUS)
def test_a_bad_file_gives_exactly_its_diagnostics(name, monkeypatch):
    monkeypatch.chdir(BAD)
    found = [d for d in check([WORDS, f"{name}.feature"], toy.REGISTRY) if d.file != WORDS.name]
    said = [f"{d.code} {d.line}:{d.column}-{d.end} {d.message} {d.suggestion}".rstrip() for d in found]
    assert said == (BAD / f"{name}.expected").read_text().splitlines()
    if any(d.severity == "error" for d in found):
        with pytest.raises(RulesError) as error:
            load_rulebook([WORDS, f"{name}.feature"], toy.REGISTRY)
        assert error.value.diagnostics == tuple(d for d in found if d.severity == "error")
    else:
        assert load_rulebook([WORDS, f"{name}.feature"], toy.REGISTRY)


def test_a_good_rulebook(load, codes):
    assert codes(toy.RULES) == []
    book = load(toy.RULES)
    rough, swamped = book.rules
    assert (rough.id, rough.version, rough.tag("category"), rough.tag("owner")) == ("rough", 1, "weather", "harbour")
    assert [m.step.text for m in rough.lines] == [
        "the rule needs ketch lasting at least long voyage days",
        "the rule needs ketch caught in gale",
        "the rule excludes sloop overlapping ketch",
    ]
    assert rough.lines[0].arguments[1] == 5
    assert [v.name for v in rough.lines[2].variables] == ["sloop", "ketch"]
    assert [o.verb for o in rough.outcomes] == ["raises", "reads", "reads", "cites"]
    assert rough.outcomes[0].weight == 20
    assert len(rough.examples) == 5
    assert [m.sentence.role for m in rough.examples[0].matches] == [Role.SETUP] * 4 + [Role.CHECK]
    assert book.program.strata == ((0,), (1,))
    assert rough.text.startswith("  Rule: A ketch caught in a gale")
    assert rough.text.endswith("| for    | Pilot, 12 | ketches roll  |")
    assert swamped.why == "Two hands can not bail and steer."


def test_words_may_stand_in_a_file_read_later():
    files = [SourceFile("a.feature", toy.RULES), SourceFile("z.feature", toy.VOCABULARY)]
    assert len(load_rulebook(files, toy.REGISTRY).rules) == 2


def test_all_errors_of_all_files_at_once():
    bad = "Feature: F\n  Rule: R\n    Why.\n    Background: Definition\n      Given a\n    oh\n"
    files = [
        WORDS,
        SourceFile("1.feature", toy.RULES.replace("needs ketch caught", "needs kecth caught")),
        SourceFile("2.feature", toy.RULES.replace("@id:rough @v1", "@id:other").replace("swamped", "wet")),
        SourceFile("3.feature", bad),
    ]
    with pytest.raises(RulesError) as error:
        load_rulebook(files, toy.REGISTRY)
    assert [(d.file, d.code) for d in error.value.diagnostics] == [
        ("1.feature", "unknown-word"),
        ("2.feature", "missing-version"),
        ("3.feature", "unexpected-line"),
    ]


def test_a_text_that_is_two_sentences(codes):
    words = 'Feature: W\n  Background: W\n    Given "a storm of gale" means these boats:\n      |boat|\n      |Gus|\n'
    rules = toy.RULES.replace("needs ketch caught in gale", "needs a storm of gale")
    assert ("ambiguous-sentence", 13) in codes(rules, words)


def test_one_lost_vocabulary_file_does_not_make_every_word_unknown(codes):
    broken = toy.VOCABULARY.replace("| Brenda |", "| Brenda").replace("Feature: Words", "Feature: Other words")
    rules = toy.RULES.replace("needs ketch caught", "needs dory caught")
    assert codes(rules, broken) == [("unclosed-row", 7)]


def test_a_refused_vocabulary_sentence_does_not_make_its_word_unknown(codes):
    words = 'Feature: W\n\n  Background: W\n    Given "dory" means these boats:\n      | boat |\n      |      |\n'
    rules = toy.RULES.replace("needs ketch caught", "needs dory caught")
    assert codes(rules, words) == [("bad-cell", 6)]


def test_a_missing_file_does_not_hide_what_is_wrong_in_the_others(tmp_path):
    (tmp_path / "a.feature").write_text("Feature: Nothing\n")
    found = check([tmp_path / "a.feature", tmp_path / "gone.feature"], toy.REGISTRY)
    assert [d.code for d in found] == ["no-rules", "unreadable-file"]


def test_windows_line_ends_change_nothing(codes, load):
    assert codes(toy.RULES.replace("\n", "\r\n")) == []
    one, other = load(toy.RULES), load(toy.RULES.replace("\n", "\r\n"))
    assert [r.lines for r in one.rules] == [r.lines for r in other.rules]
    assert [r.outcomes for r in one.rules] == [r.outcomes for r in other.rules]


def test_an_invisible_character_is_named():
    text = toy.RULES.replace("needs ketch caught", "needs\u00a0ketch caught")
    found = check([WORDS, SourceFile("1.feature", text)], toy.REGISTRY)
    (said,) = [d for d in found if d.file == "1.feature"]
    assert (said.code, said.line) == ("unknown-sentence", 13)
    assert "U+00A0" in said.suggestion


def test_a_number_that_is_no_number_and_no_parameter(codes):
    text = toy.RULES.replace("with weight 20", "with weight long voyages")
    assert codes(text) == [("unknown-word", 15)]


@pytest.mark.parametrize("searching", [True, False])
def test_the_search_for_garbage_is_off_while_rules_are_read_and_then_as_before(monkeypatch, searching):
    during = []
    monkeypatch.setattr(book, "gather", lambda files: during.append(gc.isenabled()) or ([], []))
    (gc.enable if searching else gc.disable)()
    try:
        check([], toy.REGISTRY)
        assert (during, gc.isenabled()) == ([False], searching)
    finally:
        gc.enable()

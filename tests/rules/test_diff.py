from __future__ import annotations

import pytest

from rules.book import load_rulebook
from rules.diff import diff
from rules.source import SourceFile
from tests.rules import toy

UNRAISED = "  warning: definition changed, version is still v1: raise it, memos name it"


def book(rules: str = toy.RULES, words: str = toy.VOCABULARY):
    return load_rulebook([SourceFile("w.feature", words), SourceFile("r.feature", rules)], toy.REGISTRY)


def changes(old: str, new: str, count: int = 1) -> list[str]:
    assert old in toy.RULES
    found = diff(book(), book(toy.RULES.replace(old, new, count)))
    return found.lines()


def test_nothing_changed():
    found = diff(book(), book())
    assert not found
    assert found.lines() == []


def test_layout_comments_and_order_of_rules_change_nothing():
    head, first, second = toy.RULES.partition("  @id:rough")[0], *toy.RULES.split("  @id:")[1:]
    moved = f"# a remark\n{head}  @id:{second}\n\n  @id:{first}"
    assert not diff(book(), book(moved))
    assert book().hash != book(moved).hash


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("with weight 20", "with weight 25", '  raises the signal "Rough passage": weight 20 → weight 25'),
        ("@id:rough @v1", "@id:rough @v2", "  version: 1 → 2"),
        (
            "A ketch is built for it.",
            "Ketches cope.",
            "  reads for the insurer: A ketch is built for it. → Ketches cope.",
        ),
        ("Ketches roll.", "Ketches yaw.", "  reason: Ketches roll. → Ketches yaw."),
        ("| Pilot, 12 |", "| Pilot, 13 |", "  citation added: stance: for, source: Pilot, 13, finding: ketches roll"),
        ("@category:weather", "@category:sea", "  tag removed: @category:weather"),
        ("Rule: A ketch caught", "Rule: Ketches caught", "  name: A ketch caught in a gale → Ketches caught in a gale"),
    ],
)
def test_what_changed_in_a_rule(old, new, said):
    lines = changes(old, new)
    assert lines[0].startswith("Rule changed: rough")
    assert said in lines


def test_a_definition_line_replaced():
    assert changes("the rule excludes sloop overlapping ketch", "the rule excludes sloop caught in gale") == [
        'Rule changed: rough, "A ketch caught in a gale"',
        "  line removed: the rule excludes sloop overlapping ketch",
        "  line added: the rule excludes sloop caught in gale",
        UNRAISED,
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("the rule excludes sloop overlapping ketch", "the rule excludes sloop caught in gale"),
        ("with weight 20", "with weight 25"),
        ("A ketch is built for it.", "Ketches cope."),
        ("| Pilot, 12 |", "| Pilot, 13 |"),
    ],
)
def test_a_definition_that_changed_under_its_old_version_is_warned_of(old, new):
    assert changes(old, new)[-1] == UNRAISED
    raised = book(toy.RULES.replace(old, new, 1).replace("@id:rough @v1", "@id:rough @v2"))
    assert not any("warning" in line for line in diff(book(), raised).lines())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("| Brenda | 1    | 9  |", "| Brenda | 2    | 9  |"),
        ("Ketches roll.", "Ketches yaw."),
        ("@category:weather", "@category:sea"),
        ("Rule: A ketch caught", "Rule: Ketches caught"),
    ],
)
def test_a_change_beside_the_definition_needs_no_new_version(old, new):
    lines = changes(old, new)
    assert lines
    assert not any("warning" in line for line in lines)


def test_an_example_changed_and_one_renamed():
    lines = changes("| Brenda | 1    | 9  |", "| Brenda | 2    | 9  |")
    assert lines[0] == 'Rule changed: swamped, "Swamped for want of hands"'
    assert lines[1].startswith(
        "  example Three hands in a gale: the crew numbers 3; the boat sailed: | boat Brenda, from 1"
    )
    assert "from 2" in lines[1]
    lines = changes("Example: Four hands", "Example: A fourth hand")
    assert [line.split(":")[0] for line in lines[1:]] == ["  example removed", "  example added"]


def test_rules_added_and_removed():
    only_first = toy.RULES[: toy.RULES.index("  @id:swamped")]
    found = diff(book(), book(only_first))
    assert [r.id for r in found.removed] == ["swamped"]
    assert found.lines() == ['Rule removed: swamped, "Swamped for want of hands"']
    assert diff(book(only_first), book()).lines() == ['Rule added: swamped, "Swamped for want of hands"']


def test_vocabulary_rows_and_parameters():
    words = toy.VOCABULARY.replace("| Brenda |", "| Bertha |").replace("| 5     |", "| 6     |")
    assert diff(book(), book(words=words)).lines() == [
        '"ketch" means these boats removed: Brenda',
        '"ketch" means these boats added: Bertha',
        "parameter long voyage: 5, from 2026-01-01, harbour rules → 6, from 2026-01-01, harbour rules",
        "  named by 1 rule: rough",
    ]

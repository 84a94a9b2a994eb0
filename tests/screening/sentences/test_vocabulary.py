from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from rules.errors import TableError
from rules.model import Words
from screening.vocabulary import DoseBand, DrugLine, FilingPeriod
from tests.screening.sentences.asking import define, words


def test_a_drug_group():
    group = words().get("drug", "low-dose naltrexone").value
    band = DoseBand(Decimal(1), True, Decimal(6), True)
    assert group.lines == (DrugLine(("naltrexone",), "oral", band, True, None, Decimal("0.5")),)


def test_a_combination():
    made = define(Words(), '"x" means these drugs:', "| drug |\n| Morphine with naltrexone |")
    assert made.get("drug", "x").value.lines == (DrugLine(("morphine", "naltrexone")),)


def test_codes_with_and_without_a_star():
    made = define(Words(), '"x" means these ICD-10-CM codes:', "| code | note |\n| g90.5* | |\n| M79.7 | |")
    group = made.get("diagnosis", "x").value
    assert (group.prefixes, group.exact) == (("G905",), ("M797",))


def test_a_code_that_only_an_older_edition_had_is_taken():
    """M51.07 came of 722.73 by the equivalence maps; records of those years bear it."""
    assert define(Words(), '"x" means these ICD-10-CM codes:', "| code |\n| M51.07 |").get("diagnosis", "x")


def test_names_are_compared_without_case_and_spaces():
    assert words().get("specialty", "pain specialist").value.spellings == ("pain medicine", "pain management")


def test_queues_caps_and_periods():
    assert words().get("queue", "pharmacist today").value.band == "red"
    made = define(Words(), "the score counts at most:", "| category | points |\n| chronicity | 40 |")
    assert made.get("category", "chronicity").value == 40
    periods = [word.value for word in words().by_kind["time to file"].values()]
    assert periods[1] == FilingPeriod("LA", words_duration("2 years"), date(2024, 7, 1), None, "new")
    assert [period.state for period in periods if not period.confirmed] == ["FL"]


def words_duration(text: str):
    from screening.sentences.amounts import duration

    return duration(text)


def test_a_parameter_keeps_its_day_and_source():
    found = words().parameters["look-back"]
    assert (found.value, found.effective, found.source) == ("12 months", date(2026, 1, 1), "test")


def test_a_dose_limit_may_be_a_parameter():
    made = Words(parameters=dict(words().parameters))
    define(made, '"x" means these drugs:', "| drug | daily dose |\n| naltrexone | 1 mg to low dose |")
    assert made.get("drug", "x").value.lines[0].band == DoseBand(Decimal(1), True, Decimal(6), True)


@pytest.mark.parametrize(
    ("text", "under", "said", "cell"),
    [
        ('"x" means these drugs:', "| drug | route |\n| naltrexone | mouth |", '"mouth" is not a route', "mouth"),
        (
            '"x" means these drugs:',
            "| drug | daily dose |\n| naltrexone | low |",
            "is not a known range of daily doses",
            "low",
        ),
        ('"x" means these drugs:', "| drug | compounded |\n| naltrexone | maybe |", "neither yes nor no", "maybe"),
        ('"x" means these drugs:', "| drug |\n| |", "names an ingredient", ""),
        ('"x" means these drugs:', "| drug |\n| a with |", "not an ingredient", "a with"),
        ('"x" means these drugs:', "| drug |\n| duloxxetine |", 'Did you mean "duloxetine"', "duloxxetine"),
        ('"x" means these drugs:', "| drug |\n| Embeda |", "a brand of morphine with naltrexone", "Embeda"),
        ('"x" means these ICD-10-CM codes:', "| code |\n| pain |", "is not an ICD-10-CM code", "pain"),
        ('"x" means these ICD-10-CM codes:', "| code |\n| * |", "is not an ICD-10-CM code", "*"),
        ('"x" means these ICD-10-CM codes:', "| code |\n| G9O.5* |", "Is a letter O a zero", "G9O.5*"),
        ('"x" means these ICD-10-CM codes:', "| code |\n| M51.09 |", "The nearest above it is M51.0;", "M51.09"),
        (
            '"x" means these ICD-10-CM codes:',
            "| code |\n| G99.7* |",
            "begins none. The nearest above it is G99",
            "G99.7*",
        ),
        ('"x" means these ICD-10-CM codes:', "| code |\n| U99* |", "begins none. Is a letter O a zero", "U99*"),
        ('"x" means these specialties:', "| written as |\n| |", "names nothing", ""),
        ("the queues are:", "| queue | band |\n| q | blue |", "is not a band", "blue"),
        ("the queues are:", "| queue | band | hours |\n| q | red | soon |", "is not a number of hours", "soon"),
        ("the queues are:", "| queue | band | hours |\n| q | red | 0 |", "is not a number of hours", "0"),
        ("the score counts at most:", "| category | points |\n| c | 101 |", "from 0 to 100", "101"),
        ("the score counts at most:", "| category | points |\n| c | many |", "not a whole number", "many"),
        ("these parameters hold:", "| name | value | from | source |\n| 3 | 4 | | s |", "read as a number", "3"),
        ("these parameters hold:", "| name | value | from | source |\n| a | 4 | | |", "where the value", ""),
        ("these parameters hold:", "| name | value | from | source |\n| a | | | s |", "a name and a value", ""),
        (
            "these parameters hold:",
            "| name | value | from | source |\n| a | 4 | soon | s |",
            "not a known date",
            "soon",
        ),
        ("the time to file is:", "| state | period |\n| XX | 1 year |", "not a known state", "XX"),
        ("the time to file is:", "| state | period |\n| CA | soon |", "not a duration", "soon"),
        (
            "the time to file is:",
            "| state | period | confirmed |\n| CA | 1 year | so so |",
            "neither yes nor no",
            "so so",
        ),
    ],
)
def test_a_wrong_cell_is_named(text, under, said, cell):
    with pytest.raises(TableError, match=said) as refused:
        define(Words(), text, under)
    assert refused.value.cell.text == cell


def test_a_name_is_given_once():
    made = define(Words(), '"x" means these drugs:', "| drug |\n| naltrexone |")
    with pytest.raises(ValueError, match=r'"x" is already given at test.feature:1'):
        define(made, '"x" means these drugs:', "| drug |\n| naltrexone |")
    with pytest.raises(ValueError, match="already given"):
        define(Words(), "these parameters hold:", "| name | value | from | source |\n| a | 4 | | s |\n| a | 5 | | s |")
    with pytest.raises(ValueError, match="The name is empty"):
        define(Words(), '"" means these drugs:', "| drug |\n| naltrexone |")


def test_release_and_strength():
    made = define(Words(), '"x" means these drugs:', "| drug | extended release | strength |\n| lidocaine | no | 4 % |")
    assert made.get("drug", "x").value.lines == (DrugLine(("lidocaine",), extended=False, strength=(Decimal(40), "g")),)


def test_a_strength_that_is_none():
    with pytest.raises(TableError, match="not a strength"):
        define(Words(), '"x" means these drugs:', "| drug | strength |\n| lidocaine | strong |")

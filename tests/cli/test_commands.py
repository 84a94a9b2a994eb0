"""The commands as a script sees them: what they print, where, and their exit codes."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from rules.model import Role
from screening.cli import COMMANDS
from screening.demo import FOLDER as DEMO
from screening.paths import SOURCE_TREE
from screening.sentences import REGISTRY
from tests.cli.conftest import Shell

FEATURES = SOURCE_TREE / "features"
CRPS = str(sorted(DEMO.glob("01-*.json"))[0])


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(screening: Shell, command: str) -> None:
    code, out, _ = screening(command, "--help")
    assert code == 0
    assert out.startswith("Usage:")


def test_no_command_is_bad_use(screening: Shell) -> None:
    code, out, err = screening()
    assert (code, out) == (2, "")
    assert "Usage:" in err


# --- screen and facts -----------------------------------------------------------------


def test_screen_as_json_is_in_the_order_of_the_files(screening: Shell) -> None:
    files = sorted(DEMO.glob("*.json"))[:3][::-1]
    code, out, err = screening("screen", *files, "--format", "json")
    assert (code, err) == (0, "")
    results = json.loads(out)
    assert [r["referral_id"][:7] for r in results] == ["DEMO-03", "DEMO-02", "DEMO-01"]
    assert {r["schema"] for r in results} == {"screening/1"}
    assert all(sum(p["points"] for p in r["score"]["parts"]) == r["score"]["value"] for r in results)


def test_screen_as_text_shows_score_findings_and_rows(screening: Shell) -> None:
    code, out, _ = screening("screen", CRPS)
    assert code == 0
    (result,) = json.loads(screening("screen", CRPS, "--format", "json")[1])
    assert f"Score {result['score']['value']}:" in out
    for finding in result["findings"]:
        assert finding["title"] in out
    assert result["findings"][0]["because"][0]["sentence"].removeprefix("the rule ") in out
    assert "not legal or medical advice" in out


def test_the_engines_agree_on_the_demo_set(screening: Shell) -> None:
    files = sorted(DEMO.glob("*.json"))[::5]  # of all of them: tests/screening/test_demo.py
    answers = [
        json.loads(screening("screen", *files, "--engine", engine, "--format", "json")[1])
        for engine in ("durable", "reference", "both")
    ]
    for results in answers:
        for result in results:
            del result["engine"]
    assert answers[0] == answers[1] == answers[2]
    assert len(answers[0]) == len(files)


def test_as_of_is_used(screening: Shell) -> None:
    (result,) = json.loads(screening("screen", CRPS, "--as-of", "2026-07-01", "--format", "json")[1])
    assert result["as_of"] == "2026-07-01"
    code, _, err = screening("screen", CRPS, "--as-of", "July")
    assert code == 2
    assert "2026-05-04" in err


def test_a_refused_file_does_not_stop_the_others(screening: Shell, tmp_path: Path) -> None:
    bad = tmp_path / "bad.json"
    bad.write_text('{"schema": "referral/1", "referral_id": "X", "injury": {"date": "soon"}}', encoding="utf-8")
    code, out, err = screening("screen", bad, CRPS, "--format", "json")
    assert code == 1
    assert len(json.loads(out)) == 1
    assert "bad.json" in err
    assert "date" in err


def test_an_unreadable_file_is_bad_use(screening: Shell, tmp_path: Path) -> None:
    code, out, err = screening("screen", tmp_path / "missing.json", "--format", "json")
    assert code == 2
    assert json.loads(out) == []
    assert "missing.json" in err


def test_facts(screening: Shell) -> None:
    code, out, _ = screening("facts", CRPS, "--format", "json")
    facts = json.loads(out)
    assert code == 0
    assert facts["schema"] == "facts/1"
    doses = {(f["ingredient"], f["daily_dose"]["value"]) for f in facts["fills"]}
    assert ("naltrexone", "4.5") in doses
    text = screening("facts", CRPS)[1]
    assert "4.5 mg a day" in text
    assert "G90.511" in text


# --- rules ----------------------------------------------------------------------------


def test_the_shipped_rules_are_right(screening: Shell) -> None:
    code, out, err = screening("rules", "check", FEATURES)
    assert (code, err) == (0, "")
    assert "0 errors" in out


def test_a_rule_alone_is_checked_against_the_vocabulary(screening: Shell, tmp_path: Path) -> None:
    rule = (FEATURES / "ldn_crps.feature").read_text(encoding="utf-8")
    file = tmp_path / "mine.feature"
    file.write_text(rule.replace("a diagnosis of CRPS", "a diagnosis of CRPX"), encoding="utf-8")
    code, out, _ = screening("rules", "check", file, "--format", "json")
    found = json.loads(out)
    assert code == 1
    assert {d["file"] for d in found} == {str(file)}
    unknown = next(d for d in found if d["code"] == "unknown-word")
    assert {"code", "severity", "file", "line", "column", "end", "message", "suggestion"} <= unknown.keys()
    assert "CRPS" in unknown["message"] + unknown["suggestion"]


def test_checking_what_is_not_there_is_bad_use(screening: Shell, tmp_path: Path) -> None:
    code, _, err = screening("rules", "check", tmp_path / "none.feature")
    assert code == 2
    assert "none.feature" in err


def test_rules_test_of_one_file(screening: Shell) -> None:
    code, out, err = screening("rules", "test", FEATURES / "ldn_crps.feature")
    assert (code, err) == (0, "")
    assert "0 failed; 0 definition lines" in out
    assert "could move unnoticed" in out


def test_a_failing_example_is_named(screening: Shell, tmp_path: Path) -> None:
    rule = (FEATURES / "ldn_crps.feature").read_text(encoding="utf-8")
    file = tmp_path / "mine.feature"
    file.write_text(rule.replace("| fires        |", "| stays silent |", 1), encoding="utf-8")
    code, _, err = screening("rules", "test", file)
    assert code == 1
    assert f"{file}:" in err
    assert "failed" in err


def test_after_a_changed_threshold_an_example_is_named_with_its_sentence(screening: Shell, tmp_path: Path) -> None:
    book = Path(shutil.copytree(FEATURES, tmp_path / "rules"))
    file = book / "parameters.feature"
    text = file.read_text(encoding="utf-8").replace("adherence threshold     | 80 %", "adherence threshold     | 70 %")
    file.write_text(text, encoding="utf-8")
    _, _, err = screening("rules", "test", book / "ldn_use.feature", "--rulebook", book)
    (said,) = [line for line in err.splitlines() if "ldn_use.feature" in line and 'example "Irregular' in line]
    assert "(the adherence threshold is 70 %, " in said
    assert f"{file}:" in said
    assert said.endswith("is not true of it.")


def test_a_question_ends_once(screening: Shell) -> None:
    said = "".join(screening("screen", str(path))[1] for path in sorted(DEMO.glob("*.json"))[:12])
    assert "?" in said
    assert not [line for line in said.splitlines() if "?." in line or ".." in line.replace("...", "")]


def test_show_a_rule(screening: Shell) -> None:
    code, out, _ = screening("rules", "show", "ldn-crps")
    assert code == 0
    assert "the rule needs a diagnosis of CRPS" in out
    code, out, _ = screening("rules", "show", "ldn-crps", "--compiled", "--format", "json")
    compiled = json.loads(out)["compiled"]
    assert compiled["conditions"]
    assert all("all" in rule for rule in compiled["durable_rules"].values())


def test_show_an_unknown_rule_suggests_one(screening: Shell) -> None:
    code, _, err = screening("rules", "show", "ldn-crsp")
    assert code == 2
    assert "ldn-crps" in err


def test_the_reference_holds_every_sentence(screening: Shell) -> None:
    text = screening("rules", "reference")[1]
    found = json.loads(screening("rules", "reference", "--format", "json")[1])
    assert {s["role"] for s in found["sentences"]} == {role.value for role in Role}
    for sentence in REGISTRY.sentences:
        assert sentence.expression in text


def test_diff(screening: Shell, tmp_path: Path) -> None:
    import shutil

    other = tmp_path / "features"
    shutil.copytree(FEATURES, other)
    assert "No difference" in screening("rules", "diff", FEATURES, other)[1]
    file = other / "ldn_crps.feature"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("filled at least 2 times", "filled at least 3 times"), encoding="utf-8")
    code, said, _ = screening("rules", "diff", FEATURES, other)
    assert code == 0
    assert "at least 3 times" in said
    assert "definition changed, version is still v" in said
    changed = json.loads(screening("rules", "diff", FEATURES, other, "--format", "json")[1])["changed"]
    assert "ldn-crps" in [rule["id"] for rule in changed]


# --- database -------------------------------------------------------------------------


def test_init_and_demo(screening: Shell) -> None:
    assert "made" in screening("init")[1]
    assert "ready" in screening("init", "--demo")[1]  # not new: the demo set is not forced upon it
    code, out, _ = screening("demo")
    assert code == 0
    assert "loaded" in out
    assert "already" in screening("demo")[1]
    removed = screening("demo", "--remove")[1]
    assert f"{len(list(DEMO.glob('*.json')))} demo referrals removed" in removed
    assert "0 demo referrals removed" in screening("demo", "--remove")[1]


def test_a_file_that_is_no_database(screening: Shell, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("notes " * 500, encoding="utf-8")
    code, _, err = screening("init", "--database", file)
    assert code == 1
    assert "notes.txt" in err
    assert file.read_text(encoding="utf-8").startswith("notes")


def test_doctor(screening: Shell) -> None:
    screening("init")
    code, out, _ = screening("doctor", "--format", "json")
    report = json.loads(out)
    assert code == 0, report
    checks = {check["name"]: check["detail"] for check in report["checks"]}
    assert "agrees with the reference" in checks["inference in the worker"]
    assert "sha256:" in checks["rulebook"]
    assert "0 referrals" in checks["database"]
    assert all("not dated" not in detail for name, detail in checks.items() if name.startswith("data "))


def test_doctor_names_a_broken_rulebook(screening: Shell, tmp_path: Path) -> None:
    (tmp_path / "a.feature").write_text("Feature: x\n  Rule: y\n", encoding="utf-8")
    code, out, _ = screening("doctor", "--rulebook", tmp_path)
    assert code == 1
    assert "PROBLEM  rulebook" in out


def test_python_entry_points() -> None:
    import screening.screen as _  # noqa: F401  # importing the module must not hide the function
    from screening import load_referral, load_rulebook, screen

    result = screen(load_referral(CRPS), load_rulebook(FEATURES), as_of=date(2026, 5, 4))
    assert result.as_dict()["as_of"] == "2026-05-04"


PRICE_LIST = "NDC,NADAC Per Unit,Effective Date,Pricing Unit\n00093999901,0.05,2025-01-01,EA\n"


def test_facts_beside_a_price_list_of_the_users(screening, tmp_path):
    prices, referral = tmp_path / "nadac.csv", tmp_path / "referral.json"
    prices.write_text(PRICE_LIST)
    fill = {"kind": "dispense", "date": "2025-06-01", "drug": "GABAPENTIN 300 MG CAP", "ndc": "00093-9999-01",
            "quantity": "90", "days_supply": 30, "billed": "45.00"}  # fmt: skip
    referral.write_text(json.dumps({"referral_id": "R", "injury": {"date": "2025-01-10"}, "fills": [fill]}))
    code, out, _ = screening("facts", referral, "--prices", prices, "--format", "json")
    (row,) = json.loads(out)["list_prices"]
    assert (code, row["drug"], row["basis"]) == (0, "gabapentin", "billed")
    assert (row["ratio"], row["monthly_at_list"]) == ("10.00", "4.57")
    assert "(10.00 times)" in screening("facts", referral, "--prices", prices)[1]


def test_a_price_list_that_is_not_one_is_refused_in_a_line(screening, tmp_path):
    prices = tmp_path / "nadac.csv"
    prices.write_text("")
    code, _, err = screening("facts", CRPS, "--prices", prices)
    assert (code, err.count("\n")) == (1, 1)
    assert "no prices" in err

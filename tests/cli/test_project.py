"""`screening project`: a request, a plan, the derivation, and what is refused."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import openpyxl
import pytest

from screening.cli import cli
from screening.cli.guard import run
from screening.projection.rates_shown import NO_HIGH

REQUEST = {
    "schema": "projection/1", "valuation_date": "2026-06-30", "age": "45", "life_table": "nchs-2023-female",
    "fill": {"price": "65.00", "days": 30, "basis": "billed", "date": "2026-06-02"},
    "growth": "0.03", "discount": "0.04",
}  # fmt: skip


@pytest.fixture
def screening(capsys: pytest.CaptureFixture, tmp_path: Path):
    """Writes a request to a file and runs `screening project` on it: (exit code, standard output, standard error)."""

    def call(request: object, *options: str) -> tuple[int, str, str]:
        file = tmp_path / "request.json"
        file.write_text(request if isinstance(request, str) else json.dumps(request), encoding="utf-8")
        code = run(cli, ["project", str(file), *options])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def test_text(screening):
    code, out, err = screening(REQUEST)
    assert (code, err) == (0, "")
    assert "to expectancy                54,732.79         24,843.18" in out
    assert "survival-weighted            59,637.16         24,510.12" in out
    assert "screening estimate, not an expert opinion" in out


def test_json_is_projection_1(screening):
    code, out, err = screening(REQUEST, "--format", "json")
    assert (code, err) == (0, "")
    found = json.loads(out)
    assert (found["schema"], found["to_expectancy"]["present_value"]) == ("projection/1", "24843.18")


def test_the_derivation(screening):
    code, out, err = screening(REQUEST, "--explain")
    assert (code, err) == (0, "")
    assert "65.00 × 30.4375 ÷ 30 = 65.9479166667" in out
    assert "present value $24,843.18" in out
    assert json.loads(screening(REQUEST, "--explain", "--format", "json")[1])["explanation"] == out.splitlines()


def test_a_plan(screening):
    items = [{"name": "one", "probability": "probable"}, {"name": "two", "probability": "possible", "growth": "0"}]
    plan = {k: v for k, v in REQUEST.items() if k != "schema"} | {"schema": "projection-plan/1", "items": items}
    code, out, err = screening(plan)
    assert (code, err) == (0, "")
    assert "Possible (not in the total)" in out
    found = json.loads(screening(plan, "--format", "json")[1])
    assert found["totals"]["probable"]["to_expectancy"]["present_value"] == "24843.18"
    assert found["totals"]["possible"]["to_expectancy"]["present_value"] == "15657.84"


def test_without_a_discount_nothing_is_called_a_present_value(screening):
    plain = {name: value for name, value in REQUEST.items() if name not in ("growth", "discount")}
    plan = {k: v for k, v in plain.items() if k != "schema"} | {"items": [{"name": "one", "probability": "probable"}]}
    for request, options in ((plain, ()), (plain, ("--explain",)), (plan, ()), (plan, ("--explain",))):
        code, out, err = screening(request, *options)
        assert (code, err) == (0, "")
        assert "present value" not in out.lower()
        assert "not discounted" in out
        assert "-1 %" not in out.replace("growth   -1 %", "")
    out = screening(plain)[1]
    assert "to expectancy                30,073.20         30,073.20" in out
    assert "growth      0  discount   0.01" in out
    assert "growth   0.01  discount      0" not in out
    assert NO_HIGH in " ".join(out.split())
    for chosen in ({"growth": "0.03"}, {"discount": "0.04"}):
        out = " ".join(screening(plain | chosen)[1].split())
        assert NO_HIGH not in out
        assert ("present value" in out) == ("discount" in chosen)


def test_a_workbook_and_a_chart_are_written_where_they_are_asked_for(screening, tmp_path):
    book, picture = tmp_path / "plan.xlsx", tmp_path / "years.svg"
    code, _, err = screening(REQUEST, "--workbook", str(book), "--chart", str(picture))
    assert (code, err) == (0, "")
    assert "Assumptions" in openpyxl.load_workbook(book).sheetnames
    assert picture.read_text(encoding="utf-8").startswith("<svg")
    code, _, err = screening(REQUEST, "--chart", str(tmp_path / "nowhere" / "years.svg"))
    assert (code, err.count("\n")) == (2, 1)
    assert "choose another file" in err


def test_a_plan_has_a_workbook_but_no_single_chart(screening, tmp_path):
    items = [{"name": name, "probability": "probable"} for name in ("one", "two")]
    plan = {k: v for k, v in REQUEST.items() if k != "schema"} | {"items": items}
    assert screening(plan, "--workbook", str(tmp_path / "plan.xlsx"))[0] == 0
    assert "Total" in openpyxl.load_workbook(tmp_path / "plan.xlsx").sheetnames
    assert screening(plan, "--chart", str(tmp_path / "years.svg"))[0] == 2


def test_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(REQUEST).encode())))
    assert run(cli, ["project", "-"]) == 0
    assert "24,843.18" in capsys.readouterr().out


def test_every_problem_is_a_line_with_its_field(screening):
    code, out, err = screening(REQUEST | {"age": "-3", "growth": "5.0"})
    assert (code, out) == (1, "")
    first, second = err.splitlines()
    assert "request.json: age: -3 is not between 0 and 109" in first
    assert second.endswith("request.json: growth: 5.0 looks like a percentage, write 0.05")


@pytest.mark.parametrize(
    ("text", "words"),
    [("{", "line 1, column 2"), ("[1]", "named fields"), ('{"age": NaN}', "NaN"), ('{"age": 1, "age": 2}', "twice")],
)
def test_what_is_no_request_is_unreadable(screening, text, words):
    code, out, err = screening(text)
    assert (code, out) == (2, "")
    assert words in err


def test_a_file_that_is_not_there(capsys):
    assert run(cli, ["project", "nowhere.json"]) == 2
    assert capsys.readouterr().err.startswith("nowhere.json: No such file")

"""Small turns of phrase that the command line, the pages and the memo share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any

from rules.counting import counted
from rules.reasons import valued

_ISO = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
QUEUE = 'the queue "'  # so a change of queue begins among what a question could change
NAMED = 3  # findings named of those that one answer could change
_CLAUSES = ("whether", "why", "how", "who", "whom", "what", "when", "where", "which")
_SENTENCE_ENDS = (".", "?")
OBTAIN = "Please obtain"
_HEAD = re.compile(r"[,:;]| (?:of|on|that|which|with|for|behind|from|before|beside) ")  # ends what is named first
_EXCLUDES = "excludes "
_ANSWERS = {"yes": "yes", "no": "no", "unknown": "not known"}
_ARTICLE = re.compile(r"^(?:an? |any |an(?=other )|the (?=signal |safety alert |counter-signal |coverage flag ))")
_NO_THING = re.compile(  # a statement, of which "no …" cannot be said
    r"^(?:the (?!signal |safety alert |counter-signal |coverage flag )|every |all |more than |at least )"
    r"| to (?:be|have) "
)
_PAPER = re.compile(  # what can be asked for at an office
    r"\b(?:account|agreement|bills?|card|certificate|charts?|claims?|contacts|denials?|diary|document|drawing|files?|fills|"
    r"films|images|letters?|list|notes?|notice|opinion|page|plan|print-out|records?|referral|reports?|rule|scans?|"
    r"statement|stud(?:y|ies)|testing|tests|X-rays|balance|samples)$"
)


@lru_cache(maxsize=4096)
def short_day(day: date) -> str:
    """'3 Mar 2025'."""
    return f"{day.day} {day:%b %Y}"


def readable(text: str) -> str:
    """A text with its dates as a page writes them: '2026-04-01' → '1 Apr 2026'."""

    def day(found: re.Match[str]) -> str:
        try:
            return short_day(date.fromisoformat(found[0]))
        except ValueError:
            return found[0]

    return _ISO.sub(day, text)


def request(wanted: str) -> str:
    """What is wanted, as one would say it: 'Is it known whether …?', 'Please find out why …', 'Please obtain the
    chart', 'We need the date of birth'; a sentence stays one."""
    if wanted.endswith(_SENTENCE_ENDS):
        return capital(wanted)
    begins = wanted.partition(" ")[0]
    if begins == "whether" and "," not in wanted:
        return f"Is it known {wanted}?"
    if begins in _CLAUSES:
        return f"Please find out {wanted}."
    return f"{OBTAIN if is_paper(wanted) else 'We need'} {wanted}."


def is_paper(wanted: str) -> bool:
    """Whether what is named first can be asked for at an office: 'the chart of the year before'."""
    return bool(_PAPER.search(_HEAD.split(wanted)[0]))


def queues(triage: Mapping[str, Any]) -> str:
    """'pharmacist today, attorney today': the queue, with those of other readers beside it."""
    return ", ".join((triage["queue"], *triage.get("beside", ())))


def could_change(titles: Sequence[str]) -> str:
    """'A; B; C; 12 more findings; who reads it, by when': what an answer could change, the first findings and a
    count. `titles` are a question's `would_change`, in which a change of queue begins with 'the queue "'."""
    findings = [title for title in titles if not title.startswith(QUEUE)]
    said = findings[:NAMED]
    if len(findings) > NAMED:
        said.append(counted(len(findings) - NAMED, "more finding"))
    return "; ".join([*said, "who reads it, by when"] if len(findings) < len(titles) else said)


def clinician(name: str | None, specialty: str | None) -> str:
    """'Dr Reed (pain medicine)', 'Dr Reed', or the specialty of somebody who is not named."""
    return f"{name} ({specialty})" if name and specialty else name or specialty or "somebody not named"


def section_of(fact: Mapping[str, Any]) -> str:
    """Whose rows a fact of a kept result rests on: "diagnoses" or "fills"."""
    return fact.get("section") or ("diagnoses" if "diagnosis" in fact else "fills")


def row_list(rows: Iterable[int]) -> str:
    """'row 4', 'rows 1, 4-6 and 9': runs of three or more are drawn together."""
    parts = []
    for first, last in _runs(rows):
        parts += [str(n) for n in range(first, last + 1)] if last - first < 2 else [f"{first}-{last}"]
    if not parts:
        return "no row"
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{'row' if listed.isdigit() else 'rows'} {listed}"


def _runs(rows: Iterable[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for row in sorted(set(rows)):
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs


def capital(text: str) -> str:
    """The text with its first letter large, the others as they are."""
    return text[:1].upper() + text[1:]


def clause(sentence: str) -> str:
    """A definition line inside a list of reasons: 'needs a diagnosis of CRPS made after the injury'."""
    return sentence.removeprefix("the rule ").removesuffix(":")


def ground(reason: Mapping[str, Any]) -> str:
    """A reason of a kept result as a clause, with the values of the thresholds it names: 'the red gap (30 days)'.

    What a rule excludes is told as what is not there: 'no opioid overlapping low-dose naltrexone', or 'excluded: the
    patient to be a minor' where no noun begins it.
    """
    said = clause(valued(reason["sentence"], reason.get("thresholds") or {}))
    if not is_excluding(reason):
        return said
    barred = said.removeprefix(_EXCLUDES)
    return f"excluded: {barred}" if _NO_THING.search(barred) else f"no {_ARTICLE.sub('', barred)}"


def answered(reason: Mapping[str, Any]) -> str:
    """The answer to a reason's sentence, told of what `ground` names: 'yes', of what is excluded 'none found …'."""
    said = str(reason["answer"])
    if not is_excluding(reason):
        return _ANSWERS.get(said, said)
    found, none = ("so", "not so") if ground(reason).startswith("excluded") else ("found", "none found")
    return {"yes": f"{none} in these records", "no": f"{found} in these records"}.get(said, _ANSWERS.get(said, said))


def is_excluding(reason: Mapping[str, Any]) -> bool:
    return clause(reason["sentence"]).startswith(_EXCLUDES)


def daily(shown: Mapping[str, str]) -> str:
    """A dose as `Dose.shown` gives it, in words: '4.5 mg a day'; of a patch '25 mcg an hour'."""
    unit = shown["unit"]
    return f"{shown['value']} {unit.removesuffix('/h')} {'an hour' if unit.endswith('/h') else 'a day'}"

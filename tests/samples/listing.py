"""What the product says of the sample patients, one block a file: the text that readers judge.

    python -m tests.samples.listing [PART-OF-A-NAME …] [--features DIRECTORY]

A block gives the band with its queue and reasons, then each finding: kind, title and rule, each sentence with the
rows it rests on, and both readings; then the questions (?) and the future expenses ($).  The names are those of
`judgements/*.csv`.  The day of screening is fixed, so that two listings differ only where the product does.
"""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from screening import load_referral, load_rulebook, screen
from screening.referral import Referral
from screening.result import Explanation, Finding, Screening
from screening.wording import row_list
from tests.samples.samples import SAMPLES, fhir_files, middle_of, synpuf

AS_OF = date(2026, 11, 24)  # the day on which the readers' copies were screened
ORDER_INJURY = date(2022, 1, 1)  # the single resources name no injury; a year before the earliest of them


def referrals() -> Iterator[tuple[str, Referral]]:
    """Every sample by the name the judgements give it."""
    for path in fhir_files():
        yield name_of(path), load_referral(path, injury_date=middle_of(path))
    for person, content in synpuf().items():
        yield person, load_referral(content)
    for path in sorted((SAMPLES / "fhir_dispense").glob("*.json")):
        yield path.stem, load_referral(path, injury_date=ORDER_INJURY)


def name_of(path: Path) -> str:
    """A bundle's name: the patient's id, or `full` for the complete one."""
    return path.stem.split("_")[0] if path.stem.startswith("full") else path.stem.rsplit("_", 1)[-1]


def block(name: str, referral: Referral, result: Screening) -> Iterator[str]:
    """The lines about one sample; only what the product says, nothing of ours."""
    triage = result.triage
    yield f"=== {name}   injured {referral.injury.date}   {triage.band}: {triage.queue}   score {result.score.value}"
    yield from (f"  - {reason}" for reason in triage.reasons)
    for finding in result.findings:
        yield from _finding(finding)
    yield from (f"  ? {prompt.ask}" for prompt in result.prompts)
    yield from (f"  $ {e.drug}: {e.probability}, {e.horizon} ({row_list(e.rows)})" for e in result.future_expenses)
    yield ""


def _finding(finding: Finding) -> Iterator[str]:
    for explanation in finding.explanations:
        yield f"  {finding.kind.upper()}: {finding.title}  ({explanation.rule}, weight {finding.weight})"
        yield from _because(explanation)
        for side in ("plaintiff", "defence"):
            if said := getattr(explanation, side):
                yield from _wrapped(f"{side}: {said}", "      ")


def _because(explanation: Explanation) -> Iterator[str]:
    for reason in explanation.because:
        yield f"      {reason.sentence}: {reason.answer}"
        shown = [_fact(fact) for fact in reason.facts] + list(reason.notes)
        yield from _wrapped("; ".join(dict.fromkeys(shown)), "        ")


def _fact(fact: Mapping) -> str:
    what = fact.get("drug") or f"{fact.get('code', '')} {fact.get('description') or ''}".strip()
    when = fact.get("start") or fact.get("date") or ""
    if rows := fact.get("rows"):
        return f"{what} {when} ({row_list(rows)})".strip()
    return ", ".join(f"{key} {value}" for key, value in fact.items())


def _wrapped(text: str, indent: str) -> Iterable[str]:
    return textwrap.wrap(text, 120, initial_indent=indent, subsequent_indent=indent + "  ", break_on_hyphens=False)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="only samples whose name contains one of these")
    parser.add_argument("--features", help="a rulebook other than the one shipped")
    asked = parser.parse_args()
    rulebook = load_rulebook(asked.features) if asked.features else load_rulebook()
    for name, referral in referrals():
        if not asked.names or any(part in name for part in asked.names):
            print("\n".join(block(name, referral, screen(referral, rulebook, as_of=AS_OF, engine="reference"))))


if __name__ == "__main__":
    main()

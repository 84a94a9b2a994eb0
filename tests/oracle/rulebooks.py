"""Random rulebooks in the real language: text for the product, lines as plain data for the brute-force reading."""

from __future__ import annotations

import random
from collections.abc import Iterable
from dataclasses import dataclass, field

PERMITTED = ("14 days", "30 days", "45 days")
CAPS = ("0 days", "10 days", "30 days")
LOOK_BACK = "12 months"
LONGEST = 90

# group → its daily dose as written; from, to in mg a day (both included), whether an unknown dose counts
BANDS = {
    "low-dose naltrexone": ("1 mg to 6 mg", "1", "6", False),
    "blocking naltrexone": ("1 mcg or more or unknown", "0.001", None, True),
    "full-dose naltrexone": ("25 mg to 100 mg", "25", "100", False),
    "working gabapentin": ("1200 mg or more", "1200", None, False),
}
DRUGS = {
    "low-dose naltrexone": ("naltrexone",),
    "blocking naltrexone": ("naltrexone",),
    "full-dose naltrexone": ("naltrexone",),
    "naltrexone": ("naltrexone",),
    "gabapentin": ("gabapentin",),
    "working gabapentin": ("gabapentin",),
    "opioid": ("tramadol", "oxycodone", "morphine"),
    "NSAID": ("meloxicam",),
    "pain medicine": ("tramadol", "meloxicam", "gabapentin", "oxycodone"),
}
SINGLE = ("low-dose naltrexone", "blocking naltrexone", "full-dose naltrexone")
TITRATION = {"low-dose naltrexone": "0.5"}
DIAGNOSES = {
    "CRPS": ("G90.5*",),
    "CRPS I of the right arm": ("G90.511",),
    "neuropathic pain": ("G90.5*", "M79.2"),
    "whiplash": ("S13.4*",),
}
SPECIALTIES = {"pain specialist": ("pain medicine", "neurology"), "clinic": ("telehealth",)}
PAYERS = {"lien": ("lien", "LOP"), "health plan": ("PPO",), "Medicare": ("Medicare",)}
CAPS_OF_SCORE = {"course": 35, "proof": 20, "safety": 15}
KINDS = ("signal", "counter-signal", "safety alert", "coverage flag")

DRUG, ANOTHER, DIAGNOSIS = "{drug}", "{another}", "{diagnosis}"
TIMINGS = (
    "after the injury",
    "before the injury",
    "in the 90 days after the injury",
    "in the 12 months before the injury",
    "since 2025-03-01",
    "before 2025-03-01",
)
DURATIONS = ("5 days", "14 days", "30 days", "2 months", "90 days", "6 weeks", "1 year")
FIELDS = (
    "date of birth",
    "state of the injury",
    "settlement date",
    "coverage",
    "reach of the pharmacy records",
    "pharmacy fill",
    "diagnosis",
    "quantity of every fill",
    "days' supply of every fill",
    "specialty of every prescriber",
)
CHOICES = {
    "timing": TIMINGS,
    "duration": DURATIONS,
    "days": ("5 days", "14 days", "2 weeks", "30 days"),
    "int": ("1", "2", "3"),
    "age": ("40", "44", "65"),
    "dose": ("4.5 mg", "900 mg", "1200 mg", "100 mg", "3 mg", "50 mg"),
    "percent": ("25%", "50%", "80%", "100%"),
    "specialty": tuple(SPECIALTIES),
    "payer": tuple(PAYERS),
    "state": ("CA", "TX"),
    "date": ("2024-06-01", "2025-01-10", "2025-01-11"),
    "field": FIELDS,
    "when": ("now", "at settlement", "on 2025-08-01"),
    "anchor": ("after the injury", "before the injury"),
}

# form → sentence after "the rule needs"; what stands in braces is chosen, drugs and diagnoses bind
FORMS = {
    "drug": "{drug}",
    "started": "{drug} started {timing}",
    "new": "{drug} new since the injury",
    "started within": "{drug} started within {duration} of the injury",
    "started late": "{drug} started more than {duration} after the injury",
    "continuing": "{drug} continuing {when}",
    "stopped": "{drug} stopped",
    "last supplied": "{drug} last supplied more than {duration} ago",
    "lasting": "{drug} lasting at least {duration}",
    "filled": "{drug} filled at least {int} times",
    "seen before": "{drug} seen before the injury",
    "seen in": "{drug} seen in the {duration} before the injury",
    "last seen": "{drug} last seen more than {duration} before the injury",
    "diagnosis": "a diagnosis of {diagnosis}",
    "made": "a diagnosis of {diagnosis} made {timing}",
    "made at least": "a diagnosis of {diagnosis} made at least {duration} {anchor}",
    "made within": "a diagnosis of {diagnosis} made within {duration} of the injury",
    "dose or more": "{drug} at {dose} a day or more",
    "dose or less": "{drug} at {dose} a day or less",
    "dose unknown": "{drug} whose dose is unknown",
    "raised": "{drug} with its dose raised by at least {percent}",
    "lowered": "{drug} with its dose lowered by at least {percent}",
    "raised after": "{drug} with its dose raised by at least {percent} after the injury",
    "days covered": "{drug} with at least {percent} of days covered",
    "gap": "{drug} with a gap of at least {duration}",
    "compounded": "{drug} that is compounded",
    "prescribed by": "{drug} prescribed by {specialty}",
    "paid by": "{drug} paid by {payer}",
    "age": "the patient to be at least {age} years old",
    "state": "the injury to have happened in {state}",
    "date": "the injury to have happened on or after {date}",
    "settlement": "settlement expected within {duration}",
    "coverage": "coverage by {payer}",
    "records": "pharmacy records from at least {duration} before the injury",
    "recorded": "{field} to be recorded",
    "overlapping": "{drug} overlapping {drug}",
    "overlapping for": "{drug} overlapping {drug} for more than {days}",
    "tried before": "{drug} tried before {drug}",
    "ended before": "{drug} ended within {duration} before {drug}",
    "several before": "at least {int} of these tried before {drug}:",
    "several": "at least {int} of these:",
    "pairs": "one of these pairs:",
}
COMMON = ("overlapping", "started", "filled", "diagnosis", "made", "tried before", "drug")


@dataclass(frozen=True)
class Thing:
    """A word that binds: a course of a drug group or a diagnosis of a group; `another` is a second one."""

    kind: str
    group: str
    another: bool = False

    def __str__(self) -> str:
        return f"another {self.group}" if self.another else self.group


@dataclass(frozen=True)
class Line:
    """One line of a definition.  `words` are in the order of the sentence; `table` has one dict a row."""

    form: str
    words: tuple[Thing | str, ...]
    excludes: bool = False
    table: tuple[dict[str, str], ...] = ()

    @property
    def things(self) -> tuple[Thing, ...]:
        return tuple(w for w in self.words if isinstance(w, Thing))

    def text(self) -> list[str]:
        """The sentence and its table as they stand in a file."""
        needs = "excludes" if self.excludes else "needs"
        if self.form == "finding":
            return [f'the rule {needs} the {self.words[0]} "{self.words[1]}"']
        if self.form == "score":
            return [f"the rule needs a value score of at least {self.words[0]}"]
        words = iter(self.words)
        parts = [str(next(words)) if i % 2 else part for i, part in enumerate(_split(FORMS[self.form]))]
        sentence = "".join(parts)
        if self.form == "recorded":
            sentence = f"the {sentence}" if not sentence.startswith(("pharmacy fill", "diagnosis")) else f"a {sentence}"
        if self.form == "filled" and self.words[1] == "1":
            sentence = sentence.removesuffix("s")
        lines = [f"the rule {needs} {sentence}"]
        if self.table:
            names = list(self.table[0])
            lines += [_cells(names), *(_cells(row[name] for name in names) for row in self.table)]
        return lines


@dataclass(frozen=True)
class WrittenRule:
    """One rule: its lines, and what it says as (kind, title, weight), or the queue it routes to."""

    id: str
    category: str
    lines: tuple[Line, ...]
    raises: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True)
class Book:
    gap: int
    cap: int
    rules: tuple[WrittenRule, ...] = field(default=())

    def texts(self) -> tuple[str, str]:
        """The vocabulary file and the rule file."""
        return _vocabulary(self), "\n".join(_rules(self.rules)) + "\n"


def make_book(r: random.Random) -> Book:
    """A rulebook of 5 to 12 rules and a late one."""
    gap, cap = (int(r.choice(values).split()[0]) for values in (PERMITTED, CAPS))
    groups = r.sample(sorted(DRUGS), r.randrange(2, 5))
    marks = r.sample(sorted(DIAGNOSES), r.randrange(1, 3))
    rules: list[WrittenRule] = []
    titles: list[tuple[str, str]] = []
    said: list[Line] = []
    for number in range(r.randrange(5, 13)):
        lines = [_line(r, groups, marks, titles, said) for _ in range(r.randrange(1, 6))]
        lines += [_first(thing) for line in lines for thing in line.things if thing.another]
        said += lines
        category = r.choice(sorted(CAPS_OF_SCORE))
        kind = r.choice(KINDS)
        weight = r.choice((8, 15, 25)) if kind in KINDS[:2] else 0
        title = f"Finding {category} {r.randrange(number + 1)}" if r.random() < 0.3 else f"Finding {category} {number}"
        titles.append((kind, title))
        rules.append(WrittenRule(f"r{number}", category, tuple(lines), ((kind, title, weight),)))
        if r.random() < 0.2:  # a line said twice
            rules[-1] = WrittenRule(f"r{number}", category, (*rules[-1].lines, rules[-1].lines[0]), rules[-1].raises)
    late = [Line("score", (str(r.choice((5, 15, 30))),))]
    if r.random() < 0.5:
        late.append(Line("finding", r.choice(titles), excludes=r.random() < 0.5))
    rules.append(WrittenRule("late", "course", tuple(late), ()))
    return Book(gap, cap, tuple(_acyclic(rules)))


def _acyclic(rules: list[WrittenRule]) -> Iterable[WrittenRule]:
    """Without references to a finding that this rule or a later one raises: they could close a circle."""
    for number, rule in enumerate(rules):
        open_titles = {(k, t) for later in rules[number:] for k, t, _ in later.raises}
        lines = tuple(x for x in rule.lines if x.form != "finding" or tuple(x.words) not in open_titles)
        yield WrittenRule(rule.id, rule.category, lines or (Line("drug", (Thing("course", "opioid"),)),), rule.raises)


def _first(second: Thing) -> Line:
    """What another thing differs from is named too."""
    form = "drug" if second.kind == "course" else "diagnosis"
    return Line(form, (Thing(second.kind, second.group),))


def _line(r: random.Random, groups: list[str], marks: list[str], titles: list, said: list[Line]) -> Line:
    excludes = r.random() < 0.25
    if said and r.random() < 0.2:  # another rule's sentence, perhaps the other way round
        old = r.choice(said)
        return Line(old.form, old.words, excludes, old.table)
    if titles and r.random() < 0.15:
        return Line("finding", r.choice(titles), excludes)
    form = r.choice(COMMON) if r.random() < 0.4 else r.choice(sorted(FORMS))
    words = tuple(_word(r, name, groups, marks) for name in _split(FORMS[form])[1::2])
    if form == "gap":  # drugs whose fills all have one meaning
        words = (Thing("course", r.choice(("opioid", "NSAID"))), words[1])
    things = [w for w in words if isinstance(w, Thing)]
    if len(things) == 2 and things[0] == things[1]:  # a course is not set beside itself
        last = max(i for i, word in enumerate(words) if isinstance(word, Thing))
        other = Thing(things[1].kind, things[1].group, not things[1].another)
        words = (*words[:last], other, *words[last + 1 :])
    return Line(form, words, excludes, tuple(_table(r, form, groups, marks)))


def _word(r: random.Random, name: str, groups: list[str], marks: list[str]) -> Thing | str:
    if name == "drug":
        return Thing("course", r.choice(groups), r.random() < 0.12)
    if name == "diagnosis":
        return Thing("diagnosis", r.choice(marks), r.random() < 0.1)
    return r.choice(CHOICES[name])


def _table(r: random.Random, form: str, groups: list[str], marks: list[str]) -> Iterable[dict[str, str]]:
    if form == "pairs":
        for _ in range(r.randrange(1, 4)):
            yield {"drug": r.choice(sorted(DRUGS)), "diagnosis": r.choice(marks)}
    elif form in ("several", "several before"):
        for name in r.sample(sorted(DRUGS), r.randrange(2, 5)):
            row = {"drug": name}
            if form == "several before":
                row["for at least"] = r.choice(("", "14 days", "2 months"))
                row["at a dose of at least"] = r.choice(("", "", "300 mg", "10 mg"))
                row["counts as"] = r.choice(("", "one kind"))
            yield row


def _split(template: str) -> list[str]:
    """Text, name, text, name, … text."""
    parts: list[str] = []
    for piece in template.split("{"):
        parts += piece.split("}") if "}" in piece else [piece]
    return parts


def _cells(values: Iterable[str]) -> str:
    return f"| {' | '.join(values)} |"


def _vocabulary(book: Book) -> str:
    steps: list[list[str]] = []
    for name, ingredients in DRUGS.items():
        rows = [_cells(("drug", "daily dose", "single ingredient", "titration from"))]
        dose = BANDS[name][0] if name in BANDS else ""
        lowest = f"{TITRATION[name]} mg" if name in TITRATION else ""
        single = "yes" if name in SINGLE else ""
        rows += [_cells((ingredient, dose, single, lowest)) for ingredient in ingredients]
        steps.append([f'"{name}" means these drugs:', *rows])
    for name, codes in DIAGNOSES.items():
        steps.append([f'"{name}" means these ICD-10-CM codes:', _cells(("code",)), *(_cells((c,)) for c in codes)])
    for name, written in SPECIALTIES.items():
        steps.append([f'"{name}" means these specialties:', _cells(("written as",)), *(_cells((w,)) for w in written)])
    for name, written in PAYERS.items():
        steps.append([f'"{name}" means these payers:', _cells(("written as",)), *(_cells((w,)) for w in written)])
    parameters = {"permitted gap": f"{book.gap} days", "carry-over cap": f"{book.cap} days", "look-back": LOOK_BACK}
    parameters |= {"reversal window": "14 days", "longest supply": f"{LONGEST} days"}
    rows = [_cells((name, value, "2026-01-01", "random")) for name, value in parameters.items()]
    steps.append(["these parameters hold:", _cells(("name", "value", "from", "source")), *rows])
    rows = [_cells((name, str(points))) for name, points in CAPS_OF_SCORE.items()]
    steps.append(["the score counts at most:", _cells(("category", "points")), *rows])
    steps.append(
        ["the queues are:", _cells(("queue", "band")), _cells(("soon", "amber")), _cells(("routine", "green"))]
    )
    lines = ["Feature: Words", "", "  Background: Words"]
    for first, *rest in steps:
        lines += [f"    Given {first}", *(f"      {row}" for row in rest)]
    return "\n".join(lines) + "\n"


def _rules(rules: Iterable[WrittenRule]) -> Iterable[str]:
    yield "Feature: Random rules"
    for rule in rules:
        yield f"\n  @id:{rule.id} @v1 @audience:attorney @category:{rule.category}"
        yield f"  Rule: {rule.id}\n    Random.\n\n    Background: Definition"
        for line in rule.lines:
            first, *rest = line.text()
            yield f"      Given {first}"
            yield from (f"        {row}" for row in rest)
        for kind, title, weight in rule.raises:
            yield f'      Then the rule raises the {kind} "{title}"{f" with weight {weight}" if weight else ""}'
        if not rule.raises:
            yield "      Then the rule routes the case to soon"
        for verdict in ("fires", "stays silent"):  # a rule must have them; nobody runs these
            yield f"\n    Example: {rule.id} {verdict}"
            yield "      Given the patient was injured on 2025-01-10\n      When the case is screened"
            yield f"      Then the rule {verdict}"

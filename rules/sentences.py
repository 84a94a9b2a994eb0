"""The sentence registry: phrases, the words they hold, and matching a step to one of them.

A step is matched in two moves.  First every phrase whose fixed text fits is found
(cucumber-expressions); then its words are looked up in the closed lists.  So a
wrong word is reported as a wrong word, with the nearest right one, and not as an
unknown sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from cucumber_expressions.expression import CucumberExpression
from cucumber_expressions.parameter_type import ParameterType
from cucumber_expressions.parameter_type_registry import ParameterTypeRegistry
from rapidfuzz import fuzz, process

from rules.errors import UnknownWord
from rules.model import Match, Role, Sentence, Step, Variable, Words, WordType

LONGEST_STEP = 400  # characters; keeps matching time flat whatever the text
LIKE_A_WORD, LIKE_A_SENTENCE = 70, 65  # percent alike from which "did you mean" is helpful
NOT_FIXED = re.compile(r"\{[^}]*\}|\([^)]*\)|\S*[/\\]\S*")  # words, optional letters, alternatives, escapes
LIKE_A_SLIP = 60  # percent alike from which one fixed word may be another, mistyped
MOST_SLIPS = 12  # ways of mending a line that are tried; keeps a file of nonsense quick
ARTICLES = frozenset(("a", "an", "the"))
QUOTED_OR_WORD = re.compile(r'"[^"]*"|\S+')
CHOICE = re.compile(r"[a-z][a-z |-]*")  # a kind of word that is a list of fixed ones: needs|excludes
MOST_REMEMBERED = 20_000  # texts whose shape is kept


class NotOneSentence(Exception):
    """A step is no sentence, or more than one; `code` is the diagnostic's."""

    def __init__(self, code: str, message: str, suggestion: str = "", word: str = "", cause: Exception | None = None):
        self.code, self.message, self.suggestion, self.word, self.cause = code, message, suggestion, word, cause
        super().__init__(message)


@dataclass(frozen=True)
class _Compiled:
    sentence: Sentence
    expression: CucumberExpression
    types: tuple[WordType, ...]
    literal: int  # characters of fixed text: the more, the more specific
    fixed: str  # the longest text between its words, which every step of this sentence holds


class Registry:
    """Every sentence of the language.  `needs` is built in; other word types are registered."""

    def __init__(self) -> None:
        self._types: dict[str, WordType] = {}
        self._parameter_types = ParameterTypeRegistry()
        self._compiled: list[_Compiled] = []
        self._fixed: dict[frozenset[Role], frozenset[str]] = {}
        self._seen: dict[str, list[tuple[_Compiled, tuple[str, ...]]]] = {}
        self.built_in: set[str] = set()  # names of parameters and words that the product itself reads
        self.placeholders: set[str] = set()  # what any reading may say, whatever its rule needs
        self.word_type("needs", r"needs|excludes", lambda text, words: text)

    def word_type(
        self,
        name: str,
        regexp: str,
        convert: Callable,
        variable: str | None = None,
        completions: Callable[[Words], list[str]] | None = None,
        placeholders: tuple[str, ...] = (),
    ) -> None:
        """Teach the language a kind of word.  `regexp` must have no capturing group."""
        kind = WordType(name, regexp, convert, variable, completions or (lambda words: []), placeholders)
        self._types[name] = kind
        existing = self._parameter_types.lookup_by_type_name(name)
        if existing is not None:  # replaces a built-in such as {int}
            existing.regexps = [regexp]
            return
        self._parameter_types.define_parameter_type(ParameterType(name, regexp, str, lambda *s: s[0], False, False))

    def sentence(self, expression: str, role: Role, family: str, example: str, **options: Any) -> Callable:
        """Register the decorated function as the meaning of `expression`."""

        def register(function: Callable) -> Callable:
            sentence = Sentence(expression, role, family, example, function, **options)
            compiled = CucumberExpression(expression, self._parameter_types)
            types = tuple(self._types[t.name] for t in compiled.parameter_types)
            literal = len(expression) - sum(len(t.name) + 2 for t in types)
            fixed = max(NOT_FIXED.split(expression), key=len)
            self._compiled.append(_Compiled(sentence, compiled, types, literal, fixed))
            self._seen.clear()
            self._fixed.clear()
            return function

        return register

    @property
    def sentences(self) -> list[Sentence]:
        return [c.sentence for c in self._compiled]

    def knows(self, text: str) -> bool:
        """Whether the text has the shape of a sentence, whatever its words and place."""
        return len(text) <= LONGEST_STEP and bool(self._fits(text))

    def word_types(self, sentence: Sentence) -> tuple[WordType, ...]:
        """The kinds of word in a sentence, in order."""
        return next(c.types for c in self._compiled if c.sentence is sentence)

    def match(self, step: Step, roles: Iterable[Role], words: Words) -> Match:
        """The one sentence of the given roles that the step is.

        Raises `NotOneSentence` with code unknown-sentence, misplaced-sentence, unknown-word,
        bad-value, ambiguous-sentence or step-too-long.
        """
        if len(step.text) > LONGEST_STEP:
            message = f"A step may have {LONGEST_STEP} characters; this one has {len(step.text)}."
            raise NotOneSentence("step-too-long", message)
        roles = frozenset(roles)
        fits = self._fits(step.text)
        here = [(c, found) for c, found in fits if c.sentence.role in roles]
        if not here:
            if fits:
                raise NotOneSentence("misplaced-sentence", self._misplaced(fits[0][0].sentence.role))
            message = "This is not a sentence of the rule language."
            raise NotOneSentence("unknown-sentence", message, self.nearest(step, roles, words))
        matches, refused = self._meanings(step, here, words)
        if not matches:
            reason = max(refused, key=lambda pair: pair[0])[1]
            if isinstance(reason.cause, UnknownWord):
                reason.suggestion = reason.cause.suggestion
            if not reason.suggestion:
                reason.suggestion = self.nearest(step, roles, words)
            raise reason
        if len(matches) > 1:
            phrases = " and ".join(f'"{c.sentence.expression}"' for c, _ in matches)
            raise NotOneSentence("ambiguous-sentence", f"This text is both {phrases}.")
        return matches[0][1]

    def _meanings(
        self, step: Step, here: Iterable[tuple[_Compiled, tuple[str, ...]]], words: Words
    ) -> tuple[list[tuple[_Compiled, Match]], list[tuple[int, NotOneSentence]]]:
        """The phrases whose words are all known; of the others, how much is fixed text and what was wrong."""
        matches: list[tuple[_Compiled, Match]] = []
        refused: list[tuple[int, NotOneSentence]] = []
        for compiled, texts in here:
            try:
                matches.append((compiled, self._resolve(compiled, step, texts, words)))
            except UnknownWord as error:
                reason = NotOneSentence("unknown-word", f"{error}.", "", error.word, error)
                refused.append((compiled.literal, reason))
            except (ValueError, ArithmeticError) as error:  # the word has the right shape and no meaning: 2025-02-30
                refused.append((compiled.literal, NotOneSentence("bad-value", str(error))))
        return matches, refused

    def holds(self, kind: str) -> bool:
        """Whether sentences may hold words of this kind."""
        return kind in self._types

    def word(self, kind: str, text: str, words: Words) -> Any:
        """What a text means as a word of this kind, for example in a table's cell.

        Raises `UnknownWord`; or ValueError, when it has the shape of such a word and no meaning.
        """
        found = self._types[kind]
        if not re.fullmatch(found.regexp, text):
            what = {"int": "whole number"}.get(kind, kind)
            raise UnknownWord(text, what, did_you_mean(text, found.completions(words)))
        return found.convert(text, words)

    def _fits(self, text: str) -> list[tuple[_Compiled, tuple[str, ...]]]:
        """Every phrase the text has the shape of, with the words it then holds.  Remembered: texts recur."""
        if text not in self._seen:
            if len(self._seen) >= MOST_REMEMBERED:
                self._seen.clear()
            candidates = [c for c in self._compiled if c.fixed in text]
            self._seen[text] = [(c, found) for c in candidates if (found := self._split(c, text)) is not None]
        return self._seen[text]

    @staticmethod
    def _split(compiled: _Compiled, text: str) -> tuple[str, ...] | None:
        arguments = compiled.expression.match(text)
        return None if arguments is None else tuple(a.group.value or "" for a in arguments)

    @staticmethod
    def _resolve(compiled: _Compiled, step: Step, texts: tuple[str, ...], words: Words) -> Match:
        arguments, variables, excludes = [], [], False
        for kind, text in zip(compiled.types, texts, strict=True):
            if kind.name == "needs":
                excludes = text == "excludes"
                continue
            value = kind.convert(text, words)
            arguments.append(value)
            if kind.variable:
                another = text.startswith("another ")
                variables.append(Variable(kind.variable, text.removeprefix("another "), another))
        return Match(step, compiled.sentence, tuple(arguments), texts, excludes, tuple(variables))

    @staticmethod
    def _misplaced(role: Role) -> str:
        place = {
            Role.VOCABULARY: "the Background of a vocabulary feature",
            Role.CONDITION: 'the Given lines of a rule\'s "Background: Definition"',
            Role.OUTCOME: 'the Then lines of a rule\'s "Background: Definition"',
            Role.SETUP: "the Given lines of an example",
            Role.CHECK: "the Then lines of an example",
        }[role]
        return f"This sentence belongs in {place}."

    def nearest(self, step: Step, roles: Iterable[Role], words: Words) -> str:
        """'Did you mean …?' with the step, one word of it mended, else the closest phrase's example; or empty."""
        roles = frozenset(roles)
        mended = self._mended(step, roles, words)
        if mended:
            return f'Did you mean "{mended}"?'
        candidates = {}
        for compiled in self._compiled:
            if compiled.sentence.role in roles:
                candidates[compiled.sentence.example] = compiled.sentence.example
                candidates[compiled.sentence.expression] = compiled.sentence.example
        close = process.extractOne(step.text, list(candidates), scorer=fuzz.ratio, score_cutoff=LIKE_A_SENTENCE)
        return f'Did you mean "{candidates[close[0]]}"?' if close else ""

    def _mended(self, step: Step, roles: frozenset[Role], words: Words) -> str:
        """The text with the one word that is not the language's replaced, where that makes it a sentence; or ''."""
        fixed = self._fixed_words(roles)
        slips = []
        for written in QUOTED_OR_WORD.finditer(step.text):
            for right, alike in _like(written[0], fixed):
                slips.append((alike, f"{step.text[: written.start()]}{right}{step.text[written.end() :]}"))
        for _, text in sorted(slips, key=lambda slip: -slip[0])[:MOST_SLIPS]:
            here = [(c, found) for c, found in self._fits(text) if c.sentence.role in roles]
            if self._meanings(replace(step, text=text), here, words)[0]:
                return text
        return ""

    def _fixed_words(self, roles: frozenset[Role]) -> frozenset[str]:
        """The words that phrases of these roles hold outside their {words}, and those of a fixed choice."""
        if roles in self._fixed:
            return self._fixed[roles]
        found: set[str] = set()
        for compiled in self._compiled:
            if compiled.sentence.role in roles:
                found.update(NOT_FIXED.sub(" ", compiled.sentence.expression).split())
                choices = (kind.regexp for kind in compiled.types if CHOICE.fullmatch(kind.regexp))
                found.update(word for choice in choices for word in re.split(r"[| ]", choice))
        self._fixed[roles] = frozenset(found)
        return self._fixed[roles]


def _like(word: str, fixed: frozenset[str]) -> list[tuple[str, float]]:
    """The fixed words that this one may be, mistyped, each with how much it is alike; none for a quoted one."""
    if word in ARTICLES:
        return [(article, 100.0) for article in sorted((ARTICLES & fixed) - {word})]
    if word in fixed or word.startswith('"'):
        return []
    near = process.extract(word, sorted(fixed), scorer=fuzz.ratio, score_cutoff=LIKE_A_SLIP, limit=3)
    return [(right, alike) for right, alike, _ in near]


def _plain(word: str) -> str:
    """A word as it is compared: without capitals, hyphens, and the s of plurals."""
    return " ".join(re.sub(r"(?<=[a-z]{2}[^s\W])s$", "", part) for part in word.casefold().replace("-", " ").split())


def did_you_mean(word: str, known: Iterable[str], alike: int = LIKE_A_WORD) -> str:
    """'Did you mean "x"?' for the closest known word, or ''; capitals, hyphens and plurals make no difference.

    `alike` is the percentage from which a word is close.
    """
    close = process.extractOne(word, list(known), scorer=fuzz.ratio, processor=_plain, score_cutoff=alike)
    return f'Did you mean "{close[0]}"?' if close else ""

"""The checks of a rulebook, one function each, that stock Gherkin tools stay silent on."""

from rules.lint.names import lint_names, lint_titles
from rules.lint.rule import lint_rule
from rules.lint.structure import lint_structure

__all__ = ["lint_names", "lint_rule", "lint_structure", "lint_titles"]

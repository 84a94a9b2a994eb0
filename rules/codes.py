"""Every diagnostic code and its severity.  docs/diagnostics.md says of each what to do."""

from __future__ import annotations

ERROR, WARNING = "error", "warning"

_ERRORS = """
    ambiguous-sentence bad-cell bad-column-name bad-id bad-value bad-version byte-order-mark
    cyclic-rules definition-not-first duplicate-column duplicate-example duplicate-rule-id duplicate-tag
    duplicate-word empty-file example-outside-rule example-without-check example-without-steps
    examples-without-rows file-too-large inconsistent-cells late-sentence leading-and line-too-long
    misplaced-line misplaced-sentence missing-column missing-docstring missing-id missing-table missing-version
    nested-placeholder no-condition no-definition no-files no-firing-example no-outcome no-rules
    no-silent-example not-a-feature not-a-feature-file not-utf-8 nul-byte open-docstring
    other-language placeholder-in-background second-background second-docstring second-feature
    step-too-long stray-text tag-whitespace
    too-many-columns too-many-errors too-many-lines too-many-rows too-many-steps too-much-text unbound-placeholder
    unclosed-row unexpected-end unexpected-line unknown-column unknown-finding unknown-placeholder
    unknown-sentence unknown-word unreadable-file unwanted-docstring unwanted-table
"""

_WARNINGS = """
    contradicts covered definition-name never-fires no-citation no-defence-reading no-reason repeated-line
    same-rule unused-column unused-parameter unused-word
"""

CODES = dict.fromkeys(_ERRORS.split(), ERROR) | dict.fromkeys(_WARNINGS.split(), WARNING)

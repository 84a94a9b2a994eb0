"""The rule language read twice: by the product, and by brute force from docs/semantics.md and the rows on paper."""

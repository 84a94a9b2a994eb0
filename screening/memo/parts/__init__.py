"""The parts of a memo, one module each: from a `View` to a section, or None where there is nothing to say."""

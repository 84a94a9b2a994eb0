"""The rule language and its inference.  Knows no medicine, no SQL, no Flask."""

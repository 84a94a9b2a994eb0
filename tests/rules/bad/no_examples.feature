Feature: Boats

  @id:afloat @v1
  Rule: A ketch is out
    Somebody has to know.

    Background: Definition
      Given the rule needs ketch
      Then the rule asks for "the log"


Feature: Boats

  @id:afloat @v1
  Rule: A ketch is out
    Somebody has to know.

    Background: Definition
      Given the rule needs ketch
      And the rule needs a crew of at least 1
      And the rule needs a crew of at least 2
      And the rule needs a crew of at least 3
      And the rule needs a crew of at least 4
      And the rule needs a crew of at least 5
      And the rule needs a crew of at least 6
      And the rule needs a crew of at least 7
      And the rule needs a crew of at least 8
      And the rule needs a crew of at least 9
      And the rule needs a crew of at least 10
      And the rule needs a crew of at least 11
      And the rule needs a crew of at least 12
      And the rule needs a crew of at least 13
      And the rule needs a crew of at least 14
      And the rule needs a crew of at least 15
      Then the rule asks for "the log"

    Example: It is out
      Given the boat sailed:
        | boat | from | to |
        | Alma | 1    | 2  |
      When the case is screened
      Then the rule fires

    Example: It is not
      Given the crew numbers 2
      When the case is screened
      Then the rule stays silent

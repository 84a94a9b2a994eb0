Feature: Boats

  @id:afloat @v1
  Rule: A ketch is out
    Somebody has to know.

    Background: Definition
      Given the rule needs the safety alert "B"
      Then the rule raises the safety alert "A"

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

  @id:second @v1
  Rule: A second rule
    Somebody has to know.

    Background: Definition
      Given the rule needs the safety alert "A"
      Then the rule raises the safety alert "B"

    Example: Out
      Given the boat sailed:
        | boat | from | to |
        | Cora | 1    | 2  |
      When the case is screened
      Then the rule fires

    Example: In
      Given the crew numbers 2
      When the case is screened
      Then the rule stays silent

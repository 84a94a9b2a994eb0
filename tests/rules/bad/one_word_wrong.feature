Feature: Boats

  @id:afloat @v1
  Rule: A ketch is out
    Somebody has to know.

    Background: Definition
      Given the rule needs ketch
      Then the rule ask for "the log, if there is one"

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

Feature: Boats

  @id:afloat @v1
  Rule: A ketch is out
    Somebody has to know.

    Background: Definition
      Given the rule needs ketch
      Then the rule asks for "the log"

    Scenario Outline: <what> is out
      Given the boat sailed:
        | boat   | from | to |
        | <boat> | 1    | 2  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what     | boat | verdict |
        | A ketch  | Alma | fires   |
        | Another  | Alma | fired   |

    Example: It is not
      Given the crew numbers 2
      When the case is screened
      Then the rule stays silent

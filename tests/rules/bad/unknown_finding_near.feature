Feature: Boats

  @id:afloat @v1
  Rule: A ketch is out
    Somebody has to know.

    Background: Definition
      Given the rule needs ketch
      Then the rule raises the signal "Out" with weight 5
      And for the owner the rule reads:
        """
        It sailed on day {start}.
        """
      And for the insurer the rule reads:
        """
        Ketches sail.
        """
      And the rule cites:
        | stance | source |
        | for    | Pilot  |

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
      Given the rule needs the signal "Outt"
      Then the rule asks for "the log"

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

@owner:intake @reviewed:2026-11-28
Feature: Joints before and after
  A knee or a shoulder that was treated before the accident will be found. It is better brought than met.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:knee-before @v2 @audience:attorney @category:causation @covers:C02
  Rule: Knee trouble was coded before the injury, and again after it
    The older chart tells whether it still hurt. The other knee is no evidence; where a code does not name the side, that
    is asked.

    Background: Definition
      Given the rule needs a diagnosis of knee trouble recorded before the injury
      And the rule needs a diagnosis of a knee complaint recorded after the injury
      And the rule needs a diagnosis of a knee complaint on the same side as knee trouble
      Then the rule raises the counter-signal "Knee trouble predates the injury" with weight slight
      And the rule asks for "the chart and films of the knee from before the injury, and when it was last treated"
      And for the plaintiff the rule reads:
        """
        Before the accident: {knee trouble list before}. Since it: {a knee complaint list since}. Disclose the first; show
        when it had resolved and what is new.
        """
      And for the defence the rule reads:
        """
        {knee trouble list before} stood in the records before the accident. What the accident added has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                              |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble of the same region must be disclosed, with evidence that it resolved |

    Scenario Outline: The knee: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | <coded>    | <code>   |
        | 2025-01-12 | <injury> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                     | coded      | code    | injury   | verdict      |
        | pain, then a sprain                      | 2024-02-01 | M25.561 | S83.91XA | fires        |
        | wear, then pain                          | 2024-02-01 | M17.11  | M25.561  | fires        |
        | pain and sprain both since               | 2025-01-10 | M25.561 | S83.91XA | stays silent |
        | another joint before                     | 2024-02-01 | M25.511 | S83.91XA | stays silent |
        | wear since, no complaint                 | 2024-02-01 | M25.561 | M17.11   | stays silent |
        | another joint hurt                       | 2024-02-01 | M25.561 | M25.511  | stays silent |
        | the same code                            | 2024-02-01 | M25.561 | M25.561  | fires        |
        | the left one before, the right one since | 2024-02-01 | M25.562 | S83.91XA | stays silent |
        | the side before is not coded             | 2024-02-01 | M25.569 | S83.91XA | asks         |
        | both before, the right one since         | 2024-02-01 | M17.0   | S83.91XA | fires        |

  @id:shoulder-before @v2 @audience:attorney @category:causation @covers:C02
  Rule: Shoulder trouble was coded before the injury, and again after it
    The older chart tells whether it still hurt. The other shoulder is no evidence; where a code does not name the side, that
    is asked.

    Background: Definition
      Given the rule needs a diagnosis of shoulder trouble recorded before the injury
      And the rule needs a diagnosis of a shoulder complaint recorded after the injury
      And the rule needs a diagnosis of a shoulder complaint on the same side as shoulder trouble
      Then the rule raises the counter-signal "Shoulder trouble predates the injury" with weight slight
      And the rule asks for "the chart and films of the shoulder from before the injury, and when it was last treated"
      And for the plaintiff the rule reads:
        """
        Before the accident: {shoulder trouble list before}. Since it: {a shoulder complaint list since}. Disclose the first; show
        when it had resolved and what is new.
        """
      And for the defence the rule reads:
        """
        {shoulder trouble list before} stood in the records before the accident. What the accident added has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                              |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble of the same region must be disclosed, with evidence that it resolved |

    Scenario Outline: The shoulder: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | <coded>    | <code>   |
        | 2025-01-12 | <injury> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                     | coded      | code    | injury   | verdict      |
        | pain, then a sprain                      | 2024-02-01 | M25.511 | S43.421A | fires        |
        | wear, then pain                          | 2024-02-01 | M75.101 | M25.511  | fires        |
        | pain and sprain both since               | 2025-01-10 | M25.511 | S43.421A | stays silent |
        | another joint before                     | 2024-02-01 | M25.561 | S43.421A | stays silent |
        | wear since, no complaint                 | 2024-02-01 | M25.511 | M19.011  | stays silent |
        | another joint hurt                       | 2024-02-01 | M25.511 | M25.561  | stays silent |
        | the same code                            | 2024-02-01 | M25.511 | M25.511  | fires        |
        | the left one before, the right one since | 2024-02-01 | M25.512 | S43.421A | stays silent |
        | the side before is not coded             | 2024-02-01 | M25.519 | S43.421A | asks         |

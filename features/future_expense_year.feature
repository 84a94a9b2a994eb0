@owner:attorneys @reviewed:2026-11-28
Feature: Future expense, a year of use
  What a year of fills cost is known; what the next one will cost is best reckoned from it.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:year-of-use @v7 @audience:attorney @category:chronicity @covers:F07
  Rule: Twelve months of actual use
    A year of fills is a stronger base for a projection than anybody's estimate.

    Background: Definition
      Given the rule needs a long-term medicine whose ingredient is new since the injury
      And the rule excludes a long-term medicine begun later than the longest link after the injury
      And the rule needs a long-term medicine used to treat a diagnosis of what an accident leaves made within the longest link of the injury
      And the rule needs a long-term medicine lasting at least a year of actual use
      And the rule needs a long-term medicine with at least the adherence threshold of days covered
      And the rule excludes a long-term medicine named by the counter-signal "A long-term medicine may have another reason"
      Then the rule raises the signal "Twelve months of actual use" with weight slight
      And the rule asks for "the itemised fills of the last twelve months, with prices"
      And for the plaintiff the rule reads:
        """
        Used for a year or more, with the days covered: {a long-term medicine list}. What a year costs is
        known, not estimated.
        """
      And for the defence the rule reads:
        """
        A year or more of {a long-term medicine list}: ask what it improved, and when less was last tried.
        """
      And the rule cites:
        | stance | grade | source                               | finding                                                   |
        | for    | D     | LienScripts on long-term forecasting | fourteen months of fills outweigh a hypothetical estimate |

    Scenario Outline: A year: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 360      | 180  |
        | <second> | <drug> | <n>      | <d>  |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                    | first      | second     | drug                  | n   | d   | verdict      |
        | a year to the day       | 2025-03-01 | 2025-08-28 | GABAPENTIN 300 MG CAP | 370 | 185 | fires        |
        | a day less              | 2025-03-01 | 2025-08-28 | GABAPENTIN 300 MG CAP | 368 | 184 | stays silent |
        | begun before the injury | 2024-12-01 | 2025-05-30 | GABAPENTIN 300 MG CAP | 370 | 185 | stays silent |
        | a course that ends      | 2025-03-01 | 2025-08-28 | PREDNISONE 5 MG TAB   | 370 | 185 | stays silent |

    Scenario Outline: A year, of which <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | GABAPENTIN 300 MG CAP | 120      | 60   |
        | 2025-05-20 | GABAPENTIN 300 MG CAP | 120      | 60   |
        | 2025-08-08 | GABAPENTIN 300 MG CAP | 120      | 60   |
        | 2025-10-27 | GABAPENTIN 300 MG CAP | 120      | 60   |
        | <last>     | GABAPENTIN 300 MG CAP | 160      | 80   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                          | last       | verdict      |
        | four days in five are covered | 2026-01-15 | fires        |
        | a day more is not covered     | 2026-01-16 | stays silent |

    Example: A year with long lapses
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2025-04-29 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2025-06-27 | GABAPENTIN 300 MG CAP | 270      | 90   |
        | 2025-10-24 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2025-12-22 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-02-19 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: A year of use begun more than two years after the injury
      Given pharmacy records reach from 2021-01-01 to 2026-06-30
      And the patient was injured on 2023-01-15
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | GABAPENTIN 300 MG CAP | 370      | 185  |
        | 2025-08-28 | GABAPENTIN 300 MG CAP | 370      | 185  |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: A year of use, and no injury coded since the injury
      Given the patient was injured on 2025-02-01
      And diagnosis records reach from 2023-01-01 to 2027-06-30
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | GABAPENTIN 300 MG CAP | 370      | 185  |
        | 2025-08-28 | GABAPENTIN 300 MG CAP | 370      | 185  |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: A year of gabapentin beside a seizure disorder
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-03-01 | G40.909 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | GABAPENTIN 300 MG CAP | 360      | 180  |
        | 2025-08-28 | GABAPENTIN 300 MG CAP | 370      | 185  |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: A year of gabapentin, and only depression coded since the injury
      Given the patient was injured on 2025-02-01
      And diagnosis records reach from 2023-01-01 to 2027-06-30
      And the patient was diagnosed with:
        | date       | code  |
        | 2025-03-01 | F32.9 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | GABAPENTIN 300 MG CAP | 370      | 185  |
        | 2025-08-28 | GABAPENTIN 300 MG CAP | 370      | 185  |
      When the case is screened on 2026-06-30
      Then the rule stays silent

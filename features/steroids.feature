@owner:pharmacy @reviewed:2026-11-28
Feature: A short course of a steroid
  A burst of days may treat a nerve root, and treats a great deal else. It has an end, and no cost after it.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:steroid-burst @v2 @audience:attorney @category:chronicity @status:unconfirmed
  Rule: A short course of a steroid by mouth beside a new nerve-root code
    Five to seven days of prednisone, or a dose pack, may treat a flare of a nerve root that was coded in the same weeks.
    They also treat asthma, a rash and much else, so a code of the airways takes the reading away. The course ends, and
    no later cost follows from it; months of a steroid treat another disease.

    Background: Definition
      Given the rule needs a diagnosis of nerve root trouble made after the injury
      And the rule needs steroid by mouth with a diagnosis of nerve root trouble recorded within 30 days of its first fill
      And the rule excludes steroid by mouth whose ingredient was filled in the look-back before the injury
      And the rule excludes a diagnosis of a disease that steroids are given for
      And the rule excludes steroid by mouth lasting at least 3 months
      Then the rule raises the signal "Flare of a nerve root treated" with weight slight
      And the rule raises the counter-signal "A short steroid course: no lifelong cost"
      And the rule asks for "the note of the flare, and the scan of that spine level"
      And for the plaintiff the rule reads:
        """
        {steroid by mouth list} was dispensed within a month of {nerve root trouble list}. If the note says that the one
        was for the other, it was a flare that needed more than pain relief.
        """
      And for the defence the rule reads:
        """
        {steroid by mouth list} was a short course. It treats asthma, a rash or a flare, and has no future.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                                                   |
        | neutral | D     | Working knowledge, not yet confirmed | a burst of five to seven days treats a flare of a nerve root; over three months it treats another disease |

    Scenario Outline: Burst: <what> - the rule <verdict>
      Given diagnosis records reach from 2023-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date    | code    |
        | <coded> | <code>  |
        | <when>  | <other> |
      And the patient filled:
        | date    | drug                 | quantity | days   |
        | <early> | PREDNISONE 20 MG TAB | 5        | 5      |
        | <first> | <drug>               | <days>   | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                     | coded      | code    | when       | other   | early      | first      | drug                              | days | verdict      |
        | a dose pack and sciatica | 2025-02-01 | M54.31  | 2025-02-01 | I10     | 2023-02-10 | 2025-02-10 | METHYLPREDNISOLONE 4 MG DOSE PACK | 6    | fires        |
        | prednisone for a week    | 2025-02-01 | M54.16  | 2025-02-01 | I10     | 2023-02-10 | 2025-02-10 | PREDNISONE 20 MG TAB              | 7    | fires        |
        | thirty days after        | 2025-02-01 | M54.16  | 2025-02-01 | I10     | 2023-02-10 | 2025-03-03 | PREDNISONE 20 MG TAB              | 7    | fires        |
        | thirty-one days after    | 2025-02-01 | M54.16  | 2025-02-01 | I10     | 2023-02-10 | 2025-03-04 | PREDNISONE 20 MG TAB              | 7    | stays silent |
        | prednisone for months    | 2025-02-01 | M54.16  | 2025-02-01 | I10     | 2023-02-10 | 2025-02-10 | PREDNISONE 5 MG TAB               | 92   | stays silent |
        | CRPS is no nerve root    | 2025-02-01 | G90.511 | 2025-02-01 | I10     | 2023-02-10 | 2025-02-10 | PREDNISONE 20 MG TAB              | 7    | stays silent |
        | asthma                   | 2025-02-01 | M54.16  | 2025-02-01 | J45.909 | 2023-02-10 | 2025-02-10 | PREDNISONE 20 MG TAB              | 7    | stays silent |
        | a burst the year before  | 2025-02-01 | M54.16  | 2025-02-01 | I10     | 2024-08-10 | 2025-02-10 | PREDNISONE 20 MG TAB              | 7    | stays silent |
        | no nerve                 | 2025-02-01 | M54.50  | 2025-02-01 | I10     | 2023-02-10 | 2025-02-10 | PREDNISONE 20 MG TAB              | 7    | stays silent |
        | sciatica from before     | 2024-12-20 | M54.31  | 2025-01-15 | I10     | 2023-02-10 | 2025-01-15 | PREDNISONE 20 MG TAB              | 7    | stays silent |
        | before the injury        | 2025-01-11 | M54.31  | 2025-02-01 | I10     | 2023-02-10 | 2025-01-05 | METHYLPREDNISOLONE 4 MG DOSE PACK | 6    | stays silent |
        | an injection             | 2025-02-01 | M54.31  | 2025-02-01 | I10     | 2023-02-10 | 2025-02-10 | METHYLPREDNISOLONE 40 MG/ML INJ   | 1    | stays silent |
        | naproxen                 | 2025-02-01 | M54.31  | 2025-02-01 | I10     | 2023-02-10 | 2025-02-10 | NAPROXEN 500 MG TAB               | 7    | stays silent |

@owner:pharmacy @reviewed:2026-11-23
Feature: Many prescribers, many pharmacies, early refills
  Patterns that a monitoring report settles and a fill list only suggests. A practice with four doctors, a
  moved patient and a lost bottle look the same.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:controlled-two-prescribers @v3 @audience:attorney @category:credibility
  Rule: Controlled drugs from two or more prescribers within three months
    Two prescribers who do not know of each other are what monitoring programs look for. A surgeon and a
    family doctor after an operation are the commonest innocent pair.

    Background: Definition
      Given the rule needs controlled drug started after the injury
      And the rule needs controlled drug from at least 2 prescribers within the shopping window
      Then the rule raises the counter-signal "Several prescribers of controlled drugs" with weight moderate
      And the rule asks for "the prescription monitoring report, and whether the prescribers share a practice or referred to each other"
      And for the plaintiff the rule reads:
        """
        {controlled drug list}: from more than one prescriber within three months. A referral or one practice
        behind the names answers the point.
        """
      And for the defence the rule reads:
        """
        {controlled drug list}: from several prescribers within three months. The monitoring report will be
        asked for.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                           |
        | against | C     | Doctor shopping, PMC7551569          | several prescribers and pharmacies mark misuse in monitoring data |
        | against | C     | NABP on doctor and pharmacy shopping | linked to drug-related deaths                                     |

    Scenario Outline: Prescribers: <what> - the rule <verdict>
      Given the patient filled:
        | date  | drug     | quantity | days | prescriber |
        | <one> | <first>  | 20       | 5    | Dr Gray    |
        | <two> | <second> | 20       | 5    | <who>      |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                         | one        | first                      | two        | second                | who     | verdict      |
        | two opioids from two doctors | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-04-01 | TRAMADOL 50 MG TAB    | Dr Hill | fires        |
        | an opioid and a calming drug | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-04-01 | ALPRAZOLAM 0.5 MG TAB | Dr Hill | fires        |
        | one doctor                   | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-04-01 | TRAMADOL 50 MG TAB    | Dr Gray | stays silent |
        | ninety days apart            | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-05-02 | TRAMADOL 50 MG TAB    | Dr Hill | stays silent |
        | eighty-nine days apart       | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-05-01 | TRAMADOL 50 MG TAB    | Dr Hill | fires        |
        | naproxen is not controlled   | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-04-01 | NAPROXEN 500 MG TAB   | Dr Hill | stays silent |
        | before the injury            | 2024-02-01 | HYDROCODONE-APAP 5-325 TAB | 2024-04-01 | TRAMADOL 50 MG TAB    | Dr Hill | stays silent |
        | nobody says who prescribed   | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-04-01 | TRAMADOL 50 MG TAB    |         | asks         |

  @id:controlled-three-pharmacies @v1 @audience:attorney @category:credibility
  Rule: Controlled drugs from three or more pharmacies within three months
    Three counters in three months. A hospital pharmacy, a lien pharmacy and the corner shop make three
    as well.

    Background: Definition
      Given the rule needs controlled drug started after the injury
      And the rule needs controlled drug from at least 3 pharmacies within the shopping window
      Then the rule raises the counter-signal "Several pharmacies for controlled drugs" with weight moderate
      And the rule asks for "why each pharmacy was used, and the prescription monitoring report"
      And for the plaintiff the rule reads:
        """
        {controlled drug} was dispensed from {controlled drug start} by several pharmacies. Discharge, a
        lien program and a stock-out explain more of these than seeking does.
        """
      And for the defence the rule reads:
        """
        Three pharmacies in three months for controlled drugs, {controlled drug} from
        {controlled drug start} among them: each saw a part of it.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                           |
        | against | C     | NABP on doctor and pharmacy shopping | linked to drug-related deaths                                     |
        | against | C     | Doctor shopping, PMC7551569          | several prescribers and pharmacies mark misuse in monitoring data |

    Scenario Outline: Pharmacies: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days | pharmacy |
        | <one>   | <drug> | 20       | 5    | Corner   |
        | <two>   | <drug> | 20       | 5    | <second> |
        | <three> | <drug> | 20       | 5    | <third>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | one        | two        | three      | drug                       | second   | third  | verdict      |
        | three counters              | 2025-02-01 | 2025-03-01 | 2025-04-01 | HYDROCODONE-APAP 5-325 TAB | Hospital | Lien   | fires        |
        | two counters                | 2025-02-01 | 2025-03-01 | 2025-04-01 | HYDROCODONE-APAP 5-325 TAB | Hospital | Corner | stays silent |
        | the third after ninety days | 2025-02-01 | 2025-03-01 | 2025-05-02 | HYDROCODONE-APAP 5-325 TAB | Hospital | Lien   | stays silent |
        | the third after 89 days     | 2025-02-01 | 2025-03-01 | 2025-05-01 | HYDROCODONE-APAP 5-325 TAB | Hospital | Lien   | fires        |
        | naproxen                    | 2025-02-01 | 2025-03-01 | 2025-04-01 | NAPROXEN 500 MG TAB        | Hospital | Lien   | stays silent |
        | before the injury           | 2024-02-01 | 2024-03-01 | 2024-04-01 | HYDROCODONE-APAP 5-325 TAB | Hospital | Lien   | stays silent |

  @id:controlled-early-refills @v2 @audience:attorney @category:overuse
  Rule: Controlled drugs refilled early, again and again
    A quarter of the supply still in hand, twice. Sellers read it as pain that grows; the defence reads
    it as misuse. A changed dose is not counted, a lost bottle cannot be seen.

    Background: Definition
      Given the rule needs controlled drug refilled at least the early-refill share early at least 2 times
      Then the rule raises the counter-signal "Repeated early refills" with weight slight
      And the rule asks for "why each refill was early: lost, travel, a dose raised by telephone"
      And for the plaintiff the rule reads:
        """
        {controlled drug} was refilled early from {controlled drug start} on. A dose that was raised and
        not written on the label is pain that grew, if the chart has it.
        """
      And for the defence the rule reads:
        """
        {controlled drug}, {fills} fills to {controlled drug last fill}, more than once with a quarter left.
        More than was ordered, or something lost: ask which.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                     |
        | neutral | D     | LienScripts on refill patterns, 2026 | a seller reads early refills as worsening pain                              |
        | against | D     | LienScripts on refill patterns, 2026 | 20 to 25 % of the supply still left, repeatedly, is the line of the defence |

    Scenario Outline: Early: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days |
        | <one>   | <drug> | 60       | 30   |
        | <two>   | <drug> | 60       | 30   |
        | <three> | <drug> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                    | one        | two        | three      | drug                       | verdict      |
        | eight days early, twice | 2025-02-01 | 2025-02-23 | 2025-03-17 | HYDROCODONE-APAP 5-325 TAB | fires        |
        | seven days early        | 2025-02-01 | 2025-02-24 | 2025-03-19 | HYDROCODONE-APAP 5-325 TAB | stays silent |
        | early once              | 2025-02-01 | 2025-02-23 | 2025-03-25 | HYDROCODONE-APAP 5-325 TAB | stays silent |
        | naproxen                | 2025-02-01 | 2025-02-23 | 2025-03-17 | NAPROXEN 500 MG TAB        | stays silent |
        | before the injury       | 2024-02-01 | 2024-02-23 | 2024-03-17 | HYDROCODONE-APAP 5-325 TAB | stays silent |

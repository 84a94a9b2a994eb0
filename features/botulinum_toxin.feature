@owner:pharmacy @reviewed:2026-11-23
Feature: Botulinum toxin
  Every twelve weeks, for nerve pain, spasticity or migraine, without a date of ending. Two rounds make a
  cost possible; a physician makes it probable.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |
      | 2026-01-20 | G44.329  |

  @id:toxin-every-quarter @v2 @audience:attorney @category:intensity
  Rule: Botulinum toxin, repeated
    For nerve pain, spasticity or migraine, every twelve weeks and open-ended; for a bladder or a face it is no part of
    a claim, so a code for one of the three has to stand near. Two rounds show that the first was thought worth
    repeating; how long it goes on is the physician's to say, so the cost is shown as possible.

    Background: Definition
      Given the rule needs botulinum toxin new since the injury
      And the rule needs botulinum toxin with a diagnosis of a reason for botulinum toxin recorded within the reason window of its first fill
      And the rule needs botulinum toxin filled at least 2 times
      And the rule needs botulinum toxin continuing now
      And the rule excludes a prescriber's statement that botulinum toxin will continue
      Then the rule flags botulinum toxin as a future expense as possible, not probable
      And the rule raises the signal "Botulinum toxin repeated" with weight slight
      And the rule asks for "what the toxin treats, units and sites of each round, relief by week, and the physician's opinion on how long"
      And for the plaintiff the rule reads:
        """
        {botulinum toxin} was given {fills} times from {botulinum toxin start}, last on {last fill}, beside
        {a reason for botulinum toxin code} of {a reason for botulinum toxin date}.
        With an opinion on duration it is a cost that returns every twelve weeks.
        """
      And for the defence the rule reads:
        """
        {botulinum toxin} up to {last covered} stands third in line for nerve pain; for migraine the
        label asks for fifteen headache days a month, on paper.
        """
      And the rule cites:
        | stance  | grade | source                                   | finding                                                |
        | neutral | A     | NeuPSIG 2025, PMID 40252663              | botulinum toxin is third line in neuropathic pain      |
        | neutral | A     | NeuPSIG 2015, PMC7807995                 | 50 to 200 units every three months to the painful area |
        | neutral | D     | Botox for chronic migraine, patient page | label: fifteen or more headache days a month           |

    Scenario Outline: Toxin: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 1        | 84   |
        | <second> | <drug> | 1        | 84   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                   | drug                  | first      | second     | verdict      |
        | two rounds, going on   | BOTOX 100 UNIT INJ    | 2026-02-01 | 2026-04-26 | fires        |
        | gabapentin             | GABAPENTIN 300 MG CAP | 2026-02-01 | 2026-04-26 | stays silent |
        | ended last year        | BOTOX 100 UNIT INJ    | 2025-02-01 | 2025-04-26 | stays silent |
        | from before the injury | BOTOX 100 UNIT INJ    | 2024-12-01 | 2026-04-26 | stays silent |

    Example: One round
      Given the patient filled:
        | date       | drug               | quantity | days |
        | 2026-05-01 | BOTOX 100 UNIT INJ | 1        | 84   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Used before the injury, and two rounds since
      Given the patient filled:
        | date       | drug               | quantity | days |
        | 2024-06-01 | BOTOX 100 UNIT INJ | 1        | 84   |
        | 2026-02-01 | BOTOX 100 UNIT INJ | 1        | 84   |
        | 2026-04-26 | BOTOX 100 UNIT INJ | 1        | 84   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: The physician has said that it continues
      Given a prescriber stated on 2026-05-01 that botulinum toxin will continue
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2026-02-01 | BOTOX 100 UNIT INJ | 1        | 84   |
        | 2026-04-26 | BOTOX 100 UNIT INJ | 1        | 84   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: The cost is possible only
      Given the patient filled:
        | date       | drug               | quantity | days |
        | 2026-02-01 | BOTOX 100 UNIT INJ | 1        | 84   |
        | 2026-04-26 | BOTOX 100 UNIT INJ | 1        | 84   |
      When the case is screened on 2026-06-30
      Then the rule fires
      And the future expense for botulinum toxin is "possible"

    Example: Two rounds, and headache coded months earlier only
      Given diagnosis records reach from 2023-01-01 to 2026-06-30
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2026-05-01 | BOTOX 100 UNIT INJ | 1        | 84   |
        | 2026-06-01 | BOTOX 100 UNIT INJ | 1        | 84   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:toxin-expected-to-continue @v2 @audience:attorney @category:intensity
  Rule: Botulinum toxin that the physician expects to continue
    A stated opinion turns the interval into a probable cost, for as long as it says.

    Background: Definition
      Given the rule needs botulinum toxin new since the injury
      And the rule needs botulinum toxin with a diagnosis of a reason for botulinum toxin recorded within the reason window of its first fill
      And the rule needs botulinum toxin continuing now
      And the rule needs a prescriber's statement that botulinum toxin will continue
      Then the rule flags botulinum toxin as a future expense
      And the rule raises the signal "Botulinum toxin expected to continue" with weight moderate
      And for the plaintiff the rule reads:
        """
        {botulinum toxin} was given {fills} times from {botulinum toxin start}, and the physician
        expects it to go on. Its price in these fills can be projected by the quarter.
        """
      And for the defence the rule reads:
        """
        {fills} rounds up to {last covered} show a present use, not that
        {a reason for botulinum toxin code} of {a reason for botulinum toxin date} comes from the accident. Ask what
        happened when a round was late.
        """
      And the rule cites:
        | stance  | grade | source                                           | finding                                                       |
        | for     | D     | Advocate Magazine, April 2025, on future damages | a physician's opinion on probability is what the law asks for |
        | against | A     | NeuPSIG 2025, PMID 40252663                      | botulinum toxin is third line in neuropathic pain             |

    Scenario Outline: Expected: <what> - the rule <verdict>
      Given a prescriber stated on 2026-05-01 that botulinum toxin will continue for 2 years
      And the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 1        | 84   |
        | <second> | <drug> | 1        | 84   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                      | drug                  | first      | second     | verdict      |
        | going on, with an opinion | BOTOX 100 UNIT INJ    | 2026-02-01 | 2026-04-26 | fires        |
        | another drug              | GABAPENTIN 300 MG CAP | 2026-02-01 | 2026-04-26 | stays silent |
        | ended last year           | BOTOX 100 UNIT INJ    | 2025-02-01 | 2025-04-26 | stays silent |
        | from before the injury    | BOTOX 100 UNIT INJ    | 2024-12-01 | 2026-04-26 | stays silent |

    Example: Nobody has said how long
      Given the patient filled:
        | date       | drug               | quantity | days |
        | 2026-02-01 | BOTOX 100 UNIT INJ | 1        | 84   |
        | 2026-04-26 | BOTOX 100 UNIT INJ | 1        | 84   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Expected, and headache coded months earlier only
      Given diagnosis records reach from 2023-01-01 to 2026-06-30
      And a prescriber stated on 2026-05-01 that botulinum toxin will continue for 2 years
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2026-05-01 | BOTOX 100 UNIT INJ | 1        | 84   |
        | 2026-06-01 | BOTOX 100 UNIT INJ | 1        | 84   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

@owner:intake @reviewed:2026-11-22
Feature: What cannot wait, for any drug
  Who looks, and how soon. What is settled or in other hands goes to a person and is never declined by a rule;
  a safety alert of any kind comes first.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:high-opioid-dose-now @v4 @audience:intake @category:safety @covers:4.2-4
  Rule: A high opioid dose of the last month is a pharmacist's today
    Ninety milligrams of morphine or the equal of it, in the last month. The line is that of 2016 and was softened in
    2022; a pharmacist looks, nobody stops a drug because of a number.

    Background: Definition
      Given the rule needs opioids at the alarm level MME a day or more within the last alert window
      Then the rule raises the safety alert "A high opioid dose goes on"
      And the rule routes the case to pharmacist today
      And the rule asks for "whether naloxone is at hand, and who watches the opioid dose"
      And for the plaintiff the rule reads:
        """
        Within the last month opioids came to 90 MME a day or more: {rows listed}. A pharmacist should
        call the prescriber.
        """
      And for the defence the rule reads:
        """
        {rows listed}: a load of the last month at which guidelines ask for a review. What it did for
        function will be asked.
        """
      And the rule cites:
        | stance  | grade | source                  | finding                                                               |
        | for     | A     | CDC 2022 guideline      | weigh benefit and risk again before 50 MME a day; no inflexible limit |
        | neutral | D     | CDC 2016 line of 90 MME | softened in 2022; still used by adjusters; working knowledge          |

    Scenario Outline: Opioid load: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug                | quantity | days |
        | <date> | OXYCODONE 20 MG TAB | <n>      | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what               | date       | n  | verdict      |
        | 90 MME, going on   | 2026-06-10 | 90 | fires        |
        | 89 MME, going on   | 2026-06-10 | 89 | stays silent |
        | 60 MME, going on   | 2026-06-10 | 60 | stays silent |
        | 90 MME, a year ago | 2025-06-10 | 90 | stays silent |

    Example: Records that end with it, a year before anybody looks
      Given pharmacy records reach from 2023-01-01 to 2025-06-20
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2025-06-01 | OXYCODONE 20 MG TAB | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule asks

  @id:gap-forming @v1 @audience:intake @category:credibility @covers:4.2-5
  Rule: All long-term treatment is late for its refill, and a gap is forming
    More than a week without any of it and less than a month: a call now prevents the gap that would be argued
    later. A change from one medicine to another is no gap; a course that was filled once may have been meant so.

    Background: Definition
      Given the rule needs a long-term medicine started after the injury
      And the rule needs a long-term medicine filled at least 2 times
      And the rule needs a long-term medicine last supplied more than the refill alarm ago
      And the rule excludes a long-term medicine last supplied more than the red gap ago
      And the rule excludes low-dose naltrexone continuing now
      Then the rule routes the case to within 48 hours
      And the rule asks for "whether treatment goes on, and what stands in the way of the refill: cost, approval, side effect, a new pharmacy"

    Scenario Outline: A gap forming: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug                  | quantity | days |
        | <first>  | GABAPENTIN 300 MG CAP | 90       | 30   |
        | <second> | <drug>                | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                      | first      | second     | drug                   | verdict      |
        | eight days without supply | 2026-04-24 | 2026-05-24 | GABAPENTIN 300 MG CAP  | fires        |
        | seven days                | 2026-04-25 | 2026-05-25 | GABAPENTIN 300 MG CAP  | stays silent |
        | a month and more          | 2026-03-22 | 2026-04-22 | GABAPENTIN 300 MG CAP  | stays silent |
        | another medicine goes on  | 2026-05-24 | 2026-06-10 | DULOXETINE 30 MG CAP   | stays silent |
        | one fill that ran out     | 2026-05-24 | 2026-05-24 | AMOXICILLIN 500 MG CAP | stays silent |

    Example: Low-dose naltrexone goes on
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2026-04-24 | GABAPENTIN 300 MG CAP    | 90       | 30   |
        | 2026-05-24 | GABAPENTIN 300 MG CAP    | 90       | 30   |
        | 2026-06-10 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: A course from before the injury lapsed
      Given the patient was injured on 2026-06-25
      And pharmacy records reach from 2025-01-01 to 2026-06-30
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-24 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-24 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:settlement-no-opinion @v1 @audience:intake @category:chronicity @covers:4.2-7
  Rule: Settlement is near, a medicine goes on, and no prescriber has said how long
    The future expense is lost by default. The letter takes weeks; it is asked for today.

    Background: Definition
      Given the rule needs settlement expected within the settlement window
      And the rule needs a long-term medicine whose ingredient is new since the injury
      And the rule needs a long-term medicine continuing now
      And the rule excludes a prescriber's statement that a long-term medicine will continue
      Then the rule routes the case to within 48 hours
      And the rule asks for "the prescriber's letter, before the demand, on how long each medicine that goes on will be needed"

    Scenario Outline: No opinion: <what> - the rule <verdict>
      Given the case is expected to settle on <settlement>
      And the patient filled:
        | date    | drug                  | quantity | days |
        | <early> | GABAPENTIN 300 MG CAP | 90       | 30   |
        | <date>  | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                    | settlement | early      | date       | verdict      |
        | in sixty days           | 2026-08-29 | 2026-05-10 | 2026-06-10 | fires        |
        | in sixty-one days       | 2026-08-30 | 2026-05-10 | 2026-06-10 | stays silent |
        | nothing goes on         | 2026-08-29 | 2025-05-10 | 2025-06-10 | stays silent |
        | taken before the injury | 2026-08-29 | 2024-05-10 | 2026-06-10 | stays silent |

    Example: The opinion is there
      Given the case is expected to settle on 2026-08-29
      And a prescriber stated on 2026-06-20 that a long-term medicine will continue
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-06-10 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:already-settled @v1 @audience:intake @category:coverage @covers:4.2-8
  Rule: The referral says that the case is settled
    There may be nothing left to claim, and liens left to pay. A person reads it.

    Background: Definition
      Given the rule needs the stage of the claim to be recorded
      And the rule needs the stage of the claim given as settled
      And the rule excludes any safety alert at all
      Then the rule routes the case to a person decides

    Scenario Outline: Settled: <what> - the rule <verdict>
      Given the stage of the claim is given as "<stage>"
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2026-06-01 | OXYCODONE 5 MG TAB | 30       | 30   |
        | 2026-06-10 | <drug>             | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                        | stage     | drug                | verdict      |
        | settled                     | Settled   | NAPROXEN 500 MG TAB | fires        |
        | in treatment                | treating  | NAPROXEN 500 MG TAB | stays silent |
        | settled, and danger to life | settled   | LORAZEPAM 1 MG TAB  | stays silent |
        | words nobody knows          | stage two | NAPROXEN 500 MG TAB | asks         |

    Example: Nobody said where the claim stands
      When the case is screened
      Then the rule stays silent

    Example: It goes to a person, whatever else would hurry
      Given the stage of the claim is given as "settled"
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2025-06-01 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule fires
      And the case is routed to a person decides

  @id:already-represented @v1 @audience:intake @category:coverage @covers:4.2-8
  Rule: Another lawyer has, or had, the case
    Conflict, fee sharing and file transfer are a person's to settle before anybody calls the patient.

    Background: Definition
      Given the rule needs prior counsel to be recorded
      And the rule needs prior counsel given as retained
      And the rule excludes any safety alert at all
      Then the rule routes the case to a person decides

    Scenario Outline: Another lawyer: <what> - the rule <verdict>
      Given prior counsel is given as "<said>"
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2026-06-01 | OXYCODONE 5 MG TAB | 30       | 30   |
        | 2026-06-10 | <drug>             | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                    | said | drug                | verdict      |
        | yes                     | yes  | NAPROXEN 500 MG TAB | fires        |
        | no                      | no   | NAPROXEN 500 MG TAB | stays silent |
        | yes, and danger to life | yes  | LORAZEPAM 1 MG TAB  | stays silent |

    Example: Nobody said
      When the case is screened
      Then the rule stays silent

  @id:evidence-decay @v1 @audience:intake @category:coverage @covers:4.2-6 @status:unconfirmed
  Rule: The accident is recent and its traces are going
    Video is overwritten, vehicles are repaired, scenes are cleaned. The letter to preserve costs nothing now.

    Background: Definition
      Given the rule excludes more than the evidence window since the injury
      Then the rule asks for "letters to preserve video, vehicles and the scene, and the names of witnesses"

    Scenario Outline: Traces: <what> - the rule <verdict>
      When the case is screened on <today>
      Then the rule <verdict>

      Examples:
        | what           | today      | verdict      |
        | ninety days on | 2025-04-10 | fires        |
        | a day more     | 2025-04-11 | stays silent |

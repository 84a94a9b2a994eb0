@owner:pharmacy @reviewed:2026-11-28
Feature: Simple pain relief, and how long it went on
  Anti-inflammatories, acetaminophen and relaxants are where every treatment begins. That nothing followed, or that
  they went on, is read by both sides.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:simple-relief-only @v5 @audience:attorney @category:proof
  Rule: Nothing beyond simple pain relief since the injury, and that ended
    NSAIDs, acetaminophen and relaxants only, the last of them three months ago, are what a minor injury
    looks like. It may also be what a stomach, a budget or a careful doctor looks like.

    Background: Definition
      Given the rule needs first-step pain medicine started after the injury
      And the rule needs first-step pain medicine last supplied more than 3 months ago
      And the rule excludes nerve-pain medicine started after the injury
      And the rule excludes opioid pain medicine started after the injury
      And the rule excludes later-line treatment started after the injury
      And the rule excludes low-dose naltrexone started after the injury
      And the rule excludes migraine medicine started after the injury
      And the rule excludes first-step pain medicine begun later than the longest link after the injury
      Then the rule raises the counter-signal "Simple pain relief only, and ended" with weight slight
      And the rule asks for "physical therapy, injections and imaging since the injury: treatment that leaves no pharmacy row"
      And for the plaintiff the rule reads:
        """
        Simple pain relief is the only pain treatment in the fills: {first-step pain medicine list}. Therapy,
        injections and what the patient could not tolerate belong beside it.
        """
      And for the defence the rule reads:
        """
        {first-step pain medicine list} and nothing stronger: that is all the treatment of pain these fills show.
        """
      And the rule cites:
        | stance  | grade | source                                | finding                                                                   |
        | against | D     | LienScripts on overuse rebuttal, 2026 | even a seller grants that a record of NSAIDs only supports a minor injury |

    Scenario Outline: Simple relief: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                | quantity | days |
        | <first>    | NAPROXEN 500 MG TAB | 30       | 15   |
        | 2025-03-01 | <drug>              | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                         | first      | drug                       | verdict      |
        | still supplied in June                       | 2026-06-12 | AMOXICILLIN 500 MG CAP     | stays silent |
        | naproxen and acetaminophen                   | 2025-01-12 | ACETAMINOPHEN 500 MG TAB   | fires        |
        | gabapentin as well                           | 2025-01-12 | GABAPENTIN 300 MG CAP      | stays silent |
        | hydrocodone as well                          | 2025-01-12 | HYDROCODONE-APAP 5-325 TAB | stays silent |
        | ketamine as well                             | 2025-01-12 | KETAMINE INFUSION          | stays silent |
        | low-dose naltrexone as well                  | 2025-01-12 | NALTREXONE 4.5MG CAP CPD   | stays silent |
        | begun before the injury, an antibiotic since | 2024-03-01 | AMOXICILLIN 500 MG CAP     | stays silent |
        | a triptan as well                            | 2025-01-12 | SUMATRIPTAN 50 MG TAB      | stays silent |

    Example: The first naproxen more than two years on
      Given pharmacy records reach from 2023-01-01 to 2027-12-31
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2027-02-01 | NAPROXEN 500 MG TAB | 30       | 15   |
      When the case is screened on 2027-12-31
      Then the rule stays silent

  @id:nsaid-three-months @v3 @audience:attorney @category:course
  Rule: An NSAID for more than twelve weeks
    Soft tissue heals in two to six weeks. An anti-inflammatory begun in the first months and refilled
    beyond twelve weeks may mark pain that stayed, and a stomach that is at risk; gout and rheumatism would explain it.

    Background: Definition
      Given the rule needs NSAID new since the injury
      And the rule needs NSAID started within the late-onset period of the injury
      And the rule needs NSAID lasting at least 12 weeks
      And the rule needs NSAID filled at least 3 times
      And the rule excludes a diagnosis of an inflammatory joint disease
      Then the rule raises the signal "An anti-inflammatory beyond twelve weeks" with weight slight
      And the rule asks for "kidney function, blood pressure and stomach complaints since the NSAID began"
      And for the plaintiff the rule reads:
        """
        {NSAID} was dispensed {fills} times from {NSAID start} to {NSAID last covered}, with none in the year
        before. If it was for the injury, the pain outlasted the healing time of soft tissue.
        """
      And for the defence the rule reads:
        """
        {NSAID} is cheap, common and taken for anything that aches. {fills} fills from {NSAID start} do not say for what.
        """
      And the rule cites:
        | stance  | grade | source                                | finding                                                            |
        | neutral | D     | LienScripts on overuse rebuttal, 2026 | a seller's figures: two to six weeks are usual, twelve are chronic |

    Scenario Outline: Twelve weeks: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days   |
        | <first>  | <drug> | 60       | 28     |
        | <second> | <drug> | 60       | 28     |
        | <third>  | <drug> | 60       | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                    | first      | second     | third      | drug                     | days | verdict      |
        | twelve weeks            | 2025-02-01 | 2025-03-01 | 2025-03-29 | NAPROXEN 500 MG TAB      | 28   | fires        |
        | a day short             | 2025-02-01 | 2025-03-01 | 2025-03-29 | NAPROXEN 500 MG TAB      | 27   | stays silent |
        | a relaxant              | 2025-02-01 | 2025-03-01 | 2025-03-29 | METHOCARBAMOL 500 MG TAB | 28   | stays silent |
        | begun before the injury | 2024-12-20 | 2025-01-17 | 2025-02-14 | NAPROXEN 500 MG TAB      | 28   | stays silent |

    Example: Two large packs
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-02-01 | NAPROXEN 500 MG TAB | 120      | 60   |
        | 2025-04-02 | NAPROXEN 500 MG TAB | 120      | 60   |
      When the case is screened
      Then the rule stays silent

    Example: Naproxen begun four months after the injury
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-05-12 | NAPROXEN 500 MG TAB | 60       | 30   |
        | 2025-06-11 | NAPROXEN 500 MG TAB | 60       | 30   |
        | 2025-07-11 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Gout is coded
      Given the patient was diagnosed with:
        | date       | code  |
        | 2023-02-01 | M10.9 |
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2025-02-01 | NAPROXEN 500 MG TAB | 60       | 30   |
        | 2025-03-03 | NAPROXEN 500 MG TAB | 60       | 30   |
        | 2025-04-02 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Naproxen the year before and again after
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2024-03-01 | NAPROXEN 500 MG TAB | 60       | 30   |
        | 2025-02-01 | NAPROXEN 500 MG TAB | 60       | 30   |
        | 2025-03-03 | NAPROXEN 500 MG TAB | 60       | 30   |
        | 2025-04-02 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

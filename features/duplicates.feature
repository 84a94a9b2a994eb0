@owner:pharmacy @reviewed:2026-11-23
Feature: Two of a kind, many prescribers, early refills
  Two drugs of one class are a pain that one does not hold, or a mistake: both are said, because both will
  be. Several prescribers and early refills are questions for a monitoring report first.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:two-relaxants @v3 @audience:attorney @category:overuse
  Rule: Two muscle relaxants at once
    Two relaxants together sedate twice.

    Background: Definition
      Given the rule needs muscle relaxant overlapping another muscle relaxant for more than the overlap limit
      And the rule needs muscle relaxant started after the injury
      Then the rule raises the signal "Two muscle relaxants at once: one does not hold the pain" with weight slight
      And the rule raises the counter-signal "Two muscle relaxants at once: duplicate therapy" with weight slight
      And the rule asks for "whether the second of the two muscle relaxants was meant to be added, and who knew of the first"
      And for the plaintiff the rule reads:
        """
        Supplied together: {pairs together}. With a note that the one was added to the other, it is a pain that
        one did not hold.
        """
      And for the defence the rule reads:
        """
        {pairs together}: two that act alike. Without a note why both were supplied together, it will be called
        duplicate therapy.
        """
      And the rule cites:
        | stance  | grade | source                           | finding                                                    |
        | for     | D     | LienScripts on duplication, 2026 | a seller reads two of a class as a refractory condition    |
        | against | D     | LienScripts on duplication, 2026 | the same fills are what a reviewer calls duplicate therapy |

    Scenario Outline: Muscle relaxants: <what> - the rule <verdict>
      Given the patient filled:
        | date  | drug     | quantity | days |
        | <one> | <first>  | 60       | 30   |
        | <two> | <second> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | one        | first                     | two        | second                    | verdict      |
        | fifteen days together              | 2025-02-01 | CYCLOBENZAPRINE 10 MG TAB | 2025-02-16 | TIZANIDINE 4 MG TAB       | fires        |
        | fourteen days may be a change-over | 2025-02-01 | CYCLOBENZAPRINE 10 MG TAB | 2025-02-17 | TIZANIDINE 4 MG TAB       | stays silent |
        | one drug twice                     | 2025-02-01 | CYCLOBENZAPRINE 10 MG TAB | 2025-02-16 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | another kind of drug               | 2025-02-01 | CYCLOBENZAPRINE 10 MG TAB | 2025-02-16 | NAPROXEN 500 MG TAB       | stays silent |
        | before the injury                  | 2024-02-01 | CYCLOBENZAPRINE 10 MG TAB | 2024-02-16 | TIZANIDINE 4 MG TAB       | stays silent |

  @id:two-short-opioids @v3 @audience:attorney @category:overuse
  Rule: Two short-acting opioids at once
    A short-acting opioid beside an extended-release one is how breakthrough pain is treated, and stays
    silent here. Two short-acting ones have no such reason.

    Background: Definition
      Given the rule needs immediate-release opioid overlapping another immediate-release opioid for more than the overlap limit
      And the rule needs immediate-release opioid started after the injury
      Then the rule raises the signal "Two short-acting opioids at once: one does not hold the pain" with weight slight
      And the rule raises the counter-signal "Two short-acting opioids at once: duplicate therapy" with weight slight
      And the rule asks for "whether the second of the two short-acting opioids was meant to be added, and who knew of the first"
      And for the plaintiff the rule reads:
        """
        Supplied together: {pairs together}. With a note that the one was added to the other, it is a pain that
        one did not hold.
        """
      And for the defence the rule reads:
        """
        {pairs together}: two that act alike. Without a note why both were supplied together, it will be called
        duplicate therapy.
        """
      And the rule cites:
        | stance  | grade | source                           | finding                                                    |
        | for     | D     | LienScripts on duplication, 2026 | a seller reads two of a class as a refractory condition    |
        | against | D     | LienScripts on duplication, 2026 | the same fills are what a reviewer calls duplicate therapy |

    Scenario Outline: Short-acting opioids: <what> - the rule <verdict>
      Given the patient filled:
        | date  | drug     | quantity | days |
        | <one> | <first>  | 60       | 30   |
        | <two> | <second> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | one        | first                      | two        | second                     | verdict      |
        | fifteen days together              | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-02-16 | TRAMADOL 50 MG TAB         | fires        |
        | fourteen days may be a change-over | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-02-17 | TRAMADOL 50 MG TAB         | stays silent |
        | one drug twice                     | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-02-16 | HYDROCODONE-APAP 5-325 TAB | stays silent |
        | another kind of drug               | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-02-16 | OXYCONTIN 20 MG TAB        | stays silent |
        | before the injury                  | 2024-02-01 | HYDROCODONE-APAP 5-325 TAB | 2024-02-16 | TRAMADOL 50 MG TAB         | stays silent |

  @id:two-nsaids @v4 @audience:attorney @category:overuse @status:unconfirmed
  Rule: Two NSAIDs at once
    The second adds nothing to the relief and much to the risk of bleeding and to the kidneys.

    Background: Definition
      Given the rule needs NSAID overlapping another NSAID for more than the overlap limit
      And the rule needs NSAID started after the injury
      Then the rule raises the signal "Two NSAIDs at once: one does not hold the pain" with weight slight
      And the rule raises the counter-signal "Two NSAIDs at once: duplicate therapy" with weight slight
      And the rule asks for "whether the second of the two NSAIDs was meant to be added, and who knew of the first"
      And for the plaintiff the rule reads:
        """
        Supplied together: {pairs together}. With a note that the one was added to the other, it is a pain that
        one did not hold.
        """
      And for the defence the rule reads:
        """
        {pairs together}: two that act alike. Without a note why both were supplied together, it will be called
        duplicate therapy.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                    |
        | for     | D     | LienScripts on duplication, 2026     | a seller reads two of a class as a refractory condition    |
        | against | D     | LienScripts on duplication, 2026     | the same fills are what a reviewer calls duplicate therapy |

    Scenario Outline: Nsaids: <what> - the rule <verdict>
      Given the patient filled:
        | date  | drug     | quantity | days |
        | <one> | <first>  | 60       | 30   |
        | <two> | <second> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | one        | first               | two        | second                   | verdict      |
        | fifteen days together              | 2025-02-01 | NAPROXEN 500 MG TAB | 2025-02-16 | MELOXICAM 15 MG TAB      | fires        |
        | fourteen days may be a change-over | 2025-02-01 | NAPROXEN 500 MG TAB | 2025-02-17 | MELOXICAM 15 MG TAB      | stays silent |
        | one drug twice                     | 2025-02-01 | NAPROXEN 500 MG TAB | 2025-02-16 | NAPROXEN 500 MG TAB      | stays silent |
        | another kind of drug               | 2025-02-01 | NAPROXEN 500 MG TAB | 2025-02-16 | ACETAMINOPHEN 500 MG TAB | stays silent |
        | before the injury                  | 2024-02-01 | NAPROXEN 500 MG TAB | 2024-02-16 | MELOXICAM 15 MG TAB      | stays silent |

  @id:two-nsaids-now @v1 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: Two NSAIDs at once, now
    The second adds nothing to the relief and much to the risk of bleeding and to the kidneys. Two of them a year ago
    are a matter of the file, no more of the pharmacist's.

    Background: Definition
      Given the rule needs NSAID overlapping another NSAID within the last alert window
      And the rule needs NSAID overlapping another NSAID for more than overlap worth a word
      Then the rule raises the safety alert "Two NSAIDs together"
      And the rule asks for "whether the second of the two NSAIDs was meant to be added, and who knew of the first"
      And for the plaintiff the rule reads:
        """
        Supplied together, and in the last month: {pairs together}. Both may still be in the patient's hands. A pharmacist
        should call.
        """
      And for the defence the rule reads:
        """
        {pairs together}: two that act alike, and their harm adds up. Trouble of stomach or kidneys noted on those days
        has another possible reason.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                        |
        | for     | D     | Working knowledge, not yet confirmed | two NSAIDs together raise the risk of bleeding |

    Scenario Outline: Nsaids now: <what> - the rule <verdict>
      Given the patient filled:
        | date  | drug     | quantity | days |
        | <one> | <first>  | 60       | 30   |
        | <two> | <second> | 60       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                      | one        | first               | two        | second                   | verdict      |
        | together this month       | 2026-06-01 | NAPROXEN 500 MG TAB | 2026-06-10 | MELOXICAM 15 MG TAB      | fires        |
        | together a year ago       | 2025-06-01 | NAPROXEN 500 MG TAB | 2025-06-10 | MELOXICAM 15 MG TAB      | stays silent |
        | the last week of the pack | 2026-05-20 | NAPROXEN 500 MG TAB | 2026-06-12 | MELOXICAM 15 MG TAB      | stays silent |
        | one drug twice            | 2026-06-01 | NAPROXEN 500 MG TAB | 2026-06-10 | NAPROXEN 500 MG TAB      | stays silent |
        | a gel beside the tablet   | 2026-06-01 | NAPROXEN 500 MG TAB | 2026-06-10 | DICLOFENAC 1% GEL        | stays silent |
        | another kind of drug      | 2026-06-01 | NAPROXEN 500 MG TAB | 2026-06-10 | ACETAMINOPHEN 500 MG TAB | stays silent |

  @id:two-gabapentinoids @v2 @audience:attorney @category:overuse @status:unconfirmed
  Rule: Gabapentin and pregabalin at once
    They work in the same place. Two weeks together are a change-over; longer is a mistake until
    somebody explains it.

    Background: Definition
      Given the rule needs gabapentin overlapping pregabalin for more than the overlap limit
      And the rule needs pregabalin started after the injury
      Then the rule raises the counter-signal "Gabapentin and pregabalin together" with weight slight
      And the rule asks for "the plan for changing from gabapentin to pregabalin, or the reason for both"
      And for the plaintiff the rule reads:
        """
        {gabapentin} (from {gabapentin start}) and {pregabalin} (from {pregabalin start}) were supplied
        together. A slow cross-taper, written down, explains it.
        """
      And for the defence the rule reads:
        """
        {gabapentin} and {pregabalin} act alike and were filled together. Which of them was taken?
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                             |
        | against | D     | Working knowledge, not yet confirmed | duplicate mechanism; a cross-taper is the exception |

    Scenario Outline: Both: <what> - the rule <verdict>
      Given the patient filled:
        | date  | drug     | quantity | days |
        | <one> | <first>  | 90       | 30   |
        | <two> | <second> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | one        | first                 | two        | second               | verdict      |
        | fifteen days together          | 2025-02-01 | GABAPENTIN 300 MG CAP | 2025-02-16 | PREGABALIN 75 MG CAP | fires        |
        | a change-over of fourteen days | 2025-02-01 | GABAPENTIN 300 MG CAP | 2025-02-17 | PREGABALIN 75 MG CAP | stays silent |
        | gabapentin and duloxetine      | 2025-02-01 | GABAPENTIN 300 MG CAP | 2025-02-16 | DULOXETINE 60 MG CAP | stays silent |
        | before the injury              | 2024-02-01 | GABAPENTIN 300 MG CAP | 2024-02-16 | PREGABALIN 75 MG CAP | stays silent |

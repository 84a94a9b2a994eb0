@owner:pharmacy @reviewed:2026-11-22
Feature: Several drugs at once
  Drugs for several body systems, each beside a code of its own, show how far an injury reached. The same list
  is read as overtreatment, and some drugs are there for the side effects of others.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:many-systems @v3 @audience:attorney @category:course @covers:S11
  Rule: Drugs for three body systems, each beside its own diagnosis
    Each drug is counted only beside a diagnosis it treats, both begun since the accident; a kind of drug from
    before it counts nowhere. Breadth is one reading, too many drugs the other.

    Background: Definition
      Given the rule needs at least 3 of these pairs begun after the injury:
        | drug                | diagnosis            | counts as        |
        | NSAID               | neck trouble         | spine and joints |
        | NSAID               | low back trouble     | spine and joints |
        | NSAID               | fracture             | spine and joints |
        | muscle relaxant     | neck trouble         | spine and joints |
        | muscle relaxant     | low back trouble     | spine and joints |
        | gabapentin          | nerve root trouble   | nerves           |
        | pregabalin          | nerve root trouble   | nerves           |
        | gabapentin          | nerve injury         | nerves           |
        | pregabalin          | nerve injury         | nerves           |
        | triptan             | headache             | head             |
        | headache preventive | headache             | head             |
        | SSRI or SNRI        | psychological injury | mind             |
        | sleep medicine      | insomnia             | sleep            |
        | meclizine           | trouble with balance | balance          |
      Then the rule raises the signal "Drugs for three body systems" with weight moderate
      And the rule raises the counter-signal "Many drugs at once" with weight slight
      And the rule asks for "a table of drug, first fill, visit and diagnosis, one row for each drug"
      And for the plaintiff the rule reads:
        """
        Begun since the accident: {rows listed}. A table of drug, day, visit and code shows at a glance which is for
        which.
        """
      And for the defence the rule reads:
        """
        Three systems and several drugs since one accident: the list will be called more treatment than the injury
        asked for, and each drug will be asked about by itself.
        """
      And the rule cites:
        | stance  | grade | source                 | finding                                                                        |
        | for     | D     | LienScripts on overuse | a seller's view: drugs for three or more systems show the breadth of an injury |
        | against | D     | LienScripts on overuse | the defence's expert calls the same list overtreatment                         |

    Scenario Outline: Systems: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
        | <coded>    | F43.10   |
        | 2025-02-01 | <code>   |
      And the patient filled:
        | date       | drug                | quantity | days |
        | <first>    | NAPROXEN 500 MG TAB | 60       | 30   |
        | 2025-02-10 | <second>            | 30       | 30   |
        | 2025-02-20 | <third>             | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | first      | coded      | code   | second                    | third                 | verdict      |
        | neck, stress and sleep      | 2025-01-20 | 2025-02-01 | G47.00 | SERTRALINE 50 MG TAB      | ZOLPIDEM 10 MG TAB    | fires        |
        | neck, nerve root and stress | 2025-01-20 | 2025-02-01 | M54.12 | SERTRALINE 50 MG TAB      | GABAPENTIN 300 MG CAP | fires        |
        | insomnia not coded          | 2025-01-20 | 2025-02-01 | I10    | SERTRALINE 50 MG TAB      | ZOLPIDEM 10 MG TAB    | stays silent |
        | stress from before          | 2025-01-20 | 2024-02-01 | G47.00 | SERTRALINE 50 MG TAB      | ZOLPIDEM 10 MG TAB    | stays silent |
        | naproxen from before        | 2024-11-20 | 2025-02-01 | G47.00 | SERTRALINE 50 MG TAB      | ZOLPIDEM 10 MG TAB    | stays silent |
        | two drugs for the neck      | 2025-01-20 | 2025-02-01 | G47.00 | CYCLOBENZAPRINE 10 MG TAB | ZOLPIDEM 10 MG TAB    | stays silent |

    Example: Both readings of one list
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
        | 2025-02-01 | F43.10   |
        | 2025-02-01 | G47.00   |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2025-01-20 | NAPROXEN 500 MG TAB  | 60       | 30   |
        | 2025-02-10 | SERTRALINE 50 MG TAB | 30       | 30   |
        | 2025-02-20 | ZOLPIDEM 10 MG TAB   | 30       | 30   |
      When the case is screened
      Then the rule fires
      And the case has the signal "Drugs for three body systems"
      And the case has the counter-signal "Many drugs at once"

  @id:stomach-after-nsaid @v3 @audience:attorney @category:course
  Rule: An acid blocker that began after an anti-inflammatory
    Anti-inflammatories hurt the stomach; an acid blocker begun after one and supplied with it may be part of the
    price of the treatment. Reflux from before would explain it without, and an anti-inflammatory from before is not
    the treatment of this injury.

    Background: Definition
      Given the rule needs acid blocker new since the injury
      And the rule needs NSAID new since the injury
      And the rule needs NSAID tried before acid blocker
      And the rule needs NSAID overlapping acid blocker
      And the rule excludes a diagnosis of reflux disease made before the injury
      Then the rule raises the signal "An acid blocker beside an anti-inflammatory" with weight slight
      And for the plaintiff the rule reads:
        """
        {acid blocker} began on {acid blocker start}, while {NSAID} of {NSAID start} was supplied. If it was given to
        spare the stomach, or for one that already hurt, it is a burden of the treatment.
        """
      And for the defence the rule reads:
        """
        Acid blockers are sold without prescription and taken for heartburn. {acid blocker} needs no accident.
        """
      And the rule cites:
        | stance  | grade | source                           | finding                                  |
        | neutral | D     | Meded101 on prescribing cascades | the order of start dates tells a cascade |

    Scenario Outline: The stomach: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code    |
        | 2024-02-01 | <prior> |
      And the patient filled:
        | date     | drug  | quantity | days |
        | <first>  | <one> | 60       | 30   |
        | <second> | <two> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                | prior | first      | one                      | second     | two                  | verdict      |
        | omeprazole two weeks after naproxen | I10   | 2025-02-01 | NAPROXEN 500 MG TAB      | 2025-02-15 | OMEPRAZOLE 20 MG CAP | fires        |
        | omeprazole first                    | I10   | 2025-02-15 | NAPROXEN 500 MG TAB      | 2025-02-01 | OMEPRAZOLE 20 MG CAP | stays silent |
        | long after naproxen                 | I10   | 2025-02-01 | NAPROXEN 500 MG TAB      | 2025-06-15 | OMEPRAZOLE 20 MG CAP | stays silent |
        | reflux coded before                 | K21.9 | 2025-02-01 | NAPROXEN 500 MG TAB      | 2025-02-15 | OMEPRAZOLE 20 MG CAP | stays silent |
        | both before the injury              | I10   | 2024-02-01 | NAPROXEN 500 MG TAB      | 2024-02-15 | OMEPRAZOLE 20 MG CAP | stays silent |
        | after acetaminophen                 | I10   | 2025-02-01 | ACETAMINOPHEN 500 MG TAB | 2025-02-15 | OMEPRAZOLE 20 MG CAP | stays silent |

    Example: Naproxen from before the injury
      Given the patient was diagnosed with:
        | date       | code |
        | 2024-02-01 | I10  |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2024-06-01 | NAPROXEN 500 MG TAB  | 60       | 30   |
        | 2025-02-01 | NAPROXEN 500 MG TAB  | 60       | 30   |
        | 2025-02-15 | OMEPRAZOLE 20 MG CAP | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Omeprazole from before the injury, and again after naproxen
      Given the patient was diagnosed with:
        | date       | code |
        | 2024-02-01 | I10  |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2024-06-01 | OMEPRAZOLE 20 MG CAP | 30       | 30   |
        | 2025-02-01 | NAPROXEN 500 MG TAB  | 60       | 30   |
        | 2025-02-15 | OMEPRAZOLE 20 MG CAP | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:stomach-before @v2 @audience:attorney @category:causation
  Rule: An acid blocker from before the injury
    Heartburn that was treated before the accident cannot be a side effect of its treatment.

    Background: Definition
      Given the rule needs acid blocker seen in the look-back before the injury
      And the rule needs acid blocker filled after the injury
      And the rule needs NSAID started after the injury
      Then the rule raises the counter-signal "An acid blocker predates the injury" with weight slight
      And for the plaintiff the rule reads:
        """
        {acid blocker} was dispensed from {acid blocker start}. Leave it out of the claim, unless its dose rose
        with {NSAID}.
        """
      And for the defence the rule reads:
        """
        {acid blocker} was in use from {acid blocker start}, before the accident.
        """
      And the rule cites:
        | stance  | grade | source                           | finding                                  |
        | neutral | D     | Meded101 on prescribing cascades | the order of start dates tells a cascade |

    Scenario Outline: The stomach before: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug  | quantity | days |
        | <first>  | <one> | 30       | 30   |
        | <second> | <one> | 30       | 30   |
        | <third>  | <two> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                        | first      | second     | one                  | third      | two                 | verdict      |
        | omeprazole across the injury, then naproxen | 2024-12-20 | 2025-01-19 | OMEPRAZOLE 20 MG CAP | 2025-02-01 | NAPROXEN 500 MG TAB | fires        |
        | omeprazole only since                       | 2025-02-20 | 2025-03-22 | OMEPRAZOLE 20 MG CAP | 2025-02-01 | NAPROXEN 500 MG TAB | stays silent |
        | omeprazole only before                      | 2024-10-20 | 2024-11-19 | OMEPRAZOLE 20 MG CAP | 2025-02-01 | NAPROXEN 500 MG TAB | stays silent |
        | naproxen before as well                     | 2024-12-20 | 2025-01-19 | OMEPRAZOLE 20 MG CAP | 2024-12-01 | NAPROXEN 500 MG TAB | stays silent |
        | a blood pressure drug                       | 2024-12-20 | 2025-01-19 | AMLODIPINE 5 MG TAB  | 2025-02-01 | NAPROXEN 500 MG TAB | stays silent |

    Example: Omeprazole two years before, and again now
      Given the patient filled:
        | date       | drug                 | quantity | days |
        | 2023-01-05 | OMEPRAZOLE 20 MG CAP | 30       | 30   |
        | 2025-02-01 | NAPROXEN 500 MG TAB  | 60       | 30   |
        | 2025-03-01 | OMEPRAZOLE 20 MG CAP | 30       | 30   |
      When the case is screened
      Then the rule stays silent

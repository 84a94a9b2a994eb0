@owner:intake @reviewed:2026-11-28
Feature: What was hurt, and on which day
  A case is about one day. Codes near it tell what was hurt; codes of other injuries, before it or after it, tell of
  other days. Where nothing is coded near the day, the day itself is asked about.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:route-no-diagnosis @v1 @audience:intake @category:coverage
  Rule: No diagnosis at all: nothing says what was hurt
    Drugs without a single code tell of no injury. A person asks for the chart.

    Background: Definition
      Given the rule excludes a diagnosis to be recorded
      Then the rule routes the case to records first
      And the rule asks for "the chart or the medical claims of the injury, with their diagnoses"

    Example: Fills and no diagnosis
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-06-01 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule fires
      And the case is routed to records first

    Example: One diagnosis is something
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
      When the case is screened
      Then the rule stays silent

  @id:ask-injury-day @v1 @audience:intake @category:causation
  Rule: No injury and no pain is coded in the month after the stated day
    Either the visit is missing from these records, or the day is wrong. Both are asked before anything is built on
    that day.

    Background: Definition
      Given the rule needs a diagnosis to be recorded
      And the rule excludes a diagnosis of injury or pain recorded in the 30 days after the injury
      And the rule excludes a diagnosis of an injury recorded in the 30 days after the injury
      Then the rule asks for "the day of the injury once more, and the first record of it: nothing of it is coded in the month after that day"

    Scenario Outline: Near the day: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | coded      | code     | verdict      |
        | bronchitis only                | 2025-01-12 | J20.9    | fires        |
        | a sprain on the 30th day       | 2025-02-09 | S13.4XXA | stays silent |
        | a sprain on the 31st day       | 2025-02-10 | S13.4XXA | fires        |
        | a sprain the day before        | 2025-01-09 | S13.4XXA | fires        |
        | neck pain on the day           | 2025-01-10 | M54.2    | stays silent |
        | a burn on the day              | 2025-01-10 | T24.211A | stays silent |

    Example: Nothing is coded at all, which is asked for elsewhere
      When the case is screened
      Then the rule stays silent

    Example: The records begin later
      Given diagnosis records reach from 2025-06-01 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code  |
        | 2025-06-12 | J20.9 |
      When the case is screened
      Then the rule asks

  @id:later-injury-coded @v1 @audience:attorney @category:causation @status:unconfirmed @covers:C20
  Rule: Another injury is coded more than a year after this one
    A new accident leaves a code even where nobody lists it. Aftercare, sequelae and codes of the part that was hurt
    before are left out; they may be this injury told again.

    Background: Definition
      Given the rule needs a diagnosis of an injury first coded as a later injury
      Then the rule raises the counter-signal "Another injury is coded since" with weight slight
      And the rule asks for "the chart of the later injury: what happened, and which complaints and drugs it left"
      And for the plaintiff the rule reads:
        """
        First coded long after the stated day: {an injury list}. What was coded and dispensed until then is not touched
        by it; check the stated day as well.
        """
      And for the defence the rule reads:
        """
        {an injury list}: of a day of its own. What is claimed since then has to be told apart from it.
        """
      And the rule cites:
        | stance  | grade | source                            | finding                                            |
        | neutral | D     | LienScripts on several defendants | drugs are allotted to events by the day each began |

    Scenario Outline: Later: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     | system    |
        | 2025-01-12 | S13.4XXA | ICD-10-CM |
        | <coded>    | <code>   | <system>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                            | coded      | code     | system    | verdict      |
        | an ankle after a year and a day | 2026-01-11 | S93.401A | ICD-10-CM | fires        |
        | an ankle after a year           | 2026-01-10 | S93.401A | ICD-10-CM | asks         |
        | an ankle in the first month     | 2025-02-09 | S93.401A | ICD-10-CM | stays silent |
        | the neck again                  | 2026-03-11 | S13.8XXA | ICD-10-CM | asks         |
        | aftercare of an ankle           | 2026-03-11 | S93.401D | ICD-10-CM | stays silent |
        | a late effect                   | 2026-03-11 | S93.401S | ICD-10-CM | stays silent |
        | an older code of an ankle       | 2026-03-11 | 845.00   | ICD-9-CM  | fires        |
        | an older code of aftercare      | 2026-03-11 | V54.16   | ICD-9-CM  | stays silent |
        | an ankle that only hurts        | 2026-03-11 | M25.571  | ICD-10-CM | stays silent |

  @id:injury-of-which-accident @v1 @audience:attorney @category:causation @status:unconfirmed @covers:C20
  Rule: Another accident is coded since, and other injuries may be of it too
    One code is certainly of a later day. A code of the first year, or of the part that was hurt before, may be of this
    accident, of that one or of a third; the chart of the visit says which.

    Background: Definition
      Given the rule needs a diagnosis of an injury that may be of the same accident as a later injury
      Then the rule raises the counter-signal "Of which accident an injury is, is open"
      And the rule asks for "the chart of every injury first coded more than a month after the stated day: of which accident it is"
      And for the plaintiff the rule reads:
        """
        {an injury list}: coded late enough to be of another accident, and one is coded since. Settle from the chart of
        the visit to which each belongs before it is claimed.
        """
      And for the defence the rule reads:
        """
        {an injury list}: another accident is coded since. Which injury is whose has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                            | finding                                            |
        | neutral | D     | LienScripts on several defendants | drugs are allotted to events by the day each began |

    Scenario Outline: Whose: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
        | <coded>    | <code>   |
        | <second>   | S93.401A |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                | coded      | code     | second     | verdict      |
        | a leg before a year is over         | 2026-01-05 | S82.201A | 2026-03-11 | fires        |
        | the neck again                      | 2026-03-11 | S13.8XXA | 2026-03-11 | fires        |
        | a leg in the first month            | 2025-02-09 | S82.201A | 2026-03-11 | stays silent |
        | a leg that is certainly later       | 2026-02-05 | S82.201A | 2026-03-11 | stays silent |
        | none certain, asked for elsewhere   | 2026-01-05 | S82.201A | 2026-01-05 | stays silent |

  @id:earlier-injury-coded @v2 @audience:attorney @category:causation @status:unconfirmed @covers:C02
  Rule: An injury is coded in the year before this one
    What was broken or strained in the year before is the first thing that is held against the claim. A code of the
    last days before may mean that the stated day is wrong.

    Background: Definition
      Given the rule needs a diagnosis of an injury recorded in the 12 months before the injury
      Then the rule raises the counter-signal "An injury is coded in the year before" with weight slight
      And the rule asks for "the chart of the earlier injury, the day it was last treated, and the day of this injury once more"
      And for the plaintiff the rule reads:
        """
        Coded in the year before the stated day: {an injury list before}. Disclose it; show when it had healed and what of the
        claim is another part or another matter.
        """
      And for the defence the rule reads:
        """
        {an injury list before}: in the chart before the accident. What that left is not of the accident.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                              |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble of the same region must be disclosed, with evidence that it resolved |

    Scenario Outline: Earlier: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   | system   |
        | <coded> | <code> | <system> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | coded      | code     | system    | verdict      |
        | a hip a year before         | 2024-01-10 | S72.001A | ICD-10-CM | fires        |
        | a day more than a year      | 2024-01-09 | S72.001A | ICD-10-CM | stays silent |
        | an older code of a hip      | 2024-06-10 | 820.8    | ICD-9-CM  | fires        |
        | on the day of the injury    | 2025-01-10 | S72.001A | ICD-10-CM | stays silent |
        | arthritis of the hip before | 2024-06-10 | M16.11   | ICD-10-CM | stays silent |

  @id:injury-coded-promptly @v1 @audience:attorney @category:course @status:unconfirmed
  Rule: An injury is coded within two weeks of the stated day
    The first code of an injury beside the day is what ties a chart to an accident, whether or not a drug was dispensed.

    Background: Definition
      Given the rule needs a diagnosis of an injury made within the prompt start of the injury
      Then the rule raises the signal "The injury is coded within days"
      And for the plaintiff the rule reads:
        """
        First coded within two weeks of the stated day: {an injury list since}.
        """
      And for the defence the rule reads:
        """
        {an injury list since}: a code says what was found, and not what caused it.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                  |
        | neutral | D     | Working knowledge, not yet confirmed | an injury coded soon after an accident is read as its own |

    Scenario Outline: Coded promptly: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   | system   |
        | <coded> | <code> | <system> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | coded      | code     | system    | verdict      |
        | a shoulder the day after   | 2025-01-11 | 840.4    | ICD-9-CM  | fires        |
        | on the 14th day            | 2025-01-24 | S43.421A | ICD-10-CM | fires        |
        | on the 15th day            | 2025-01-25 | S43.421A | ICD-10-CM | stays silent |
        | a shoulder that only hurts | 2025-01-11 | M25.511  | ICD-10-CM | stays silent |

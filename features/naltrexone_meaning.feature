@owner:pharmacy @reviewed:2026-11-22
Feature: Naltrexone that is not low-dose naltrexone
  One substance, several treatments. The same word on a pharmacy list may mean a pain treatment, a
  treatment of addiction or a diet drug; only dose, route and partner tell. None of these raises a pain signal.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:naltrexone-addiction-dose @v2 @audience:attorney @category:causation
  Rule: Naltrexone at the dose that treats addiction
    50 mg a day is the labelled dose for alcohol and opioid dependence. Read as pain treatment it would
    mislead everyone, and its disclosure is restricted.

    Background: Definition
      Given the rule needs naltrexone at an addiction-treatment dose
      Then the rule raises the counter-signal "Naltrexone at an addiction-treatment dose" with weight slight
      And the rule asks for "the reason for naltrexone at this dose; treat the answer as confidential"
      And for the plaintiff the rule reads:
        """
        {naltrexone at an addiction-treatment dose} from {naltrexone at an addiction-treatment dose start} is
        the labelled dose for dependence, not a pain treatment. Do not plead it, and decide who may see it.
        """
      And for the defence the rule reads:
        """
        {naltrexone at an addiction-treatment dose} is the labelled dose for dependence on alcohol or opioids.
        What it was given for will be asked.
        """
      And the rule cites:
        | stance  | grade | source                       | finding                                                   |
        | neutral | A     | Naltrexone tablets, US label | 50 mg a day for alcohol and opioid dependence, from 25 mg |

    Scenario Outline: Addiction dose: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | <n>      | <d>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                             | drug                     | n  | d   | verdict      |
        | 50 mg a day                      | NALTREXONE 50 MG TAB     | 30 | 30  | fires        |
        | half a tablet, the starting dose | NALTREXONE 50 MG TAB     | 15 | 30  | fires        |
        | two tablets a day                | NALTREXONE HCL 50 MG TAB | 60 | 30  | fires        |
        | the same tablets at 4.5 mg a day | NALTREXONE 50 MG TAB     | 9  | 100 | stays silent |
        | low-dose capsules                | NALTREXONE 4.5MG CAP CPD | 30 | 30  | stays silent |
        | nobody knows for how many days   | NALTREXONE 50 MG TAB     | 30 |     | asks         |

  @id:naltrexone-alcohol @v2 @audience:attorney @category:causation @status:unconfirmed
  Rule: Naltrexone for alcohol dependence, a protected record
    With the diagnosis beside the dose the meaning is settled, and federal rules on substance-use records may
    apply before a page is shared.

    Background: Definition
      Given the rule needs naltrexone at an addiction-treatment dose
      And the rule needs a diagnosis of alcohol use disorder
      Then the rule raises the coverage flag "Substance-use record: may be protected"
      And the rule asks for "written consent for substance-use records (42 CFR Part 2) before anything is shared"
      And for the plaintiff the rule reads:
        """
        {alcohol use disorder code} and {naltrexone at an addiction-treatment dose}: keep both out of any report
        until consent is settled.
        """
      And for the defence the rule reads:
        """
        {alcohol use disorder code} may be another cause of falls and lost work.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                      |
        | neutral | D     | Working knowledge, not yet confirmed | 42 CFR Part 2 and state law limit disclosure of such records |

    Scenario Outline: Alcohol: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2024-05-02 | <code> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                      | code   | drug                     | verdict      |
        | Golden case: naltrexone 50 mg for alcohol | F10.20 | NALTREXONE 50 MG TAB     | fires        |
        | no such diagnosis                         | E11.9  | NALTREXONE 50 MG TAB     | stays silent |
        | the diagnosis with a low dose             | F10.20 | NALTREXONE 4.5MG CAP CPD | stays silent |

  @id:naltrexone-opioid-disorder @v2 @audience:attorney @category:causation @status:unconfirmed
  Rule: Naltrexone for opioid dependence, a protected record
    As for alcohol; and a second opioid from another prescriber would be a danger.

    Background: Definition
      Given the rule needs naltrexone at an addiction-treatment dose
      And the rule needs a diagnosis of opioid use disorder
      Then the rule raises the coverage flag "Substance-use record: may be protected"
      And the rule asks for "written consent for substance-use records (42 CFR Part 2) before anything is shared"
      And for the plaintiff the rule reads:
        """
        {opioid use disorder code} and {naltrexone at an addiction-treatment dose}: keep both out of any report
        until consent is settled.
        """
      And for the defence the rule reads:
        """
        {opioid use disorder code}: ask whether a dependence began before the injury or with its treatment.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                      |
        | neutral | D     | Working knowledge, not yet confirmed | 42 CFR Part 2 and state law limit disclosure of such records |

    Scenario Outline: Opioid dependence: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2024-05-02 | <code> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | code   | drug                     | verdict      |
        | opioid dependence          | F11.20 | NALTREXONE 50 MG TAB     | fires        |
        | no diagnosis of dependence | E11.9  | NALTREXONE 50 MG TAB     | stays silent |
        | dependence and a low dose  | F11.20 | NALTREXONE 4.5MG CAP CPD | stays silent |

  @id:naltrexone-injection @v2 @audience:attorney @category:causation
  Rule: Naltrexone by injection
    The monthly injection is given for dependence and blocks pain relief by opioids for weeks.

    Background: Definition
      Given the rule needs naltrexone injection
      Then the rule raises the counter-signal "Naltrexone injection, a treatment of addiction" with weight slight
      And the rule asks for "the reason for the naltrexone injection; treat the answer as confidential"
      And for the plaintiff the rule reads:
        """
        {naltrexone injection} of {naltrexone injection start} is no pain treatment. Tell every treater: opioids
        will not work for weeks.
        """
      And for the defence the rule reads:
        """
        {naltrexone injection} is labelled for dependence only. What it was given for will be asked.
        """
      And the rule cites:
        | stance  | grade | source                         | finding                                                      |
        | neutral | A     | Naltrexone injection, US label | for alcohol and opioid dependence; blocks opioid pain relief |

    Scenario Outline: Injection: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 1        | 28   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                    | drug                 | verdict      |
        | Golden case: Vivitrol is for dependence | VIVITROL 380 MG INJ  | fires        |
        | tablets                                 | NALTREXONE 50 MG TAB | stays silent |

  @id:naltrexone-bupropion @v2 @audience:attorney @category:causation
  Rule: Naltrexone with bupropion
    The combination is a diet drug. Its naltrexone, 16 to 32 mg a day, still blocks opioids.

    Background: Definition
      Given the rule needs naltrexone with bupropion
      Then the rule raises the counter-signal "Naltrexone with bupropion, for weight" with weight slight
      And for the plaintiff the rule reads:
        """
        {naltrexone with bupropion start}: naltrexone with bupropion is for weight. It says nothing about pain.
        """
      And for the defence the rule reads:
        """
        A diet drug (from {naltrexone with bupropion start}); it treats no pain.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                       |
        | neutral | A     | Naltrexone with bupropion, US label | for chronic weight management |

    Scenario Outline: Weight: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 120      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                             | drug                    | verdict      |
        | Golden case: Contrave for weight | CONTRAVE ER 8-90 MG TAB | fires        |
        | bupropion alone                  | BUPROPION XL 150 MG TAB | stays silent |
        | naltrexone alone                 | NALTREXONE 50 MG TAB    | stays silent |

  @id:embeda-is-an-opioid @v2 @audience:attorney @category:credibility
  Rule: Morphine with sealed naltrexone
    Embeda and its like are opioids. The naltrexone in them is a deterrent that stays sealed when the capsule
    is swallowed; it must never be read as low-dose naltrexone.

    Background: Definition
      Given the rule needs opioid with sealed naltrexone
      Then the rule raises the counter-signal "Opioid with sealed naltrexone" with weight slight
      And for the plaintiff the rule reads:
        """
        {opioid with sealed naltrexone start}: a long-acting opioid was dispensed, made hard to misuse. Its
        label is for severe pain around the clock; it is no non-opioid plan.
        """
      And for the defence the rule reads:
        """
        A long-acting opioid from {opioid with sealed naltrexone start}, in a form that is made hard to misuse.
        Why this form, will be asked.
        """
      And the rule cites:
        | stance  | grade | source                    | finding                                              |
        | neutral | A     | Embeda, archived US label | morphine with sequestered naltrexone, ratio 100 to 4 |

    Scenario Outline: Sealed: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | drug                     | verdict      |
        | Golden case: Embeda, seen | EMBEDA 100-4 MG CAP      | fires        |
        | morphine alone            | MORPHINE ER 30 MG TAB    | stays silent |
        | low-dose naltrexone       | NALTREXONE 4.5MG CAP CPD | stays silent |

  @id:naltrexone-very-low @v1 @audience:pharmacist @category:proof
  Rule: Naltrexone between a microgram and a milligram
    Such doses are tried while opioids are being reduced; half a milligram and more just before a low-dose
    course is its titration and does not count here. Ask, and look for the opioid.

    Background: Definition
      Given the rule needs very low-dose naltrexone
      Then the rule asks for "whether an opioid is being reduced under the very low dose of naltrexone"

    Scenario Outline: Very low: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug    | quantity | days |
        | 2025-06-01 | <first> | 30       | 30   |
        | 2025-07-01 | <then>  | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                    | first                      | then                       | verdict      |
        | 0.1 mg a day            | NALTREXONE 0.1 MG CAP CPD  | NALTREXONE 0.1 MG CAP CPD  | fires        |
        | 0.5 mg rising to 4.5 mg | NALTREXONE 0.5 MG CAP CPD  | NALTREXONE 4.5MG CAP CPD   | stays silent |
        | half a microgram        | NALTREXONE 0.5 MCG CAP CPD | NALTREXONE 0.5 MCG CAP CPD | stays silent |

  @id:naltrexone-ultra-low @v1 @audience:pharmacist @category:proof
  Rule: Ultra-low-dose naltrexone beside an opioid
    Below a microgram a day naltrexone is given to strengthen an opioid: the opposite of a blocker, and no
    non-opioid plan.

    Background: Definition
      Given the rule needs opioid overlapping ultra-low-dose naltrexone
      Then the rule raises the counter-signal "Opioid treatment, strengthened by naltrexone" with weight slight
      And the rule asks for "the prescriber's plan for the opioid and the ultra-low dose of naltrexone"
      And for the plaintiff the rule reads:
        """
        {opioid} with {ultra-low-dose naltrexone} from {ultra-low-dose naltrexone start} is one plan: an opioid
        made to work at a lower dose.
        """
      And for the defence the rule reads:
        """
        The patient remains on {opioid}. The naltrexone beside it is experimental.
        """
      And the rule cites:
        | stance  | grade | source                            | finding                                               |
        | neutral | D     | Toljan & Vrooman 2018, PMC6313374 | below a microgram: adjunct that strengthens an opioid |

    Scenario Outline: Ultra-low: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug     | quantity | days |
        | 2025-06-01 | <opioid> | 60       | 30   |
        | 2025-06-10 | <drug>   | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                            | opioid              | drug                       | verdict      |
        | Golden case: ULDN and oxycodone | OXYCODONE 5 MG TAB  | NALTREXONE 0.5 MCG CAP CPD | fires        |
        | a blocking dose is a conflict   | OXYCODONE 5 MG TAB  | NALTREXONE 4.5MG CAP CPD   | stays silent |
        | no opioid                       | NAPROXEN 500 MG TAB | NALTREXONE 0.5 MCG CAP CPD | stays silent |

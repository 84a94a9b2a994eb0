@owner:pharmacy @reviewed:2026-11-22
Feature: Low-dose naltrexone and complex regional pain syndrome
  A fill says that a drug was dispensed, when, how much and for whom. It does not say why, and not
  whether it helped. Every rule here therefore shows the pharmacy fact first, what the plaintiff may
  fairly make of it second, and what the defence will answer third.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:ldn-crps @v1 @audience:attorney @category:chronicity
  Rule: Low-dose naltrexone new after the injury, beside CRPS
    The guide reads a prescriber's judgement of a lasting, centrally driven pain into the drug. The fills show
    only that it came, and was refilled. Two fills make a course; a diagnosis that came first, or another disease
    the drug is used for, would explain it without the injury.

    Background: Definition
      Given the rule needs a diagnosis of CRPS made after the injury
      And the rule needs low-dose naltrexone new since the injury
      And the rule needs low-dose naltrexone filled at least 2 times
      And the rule excludes a diagnosis of a disease naltrexone is also used for
      And the rule excludes opioid overlapping low-dose naltrexone
      Then the rule raises the signal "Low-dose naltrexone beside CRPS" with weight strong
      And the rule asks for "the specialist's note on CRPS: limb, day of onset, Budapest criteria, bone scan or nerve study"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} was dispensed {fills} times from {low-dose naltrexone start} to {last fill}, with no
        opioid beside it and none of it in the year before the injury. CRPS ({CRPS code}) was first coded on
        {CRPS date}. If the chart says that the one was given for the other, this is treatment of a lasting pain.
        """
      And for the defence the rule reads:
        """
        {CRPS code} on a claim is a code, not an examination. Low-dose naltrexone is not approved for any pain;
        for CRPS the published support is two patients, both on other therapy as well.
        """
      And the rule cites:
        | stance  | grade | source                                              | finding                                                                               |
        | for     | D     | Chopra & Cooper 2013, doi:10.1007/s11481-013-9451-y | two CRPS patients improved when it was added to other therapy                         |
        | neutral | D     | Soin 2021, Pain Physician 24:E393                   | review of 30 publications: nearly all from other pain; prospective CRPS trials needed |
        | neutral | D     | NCT06306157                                         | randomised trial in CRPS, 40 planned, no result known on 2026-11-22                   |
        | against | X     | Bested 2023, doi:10.1097/PR9.0000000000001080       | fibromyalgia, double-blind crossover, n=58, 4.5 mg: no relevant effect                |
        | against | X     | Bruun 2024, doi:10.1016/S2665-9913(23)00278-3       | fibromyalgia, double-blind, n=99, 6 mg: not better than placebo (-0.34, p=0.27)       |

    Scenario Outline: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date     | drug   | quantity   | days   |
        | <first>  | <drug> | <quantity> | <days> |
        | <second> | <drug> | <quantity> | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples: What is CRPS, and when
        | what                                | coded      | code    | first      | second     | drug                     | quantity | days | verdict      |
        | Golden case: LDN 4.5 mg, clean CRPS | 2025-02-20 | G90.511 | 2025-06-01 | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   | fires        |
        | CRPS II of the leg                  | 2025-02-20 | G57.71  | 2025-06-01 | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   | fires        |
        | CRPS coded on the day of injury     | 2025-01-10 | G90.511 | 2025-06-01 | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   | fires        |
        | CRPS coded the day before           | 2025-01-09 | G90.511 | 2025-06-01 | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   | stays silent |
        | low back pain is not CRPS           | 2025-02-20 | M54.50  | 2025-06-01 | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   | stays silent |

      Examples: What is low-dose naltrexone
        | what                                                  | coded      | code    | first      | second     | drug                       | quantity | days | verdict      |
        | 1 mg a day is the lower end                           | 2025-02-20 | G90.511 | 2025-06-01 | 2025-07-01 | NALTREXONE 1 MG CAP CPD    | 30       | 30   | fires        |
        | 6 mg a day, the dose of the largest trial             | 2025-02-20 | G90.511 | 2025-06-01 | 2025-07-01 | NALTREXONE 6 MG CAP CPD    | 30       | 30   | fires        |
        | 6.5 mg a day is above the band                        | 2025-02-20 | G90.511 | 2025-06-01 | 2025-07-01 | NALTREXONE 6.5 MG CAP CPD  | 30       | 30   | stays silent |
        | Golden case: a 50 mg tablet dissolved to 4.5 mg a day | 2025-02-20 | G90.511 | 2025-06-01 | 2025-09-09 | NALTREXONE 50 MG TAB       | 9        | 100  | fires        |
        | Golden case: naltrexone 50 mg, one tablet a day       | 2025-02-20 | G90.511 | 2025-06-01 | 2025-07-01 | NALTREXONE 50 MG TAB       | 30       | 30   | stays silent |
        | Golden case: Vivitrol                                 | 2025-02-20 | G90.511 | 2025-06-01 | 2025-06-29 | VIVITROL 380 MG INJ        | 1        | 28   | stays silent |
        | Golden case: Contrave                                 | 2025-02-20 | G90.511 | 2025-06-01 | 2025-07-01 | CONTRAVE ER 8-90 MG TAB    | 120      | 30   | stays silent |
        | Golden case: Embeda is an opioid                      | 2025-02-20 | G90.511 | 2025-06-01 | 2025-07-01 | EMBEDA 100-4 MG CAP        | 30       | 30   | stays silent |
        | naloxone is another drug                              | 2025-02-20 | G90.511 | 2025-06-01 | 2025-07-01 | NALOXONE 4 MG NASAL SPRAY  | 2        | 30   | stays silent |
        | micrograms are not milligrams                         | 2025-02-20 | G90.511 | 2025-06-01 | 2025-07-01 | NALTREXONE 4.5 MCG CAP CPD | 30       | 30   | stays silent |
        | no days' supply, no dose, no answer                   | 2025-02-20 | G90.511 | 2025-06-01 | 2025-07-01 | NALTREXONE 4.5 MG CAP CPD  | 30       |      | asks         |

      Examples: When it began
        | what                                 | coded      | code    | first      | second     | drug                     | quantity | days | verdict      |
        | begun on the day of the injury       | 2025-02-20 | G90.511 | 2025-01-10 | 2025-02-09 | NALTREXONE 4.5MG CAP CPD | 30       | 30   | fires        |
        | Golden case: LDN begun before injury | 2025-02-20 | G90.511 | 2024-12-20 | 2025-01-19 | NALTREXONE 4.5MG CAP CPD | 30       | 30   | stays silent |

    Example: One fill is not a course
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Begun before the injury, interrupted, and begun again
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2024-08-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: A titration from half a milligram is one course with what follows
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 0.5MG CAP CPD | 14       | 14   |
        | 2025-06-15 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule fires

    Example: Golden case: records that start at the injury know no baseline
      Given pharmacy records reach from 2025-01-10 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule asks

    Scenario Outline: Another disease explains it: <what>
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
        | <coded>    | <code>  |
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent

      Examples:
        | what                                                     | coded      | code   |
        | alcohol dependence                                       | 2024-05-05 | F10.20 |
        | opioid dependence                                        | 2024-05-05 | F11.20 |
        | Golden case: multiple sclerosis by its October 2025 code | 2025-11-03 | G35.A  |
        | Crohn's disease                                          | 2024-05-05 | K50.90 |
        | long COVID                                               | 2024-05-05 | U09.9  |

    Example: Golden case: LDN and tramadol overlap
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2025-07-10 | TRAMADOL 50 MG TAB       | 30       | 10   |
      When the case is screened
      Then the rule stays silent
      And the case has the safety alert "Naltrexone beside an opioid"

    Example: Golden case: the opioid ended 12 days before LDN
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-05-10 | TRAMADOL 50 MG TAB       | 30       | 10   |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule fires
      And the case has no safety alert

  @id:crps-both-types @v2 @audience:attorney @category:proof
  Rule: CRPS I and CRPS II are coded on one limb
    The code book lets a limb have one or the other: type II is the one with an identified nerve injury. Both
    on one limb is a mistake that the defence will find.

    Background: Definition
      Given the rule needs a diagnosis of CRPS I on the same limb as CRPS II
      Then the rule raises the counter-signal "CRPS types contradict each other" with weight moderate
      And the rule asks for "the treater's decision between CRPS I and CRPS II, with the nerve study behind it"
      And for the plaintiff the rule reads:
        """
        {CRPS I code} and {CRPS II code} stand for the same limb. Have the treater settle which it is before the
        records are produced.
        """
      And for the defence the rule reads:
        """
        The records code {CRPS I code} and {CRPS II code} for one limb. They exclude each other, so the
        diagnosis is open.
        """
      And the rule cites:
        | stance  | grade | source                    | finding                                                |
        | against | A     | ICD-10-CM, note at G90.5- | CRPS I excludes causalgia of the same limb (Excludes1) |

    Scenario Outline: Both types: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-02-20 | <first>  |
        | 2025-05-20 | <second> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                  | first   | second  | verdict      |
        | Golden case: CRPS I and II of one arm | G90.511 | G56.41  | fires        |
        | one on each arm                       | G90.511 | G56.42  | stays silent |
        | type I twice                          | G90.511 | G90.512 | stays silent |
        | the side of one is not stated         | G90.519 | G56.41  | asks         |

  @id:crps-no-limb @v3 @audience:attorney @category:proof
  Rule: CRPS is coded without a limb
    G90.50 names no limb. A diagnosis that turns on what one limb looks and feels like should say which.

    Background: Definition
      Given the rule needs a diagnosis of CRPS without a named limb
      And the rule excludes a diagnosis of CRPS with a named limb
      Then the rule raises the counter-signal "CRPS without a limb" with weight slight
      And the rule asks for "the specialist's note on CRPS: limb, day of onset, Budapest criteria, bone scan or nerve study"
      And for the plaintiff the rule reads:
        """
        {CRPS without a named limb code} of {CRPS without a named limb date} names no limb: ask the treater to
        code what was examined.
        """
      And for the defence the rule reads:
        """
        {CRPS without a named limb code} is the vaguest code there is: it says neither which limb nor which
        criteria.
        """
      And the rule cites:
        | stance  | grade | source            | finding                                    |
        | neutral | A     | ICD-10-CM, G90.5- | codes by limb and side exist beside G90.50 |

    Scenario Outline: No limb: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-02-20 | <first>  |
        | 2025-05-20 | <second> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what            | first  | second  | verdict      |
        | never a limb    | G90.50 | M79.601 | fires        |
        | a limb later on | G90.50 | G90.511 | stays silent |
        | no CRPS         | M54.50 | M79.601 | stays silent |

  @id:crps-nerve-injury-missing @v2 @audience:attorney @category:proof
  Rule: CRPS II without a coded nerve injury
    Causalgia means an injured nerve. Without a code or a nerve study the type is only asserted.

    Background: Definition
      Given the rule needs a diagnosis of CRPS II made after the injury
      And the rule excludes a diagnosis of nerve injury
      Then the rule asks for "the nerve conduction study, EMG or operation note that shows the injured nerve, and its side"
      And for the plaintiff the rule reads:
        """
        {CRPS II code} was coded on {CRPS II date}; a nerve study would prove the injury it presumes.
        """
      And for the defence the rule reads:
        """
        {CRPS II code} presumes an injured nerve. None is coded.
        """
      And the rule cites:
        | stance  | grade | source            | finding                                         |
        | neutral | A     | ICD-10-CM, G56.4- | causalgia is CRPS II: with a known nerve injury |

    Scenario Outline: The nerve: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | <coded>    | <first>  |
        | 2025-01-12 | <second> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                     | coded      | first   | second   | verdict      |
        | no nerve named           | 2025-04-20 | G56.41  | S52.501A | fires        |
        | the median nerve was cut | 2025-04-20 | G56.41  | S64.11XA | stays silent |
        | type I needs no nerve    | 2025-04-20 | G90.511 | S52.501A | stays silent |
        | causalgia from before    | 2024-04-20 | G56.41  | S52.501A | stays silent |

  @id:nerve-injury-crps @v2 @audience:attorney @category:chronicity
  Rule: A nerve injury and CRPS II are both coded after the injury
    An injured nerve is an objective ground that fibromyalgia never offers, and the one that CRPS II presumes.

    Background: Definition
      Given the rule needs a diagnosis of nerve injury made after the injury
      And the rule needs a diagnosis of CRPS II made after the injury
      Then the rule raises the signal "Nerve injury behind CRPS II" with weight moderate
      And for the plaintiff the rule reads:
        """
        {nerve injury code} was coded on {nerve injury date} and {CRPS II code} on {CRPS II date}: an identified
        nerve stands behind the pain.
        """
      And for the defence the rule reads:
        """
        Many nerve injuries heal. Ask for repeated nerve studies since {nerve injury date}.
        """
      And the rule cites:
        | stance  | grade | source                       | finding                                                  |
        | neutral | A     | ICD-10-CM, G56.4- and G57.7- | causalgia is CRPS II: with a known nerve injury          |
        | neutral | D     | Legal Clarity on CRPS codes  | an identified nerve injury separates type II from type I |

    Scenario Outline: Nerve and CRPS II: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code     |
        | <hurt>  | <injury> |
        | <coded> | <crps>   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | hurt       | injury   | coded      | crps    | verdict      |
        | the median nerve and causalgia | 2025-01-12 | S64.11XA | 2025-04-20 | G56.41  | fires        |
        | a nerve hurt years ago         | 2022-01-12 | S64.11XA | 2025-04-20 | G56.41  | stays silent |
        | a fracture and causalgia       | 2025-01-12 | S52.501A | 2025-04-20 | G56.41  | stays silent |
        | a nerve injury alone           | 2025-01-12 | S64.11XA | 2025-04-20 | M79.601 | stays silent |
        | causalgia from before that     | 2025-01-12 | S64.11XA | 2024-04-20 | G56.41  | stays silent |

@owner:pharmacy @reviewed:2026-11-23
Feature: CRPS, the regimen
  Several treatments of CRPS at once say more than any one of them. Each has its trial, most trials are
  small, and the one everybody quotes had lost its effect at week twelve.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:crps-regimen @v3 @audience:attorney @category:intensity
  Rule: Two or more treatments of CRPS since the injury
    A gabapentinoid beside an antidepressant, an infusion or a bisphosphonate is more than one step against CRPS, if
    that is what each is for. A kind that was in use before the injury does not count as treatment of it. The trials of
    ketamine, bisphosphonates and low-dose naltrexone stand with the rules of those drugs.

    Background: Definition
      Given the rule needs a diagnosis of CRPS made within the longest link of the injury
      And the rule needs at least 2 of these pairs begun after the injury:
        | drug                | diagnosis | counts as           |
        | gabapentinoid       | CRPS      | gabapentinoid       |
        | SNRI                | CRPS      | SNRI                |
        | bisphosphonate      | CRPS      | bisphosphonate      |
        | ketamine infusion   | CRPS      | ketamine            |
        | low-dose naltrexone | CRPS      | low-dose naltrexone |
      Then the rule raises the signal "Regimen of CRPS" with weight strong
      And the rule asks for "the specialist's note on CRPS: limb, day of onset, Budapest criteria, bone scan or nerve study"
      And for the plaintiff the rule reads:
        """
        {rows listed}, all begun since the injury. If each was given for it, that is a regimen, not a single
        prescription.
        """
      And for the defence the rule reads:
        """
        {CRPS code} of {CRPS date} is a code. Each drug beside it has other uses, and more drugs are not
        more disease.
        """
      And the rule cites:
        | stance  | grade | source                                        | finding                                                                                          |
        | for     | D     | LienScripts on CRPS medication, 2026          | a seller's list of what a CRPS regimen holds                                                     |
        | neutral | B     | van de Vusse 2004, doi:10.1186/1471-2377-4-13 | gabapentin in CRPS, n=58, crossover: mild effect at first, both periods together not significant |

    Scenario Outline: Regimen: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date       | drug     | quantity | days |
        | <date>     | <first>  | 90       | 30   |
        | 2025-04-01 | <second> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                   | coded      | code    | date       | first                 | second                   | verdict      |
        | gabapentin and duloxetine              | 2025-02-20 | G90.511 | 2025-03-01 | GABAPENTIN 600 MG TAB | DULOXETINE 60 MG CAP     | fires        |
        | gabapentin and ketamine                | 2025-02-20 | G90.511 | 2025-03-01 | GABAPENTIN 600 MG TAB | KETAMINE INFUSION        | fires        |
        | pamidronate and duloxetine             | 2025-02-20 | G56.41  | 2025-03-01 | PAMIDRONATE 90 MG INJ | DULOXETINE 60 MG CAP     | fires        |
        | gabapentin and low-dose naltrexone     | 2025-02-20 | G90.511 | 2025-03-01 | GABAPENTIN 600 MG TAB | NALTREXONE 4.5MG CAP CPD | fires        |
        | gabapentin and pregabalin are one kind | 2025-02-20 | G90.511 | 2025-03-01 | GABAPENTIN 600 MG TAB | PREGABALIN 75 MG CAP     | stays silent |
        | one treatment and an antibiotic        | 2025-02-20 | G90.511 | 2025-03-01 | GABAPENTIN 600 MG TAB | AMOXICILLIN 500 MG CAP   | stays silent |
        | radiculopathy                          | 2025-02-20 | M54.16  | 2025-03-01 | GABAPENTIN 600 MG TAB | DULOXETINE 60 MG CAP     | stays silent |
        | CRPS from before the injury            | 2024-02-20 | G90.511 | 2025-03-01 | GABAPENTIN 600 MG TAB | DULOXETINE 60 MG CAP     | stays silent |
        | gabapentin from the year before        | 2025-02-20 | G90.511 | 2024-12-20 | GABAPENTIN 600 MG TAB | DULOXETINE 60 MG CAP     | stays silent |
        | duloxetine from the year before        | 2025-02-20 | G90.511 | 2024-12-20 | DULOXETINE 60 MG CAP  | GABAPENTIN 600 MG TAB    | stays silent |
        | alendronate from the year before       | 2025-02-20 | G90.511 | 2024-12-20 | ALENDRONATE 70 MG TAB | GABAPENTIN 600 MG TAB    | stays silent |

    Example: Duloxetine from before, and two new kinds
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-12-20 | DULOXETINE 60 MG CAP  | 30       | 30   |
        | 2025-03-01 | GABAPENTIN 600 MG TAB | 90       | 30   |
        | 2025-04-01 | KETAMINE INFUSION     | 1        | 1    |
      When the case is screened
      Then the rule fires

    Example: CRPS first coded more than two years on
      Given pharmacy records reach from 2023-01-01 to 2028-06-30
      And diagnosis records reach from 2023-01-01 to 2028-06-30
      And the patient was diagnosed with:
        | date       | code    |
        | 2027-01-11 | G90.511 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2027-03-01 | GABAPENTIN 600 MG TAB | 90       | 30   |
        | 2027-04-01 | KETAMINE INFUSION     | 1        | 1    |
      When the case is screened on 2028-06-30
      Then the rule stays silent

  @id:crps-block @v3 @audience:attorney @category:intensity @status:unconfirmed
  Rule: A sympathetic block and a drug of CRPS
    A block of the sympathetic chain is done for CRPS more than for anything else. Beside a drug with which CRPS is
    treated it may be a regimen.

    Background: Definition
      Given the rule needs a diagnosis of CRPS made within the longest link of the injury
      And the rule needs a procedure to be recorded
      And the rule needs a sympathetic block to be listed
      And the rule needs at least 1 of these pairs begun after the injury:
        | drug                | diagnosis |
        | gabapentinoid       | CRPS      |
        | SNRI                | CRPS      |
        | bisphosphonate      | CRPS      |
        | ketamine infusion   | CRPS      |
        | low-dose naltrexone | CRPS      |
      Then the rule raises the signal "Regimen of CRPS" with weight moderate
      And the rule asks for "the report of each sympathetic block, with pain and temperature before and after"
      And for the plaintiff the rule reads:
        """
        A sympathetic block is listed beside a drug of CRPS, and {CRPS code} was coded on {CRPS date}.
        What the block changed, and for how long, its report has to say.
        """
      And for the defence the rule reads:
        """
        {CRPS code} of {CRPS date}: a listed block proves neither the diagnosis nor the need for the next.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                              |
        | for     | D     | LienScripts on CRPS medication, 2026 | blocks stand in a seller's list of the CRPS regimen                  |
        | neutral | D     | Working knowledge, not yet confirmed | the response to a block supports the diagnosis and does not prove it |

    Scenario Outline: Block: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And these procedures are listed:
        | date       | name   |
        | 2025-05-01 | <name> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-03-01 | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                     | coded      | code    | name                     | drug                  | verdict      |
        | a stellate ganglion block and gabapentin | 2025-02-20 | G90.511 | stellate ganglion block  | GABAPENTIN 600 MG TAB | fires        |
        | an epidural                              | 2025-02-20 | G90.511 | epidural injection       | GABAPENTIN 600 MG TAB | stays silent |
        | naproxen                                 | 2025-02-20 | G90.511 | stellate ganglion block  | NAPROXEN 500 MG TAB   | stays silent |
        | radiculopathy                            | 2025-02-20 | M54.16  | lumbar sympathetic block | GABAPENTIN 600 MG TAB | stays silent |
        | CRPS from before                         | 2024-02-20 | G90.511 | stellate ganglion block  | GABAPENTIN 600 MG TAB | stays silent |

    Example: No procedure is listed, so nothing is asked of blocks
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | GABAPENTIN 600 MG TAB | 90       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: A block, and gabapentin from before the injury
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
      And these procedures are listed:
        | date       | name                    |
        | 2025-05-01 | stellate ganglion block |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-12-20 | GABAPENTIN 600 MG TAB | 90       | 30   |
        | 2025-03-01 | GABAPENTIN 600 MG TAB | 90       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: A block before the injury
      Given diagnosis records reach from 2024-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
      And these procedures are listed:
        | date       | name                    |
        | 2024-05-01 | stellate ganglion block |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | GABAPENTIN 600 MG TAB | 90       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: A block, and CRPS first coded more than two years on
      Given pharmacy records reach from 2023-01-01 to 2028-06-30
      And diagnosis records reach from 2023-01-01 to 2028-06-30
      And the patient was diagnosed with:
        | date       | code    |
        | 2027-01-11 | G90.511 |
      And these procedures are listed:
        | date       | name                    |
        | 2027-05-01 | stellate ganglion block |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2027-03-01 | GABAPENTIN 600 MG TAB | 90       | 30   |
      When the case is screened on 2028-06-30
      Then the rule stays silent

  @id:ketamine-crps @v3 @audience:attorney @category:intensity
  Rule: Ketamine infusions beside CRPS
    Infusions are given late, by few specialists, at high cost; one dose may be the anaesthetic of an operation. The trials that
    support them are the trials that limit them; an attorney reads both first.

    Background: Definition
      Given the rule needs a diagnosis of CRPS made after the injury
      And the rule needs ketamine infusion new since the injury
      And the rule needs ketamine infusion filled at least 2 times
      Then the rule raises the signal "Ketamine infusions beside CRPS" with weight moderate
      And the rule raises the counter-signal "Ketamine: effect gone by week twelve" with weight slight
      And the rule asks for "the infusion records: dose, hours, days, pain and function before, after and at twelve weeks"
      And for the plaintiff the rule reads:
        """
        {ketamine infusion} was given on {fills} days from {ketamine infusion start}; {CRPS code} was coded on {CRPS date}.
        Two double-blind trials in CRPS were positive; what was tried before, the chart has to say.
        """
      And for the defence the rule reads:
        """
        {ketamine infusion} of {ketamine infusion start}: not approved for pain; in the larger trial the
        effect was no longer significant at week twelve, without gain of function. {fills} days of it were
        charged; ask what each series changed, and for how long.
        """
      And the rule cites:
        | stance  | grade | source                                           | finding                                                                                                        |
        | for     | B     | Sigtermans 2009, Pain 145:304                    | ketamine in CRPS, n=60, 4.2 days of infusion: pain lower over 12 weeks (week 1: 2.68 against 5.45)             |
        | against | B     | Sigtermans 2009, Pain 145:304                    | ketamine: at week 12 no longer significant (p=0.07); no gain of function; psychic effects in 76 % against 18 % |
        | for     | B     | Schwartzman 2009, doi:10.1016/j.pain.2009.08.015 | ketamine in CRPS, double-blind, 0.35 mg/kg an hour, 4 hours on 10 days: better in many pain measures           |
        | against | B     | Schwartzman 2009, doi:10.1016/j.pain.2009.08.015 | ketamine: the authors asked for a larger trial; clonidine and midazolam in both arms                           |
        | for     | B     | ASRA/AAPM/ASA 2018                               | ketamine: moderate evidence in CRPS up to 12 weeks; weak or none for other pain                                |
        | against | C     | Open-label S-ketamine pilot in CRPS              | S-ketamine: four patients, stopped for want of effect                                                          |

    Scenario Outline: Ketamine: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 1        | 1    |
        | <again> | <drug> | 1        | 1    |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | coded      | code    | first      | drug                      | again      | verdict      |
        | infusions for CRPS of the arm     | 2025-02-20 | G90.511 | 2025-06-01 | KETAMINE INFUSION         | 2025-06-02 | fires        |
        | ketamine from a vial              | 2025-02-20 | G90.511 | 2025-06-01 | KETAMINE 500 MG/10 ML INJ | 2025-06-02 | fires        |
        | CRPS from before the injury       | 2024-02-20 | G90.511 | 2025-06-01 | KETAMINE INFUSION         | 2025-06-02 | stays silent |
        | back pain                         | 2025-02-20 | M54.50  | 2025-06-01 | KETAMINE INFUSION         | 2025-06-02 | stays silent |
        | infusions from before             | 2025-02-20 | G90.511 | 2024-06-01 | KETAMINE INFUSION         | 2024-06-02 | stays silent |
        | a ketamine cream is another thing | 2025-02-20 | G90.511 | 2025-06-01 | KETAMINE 10% CREAM CPD    | 2025-06-02 | stays silent |
        | esketamine for depression         | 2025-02-20 | G90.511 | 2025-06-01 | SPRAVATO 84 MG NASAL      | 2025-06-02 | stays silent |
        | one dose, as at an operation      | 2025-02-20 | G90.511 | 2025-06-01 | KETAMINE INFUSION         | 2025-06-01 | stays silent |

    Example: A series is no lifelong cost
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
      And the patient filled:
        | date       | drug              | quantity | days |
        | 2026-04-01 | KETAMINE INFUSION | 1        | 10   |
        | 2026-05-01 | KETAMINE INFUSION | 1        | 10   |
        | 2026-06-01 | KETAMINE INFUSION | 1        | 10   |
      When the case is screened on 2026-06-30
      Then the rule fires
      And the case has no future expense
      And the case has the counter-signal "Given in series: no lifelong cost"

  @id:ketamine-without-crps @v3 @audience:attorney @category:proof
  Rule: Ketamine infusions without CRPS
    The support for ketamine ends at CRPS. For other pain it is weak or none, and the price is the same. One dose may be
    the anaesthetic of an operation.

    Background: Definition
      Given the rule needs ketamine infusion started after the injury
      And the rule needs ketamine infusion filled at least 2 times
      And the rule excludes a diagnosis of CRPS
      Then the rule raises the counter-signal "Ketamine without CRPS" with weight moderate
      And the rule asks for "the diagnosis ketamine was given for, and what an insurer said to it"
      And for the plaintiff the rule reads:
        """
        {ketamine infusion} was given from {ketamine infusion start}. If the specialist treats CRPS, the
        code is missing; if another pain or low mood, the reasons carry it alone.
        """
      And for the defence the rule reads:
        """
        {ketamine infusion} on {fills} days from {ketamine infusion start} beside no CRPS code: outside CRPS the support is weak
        or none, and whether it was reasonable will be contested.
        """
      And the rule cites:
        | stance  | grade | source             | finding                                                                             |
        | against | B     | ASRA/AAPM/ASA 2018 | ketamine: weak or no evidence outside CRPS                                          |
        | neutral | D     | Medval 2020        | ketamine infusions are not approved for pain; some were seen in Medicare set-asides |

    Scenario Outline: Without CRPS: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 1        | 1    |
        | <again> | <drug> | 1        | 1    |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                         | code    | first      | drug                | again      | verdict      |
        | back pain                    | M54.50  | 2025-06-01 | KETAMINE INFUSION   | 2025-06-02 | fires        |
        | CRPS                         | G90.511 | 2025-06-01 | KETAMINE INFUSION   | 2025-06-02 | stays silent |
        | infusions before the injury  | M54.50  | 2024-06-01 | KETAMINE INFUSION   | 2024-06-02 | stays silent |
        | no ketamine                  | M54.50  | 2025-06-01 | NAPROXEN 500 MG TAB | 2025-06-02 | stays silent |
        | one dose, as at an operation | M54.50  | 2025-06-01 | KETAMINE INFUSION   | 2025-06-01 | stays silent |

  @id:series-not-lifelong @v3 @audience:attorney @category:chronicity
  Rule: A treatment that is given in a series
    Infusions of ketamine or a bisphosphonate for CRPS end. Nobody multiplies them by years of life; a plan for
    further series is a fact to obtain, not to assume. For bones or cancer they are given for years, and are no cost of
    the injury.

    Background: Definition
      Given the rule needs a diagnosis of CRPS
      And the rule needs treatment given in a series started after the injury
      And the rule needs treatment given in a series filled at least 2 times
      And the rule excludes a diagnosis of osteoporosis
      And the rule excludes a diagnosis of cancer
      Then the rule raises the counter-signal "Given in series: no lifelong cost"
      And the rule asks for "how many series are planned, how far apart, and who says so"
      And for the plaintiff the rule reads:
        """
        {treatment given in a series} was given on {fills} days from {treatment given in a series start}. Only a
        written plan for further series is a future cost.
        """
      And for the defence the rule reads:
        """
        {treatment given in a series} was last given on {last fill}. A series is no lifelong cost, and none is
        shown to be planned.
        """
      And the rule cites:
        | stance  | grade | source                       | finding                                                |
        | neutral | B     | Ferraro 2025, Ann Intern Med | bisphosphonate courses in CRPS last one to eight weeks |
        | neutral | D     | Stokes & Associates 2022     | possible costs are listed apart from probable ones     |

    Scenario Outline: Series: <what> - the rule <verdict>
      Given diagnosis records reach from 2023-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | <code>  |
        | 2025-02-21 | <other> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 1        | 6    |
        | <again> | <drug> | 1        | 6    |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | first      | drug                     | again      | code    | other  | verdict      |
        | ketamine                    | 2025-06-01 | KETAMINE INFUSION        | 2025-06-20 | G90.511 | I10    | fires        |
        | zoledronic acid             | 2025-06-01 | ZOLEDRONIC ACID 5 MG INJ | 2025-06-20 | G90.511 | I10    | fires        |
        | pamidronate                 | 2025-06-01 | PAMIDRONATE 90 MG INJ    | 2025-06-20 | G90.511 | I10    | fires        |
        | ketamine before the injury  | 2024-06-01 | KETAMINE INFUSION        | 2024-06-20 | G90.511 | I10    | stays silent |
        | gabapentin is no series     | 2025-06-01 | GABAPENTIN 300 MG CAP    | 2025-06-20 | G90.511 | I10    | stays silent |
        | one dose of zoledronic acid | 2025-06-01 | ZOLEDRONIC ACID 5 MG INJ | 2025-06-01 | G90.511 | I10    | stays silent |
        | zoledronic acid for bones   | 2025-06-01 | ZOLEDRONIC ACID 5 MG INJ | 2025-06-20 | G90.511 | M81.0  | stays silent |
        | zoledronic acid in cancer   | 2025-06-01 | ZOLEDRONIC ACID 5 MG INJ | 2025-06-20 | G90.511 | C79.51 | stays silent |
        | no CRPS                     | 2025-06-01 | ZOLEDRONIC ACID 5 MG INJ | 2025-06-20 | M54.50  | I10    | stays silent |

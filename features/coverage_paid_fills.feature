@owner:intake @reviewed:2026-11-22
Feature: Any drug, what the payers on the fills tell
  Intake forms leave coverage blank; pharmacy lists do not. Each payer seen after the injury is a coverage that
  must be listed, and a claim on the settlement.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:medicare-paid-fills @v5 @audience:attorney @category:coverage @covers:L04
  Rule: Medicare has paid for fills
    A claim on the pharmacy list tells what the intake form may not: Medicare paid, and must be repaid.

    Background: Definition
      Given the rule needs a medicine that may be for the injury started after the injury
      And the rule needs a medicine that may be for the injury paid by Medicare
      And the rule excludes a medicine that may be for the injury whose ingredient was filled in the look-back before the injury
      And the rule excludes a medicine that may be for the injury begun later than one claim's time after the injury
      And the rule excludes a medicine that may be for the injury begun within the coding lag of a later injury
      And the rule excludes a medicine that may be for the injury with a new diagnosis of a disease that pain drugs are given for within 14 days of its first fill
      Then the rule raises the coverage flag "Medicare: repayment and reporting"
      And the rule asks for "the Medicare number, conditional payment letter and the plans for parts C and D"
      And for the plaintiff the rule reads:
        """
        Medicare is named as the payer, since the accident, of {a medicine that may be for the injury list}, perhaps of more. Some of it may be
        for the injury: which rows are decides what is repaid.
        """
      And for the defence the rule reads:
        """
        Medicare is named as the payer of {a medicine that may be for the injury list}. Which of it was for the injury
        is open.
        """
      And the rule cites:
        | stance  | grade | source      | finding                                        |
        | neutral | D     | Tiveron Law | conditional payments are repaid within 60 days |

    Scenario Outline: Medicare has paid for fills: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug                  | quantity | days | payer   |
        | <early> | GABAPENTIN 300 MG CAP | 90       | 30   | cash    |
        | <date>  | <drug>                | 90       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | coded      | code     | early      | date       | drug                  | payer           | verdict      |
        | after the injury               | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | Medicare Part D | fires        |
        | before the injury only         | 2025-01-12 | S13.4XXA | 2023-03-01 | 2023-06-01 | GABAPENTIN 300 MG CAP | Medicare Part D | stays silent |
        | another payer                  | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | cash            | stays silent |
        | nothing of the injury          | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | METFORMIN 500 MG TAB  | Medicare Part D | stays silent |
        | given for dementia             | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | MEMANTINE 10 MG TAB   | Medicare Part D | stays silent |
        | three years later and a day    | 2025-01-12 | S13.4XXA | 2023-03-01 | 2028-01-11 | GABAPENTIN 300 MG CAP | Medicare Part D | stays silent |
        | the same drug the year before  | 2025-01-12 | S13.4XXA | 2024-06-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | Medicare Part D | stays silent |
        | a new sprain of that day       | 2026-06-01 | S93.401A | 2023-03-01 | 2026-06-01 | NAPROXEN 500 MG TAB   | Medicare Part D | stays silent |
        | arthritis first coded that day | 2025-06-01 | M16.11   | 2023-03-01 | 2025-06-01 | NAPROXEN 500 MG TAB   | Medicare Part D | stays silent |

  @id:medicaid-paid-fills @v4 @audience:attorney @category:coverage @covers:L05
  Rule: Medicaid has paid for fills
    The state's lien follows its payments, and reaches only the medical part of a recovery.

    Background: Definition
      Given the rule needs a medicine that may be for the injury started after the injury
      And the rule needs a medicine that may be for the injury paid by Medicaid
      And the rule excludes a medicine that may be for the injury whose ingredient was filled in the look-back before the injury
      And the rule excludes a medicine that may be for the injury begun later than one claim's time after the injury
      And the rule excludes a medicine that may be for the injury begun within the coding lag of a later injury
      And the rule excludes a medicine that may be for the injury with a new diagnosis of a disease that pain drugs are given for within 14 days of its first fill
      Then the rule raises the coverage flag "Medicaid: state lien on the medical part"
      And the rule asks for "the state agency's lien notice"
      And for the plaintiff the rule reads:
        """
        Medicaid is named as the payer, since the accident, of {a medicine that may be for the injury list}, perhaps of more. Some of it may be
        for the injury: which rows are decides its lien, and the lien is limited to the medical part.
        """
      And for the defence the rule reads:
        """
        Of {a medicine that may be for the injury list}, with Medicaid named as the payer, what was for the injury is the
        measure of that expense.
        """
      And the rule cites:
        | stance  | grade | source                       | finding                                 |
        | neutral | D     | SEO Newswire 2017 on Ahlborn | the lien is limited to the medical part |

    Scenario Outline: Medicaid has paid for fills: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug                  | quantity | days | payer   |
        | <early> | GABAPENTIN 300 MG CAP | 90       | 30   | cash    |
        | <date>  | <drug>                | 90       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | coded      | code     | early      | date       | drug                  | payer    | verdict      |
        | after the injury               | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | Medi-Cal | fires        |
        | before the injury only         | 2025-01-12 | S13.4XXA | 2023-03-01 | 2023-06-01 | GABAPENTIN 300 MG CAP | Medi-Cal | stays silent |
        | another payer                  | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | Medicare | stays silent |
        | nothing of the injury          | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | METFORMIN 500 MG TAB  | Medi-Cal | stays silent |
        | given for dementia             | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | MEMANTINE 10 MG TAB   | Medi-Cal | stays silent |
        | three years later and a day    | 2025-01-12 | S13.4XXA | 2023-03-01 | 2028-01-11 | GABAPENTIN 300 MG CAP | Medi-Cal | stays silent |
        | the same drug the year before  | 2025-01-12 | S13.4XXA | 2024-06-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | Medi-Cal | stays silent |
        | a new sprain of that day       | 2026-06-01 | S93.401A | 2023-03-01 | 2026-06-01 | NAPROXEN 500 MG TAB   | Medi-Cal | stays silent |
        | arthritis first coded that day | 2025-06-01 | M16.11   | 2023-03-01 | 2025-06-01 | NAPROXEN 500 MG TAB   | Medi-Cal | stays silent |

  @id:federal-paid-fills @v3 @audience:attorney @category:coverage @covers:L06
  Rule: A federal program has paid for fills
    Veterans', military and federal employees' programs recover under statutes of their own.

    Background: Definition
      Given the rule needs a medicine that may be for the injury started after the injury
      And the rule needs a medicine that may be for the injury paid by a federal program
      And the rule excludes a medicine that may be for the injury whose ingredient was filled in the look-back before the injury
      And the rule excludes a medicine that may be for the injury begun later than one claim's time after the injury
      And the rule excludes a medicine that may be for the injury begun within the coding lag of a later injury
      And the rule excludes a medicine that may be for the injury with a new diagnosis of a disease that pain drugs are given for within 14 days of its first fill
      Then the rule raises the coverage flag "Federal program: recovery by statute"
      And the rule asks for "the program's recovery office and its claim"
      And for the plaintiff the rule reads:
        """
        A federal program paid, since the accident, for {a medicine that may be for the injury list}. Some of it
        may be for the injury: notify its recovery office early, and say which rows are.
        """
      And for the defence the rule reads:
        """
        {a medicine that may be for the injury list}, paid by a federal program, is no expense of the patient.
        """
      And the rule cites:
        | stance  | grade | source                     | finding                               |
        | neutral | D     | SEO Newswire 2016 on liens | federal acts give a right of recovery |

    Scenario Outline: A federal program has paid for fills: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug                  | quantity | days | payer   |
        | <early> | GABAPENTIN 300 MG CAP | 90       | 30   | cash    |
        | <date>  | <drug>                | 90       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | coded      | code     | early      | date       | drug                  | payer   | verdict      |
        | after the injury               | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | TRICARE | fires        |
        | before the injury only         | 2025-01-12 | S13.4XXA | 2023-03-01 | 2023-06-01 | GABAPENTIN 300 MG CAP | TRICARE | stays silent |
        | another payer                  | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | cash    | stays silent |
        | nothing of the injury          | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | METFORMIN 500 MG TAB  | TRICARE | stays silent |
        | given for dementia             | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | MEMANTINE 10 MG TAB   | TRICARE | stays silent |
        | three years later and a day    | 2025-01-12 | S13.4XXA | 2023-03-01 | 2028-01-11 | GABAPENTIN 300 MG CAP | TRICARE | stays silent |
        | the same drug the year before  | 2025-01-12 | S13.4XXA | 2024-06-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | TRICARE | stays silent |
        | a new sprain of that day       | 2026-06-01 | S93.401A | 2023-03-01 | 2026-06-01 | NAPROXEN 500 MG TAB   | TRICARE | stays silent |
        | arthritis first coded that day | 2025-06-01 | M16.11   | 2023-03-01 | 2025-06-01 | NAPROXEN 500 MG TAB   | TRICARE | stays silent |

  @id:compensation-paid-fills @v3 @audience:attorney @category:coverage @covers:L07 @status:unconfirmed
  Rule: Workers' compensation has paid for fills
    Where the carrier pays for the drugs of this injury, there is a compensation claim, with a lien of its own.

    Background: Definition
      Given the rule needs a medicine that may be for the injury started after the injury
      And the rule needs a medicine that may be for the injury paid by workers' compensation
      And the rule excludes a medicine that may be for the injury whose ingredient was filled in the look-back before the injury
      And the rule excludes a medicine that may be for the injury begun later than one claim's time after the injury
      And the rule excludes a medicine that may be for the injury begun within the coding lag of a later injury
      And the rule excludes a medicine that may be for the injury with a new diagnosis of a disease that pain drugs are given for within 14 days of its first fill
      Then the rule raises the coverage flag "Workers' compensation pays first"
      And the rule asks for "the compensation claim number, and which drugs were submitted to it"
      And for the plaintiff the rule reads:
        """
        The compensation carrier paid for {a medicine that may be for the injury list}: there is a claim, and
        for what belongs to this injury it will want its payments back from a third party.
        """
      And for the defence the rule reads:
        """
        The carrier's fee schedule set the price of {a medicine that may be for the injury list}; a higher one
        will be contested.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                             |
        | neutral | D     | Working knowledge, not yet confirmed | the compensation carrier is primary |

    Scenario Outline: Workers' compensation has paid for fills: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug                  | quantity | days | payer   |
        | <early> | GABAPENTIN 300 MG CAP | 90       | 30   | cash    |
        | <date>  | <drug>                | 90       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | coded      | code     | early      | date       | drug                  | payer        | verdict      |
        | after the injury               | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | Workers Comp | fires        |
        | before the injury only         | 2025-01-12 | S13.4XXA | 2023-03-01 | 2023-06-01 | GABAPENTIN 300 MG CAP | Workers Comp | stays silent |
        | another payer                  | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | auto         | stays silent |
        | nothing of the injury          | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | METFORMIN 500 MG TAB  | Workers Comp | stays silent |
        | given for dementia             | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | MEMANTINE 10 MG TAB   | Workers Comp | stays silent |
        | three years later and a day    | 2025-01-12 | S13.4XXA | 2023-03-01 | 2028-01-11 | GABAPENTIN 300 MG CAP | Workers Comp | stays silent |
        | the same drug the year before  | 2025-01-12 | S13.4XXA | 2024-06-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | Workers Comp | stays silent |
        | a new sprain of that day       | 2026-06-01 | S93.401A | 2023-03-01 | 2026-06-01 | NAPROXEN 500 MG TAB   | Workers Comp | stays silent |
        | arthritis first coded that day | 2025-06-01 | M16.11   | 2023-03-01 | 2025-06-01 | NAPROXEN 500 MG TAB   | Workers Comp | stays silent |

  @id:auto-paid-fills @v3 @audience:attorney @category:coverage @covers:L02
  Rule: Auto medical cover has paid for fills
    Fills that the auto insurer paid show that there is cover. It comes before plan and lien, until its limit is
    used up.

    Background: Definition
      Given the rule needs a medicine that may be for the injury started after the injury
      And the rule needs a medicine that may be for the injury paid by auto medical cover
      And the rule excludes a medicine that may be for the injury whose ingredient was filled in the look-back before the injury
      And the rule excludes a medicine that may be for the injury begun later than one claim's time after the injury
      And the rule excludes a medicine that may be for the injury begun within the coding lag of a later injury
      And the rule excludes a medicine that may be for the injury with a new diagnosis of a disease that pain drugs are given for within 14 days of its first fill
      Then the rule raises the coverage flag "Auto medical cover pays first"
      And the rule asks for "the auto policy's declarations page, its medical limit and what is left of it"
      And for the plaintiff the rule reads:
        """
        The auto insurer paid for {a medicine that may be for the injury list}. Use what is left of its limit
        before a lien.
        """
      And for the defence the rule reads:
        """
        The auto insurer paid for {a medicine that may be for the injury list}; why a lien beside it, will be
        asked.
        """
      And the rule cites:
        | stance  | grade | source                         | finding                                              |
        | neutral | D     | LienScripts on insurance, 2026 | personal injury protection pays before plan and lien |

    Scenario Outline: Auto medical cover has paid for fills: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug                  | quantity | days | payer   |
        | <early> | GABAPENTIN 300 MG CAP | 90       | 30   | cash    |
        | <date>  | <drug>                | 90       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | coded      | code     | early      | date       | drug                  | payer | verdict      |
        | after the injury               | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | PIP   | fires        |
        | before the injury only         | 2025-01-12 | S13.4XXA | 2023-03-01 | 2023-06-01 | GABAPENTIN 300 MG CAP | PIP   | stays silent |
        | another payer                  | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | cash  | stays silent |
        | nothing of the injury          | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | METFORMIN 500 MG TAB  | PIP   | stays silent |
        | given for dementia             | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | MEMANTINE 10 MG TAB   | PIP   | stays silent |
        | three years later and a day    | 2025-01-12 | S13.4XXA | 2023-03-01 | 2028-01-11 | GABAPENTIN 300 MG CAP | PIP   | stays silent |
        | the same drug the year before  | 2025-01-12 | S13.4XXA | 2024-06-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | PIP   | stays silent |
        | a new sprain of that day       | 2026-06-01 | S93.401A | 2023-03-01 | 2026-06-01 | NAPROXEN 500 MG TAB   | PIP   | stays silent |
        | arthritis first coded that day | 2025-06-01 | M16.11   | 2023-03-01 | 2025-06-01 | NAPROXEN 500 MG TAB   | PIP   | stays silent |

  @id:plan-paid-medicine @v3 @audience:attorney @category:coverage @covers:L03
  Rule: A health plan has paid for a medicine of the injury
    What a plan paid it may want back; whether the plan is self-funded decides how hard.

    Background: Definition
      Given the rule needs a medicine that may be for the injury started after the injury
      And the rule needs a medicine that may be for the injury paid by health plan
      And the rule excludes a medicine that may be for the injury whose ingredient was filled in the look-back before the injury
      And the rule excludes a medicine that may be for the injury begun later than one claim's time after the injury
      And the rule excludes a medicine that may be for the injury begun within the coding lag of a later injury
      And the rule excludes a medicine that may be for the injury with a new diagnosis of a disease that pain drugs are given for within 14 days of its first fill
      Then the rule raises the coverage flag "Health plan paid: reimbursement claim"
      And the rule asks for "the plan's document on reimbursement, its paid claims, and whether the employer funds it"
      And for the plaintiff the rule reads:
        """
        A health plan paid, since the accident, for {a medicine that may be for the injury list}. For what
        belongs to the injury an independent payer found it payable: expect its claim on the recovery.
        """
      And for the defence the rule reads:
        """
        The plan paid for {a medicine that may be for the injury list}; the future cost to the patient may be a
        copayment.
        """
      And the rule cites:
        | stance  | grade | source                           | finding                                    |
        | neutral | D     | LienScripts on subrogation, 2026 | plans claim what they paid from a recovery |

    Scenario Outline: A health plan has paid for a medicine of the injury: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug                  | quantity | days | payer   |
        | <early> | GABAPENTIN 300 MG CAP | 90       | 30   | cash    |
        | <date>  | <drug>                | 90       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                | coded      | code     | early      | date       | drug                                  | payer       | verdict      |
        | after the injury                    | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | GABAPENTIN 300 MG CAP                 | Health Plan | fires        |
        | before the injury only              | 2025-01-12 | S13.4XXA | 2023-03-01 | 2023-06-01 | GABAPENTIN 300 MG CAP                 | Health Plan | stays silent |
        | another payer                       | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | GABAPENTIN 300 MG CAP                 | lien        | stays silent |
        | nothing of the injury               | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | METFORMIN 500 MG TAB                  | Health Plan | stays silent |
        | given for dementia                  | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | MEMANTINE 10 MG TAB                   | Health Plan | stays silent |
        | three years later and a day         | 2025-01-12 | S13.4XXA | 2023-03-01 | 2028-01-11 | GABAPENTIN 300 MG CAP                 | Health Plan | stays silent |
        | the same drug the year before       | 2025-01-12 | S13.4XXA | 2024-06-01 | 2025-06-01 | GABAPENTIN 300 MG CAP                 | Health Plan | stays silent |
        | a new sprain of that day            | 2026-06-01 | S93.401A | 2023-03-01 | 2026-06-01 | NAPROXEN 500 MG TAB                   | Health Plan | stays silent |
        | arthritis first coded that day      | 2025-06-01 | M16.11   | 2023-03-01 | 2025-06-01 | NAPROXEN 500 MG TAB                   | Health Plan | stays silent |
        | naltrexone 4.5 mg a day             | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | NALTREXONE 1.5 MG CAP (CPD)           | Health Plan | fires        |
        | naltrexone at a dose for dependence | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | NALTREXONE 50 MG TABLET               | Health Plan | stays silent |
        | naltrexone for weight               | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | CONTRAVE ER 8-90 MG TABLET            | Health Plan | stays silent |
        | buprenorphine for dependence        | 2025-01-12 | S13.4XXA | 2023-03-01 | 2025-06-01 | BUPRENORPHINE-NALOXONE 8-2 MG SL FILM | Health Plan | stays silent |

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

  @id:medicare-paid-fills @v2 @audience:attorney @category:coverage @covers:L04
  Rule: Medicare has paid for fills
    A claim on the pharmacy list tells what the intake form may not: Medicare paid, and must be repaid.

    Background: Definition
      Given the rule needs an injury medicine started after the injury
      And the rule needs an injury medicine paid by Medicare
      Then the rule raises the coverage flag "Medicare: repayment and reporting"
      And the rule asks for "the Medicare number, conditional payment letter and the plans for parts C and D"
      And for the plaintiff the rule reads:
        """
        Medicare paid for {an injury medicine}, last on {last fill}. Which of its payments belong to the injury
        decides what is repaid: ask for the conditional payment letter before any figure is named.
        """
      And for the defence the rule reads:
        """
        Medicare paid for {an injury medicine} from {start}. Of what belongs to the injury, what it paid, not
        what was billed, is the measure.
        """
      And the rule cites:
        | stance  | grade | source      | finding                                        |
        | neutral | D     | Tiveron Law | conditional payments are repaid within 60 days |

    Scenario Outline: Medicare has paid for fills: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug   | quantity | days | payer   |
        | <date> | <drug> | 90       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | date       | drug                  | payer           | verdict      |
        | after the injury       | 2025-06-01 | GABAPENTIN 300 MG CAP | Medicare Part D | fires        |
        | before the injury only | 2024-06-01 | GABAPENTIN 300 MG CAP | Medicare Part D | stays silent |
        | another payer          | 2025-06-01 | GABAPENTIN 300 MG CAP | cash            | stays silent |
        | nothing of the injury  | 2025-06-01 | METFORMIN 500 MG TAB  | Medicare Part D | stays silent |

  @id:medicaid-paid-fills @v2 @audience:attorney @category:coverage @covers:L05
  Rule: Medicaid has paid for fills
    The state's lien follows its payments, and reaches only the medical part of a recovery.

    Background: Definition
      Given the rule needs an injury medicine started after the injury
      And the rule needs an injury medicine paid by Medicaid
      Then the rule raises the coverage flag "Medicaid: state lien on the medical part"
      And the rule asks for "the state agency's lien notice"
      And for the plaintiff the rule reads:
        """
        Medicaid paid for {an injury medicine} from {start} to {last fill}. Which payments belong to the injury
        decides its lien; the lien is limited to the medical part.
        """
      And for the defence the rule reads:
        """
        Of what belongs to the injury, what Medicaid paid for {an injury medicine} up to {last fill} is the
        measure of that expense.
        """
      And the rule cites:
        | stance  | grade | source                       | finding                                 |
        | neutral | D     | SEO Newswire 2017 on Ahlborn | the lien is limited to the medical part |

    Scenario Outline: Medicaid has paid for fills: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug   | quantity | days | payer   |
        | <date> | <drug> | 90       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | date       | drug                  | payer    | verdict      |
        | after the injury       | 2025-06-01 | GABAPENTIN 300 MG CAP | Medi-Cal | fires        |
        | before the injury only | 2024-06-01 | GABAPENTIN 300 MG CAP | Medi-Cal | stays silent |
        | another payer          | 2025-06-01 | GABAPENTIN 300 MG CAP | Medicare | stays silent |
        | nothing of the injury  | 2025-06-01 | METFORMIN 500 MG TAB  | Medi-Cal | stays silent |

  @id:federal-paid-fills @v2 @audience:attorney @category:coverage @covers:L06
  Rule: A federal program has paid for fills
    Veterans', military and federal employees' programs recover under statutes of their own.

    Background: Definition
      Given the rule needs an injury medicine started after the injury
      And the rule needs an injury medicine paid by a federal program
      Then the rule raises the coverage flag "Federal program: recovery by statute"
      And the rule asks for "the program's recovery office and its claim"
      And for the plaintiff the rule reads:
        """
        A federal program paid for {an injury medicine}, last on {last fill}. Notify its recovery office early,
        and say which fills belong to the injury.
        """
      And for the defence the rule reads:
        """
        Fills of {an injury medicine} that a federal program paid since {start} are no expense of the patient.
        """
      And the rule cites:
        | stance  | grade | source                     | finding                               |
        | neutral | D     | SEO Newswire 2016 on liens | federal acts give a right of recovery |

    Scenario Outline: A federal program has paid for fills: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug   | quantity | days | payer   |
        | <date> | <drug> | 90       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | date       | drug                  | payer   | verdict      |
        | after the injury       | 2025-06-01 | GABAPENTIN 300 MG CAP | TRICARE | fires        |
        | before the injury only | 2024-06-01 | GABAPENTIN 300 MG CAP | TRICARE | stays silent |
        | another payer          | 2025-06-01 | GABAPENTIN 300 MG CAP | cash    | stays silent |
        | nothing of the injury  | 2025-06-01 | METFORMIN 500 MG TAB  | TRICARE | stays silent |

  @id:compensation-paid-fills @v2 @audience:attorney @category:coverage @covers:L07 @status:unconfirmed
  Rule: Workers' compensation has paid for fills
    Where the carrier pays for the drugs of this injury, there is a compensation claim, with a lien of its own.

    Background: Definition
      Given the rule needs an injury medicine started after the injury
      And the rule needs an injury medicine paid by workers' compensation
      Then the rule raises the coverage flag "Workers' compensation pays first"
      And the rule asks for "the compensation claim number, and which drugs were submitted to it"
      And for the plaintiff the rule reads:
        """
        The compensation carrier paid for {an injury medicine}, last on {last fill}: there is a claim, and it
        will want back from a third party what it paid.
        """
      And for the defence the rule reads:
        """
        The carrier's fee schedule set the price of {an injury medicine} since {start}; a higher one will be
        contested.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                             |
        | neutral | D     | Working knowledge, not yet confirmed | the compensation carrier is primary |

    Scenario Outline: Workers' compensation has paid for fills: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug   | quantity | days | payer   |
        | <date> | <drug> | 90       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | date       | drug                  | payer        | verdict      |
        | after the injury       | 2025-06-01 | GABAPENTIN 300 MG CAP | Workers Comp | fires        |
        | before the injury only | 2024-06-01 | GABAPENTIN 300 MG CAP | Workers Comp | stays silent |
        | another payer          | 2025-06-01 | GABAPENTIN 300 MG CAP | auto         | stays silent |
        | nothing of the injury  | 2025-06-01 | METFORMIN 500 MG TAB  | Workers Comp | stays silent |

  @id:auto-paid-fills @v2 @audience:attorney @category:coverage @covers:L02
  Rule: Auto medical cover has paid for fills
    Fills that the auto insurer paid show that there is cover. It comes before plan and lien, until its limit is
    used up.

    Background: Definition
      Given the rule needs an injury medicine started after the injury
      And the rule needs an injury medicine paid by auto medical cover
      Then the rule raises the coverage flag "Auto medical cover pays first"
      And the rule asks for "the auto policy's declarations page, its medical limit and what is left of it"
      And for the plaintiff the rule reads:
        """
        The auto insurer paid for {an injury medicine}, last on {last fill}. Use what is left of its limit
        before a lien.
        """
      And for the defence the rule reads:
        """
        From {start} the auto insurer paid for {an injury medicine}; why a lien beside it, will be asked.
        """
      And the rule cites:
        | stance  | grade | source                         | finding                                              |
        | neutral | D     | LienScripts on insurance, 2026 | personal injury protection pays before plan and lien |

    Scenario Outline: Auto medical cover has paid for fills: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug   | quantity | days | payer   |
        | <date> | <drug> | 90       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | date       | drug                  | payer | verdict      |
        | after the injury       | 2025-06-01 | GABAPENTIN 300 MG CAP | PIP   | fires        |
        | before the injury only | 2024-06-01 | GABAPENTIN 300 MG CAP | PIP   | stays silent |
        | another payer          | 2025-06-01 | GABAPENTIN 300 MG CAP | cash  | stays silent |
        | nothing of the injury  | 2025-06-01 | METFORMIN 500 MG TAB  | PIP   | stays silent |

  @id:plan-paid-medicine @v2 @audience:attorney @category:coverage @covers:L03
  Rule: A health plan has paid for a medicine of the injury
    What a plan paid it may want back; whether the plan is self-funded decides how hard.

    Background: Definition
      Given the rule needs an injury medicine started after the injury
      And the rule needs an injury medicine paid by health plan
      Then the rule raises the coverage flag "Health plan paid: reimbursement claim"
      And the rule asks for "the plan's document on reimbursement, its paid claims, and whether the employer funds it"
      And for the plaintiff the rule reads:
        """
        A plan paid for {an injury medicine}, {fills} fills from {start}. If they belong to the injury, an
        independent payer found them payable: expect its claim on the recovery.
        """
      And for the defence the rule reads:
        """
        The plan pays for {an injury medicine}, last on {last fill}; the future cost to the patient may be a
        copayment.
        """
      And the rule cites:
        | stance  | grade | source                           | finding                                    |
        | neutral | D     | LienScripts on subrogation, 2026 | plans claim what they paid from a recovery |

    Scenario Outline: A health plan has paid for a medicine of the injury: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug   | quantity | days | payer   |
        | <date> | <drug> | 90       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | date       | drug                  | payer       | verdict      |
        | after the injury       | 2025-06-01 | GABAPENTIN 300 MG CAP | Health Plan | fires        |
        | before the injury only | 2024-06-01 | GABAPENTIN 300 MG CAP | Health Plan | stays silent |
        | another payer          | 2025-06-01 | GABAPENTIN 300 MG CAP | lien        | stays silent |
        | nothing of the injury  | 2025-06-01 | METFORMIN 500 MG TAB  | Health Plan | stays silent |

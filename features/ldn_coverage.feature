@owner:intake @reviewed:2026-11-22
Feature: Low-dose naltrexone, who pays
  The guide says that insurance almost never pays and that a lien is the way in. Plans differ, cash is
  realistic for a drug of modest price, and every payer has its own claim on the settlement.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:ldn-compounded @v1 @audience:intake @category:coverage
  Rule: Compounded low-dose naltrexone may not be covered
    Most plans exclude compounded drugs; some pay for them. Ask the plan first, in writing: a refusal is the
    best reason for a lien.

    Background: Definition
      Given the rule needs low-dose naltrexone that is compounded
      And the rule excludes low-dose naltrexone paid by health plan
      Then the rule raises the coverage flag "Compounded drug: ask the plan first"
      And the rule asks for "the health plan's written answer on compounded low-dose naltrexone"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} is compounded and no plan has paid for it. A written refusal explains cash or
        lien.
        """
      And for the defence the rule reads:
        """
        No plan's refusal of {low-dose naltrexone} is on file. Manufactured tablets can be dissolved at a
        fraction of the price.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                                                           |
        | neutral | D     | Addiction Resource Guide      | plans often exclude compounded naltrexone; it depends on the plan |
        | against | D     | New Zealand formula page 2023 | 50 mg tablets dissolved to 1 mg/mL are a documented low dose      |

    Scenario Outline: Compounded: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days | compounded | payer   |
        | 2025-06-01 | <drug> | <n>      | <d>  | <made>     | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | drug                 | n  | d   | made | payer       | verdict      |
        | compounded, paid in cash           | NALTREXONE 4.5MG CAP | 30 | 30  | yes  | cash        | fires        |
        | compounded, and the plan pays      | NALTREXONE 4.5MG CAP | 30 | 30  | yes  | health plan | stays silent |
        | from manufactured tablets          | NALTREXONE 50 MG TAB | 9  | 100 | no   | cash        | stays silent |
        | a compounded cream of another drug | DICLOFENAC 3 % CREAM | 60 | 30  | yes  | cash        | stays silent |

  @id:ldn-from-tablets @v2 @audience:attorney @category:coverage
  Rule: Low-dose naltrexone made from manufactured tablets
    The guide says that low doses come only from compounding. Dissolved 50 mg tablets are a documented and
    cheap way, and a plan may cover the tablet.

    Background: Definition
      Given the rule needs low-dose naltrexone
      And the rule excludes low-dose naltrexone that is compounded
      Then the rule raises the coverage flag "Low dose made from tablets: a plan may cover it"
      And the rule asks for "the directions by which the tablets are made into a low dose"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} was dispensed as manufactured tablets: the cheapest way, and one a plan may cover.
        """
      And for the defence the rule reads:
        """
        {low-dose naltrexone} can be had from ordinary tablets. A compounded price claimed for the future will
        be set against theirs.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                                                      |
        | neutral | D     | New Zealand formula page 2023 | 50 mg tablets dissolved to 1 mg/mL are a documented low dose |

    Scenario Outline: Tablets: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days | compounded |
        | 2025-06-01 | <drug> | <n>      | <d>  | <made>     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | drug                 | n  | d   | made | verdict      |
        | 50 mg tablets at 4.5 mg a day | NALTREXONE 50 MG TAB | 9  | 100 | no   | fires        |
        | compounded capsules           | NALTREXONE 4.5MG CAP | 30 | 30  | yes  | stays silent |
        | 50 mg tablets, one a day      | NALTREXONE 50 MG TAB | 30 | 30  | no   | stays silent |

  @id:ldn-lien-candidate @v2 @audience:intake @category:coverage
  Rule: Low-dose naltrexone could go on a lien
    A lien is one way to pay, beside cash and the plan, and it is taken out of the client's recovery.

    Background: Definition
      Given the rule needs low-dose naltrexone started after the injury
      And the rule needs low-dose naltrexone paid by cash
      And the rule excludes low-dose naltrexone paid by lien
      Then the rule raises the coverage flag "Lien candidate, beside cash and plan"
      And the rule asks for "what a month of low-dose naltrexone costs the patient in cash, and whether it is a hardship"
      And for the plaintiff the rule reads:
        """
        The patient pays for {low-dose naltrexone} in cash. If that is a hardship, a lien keeps the treatment
        going; its cost comes out of the recovery.
        """
      And for the defence the rule reads:
        """
        The patient has paid for {low-dose naltrexone} since {low-dose naltrexone start}. Why a lien now, will
        be asked.
        """
      And the rule cites:
        | stance  | grade | source                 | finding                                                      |
        | for     | D     | LienScripts 2026-02-17 | the seller's view: a lien costs the patient nothing up front |
        | neutral | D     | Innovation Compounding | a compounder calls the drug relatively inexpensive           |

    Scenario Outline: Lien candidate: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug                     | quantity | days | payer   |
        | <first>  | NALTREXONE 4.5MG CAP CPD | 30       | 30   | <payer> |
        | <second> | NALTREXONE 4.5MG CAP CPD | 30       | 30   | <later> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | first      | payer       | second     | later       | verdict      |
        | paid in cash           | 2025-06-01 | cash        | 2025-07-01 | cash        | fires        |
        | the plan pays          | 2025-06-01 | health plan | 2025-07-01 | health plan | stays silent |
        | on a lien by now       | 2025-06-01 | cash        | 2025-07-01 | lien        | stays silent |
        | from before the injury | 2024-12-01 | cash        | 2024-12-31 | cash        | stays silent |

  @id:ldn-on-lien @v1 @audience:attorney @category:coverage
  Rule: Low-dose naltrexone is on a lien
    Fills from before the lien began, and the price against cash, are the two things to check.

    Background: Definition
      Given the rule needs low-dose naltrexone paid by lien
      Then the rule raises the coverage flag "Pharmacy lien on low-dose naltrexone"
      And the rule asks for "the lien agreement with its first day, and the itemised balance; fills before that day are outside it"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone}, dispensed from {low-dose naltrexone start} to {last fill}, is at least partly on
        a lien. Reconcile the balance before any demand.
        """
      And for the defence the rule reads:
        """
        The billed price of {low-dose naltrexone} is a lien price, owed only if the case pays. Compare it with
        cash.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                     |
        | neutral | D     | LienScripts on intake, 2026 | fills before enrolment lie outside the lien |

    Scenario Outline: On a lien: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days | payer   |
        | 2025-06-01 | <drug> | 30       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what            | drug                     | payer | verdict      |
        | on a promise    | NALTREXONE 4.5MG CAP CPD | LOP   | fires        |
        | by the patient  | NALTREXONE 4.5MG CAP CPD | cash  | stays silent |
        | another on lien | NAPROXEN 500 MG TAB      | lien  | stays silent |

  @id:ldn-several-pharmacies @v3 @audience:attorney @category:coverage
  Rule: Low-dose naltrexone on liens from more than one pharmacy
    Several pharmacies mean several balances, and sometimes one fill billed twice.

    Background: Definition
      Given the rule needs low-dose naltrexone paid by lien from at least 2 pharmacies within 12 months
      Then the rule raises the coverage flag "Several pharmacies: reconcile the liens"
      And the rule asks for "each pharmacy's itemised lien balance, set side by side"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} came on a lien from more than one pharmacy since {low-dose naltrexone start}.
        Reconcile the balances before the demand.
        """
      And for the defence the rule reads:
        """
        More than one pharmacy dispensed {low-dose naltrexone} on a lien; fills may be counted twice.
        """
      And the rule cites:
        | stance  | grade | source                            | finding                                          |
        | neutral | D     | LienScripts on several liens 2026 | duplicate charges are found by reconciling liens |

    Scenario Outline: Several pharmacies: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                     | quantity | days | pharmacy | payer  |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   | <first>  | <paid> |
        | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   | <second> | <then> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                            | first      | paid | second     | then        | verdict      |
        | two pharmacies, liens           | Oak Street | lien | Elm Street | lien        | fires        |
        | one pharmacy                    | Oak Street | lien | Oak Street | lien        | stays silent |
        | two pharmacies, in cash         | Oak Street | cash | Elm Street | cash        | stays silent |
        | a plan paid the second pharmacy | Oak Street | lien | Elm Street | health plan | stays silent |
        | nobody says who paid the second | Oak Street | lien | Elm Street |             | asks         |

  @id:plan-paid-ldn @v2 @audience:attorney @category:coverage
  Rule: A health plan has paid for low-dose naltrexone
    What a plan paid it may want back; and a plan that pays shows that others judged the drug reasonable.

    Background: Definition
      Given the rule needs low-dose naltrexone paid by health plan
      Then the rule raises the coverage flag "Health plan paid: reimbursement claim"
      And the rule asks for "the plan's document on reimbursement, and its paid claims"
      And for the plaintiff the rule reads:
        """
        A plan paid for {low-dose naltrexone}: an independent payer found it payable. Expect its claim on the
        recovery.
        """
      And for the defence the rule reads:
        """
        The plan pays for {low-dose naltrexone}; the future cost to the patient may be a copayment.
        """
      And the rule cites:
        | stance  | grade | source                           | finding                                    |
        | neutral | D     | LienScripts on subrogation, 2026 | plans claim what they paid from a recovery |

    Scenario Outline: The plan: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days | payer   |
        | 2025-06-01 | <drug> | 30       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | drug                     | payer       | verdict      |
        | the plan paid             | NALTREXONE 4.5MG CAP CPD | Health Plan | fires        |
        | the patient paid          | NALTREXONE 4.5MG CAP CPD | cash        | stays silent |
        | the plan paid for another | NAPROXEN 500 MG TAB      | health plan | stays silent |

  @id:auto-medical-cover @v1 @audience:intake @category:coverage
  Rule: Auto insurance with medical cover
    Where the policy has it, the auto insurer's own medical cover pays before a health plan or a lien, up to
    its limit.

    Background: Definition
      Given the rule needs the coverage to be recorded
      And the rule needs coverage by auto medical cover
      Then the rule raises the coverage flag "Auto medical cover pays first"
      And the rule asks for "the auto policy's declarations page, its medical limit and what is left of it"
      And for the plaintiff the rule reads:
        """
        Submit the drug to the auto insurer's medical cover before any lien; its limit is soon used up.
        """
      And for the defence the rule reads:
        """
        What the auto insurer's medical cover would have paid needed no lien.
        """
      And the rule cites:
        | stance  | grade | source                         | finding                                              |
        | neutral | D     | LienScripts on insurance, 2026 | personal injury protection pays before plan and lien |

    Scenario Outline: Auto cover: <what> - the rule <verdict>
      Given the patient is covered by <payer>
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what               | payer              | verdict      |
        | medical cover      | auto medical cover | fires        |
        | only a health plan | health plan        | stays silent |

    Example: Nobody said what covers the patient
      When the case is screened
      Then the rule stays silent

  @id:self-funded-plan @v1 @audience:attorney @category:coverage
  Rule: The health plan is self-funded
    An employer's self-funded plan stands outside state rules against reimbursement; its claim is the hardest
    to reduce.

    Background: Definition
      Given the rule needs the coverage to be recorded
      And the rule needs coverage by a self-funded health plan
      Then the rule raises the coverage flag "Self-funded plan: federal reimbursement right"
      And the rule asks for "the plan document and the Form 5500 of the employer's plan"
      And for the plaintiff the rule reads:
        """
        The plan is self-funded: read its document before any figure is named.
        """
      And for the defence the rule reads:
        """
        The plan's reimbursement claim takes part of any recovery; it does not raise its value.
        """
      And the rule cites:
        | stance  | grade | source                         | finding                                                 |
        | neutral | D     | LienScripts on insurance, 2026 | federal law displaces state limits on self-funded plans |

    Example: An employer funds the plan
      Given the patient is covered by a self-funded health plan
      When the case is screened
      Then the rule fires

    Example: Medicare is no employer's plan
      Given the patient is covered by Medicare
      When the case is screened
      Then the rule stays silent

    Example: Nobody knows who funds the plan
      Given the patient is covered by health plan
      When the case is screened
      Then the rule asks

    Example: Coverage is not recorded, so self-funding is not asked for by itself
      When the case is screened
      Then the rule stays silent

  @id:medicare-now @v3 @audience:attorney @category:coverage
  Rule: The patient has Medicare
    Medicare must be repaid what it paid for the injury, and the settlement is reported to it. After a death the estate
    does both. What a set-aside holds for an off-label drug is told by rules that need such a drug.

    Background: Definition
      Given the rule needs Medicare to be named as a payer
      Then the rule raises the coverage flag "Medicare: repayment and reporting"
      And the rule asks for "the Medicare number, conditional payment letter and the plans for parts C and D"
      And for the plaintiff the rule reads:
        """
        Medicare is named as a payer. What of its payments was for the injury is repaid first: ask for the conditional
        payment letter before any figure is named.
        """
      And for the defence the rule reads:
        """
        Of what Medicare paid, only what was for the injury counts; what it paid, not what was billed, is the measure.
        """
      And the rule cites:
        | stance  | grade | source      | finding                                        |
        | neutral | D     | Tiveron Law | conditional payments are repaid within 60 days |

    Scenario Outline: Medicare now: <what> - the rule <verdict>
      Given the patient is covered by <payer>
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what             | payer    | verdict      |
        | Medicare, part D | Medicare | fires        |
        | Medicaid only    | Medicaid | stays silent |

    Scenario Outline: Medicare as the payer of a drug: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                | quantity | days | payer   |
        | 2025-06-10 | NAPROXEN 500 MG TAB | 60       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what             | payer    | verdict      |
        | it paid          | Medicare | fires        |
        | another paid     | Medicaid | stays silent |
        | nobody says      |          | stays silent |

  @id:medicare-soon @v1 @audience:attorney @category:coverage
  Rule: The patient will reach Medicare age soon
    From thirty months before 65 a settlement has to look ahead to Medicare.

    Background: Definition
      Given the rule needs the coverage to be recorded
      And the rule needs the patient to be at least the Medicare look-ahead age years old
      And the rule excludes coverage by Medicare
      And the rule excludes the patient to have died
      Then the rule raises the coverage flag "Medicare within sight"
      And the rule asks for "whether the patient has applied for disability benefits or Medicare"
      And for the plaintiff the rule reads:
        """
        The patient nears Medicare. Decide on a set-aside before settlement, and show what it would leave out.
        """
      And for the defence the rule reads:
        """
        Medicare will soon carry part of any future drug cost.
        """
      And the rule cites:
        | stance  | grade | source          | finding                                                              |
        | neutral | D     | Body Felt Mount | set-asides are considered when Medicare is expected within 30 months |

    Scenario Outline: Medicare soon: <what> - the rule <verdict>
      Given the patient was born on <born>
      And the patient is covered by <payer>
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                        | born       | payer       | verdict      |
        | Golden case: Medicare at 63 | 1963-03-02 | health plan | fires        |
        | 62 today                    | 1964-06-30 | health plan | fires        |
        | 62 tomorrow                 | 1964-07-01 | health plan | stays silent |
        | 66 and on Medicare          | 1960-03-02 | Medicare    | stays silent |

    Example: Nobody knows the age
      Given the patient is covered by health plan
      When the case is screened on 2026-06-30
      Then the rule asks

    Example: The patient died at sixty-three
      Given the patient was born on 1963-03-02
      And the patient is covered by health plan
      And the patient died on 2026-04-11
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Coverage is not recorded, so the age is not looked at
      Given the patient was born on 1963-03-02
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:medicaid @v1 @audience:attorney @category:coverage
  Rule: The patient has Medicaid
    The state's lien reaches only the medical part of a recovery.

    Background: Definition
      Given the rule needs the coverage to be recorded
      And the rule needs coverage by Medicaid
      Then the rule raises the coverage flag "Medicaid: state lien on the medical part"
      And the rule asks for "the state agency's lien notice"
      And for the plaintiff the rule reads:
        """
        Medicaid's lien is limited to the medical part of the recovery: allocate it.
        """
      And for the defence the rule reads:
        """
        What Medicaid paid, not what was billed, is the measure of past expense.
        """
      And the rule cites:
        | stance  | grade | source                       | finding                                 |
        | neutral | D     | SEO Newswire 2017 on Ahlborn | the lien is limited to the medical part |

    Scenario Outline: Medicaid: <what> - the rule <verdict>
      Given the patient is covered by <payer>
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what          | payer    | verdict      |
        | Medicaid      | Medicaid | fires        |
        | Medicare only | Medicare | stays silent |

    Example: Coverage is not recorded, so Medicaid is not asked for by itself
      When the case is screened
      Then the rule stays silent

  @id:federal-program @v1 @audience:attorney @category:coverage
  Rule: A federal program covers the patient
    Veterans', military and federal employees' programs recover under statutes of their own.

    Background: Definition
      Given the rule needs the coverage to be recorded
      And the rule needs coverage by a federal program
      Then the rule raises the coverage flag "Federal program: recovery by statute"
      And the rule asks for "the program's recovery office and its claim"
      And for the plaintiff the rule reads:
        """
        Notify the program early; its recovery right is in federal law.
        """
      And for the defence the rule reads:
        """
        Care that the program gives free of charge is no expense of the patient.
        """
      And the rule cites:
        | stance  | grade | source                     | finding                               |
        | neutral | D     | SEO Newswire 2016 on liens | federal acts give a right of recovery |

    Scenario Outline: Federal program: <what> - the rule <verdict>
      Given the patient is covered by <payer>
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what          | payer             | verdict      |
        | TRICARE       | a federal program | fires        |
        | a health plan | health plan       | stays silent |

    Example: Coverage is not recorded, so a federal program is not asked for by itself
      When the case is screened
      Then the rule stays silent

  @id:workers-compensation @v1 @audience:attorney @category:coverage @status:unconfirmed
  Rule: Workers' compensation covers the patient
    The compensation carrier pays first, under its own fee rules, and has its own lien on a third-party recovery.

    Background: Definition
      Given the rule needs the coverage to be recorded
      And the rule needs coverage by workers' compensation
      Then the rule raises the coverage flag "Workers' compensation pays first"
      And the rule asks for "the compensation claim number, and whether low-dose naltrexone was ever submitted to it"
      And for the plaintiff the rule reads:
        """
        Submit the drug to the compensation carrier first; its refusal opens the other ways.
        """
      And for the defence the rule reads:
        """
        The compensation fee schedule is the measure of price.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                             |
        | neutral | D     | Working knowledge, not yet confirmed | the compensation carrier is primary |

    Scenario Outline: Compensation: <what> - the rule <verdict>
      Given the patient is covered by <payer>
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | payer                 | verdict      |
        | workers' compensation  | workers' compensation | fires        |
        | a health plan, at work | health plan           | stays silent |

    Example: Coverage is not recorded, so compensation is not asked for by itself
      When the case is screened
      Then the rule stays silent

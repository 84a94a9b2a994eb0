@owner:intake @reviewed:2026-11-22
Feature: Any drug, who pays and who holds a lien
  Every payer has its own claim on the settlement, and every lien comes out of the client's recovery. What a
  plan would have paid needs no lien; so the plan is asked first, in writing.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:compounded-medicine @v3 @audience:intake @category:coverage @covers:L01
  Rule: A compounded medicine may not be covered
    Compounds are not approved products and most plans leave them out. A written refusal is the best reason
    for a lien; without one, the price of a commercial product is the measure.

    Background: Definition
      Given the rule needs a medicine made up to order that is compounded
      And the rule excludes a medicine made up to order paid by health plan
      Then the rule raises the coverage flag "Compounded drug: ask the plan first"
      And the rule asks for "the health plan's written answer on the compounded medicine, and why no commercial product would do"
      And for the plaintiff the rule reads:
        """
        {a medicine made up to order list}: compounded, and no plan has paid for it. A written refusal and the
        prescriber's reason explain cash or lien.
        """
      And for the defence the rule reads:
        """
        {a medicine made up to order list}: compounded, and no plan's refusal is in these records. Why no
        commercial product would do will be asked.
        """
      And the rule cites:
        | stance  | grade | source                                | finding                                                       |
        | neutral | D     | Ford Richardson on compounds          | compounded creams were billed at 500 to 5,000 dollars a month |
        | against | X     | Brutcher 2019, Ann Intern Med 170:309 | n=399: compounded creams no better than placebo in pain       |

    Scenario Outline: Compounded: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days | compounded | payer   |
        | 2025-06-01 | <drug> | 60       | 30   | <made>     | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                            | drug                 | made | payer       | verdict      |
        | a cream, paid in cash           | KETAMINE 10 % CREAM  | yes  | cash        | fires        |
        | a cream, and a plan pays        | KETAMINE 10 % CREAM  | yes  | health plan | stays silent |
        | a manufactured gel              | DICLOFENAC 1 % GEL   | no   | cash        | stays silent |
        | nobody says how it was made     | GABAPENTIN 6 % CREAM |      | cash        | asks         |
        | an ordinary tablet, nobody says | NAPROXEN 500 MG TAB  |      | cash        | stays silent |

  @id:prior-authorisation @v1 @audience:intake @category:coverage @covers:L01 @covers:3.5-denials
  Rule: A medicine that plans approve first
    Gepants, CGRP antibodies, botulinum toxin and lidocaine patches want approval. The denials and the step-therapy
    letters are better proof of failed treatment than any sequence of fills.

    Background: Definition
      Given the rule needs a medicine that plans approve first started after the injury
      And the rule excludes a medicine that plans approve first paid by health plan
      Then the rule raises the coverage flag "Approval first: ask for the plan's letters"
      And the rule asks for "prior-authorisation requests, denials and step-therapy letters of the insurer"
      And for the plaintiff the rule reads:
        """
        {a medicine that plans approve first}, begun on {start}, wants a plan's approval. A denial shows who
        else judged the need, and what had been tried.
        """
      And for the defence the rule reads:
        """
        No request for approval of {a medicine that plans approve first} is on file, although {fills} fills have
        been charged to others since {start}.
        """
      And the rule cites:
        | stance  | grade | source                             | finding                                                            |
        | neutral | D     | Optum on migraine prevention, 2021 | new preventives need approval or are off the list in auto and comp |
        | for     | D     | LienScripts on step therapy        | a documented denial proves more than a sequence of drugs           |

    Scenario Outline: Approval: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug   | quantity | days | payer   |
        | <date> | <drug> | 1        | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | date       | drug                 | payer       | verdict      |
        | an antibody on a lien      | 2025-06-01 | AIMOVIG 70 MG/ML INJ | lien        | fires        |
        | an antibody, the plan pays | 2025-06-01 | AIMOVIG 70 MG/ML INJ | health plan | stays silent |
        | from before the injury     | 2024-06-01 | AIMOVIG 70 MG/ML INJ | lien        | stays silent |
        | an ordinary tablet         | 2025-06-01 | NAPROXEN 500 MG TAB  | lien        | stays silent |

  @id:medicine-on-lien @v2 @audience:attorney @category:coverage @covers:L09 @covers:L10 @covers:3.5-limits
  Rule: A medicine is on a lien
    A referral holds neither the first day of the lien nor the policy limits, so both are asked for: fills from
    before the lien lie outside it, and a lien near the limits leaves the client nothing.

    Background: Definition
      Given the rule needs an injury medicine paid by lien
      Then the rule raises the coverage flag "Pharmacy lien on a medicine"
      And the rule asks for "the lien agreement with its first day and the signed letter of protection, and the itemised balance; fills before that day are outside it"
      And the rule asks for "the at-fault policy limits, and all liens and specials set beside them"
      And for the plaintiff the rule reads:
        """
        {an injury medicine list}: at least partly on a lien. Reconcile the balance and compare it with the
        limits before any demand.
        """
      And for the defence the rule reads:
        """
        {an injury medicine list}: where a fill is on a lien, its price is owed only if the case pays. Compare
        it with cash.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                        |
        | neutral | D     | LienScripts on intake, 2026 | fills before enrolment lie outside the lien    |
        | neutral | D     | LienScripts on liens, 2026  | a lien is paid from, and reduces, the recovery |

    Scenario Outline: On a lien: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days | payer   |
        | 2025-06-01 | <drug> | 90       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | drug                  | payer | verdict      |
        | by letter of protection       | GABAPENTIN 300 MG CAP | LOP   | fires        |
        | paid by the patient           | GABAPENTIN 300 MG CAP | cash  | stays silent |
        | nobody says who paid          | GABAPENTIN 300 MG CAP |       | asks         |
        | nothing of the injury on lien | METFORMIN 500 MG TAB  | lien  | stays silent |

  @id:several-lien-pharmacies @v3 @audience:attorney @category:coverage @covers:L08
  Rule: Medicines on lien from more than one pharmacy
    Several lienholders mean several balances, and sometimes one fill billed twice. What a plan or the patient paid
    elsewhere is no lien.

    Background: Definition
      Given the rule needs an injury medicine paid by lien from at least 2 pharmacies within 12 months
      Then the rule raises the coverage flag "Several pharmacies: reconcile the liens"
      And the rule asks for "each lienholder's itemised balance, pharmacies and providers, set side by side"
      And for the plaintiff the rule reads:
        """
        {an injury medicine list}: at least partly on a lien, and the fills on liens come from more than one
        pharmacy. Reconcile every balance before the demand.
        """
      And for the defence the rule reads:
        """
        {an injury medicine list}: more than one pharmacy dispensed on a lien, so a fill may be counted twice.
        """
      And the rule cites:
        | stance  | grade | source                            | finding                                          |
        | neutral | D     | LienScripts on several liens 2026 | duplicate charges are found by reconciling liens |

    Scenario Outline: Several pharmacies: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                  | quantity | days | pharmacy | payer  |
        | 2025-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   | <first>  | <paid> |
        | <later>    | DULOXETINE 60 MG CAP  | 30       | 30   | <second> | <then> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                    | first      | paid | later      | second     | then        | verdict      |
        | two drugs on lien, two pharmacies       | Oak Street | lien | 2025-07-01 | Elm Street | lien        | fires        |
        | one pharmacy                            | Oak Street | lien | 2025-07-01 | Oak Street | lien        | stays silent |
        | two pharmacies, in cash                 | Oak Street | cash | 2025-07-01 | Elm Street | cash        | stays silent |
        | a plan paid the second pharmacy         | Oak Street | lien | 2025-07-01 | Elm Street | health plan | stays silent |
        | two pharmacies, a year apart            | Oak Street | lien | 2026-06-01 | Elm Street | lien        | stays silent |
        | nobody says who paid the second         | Oak Street | lien | 2025-07-01 | Elm Street |             | asks         |
        | nobody says who paid, same pharmacy     | Oak Street | lien | 2025-07-01 | Oak Street |             | stays silent |
        | nobody says which the second is         | Oak Street | lien | 2025-07-01 |            | lien        | asks         |

    Example: One drug on a lien at one pharmacy, then by the plan at another
      Given the patient filled:
        | date       | drug                  | quantity | days | pharmacy   | payer       |
        | 2025-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   | Oak Street | lien        |
        | 2025-07-01 | GABAPENTIN 300 MG CAP | 90       | 30   | Elm Street | health plan |
      When the case is screened
      Then the rule stays silent

  @id:controlled-on-lien @v2 @audience:intake @category:coverage @covers:L11 @status:unconfirmed
  Rule: A controlled drug on a lien
    Lien pharmacies name a limit for controlled drugs and do not say which. Ask before the next fill bounces; a
    refused opioid at the counter is a withdrawal at home.

    Background: Definition
      Given the rule needs a controlled medicine paid by lien
      Then the rule raises the coverage flag "Controlled drug on a lien: ask for its limits"
      And the rule asks for "the lien pharmacy's written rule on controlled drugs, and who pays when it declines"
      And for the plaintiff the rule reads:
        """
        {a controlled medicine} was dispensed {fills} times on a lien, last on {last fill}. Settle now who pays
        if the pharmacy's limit is reached.
        """
      And for the defence the rule reads:
        """
        A controlled drug, {a controlled medicine}, was supplied on a lien since {start}: ask who watched its
        use.
        """
      And the rule cites:
        | stance  | grade | source                                | finding                                                    |
        | neutral | D     | LienScripts for pain specialists 2026 | one limitation on controlled drugs is named, not described |

    Scenario Outline: Controlled: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days | payer   |
        | 2025-06-01 | <drug> | 60       | 30   | <payer> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                  | drug                  | payer | verdict      |
        | tramadol on a lien    | TRAMADOL 50 MG TAB    | lien  | fires        |
        | tramadol paid in cash | TRAMADOL 50 MG TAB    | cash  | stays silent |
        | gabapentin on a lien  | GABAPENTIN 300 MG CAP | lien  | stays silent |

  @id:work-status-code @v1 @audience:attorney @category:coverage @covers:L07 @status:unconfirmed
  Rule: A code says that the patient was at work
    Y99.0 is written once, at the first visit, and opens the compensation path: the carrier pays first, by its own
    fees, and claims it back from a third party.

    Background: Definition
      Given the rule needs a diagnosis of work for income
      And the rule excludes coverage by workers' compensation
      Then the rule raises the coverage flag "Injured at work: compensation may pay first"
      And the rule asks for "whether a compensation claim was opened, its number and carrier"
      And for the plaintiff the rule reads:
        """
        {work for income code} of {work for income date} places the accident at work. Open or rule out a
        compensation claim; a third-party case may stand beside it.
        """
      And for the defence the rule reads:
        """
        By {work for income code} of {work for income date} the compensation carrier is primary, and its fee
        schedule the measure of price.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                       |
        | neutral | D     | Working knowledge, not yet confirmed | Y99.0 marks paid work; the carrier is primary |

    Scenario Outline: Work code: <what> - the rule <verdict>
      Given the patient is covered by <payer>
      And the patient was diagnosed with:
        | date       | code   |
        | 2025-01-10 | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                    | code  | payer                 | verdict      |
        | Y99.0 and a health plan | Y99.0 | health plan           | fires        |
        | compensation covers     | Y99.0 | workers' compensation | stays silent |
        | leisure                 | Y99.8 | health plan           | stays silent |

    Example: Nobody said what covers the patient
      Given the patient was diagnosed with:
        | date       | code  |
        | 2025-01-10 | Y99.0 |
      When the case is screened
      Then the rule asks

  @id:work-accident-said @v1 @audience:attorney @category:coverage @covers:L07 @status:unconfirmed
  Rule: The referral says that it happened at work
    The same path as the code, from the referral's own words.

    Background: Definition
      Given the rule needs the kind of injury to be recorded
      And the rule needs the kind of injury given as an accident at work
      And the rule excludes coverage by workers' compensation
      Then the rule raises the coverage flag "Injured at work: compensation may pay first"
      And the rule asks for "whether a compensation claim was opened, its number and carrier"
      And for the plaintiff the rule reads:
        """
        The referral calls it an accident at work and lists no compensation carrier. Look for a third party, and
        for a claim that was never opened.
        """
      And for the defence the rule reads:
        """
        An accident at work is the compensation carrier's to pay; the drugs belong on its fee schedule.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                             |
        | neutral | D     | Working knowledge, not yet confirmed | the compensation carrier is primary |

    Scenario Outline: At work: <what> - the rule <verdict>
      Given the patient is covered by <payer>
      And the kind of injury is given as "<kind>"
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | kind        | payer                 | verdict      |
        | at work, a health plan | work injury | health plan           | fires        |
        | compensation covers    | work injury | workers' compensation | stays silent |
        | a car accident         | car         | health plan           | stays silent |
        | words nobody knows     | ladder      | health plan           | asks         |

    Example: The kind of injury is not recorded, so it is not asked for here
      Given the patient is covered by health plan
      When the case is screened
      Then the rule stays silent

  @id:employer-defendant @v1 @audience:attorney @category:coverage @covers:L07 @status:unconfirmed
  Rule: The defendant is the employer
    Against one's own employer compensation is often the only way; a third party changes that. An attorney decides
    before the drugs are put on a lien.

    Background: Definition
      Given the rule needs the defendant to be recorded
      And the rule needs the defendant given as an employer
      And the rule excludes coverage by workers' compensation
      Then the rule raises the coverage flag "Employer as defendant: compensation may be the only way"
      And the rule asks for "the compensation claim, and whether anybody but the employer was at fault"
      And for the plaintiff the rule reads:
        """
        The referral names the employer and no compensation carrier. Look for a third party: a contractor, a driver,
        a maker.
        """
      And for the defence the rule reads:
        """
        The employer answers through compensation; its carrier and its fee schedule decide about the drugs.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                             |
        | neutral | D     | Working knowledge, not yet confirmed | the compensation carrier is primary |

    Scenario Outline: The employer: <what> - the rule <verdict>
      Given the patient is covered by <payer>
      And the defendant is given as "<who>"
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                | who      | payer                 | verdict      |
        | the employer        | Employer | health plan           | fires        |
        | compensation covers | Employer | workers' compensation | stays silent |
        | a private person    | private  | health plan           | stays silent |

    Example: Nobody said who is sued
      Given the patient is covered by health plan
      When the case is screened
      Then the rule stays silent

@owner:attorneys @reviewed:2026-11-22
Feature: Medicare and what is set aside for it
  A set-aside prices drugs by its own rules and may hold nothing for a drug used off its label, although the
  patient goes on paying for it. So two totals are kept. No statute asks for a set-aside in a pure liability
  case; that source is old, and an attorney rechecks it.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:set-aside-medicare @v2 @audience:attorney @category:coverage @covers:F08 @covers:L04
  Rule: Medicare covers the patient and a drug goes on
    What goes on after settlement is what Medicare will not want to pay. Its price in a set-aside and its cost to
    the patient are two figures.

    Background: Definition
      Given the rule needs Medicare to be named as a payer
      And the rule needs a long-term medicine continuing now
      Then the rule raises the coverage flag "Medicare: two totals for drugs that go on"
      And the rule asks for "a set-aside pricing of the drugs that go on, beside what they cost the patient"
      And for the plaintiff the rule reads:
        """
        {a long-term medicine list}: going on with Medicare in place. Show what a set-aside would hold and
        what the patient pays.
        """
      And for the defence the rule reads:
        """
        {a long-term medicine list}: Medicare may carry part of it after settlement; the list price then
        overstates the patient's own cost.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                      |
        | neutral | D     | Tower MSA 2019              | set-asides use list prices far above what generics cost      |
        | neutral | D     | Go Counselling              | no statute requires a set-aside in pure liability cases; old |
        | against | D     | NBKL on drugs in set-asides | off-label drugs outside the compendia are priced at zero     |

    Scenario Outline: Two totals: <what> - the rule <verdict>
      Given the patient is covered by <payer>
      And the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what               | payer       | date       | drug                  | verdict      |
        | gabapentin goes on | Medicare    | 2026-06-10 | GABAPENTIN 300 MG CAP | fires        |
        | gabapentin ended   | Medicare    | 2025-06-10 | GABAPENTIN 300 MG CAP | stays silent |
        | no Medicare        | health plan | 2026-06-10 | GABAPENTIN 300 MG CAP | stays silent |

    Example: Coverage is not recorded, so Medicare is not asked for by itself
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-06-10 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:set-aside-soon @v2 @audience:attorney @category:coverage @covers:F08 @covers:L04
  Rule: Medicare is within thirty months and a drug goes on
    From about sixty-two and a half a settlement looks ahead to Medicare; the rule begins at sixty-two and so errs
    on asking.

    Background: Definition
      Given the rule needs the patient to be at least the Medicare look-ahead age years old
      And the rule excludes coverage by Medicare
      And the rule needs a long-term medicine continuing now
      Then the rule raises the coverage flag "Medicare within sight: two totals for drugs that go on"
      And the rule asks for "whether the patient has applied for disability benefits or Medicare, and when Medicare begins"
      And for the plaintiff the rule reads:
        """
        {a long-term medicine list}: going on as Medicare nears. Decide on a set-aside before settlement, and
        show what it would leave out.
        """
      And for the defence the rule reads:
        """
        {a long-term medicine list}: Medicare may soon carry part of it; a lifetime at the price of these
        fills is then not the patient's loss.
        """
      And the rule cites:
        | stance  | grade | source          | finding                                                              |
        | neutral | D     | Body Felt Mount | set-asides are considered when Medicare is expected within 30 months |

    Scenario Outline: Medicare ahead: <what> - the rule <verdict>
      Given the patient was born on <born>
      And the patient is covered by <payer>
      And the patient filled:
        | date   | drug                  | quantity | days |
        | <date> | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                | born       | payer       | date       | verdict      |
        | 62 today            | 1964-06-30 | health plan | 2026-06-10 | fires        |
        | 62 tomorrow         | 1964-07-01 | health plan | 2026-06-10 | stays silent |
        | on Medicare already | 1960-03-02 | Medicare    | 2026-06-10 | stays silent |
        | nothing goes on     | 1960-03-02 | health plan | 2025-06-10 | stays silent |

    Example: Sixty-three, and nobody said who covers
      Given the patient was born on 1963-03-02
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-06-10 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule asks

  @id:medicare-status-unknown @v2 @audience:intake @category:coverage @covers:L04 @covers:4.2-9
  Rule: Sixty-two or older, and nobody has said whether Medicare covers
    The one question of coverage that can cost the lawyer as well as the client. Of an injury of many years ago it waits
    until an attorney has said that there is a case.

    Background: Definition
      Given the rule needs the date of birth to be recorded
      And the rule needs the patient to be at least the Medicare look-ahead age years old
      And the rule excludes the coverage to be recorded
      And the rule excludes Medicare to be named as a payer
      And the rule excludes the patient to have died
      And the rule excludes more than the longest usual time to file since the injury
      Then the rule asks for "Medicare status: card, date of entitlement, or a query by the responsible insurer"

    Scenario Outline: Medicare status: <what> - the rule <verdict>
      Given the patient was born on <born>
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what        | born       | verdict      |
        | 62 today    | 1964-06-30 | fires        |
        | 62 tomorrow | 1964-07-01 | stays silent |

    Example: Coverage is given
      Given the patient was born on 1963-03-02
      And the patient is covered by health plan
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: No coverage is given, but Medicare paid for a drug
      Given the patient was born on 1963-03-02
      And the patient filled:
        | date       | drug                | quantity | days | payer    |
        | 2025-06-10 | NAPROXEN 500 MG TAB | 60       | 30   | Medicare |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: An injury of more than six years ago
      Given the patient was injured on 2020-06-29
      And the patient was born on 1963-03-02
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: The patient died at sixty-three
      Given the patient was born on 1963-03-02
      And the patient died on 2026-04-11
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Nobody knows the age, which is asked for elsewhere
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:medicare-status-soon @v1 @audience:intake @category:coverage @covers:4.2-9 @status:unconfirmed
  Rule: Sixty-two or older, nobody has said whether Medicare covers, and the claim is not long past
    The question is worth hurry only while there is a claim. Where the longest usual time to file is over, that comes first.

    Background: Definition
      Given the rule needs the date of birth to be recorded
      And the rule needs the patient to be at least the Medicare look-ahead age years old
      And the rule excludes the coverage to be recorded
      And the rule excludes Medicare to be named as a payer
      And the rule excludes the patient to have died
      And the rule excludes more than the longest usual time to file since the injury
      Then the rule routes the case to within 48 hours

    Scenario Outline: Medicare and the time: <what> - the rule <verdict>
      Given the patient was injured on <injured>
      And pharmacy records reach from 2012-01-01 to 2026-06-30
      And the patient was born on <born>
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                       | injured    | born       | verdict      |
        | 62 today                   | 2025-01-10 | 1964-06-30 | fires        |
        | 62 tomorrow                | 2025-01-10 | 1964-07-01 | stays silent |
        | six years since the injury | 2020-06-30 | 1963-03-02 | fires        |
        | six years and a day        | 2020-06-29 | 1963-03-02 | stays silent |

    Example: Coverage is given, and there is no hurry
      Given the patient was born on 1963-03-02
      And the patient is covered by health plan
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Medicare paid for a drug, and there is no hurry
      Given the patient was born on 1963-03-02
      And the patient filled:
        | date       | drug                | quantity | days | payer    |
        | 2025-06-10 | NAPROXEN 500 MG TAB | 60       | 30   | Medicare |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: The patient has died, and there is no hurry
      Given the patient was born on 1963-03-02
      And the patient died on 2026-04-11
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Nobody knows the age, and there is no hurry
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: A claim of long ago waits for the time to file
      Given the patient was injured on 2014-01-10
      And pharmacy records reach from 2012-01-01 to 2026-06-30
      And the patient was born on 1950-03-02
      When the case is screened on 2026-06-30
      Then the rule stays silent
      And the case is routed to time to file

  @id:medicare-by-disease @v2 @audience:attorney @category:coverage @covers:L04
  Rule: A disease that opens Medicare before sixty-five
    Kidney failure and amyotrophic lateral sclerosis bring Medicare at any age, as disability benefits do.

    Background: Definition
      Given the rule needs a diagnosis of a disease that opens Medicare early
      And the rule excludes coverage by Medicare
      Then the rule raises the coverage flag "Medicare may already be there, at any age"
      And the rule asks for "Medicare entitlement by disability or kidney failure, with its first day"
      And for the plaintiff the rule reads:
        """
        {a disease that opens Medicare early}, coded since {date}, opens Medicare whatever the age. Find out before
        a figure is named.
        """
      And for the defence the rule reads:
        """
        With {a disease that opens Medicare early} since {date}, Medicare may have paid: its payments are the
        measure. The disease also bears on the time over which anything is projected.
        """
      And the rule cites:
        | stance  | grade | source      | finding                                                              |
        | neutral | D     | Tiveron Law | Medicare also comes by disability, kidney failure or ALS, at any age |

    Scenario Outline: Early Medicare: <what> - the rule <verdict>
      Given the patient is covered by <payer>
      And the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what               | code   | payer       | verdict      |
        | kidney failure     | N18.6  | health plan | fires        |
        | an earlier stage   | N18.30 | health plan | stays silent |
        | Medicare is listed | N18.6  | Medicare    | stays silent |

  @id:set-aside-ldn @v2 @audience:attorney @category:coverage @covers:L12 @covers:F08
  Rule: Compensation, and low-dose naltrexone goes on
    No label and, as far as is known, no compendium supports the low dose for pain: a compensation set-aside may hold
    nothing for it, while the patient pays.

    Background: Definition
      Given the rule needs the coverage to be recorded
      And the rule needs coverage by workers' compensation
      And the rule needs low-dose naltrexone continuing now
      Then the rule raises the coverage flag "Compensation set-aside may hold nothing for this drug"
      And the rule asks for "whether DrugDex or AHFS lists the use, and the two totals with and without the drug"
      And for the plaintiff the rule reads:
        """
        A set-aside may leave {low-dose naltrexone}, last dispensed on {last fill}, out. Its cost then belongs
        into the rest of the settlement.
        """
      And for the defence the rule reads:
        """
        What Medicare's rules price at nothing needs no money: {low-dose naltrexone}, {fills} fills since {start}.
        """
      And the rule cites:
        | stance | grade | source                      | finding                                                          |
        | for    | D     | NBKL on drugs in set-asides | off-label drugs outside the compendia are left out of set-asides |

    Scenario Outline: Set-aside, low dose: <what> - the rule <verdict>
      Given the patient is covered by <payer>
      And the patient filled:
        | date   | drug                     | quantity | days |
        | <date> | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                 | payer                 | date       | verdict      |
        | compensation, and on | workers' compensation | 2026-06-10 | fires        |
        | compensation, ended  | workers' compensation | 2025-06-10 | stays silent |
        | a health plan        | health plan           | 2026-06-10 | stays silent |

    Example: Coverage is not recorded, so compensation is not asked for by itself
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2026-06-10 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:set-aside-off-label @v5 @audience:attorney @category:coverage @covers:L12 @covers:F08
  Rule: Compensation, and a drug is used off its label
    The label of the drug names another use. Whether a compendium supports this one decides its price in a
    set-aside; some ketamine infusions have been seen included.

    Background: Definition
      Given the rule needs the coverage to be recorded
      And the rule needs coverage by workers' compensation
      And the rule needs a medicine used off its label started after the injury
      And the rule excludes a medicine used off its label named by the counter-signal "A long-term medicine may have another reason"
      And the rule excludes the patient to have died
      Then the rule raises the coverage flag "Off-label drug in a compensation set-aside"
      And the rule asks for "whether DrugDex or AHFS lists the use of each off-label drug, and the two totals with and without it"
      And for the plaintiff the rule reads:
        """
        {a medicine used off its label list}: given for pain after an injury it may be priced at nothing in a
        set-aside and still be needed. Keep two totals.
        """
      And for the defence the rule reads:
        """
        {a medicine used off its label list}: mostly off label after an injury; unless the label or a
        compendium lists the use, these fills set no future price.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                          |
        | for     | D     | NBKL on drugs in set-asides | off-label drugs outside the compendia are left out of set-asides |
        | against | D     | Medval 2020 on ketamine     | at least some ketamine infusions have been seen in set-asides    |

    Scenario Outline: Set-aside, off label: <what> - the rule <verdict>
      Given the patient is covered by <payer>
      And the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                     | payer                 | date       | drug                  | verdict      |
        | gabapentin, compensation | workers' compensation | 2025-06-10 | GABAPENTIN 300 MG CAP | fires        |
        | begun before the injury  | workers' compensation | 2024-06-10 | GABAPENTIN 300 MG CAP | stays silent |
        | a labelled use           | workers' compensation | 2025-06-10 | NAPROXEN 500 MG TAB   | stays silent |
        | a health plan            | health plan           | 2025-06-10 | GABAPENTIN 300 MG CAP | stays silent |

    Example: The dead need no set-aside
      Given the patient died on 2026-02-11
      And the patient is covered by workers' compensation
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-06-10 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Coverage is not recorded, so compensation is not asked for here
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-06-10 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Gabapentin beside a seizure disorder, which its label names
      Given the patient is covered by workers' compensation
      And the patient was diagnosed with:
        | date       | code    |
        | 2025-03-01 | G40.909 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-06-10 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2025-07-10 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule stays silent

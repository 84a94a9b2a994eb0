@owner:attorneys @reviewed:2026-11-22
Feature: Future expense, what lowers or ends it
  The increase only, courses that end, a falling dose, treatment that has ended: each takes something out of the
  projection, and each is said aloud rather than left to the defence.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:increment-only @v4 @audience:attorney @category:causation @covers:F05
  Rule: A medicine from before the injury at a raised dose: only the increase
    What was taken before would be taken anyway. The planner compares the doses and claims the difference; the
    product flags no price here, because the fills show the whole.

    Background: Definition
      Given the rule needs a long-term medicine with its dose raised by at least the aggravation share after the injury
      And the rule needs a long-term medicine continuing now
      And the rule excludes a long-term medicine named by the counter-signal "A long-term medicine may have another reason"
      Then the rule raises the signal "Only the increase is a future expense"
      And the rule asks for "the dose before and since the injury, and the prescriber's opinion that the injury raised it"
      And for the plaintiff the rule reads:
        """
        Its ingredient was dispensed before the injury at a lower dose: {a long-term medicine list}, at {dose} now. The
        difference is a cost of the injury, if the prescriber says so.
        """
      And for the defence the rule reads:
        """
        {a long-term medicine list}: an old medicine. At most the increase is at issue, and doses may rise without
        any accident.
        """
      And the rule cites:
        | stance  | grade | source                           | finding                                                     |
        | neutral | D     | Lextweak 2023 on life-care plans | doses before and after are compared, the difference claimed |

    Scenario Outline: The increase: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-12-01 | GABAPENTIN 300 MG CAP | 60       | 30   |
        | <date>     | GABAPENTIN 300 MG CAP | <n>      | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what               | date       | n  | verdict      |
        | half again as much | 2026-06-10 | 90 | fires        |
        | two fifths more    | 2026-06-10 | 84 | stays silent |
        | a little more      | 2026-06-10 | 80 | stays silent |
        | raised and ended   | 2025-06-10 | 90 | stays silent |

    Example: Raised, beside a seizure disorder
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-03-01 | G40.909 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-12-01 | GABAPENTIN 300 MG CAP | 60       | 30   |
        | 2026-05-11 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-10 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:finite-course @v3 @audience:attorney @category:chronicity @covers:F04
  Rule: A medicine given in courses that end is not projected for life
    Bisphosphonates for weeks, steroids for days, ketamine in series, a gepant for the attack: the number of courses
    is counted, never the years of a life. What has been given for half a year is no such course: it treats another
    disease, brittle bones or rheumatism.

    Background: Definition
      Given the rule needs a medicine given in finite courses continuing now
      And the rule needs a medicine given in finite courses started after the injury
      And the rule excludes a medicine given in finite courses lasting at least 6 months
      Then the rule raises the counter-signal "Given in courses that end: not a lifelong expense"
      And the rule asks for "how many courses the prescriber plans, how far apart, and what would end them"
      And for the plaintiff the rule reads:
        """
        {a medicine given in finite courses} was given from {start}, last on {last fill}. Claim the courses that the
        prescriber plans, by number and price.
        """
      And for the defence the rule reads:
        """
        {a medicine given in finite courses}, last on {last fill}, is given in courses; a figure that multiplies
        it by the years of a life will be contested.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                                                             |
        | neutral | B     | Ferraro 2025, Ann Intern Med  | bisphosphonates in CRPS: a small effect to three months             |
        | neutral | B     | Sigtermans 2009, Pain 145:304 | ketamine over four days: effect lost at week 12, no better function |

    Scenario Outline: Finite: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | 4        | 28   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                   | date       | drug                   | verdict      |
        | alendronate, now       | 2026-06-10 | ALENDRONATE 70 MG TAB  | fires        |
        | alendronate, long ago  | 2025-06-10 | ALENDRONATE 70 MG TAB  | stays silent |
        | a medicine without end | 2026-06-10 | DULOXETINE 60 MG CAP   | stays silent |
        | ketamine by injection  | 2026-06-10 | KETAMINE 50 MG/ML VIAL | fires        |
        | ketamine in a cream    | 2026-06-10 | KETAMINE 10% CREAM     | stays silent |

    Example: A course from before the injury that still goes on
      Given the patient was injured on 2026-06-20
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-06-10 | ALENDRONATE 70 MG TAB | 4        | 28   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Alendronate for half a year
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-12-01 | ALENDRONATE 70 MG TAB | 12       | 84   |
        | 2026-02-23 | ALENDRONATE 70 MG TAB | 12       | 84   |
        | 2026-05-18 | ALENDRONATE 70 MG TAB | 12       | 84   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:long-term-other-reason @v4 @audience:attorney @category:causation @covers:C18
  Rule: A long-term medicine and a disease for which it is given anyway
    Gabapentin for seizures, duloxetine for diabetic nerves: where the disease is coded, the medicine proves nothing
    about the injury until the prescriber says what it is for. One fill is none.

    Background: Definition
      Given the rule needs one of these pairs, the drug filled at least 2 times:
        | drug                                          | diagnosis                     |
        | a medicine also given for seizures            | a seizure disorder            |
        | a medicine also given for diabetic nerves     | diabetic nerve damage         |
        | a medicine also given for shingles            | shingles pain                 |
        | a medicine also given for Parkinson's disease | Parkinson's disease           |
        | a medicine also given for attention deficit   | attention deficit             |
        | opioid pain medicine                          | a cancer                      |
        | a medicine also given for blood pressure      | high blood pressure           |
        | a medicine also given for dementia            | a dementia                    |
        | a medicine also given for moods               | bipolar disorder or psychosis |
        | NSAID                                         | an inflammatory joint disease |
      Then the rule raises the counter-signal "A long-term medicine may have another reason"
      And the rule asks for "the prescriber's note on what each medicine is for, the other disease beside the injury"
      And for the plaintiff the rule reads:
        """
        {rows listed}: the one is also given for the other. Ask the prescriber what it is given for; without that note
        no future cost of it is flagged.
        """
      And for the defence the rule reads:
        """
        {rows listed}: a possible reason for the medicine that needs no accident.
        """
      And the rule cites:
        | stance  | grade | source                    | finding                                               |
        | neutral | D     | LienScripts on gabapentin | gabapentin is labelled for seizures and shingles pain |

    Scenario Outline: Another reason: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-03-01 | <code> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 90       | 30   |
        | 2025-07-01 | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                | code    | drug                      | verdict      |
        | gabapentin and seizures             | G40.909 | GABAPENTIN 300 MG CAP     | fires        |
        | duloxetine and diabetic nerves      | E11.42  | DULOXETINE 60 MG CAP      | fires        |
        | gabapentin and shingles             | B02.29  | GABAPENTIN 300 MG CAP     | fires        |
        | amantadine and Parkinson            | G20.A1  | AMANTADINE 100 MG CAP     | fires        |
        | a stimulant and its disease         | F90.0   | METHYLPHENIDATE 10 MG TAB | fires        |
        | oxycodone and cancer                | C50.911 | OXYCODONE 5 MG TAB        | fires        |
        | gabapentin and cancer               | C50.911 | GABAPENTIN 300 MG CAP     | stays silent |
        | diabetes without nerve damage       | E11.9   | DULOXETINE 60 MG CAP      | stays silent |
        | propranolol and high blood pressure | I10     | PROPRANOLOL 40 MG TAB     | fires        |
        | donepezil and Alzheimer             | G30.9   | DONEPEZIL 10 MG TAB       | fires        |
        | quetiapine and bipolar disorder     | F31.9   | QUETIAPINE 100 MG TAB     | fires        |
        | naproxen and gout                   | M10.9   | NAPROXEN 500 MG TAB       | fires        |
        | naproxen and high blood pressure    | I10     | NAPROXEN 500 MG TAB       | stays silent |

    Example: One fill is no long-term medicine
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-03-01 | G40.909 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:dose-reduced @v4 @audience:attorney @category:credibility @covers:C22
  Rule: The dose of a long-term medicine was lowered
    A falling dose is read as recovery and cancels the future-expense flag of that medicine. The latest dose counts: a
    dip that was raised again is none. A smaller pack of what is taken as needed is no falling dose.

    Background: Definition
      Given the rule needs a long-term medicine taken every day started after the injury
      And the rule needs a long-term medicine taken every day with its dose lowered by at least the taper share
      Then the rule raises the counter-signal "A long-term medicine was reduced" with weight slight
      And the rule asks for "the reason for each lower dose, and where the prescriber means it to end"
      And for the plaintiff the rule reads:
        """
        {a long-term medicine taken every day}, begun on {start}, is at a lower dose than it was. Side effects and price are as
        common a reason as recovery; a relapse note would answer it.
        """
      And for the defence the rule reads:
        """
        The dose fell ({a long-term medicine taken every day} on {last fill}). A falling dose reads as recovery and leaves no
        steady cost to project.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                     |
        | neutral | D     | LienScripts on cost over time, 2026 | a falling or ended cost is read as recovery |

    Scenario Outline: Reduced: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug                  | quantity | days |
        | <first>  | GABAPENTIN 300 MG CAP | 120      | 30   |
        | <second> | GABAPENTIN 300 MG CAP | <n>      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                    | first      | second     | n   | verdict      |
        | a quarter less          | 2025-06-01 | 2025-07-01 | 90  | fires        |
        | a little less           | 2025-06-01 | 2025-07-01 | 100 | stays silent |
        | more                    | 2025-06-01 | 2025-07-01 | 150 | stays silent |
        | begun before the injury | 2024-12-25 | 2025-01-24 | 60  | stays silent |

    Scenario Outline: A dip that <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-06-01 | GABAPENTIN 300 MG CAP | 120      | 30   |
        | 2025-07-01 | GABAPENTIN 300 MG CAP | 60       | 30   |
        | 2025-07-31 | GABAPENTIN 300 MG CAP | <n>      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | n   | verdict      |
        | was raised again              | 120 | stays silent |
        | was raised again all but some | 91  | stays silent |
        | was raised again only in part | 90  | fires        |

    Example: Fewer tablets of what is taken as needed
      Given the patient filled:
        | date       | drug                 | quantity | days |
        | 2025-06-01 | IBUPROFEN 800 MG TAB | 90       | 30   |
        | 2025-07-01 | IBUPROFEN 800 MG TAB | 45       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:treatment-ended @v5 @audience:attorney @category:credibility @covers:C22
  Rule: Long-term treatment has ended
    It was supplied for three months, and nothing of the kind again before the records end. Whether it worked, failed or could not be paid for is a
    question for the chart; there is nothing to project.

    Background: Definition
      Given the rule needs a long-term medicine started after the injury
      And the rule needs a long-term medicine filled at least 2 times
      And the rule needs a long-term medicine lasting at least the projection span
      And the rule needs a long-term medicine stopped
      And the rule excludes low-dose naltrexone continuing now
      And the rule excludes a long-term medicine named by the counter-signal "A long-term medicine may have another reason"
      Then the rule raises the counter-signal "Long-term treatment has ended" with weight moderate
      And the rule asks for "why treatment ended, and any visit since for the same complaint"
      And for the plaintiff the rule reads:
        """
        {a long-term medicine}, begun on {start}, was last dispensed on {last fill}. If the complaint came back without
        it, a note of that visit matters.
        """
      And for the defence the rule reads:
        """
        Treatment ended: the last of it, {a long-term medicine}, was dispensed on {last fill}. There is nothing to
        project.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                     |
        | neutral | D     | LienScripts on cost over time, 2026 | a falling or ended cost is read as recovery |

    Scenario Outline: Ended: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug                  | quantity | days |
        | <first>  | GABAPENTIN 300 MG CAP | 180      | 60   |
        | <second> | <drug>                | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                    | first      | second     | drug                   | verdict      |
        | ended a year ago        | 2025-06-01 | 2025-07-31 | GABAPENTIN 300 MG CAP  | fires        |
        | still filled            | 2026-04-10 | 2026-06-09 | GABAPENTIN 300 MG CAP  | stays silent |
        | another goes on         | 2025-06-01 | 2026-06-09 | DULOXETINE 60 MG CAP   | stays silent |
        | one fill                | 2025-06-01 | 2025-07-01 | AMOXICILLIN 500 MG CAP | stays silent |
        | ended before the injury | 2024-09-01 | 2024-10-31 | GABAPENTIN 300 MG CAP  | stays silent |

    Example: Low-dose naltrexone took its place
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | GABAPENTIN 300 MG CAP    | 180      | 60   |
        | 2025-07-31 | GABAPENTIN 300 MG CAP    | 90       | 30   |
        | 2026-06-10 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Two months of gabapentin, and no more
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2025-07-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: One pack of three months, and no more
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-06-01 | GABAPENTIN 300 MG CAP | 270      | 90   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Ended, and beside a seizure disorder
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-03-01 | G40.909 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-06-01 | GABAPENTIN 300 MG CAP | 180      | 60   |
        | 2025-07-31 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

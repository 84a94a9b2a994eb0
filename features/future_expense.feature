@owner:attorneys @reviewed:2026-11-22
Feature: Future expense, any long-term medicine
  That a medicine goes on makes its cost possible. A prescriber's opinion, more likely than not, makes it
  probable; possible costs stand apart from the total. Courses that end are not multiplied by a life, a falling
  dose cancels the flag, and of a medicine from before the injury only the increase counts.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:long-term-possible @v6 @audience:attorney @category:chronicity @covers:F01 @covers:F02 @covers:3.5-duration
  Rule: A long-term medicine goes on, and nobody has said for how long
    Three fills in a row over ninety days, supplied to now, not lowered, not taken before the injury, and something is
    coded since the injury that the drug is used to treat. That the one is for the other, the fills do not show. It is a
    possible cost until the prescriber writes.

    Background: Definition
      Given the rule needs a long-term medicine whose ingredient is new since the injury
      And the rule excludes a long-term medicine begun later than the longest link after the injury
      And the rule excludes a long-term medicine begun within the reason window of a later injury
      And the rule needs a long-term medicine used to treat a diagnosis of what an accident leaves made within the longest link of the injury
      And the rule needs a long-term medicine continuing now
      And the rule needs a long-term medicine filled at least 3 times
      And the rule needs a long-term medicine lasting at least the projection span
      And the rule excludes a long-term medicine with its dose lowered by at least the taper share
      And the rule excludes a prescriber's statement that a long-term medicine will continue
      And the rule excludes a long-term medicine named by the counter-signal "A long-term medicine may have another reason"
      Then the rule flags a long-term medicine as a future expense as possible, not probable
      And the rule asks for "the prescriber's written opinion on how long each medicine that goes on will be needed, to a reasonable medical probability"
      And for the plaintiff the rule reads:
        """
        {a long-term medicine} was dispensed {fills} times since {start} and supplied to {last covered};
        {what an accident leaves code} was coded on {what an accident leaves date}. With the prescriber's opinion on reason and duration it
        becomes a probable cost.
        """
      And for the defence the rule reads:
        """
        {fills} fills of {a long-term medicine} up to {last fill} show the past. No physician says that the next
        is more likely than not.
        """
      And the rule cites:
        | stance  | grade | source                                           | finding                                                            |
        | neutral | D     | Advocate Magazine, April 2025, on future damages | future care must be reasonably certain, with a physician's opinion |
        | neutral | D     | Stokes & Associates 2022                         | possible costs are listed apart from probable ones                 |

    Scenario Outline: Possible: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug                  | quantity | days |
        | <first>  | GABAPENTIN 300 MG CAP | 90       | 30   |
        | <second> | GABAPENTIN 300 MG CAP | 90       | 30   |
        | <third>  | <drug>                | <n>      | <d>  |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                     | first      | second     | third      | drug                  | n  | d  | verdict      |
        | ninety days and going on | 2026-04-02 | 2026-05-02 | 2026-06-01 | GABAPENTIN 300 MG CAP | 90 | 30 | fires        |
        | a day less than ninety   | 2026-04-02 | 2026-05-02 | 2026-06-01 | GABAPENTIN 300 MG CAP | 87 | 29 | stays silent |
        | two fills                | 2026-04-02 | 2026-05-02 | 2026-06-01 | NAPROXEN 500 MG TAB   | 60 | 30 | stays silent |
        | ended last year          | 2025-04-02 | 2025-05-02 | 2025-06-01 | GABAPENTIN 300 MG CAP | 90 | 30 | stays silent |
        | the dose is falling      | 2026-04-02 | 2026-05-02 | 2026-06-01 | GABAPENTIN 300 MG CAP | 60 | 30 | stays silent |
        | a course that ends       | 2026-04-02 | 2026-05-02 | 2026-06-01 | PREDNISONE 10 MG TAB  | 90 | 30 | stays silent |

    Example: The dose fell for a month and was raised again
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-03-03 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 45       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule fires

    Example: Two fills of sixty days go on, which is a try and no course
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-03-03 | GABAPENTIN 300 MG CAP | 180      | 60   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 180      | 60   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Another kind of drug before the injury does not make this one old
      Given the patient filled:
        | date       | drug                  | quantity | days | price |
        | 2024-06-01 | NAPROXEN 500 MG TAB   | 60       | 30   | 20    |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   | 30    |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   | 30    |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   | 30    |
      When the case is screened on 2026-06-30
      Then the rule fires
      And the future expense for gabapentin is "possible"
      And the future expense for gabapentin costs 30.44 a month

    Example: The same drug before the injury
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Records that begin at the injury say nothing of what was before
      Given pharmacy records reach from 2025-01-10 to 2026-06-30
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule asks

    Example: The prescriber has said so
      Given a prescriber stated on 2026-06-20 that a long-term medicine will continue
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: A seizure disorder is a reason of its own
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-03-01 | G40.909 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: The seizure disorder is a reason of gabapentin, not of duloxetine
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-03-01 | G40.909 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-04-02 | DULOXETINE 60 MG CAP  | 30       | 30   |
        | 2026-05-02 | DULOXETINE 60 MG CAP  | 30       | 30   |
        | 2026-06-01 | DULOXETINE 60 MG CAP  | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule fires
      And the future expense for duloxetine is "possible"

    Example: Begun more than two years after the injury
      Given the patient was injured on 2024-03-01
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: No injury is coded since the injury
      Given the patient was injured on 2025-02-01
      And diagnosis records reach from 2023-01-01 to 2027-06-30
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: After another injury a month before
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-03-05 | S33.5XXA |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Gabapentin, and only depression coded since the injury
      Given the patient was injured on 2025-02-01
      And diagnosis records reach from 2023-01-01 to 2027-06-30
      And the patient was diagnosed with:
        | date       | code  |
        | 2025-03-01 | F32.9 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Duloxetine, and depression coded since the injury
      Given the patient was injured on 2025-02-01
      And diagnosis records reach from 2023-01-01 to 2027-06-30
      And the patient was diagnosed with:
        | date       | code  |
        | 2025-03-01 | F32.9 |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2026-04-02 | DULOXETINE 60 MG CAP | 30       | 30   |
        | 2026-05-02 | DULOXETINE 60 MG CAP | 30       | 30   |
        | 2026-06-01 | DULOXETINE 60 MG CAP | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule fires

    Example: Duloxetine, and only insomnia coded since the injury
      Given the patient was injured on 2025-02-01
      And diagnosis records reach from 2023-01-01 to 2027-06-30
      And the patient was diagnosed with:
        | date       | code   |
        | 2025-03-01 | G47.00 |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2026-04-02 | DULOXETINE 60 MG CAP | 30       | 30   |
        | 2026-05-02 | DULOXETINE 60 MG CAP | 30       | 30   |
        | 2026-06-01 | DULOXETINE 60 MG CAP | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:long-term-probable @v6 @audience:attorney @category:chronicity @covers:F01
  Rule: A long-term medicine that the prescriber expects to continue
    The prescriber's opinion turns a possible cost into a probable one, for as long as it says. A planner and an
    economist do the sums; the figure here is a screening estimate.

    Background: Definition
      Given the rule needs a long-term medicine whose ingredient is new since the injury
      And the rule excludes a long-term medicine begun later than the longest link after the injury
      And the rule excludes a long-term medicine begun within the reason window of a later injury
      And the rule needs a long-term medicine used to treat a diagnosis of what an accident leaves made within the longest link of the injury
      And the rule needs a long-term medicine continuing now
      And the rule needs a long-term medicine filled at least 3 times
      And the rule needs a prescriber's statement that a long-term medicine will continue
      And the rule excludes a long-term medicine with its dose lowered by at least the taper share
      And the rule excludes a long-term medicine named by the counter-signal "A long-term medicine may have another reason"
      Then the rule flags a long-term medicine as a future expense
      And the rule raises the signal "A long-term medicine is expected to continue" with weight moderate
      And for the plaintiff the rule reads:
        """
        {a long-term medicine list}: the prescriber expects it to go on. Its monthly price in these fills can
        be projected.
        """
      And for the defence the rule reads:
        """
        {a long-term medicine list}: a present use, not that it is for {what an accident leaves list}. Ask
        what the opinion rests on, which generic would do, and when it was last tried without.
        """
      And the rule cites:
        | stance  | grade | source                                           | finding                                                           |
        | for     | D     | Advocate Magazine, April 2025, on future damages | a physician's opinion on probability is what the law asks for     |
        | against | D     | Stokes & Associates 2019, review of a ruling     | a planner was excluded for templates and no contact with treaters |

    Scenario Outline: Probable: <what> - the rule <verdict>
      Given a prescriber stated on 2026-06-20 that a long-term medicine will continue
      And the patient was diagnosed with:
        | date       | code   |
        | 2025-03-01 | <code> |
      And the patient filled:
        | date     | drug                  | quantity | days |
        | <first>  | GABAPENTIN 300 MG CAP | 90       | 30   |
        | <second> | GABAPENTIN 300 MG CAP | 90       | 30   |
        | <third>  | <drug>                | <n>      | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                      | code    | first      | second     | third      | drug                  | n  | verdict      |
        | going on, with an opinion | M54.16  | 2026-04-02 | 2026-05-02 | 2026-06-01 | GABAPENTIN 300 MG CAP | 90 | fires        |
        | ended last year           | M54.16  | 2025-04-02 | 2025-05-02 | 2025-06-01 | GABAPENTIN 300 MG CAP | 90 | stays silent |
        | two fills                 | M54.16  | 2026-04-02 | 2026-05-02 | 2026-06-01 | NAPROXEN 500 MG TAB   | 60 | stays silent |
        | the dose is falling       | M54.16  | 2026-04-02 | 2026-05-02 | 2026-06-01 | GABAPENTIN 300 MG CAP | 60 | stays silent |
        | taken before the injury   | M54.16  | 2024-04-02 | 2026-05-02 | 2026-06-01 | GABAPENTIN 300 MG CAP | 90 | stays silent |
        | a seizure disorder        | G40.909 | 2026-04-02 | 2026-05-02 | 2026-06-01 | GABAPENTIN 300 MG CAP | 90 | stays silent |

    Example: Taken before the injury, and three fills since
      Given a prescriber stated on 2026-06-20 that a long-term medicine will continue
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Only possible, says the prescriber
      Given a prescriber stated on 2026-06-20 that a long-term medicine may continue
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent
      And the future expense for gabapentin is "possible"

    Example: Expected, begun more than two years after the injury
      Given the patient was injured on 2024-03-01
      And a prescriber stated on 2026-06-20 that a long-term medicine will continue
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Expected, and no injury coded since the injury
      Given the patient was injured on 2025-02-01
      And diagnosis records reach from 2023-01-01 to 2027-06-30
      And a prescriber stated on 2026-06-20 that a long-term medicine will continue
      And the patient was diagnosed with:
        | date       | code |
        | 2025-03-01 | I10  |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Expected, after another injury a month before
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-03-05 | S33.5XXA |
      And a prescriber stated on 2026-06-20 that a long-term medicine will continue
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Gabapentin is expected to go on, and only depression is coded since the injury
      Given the patient was injured on 2025-02-01
      And diagnosis records reach from 2023-01-01 to 2027-06-30
      And a prescriber stated on 2026-06-20 that a long-term medicine will continue
      And the patient was diagnosed with:
        | date       | code  |
        | 2025-03-01 | F32.9 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-02 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Duloxetine is expected to go on, and depression is coded since the injury
      Given the patient was injured on 2025-02-01
      And diagnosis records reach from 2023-01-01 to 2027-06-30
      And a prescriber stated on 2026-06-20 that a long-term medicine will continue
      And the patient was diagnosed with:
        | date       | code  |
        | 2025-03-01 | F32.9 |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2026-04-02 | DULOXETINE 60 MG CAP | 30       | 30   |
        | 2026-05-02 | DULOXETINE 60 MG CAP | 30       | 30   |
        | 2026-06-01 | DULOXETINE 60 MG CAP | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule fires

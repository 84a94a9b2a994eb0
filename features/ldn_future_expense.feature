@owner:attorneys @reviewed:2026-11-22
Feature: Low-dose naltrexone as a future expense
  The guide projects the drug over a lifetime from the mere fact that it is filled. The law asks for more:
  a physician's opinion that the need is probable, that is, more likely than not. Fills alone make a cost
  possible; it stands apart from the total. The price always comes from the fills themselves.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:ldn-future-possible @v1 @audience:attorney @category:chronicity
  Rule: Ongoing low-dose naltrexone without a word on how long
    Three fills and ninety days make a course that is going on. Nothing in it says for how long.

    Background: Definition
      Given the rule needs low-dose naltrexone new since the injury
      And the rule needs low-dose naltrexone continuing now
      And the rule needs low-dose naltrexone filled at least 3 times
      And the rule needs low-dose naltrexone lasting at least 90 days
      And the rule excludes a prescriber's statement that low-dose naltrexone will continue
      And the rule excludes a prescriber's statement that low-dose naltrexone will stop
      And the rule excludes a diagnosis of a disease naltrexone is also used for
      And the rule excludes the counter-signal "Low-dose naltrexone reduced"
      Then the rule flags low-dose naltrexone as a future expense as possible, not probable
      And the rule asks for "the prescriber's written opinion on how long low-dose naltrexone will be needed, to a reasonable medical probability"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} has been dispensed {fills} times since {low-dose naltrexone start} and was
        supplied to {last covered}. With the prescriber's opinion on duration it becomes a probable cost.
        """
      And for the defence the rule reads:
        """
        That {low-dose naltrexone} was filled up to {last covered} does not make tomorrow's fills probable. No
        physician says so.
        """
      And the rule cites:
        | stance  | grade | source                                           | finding                                                            |
        | neutral | D     | Advocate Magazine, April 2025, on future damages | future care must be reasonably certain, with a physician's opinion |
        | neutral | D     | Stokes & Associates 2022                         | possible costs are listed apart from probable ones                 |

    Scenario Outline: Possible: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-05-02 | <code> |
      And the patient filled:
        | date     | drug                     | quantity | days   |
        | <first>  | NALTREXONE 4.5MG CAP CPD | 60       | 60     |
        | <second> | NALTREXONE 4.5MG CAP CPD | 60       | 60     |
        | <third>  | <drug>                   | 60       | <days> |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                       | code   | first      | second     | third      | drug                     | days | verdict      |
        | going on in the third fill | G89.21 | 2026-01-15 | 2026-03-16 | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | 60   | fires        |
        | begun before the injury    | G89.21 | 2024-10-15 | 2024-12-14 | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | 60   | stays silent |
        | ended in the year before   | G89.21 | 2025-05-15 | 2025-07-14 | 2025-09-12 | NALTREXONE 4.5MG CAP CPD | 60   | stays silent |
        | two fills only             | G89.21 | 2026-03-16 | 2026-05-15 | 2026-05-15 | MELOXICAM 7.5 MG TAB     | 60   | stays silent |
        | multiple sclerosis         | G35.A  | 2026-01-15 | 2026-03-16 | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | 60   | stays silent |
        | the dose is falling        | G89.21 | 2026-01-15 | 2026-03-16 | 2026-05-15 | NALTREXONE 3 MG CAP CPD  | 60   | stays silent |

    Example: Three short fills are not ninety days
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2026-04-15 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2026-06-14 | NALTREXONE 4.5MG CAP CPD | 20       | 20   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Used before the injury and begun again
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2024-10-15 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2026-01-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-03-16 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: The price comes from the fills
      Given the patient filled:
        | date       | drug                     | quantity | days | price |
        | 2026-01-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   | 130   |
        | 2026-03-16 | NALTREXONE 4.5MG CAP CPD | 60       | 60   | 130   |
        | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   | 130   |
      When the case is screened on 2026-06-30
      Then the rule fires
      And the future expense for low-dose naltrexone costs 65.95 a month

    Example: The prescriber has said so
      Given a prescriber stated on 2026-03-01 that low-dose naltrexone will continue
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2026-01-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-03-16 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: The prescriber has said that it ends
      Given a prescriber stated on 2026-03-01 that low-dose naltrexone will stop
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2026-01-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-03-16 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:ldn-future-probable @v1 @audience:attorney @category:chronicity
  Rule: Ongoing low-dose naltrexone that the prescriber expects to continue
    The prescriber's own statement turns a possible cost into a probable one, for as long as the statement
    says, over the patient's life expectancy where it says without end. A planner and an economist still do
    the sums.

    Background: Definition
      Given the rule needs low-dose naltrexone new since the injury
      And the rule needs low-dose naltrexone continuing now
      And the rule needs low-dose naltrexone filled at least 3 times
      And the rule needs a prescriber's statement that low-dose naltrexone will continue
      And the rule excludes a diagnosis of a disease naltrexone is also used for
      And the rule excludes the counter-signal "Low-dose naltrexone reduced"
      Then the rule flags low-dose naltrexone as a future expense
      And the rule raises the signal "Low-dose naltrexone expected to continue" with weight moderate
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} was dispensed {fills} times from {low-dose naltrexone start}, last on {last fill},
        and the prescriber expects it to go on. Its monthly price in these fills can be projected.
        """
      And for the defence the rule reads:
        """
        No published trial has followed patients on this drug for years; the largest, of twelve weeks, found
        nothing. {fills} fills up to {last fill} show a present need, not a lifelong one.
        """
      And the rule cites:
        | stance  | grade | source                                           | finding                                                       |
        | for     | D     | Advocate Magazine, April 2025, on future damages | a physician's opinion on probability is what the law asks for |
        | against | X     | Bruun 2024, doi:10.1016/S2665-9913(23)00278-3    | 12 weeks, n=99, 6 mg: not better than placebo in fibromyalgia |
        | against | X     | Bested 2023, doi:10.1097/PR9.0000000000001080    | n=58, 4.5 mg: no relevant effect in fibromyalgia              |

    Scenario Outline: Probable: <what> - the rule <verdict>
      Given a prescriber stated on 2026-03-01 that low-dose naltrexone will continue
      And the patient was diagnosed with:
        | date       | code   |
        | 2025-05-02 | <code> |
      And the patient filled:
        | date     | drug                     | quantity | days |
        | <first>  | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | <second> | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | <third>  | <drug>                   | 60       | 60   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                      | code   | first      | second     | third      | drug                     | verdict      |
        | going on, with an opinion | G89.21 | 2026-01-15 | 2026-03-16 | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | fires        |
        | in use before the injury  | G89.21 | 2024-10-15 | 2024-12-14 | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | ended last year           | G89.21 | 2025-05-15 | 2025-07-14 | 2025-09-12 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | filled twice only         | G89.21 | 2026-03-16 | 2026-05-15 | 2026-05-15 | MELOXICAM 7.5 MG TAB     | stays silent |
        | Crohn's disease           | K50.90 | 2026-01-15 | 2026-03-16 | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | the dose is being lowered | G89.21 | 2026-01-15 | 2026-03-16 | 2026-05-15 | NALTREXONE 3 MG CAP CPD  | stays silent |

    Example: Used before the injury, begun again, and said to continue
      Given a prescriber stated on 2026-03-01 that low-dose naltrexone will continue
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2024-10-15 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2026-01-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-03-16 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Nobody has stated how long
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2026-01-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-03-16 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:ldn-at-settlement @v1 @audience:attorney @category:chronicity
  Rule: Low-dose naltrexone goes on as settlement comes
    A drug still in use when the case settles is a cost that goes on after it. The guide counts this alone as
    proof of a lifelong need; it shows the present, and leaves the future to the prescriber.

    Background: Definition
      Given the rule needs low-dose naltrexone new since the injury
      And the rule needs low-dose naltrexone continuing at settlement
      And the rule needs low-dose naltrexone filled at least 3 times
      Then the rule raises the signal "Low-dose naltrexone going on at settlement" with weight slight
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone}, dispensed {fills} times since {low-dose naltrexone start}, was still supplied on
        {last covered}, with settlement ahead.
        """
      And for the defence the rule reads:
        """
        Use up to a settlement says little about use after it. Ask for fills since {last fill}.
        """
      And the rule cites:
        | stance  | grade | source                                           | finding                                              |
        | neutral | D     | Advocate Magazine, April 2025, on future damages | ongoing use is a start; the law asks for probability |

    Scenario Outline: At settlement: <what> - the rule <verdict>
      Given the case is expected to settle on <settlement>
      And the patient filled:
        | date     | drug                     | quantity | days |
        | <first>  | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | <second> | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | <third>  | <drug>                   | 60       | 60   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                            | settlement | first      | second     | third      | drug                     | verdict      |
        | three fills and going on        | 2026-09-30 | 2026-01-15 | 2026-03-16 | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | fires        |
        | the last change was a reduction | 2026-09-30 | 2026-01-15 | 2026-03-16 | 2026-05-15 | NALTREXONE 3 MG CAP CPD  | stays silent |
        | the drug ended long before      | 2026-09-30 | 2025-02-15 | 2025-04-16 | 2025-06-15 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | two fills are not three         | 2026-09-30 | 2026-03-16 | 2026-05-15 | 2026-05-15 | NAPROXEN 500 MG TAB      | stays silent |

    Example: Used before the injury and going on at settlement
      Given the case is expected to settle on 2026-09-30
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2024-10-15 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2026-01-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-03-16 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Nobody knows when the case settles
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2026-01-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-03-16 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
        | 2026-05-15 | NALTREXONE 4.5MG CAP CPD | 60       | 60   |
      When the case is screened on 2026-06-30
      Then the rule asks

  @id:stimulator-without-trial @v1 @audience:attorney @category:proof
  Rule: A spinal cord stimulator without a successful trial
    Where pain outlasts low-dose naltrexone and the rest, a stimulator is the next and dearest step. Without
    a trial that worked there is no such step, and no such cost.

    Background: Definition
      Given the rule needs a procedure to be recorded
      And the rule needs a spinal cord stimulator to be listed
      And the rule excludes a stimulator trial to have succeeded
      Then the rule raises the counter-signal "Stimulator claimed without a trial" with weight moderate
      And the rule asks for "the report of the stimulator trial, with pain scores before and after"
      And for the plaintiff the rule reads:
        """
        A stimulator is listed and no successful trial. Keep its cost out of the demand until a trial has been
        made.
        """
      And for the defence the rule reads:
        """
        No trial, no implant: the claimed device is a wish.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                                                                       |
        | neutral | D     | RPC Consulting on stimulators | implants follow six months of failed conservative care and a successful trial |

    Example: No procedure is listed, so nothing is asked
      When the case is screened
      Then the rule stays silent

    Scenario Outline: The stimulator: <what> - the rule <verdict>
      Given these procedures are listed:
        | date       | name     | outcome   |
        | 2026-02-01 | <first>  | <outcome> |
        | 2026-05-01 | <second> |           |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                    | first                        | outcome    | second                         | verdict      |
        | Golden case: no trial of the stimulator | epidural injection           |            | spinal cord stimulator         | fires        |
        | the trial worked                        | spinal cord stimulator trial | successful | spinal cord stimulator implant | stays silent |
        | the trial failed                        | spinal cord stimulator trial | failed     | spinal cord stimulator implant | fires        |
        | nobody says how the trial went          | spinal cord stimulator trial |            | spinal cord stimulator implant | asks         |
        | a trial that worked, no implant         | spinal cord stimulator trial | successful | epidural injection             | stays silent |
        | injections only                         | epidural injection           |            | epidural injection             | stays silent |

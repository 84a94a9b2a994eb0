@owner:attorneys @reviewed:2026-11-22
Feature: Headache drugs as a future expense
  An antibody every month has no end date of its own; a tablet for an attack ends with the attack. None of them
  is projected for life unless a prescriber says that it is needed. The price comes from the fills.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S06.0X0A |

  @id:cgrp-future-possible @v2 @audience:attorney @category:head @covers:F02
  Rule: An ongoing CGRP antibody without a word on how long
    Monthly injections that go on are the top of the ladder and a large cost. Without the prescriber's opinion
    on duration they are possible, not probable, and stay out of the total.

    Background: Definition
      Given the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule needs CGRP antibody new since the injury
      And the rule needs CGRP antibody continuing now
      And the rule needs CGRP antibody filled at least 3 times
      And the rule needs CGRP antibody lasting at least the lasting use
      And the rule excludes a prescriber's statement that CGRP antibody will continue
      And the rule excludes a prescriber's statement that CGRP antibody will stop
      Then the rule flags CGRP antibody as a future expense as possible, not probable
      And the rule asks for "the neurologist's written opinion on how long the antibody will be needed, to a reasonable medical probability"
      And for the plaintiff the rule reads:
        """
        {CGRP antibody} has been dispensed {fills} times since {CGRP antibody start} and was supplied to
        {last covered}. With the neurologist's opinion on duration it becomes a probable cost.
        """
      And for the defence the rule reads:
        """
        That {CGRP antibody} was filled to {last covered} does not make the next fill probable; and no trial
        shows that it works after trauma.
        """
      And the rule cites:
        | stance  | grade | source                                                         | finding                                                                         |
        | neutral | D     | Advocate Magazine, April 2025, on future damages               | future care must be reasonably certain, with a physician's opinion              |
        | neutral | D     | Stokes & Associates 2022                                       | possible costs are listed apart from probable ones                              |
        | against | X     | Fremanezumab trial in post-traumatic headache, Medscape 952761 | double-blind, n=87: 3.6 fewer headache days, 5.1 with placebo (p=0.1876)        |
        | for     | C     | Ashina 2020, erenumab, doi:10.1186/s10194-020-01136-z          | post-traumatic headache, open label, n=100: 2.8 fewer days; nobody took placebo |

    Scenario Outline: Possible antibody: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days   |
        | <first>  | <drug> | 1        | <days> |
        | <second> | <drug> | 1        | <days> |
        | <third>  | <drug> | 1        | <days> |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                                     | first      | second     | third      | drug                  | days | verdict      |
        | three fills, ninety days, still supplied | 2026-04-01 | 2026-05-01 | 2026-05-31 | AJOVY 225 MG INJ      | 30   | fires        |
        | over by last year                        | 2025-04-01 | 2025-05-01 | 2025-05-31 | AJOVY 225 MG INJ      | 30   | stays silent |
        | three fills of four weeks                | 2026-04-07 | 2026-05-05 | 2026-06-02 | AJOVY 225 MG INJ      | 28   | stays silent |
        | sumatriptan                              | 2026-04-01 | 2026-05-01 | 2026-05-31 | SUMATRIPTAN 50 MG TAB | 30   | stays silent |

    Example: Two long fills
      Given the patient filled:
        | date       | drug             | quantity | days |
        | 2026-02-01 | AJOVY 225 MG INJ | 3        | 90   |
        | 2026-05-02 | AJOVY 225 MG INJ | 3        | 90   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: An antibody from before the injury
      Given the patient filled:
        | date       | drug             | quantity | days |
        | 2024-10-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-04-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-05-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-05-31 | AJOVY 225 MG INJ | 1        | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: The neurologist has said that it ends
      Given a prescriber stated on 2026-05-01 that CGRP antibody will stop
      And the patient filled:
        | date       | drug             | quantity | days |
        | 2026-04-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-05-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-05-31 | AJOVY 225 MG INJ | 1        | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: The neurologist has said so
      Given a prescriber stated on 2026-05-01 that CGRP antibody will continue
      And the patient filled:
        | date       | drug             | quantity | days |
        | 2026-04-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-05-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-05-31 | AJOVY 225 MG INJ | 1        | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: The head was hurt a year after the injury
      Given the patient was injured on 2024-02-01
      And the patient filled:
        | date       | drug             | quantity | days |
        | 2026-04-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-05-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-05-31 | AJOVY 225 MG INJ | 1        | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:cgrp-future-probable @v2 @audience:attorney @category:head @covers:F06
  Rule: An ongoing CGRP antibody that the prescriber expects to continue
    The prescriber's statement makes the cost probable for as long as it says. Without an end it is among the
    costliest items a plan can hold, and needs a life-care planner and an economist.

    Background: Definition
      Given the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule needs CGRP antibody new since the injury
      And the rule needs CGRP antibody continuing now
      And the rule needs CGRP antibody filled at least 3 times
      And the rule needs CGRP antibody lasting at least the lasting use
      And the rule needs a prescriber's statement that CGRP antibody will continue
      Then the rule flags CGRP antibody as a future expense
      And the rule asks for "a life-care planner and an economist, with the prescriber's statement and the itemised fills"
      And for the plaintiff the rule reads:
        """
        {CGRP antibody} has been dispensed {fills} times since {CGRP antibody start}; its prescriber holds it
        probable that it goes on.
        """
      And for the defence the rule reads:
        """
        The only placebo-controlled trial of an antibody against CGRP after trauma, of fremanezumab, was negative. {CGRP antibody} began on {CGRP antibody start}; headache after trauma often fades.
        """
      And the rule cites:
        | stance  | grade | source                                                         | finding                                                                         |
        | neutral | D     | Advocate Magazine, April 2025, on future damages               | future care must be reasonably certain, with a physician's opinion              |
        | neutral | D     | Stokes & Associates 2022                                       | possible costs are listed apart from probable ones                              |
        | against | X     | Fremanezumab trial in post-traumatic headache, Medscape 952761 | double-blind, n=87: 3.6 fewer headache days, 5.1 with placebo (p=0.1876)        |
        | for     | C     | Ashina 2020, erenumab, doi:10.1186/s10194-020-01136-z          | post-traumatic headache, open label, n=100: 2.8 fewer days; nobody took placebo |

    Scenario Outline: Probable antibody: <what> - the rule <verdict>
      Given a prescriber stated on 2026-05-01 that <about> will continue
      And the patient filled:
        | date     | drug   | quantity | days   |
        | <first>  | <drug> | 1        | <days> |
        | <second> | <drug> | 1        | <days> |
        | <third>  | <drug> | 1        | <days> |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                             | about         | first      | second     | third      | drug             | days | verdict      |
        | stated, and going on             | CGRP antibody | 2026-04-01 | 2026-05-01 | 2026-05-31 | AJOVY 225 MG INJ | 30   | fires        |
        | a statement about something else | triptan       | 2026-04-01 | 2026-05-01 | 2026-05-31 | AJOVY 225 MG INJ | 30   | stays silent |
        | over by last year                | CGRP antibody | 2025-04-01 | 2025-05-01 | 2025-05-31 | AJOVY 225 MG INJ | 30   | stays silent |
        | three fills of four weeks        | CGRP antibody | 2026-04-07 | 2026-05-05 | 2026-06-02 | AJOVY 225 MG INJ | 28   | stays silent |

    Example: Stated, with two long fills
      Given a prescriber stated on 2026-05-01 that CGRP antibody will continue
      And the patient filled:
        | date       | drug             | quantity | days |
        | 2026-02-01 | AJOVY 225 MG INJ | 3        | 90   |
        | 2026-05-02 | AJOVY 225 MG INJ | 3        | 90   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Stated, in use before the injury
      Given a prescriber stated on 2026-05-01 that CGRP antibody will continue
      And the patient filled:
        | date       | drug             | quantity | days |
        | 2024-10-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-04-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-05-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-05-31 | AJOVY 225 MG INJ | 1        | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Stated, and the head was hurt a year after the injury
      Given the patient was injured on 2024-02-01
      And a prescriber stated on 2026-05-01 that CGRP antibody will continue
      And the patient filled:
        | date       | drug             | quantity | days |
        | 2026-04-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-05-01 | AJOVY 225 MG INJ | 1        | 30   |
        | 2026-05-31 | AJOVY 225 MG INJ | 1        | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:gepant-attack-finite @v2 @audience:attorney @category:head @covers:F04
  Rule: Gepants taken attack by attack are not a lifelong course
    A tablet for an attack is bought when attacks come. Fewer attacks mean fewer tablets, so the last months'
    pace is not a rest-of-life pace; it is shown as possible and kept out of the total.

    Background: Definition
      Given the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule needs gepant for attacks new since the injury
      And the rule needs gepant for attacks filled at least 2 times
      And the rule needs gepant for attacks continuing now
      Then the rule flags gepant for attacks as a future expense as possible, not probable
      And the rule asks for "headache days in each of the last six months, and whether the gepant is taken for attacks or every other day"
      And for the plaintiff the rule reads:
        """
        {gepant for attacks} was dispensed {fills} times since {gepant for attacks start}. A diary with a steady
        number of attacks, and the prescriber's opinion, would carry the cost for a stated time.
        """
      And for the defence the rule reads:
        """
        {gepant for attacks} is taken when an attack comes. Nothing says how many will come; a life's supply is
        arithmetic, not medicine.
        """
      And the rule cites:
        | stance  | grade | source                                           | finding                                                            |
        | neutral | D     | Advocate Magazine, April 2025, on future damages | future care must be reasonably certain, with a physician's opinion |
        | neutral | D     | Stokes & Associates 2022                         | possible costs are listed apart from probable ones                 |
        | against | D     | The Dose, June 2020                              | more than $100 a tablet: the pace decides everything               |

    Scenario Outline: Attack gepant: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 10       | 30   |
        | <second> | <drug> | 10       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                        | first      | second     | drug              | verdict      |
        | two fills, still supplied   | 2026-05-01 | 2026-06-01 | UBRELVY 50 MG TAB | fires        |
        | one fill                    | 2026-06-01 | 2026-06-01 | UBRELVY 50 MG TAB | stays silent |
        | over by last year           | 2025-05-01 | 2025-06-01 | UBRELVY 50 MG TAB | stays silent |
        | a gepant that only prevents | 2026-05-01 | 2026-06-01 | QULIPTA 60 MG TAB | stays silent |

    Example: A gepant from before the injury
      Given the patient filled:
        | date       | drug              | quantity | days |
        | 2024-10-01 | UBRELVY 50 MG TAB | 10       | 30   |
        | 2026-05-01 | UBRELVY 50 MG TAB | 10       | 30   |
        | 2026-06-01 | UBRELVY 50 MG TAB | 10       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: A gepant, and the head was hurt a year after the injury
      Given the patient was injured on 2024-02-01
      And the patient filled:
        | date       | drug              | quantity | days |
        | 2026-05-01 | UBRELVY 50 MG TAB | 10       | 30   |
        | 2026-06-01 | UBRELVY 50 MG TAB | 10       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

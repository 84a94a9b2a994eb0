@owner:pharmacy @reviewed:2026-11-23
Feature: First-line trials that were none
  A drug that was never brought to a working dose, or was given up in two weeks, has not failed. Each rule
  asks for the kidneys or the side effect that would explain it, because then the point turns round.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:gabapentin-low-before-later @v2 @audience:attorney @category:proof
  Rule: Gabapentin stayed low before a later-line treatment
    Nerve pain is treated with 1,200 to 3,600 mg a day. Two months at 900 mg or less are a start that
    was never finished.

    Background: Definition
      Given the rule needs gabapentin tried before later-line treatment
      And the rule needs gabapentin lasting at least the low-dose time
      And the rule needs gabapentin at the low gabapentin dose a day or less
      Then the rule raises the counter-signal "Under-dosed first-line trial" with weight slight
      And the rule asks for "kidney function and side effects while on gabapentin"
      And for the plaintiff the rule reads:
        """
        {gabapentin} from {gabapentin start} to {gabapentin last covered} stayed low before
        {later-line treatment}. If kidneys or side effects were the reason, the chart turns this point
        around.
        """
      And for the defence the rule reads:
        """
        {gabapentin} stayed below the doses of the trials between {gabapentin start} and
        {gabapentin last covered}. On these fills it was not fairly tried before {later-line treatment} of
        {later-line treatment start}.
        """
      And the rule cites:
        | stance  | grade | source                   | finding                                            |
        | against | A     | NeuPSIG 2015, PMC7807995 | gabapentin for nerve pain: 1,200 to 3,600 mg a day |

    Scenario Outline: Gabapentin before a later step: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug    | quantity   | days   |
        | 2025-03-01 | <drug>  | <quantity> | <days> |
        | 2025-08-01 | <later> | 30         | 30     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                         | drug                             | quantity | days | later               | verdict      |
        | 300 mg a day, then ketamine  | GABAPENTIN 300 MG CAP            | 60       | 60   | KETAMINE INFUSION   | fires        |
        | 900 mg a day for eight weeks | GABAPENTIN 300 MG CAP            | 168      | 56   | KETAMINE INFUSION   | fires        |
        | a solution, 900.8 mg a day   | GABAPENTIN 250 MG/5 ML ORAL SOLN | 1081     | 60   | KETAMINE INFUSION   | stays silent |
        | 55 days are not eight weeks  | GABAPENTIN 300 MG CAP            | 165      | 55   | KETAMINE INFUSION   | stays silent |
        | 1,800 mg a day               | GABAPENTIN 600 MG TAB            | 180      | 60   | KETAMINE INFUSION   | stays silent |
        | naproxen came after          | GABAPENTIN 300 MG CAP            | 60       | 60   | NAPROXEN 500 MG TAB | stays silent |

  @id:pregabalin-low-before-later @v2 @audience:attorney @category:proof @status:unconfirmed
  Rule: Pregabalin stayed low before a later-line treatment
    A fair trial of pregabalin is 300 to 600 mg a day. That less than 150 mg is none is working
    knowledge.

    Background: Definition
      Given the rule needs pregabalin tried before later-line treatment
      And the rule needs pregabalin lasting at least the low-dose time
      And the rule excludes pregabalin at the low pregabalin dose a day or more
      Then the rule raises the counter-signal "Under-dosed first-line trial" with weight slight
      And the rule asks for "kidney function and side effects while on pregabalin"
      And for the plaintiff the rule reads:
        """
        {pregabalin} from {pregabalin start} to {pregabalin last covered} stayed low before
        {later-line treatment}. If kidneys or side effects were the reason, the chart turns this point
        around.
        """
      And for the defence the rule reads:
        """
        {pregabalin} stayed below 150 mg a day between {pregabalin start} and {pregabalin last covered}. On
        these fills it was not fairly tried before {later-line treatment} of {later-line treatment start}.
        """
      And the rule cites:
        | stance  | grade | source                   | finding                                        |
        | against | A     | NeuPSIG 2015, PMC7807995 | pregabalin for nerve pain: 300 to 600 mg a day |

    Scenario Outline: Pregabalin before a later step: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug    | quantity   | days   |
        | 2025-03-01 | <drug>  | <quantity> | <days> |
        | 2025-08-01 | <later> | 30         | 30     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | drug                          | quantity | days | later               | verdict      |
        | 100 mg a day for two months | PREGABALIN 50 MG CAP          | 120      | 60   | KETAMINE INFUSION   | fires        |
        | 150 mg a day is not low     | PREGABALIN 50 MG CAP          | 180      | 60   | KETAMINE INFUSION   | stays silent |
        | a solution, 149.7 mg a day  | PREGABALIN 20 MG/ML ORAL SOLN | 449      | 60   | KETAMINE INFUSION   | fires        |
        | seven weeks                 | PREGABALIN 50 MG CAP          | 98       | 49   | KETAMINE INFUSION   | stays silent |
        | naproxen came after         | PREGABALIN 50 MG CAP          | 120      | 60   | NAPROXEN 500 MG TAB | stays silent |

  @id:duloxetine-low-before-later @v2 @audience:attorney @category:proof
  Rule: Duloxetine stayed at its starting dose before a later-line treatment
    30 mg is the first week's dose; pain is treated with 60 to 120 mg, and the effect takes four to
    eight weeks.

    Background: Definition
      Given the rule needs duloxetine tried before later-line treatment
      And the rule needs duloxetine lasting at least the low-dose time
      And the rule needs duloxetine at the starting duloxetine dose a day or less
      Then the rule raises the counter-signal "Under-dosed first-line trial" with weight slight
      And the rule asks for "side effects and the reason for not going to 60 mg of duloxetine"
      And for the plaintiff the rule reads:
        """
        {duloxetine} from {duloxetine start} to {duloxetine last covered} stayed low before
        {later-line treatment}. If kidneys or side effects were the reason, the chart turns this point
        around.
        """
      And for the defence the rule reads:
        """
        {duloxetine} stayed below 60 mg a day between {duloxetine start} and {duloxetine last covered}. On these
        fills it was not fairly tried before {later-line treatment} of {later-line treatment start}.
        """
      And the rule cites:
        | stance  | grade | source                   | finding                                       |
        | against | A     | NeuPSIG 2015, PMC7807995 | duloxetine for nerve pain: 60 to 120 mg a day |

    Scenario Outline: Duloxetine before a later step: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug    | quantity   | days   |
        | 2025-03-01 | <drug>  | <quantity> | <days> |
        | 2025-08-01 | <later> | 30         | 30     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                            | drug                 | quantity | days | later               | verdict      |
        | 30 mg for two months            | DULOXETINE 30 MG CAP | 60       | 60   | KETAMINE INFUSION   | fires        |
        | 61 capsules in 60 days, 30.5 mg | DULOXETINE 30 MG CAP | 61       | 60   | KETAMINE INFUSION   | stays silent |
        | 60 mg for two months            | DULOXETINE 60 MG CAP | 60       | 60   | KETAMINE INFUSION   | stays silent |
        | seven weeks at 30 mg            | DULOXETINE 30 MG CAP | 49       | 49   | KETAMINE INFUSION   | stays silent |
        | naproxen came after             | DULOXETINE 30 MG CAP | 60       | 60   | NAPROXEN 500 MG TAB | stays silent |

  @id:venlafaxine-low-before-later @v2 @audience:attorney @category:proof
  Rule: Venlafaxine stayed below the dose for nerve pain before a later-line treatment
    Nerve pain needs 150 to 225 mg a day. Below that the drug works on mood, and that is what the
    defence will say it was for.

    Background: Definition
      Given the rule needs venlafaxine tried before later-line treatment
      And the rule needs venlafaxine lasting at least the low-dose time
      And the rule excludes venlafaxine at the low venlafaxine dose a day or more
      Then the rule raises the counter-signal "Under-dosed first-line trial" with weight slight
      And the rule asks for "what pain and what mood the patient had while on venlafaxine"
      And for the plaintiff the rule reads:
        """
        {venlafaxine} from {venlafaxine start} to {venlafaxine last covered} stayed low before
        {later-line treatment}. If kidneys or side effects were the reason, the chart turns this point
        around.
        """
      And for the defence the rule reads:
        """
        {venlafaxine} stayed below 150 mg a day between {venlafaxine start} and {venlafaxine last covered}. On
        these fills it was not fairly tried before {later-line treatment} of {later-line treatment start}.
        """
      And the rule cites:
        | stance  | grade | source                   | finding                                         |
        | against | A     | NeuPSIG 2015, PMC7807995 | venlafaxine for nerve pain: 150 to 225 mg a day |

    Scenario Outline: Venlafaxine before a later step: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug    | quantity   | days   |
        | 2025-03-01 | <drug>  | <quantity> | <days> |
        | 2025-08-01 | <later> | 30         | 30     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | drug                      | quantity | days | later               | verdict      |
        | 75 mg for two months              | VENLAFAXINE ER 75 MG CAP  | 60       | 60   | KETAMINE INFUSION   | fires        |
        | 150 mg for two months             | VENLAFAXINE ER 150 MG CAP | 60       | 60   | KETAMINE INFUSION   | stays silent |
        | 179 capsules in 90 days, 149.2 mg | VENLAFAXINE ER 75 MG CAP  | 179      | 90   | KETAMINE INFUSION   | fires        |
        | seven weeks at 75 mg              | VENLAFAXINE ER 75 MG CAP  | 49       | 49   | KETAMINE INFUSION   | stays silent |
        | naproxen came after               | VENLAFAXINE ER 75 MG CAP  | 60       | 60   | NAPROXEN 500 MG TAB | stays silent |

  @id:first-line-cut-short @v2 @audience:attorney @category:proof
  Rule: A nerve-pain medicine was given up within four weeks, and a later step followed
    Most of these drugs need four to eight weeks. A single pack, then a more dangerous treatment, reads
    as impatience unless a side effect is noted.

    Background: Definition
      Given the rule needs nerve-pain medicine tried before later-line treatment
      And the rule excludes nerve-pain medicine lasting at least the fair-trial time
      Then the rule raises the counter-signal "First-line trial cut short" with weight slight
      And the rule asks for "why the nerve-pain medicine was stopped: side effect, no effect, cost"
      And for the plaintiff the rule reads:
        """
        {nerve-pain medicine} was dispensed from {nerve-pain medicine start} and not for four weeks. An
        intolerance noted at the time makes it a real failure.
        """
      And for the defence the rule reads:
        """
        {nerve-pain medicine} was supplied until {nerve-pain medicine last covered} only, before
        {later-line treatment} began on {later-line treatment start}: less time than these drugs take to act.
        """
      And the rule cites:
        | stance  | grade | source                          | finding                                       |
        | against | D     | LienScripts on duloxetine, 2026 | the drug takes four to eight weeks to act     |
        | against | A     | NeuPSIG 2015, PMC7807995        | doses and titrations that take weeks to reach |

    Scenario Outline: Cut short: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug    | quantity | days   |
        | 2025-03-01 | <drug>  | <days>   | <days> |
        | 2025-08-01 | <later> | 30       | 30     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | drug                 | days | later               | verdict      |
        | two weeks of duloxetine            | DULOXETINE 60 MG CAP | 14   | KETAMINE INFUSION   | fires        |
        | 27 days                            | DULOXETINE 60 MG CAP | 27   | KETAMINE INFUSION   | fires        |
        | 28 days are four weeks             | DULOXETINE 60 MG CAP | 28   | KETAMINE INFUSION   | stays silent |
        | naproxen is no nerve-pain medicine | NAPROXEN 500 MG TAB  | 14   | KETAMINE INFUSION   | stays silent |
        | naproxen came after                | DULOXETINE 60 MG CAP | 14   | NAPROXEN 500 MG TAB | stays silent |
        | nobody says for how long           | DULOXETINE 60 MG CAP |      | KETAMINE INFUSION   | asks         |

@owner:pharmacy @reviewed:2026-11-28
Feature: Opioids and cancer
  A cancer is a reason for opioids that needs no accident. The days decide what can be said: a code from before the
  supply ended stands beside it, a later one says nothing of what the drug was for.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:opioid-cancer @v4 @audience:attorney @category:causation @status:unconfirmed
  Rule: Cancer was coded before an opioid ran out
    An active cancer is a reason for opioids that needs no accident, and it changes life expectancy. Which of the two the
    opioid was for is for the oncologist to say.

    Background: Definition
      Given the rule needs opioid pain medicine started after the injury
      And the rule needs opioid pain medicine supplied after a diagnosis of active cancer
      Then the rule raises the counter-signal "Cancer coded beside an opioid" with weight moderate
      And the rule asks for "the oncologist's statement of what the opioid was given for, and of life expectancy"
      And for the plaintiff the rule reads:
        """
        Since the accident were dispensed {opioid pain medicine list}; coded are {active cancer list}. Separate
        prescribers would tell two reasons apart.
        """
      And for the defence the rule reads:
        """
        {active cancer list}: a possible reason for {opioid pain medicine list} that needs no accident. It bears on
        every projection.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                           |
        | neutral | D     | Working knowledge, not yet confirmed | active cancer is a reason for opioids and changes life expectancy |

    Scenario Outline: Cancer: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-12 | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | code    | first      | drug                | verdict      |
        | breast cancer and oxycodone   | C50.911 | 2025-03-01 | OXYCODONE 5 MG TAB  | fires        |
        | a benign growth               | D24.1   | 2025-03-01 | OXYCODONE 5 MG TAB  | stays silent |
        | opioid from before the injury | C50.911 | 2024-03-01 | OXYCODONE 5 MG TAB  | stays silent |
        | naproxen                      | C50.911 | 2025-03-01 | NAPROXEN 500 MG TAB | stays silent |
        | coded on its last day         | C50.911 | 2025-01-14 | OXYCODONE 5 MG TAB  | fires        |
        | coded the day after           | C50.911 | 2025-01-13 | OXYCODONE 5 MG TAB  | stays silent |

    Example: It went on from before the injury until the cancer was coded
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-12 | C50.911 |
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2025-01-02 | OXYCODONE 5 MG TAB | 60       | 30   |
        | 2025-02-01 | OXYCODONE 5 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:opioid-cancer-later @v2 @audience:attorney @category:causation @status:unconfirmed
  Rule: Cancer was coded after the opioids were dispensed
    A code that comes after the drug says nothing of what the drug was for. It may have hurt before it had a name, and it
    changes life expectancy.

    Background: Definition
      Given the rule needs opioid pain medicine started after the injury
      And the rule needs a diagnosis of active cancer
      And the rule excludes the counter-signal "Cancer coded beside an opioid"
      Then the rule raises the counter-signal "Cancer coded after an opioid" with weight slight
      And the rule asks for "the oncologist's statement of when the cancer was found, whether it hurt before, and of life expectancy"
      And for the plaintiff the rule reads:
        """
        Coded only after the fills: {active cancer list}. Dispensed before that: {opioid pain medicine list}.
        The order of the days speaks against that reason.
        """
      And for the defence the rule reads:
        """
        {active cancer list}: coded later than {opioid pain medicine list}. Whether it hurt before it was named is for the
        oncologist; it bears on every projection.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                           |
        | neutral | D     | Working knowledge, not yet confirmed | active cancer is a reason for opioids and changes life expectancy |

    Scenario Outline: Cancer later: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2024-03-01 | OXYCODONE 5 MG TAB  | 20       | 10   |
        | 2025-03-01 | <drug>              | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | coded      | code    | drug                | verdict      |
        | the day after the supply      | 2025-03-31 | C50.911 | OXYCODONE 5 MG TAB  | fires        |
        | on its last day               | 2025-03-30 | C50.911 | OXYCODONE 5 MG TAB  | stays silent |
        | before the injury             | 2024-11-30 | C50.911 | OXYCODONE 5 MG TAB  | stays silent |
        | a benign growth               | 2025-03-31 | D24.1   | OXYCODONE 5 MG TAB  | stays silent |
        | no opioid since the injury    | 2025-03-31 | C50.911 | NAPROXEN 500 MG TAB | stays silent |

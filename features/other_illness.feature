@owner:pharmacy @reviewed:2026-11-28
Feature: Illness beside the injury
  What the patient had beside the injury explains drugs, complaints and costs that are not of the accident, and it
  bears on the years for which anything is reckoned.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And diagnosis records reach from 2010-01-01 to 2026-06-30

  @id:cancer-coded @v2 @audience:attorney @category:causation @status:unconfirmed @covers:C18
  Rule: Cancer is coded around the injury or since
    Active cancer is a reason for pain, drugs and days lost that needs no accident, and it changes life expectancy. A
    cancer that was last coded years before is left out.

    Background: Definition
      Given the rule needs a diagnosis of active cancer
      And the rule excludes a diagnosis of active cancer last recorded more than the history asked for before the injury
      And the rule excludes the patient to have died
      Then the rule raises the counter-signal "Cancer beside the injury" with weight slight
      And the rule asks for "the state of the cancer and its treatment, for the reason of the drugs and for life expectancy"
      And for the plaintiff the rule reads:
        """
        Coded: {active cancer list}. Have the treaters keep apart which drug and which complaint is of the cancer, or
        whether it was only suspected, and ask for its outlook before years are reckoned.
        """
      And for the defence the rule reads:
        """
        {active cancer list}: another reason for pain and treatment, which may shorten the time over which anything is
        projected.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                             |
        | neutral | D     | Working knowledge, not yet confirmed | active cancer is a reason for opioids and changes life expectancy   |

    Scenario Outline: Cancer: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   | system   |
        | <coded> | <code> | <system> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | coded      | code      | system    | verdict      |
        | of the lung, after the injury     | 2025-06-01 | C34.11    | ICD-10-CM | fires        |
        | in the months before              | 2024-10-01 | C34.11    | ICD-10-CM | fires        |
        | an older code                     | 2025-06-01 | 162.9     | ICD-9-CM  | fires        |
        | a code of SNOMED CT               | 2025-06-01 | 254637007 | SNOMED CT | fires        |
        | eleven years before the injury    | 2014-01-09 | C34.11    | ICD-10-CM | stays silent |
        | a common skin cancer              | 2025-06-01 | C44.311   | ICD-10-CM | stays silent |
        | a benign growth                   | 2025-06-01 | D24.1     | ICD-10-CM | stays silent |

    Scenario Outline: Cancer of one sex: <what> - the rule <verdict>
      Given the patient is recorded as <sex>
      And the patient was diagnosed with:
        | date       | code   | system   |
        | 2025-06-01 | <code> | <system> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                 | sex    | code    | system    | verdict |
        | an ovary of a woman                  | female | 183.0   | ICD-9-CM  | fires   |
        | an ovary of a man                    | male   | 183.0   | ICD-9-CM  | asks    |
        | an ovary, the sex neither            | other  | 183.0   | ICD-9-CM  | fires   |
        | a prostate of a woman                | female | C61     | ICD-10-CM | asks    |
        | a prostate of a man                  | male   | C61     | ICD-10-CM | fires   |
        | a breast of a man, in a woman's code | male   | C50.911 | ICD-10-CM | fires   |
        | a lung of a man                      | male   | C34.11  | ICD-10-CM | fires   |

    Example: Cancer of the prostate where the sex is not recorded
      Given the patient was diagnosed with:
        | date       | code |
        | 2025-06-01 | C61  |
      When the case is screened
      Then the rule fires

    Example: Cancer of a patient who has died
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-06-01 | C34.11 |
      And the patient died on 2026-02-11
      When the case is screened
      Then the rule stays silent

  @id:cancer-coded-dead @v1 @audience:attorney @category:causation @status:unconfirmed @covers:C18
  Rule: Cancer is coded around the injury or since, and the patient has died
    After a death no years are reckoned. What the cancer explains, and whether it was the cause of death, is open.

    Background: Definition
      Given the rule needs the patient to have died
      And the rule needs a diagnosis of active cancer
      And the rule excludes a diagnosis of active cancer last recorded more than the history asked for before the injury
      Then the rule raises the counter-signal "Cancer beside the injury" with weight slight
      And the rule asks for "the death certificate, and the state of the cancer and its treatment, for the reason of the drugs"
      And for the plaintiff the rule reads:
        """
        Coded: {active cancer list}. Have the treaters keep apart which drug and which complaint was of the cancer, or
        whether it was only suspected, and learn the cause of death.
        """
      And for the defence the rule reads:
        """
        {active cancer list}: another reason for pain and treatment. Whether it was the cause of death will be asked.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                             |
        | neutral | D     | Working knowledge, not yet confirmed | active cancer is a reason for opioids and changes life expectancy   |

    Scenario Outline: Cancer and a death: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient died on 2026-02-11
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | coded      | code   | verdict      |
        | of the lung, after the injury  | 2025-06-01 | C34.11 | fires        |
        | eleven years before the injury | 2014-01-09 | C34.11 | stays silent |
        | a benign growth                | 2025-06-01 | D24.1  | stays silent |

    Example: The patient lives
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-06-01 | C34.11 |
      When the case is screened
      Then the rule stays silent

@owner:pharmacy @reviewed:2026-11-28
Feature: Opioid load, before the injury and since
  Morphine equivalents by the factors of CDC 2022. A load that goes on now is an alert and stands with what cannot wait;
  here are the loads that an attorney has to explain.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:opioid-load-50 @v3 @audience:attorney @category:overuse @status:unconfirmed
  Rule: Opioids at 50 MME a day or more for a month since the injury
    From 50 morphine equivalents a day benefit and risk are to be weighed again. The factors are those
    of CDC 2022: tramadol 0.2, hydromorphone 5; a sum made with the older table may differ. Ten days after
    an operation are acute pain, not a load; a month is not. Buprenorphine has no factor and is left out,
    not counted as nothing.

    Background: Definition
      Given the rule needs opioids at the caution level MME a day or more for at least the acute-opioid time
      And the rule excludes a diagnosis of active cancer
      Then the rule raises the counter-signal "Substantial opioid load since the injury" with weight slight
      And the rule asks for "the course of the opioid dose since the injury, and the plan it followed"
      And for the plaintiff the rule reads:
        """
        Opioids came to 50 MME a day or more on thirty days or more since the accident:
        {rows listed}. A review of benefit noted at that point, and a plan, answer the question.
        """
      And for the defence the rule reads:
        """
        {rows listed}: fifty MME a day or more for thirty days or more is where guidelines ask
        for a review. These records hold none; it will be asked for.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                                                          |
        | neutral | A     | CDC 2022 guideline                   | benefit and risk to be weighed again before 50 MME; not a limit, and not to be applied as an inflexible standard |
        | neutral | A     | CDC 2022 guideline                   | acute pain is under one month                                                                                    |
        | neutral | D     | Working knowledge, not yet confirmed | 50 and 90 MME are the bands in common use                                                                        |

    Scenario Outline: Fifty: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-12 | <code> |
      And the patient filled:
        | date    | drug   | quantity | days   |
        | <first> | <drug> | <n>      | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                       | code    | first      | drug                        | n   | days | verdict      |
        | 60 MME a day                               | M54.50  | 2025-02-01 | OXYCODONE 10 MG TAB         | 120 | 30   | fires        |
        | 50 MME a day                               | M54.50  | 2025-02-01 | HYDROCODONE-APAP 10-325 TAB | 150 | 30   | fires        |
        | 49 MME a day                               | M54.50  | 2025-02-01 | HYDROCODONE-APAP 10-325 TAB | 147 | 30   | stays silent |
        | 45 MME a day                               | M54.50  | 2025-02-01 | OXYCODONE 10 MG TAB         | 90  | 30   | stays silent |
        | tramadol 300 mg is 60 by the table of 2022 | M54.50  | 2025-02-01 | TRAMADOL 50 MG TAB          | 180 | 30   | fires        |
        | tramadol 200 mg is 40                      | M54.50  | 2025-02-01 | TRAMADOL 50 MG TAB          | 120 | 30   | stays silent |
        | ten days after an operation                | M54.50  | 2025-02-01 | TRAMADOL 50 MG TAB          | 60  | 10   | stays silent |
        | twenty-nine days                           | M54.50  | 2025-02-01 | OXYCODONE 10 MG TAB         | 116 | 29   | stays silent |
        | cancer, which has a rule of its own        | C50.911 | 2025-02-01 | OXYCODONE 10 MG TAB         | 120 | 30   | stays silent |
        | begun before the injury, and now gone      | M54.50  | 2024-02-01 | OXYCODONE 10 MG TAB         | 120 | 30   | stays silent |
        | nobody says for how long                   | M54.50  | 2025-02-01 | OXYCODONE 10 MG TAB         | 120 |      | asks         |

  @id:opioid-load-90 @v2 @audience:attorney @category:overuse @status:unconfirmed
  Rule: Opioids at 90 MME a day or more for a month since the injury
    Adjusters still use the line of 2016; it is no limit of the guideline of 2022. A load that goes on now is an
    alert of its own.

    Background: Definition
      Given the rule needs opioids at the alarm level MME a day or more for at least the acute-opioid time
      And the rule excludes a diagnosis of active cancer
      Then the rule raises the counter-signal "Substantial opioid load since the injury" with weight moderate
      And the rule asks for "the prescription monitoring report, and who reviewed the opioid dose and when"
      And for the plaintiff the rule reads:
        """
        Opioids came to 90 MME a day or more on thirty days or more since the accident:
        {rows listed}. The taper, or the reason for the dose, belongs in the file.
        """
      And for the defence the rule reads:
        """
        {rows listed}: ninety MME a day or more for thirty days or more since the accident.
        Adjusters measure by that line, and will ask what the dose did for function.
        """
      And the rule cites:
        | stance  | grade | source                  | finding                                                         |
        | against | A     | CDC 2022 guideline      | benefit and risk to be weighed again before 50 MME; not a limit |
        | neutral | D     | CDC 2016 line of 90 MME | softened in 2022; still used by adjusters; working knowledge    |

    Scenario Outline: Ninety: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-12 | <code> |
      And the patient filled:
        | date    | drug   | quantity | days   |
        | <first> | <drug> | <n>      | <days> |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                                      | code    | first      | drug                     | n  | days | verdict      |
        | 90 MME a day for a month                  | M54.50  | 2025-05-01 | OXYCODONE 20 MG TAB      | 90 | 30   | fires        |
        | 89 MME a day                              | M54.50  | 2025-05-01 | OXYCODONE 20 MG TAB      | 89 | 30   | stays silent |
        | 60 MME a day                              | M54.50  | 2025-05-01 | OXYCODONE 20 MG TAB      | 60 | 30   | stays silent |
        | a week of it                              | M54.50  | 2025-05-01 | OXYCODONE 20 MG TAB      | 21 | 7    | stays silent |
        | a fentanyl patch of 50 mcg an hour is 120 | M54.50  | 2025-05-01 | FENTANYL 50 MCG/HR PATCH | 10 | 30   | fires        |
        | cancer, which has a rule of its own       | C50.911 | 2025-05-01 | OXYCODONE 20 MG TAB      | 90 | 30   | stays silent |
        | before the injury                         | M54.50  | 2024-05-01 | OXYCODONE 20 MG TAB      | 90 | 30   | stays silent |

  @id:opioid-load-before @v1 @audience:attorney @category:causation @status:unconfirmed
  Rule: Opioids at 90 MME a day or more in the year before the injury
    So high a load before the accident says that somebody treated a severe pain then, or that a quantity was
    written wrongly. The pharmacy knows which.

    Background: Definition
      Given the rule needs opioids at the alarm level MME a day or more in the 12 months before the injury
      Then the rule raises the counter-signal "High opioid load before the injury" with weight moderate
      And the rule asks for "the pharmacy's own record of the high opioid dose before the injury, and what it was for"
      And for the plaintiff the rule reads:
        """
        Before the accident opioids reached 90 MME a day or more: {rows listed}. Have the pharmacy
        confirm quantity and days; then disclose what they were for and when they ended.
        """
      And for the defence the rule reads:
        """
        {rows listed}: a load of 90 MME a day or more before the accident was for something that
        was there. What the accident added to it has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                              |
        | neutral | D     | Brooks Law Group on demand packages  | earlier trouble of the same region must be disclosed, with evidence that it resolved |
        | neutral | D     | Working knowledge, not yet confirmed | 50 and 90 MME are the bands in common use                                            |

    Scenario Outline: Before: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | <n>      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | first      | drug                | n  | verdict      |
        | 90 MME a day in the autumn before | 2024-10-01 | OXYCODONE 20 MG TAB | 90 | fires        |
        | 60 MME a day                      | 2024-10-01 | OXYCODONE 20 MG TAB | 60 | stays silent |
        | after the injury                  | 2025-02-01 | OXYCODONE 20 MG TAB | 90 | stays silent |
        | two years before                  | 2023-02-01 | OXYCODONE 20 MG TAB | 90 | stays silent |

    Example: Records that begin at the injury cannot tell
      Given pharmacy records reach from 2025-01-10 to 2026-06-30
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2025-02-01 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule asks

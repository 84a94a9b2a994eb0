@owner:pharmacy @reviewed:2026-11-22
Feature: Sleep drugs after an injury
  A sleep drug tells of nights, which a jury understands. It is also a reason for bad days, and often older than
  the accident.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:sleep-new @v3 @audience:attorney @category:mind @status:unconfirmed
  Rule: A sleep drug new since the injury, beside insomnia
    Pain, fear and brain injury cost sleep. A sleep drug new since the accident and refilled, beside a coded
    insomnia, is treatment of that loss. Trazodone counts only at sleep doses.

    Background: Definition
      Given the rule needs a diagnosis of insomnia made after the injury
      And the rule needs sleep medicine new since the injury
      And the rule needs sleep medicine filled at least 2 times
      Then the rule raises the signal "Sleep lost since the injury" with weight slight
      And for the plaintiff the rule reads:
        """
        Coded since the accident: {insomnia list}. Dispensed, with none in the year before:
        {sleep medicine list}.
        """
      And for the defence the rule reads:
        """
        Insomnia is common without any accident. {sleep medicine list}: the fills do not say what kept the
        patient awake.
        """
      And the rule cites:
        | stance  | grade | source                                  | finding                                         |
        | neutral | D     | Working knowledge, not yet confirmed    | trazodone 25 to 100 mg at night is a sleep dose |
        | for     | D     | LienScripts on cognitive drugs to avoid | insomnia with pain, stress and brain injury     |

    Scenario Outline: Sleep: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | <n>      | 30   |
        | <second> | <drug> | <n>      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                         | coded      | code   | first      | second     | drug                | n  | verdict      |
        | zolpidem twice               | 2025-02-20 | G47.00 | 2025-03-01 | 2025-03-31 | ZOLPIDEM 10 MG TAB  | 30 | fires        |
        | trazodone 50 mg              | 2025-02-20 | G47.00 | 2025-03-01 | 2025-03-31 | TRAZODONE 50 MG TAB | 30 | fires        |
        | trazodone 150 mg treats mood | 2025-02-20 | G47.00 | 2025-03-01 | 2025-03-31 | TRAZODONE 50 MG TAB | 90 | stays silent |
        | one fill                     | 2025-02-20 | G47.00 | 2025-03-01 | 2025-03-01 | ZOLPIDEM 10 MG TAB  | 30 | stays silent |
        | no insomnia coded            | 2025-02-20 | M54.2  | 2025-03-01 | 2025-03-31 | ZOLPIDEM 10 MG TAB  | 30 | stays silent |
        | insomnia coded before        | 2024-02-20 | G47.00 | 2025-03-01 | 2025-03-31 | ZOLPIDEM 10 MG TAB  | 30 | stays silent |

    Example: Zolpidem years ago and again now
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | G47.00 |
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2023-06-01 | ZOLPIDEM 10 MG TAB | 30       | 30   |
        | 2025-03-01 | ZOLPIDEM 10 MG TAB | 30       | 30   |
        | 2025-03-31 | ZOLPIDEM 10 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:sleep-before-filled @v2 @audience:attorney @category:causation @covers:C04
  Rule: A sleep drug was filled before the injury
    A sleep drug from before the accident says that nights were bad then.

    Background: Definition
      Given the rule needs sleep medicine seen before the injury
      And the rule needs sleep medicine filled after the injury
      Then the rule raises the counter-signal "Poor sleep predates the injury" with weight slight
      And for the plaintiff the rule reads:
        """
        {sleep medicine} was first dispensed on {sleep medicine start}. A higher dose or a second drug since the
        accident would show what it added.
        """
      And for the defence the rule reads:
        """
        {sleep medicine} was dispensed from {sleep medicine start}, before the accident. If it was for sleep,
        sleep was poor then.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                          |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble must be disclosed, with evidence of what changed |

    Scenario Outline: Sleep drug before: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 30       | 30   |
        | <second> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | first      | second     | drug                | verdict      |
        | zolpidem across the injury | 2024-12-20 | 2025-01-19 | ZOLPIDEM 10 MG TAB  | fires        |
        | zolpidem only afterwards   | 2025-02-20 | 2025-03-22 | ZOLPIDEM 10 MG TAB  | stays silent |
        | zolpidem only before       | 2024-10-20 | 2024-11-19 | ZOLPIDEM 10 MG TAB  | stays silent |
        | naproxen                   | 2024-12-20 | 2025-01-19 | NAPROXEN 500 MG TAB | stays silent |
        | doxepin for sleep          | 2024-12-20 | 2025-01-19 | DOXEPIN 6 MG TAB    | fires        |
        | doxepin for depression     | 2024-12-20 | 2025-01-19 | DOXEPIN 75 MG CAP   | stays silent |
        | doxepin for an itch        | 2024-12-20 | 2025-01-19 | DOXEPIN 5% CREAM    | stays silent |

  @id:sleep-before-coded @v2 @audience:attorney @category:causation @covers:C02
  Rule: Insomnia was coded before the injury
    A code from before is as good as a fill.

    Background: Definition
      Given the rule needs a diagnosis of insomnia made before the injury
      And the rule needs sleep medicine filled after the injury
      Then the rule raises the counter-signal "Poor sleep predates the injury" with weight slight
      And for the plaintiff the rule reads:
        """
        {insomnia code} was coded on {insomnia date}. Say what the accident added: another drug, a higher dose,
        nightmares.
        """
      And for the defence the rule reads:
        """
        {insomnia code} stood in the chart on {insomnia date}; {sleep medicine} may treat that.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                          |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble must be disclosed, with evidence of what changed |

    Scenario Outline: Insomnia before: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                     | coded      | code   | first      | drug               | verdict      |
        | insomnia the year before | 2024-02-20 | G47.00 | 2025-03-01 | ZOLPIDEM 10 MG TAB | fires        |
        | insomnia afterwards      | 2025-02-20 | G47.00 | 2025-03-01 | ZOLPIDEM 10 MG TAB | stays silent |
        | anxiety before           | 2024-02-20 | F41.1  | 2025-03-01 | ZOLPIDEM 10 MG TAB | stays silent |
        | no sleep drug since      | 2024-02-20 | G47.00 | 2024-03-01 | ZOLPIDEM 10 MG TAB | stays silent |

  @id:sleep-too-long @v2 @audience:attorney @category:credibility @status:unconfirmed @covers:C13
  Rule: A sleeping pill for three months or more
    Sleeping pills are meant for weeks. Months of them can be read as lasting need or as habit; the first
    reading needs a note that other treatment was tried.

    Background: Definition
      Given the rule needs hypnotic new since the injury
      And the rule needs hypnotic lasting at least the sleep course
      Then the rule raises the counter-signal "Sleeping pill beyond its usual course" with weight slight
      And the rule asks for "what besides the pill was tried for sleep, and who decided to go on with it"
      And for the plaintiff the rule reads:
        """
        {hypnotic} was dispensed {fills} times from {hypnotic start} to {last fill}. A note of other treatment
        tried shows that sleep did not come back without it.
        """
      And for the defence the rule reads:
        """
        {hypnotic} since {hypnotic start} goes beyond the usual course. Habit as well as need may keep it going,
        and it can explain tired days.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                    |
        | neutral | D     | Working knowledge, not yet confirmed | sleep drugs ideally stay under three months; zolpidem is a controlled drug |

    Scenario Outline: Too long: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 30       | 30   |
        | <second> | <drug> | 30       | 30   |
        | <third>  | <drug> | <n>      | <n>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | first      | second     | third      | drug                | n  | verdict      |
        | ninety days of zolpidem   | 2025-03-01 | 2025-03-31 | 2025-04-30 | ZOLPIDEM 10 MG TAB  | 30 | fires        |
        | eighty-nine days          | 2025-03-01 | 2025-03-31 | 2025-04-30 | ZOLPIDEM 10 MG TAB  | 29 | stays silent |
        | from before the injury    | 2024-12-01 | 2024-12-31 | 2025-01-30 | ZOLPIDEM 10 MG TAB  | 30 | stays silent |
        | trazodone is no such pill | 2025-03-01 | 2025-03-31 | 2025-04-30 | TRAZODONE 50 MG TAB | 30 | stays silent |

  @id:ask-trazodone-quetiapine @v1 @audience:pharmacist @category:proof @status:unconfirmed
  Rule: A drug whose dose alone tells sleep from mood
    Quetiapine at 25 to 100 mg is often given for sleep, off-label; above that it is a psychiatric drug, as
    trazodone is from 150 mg. Ask before calling it either.

    Background: Definition
      Given the rule needs quetiapine at a sleep dose filled after the injury
      Then the rule asks for "what quetiapine at this dose is for, in the prescriber's words"

    Scenario Outline: Quetiapine: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | <n>      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what              | date       | drug                  | n  | verdict      |
        | 50 mg at night    | 2025-03-01 | QUETIAPINE 50 MG TAB  | 30 | fires        |
        | 200 mg            | 2025-03-01 | QUETIAPINE 100 MG TAB | 60 | stays silent |
        | before the injury | 2024-03-01 | QUETIAPINE 50 MG TAB  | 30 | stays silent |

  @id:trazodone-mood @v1 @audience:pharmacist @category:proof @status:unconfirmed
  Rule: Trazodone at an antidepressant dose
    From 150 mg a day trazodone treats depression. It then belongs to mood, and to what the chart says of it,
    not to sleep.

    Background: Definition
      Given the rule needs trazodone at an antidepressant dose filled after the injury
      And the rule excludes a diagnosis of a psychiatric condition made after the injury
      Then the rule asks for "the diagnosis for which trazodone was raised to an antidepressant dose"

    Scenario Outline: Trazodone: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-01 | <code> |
      And the patient filled:
        | date   | drug                | quantity | days |
        | <date> | TRAZODONE 50 MG TAB | <n>      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | code  | date       | n  | verdict      |
        | 150 mg, no mood coded  | M54.2 | 2025-03-01 | 90 | fires        |
        | 100 mg is a sleep dose | M54.2 | 2025-03-01 | 60 | stays silent |
        | depression coded       | F32.1 | 2025-03-01 | 90 | stays silent |
        | before the injury      | M54.2 | 2024-03-01 | 90 | stays silent |

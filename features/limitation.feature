@owner:attorneys @reviewed:2026-11-22
Feature: Limitation, notice and Florida's fourteen days
  Tables of time limits on the web are often out of date. A period of the parameters answers a rule only where it
  was confirmed; everywhere else the rule says "attorney to confirm". Florida's change of 2023 is sure, its exact day
  is not, so its periods and its rules carry the mark.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:florida-two-years @v1 @audience:intake @category:coverage @covers:4.2-1 @status:unconfirmed
  Rule: Florida, injured since the change of 2023: two years
    Two years after the 2023 reform. The last two months of them, and whatever comes later, are an attorney's
    today.

    Background: Definition
      Given the rule needs the injury to have happened in FL on or after 2023-03-24
      And the rule needs more than the Florida filing watch since the injury
      Then the rule routes the case to attorney today
      And the rule asks for "an attorney's confirmation of the last day to file, in Florida two years by the law of 2023"

    Scenario Outline: Two years in Florida: <what> - the rule <verdict>
      Given the patient was injured on <injured> in <state>
      When the case is screened on <today>
      Then the rule <verdict>

      Examples:
        | what                   | injured    | state | today      | verdict      |
        | two months are left    | 2023-03-24 | FL    | 2025-01-24 | stays silent |
        | a day less             | 2023-03-24 | FL    | 2025-01-25 | fires        |
        | injured the day before | 2023-03-23 | FL    | 2025-01-25 | stays silent |
        | another state          | 2023-03-24 | GA    | 2025-01-25 | stays silent |

    Example: Nobody knows the state
      Given the patient was injured on 2023-03-24
      When the case is screened on 2025-01-25
      Then the rule asks

  @id:florida-four-years @v1 @audience:intake @category:coverage @covers:4.2-1 @status:unconfirmed
  Rule: Florida, injured before the change of 2023: four years
    The older period still runs for older injuries.

    Background: Definition
      Given the rule needs the injury to have happened in FL
      And the rule excludes the injury to have happened in FL on or after 2023-03-24
      And the rule needs more than the earlier Florida filing watch since the injury
      Then the rule routes the case to attorney today
      And the rule asks for "an attorney's confirmation of the last day to file, in Florida four years before the law of 2023"

    Scenario Outline: Four years in Florida: <what> - the rule <verdict>
      Given the patient was injured on <injured> in <state>
      When the case is screened on <today>
      Then the rule <verdict>

      Examples:
        | what                | injured    | state | today      | verdict      |
        | two months are left | 2023-03-23 | FL    | 2027-01-23 | stays silent |
        | a day less          | 2023-03-23 | FL    | 2027-01-24 | fires        |
        | injured a day later | 2023-03-24 | FL    | 2027-01-26 | stays silent |
        | another state       | 2023-03-23 | GA    | 2027-01-24 | stays silent |

  @id:florida-pip-running @v1 @audience:intake @category:coverage @covers:L02 @covers:4.2-3
  Rule: Florida, a motor vehicle, and the fourteen days are running
    Personal injury protection is lost without a first treatment within fourteen days. Until they are over somebody
    makes sure of it.

    Background: Definition
      Given the rule needs the injury to have happened in FL
      And the rule needs the kind of injury given as a motor vehicle accident
      And the rule excludes more than the PIP window since the injury
      Then the rule routes the case to attorney today
      And the rule asks for "the day of the first treatment, which must lie within fourteen days of the accident, and the auto policy"

    Scenario Outline: Fourteen days: <what> - the rule <verdict>
      Given the patient was injured on <injured> in <state> by "<kind>"
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what               | injured    | state | kind          | verdict      |
        | the fourteenth day | 2026-06-16 | FL    | motor vehicle | fires        |
        | in common words    | 2026-06-16 | FL    | Car crash     | fires        |
        | in initials        | 2026-06-16 | FL    | MVC           | fires        |
        | the fifteenth day  | 2026-06-15 | FL    | motor vehicle | stays silent |
        | a fall             | 2026-06-16 | FL    | fall          | stays silent |
        | another state      | 2026-06-16 | GA    | motor vehicle | stays silent |
        | words nobody knows | 2026-06-16 | FL    | mishap        | asks         |

  @id:florida-pip-missed @v2 @audience:attorney @category:coverage @covers:L02 @covers:4.2-3
  Rule: Florida, a motor vehicle, and no treatment shows within fourteen days
    Neither a code nor a medicine of the injury lies within the window. The records may be incomplete; if they are
    not, personal injury protection is gone and the plan or a lien comes first.

    Background: Definition
      Given the rule needs the injury to have happened in FL
      And the rule needs the kind of injury given as a motor vehicle accident
      And the rule needs more than the PIP window since the injury
      And the rule excludes a diagnosis of any condition made within the PIP window of the injury
      And the rule excludes an injury medicine started within the PIP window of the injury
      Then the rule raises the coverage flag "Florida: no treatment shown within fourteen days"
      And the rule asks for "emergency, urgent-care and clinic records of the first fourteen days after the accident"
      And for the plaintiff the rule reads:
        """
        No code and no medicine lies within fourteen days of the accident in these records. Look for an emergency
        visit before giving up personal injury protection.
        """
      And for the defence the rule reads:
        """
        No treatment within fourteen days stands in these records. Without one, personal injury protection is
        lost.
        """
      And the rule cites:
        | stance  | grade | source          | finding                                                             |
        | neutral | D     | Lopez Law Miami | without treatment within 14 days personal injury protection is lost |

    Scenario Outline: No treatment: <what> - the rule <verdict>
      Given the patient was injured on 2025-03-01 in <state> by "<kind>"
      And diagnosis records reach from 2023-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date    | code  |
        | <coded> | M54.2 |
      And the patient filled:
        | date     | drug                | quantity | days |
        | <filled> | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                       | state | kind          | coded      | filled     | verdict      |
        | nothing in fourteen days   | FL    | motor vehicle | 2025-03-16 | 2025-03-16 | fires        |
        | a code on the last day     | FL    | motor vehicle | 2025-03-15 | 2025-03-16 | stays silent |
        | a medicine on the last day | FL    | motor vehicle | 2025-03-16 | 2025-03-15 | stays silent |
        | another state              | GA    | motor vehicle | 2025-03-16 | 2025-03-16 | stays silent |
        | a fall                     | FL    | fall          | 2025-03-16 | 2025-03-16 | stays silent |

    Example: The fourteen days are not over
      Given the patient was injured on 2025-03-01 in FL by "motor vehicle"
      And diagnosis records reach from 2023-01-01 to 2026-06-30
      When the case is screened on 2025-03-15
      Then the rule stays silent

  @id:public-defendant @v1 @audience:intake @category:coverage @covers:4.2-2
  Rule: The defendant is a public body
    Notice periods of 30 to 180 days are common, six months in some states, and come long before the time to file.
    None of them is in the table: an attorney looks it up today.

    Background: Definition
      Given the rule needs the defendant to be recorded
      And the rule needs the defendant given as a public body
      Then the rule routes the case to attorney today
      And the rule asks for "the name of the public body, its notice period, and whether notice was given"

    Scenario Outline: A public body: <what> - the rule <verdict>
      Given the defendant is given as "<who>"
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what               | who           | verdict      |
        | a city by its name | City of Tampa | fires        |
        | a county           | Cook County   | fires        |
        | the word alone     | Government    | fires        |
        | a private person   | private       | stays silent |
        | a name             | Acme Freight  | asks         |

    Example: Nobody said who is sued, which is asked for elsewhere
      When the case is screened
      Then the rule stays silent

  @id:ask-defendant @v1 @audience:intake @category:coverage @covers:3.5-state-defendant @covers:4.2-2
  Rule: Nobody has said who is at fault
    A public body shortens the time to months; an employer opens the compensation path.

    Background: Definition
      Given the rule excludes the defendant to be recorded
      Then the rule asks for "who is at fault: private, employer, or a public body and its name"

    Example: No defendant
      When the case is screened
      Then the rule fires

    Example: A private defendant
      Given the defendant is given as "private"
      When the case is screened
      Then the rule stays silent

  @id:ask-state @v1 @audience:intake @category:coverage @covers:3.5-state-defendant @covers:4.2-1
  Rule: Nobody has said in which state it happened
    Time to file, notice and auto cover all hang on it.

    Background: Definition
      Given the rule excludes the state of the injury to be recorded
      Then the rule asks for "the state of the accident, from the police or incident report"

    Example: No state
      When the case is screened
      Then the rule fires

    Example: A state
      Given the patient was injured on 2025-01-10 in TX
      When the case is screened
      Then the rule stays silent

  @id:minor-tolling @v1 @audience:attorney @category:coverage @covers:4.2-1 @status:unconfirmed
  Rule: The patient is a minor
    Many states let the time of a minor run later, and want a court to approve the settlement. No table says so here.

    Background: Definition
      Given the rule needs the date of birth to be recorded
      And the rule excludes the patient to be at least the age of majority years old
      Then the rule asks for "an attorney's view on when the time of a minor begins to run, and who may settle"

    Scenario Outline: A minor: <what> - the rule <verdict>
      Given the patient was born on <born>
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what              | born       | verdict      |
        | eighteen tomorrow | 2008-07-01 | fires        |
        | eighteen today    | 2008-06-30 | stays silent |

    Example: Nobody knows the age
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:minor-then @v1 @audience:attorney @category:coverage @covers:4.2-1 @status:unconfirmed
  Rule: The patient was a minor on the day of the injury and has come of age since
    In many states the time did not run, or not in full, until the patient came of age. Today's age hides it.

    Background: Definition
      Given the rule needs a patient known to have turned the age of majority after the injury, not more than the longest usual time to file ago
      Then the rule asks for "an attorney's view on when the time began to run: the patient was under age on the day of the injury and has come of age since"

    Scenario Outline: A minor then: <what> - the rule <verdict>
      Given the patient was injured on <injured>
      And pharmacy records reach from 2010-01-01 to 2026-06-30
      And the patient was born on <born>
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                        | injured    | born       | verdict      |
        | eighteen today              | 2025-01-10 | 2008-06-30 | fires        |
        | eighteen tomorrow           | 2025-01-10 | 2008-07-01 | stays silent |
        | eighteen on the day         | 2025-01-10 | 2007-01-10 | stays silent |
        | eighteen the day after      | 2025-01-10 | 2007-01-11 | fires        |
        | of age for six years        | 2015-01-10 | 2002-06-30 | fires        |
        | of age for six years, a day | 2015-01-10 | 2002-06-29 | stays silent |

    Example: Nobody knows the age then
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:filing-minor-then @v1 @audience:intake @category:coverage @covers:4.2-1 @status:unconfirmed
  Rule: An injury of many years ago, of a child who came of age lately: the time to file may still run
    Counted from the injury the longest usual time is over; counted from the day of coming of age it may not be. An
    attorney confirms it soon.

    Background: Definition
      Given the rule needs a patient known to have turned the age of majority after the injury, not more than the longest usual time to file ago
      And the rule needs more than the longest usual time to file since the injury
      And the rule excludes the time to file to be in the table
      Then the rule routes the case to within 48 hours
      And the rule asks for "an attorney's confirmation of the last day to file, counted from the day of coming of age"

    Scenario Outline: Of age lately: <what> - the rule <verdict>
      Given the patient was injured on <injured> in <state>
      And pharmacy records reach from 2010-01-01 to 2026-06-30
      And the patient was born on <born>
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                        | injured    | state | born       | verdict      |
        | a child of four then        | 2012-01-10 | TX    | 2008-01-05 | fires        |
        | grown up then               | 2012-01-10 | TX    | 1990-01-05 | stays silent |
        | six years since the injury  | 2020-06-30 | TX    | 2008-01-05 | stays silent |
        | a confirmed row stands      | 2012-01-10 | LA    | 2008-01-05 | stays silent |

    Example: It is not shelved as long past
      Given the patient was injured on 2012-01-10
      And pharmacy records reach from 2010-01-01 to 2026-06-30
      And the patient was born on 2008-01-05
      When the case is screened on 2026-06-30
      Then the rule fires
      And the case is routed to within 48 hours

  @id:estate-client @v1 @audience:intake @category:coverage @status:unconfirmed
  Rule: The patient has died: an estate is the client, and its claims have clocks of their own
    Claims for the death and claims that outlive the patient belong to different people and run from different
    days, by state. Nothing goes on, nothing is a future expense, and nobody signs but who was appointed.

    Background: Definition
      Given the rule needs the patient to have died
      Then the rule routes the case to a person decides
      And the rule asks for "letters of administration, the death certificate with its cause, and who the next of kin are"

    Example: A day of death
      Given the patient died on 2026-04-11
      When the case is screened on 2026-06-30
      Then the rule fires
      And the case is routed to a person decides

    Example: Nobody says on which day
      Given the patient has died on an unknown day
      When the case is screened on 2026-06-30
      Then the rule fires

    Example: As of a day on which the patient lived
      Given the patient died on 2026-04-11
      When the case is screened on 2026-04-10
      Then the rule stays silent

    Example: No death is recorded
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:filing-in-doubt @v1 @audience:intake @category:coverage @covers:4.2-1 @status:unconfirmed
  Rule: The time to file may be over or nearly so, and no confirmed period says when: an attorney confirms it
    Nobody has said in which state it happened, or no confirmed row stands for that state. From shortly before two
    years on, nothing may be called routine.

    Background: Definition
      Given the rule needs more than the filing doubt since the injury
      And the rule excludes more than the longest usual time to file since the injury
      And the rule excludes the time to file to be in the table
      And the rule excludes a patient known to be younger than the age of majority years
      Then the rule routes the case to within 48 hours
      And the rule asks for "an attorney's confirmation of the last day to file"

    Scenario Outline: In doubt: <what> - the rule <verdict>
      Given the patient was injured on <injured> in <state>
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                      | injured    | state | verdict      |
        | 22 months and a day       | 2024-08-29 | TX    | fires        |
        | 22 months                 | 2024-08-30 | TX    | stays silent |
        | a confirmed row stands    | 2024-08-29 | LA    | stays silent |
        | six years and a day       | 2020-06-29 | TX    | stays silent |
        | six years                 | 2020-06-30 | TX    | fires        |

    Example: In doubt, and nobody knows the state
      Given the patient was injured on 2023-01-10
      When the case is screened on 2026-06-30
      Then the rule fires
      And the case is routed to within 48 hours

    Example: In doubt, a child, whose time may not have begun
      Given the patient was injured on 2023-01-10 in TX
      And the patient was born on 2012-06-30
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:filing-one-year-tennessee @v2 @audience:intake @category:coverage @covers:4.2-1 @status:unconfirmed
  Rule: Tennessee, where one year may be all there is: an attorney confirms the last day to file
    A year is the shortest time any state gives. Waiting for the doubt of other states would be waiting too long.

    Background: Definition
      Given the rule needs the injury to have happened in TN
      And the rule needs more than the one-year filing watch since the injury
      And the rule excludes more than the longest usual time to file since the injury
      And the rule excludes a patient known to be younger than the age of majority years
      Then the rule routes the case to attorney today
      And the rule asks for "an attorney's confirmation of the last day to file"

    Scenario Outline: One year in Tennessee: <what> - the rule <verdict>
      Given the patient was injured on <injured> in <state>
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                          | injured    | state | verdict      |
        | ten months and a day          | 2025-08-29 | TN    | fires        |
        | ten months                    | 2025-08-30 | TN    | stays silent |
        | another state                 | 2025-08-29 | TX    | stays silent |
        | when every state is in doubt  | 2024-08-29 | TN    | fires        |
        | six years                     | 2020-06-30 | TN    | fires        |
        | six years and a day           | 2020-06-29 | TN    | stays silent |

    Example: One year in Tennessee, a child, whose time may not have begun
      Given the patient was injured on 2025-08-29 in TN
      And the patient was born on 2012-06-30
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:filing-one-year-kentucky @v2 @audience:intake @category:coverage @covers:4.2-1 @status:unconfirmed
  Rule: Kentucky, where one year may be all there is: an attorney confirms the last day to file
    One year for most injuries and two for a motor vehicle, by the tables; which of them holds is the attorney's.

    Background: Definition
      Given the rule needs the injury to have happened in KY
      And the rule needs more than the one-year filing watch since the injury
      And the rule excludes more than the longest usual time to file since the injury
      And the rule excludes the kind of injury given as a motor vehicle accident
      And the rule excludes a patient known to be younger than the age of majority years
      Then the rule routes the case to attorney today
      And the rule asks for "an attorney's confirmation of the last day to file"

    Scenario Outline: One year in Kentucky: <what> - the rule <verdict>
      Given the patient was injured on <injured> in <state> by "<kind>"
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                         | injured    | state | kind          | verdict      |
        | ten months and a day         | 2025-08-29 | KY    | fall          | fires        |
        | ten months                   | 2025-08-30 | KY    | fall          | stays silent |
        | another state                | 2025-08-29 | TX    | fall          | stays silent |
        | a motor vehicle              | 2025-08-29 | KY    | motor vehicle | stays silent |
        | when every state is in doubt | 2024-08-29 | KY    | fall          | fires        |
        | six years                    | 2020-06-30 | KY    | fall          | fires        |
        | six years and a day          | 2020-06-29 | KY    | fall          | stays silent |

    Example: One year in Kentucky, a child, whose time may not have begun
      Given the patient was injured on 2025-08-29 in KY by "fall"
      And the patient was born on 2012-06-30
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: One year in Kentucky, and nobody said how it happened
      Given the patient was injured on 2025-08-29 in KY
      When the case is screened on 2026-06-30
      Then the rule asks

  @id:filing-long-past @v2 @audience:intake @category:coverage @covers:4.2-1 @status:unconfirmed
  Rule: An injury of many years ago: the time to file may be over, and an attorney confirms it before anything else
    No state is known to give longer as a rule. Late discovery, a wait for a minor or a case already filed may still
    keep it alive; nothing is declined here.

    Background: Definition
      Given the rule needs more than the longest usual time to file since the injury
      And the rule excludes the time to file to be in the table
      And the rule excludes a patient known to be younger than the age of majority years
      And the rule excludes a patient known to have turned the age of majority after the injury, not more than the longest usual time to file ago
      Then the rule routes the case to time to file
      And the rule asks for "whether a suit was filed in time, and an attorney's confirmation of the last day to file"

    Scenario Outline: Long past: <what> - the rule <verdict>
      Given the patient was injured on <injured> in <state>
      And pharmacy records reach from 2012-01-01 to 2026-06-30
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                   | injured    | state | verdict      |
        | six years and a day    | 2020-06-29 | TX    | fires        |
        | six years              | 2020-06-30 | TX    | stays silent |
        | a confirmed row stands | 2020-06-29 | LA    | stays silent |

    Example: Long past, and nobody knows the state
      Given the patient was injured on 2014-01-10
      And pharmacy records reach from 2012-01-01 to 2026-06-30
      When the case is screened on 2026-06-30
      Then the rule fires
      And the case is routed to time to file

    Example: Long past, a child then, of age for two years
      Given the patient was injured on 2012-01-10 in TX
      And pharmacy records reach from 2010-01-01 to 2026-06-30
      And the patient was born on 2006-06-30
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Long past, a child, whose time may not have begun
      Given the patient was injured on 2016-01-10 in TX
      And the patient was born on 2012-06-30
      When the case is screened on 2026-06-30
      Then the rule stays silent

@owner:pharmacy @reviewed:2026-11-22
Feature: Low-dose naltrexone, gaps, stops and doubts about its use
  A treatment that pauses, thins out or ends tells its own story. The story may be innocent; the record
  of the reason decides.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:ldn-gap @v2 @audience:attorney @category:credibility
  Rule: A gap of a month in low-dose naltrexone
    Thirty days without supply is where adjusters begin to argue that the patient was well.

    Background: Definition
      Given the rule needs low-dose naltrexone with a gap of at least the red gap
      Then the rule raises the counter-signal "Gap in low-dose naltrexone" with weight slight
      And the rule asks for "the reason for the gap in low-dose naltrexone: denial, cost, side effect, doctor's order, another pharmacy"
      And for the plaintiff the rule reads:
        """
        The fills of {low-dose naltrexone} show a gap of a month or more. A documented reason answers it;
        silence does not.
        """
      And for the defence the rule reads:
        """
        A month or more without supply of {low-dose naltrexone}. Nothing in these records says why.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                                        |
        | neutral | D     | Precedent on treatment gaps | practice bands of one seller: 14 to 21 days yellow, 30 red, 60 major, 90 grave |

    Scenario Outline: A month: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
        | <second>   | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | drug                     | second     | verdict      |
        | 30 days without supply     | NALTREXONE 4.5MG CAP CPD | 2025-07-31 | fires        |
        | 29 days without supply     | NALTREXONE 4.5MG CAP CPD | 2025-07-30 | stays silent |
        | four months without supply | NALTREXONE 4.5MG CAP CPD | 2025-11-01 | fires        |
        | a gap in another drug      | MELOXICAM 7.5 MG TAB     | 2025-11-01 | stays silent |

  @id:ldn-long-gap @v2 @audience:attorney @category:credibility
  Rule: A gap of two months in low-dose naltrexone
    Sixty days are a major gap in every adjuster's book.

    Background: Definition
      Given the rule needs low-dose naltrexone with a gap of at least the major gap
      Then the rule raises the counter-signal "Gap in low-dose naltrexone" with weight moderate
      And for the plaintiff the rule reads:
        """
        The fills of {low-dose naltrexone} show a gap of two months or more: document why, or expect the claim
        to be split there.
        """
      And for the defence the rule reads:
        """
        Two months or more without supply of {low-dose naltrexone}: whether it was still needed has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                                        |
        | neutral | D     | Precedent on treatment gaps | practice bands of one seller: 14 to 21 days yellow, 30 red, 60 major, 90 grave |

    Scenario Outline: Two months: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | <second>   | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what    | second     | verdict      |
        | 60 days | 2025-08-30 | fires        |
        | 59 days | 2025-08-29 | stays silent |

  @id:ldn-grave-gap @v2 @audience:attorney @category:credibility
  Rule: A gap of three months in low-dose naltrexone
    Ninety days without the drug leave little of the argument that it was needed throughout.

    Background: Definition
      Given the rule needs low-dose naltrexone with a gap of at least the grave gap
      Then the rule raises the counter-signal "Gap in low-dose naltrexone" with weight strong
      And for the plaintiff the rule reads:
        """
        The fills of {low-dose naltrexone} show a gap of three months or more. Treat what came before and after
        as two courses.
        """
      And for the defence the rule reads:
        """
        Three months or more without supply of {low-dose naltrexone}: what was filled afterwards needs a reason
        of its own.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                                        |
        | neutral | D     | Precedent on treatment gaps | practice bands of one seller: 14 to 21 days yellow, 30 red, 60 major, 90 grave |

    Scenario Outline: Three months: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | <second>   | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what    | second     | verdict      |
        | 90 days | 2025-09-29 | fires        |
        | 89 days | 2025-09-28 | stays silent |

  @id:ldn-irregular @v2 @audience:attorney @category:credibility
  Rule: Low-dose naltrexone was filled irregularly
    Fewer than four days in five with supply is read as little need, or as failing to help oneself.

    Background: Definition
      Given the rule needs low-dose naltrexone lasting at least 90 days
      And the rule excludes low-dose naltrexone with at least the adherence threshold of days covered
      Then the rule raises the counter-signal "Low-dose naltrexone filled irregularly" with weight slight
      And the rule asks for "how the patient takes low-dose naltrexone, and what stood in the way of refills"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} covered {percent covered} of the days from {low-dose naltrexone start} to
        {last covered}. Cost, access or a lower dose taken on advice would explain it.
        """
      And for the defence the rule reads:
        """
        Supply of {low-dose naltrexone} for only {percent covered} of the days: fewer than were ordered, so need
        and mitigation will be asked about.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                          |
        | neutral | D     | LienScripts on adherence data, 2026 | a seller's own threshold of 80 % of days covered |

    Scenario Outline: Irregular: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug                     | quantity | days |
        | <first>  | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | <second> | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | <third>  | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | first      | second     | third      | verdict      |
        | three weeks late each time | 2025-06-01 | 2025-07-22 | 2025-09-11 | fires        |
        | 90 days of 113 covered     | 2025-06-01 | 2025-07-12 | 2025-08-23 | fires        |
        | 90 days of 112 covered     | 2025-06-01 | 2025-07-12 | 2025-08-22 | stays silent |
        | on time                    | 2025-06-01 | 2025-07-01 | 2025-07-31 | stays silent |

    Example: Two late fills are too short a time to judge
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2025-07-26 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:ldn-single-fill @v3 @audience:attorney @category:credibility
  Rule: One fill of low-dose naltrexone, never repeated
    The guide says that a single prescription can carry a large future expense. A single fill that was not
    renewed carries the opposite: it was tried once and left.

    Background: Definition
      Given the rule needs low-dose naltrexone started after the injury
      And the rule needs low-dose naltrexone last supplied more than the red gap ago
      And the rule excludes low-dose naltrexone filled at least 2 times
      And the rule excludes another low-dose naltrexone tried before low-dose naltrexone
      Then the rule raises the counter-signal "A single fill of low-dose naltrexone" with weight slight
      And the rule asks for "why low-dose naltrexone was not refilled, and whether another pharmacy filled it"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} was dispensed once, on {low-dose naltrexone start}. It adds a trial to the
        history, nothing to the future.
        """
      And for the defence the rule reads:
        """
        One fill on {low-dose naltrexone start}, not repeated in these records: nothing shows that it helped or
        was needed.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                                                                 |
        | neutral | D     | Advocate Magazine, April 2025 | future costs must be probable, by a physician; one prescription is weak |

    Scenario Outline: Once: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                    | first      | drug                     | verdict      |
        | once, a year ago        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | fires        |
        | once, last month        | 2026-06-01 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | once, before the injury | 2024-06-01 | NALTREXONE 4.5MG CAP CPD | stays silent |

    Example: Filled twice
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: A fill before it may have been low-dose naltrexone too
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-05-02 | NALTREXONE 4.5MG CAP CPD | 30       |      |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule asks

  @id:ldn-stopped @v1 @audience:attorney @category:credibility
  Rule: Low-dose naltrexone has stopped
    A treatment that ended is no future expense. Whether it ended because it worked, failed or could not be
    paid for is a question for the chart.

    Background: Definition
      Given the rule needs low-dose naltrexone stopped
      Then the rule raises the counter-signal "Low-dose naltrexone stopped" with weight moderate
      And the rule asks for "why low-dose naltrexone ended, and what replaced it"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} was last dispensed on {last fill}. If the pain came back without it, a note of
        that visit matters.
        """
      And for the defence the rule reads:
        """
        Treatment ended: the last fill of {low-dose naltrexone} was on {last fill}. There is nothing to project.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                     |
        | neutral | D     | LienScripts on cost over time, 2026 | a falling or ended cost is read as recovery |

    Scenario Outline: Stopped: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 30       | 30   |
        | <second> | <drug> | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what               | first      | second     | drug                     | verdict      |
        | ended a year ago   | 2025-06-01 | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | fires        |
        | still being filled | 2026-05-01 | 2026-05-31 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | another drug ended | 2025-06-01 | 2025-07-01 | MELOXICAM 7.5 MG TAB     | stays silent |

  @id:ldn-reduced @v2 @audience:attorney @category:credibility
  Rule: Low-dose naltrexone is being reduced
    A falling dose is read as recovery, and ends the case for a lifetime of it.

    Background: Definition
      Given the rule needs low-dose naltrexone with its dose lowered by at least 25 percent
      Then the rule raises the counter-signal "Low-dose naltrexone reduced" with weight slight
      And the rule asks for "the reason for the lower dose of naltrexone, and where the prescriber means it to end"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone}, begun on {low-dose naltrexone start}, was given at a lower dose later. Side
        effects are as common a reason as recovery.
        """
      And for the defence the rule reads:
        """
        The dose fell ({low-dose naltrexone} on {last fill}). A falling dose reads as recovery and leaves no
        steady cost to project.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                     |
        | neutral | D     | LienScripts on cost over time, 2026 | a falling or ended cost is read as recovery |

    Scenario Outline: Reduced: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug     | quantity | days |
        | 2025-06-01 | <first>  | 30       | 30   |
        | 2025-07-01 | <second> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | first                    | second                   | verdict      |
        | from 4.5 mg to 3 mg    | NALTREXONE 4.5MG CAP CPD | NALTREXONE 3 MG CAP CPD  | fires        |
        | from 4.5 mg to 4 mg    | NALTREXONE 4.5MG CAP CPD | NALTREXONE 4 MG CAP CPD  | stays silent |
        | from 3 mg up to 4.5 mg | NALTREXONE 3 MG CAP CPD  | NALTREXONE 4.5MG CAP CPD | stays silent |

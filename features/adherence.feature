@owner:pharmacy @reviewed:2026-11-23
Feature: Use of a daily pain medicine
  Gabapentinoids, antidepressants for pain, long-acting opioids: drugs that are taken every day or not at
  all. How steadily they were filled is the pharmacy's own record, in both directions. Drugs taken when
  needed are left out. Low-dose naltrexone has a file of its own.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:daily-steady @v2 @audience:attorney @category:course
  Rule: A daily pain medicine was filled steadily for half a year
    Steady refills are a record nobody wrote for the claim. One or two large packs cover the days as
    well, and show no refilling.

    Background: Definition
      Given the rule needs daily pain medicine new since the injury
      And the rule needs daily pain medicine lasting at least 6 months
      And the rule needs daily pain medicine filled at least 3 times
      And the rule needs daily pain medicine with at least the adherence threshold of days covered
      Then the rule raises the signal "Steady use of a daily pain medicine" with weight slight
      And for the plaintiff the rule reads:
        """
        Refilled for half a year or more with nearly all days covered: {daily pain medicine list}. It was
        refilled, not left.
        """
      And for the defence the rule reads:
        """
        {daily pain medicine list}: fills show that it was collected, not that it was taken or helped.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                     |
        | neutral | D     | LienScripts on adherence data, 2026 | a seller's own threshold: at least 80 % of days with supply over six months |

    Scenario Outline: Steadily: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days   |
        | <first>  | <drug> | 180      | 60     |
        | <second> | <drug> | 180      | 60     |
        | <third>  | <drug> | 180      | 60     |
        | <fourth> | <drug> | 180      | <last> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                   | drug                  | first      | second     | third      | fourth     | last | verdict      |
        | 240 days of gabapentin without a break | GABAPENTIN 300 MG CAP | 2025-02-01 | 2025-04-02 | 2025-06-01 | 2025-07-31 | 60   | fires        |
        | six months to the day                  | GABAPENTIN 300 MG CAP | 2025-02-01 | 2025-04-02 | 2025-06-01 | 2025-07-31 | 1    | fires        |
        | four days in five covered              | GABAPENTIN 300 MG CAP | 2025-02-01 | 2025-04-22 | 2025-07-11 | 2025-09-29 | 60   | fires        |
        | a day more without supply              | GABAPENTIN 300 MG CAP | 2025-02-01 | 2025-04-22 | 2025-07-11 | 2025-09-30 | 60   | stays silent |
        | nearly a month late each time          | GABAPENTIN 300 MG CAP | 2025-02-01 | 2025-04-29 | 2025-07-25 | 2025-10-20 | 60   | stays silent |
        | from before the injury                 | GABAPENTIN 300 MG CAP | 2024-11-01 | 2024-12-31 | 2025-03-01 | 2025-04-30 | 60   | stays silent |
        | naproxen is taken when needed          | NAPROXEN 500 MG TAB   | 2025-02-01 | 2025-04-02 | 2025-06-01 | 2025-07-31 | 60   | stays silent |

    Example: Four months are not yet half a year
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-02-01 | GABAPENTIN 300 MG CAP | 120      | 40   |
        | 2025-03-13 | GABAPENTIN 300 MG CAP | 120      | 40   |
        | 2025-04-22 | GABAPENTIN 300 MG CAP | 120      | 40   |
      When the case is screened
      Then the rule stays silent

    Example: Two large packs
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-02-01 | GABAPENTIN 300 MG CAP | 360      | 120  |
        | 2025-06-01 | GABAPENTIN 300 MG CAP | 360      | 120  |
      When the case is screened
      Then the rule stays silent

    Example: Gabapentin beside a seizure disorder
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-03-01 | G40.909 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-02-01 | GABAPENTIN 300 MG CAP | 180      | 60   |
        | 2025-04-02 | GABAPENTIN 300 MG CAP | 180      | 60   |
        | 2025-06-01 | GABAPENTIN 300 MG CAP | 180      | 60   |
        | 2025-07-31 | GABAPENTIN 300 MG CAP | 180      | 60   |
      When the case is screened
      Then the rule asks

    Example: Duloxetine beside depression
      Given the patient was diagnosed with:
        | date       | code  |
        | 2025-03-01 | F32.9 |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2025-02-01 | DULOXETINE 60 MG CAP | 180      | 60   |
        | 2025-04-02 | DULOXETINE 60 MG CAP | 180      | 60   |
        | 2025-06-01 | DULOXETINE 60 MG CAP | 180      | 60   |
        | 2025-07-31 | DULOXETINE 60 MG CAP | 180      | 60   |
      When the case is screened
      Then the rule asks

    Example: Gabapentin beside depression, for which it is not given
      Given the patient was diagnosed with:
        | date       | code  |
        | 2025-03-01 | F32.9 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-02-01 | GABAPENTIN 300 MG CAP | 180      | 60   |
        | 2025-04-02 | GABAPENTIN 300 MG CAP | 180      | 60   |
        | 2025-06-01 | GABAPENTIN 300 MG CAP | 180      | 60   |
        | 2025-07-31 | GABAPENTIN 300 MG CAP | 180      | 60   |
      When the case is screened
      Then the rule fires

  @id:daily-irregular @v2 @audience:attorney @category:credibility
  Rule: A daily pain medicine was filled irregularly
    Fewer than four days in five with supply read as little need, or as failing to help oneself.

    Background: Definition
      Given the rule needs daily pain medicine started after the injury
      And the rule needs daily pain medicine lasting at least 90 days
      And the rule excludes daily pain medicine with at least the adherence threshold of days covered
      Then the rule raises the counter-signal "Daily pain medicine filled irregularly" with weight slight
      And the rule asks for "how the patient takes it, and what stood in the way of refills"
      And for the plaintiff the rule reads:
        """
        {daily pain medicine} covered {percent covered} of the days from {daily pain medicine start} to
        {last covered}. Cost, access or a lower dose taken on advice would explain it.
        """
      And for the defence the rule reads:
        """
        Supply of {daily pain medicine} for only {percent covered} of the days: fewer than were ordered, so need
        and mitigation will be asked about.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                     |
        | neutral | D     | LienScripts on adherence data, 2026 | a seller's own threshold: at least 80 % of days with supply over six months |

    Scenario Outline: Irregular: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 90       | 30   |
        | <second> | <drug> | 90       | 30   |
        | <third>  | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | drug                  | first      | second     | third      | verdict      |
        | three weeks late each time | GABAPENTIN 300 MG CAP | 2025-06-01 | 2025-07-22 | 2025-09-11 | fires        |
        | 90 days of 113 covered     | GABAPENTIN 300 MG CAP | 2025-06-01 | 2025-07-12 | 2025-08-23 | fires        |
        | 90 days of 112 covered     | GABAPENTIN 300 MG CAP | 2025-06-01 | 2025-07-12 | 2025-08-22 | stays silent |
        | on time                    | GABAPENTIN 300 MG CAP | 2025-06-01 | 2025-07-01 | 2025-07-31 | stays silent |
        | naproxen                   | NAPROXEN 500 MG TAB   | 2025-06-01 | 2025-07-22 | 2025-09-11 | stays silent |
        | before the injury          | GABAPENTIN 300 MG CAP | 2024-06-01 | 2024-07-22 | 2024-09-11 | stays silent |

    Example: Late once in two months
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2025-07-22 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:daily-single-fill @v2 @audience:attorney @category:credibility
  Rule: A daily pain medicine was filled once and left
    A drug that works only when taken for weeks, collected once. It was not tolerated, not affordable or
    not needed; the chart knows which.

    Background: Definition
      Given the rule needs daily pain medicine started after the injury
      And the rule needs daily pain medicine last supplied more than the red gap ago
      And the rule excludes daily pain medicine filled at least 2 times
      Then the rule raises the counter-signal "A single fill of a daily pain medicine" with weight slight
      And the rule asks for "why it was not refilled, and whether another pharmacy filled it"
      And for the plaintiff the rule reads:
        """
        {daily pain medicine} was dispensed once in these records, on {daily pain medicine start}. An
        intolerance noted then makes it a trial that failed.
        """
      And for the defence the rule reads:
        """
        One fill of {daily pain medicine} on {daily pain medicine start}, not repeated in these records: nothing
        shows that it helped or was needed.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                       |
        | neutral | D     | LienScripts on adherence data, 2026 | a seller lists a single fill among the signs of non-adherence |

    Scenario Outline: Once: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                    | first      | drug                  | verdict      |
        | once, a year ago        | 2025-06-01 | GABAPENTIN 300 MG CAP | fires        |
        | once, last month        | 2026-06-01 | GABAPENTIN 300 MG CAP | stays silent |
        | once, before the injury | 2024-06-01 | GABAPENTIN 300 MG CAP | stays silent |
        | naproxen                | 2025-06-01 | NAPROXEN 500 MG TAB   | stays silent |

    Example: Filled twice
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2025-07-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:daily-cost-plateau @v3 @audience:attorney @category:chronicity
  Rule: The cost of the daily pain medicines rose and then stayed
    Sellers read a flat cost after a rise as a condition that became chronic, and a falling one as
    recovery. The prices are the case's own; a flat line may also be a prescription nobody reviewed.

    Background: Definition
      Given the rule needs the cost of daily pain medicine to have risen and then stayed within the plateau band for the plateau time
      And the rule needs daily pain medicine new since the injury
      Then the rule raises the signal "Drug cost at a plateau" with weight slight
      And the rule asks for "the itemised account with the basis of each price: billed, paid, cash"
      And for the plaintiff the rule reads:
        """
        The daily pain medicines, {daily pain medicine list} among them, cost about the same for half a year
        after a rise: treatment that settled, not treatment that ends.
        """
      And for the defence the rule reads:
        """
        A flat cost shows refills. Whether {daily pain medicine list} still helps, the fills do not say.
        """
      And the rule cites:
        | stance | grade | source                                 | finding                                                                                        |
        | for    | D     | LienScripts on cost trajectories, 2026 | a seller's view: a plateau of six months and more after a rise is chronic, a taper is recovery |

    Scenario Outline: Plateau: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days | price   |
        | <start>    | <drug> | 90       | 30   | <low>   |
        | 2026-01-02 | <drug> | 90       | 30   | <price> |
        | 2026-02-01 | <drug> | 90       | 30   | 60      |
        | 2026-03-03 | <drug> | 90       | 30   | 60      |
        | 2026-04-02 | <drug> | 90       | 30   | 60      |
        | 2026-05-02 | <drug> | 90       | 30   | 60      |
        | 2026-06-01 | <drug> | 90       | 30   | <last>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                       | start      | drug                  | low | price | last | verdict      |
        | twenty dollars, then sixty for half a year | 2025-12-03 | GABAPENTIN 300 MG CAP | 20  | 60    | 60   | fires        |
        | one month at ninety                        | 2025-12-03 | GABAPENTIN 300 MG CAP | 20  | 60    | 90   | stays silent |
        | one month at 75, a fifth above the mean    | 2025-12-03 | GABAPENTIN 300 MG CAP | 20  | 60    | 75   | fires        |
        | one month at 76, more than a fifth above   | 2025-12-03 | GABAPENTIN 300 MG CAP | 20  | 60    | 76   | stays silent |
        | sixty for five months only                 | 2025-12-03 | GABAPENTIN 300 MG CAP | 20  | 20    | 60   | stays silent |
        | naproxen                                   | 2025-12-03 | NAPROXEN 500 MG TAB   | 20  | 60    | 60   | stays silent |
        | no price on one fill                       | 2025-12-03 | GABAPENTIN 300 MG CAP | 20  |       | 60   | asks         |
        | in use before the injury                   | 2024-12-03 | GABAPENTIN 300 MG CAP | 20  | 60    | 60   | stays silent |

  @id:route-daily-gap-forming @v1 @audience:intake @category:credibility
  Rule: A gap in a daily pain medicine is forming
    Supply ended more than a week ago and less than a month: a call now prevents the gap that would be
    argued later.

    Background: Definition
      Given the rule needs daily pain medicine started after the injury
      And the rule needs daily pain medicine filled at least 3 times
      And the rule needs daily pain medicine last supplied more than 7 days ago
      And the rule excludes daily pain medicine last supplied more than the red gap ago
      Then the rule routes the case to within 48 hours
      And the rule asks for "whether the daily pain medicine goes on, and what stands in the way of the refill"

    Scenario Outline: Forming: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 90       | 30   |
        | <second> | <drug> | 90       | 30   |
        | <third>  | <drug> | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                    | drug                  | first      | second     | third      | verdict      |
        | ten days without supply | GABAPENTIN 300 MG CAP | 2026-03-23 | 2026-04-22 | 2026-05-22 | fires        |
        | still supplied          | GABAPENTIN 300 MG CAP | 2026-04-16 | 2026-05-16 | 2026-06-15 | stays silent |
        | a month and more        | GABAPENTIN 300 MG CAP | 2026-02-22 | 2026-03-24 | 2026-04-23 | stays silent |
        | naproxen                | NAPROXEN 500 MG TAB   | 2026-03-23 | 2026-04-22 | 2026-05-22 | stays silent |

    Example: Filled twice, ten days without supply
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-04-22 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-22 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: A course from before the injury lapsed
      Given the patient was injured on 2026-06-25
      And pharmacy records reach from 2025-01-01 to 2026-06-30
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-03-23 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-04-22 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2026-05-22 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

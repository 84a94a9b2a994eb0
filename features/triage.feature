@owner:intake @reviewed:2026-11-22
Feature: Where a referral goes
  A rule says how soon somebody should look, and who. It never says no: what stops the line and what is
  too thin to judge both go to a person, with the reasons.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:route-naltrexone-opioid @v1 @audience:intake @category:safety
  Rule: Naltrexone beside an opioid goes to the pharmacist today
    A patient may be harmed tonight; the case can wait.

    Background: Definition
      Given the rule needs the safety alert "Naltrexone beside an opioid"
      Then the rule routes the case to pharmacist today

    Scenario Outline: Naltrexone and opioid: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2025-06-10 | <drug>                   | 30       | 10   |
      When the case is screened
      Then the rule <verdict>
      And the case is routed to <queue>

      Examples:
        | what      | drug                 | verdict      | queue            |
        | tramadol  | TRAMADOL 50 MG TAB   | fires        | pharmacist today |
        | ibuprofen | IBUPROFEN 600 MG TAB | stays silent | routine          |

  @id:route-high-opioid-dose @v1 @audience:intake @category:safety
  Rule: A high opioid dose in a patient given naltrexone goes to the pharmacist today
    Naltrexone lowers tolerance; a former dose may kill.

    Background: Definition
      Given the rule needs the safety alert "High opioid dose in a patient given naltrexone"
      Then the rule routes the case to pharmacist today

    Scenario Outline: High opioid dose: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2026-02-01 | OXYCODONE 20 MG TAB      | <n>      | 30   |
        | 2026-05-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                | n  | verdict      |
        | 90 MME a day before | 90 | fires        |
        | 20 MME a day before | 20 | stays silent |

  @id:route-opioid-benzodiazepine @v2 @audience:intake @category:safety
  Rule: An opioid beside a benzodiazepine goes to the pharmacist today
    Breathing comes before billing.

    Background: Definition
      Given the rule needs the safety alert "Opioid beside a benzodiazepine"
      Then the rule routes the case to pharmacist today

    Scenario Outline: Opioid and sedative: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                       | quantity | days |
        | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2026-06-10 | <drug>                     | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what       | drug                  | verdict      |
        | alprazolam | ALPRAZOLAM 0.5 MG TAB | fires        |
        | naproxen   | NAPROXEN 500 MG TAB   | stays silent |

  @id:route-any-alert @v1 @audience:intake @category:safety
  Rule: Any safety alert is read by a pharmacist within 48 hours
    An alert that no other rule sends to the pharmacist today is still an alert: a case that has one is not routine.

    Background: Definition
      Given the rule needs any safety alert at all
      Then the rule routes the case to pharmacist within 48 hours

    Scenario Outline: An alert: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug                       | quantity | days |
        | <date> | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | <date> | <drug>                     | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>
      And the case is routed to <queue>

      Examples:
        | what                         | date       | drug                  | verdict      | queue                      |
        | gabapentin beside the opioid | 2026-06-10 | GABAPENTIN 300 MG CAP | fires        | pharmacist within 48 hours |
        | alprazolam, which goes ahead | 2026-06-10 | ALPRAZOLAM 0.5 MG TAB | fires        | pharmacist today           |
        | naproxen                     | 2026-06-10 | NAPROXEN 500 MG TAB   | stays silent | routine                    |
        | gabapentin, a year ago       | 2025-06-10 | GABAPENTIN 300 MG CAP | stays silent | routine                    |

  @id:route-time-to-file @v1 @audience:intake @category:coverage
  Rule: Less than sixty days to file goes to an attorney today
    Only periods that were confirmed are in the table; everywhere else the rule asks an attorney. Minors,
    late discovery and public defendants follow rules of their own.

    Background: Definition
      Given the rule needs less than the filing alarm left to file
      Then the rule routes the case to attorney today
      And the rule asks for "an attorney's confirmation of the last day to file"

    Scenario Outline: Time to file: <what> - the rule <verdict>
      Given the patient was injured on <injured> in <state>
      When the case is screened on <today>
      Then the rule <verdict>

      Examples:
        | what                                 | injured    | state | today      | verdict      |
        | Golden case: Louisiana, 30 June 2024 | 2024-06-30 | LA    | 2025-05-15 | fires        |
        | Golden case: Louisiana, 1 July 2024  | 2024-07-01 | LA    | 2025-05-15 | stays silent |
        | sixty days are left                  | 2024-06-30 | LA    | 2025-05-01 | stays silent |
        | fifty-nine days are left             | 2024-06-30 | LA    | 2025-05-02 | fires        |
        | the time is over                     | 2024-03-01 | LA    | 2025-05-15 | fires        |
        | Florida, a period nobody confirmed   | 2023-07-14 | FL    | 2025-05-15 | asks         |

    Example: Nobody knows the state
      Given the patient was injured on 2024-06-30
      When the case is screened on 2025-05-15
      Then the rule asks

  @id:route-strong-score @v1 @audience:intake @category:chronicity
  Rule: A strong score is worked within 48 hours
    What speaks for the case outweighs what speaks against it by a clear margin.

    Background: Definition
      Given the rule needs a value score of at least the strong-case score
      Then the rule routes the case to within 48 hours

    Scenario Outline: The score: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-02-20 | <code>   |
        | 2025-01-20 | S64.11XA |
      And the patient filled:
        | date       | drug                     | quantity | days | specialty     |
        | 2025-02-01 | MELOXICAM 15 MG TAB      | 30       | 30   | Pain Medicine |
        | 2025-03-10 | GABAPENTIN 600 MG TAB    | 90       | 30   | Pain Medicine |
        | 2025-08-01 | NALTREXONE 4.5MG CAP CPD | 180      | 180  | Pain Medicine |
        | 2026-01-28 | NALTREXONE 4.5MG CAP CPD | 180      | 180  | Pain Medicine |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                       | code   | verdict      |
        | CRPS with everything shown | G56.41 | fires        |
        | a headache                 | R51.9  | stays silent |

    Scenario Outline: At the edge: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-02-20 | <code>   |
        | 2025-01-20 | S64.11XA |
      And the patient filled:
        | date       | drug                     | quantity | days | specialty   |
        | 2025-02-01 | MELOXICAM 15 MG TAB      | 30       | 30   | <specialty> |
        | 2025-03-10 | AMITRIPTYLINE 25 MG TAB  | 30       | 30   | <specialty> |
        | 2025-04-09 | AMITRIPTYLINE 25 MG TAB  | 30       | 30   | <specialty> |
        | 2025-08-01 | NALTREXONE 4.5MG CAP CPD | 180      | 180  | <specialty> |
        | 2026-01-28 | NALTREXONE 4.5MG CAP CPD | 180      | 180  | <specialty> |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                                            | code    | specialty     | verdict      |
        | CRPS, 25 + 15 + 15 less 15 is 40                | G90.511 |               | fires        |
        | fibromyalgia, 15 + 15 + 8 + 8 + 8 less 15 is 39 | M79.7   | Pain Medicine | stays silent |

  @id:route-two-signals @v1 @audience:intake @category:chronicity
  Rule: CRPS on low-dose naltrexone after fair first-line trials is worked within 48 hours
    Two strong signals together deserve a fast start, whatever else lowers the score.

    Background: Definition
      Given the rule needs the signal "Low-dose naltrexone beside CRPS"
      And the rule needs the signal "First-line treatment tried before low-dose naltrexone"
      Then the rule routes the case to within 48 hours

    Scenario Outline: Two signals: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | <code> |
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-02-01 | MELOXICAM 15 MG TAB      | 30       | 30   |
        | 2025-03-10 | GABAPENTIN 600 MG TAB    | 90       | <d>  |
        | 2025-08-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2025-08-31 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                 | code    | d  | verdict      |
        | both                 | G90.511 | 30 | fires        |
        | no CRPS              | R51.9   | 30 | stays silent |
        | a week of gabapentin | G90.511 | 7  | stays silent |

  @id:route-gap-forming @v1 @audience:intake @category:credibility
  Rule: A gap in low-dose naltrexone is forming
    Supply ended more than a week ago and less than a month: a call now prevents the gap that would be argued later.

    Background: Definition
      Given the rule needs low-dose naltrexone started after the injury
      And the rule needs low-dose naltrexone last supplied more than 7 days ago
      And the rule excludes low-dose naltrexone last supplied more than the red gap ago
      Then the rule routes the case to within 48 hours
      And the rule asks for "whether low-dose naltrexone goes on, and what stands in the way of the refill"

    Scenario Outline: A gap forming: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug                     | quantity | days |
        | <first> | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                    | first      | verdict      |
        | ten days without supply | 2026-05-22 | fires        |
        | still supplied          | 2026-06-15 | stays silent |
        | a month and more        | 2026-04-22 | stays silent |

    Example: A course from before the injury lapsed just before it
      Given the patient was injured on 2026-06-25
      And pharmacy records reach from 2025-01-01 to 2026-06-30
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2026-05-22 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:route-settlement-near @v1 @audience:intake @category:chronicity
  Rule: Settlement is near and the prescriber has not said how long
    A drug that is going on, a date that is set, and no opinion: the future expense is lost by default.

    Background: Definition
      Given the rule needs settlement expected within 60 days
      And the rule needs low-dose naltrexone new since the injury
      And the rule needs low-dose naltrexone continuing now
      And the rule excludes a prescriber's statement that low-dose naltrexone will continue
      Then the rule routes the case to within 48 hours

    Scenario Outline: Settlement near: <what> - the rule <verdict>
      Given the case is expected to settle on <settlement>
      And the patient filled:
        | date    | drug                     | quantity | days |
        | <first> | NALTREXONE 4.5MG CAP CPD | 90       | <d>  |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                | settlement | first      | d  | verdict      |
        | in a month          | 2026-07-31 | 2026-05-01 | 90 | fires        |
        | in half a year      | 2026-12-31 | 2026-05-01 | 90 | stays silent |
        | the drug has ended  | 2026-07-31 | 2025-05-01 | 90 | stays silent |
        | the drug came first | 2026-07-31 | 2024-05-01 | 90 | stays silent |

    Example: The drug came before the injury and goes on
      Given the case is expected to settle on 2026-07-31
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2024-05-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2026-05-01 | NALTREXONE 4.5MG CAP CPD | 90       | 90   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: The opinion is there
      Given the case is expected to settle on 2026-07-31
      And a prescriber stated on 2026-06-01 that low-dose naltrexone will continue
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2026-05-01 | NALTREXONE 4.5MG CAP CPD | 90       | 90   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:route-records-first @v1 @audience:intake @category:causation
  Rule: Without a year of pharmacy records before the injury, records come first
    Nothing can be called new. The screening says what to ask for; a person decides when enough has come.

    Background: Definition
      Given the rule excludes pharmacy records from at least look-back before the injury
      Then the rule routes the case to records first

    Scenario Outline: Records first: <what> - the rule <verdict>
      Given pharmacy records reach from <from> to 2026-06-30
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule <verdict>
      And the case is routed to <queue>

      Examples:
        | what                     | from       | verdict      | queue         |
        | they start at the injury | 2025-01-10 | fires        | records first |
        | two years are there      | 2023-01-10 | stays silent | routine       |

  @id:route-addiction-only @v1 @audience:intake @category:causation
  Rule: Naltrexone only at an addiction dose goes to a person
    What brought the referral here is a treatment of dependence. A person reads it, with care for what may
    be shared; the rule turns nobody away. A safety alert comes first.

    Background: Definition
      Given the rule needs naltrexone at an addiction-treatment dose
      And the rule excludes low-dose naltrexone
      And the rule excludes a diagnosis of CRPS
      And the rule excludes a diagnosis of chronic pain
      And the rule excludes a diagnosis of fibromyalgia
      And the rule excludes the safety alert "Naltrexone beside an opioid"
      And the rule excludes the safety alert "High opioid dose in a patient given naltrexone"
      And the rule excludes the safety alert "Opioid beside a benzodiazepine"
      And the rule excludes the safety alert "Opioid beside a sedative"
      Then the rule routes the case to a person decides

    Scenario Outline: Addiction only: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | <code> |
      And the patient filled:
        | date       | drug    | quantity | days |
        | 2025-06-01 | <first> | 30       | 30   |
        | 2025-08-01 | <then>  | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | code    | first                | then                     | verdict      |
        | 50 mg and nothing else | F10.20  | NALTREXONE 50 MG TAB | NALTREXONE 50 MG TAB     | fires        |
        | naproxen only          | F10.20  | NAPROXEN 500 MG TAB  | NAPROXEN 500 MG TAB      | stays silent |
        | a low dose later       | F10.20  | NALTREXONE 50 MG TAB | NALTREXONE 4.5MG CAP CPD | stays silent |
        | CRPS is coded          | G90.511 | NALTREXONE 50 MG TAB | NALTREXONE 50 MG TAB     | stays silent |
        | chronic pain is coded  | G89.21  | NALTREXONE 50 MG TAB | NALTREXONE 50 MG TAB     | stays silent |
        | fibromyalgia is coded  | M79.7   | NALTREXONE 50 MG TAB | NALTREXONE 50 MG TAB     | stays silent |

    Scenario Outline: Safety first: <what>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2024-05-02 | F10.20 |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2025-06-01 | NALTREXONE 50 MG TAB | 30       | 30   |
        | <date>     | <opioid>             | <n>      | 30   |
        | <date>     | <other>              | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent
      And the case is routed to pharmacist today

      Examples:
        | what                                  | date       | opioid              | n  | other               |
        | an opioid beside the naltrexone       | 2025-06-10 | OXYCODONE 5 MG TAB  | 30 | NAPROXEN 500 MG TAB |
        | a high opioid dose afterwards         | 2025-09-10 | OXYCODONE 20 MG TAB | 90 | NAPROXEN 500 MG TAB |
        | an opioid and a sedative afterwards   | 2026-06-10 | OXYCODONE 5 MG TAB  | 30 | LORAZEPAM 1 MG TAB  |
        | an opioid and carisoprodol afterwards | 2026-06-10 | OXYCODONE 5 MG TAB  | 30 | SOMA 350 MG TAB     |

    Example: A person sees it, and why
      Given the patient was diagnosed with:
        | date       | code   |
        | 2024-05-02 | F10.20 |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2025-06-01 | NALTREXONE 50 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule fires
      And the case is routed to a person decides

  @id:route-nothing-to-screen @v1 @audience:intake @category:coverage
  Rule: No pharmacy fill at all
    There is nothing to screen yet. A person asks for the pharmacy list.

    Background: Definition
      Given the rule excludes a pharmacy fill to be recorded
      Then the rule routes the case to records first
      And the rule asks for "a pharmacy print-out or the insurer's claims"

    Example: Diagnoses and no fills
      When the case is screened
      Then the rule fires

    Example: One fill is something
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-06-01 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

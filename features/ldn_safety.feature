@owner:pharmacy @reviewed:2026-11-22
Feature: Naltrexone, what a pharmacist must see the same day
  The guide praises low-dose naltrexone for having no addiction potential and leaves out that it must not
  meet an opioid. These rules come before any thought of a case's worth.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:naltrexone-beside-opioid @v2 @audience:pharmacist @category:safety
  Rule: Naltrexone supplied while an opioid is supplied
    Naltrexone blocks opioids and can throw a dependent patient into withdrawal; every naltrexone above the
    ultra-low doses, or of a dose nobody can compute, counts. Tramadol, buprenorphine, methadone and
    codeine in a cough mixture are opioids. An ultra-low dose beside an opioid is intended and stays silent, and
    so does a pair of which one was not supplied since the injury.

    Background: Definition
      Given the rule needs opioid overlapping blocking naltrexone
      And the rule needs at least 2 of these:
        | drug                |
        | opioid              |
        | blocking naltrexone |
      Then the rule raises the safety alert "Naltrexone beside an opioid"
      And the rule raises the counter-signal "Naltrexone and an opioid contradict each other" with weight strong
      And the rule asks for "which of naltrexone and the opioid the patient takes, and whether the two prescribers know of each other"
      And for the plaintiff the rule reads:
        """
        {opioid} (from {opioid start}) and {blocking naltrexone} (from {blocking naltrexone start}) were
        supplied for the same days. Call the patient's pharmacist before anything else; then find out which was
        taken.
        """
      And for the defence the rule reads:
        """
        {opioid} and {blocking naltrexone}: the one blocks the other. Which of them was taken, and needed,
        will be asked.
        """
      And the rule cites:
        | stance  | grade | source                                     | finding                                                                       |
        | for     | A     | Naltrexone tablets, US label               | contraindicated with opioids; 7 to 10 opioid-free days before a start         |
        | neutral | B     | Bolton 2019, doi:10.1186/s12916-018-1242-0 | safety review of 89 trials excluded opioid users: it says nothing on this mix |

    Scenario Outline: Together: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug     | quantity | days   |
        | 2025-06-01 | <first>  | <n>      | <days> |
        | <date>     | <second> | <m>      | <long> |
      When the case is screened
      Then the rule <verdict>

      Examples: Beside low-dose naltrexone
        | what                         | first                    | n  | days | date       | second                                  | m   | long | verdict      |
        | Golden case: tramadol        | NALTREXONE 4.5MG CAP CPD | 30 | 30   | 2025-06-10 | TRAMADOL 50 MG TAB                      | 30  | 10   | fires        |
        | oxycodone with acetaminophen | NALTREXONE 4.5MG CAP CPD | 30 | 30   | 2025-06-10 | OXYCODONE-ACETAMINOPHEN 5-325 MG TAB    | 30  | 10   | fires        |
        | buprenorphine with naloxone  | NALTREXONE 4.5MG CAP CPD | 30 | 30   | 2025-06-10 | SUBOXONE 8-2 MG FILM                    | 30  | 30   | fires        |
        | methadone                    | NALTREXONE 4.5MG CAP CPD | 30 | 30   | 2025-06-10 | METHADONE 10 MG TAB                     | 60  | 30   | fires        |
        | codeine in a cough mixture   | NALTREXONE 4.5MG CAP CPD | 30 | 30   | 2025-06-10 | GUAIFENESIN-CODEINE 100-10 MG/5 ML      | 120 | 6    | fires        |
        | Embeda is an opioid          | NALTREXONE 4.5MG CAP CPD | 30 | 30   | 2025-06-10 | EMBEDA 20-0.8 MG CAP                    | 30  | 30   | fires        |
        | diphenoxylate for diarrhoea  | NALTREXONE 4.5MG CAP CPD | 30 | 30   | 2025-06-10 | DIPHENOXYLATE-ATROPINE 2.5-0.025 MG TAB | 30  | 10   | fires        |
        | ibuprofen is none            | NALTREXONE 4.5MG CAP CPD | 30 | 30   | 2025-06-10 | IBUPROFEN 600 MG TAB                    | 30  | 10   | stays silent |
        | naloxone is none             | NALTREXONE 4.5MG CAP CPD | 30 | 30   | 2025-06-10 | NALOXONE 4 MG NASAL SPRAY               | 2   | 1    | stays silent |
        | the last day of supply       | NALTREXONE 4.5MG CAP CPD | 30 | 30   | 2025-06-30 | TRAMADOL 50 MG TAB                      | 30  | 10   | fires        |
        | the day after the last       | NALTREXONE 4.5MG CAP CPD | 30 | 30   | 2025-07-01 | TRAMADOL 50 MG TAB                      | 30  | 10   | stays silent |

      Examples: Beside an opioid
        | what                                      | first              | n  | days | date       | second                     | m   | long | verdict      |
        | naltrexone 50 mg                          | OXYCODONE 5 MG TAB | 60 | 30   | 2025-06-10 | NALTREXONE 50 MG TAB       | 30  | 30   | fires        |
        | naltrexone between the bands              | OXYCODONE 5 MG TAB | 60 | 30   | 2025-06-10 | NALTREXONE 10 MG CAP CPD   | 30  | 30   | fires        |
        | naltrexone of unknown dose                | OXYCODONE 5 MG TAB | 60 | 30   | 2025-06-10 | NALTREXONE                 |     | 30   | fires        |
        | a very low dose still blocks              | OXYCODONE 5 MG TAB | 60 | 30   | 2025-06-10 | NALTREXONE 0.1 MG CAP CPD  | 30  | 30   | fires        |
        | Vivitrol                                  | OXYCODONE 5 MG TAB | 60 | 30   | 2025-06-10 | VIVITROL 380 MG INJ        | 1   | 28   | fires        |
        | Contrave                                  | OXYCODONE 5 MG TAB | 60 | 30   | 2025-06-10 | CONTRAVE ER 8-90 MG TAB    | 120 | 30   | fires        |
        | Golden case: ultra-low dose and oxycodone | OXYCODONE 5 MG TAB | 60 | 30   | 2025-06-10 | NALTREXONE 0.5 MCG CAP CPD | 30  | 30   | stays silent |

    Example: Golden case: Embeda alone is one product, not a conflict
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-06-01 | EMBEDA 100-4 MG CAP | 30       | 30   |
        | 2025-07-01 | EMBEDA 100-4 MG CAP | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: They met years before the injury
      Given the patient filled:
        | date       | drug                       | quantity | days |
        | 2023-05-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2023-05-10 | NALTREXONE 50 MG TAB       | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: The opioid began before the injury and met it shortly before
      Given the patient filled:
        | date       | drug                       | quantity | days |
        | 2024-11-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2024-12-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2024-12-31 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2025-01-05 | NALTREXONE 50 MG TAB       | 30       | 30   |
      When the case is screened
      Then the rule fires

  @id:opioid-just-before-naltrexone @v2 @audience:pharmacist @category:safety
  Rule: An opioid ended less than ten days before naltrexone
    The label asks for 7 to 10 days without opioids. A shorter break is no overlap, and may be a planned
    change of treatment: ask for the plan.

    Background: Definition
      Given the rule needs opioid ended within the opioid washout before blocking naltrexone
      Then the rule asks for "the day the last opioid dose was taken, and the plan for changing to naltrexone"
      And for the plaintiff the rule reads:
        """
        {opioid} was supplied to {opioid last covered}, days before {blocking naltrexone} began on
        {blocking naltrexone start}. With a written plan this is good care: an opioid was replaced.
        """
      And for the defence the rule reads:
        """
        {blocking naltrexone} began on {blocking naltrexone start}, inside the opioid-free time its label asks
        for. How the change was supervised will be asked.
        """
      And the rule cites:
        | stance  | grade | source                       | finding                                      |
        | against | A     | Naltrexone tablets, US label | 7 to 10 opioid-free days before a first dose |

    Scenario Outline: Just before: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug         | quantity | days |
        | <opioid>   | <drug>       | 30       | 10   |
        | 2025-06-30 | <naltrexone> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                             | opioid     | drug                 | naltrexone                 | verdict      |
        | five days before                                 | 2025-06-16 | TRAMADOL 50 MG TAB   | NALTREXONE 4.5MG CAP CPD   | fires        |
        | ten days before                                  | 2025-06-11 | TRAMADOL 50 MG TAB   | NALTREXONE 4.5MG CAP CPD   | fires        |
        | eleven days before                               | 2025-06-10 | TRAMADOL 50 MG TAB   | NALTREXONE 4.5MG CAP CPD   | stays silent |
        | Golden case: stopped 12 days before, no question | 2025-06-09 | TRAMADOL 50 MG TAB   | NALTREXONE 4.5MG CAP CPD   | stays silent |
        | ibuprofen before naltrexone                      | 2025-06-16 | IBUPROFEN 600 MG TAB | NALTREXONE 4.5MG CAP CPD   | stays silent |
        | before an ultra-low dose                         | 2025-06-16 | TRAMADOL 50 MG TAB   | NALTREXONE 0.5 MCG CAP CPD | stays silent |

  @id:long-acting-opioid-before-naltrexone @v2 @audience:pharmacist @category:safety
  Rule: Buprenorphine or methadone ended less than two weeks before naltrexone
    These leave the body slowly; withdrawal can be brought on for up to two weeks.

    Background: Definition
      Given the rule needs long-acting opioid ended within the long-acting washout before blocking naltrexone
      Then the rule asks for "the day the last dose of buprenorphine or methadone was taken, and the plan for changing to naltrexone"
      And for the plaintiff the rule reads:
        """
        {long-acting opioid} was supplied to {long-acting opioid last covered}; {blocking naltrexone} began on
        {blocking naltrexone start}. Ask for the plan of the change.
        """
      And for the defence the rule reads:
        """
        {blocking naltrexone} began within two weeks of {long-acting opioid}, against the label's advice.
        """
      And the rule cites:
        | stance  | grade | source                       | finding                                                                |
        | against | A     | Naltrexone tablets, US label | withdrawal possible for up to two weeks after buprenorphine, methadone |

    Scenario Outline: Long-acting: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug         | quantity | days |
        | <opioid>   | <drug>       | 30       | 10   |
        | 2025-06-30 | <naltrexone> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | opioid     | drug                | naltrexone                 | verdict      |
        | methadone twelve days before      | 2025-06-09 | METHADONE 10 MG TAB | NALTREXONE 4.5MG CAP CPD   | fires        |
        | methadone fourteen days before    | 2025-06-07 | METHADONE 10 MG TAB | NALTREXONE 4.5MG CAP CPD   | fires        |
        | methadone fifteen days before     | 2025-06-06 | METHADONE 10 MG TAB | NALTREXONE 4.5MG CAP CPD   | stays silent |
        | methadone sixteen days before     | 2025-06-05 | METHADONE 10 MG TAB | NALTREXONE 4.5MG CAP CPD   | stays silent |
        | tramadol twelve days before       | 2025-06-09 | TRAMADOL 50 MG TAB  | NALTREXONE 4.5MG CAP CPD   | stays silent |
        | methadone, then an ultra-low dose | 2025-06-09 | METHADONE 10 MG TAB | NALTREXONE 0.5 MCG CAP CPD | stays silent |

  @id:opioid-high-dose @v2 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: Opioids at 90 MME a day or more in a patient given naltrexone
    High-dose opioids undo the argument of an opioid-free course, and endanger the patient, the more so when
    naltrexone has lowered the tolerance. Opioids that ended more than a year ago call for no call today.

    Background: Definition
      Given the rule needs opioids at the alarm level MME a day or more
      And the rule needs blocking naltrexone
      And the rule excludes opioid last supplied more than look-back ago
      Then the rule raises the safety alert "High opioid dose in a patient given naltrexone"
      And the rule asks for "the prescription monitoring report, and whether naloxone is at hand"
      And for the plaintiff the rule reads:
        """
        The opioid load reached 90 MME a day, and {blocking naltrexone} was dispensed from
        {blocking naltrexone start}. A pharmacist should call.
        """
      And for the defence the rule reads:
        """
        A load of 90 MME a day or more raises the question of dependence. Ask what {blocking naltrexone} was
        given for.
        """
      And the rule cites:
        | stance  | grade | source                       | finding                                                         |
        | neutral | A     | CDC 2022 guideline           | benefit and risk to be weighed again before 50 MME; not a limit |
        | for     | A     | Naltrexone tablets, US label | after naltrexone, former opioid doses may be fatal              |

    Scenario Outline: High dose: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2026-02-01 | OXYCODONE 20 MG TAB | <n>      | 30   |
        | 2026-05-01 | <naltrexone>        | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | n  | naltrexone                 | verdict      |
        | 90 MME a day              | 90 | NALTREXONE 4.5MG CAP CPD   | fires        |
        | 89 MME a day              | 89 | NALTREXONE 4.5MG CAP CPD   | stays silent |
        | 60 MME a day              | 60 | NALTREXONE 4.5MG CAP CPD   | stays silent |
        | no naltrexone that blocks | 90 | NALTREXONE 0.5 MCG CAP CPD | stays silent |

    Example: The opioids ended more than a year ago
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-02-01 | OXYCODONE 20 MG TAB      | 90       | 30   |
        | 2026-03-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule stays silent

  @id:opioid-beside-benzodiazepine @v3 @audience:pharmacist @category:safety
  Rule: An opioid beside a benzodiazepine, now
    Together they can stop a patient's breathing. The reason many prescribers give for turning to low-dose naltrexone is
    to leave exactly this behind. What ended more than a month ago calls for no call today.

    Background: Definition
      Given the rule needs opioid pain medicine overlapping benzodiazepine within the last alert window
      Then the rule raises the safety alert "Opioid beside a benzodiazepine"
      And the rule asks for "who prescribed the opioid and the benzodiazepine, and what each knew of the other"
      And for the plaintiff the rule reads:
        """
        Supplied for the same days, and in the last month: {pairs together}. Both may still be in the patient's hands. A
        pharmacist should call the prescribers.
        """
      And for the defence the rule reads:
        """
        Supplied together: {pairs together}. Each makes drowsy, and more so beside the other; on those days that is
        another reason for tiredness or a fall.
        """
      And the rule cites:
        | stance | grade | source             | finding                                                      |
        | for    | A     | CDC 2022 guideline | particular caution with opioids and benzodiazepines together |

    Scenario Outline: Opioid and benzodiazepine: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug     | quantity | days |
        | <start> | <first>  | 30       | 30   |
        | <date>  | <second> | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                        | start      | first                      | date       | second                | verdict      |
        | together this month         | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | ALPRAZOLAM 0.5 MG TAB | fires        |
        | together to thirty days ago | 2026-05-02 | HYDROCODONE-APAP 5-325 TAB | 2026-05-10 | ALPRAZOLAM 0.5 MG TAB | fires        |
        | to thirty-one days ago      | 2026-05-01 | HYDROCODONE-APAP 5-325 TAB | 2026-05-10 | ALPRAZOLAM 0.5 MG TAB | stays silent |
        | one after the other         | 2026-05-15 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | ALPRAZOLAM 0.5 MG TAB | stays silent |
        | naproxen and alprazolam     | 2026-06-01 | NAPROXEN 500 MG TAB        | 2026-06-15 | ALPRAZOLAM 0.5 MG TAB | stays silent |
        | hydrocodone and sertraline  | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | SERTRALINE 50 MG TAB  | stays silent |

    Example: The two together as the records end, a year before anybody looks
      Given pharmacy records reach from 2023-01-01 to 2025-06-20
      And the patient filled:
        | date       | drug                       | quantity | days |
        | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2025-06-10 | ALPRAZOLAM 0.5 MG TAB      | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule asks

  @id:opioid-caution-dose @v2 @audience:attorney @category:credibility @status:unconfirmed
  Rule: A substantial opioid load in a patient on low-dose naltrexone
    From 50 MME a day benefit and risk are to be weighed again. Beside a plan that is called opioid-free the
    figure has to be known and explained.

    Background: Definition
      Given the rule needs opioids at the caution level MME a day or more
      And the rule needs low-dose naltrexone started after the injury
      Then the rule raises the counter-signal "Substantial opioid load since the injury" with weight slight
      And the rule asks for "the course of the opioid dose since the injury, and the plan it followed"
      And for the plaintiff the rule reads:
        """
        The opioid load reached 50 MME a day or more after the injury; {low-dose naltrexone} began on
        {low-dose naltrexone start}. The order of the two tells whether opioids were left behind.
        """
      And for the defence the rule reads:
        """
        The opioid load reached 50 MME a day or more since the injury. Whether tolerance or dependence bears on
        the pain, and on {low-dose naltrexone}, will be asked.
        """
      And the rule cites:
        | stance  | grade | source             | finding                                                         |
        | neutral | A     | CDC 2022 guideline | benefit and risk to be weighed again before 50 MME; not a limit |

    Scenario Outline: Opioid load: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-02-01 | OXYCODONE 10 MG TAB | <n>      | 30   |
        | 2025-06-01 | <drug>              | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | n   | drug                     | verdict      |
        | 60 MME a day           | 120 | NALTREXONE 4.5MG CAP CPD | fires        |
        | 50 MME a day           | 100 | NALTREXONE 4.5MG CAP CPD | fires        |
        | 49.5 MME a day         | 99  | NALTREXONE 4.5MG CAP CPD | stays silent |
        | 45 MME a day           | 90  | NALTREXONE 4.5MG CAP CPD | stays silent |
        | no low-dose naltrexone | 120 | NAPROXEN 500 MG TAB      | stays silent |

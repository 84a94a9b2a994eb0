@owner:pharmacy @reviewed:2026-11-23
Feature: Opioids, what a pharmacist must see
  Dose and company decide how dangerous an opioid is. These rules come before any thought of a case's worth,
  whatever the drug was given for.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:opioid-beside-carisoprodol @v3 @audience:pharmacist @category:safety
  Rule: An opioid beside carisoprodol, now
    Carisoprodol is controlled because it is misused. With an opioid it slows breathing. What ended more than a month
    ago calls for no call today.

    Background: Definition
      Given the rule needs opioid pain medicine overlapping carisoprodol within the last alert window
      Then the rule raises the safety alert "Opioid beside a sedative"
      And the rule asks for "who prescribed the opioid and the carisoprodol, and what each knew of the other"
      And for the plaintiff the rule reads:
        """
        Supplied for the same days, and in the last month: {pairs together}. Both may still be in the
        patient's hands. A pharmacist should call the prescribers.
        """
      And for the defence the rule reads:
        """
        Supplied together: {pairs together}. Each makes drowsy, and more so beside the other; on those days
        that is another reason for tiredness or a fall.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                            |
        | for     | A     | CDC 2022 guideline                   | opioids beside benzodiazepines, carisoprodol or sleeping pills: breathing may slow |
        | neutral | D     | Working knowledge, not yet confirmed | carisoprodol is a controlled drug (C-IV) known for misuse                          |

    Scenario Outline: Opioid and carisoprodol: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug     | quantity | days |
        | <start> | <first>  | 30       | 30   |
        | <date>  | <second> | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                           | start      | first                      | date       | second                   | verdict      |
        | together this month            | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | SOMA 350 MG TAB          | fires        |
        | together to thirty days ago    | 2026-05-02 | HYDROCODONE-APAP 5-325 TAB | 2026-05-10 | SOMA 350 MG TAB          | fires        |
        | to thirty-one days ago         | 2026-05-01 | HYDROCODONE-APAP 5-325 TAB | 2026-05-10 | SOMA 350 MG TAB          | stays silent |
        | one after the other            | 2026-05-15 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | SOMA 350 MG TAB          | stays silent |
        | naproxen instead of the opioid | 2026-06-01 | NAPROXEN 500 MG TAB        | 2026-06-15 | SOMA 350 MG TAB          | stays silent |
        | methocarbamol                  | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | METHOCARBAMOL 500 MG TAB | stays silent |

    Example: The opioid and carisoprodol together as the records end, a year before anybody looks
      Given pharmacy records reach from 2023-01-01 to 2025-06-20
      And the patient filled:
        | date       | drug                       | quantity | days |
        | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2025-06-10 | SOMA 350 MG TAB            | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule asks

  @id:opioid-beside-sleeping-pill @v3 @audience:pharmacist @category:safety
  Rule: An opioid beside a sleeping pill, now
    Zolpidem and its kin add to what an opioid does to breathing at night. What ended more than a month ago calls for
    no call today.

    Background: Definition
      Given the rule needs opioid pain medicine overlapping sleeping pill within the last alert window
      Then the rule raises the safety alert "Opioid beside a sedative"
      And the rule asks for "who prescribed the opioid and the sleeping pill, and what each knew of the other"
      And for the plaintiff the rule reads:
        """
        Supplied for the same days, and in the last month: {pairs together}. Both may still be in the
        patient's hands. A pharmacist should call the prescribers.
        """
      And for the defence the rule reads:
        """
        Supplied together: {pairs together}. Each makes drowsy, and more so beside the other; on those days
        that is another reason for tiredness or a fall.
        """
      And the rule cites:
        | stance | grade | source             | finding                                                                            |
        | for    | A     | CDC 2022 guideline | opioids beside benzodiazepines, carisoprodol or sleeping pills: breathing may slow |

    Scenario Outline: Opioid and sleeping pill: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug     | quantity | days |
        | <start> | <first>  | 30       | 30   |
        | <date>  | <second> | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                           | start      | first                      | date       | second              | verdict      |
        | together this month            | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | ZOLPIDEM 10 MG TAB  | fires        |
        | together to thirty days ago    | 2026-05-02 | HYDROCODONE-APAP 5-325 TAB | 2026-05-10 | ZOLPIDEM 10 MG TAB  | fires        |
        | to thirty-one days ago         | 2026-05-01 | HYDROCODONE-APAP 5-325 TAB | 2026-05-10 | ZOLPIDEM 10 MG TAB  | stays silent |
        | one after the other            | 2026-05-15 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | ZOLPIDEM 10 MG TAB  | stays silent |
        | naproxen instead of the opioid | 2026-06-01 | NAPROXEN 500 MG TAB        | 2026-06-15 | ZOLPIDEM 10 MG TAB  | stays silent |
        | trazodone                      | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | TRAZODONE 50 MG TAB | stays silent |

    Example: The opioid and a sleeping pill together as the records end, a year before anybody looks
      Given pharmacy records reach from 2023-01-01 to 2025-06-20
      And the patient filled:
        | date       | drug                       | quantity | days |
        | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2025-06-10 | ZOLPIDEM 10 MG TAB         | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule asks

  @id:opioid-beside-barbiturate @v2 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: An opioid beside a barbiturate, now
    Butalbital comes in headache mixtures and is easily overlooked; it slows breathing as a sleeping pill does. That it
    belongs here is working knowledge.

    Background: Definition
      Given the rule needs opioid pain medicine overlapping barbiturate within the last alert window
      Then the rule raises the safety alert "Opioid beside a sedative"
      And the rule asks for "who prescribed the opioid and the barbiturate, and what each knew of the other"
      And for the plaintiff the rule reads:
        """
        Supplied for the same days, and in the last month: {pairs together}. Both may still be in the
        patient's hands. A pharmacist should call the prescribers.
        """
      And for the defence the rule reads:
        """
        Supplied together: {pairs together}. Each makes drowsy, and more so beside the other; on those days
        that is another reason for tiredness or a fall.
        """
      And the rule cites:
        | stance | grade | source                               | finding                                           |
        | for    | D     | Working knowledge, not yet confirmed | barbiturates add to the breathing risk of opioids |

    Scenario Outline: Opioid and barbiturate: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug     | quantity | days |
        | <start> | <first>  | 30       | 30   |
        | <date>  | <second> | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                           | start      | first                      | date       | second                                 | verdict      |
        | together this month            | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | BUTALBITAL-APAP-CAFFEINE 50-325-40 TAB | fires        |
        | together to thirty days ago    | 2026-05-02 | HYDROCODONE-APAP 5-325 TAB | 2026-05-10 | BUTALBITAL-APAP-CAFFEINE 50-325-40 TAB | fires        |
        | to thirty-one days ago         | 2026-05-01 | HYDROCODONE-APAP 5-325 TAB | 2026-05-10 | BUTALBITAL-APAP-CAFFEINE 50-325-40 TAB | stays silent |
        | one after the other            | 2026-05-15 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | BUTALBITAL-APAP-CAFFEINE 50-325-40 TAB | stays silent |
        | naproxen instead of the opioid | 2026-06-01 | NAPROXEN 500 MG TAB        | 2026-06-15 | BUTALBITAL-APAP-CAFFEINE 50-325-40 TAB | stays silent |
        | acetaminophen with caffeine    | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | ACETAMINOPHEN 500 MG TAB               | stays silent |

    Example: The opioid and butalbital together as the records end, a year before anybody looks
      Given pharmacy records reach from 2023-01-01 to 2025-06-20
      And the patient filled:
        | date       | drug                                   | quantity | days |
        | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB             | 30       | 30   |
        | 2025-06-10 | BUTALBITAL-APAP-CAFFEINE 50-325-40 TAB | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule asks

  @id:opioid-beside-gabapentinoid @v3 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: An opioid beside a gabapentinoid, now
    The pair is prescribed every day, and it may slow breathing. An alert to read within days, not to run for; that
    it belongs here at all is working knowledge.

    Background: Definition
      Given the rule needs opioid pain medicine overlapping gabapentinoid within the last alert window
      Then the rule raises the safety alert "Opioid beside a gabapentinoid"
      And the rule asks for "who prescribed the opioid and the gabapentinoid, and what each knew of the other"
      And for the plaintiff the rule reads:
        """
        Supplied for the same days, and in the last month: {pairs together}. Both may still be in the
        patient's hands. A pharmacist should call the prescribers.
        """
      And for the defence the rule reads:
        """
        Supplied together: {pairs together}. Each makes drowsy, and more so beside the other; on those days
        that is another reason for tiredness or a fall.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                             |
        | for     | D     | Working knowledge, not yet confirmed | gabapentinoids add to the breathing risk of opioids |
        | neutral | A     | NeuPSIG 2025, PMID 40252663          | gabapentinoids are first line in nerve pain         |

    Scenario Outline: Opioid and gabapentinoid: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug     | quantity | days |
        | <start> | <first>  | 30       | 30   |
        | <date>  | <second> | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                           | start      | first                      | date       | second                | verdict      |
        | together this month            | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | GABAPENTIN 300 MG CAP | fires        |
        | together to thirty days ago    | 2026-05-02 | HYDROCODONE-APAP 5-325 TAB | 2026-05-10 | GABAPENTIN 300 MG CAP | fires        |
        | to thirty-one days ago         | 2026-05-01 | HYDROCODONE-APAP 5-325 TAB | 2026-05-10 | GABAPENTIN 300 MG CAP | stays silent |
        | one after the other            | 2026-05-15 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | GABAPENTIN 300 MG CAP | stays silent |
        | naproxen instead of the opioid | 2026-06-01 | NAPROXEN 500 MG TAB        | 2026-06-15 | GABAPENTIN 300 MG CAP | stays silent |
        | duloxetine                     | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | DULOXETINE 60 MG CAP  | stays silent |
        | gabapentin in a cream          | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 2026-06-15 | GABAPENTIN 6% CREAM   | stays silent |

    Example: The opioid and gabapentin together as the records end, a year before anybody looks
      Given pharmacy records reach from 2023-01-01 to 2025-06-20
      And the patient filled:
        | date       | drug                       | quantity | days |
        | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2025-06-10 | GABAPENTIN 300 MG CAP      | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule asks

  @id:opioid-benzodiazepine-credibility @v3 @audience:attorney @category:credibility
  Rule: An opioid beside a benzodiazepine, carisoprodol or a sleeping pill since the injury
    The alert is the pharmacist's, and only for what goes on. The attorney needs the days: what was complained of on
    them has another possible reason, and what was not is untouched. A week or less is a change of drugs.

    Background: Definition
      Given the rule needs opioid pain medicine overlapping sedative for more than overlap worth a word after the injury
      Then the rule raises the counter-signal "Opioid beside a sedating drug since the injury" with weight slight
      And the rule asks for "what was noted on the days on which the opioid and the sedating drug were supplied together: drowsiness, falls, memory; and who knew of both"
      And for the plaintiff the rule reads:
        """
        Supplied together since the accident: {pairs together}. Complaints noted before those days, or after
        them, are not touched by that; one prescriber who knew of both answers the rest.
        """
      And for the defence the rule reads:
        """
        {pairs together}: on those days drowsiness, a fall or poor memory has another possible reason. A
        complaint of those days has to be told apart from it.
        """
      And the rule cites:
        | stance  | grade | source             | finding                                                                            |
        | against | A     | CDC 2022 guideline | opioids beside benzodiazepines, carisoprodol or sleeping pills: breathing may slow |

    Scenario Outline: Since the injury: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug     | quantity | days |
        | <start> | <first>  | 30       | 30   |
        | <date>  | <second> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | start      | first                      | date       | second                | verdict      |
        | eight days together               | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 2025-06-23 | ALPRAZOLAM 0.5 MG TAB | fires        |
        | seven days                        | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 2025-06-24 | ALPRAZOLAM 0.5 MG TAB | stays silent |
        | one after the other               | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 2025-07-15 | ALPRAZOLAM 0.5 MG TAB | stays silent |
        | naproxen and the sedative         | 2025-06-01 | NAPROXEN 500 MG TAB        | 2025-06-15 | ALPRAZOLAM 0.5 MG TAB | stays silent |
        | sertraline                        | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 2025-06-15 | SERTRALINE 50 MG TAB  | stays silent |
        | before the injury only            | 2024-06-01 | HYDROCODONE-APAP 5-325 TAB | 2024-06-15 | ALPRAZOLAM 0.5 MG TAB | stays silent |
        | seven days into the injury's time | 2024-12-18 | HYDROCODONE-APAP 5-325 TAB | 2024-12-18 | ALPRAZOLAM 0.5 MG TAB | stays silent |

  @id:opioid-other-sedating @v2 @audience:attorney @category:credibility @status:unconfirmed
  Rule: An opioid beside a gabapentinoid or a barbiturate since the injury
    The same for pairs of which the danger is working knowledge.

    Background: Definition
      Given the rule needs opioid pain medicine overlapping drug that may sedate beside an opioid for more than overlap worth a word after the injury
      Then the rule raises the counter-signal "Opioid beside a sedating drug since the injury" with weight slight
      And the rule asks for "what was noted on the days on which the opioid and the sedating drug were supplied together: drowsiness, falls, memory; and who knew of both"
      And for the plaintiff the rule reads:
        """
        Supplied together since the accident: {pairs together}. Complaints noted before those days, or after
        them, are not touched by that; one prescriber who knew of both answers the rest.
        """
      And for the defence the rule reads:
        """
        {pairs together}: on those days drowsiness, a fall or poor memory has another possible reason. A
        complaint of those days has to be told apart from it.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                 |
        | against | D     | Working knowledge, not yet confirmed | gabapentinoids and barbiturates add to what an opioid does to the brain |
        | neutral | A     | NeuPSIG 2025, PMID 40252663          | gabapentinoids are first line in nerve pain                             |

    Scenario Outline: Together since the injury: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug     | quantity | days |
        | <start> | <first>  | 30       | 30   |
        | <date>  | <second> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | start      | first                      | date       | second                | verdict      |
        | eight days together               | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 2025-06-23 | GABAPENTIN 300 MG CAP | fires        |
        | seven days                        | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 2025-06-24 | GABAPENTIN 300 MG CAP | stays silent |
        | one after the other               | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 2025-07-15 | GABAPENTIN 300 MG CAP | stays silent |
        | naproxen and the sedative         | 2025-06-01 | NAPROXEN 500 MG TAB        | 2025-06-15 | GABAPENTIN 300 MG CAP | stays silent |
        | duloxetine                        | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 2025-06-15 | DULOXETINE 60 MG CAP  | stays silent |
        | before the injury only            | 2024-06-01 | HYDROCODONE-APAP 5-325 TAB | 2024-06-15 | GABAPENTIN 300 MG CAP | stays silent |
        | seven days into the injury's time | 2024-12-18 | HYDROCODONE-APAP 5-325 TAB | 2024-12-18 | GABAPENTIN 300 MG CAP | stays silent |

  @id:route-opioid-sedative @v2 @audience:intake @category:safety
  Rule: An opioid beside a sedative goes to the pharmacist today
    Breathing comes before billing. The opioid beside a benzodiazepine has a route of its own.

    Background: Definition
      Given the rule needs the safety alert "Opioid beside a sedative"
      Then the rule routes the case to pharmacist today

    Scenario Outline: Sedative: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                       | quantity | days |
        | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2026-06-10 | <drug>                     | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                            | drug                                   | verdict      |
        | carisoprodol                    | SOMA 350 MG TAB                        | fires        |
        | zolpidem                        | ZOLPIDEM 10 MG TAB                     | fires        |
        | butalbital                      | BUTALBITAL-APAP-CAFFEINE 50-325-40 TAB | fires        |
        | gabapentin is read, not run for | GABAPENTIN 300 MG CAP                  | stays silent |

  @id:naloxone-beside-opioid @v2 @audience:attorney @category:safety
  Rule: Naloxone was dispensed to a patient on an opioid
    The rescue spray marks an opioid that somebody thought dangerous: high, long or mixed. It is good
    care, and the defence will read it as a warning that was known.

    Background: Definition
      Given the rule needs opioid started after the injury
      And the rule needs naloxone started after the injury
      Then the rule raises the counter-signal "Naloxone marks an opioid risk" with weight slight
      And the rule asks for "why naloxone was dispensed: dose, other drugs, an overdose"
      And for the plaintiff the rule reads:
        """
        {naloxone} was dispensed on {naloxone start} to a patient on {opioid} (from {opioid start}). Many
        prescribers offer it with every opioid: that is good care.
        """
      And for the defence the rule reads:
        """
        {naloxone} on {naloxone start} beside {opioid}: ask which risk it was meant for, and what was done about
        it.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                              |
        | neutral | C     | WikiMili on naloxone co-prescribing | naloxone is given beside opioids to those at higher risk of overdose |

    Scenario Outline: Naloxone: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug     | quantity | days |
        | <first>  | <opioid> | 30       | 30   |
        | <second> | <rescue> | 2        | 1    |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                  | first      | opioid                     | second     | rescue                  | verdict      |
        | the spray beside hydrocodone          | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 2025-06-01 | NARCAN 4 MG NASAL SPRAY | fires        |
        | naloxone inside Suboxone is no rescue | 2025-06-01 | SUBOXONE 8-2 MG FILM       | 2025-06-01 | IBUPROFEN 600 MG TAB    | stays silent |
        | no opioid                             | 2025-06-01 | IBUPROFEN 600 MG TAB       | 2025-06-01 | NARCAN 4 MG NASAL SPRAY | stays silent |
        | the opioid came before the injury     | 2024-06-01 | HYDROCODONE-APAP 5-325 TAB | 2025-06-01 | NARCAN 4 MG NASAL SPRAY | stays silent |
        | the spray came before the injury      | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 2024-06-01 | NARCAN 4 MG NASAL SPRAY | stays silent |

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

  @id:opioid-load-50 @v2 @audience:attorney @category:overuse @status:unconfirmed
  Rule: Opioids at 50 MME a day or more since the injury
    From 50 morphine equivalents a day benefit and risk are to be weighed again. The factors are those
    of CDC 2022: tramadol 0.2, hydromorphone 5; a sum made with the older table may differ.
    Buprenorphine has no factor and is left out, not counted as nothing.

    Background: Definition
      Given the rule needs opioids at the caution level MME a day or more
      And the rule needs opioid started after the injury
      Then the rule raises the counter-signal "Substantial opioid load since the injury" with weight slight
      And the rule asks for "the course of the opioid dose since the injury, and the plan it followed"
      And for the plaintiff the rule reads:
        """
        {opioid} from {opioid start} belongs to a load that reached 50 MME a day or more. A review of benefit
        noted at that point, and a plan, answer the question.
        """
      And for the defence the rule reads:
        """
        {opioid} from {opioid start} belongs to a load that reached 50 MME a day or more. Whether tolerance or
        dependence bears on the complaints will be asked.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                                                          |
        | neutral | A     | CDC 2022 guideline                   | benefit and risk to be weighed again before 50 MME; not a limit, and not to be applied as an inflexible standard |
        | neutral | D     | Working knowledge, not yet confirmed | 50 and 90 MME are the bands in common use                                                                        |

    Scenario Outline: Fifty: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | <n>      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                       | first      | drug                        | n   | verdict      |
        | 60 MME a day                               | 2025-02-01 | OXYCODONE 10 MG TAB         | 120 | fires        |
        | 50 MME a day                               | 2025-02-01 | HYDROCODONE-APAP 10-325 TAB | 150 | fires        |
        | 45 MME a day                               | 2025-02-01 | OXYCODONE 10 MG TAB         | 90  | stays silent |
        | tramadol 300 mg is 60 by the table of 2022 | 2025-02-01 | TRAMADOL 50 MG TAB          | 180 | fires        |
        | tramadol 200 mg is 40                      | 2025-02-01 | TRAMADOL 50 MG TAB          | 120 | stays silent |
        | begun before the injury, and now gone      | 2024-02-01 | OXYCODONE 10 MG TAB         | 120 | stays silent |

    Example: A dose from before the injury that goes on
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2024-12-15 | OXYCODONE 10 MG TAB | 120      | 30   |
        | 2025-01-14 | OXYCODONE 10 MG TAB | 120      | 30   |
      When the case is screened
      Then the rule stays silent

  @id:opioid-load-90 @v1 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: Opioids at 90 MME a day or more
    Adjusters still use the line of 2016. It is no limit of the guideline of 2022, and it is a load at
    which a pharmacist calls. Opioids that ended more than a year ago call for no call today.

    Background: Definition
      Given the rule needs opioids at the alarm level MME a day or more
      And the rule excludes opioid last supplied more than look-back ago
      Then the rule raises the safety alert "High opioid load"
      And the rule raises the counter-signal "Substantial opioid load since the injury" with weight moderate
      And the rule asks for "the prescription monitoring report, and whether naloxone is at hand"
      And for the plaintiff the rule reads:
        """
        The opioids supplied together came to 90 MME a day or more; the rows beside this finding say
        which and when. A pharmacist should call the prescriber; the taper or the reason belongs in the
        file.
        """
      And for the defence the rule reads:
        """
        90 MME a day or more on the day these rows show: dependence is the first question, the accident
        the second.
        """
      And the rule cites:
        | stance  | grade | source                  | finding                                                         |
        | against | A     | CDC 2022 guideline      | benefit and risk to be weighed again before 50 MME; not a limit |
        | neutral | D     | CDC 2016 line of 90 MME | softened in 2022; still used by adjusters; working knowledge    |

    Scenario Outline: Ninety: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | <n>      | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                                      | first      | drug                     | n  | verdict      |
        | 90 MME a day                              | 2026-05-01 | OXYCODONE 20 MG TAB      | 90 | fires        |
        | 60 MME a day                              | 2026-05-01 | OXYCODONE 20 MG TAB      | 60 | stays silent |
        | a fentanyl patch of 50 mcg an hour is 120 | 2026-05-01 | FENTANYL 50 MCG/HR PATCH | 10 | fires        |
        | ended more than a year ago                | 2025-02-01 | OXYCODONE 20 MG TAB      | 90 | stays silent |

  @id:route-high-opioid-load @v1 @audience:intake @category:safety
  Rule: A high opioid load goes to the pharmacist today
    A patient may stop breathing tonight; the case can wait.

    Background: Definition
      Given the rule needs the safety alert "High opioid load"
      Then the rule routes the case to pharmacist today

    Scenario Outline: High load: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2026-05-01 | OXYCODONE 20 MG TAB | <n>      | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what         | n  | verdict      |
        | 90 MME a day | 90 | fires        |
        | 60 MME a day | 60 | stays silent |

  @id:opioid-beside-carisoprodol @v1 @audience:pharmacist @category:safety
  Rule: An opioid beside carisoprodol
    Carisoprodol is controlled because it is misused. With an opioid it slows breathing, and the defence
    reads the pair as abuse.

    Background: Definition
      Given the rule needs opioid overlapping carisoprodol
      And the rule excludes opioid last seen more than look-back before the injury
      Then the rule raises the safety alert "Opioid beside a sedative"
      And the rule raises the counter-signal "Opioid beside a sedative: what sedation explains" with weight slight
      And the rule asks for "who prescribed the opioid and the carisoprodol, and what each knew of the other"
      And for the plaintiff the rule reads:
        """
        {opioid} and {carisoprodol} were supplied for the same days from {carisoprodol start}. A
        pharmacist should call the prescribers.
        """
      And for the defence the rule reads:
        """
        {opioid} beside {carisoprodol} from {carisoprodol start}: sedation and dependence explain the
        complaints, and the risk was the patient's.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                            |
        | against | A     | CDC 2022 guideline                   | opioids beside benzodiazepines, carisoprodol or sleeping pills: breathing may slow |
        | against | D     | Working knowledge, not yet confirmed | carisoprodol is a controlled drug (C-IV) known for misuse                          |

    Scenario Outline: Opioid and carisoprodol: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug     | quantity | days |
        | 2025-06-01 | <first>  | 30       | 30   |
        | <date>     | <second> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | first                      | date       | second                   | verdict      |
        | hydrocodone and carisoprodol  | HYDROCODONE-APAP 5-325 TAB | 2025-06-15 | SOMA 350 MG TAB          | fires        |
        | one after the other           | HYDROCODONE-APAP 5-325 TAB | 2025-07-15 | SOMA 350 MG TAB          | stays silent |
        | naproxen and carisoprodol     | NAPROXEN 500 MG TAB        | 2025-06-15 | SOMA 350 MG TAB          | stays silent |
        | hydrocodone and methocarbamol | HYDROCODONE-APAP 5-325 TAB | 2025-06-15 | METHOCARBAMOL 500 MG TAB | stays silent |

    Example: The carisoprodol and the opioid met years before the injury
      Given the patient filled:
        | date       | drug                       | quantity | days |
        | 2023-05-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2023-05-10 | SOMA 350 MG TAB            | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:opioid-beside-sleeping-pill @v1 @audience:pharmacist @category:safety
  Rule: An opioid beside a sleeping pill
    Zolpidem and its kin add to what an opioid does to breathing at night.

    Background: Definition
      Given the rule needs opioid overlapping sleeping pill
      And the rule excludes opioid last seen more than look-back before the injury
      Then the rule raises the safety alert "Opioid beside a sedative"
      And the rule raises the counter-signal "Opioid beside a sedative: what sedation explains" with weight slight
      And the rule asks for "who prescribed the opioid and the sleeping pill, and what each knew of the other"
      And for the plaintiff the rule reads:
        """
        {opioid} and {sleeping pill} were supplied for the same days from {sleeping pill start}. A
        pharmacist should call the prescribers.
        """
      And for the defence the rule reads:
        """
        {opioid} beside {sleeping pill} from {sleeping pill start}: sedation and dependence explain the
        complaints, and the risk was the patient's.
        """
      And the rule cites:
        | stance  | grade | source             | finding                                                                            |
        | against | A     | CDC 2022 guideline | opioids beside benzodiazepines, carisoprodol or sleeping pills: breathing may slow |

    Scenario Outline: Opioid and sleeping pill: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug     | quantity | days |
        | 2025-06-01 | <first>  | 30       | 30   |
        | <date>     | <second> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | first                      | date       | second              | verdict      |
        | hydrocodone and zolpidem  | HYDROCODONE-APAP 5-325 TAB | 2025-06-15 | ZOLPIDEM 10 MG TAB  | fires        |
        | one after the other       | HYDROCODONE-APAP 5-325 TAB | 2025-07-15 | ZOLPIDEM 10 MG TAB  | stays silent |
        | naproxen and zolpidem     | NAPROXEN 500 MG TAB        | 2025-06-15 | ZOLPIDEM 10 MG TAB  | stays silent |
        | hydrocodone and trazodone | HYDROCODONE-APAP 5-325 TAB | 2025-06-15 | TRAZODONE 50 MG TAB | stays silent |

    Example: The sleeping pill and the opioid met years before the injury
      Given the patient filled:
        | date       | drug                       | quantity | days |
        | 2023-05-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2023-05-10 | ZOLPIDEM 10 MG TAB         | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:opioid-beside-gabapentinoid @v1 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: An opioid beside a gabapentinoid
    The pair is prescribed every day, and it may slow breathing. An alert to read, not to run for; that
    it belongs here at all is working knowledge.

    Background: Definition
      Given the rule needs opioid overlapping gabapentinoid
      And the rule excludes opioid last seen more than look-back before the injury
      Then the rule raises the safety alert "Opioid beside a gabapentinoid"
      And the rule asks for "who prescribed the opioid and the gabapentinoid, and what each knew of the other"
      And for the plaintiff the rule reads:
        """
        {opioid} and {gabapentinoid} were supplied for the same days from {gabapentinoid start}. A
        pharmacist should call the prescribers.
        """
      And for the defence the rule reads:
        """
        {opioid} beside {gabapentinoid} from {gabapentinoid start}: sedation and dependence explain the
        complaints, and the risk was the patient's.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                             |
        | against | D     | Working knowledge, not yet confirmed | gabapentinoids add to the breathing risk of opioids |
        | neutral | A     | NeuPSIG 2025, PMID 40252663          | gabapentinoids are first line in nerve pain         |

    Scenario Outline: Opioid and gabapentinoid: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug     | quantity | days |
        | 2025-06-01 | <first>  | 30       | 30   |
        | <date>     | <second> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | first                      | date       | second                | verdict      |
        | hydrocodone and gabapentin | HYDROCODONE-APAP 5-325 TAB | 2025-06-15 | GABAPENTIN 300 MG CAP | fires        |
        | one after the other        | HYDROCODONE-APAP 5-325 TAB | 2025-07-15 | GABAPENTIN 300 MG CAP | stays silent |
        | naproxen and gabapentin    | NAPROXEN 500 MG TAB        | 2025-06-15 | GABAPENTIN 300 MG CAP | stays silent |
        | hydrocodone and duloxetine | HYDROCODONE-APAP 5-325 TAB | 2025-06-15 | DULOXETINE 60 MG CAP  | stays silent |

    Example: The gabapentinoid and the opioid met years before the injury
      Given the patient filled:
        | date       | drug                       | quantity | days |
        | 2023-05-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2023-05-10 | GABAPENTIN 300 MG CAP      | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:opioid-benzodiazepine-credibility @v1 @audience:attorney @category:credibility
  Rule: What an opioid beside a benzodiazepine does to a case
    The alert is the pharmacist's. The attorney needs to know that the same days explain drowsiness,
    falls and poor memory, and that the defence will say so.

    Background: Definition
      Given the rule needs opioid pain medicine overlapping benzodiazepine
      And the rule needs benzodiazepine started after the injury
      Then the rule raises the counter-signal "Opioid beside a sedative: what sedation explains" with weight slight
      And the rule asks for "a review of both drugs by one prescriber, in writing"
      And for the plaintiff the rule reads:
        """
        {opioid pain medicine} and {benzodiazepine} were supplied together from {benzodiazepine start}.
        One prescriber who reviewed both and tapered one answers it.
        """
      And for the defence the rule reads:
        """
        {opioid pain medicine} beside {benzodiazepine} from {benzodiazepine start}: sedation and
        dependence explain the complaints.
        """
      And the rule cites:
        | stance  | grade | source             | finding                                                      |
        | against | A     | CDC 2022 guideline | particular caution with opioids and benzodiazepines together |

    Scenario Outline: Credibility: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug     | quantity | days |
        | 2025-06-01 | <first>  | 30       | 30   |
        | <date>     | <second> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | first                      | date       | second                | verdict      |
        | hydrocodone and alprazolam | HYDROCODONE-APAP 5-325 TAB | 2025-06-15 | ALPRAZOLAM 0.5 MG TAB | fires        |
        | one after the other        | HYDROCODONE-APAP 5-325 TAB | 2025-07-15 | ALPRAZOLAM 0.5 MG TAB | stays silent |
        | naproxen and alprazolam    | NAPROXEN 500 MG TAB        | 2025-06-15 | ALPRAZOLAM 0.5 MG TAB | stays silent |

    Example: Both were taken before the injury only
      Given the patient filled:
        | date       | drug                       | quantity | days |
        | 2024-06-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2024-06-15 | ALPRAZOLAM 0.5 MG TAB      | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:route-opioid-sedative @v1 @audience:intake @category:safety
  Rule: An opioid beside a sedative goes to the pharmacist today
    Breathing comes before billing. The opioid beside a benzodiazepine has a route of its own.

    Background: Definition
      Given the rule needs the safety alert "Opioid beside a sedative"
      Then the rule routes the case to pharmacist today

    Scenario Outline: Sedative: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                       | quantity | days |
        | 2025-06-01 | HYDROCODONE-APAP 5-325 TAB | 30       | 30   |
        | 2025-06-10 | <drug>                     | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                            | drug                  | verdict      |
        | carisoprodol                    | SOMA 350 MG TAB       | fires        |
        | zolpidem                        | ZOLPIDEM 10 MG TAB    | fires        |
        | gabapentin is read, not run for | GABAPENTIN 300 MG CAP | stays silent |

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

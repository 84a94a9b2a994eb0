@owner:pharmacy @reviewed:2026-11-22
Feature: Headache after an injury, what the defence will say
  Migraine is common, headache drugs can cause headache, and the costly ones have one negative trial after
  trauma. Each of these is a question that will be asked.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:migraine-before-injury @v4 @audience:attorney @category:causation @covers:C02
  Rule: Migraine was coded before the injury
    A code from before the accident is the first thing a defence neurologist reads out; one of fifteen years ago is not.

    Background: Definition
      Given the rule needs a diagnosis of migraine made before the injury
      And the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule excludes a diagnosis of migraine last recorded more than the history asked for before the injury
      Then the rule raises the counter-signal "Migraine predates the injury" with weight strong
      And the rule asks for "the family doctor's and neurologist's records of migraine before the injury: how often, how treated"
      And for the plaintiff the rule reads:
        """
        Before the accident: {migraine list}. Disclose it, and compare days, drugs and lost work before and
        after {head or neck injury list}.
        """
      And for the defence the rule reads:
        """
        {migraine list} stood in the records before the accident of {head or neck injury list}: headaches came
        before it.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                             |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble of the same region must be disclosed, with evidence of what changed |
        | neutral | A     | ICD-10-CM, G43 and G44.3-           | migraine and headache after trauma have codes of their own                          |

    Scenario Outline: Migraine first: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | <coded>    | <code>   |
        | 2025-01-12 | <injury> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | coded      | code    | injury   | verdict      |
        | migraine the year before          | 2024-03-01 | G43.909 | S06.0X0A | fires        |
        | migraine on the day of the injury | 2025-01-10 | G43.909 | S06.0X0A | stays silent |
        | tension headache before           | 2024-03-01 | G44.209 | S06.0X0A | stays silent |
        | no injury of head or neck         | 2024-03-01 | G43.909 | S93.401A | stays silent |

    Example: Medical records from the injury on cannot tell
      Given diagnosis records reach from 2025-01-10 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
      When the case is screened
      Then the rule asks

    Example: Migraine eleven years before
      Given diagnosis records reach from 2010-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code     |
        | 2014-01-09 | G43.909  |
        | 2025-01-12 | S06.0X0A |
      When the case is screened
      Then the rule stays silent

    Example: Migraine, and a head hurt a year after the injury
      Given the patient was diagnosed with:
        | date       | code     |
        | 2024-03-01 | G43.909  |
        | 2026-01-20 | S06.0X0A |
      When the case is screened
      Then the rule stays silent

  @id:migraine-drug-before-injury @v3 @audience:attorney @category:causation @covers:C04
  Rule: A migraine drug was filled before the injury
    Triptans, gepants and CGRP antibodies are given for little but migraine. A fill from before the accident
    tells of it even where no code does.

    Background: Definition
      Given the rule needs migraine medicine seen before the injury
      And the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      Then the rule raises the counter-signal "Migraine predates the injury" with weight strong
      And for the plaintiff the rule reads:
        """
        {migraine medicine} was first dispensed on {migraine medicine start}. Compare the pace of fills before
        and after {head or neck injury date}; the increase can be claimed.
        """
      And for the defence the rule reads:
        """
        {migraine medicine} was dispensed from {migraine medicine start}, before the accident, and such drugs
        are labelled for migraine.
        """
      And the rule cites:
        | stance  | grade | source                                     | finding                            |
        | neutral | A     | Triptan tablets, US labels                 | labelled for migraine              |
        | neutral | D     | Life-care planning practice, lextweak 2023 | planners claim the difference only |

    Scenario Outline: A migraine drug first: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | <injury> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 9        | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | first      | drug                  | injury   | verdict      |
        | sumatriptan two years before      | 2023-02-01 | SUMATRIPTAN 50 MG TAB | S06.0X0A | fires        |
        | sumatriptan after the injury      | 2025-02-01 | SUMATRIPTAN 50 MG TAB | S06.0X0A | stays silent |
        | topiramate is given for much else | 2023-02-01 | TOPIRAMATE 50 MG TAB  | S06.0X0A | stays silent |
        | a sprained ankle                  | 2023-02-01 | SUMATRIPTAN 50 MG TAB | S93.401A | stays silent |
        | lasmiditan two years before       | 2023-02-01 | REYVOW 100 MG TAB     | S06.0X0A | fires        |

    Example: Pharmacy records from the injury on do not know of migraine
      Given pharmacy records reach from 2025-01-10 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
      When the case is screened
      Then the rule asks

    Example: Sumatriptan before, and a head hurt a year after the injury
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-01-20 | S06.0X0A |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2023-02-01 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
      When the case is screened
      Then the rule stays silent

  @id:headache-overuse-attack-drug @v4 @audience:attorney @category:causation @status:unconfirmed @covers:1.3
  Rule: An attack drug was used up fast enough to cause headache
    Triptans taken on ten or more days a month can keep a headache going. Fills show tablets, not days, and two may go
    on one bad day: only twenty a month, by what the earlier fills held over the days until the last, come near it.

    Background: Definition
      Given the rule needs a diagnosis of headache made after the injury
      And the rule needs a drug taken for each attack refilled at the overuse number units a month or more
      And the rule needs a drug taken for each attack filled at least 3 times
      And the rule needs a drug taken for each attack filled after the injury
      Then the rule raises the counter-signal "Medication overuse as the cause of headache" with weight moderate
      And the rule asks for "headache days and attack-drug days in each month, and what happened when the drug was paused"
      And for the plaintiff the rule reads:
        """
        {a drug taken for each attack list}: fills count tablets, not days, and more than two may go on one bad day.
        A diary shows how many days there were; {headache list} may have come before the drug.
        """
      And for the defence the rule reads:
        """
        {a drug taken for each attack list} was refilled at twenty tablets a month or more, enough for ten days at two
        a day. Use on so many days can itself keep {headache list} going.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                 |
        | against | D     | Working knowledge, not yet confirmed | ten or more days a month of a triptan or opioid can keep headache going |

    Scenario Outline: The pace: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-20 | <head> |
      And the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | <n>      | 9    |
        | <second> | <drug> | <n>      | 9    |
        | <third>  | <drug> | <n>      | 9    |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | first      | second     | third      | drug                  | n  | head  | verdict      |
        | eighteen tablets every 27 days     | 2025-03-01 | 2025-03-28 | 2025-04-24 | SUMATRIPTAN 50 MG TAB | 18 | R51.9 | fires        |
        | eighteen tablets every 28 days     | 2025-03-01 | 2025-03-29 | 2025-04-26 | SUMATRIPTAN 50 MG TAB | 18 | R51.9 | stays silent |
        | nine tablets every 27 days         | 2025-03-01 | 2025-03-28 | 2025-04-24 | SUMATRIPTAN 50 MG TAB | 9  | R51.9 | stays silent |
        | naproxen is counted otherwise      | 2025-03-01 | 2025-03-28 | 2025-04-24 | NAPROXEN 500 MG TAB   | 60 | R51.9 | stays silent |
        | long before the injury             | 2024-03-01 | 2024-03-28 | 2024-04-24 | SUMATRIPTAN 50 MG TAB | 18 | R51.9 | stays silent |
        | nobody wrote how many              | 2025-03-01 | 2025-03-28 | 2025-04-24 | SUMATRIPTAN 50 MG TAB |    | R51.9 | asks         |
        | no headache coded since the injury | 2025-03-01 | 2025-03-28 | 2025-04-24 | SUMATRIPTAN 50 MG TAB | 18 | M54.2 | stays silent |

    Example: Two fills are no pace
      Given the patient was diagnosed with:
        | date       | code  |
        | 2025-01-20 | R51.9 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | SUMATRIPTAN 50 MG TAB | 36       | 9    |
        | 2025-03-28 | SUMATRIPTAN 50 MG TAB | 36       | 9    |
      When the case is screened
      Then the rule stays silent

  @id:headache-overuse-opioid @v3 @audience:attorney @category:causation @status:unconfirmed @covers:1.3
  Rule: An opioid on ten days a month or more, beside headache
    Opioids on ten days a month or more can keep a headache going, whatever they were given for. Three months of
    such use come first: a headache that is not coded after them was not kept going by them.

    Background: Definition
      Given the rule needs a diagnosis of headache made after the injury
      And the rule needs opioid pain medicine with at least the overuse share of days covered
      And the rule needs opioid pain medicine with a diagnosis of headache recorded after the lasting use of its supply
      Then the rule raises the counter-signal "Medication overuse as the cause of headache" with weight moderate
      And for the plaintiff the rule reads:
        """
        {opioid pain medicine} covered {percent covered} of its days from {opioid pain medicine start}; {headache code} was
        first coded on {headache date} and still after three months of it. A headache that came before the opioid had another
        beginning.
        """
      And for the defence the rule reads:
        """
        {opioid pain medicine} was supplied on {percent covered} of the days from {opioid pain medicine start}.
        Opioids on ten days a month can themselves keep a headache going.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                 |
        | against | D     | Working knowledge, not yet confirmed | ten or more days a month of a triptan or opioid can keep headache going |

    Scenario Outline: An opioid beside headache: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-20 | <code> |
        | 2025-05-01 | <code> |
      And the patient filled:
        | date     | drug   | quantity | days   |
        | <first>  | <drug> | 90       | <days> |
        | <second> | <drug> | 90       | <days> |
        | <third>  | <drug> | 90       | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | code  | first      | second     | third      | drug                | days | verdict      |
        | tramadol for three months | R51.9 | 2025-02-01 | 2025-03-03 | 2025-04-02 | TRAMADOL 50 MG TAB  | 30   | fires        |
        | twelve days a month       | R51.9 | 2025-02-01 | 2025-03-12 | 2025-04-20 | TRAMADOL 50 MG TAB  | 12   | fires        |
        | no headache coded         | M54.2 | 2025-02-01 | 2025-03-03 | 2025-04-02 | TRAMADOL 50 MG TAB  | 30   | stays silent |
        | sixty days of it          | R51.9 | 2025-02-01 | 2025-02-21 | 2025-03-13 | TRAMADOL 50 MG TAB  | 20   | stays silent |
        | ended before the injury   | R51.9 | 2024-02-01 | 2024-03-03 | 2024-04-02 | TRAMADOL 50 MG TAB  | 30   | stays silent |
        | naproxen                  | R51.9 | 2025-02-01 | 2025-03-03 | 2025-04-02 | NAPROXEN 500 MG TAB | 30   | stays silent |

    Example: Eight days of tramadol now and then
      Given the patient was diagnosed with:
        | date       | code  |
        | 2025-01-20 | R51.9 |
        | 2025-05-16 | R51.9 |
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2025-02-01 | TRAMADOL 50 MG TAB | 24       | 8    |
        | 2025-03-08 | TRAMADOL 50 MG TAB | 24       | 8    |
        | 2025-04-12 | TRAMADOL 50 MG TAB | 24       | 8    |
        | 2025-05-15 | TRAMADOL 50 MG TAB | 24       | 8    |
      When the case is screened
      Then the rule stays silent

    Example: Headache coded before the tramadol, and not again
      Given the patient was diagnosed with:
        | date       | code  |
        | 2025-01-20 | R51.9 |
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2025-02-01 | TRAMADOL 50 MG TAB | 90       | 30   |
        | 2025-03-03 | TRAMADOL 50 MG TAB | 90       | 30   |
        | 2025-04-02 | TRAMADOL 50 MG TAB | 90       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Headache first coded when the tramadol had ended
      Given the patient was diagnosed with:
        | date       | code  |
        | 2025-06-20 | R51.9 |
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2025-02-01 | TRAMADOL 50 MG TAB | 90       | 30   |
        | 2025-03-03 | TRAMADOL 50 MG TAB | 90       | 30   |
        | 2025-04-02 | TRAMADOL 50 MG TAB | 90       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Headache coded before the injury, and again during the tramadol
      Given the patient was diagnosed with:
        | date       | code  |
        | 2024-01-20 | R51.9 |
        | 2025-05-01 | R51.9 |
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2025-02-01 | TRAMADOL 50 MG TAB | 90       | 30   |
        | 2025-03-03 | TRAMADOL 50 MG TAB | 90       | 30   |
        | 2025-04-02 | TRAMADOL 50 MG TAB | 90       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:headache-none-approved @v4 @audience:attorney @category:proof @covers:C05
  Rule: No headache drug is approved for headache after trauma
    Every late headache drug is labelled for migraine. Whether it helps after trauma was tested against placebo
    once, with fremanezumab, and the trial was negative; the attorney reads that here before the adjuster says
    it.

    Background: Definition
      Given the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule needs a diagnosis of headache recorded after the injury
      And the rule needs late headache treatment filled after the injury
      Then the rule raises the counter-signal "No drug is approved for headache after trauma" with weight moderate
      And the rule asks for "the treater's reasons for this drug, with what was tried before and the headache days since"
      And for the plaintiff the rule reads:
        """
        {late headache treatment list}: labelled for migraine. Headache of the migraine kind after trauma is
        treated like migraine; if that is the one coded
        ({headache list}), the treater should say so, and tell
        headache days before and since.
        """
      And for the defence the rule reads:
        """
        {late headache treatment list}: no drug is approved for headache after trauma. In the one
        placebo-controlled trial there, of fremanezumab, patients on the drug did no better than those on
        placebo.
        """
      And the rule cites:
        | stance  | grade | source                                                         | finding                                                                                            |
        | against | X     | Fremanezumab trial in post-traumatic headache, Medscape 952761 | double-blind, n=87: 3.6 fewer headache days, 5.1 with placebo (p=0.1876); responders 21 % and 26 % |
        | for     | C     | Ashina 2020, erenumab, doi:10.1186/s10194-020-01136-z          | post-traumatic headache, open label, n=100: 2.8 fewer days; nobody took placebo                    |

    Scenario Outline: Off-label: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | <injury> |
        | 2025-02-20 | <head>   |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 1        | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                   | injury   | first      | drug                       | head    | verdict      |
        | fremanezumab after concussion          | S06.0X0A | 2025-08-01 | AJOVY 225 MG INJ           | G44.319 | fires        |
        | a gepant                               | S06.0X0A | 2025-08-01 | NURTEC ODT 75 MG           | G44.319 | fires        |
        | the drug ended before the injury       | S06.0X0A | 2024-08-01 | AJOVY 225 MG INJ           | G44.319 | stays silent |
        | a sprained ankle                       | S93.401A | 2025-08-01 | AJOVY 225 MG INJ           | R51.9   | stays silent |
        | a triptan is not meant here            | S06.0X0A | 2025-08-01 | SUMATRIPTAN 50 MG TAB      | G44.319 | stays silent |
        | botulinum toxin, and no headache coded | S06.0X0A | 2025-08-01 | BOTOX 200 UNIT INJ         | M54.2   | stays silent |
        | a gepant up the nose                   | S06.0X0A | 2025-08-01 | ZAVZPRET 10 MG NASAL SPRAY | G44.319 | fires        |

    Example: Fremanezumab after a second blow a year later
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-01-20 | S06.0X0A |
        | 2026-01-21 | R51.9    |
      And the patient filled:
        | date       | drug             | quantity | days |
        | 2026-02-01 | AJOVY 225 MG INJ | 1        | 30   |
      When the case is screened
      Then the rule stays silent

  @id:headache-preventive-not-tried @v4 @audience:attorney @category:proof @covers:C10
  Rule: A late headache drug without a fair trial of a preventive
    Payers put oral preventives before antibodies, atogepant and toxin. Four weeks of one is the least that counts as
    tried; one from before the injury may have been tried then, so it silences the rule.

    Background: Definition
      Given the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule needs a diagnosis of headache recorded after the injury
      And the rule needs late headache preventive new since the injury
      And the rule excludes at least 1 of these tried before late headache preventive:
        | drug                | for at least              |
        | headache preventive | the fair preventive trial |
      And the rule excludes headache preventive seen before the injury
      Then the rule raises the counter-signal "Headache preventives not tried first" with weight slight
      And the rule asks for "what else was tried against the headache: samples, other pharmacies, reasons against a preventive"
      And for the plaintiff the rule reads:
        """
        {late headache preventive} began on {late headache preventive start}; no four weeks of a preventive show
        in the fills. Samples, intolerance or another pharmacy may explain it: get the note.
        """
      And for the defence the rule reads:
        """
        {late headache preventive} was begun on {late headache preventive start}; four weeks of a preventive
        before it do not show in these fills.
        """
      And the rule cites:
        | stance  | grade | source                                                 | finding                                                                                              |
        | against | D     | Optum on migraine prevention, 2021                     | compensation and auto payers ask for oral preventives and triptans first                             |
        | for     | C     | American Headache Society 2024, doi:10.1111/head.14692 | drugs that target CGRP are a first-line option to prevent migraine; no other class has to fail first |

    Scenario Outline: No preventive: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | <injury> |
        | 2025-02-20 | <head>   |
      And the patient filled:
        | date       | drug    | quantity | days   |
        | 2025-03-01 | <first> | 60       | <days> |
        | <start>    | <late>  | 1        | 30     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                      | injury   | first                | days | start      | late                  | head    | verdict      |
        | only naproxen before                      | S06.0X0A | NAPROXEN 500 MG TAB  | 30   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | G44.319 | fires        |
        | topiramate for 27 days                    | S06.0X0A | TOPIRAMATE 50 MG TAB | 27   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | G44.319 | fires        |
        | topiramate for four weeks                 | S06.0X0A | TOPIRAMATE 50 MG TAB | 28   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | G44.319 | stays silent |
        | a sprained ankle                          | S93.401A | NAPROXEN 500 MG TAB  | 30   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | R51.9   | stays silent |
        | no late drug                              | S06.0X0A | NAPROXEN 500 MG TAB  | 30   | 2025-08-01 | SUMATRIPTAN 50 MG TAB | G44.319 | stays silent |
        | the drug came before the injury           | S06.0X0A | NAPROXEN 500 MG TAB  | 30   | 2024-08-01 | AIMOVIG 140 MG/ML INJ | G44.319 | stays silent |
        | a gepant for the attack follows a triptan | S06.0X0A | NAPROXEN 500 MG TAB  | 30   | 2025-08-01 | UBRELVY 50 MG TAB     | G44.319 | stays silent |
        | botulinum toxin, and no headache coded    | S06.0X0A | NAPROXEN 500 MG TAB  | 30   | 2025-08-01 | BOTOX 200 UNIT INJ    | M54.2   | stays silent |

    Example: A preventive two years ago
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
        | 2025-02-20 | G44.319  |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2023-02-01 | TOPIRAMATE 50 MG TAB  | 60       | 30   |
        | 2025-08-01 | AIMOVIG 140 MG/ML INJ | 1        | 30   |
      When the case is screened
      Then the rule stays silent

    Example: An antibody after a second blow a year later
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-01-20 | S06.0X0A |
        | 2026-01-21 | R51.9    |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-02-01 | AIMOVIG 140 MG/ML INJ | 1        | 30   |
      When the case is screened
      Then the rule stays silent

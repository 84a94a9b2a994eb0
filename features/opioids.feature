@owner:pharmacy @reviewed:2026-11-23
Feature: Opioids, what they say of a case
  An opioid speaks of severity only beside an injury that calls for one. Long, it speaks against the claim
  as loudly as for it. Tramadol and tapentadol are opioids; buprenorphine is one that treats pain at one
  dose and addiction at another.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:opioid-for-fracture @v3 @audience:attorney @category:intensity
  Rule: A short-acting opioid within two weeks of a fracture, crush or burn
    An opioid says something of severity only where the injury calls for one. Broken bones, crushed
    limbs and burns do; a strain does not.

    Background: Definition
      Given the rule needs immediate-release opioid started within 14 days of the injury
      And the rule needs a diagnosis of a fracture, crush or burn made within 14 days of the injury
      And the rule excludes opioid seen in the 12 months before the injury
      Then the rule raises the signal "Opioid for an injury that calls for one" with weight slight
      And for the plaintiff the rule reads:
        """
        {immediate-release opioid list} beside {a fracture, crush or burn list}, with no opioid in the year
        before: acute pain of a visible injury.
        """
      And for the defence the rule reads:
        """
        A few days of an opioid after {a fracture, crush or burn list} are routine.
        {immediate-release opioid list}: the fills tell how long it was supplied, not how much it hurt.
        """
      And the rule cites:
        | stance | grade | source             | finding                                                         |
        | for    | A     | CDC 2022 guideline | opioids are for when non-opioids fail; acute is under one month |

    Scenario Outline: Visible injury: <what> - the rule <verdict>
      Given diagnosis records reach from 2023-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 20       | 5    |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                 | coded      | code     | first      | drug                       | verdict      |
        | hydrocodone for a broken wrist       | 2025-01-10 | S52.501A | 2025-01-11 | HYDROCODONE-APAP 5-325 TAB | fires        |
        | a burn                               | 2025-01-10 | T22.20XA | 2025-01-11 | HYDROCODONE-APAP 5-325 TAB | fires        |
        | a sprain                             | 2025-01-10 | S33.5XXA | 2025-01-11 | HYDROCODONE-APAP 5-325 TAB | stays silent |
        | the fracture came to light in summer | 2025-06-10 | S52.501A | 2025-01-11 | HYDROCODONE-APAP 5-325 TAB | stays silent |
        | the fourteenth day                   | 2025-01-10 | S52.501A | 2025-01-24 | HYDROCODONE-APAP 5-325 TAB | fires        |
        | the fifteenth day                    | 2025-01-10 | S52.501A | 2025-01-25 | HYDROCODONE-APAP 5-325 TAB | stays silent |
        | ibuprofen                            | 2025-01-10 | S52.501A | 2025-01-11 | IBUPROFEN 600 MG TAB       | stays silent |

    Example: Opioids in the year before
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-10 | S52.501A |
      And the patient filled:
        | date       | drug                       | quantity | days |
        | 2024-06-01 | TRAMADOL 50 MG TAB         | 30       | 10   |
        | 2025-01-11 | HYDROCODONE-APAP 5-325 TAB | 20       | 5    |
      When the case is screened
      Then the rule stays silent

  @id:opioid-after-operation @v2 @audience:attorney @category:intensity
  Rule: A short-acting opioid and an operation
    After an operation a short opioid course is expected, and the operation is the measure of the
    injury, not the opioid.

    Background: Definition
      Given the rule needs a procedure to be recorded
      And the rule needs an operation to be listed
      And the rule needs immediate-release opioid started after the injury
      Then the rule raises the signal "Opioid around an operation" with weight slight
      And the rule asks for "the operation report, and the date of each opioid fill beside it"
      And for the plaintiff the rule reads:
        """
        An operation is listed, and since the accident were dispensed: {immediate-release opioid list}. If its
        day fits, the operation report ties the two together.
        """
      And for the defence the rule reads:
        """
        {immediate-release opioid list}: an opioid for days around an operation is routine. Ask which fills
        lie near it, and what the others were for.
        """
      And the rule cites:
        | stance  | grade | source             | finding                                                        |
        | neutral | A     | CDC 2022 guideline | acute pain, that after operations included, is under one month |

    Scenario Outline: Operated: <what> - the rule <verdict>
      Given these procedures are listed:
        | date       | name   |
        | 2025-02-01 | <name> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 20       | 5    |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | name               | first      | drug                       | verdict      |
        | a spinal fusion             | spinal fusion      | 2025-02-02 | HYDROCODONE-APAP 5-325 TAB | fires        |
        | an epidural is no operation | epidural injection | 2025-02-02 | HYDROCODONE-APAP 5-325 TAB | stays silent |
        | an opioid from before       | spinal fusion      | 2024-11-02 | HYDROCODONE-APAP 5-325 TAB | stays silent |
        | no opioid                   | spinal fusion      | 2025-02-02 | IBUPROFEN 600 MG TAB       | stays silent |

    Example: No procedure is listed, so nothing is asked
      Given the patient filled:
        | date       | drug                       | quantity | days |
        | 2025-02-02 | HYDROCODONE-APAP 5-325 TAB | 20       | 5    |
      When the case is screened
      Then the rule stays silent

  @id:opioid-month-soft-tissue @v2 @audience:attorney @category:overuse
  Rule: A month and more of opioids without a fracture, crush, burn or operation
    Acute means less than a month. Beyond it, without an injury that explains it, the argument turns
    from pain to prescribing.

    Background: Definition
      Given the rule needs immediate-release opioid started after the injury
      And the rule needs immediate-release opioid lasting at least the acute-opioid time
      And the rule excludes a diagnosis of a fracture, crush or burn
      And the rule excludes a diagnosis of active cancer
      And the rule excludes an operation to be listed
      Then the rule raises the counter-signal "A month of opioids for a soft-tissue injury" with weight slight
      And the rule asks for "the plan under which the opioid was continued"
      And for the plaintiff the rule reads:
        """
        {immediate-release opioid} ran from {immediate-release opioid start} to
        {immediate-release opioid last covered}. A nerve lesion or a failed alternative in the chart
        explains it.
        """
      And for the defence the rule reads:
        """
        {immediate-release opioid} until {immediate-release opioid last covered}, with no fracture, crush, burn
        or operation in these records: what it was continued for will be asked.
        """
      And the rule cites:
        | stance  | grade | source             | finding                                                         |
        | against | A     | CDC 2022 guideline | acute is under one month; opioids are for when non-opioids fail |

    Scenario Outline: A month: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-12 | <code> |
      And these procedures are listed:
        | date       | name               |
        | 2025-03-01 | epidural injection |
      And the patient filled:
        | date    | drug   | quantity | days   |
        | <first> | <drug> | 60       | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                             | code     | first      | drug                       | days | verdict      |
        | a sprain and thirty days         | S33.5XXA | 2025-01-14 | HYDROCODONE-APAP 5-325 TAB | 30   | fires        |
        | twenty-nine days                 | S33.5XXA | 2025-01-14 | HYDROCODONE-APAP 5-325 TAB | 29   | stays silent |
        | a broken hip                     | S72.001A | 2025-01-14 | HYDROCODONE-APAP 5-325 TAB | 30   | stays silent |
        | cancer                           | C50.911  | 2025-01-14 | HYDROCODONE-APAP 5-325 TAB | 30   | stays silent |
        | an opioid from before the injury | S33.5XXA | 2024-11-14 | HYDROCODONE-APAP 5-325 TAB | 30   | stays silent |
        | a month of naproxen              | S33.5XXA | 2025-01-14 | NAPROXEN 500 MG TAB        | 30   | stays silent |
        | nobody says for how long         | S33.5XXA | 2025-01-14 | HYDROCODONE-APAP 5-325 TAB |      | asks         |

    Example: An operation is listed
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S46.011A |
      And these procedures are listed:
        | date       | name                |
        | 2025-02-01 | rotator cuff repair |
      And the patient filled:
        | date       | drug                       | quantity | days |
        | 2025-02-02 | HYDROCODONE-APAP 5-325 TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Nobody said whether there was an operation
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S33.5XXA |
      And the patient filled:
        | date       | drug                       | quantity | days |
        | 2025-01-14 | HYDROCODONE-APAP 5-325 TAB | 60       | 30   |
      When the case is screened
      Then the rule asks

  @id:opioid-three-months @v2 @audience:attorney @category:overuse
  Rule: Opioids for more than three months
    Three months is where the guideline's chronic pain begins and where the defence begins to speak of
    dependence. It is also what a lasting severe pain looks like; the chart decides.

    Background: Definition
      Given the rule needs opioid pain medicine started after the injury
      And the rule needs opioid pain medicine lasting at least the chronic-opioid time
      And the rule excludes a diagnosis of active cancer
      Then the rule raises the counter-signal "Opioids for more than three months" with weight slight
      And the rule asks for "the treatment agreement, the monitoring report and each review of benefit since the third month"
      And for the plaintiff the rule reads:
        """
        {opioid pain medicine} was supplied from {opioid pain medicine start} to
        {opioid pain medicine last covered} in {fills} fills. A documented recurrence or failed taper,
        with function recorded, makes it treatment.
        """
      And for the defence the rule reads:
        """
        {opioid pain medicine} for more than three months, to {opioid pain medicine last covered}: whether
        tolerance or dependence, more than the injury, carries it on will be asked.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                                               |
        | against | A     | CDC 2022 guideline          | chronic is more than three months; benefit and risk are to be weighed again and again |
        | neutral | A     | CDC 2022 guideline          | its recommendations are not to be applied as inflexible standards                     |
        | against | A     | NeuPSIG 2025, PMID 40252663 | opioids, tramadol included, are third line in neuropathic pain                        |

    Scenario Outline: Three months: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-12 | <code> |
      And the patient filled:
        | date     | drug   | quantity | days   |
        | <first>  | <drug> | 90       | 30     |
        | <second> | <drug> | 90       | 30     |
        | <third>  | <drug> | 90       | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | code     | first      | second     | third      | drug                                  | days | verdict      |
        | tramadol from February to May | S33.5XXA | 2025-02-01 | 2025-03-03 | 2025-04-02 | TRAMADOL 50 MG TAB                    | 30   | fires        |
        | a buprenorphine film counts   | S33.5XXA | 2025-02-01 | 2025-03-03 | 2025-04-02 | BELBUCA 300 MCG FILM                  | 30   | fires        |
        | buprenorphine for dependence  | S33.5XXA | 2025-02-01 | 2025-03-03 | 2025-04-02 | BUPRENORPHINE-NALOXONE 8-2 MG SL FILM | 30   | stays silent |
        | three months to the day       | S33.5XXA | 2025-02-01 | 2025-03-03 | 2025-04-02 | TRAMADOL 50 MG TAB                    | 29   | fires        |
        | one day short                 | S33.5XXA | 2025-02-01 | 2025-03-03 | 2025-04-02 | TRAMADOL 50 MG TAB                    | 28   | stays silent |
        | cancer                        | C50.911  | 2025-02-01 | 2025-03-03 | 2025-04-02 | TRAMADOL 50 MG TAB                    | 30   | stays silent |
        | begun before the injury       | S33.5XXA | 2024-12-01 | 2024-12-31 | 2025-01-30 | TRAMADOL 50 MG TAB                    | 30   | stays silent |
        | naproxen                      | S33.5XXA | 2025-02-01 | 2025-03-03 | 2025-04-02 | NAPROXEN 500 MG TAB                   | 30   | stays silent |

  @id:opioid-extended-release @v2 @audience:attorney @category:intensity
  Rule: An extended-release opioid new after the injury
    Meant for severe pain around the clock that short-acting drugs did not hold; a fill does not say so. It is the
    dearest and the most contested of all pain drugs: a life-care planner will be asked for, and the
    defence will speak of nothing else.

    Background: Definition
      Given the rule needs extended-release opioid new since the injury
      And the rule needs extended-release opioid filled at least 2 times
      And the rule excludes a diagnosis of active cancer
      Then the rule raises the signal "Extended-release opioid refilled since the injury" with weight moderate
      And the rule asks for "the prescriber's plan for the opioid: goal, review, taper, and whether a life-care planner and an economist are retained"
      And for the plaintiff the rule reads:
        """
        {extended-release opioid} was dispensed {fills} times from {extended-release opioid start}, with
        none in the year before. If the chart says that short-acting drugs did not hold the pain, this is
        its next step.
        """
      And for the defence the rule reads:
        """
        {extended-release opioid} from {extended-release opioid start} is a choice that guidelines place last.
        Nothing in {fills} fills says that it is needed for life.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                                     |
        | against | A     | NeuPSIG 2025, PMID 40252663 | opioids are third line in neuropathic pain                                  |
        | against | A     | CDC 2022 guideline          | caution from 50 MME a day; its recommendations are not inflexible standards |
        | neutral | A     | CDC 2022 guideline          | chronic pain is more than three months                                      |

    Scenario Outline: Round the clock: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-12 | <code> |
      And the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 60       | 30   |
        | <second> | <drug> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | code     | first      | second     | drug                          | verdict      |
        | OxyContin twice                    | S72.001A | 2025-03-01 | 2025-03-31 | OXYCONTIN 20 MG TAB           | fires        |
        | morphine ER                        | S72.001A | 2025-03-01 | 2025-03-31 | MORPHINE SULFATE ER 30 MG TAB | fires        |
        | a fentanyl patch                   | S72.001A | 2025-03-01 | 2025-03-31 | FENTANYL 25 MCG/HR PATCH      | fires        |
        | oxycodone tablets are short-acting | S72.001A | 2025-03-01 | 2025-03-31 | OXYCODONE 10 MG TAB           | stays silent |
        | cancer                             | C50.911  | 2025-03-01 | 2025-03-31 | OXYCONTIN 20 MG TAB           | stays silent |
        | from the year before               | S72.001A | 2024-12-01 | 2025-03-31 | OXYCONTIN 20 MG TAB           | stays silent |

    Example: Used the year before, dropped, and begun again
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2024-06-01 | OXYCONTIN 20 MG TAB | 60       | 30   |
        | 2025-03-01 | OXYCONTIN 20 MG TAB | 60       | 30   |
        | 2025-03-31 | OXYCONTIN 20 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Dispensed once
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-03-01 | OXYCONTIN 20 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: A name without a form may be either
      Given the patient filled:
        | date       | drug      | quantity | days |
        | 2025-03-01 | OXYCODONE | 60       | 30   |
        | 2025-03-31 | OXYCODONE | 60       | 30   |
      When the case is screened
      Then the rule asks

  @id:opioid-spared @v2 @audience:attorney @category:course
  Rule: Opioids ended and a specialist's non-opioid plan goes on
    A patient who left opioids behind and stayed in treatment reads well to a jury. The same record can
    say that the pain passed.

    Background: Definition
      Given the rule needs opioid pain medicine started after the injury
      And the rule needs opioid pain medicine stopped
      And the rule needs non-opioid pain medicine new since the injury
      And the rule needs non-opioid pain medicine prescribed by a pain specialist
      And the rule needs non-opioid pain medicine continuing now
      And the rule excludes low-dose naltrexone
      Then the rule raises the signal "Opioids left behind, treatment goes on" with weight slight
      And for the plaintiff the rule reads:
        """
        {opioid pain medicine} was last dispensed on {opioid pain medicine last fill};
        {non-opioid pain medicine} from {prescriber} ({specialty}) goes on, last filled on
        {non-opioid pain medicine last fill}.
        """
      And for the defence the rule reads:
        """
        An opioid that ended on {opioid pain medicine last covered} may not have been needed after it. Opioids
        paid in cash or from another state would not show here.
        """
      And the rule cites:
        | stance  | grade | source                 | finding                                               |
        | for     | A     | CDC 2022 guideline     | opioids are for when non-opioids fail                 |
        | neutral | D     | LienScripts 2026-02-17 | a seller's view: leaving opioids reads well to juries |

    Scenario Outline: Opioid-sparing: <what> - the rule <verdict>
      Given the patient filled:
        | date | drug     | quantity | days   | prescriber | specialty   |
        | <o>  | <opioid> | 60       | 15     |            |             |
        | <n>  | <drug>   | 90       | <days> | Dr Gray    | <specialty> |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                                | o          | opioid               | n          | drug                   | days | specialty       | verdict      |
        | oxycodone ended, gabapentin goes on | 2025-01-12 | OXYCODONE 5 MG TAB   | 2026-04-15 | GABAPENTIN 300 MG CAP  | 90   | Pain Medicine   | fires        |
        | the opioid is still supplied        | 2026-06-12 | OXYCODONE 5 MG TAB   | 2026-04-15 | GABAPENTIN 300 MG CAP  | 90   | Pain Medicine   | stays silent |
        | no opioid before                    | 2025-01-12 | IBUPROFEN 600 MG TAB | 2026-04-15 | GABAPENTIN 300 MG CAP  | 90   | Pain Medicine   | stays silent |
        | an opioid from before the injury    | 2024-06-12 | OXYCODONE 5 MG TAB   | 2026-04-15 | GABAPENTIN 300 MG CAP  | 90   | Pain Medicine   | stays silent |
        | gabapentin has ended as well        | 2025-01-12 | OXYCODONE 5 MG TAB   | 2025-04-15 | GABAPENTIN 300 MG CAP  | 30   | Pain Medicine   | stays silent |
        | a family doctor                     | 2025-01-12 | OXYCODONE 5 MG TAB   | 2026-04-15 | GABAPENTIN 300 MG CAP  | 90   | Family Medicine | stays silent |
        | an antibiotic goes on               | 2025-01-12 | OXYCODONE 5 MG TAB   | 2026-04-15 | AMOXICILLIN 500 MG CAP | 90   | Pain Medicine   | stays silent |

    Example: Low-dose naltrexone has its own rule
      Given the patient filled:
        | date       | drug                     | quantity | days | specialty     |
        | 2025-01-12 | OXYCODONE 5 MG TAB       | 60       | 15   |               |
        | 2026-04-15 | GABAPENTIN 300 MG CAP    | 90       | 90   | Pain Medicine |
        | 2026-04-15 | NALTREXONE 4.5MG CAP CPD | 90       | 90   | Pain Medicine |
      When the case is screened on 2026-06-30
      Then the rule stays silent

    Example: Gabapentin had been used before the injury
      Given the patient filled:
        | date       | drug                  | quantity | days | specialty     |
        | 2024-08-15 | GABAPENTIN 300 MG CAP | 90       | 30   | Pain Medicine |
        | 2025-01-12 | OXYCODONE 5 MG TAB    | 60       | 15   |               |
        | 2026-04-15 | GABAPENTIN 300 MG CAP | 90       | 90   | Pain Medicine |
      When the case is screened on 2026-06-30
      Then the rule stays silent

@owner:pharmacy @reviewed:2026-11-22
Feature: Brain injury, what the defence will say
  Drugs cloud thinking, attention was poor before, the trial was in other patients. Each reading names this
  patient's fills.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:tbi-clouded @v3 @audience:attorney @category:causation @covers:C19
  Rule: A sedating drug supplied after a brain injury
    Opioids, benzodiazepines, sedating muscle relaxants, anticholinergics and topiramate can dull attention and
    memory. Supplied after a brain injury they are an explanation that needs no injury. What had run out before the blow
    explains nothing after it, and a blow of months later is another accident.

    Background: Definition
      Given the rule needs a diagnosis of traumatic brain injury made within the concussion period of the injury
      And the rule needs sedating drug supplied after a diagnosis of traumatic brain injury
      And the rule needs sedating drug filled after the injury
      Then the rule raises the counter-signal "Sedating drugs cloud the cognitive claim" with weight slight
      And the rule asks for "the day of the first cognitive complaint, beside the first fill of each sedating drug"
      And for the plaintiff the rule reads:
        """
        After {traumatic brain injury list} were supplied: {sedating drug list}. Complaints or tests from before the
        first of these fills answer it.
        """
      And for the defence the rule reads:
        """
        {sedating drug list}, supplied after {traumatic brain injury code}, can dull attention and memory. A test taken
        in that time has to account for it.
        """
      And the rule cites:
        | stance  | grade | source                                             | finding                                                               |
        | against | D     | LienScripts on cognitive drugs to avoid            | sedatives and anticholinergics may worsen thinking after brain injury |
        | against | D     | Ropers Majeski on gabapentin and mild brain injury | defence practice: cognitive decline is laid to the drug               |

    Scenario Outline: Clouded: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | 30       | 10   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | coded      | code     | date       | drug                      | verdict      |
        | cyclobenzaprine after a concussion | 2025-01-12 | S06.0X0A | 2025-02-01 | CYCLOBENZAPRINE 10 MG TAB | fires        |
        | topiramate                         | 2025-01-12 | S06.0X0A | 2025-02-01 | TOPIRAMATE 50 MG TAB      | fires        |
        | gabapentin                         | 2025-01-12 | S06.0X0A | 2025-02-01 | GABAPENTIN 300 MG CAP     | fires        |
        | cyclobenzaprine under the tongue   | 2025-01-12 | S06.0X0A | 2025-02-01 | TONMYA 2.8 MG TAB         | fires        |
        | naproxen dulls nothing             | 2025-01-12 | S06.0X0A | 2025-02-01 | NAPROXEN 500 MG TAB       | stays silent |
        | run out before the blow was coded  | 2025-03-12 | S06.0X0A | 2025-02-01 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | filled before, supplied after      | 2025-01-12 | S06.0X0A | 2025-01-05 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | a blow of the fourth month         | 2025-04-11 | S06.0X0A | 2025-05-01 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | years before the injury            | 2025-01-12 | S06.0X0A | 2023-02-01 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | no brain injury                    | 2025-01-12 | S13.4XXA | 2025-02-01 | CYCLOBENZAPRINE 10 MG TAB | stays silent |

  @id:tbi-clouded-twice @v3 @audience:attorney @category:causation @covers:C19
  Rule: Two sedating drugs at once after a brain injury
    Two such drugs supplied together weigh more than one, and whoever tests the patient then tests the drugs
    too.

    Background: Definition
      Given the rule needs a diagnosis of traumatic brain injury made within the concussion period of the injury
      And the rule needs sedating drug supplied after a diagnosis of traumatic brain injury
      And the rule needs another sedating drug supplied after a diagnosis of traumatic brain injury
      And the rule needs sedating drug overlapping another sedating drug for more than 14 days after the injury
      Then the rule raises the counter-signal "Sedating drugs cloud the cognitive claim" with weight moderate
      And for the plaintiff the rule reads:
        """
        Supplied together after {traumatic brain injury list}: {pairs together}. Ask for testing on a day without them,
        and for complaints from before them.
        """
      And for the defence the rule reads:
        """
        {pairs together}: a test taken then has to tell the drugs from the injury.
        """
      And the rule cites:
        | stance  | grade | source                                             | finding                                                               |
        | against | D     | LienScripts on cognitive drugs to avoid            | sedatives and anticholinergics may worsen thinking after brain injury |
        | against | D     | Ropers Majeski on gabapentin and mild brain injury | defence practice: cognitive decline is laid to the drug               |

    Scenario Outline: Two at once: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date     | drug  | quantity | days |
        | <first>  | <one> | 90       | 30   |
        | <second> | <two> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                            | coded      | code     | first      | one                   | second     | two                       | verdict      |
        | gabapentin and cyclobenzaprine for fifteen days | 2025-01-12 | S06.0X0A | 2025-02-01 | GABAPENTIN 300 MG CAP | 2025-02-16 | CYCLOBENZAPRINE 10 MG TAB | fires        |
        | for fourteen days                               | 2025-01-12 | S06.0X0A | 2025-02-01 | GABAPENTIN 300 MG CAP | 2025-02-17 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | one after the other                             | 2025-01-12 | S06.0X0A | 2025-02-01 | GABAPENTIN 300 MG CAP | 2025-04-01 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | the first had run out before the blow was coded | 2025-03-10 | S06.0X0A | 2025-02-01 | GABAPENTIN 300 MG CAP | 2025-02-12 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | the second had run out before it                | 2025-03-10 | S06.0X0A | 2025-02-12 | GABAPENTIN 300 MG CAP | 2025-02-01 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | a blow of the fourth month                      | 2025-04-11 | S06.0X0A | 2025-05-01 | GABAPENTIN 300 MG CAP | 2025-05-05 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | years before the injury                         | 2025-01-12 | S06.0X0A | 2023-02-01 | GABAPENTIN 300 MG CAP | 2023-02-05 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | no brain injury                                 | 2025-01-12 | S13.4XXA | 2025-02-01 | GABAPENTIN 300 MG CAP | 2025-02-05 | CYCLOBENZAPRINE 10 MG TAB | stays silent |

  @id:cognitive-complaint-first @v1 @audience:attorney @category:head @covers:C19
  Rule: The cognitive complaint came before any sedating drug
    The order of dates is the answer to the drugs: trouble with memory or attention coded in the first month,
    and no sedating drug before or in that month.

    Background: Definition
      Given the rule needs a diagnosis of traumatic brain injury made after the injury
      And the rule needs a diagnosis of cognitive trouble made within 30 days of the injury
      And the rule excludes sedating drug started within 30 days of the injury
      And the rule excludes sedating drug seen in the look-back before the injury
      Then the rule raises the signal "Cognitive complaint before any sedating drug" with weight slight
      And for the plaintiff the rule reads:
        """
        {cognitive trouble code} was coded on {cognitive trouble date}, in the first month, when no sedating
        drug had been dispensed.
        """
      And for the defence the rule reads:
        """
        A complaint of {cognitive trouble date} is not a test. Shock, pain and poor sleep trouble attention in
        anyone's first month.
        """
      And the rule cites:
        | stance  | grade | source                                             | finding                                                 |
        | against | D     | Ropers Majeski on gabapentin and mild brain injury | defence practice: cognitive decline is laid to the drug |
        | neutral | D     | LienScripts on cognitive drugs to avoid            | the order of complaint and drug decides                 |

    Scenario Outline: Which came first: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | <injury> |
        | <coded>    | <code>   |
      And the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                                | injury   | coded      | code  | date       | drug                      | verdict      |
        | memory loss in the first month, a relaxant in April | S06.0X0A | 2025-02-01 | R41.3 | 2025-04-01 | CYCLOBENZAPRINE 10 MG TAB | fires        |
        | the relaxant in the first month too                 | S06.0X0A | 2025-02-01 | R41.3 | 2025-01-20 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | a sedating drug the year before                     | S06.0X0A | 2025-02-01 | R41.3 | 2024-09-20 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | memory loss coded in the third month                | S06.0X0A | 2025-03-20 | R41.3 | 2025-04-01 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | no brain injury                                     | S13.4XXA | 2025-02-01 | R41.3 | 2025-04-01 | CYCLOBENZAPRINE 10 MG TAB | stays silent |

  @id:stimulant-before-injury @v2 @audience:attorney @category:causation @status:unconfirmed @covers:C02
  Rule: Attention was treated or coded before the injury
    A stimulant filled before the accident says that attention was a matter before it.

    Background: Definition
      Given the rule needs a diagnosis of traumatic brain injury made after the injury
      And the rule needs stimulant seen before the injury
      Then the rule raises the counter-signal "Attention trouble predates the injury" with weight moderate
      And for the plaintiff the rule reads:
        """
        {stimulant} was first dispensed on {stimulant start}. School, work and test records from before tell how
        the patient managed then; claim what got worse.
        """
      And for the defence the rule reads:
        """
        {stimulant} was dispensed from {stimulant start}, before the accident: attention was treated already,
        unless it was given for something else.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                           |
        | neutral | D     | Working knowledge, not yet confirmed | prior attention disorder is the usual answer to a cognitive claim |

    Scenario Outline: A stimulant first: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-12 | <code> |
      And the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what             | code     | date       | drug                | verdict      |
        | two years before | S06.0X0A | 2023-02-01 | ADDERALL 20 MG TAB  | fires        |
        | after the injury | S06.0X0A | 2025-02-01 | ADDERALL 20 MG TAB  | stays silent |
        | no brain injury  | S13.4XXA | 2023-02-01 | ADDERALL 20 MG TAB  | stays silent |
        | naproxen before  | S06.0X0A | 2023-02-01 | NAPROXEN 500 MG TAB | stays silent |

  @id:adhd-before-injury @v2 @audience:attorney @category:causation @status:unconfirmed @covers:C18
  Rule: Attention disorder was coded before the injury
    A code from before is as good as a fill.

    Background: Definition
      Given the rule needs a diagnosis of traumatic brain injury made after the injury
      And the rule needs a diagnosis of ADHD made before the injury
      Then the rule raises the counter-signal "Attention trouble predates the injury" with weight moderate
      And for the plaintiff the rule reads:
        """
        {ADHD code} was coded on {ADHD date}. Records from school and work before the accident show how well it
        was managed.
        """
      And for the defence the rule reads:
        """
        {ADHD code} stood in the chart on {ADHD date}. A test after {traumatic brain injury date} may measure
        what was there before.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                           |
        | neutral | D     | Working knowledge, not yet confirmed | prior attention disorder is the usual answer to a cognitive claim |

    Scenario Outline: Attention first: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code    |
        | <early>    | <prior> |
        | 2025-01-12 | <code>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                  | early      | prior | code     | verdict      |
        | ADHD the year before  | 2024-01-05 | F90.0 | S06.0X0A | fires        |
        | ADHD coded afterwards | 2025-03-05 | F90.0 | S06.0X0A | stays silent |
        | anxiety before        | 2024-01-05 | F41.1 | S06.0X0A | stays silent |
        | no brain injury       | 2024-01-05 | F90.0 | S13.4XXA | stays silent |

  @id:amantadine-mild @v1 @audience:attorney @category:proof @covers:C05
  Rule: Amantadine beside a concussion alone
    The trial that made amantadine known was in patients who were hardly conscious. After a concussion it stands
    on nothing comparable.

    Background: Definition
      Given the rule needs amantadine filled after the injury
      And the rule needs a diagnosis of concussion made after the injury
      And the rule excludes a diagnosis of brain injury beyond concussion
      Then the rule raises the counter-signal "Amantadine without severe brain injury" with weight slight
      And for the plaintiff the rule reads:
        """
        {amantadine} began on {amantadine start} beside {concussion code}. Scans or a coma scale that show more
        than a concussion should be coded as what they show.
        """
      And for the defence the rule reads:
        """
        {amantadine} was studied in patients who could not follow a command. {concussion code} of
        {concussion date} is a concussion.
        """
      And the rule cites:
        | stance  | grade | source                                    | finding                                                                                                                                                  |
        | neutral | B     | Giacino 2012, NEJM 366:819, PMID 22375973 | amantadine, n=184, vegetative or minimally conscious: faster recovery over 4 weeks, the gain slowed after stopping; it says nothing of mild brain injury |

    Scenario Outline: A concussion alone: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-01-12 | <code>  |
        | 2025-01-13 | <other> |
      And the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | code     | other    | date       | drug                  | verdict      |
        | a concussion and nothing more | S06.0X0A | M54.2    | 2025-02-20 | AMANTADINE 100 MG CAP | fires        |
        | bleeding too                  | S06.0X0A | S06.5X0A | 2025-02-20 | AMANTADINE 100 MG CAP | stays silent |
        | a sprained neck               | S13.4XXA | M54.2    | 2025-02-20 | AMANTADINE 100 MG CAP | stays silent |
        | amantadine years ago          | S06.0X0A | M54.2    | 2023-02-20 | AMANTADINE 100 MG CAP | stays silent |
        | memantine                     | S06.0X0A | M54.2    | 2025-02-20 | MEMANTINE 10 MG TAB   | stays silent |

  @id:dementia-coded @v2 @audience:attorney @category:causation @status:unconfirmed @covers:C18
  Rule: Dementia is coded beside a brain injury
    A disease that takes memory by itself stands beside the blow, before it or after. It is the first answer to a
    cognitive claim, and a head injury may also have worsened it.

    Background: Definition
      Given the rule needs a diagnosis of traumatic brain injury made within the injury-code period of the injury
      And the rule needs a diagnosis of dementia
      Then the rule raises the counter-signal "Dementia beside a head injury" with weight moderate
      And the rule asks for "when memory first failed, by the family and the chart, and the tests on which the dementia was diagnosed"
      And for the plaintiff the rule reads:
        """
        {dementia list} stands beside {traumatic brain injury list}. If that injury is of the accident, what the patient
        could do before it, and how fast that changed after it, is what can be claimed.
        """
      And for the defence the rule reads:
        """
        {dementia list} is another possible reason for a cognitive complaint, and one that needs no blow.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                            |
        | against | D     | Working knowledge, not yet confirmed | dementia is another cause of a cognitive complaint |

    Scenario Outline: Dementia: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | <coded>    | <code> |
        | 2025-01-12 | <blow> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                    | coded      | code   | blow     | verdict      |
        | Alzheimer's from before | 2024-05-01 | G30.9  | S06.0X0A | fires        |
        | dementia a year later   | 2026-01-20 | F03.90 | S06.0X0A | fires        |
        | mild impairment is none | 2025-05-01 | G31.84 | S06.0X0A | stays silent |
        | no brain injury         | 2024-05-01 | G30.9  | S13.4XXA | stays silent |

    Scenario Outline: Dementia and the day of the blow: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2024-05-01 | G30.9    |
        | <hurt>     | S06.0X0A |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | hurt       | verdict      |
        | within ninety days          | 2025-04-10 | fires        |
        | later, of this or another   | 2025-04-11 | stays silent |

  @id:dementia-treated @v2 @audience:attorney @category:causation @status:unconfirmed @covers:C18
  Rule: A dementia drug from before a brain injury
    Donepezil or memantine filled before the accident says that memory was treated then, whether or not a code says so.

    Background: Definition
      Given the rule needs a diagnosis of traumatic brain injury made within the injury-code period of the injury
      And the rule needs dementia drug started before the injury
      Then the rule raises the counter-signal "Dementia beside a head injury" with weight moderate
      And for the plaintiff the rule reads:
        """
        {dementia drug list}, from before the accident, beside {traumatic brain injury list}: show what changed with that
        injury.
        """
      And for the defence the rule reads:
        """
        {dementia drug list} was dispensed before the accident: memory was treated then.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                            |
        | against | D     | Working knowledge, not yet confirmed | dementia is another cause of a cognitive complaint |

    Scenario Outline: A dementia drug: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-12 | <blow> |
      And the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what             | blow     | date       | drug                | verdict      |
        | donepezil before | S06.0X0A | 2024-11-10 | DONEPEZIL 10 MG TAB | fires        |
        | donepezil since  | S06.0X0A | 2025-03-10 | DONEPEZIL 10 MG TAB | stays silent |
        | naproxen before  | S06.0X0A | 2024-11-10 | NAPROXEN 500 MG TAB | stays silent |
        | no brain injury  | S13.4XXA | 2024-11-10 | DONEPEZIL 10 MG TAB | stays silent |

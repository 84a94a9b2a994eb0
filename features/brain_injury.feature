@owner:pharmacy @reviewed:2026-11-22
Feature: Brain injury, what lasts and what clouds it
  Most concussions settle within weeks. Codes and fills that go on after three months say that this one may not
  have; sedating drugs beside it say that something else may be the reason. Both are read here.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:tbi-lasting-drugs @v5 @audience:attorney @category:head @covers:S07
  Rule: Drugs for what a concussion leaves, for three months or more
    Headache, attention, sleep and balance are what a concussion leaves. A drug for one of them, new since the
    injury, begun near a code for it and supplied for three months, may be treatment beyond the weeks in which most settle.

    Background: Definition
      Given the rule needs a diagnosis of traumatic brain injury made within the injury-code period of the injury
      And the rule needs a drug for what a concussion leaves new since the injury
      And the rule needs a drug for what a concussion leaves with a diagnosis of what a concussion leaves recorded within the reason window of its first fill
      And the rule needs a drug for what a concussion leaves lasting at least the concussion period
      Then the rule raises the signal "A brain injury, and a drug for what it leaves for three months" with weight moderate
      And the rule asks for "the emergency record with loss of consciousness and GCS, imaging, and neuropsychological testing"
      And for the plaintiff the rule reads:
        """
        {traumatic brain injury list}, then {what a concussion leaves list}. Dispensed beside it:
        {a drug for what a concussion leaves list}. If the chart says that it was for that, the trouble did
        not end in weeks.
        """
      And for the defence the rule reads:
        """
        If it was a concussion, it settles within weeks as a rule. {a drug for what a concussion leaves list}: such drugs
        have other uses; what is treated has to be shown by testing.
        """
      And the rule cites:
        | stance | grade | source                                | finding                                                                         |
        | for    | D     | LienScripts on traumatic brain injury | a seller's view: drugs beyond 90 days rebut a concussion that resolves in weeks |

    Scenario Outline: Lasting: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date     | code   |
        | <coded>  | <code> |
        | <around> | <left> |
      And the patient filled:
        | date       | drug   | quantity | days   |
        | 2025-02-01 | <drug> | 30       | 30     |
        | 2025-03-03 | <drug> | 30       | 30     |
        | 2025-04-02 | <drug> | 30       | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                        | coded      | code     | drug                      | days | around     | left  | verdict      |
        | concussion, sumatriptan for ninety days     | 2025-01-12 | S06.0X0A | SUMATRIPTAN 50 MG TAB     | 30   | 2025-02-01 | R51.9 | fires        |
        | a day short of ninety                       | 2025-01-12 | S06.0X0A | SUMATRIPTAN 50 MG TAB     | 29   | 2025-02-01 | R51.9 | stays silent |
        | post-concussional syndrome, methylphenidate | 2025-02-12 | F07.81   | METHYLPHENIDATE 10 MG TAB | 30   | 2025-02-01 | R51.9 | fires        |
        | a brain injury from before                  | 2024-01-12 | S06.0X0A | SUMATRIPTAN 50 MG TAB     | 30   | 2025-02-01 | R51.9 | stays silent |
        | a sprained neck alone                       | 2025-01-12 | S13.4XXA | SUMATRIPTAN 50 MG TAB     | 30   | 2025-02-01 | R51.9 | stays silent |
        | a drug for something else                   | 2025-01-12 | S06.0X0A | NAPROXEN 500 MG TAB       | 30   | 2025-02-01 | R51.9 | stays silent |
        | zolpidem, and nothing coded that it is for  | 2025-01-12 | S06.0X0A | ZOLPIDEM 10 MG TAB        | 30   | 2025-02-01 | M54.2 | stays silent |
        | headache coded half a year later only       | 2025-01-12 | S06.0X0A | SUMATRIPTAN 50 MG TAB     | 30   | 2025-08-01 | R51.9 | stays silent |
        | a concussion four months after the injury   | 2025-05-12 | S06.0X0A | SUMATRIPTAN 50 MG TAB     | 30   | 2025-02-01 | R51.9 | stays silent |

    Example: Sumatriptan since before the injury
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
        | 2025-02-01 | R51.9    |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-06-01 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
        | 2025-02-01 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
        | 2025-03-03 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
        | 2025-04-02 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
      When the case is screened
      Then the rule stays silent

  @id:tbi-lasting-code @v3 @audience:attorney @category:head @covers:S07
  Rule: Post-concussional trouble coded three months on
    A code three months after the blow means that a clinician still treated it. The first date counts,
    because a code copied forward says less.

    Background: Definition
      Given the rule needs a diagnosis of lasting post-concussional trouble made at least the concussion period after the injury
      And the rule needs a diagnosis of traumatic brain injury made within 14 days of the injury
      And the rule excludes a diagnosis of lasting post-concussional trouble first made later than the longest link after the injury
      Then the rule raises the signal "Post-concussional trouble three months on" with weight slight
      And for the plaintiff the rule reads:
        """
        {lasting post-concussional trouble code} was first coded on {lasting post-concussional trouble date},
        after a brain injury coded within two weeks of the accident.
        """
      And for the defence the rule reads:
        """
        {lasting post-concussional trouble code} appears for the first time on
        {lasting post-concussional trouble date}. If it was a concussion and over by then, it cannot
        leave what nobody saw before.
        """
      And the rule cites:
        | stance  | grade | source                                | finding                                                                         |
        | neutral | A     | ICD-10-CM, F07.81                     | an additional code for headache after trauma is asked for                       |
        | for     | D     | LienScripts on traumatic brain injury | a seller's view: drugs beyond 90 days rebut a concussion that resolves in weeks |

    Scenario Outline: Three months on: <what> - the rule <verdict>
      Given diagnosis records reach from 2023-01-01 to 2027-06-30
      And the patient was diagnosed with:
        | date    | code     |
        | <hurt>  | <injury> |
        | <coded> | <code>   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                 | hurt       | injury   | coded      | code    | verdict      |
        | post-concussional syndrome on day 90 | 2025-01-12 | S06.0X0A | 2025-04-10 | F07.81  | fires        |
        | on day 89                            | 2025-01-12 | S06.0X0A | 2025-04-09 | F07.81  | stays silent |
        | chronic headache after trauma        | 2025-01-12 | S06.0X0A | 2025-06-10 | G44.329 | fires        |
        | concussion first coded a month late  | 2025-02-12 | S06.0X0A | 2025-06-10 | F07.81  | stays silent |
        | no brain injury coded                | 2025-01-12 | S13.4XXA | 2025-06-10 | G44.329 | stays silent |
        | coded more than two years on         | 2025-01-12 | S06.0X0A | 2027-01-11 | G44.329 | stays silent |

  @id:tbi-beyond-concussion @v2 @audience:attorney @category:severity @covers:2.1
  Rule: A brain injury beyond concussion
    Bleeding or bruising of the brain is seen on a scan; it is another order of injury than a concussion. An
    unspecified code (S06.9-) says neither and does not count.

    Background: Definition
      Given the rule needs a diagnosis of brain injury beyond concussion made within 14 days of the injury
      Then the rule raises the signal "Brain injury beyond concussion" with weight strong
      And the rule asks for "the scans and their reports, GCS, loss of consciousness and neuropsychological testing"
      And for the plaintiff the rule reads:
        """
        {brain injury beyond concussion code} was coded on {brain injury beyond concussion date}:
        {brain injury beyond concussion}.
        """
      And for the defence the rule reads:
        """
        A code is not a scan. Ask for the images behind {brain injury beyond concussion code} of
        {brain injury beyond concussion date}, and for those that came after.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                           |
        | neutral | A     | ICD-10-CM, S06.1- to S06.9- | categories of their own beside concussion, S06.0- |

    Scenario Outline: Beyond concussion: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | coded      | code     | verdict      |
        | subdural bleeding                  | 2025-01-11 | S06.5X0A | fires        |
        | a concussion                       | 2025-01-11 | S06.0X0A | stays silent |
        | bleeding coded two weeks late      | 2025-01-25 | S06.5X0A | stays silent |
        | an unspecified injury of the brain | 2025-01-11 | S06.9X0A | stays silent |

  @id:tbi-cognitive-drug @v4 @audience:attorney @category:head @status:unconfirmed @covers:S07
  Rule: A drug for attention or memory new after a brain injury
    Stimulants and memory drugs are not labelled for brain injury. New after one, they may mean that somebody saw a
    deficit worth treating; testing has to show it. Dementia and sleep disorders have such drugs without any blow.

    Background: Definition
      Given the rule needs a diagnosis of traumatic brain injury made within the injury-code period of the injury
      And the rule needs cognitive drug new since the injury
      And the rule needs cognitive drug filled at least 2 times
      And the rule excludes a diagnosis of ADHD made before the injury
      And the rule excludes a diagnosis of dementia or a sleep disorder
      Then the rule raises the signal "A drug for attention or memory after a brain injury" with weight slight
      And the rule asks for "neuropsychological testing before and on the drug, with the prescriber's reason"
      And for the plaintiff the rule reads:
        """
        {cognitive drug list}, after {traumatic brain injury list}, with none in the year before.
        """
      And for the defence the rule reads:
        """
        {cognitive drug list}: not labelled for brain injury. Whether a test stands behind it the fills do not
        say.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                          |
        | neutral | D     | Working knowledge, not yet confirmed | stimulants and memory drugs after brain injury are all off-label |

    Scenario Outline: Attention: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code    |
        | <early>    | <prior> |
        | 2025-01-12 | <code>  |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-04-01 | <drug> | 60       | 30   |
        | 2025-05-01 | <then> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                     | early      | prior  | code     | drug                      | then                      | verdict      |
        | methylphenidate twice after a concussion | 2024-01-05 | I10    | S06.0X0A | METHYLPHENIDATE 10 MG TAB | METHYLPHENIDATE 10 MG TAB | fires        |
        | one fill                                 | 2024-01-05 | I10    | S06.0X0A | METHYLPHENIDATE 10 MG TAB | NAPROXEN 500 MG TAB       | stays silent |
        | ADHD from before                         | 2024-01-05 | F90.0  | S06.0X0A | METHYLPHENIDATE 10 MG TAB | METHYLPHENIDATE 10 MG TAB | stays silent |
        | no brain injury                          | 2024-01-05 | I10    | S13.4XXA | METHYLPHENIDATE 10 MG TAB | METHYLPHENIDATE 10 MG TAB | stays silent |
        | donepezil beside dementia                | 2024-01-05 | F03.90 | S06.0X0A | DONEPEZIL 10 MG TAB       | DONEPEZIL 10 MG TAB       | stays silent |

    Example: Modafinil from before the injury
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2024-04-01 | MODAFINIL 200 MG TAB | 30       | 30   |
        | 2025-04-01 | MODAFINIL 200 MG TAB | 30       | 30   |
        | 2025-05-01 | MODAFINIL 200 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Methylphenidate, and a concussion a year later
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-01-20 | S06.0X0A |
      And the patient filled:
        | date       | drug                      | quantity | days |
        | 2026-04-01 | METHYLPHENIDATE 10 MG TAB | 60       | 30   |
        | 2026-05-01 | METHYLPHENIDATE 10 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:tbi-amantadine @v4 @audience:attorney @category:head @covers:S07
  Rule: Amantadine new after a brain injury
    Amantadine is given to rouse patients after severe brain injury. It is also given for Parkinson's disease
    and for the fatigue of multiple sclerosis, and once, for days, against influenza.

    Background: Definition
      Given the rule needs a diagnosis of traumatic brain injury made within the injury-code period of the injury
      And the rule needs amantadine new since the injury
      And the rule needs amantadine filled at least 2 times
      And the rule excludes a diagnosis of parkinsonism
      And the rule excludes a diagnosis of multiple sclerosis
      Then the rule raises the signal "Amantadine after brain injury" with weight slight
      And the rule asks for "the state of consciousness when amantadine began, and what changed on it"
      And for the plaintiff the rule reads:
        """
        {amantadine} was dispensed {fills} times from {amantadine start}, after {traumatic brain injury code}. If it was chosen to rouse
        the patient or for attention, the note that says so shows an impairment.
        """
      And for the defence the rule reads:
        """
        The trial behind amantadine was in patients who were vegetative or minimally conscious, and at week six,
        after it was stopped, the scores were similar. If this injury was milder, the
        trial says nothing of it.
        """
      And the rule cites:
        | stance  | grade | source                                    | finding                                                                                                                                                  |
        | neutral | B     | Giacino 2012, NEJM 366:819, PMID 22375973 | amantadine, n=184, vegetative or minimally conscious: faster recovery over 4 weeks, the gain slowed after stopping; it says nothing of mild brain injury |

    Scenario Outline: Amantadine: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-01-12 | <code>  |
        | 2025-02-12 | <other> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 60       | 30   |
        | <again> | <drug> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                         | code     | other  | first      | drug                  | again      | verdict      |
        | after a diffuse brain injury | S06.2X0A | I10    | 2025-02-20 | AMANTADINE 100 MG CAP | 2025-03-22 | fires        |
        | no brain injury              | S13.4XXA | I10    | 2025-02-20 | AMANTADINE 100 MG CAP | 2025-03-22 | stays silent |
        | Parkinson's disease          | S06.2X0A | G20.A1 | 2025-02-20 | AMANTADINE 100 MG CAP | 2025-03-22 | stays silent |
        | multiple sclerosis           | S06.2X0A | G35    | 2025-02-20 | AMANTADINE 100 MG CAP | 2025-03-22 | stays silent |
        | from before the injury       | S06.2X0A | I10    | 2024-02-20 | AMANTADINE 100 MG CAP | 2024-03-21 | stays silent |
        | memantine is another drug    | S06.2X0A | I10    | 2025-02-20 | MEMANTINE 10 MG TAB   | 2025-03-22 | stays silent |
        | one fill, as for influenza   | S06.2X0A | I10    | 2025-02-20 | AMANTADINE 100 MG CAP | 2025-02-20 | stays silent |

    Example: Amantadine, and a brain injury a year later
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-01-20 | S06.2X0A |
        | 2025-02-12 | I10      |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-02-20 | AMANTADINE 100 MG CAP | 60       | 30   |
        | 2026-03-22 | AMANTADINE 100 MG CAP | 60       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:ask-cognitive-protection @v2 @audience:attorney @category:proof @covers:S08
  Rule: A brain injury, and no sedating drug since
    A prescriber may avoid sedatives to protect a hurt brain. That none was filled does not show it: only a note
    does, so this asks and claims nothing.

    Background: Definition
      Given the rule needs a diagnosis of traumatic brain injury made within the injury-code period of the injury
      And the rule excludes sedating drug filled after the injury
      And the rule needs a pharmacy fill to be recorded
      Then the rule asks for "a note that sedating drugs were avoided because of the brain injury, if there is one"

    Scenario Outline: Avoided: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-12 | <code> |
      And the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | code     | date       | drug                      | verdict      |
        | only naproxen               | S06.0X0A | 2025-02-01 | NAPROXEN 500 MG TAB       | fires        |
        | cyclobenzaprine             | S06.0X0A | 2025-02-01 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | cyclobenzaprine long before | S06.0X0A | 2023-02-01 | CYCLOBENZAPRINE 10 MG TAB | fires        |
        | no brain injury             | S13.4XXA | 2025-02-01 | NAPROXEN 500 MG TAB       | stays silent |

    Example: Without pharmacy records nothing is asked here
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
      When the case is screened
      Then the rule stays silent

    Example: No sedating drug, and a concussion a year later
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-01-20 | S06.0X0A |
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2026-02-01 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

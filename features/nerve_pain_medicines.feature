@owner:pharmacy @reviewed:2026-11-23
Feature: Gabapentinoids, SNRIs and tricyclics
  First-line drugs of nerve pain, and drugs with many other uses. A fill says that a prescriber thought of
  nerves, at most; a diagnosis after the injury, a fair dose and the absence of diabetes, shingles and
  seizures make it more.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:nerve-pain-treated @v5 @audience:attorney @category:chronicity @status:unconfirmed
  Rule: Nerve-pain medicine new after the injury, beside a nerve diagnosis
    The drug alone shows that a prescriber suspected nerves; it is prescribed for plain back pain every
    day. A nerve code made after the injury, a year without the drug before it and a second fill make
    the suspicion worth a nerve study.

    Background: Definition
      Given the rule needs a diagnosis of a nerve diagnosis made after the injury
      And the rule needs nerve-pain medicine new since the injury
      And the rule needs nerve-pain medicine filled at least 2 times
      And the rule excludes a diagnosis of diabetic neuropathy
      And the rule excludes a diagnosis of shingles pain
      And the rule excludes a diagnosis of seizure disorder
      Then the rule raises the signal "Nerve pain treated as such" with weight moderate
      And the rule asks for "the nerve conduction study or the scan that shows the nerve, and the note of the first examination"
      And for the plaintiff the rule reads:
        """
        Dispensed since the accident, with none of the kind in the year before it: {nerve-pain medicine list}.
        First coded since: {a nerve diagnosis list}. If the one was given for the other, treatment and diagnosis
        point beyond soft tissue.
        """
      And for the defence the rule reads:
        """
        {nerve-pain medicine list}: many prescribers give such drugs for any back pain. Without a nerve study
        {a nerve diagnosis list} rests on a complaint.
        """
      And the rule cites:
        | stance  | grade | source                                   | finding                                                                                                                     |
        | for     | A     | NeuPSIG 2025, PMID 40252663              | gabapentinoids, SNRIs and tricyclics are first line in neuropathic pain (gabapentinoids: 4.6 to 8.9 treated for one better) |
        | against | B     | Malik 2015, Anesth Pain Med (aapm-17499) | pregabalin in radicular pain: no difference, 19 analysable                                                                  |
        | against | X     | Mathieson 2017, NEJM 376:1111            | pregabalin in sciatica, n=209, placebo: leg pain no lower at week 8 (3.7 against 3.1 of 10; p=0.19), more side effects      |

    Scenario Outline: Nerves: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 90       | 30   |
        | <second> | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                   | coded      | code     | first      | second     | drug                  | verdict      |
        | gabapentin beside lumbar radiculopathy | 2025-02-20 | M54.16   | 2025-03-01 | 2025-03-31 | GABAPENTIN 300 MG CAP | fires        |
        | duloxetine beside a cut nerve          | 2025-01-12 | S64.11XA | 2025-03-01 | 2025-03-31 | DULOXETINE 60 MG CAP  | fires        |
        | radiculopathy known before the injury  | 2024-02-20 | M54.16   | 2025-03-01 | 2025-03-31 | GABAPENTIN 300 MG CAP | stays silent |
        | CRPS type I has rules of its own       | 2025-02-20 | G90.511  | 2025-03-01 | 2025-03-31 | GABAPENTIN 300 MG CAP | stays silent |
        | CRPS type II is a nerve lesion         | 2025-02-20 | G56.41   | 2025-03-01 | 2025-03-31 | GABAPENTIN 300 MG CAP | fires        |
        | back pain is no nerve diagnosis        | 2025-02-20 | M54.50   | 2025-03-01 | 2025-03-31 | GABAPENTIN 300 MG CAP | stays silent |
        | naproxen is no nerve-pain medicine     | 2025-02-20 | M54.16   | 2025-03-01 | 2025-03-31 | NAPROXEN 500 MG TAB   | stays silent |
        | gabapentin from the year before        | 2025-02-20 | M54.16   | 2024-12-20 | 2025-01-19 | GABAPENTIN 300 MG CAP | stays silent |

    Scenario Outline: Another reason for the drug: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | M54.16 |
        | 2024-03-05 | <code> |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2025-03-31 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | code    | verdict      |
        | nerves hurt by diabetes        | E11.42  | stays silent |
        | diabetes without nerve trouble | E11.9   | fires        |
        | shingles                       | B02.29  | stays silent |
        | epilepsy                       | G40.909 | stays silent |

    Example: One fill of gabapentin is a try, not a treatment
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | M54.16 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Records that begin at the injury cannot call gabapentin new
      Given pharmacy records reach from 2025-01-10 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | M54.16 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2025-03-31 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule asks

  @id:gabapentinoid-without-nerve @v3 @audience:attorney @category:proof
  Rule: A gabapentinoid after the injury and no nerve in the records
    Without a nerve diagnosis or a lasting pain condition the drug proves nothing about nerves; it is
    widely prescribed for back pain of no known source. Where no diagnosis at all stands near the fill the records are
    too thin to say that one is missing; where seizures, diabetes or shingles are coded the drug has another reason.

    Background: Definition
      Given the rule needs gabapentinoid started after the injury
      And the rule needs gabapentinoid with a diagnosis of any condition recorded within 30 days of its first fill
      And the rule excludes a diagnosis of a nerve diagnosis
      And the rule excludes a diagnosis of a lasting pain condition
      And the rule excludes a diagnosis of seizure disorder
      And the rule excludes a diagnosis of diabetic neuropathy
      And the rule excludes a diagnosis of shingles pain
      Then the rule raises the counter-signal "Gabapentinoid without a nerve diagnosis" with weight slight
      And the rule asks for "what the prescriber found that spoke for nerves, and a code for it if it stands"
      And for the plaintiff the rule reads:
        """
        {gabapentinoid list} has no nerve diagnosis beside it in these records. If the examination showed a nerve sign,
        have it coded and studied before the demand.
        """
      And for the defence the rule reads:
        """
        {gabapentinoid list} stands beside no nerve diagnosis in these records. They do not say what it was for.
        """
      And the rule cites:
        | stance  | grade | source                                   | finding                                                                       |
        | against | D     | LienScripts on gabapentin, 2026          | even a seller calls it a sign of suspected nerve involvement, not proof of it |
        | against | B     | Malik 2015, Anesth Pain Med (aapm-17499) | pregabalin in radicular pain: no difference, 19 analysable                    |

    Scenario Outline: No nerve: <what> - the rule <verdict>
      Given diagnosis records reach from 2023-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                       | code    | first      | drug                  | verdict      |
        | low back pain and gabapentin               | M54.50  | 2025-03-01 | GABAPENTIN 300 MG CAP | fires        |
        | pregabalin as well                         | M54.50  | 2025-03-01 | PREGABALIN 75 MG CAP  | fires        |
        | radiculopathy                              | M54.16  | 2025-03-01 | GABAPENTIN 300 MG CAP | stays silent |
        | CRPS type I                                | G90.511 | 2025-03-01 | GABAPENTIN 300 MG CAP | stays silent |
        | fibromyalgia, where pregabalin is labelled | M79.7   | 2025-03-01 | GABAPENTIN 300 MG CAP | stays silent |
        | begun before the injury                    | M54.50  | 2024-03-01 | GABAPENTIN 300 MG CAP | stays silent |
        | naproxen                                   | M54.50  | 2025-03-01 | NAPROXEN 500 MG TAB   | stays silent |
        | gabapentin in a cream                      | M54.50  | 2025-03-01 | GABAPENTIN 6% CREAM   | stays silent |
        | no diagnosis near the fill                 | M54.50  | 2025-08-01 | GABAPENTIN 300 MG CAP | stays silent |
        | epilepsy                                   | G40.909 | 2025-03-01 | GABAPENTIN 300 MG CAP | stays silent |
        | nerves hurt by diabetes                    | E11.42  | 2025-03-01 | GABAPENTIN 300 MG CAP | stays silent |
        | shingles                                   | B02.29  | 2025-03-01 | GABAPENTIN 300 MG CAP | stays silent |

    Example: Gabapentin and its visit lie before the injury
      Given diagnosis records reach from 2023-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code   |
        | 2024-02-20 | M54.50 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-03-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:nerve-drug-diabetes @v3 @audience:attorney @category:causation @status:unconfirmed
  Rule: Diabetic nerve damage explains a nerve-pain medicine
    Diabetes damages nerves without any accident, and duloxetine is labelled for exactly that.

    Background: Definition
      Given the rule needs nerve-pain medicine started after the injury
      And the rule needs a diagnosis of diabetic neuropathy
      Then the rule raises the counter-signal "Nerve-pain medicine may have another reason" with weight moderate
      And the rule asks for "the prescriber's statement of what the nerve-pain medicine was given for, and nerve studies from before the injury"
      And for the plaintiff the rule reads:
        """
        {nerve-pain medicine} began on {nerve-pain medicine start}; {diabetic neuropathy code} was first
        coded on {diabetic neuropathy date}. One limb or one root points to the injury, both feet to the
        diabetes.
        """
      And for the defence the rule reads:
        """
        {diabetic neuropathy code} was coded on {diabetic neuropathy date}. It is a reason for
        {nerve-pain medicine} that needs no accident.
        """
      And the rule cites:
        | stance  | grade | source                          | finding                                                                      |
        | against | D     | LienScripts on duloxetine, 2026 | duloxetine is labelled for the nerve pain of diabetes                        |
        | neutral | A     | NeuPSIG 2025, PMID 40252663     | first-line drugs are the same for every neuropathic pain, whatever its cause |

    Scenario Outline: Diabetes: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2024-02-20 | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | code   | first      | drug                 | verdict      |
        | duloxetine and diabetic neuropathy | E11.42 | 2025-03-01 | DULOXETINE 60 MG CAP | fires        |
        | diabetes alone                     | E11.9  | 2025-03-01 | DULOXETINE 60 MG CAP | stays silent |
        | begun before the injury            | E11.42 | 2024-03-01 | DULOXETINE 60 MG CAP | stays silent |
        | naproxen treats no neuropathy      | E11.42 | 2025-03-01 | NAPROXEN 500 MG TAB  | stays silent |

  @id:gabapentinoid-shingles @v3 @audience:attorney @category:causation
  Rule: Shingles explains a gabapentinoid
    Gabapentin is labelled for pain after shingles; in an injury it is off-label. The rash came first or
    it did not.

    Background: Definition
      Given the rule needs gabapentinoid started after the injury
      And the rule needs a diagnosis of shingles pain
      Then the rule raises the counter-signal "Nerve-pain medicine may have another reason" with weight moderate
      And the rule asks for "the prescriber's statement of what the gabapentinoid was given for, and where the shingles was"
      And for the plaintiff the rule reads:
        """
        {shingles pain code} was coded on {shingles pain date}; {gabapentinoid} began on
        {gabapentinoid start}. A different part of the body answers the point.
        """
      And for the defence the rule reads:
        """
        {gabapentinoid} is given for the pain after shingles ({shingles pain code}, {shingles pain date}), which
        needs no accident.
        """
      And the rule cites:
        | stance  | grade | source                          | finding                                                                                          |
        | against | D     | LienScripts on gabapentin, 2026 | gabapentin is labelled for pain after shingles and for epilepsy; after an injury it is off-label |

    Scenario Outline: Shingles: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | code   | first      | drug                  | verdict      |
        | shingles with nerve pain  | B02.29 | 2025-03-01 | GABAPENTIN 300 MG CAP | fires        |
        | shingles of the skin only | B02.9  | 2025-03-01 | GABAPENTIN 300 MG CAP | stays silent |
        | begun before the injury   | B02.29 | 2024-03-01 | GABAPENTIN 300 MG CAP | stays silent |
        | naproxen                  | B02.29 | 2025-03-01 | NAPROXEN 500 MG TAB   | stays silent |

  @id:gabapentinoid-seizures @v4 @audience:attorney @category:causation
  Rule: Epilepsy explains a gabapentinoid
    Gabapentin and pregabalin are drugs of epilepsy first. A seizure disorder coded at any time is a
    reason of its own.

    Background: Definition
      Given the rule needs gabapentinoid started after the injury
      And the rule needs a diagnosis of seizure disorder
      Then the rule raises the counter-signal "Nerve-pain medicine may have another reason" with weight moderate
      And the rule asks for "the prescriber's specialty and statement of what the gabapentinoid was given for"
      And for the plaintiff the rule reads:
        """
        {gabapentinoid} was dispensed on {gabapentinoid start}; {seizure disorder list} is coded. A note that it was
        given for pain, and by whom, settles it.
        """
      And for the defence the rule reads:
        """
        {seizure disorder list} is coded, and {gabapentinoid} of {gabapentinoid start} is labelled or used for seizures.
        """
      And the rule cites:
        | stance  | grade | source                          | finding                                                                                          |
        | against | D     | LienScripts on gabapentin, 2026 | gabapentin is labelled for pain after shingles and for epilepsy; after an injury it is off-label |

    Scenario Outline: Epilepsy: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2024-02-20 | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                    | code    | first      | drug                  | verdict      |
        | epilepsy                | G40.909 | 2025-03-01 | GABAPENTIN 300 MG CAP | fires        |
        | migraine is no epilepsy | G43.909 | 2025-03-01 | GABAPENTIN 300 MG CAP | stays silent |
        | begun before the injury | G40.909 | 2024-03-01 | GABAPENTIN 300 MG CAP | stays silent |
        | naproxen                | G40.909 | 2025-03-01 | NAPROXEN 500 MG TAB   | stays silent |

  @id:snri-mood-before @v2 @audience:attorney @category:causation
  Rule: An SNRI beside depression or anxiety from before the injury
    SNRIs treat mood as well as pain, and the dose does not tell which. A mood diagnosis from before the
    injury makes pain one of two explanations.

    Background: Definition
      Given the rule needs SNRI started after the injury
      And the rule needs a diagnosis of depression or anxiety made before the injury
      Then the rule raises the counter-signal "SNRI may treat an earlier mood disorder" with weight slight
      And the rule asks for "the note behind the first SNRI fill: pain, mood or both, and the mood treatment before the injury"
      And for the plaintiff the rule reads:
        """
        {SNRI} began on {SNRI start}, after the injury. If the note names pain, or a mood that worsened
        through pain, it belongs to the injury.
        """
      And for the defence the rule reads:
        """
        {depression or anxiety code} dates from {depression or anxiety date}. {SNRI} is given for that as well
        as for pain.
        """
      And the rule cites:
        | stance  | grade | source                          | finding                                                                                  |
        | against | D     | LienScripts on duloxetine, 2026 | an earlier prescription for depression or anxiety will be called pre-existing            |
        | neutral | A     | NeuPSIG 2015, PMC7807995        | venlafaxine works on nerve pain at 150 to 225 mg; below that mood is the likelier reason |

    Scenario Outline: Mood: <what> - the rule <verdict>
      Given diagnosis records reach from 2023-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | coded      | code   | first      | drug                     | verdict      |
        | depression the year before  | 2024-05-05 | F32.9  | 2025-03-01 | DULOXETINE 60 MG CAP     | fires        |
        | anxiety the year before     | 2024-05-05 | F41.1  | 2025-03-01 | VENLAFAXINE ER 75 MG CAP | fires        |
        | depression after the injury | 2025-05-05 | F32.9  | 2025-03-01 | DULOXETINE 60 MG CAP     | stays silent |
        | an insomnia code            | 2024-05-05 | G47.00 | 2025-03-01 | DULOXETINE 60 MG CAP     | stays silent |
        | begun before the injury     | 2024-05-05 | F32.9  | 2024-06-01 | DULOXETINE 60 MG CAP     | stays silent |
        | gabapentin treats no mood   | 2024-05-05 | F32.9  | 2025-03-01 | GABAPENTIN 300 MG CAP    | stays silent |

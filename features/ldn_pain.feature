@owner:pharmacy @reviewed:2026-11-22
Feature: Low-dose naltrexone and other chronic pain
  The same course of treatment beside four kinds of chronic pain. The weight follows what the diagnosis
  says about the injury and what the trials say about the drug: most where the code itself names trauma,
  least where the cause is disputed or the drug is untried.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:ldn-fibromyalgia @v1 @audience:attorney @category:chronicity
  Rule: Low-dose naltrexone new after the injury, beside fibromyalgia
    Fibromyalgia is where low-dose naltrexone has been tried most, and where the two largest blinded
    trials found nothing. The signal is real as a course of treatment; it must never travel without them.

    Background: Definition
      Given the rule needs a diagnosis of fibromyalgia made after the injury
      And the rule needs low-dose naltrexone new since the injury
      And the rule needs low-dose naltrexone filled at least 2 times
      And the rule excludes a diagnosis of a disease naltrexone is also used for
      And the rule excludes opioid overlapping low-dose naltrexone
      Then the rule raises the signal "Low-dose naltrexone beside fibromyalgia" with weight slight
      And for the plaintiff the rule reads:
        """
        Fibromyalgia was first coded on {fibromyalgia date}, after the injury, and {low-dose naltrexone} was
        dispensed {fills} times from {low-dose naltrexone start}: a chronic-pain treatment that avoids opioids.
        One small blinded trial and some pooled analyses found less pain.
        """
      And for the defence the rule reads:
        """
        The two largest blinded trials (2023 and 2024) found no benefit, and reviewers find little support for
        the claim that an accident causes fibromyalgia at all. The drug is not approved for it.
        """
      And the rule cites:
        | stance  | grade | source                                            | finding                                                                                                         |
        | for     | C     | Younger & Mackey 2009, Pain Med 10:663            | single-blind, placebo always first, 10 women, 4.5 mg: 6 responded; not a double-blind trial                     |
        | for     | B     | Younger 2013, Arthritis Rheum 65:529              | double-blind crossover, 31 women, 4.5 mg: pain down 28.8 % against 18.0 %, p=0.016; sleep and fatigue unchanged |
        | for     | B     | Vatvani 2024, doi:10.3344/kjp.24202               | 4 trials, 222 patients pooled: pain -0.86 points; function not different                                        |
        | against | X     | Bested 2023, doi:10.1097/PR9.0000000000001080     | double-blind crossover, n=58, 4.5 mg: no relevant effect (pain p=0.4)                                           |
        | against | X     | Bruun 2024, doi:10.1016/S2665-9913(23)00278-3     | double-blind, 12 weeks, n=99, 6 mg: difference -0.34 (-0.95 to 0.27), p=0.27                                    |
        | against | B     | Ologunowa 2025, doi:10.1080/15360288.2025.2496526 | 8 studies pooled: not better than placebo                                                                       |
        | against | C     | Wolfe 2014, J Rheumatol 41:1737                   | the evidence that trauma causes fibromyalgia is weak to null                                                    |

    Scenario Outline: Fibromyalgia: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code    |
        | <coded> | M79.7   |
        | <also>  | <other> |
      And the patient filled:
        | date     | drug                     | quantity | days |
        | <first>  | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | <second> | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | <third>  | <drug>                   | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                  | coded      | also       | other | first      | second     | third      | drug                     | verdict      |
        | Golden case: LDN in fibromyalgia only | 2025-04-02 | 2025-04-02 | M54.2 | 2025-06-01 | 2025-07-01 | 2025-07-31 | NALTREXONE 4.5MG CAP CPD | fires        |
        | fibromyalgia before the injury        | 2024-04-02 | 2025-04-02 | M54.2 | 2025-06-01 | 2025-07-01 | 2025-07-31 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | LDN before the injury                 | 2025-04-02 | 2025-04-02 | M54.2 | 2024-12-20 | 2025-01-19 | 2025-02-18 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | multiple sclerosis as well            | 2025-04-02 | 2025-11-02 | G35.D | 2025-06-01 | 2025-07-01 | 2025-07-31 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | oxycodone filled beside it            | 2025-04-02 | 2025-04-02 | M54.2 | 2025-06-01 | 2025-07-01 | 2025-07-20 | OXYCODONE 5 MG TAB       | stays silent |

    Example: Golden case: fibromyalgia only, with everything against it in sight
      Given the patient was diagnosed with:
        | date       | code  |
        | 2025-04-02 | M79.7 |
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule fires
      And the case has the counter-signal "Fibromyalgia as the only ground"
      And the case has the counter-signal "Off-label and unproven use of naltrexone"
      And the explanation mentions "Bested 2023"
      And the explanation mentions "Bruun 2024"
      And the explanation mentions "Wolfe 2014"

    Example: One fill beside fibromyalgia is not a course
      Given the patient was diagnosed with:
        | date       | code  |
        | 2025-04-02 | M79.7 |
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:ldn-traumatic-pain @v2 @audience:attorney @category:chronicity
  Rule: Low-dose naltrexone new after the injury, beside chronic pain coded to trauma
    G89.21 is the one pain code that names trauma as the cause. It is the treater's own link between the
    injury and the pain, which low-dose naltrexone alone can never give.

    Background: Definition
      Given the rule needs a diagnosis of chronic pain due to trauma made after the injury
      And the rule needs low-dose naltrexone new since the injury
      And the rule needs low-dose naltrexone filled at least 2 times
      And the rule excludes a diagnosis of a disease naltrexone is also used for
      And the rule excludes opioid overlapping low-dose naltrexone
      Then the rule raises the signal "Low-dose naltrexone beside chronic pain coded to trauma" with weight moderate
      And for the plaintiff the rule reads:
        """
        A treater coded chronic pain due to trauma ({chronic pain due to trauma code}) on
        {chronic pain due to trauma date}, and {low-dose naltrexone} has been dispensed {fills} times since
        {low-dose naltrexone start}.
        """
      And for the defence the rule reads:
        """
        No trial of low-dose naltrexone in post-traumatic pain was found. {chronic pain due to trauma code} may
        repeat what the patient reported, and the drug says nothing about a cause.
        """
      And the rule cites:
        | stance  | grade | source                                        | finding                                                                                  |
        | for     | C     | Bruun-Plesner 2020, Pain Med 21:2253          | dose finding in fibromyalgia, n=25: half respond at 3.88 mg, 95 % at 5.40 mg; no control |
        | neutral | D     | Toljan & Vrooman 2018, PMC6313374             | mechanism proposed (opioid rebound, TLR4 on glia), scarcely evaluated                    |
        | against | X     | Bested 2023, doi:10.1097/PR9.0000000000001080 | fibromyalgia, double-blind crossover, n=58, 4.5 mg: no relevant effect                   |
        | against | X     | Bruun 2024, doi:10.1016/S2665-9913(23)00278-3 | fibromyalgia, double-blind, n=99, 6 mg: not better than placebo                          |

    Scenario Outline: Pain coded to trauma: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code    |
        | <coded> | <code>  |
        | <also>  | <other> |
      And the patient filled:
        | date     | drug                    | quantity | days |
        | <first>  | NALTREXONE 3 MG CAP CPD | 30       | 30   |
        | <second> | NALTREXONE 3 MG CAP CPD | 30       | 30   |
        | <third>  | <drug>                  | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                            | coded      | code   | also       | other  | first      | second     | third      | drug                       | verdict      |
        | chronic pain due to trauma      | 2025-05-05 | G89.21 | 2025-04-02 | M54.2  | 2025-06-01 | 2025-07-01 | 2025-07-31 | NALTREXONE 3 MG CAP CPD    | fires        |
        | acute pain due to trauma        | 2025-05-05 | G89.11 | 2025-04-02 | M54.2  | 2025-06-01 | 2025-07-01 | 2025-07-31 | NALTREXONE 3 MG CAP CPD    | stays silent |
        | the drug came before the injury | 2025-05-05 | G89.21 | 2025-04-02 | M54.2  | 2024-12-20 | 2025-01-19 | 2025-02-18 | NALTREXONE 3 MG CAP CPD    | stays silent |
        | ulcerative colitis as well      | 2025-05-05 | G89.21 | 2024-03-02 | K51.90 | 2025-06-01 | 2025-07-01 | 2025-07-31 | NALTREXONE 3 MG CAP CPD    | stays silent |
        | hydrocodone beside it           | 2025-05-05 | G89.21 | 2025-04-02 | M54.2  | 2025-06-01 | 2025-07-01 | 2025-07-15 | HYDROCODONE-APAP 5-325 TAB | stays silent |

    Example: One fill beside traumatic pain is not a course
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-05-05 | G89.21 |
      And the patient filled:
        | date       | drug                    | quantity | days |
        | 2025-06-01 | NALTREXONE 3 MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:ldn-chronic-pain @v1 @audience:attorney @category:chronicity
  Rule: Low-dose naltrexone new after the injury, beside chronic pain of unstated cause
    G89.4 and its neighbours say that pain has lasted, not why. Central sensitisation has no code of its
    own and is usually written here, so the signal is kept, but small.

    Background: Definition
      Given the rule needs a diagnosis of chronic pain not coded to trauma made after the injury
      And the rule needs low-dose naltrexone new since the injury
      And the rule needs low-dose naltrexone filled at least 2 times
      And the rule excludes a diagnosis of a disease naltrexone is also used for
      And the rule excludes opioid overlapping low-dose naltrexone
      Then the rule raises the signal "Low-dose naltrexone beside chronic pain" with weight slight
      And the rule asks for "the treater's words on the cause of the chronic pain and on central sensitisation, if that is meant"
      And for the plaintiff the rule reads:
        """
        {chronic pain not coded to trauma code} was first coded on {chronic pain not coded to trauma date},
        after the injury, and {low-dose naltrexone} was dispensed {fills} times from
        {low-dose naltrexone start}.
        """
      And for the defence the rule reads:
        """
        {chronic pain not coded to trauma code} names no cause. No trial of low-dose naltrexone in
        post-traumatic central sensitisation was found; that it works on glial cells is a hypothesis, not a
        measurement.
        """
      And the rule cites:
        | stance  | grade | source                                        | finding                                                                |
        | neutral | D     | Toljan & Vrooman 2018, PMC6313374             | mechanism proposed, scarcely evaluated                                 |
        | against | X     | Bested 2023, doi:10.1097/PR9.0000000000001080 | fibromyalgia, double-blind crossover, n=58, 4.5 mg: no relevant effect |
        | against | X     | Bruun 2024, doi:10.1016/S2665-9913(23)00278-3 | fibromyalgia, double-blind, n=99, 6 mg: not better than placebo        |

    Scenario Outline: Chronic pain: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code    |
        | <coded> | <code>  |
        | <also>  | <other> |
      And the patient filled:
        | date     | drug                    | quantity | days |
        | <first>  | NALTREXONE 3 MG CAP CPD | 30       | 30   |
        | <second> | NALTREXONE 3 MG CAP CPD | 30       | 30   |
        | <third>  | <drug>                  | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                   | coded      | code   | also       | other | first      | second     | third      | drug                     | verdict      |
        | chronic pain syndrome                  | 2025-05-05 | G89.4  | 2025-04-02 | M54.2 | 2025-06-01 | 2025-07-01 | 2025-07-31 | NALTREXONE 3 MG CAP CPD  | fires        |
        | other chronic pain, after an operation | 2025-05-05 | G89.28 | 2025-04-02 | M54.2 | 2025-06-01 | 2025-07-01 | 2025-07-31 | NALTREXONE 3 MG CAP CPD  | fires        |
        | chronic pain before the injury         | 2024-05-05 | G89.4  | 2025-04-02 | M54.2 | 2025-06-01 | 2025-07-01 | 2025-07-31 | NALTREXONE 3 MG CAP CPD  | stays silent |
        | naltrexone before the injury           | 2025-05-05 | G89.4  | 2025-04-02 | M54.2 | 2024-12-20 | 2025-01-19 | 2025-02-18 | NALTREXONE 3 MG CAP CPD  | stays silent |
        | psoriasis as well                      | 2025-05-05 | G89.4  | 2024-03-02 | L40.0 | 2025-06-01 | 2025-07-01 | 2025-07-31 | NALTREXONE 3 MG CAP CPD  | stays silent |
        | codeine beside it                      | 2025-05-05 | G89.4  | 2025-04-02 | M54.2 | 2025-06-01 | 2025-07-01 | 2025-07-15 | ACETAMINOPHEN-CODEINE #3 | stays silent |

    Example: One fill beside chronic pain is not a course
      Given the patient was diagnosed with:
        | date       | code  |
        | 2025-05-05 | G89.4 |
      And the patient filled:
        | date       | drug                    | quantity | days |
        | 2025-06-01 | NALTREXONE 3 MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:ldn-joint @v1 @audience:attorney @category:chronicity @status:unconfirmed
  Rule: Low-dose naltrexone new after the injury, beside post-traumatic joint disease
    The attorney guide says that some inflamed joints after trauma respond. No trial was found, so the
    rule only notes that the treatment exists; rheumatoid and psoriatic disease would explain it otherwise.

    Background: Definition
      Given the rule needs a diagnosis of post-traumatic joint disease made after the injury
      And the rule needs low-dose naltrexone new since the injury
      And the rule needs low-dose naltrexone filled at least 2 times
      And the rule excludes a diagnosis of a disease naltrexone is also used for
      And the rule excludes opioid overlapping low-dose naltrexone
      Then the rule raises the signal "Low-dose naltrexone beside post-traumatic joint disease" with weight slight
      And for the plaintiff the rule reads:
        """
        {post-traumatic joint disease code} was first coded on {post-traumatic joint disease date} and
        {low-dose naltrexone} was dispensed {fills} times from {low-dose naltrexone start}.
        """
      And for the defence the rule reads:
        """
        There is no trial of low-dose naltrexone in post-traumatic arthritis, and it is not approved for any
        joint disease.
        """
      And the rule cites:
        | stance  | grade | source                                        | finding                                            |
        | neutral | D     | Toljan & Vrooman 2018, PMC6313374             | anti-inflammatory effect proposed, scarcely tested |
        | against | X     | Bested 2023, doi:10.1097/PR9.0000000000001080 | no relevant effect on pain in fibromyalgia, n=58   |
        | against | X     | Bruun 2024, doi:10.1016/S2665-9913(23)00278-3 | not better than placebo in fibromyalgia, n=99      |

    Scenario Outline: A traumatic joint: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code    |
        | <coded> | <code>  |
        | <also>  | <other> |
      And the patient filled:
        | date     | drug                    | quantity | days |
        | <first>  | NALTREXONE 3 MG CAP CPD | 30       | 30   |
        | <second> | NALTREXONE 3 MG CAP CPD | 30       | 30   |
        | <third>  | <drug>                  | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                  | coded      | code    | also       | other | first      | second     | third      | drug                    | verdict      |
        | traumatic arthropathy of the shoulder | 2025-09-05 | M12.511 | 2025-04-02 | M54.2 | 2025-10-01 | 2025-10-31 | 2025-11-30 | NALTREXONE 3 MG CAP CPD | fires        |
        | primary arthritis of the knee         | 2025-09-05 | M17.11  | 2025-04-02 | M54.2 | 2025-10-01 | 2025-10-31 | 2025-11-30 | NALTREXONE 3 MG CAP CPD | stays silent |
        | naltrexone begun before the injury    | 2025-09-05 | M12.511 | 2025-04-02 | M54.2 | 2024-12-20 | 2025-01-19 | 2025-02-18 | NALTREXONE 3 MG CAP CPD | stays silent |
        | rheumatoid arthritis as well          | 2025-09-05 | M12.511 | 2024-03-02 | M06.9 | 2025-10-01 | 2025-10-31 | 2025-11-30 | NALTREXONE 3 MG CAP CPD | stays silent |
        | tapentadol beside it                  | 2025-09-05 | M12.511 | 2025-04-02 | M54.2 | 2025-10-01 | 2025-10-31 | 2025-11-10 | TAPENTADOL 50 MG TAB    | stays silent |

    Example: One fill beside joint disease is not a course
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-09-05 | M12.511 |
      And the patient filled:
        | date       | drug                    | quantity | days |
        | 2025-10-01 | NALTREXONE 3 MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent

@owner:pharmacy @reviewed:2026-11-22
Feature: Low-dose naltrexone and other diseases
  The drug is given for many things. A code for one of them, before or after the injury, offers a reason
  that needs no accident; only the prescriber can say which reason it was.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code   |
      | 2025-01-12 | M54.50 |

  @id:ldn-other-disease @v1 @audience:attorney @category:causation
  Rule: Another disease may be the reason for low-dose naltrexone
    Low-dose naltrexone is used for multiple sclerosis, bowel, skin and joint disease, for fatigue after
    infections, and naltrexone for addiction. The prescriber's own reason decides, and only that.

    Background: Definition
      Given the rule needs low-dose naltrexone
      And the rule needs a diagnosis of a disease naltrexone is also used for
      Then the rule raises the counter-signal "Another reason for low-dose naltrexone" with weight strong
      And the rule asks for "the prescriber's reason for low-dose naltrexone, in the prescriber's words"
      And for the plaintiff the rule reads:
        """
        {a disease naltrexone is also used for code} was coded on {a disease naltrexone is also used for date}.
        Unless the prescriber writes that {low-dose naltrexone} was for pain after the injury, do not rely on
        it.
        """
      And for the defence the rule reads:
        """
        {a disease naltrexone is also used for code} is a reason for {low-dose naltrexone} that needs no accident.
        """
      And the rule cites:
        | stance  | grade | source                                   | finding                                                              |
        | for     | B     | Cree 2010, Ann Neurol 68:145             | multiple sclerosis, 60 completers, 4.5 mg: pain scale better, p=0.04 |
        | against | B     | Sharafaddinzadeh 2010, Mult Scler 16:964 | multiple sclerosis, n=96: no difference in pain or quality of life   |

    Scenario Outline: Another disease: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-11-03 | <code> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                           | code   | drug                     | verdict      |
        | Golden case: LDN with G35.A after October 2025 | G35.A  | NALTREXONE 4.5MG CAP CPD | fires        |
        | alcohol dependence and a low dose              | F10.20 | NALTREXONE 4.5MG CAP CPD | fires        |
        | myalgic encephalomyelitis                      | G93.32 | NALTREXONE 4.5MG CAP CPD | fires        |
        | Hailey-Hailey disease                          | Q82.8  | NALTREXONE 4.5MG CAP CPD | fires        |
        | acne explains nothing                          | L70.0  | NALTREXONE 4.5MG CAP CPD | stays silent |
        | alcohol dependence and the dose that treats it | F10.20 | NALTREXONE 50 MG TAB     | stays silent |

  @id:ldn-multiple-sclerosis @v2 @audience:attorney @category:causation
  Rule: Low-dose naltrexone beside multiple sclerosis
    The guide calls multiple sclerosis the best proven use. It is not: the largest trial saw no difference in
    pain. It is still a common reason for the prescription, and a better one than an accident.

    Background: Definition
      Given the rule needs low-dose naltrexone
      And the rule needs a diagnosis of multiple sclerosis
      Then the rule raises the counter-signal "Another reason for low-dose naltrexone" with weight strong
      And for the plaintiff the rule reads:
        """
        {multiple sclerosis code} was coded on {multiple sclerosis date}. The neurologist can say whether
        {low-dose naltrexone} was meant for it.
        """
      And for the defence the rule reads:
        """
        {low-dose naltrexone} is given in multiple sclerosis ({multiple sclerosis code}); that needs no
        accident.
        """
      And the rule cites:
        | stance  | grade | source                                   | finding                                                                  |
        | for     | B     | Cree 2010, Ann Neurol 68:145             | 80 enrolled, 60 completed, 4.5 mg: pain scale better, p=0.04; power lost |
        | against | B     | Sharafaddinzadeh 2010, Mult Scler 16:964 | n=96, 17 weeks: no difference in pain or quality of life                 |

    Scenario Outline: Multiple sclerosis: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | coded      | code    | drug                     | verdict      |
        | the code in use since October 2025 | 2025-11-03 | G35.A   | NALTREXONE 4.5MG CAP CPD | fires        |
        | the code in use until then         | 2025-05-03 | G35     | NALTREXONE 4.5MG CAP CPD | fires        |
        | epilepsy is another disease        | 2025-05-03 | G40.909 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | multiple sclerosis and naproxen    | 2025-05-03 | G35     | NAPROXEN 500 MG TAB      | stays silent |

  @id:ldn-bowel-disease @v1 @audience:attorney @category:causation
  Rule: Low-dose naltrexone beside inflammatory bowel disease
    Crohn's disease and ulcerative colitis are old uses of low-dose naltrexone, with pain of their own.

    Background: Definition
      Given the rule needs low-dose naltrexone
      And the rule needs a diagnosis of inflammatory bowel disease
      Then the rule raises the counter-signal "Another reason for low-dose naltrexone" with weight strong
      And for the plaintiff the rule reads:
        """
        {inflammatory bowel disease code} was coded on {inflammatory bowel disease date}. Ask the prescriber
        which disease {low-dose naltrexone} is for.
        """
      And for the defence the rule reads:
        """
        {inflammatory bowel disease code} is a reason for {low-dose naltrexone} that needs no accident: the bowel.
        """
      And the rule cites:
        | stance  | grade | source                            | finding                                      |
        | neutral | D     | Toljan & Vrooman 2018, PMC6313374 | lists bowel inflammation among low-dose uses |

    Scenario Outline: Bowel disease: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2024-05-03 | <code> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                            | code   | drug                     | verdict      |
        | ulcerative colitis              | K51.90 | NALTREXONE 4.5MG CAP CPD | fires        |
        | irritable bowel is not inflamed | K58.9  | NALTREXONE 4.5MG CAP CPD | stays silent |
        | colitis and naproxen            | K51.90 | NAPROXEN 500 MG TAB      | stays silent |

  @id:joint-inflammation @v2 @audience:attorney @category:causation
  Rule: Inflammatory arthritis beside post-traumatic joint disease
    A joint can be inflamed by disease as well as by trauma. Both codes in one record are an argument about
    cause before they are a case.

    Background: Definition
      Given the rule needs a diagnosis of post-traumatic joint disease
      And the rule needs a diagnosis of inflammatory arthritis
      Then the rule raises the counter-signal "Inflammatory joint disease beside the traumatic one" with weight moderate
      And the rule asks for "X-rays and blood tests that separate the traumatic joint from the inflammatory disease"
      And for the plaintiff the rule reads:
        """
        {post-traumatic joint disease code} ({post-traumatic joint disease date}) and
        {inflammatory arthritis code} ({inflammatory arthritis date}) must be told apart, joint by joint.
        """
      And for the defence the rule reads:
        """
        {inflammatory arthritis code} may explain the joint, and any low-dose naltrexone given for it.
        """
      And the rule cites:
        | stance  | grade | source                            | finding                                            |
        | neutral | D     | Toljan & Vrooman 2018, PMC6313374 | anti-inflammatory effect proposed, scarcely tested |

    Scenario Outline: Joints: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-09-05 | <first>  |
        | 2024-05-03 | <second> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | first   | second | verdict      |
        | a traumatic and a rheumatoid joint | M12.511 | M06.9  | fires        |
        | a traumatic joint alone            | M12.511 | M54.2  | stays silent |
        | rheumatoid arthritis alone         | M54.2   | M06.9  | stays silent |

  @id:fibromyalgia-only @v2 @audience:attorney @category:causation
  Rule: Fibromyalgia is the only ground for chronic pain
    Whether an accident can cause fibromyalgia is disputed; the best review found the evidence weak to
    null. A claim that rests on this diagnosis alone rests on that dispute.

    Background: Definition
      Given the rule needs a diagnosis of fibromyalgia made after the injury
      And the rule needs low-dose naltrexone
      And the rule excludes a diagnosis of CRPS
      And the rule excludes a diagnosis of chronic pain due to trauma
      And the rule excludes a diagnosis of nerve injury
      Then the rule raises the counter-signal "Fibromyalgia as the only ground" with weight moderate
      And the rule asks for "any finding besides fibromyalgia that an examiner can see or measure"
      And for the plaintiff the rule reads:
        """
        {fibromyalgia code} was first coded on {fibromyalgia date}. Look for findings that can be measured, and
        for a treater who separates the injury's pain from the syndrome.
        """
      And for the defence the rule reads:
        """
        Beside {fibromyalgia code} ({fibromyalgia date}) these records hold no code of CRPS, traumatic pain or a
        nerve. A review in the Journal of Rheumatology found no scientific support overall for trauma as its
        cause.
        """
      And the rule cites:
        | stance  | grade | source                                        | finding                                                                 |
        | against | C     | Wolfe 2014, J Rheumatol 41:1737               | no scientific support overall; the effect of car accidents weak or null |
        | against | X     | Bruun 2024, doi:10.1016/S2665-9913(23)00278-3 | 6 mg no better than placebo in fibromyalgia, n=99                       |
        | against | X     | Bested 2023, doi:10.1097/PR9.0000000000001080 | 4.5 mg no relevant effect in fibromyalgia, n=58                         |

    Scenario Outline: Fibromyalgia alone: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code    |
        | <coded> | M79.7   |
        | <also>  | <other> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                            | coded      | also       | other    | drug                     | verdict      |
        | Golden case: LDN in fibromyalgia only, disputed | 2025-04-02 | 2025-04-02 | M54.2    | NALTREXONE 4.5MG CAP CPD | fires        |
        | fibromyalgia known before the injury            | 2024-04-02 | 2025-04-02 | M54.2    | NALTREXONE 4.5MG CAP CPD | stays silent |
        | no low-dose naltrexone                          | 2025-04-02 | 2025-04-02 | M54.2    | NALTREXONE 50 MG TAB     | stays silent |
        | CRPS as well                                    | 2025-04-02 | 2025-03-02 | G90.511  | NALTREXONE 4.5MG CAP CPD | stays silent |
        | chronic pain coded to trauma as well            | 2025-04-02 | 2025-03-02 | G89.21   | NALTREXONE 4.5MG CAP CPD | stays silent |
        | an injured nerve as well                        | 2025-04-02 | 2025-01-12 | S54.01XA | NALTREXONE 4.5MG CAP CPD | stays silent |

    Example: A code beside fibromyalgia that nobody could read
      Given the patient was diagnosed with:
        | date       | code   | system    |
        | 2025-04-02 | M79.7  | ICD-10-CM |
        | 2025-04-02 | 999999 | SNOMED CT |
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule asks

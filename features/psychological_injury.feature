@owner:pharmacy @reviewed:2026-11-22
Feature: Psychological injury after an accident
  Stress, fear and low mood after an accident are a head of damages of their own. A new antidepressant shows
  treatment; the diagnosis says of what; an older prescription says that it was there before.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:psych-new-treatment @v3 @audience:attorney @category:mind @covers:S09
  Rule: An SSRI or SNRI new since the injury, beside a stress diagnosis
    A code for stress or adjustment after the accident, and a first-line drug new since it and begun near the code.
    Some of these drugs treat pain as well, so without the code nothing is concluded.

    Background: Definition
      Given the rule needs a diagnosis of psychological injury made within the longest link of the injury
      And the rule needs SSRI or SNRI new since the injury
      And the rule needs SSRI or SNRI with a diagnosis of psychological injury recorded within the reason window of its first fill
      And the rule needs SSRI or SNRI filled at least 2 times
      Then the rule raises the signal "An antidepressant beside a stress diagnosis" with weight moderate
      And the rule asks for "the notes of the therapist or psychiatrist: symptoms, tests, and what the patient links them to"
      And for the plaintiff the rule reads:
        """
        {psychological injury code} ({psychological injury}) was coded on {psychological injury date};
        {SSRI or SNRI} was dispensed {fills} times from {SSRI or SNRI start}, with none in the year before.
        If the one was given for the other, this is an injury of its own.
        """
      And for the defence the rule reads:
        """
        {SSRI or SNRI} is given for pain, sleep and ordinary low mood too. {psychological injury code} was first coded
        on {psychological injury date}: ask what else happened in that year.
        """
      And the rule cites:
        | stance  | grade | source                                      | finding                                                                              |
        | for     | B     | Review of post-traumatic stress, PMC6364812 | SSRIs and SNRIs are first-line drugs                                                 |
        | neutral | D     | Working knowledge, not yet confirmed        | sertraline and paroxetine are labelled for post-traumatic stress, the others are not |

    Scenario Outline: Stress treated: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 30       | 30   |
        | <second> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                     | coded      | code   | first      | second     | drug                 | verdict      |
        | sertraline beside post-traumatic stress  | 2025-03-01 | F43.10 | 2025-03-10 | 2025-04-09 | SERTRALINE 50 MG TAB | fires        |
        | duloxetine beside an adjustment disorder | 2025-03-01 | F43.21 | 2025-03-10 | 2025-04-09 | DULOXETINE 60 MG CAP | fires        |
        | one fill                                 | 2025-03-01 | F43.10 | 2025-03-10 | 2025-03-10 | SERTRALINE 50 MG TAB | stays silent |
        | no stress coded                          | 2025-03-01 | M54.2  | 2025-03-10 | 2025-04-09 | DULOXETINE 60 MG CAP | stays silent |
        | stress coded years ago                   | 2023-03-01 | F43.10 | 2025-03-10 | 2025-04-09 | SERTRALINE 50 MG TAB | stays silent |
        | in use before the injury                 | 2025-03-01 | F43.10 | 2024-12-10 | 2025-01-09 | SERTRALINE 50 MG TAB | stays silent |
        | naproxen                                 | 2025-03-01 | F43.10 | 2025-03-10 | 2025-04-09 | NAPROXEN 500 MG TAB  | stays silent |
        | stress coded half a year after the drug  | 2025-09-20 | F43.10 | 2025-03-10 | 2025-04-09 | SERTRALINE 50 MG TAB | stays silent |
        | stress coded 90 days after the drug      | 2025-06-08 | F43.10 | 2025-03-10 | 2025-04-09 | SERTRALINE 50 MG TAB | fires        |
        | stress coded 91 days after the drug      | 2025-06-09 | F43.10 | 2025-03-10 | 2025-04-09 | SERTRALINE 50 MG TAB | stays silent |

    Example: Sertraline years ago and again now
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-03-01 | F43.10 |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2023-06-10 | SERTRALINE 50 MG TAB | 30       | 30   |
        | 2025-03-10 | SERTRALINE 50 MG TAB | 30       | 30   |
        | 2025-04-09 | SERTRALINE 50 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Records that start at the injury do not know what came before it
      Given pharmacy records reach from 2025-01-10 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code   |
        | 2025-03-01 | F43.10 |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2025-03-10 | SERTRALINE 50 MG TAB | 30       | 30   |
        | 2025-04-09 | SERTRALINE 50 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule asks

    Example: Stress first coded more than two years on
      Given pharmacy records reach from 2023-01-01 to 2027-06-30
      And diagnosis records reach from 2023-01-01 to 2027-06-30
      And the patient was diagnosed with:
        | date       | code   |
        | 2027-01-11 | F43.10 |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2027-01-20 | SERTRALINE 50 MG TAB | 30       | 30   |
        | 2027-02-19 | SERTRALINE 50 MG TAB | 30       | 30   |
      When the case is screened on 2027-06-30
      Then the rule stays silent

  @id:psych-prazosin @v3 @audience:attorney @category:mind @status:unconfirmed @covers:S09
  Rule: Prazosin new since the injury, beside post-traumatic stress
    Prazosin is a blood-pressure drug that is sometimes added for nightmares after trauma. The trials disagree, and both
    sides of that stand here.

    Background: Definition
      Given the rule needs a diagnosis of post-traumatic stress made after the injury
      And the rule needs prazosin new since the injury
      And the rule needs prazosin with a diagnosis of post-traumatic stress recorded within the reason window of its first fill
      Then the rule raises the signal "Prazosin beside post-traumatic stress" with weight slight
      And the rule asks for "the note on nightmares, and whether prazosin was given for them or for blood pressure"
      And for the plaintiff the rule reads:
        """
        {prazosin} began on {prazosin start} beside {post-traumatic stress code} of
        {post-traumatic stress date}. If it was for nightmares, the note will say so.
        """
      And for the defence the rule reads:
        """
        {prazosin} from {prazosin start} is a blood-pressure drug, off-label for nightmares, and the trials disagree.
        """
      And the rule cites:
        | stance  | grade | source                                                    | finding                                                             |
        | for     | B     | Meta-analysis 2016, six trials, Prim Care Companion       | nightmares of post-traumatic stress: SMD 1.01 in favour of prazosin |
        | against | X     | Khazaie 2016, doi:10.17795/ijpbs-2603                     | n=32: no benefit                                                    |
        | against | X     | Veterans trial, NEJM 2018 (result not yet confirmed here) | large trial read as negative                                        |

    Scenario Outline: Nightmares: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                  | coded      | code   | first      | drug                  | verdict      |
        | prazosin beside post-traumatic stress | 2025-03-01 | F43.12 | 2025-04-01 | PRAZOSIN 2 MG CAP     | fires        |
        | beside an adjustment disorder         | 2025-03-01 | F43.21 | 2025-04-01 | PRAZOSIN 2 MG CAP     | stays silent |
        | stress from before                    | 2023-03-01 | F43.12 | 2025-04-01 | PRAZOSIN 2 MG CAP     | stays silent |
        | prazosin from before                  | 2025-03-01 | F43.12 | 2024-04-01 | PRAZOSIN 2 MG CAP     | stays silent |
        | another drug                          | 2025-03-01 | F43.12 | 2025-04-01 | PROPRANOLOL 20 MG TAB | stays silent |
        | the code half a year before the drug  | 2025-03-01 | F43.12 | 2025-10-01 | PRAZOSIN 2 MG CAP     | stays silent |

    Example: Post-traumatic stress from before, coded again
      Given the patient was diagnosed with:
        | date       | code   |
        | 2023-03-01 | F43.12 |
        | 2025-03-01 | F43.12 |
      And the patient filled:
        | date       | drug              | quantity | days |
        | 2025-04-01 | PRAZOSIN 2 MG CAP | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Prazosin the year before and again now
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-03-01 | F43.12 |
      And the patient filled:
        | date       | drug              | quantity | days |
        | 2024-04-01 | PRAZOSIN 2 MG CAP | 30       | 30   |
        | 2025-04-01 | PRAZOSIN 2 MG CAP | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:psych-raised @v3 @audience:attorney @category:mind @status:unconfirmed @covers:C02
  Rule: An antidepressant from before the injury was raised
    An old treatment at a clearly higher dose is an aggravation: the difference can be claimed, the rest is the
    patient's own.

    Background: Definition
      Given the rule needs SSRI or SNRI started before the injury
      And the rule needs SSRI or SNRI with its dose raised by at least the aggravation share after the injury
      And the rule needs a diagnosis of a psychiatric condition made before the injury
      Then the rule raises the signal "An antidepressant raised after the injury" with weight slight
      And the rule asks for "the note on the day the dose was raised, and its reason"
      And for the plaintiff the rule reads:
        """
        {SSRI or SNRI}, begun on {SSRI or SNRI start}, was raised by half or more after the accident. If the
        chart ties the rise to it, the difference is an aggravation claim.
        """
      And for the defence the rule reads:
        """
        {a psychiatric condition code} of {a psychiatric condition date} and {SSRI or SNRI} from
        {SSRI or SNRI start} come first; a higher dose may be the course of that illness.
        """
      And the rule cites:
        | stance  | grade | source                                     | finding                                                               |
        | neutral | D     | Life-care planning practice, lextweak 2023 | planners compare doses before and after and claim the difference only |

    Scenario Outline: Raised mood drug: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | <first>    | SERTRALINE 50 MG TAB | 30       | 30   |
        | 2025-01-20 | SERTRALINE 50 MG TAB | <n>      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                  | coded      | code  | first      | n  | verdict      |
        | from 50 mg to 100 mg                  | 2023-03-01 | F33.1 | 2024-12-21 | 60 | fires        |
        | the same dose                         | 2023-03-01 | F33.1 | 2024-12-21 | 30 | stays silent |
        | stopped for months, then begun higher | 2023-03-01 | F33.1 | 2024-08-21 | 60 | stays silent |
        | nothing coded before                  | 2025-03-01 | F33.1 | 2024-12-21 | 60 | stays silent |

  @id:psych-before-coded @v3 @audience:attorney @category:causation @covers:C02
  Rule: A psychiatric condition was coded before the injury
    Depression, anxiety or stress in the chart before the accident is the first answer to this head of damages.

    Background: Definition
      Given the rule needs a diagnosis of a psychiatric condition made before the injury
      And the rule needs a diagnosis of psychological injury made after the injury
      And the rule excludes a diagnosis of a psychiatric condition last recorded more than the history asked for before the injury
      Then the rule raises the counter-signal "Psychiatric trouble predates the injury" with weight moderate
      And the rule asks for "the chart of the years before the injury on mood and anxiety: what, how bad, how treated, when last"
      And for the plaintiff the rule reads:
        """
        {a psychiatric condition code} was coded on {a psychiatric condition date}. Disclose it; claim what is
        new since {psychological injury date}: another diagnosis, a higher dose, a first referral.
        """
      And for the defence the rule reads:
        """
        {a psychiatric condition code} stood in the chart on {a psychiatric condition date}. What of the
        distress is new has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                          |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble must be disclosed, with evidence of what changed |

    Scenario Outline: Mood before: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code    |
        | <early> | <prior> |
        | <coded> | <code>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | early      | prior  | coded      | code   | verdict      |
        | depression two years before       | 2023-02-01 | F33.1  | 2025-03-01 | F43.10 | fires        |
        | depression coded afterwards       | 2025-02-01 | F33.1  | 2025-03-01 | F43.10 | stays silent |
        | insomnia before                   | 2023-02-01 | G47.00 | 2025-03-01 | F43.10 | stays silent |
        | no stress coded since             | 2023-02-01 | F33.1  | 2025-03-01 | M54.2  | stays silent |
        | bipolar disorder two years before | 2023-02-01 | F31.9  | 2025-03-01 | F43.10 | fires        |

    Example: A chart that starts at the injury
      Given diagnosis records reach from 2025-01-10 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code   |
        | 2025-03-01 | F43.10 |
      When the case is screened
      Then the rule asks

    Example: Depression eleven years before
      Given diagnosis records reach from 2010-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code   |
        | 2014-01-09 | F33.1  |
        | 2025-03-01 | F43.10 |
      When the case is screened
      Then the rule stays silent

  @id:psych-before-filled @v3 @audience:attorney @category:causation @covers:C04
  Rule: A psychiatric medicine was filled before the injury
    Fills from before the accident may tell of treatment where the chart is not at hand. What for, they do not say;
    drugs that are given for pain as well, and diet drugs, are left out.

    Background: Definition
      Given the rule needs psychiatric medicine seen before the injury
      And the rule needs a diagnosis of psychological injury made after the injury
      Then the rule raises the counter-signal "A psychiatric medicine predates the injury" with weight slight
      And for the plaintiff the rule reads:
        """
        {psychiatric medicine} was first dispensed on {psychiatric medicine start}. When it was last needed
        before the accident, and what changed after it, is the claim.
        """
      And for the defence the rule reads:
        """
        {psychiatric medicine} was dispensed from {psychiatric medicine start}, before the accident. What it was
        for, and whether it was still needed, will be asked.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                          |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble must be disclosed, with evidence of what changed |

    Scenario Outline: Medicine before: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                     | coded      | code   | first      | drug                      | verdict      |
        | escitalopram the year before             | 2025-03-01 | F43.10 | 2024-03-01 | ESCITALOPRAM 10 MG TAB    | fires        |
        | escitalopram afterwards                  | 2025-03-01 | F43.10 | 2025-03-02 | ESCITALOPRAM 10 MG TAB    | stays silent |
        | duloxetine may have been for pain        | 2025-03-01 | F43.10 | 2024-03-01 | DULOXETINE 60 MG CAP      | stays silent |
        | no stress coded                          | 2025-03-01 | M54.2  | 2024-03-01 | ESCITALOPRAM 10 MG TAB    | stays silent |
        | venlafaxine may have been for pain       | 2025-03-01 | F43.10 | 2024-03-01 | VENLAFAXINE ER 150 MG CAP | stays silent |
        | bupropion with naltrexone is a diet drug | 2025-03-01 | F43.10 | 2024-03-01 | CONTRAVE 8-90 MG TAB      | stays silent |
        | bupropion                                | 2025-03-01 | F43.10 | 2024-03-01 | BUPROPION XL 150 MG TAB   | fires        |

  @id:psych-late @v3 @audience:attorney @category:causation @status:unconfirmed @covers:C03
  Rule: Stress first coded months after the injury
    Post-traumatic stress can come late, and literature says so; a first code after three months still needs the
    earlier notes.

    Background: Definition
      Given the rule needs a diagnosis of psychological injury made at least the late-onset period after the injury
      And the rule excludes a diagnosis of psychological injury first made later than the longest link after the injury
      Then the rule raises the counter-signal "Stress first coded late" with weight slight
      And the rule asks for "notes from the first three months that mention sleep, fear of driving, nightmares or mood"
      And for the plaintiff the rule reads:
        """
        {psychological injury code} was first coded on {psychological injury date}. Delayed onset is known;
        earlier notes of sleep or fear would date it.
        """
      And for the defence the rule reads:
        """
        These records hold no such code for three months. What {psychological injury code} of
        {psychological injury date} goes back to has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                   |
        | neutral | D     | Howard Law on treatment delay        | practice: a late first mention is argued as another cause |
        | neutral | D     | Working knowledge, not yet confirmed | delayed onset of post-traumatic stress is described       |

    Scenario Outline: Late stress: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                         | coded      | code   | verdict      |
        | on day 90                    | 2025-04-10 | F43.10 | fires        |
        | on day 89                    | 2025-04-09 | F43.10 | stays silent |
        | depression is another matter | 2025-04-10 | F33.1  | stays silent |

    Example: Stress first coded two years and a day later
      Given diagnosis records reach from 2023-01-01 to 2027-06-30
      And the patient was diagnosed with:
        | date       | code   |
        | 2027-01-11 | F43.10 |
      When the case is screened on 2027-06-30
      Then the rule stays silent

  @id:ask-antidepressant-reason @v1 @audience:intake @category:proof
  Rule: An antidepressant new since the injury, and nothing coded for it
    Duloxetine treats pain and mood; so do others. Without a code for mood or stress the fill says neither.

    Background: Definition
      Given the rule needs SSRI or SNRI new since the injury
      And the rule excludes a diagnosis of a psychiatric condition
      And the rule needs a diagnosis to be recorded
      Then the rule asks "What was the first antidepressant given for: pain, mood or both? Please get the visit note behind it."

    Scenario Outline: The reason: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-12 | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | code   | first      | drug                 | verdict      |
        | duloxetine beside neck pain | M54.2  | 2025-03-01 | DULOXETINE 60 MG CAP | fires        |
        | stress is coded             | F43.10 | 2025-03-01 | DULOXETINE 60 MG CAP | stays silent |
        | from before the injury      | M54.2  | 2024-03-01 | DULOXETINE 60 MG CAP | stays silent |

    Example: No diagnosis at all is asked for elsewhere
      Given the patient filled:
        | date       | drug                 | quantity | days |
        | 2025-03-01 | DULOXETINE 60 MG CAP | 30       | 30   |
      When the case is screened
      Then the rule stays silent

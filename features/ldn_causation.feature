@owner:pharmacy @reviewed:2026-11-22
Feature: Low-dose naltrexone, what the defence will say of the cause
  Counter-signals are the questions that will be asked; the score sets them against the signals. Each comes
  with the best honest answer to prepare.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code   |
      | 2025-01-12 | M54.50 |

  @id:ldn-before-injury @v2 @audience:attorney @category:causation
  Rule: Low-dose naltrexone was in use before the injury
    A drug begun before the injury cannot have been begun because of it. Only what changed afterwards,
    a higher dose or a new reason, can still be claimed.

    Background: Definition
      Given the rule needs low-dose naltrexone started before the injury
      Then the rule raises the counter-signal "Low-dose naltrexone predates the injury" with weight strong
      And the rule asks for "the reason for which naltrexone was first prescribed, and every change of dose since"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} began on {low-dose naltrexone start}. Check the date of injury first; then ask
        whether the dose or the reason changed after it, and claim only the difference.
        """
      And for the defence the rule reads:
        """
        {low-dose naltrexone} was first dispensed on {low-dose naltrexone start}, before the accident. What it
        was given for then, the accident did not cause.
        """
      And the rule cites:
        | stance  | grade | source                                     | finding                                                               |
        | neutral | D     | Life-care planning practice, lextweak 2023 | planners compare doses before and after and claim the difference only |

    Scenario Outline: Before the injury: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                | first      | drug                     | verdict      |
        | begun the day before                | 2025-01-09 | NALTREXONE 4.5MG CAP CPD | fires        |
        | begun on the day of the injury      | 2025-01-10 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | naltrexone for addiction, before it | 2024-06-01 | NALTREXONE 50 MG TAB     | stays silent |

  @id:ldn-raised-dose @v2 @audience:attorney @category:course @status:unconfirmed
  Rule: Low-dose naltrexone from before the injury was raised
    An old treatment at a clearly higher dose is an aggravation: the difference can be claimed, the old dose can not.

    Background: Definition
      Given the rule needs low-dose naltrexone with its dose raised by at least the aggravation share after the injury
      Then the rule raises the signal "Low-dose naltrexone raised" with weight slight
      And the rule asks for "the note on the day the dose of naltrexone was raised, and its reason"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone}, begun on {low-dose naltrexone start}, was raised by half or more. If the chart
        ties the rise to the injury, the difference in cost and burden is an aggravation claim.
        """
      And for the defence the rule reads:
        """
        A rise from a starting dose is ordinary titration. The dose in use before the injury, begun on
        {low-dose naltrexone start}, stays the patient's own.
        """
      And the rule cites:
        | stance  | grade | source                                     | finding                                                               |
        | neutral | D     | Life-care planning practice, lextweak 2023 | planners compare doses before and after and claim the difference only |

    Scenario Outline: Raised: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug    | quantity | days |
        | <first>  | <drug>  | 90       | 90   |
        | <second> | <later> | 90       | 90   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | first      | drug                    | second     | later                    | verdict      |
        | from 3 mg to 4.5 mg               | 2024-11-01 | NALTREXONE 3 MG CAP CPD | 2025-01-30 | NALTREXONE 4.5MG CAP CPD | fires        |
        | from 3 mg to 4 mg                 | 2024-11-01 | NALTREXONE 3 MG CAP CPD | 2025-01-30 | NALTREXONE 4 MG CAP CPD  | stays silent |
        | begun and raised after the injury | 2025-11-01 | NALTREXONE 3 MG CAP CPD | 2026-01-30 | NALTREXONE 4.5MG CAP CPD | stays silent |

  @id:pain-medicine-before-injury @v2 @audience:attorney @category:causation
  Rule: Pain medicine in the year before the injury
    Pain that was treated before the accident is the first thing an adjuster looks for. The records decide:
    where they do not reach back far enough, the rule asks instead of guessing. Antidepressants and steroids are left
    out, because the fill does not say that they were for pain.

    Background: Definition
      Given the rule needs pain reliever seen in the look-back before the injury
      And the rule needs low-dose naltrexone started after the injury
      Then the rule raises the counter-signal "Pain was treated before the injury" with weight moderate
      And the rule asks for "the chart of the year before the injury: what hurt, and when it was last treated"
      And for the plaintiff the rule reads:
        """
        {pain reliever} was dispensed before the injury, low-dose naltrexone only from
        {low-dose naltrexone start}. A new and later kind of treatment argues for an aggravation; say so openly.
        """
      And for the defence the rule reads:
        """
        {pain reliever} was dispensed from {pain reliever start}, before the accident. The patient was in
        treatment for pain already.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                                |
        | neutral | D     | Brooks Law Group on demand packages | an earlier injury of the same region must be disclosed, with evidence that it resolved |

    Scenario Outline: Treated before: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug     | quantity | days |
        | <before> | <drug>   | 60       | 30   |
        | <first>  | <second> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | before     | drug                     | first      | second                   | verdict      |
        | naproxen three months before       | 2024-10-10 | NAPROXEN 500 MG TAB      | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | fires        |
        | amlodipine is no pain medicine     | 2024-10-10 | AMLODIPINE 5 MG TAB      | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | naproxen eighteen months before    | 2023-07-10 | NAPROXEN 500 MG TAB      | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | no low-dose naltrexone afterwards  | 2024-10-10 | NAPROXEN 500 MG TAB      | 2025-06-01 | NALTREXONE 50 MG TAB     | stays silent |
        | venlafaxine may have been for mood | 2024-10-10 | VENLAFAXINE ER 75 MG CAP | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | stays silent |

    Example: Records from the injury on cannot tell
      Given pharmacy records reach from 2025-01-10 to 2026-06-30
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule asks

  @id:pain-condition-before-injury @v2 @audience:attorney @category:causation
  Rule: CRPS, fibromyalgia or chronic pain was coded before the injury
    What stood in the chart before the accident is the patient's own. What spread to another limb, grew worse or
    needed a new treatment afterwards can still be claimed, and has to be told apart.

    Background: Definition
      Given the rule needs low-dose naltrexone
      And the rule needs a diagnosis of a lasting pain condition made before the injury
      Then the rule raises the counter-signal "The pain condition predates the injury" with weight moderate
      And the rule asks for "the chart of the years before the injury on the same condition: where, how bad, how treated"
      And for the plaintiff the rule reads:
        """
        {a lasting pain condition code} was coded on {a lasting pain condition date}, before the injury.
        Disclose it, and claim what changed: another limb, a higher dose, a treatment not needed before.
        """
      And for the defence the rule reads:
        """
        {a lasting pain condition code} was in the chart on {a lasting pain condition date}, before the
        accident.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                                |
        | neutral | D     | Brooks Law Group on demand packages | an earlier injury of the same region must be disclosed, with evidence that it resolved |

    Scenario Outline: The condition came first: <what> - the rule <verdict>
      Given diagnosis records reach from 2023-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                             | coded      | code    | drug                     | verdict      |
        | CRPS of the other arm            | 2023-06-20 | G90.512 | NALTREXONE 4.5MG CAP CPD | fires        |
        | fibromyalgia the year before     | 2024-02-20 | M79.7   | NALTREXONE 4.5MG CAP CPD | fires        |
        | coded on the day of the injury   | 2025-01-10 | G89.21  | NALTREXONE 4.5MG CAP CPD | stays silent |
        | acute pain is not a lasting pain | 2024-02-20 | G89.11  | NALTREXONE 4.5MG CAP CPD | stays silent |
        | no low-dose naltrexone           | 2023-06-20 | G90.512 | MELOXICAM 15 MG TAB      | stays silent |

    Example: Medical records from the injury on cannot tell
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule asks

  @id:ldn-late-onset @v2 @audience:attorney @category:causation @status:unconfirmed
  Rule: No pain medicine in the first months, then low-dose naltrexone
    Low-dose naltrexone comes late by its nature; that nothing came before it in the first three months is
    what needs an answer.

    Background: Definition
      Given the rule needs low-dose naltrexone started more than the late-onset period after the injury
      And the rule excludes pain medicine started within the late-onset period of the injury
      And the rule excludes pain medicine seen in the look-back before the injury
      Then the rule raises the counter-signal "Late start of pain treatment" with weight moderate
      And the rule asks for "every visit and purchase for pain in the first three months, over-the-counter drugs included"
      And for the plaintiff the rule reads:
        """
        No prescribed pain medicine shows in the first months; {low-dose naltrexone} began on
        {low-dose naltrexone start}. Pain may have been treated without a prescription, or access may have been
        the problem: get it in writing.
        """
      And for the defence the rule reads:
        """
        No pain medicine was dispensed in the first months after the accident. Nothing in these records ties
        {low-dose naltrexone}, begun on {low-dose naltrexone start}, to it.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                                                       |
        | neutral | D     | Howard Law on treatment delay | practice: more than a month without a visit weakens causation |

    Scenario Outline: Late start: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug                     | quantity | days |
        | <early> | <drug>                   | 60       | 30   |
        | <first> | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                 | early      | drug                 | first      | verdict      |
        | only a blood pressure drug before    | 2025-02-01 | AMLODIPINE 5 MG TAB  | 2025-06-01 | fires        |
        | meloxicam in the first month         | 2025-02-01 | MELOXICAM 7.5 MG TAB | 2025-06-01 | stays silent |
        | meloxicam after four months          | 2025-05-12 | MELOXICAM 7.5 MG TAB | 2025-06-01 | fires        |
        | meloxicam since before the injury    | 2024-11-01 | MELOXICAM 7.5 MG TAB | 2025-06-01 | stays silent |
        | 90 days after the injury is not late | 2025-02-01 | AMLODIPINE 5 MG TAB  | 2025-04-10 | stays silent |
        | 91 days after the injury is          | 2025-02-01 | AMLODIPINE 5 MG TAB  | 2025-04-11 | fires        |

  @id:crps-late @v2 @audience:attorney @category:causation @status:unconfirmed
  Rule: CRPS first coded months after the injury
    CRPS usually shows within weeks to a few months of the event. A late first code asks for the earlier
    notes, which often describe the signs without the name.

    Background: Definition
      Given the rule needs a diagnosis of CRPS made at least the late-onset period after the injury
      And the rule needs low-dose naltrexone
      Then the rule raises the counter-signal "CRPS first coded late" with weight slight
      And the rule asks for "notes from the first three months that describe swelling, colour, temperature or touch of the limb"
      And for the plaintiff the rule reads:
        """
        {CRPS code} was first coded on {CRPS date}. Earlier notes of swelling, colour or temperature would date
        the condition itself.
        """
      And for the defence the rule reads:
        """
        {CRPS code} appears for the first time on {CRPS date}, months after the accident. What was seen in the
        months between will be asked.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                                                 |
        | neutral | D     | Howard Law on treatment delay | practice: late first mention is argued as another cause |

    Scenario Outline: Late CRPS: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code    |
        | <coded> | G90.511 |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-08-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | coded      | drug                     | verdict      |
        | six months later            | 2025-07-10 | NALTREXONE 4.5MG CAP CPD | fires        |
        | 90 days later               | 2025-04-10 | NALTREXONE 4.5MG CAP CPD | fires        |
        | 89 days later               | 2025-04-09 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | late, but no such treatment | 2025-07-10 | MELOXICAM 7.5 MG TAB     | stays silent |

  @id:ldn-whiplash-only @v1 @audience:attorney @category:proof @status:unconfirmed
  Rule: Low-dose naltrexone with a neck sprain and no chronic-pain diagnosis
    A sprain code and a chronic-pain drug do not match. Either the diagnosis is behind the treatment or
    the treatment ahead of the diagnosis; the chart must say which.

    Background: Definition
      Given the rule needs a diagnosis of whiplash made after the injury
      And the rule needs low-dose naltrexone started after the injury
      And the rule excludes a diagnosis of CRPS
      And the rule excludes a diagnosis of fibromyalgia
      And the rule excludes a diagnosis of chronic pain
      Then the rule raises the counter-signal "Diagnosis lighter than the treatment" with weight slight
      And the rule asks for "the treater's current diagnosis for the pain that low-dose naltrexone treats"
      And for the plaintiff the rule reads:
        """
        {whiplash code} was coded on {whiplash date} and no chronic pain since, yet {low-dose naltrexone} began
        on {low-dose naltrexone start}: ask the treater to code what is being treated now.
        """
      And for the defence the rule reads:
        """
        The claim is a neck sprain ({whiplash code}). Sprains heal; no diagnosis of chronic pain explains
        {low-dose naltrexone}.
        """
      And the rule cites:
        | stance  | grade | source                         | finding                                                                 |
        | neutral | D     | LienScripts on cross-reference | practice: each first fill is set against a visit and its diagnosis code |

    Scenario Outline: A sprain: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code     |
        | <coded> | <injury> |
        | <also>  | <other>  |
      And the patient filled:
        | date    | drug                     | quantity | days |
        | <first> | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | coded      | injury   | also       | other   | first      | verdict      |
        | a sprain of the neck alone        | 2025-01-12 | S13.4XXA | 2025-04-02 | M54.2   | 2025-06-01 | fires        |
        | a broken wrist instead            | 2025-01-12 | S62.101A | 2025-04-02 | M54.2   | 2025-06-01 | stays silent |
        | naltrexone came before the injury | 2025-01-12 | S13.4XXA | 2025-04-02 | M54.2   | 2024-12-20 | stays silent |
        | CRPS is coded too                 | 2025-01-12 | S13.4XXA | 2025-04-02 | G90.511 | 2025-06-01 | stays silent |
        | fibromyalgia is coded too         | 2025-01-12 | S13.4XXA | 2025-04-02 | M79.7   | 2025-06-01 | stays silent |
        | chronic pain is coded too         | 2025-01-12 | S13.4XXA | 2025-04-02 | G89.4   | 2025-06-01 | stays silent |

    Example: A code beside the sprain that nobody could read
      Given the patient was diagnosed with:
        | date       | code     | system    |
        | 2025-04-02 | S13.4XXA | ICD-10-CM |
        | 2025-04-02 | 999999   | SNOMED CT |
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule asks

  @id:ldn-event-between @v3 @audience:attorney @category:causation
  Rule: Another accident or operation before low-dose naltrexone began
    What began after a second event may belong to the second event. Start dates decide how much of the
    claim each event carries.

    Background: Definition
      Given the rule needs an event between the injury and low-dose naltrexone
      Then the rule raises the counter-signal "Another event before low-dose naltrexone" with weight moderate
      And the rule asks for "records of the other event, and the list of drugs on the day before it"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} began on {low-dose naltrexone start}, on the day of another event or after it. Drugs
        already in use before that event mark what the first injury caused.
        """
      And for the defence the rule reads:
        """
        {low-dose naltrexone} began on {low-dose naltrexone start}, on the day of another event or after it. Which of
        the two it belongs to is open.
        """
      And the rule cites:
        | stance  | grade | source                                  | finding                                              |
        | neutral | D     | LienScripts on several defendants, 2026 | practice: costs are divided by the dates drugs began |

    Scenario Outline: A second event: <what> - the rule <verdict>
      Given there was a second accident on <event>
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                         | event      | drug                     | verdict      |
        | a second accident in April   | 2025-04-01 | NALTREXONE 4.5MG CAP CPD | fires        |
        | a second accident afterwards | 2025-07-01 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | no low-dose naltrexone       | 2025-04-01 | NAPROXEN 500 MG TAB      | stays silent |

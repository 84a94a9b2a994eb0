@owner:pharmacy @reviewed:2026-11-22
Feature: Before and after, for any pain drug or pain diagnosis
  A drug or a code from before the accident is the patient's own; what rose, or was never needed before, may
  still be claimed. Records that do not reach back a year make an unknown baseline, never a new complaint.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:pain-drug-before @v3 @audience:attorney @category:causation @covers:C02
  Rule: Pain relievers before the injury, and others since
    Pain that was treated before the accident is the first thing an adjuster looks for. A single pack that ran out months
    before says less than a course that went on. Where the same drug comes back, a rule of its own speaks as well; low-dose
    naltrexone has its own.

    Background: Definition
      Given the rule needs pain reliever seen in the look-back before the injury
      And the rule needs another pain reliever started after the injury
      And the rule excludes another pain reliever whose ingredient was filled in the look-back before the injury
      And the rule excludes low-dose naltrexone started after the injury
      Then the rule raises the counter-signal "Pain was treated before the injury" with weight slight
      And the rule asks for "the chart of the year before the injury: what hurt, and when it was last treated"
      And for the plaintiff the rule reads:
        """
        In the year before the accident were dispensed: {pain reliever list}. Since it, and not in that year:
        {another pain reliever list}. Disclose the first; ask what the second is for, where it hurts, and whether it was
        taken in earlier years.
        """
      And for the defence the rule reads:
        """
        {pain reliever list}, before the accident: some pain was treated in that year. Whether
        {another pain reliever list} treats another one has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                              |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble of the same region must be disclosed, with evidence that it resolved |

    Scenario Outline: Before: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug    | quantity | days |
        | <first>    | <one>   | 60       | 30   |
        | <second>   | <two>   | 60       | 30   |
        | 2025-08-01 | <three> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | first      | one                     | second     | two                   | three                    | verdict      |
        | naproxen before, gabapentin after | 2024-10-10 | NAPROXEN 500 MG TAB     | 2025-02-01 | GABAPENTIN 300 MG CAP | AMLODIPINE 5 MG TAB      | fires        |
        | naproxen on both sides            | 2024-10-10 | NAPROXEN 500 MG TAB     | 2025-02-01 | NAPROXEN 500 MG TAB   | AMLODIPINE 5 MG TAB      | stays silent |
        | naproxen eighteen months before   | 2023-07-10 | NAPROXEN 500 MG TAB     | 2025-02-01 | GABAPENTIN 300 MG CAP | AMLODIPINE 5 MG TAB      | stays silent |
        | gabapentin long before            | 2024-10-10 | NAPROXEN 500 MG TAB     | 2023-07-10 | GABAPENTIN 300 MG CAP | AMLODIPINE 5 MG TAB      | stays silent |
        | nothing after                     | 2024-10-10 | NAPROXEN 500 MG TAB     | 2024-11-01 | GABAPENTIN 300 MG CAP | AMLODIPINE 5 MG TAB      | stays silent |
        | a blood pressure drug before      | 2024-10-10 | AMLODIPINE 5 MG TAB     | 2025-02-01 | GABAPENTIN 300 MG CAP | AMLODIPINE 5 MG TAB      | stays silent |
        | a tricyclic before                | 2024-10-10 | AMITRIPTYLINE 25 MG TAB | 2025-02-01 | GABAPENTIN 300 MG CAP | AMLODIPINE 5 MG TAB      | stays silent |
        | prednisone before                 | 2024-10-10 | PREDNISONE 20 MG TAB    | 2025-02-01 | GABAPENTIN 300 MG CAP | AMLODIPINE 5 MG TAB      | stays silent |
        | low-dose naltrexone came later    | 2024-10-10 | NAPROXEN 500 MG TAB     | 2025-02-01 | GABAPENTIN 300 MG CAP | NALTREXONE 4.5MG CAP CPD | stays silent |

    Example: Records from the injury on do not know the year before
      Given pharmacy records reach from 2025-01-10 to 2026-06-30
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-02-01 | NAPROXEN 500 MG TAB   | 60       | 30   |
        | 2025-03-10 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule asks

  @id:pain-drug-continued @v2 @audience:attorney @category:causation @covers:C04
  Rule: A pain reliever begun before the injury goes on without a break
    The same drug, begun before and refilled after, was not begun because of the accident. Only what
    changed is left to claim.

    Background: Definition
      Given the rule needs pain reliever started before the injury
      And the rule needs pain reliever filled after the injury
      Then the rule raises the counter-signal "The same pain drug before and after the injury" with weight strong
      And the rule asks for "the day of injury once more, and the reason for which the drug was first prescribed"
      And for the plaintiff the rule reads:
        """
        Begun before the accident and filled on without a month's break: {pain reliever list}. Check the day of injury;
        then set off the old dose and claim only an increase.
        """
      And for the defence the rule reads:
        """
        {pain reliever list}: in use before the accident and since. Only a change can be the accident's.
        """
      And the rule cites:
        | stance  | grade | source                                     | finding                                                               |
        | neutral | D     | Life-care planning practice, lextweak 2023 | planners compare doses before and after and claim the difference only |

    Scenario Outline: Continued: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 90       | 30   |
        | <second> | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | first      | second     | drug                    | verdict      |
        | gabapentin across the injury      | 2024-12-15 | 2025-01-14 | GABAPENTIN 300 MG CAP   | fires        |
        | refilled on the day of the injury | 2024-12-11 | 2025-01-10 | GABAPENTIN 300 MG CAP   | fires        |
        | begun on the day of the injury    | 2025-01-10 | 2025-02-09 | GABAPENTIN 300 MG CAP   | stays silent |
        | only before it                    | 2024-11-10 | 2024-12-10 | GABAPENTIN 300 MG CAP   | stays silent |
        | dropped for months, then again    | 2024-08-10 | 2025-02-10 | GABAPENTIN 300 MG CAP   | stays silent |
        | nortriptyline may be for mood     | 2024-12-15 | 2025-01-14 | NORTRIPTYLINE 25 MG CAP | stays silent |
        | a blood pressure drug             | 2024-12-15 | 2025-01-14 | AMLODIPINE 5 MG TAB     | stays silent |

  @id:pain-drug-again @v1 @audience:attorney @category:causation @covers:C02
  Rule: A pain reliever of the year before the injury is dispensed again after it
    Single packs with months between them are no course, and where nobody says for how many days a pack lasted nobody can
    say that one ran on. That the same drug was needed before and is needed again is a fact all the same.

    Background: Definition
      Given the rule needs pain reliever other than acetaminophen started after the injury
      And the rule needs pain reliever other than acetaminophen whose ingredient was filled in the look-back before the injury
      Then the rule raises the counter-signal "The same pain drug before and after the injury" with weight moderate
      And the rule asks for "what the drug was for each time it was dispensed, before the injury and after it"
      And for the plaintiff the rule reads:
        """
        Dispensed in the year before the accident as well, and since it: {pain reliever other than acetaminophen list}.
        Have the treater say what each was for.
        """
      And for the defence the rule reads:
        """
        {pain reliever other than acetaminophen list} since the accident: the same was dispensed in the year before it.
        What is new has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                                     | finding                                                               |
        | neutral | D     | Life-care planning practice, lextweak 2023 | planners compare doses before and after and claim the difference only |

    Scenario Outline: Again: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug  | quantity | days   |
        | <first>  | <one> | 90       | <days> |
        | <second> | <two> | 90       | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                | first      | one                        | second     | two                      | days | verdict      |
        | oxycodone, nobody says for how long | 2024-08-10 | OXYCODONE 5 MG TAB         | 2025-02-10 | OXYCODONE 5 MG TAB       |      | fires        |
        | gabapentin, months between          | 2024-08-10 | GABAPENTIN 300 MG CAP      | 2025-02-10 | GABAPENTIN 300 MG CAP    | 30   | fires        |
        | one course across the injury        | 2024-12-15 | GABAPENTIN 300 MG CAP      | 2025-01-14 | GABAPENTIN 300 MG CAP    | 30   | stays silent |
        | two years before                    | 2023-08-10 | GABAPENTIN 300 MG CAP      | 2025-02-10 | GABAPENTIN 300 MG CAP    | 30   | stays silent |
        | acetaminophen is in everything      | 2024-08-10 | HYDROCODONE-APAP 5-325 TAB | 2025-02-10 | ACETAMINOPHEN 500 MG TAB | 30   | stays silent |
        | another drug                        | 2024-08-10 | NAPROXEN 500 MG TAB        | 2025-02-10 | GABAPENTIN 300 MG CAP    | 30   | stays silent |

    Example: Gabapentin, months between, and a seizure disorder is coded
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-03-01 | G40.909 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-08-10 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2025-02-10 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule asks

  @id:pain-drug-raised @v1 @audience:attorney @category:course @status:unconfirmed @covers:C02 @covers:F05
  Rule: A pain drug from before the injury was raised
    A drug taken every day since before the accident, without a break, at a clearly higher dose after it is an
    aggravation; only the increase goes into any projection. Drugs taken as needed are left out.

    Background: Definition
      Given the rule needs steady pain medicine started before the injury
      And the rule needs steady pain medicine with its dose raised by at least the aggravation share after the injury
      Then the rule raises the signal "A pain drug raised after the injury" with weight slight
      And the rule raises the coverage flag "Only the increase can be projected"
      And the rule asks for "the note on the day the dose was raised, and its reason"
      And for the plaintiff the rule reads:
        """
        {steady pain medicine}, begun on {steady pain medicine start}, was raised by half or more after the
        accident. If the chart ties the rise to it, the difference is an aggravation claim.
        """
      And for the defence the rule reads:
        """
        Doses rise in any long treatment. What {steady pain medicine} cost before the accident stays the
        patient's own.
        """
      And the rule cites:
        | stance  | grade | source                                     | finding                                                               |
        | neutral | D     | Life-care planning practice, lextweak 2023 | planners compare doses before and after and claim the difference only |

    Scenario Outline: Raised: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | <before> | 30   |
        | <second> | <drug> | <after>  | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                  | first      | second     | drug                       | before | after | verdict      |
        | gabapentin from 600 to 900 mg         | 2024-12-15 | 2025-01-14 | GABAPENTIN 300 MG CAP      | 60     | 90    | fires        |
        | from 900 to 1,200 mg is a third       | 2024-12-15 | 2025-01-14 | GABAPENTIN 300 MG CAP      | 90     | 120   | stays silent |
        | begun and raised after the injury     | 2025-01-15 | 2025-02-14 | GABAPENTIN 300 MG CAP      | 60     | 90    | stays silent |
        | stopped for months, then begun higher | 2024-08-15 | 2025-01-14 | GABAPENTIN 300 MG CAP      | 60     | 90    | stays silent |
        | hydrocodone as needed                 | 2024-12-15 | 2025-01-14 | HYDROCODONE-APAP 5-325 TAB | 60     | 90    | stays silent |
        | a blood pressure drug                 | 2024-12-15 | 2025-01-14 | AMLODIPINE 5 MG TAB        | 30     | 60    | stays silent |

  @id:pain-higher-step @v2 @audience:attorney @category:course @status:unconfirmed @covers:C02
  Rule: A stronger kind of drug than before the injury
    Somebody who managed on an anti-inflammatory and needs gabapentin or an opioid since the accident has moved
    up a step. The earlier pain stays disclosed.

    Background: Definition
      Given the rule needs NSAID seen in the look-back before the injury
      And the rule needs a higher step new since the injury
      Then the rule raises the signal "A higher step than before the injury" with weight slight
      And for the plaintiff the rule reads:
        """
        Before the accident {NSAID} was dispensed. {a higher step}, never filled in the year before, began on
        {a higher step start}.
        """
      And for the defence the rule reads:
        """
        {NSAID} from {NSAID start} was for something that was there. A next step after it may be the course of
        that.
        """
      And the rule cites:
        | stance  | grade | source                                     | finding                                                                |
        | neutral | D     | Life-care planning practice, lextweak 2023 | planners compare doses before and after and claim the difference only  |
        | for     | A     | NeuPSIG 2025, PMID 40252663                | gabapentinoids and SNRIs first line, opioids third in neuropathic pain |

    Scenario Outline: A step up: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug  | quantity | days |
        | <first>  | <one> | 60       | 30   |
        | <second> | <two> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | first      | one                 | second     | two                   | verdict      |
        | naproxen, then gabapentin  | 2024-10-10 | NAPROXEN 500 MG TAB | 2025-02-01 | GABAPENTIN 300 MG CAP | fires        |
        | naproxen, then meloxicam   | 2024-10-10 | NAPROXEN 500 MG TAB | 2025-02-01 | MELOXICAM 15 MG TAB   | stays silent |
        | naproxen only afterwards   | 2025-02-10 | NAPROXEN 500 MG TAB | 2025-02-20 | GABAPENTIN 300 MG CAP | stays silent |
        | gabapentin from before too | 2024-10-10 | NAPROXEN 500 MG TAB | 2024-11-01 | GABAPENTIN 300 MG CAP | stays silent |

    Example: Naproxen, then gabapentin beside a seizure disorder
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-03-01 | G40.909 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-10-10 | NAPROXEN 500 MG TAB   | 60       | 30   |
        | 2025-02-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule asks

  @id:neck-before @v4 @audience:attorney @category:causation @covers:C02
  Rule: Neck trouble was coded before the injury, and again after it
    An old neck is the standard answer to a new one. Silence about it costs more than the code itself.

    Background: Definition
      Given the rule needs a diagnosis of neck trouble recorded before the injury
      And the rule needs a diagnosis of a neck complaint recorded after the injury
      Then the rule raises the counter-signal "Neck trouble predates the injury" with weight moderate
      And the rule asks for "the chart and scans of the neck from before the injury, and when the neck was last treated"
      And for the plaintiff the rule reads:
        """
        Before the accident: {neck trouble list before}. Since it: {a neck complaint list since}. Disclose
        the first; show when it had resolved and what is new.
        """
      And for the defence the rule reads:
        """
        {neck trouble list before} stood in the records before the accident. What the accident added has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                              |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble of the same region must be disclosed, with evidence that it resolved |

    Scenario Outline: The neck: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     | system    |
        | <coded>    | <code>   | <system>  |
        | 2025-01-12 | <injury> | ICD-10-CM |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | coded      | code   | system    | injury   | verdict      |
        | a disc of the neck, then whiplash  | 2024-02-01 | M50.20 | ICD-10-CM | S13.4XXA | fires        |
        | the same code on both sides        | 2024-02-01 | M54.2  | ICD-10-CM | M54.2    | fires        |
        | neck pain on the day of the injury | 2025-01-10 | M54.2  | ICD-10-CM | S13.4XXA | stays silent |
        | low back pain before               | 2024-02-01 | M54.50 | ICD-10-CM | S13.4XXA | stays silent |
        | neck before, a concussion after    | 2024-02-01 | M54.2  | ICD-10-CM | S06.0X0A | stays silent |
        | neck before, knee hurt             | 2024-02-01 | M54.2  | ICD-10-CM | S83.91XA | stays silent |
        | an older code of a nerve root      | 2024-02-01 | 723.4  | ICD-9-CM  | M54.2    | fires        |
        | an older code of a disc            | 2024-02-01 | 722.91 | ICD-9-CM  | M54.2    | fires        |
        | an older code of a narrow canal    | 2024-02-01 | 723.0  | ICD-9-CM  | M54.2    | fires        |

    Example: A chart from the injury on knows nothing of the old neck
      Given diagnosis records reach from 2025-01-10 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
      When the case is screened
      Then the rule asks

  @id:back-before @v4 @audience:attorney @category:causation @covers:C02
  Rule: Low back trouble was coded before the injury, and again after it
    The same for the back: a code from before will be found, so it is better brought than met. A code of wear does not say
    that the back hurt.

    Background: Definition
      Given the rule needs a diagnosis of low back trouble recorded before the injury
      And the rule needs a diagnosis of a low back complaint recorded after the injury
      Then the rule raises the counter-signal "Low back trouble predates the injury" with weight moderate
      And the rule asks for "the chart and scans of the low back from before the injury, and when it was last treated"
      And for the plaintiff the rule reads:
        """
        Before the accident: {low back trouble list before}. Since it: {a low back complaint list since}.
        Disclose the first; show when it had resolved and what is new.
        """
      And for the defence the rule reads:
        """
        {low back trouble list before} stood in the records before the accident. What the accident added has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                              |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble of the same region must be disclosed, with evidence that it resolved |

    Scenario Outline: The back: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | <coded>    | <code>   |
        | 2025-01-12 | <injury> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                         | coded      | code   | injury   | verdict      |
        | low back pain, then a sprain | 2024-02-01 | M54.50 | S33.5XXA | fires        |
        | the same code on both sides  | 2024-02-01 | M54.50 | M54.50   | fires        |
        | pain and sprain both since   | 2025-01-11 | M54.50 | S33.5XXA | stays silent |
        | neck pain before             | 2024-02-01 | M54.2  | S33.5XXA | stays silent |
        | back before, neck hurt       | 2024-02-01 | M54.50 | S13.4XXA | stays silent |
        | a narrow canal since         | 2024-02-01 | M54.50 | M48.061  | fires        |

    Example: Each side is told by its own days
      Given the patient was diagnosed with:
        | date       | code   |
        | 2024-02-01 | M54.50 |
        | 2024-05-01 | M54.50 |
        | 2025-03-01 | M54.50 |
      When the case is screened
      Then the rule fires
      And the explanation mentions "Before the accident: M54.50 (1 February 2024, last 1 May 2024). Since it: M54.50 (1 March 2025)."

  @id:pain-condition-before @v2 @audience:attorney @category:causation @covers:C02
  Rule: A lasting pain condition was coded before the injury
    Chronic pain, fibromyalgia or CRPS from before the accident is the first answer to a lasting pain after it. With
    low-dose naltrexone a rule of its own says so.

    Background: Definition
      Given the rule needs a diagnosis of a lasting pain condition recorded before the injury
      And the rule excludes a diagnosis of a lasting pain condition last recorded more than the history asked for before the injury
      And the rule excludes low-dose naltrexone started after the injury
      Then the rule raises the counter-signal "A lasting pain predates the injury" with weight moderate
      And the rule asks for "what hurt before the injury, how it was treated, and what the patient could do then"
      And for the plaintiff the rule reads:
        """
        {a lasting pain condition list}, first coded before the accident. Disclose it; what hurts since that did not hurt
        before, or hurts more by the notes, is what can be claimed.
        """
      And for the defence the rule reads:
        """
        {a lasting pain condition list} was coded before the accident. What of the pain is new has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                              |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble of the same region must be disclosed, with evidence that it resolved |

    Scenario Outline: Lasting pain: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
        | <again> | <code> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-08-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | coded      | again      | code   | drug                     | verdict      |
        | chronic pain, days before | 2025-01-02 | 2025-01-02 | G89.29 | NAPROXEN 500 MG TAB      | fires        |
        | years before and still    | 2019-01-02 | 2025-03-02 | G89.4  | NAPROXEN 500 MG TAB      | fires        |
        | ten years before          | 2014-01-02 | 2015-01-10 | G89.4  | NAPROXEN 500 MG TAB      | fires        |
        | and a day more            | 2014-01-02 | 2015-01-09 | G89.4  | NAPROXEN 500 MG TAB      | stays silent |
        | since the injury          | 2025-02-02 | 2025-03-02 | G89.29 | NAPROXEN 500 MG TAB      | stays silent |
        | back pain is none         | 2024-02-02 | 2024-02-02 | M54.50 | NAPROXEN 500 MG TAB      | stays silent |
        | on low-dose naltrexone    | 2025-01-02 | 2025-01-02 | G89.29 | NALTREXONE 4.5MG CAP CPD | stays silent |

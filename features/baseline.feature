@owner:pharmacy @reviewed:2026-11-22
Feature: Before and after, for any pain drug or pain diagnosis
  A drug or a code from before the accident is the patient's own; what rose, or was never needed before, may
  still be claimed. Records that do not reach back a year make an unknown baseline, never a new complaint.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:pain-drug-before @v1 @audience:attorney @category:causation @covers:C02
  Rule: One pain drug before the injury, another one after it
    Pain that was treated before the accident is the first thing an adjuster looks for. Low-dose naltrexone has
    a rule of its own.

    Background: Definition
      Given the rule needs pain medicine seen in the look-back before the injury
      And the rule needs another pain medicine started after the injury
      And the rule excludes low-dose naltrexone started after the injury
      Then the rule raises the counter-signal "Pain was treated before the injury" with weight moderate
      And the rule asks for "the chart of the year before the injury: what hurt, and when it was last treated"
      And for the plaintiff the rule reads:
        """
        {pain medicine} was dispensed from {pain medicine start}. Disclose it; another drug since the accident,
        or another region, is what can be claimed.
        """
      And for the defence the rule reads:
        """
        {pain medicine} was dispensed from {pain medicine start}, before the accident. The patient was in
        treatment for pain already.
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
        | what                              | first      | one                 | second     | two                   | three                    | verdict      |
        | naproxen before, gabapentin after | 2024-10-10 | NAPROXEN 500 MG TAB | 2025-02-01 | GABAPENTIN 300 MG CAP | AMLODIPINE 5 MG TAB      | fires        |
        | naproxen eighteen months before   | 2023-07-10 | NAPROXEN 500 MG TAB | 2025-02-01 | GABAPENTIN 300 MG CAP | AMLODIPINE 5 MG TAB      | stays silent |
        | nothing after                     | 2024-10-10 | NAPROXEN 500 MG TAB | 2024-11-01 | GABAPENTIN 300 MG CAP | AMLODIPINE 5 MG TAB      | stays silent |
        | a blood pressure drug before      | 2024-10-10 | AMLODIPINE 5 MG TAB | 2025-02-01 | GABAPENTIN 300 MG CAP | AMLODIPINE 5 MG TAB      | stays silent |
        | low-dose naltrexone came later    | 2024-10-10 | NAPROXEN 500 MG TAB | 2025-02-01 | GABAPENTIN 300 MG CAP | NALTREXONE 4.5MG CAP CPD | stays silent |

    Example: Records from the injury on do not know the year before
      Given pharmacy records reach from 2025-01-10 to 2026-06-30
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-02-01 | NAPROXEN 500 MG TAB   | 60       | 30   |
        | 2025-03-10 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule asks

  @id:pain-drug-continued @v1 @audience:attorney @category:causation @covers:C04
  Rule: A pain drug begun before the injury and filled on after it
    The same drug, begun before and refilled after, cannot have been begun because of the accident. Only what
    changed is left to claim.

    Background: Definition
      Given the rule needs pain medicine started before the injury
      And the rule needs pain medicine filled after the injury
      Then the rule raises the counter-signal "A pain drug predates the injury" with weight strong
      And the rule asks for "the day of injury once more, and the reason for which the drug was first prescribed"
      And for the plaintiff the rule reads:
        """
        {pain medicine} began on {pain medicine start} and was filled to {last fill}. Check the day of injury;
        then set off the old dose and claim only an increase.
        """
      And for the defence the rule reads:
        """
        {pain medicine} was in use from {pain medicine start}, before the accident, and simply went on.
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
        | what                              | first      | second     | drug                  | verdict      |
        | gabapentin across the injury      | 2024-12-15 | 2025-01-14 | GABAPENTIN 300 MG CAP | fires        |
        | refilled on the day of the injury | 2024-12-11 | 2025-01-10 | GABAPENTIN 300 MG CAP | fires        |
        | begun on the day of the injury    | 2025-01-10 | 2025-02-09 | GABAPENTIN 300 MG CAP | stays silent |
        | only before it                    | 2024-11-10 | 2024-12-10 | GABAPENTIN 300 MG CAP | stays silent |
        | a blood pressure drug             | 2024-12-15 | 2025-01-14 | AMLODIPINE 5 MG TAB   | stays silent |

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

  @id:neck-before @v2 @audience:attorney @category:causation @covers:C02
  Rule: Neck trouble was coded before the injury
    An old neck is the standard answer to a new one. Silence about it costs more than the code itself.

    Background: Definition
      Given the rule needs a diagnosis of neck trouble made before the injury
      And the rule needs a diagnosis of head or neck injury made after the injury
      Then the rule raises the counter-signal "Neck trouble predates the injury" with weight moderate
      And the rule asks for "the chart and scans of the neck from before the injury, and when the neck was last treated"
      And for the plaintiff the rule reads:
        """
        {neck trouble code} was coded on {neck trouble date}. Disclose it; show when it had resolved, and what
        is new: an arm, a nerve root, another level.
        """
      And for the defence the rule reads:
        """
        {neck trouble code} stood in the chart on {neck trouble date}. The neck was a complaint before the
        accident.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                              |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble of the same region must be disclosed, with evidence that it resolved |

    Scenario Outline: The neck: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | <coded>    | <code>   |
        | 2025-01-12 | <injury> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | coded      | code   | injury   | verdict      |
        | a disc of the neck, then whiplash  | 2024-02-01 | M50.20 | S13.4XXA | fires        |
        | neck pain on the day of the injury | 2025-01-10 | M54.2  | S13.4XXA | stays silent |
        | low back pain before               | 2024-02-01 | M54.50 | S13.4XXA | stays silent |
        | neck before, knee hurt             | 2024-02-01 | M54.2  | S83.91XA | stays silent |

    Example: A chart from the injury on knows nothing of the old neck
      Given diagnosis records reach from 2025-01-10 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
      When the case is screened
      Then the rule asks

  @id:back-before @v2 @audience:attorney @category:causation @covers:C02
  Rule: Low back trouble was coded before the injury
    The same for the back: a code from before will be found, so it is better brought than met.

    Background: Definition
      Given the rule needs a diagnosis of low back trouble made before the injury
      And the rule needs a diagnosis of another low back trouble made after the injury
      Then the rule raises the counter-signal "Low back trouble predates the injury" with weight moderate
      And the rule asks for "the chart and scans of the low back from before the injury, and when it was last treated"
      And for the plaintiff the rule reads:
        """
        {low back trouble code} was coded on {low back trouble date}. Disclose it; show when it had resolved and
        what is new since the accident.
        """
      And for the defence the rule reads:
        """
        {low back trouble code} stood in the chart on {low back trouble date}. The low back was a complaint
        before the accident.
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
        | pain and sprain both since   | 2025-01-11 | M54.50 | S33.5XXA | stays silent |
        | neck pain before             | 2024-02-01 | M54.2  | S33.5XXA | stays silent |
        | back before, neck hurt       | 2024-02-01 | M54.50 | S13.4XXA | stays silent |

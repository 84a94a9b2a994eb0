@owner:pharmacy @reviewed:2026-11-22
Feature: Who treats, and who came in since the injury
  A first prescription from a specialist is a step up; a specialist's drug without one, a visit that left no
  code, or one prescriber paid from the settlement are questions. Where the specialty of a prescriber is not
  recorded, the rules ask.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:new-pain-physician @v4 @audience:attorney @category:course @covers:S12
  Rule: A pain physician prescribes since the injury, and did not before
    A referral to a pain clinic may mean that the family doctor could do no more, or that somebody sent the patient
    there. The record of the referral tells which.

    Background: Definition
      Given the rule needs a pain physician to appear first after the injury
      And the rule needs pain medicine prescribed by a pain physician
      Then the rule raises the signal "A new specialist since the injury" with weight slight
      And the rule asks for "the referral to the specialist: who sent the patient, when and why"
      And for the plaintiff the rule reads:
        """
        {pain medicine list}: prescribed by a pain physician, of whom these records show nothing before the
        accident.
        """
      And for the defence the rule reads:
        """
        {pain medicine list}: ask who sent the patient to a pain physician, and when.
        """
      And the rule cites:
        | stance  | grade | source                                                   | finding                                                          |
        | neutral | D     | Legal nurse consultants on pharmacy records, lnctips.com | a new specialty among the prescribers marks a step in the course |
        | neutral | D     | Advocate Magazine, April 2025                            | bias of treatment on liens is argued to the jury                 |

    Scenario Outline: A pain physician: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                | quantity | days | specialty |
        | 2024-06-01 | AMLODIPINE 5 MG TAB | 30       | 30   | <before>  |
        | 2025-03-01 | <drug>              | 90       | 30   | <after>   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | before          | drug                  | after           | verdict      |
        | first seen since the injury | family medicine | GABAPENTIN 300 MG CAP | pain medicine   | fires        |
        | seen before as well         | pain management | GABAPENTIN 300 MG CAP | pain medicine   | stays silent |
        | family medicine only        | family medicine | GABAPENTIN 300 MG CAP | family medicine | stays silent |
        | a drug for something else   | family medicine | AMLODIPINE 5 MG TAB   | pain medicine   | stays silent |
        | specialty not recorded      |                 | GABAPENTIN 300 MG CAP | pain medicine   | asks         |

  @id:new-neurologist @v3 @audience:attorney @category:course @covers:S12
  Rule: A neurologist came in after an injury of head or neck
    A first neurologist after a blow to the head may have tested what others only ask about.

    Background: Definition
      Given the rule needs a neurologist to appear first after the injury
      And the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      Then the rule raises the signal "A new specialist since the injury" with weight slight
      And for the plaintiff the rule reads:
        """
        A neurologist appears in the records only since the accident. Coded: {head or neck injury list}.
        """
      And for the defence the rule reads:
        """
        A consultation is a question, not an answer. Ask what the neurologist found of
        {head or neck injury list}.
        """
      And the rule cites:
        | stance  | grade | source                                                   | finding                                                          |
        | neutral | D     | Legal nurse consultants on pharmacy records, lnctips.com | a new specialty among the prescribers marks a step in the course |

    Scenario Outline: A neurologist: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-12 | <code> |
      And the patient filled:
        | date       | drug                 | quantity | days | specialty |
        | 2024-06-01 | AMLODIPINE 5 MG TAB  | 30       | 30   | <before>  |
        | 2025-03-01 | TOPIRAMATE 50 MG TAB | 60       | 30   | <after>   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | code     | before          | after     | verdict      |
        | first seen after a concussion | S06.0X0A | family medicine | neurology | fires        |
        | seen before as well           | S06.0X0A | neurology       | neurology | stays silent |
        | a broken wrist                | S62.101A | family medicine | neurology | stays silent |

    Example: A neurologist, and the head was hurt a year after the injury
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-01-20 | S06.0X0A |
      And the patient filled:
        | date       | drug                 | quantity | days | specialty       |
        | 2024-06-01 | AMLODIPINE 5 MG TAB  | 30       | 30   | family medicine |
        | 2026-03-01 | TOPIRAMATE 50 MG TAB | 60       | 30   | neurology       |
      When the case is screened
      Then the rule stays silent

  @id:new-rehabilitation-physician @v3 @audience:attorney @category:course @covers:S12
  Rule: A rehabilitation physician came in after the injury
    Rehabilitation begins where healing alone is not enough.

    Background: Definition
      Given the rule needs a rehabilitation physician to appear first after the injury
      And the rule needs a diagnosis of injury or pain made after the injury
      Then the rule raises the signal "A new specialist since the injury" with weight slight
      And for the plaintiff the rule reads:
        """
        A rehabilitation physician appears in the records only since the accident. Coded since:
        {injury or pain list}.
        """
      And for the defence the rule reads:
        """
        {injury or pain list}: ask who asked for the rehabilitation physician's visit, and what it was to find
        out.
        """
      And the rule cites:
        | stance  | grade | source                                                   | finding                                                          |
        | neutral | D     | Legal nurse consultants on pharmacy records, lnctips.com | a new specialty among the prescribers marks a step in the course |

    Scenario Outline: Rehabilitation: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code     |
        | <coded> | S13.4XXA |
      And the patient filled:
        | date       | drug                | quantity | days | specialty |
        | 2024-06-01 | AMLODIPINE 5 MG TAB | 30       | 30   | <before>  |
        | 2025-03-01 | MELOXICAM 15 MG TAB | 30       | 30   | <after>   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | coded      | before          | after | verdict      |
        | first seen since the injury    | 2025-01-12 | family medicine | PM&R  | fires        |
        | seen before as well            | 2025-01-12 | physiatry       | PM&R  | stays silent |
        | nothing coded since the injury | 2024-01-12 | family medicine | PM&R  | stays silent |

  @id:new-psychiatrist @v4 @audience:attorney @category:mind @covers:S12
  Rule: A psychiatrist came in after a stress diagnosis
    A psychiatrist who was not there before may mean that the distress went beyond what a family doctor treats.

    Background: Definition
      Given the rule needs a psychiatrist to appear first after the injury
      And the rule needs a diagnosis of psychological injury made after the injury
      Then the rule raises the signal "A new specialist since the injury" with weight slight
      And for the plaintiff the rule reads:
        """
        A psychiatrist appears in the records only since the accident. Coded since:
        {psychological injury list}.
        """
      And for the defence the rule reads:
        """
        Psychotherapy from before is seldom in pharmacy records. Ask who treated the patient before
        {psychological injury list}.
        """
      And the rule cites:
        | stance  | grade | source                                                   | finding                                                          |
        | neutral | D     | Legal nurse consultants on pharmacy records, lnctips.com | a new specialty among the prescribers marks a step in the course |

    Scenario Outline: A psychiatrist: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-03-01 | <code> |
      And the patient filled:
        | date       | drug                 | quantity | days | specialty |
        | 2024-06-01 | AMLODIPINE 5 MG TAB  | 30       | 30   | <before>  |
        | 2025-03-01 | SERTRALINE 50 MG TAB | 30       | 30   | <after>   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                    | code   | before          | after      | verdict      |
        | first seen beside post-traumatic stress | F43.10 | family medicine | psychiatry | fires        |
        | seen before as well                     | F43.10 | psychiatry      | psychiatry | stays silent |
        | no stress coded                         | M54.2  | family medicine | psychiatry | stays silent |

  @id:specialist-drug-alone @v3 @audience:attorney @category:proof @status:unconfirmed @covers:C23
  Rule: A specialist's drug that no specialist prescribed
    Antibodies, toxin and ketamine are specialists' drugs. From a general practice they need a consultation behind
    them; a surgeon, an anesthesiologist or an eye doctor is a specialist too.

    Background: Definition
      Given the rule needs costly treatment filled after the injury
      And the rule needs costly treatment prescribed by a general practice
      And the rule excludes costly treatment prescribed by a pain specialist
      Then the rule raises the counter-signal "A specialist's drug without a specialist" with weight slight
      And the rule asks for "the consultation note behind the choice of this drug"
      And for the plaintiff the rule reads:
        """
        {costly treatment} of {costly treatment start} was prescribed by {prescriber} ({specialty}). A
        specialist who agreed in writing would give it a foundation.
        """
      And for the defence the rule reads:
        """
        {prescriber} ({specialty}) prescribed {costly treatment} from {costly treatment start}; no fill of it names a
        pain specialist, a neurologist or a rehabilitation physician.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                             |
        | neutral | D     | Working knowledge, not yet confirmed | a specialist's foundation is asked for costly drugs |

    Scenario Outline: Without a specialist: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug   | quantity | days | specialty |
        | <date> | <drug> | 1        | 30   | <who>     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                             | date       | drug                  | who             | verdict      |
        | an antibody from a family doctor | 2025-08-01 | AIMOVIG 140 MG/ML INJ | family medicine | fires        |
        | from a neurologist               | 2025-08-01 | AIMOVIG 140 MG/ML INJ | neurology       | stays silent |
        | before the injury                | 2024-08-01 | AIMOVIG 140 MG/ML INJ | family medicine | stays silent |
        | naproxen                         | 2025-08-01 | NAPROXEN 500 MG TAB   | family medicine | stays silent |
        | nobody says who                  | 2025-08-01 | AIMOVIG 140 MG/ML INJ |                 | asks         |
        | ketamine at an operation         | 2025-08-01 | KETAMINE INFUSION     | anesthesiology  | stays silent |

    Example: A neurologist began it, the family doctor goes on
      Given the patient filled:
        | date       | drug                  | quantity | days | specialty       |
        | 2025-08-01 | AIMOVIG 140 MG/ML INJ | 1        | 30   | neurology       |
        | 2025-08-31 | AIMOVIG 140 MG/ML INJ | 1        | 30   | family medicine |
      When the case is screened
      Then the rule stays silent

  @id:specialist-without-visit @v5 @audience:attorney @category:proof @covers:C17
  Rule: A specialist's prescription without a visit behind it
    A specialist who prescribed has examined, as a rule. Where no code at all stands within a month of the first fill,
    the visit is missing from the records, or there was none.

    Background: Definition
      Given the rule needs pain medicine new since the injury
      And the rule needs pain medicine prescribed by a pain specialist
      And the rule excludes pain medicine with a diagnosis of any condition recorded within visit window of its first fill
      Then the rule raises the counter-signal "No specialist's visit before the first fill is in the records" with weight slight
      And the rule asks for "the complete chart of the specialist, first visit included"
      And for the plaintiff the rule reads:
        """
        {pain medicine list}: prescribed by a pain specialist whose visit at the first fill is not in these
        records. Obtain the chart before relying on the specialist.
        """
      And for the defence the rule reads:
        """
        {pain medicine list}: prescribed by a pain specialist, and these records hold no diagnosis within a
        month of the first fill.
        """
      And the rule cites:
        | stance | grade | source                                   | finding                                                                       |
        | for    | D     | LienScripts on cross-referencing records | a seller's view: each first fill is matched with a visit 14 to 30 days before |

    Scenario Outline: The specialist's visit: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code  |
        | <coded> | M54.2 |
      And the patient filled:
        | date   | drug   | quantity | days | specialty |
        | <date> | <drug> | 90       | 30   | <who>     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | coded      | date       | drug                  | who             | verdict      |
        | no code for 31 days        | 2025-05-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | pain medicine   | fires        |
        | a visit 30 days before     | 2025-05-02 | 2025-06-01 | GABAPENTIN 300 MG CAP | pain medicine   | stays silent |
        | a family doctor            | 2025-05-01 | 2025-06-01 | GABAPENTIN 300 MG CAP | family medicine | stays silent |
        | before the injury          | 2025-05-01 | 2024-06-01 | GABAPENTIN 300 MG CAP | pain medicine   | stays silent |
        | a blood pressure drug      | 2025-05-01 | 2025-06-01 | AMLODIPINE 5 MG TAB   | pain medicine   | stays silent |
        | a code dated the day after | 2025-06-02 | 2025-06-01 | GABAPENTIN 300 MG CAP | pain medicine   | stays silent |

  @id:pain-wellness-clinic @v3 @audience:attorney @category:proof @status:unconfirmed @covers:C23
  Rule: Pain drugs from a telehealth or wellness clinic, and no specialist
    A prescription from one video call says little about an injury until somebody examines the patient.

    Background: Definition
      Given the rule needs pain medicine started after the injury
      And the rule needs pain medicine prescribed by a telehealth or wellness clinic
      And the rule excludes pain medicine prescribed by a pain specialist
      And the rule excludes another pain medicine prescribed by a pain specialist
      Then the rule raises the counter-signal "Pain medicine from a telehealth or wellness clinic" with weight slight
      And the rule asks for "the note of the examination behind this prescription, and how the patient came to the prescriber"
      And for the plaintiff the rule reads:
        """
        {pain medicine} came from {prescriber} ({specialty}) on {pain medicine start}. A specialist who examines
        the patient and takes over would give it a foundation.
        """
      And for the defence the rule reads:
        """
        {pain medicine} came from {prescriber} ({specialty}). No fill of a pain medicine names a pain
        specialist.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                             |
        | neutral | D     | Working knowledge, not yet confirmed | telehealth and wellness prescribers are argued as a weak foundation |

    Scenario Outline: A clinic: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug    | quantity | days | specialty |
        | <date>     | <drug>  | 90       | 30   | <who>     |
        | 2025-03-03 | <drug>  | 90       | 30   | <then>    |
        | 2025-06-10 | <other> | 30       | 30   | <third>   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | date       | drug                  | who             | then            | other               | third           | verdict      |
        | telehealth only                | 2025-02-01 | GABAPENTIN 300 MG CAP | telehealth      | telehealth      | AMLODIPINE 5 MG TAB | family medicine | fires        |
        | a pain physician took it over  | 2025-02-01 | GABAPENTIN 300 MG CAP | telehealth      | pain medicine   | AMLODIPINE 5 MG TAB | family medicine | stays silent |
        | a pain physician added another | 2025-02-01 | GABAPENTIN 300 MG CAP | telehealth      | telehealth      | MELOXICAM 15 MG TAB | pain medicine   | stays silent |
        | family medicine                | 2025-02-01 | GABAPENTIN 300 MG CAP | family medicine | family medicine | AMLODIPINE 5 MG TAB | family medicine | stays silent |
        | a blood pressure drug          | 2025-02-01 | AMLODIPINE 5 MG TAB   | telehealth      | telehealth      | AMLODIPINE 5 MG TAB | family medicine | stays silent |

    Example: Begun before the injury by video
      Given the patient filled:
        | date       | drug                  | quantity | days | specialty  |
        | 2024-12-20 | GABAPENTIN 300 MG CAP | 90       | 30   | telehealth |
        | 2025-01-19 | GABAPENTIN 300 MG CAP | 90       | 30   | telehealth |
      When the case is screened
      Then the rule stays silent

  @id:one-prescriber-on-lien @v4 @audience:attorney @category:credibility @covers:C16
  Rule: One prescriber, and everything on a lien
    When one prescriber writes every pain drug and all of it waits for the settlement, the defence asks who sent
    the patient there. A fill that Medicare, an auto policy or the patient paid answers that. The records show the concentration, not the referral.

    Background: Definition
      Given the rule needs pain medicine started after the injury
      And the rule needs pain medicine filled at least 3 times
      And the rule excludes pain medicine from at least 2 prescribers within 2 years
      And the rule excludes pain medicine paid by a payer other than the lien
      And the rule excludes another pain medicine paid by a payer other than the lien
      Then the rule raises the counter-signal "One prescriber, paid from the settlement" with weight slight
      And the rule asks for "who referred the patient to this prescriber, and records of any doctor outside the claim"
      And for the plaintiff the rule reads:
        """
        {pain medicine list}: dispensed on a lien, each from one prescriber. A referral from a doctor, or
        fills that a plan paid, would answer the question of who chose the prescriber.
        """
      And for the defence the rule reads:
        """
        {pain medicine list}: each from one prescriber, and waiting for the settlement. Who arranged that will
        be asked.
        """
      And the rule cites:
        | stance  | grade | source                          | finding                                        |
        | against | D     | Advocate Magazine, April 2025   | bias of lien treaters is argued to the jury    |
        | against | D     | LienScripts on challenged liens | template narratives are spotted and discounted |

    Scenario Outline: One prescriber: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug    | quantity | days | prescriber | payer   |
        | <date>     | <drug>  | 90       | 30   | A. Ames    | lien    |
        | 2025-03-03 | <drug>  | 90       | 30   | <second>   | <payer> |
        | <last>     | <drug>  | 90       | 30   | A. Ames    | lien    |
        | 2025-06-01 | <other> | 30       | 30   | A. Ames    | <paid>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                       | date       | drug                  | second    | payer       | last       | other               | paid        | verdict      |
        | three fills, one prescriber, all on a lien | 2025-02-01 | GABAPENTIN 300 MG CAP | A. Ames   | lien        | 2025-04-02 | AMLODIPINE 5 MG TAB | cash        | fires        |
        | a second prescriber                        | 2025-02-01 | GABAPENTIN 300 MG CAP | B. Brandt | lien        | 2025-04-02 | AMLODIPINE 5 MG TAB | cash        | stays silent |
        | the plan paid once                         | 2025-02-01 | GABAPENTIN 300 MG CAP | A. Ames   | health plan | 2025-04-02 | AMLODIPINE 5 MG TAB | cash        | stays silent |
        | the plan pays another pain drug            | 2025-02-01 | GABAPENTIN 300 MG CAP | A. Ames   | lien        | 2025-04-02 | MELOXICAM 15 MG TAB | health plan | stays silent |
        | two fills                                  | 2025-02-01 | GABAPENTIN 300 MG CAP | A. Ames   | lien        | 2025-03-03 | AMLODIPINE 5 MG TAB | cash        | stays silent |
        | a blood pressure drug                      | 2025-02-01 | AMLODIPINE 5 MG TAB   | A. Ames   | lien        | 2025-04-02 | AMLODIPINE 5 MG TAB | cash        | stays silent |
        | Medicare paid once                         | 2025-02-01 | GABAPENTIN 300 MG CAP | A. Ames   | Medicare    | 2025-04-02 | AMLODIPINE 5 MG TAB | cash        | stays silent |
        | another pain drug in cash                  | 2025-02-01 | GABAPENTIN 300 MG CAP | A. Ames   | lien        | 2025-04-02 | MELOXICAM 15 MG TAB | cash        | stays silent |

    Example: Begun before the injury by the same prescriber
      Given the patient filled:
        | date       | drug                  | quantity | days | prescriber | payer |
        | 2024-12-20 | GABAPENTIN 300 MG CAP | 90       | 30   | A. Ames    | lien  |
        | 2025-01-19 | GABAPENTIN 300 MG CAP | 90       | 30   | A. Ames    | lien  |
        | 2025-02-18 | GABAPENTIN 300 MG CAP | 90       | 30   | A. Ames    | lien  |
      When the case is screened
      Then the rule stays silent

    Example: All paid in cash
      Given the patient filled:
        | date       | drug                  | quantity | days | prescriber | payer |
        | 2025-02-01 | GABAPENTIN 300 MG CAP | 90       | 30   | A. Ames    | cash  |
        | 2025-03-03 | GABAPENTIN 300 MG CAP | 90       | 30   | A. Ames    | cash  |
        | 2025-04-02 | GABAPENTIN 300 MG CAP | 90       | 30   | A. Ames    | cash  |
      When the case is screened
      Then the rule stays silent

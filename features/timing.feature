@owner:pharmacy @reviewed:2026-11-22
Feature: When treatment began, for any pain drug
  Early treatment ties pain to the day it began; late treatment, or a second accident, loosens it. Absence
  counts only where the records reach.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:prompt-start @v3 @audience:attorney @category:course @covers:S15
  Rule: An injury coded and a new pain reliever within two weeks of the day
    An injury coded and a first fill in the first fortnight put complaint, examination and treatment next to the
    accident. A drug filled in the year before it was no start.

    Background: Definition
      Given the rule needs a diagnosis of an injury made within the prompt start of the injury
      And the rule needs pain reliever started within the prompt start of the injury
      And the rule excludes pain reliever whose ingredient was filled in the look-back before the injury
      Then the rule raises the signal "Prompt treatment" with weight slight
      And for the plaintiff the rule reads:
        """
        Within two weeks of the accident {an injury list} was coded and {pain reliever list} dispensed.
        """
      And for the defence the rule reads:
        """
        {pain reliever list} beside {an injury list} shows a complaint, not its cause; and what came after the
        first weeks is another matter.
        """
      And the rule cites:
        | stance | grade | source                   | finding                                                               |
        | for    | D     | LienScripts on causation | a seller's view: a first fill within 7 to 14 days of injury and visit |

    Scenario Outline: Prompt: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug                | quantity | days |
        | <early> | NAPROXEN 500 MG TAB | 20       | 10   |
        | <first> | <drug>              | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | coded      | code     | early      | first      | drug                    | verdict      |
        | both on the 14th day          | 2025-01-24 | S13.4XXA | 2023-03-01 | 2025-01-24 | IBUPROFEN 600 MG TAB    | fires        |
        | the fill a day later          | 2025-01-24 | S13.4XXA | 2023-03-01 | 2025-01-25 | IBUPROFEN 600 MG TAB    | stays silent |
        | the visit a day later         | 2025-01-25 | S13.4XXA | 2023-03-01 | 2025-01-24 | IBUPROFEN 600 MG TAB    | stays silent |
        | a complaint, and no injury    | 2025-01-24 | M54.2    | 2023-03-01 | 2025-01-24 | IBUPROFEN 600 MG TAB    | stays silent |
        | a blood pressure drug         | 2025-01-24 | S13.4XXA | 2023-03-01 | 2025-01-24 | AMLODIPINE 5 MG TAB     | stays silent |
        | a tricyclic says nothing      | 2025-01-24 | S13.4XXA | 2023-03-01 | 2025-01-24 | AMITRIPTYLINE 25 MG TAB | stays silent |
        | the same drug the year before | 2025-01-24 | S13.4XXA | 2024-11-01 | 2025-01-24 | NAPROXEN 500 MG TAB     | stays silent |

    Example: The first fill is gabapentin, and a seizure disorder is coded
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
        | 2025-03-01 | G40.909  |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-01-12 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule asks

    Example: The first fill is gabapentin
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-01-12 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule fires

  @id:late-first-drug @v3 @audience:attorney @category:causation @status:unconfirmed @covers:C03
  Rule: The first pain reliever more than three months after the injury
    Three months without a pain reliever, then one: the defence will ask what it was for. Another injury, gout, arthritis
    or cancer would explain it, and so would drugs bought without prescription, which do not show. An antidepressant
    alone is no pain treatment.

    Background: Definition
      Given the rule needs pain reliever new since the injury
      And the rule needs pain reliever started more than the late-onset period after the injury
      And the rule excludes another pain reliever tried before pain reliever
      And the rule excludes pain reliever begun within the coding lag of a later injury
      And the rule excludes a diagnosis of a disease that pain drugs are given for
      And the rule excludes pain reliever begun later than one cause's time after the injury
      Then the rule raises the counter-signal "Late start of pain treatment" with weight moderate
      And the rule asks for "every visit and purchase for pain in the first three months, over-the-counter drugs included"
      And for the plaintiff the rule reads:
        """
        The first pain reliever in these records: {pain reliever list}. Over-the-counter drugs, samples and trouble
        with access do not show: get them in writing.
        """
      And for the defence the rule reads:
        """
        {pain reliever list}: the first pain reliever in these records, more than three months after the accident.
        What it was for has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                                                        |
        | neutral | D     | Howard Law on treatment delay | practice: more than a month before treatment weakens causation |

    Scenario Outline: Late drug: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
      And the patient filled:
        | date    | drug  | quantity | days |
        | <early> | <one> | 60       | 30   |
        | <first> | <two> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | early      | one                 | first      | two                     | verdict      |
        | gabapentin on the 91st day  | 2025-02-01 | AMLODIPINE 5 MG TAB | 2025-04-11 | GABAPENTIN 300 MG CAP   | fires        |
        | on the 90th day             | 2025-02-01 | AMLODIPINE 5 MG TAB | 2025-04-10 | GABAPENTIN 300 MG CAP   | stays silent |
        | naproxen in the first month | 2025-02-01 | NAPROXEN 500 MG TAB | 2025-06-11 | GABAPENTIN 300 MG CAP   | stays silent |
        | naproxen years before       | 2023-02-01 | NAPROXEN 500 MG TAB | 2025-06-11 | GABAPENTIN 300 MG CAP   | stays silent |
        | no pain reliever at all     | 2025-02-01 | AMLODIPINE 5 MG TAB | 2025-06-11 | AMLODIPINE 5 MG TAB     | stays silent |
        | a tricyclic alone           | 2025-02-01 | AMLODIPINE 5 MG TAB | 2025-06-11 | NORTRIPTYLINE 75 MG CAP | stays silent |
        | a year later and a day      | 2025-02-01 | AMLODIPINE 5 MG TAB | 2026-01-11 | GABAPENTIN 300 MG CAP   | stays silent |
        | a year later to the day     | 2025-02-01 | AMLODIPINE 5 MG TAB | 2026-01-10 | GABAPENTIN 300 MG CAP   | fires        |

    Example: Records that begin half a year before the injury do not know what came before
      Given pharmacy records reach from 2024-07-10 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-05-01 | GABAPENTIN 300 MG CAP | 60       | 30   |
      When the case is screened
      Then the rule asks

    Example: Of two late drugs the first is told
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-05-01 | NAPROXEN 500 MG TAB   | 60       | 30   |
        | 2025-07-01 | GABAPENTIN 300 MG CAP | 60       | 30   |
      When the case is screened
      Then the rule fires
      And the explanation mentions "records: naproxen (1 May 2025)"

    Scenario Outline: Another reason: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2025-06-11 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                                      | coded      | code     | verdict      |
        | a sprained ankle of that day, of this accident or another | 2025-06-11 | S93.401A | asks         |
        | the sprain of this accident                               | 2025-01-12 | S13.4XXA | fires        |
        | gout, known for years                                     | 2023-04-01 | M10.9    | stays silent |
        | arthritis of the hip                                      | 2025-06-11 | M16.11   | stays silent |
        | back pain of that day                                     | 2025-06-11 | M54.50   | fires        |

  @id:late-first-visit @v3 @audience:attorney @category:causation @covers:C03
  Rule: The first diagnosis of an injury or pain more than a month after it
    More than a month without a visit is read as no injury. What happened in that month has to be told by
    somebody. A code of a year later is more likely another event than a late visit.

    Background: Definition
      Given the rule needs a diagnosis of injury or pain made at least 31 days after the injury
      And the rule excludes a diagnosis of injury or pain first made later than one cause's time after the injury
      And the rule excludes a diagnosis of another injury or pain made within the late visit of the injury
      And the rule excludes a diagnosis of another injury or pain made before the injury
      And the rule excludes a diagnosis of injury or pain first coded as a later injury
      Then the rule raises the counter-signal "Late first visit" with weight moderate
      And the rule asks for "urgent care, emergency, chiropractic and telephone contacts of the first month, and what kept the patient from a visit"
      And for the plaintiff the rule reads:
        """
        Of an injury or pain these records hold first {injury or pain list}. Visits elsewhere may be missing, or it is
        another event: ask before answering.
        """
      And for the defence the rule reads:
        """
        These records hold no visit for an injury or pain in the first month. What ties {injury or pain list} to the
        accident has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                                                        |
        | neutral | D     | Howard Law on treatment delay | practice: more than a month before treatment weakens causation |

    Scenario Outline: Late visit: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code  |
        | <early> | <one> |
        | <late>  | <two> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                  | early      | one      | late       | two      | verdict      |
        | neck pain on the 31st day             | 2025-01-15 | I10      | 2025-02-10 | M54.2    | fires        |
        | on the 30th day                       | 2025-01-15 | I10      | 2025-02-09 | M54.2    | stays silent |
        | neck and nerve root, both on the 31st | 2025-02-10 | M54.2    | 2025-02-10 | M54.12   | fires        |
        | neck on the 30th, nerve root the 31st | 2025-02-09 | M54.2    | 2025-02-10 | M54.12   | stays silent |
        | a sprain, of this accident or another | 2025-01-15 | I10      | 2025-03-10 | S93.401A | asks         |
        | a year later and a day                | 2025-01-15 | I10      | 2026-01-11 | M54.2    | stays silent |
        | a year later to the day               | 2025-01-15 | I10      | 2026-01-10 | M54.2    | fires        |
        | a sprain in the first week            | 2025-01-15 | S13.4XXA | 2025-03-10 | M54.2    | stays silent |
        | neck pain from before as well         | 2024-01-15 | M54.2    | 2025-03-10 | M54.12   | stays silent |
        | no pain coded at all                  | 2025-01-15 | I10      | 2025-03-10 | E11.9    | stays silent |

    Example: The only code is of an injury years later
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-15 | I10      |
        | 2026-03-10 | S93.401A |
      When the case is screened
      Then the rule stays silent

    Example: A code of another system that nobody could translate
      Given the patient was diagnosed with:
        | date       | code      | system    |
        | 2025-01-15 | 999999999 | SNOMED CT |
        | 2025-03-10 | M54.2     | ICD-10-CM |
      When the case is screened
      Then the rule asks

  @id:event-between @v5 @audience:attorney @category:causation @covers:C20
  Rule: Another accident or an operation before the pain drug began
    What began after a second event may belong to it. Drugs are allotted to events by the day each began. A drug that
    was dispensed between the injury and the event was there already, and what begins years later is no treatment that
    anybody claims.

    Background: Definition
      Given the rule needs pain reliever new since the injury
      And the rule needs an event between the injury and pain reliever
      And the rule excludes pain reliever begun later than one claim's time after the injury
      Then the rule raises the counter-signal "Another event before the treatment" with weight moderate
      And the rule asks for "which drug and which complaint each event left, by date, from the treater"
      And for the plaintiff the rule reads:
        """
        Begun on the day of another event or after it: {pain reliever list}. What was dispensed before that event is not
        touched by it; have the treater divide the rest.
        """
      And for the defence the rule reads:
        """
        {pain reliever list} began on the day of another event or after it. Which event it belongs to is open.
        """
      And the rule cites:
        | stance  | grade | source                            | finding                                            |
        | neutral | D     | LienScripts on several defendants | drugs are allotted to events by the day each began |

    Scenario Outline: Another event: <what> - the rule <verdict>
      Given there was a second accident on <event>
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | event      | first      | drug                  | verdict      |
        | a second accident, then gabapentin | 2025-04-01 | 2025-05-01 | GABAPENTIN 300 MG CAP | fires        |
        | gabapentin came first              | 2025-06-01 | 2025-05-01 | GABAPENTIN 300 MG CAP | stays silent |
        | a blood pressure drug              | 2025-04-01 | 2025-05-01 | AMLODIPINE 5 MG TAB   | stays silent |
        | three years later to the day       | 2025-04-01 | 2028-01-10 | IBUPROFEN 200 MG TAB  | fires        |
        | and a day later                    | 2025-04-01 | 2028-01-11 | IBUPROFEN 200 MG TAB  | stays silent |

    Example: Gabapentin from before, filled again after a second accident
      Given there was a second accident on 2025-04-01
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-05-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2025-05-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule stays silent

    Scenario Outline: Single packs of one drug: <what> - the rule <verdict>
      Given there was a second accident on 2026-04-01
      And the patient filled:
        | date       | drug                | quantity | days |
        | <first>    | NAPROXEN 500 MG TAB | 20       |      |
        | 2026-04-03 | NAPROXEN 220 MG TAB | 20       |      |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | first      | verdict      |
        | one before the event too  | 2025-05-01 | stays silent |
        | the first after the event | 2026-04-02 | fires        |

    Example: Nobody said whether there was another event
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-05-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
      When the case is screened
      Then the rule asks

  @id:fill-without-visit @v3 @audience:attorney @category:proof @covers:C17
  Rule: A new pain reliever without any diagnosis around its first fill
    A prescription follows a visit, and a visit mostly leaves a code in the month before the fill; a claim may be dated
    some days after. Where the records reach and show none, the fill stands alone. Gout, arthritis or cancer, whenever
    coded, would explain it; visits that left no code do not show.

    Background: Definition
      Given the rule needs pain reliever new since the injury
      And the rule excludes pain reliever with a diagnosis recorded in the visit window before its first fill
      And the rule excludes pain reliever with a diagnosis of any condition recorded within the coding lag of its first fill
      And the rule excludes a diagnosis of a disease that pain drugs are given for
      Then the rule raises the counter-signal "A fill without a diagnosis beside it" with weight slight
      And the rule asks for "the visit note behind the first fill of each pain drug, with its diagnosis"
      And for the plaintiff the rule reads:
        """
        {pain reliever list}: no diagnosis stands in the month before the first fill, nor in the week after.
        The prescriber's chart may have the visit: set drug, visit and page side by side.
        """
      And for the defence the rule reads:
        """
        {pain reliever list}: these records hold no diagnosis beside the first fill. What it was for they do
        not say.
        """
      And the rule cites:
        | stance | grade | source                                   | finding                                                                       |
        | for    | D     | LienScripts on cross-referencing records | a seller's view: each first fill is matched with a visit 14 to 30 days before |

    Scenario Outline: A visit: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | coded      | code  | first      | drug                     | verdict      |
        | the last visit 31 days before     | 2025-05-01 | M54.2 | 2025-06-01 | NAPROXEN 500 MG TAB      | fires        |
        | 30 days before                    | 2025-05-02 | M54.2 | 2025-06-01 | NAPROXEN 500 MG TAB      | stays silent |
        | the claim is dated a week after   | 2025-06-08 | M54.2 | 2025-06-01 | NAPROXEN 500 MG TAB      | stays silent |
        | the visit came eight days after   | 2025-06-09 | M54.2 | 2025-06-01 | NAPROXEN 500 MG TAB      | fires        |
        | an antidepressant is no pain drug | 2025-05-01 | M54.2 | 2025-06-01 | VENLAFAXINE ER 75 MG CAP | stays silent |
        | gout, known for years             | 2023-04-01 | M10.9 | 2025-06-01 | NAPROXEN 500 MG TAB      | stays silent |
        | a drug from before the injury     | 2025-05-01 | M54.2 | 2024-06-01 | NAPROXEN 500 MG TAB      | stays silent |
        | a blood pressure drug             | 2025-05-01 | M54.2 | 2025-06-01 | AMLODIPINE 5 MG TAB      | stays silent |

    Example: Medical records that end before the fill cannot tell
      Given diagnosis records reach from 2023-01-01 to 2025-05-01
      And the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2025-06-01 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule asks

  @id:near-settlement-start @v2 @audience:attorney @category:proof @status:unconfirmed @covers:C15
  Rule: A new and costly kind of treatment as settlement nears
    An antibody, a gepant, toxin or ketamine begun in the two months before a demand looks built for it, unless
    the chart shows what happened that week.

    Background: Definition
      Given the rule needs settlement expected within the costly-start window
      And the rule needs costly treatment new since the injury
      And the rule excludes costly treatment lasting at least the costly-start window
      Then the rule raises the counter-signal "Treatment begun as settlement nears" with weight moderate
      And the rule asks for "the clinical event behind the new treatment, noted at the time"
      And for the plaintiff the rule reads:
        """
        {costly treatment} began on {costly treatment start}, shortly before the expected settlement. Only a
        clinical event noted at the time answers the obvious question.
        """
      And for the defence the rule reads:
        """
        {costly treatment} began on {costly treatment start}, with settlement in sight. Why then, will be asked.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                                          |
        | neutral | D     | Advocate Magazine, April 2025 | bias of treatment on liens is argued to the jury |

    Scenario Outline: Near settlement: <what>, so the rule <verdict>
      Given the case is expected to settle on <settlement>
      And the patient filled:
        | date    | drug   | quantity | days   |
        | <first> | <drug> | 1        | <days> |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                                | settlement | first      | drug                   | days | verdict      |
        | an antibody five weeks before       | 2026-07-31 | 2026-06-25 | AIMOVIG 140 MG/ML INJ  | 30   | fires        |
        | settlement is 61 days away          | 2026-08-30 | 2026-06-25 | AIMOVIG 140 MG/ML INJ  | 30   | stays silent |
        | settlement is 60 days away          | 2026-08-29 | 2026-06-25 | AIMOVIG 140 MG/ML INJ  | 30   | fires        |
        | sixty days of it                    | 2026-07-31 | 2026-05-01 | AIMOVIG 140 MG/ML INJ  | 60   | stays silent |
        | fifty-nine days of it               | 2026-07-31 | 2026-05-01 | AIMOVIG 140 MG/ML INJ  | 59   | fires        |
        | ketamine two weeks before           | 2026-07-31 | 2026-06-25 | KETAMINE 100 MG/ML INJ | 14   | fires        |
        | naproxen costs little               | 2026-07-31 | 2026-06-25 | NAPROXEN 500 MG TAB    | 30   | stays silent |
        | begun before the injury and dropped | 2026-07-31 | 2024-12-20 | AIMOVIG 140 MG/ML INJ  | 20   | stays silent |

@owner:pharmacy @reviewed:2026-11-28
Feature: A full dose where the kidneys fail
  Gabapentin and pregabalin leave the body through the kidneys alone. What may still be in the patient's hands is an alert;
  what is past is a dated fact and a question.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:gabapentin-kidney-now @v2 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: Gabapentin at a full dose where the kidneys fail, now
    The kidneys alone clear it. Where they fail a full dose stays in the body and dulls the patient; the dose is lowered,
    or given after dialysis.

    Background: Definition
      Given the rule needs gabapentin at full gabapentin dose a day or more
      And the rule needs gabapentin with a diagnosis of kidney failure recorded within 12 months of its first fill
      And the rule needs gabapentin continuing now
      Then the rule raises the safety alert "A full dose of gabapentin where the kidneys fail"
      And the rule routes the case to pharmacist today
      And for the plaintiff the rule reads:
        """
        {gabapentin} goes on; coded within a year of its first fill: {kidney failure list}. A pharmacist should call the
        prescriber about the dose.
        """
      And for the defence the rule reads:
        """
        {gabapentin} beside {kidney failure list}: drowsiness and confusion have another possible reason.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                              |
        | for     | D     | Working knowledge, not yet confirmed | the label lowers the dose as kidney function falls   |
        | neutral | A     | NeuPSIG 2015, PMC7807995             | the adequate dose is for patients whose kidneys work |

    Scenario Outline: Gabapentin and kidneys now: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | <n>      | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                         | coded      | code   | date       | drug                             | n     | verdict      |
        | end stage, a full dose       | 2026-05-01 | N18.6  | 2026-06-10 | GABAPENTIN 400 MG CAP            | 90    | fires        |
        | on dialysis                  | 2026-05-01 | Z99.2  | 2026-06-10 | GABAPENTIN 400 MG CAP            | 90    | fires        |
        | a solution, 1,199.2 mg a day | 2026-05-01 | N18.6  | 2026-06-10 | GABAPENTIN 250 MG/5 ML ORAL SOLN | 719.5 | stays silent |
        | a low dose                   | 2026-05-01 | N18.6  | 2026-06-10 | GABAPENTIN 400 MG CAP            | 60    | stays silent |
        | an earlier stage             | 2026-05-01 | N18.30 | 2026-06-10 | GABAPENTIN 400 MG CAP            | 90    | stays silent |
        | coded years before           | 2023-05-01 | N18.6  | 2026-06-10 | GABAPENTIN 400 MG CAP            | 90    | stays silent |
        | last year                    | 2025-05-01 | N18.6  | 2025-06-10 | GABAPENTIN 400 MG CAP            | 90    | stays silent |
        | naproxen                     | 2026-05-01 | N18.6  | 2026-06-10 | NAPROXEN 500 MG TAB              | 90    | stays silent |

  @id:gabapentin-kidney @v2 @audience:attorney @category:credibility @status:unconfirmed
  Rule: Gabapentin at a full dose where the kidneys failed, since the injury
    A complaint of drowsiness or confusion in that time has another possible reason. A code that comes only after the
    supply had ended says nothing of that time.

    Background: Definition
      Given the rule needs gabapentin at full gabapentin dose a day or more
      And the rule needs gabapentin with a diagnosis of kidney failure recorded within 12 months of its first fill
      And the rule needs gabapentin supplied after a diagnosis of kidney failure
      And the rule needs gabapentin filled after the injury
      Then the rule raises the counter-signal "A full dose of gabapentin beside kidney failure"
      And the rule asks for "kidney function beside each dose of gabapentin, and what was noted of drowsiness or confusion"
      And for the plaintiff the rule reads:
        """
        Dispensed were {gabapentin list}, at a full dose at least once; coded within a year of the first fill:
        {kidney failure list}. Complaints from before that fill are not touched.
        """
      And for the defence the rule reads:
        """
        {gabapentin list} beside {kidney failure list}: where the kidneys fail, a full dose stays in the body. Drowsiness or
        confusion of that time has another possible reason.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                            |
        | against | D     | Working knowledge, not yet confirmed | the label lowers the dose as kidney function falls |

    Scenario Outline: Gabapentin and kidneys: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | <n>      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | coded      | code   | date       | drug                  | n  | verdict      |
        | end stage, a full dose | 2025-05-01 | N18.6  | 2025-06-10 | GABAPENTIN 400 MG CAP | 90 | fires        |
        | a low dose             | 2025-05-01 | N18.6  | 2025-06-10 | GABAPENTIN 400 MG CAP | 60 | stays silent |
        | on its last day        | 2025-07-09 | N18.6  | 2025-06-10 | GABAPENTIN 400 MG CAP | 90 | fires        |
        | coded years before     | 2023-05-01 | N18.6  | 2025-06-10 | GABAPENTIN 400 MG CAP | 90 | stays silent |
        | after the supply       | 2025-07-10 | N18.6  | 2025-06-10 | GABAPENTIN 400 MG CAP | 90 | stays silent |
        | an earlier stage       | 2025-05-01 | N18.30 | 2025-06-10 | GABAPENTIN 400 MG CAP | 90 | stays silent |
        | before the injury      | 2024-05-01 | N18.6  | 2024-06-10 | GABAPENTIN 400 MG CAP | 90 | stays silent |
        | naproxen               | 2025-05-01 | N18.6  | 2025-06-10 | NAPROXEN 500 MG TAB   | 90 | stays silent |

  @id:pregabalin-kidney-now @v2 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: Pregabalin at a full dose where the kidneys fail, now
    The kidneys alone clear it. Where they fail a full dose stays in the body and dulls the patient; the dose is lowered,
    or given after dialysis.

    Background: Definition
      Given the rule needs pregabalin at full pregabalin dose a day or more
      And the rule needs pregabalin with a diagnosis of kidney failure recorded within 12 months of its first fill
      And the rule needs pregabalin continuing now
      Then the rule raises the safety alert "A full dose of pregabalin where the kidneys fail"
      And the rule routes the case to pharmacist today
      And for the plaintiff the rule reads:
        """
        {pregabalin} goes on; coded within a year of its first fill: {kidney failure list}. A pharmacist should call the
        prescriber about the dose.
        """
      And for the defence the rule reads:
        """
        {pregabalin} beside {kidney failure list}: drowsiness and confusion have another possible reason.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                              |
        | for     | D     | Working knowledge, not yet confirmed | the label lowers the dose as kidney function falls   |
        | neutral | A     | NeuPSIG 2015, PMC7807995             | the adequate dose is for patients whose kidneys work |

    Scenario Outline: Pregabalin and kidneys now: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | <n>      | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                                 | coded      | code   | date       | drug                          | n   | verdict      |
        | end stage, a full dose               | 2026-05-01 | N18.6  | 2026-06-10 | PREGABALIN 100 MG CAP         | 90  | fires        |
        | on dialysis                          | 2026-05-01 | Z99.2  | 2026-06-10 | PREGABALIN 100 MG CAP         | 90  | fires        |
        | a solution, a millilitre short of it | 2026-05-01 | N18.6  | 2026-06-10 | PREGABALIN 20 MG/ML ORAL SOLN | 449 | stays silent |
        | a low dose                           | 2026-05-01 | N18.6  | 2026-06-10 | PREGABALIN 100 MG CAP         | 60  | stays silent |
        | an earlier stage                     | 2026-05-01 | N18.30 | 2026-06-10 | PREGABALIN 100 MG CAP         | 90  | stays silent |
        | coded years before                   | 2023-05-01 | N18.6  | 2026-06-10 | PREGABALIN 100 MG CAP         | 90  | stays silent |
        | last year                            | 2025-05-01 | N18.6  | 2025-06-10 | PREGABALIN 100 MG CAP         | 90  | stays silent |
        | naproxen                             | 2026-05-01 | N18.6  | 2026-06-10 | NAPROXEN 500 MG TAB           | 90  | stays silent |

  @id:pregabalin-kidney @v2 @audience:attorney @category:credibility @status:unconfirmed
  Rule: Pregabalin at a full dose where the kidneys failed, since the injury
    A complaint of drowsiness or confusion in that time has another possible reason. A code that comes only after the
    supply had ended says nothing of that time.

    Background: Definition
      Given the rule needs pregabalin at full pregabalin dose a day or more
      And the rule needs pregabalin with a diagnosis of kidney failure recorded within 12 months of its first fill
      And the rule needs pregabalin supplied after a diagnosis of kidney failure
      And the rule needs pregabalin filled after the injury
      Then the rule raises the counter-signal "A full dose of pregabalin beside kidney failure"
      And the rule asks for "kidney function beside each dose of pregabalin, and what was noted of drowsiness or confusion"
      And for the plaintiff the rule reads:
        """
        Dispensed were {pregabalin list}, at a full dose at least once; coded within a year of the first fill:
        {kidney failure list}. Complaints from before that fill are not touched.
        """
      And for the defence the rule reads:
        """
        {pregabalin list} beside {kidney failure list}: where the kidneys fail, a full dose stays in the body. Drowsiness or
        confusion of that time has another possible reason.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                            |
        | against | D     | Working knowledge, not yet confirmed | the label lowers the dose as kidney function falls |

    Scenario Outline: Pregabalin and kidneys: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | <n>      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | coded      | code   | date       | drug                  | n  | verdict      |
        | end stage, a full dose | 2025-05-01 | N18.6  | 2025-06-10 | PREGABALIN 100 MG CAP | 90 | fires        |
        | a low dose             | 2025-05-01 | N18.6  | 2025-06-10 | PREGABALIN 100 MG CAP | 60 | stays silent |
        | an earlier stage       | 2025-05-01 | N18.30 | 2025-06-10 | PREGABALIN 100 MG CAP | 90 | stays silent |
        | on its last day        | 2025-07-09 | N18.6  | 2025-06-10 | PREGABALIN 100 MG CAP | 90 | fires        |
        | coded years before     | 2023-05-01 | N18.6  | 2025-06-10 | PREGABALIN 100 MG CAP | 90 | stays silent |
        | after the supply       | 2025-07-10 | N18.6  | 2025-06-10 | PREGABALIN 100 MG CAP | 90 | stays silent |
        | before the injury      | 2024-05-01 | N18.6  | 2024-06-10 | PREGABALIN 100 MG CAP | 90 | stays silent |
        | naproxen               | 2025-05-01 | N18.6  | 2025-06-10 | NAPROXEN 500 MG TAB   | 90 | stays silent |

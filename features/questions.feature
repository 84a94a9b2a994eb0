@owner:intake @reviewed:2026-11-22
Feature: Naltrexone, what intake has to ask
  An unknown is not a no. Each rule names a paper or a fact that would settle the question, and the
  screening shows what the answer could change.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:ask-records-before @v1 @audience:intake @category:causation
  Rule: Pharmacy records do not reach a year before the injury
    Without them nothing is new and nothing is old. This is the question that decides most others.

    Background: Definition
      Given the rule excludes pharmacy records from at least look-back before the injury
      Then the rule asks "Which pharmacies and insurers did you have in the 24 months before the accident? We need their records, and the monitoring program's."

    Scenario Outline: Records before the injury: <what> - the rule <verdict>
      Given pharmacy records reach from <from> to 2026-06-30
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                     | from       | verdict      |
        | they start at the injury | 2025-01-10 | fires        |
        | a day short of a year    | 2024-01-11 | fires        |
        | a year to the day        | 2024-01-10 | stays silent |

  @id:ask-naltrexone-dose @v1 @audience:intake @category:proof
  Rule: The dose of naltrexone cannot be computed
    Naltrexone at 4.5 mg and at 50 mg are two different stories. Strength, quantity and days' supply together
    tell which; the strength alone does not, because 50 mg tablets are dissolved to make low doses.

    Background: Definition
      Given the rule needs blocking naltrexone whose dose is unknown
      Then the rule asks "Please get the compounding record of the naltrexone: strength, quantity, days' supply and directions."

    Scenario Outline: Naltrexone's dose: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days   |
        | 2025-06-01 | <drug> | <n>      | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                    | drug                     | n  | days | verdict      |
        | no days' supply         | NALTREXONE 4.5MG CAP CPD | 30 |      | fires        |
        | no strength             | NALTREXONE               | 30 | 30   | fires        |
        | all three known         | NALTREXONE 4.5MG CAP CPD | 30 | 30   | stays silent |
        | another drug, no supply | NAPROXEN 500 MG TAB      | 30 |      | stays silent |

  @id:ask-naltrexone-unsettled @v1 @audience:intake @category:proof
  Rule: Naltrexone at a dose without a settled meaning
    Between 6 and 25 mg, and above 100 mg, sources agree on nothing. No signal is drawn from it.

    Background: Definition
      Given the rule needs naltrexone of unsettled dose
      Then the rule asks "Please ask the prescriber: what is naltrexone at this dose for?"

    Scenario Outline: Unsettled dose: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | <n>      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | drug                    | n  | verdict      |
        | 10 mg                       | NALTREXONE 10 MG CAP    | 30 | fires        |
        | 150 mg                      | NALTREXONE 50 MG TAB    | 90 | fires        |
        | 6 mg is still low           | NALTREXONE 6 MG CAP CPD | 30 | stays silent |
        | 25 mg starts addiction care | NALTREXONE 50 MG TAB    | 15 | stays silent |

  @id:ask-naltrexone-route @v1 @audience:intake @category:proof
  Rule: Naltrexone neither swallowed nor injected
    Troches, drops under the tongue and creams exist; the dose bands of the trials hold for swallowed
    naltrexone only. No signal is drawn from the others.

    Background: Definition
      Given the rule needs naltrexone by an unusual route
      Then the rule asks "Please ask the prescriber: what is naltrexone by this route for, and at what dose?"

    Scenario Outline: Unusual route: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what         | drug                     | verdict      |
        | a troche     | NALTREXONE 4.5 MG TROCHE | fires        |
        | a cream      | NALTREXONE 1 % CREAM     | fires        |
        | a capsule    | NALTREXONE 4.5 MG CAP    | stays silent |
        | an injection | VIVITROL 380 MG KIT      | stays silent |

  @id:ask-unread-drug @v1 @audience:pharmacist @category:proof
  Rule: A dispensed drug could not be read
    A row that nobody could read is in no group and stops no rule, yet it may be the opioid beside naltrexone or
    the trial that failed. Read it before relying on anything that says "none".

    Background: Definition
      Given the rule needs blocking naltrexone
      And the rule excludes every dispensed drug to be recognised
      Then the rule asks "Which drug is meant in each pharmacy row that was not recognised? Any of them may be an opioid."

    Scenario Outline: Unread: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug     | quantity | days |
        | 2025-06-01 | <first>  | 30       | 30   |
        | 2025-06-10 | <second> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | first                    | second              | verdict      |
        | a name nobody knows       | NALTREXONE 4.5MG CAP CPD | ZORBLAX 10 MG TAB   | fires        |
        | every name is known       | NALTREXONE 4.5MG CAP CPD | NAPROXEN 500 MG TAB | stays silent |
        | no naltrexone in the case | NAPROXEN 500 MG TAB      | ZORBLAX 10 MG TAB   | stays silent |

  @id:ask-ldn-indication @v1 @audience:intake @category:proof
  Rule: Low-dose naltrexone without any pain diagnosis
    Drug without diagnosis: ask why it was given before building anything on it.

    Background: Definition
      Given the rule needs low-dose naltrexone
      And the rule excludes a diagnosis of CRPS
      And the rule excludes a diagnosis of fibromyalgia
      And the rule excludes a diagnosis of chronic pain
      Then the rule asks "Please get the visit note behind the first fill of low-dose naltrexone: for which diagnosis was it given?"

    Scenario Outline: The indication: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-05-01 | <code> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | code     | drug                     | verdict      |
        | only sprains           | S33.5XXA | NALTREXONE 4.5MG CAP CPD | fires        |
        | CRPS                   | G90.511  | NALTREXONE 4.5MG CAP CPD | stays silent |
        | fibromyalgia           | M79.7    | NALTREXONE 4.5MG CAP CPD | stays silent |
        | chronic pain           | G89.4    | NALTREXONE 4.5MG CAP CPD | stays silent |
        | no low-dose naltrexone | S33.5XXA | NAPROXEN 500 MG TAB      | stays silent |

    Example: A code that nobody could read may be the pain diagnosis
      Given the patient was diagnosed with:
        | date       | code   | system    |
        | 2025-04-02 | M54.2  | ICD-10-CM |
        | 2025-04-02 | 999999 | SNOMED CT |
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule asks

  @id:ask-ldn-price @v1 @audience:intake @category:coverage
  Rule: Low-dose naltrexone fills without a price
    No price is built in. A future cost starts from what the fills themselves cost.

    Background: Definition
      Given the rule needs low-dose naltrexone
      And the rule excludes the price of every fill to be recorded
      Then the rule asks "Please get itemised fills of low-dose naltrexone: the price, who was billed, and what was paid."

    Scenario Outline: The price: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days | price   |
        | 2025-06-01 | <drug> | 30       | 30   | <price> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | drug                     | price | verdict      |
        | no price               | NALTREXONE 4.5MG CAP CPD |       | fires        |
        | a price                | NALTREXONE 4.5MG CAP CPD | 65.00 | stays silent |
        | another drug, no price | NAPROXEN 500 MG TAB      |       | stays silent |

  @id:ask-coverage @v1 @audience:intake @category:coverage
  Rule: Nobody has said who covers the patient
    Liens, set-asides and reimbursement all hang on it.

    Background: Definition
      Given the rule excludes the coverage to be recorded
      Then the rule asks "Which insurance do you have: a health plan, perhaps an employer's, auto medical cover, Medicare, Medicaid, compensation? Please send the cards."

    Example: No word on coverage
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule fires

    Example: A health plan is named
      Given the patient is covered by health plan
      When the case is screened
      Then the rule stays silent

  @id:ask-settlement-date @v1 @audience:intake @category:coverage
  Rule: No settlement date is given
    Whether a drug is ongoing at settlement cannot be judged without one.

    Background: Definition
      Given the rule needs low-dose naltrexone
      And the rule excludes the settlement date to be recorded
      Then the rule asks "In which month is a demand or settlement expected?"

    Scenario Outline: The settlement date: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                | drug                     | verdict      |
        | low-dose naltrexone | NALTREXONE 4.5MG CAP CPD | fires        |
        | another drug        | NAPROXEN 500 MG TAB      | stays silent |

    Example: A settlement date is given
      Given the case is expected to settle on 2026-09-30
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent

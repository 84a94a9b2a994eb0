@owner:pharmacy @reviewed:2026-11-28
Feature: Pain drugs that do not go together
  Bleeding and serotonin: alerts of working knowledge, for a pharmacist to read within days, and only while both
  drugs may still be in the patient's hands.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:serotonin-load @v3 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: A serotonergic antidepressant beside tramadol or a triptan, now
    Each pair raises serotonin twice. Many patients take such pairs for years without harm; fever,
    tremor or agitation in the chart changes that. A day or a week together is a change of drugs, not a load.

    Background: Definition
      Given the rule needs serotonergic antidepressant overlapping tramadol or a triptan within the last alert window
      And the rule needs serotonergic antidepressant overlapping tramadol or a triptan for more than overlap worth a word
      Then the rule raises the safety alert "Serotonergic load"
      And for the plaintiff the rule reads:
        """
        Supplied together, and in the last month: {pairs together}. A pharmacist reads whether doses or symptoms
        call for a word.
        """
      And for the defence the rule reads:
        """
        {pairs together}: agitation, tremor or poor sleep noted on those days has another possible reason.
        """
      And the rule cites:
        | stance | grade | source                               | finding                                                                    |
        | for    | D     | Working knowledge, not yet confirmed | two serotonergic drugs may cause serotonin syndrome; seldom at usual doses |

    Scenario Outline: Serotonin: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug     | quantity | days |
        | <start> | <first>  | 30       | 30   |
        | <date>  | <second> | 30       | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                         | start      | first                 | date       | second                     | verdict      |
        | sertraline and tramadol      | 2026-06-01 | SERTRALINE 50 MG TAB  | 2026-06-10 | TRAMADOL 50 MG TAB         | fires        |
        | duloxetine and sumatriptan   | 2026-06-01 | DULOXETINE 60 MG CAP  | 2026-06-10 | SUMATRIPTAN 50 MG TAB      | fires        |
        | eight days of it, just begun | 2026-06-01 | SERTRALINE 50 MG TAB  | 2026-06-23 | TRAMADOL 50 MG TAB         | fires        |
        | seven days of it             | 2026-06-01 | SERTRALINE 50 MG TAB  | 2026-06-24 | TRAMADOL 50 MG TAB         | stays silent |
        | together a year ago          | 2025-06-01 | SERTRALINE 50 MG TAB  | 2025-06-10 | TRAMADOL 50 MG TAB         | stays silent |
        | one after the other          | 2026-05-01 | SERTRALINE 50 MG TAB  | 2026-06-10 | TRAMADOL 50 MG TAB         | stays silent |
        | sertraline and hydrocodone   | 2026-06-01 | SERTRALINE 50 MG TAB  | 2026-06-10 | HYDROCODONE-APAP 5-325 TAB | stays silent |
        | gabapentin and tramadol      | 2026-06-01 | GABAPENTIN 300 MG CAP | 2026-06-10 | TRAMADOL 50 MG TAB         | stays silent |

  @id:serotonin-tricyclic @v2 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: A serotonergic antidepressant beside a tricyclic, now
    The same pair with a tricyclic. Ten milligrams at night are a first step and no load.

    Background: Definition
      Given the rule needs serotonergic antidepressant overlapping tricyclic within the last alert window
      And the rule needs serotonergic antidepressant overlapping tricyclic for more than overlap worth a word
      And the rule needs tricyclic at the lowest tricyclic dose a day or more
      Then the rule raises the safety alert "Serotonergic load"
      And for the plaintiff the rule reads:
        """
        Supplied together, and in the last month: {pairs together}. A pharmacist reads whether doses or symptoms
        call for a word.
        """
      And for the defence the rule reads:
        """
        {pairs together}: agitation, tremor or poor sleep noted on those days has another possible reason.
        """
      And the rule cites:
        | stance | grade | source                               | finding                                                                    |
        | for    | D     | Working knowledge, not yet confirmed | two serotonergic drugs may cause serotonin syndrome; seldom at usual doses |

    Scenario Outline: Serotonin and a tricyclic: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug     | quantity | days |
        | <start> | <first>  | 30       | 30   |
        | <date>  | <second> | <n>      | 30   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                          | start      | first                    | date       | second                             | n   | verdict      |
        | venlafaxine and amitriptyline | 2026-06-01 | VENLAFAXINE ER 75 MG CAP | 2026-06-10 | AMITRIPTYLINE 25 MG TAB            | 30  | fires        |
        | ten milligrams                | 2026-06-01 | VENLAFAXINE ER 75 MG CAP | 2026-06-10 | AMITRIPTYLINE 10 MG TAB            | 30  | stays silent |
        | a solution, 24 mg at night    | 2026-06-01 | VENLAFAXINE ER 75 MG CAP | 2026-06-10 | NORTRIPTYLINE 10 MG/5 ML ORAL SOLN | 360 | stays silent |
        | seven days of it              | 2026-06-01 | VENLAFAXINE ER 75 MG CAP | 2026-06-24 | AMITRIPTYLINE 25 MG TAB            | 30  | stays silent |
        | together a year ago           | 2025-06-01 | VENLAFAXINE ER 75 MG CAP | 2025-06-10 | AMITRIPTYLINE 25 MG TAB            | 30  | stays silent |
        | gabapentin and amitriptyline  | 2026-06-01 | GABAPENTIN 300 MG CAP    | 2026-06-10 | AMITRIPTYLINE 25 MG TAB            | 30  | stays silent |

  @id:nsaid-beside-anticoagulant @v3 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: An NSAID beside a blood thinner, now
    Together they raise the risk of bleeding. The prescriber of the one may not have seen the other.

    Background: Definition
      Given the rule needs NSAID overlapping anticoagulant within the last alert window
      Then the rule raises the safety alert "NSAID beside a blood thinner"
      And the rule asks for "whether the prescriber of the NSAID knew of the blood thinner, and any bleeding since"
      And for the plaintiff the rule reads:
        """
        Supplied for the same days, and in the last month: {pairs together}. A pharmacist should tell the
        prescriber.
        """
      And for the defence the rule reads:
        """
        {pairs together}: a bleed on those days has a reason in the prescriptions.
        """
      And the rule cites:
        | stance | grade | source                               | finding                                          |
        | for    | D     | Working knowledge, not yet confirmed | NSAIDs raise the bleeding risk of anticoagulants |

    Scenario Outline: Bleeding: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug     | quantity | days |
        | <start> | <first>  | 30       | 30   |
        | <date>  | <second> | 30       | 15   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                           | start      | first                | date       | second                   | verdict      |
        | apixaban and naproxen          | 2026-06-01 | ELIQUIS 5 MG TAB     | 2026-06-10 | NAPROXEN 500 MG TAB      | fires        |
        | warfarin and meloxicam         | 2026-06-01 | WARFARIN 5 MG TAB    | 2026-06-10 | MELOXICAM 15 MG TAB      | fires        |
        | together a year ago            | 2025-06-01 | ELIQUIS 5 MG TAB     | 2025-06-10 | NAPROXEN 500 MG TAB      | stays silent |
        | one after the other            | 2026-05-01 | ELIQUIS 5 MG TAB     | 2026-06-10 | NAPROXEN 500 MG TAB      | stays silent |
        | acetaminophen is no NSAID      | 2026-06-01 | ELIQUIS 5 MG TAB     | 2026-06-10 | ACETAMINOPHEN 500 MG TAB | stays silent |
        | lisinopril is no blood thinner | 2026-06-01 | LISINOPRIL 10 MG TAB | 2026-06-10 | NAPROXEN 500 MG TAB      | stays silent |

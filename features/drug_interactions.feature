@owner:pharmacy @reviewed:2026-11-23
Feature: Pain drugs that do not go together
  Bleeding and serotonin: alerts of working knowledge, for a pharmacist to read. None of them sends a case
  anywhere.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:serotonin-load @v1 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: A serotonergic antidepressant beside tramadol, a triptan or a tricyclic
    Each pair raises serotonin twice. Many patients take such pairs for years without harm; fever,
    tremor or agitation in the chart changes that.

    Background: Definition
      Given the rule needs serotonergic antidepressant overlapping serotonin-raising drug
      And the rule excludes serotonergic antidepressant last seen more than look-back before the injury
      Then the rule raises the safety alert "Serotonergic load"
      And for the plaintiff the rule reads:
        """
        {serotonergic antidepressant} and {serotonin-raising drug} were supplied for the same days from
        {serotonin-raising drug start}. A pharmacist reads whether doses or symptoms call for a word.
        """
      And for the defence the rule reads:
        """
        {serotonergic antidepressant} beside {serotonin-raising drug}: agitation, tremor and poor sleep
        may come from the drugs.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                    |
        | against | D     | Working knowledge, not yet confirmed | two serotonergic drugs may cause serotonin syndrome; seldom at usual doses |

    Scenario Outline: Serotonin: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug     | quantity | days |
        | 2025-06-01 | <first>  | 30       | 30   |
        | <date>     | <second> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | first                    | date       | second                     | verdict      |
        | sertraline and tramadol       | SERTRALINE 50 MG TAB     | 2025-06-10 | TRAMADOL 50 MG TAB         | fires        |
        | duloxetine and sumatriptan    | DULOXETINE 60 MG CAP     | 2025-06-10 | SUMATRIPTAN 50 MG TAB      | fires        |
        | venlafaxine and amitriptyline | VENLAFAXINE ER 75 MG CAP | 2025-06-10 | AMITRIPTYLINE 25 MG TAB    | fires        |
        | one after the other           | SERTRALINE 50 MG TAB     | 2025-07-10 | TRAMADOL 50 MG TAB         | stays silent |
        | sertraline and hydrocodone    | SERTRALINE 50 MG TAB     | 2025-06-10 | HYDROCODONE-APAP 5-325 TAB | stays silent |
        | gabapentin and tramadol       | GABAPENTIN 300 MG CAP    | 2025-06-10 | TRAMADOL 50 MG TAB         | stays silent |

    Example: They met years before the injury
      Given the patient filled:
        | date       | drug                 | quantity | days |
        | 2023-05-01 | SERTRALINE 50 MG TAB | 30       | 30   |
        | 2023-05-10 | TRAMADOL 50 MG TAB   | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:nsaid-beside-anticoagulant @v1 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: An NSAID beside a blood thinner
    Together they raise the risk of bleeding. The prescriber of the one may not have seen the other.

    Background: Definition
      Given the rule needs NSAID overlapping anticoagulant
      And the rule excludes anticoagulant last seen more than look-back before the injury
      And the rule excludes NSAID last seen more than look-back before the injury
      Then the rule raises the safety alert "NSAID beside a blood thinner"
      And the rule asks for "whether the prescriber of the NSAID knew of the blood thinner, and any bleeding since"
      And for the plaintiff the rule reads:
        """
        {NSAID} (from {NSAID start}) and {anticoagulant} (from {anticoagulant start}) were supplied for
        the same days. A pharmacist should tell the prescriber.
        """
      And for the defence the rule reads:
        """
        {NSAID} beside {anticoagulant}: a bleed since {NSAID start} is a prescribing matter, not the
        accident's.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                          |
        | against | D     | Working knowledge, not yet confirmed | NSAIDs raise the bleeding risk of anticoagulants |

    Scenario Outline: Bleeding: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug     | quantity | days |
        | 2025-06-01 | <first>  | 30       | 30   |
        | <date>     | <second> | 30       | 15   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | first                | date       | second                   | verdict      |
        | apixaban and naproxen          | ELIQUIS 5 MG TAB     | 2025-06-10 | NAPROXEN 500 MG TAB      | fires        |
        | warfarin and meloxicam         | WARFARIN 5 MG TAB    | 2025-06-10 | MELOXICAM 15 MG TAB      | fires        |
        | one after the other            | ELIQUIS 5 MG TAB     | 2025-07-10 | NAPROXEN 500 MG TAB      | stays silent |
        | acetaminophen is no NSAID      | ELIQUIS 5 MG TAB     | 2025-06-10 | ACETAMINOPHEN 500 MG TAB | stays silent |
        | lisinopril is no blood thinner | LISINOPRIL 10 MG TAB | 2025-06-10 | NAPROXEN 500 MG TAB      | stays silent |

    Example: An NSAID of years ago, and a blood thinner that went on
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2023-12-20 | NAPROXEN 500 MG TAB | 30       | 15   |
        | 2023-12-20 | WARFARIN 5 MG TAB   | 90       | 90   |
        | 2024-03-19 | WARFARIN 5 MG TAB   | 90       | 90   |
      When the case is screened
      Then the rule stays silent

    Example: A blood thinner of years ago, and an NSAID that went on
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2023-12-20 | WARFARIN 5 MG TAB   | 15       | 15   |
        | 2023-12-20 | NAPROXEN 500 MG TAB | 180      | 90   |
        | 2024-03-19 | NAPROXEN 500 MG TAB | 180      | 90   |
      When the case is screened
      Then the rule stays silent

@owner:pharmacy @reviewed:2026-11-28
Feature: Headache after an injury, the first drugs
  A triptan or a preventive, new since a blow to the head, is one step of the ladder. Both have other uses, so neither
  says much alone.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:headache-triptan @v3 @audience:attorney @category:head @covers:S06
  Rule: A triptan new after an injury of the head or neck
    A triptan is given for headache of the migraine kind. New after a blow to the head, and refilled, it was
    ordered for more than a sore neck.

    Background: Definition
      Given the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule needs triptan new since the injury
      And the rule needs triptan filled at least 2 times
      And the rule excludes triptan begun later than the longest link after the injury
      Then the rule raises the signal "A triptan new after an injury of head or neck" with weight slight
      And for the plaintiff the rule reads:
        """
        {triptan list}, with none in the year before the injury, after {head or neck injury list}.
        """
      And for the defence the rule reads:
        """
        Triptans are labelled for migraine. {triptan list} may treat a common disease that needs no accident.
        """
      And the rule cites:
        | stance  | grade | source                             | finding                                                      |
        | neutral | D     | LienScripts on migraine escalation | a seller's view: each step up speaks of a worsening headache |
        | neutral | A     | Triptan tablets, US labels         | labelled for migraine, not for headache after trauma         |

    Scenario Outline: A triptan: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-12 | <code> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | <first>    | <drug> | 9        | 30   |
        | 2025-04-01 | <then> | 9        | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                         | code     | first      | drug                  | then                  | verdict      |
        | two fills after a concussion | S06.0X0A | 2025-03-01 | SUMATRIPTAN 50 MG TAB | SUMATRIPTAN 50 MG TAB | fires        |
        | one fill                     | S06.0X0A | 2025-03-01 | SUMATRIPTAN 50 MG TAB | NAPROXEN 500 MG TAB   | stays silent |
        | a broken wrist               | S62.101A | 2025-03-01 | SUMATRIPTAN 50 MG TAB | SUMATRIPTAN 50 MG TAB | stays silent |
        | filled before the injury too | S06.0X0A | 2024-11-01 | SUMATRIPTAN 50 MG TAB | SUMATRIPTAN 50 MG TAB | stays silent |
        | naproxen twice               | S06.0X0A | 2025-03-01 | NAPROXEN 500 MG TAB   | NAPROXEN 500 MG TAB   | stays silent |

    Example: Triptans before the injury and again after it
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-06-01 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
        | 2025-03-01 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
        | 2025-04-01 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
      When the case is screened
      Then the rule stays silent

    Example: A triptan after a second blow a year later
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-01-20 | S06.0X0A |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-02-01 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
        | 2026-03-03 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
      When the case is screened
      Then the rule stays silent

    Example: More than two years after the injury
      Given pharmacy records reach from 2023-01-01 to 2027-06-30
      And the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2027-01-11 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
        | 2027-02-10 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
      When the case is screened
      Then the rule stays silent

  @id:headache-preventive @v4 @audience:attorney @category:head @covers:S06
  Rule: A headache preventive new after the injury, beside a headache diagnosis
    A drug taken every day against headache would mean that the headaches were frequent enough to prevent. All of
    these drugs have other uses, so a headache has to be coded near the first fill, and epilepsy must not be.

    Background: Definition
      Given the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule needs a diagnosis of headache made after the injury
      And the rule needs headache preventive with a diagnosis of headache recorded within the reason window of its first fill
      And the rule needs headache preventive new since the injury
      And the rule needs headache preventive filled at least 3 times
      And the rule excludes a diagnosis of epilepsy
      Then the rule raises the signal "A headache preventive beside a headache diagnosis" with weight slight
      And the rule asks for "headache days in each month since the injury, from a diary or the neurologist's notes"
      And for the plaintiff the rule reads:
        """
        {headache preventive list} beside {headache list}. If it was ordered to prevent headaches, they came
        often.
        """
      And for the defence the rule reads:
        """
        {headache preventive list}: such drugs are given for mood, sleep, blood pressure and weight too, and
        {headache list} counts no headache days.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                                         |
        | for     | D     | LienScripts on brain injury | a seller's view: preventives for 3 to 12 months after a concussion              |
        | neutral | B     | NeuPSIG 2025, PMID 40252663 | tricyclics are first line in neuropathic pain: another reason for amitriptyline |

    Scenario Outline: A preventive: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | <injury> |
        | <coded>    | <code>   |
        | 2024-02-01 | <other>  |
      And the patient filled:
        | date       | drug    | quantity | days |
        | 2025-03-01 | <drug>  | 30       | 30   |
        | 2025-03-31 | <drug>  | 30       | 30   |
        | 2025-04-30 | <third> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                            | injury   | coded      | code    | other   | drug                    | third                   | verdict      |
        | amitriptyline and chronic headache after trauma | S06.0X0A | 2025-02-20 | G44.329 | I10     | AMITRIPTYLINE 25 MG TAB | AMITRIPTYLINE 25 MG TAB | fires        |
        | no headache coded                               | S06.0X0A | 2025-02-20 | M54.2   | I10     | AMITRIPTYLINE 25 MG TAB | AMITRIPTYLINE 25 MG TAB | stays silent |
        | headache coded years before                     | S06.0X0A | 2023-02-20 | R51.9   | I10     | AMITRIPTYLINE 25 MG TAB | AMITRIPTYLINE 25 MG TAB | stays silent |
        | two fills                                       | S06.0X0A | 2025-02-20 | G44.329 | I10     | AMITRIPTYLINE 25 MG TAB | NAPROXEN 500 MG TAB     | stays silent |
        | topiramate beside epilepsy                      | S06.0X0A | 2025-02-20 | G44.329 | G40.909 | TOPIRAMATE 50 MG TAB    | TOPIRAMATE 50 MG TAB    | stays silent |
        | no injury of head or neck                       | S93.401A | 2025-02-20 | R51.9   | I10     | AMITRIPTYLINE 25 MG TAB | AMITRIPTYLINE 25 MG TAB | stays silent |

    Example: Propranolol from before the injury
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
        | 2025-02-20 | G44.329  |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-06-01 | PROPRANOLOL 40 MG TAB | 60       | 30   |
        | 2025-03-01 | PROPRANOLOL 40 MG TAB | 60       | 30   |
        | 2025-03-31 | PROPRANOLOL 40 MG TAB | 60       | 30   |
        | 2025-04-30 | PROPRANOLOL 40 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: A headache coded five months before the drug
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
        | 2025-02-20 | R51.9    |
      And the patient filled:
        | date       | drug                    | quantity | days |
        | 2025-08-01 | AMITRIPTYLINE 25 MG TAB | 30       | 30   |
        | 2025-08-31 | AMITRIPTYLINE 25 MG TAB | 30       | 30   |
        | 2025-09-30 | AMITRIPTYLINE 25 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: A preventive after a second blow a year later
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-01-20 | S06.0X0A |
        | 2026-01-20 | G44.319  |
      And the patient filled:
        | date       | drug                    | quantity | days |
        | 2026-02-01 | AMITRIPTYLINE 25 MG TAB | 30       | 30   |
        | 2026-03-03 | AMITRIPTYLINE 25 MG TAB | 30       | 30   |
        | 2026-04-02 | AMITRIPTYLINE 25 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Headache from long before, coded again
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
        | 2023-03-01 | R51.9    |
        | 2025-02-20 | R51.9    |
      And the patient filled:
        | date       | drug                    | quantity | days |
        | 2025-03-01 | AMITRIPTYLINE 25 MG TAB | 30       | 30   |
        | 2025-03-31 | AMITRIPTYLINE 25 MG TAB | 30       | 30   |
        | 2025-04-30 | AMITRIPTYLINE 25 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule stays silent

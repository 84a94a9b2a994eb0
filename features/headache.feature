@owner:pharmacy @reviewed:2026-11-22
Feature: Headache after an injury of the head or neck, the ladder and its drugs
  A pain reliever, a triptan, a preventive, then what acts on CGRP or a nerve toxin: the fills show each rung
  with its date. They show neither the headaches nor whether a rung failed, and no drug is approved for headache
  after trauma.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:headache-ladder-whole @v2 @audience:attorney @category:head @covers:S06
  Rule: Headache treatment went up every rung
    Each rung of the ladder is left only when it does too little, or that is how it should be. All of them, each
    dispensed since the injury and before the late drug, beside a coded headache, may be a headache that does not go.

    Background: Definition
      Given the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule needs a diagnosis of headache recorded after the injury
      And the rule needs late headache treatment new since the injury
      And the rule needs at least 3 of these tried before late headache treatment:
        | drug                | for at least              | counts as     |
        | NSAID               |                           | pain reliever |
        | acetaminophen alone |                           | pain reliever |
        | triptan             |                           | triptan       |
        | headache preventive | the fair preventive trial | preventive    |
      Then the rule raises the signal "Headache treatment climbed the ladder" with weight strong
      And the rule asks for "the headache diary, and the notes that say why each headache drug was left"
      And for the plaintiff the rule reads:
        """
        After {head or neck injury code} on {head or neck injury date}, in the order of their first fills:
        {rows listed}.
        With notes that each did too little, {headache code} is a resistant headache.
        """
      And for the defence the rule reads:
        """
        A change of drug proves a change of drug. {late headache treatment} has no approval for headache after
        trauma ({headache code}), and the one placebo-controlled trial there, of fremanezumab, was negative.
        """
      And the rule cites:
        | stance  | grade | source                                                         | finding                                                                                            |
        | against | X     | Fremanezumab trial in post-traumatic headache, Medscape 952761 | double-blind, n=87: 3.6 fewer headache days, 5.1 with placebo (p=0.1876); responders 21 % and 26 % |
        | for     | C     | Ashina 2020, erenumab, doi:10.1186/s10194-020-01136-z          | post-traumatic headache, open label, n=100: 2.8 fewer days; nobody took placebo                    |

    Scenario Outline: The whole ladder: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-12 | <code> |
        | 2025-02-20 | <head> |
      And the patient filled:
        | date       | drug     | quantity | days   |
        | 2025-01-20 | <first>  | 60       | 30     |
        | 2025-03-01 | <second> | 9        | 30     |
        | 2025-04-01 | <third>  | 60       | <days> |
        | <start>    | <late>   | 1        | 30     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                                    | code     | first                      | second                | third                | days | start      | late                  | head    | verdict      |
        | a pain reliever, a triptan, a preventive, an antibody   | S06.0X0A | NAPROXEN 500 MG TAB        | SUMATRIPTAN 50 MG TAB | TOPIRAMATE 50 MG TAB | 30   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | G44.319 | fires        |
        | whiplash and acetaminophen                              | S13.4XXA | ACETAMINOPHEN 500 MG TAB   | SUMATRIPTAN 50 MG TAB | TOPIRAMATE 50 MG TAB | 30   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | G44.319 | fires        |
        | botulinum toxin at the top                              | S06.0X0A | NAPROXEN 500 MG TAB        | SUMATRIPTAN 50 MG TAB | TOPIRAMATE 50 MG TAB | 30   | 2025-08-01 | BOTOX 200 UNIT INJ    | G44.319 | fires        |
        | a preventive for four weeks                             | S06.0X0A | NAPROXEN 500 MG TAB        | SUMATRIPTAN 50 MG TAB | TOPIRAMATE 50 MG TAB | 28   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | G44.319 | fires        |
        | a preventive for 27 days is no trial                    | S06.0X0A | NAPROXEN 500 MG TAB        | SUMATRIPTAN 50 MG TAB | TOPIRAMATE 50 MG TAB | 27   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | G44.319 | stays silent |
        | no triptan                                              | S06.0X0A | NAPROXEN 500 MG TAB        | AMLODIPINE 5 MG TAB   | TOPIRAMATE 50 MG TAB | 30   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | G44.319 | stays silent |
        | an opioid with acetaminophen is no simple pain reliever | S06.0X0A | HYDROCODONE-APAP 5-325 TAB | SUMATRIPTAN 50 MG TAB | TOPIRAMATE 50 MG TAB | 30   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | G44.319 | stays silent |
        | a sprained ankle                                        | S93.401A | NAPROXEN 500 MG TAB        | SUMATRIPTAN 50 MG TAB | TOPIRAMATE 50 MG TAB | 30   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | R51.9   | stays silent |
        | nothing at the top                                      | S06.0X0A | NAPROXEN 500 MG TAB        | SUMATRIPTAN 50 MG TAB | TOPIRAMATE 50 MG TAB | 30   | 2025-08-01 | AMLODIPINE 5 MG TAB   | G44.319 | stays silent |
        | botulinum toxin, and no headache coded                  | S06.0X0A | NAPROXEN 500 MG TAB        | SUMATRIPTAN 50 MG TAB | TOPIRAMATE 50 MG TAB | 30   | 2025-08-01 | BOTOX 200 UNIT INJ    | M54.2   | stays silent |

    Example: The antibody had been used before the injury
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
        | 2025-02-20 | G44.319  |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-08-01 | AIMOVIG 140 MG/ML INJ | 1        | 30   |
        | 2025-01-20 | NAPROXEN 500 MG TAB   | 60       | 30   |
        | 2025-03-01 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
        | 2025-04-01 | TOPIRAMATE 50 MG TAB  | 60       | 30   |
        | 2025-08-01 | AIMOVIG 140 MG/ML INJ | 1        | 30   |
      When the case is screened
      Then the rule stays silent

    Example: The whole ladder after a second blow a year later
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-01-20 | S06.0X0A |
        | 2026-01-20 | G44.319  |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-02-01 | NAPROXEN 500 MG TAB   | 60       | 30   |
        | 2026-02-10 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
        | 2026-02-20 | TOPIRAMATE 50 MG TAB  | 60       | 30   |
        | 2026-05-01 | AIMOVIG 140 MG/ML INJ | 1        | 30   |
      When the case is screened
      Then the rule stays silent

  @id:headache-ladder-part @v3 @audience:attorney @category:head @covers:S06
  Rule: Headache treatment went up two rungs
    Most ladders are climbed with a rung left out. Two earlier kinds of treatment before the costly one
    may still be a headache that stayed.

    Background: Definition
      Given the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule needs a diagnosis of headache recorded after the injury
      And the rule needs late headache treatment new since the injury
      And the rule needs at least 2 of these tried before late headache treatment:
        | drug                | for at least              | counts as     |
        | NSAID               |                           | pain reliever |
        | acetaminophen alone |                           | pain reliever |
        | triptan             |                           | triptan       |
        | headache preventive | the fair preventive trial | preventive    |
      Then the rule raises the signal "Headache treatment climbed the ladder" with weight moderate
      And for the plaintiff the rule reads:
        """
        After {head or neck injury list} and beside {headache list}, in the order of their first fills:
        {rows listed}.
        """
      And for the defence the rule reads:
        """
        {late headache treatment list}: these fills show no more than some of the usual steps before it; who
        chose it, and why, has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                                                         | finding                                                                                            |
        | against | X     | Fremanezumab trial in post-traumatic headache, Medscape 952761 | double-blind, n=87: 3.6 fewer headache days, 5.1 with placebo (p=0.1876); responders 21 % and 26 % |
        | for     | C     | Ashina 2020, erenumab, doi:10.1186/s10194-020-01136-z          | post-traumatic headache, open label, n=100: 2.8 fewer days; nobody took placebo                    |

    Scenario Outline: Part of the ladder: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-12 | <code> |
        | 2025-02-20 | <head> |
      And the patient filled:
        | date       | drug     | quantity | days   |
        | 2025-01-20 | <first>  | 60       | 30     |
        | 2025-03-01 | <second> | 9        | 30     |
        | 2025-04-01 | <third>  | 60       | <days> |
        | <start>    | <late>   | 1        | 30     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                | code     | first               | second                | third               | days | start      | late                  | head    | verdict      |
        | a pain reliever and a triptan first | S06.0X0A | NAPROXEN 500 MG TAB | SUMATRIPTAN 50 MG TAB | AMLODIPINE 5 MG TAB | 30   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | G44.319 | fires        |
        | only a pain reliever first          | S06.0X0A | NAPROXEN 500 MG TAB | AMLODIPINE 5 MG TAB   | AMLODIPINE 5 MG TAB | 30   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | G44.319 | stays silent |
        | no injury of head or neck           | S93.401A | NAPROXEN 500 MG TAB | SUMATRIPTAN 50 MG TAB | AMLODIPINE 5 MG TAB | 30   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | R51.9   | stays silent |
        | the antibody came first             | S06.0X0A | NAPROXEN 500 MG TAB | SUMATRIPTAN 50 MG TAB | AMLODIPINE 5 MG TAB | 30   | 2025-01-15 | AIMOVIG 140 MG/ML INJ | G44.319 | stays silent |
        | no headache coded                   | S06.0X0A | NAPROXEN 500 MG TAB | SUMATRIPTAN 50 MG TAB | AMLODIPINE 5 MG TAB | 30   | 2025-08-01 | AIMOVIG 140 MG/ML INJ | M54.2   | stays silent |

    Example: A gepant from before the injury
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
        | 2025-02-20 | G44.319  |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-08-01 | UBRELVY 50 MG TAB     | 10       | 30   |
        | 2025-01-20 | NAPROXEN 500 MG TAB   | 60       | 30   |
        | 2025-03-01 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
        | 2025-08-01 | UBRELVY 50 MG TAB     | 10       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Part of the ladder after a second blow a year later
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-01-20 | S06.0X0A |
        | 2026-01-20 | G44.319  |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-02-01 | NAPROXEN 500 MG TAB   | 60       | 30   |
        | 2026-02-10 | SUMATRIPTAN 50 MG TAB | 9        | 30   |
        | 2026-02-20 | TOPIRAMATE 50 MG TAB  | 60       | 30   |
        | 2026-05-01 | AIMOVIG 140 MG/ML INJ | 1        | 30   |
      When the case is screened
      Then the rule stays silent

  @id:headache-worse-migraine @v3 @audience:attorney @category:head @status:unconfirmed @covers:C02
  Rule: Migraine from before the injury needed a higher step
    A migraine that was there before can still be made worse. A kind of treatment not filled in the year before,
    begun after a blow to the head, may be the sign of it; only the increase can be claimed.

    Background: Definition
      Given the rule needs a diagnosis of migraine made before the injury
      And the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule needs late headache treatment new since the injury
      Then the rule raises the signal "Earlier migraine needed a higher step" with weight slight
      And the rule asks for "headache days a month before the injury and after it, from the same practice"
      And for the plaintiff the rule reads:
        """
        {migraine code} was coded on {migraine date}; {late headache treatment}, not filled in the year
        before the injury, began on {late headache treatment start}. If the chart ties it to the injury, the difference
        can be claimed.
        """
      And for the defence the rule reads:
        """
        Migraine may worsen by itself, and new drugs come to market. {late headache treatment} of
        {late headache treatment start} follows {migraine code} of {migraine date}.
        """
      And the rule cites:
        | stance  | grade | source                                                         | finding                                                                                            |
        | neutral | D     | Life-care planning practice, lextweak 2023                     | planners compare care before and after and claim the difference only                               |
        | against | X     | Fremanezumab trial in post-traumatic headache, Medscape 952761 | double-blind, n=87: 3.6 fewer headache days, 5.1 with placebo (p=0.1876); responders 21 % and 26 % |
        | for     | C     | Ashina 2020, erenumab, doi:10.1186/s10194-020-01136-z          | post-traumatic headache, open label, n=100: 2.8 fewer days; nobody took placebo                    |

    Scenario Outline: A higher step: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | <coded>    | G43.909  |
        | 2025-01-12 | <injury> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-08-01 | <drug> | 1        | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | coded      | injury   | drug                  | verdict      |
        | migraine in 2023, an antibody now | 2023-05-01 | S06.0X0A | AIMOVIG 140 MG/ML INJ | fires        |
        | migraine coded only afterwards    | 2025-05-01 | S06.0X0A | AIMOVIG 140 MG/ML INJ | stays silent |
        | no injury of head or neck         | 2023-05-01 | S93.401A | AIMOVIG 140 MG/ML INJ | stays silent |
        | only a triptan                    | 2023-05-01 | S06.0X0A | SUMATRIPTAN 50 MG TAB | stays silent |

    Example: The head was hurt a year later
      Given the patient was diagnosed with:
        | date       | code     |
        | 2023-05-01 | G43.909  |
        | 2026-01-20 | S06.0X0A |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2026-02-01 | AIMOVIG 140 MG/ML INJ | 1        | 30   |
      When the case is screened
      Then the rule stays silent

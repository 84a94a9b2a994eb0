@owner:pharmacy @reviewed:2026-11-23
Feature: CRPS, the rarer drugs
  Bisphosphonates, immune globulin and the spray that is mistaken for ketamine.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:bisphosphonate-crps @v4 @audience:attorney @category:chronicity
  Rule: A bisphosphonate early in CRPS
    A bone drug is given for pain in CRPS and hardly elsewhere. If it was, it supports the diagnosis more than the
    prognosis; brittle bones, coded or not, and cancer explain it as well.

    Background: Definition
      Given the rule needs a diagnosis of CRPS made after the injury
      And the rule needs bisphosphonate new since the injury
      And the rule excludes a diagnosis of osteoporosis
      And the rule excludes a diagnosis of cancer
      Then the rule raises the signal "A bisphosphonate beside CRPS" with weight slight
      And the rule asks for "the bone scan or bone density, and the specialist's reason for the bisphosphonate"
      And for the plaintiff the rule reads:
        """
        {bisphosphonate} was given from {bisphosphonate start}, with no osteoporosis and no cancer coded, and {CRPS code}
        from {CRPS date}. If it was chosen for CRPS, somebody treated early CRPS as such.
        """
      And for the defence the rule reads:
        """
        {bisphosphonate} from {bisphosphonate start} is off-label; the pooled effect is ten points of a
        hundred, for weeks, with low certainty.
        """
      And the rule cites:
        | stance  | grade | source                                    | finding                                                                                                          |
        | for     | B     | Ferraro 2025, Ann Intern Med              | bisphosphonates, 11 trials, 754 patients: pain lower by 10 of 100 between 4 weeks and 3 months, low certainty    |
        | against | B     | Ferraro 2025, Ann Intern Med              | bisphosphonates: little or no difference in the first 4 weeks and from 3 to 6 months; probably more side effects |
        | against | C     | NCT03560986, neridronate in CRPS, phase 3 | neridronate: trial terminated; the reason is not known                                                           |

    Scenario Outline: Bone drug: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 1        | 28   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                 | coded      | code    | first      | drug                  | verdict      |
        | pamidronate          | 2025-02-20 | G90.511 | 2025-03-01 | PAMIDRONATE 90 MG INJ | fires        |
        | alendronate by mouth | 2025-02-20 | G90.511 | 2025-03-01 | ALENDRONATE 70 MG TAB | fires        |
        | CRPS from before     | 2024-02-20 | G90.511 | 2025-03-01 | PAMIDRONATE 90 MG INJ | stays silent |
        | no CRPS              | 2025-02-20 | M54.50  | 2025-03-01 | PAMIDRONATE 90 MG INJ | stays silent |
        | in use before        | 2025-02-20 | G90.511 | 2024-11-01 | ALENDRONATE 70 MG TAB | stays silent |
        | gabapentin           | 2025-02-20 | G90.511 | 2025-03-01 | GABAPENTIN 300 MG CAP | stays silent |

    Example: Osteoporosis is coded
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
        | 2024-04-04 | M81.0   |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | PAMIDRONATE 90 MG INJ | 1        | 28   |
      When the case is screened
      Then the rule stays silent

    Example: Cancer is coded
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
        | 2024-04-04 | C50.911 |
      And the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-03-01 | PAMIDRONATE 90 MG INJ | 1        | 28   |
      When the case is screened
      Then the rule stays silent

  @id:bisphosphonate-osteoporosis @v3 @audience:attorney @category:causation @status:unconfirmed
  Rule: Osteoporosis explains a bisphosphonate
    Osteoporosis is what these drugs are for. Coded at any time, it takes them out of the CRPS argument.

    Background: Definition
      Given the rule needs a diagnosis of CRPS
      And the rule needs bisphosphonate started after the injury
      And the rule needs a diagnosis of osteoporosis
      Then the rule raises the counter-signal "Bisphosphonate has another reason" with weight slight
      And the rule asks for "the bone density report and the prescriber of the bisphosphonate"
      And for the plaintiff the rule reads:
        """
        {bisphosphonate} began on {bisphosphonate start}; {osteoporosis code} is coded. A pain
        specialist's order for CRPS would say so.
        """
      And for the defence the rule reads:
        """
        {osteoporosis code} of {osteoporosis date} is the labelled reason for {bisphosphonate}.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                             |
        | against | D     | Working knowledge, not yet confirmed | osteoporosis is the labelled use of bisphosphonates |

    Scenario Outline: Osteoporosis: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | <code> |
        | 2025-02-21 | <pain> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 1        | 28   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                         | code   | first      | drug                  | pain    | verdict      |
        | osteoporosis and alendronate | M81.0  | 2025-03-01 | ALENDRONATE 70 MG TAB | G90.511 | fires        |
        | arthritis                    | M17.11 | 2025-03-01 | ALENDRONATE 70 MG TAB | G90.511 | stays silent |
        | before the injury only       | M81.0  | 2024-03-01 | ALENDRONATE 70 MG TAB | G90.511 | stays silent |
        | calcium is none              | M81.0  | 2025-03-01 | NAPROXEN 500 MG TAB   | G90.511 | stays silent |
        | no CRPS is claimed           | M81.0  | 2025-03-01 | ALENDRONATE 70 MG TAB | M54.50  | stays silent |

  @id:ivig-crps @v4 @audience:attorney @category:intensity @status:unconfirmed
  Rule: Immune globulin for CRPS
    The last resort in CRPS, and an ordinary treatment of other diseases. Thirteen patients stand behind it, and a
    larger trial found no effect.

    Background: Definition
      Given the rule needs a diagnosis of CRPS made after the injury
      And the rule needs immune globulin new since the injury
      And the rule excludes a diagnosis of a disease immune globulin is given for
      Then the rule raises the signal "Immune globulin beside CRPS" with weight slight
      And the rule raises the counter-signal "Immune globulin for CRPS is unproven" with weight slight
      And the rule asks for "what the immune globulin was given for, who decided it, and what it changed"
      And for the plaintiff the rule reads:
        """
        {immune globulin} was given from {immune globulin start} after {CRPS code} of {CRPS date}. If it was for
        CRPS, it was a treatment of last resort.
        """
      And for the defence the rule reads:
        """
        {immune globulin} from {immune globulin start}: one trial of thirteen patients, whose authors
        warn of chance, and a larger one that found nothing.
        """
      And the rule cites:
        | stance  | grade | source                                 | finding                                                                                               |
        | for     | B     | Goebel 2010, crossover, n=13           | immune globulin: pain lower by 1.55 points; the authors warn of chance and bias                       |
        | against | X     | Goebel 2017, n=111, told in PMC7669498 | immune globulin against placebo in long-standing CRPS: no significant effect on pain from day 6 to 42 |

    Scenario Outline: Immune globulin: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 1        | 28   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | coded      | code    | first      | drug                    | verdict      |
        | for CRPS                    | 2025-02-20 | G90.511 | 2025-09-01 | IMMUNE GLOBULIN 10% INJ | fires        |
        | CRPS from before            | 2024-02-20 | G90.511 | 2025-09-01 | IMMUNE GLOBULIN 10% INJ | stays silent |
        | no CRPS                     | 2025-02-20 | M54.50  | 2025-09-01 | IMMUNE GLOBULIN 10% INJ | stays silent |
        | given before the injury too | 2025-02-20 | G90.511 | 2024-09-01 | IMMUNE GLOBULIN 10% INJ | stays silent |
        | gabapentin                  | 2025-02-20 | G90.511 | 2025-09-01 | GABAPENTIN 300 MG CAP   | stays silent |

    Example: An immunodeficiency is coded
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-02-20 | G90.511 |
        | 2024-04-04 | D83.9   |
      And the patient filled:
        | date       | drug                    | quantity | days |
        | 2025-09-01 | IMMUNE GLOBULIN 10% INJ | 1        | 28   |
      When the case is screened
      Then the rule stays silent

  @id:esketamine-is-not-ketamine @v3 @audience:attorney @category:causation @status:unconfirmed
  Rule: Esketamine spray is a drug for depression
    The spray is sold for depression that resists other drugs. It must not be counted as ketamine for
    CRPS, and it opens the question of mood.

    Background: Definition
      Given the rule needs esketamine spray started after the injury
      Then the rule raises the counter-signal "Esketamine spray, a drug for depression"
      And the rule asks for "the psychiatrist's note behind the esketamine, and when the depression began"
      And for the plaintiff the rule reads:
        """
        {esketamine spray} was given from {esketamine spray start}. If a depression began with the pain, it is a
        damage of its own; keep it apart from CRPS.
        """
      And for the defence the rule reads:
        """
        {esketamine spray} from {esketamine spray start} is labelled for depression. Ask for the psychiatric
        record before the injury.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                            |
        | neutral | D     | Working knowledge, not yet confirmed | esketamine nasal spray 56 or 84 mg: treatment-resistant depression |

    Scenario Outline: Esketamine: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 4        | 14   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what               | first      | drug                 | verdict      |
        | Spravato           | 2025-09-01 | SPRAVATO 84 MG NASAL | fires        |
        | before the injury  | 2024-09-01 | SPRAVATO 84 MG NASAL | stays silent |
        | ketamine infusions | 2025-09-01 | KETAMINE INFUSION    | stays silent |

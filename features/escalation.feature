@owner:pharmacy @reviewed:2026-11-23
Feature: The ladder of pain treatments
  What was tried, in which order, and whether each step was given a fair chance. The order shows in the
  fills; that a step failed shows only in a chart note or an insurer's letter.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:first-line-failure @v2 @audience:attorney @category:course
  Rule: Two first-line treatments were fairly tried before a later-line one
    Infusions, pumps, long-acting opioids and high-strength capsaicin stand late on every ladder. Fair
    trials of two kinds before them are what an insurer's step therapy asks for. One dose, as at an operation, is no
    step.

    Background: Definition
      Given the rule needs later-line treatment new since the injury
      And the rule needs later-line treatment filled at least 2 times
      And the rule needs at least 2 of these tried before later-line treatment:
        | drug                     | for at least        | at a dose of at least | counts as      |
        | NSAID                    | the fair-trial time |                       | NSAID          |
        | muscle relaxant          | the fair-trial time |                       | relaxant       |
        | gabapentin               | the fair-trial time | 1200 mg               | gabapentinoid  |
        | pregabalin               | the fair-trial time | 300 mg                | gabapentinoid  |
        | duloxetine               | the fair-trial time | 60 mg                 | antidepressant |
        | venlafaxine              | the fair-trial time | 150 mg                | antidepressant |
        | tricyclic                | the fair-trial time | 25 mg                 | antidepressant |
        | immediate-release opioid | the fair-trial time |                       | opioid         |
      Then the rule raises the signal "First-line treatment tried before a later-line one" with weight moderate
      And the rule asks for "the insurer's step-therapy denials and the chart notes on why each earlier drug was stopped"
      And for the plaintiff the rule reads:
        """
        In the order of their first fills: {rows listed}. Two kinds of first-line treatment were dispensed before
        {later-line treatment}, long enough and at doses high enough to count as fair trials.
        """
      And for the defence the rule reads:
        """
        The fills before {later-line treatment start} show that drugs were dispensed, not that they
        failed. Without a note of failure a later step proves only a later step.
        """
      And the rule cites:
        | stance  | grade | source                            | finding                                                                                                                                              |
        | for     | A     | NeuPSIG 2015, PMC7807995          | adequate trials: gabapentin 1,200 to 3,600 mg, pregabalin 300 to 600 mg, duloxetine 60 to 120 mg, venlafaxine 150 to 225 mg, tricyclics 25 to 150 mg |
        | for     | A     | NeuPSIG 2025, PMID 40252663       | gabapentinoids, SNRIs, tricyclics first; capsaicin, lidocaine second; botulinum toxin, opioids third                                                 |
        | neutral | D     | LienScripts on step therapy, 2026 | a seller's view: an insurer's denial is stronger proof of failure than the order of fills                                                            |
        | neutral | A     | NeuPSIG 2025, PMID 40252663       | ketamine stands nowhere on that ladder                                                                                                               |

    Scenario Outline: Before the later step: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                | quantity   | days    |
        | 2025-02-01 | MELOXICAM 15 MG TAB | <nsaid>    | <nsaid> |
        | 2025-03-10 | <second>            | <quantity> | <days>  |
        | 2025-08-01 | <later>             | 30         | 30      |
        | <again>    | <later>             | 30         | 30      |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                   | nsaid | second                     | quantity | days | later                  | again      | verdict      |
        | an NSAID and gabapentin, then ketamine | 30    | GABAPENTIN 600 MG TAB      | 90       | 30   | KETAMINE INFUSION      | 2025-08-31 | fires        |
        | four weeks of each are enough          | 28    | GABAPENTIN 400 MG CAP      | 84       | 28   | OXYCONTIN 20 MG TAB    | 2025-08-31 | fires        |
        | 27 days of the NSAID are not           | 27    | GABAPENTIN 400 MG CAP      | 84       | 28   | OXYCONTIN 20 MG TAB    | 2025-08-31 | stays silent |
        | gabapentin 300 mg a day is no trial    | 30    | GABAPENTIN 300 MG CAP      | 30       | 30   | KETAMINE INFUSION      | 2025-08-31 | stays silent |
        | a relaxant for a month                 | 30    | TIZANIDINE 4 MG TAB        | 60       | 30   | KETAMINE INFUSION      | 2025-08-31 | fires        |
        | pregabalin 300 mg                      | 30    | PREGABALIN 150 MG CAP      | 60       | 30   | KETAMINE INFUSION      | 2025-08-31 | fires        |
        | duloxetine at its starting dose        | 30    | DULOXETINE 30 MG CAP       | 30       | 30   | KETAMINE INFUSION      | 2025-08-31 | stays silent |
        | duloxetine 60 mg                       | 30    | DULOXETINE 60 MG CAP       | 30       | 30   | KETAMINE INFUSION      | 2025-08-31 | fires        |
        | venlafaxine 150 mg                     | 30    | VENLAFAXINE ER 150 MG CAP  | 30       | 30   | KETAMINE INFUSION      | 2025-08-31 | fires        |
        | amitriptyline 25 mg                    | 30    | AMITRIPTYLINE 25 MG TAB    | 30       | 30   | KETAMINE INFUSION      | 2025-08-31 | fires        |
        | a short-acting opioid for a month      | 30    | HYDROCODONE-APAP 5-325 TAB | 60       | 30   | OXYCONTIN 20 MG TAB    | 2025-08-31 | fires        |
        | a plain opioid is no later step        | 30    | GABAPENTIN 600 MG TAB      | 90       | 30   | OXYCODONE 5 MG TAB     | 2025-08-31 | stays silent |
        | high-strength capsaicin is one         | 30    | GABAPENTIN 600 MG TAB      | 90       | 30   | QUTENZA 8% PATCH       | 2025-08-31 | fires        |
        | weak capsaicin cream is none           | 30    | GABAPENTIN 600 MG TAB      | 90       | 30   | CAPSAICIN 0.075% CREAM | 2025-08-31 | stays silent |
        | gabapentin of unknown supply           | 30    | GABAPENTIN 600 MG TAB      | 90       |      | KETAMINE INFUSION      | 2025-08-31 | asks         |
        | ketamine once, as at an operation      | 30    | GABAPENTIN 600 MG TAB      | 90       | 30   | KETAMINE INFUSION      | 2025-08-01 | stays silent |

    Example: The later-line treatment was there before the injury
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-08-01 | OXYCONTIN 20 MG TAB   | 60       | 30   |
        | 2025-02-01 | MELOXICAM 15 MG TAB   | 30       | 30   |
        | 2025-03-10 | GABAPENTIN 600 MG TAB | 90       | 30   |
        | 2025-08-01 | OXYCONTIN 20 MG TAB   | 60       | 30   |
        | 2025-08-31 | OXYCONTIN 20 MG TAB   | 60       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Duloxetine and amitriptyline are one kind
      Given the patient filled:
        | date       | drug                    | quantity | days |
        | 2025-02-01 | DULOXETINE 60 MG CAP    | 30       | 30   |
        | 2025-03-10 | AMITRIPTYLINE 25 MG TAB | 30       | 30   |
        | 2025-08-01 | KETAMINE INFUSION       | 30       | 30   |
        | 2025-08-31 | KETAMINE INFUSION       | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:later-line-without-trials @v3 @audience:attorney @category:proof
  Rule: A later-line treatment without two fair first-line trials in the fills
    Where the records cover the year before and all the time since, and show no two fair trials, the
    defence will say that the ladder was jumped. One fill, as after an operation, is no step; a nerve-pain medicine from
    before the injury may have been a trial then.

    Background: Definition
      Given the rule needs later-line treatment new since the injury
      And the rule needs later-line treatment filled at least 2 times
      And the rule excludes nerve-pain medicine seen before the injury
      And the rule excludes the signal "First-line treatment tried before a later-line one"
      Then the rule raises the counter-signal "A later-line treatment without two fair trials in the fills" with weight slight
      And the rule asks for "samples, cash purchases, other pharmacies and chart notes on the drugs tried before"
      And for the plaintiff the rule reads:
        """
        The fills before {later-line treatment start} do not show two fair trials. Samples,
        over-the-counter drugs, hospital treatment or intolerance may; the chart has to say so.
        """
      And for the defence the rule reads:
        """
        {later-line treatment} began on {later-line treatment start}; these fills show no two fair trials of
        anything simpler before it.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                               |
        | against | A     | NeuPSIG 2025, PMID 40252663 | later lines are for those whom the first did not help |
        | neutral | A     | NeuPSIG 2015, PMC7807995    | what an adequate trial is: dose and weeks             |

    Scenario Outline: Jumped: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                  | quantity   | days   |
        | 2025-02-01 | MELOXICAM 15 MG TAB   | 30         | 30     |
        | 2025-03-10 | GABAPENTIN 600 MG TAB | <quantity> | <days> |
        | <start>    | <later>               | 30         | 30     |
        | <again>    | <later>               | 30         | 30     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                       | quantity | days | start      | again      | later               | verdict      |
        | one trial only                             | 30       | 10   | 2025-08-01 | 2025-08-31 | KETAMINE INFUSION   | fires        |
        | two fair trials                            | 90       | 30   | 2025-08-01 | 2025-08-31 | KETAMINE INFUSION   | stays silent |
        | no later step at all                       | 30       | 10   | 2025-08-01 | 2025-08-31 | NAPROXEN 500 MG TAB | stays silent |
        | begun before the injury                    | 30       | 10   | 2024-08-01 | 2024-08-31 | OXYCONTIN 20 MG TAB | stays silent |
        | two infusions of one day are one fill      | 30       | 10   | 2025-08-01 | 2025-08-01 | KETAMINE INFUSION   | stays silent |
        | begun before the injury and again after it | 30       | 10   | 2024-12-20 | 2025-01-19 | OXYCONTIN 20 MG TAB | stays silent |
        | nobody knows how long the trial was        | 90       |      | 2025-08-01 | 2025-08-31 | KETAMINE INFUSION   | asks         |

    Example: Gabapentin two years before the injury
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2023-02-01 | GABAPENTIN 600 MG TAB | 90       | 30   |
        | 2025-02-01 | MELOXICAM 15 MG TAB   | 30       | 30   |
        | 2025-08-01 | KETAMINE INFUSION     | 1        | 1    |
        | 2025-08-31 | KETAMINE INFUSION     | 1        | 1    |
      When the case is screened
      Then the rule stays silent

  @id:three-steps @v3 @audience:attorney @category:course
  Rule: The treatment climbed three steps after the injury
    Simple pain relief, then a nerve-pain medicine, then a later-line treatment, each begun after the
    one before it: perhaps the course of a pain that did not yield. The same order can be read as a prescriber
    adding drugs.

    Background: Definition
      Given the rule needs nerve-pain medicine new since the injury
      And the rule needs first-step pain medicine tried before nerve-pain medicine
      And the rule needs first-step pain medicine started after the injury
      And the rule needs nerve-pain medicine tried before later-line treatment
      And the rule needs later-line treatment filled at least 2 times
      Then the rule raises the signal "Treatment climbed three steps" with weight moderate
      And the rule asks for "the visit note behind each new step, with pain scores"
      And for the plaintiff the rule reads:
        """
        {first-step pain medicine} from {first-step pain medicine start}, {nerve-pain medicine} from
        {nerve-pain medicine start}, {later-line treatment} from {later-line treatment start}: three
        steps, in that order, all after the injury.
        """
      And for the defence the rule reads:
        """
        Nothing in the fills between {first-step pain medicine start} and {later-line treatment start} shows
        that the pain grew, or that a step was given its time.
        """
      And the rule cites:
        | stance  | grade | source                                           | finding                                                                     |
        | for     | A     | NeuPSIG 2025, PMID 40252663                      | the order of first, second and third line in neuropathic pain               |
        | neutral | D     | LienScripts on escalation and step therapy, 2026 | sellers read a rising class of drug as a worsening condition; no trial does |

    Scenario Outline: The climb: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug     | quantity | days |
        | <one>   | <first>  | 30       | 10   |
        | <two>   | <second> | 90       | 30   |
        | <three> | <third>  | 30       | 30   |
        | <four>  | <third>  | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | one        | first                  | two        | second                | three      | third               | four       | verdict      |
        | naproxen, gabapentin, ketamine    | 2025-01-12 | NAPROXEN 500 MG TAB    | 2025-03-01 | GABAPENTIN 300 MG CAP | 2025-09-01 | KETAMINE INFUSION   | 2025-10-01 | fires        |
        | naproxen from before the injury   | 2024-06-12 | NAPROXEN 500 MG TAB    | 2025-03-01 | GABAPENTIN 300 MG CAP | 2025-09-01 | KETAMINE INFUSION   | 2025-10-01 | stays silent |
        | gabapentin first                  | 2025-04-12 | NAPROXEN 500 MG TAB    | 2025-03-01 | GABAPENTIN 300 MG CAP | 2025-09-01 | KETAMINE INFUSION   | 2025-10-01 | stays silent |
        | gabapentin from before the injury | 2024-10-12 | NAPROXEN 500 MG TAB    | 2024-11-01 | GABAPENTIN 300 MG CAP | 2025-09-01 | KETAMINE INFUSION   | 2025-10-01 | stays silent |
        | the last step first               | 2025-01-12 | NAPROXEN 500 MG TAB    | 2025-03-01 | GABAPENTIN 300 MG CAP | 2025-02-01 | OXYCONTIN 20 MG TAB | 2025-03-03 | stays silent |
        | two steps only                    | 2025-01-12 | NAPROXEN 500 MG TAB    | 2025-03-01 | GABAPENTIN 300 MG CAP | 2025-09-01 | MELOXICAM 15 MG TAB | 2025-10-01 | stays silent |
        | amoxicillin is no step            | 2025-01-12 | AMOXICILLIN 500 MG CAP | 2025-03-01 | GABAPENTIN 300 MG CAP | 2025-09-01 | KETAMINE INFUSION   | 2025-10-01 | stays silent |
        | ketamine once, as at an operation | 2025-01-12 | NAPROXEN 500 MG TAB    | 2025-03-01 | GABAPENTIN 300 MG CAP | 2025-09-01 | KETAMINE INFUSION   | 2025-09-01 | stays silent |

    Example: Gabapentin had been used in the year before
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2024-08-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2025-01-12 | NAPROXEN 500 MG TAB   | 30       | 10   |
        | 2025-03-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | 2025-09-01 | KETAMINE INFUSION     | 30       | 30   |
        | 2025-10-01 | KETAMINE INFUSION     | 30       | 30   |
      When the case is screened
      Then the rule stays silent

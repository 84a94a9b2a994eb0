@owner:pharmacy @reviewed:2026-11-23
Feature: Muscle relaxants
  Drugs for two or three weeks of spasm. Longer, they speak of pain that stayed and of a label that was
  passed, at the same time.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:relaxant-persistence @v4 @audience:attorney @category:course
  Rule: A muscle relaxant for more than three weeks
    Spasm settles in weeks. A relaxant that is refilled beyond three marks a spasm somebody went on
    finding. One large pack does not.

    Background: Definition
      Given the rule needs muscle relaxant new since the injury
      And the rule needs muscle relaxant lasting at least the relaxant limit
      And the rule needs muscle relaxant filled at least 2 times
      Then the rule raises the signal "Muscle relaxant beyond three weeks: spasm persists" with weight slight
      And the rule asks for "the examinations that found spasm, with dates"
      And for the plaintiff the rule reads:
        """
        Dispensed for more than three weeks, with none in the year before: {muscle relaxant list}. If it was for
        spasm, the spasm outlasted its usual weeks.
        """
      And for the defence the rule reads:
        """
        Relaxants act on the brain more than on the muscle. {muscle relaxant list}: no fill measures spasm.
        """
      And the rule cites:
        | stance  | grade | source                                | finding                                                      |
        | for     | D     | LienScripts on muscle relaxants, 2026 | a seller reads use beyond three to four weeks as persistence |
        | neutral | A     | Cyclobenzaprine, US label             | use is limited to two to three weeks                         |

    Scenario Outline: Persistence: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days   |
        | <first>  | <drug> | 30       | 14     |
        | <second> | <drug> | 30       | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                            | first      | second     | drug                      | days | verdict      |
        | 22 days of cyclobenzaprine      | 2025-01-14 | 2025-01-28 | CYCLOBENZAPRINE 10 MG TAB | 8    | fires        |
        | three weeks are not beyond them | 2025-01-14 | 2025-01-28 | CYCLOBENZAPRINE 10 MG TAB | 7    | stays silent |
        | tizanidine for four weeks       | 2025-01-14 | 2025-01-28 | TIZANIDINE 4 MG TAB       | 14   | fires        |
        | naproxen is none                | 2025-01-14 | 2025-01-28 | NAPROXEN 500 MG TAB       | 14   | stays silent |
        | in use before the injury        | 2025-01-01 | 2025-01-15 | CYCLOBENZAPRINE 10 MG TAB | 14   | stays silent |

    Example: One pack for a month
      Given the patient filled:
        | date       | drug                      | quantity | days |
        | 2025-01-14 | CYCLOBENZAPRINE 10 MG TAB | 90       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Both readings of one fact
      Given the patient filled:
        | date       | drug                      | quantity | days |
        | 2025-01-14 | CYCLOBENZAPRINE 10 MG TAB | 90       | 30   |
        | 2025-02-13 | CYCLOBENZAPRINE 10 MG TAB | 90       | 30   |
      When the case is screened
      Then the rule fires
      And the case has the counter-signal "Cyclobenzaprine beyond its label"

  @id:cyclobenzaprine-beyond-label @v2 @audience:attorney @category:overuse
  Rule: Cyclobenzaprine for longer than its label allows
    The label says two to three weeks. Every week more is off-label, whatever the spasm did.

    Background: Definition
      Given the rule needs cyclobenzaprine started after the injury
      And the rule needs cyclobenzaprine lasting at least the relaxant limit
      Then the rule raises the counter-signal "Cyclobenzaprine beyond its label" with weight slight
      And the rule asks for "the note that explains why cyclobenzaprine went on: recurrence, failed stop, other drugs not tolerated"
      And for the plaintiff the rule reads:
        """
        {cyclobenzaprine} was supplied to {cyclobenzaprine last covered}. A recurrence noted at the time
        is the answer; off-label use is lawful.
        """
      And for the defence the rule reads:
        """
        {cyclobenzaprine} from {cyclobenzaprine start} to {cyclobenzaprine last covered}, where its label ends
        at three weeks: it will be called overtreatment.
        """
      And the rule cites:
        | stance  | grade | source                                | finding                               |
        | against | A     | Cyclobenzaprine, US label             | use is limited to two to three weeks  |
        | against | D     | LienScripts on overuse rebuttal, 2026 | sellers expect the attack on duration |

    Scenario Outline: The label: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days   |
        | <first> | <drug> | 60       | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                         | first      | drug                      | days | verdict      |
        | 22 days                      | 2025-01-14 | CYCLOBENZAPRINE 10 MG TAB | 22   | fires        |
        | 21 days                      | 2025-01-14 | CYCLOBENZAPRINE 10 MG TAB | 21   | stays silent |
        | the slow capsule as well     | 2025-01-14 | AMRIX 15 MG CAP           | 30   | fires        |
        | tizanidine has another label | 2025-01-14 | TIZANIDINE 4 MG TAB       | 30   | stays silent |
        | before the injury            | 2024-01-14 | CYCLOBENZAPRINE 10 MG TAB | 30   | stays silent |
        | nobody says for how long     | 2025-01-14 | CYCLOBENZAPRINE 10 MG TAB |      | asks         |
        | a cream is not swallowed     | 2025-01-14 | CYCLOBENZAPRINE 2% CREAM  | 30   | stays silent |

  @id:carisoprodol-misuse @v3 @audience:attorney @category:credibility @status:unconfirmed
  Rule: Carisoprodol
    A relaxant that is known for misuse, and controlled in the United States since January 2012. One fill is a question,
    not an accusation, and carries no weight.

    Background: Definition
      Given the rule needs carisoprodol started after the injury
      Then the rule raises the counter-signal "Carisoprodol was dispensed"
      And the rule asks for "why carisoprodol and not another relaxant, and the prescription monitoring report"
      And for the plaintiff the rule reads:
        """
        Dispensed: {carisoprodol list}. Have the pharmacy confirm quantity and days, and ask for the note that says why
        this relaxant.
        """
      And for the defence the rule reads:
        """
        {carisoprodol list}: a relaxant with a name for misuse. Why this one and not another will be asked.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                           |
        | against | D     | Working knowledge, not yet confirmed | carisoprodol is known for misuse, and a controlled drug (C-IV) since January 2012 |

    Scenario Outline: Carisoprodol: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 30       | 10   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | first      | drug                     | verdict      |
        | Soma after the injury  | 2025-02-01 | SOMA 350 MG TAB          | fires        |
        | before the injury only | 2024-02-01 | SOMA 350 MG TAB          | stays silent |
        | methocarbamol          | 2025-02-01 | METHOCARBAMOL 500 MG TAB | stays silent |

  @id:spasticity-treated @v4 @audience:attorney @category:intensity
  Rule: A spasticity drug beside a brain or cord injury
    Baclofen and tizanidine relax a strained back as well. Beside a coded injury of brain or cord they
    treat spasticity, which is permanent damage and not a spasm.

    Background: Definition
      Given the rule needs antispasticity drug new since the injury
      And the rule needs antispasticity drug filled at least 2 times
      And the rule needs a diagnosis of brain or cord injury made after the injury
      Then the rule raises the signal "Spasticity after a brain or cord injury" with weight moderate
      And the rule asks for "the examination that found spasticity (side, scale, date), and whether a pump or toxin is planned"
      And for the plaintiff the rule reads:
        """
        Coded: {brain or cord injury list}. Dispensed since: {antispasticity drug list}. If an examination
        found spasticity, they belong together.
        """
      And for the defence the rule reads:
        """
        {antispasticity drug list}: such drugs are given for any sore back. Fills show no spasticity; an
        examination with a scale would.
        """
      And the rule cites:
        | stance | grade | source                                | finding                                                                         |
        | for    | D     | LienScripts on muscle relaxants, 2026 | baclofen or tizanidine beside a central nervous injury code reads as spasticity |

    Scenario Outline: Spasticity: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 90       | 30   |
        | <second> | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                 | coded      | code     | first      | second     | drug                      | verdict      |
        | baclofen after a cord injury         | 2025-01-12 | S14.121A | 2025-02-01 | 2025-03-03 | BACLOFEN 10 MG TAB        | fires        |
        | a back strain                        | 2025-01-12 | S39.012A | 2025-02-01 | 2025-03-03 | BACLOFEN 10 MG TAB        | stays silent |
        | paralysis known for years            | 2023-05-12 | G82.20   | 2025-02-01 | 2025-03-03 | BACLOFEN 10 MG TAB        | stays silent |
        | cyclobenzaprine treats no spasticity | 2025-01-12 | S14.121A | 2025-02-01 | 2025-03-03 | CYCLOBENZAPRINE 10 MG TAB | stays silent |
        | baclofen from before                 | 2025-01-12 | S14.121A | 2024-12-20 | 2025-01-19 | BACLOFEN 10 MG TAB        | stays silent |

    Example: Dispensed once
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S14.121A |
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2025-02-01 | BACLOFEN 10 MG TAB | 90       | 30   |
      When the case is screened
      Then the rule stays silent

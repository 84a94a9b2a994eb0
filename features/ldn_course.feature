@owner:pharmacy @reviewed:2026-11-22
Feature: Low-dose naltrexone, what the course of treatment shows
  What was tried before it, who prescribed it and how it was taken. The attorney guide reads all of this
  into a single prescription; here each point has to stand in the fills.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:ldn-first-line-tried @v2 @audience:attorney @category:course
  Rule: Two first-line treatments were tried before low-dose naltrexone
    Low-dose naltrexone is not where treatment starts. That others failed first is shown by fills of at
    least two kinds, each at a dose and for a time that could have worked; it is never assumed from the
    naltrexone itself.

    Background: Definition
      Given the rule needs low-dose naltrexone new since the injury
      And the rule needs at least 2 of these tried before low-dose naltrexone:
        | drug                 | for at least | at a dose of at least | counts as     |
        | NSAID                | 4 weeks      |                       | NSAID         |
        | muscle relaxant      | 4 weeks      |                       | relaxant      |
        | gabapentin           | 4 weeks      | 1200 mg               | gabapentinoid |
        | pregabalin           | 4 weeks      | 300 mg                | gabapentinoid |
        | duloxetine           | 4 weeks      | 60 mg                 | SNRI          |
        | venlafaxine          | 4 weeks      | 150 mg                | SNRI          |
        | milnacipran          | 4 weeks      | 100 mg                | SNRI          |
        | tricyclic            | 4 weeks      | 25 mg                 | tricyclic     |
        | opioid pain medicine | 4 weeks      |                       | opioid        |
      Then the rule raises the signal "First-line treatment tried before low-dose naltrexone" with weight moderate
      And for the plaintiff the rule reads:
        """
        In the order of their first fills: {rows listed}. Two kinds of first-line pain medicine were dispensed before
        {low-dose naltrexone}, long enough and at doses high enough to count as fair trials.
        """
      And for the defence the rule reads:
        """
        Fills show that the earlier drugs were dispensed, not that they failed. Without a chart note that they
        did not help or were not tolerated, a change of drug proves only a change of drug.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                                                          |
        | for     | A     | NeuPSIG 2015, PMC4493167    | adequate trials: gabapentin 1,200 to 3,600 mg, pregabalin 300 to 600 mg, duloxetine 60 to 120 mg |
        | for     | A     | NeuPSIG 2025, PMID 40252663 | gabapentinoids, SNRIs and tricyclics first, opioids third                                        |
        | neutral | A     | NeuPSIG 2025, PMID 40252663 | low-dose naltrexone stands nowhere on that ladder: "third line" is inferred                      |

    Scenario Outline: What came first: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                | quantity   | days    |
        | 2025-02-01 | MELOXICAM 15 MG TAB | <nsaid>    | <nsaid> |
        | 2025-03-10 | <second>            | <quantity> | <days>  |
        | 2025-08-01 | <drug>              | 30         | 30      |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                             | nsaid | second                  | quantity | days | drug                     | verdict      |
        | an NSAID and gabapentin 1,800 mg                 | 30    | GABAPENTIN 600 MG TAB   | 90       | 30   | NALTREXONE 4.5MG CAP CPD | fires        |
        | four weeks of each are enough                    | 28    | GABAPENTIN 400 MG CAP   | 84       | 28   | NALTREXONE 4.5MG CAP CPD | fires        |
        | 27 days of the NSAID are not                     | 27    | GABAPENTIN 400 MG CAP   | 84       | 28   | NALTREXONE 4.5MG CAP CPD | stays silent |
        | Golden case: gabapentin 300 mg a day is no trial | 30    | GABAPENTIN 300 MG CAP   | 30       | 30   | NALTREXONE 4.5MG CAP CPD | stays silent |
        | gabapentin of unknown supply                     | 30    | GABAPENTIN 600 MG TAB   | 90       |      | NALTREXONE 4.5MG CAP CPD | asks         |
        | two NSAIDs are one kind                          | 30    | NAPROXEN 500 MG TAB     | 60       | 30   | NALTREXONE 4.5MG CAP CPD | stays silent |
        | a muscle relaxant for four weeks                 | 30    | TIZANIDINE 4 MG TAB     | 60       | 30   | NALTREXONE 4.5MG CAP CPD | fires        |
        | pregabalin 300 mg                                | 30    | PREGABALIN 150 MG CAP   | 60       | 30   | NALTREXONE 4.5MG CAP CPD | fires        |
        | duloxetine 30 mg is a starting dose              | 30    | DULOXETINE 30 MG CAP    | 30       | 30   | NALTREXONE 4.5MG CAP CPD | stays silent |
        | duloxetine 60 mg                                 | 30    | DULOXETINE 60 MG CAP    | 30       | 30   | NALTREXONE 4.5MG CAP CPD | fires        |
        | amitriptyline 25 mg                              | 30    | AMITRIPTYLINE 25 MG TAB | 30       | 30   | NALTREXONE 4.5MG CAP CPD | fires        |
        | an opioid for four weeks                         | 30    | TRAMADOL 50 MG TAB      | 120      | 30   | NALTREXONE 4.5MG CAP CPD | fires        |
        | naltrexone for addiction is not low-dose         | 30    | GABAPENTIN 600 MG TAB   | 90       | 30   | NALTREXONE 50 MG TAB     | stays silent |

    Example: Gabapentin and pregabalin are one kind
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-02-01 | GABAPENTIN 600 MG TAB    | 90       | 30   |
        | 2025-03-10 | PREGABALIN 150 MG CAP    | 60       | 30   |
        | 2025-08-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Low-dose naltrexone had been in use before the injury
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2024-08-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
        | 2025-02-01 | MELOXICAM 15 MG TAB      | 30       | 30   |
        | 2025-03-10 | GABAPENTIN 600 MG TAB    | 90       | 30   |
        | 2025-08-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:ldn-opioid-ended @v1 @audience:attorney @category:course
  Rule: An opioid ended in the three months before low-dose naltrexone began
    An opioid begun after the injury, ended, and followed by a non-opioid course reads well to a jury:
    the prescriber and the patient moved away from the dangerous drug. An opioid that comes back later takes
    that reading away, and a few tablets after the accident, half a year earlier, never were its predecessor.

    Background: Definition
      Given the rule needs low-dose naltrexone new since the injury
      And the rule needs low-dose naltrexone filled at least 2 times
      And the rule needs opioid pain medicine started after the injury
      And the rule needs opioid pain medicine ended within 90 days before low-dose naltrexone
      And the rule excludes low-dose naltrexone tried before another opioid pain medicine
      And the rule excludes the safety alert "Naltrexone beside an opioid"
      Then the rule raises the signal "Opioid ended, low-dose naltrexone in its place" with weight slight
      And for the plaintiff the rule reads:
        """
        {opioid pain medicine} was last dispensed on {opioid pain medicine last fill}; {low-dose naltrexone} began on
        {low-dose naltrexone start} and no opioid was dispensed beside it.
        """
      And for the defence the rule reads:
        """
        The order of two drugs is not a plan. An opioid that could be stopped by {opioid pain medicine last covered} may as well show that the acute pain had
        passed. Opioids from another pharmacy or paid in cash would not show in these records.
        """
      And the rule cites:
        | stance  | grade | source                                     | finding                                                                                                 |
        | neutral | B     | Bolton 2019, doi:10.1186/s12916-018-1242-0 | oral naltrexone, 89 trials, 11,194 patients: no more serious events than placebo; opioid users excluded |
        | neutral | A     | NeuPSIG 2025, PMID 40252663                | opioids, tramadol included, are third line in neuropathic pain                                          |

    Scenario Outline: After the opioid: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug                 | quantity | days |
        | <opioid> | <drug>               | 60       | 15   |
        | <first>  | NALTREXONE 4.5MG CAP | 30       | 30   |
        | <second> | NALTREXONE 4.5MG CAP | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                | opioid     | drug                                    | first      | second     | verdict      |
        | oxycodone, then low-dose naltrexone | 2025-03-12 | OXYCODONE 5 MG TAB                      | 2025-06-01 | 2025-07-01 | fires        |
        | half a year lies between            | 2025-01-12 | OXYCODONE 5 MG TAB                      | 2025-06-01 | 2025-07-01 | stays silent |
        | ibuprofen is no opioid              | 2025-03-12 | IBUPROFEN 600 MG                        | 2025-06-01 | 2025-07-01 | stays silent |
        | an opioid from before the injury    | 2025-01-05 | OXYCODONE 5 MG TAB                      | 2025-03-01 | 2025-03-31 | stays silent |
        | a diarrhoea drug treats no pain     | 2025-03-12 | DIPHENOXYLATE-ATROPINE 2.5-0.025 MG TAB | 2025-06-01 | 2025-07-01 | stays silent |
        | the opioid came after               | 2025-09-12 | OXYCODONE 5 MG TAB                      | 2025-06-01 | 2025-07-01 | stays silent |
        | naltrexone came before the injury   | 2025-03-12 | OXYCODONE 5 MG TAB                      | 2024-11-01 | 2024-12-01 | stays silent |

    Example: One fill of low-dose naltrexone after the opioid
      Given the patient filled:
        | date       | drug                 | quantity | days |
        | 2025-03-12 | OXYCODONE 5 MG TAB   | 60       | 15   |
        | 2025-06-01 | NALTREXONE 4.5MG CAP | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: One opioid ended, another is still supplied beside it
      Given the patient filled:
        | date       | drug                 | quantity | days |
        | 2025-03-12 | OXYCODONE 5 MG TAB   | 60       | 15   |
        | 2025-05-20 | TRAMADOL 50 MG TAB   | 60       | 15   |
        | 2025-06-01 | NALTREXONE 4.5MG CAP | 30       | 30   |
        | 2025-07-01 | NALTREXONE 4.5MG CAP | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Another opioid follows months later
      Given the patient filled:
        | date       | drug                 | quantity | days |
        | 2025-03-12 | OXYCODONE 5 MG TAB   | 60       | 15   |
        | 2025-06-01 | NALTREXONE 4.5MG CAP | 30       | 30   |
        | 2025-07-01 | NALTREXONE 4.5MG CAP | 30       | 30   |
        | 2025-11-10 | TRAMADOL 50 MG TAB   | 30       | 10   |
      When the case is screened
      Then the rule stays silent

    Example: Naltrexone from before the injury, and an opioid between
      Given the patient filled:
        | date       | drug                 | quantity | days |
        | 2024-08-01 | NALTREXONE 4.5MG CAP | 30       | 30   |
        | 2025-03-12 | OXYCODONE 5 MG TAB   | 60       | 15   |
        | 2025-06-01 | NALTREXONE 4.5MG CAP | 30       | 30   |
        | 2025-07-01 | NALTREXONE 4.5MG CAP | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:ldn-specialist @v1 @audience:attorney @category:course
  Rule: A pain specialist prescribed low-dose naltrexone
    A specialist's prescription carries an examination and a reasoned choice behind it, and a witness who
    can explain the drug. It does not make the drug proven.

    Background: Definition
      Given the rule needs low-dose naltrexone new since the injury
      And the rule needs low-dose naltrexone prescribed by a pain specialist
      Then the rule raises the signal "Low-dose naltrexone from a pain specialist" with weight slight
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} was prescribed by {prescriber} ({specialty}) from {low-dose naltrexone start}.
        """
      And for the defence the rule reads:
        """
        A specialist may prescribe off-label as anyone may. Ask {prescriber} who referred the patient, and what
        was told of the 2023 and 2024 trials.
        """
      And the rule cites:
        | stance  | grade | source                                        | finding                                       |
        | against | X     | Bested 2023, doi:10.1097/PR9.0000000000001080 | no relevant effect in fibromyalgia, n=58      |
        | against | X     | Bruun 2024, doi:10.1016/S2665-9913(23)00278-3 | not better than placebo in fibromyalgia, n=99 |

    Scenario Outline: The prescriber: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug                     | quantity | days | prescriber | specialty   |
        | <first> | NALTREXONE 4.5MG CAP CPD | 30       | 30   | Dr Gray    | <specialty> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                            | first      | specialty       | verdict      |
        | pain medicine                   | 2025-06-01 | Pain Medicine   | fires        |
        | rheumatology                    | 2025-06-01 | rheumatology    | fires        |
        | family medicine                 | 2025-06-01 | Family Medicine | stays silent |
        | nobody says which specialty     | 2025-06-01 |                 | asks         |
        | a specialist, before the injury | 2024-06-01 | Pain Medicine   | stays silent |

  @id:ldn-steady @v2 @audience:attorney @category:course
  Rule: Low-dose naltrexone was filled steadily for half a year
    Steady refills are the pharmacy's own record that the patient went on collecting the drug. One or two
    large packs cover the days as well, and show no refilling.

    Background: Definition
      Given the rule needs low-dose naltrexone new since the injury
      And the rule needs low-dose naltrexone lasting at least 6 months
      And the rule needs low-dose naltrexone filled at least 3 times
      And the rule needs low-dose naltrexone with at least the adherence threshold of days covered
      Then the rule raises the signal "Steady use of low-dose naltrexone" with weight slight
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} covered {percent covered} of the days from {low-dose naltrexone start} to
        {last covered} in {fills} fills: the drug was refilled, not left.
        """
      And for the defence the rule reads:
        """
        A fill is not a dose taken. {fills} fills that cost the patient nothing, where a lien or a plan paid,
        show little.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                     |
        | neutral | D     | LienScripts on adherence data, 2026 | a seller's own threshold: at least 80 % of days with supply over six months |

    Scenario Outline: Half a year: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug                     | quantity | days   |
        | <first>  | NALTREXONE 4.5MG CAP CPD | 60       | 60     |
        | <second> | NALTREXONE 4.5MG CAP CPD | 60       | 60     |
        | <third>  | NALTREXONE 4.5MG CAP CPD | 60       | 60     |
        | <fourth> | NALTREXONE 4.5MG CAP CPD | <last>   | <last> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | first      | second     | third      | fourth     | last | verdict      |
        | 240 days without a break      | 2025-06-01 | 2025-07-31 | 2025-09-29 | 2025-11-28 | 60   | fires        |
        | six months to the day         | 2025-06-01 | 2025-07-31 | 2025-09-29 | 2025-11-28 | 4    | fires        |
        | four days in five covered     | 2025-06-01 | 2025-08-20 | 2025-11-08 | 2026-01-27 | 60   | fires        |
        | a day more without supply     | 2025-06-01 | 2025-08-20 | 2025-11-08 | 2026-01-28 | 60   | stays silent |
        | nearly a month late each time | 2025-06-01 | 2025-08-27 | 2025-11-22 | 2026-02-17 | 60   | stays silent |
        | from before the injury        | 2024-10-01 | 2024-11-30 | 2025-01-29 | 2025-03-30 | 60   | stays silent |

    Example: Two large packs cover half a year and were refilled once
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 120      | 120  |
        | 2025-09-29 | NALTREXONE 4.5MG CAP CPD | 120      | 120  |
      When the case is screened
      Then the rule stays silent

    Example: Four months are not yet half a year
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-06-01 | NALTREXONE 4.5MG CAP CPD | 40       | 40   |
        | 2025-07-11 | NALTREXONE 4.5MG CAP CPD | 40       | 40   |
        | 2025-08-20 | NALTREXONE 4.5MG CAP CPD | 40       | 40   |
      When the case is screened
      Then the rule stays silent

  @id:ldn-year-of-fills @v1 @audience:attorney @category:course
  Rule: A year of low-dose naltrexone fills to count from
    A year of actual fills is a better base for a future cost than any assumption about use.

    Background: Definition
      Given the rule needs low-dose naltrexone new since the injury
      And the rule needs low-dose naltrexone lasting at least 12 months
      And the rule needs low-dose naltrexone filled at least 2 times
      Then the rule raises the signal "A year of actual use of low-dose naltrexone" with weight slight
      And the rule asks for "the itemised account of every low-dose naltrexone fill, with unit price and its basis"
      And for the plaintiff the rule reads:
        """
        {fills} fills of {low-dose naltrexone} from {low-dose naltrexone start} to {last covered} are actual
        use, not an estimate.
        """
      And for the defence the rule reads:
        """
        What was dispensed up to {last covered} says nothing on how long it will go on; only a physician's
        opinion on probability does.
        """
      And the rule cites:
        | stance  | grade | source                                           | finding                                                       |
        | neutral | D     | Advocate Magazine, April 2025, on future damages | a future cost needs a physician's opinion that it is probable |

    Scenario Outline: A year: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug                     | quantity | days   |
        | <first>  | NALTREXONE 4.5MG CAP CPD | 180      | 180    |
        | <second> | NALTREXONE 4.5MG CAP CPD | <last>   | <last> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | first      | second     | last | verdict      |
        | thirteen months            | 2025-03-01 | 2025-08-28 | 210  | fires        |
        | eleven months              | 2025-03-01 | 2025-08-28 | 150  | stays silent |
        | a year that began too soon | 2024-09-01 | 2025-02-28 | 210  | stays silent |

    Example: One pack that is to last a year is a plan, not a year of use
      Given the patient filled:
        | date       | drug                 | quantity | days |
        | 2025-03-01 | NALTREXONE 50 MG TAB | 36       | 366  |
      When the case is screened
      Then the rule stays silent

@owner:pharmacy @reviewed:2026-11-22
Feature: Low-dose naltrexone, what the defence will say of the drug and its foundation
  Off-label, unproven, under-tried, from the wrong clinic, at the wrong time. Each is a rule, because an
  attorney who first hears it from the other side has already lost the point.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:ldn-off-label @v1 @audience:attorney @category:proof
  Rule: Low-dose naltrexone is off-label and unproven for this pain
    It is approved for no pain at all. The guide's advice to point a doubter to the published evidence is
    dangerous: the two largest blinded trials are negative, and an attorney must know them first.

    Background: Definition
      Given the rule needs one of these pairs:
        | drug                | diagnosis                    |
        | low-dose naltrexone | CRPS                         |
        | low-dose naltrexone | fibromyalgia                 |
        | low-dose naltrexone | chronic pain                 |
        | low-dose naltrexone | post-traumatic joint disease |
      Then the rule raises the counter-signal "Off-label and unproven use of naltrexone" with weight moderate
      And the rule asks for "the treater's reasons for low-dose naltrexone in this patient, with the trials for and against"
      And for the plaintiff the rule reads:
        """
        Off-label prescribing is lawful and common. The treater, not the literature, carries this point: what
        was tried, why this drug, how this patient responded.
        """
      And for the defence the rule reads:
        """
        Not approved for any pain. In fibromyalgia, where it was tried most, a larger trial at 4.5 mg (2023) and
        the largest at 6 mg (2024) found it no better than placebo; of other pain after an injury no trial is known.
        """
      And the rule cites:
        | stance  | grade | source                                              | finding                                                                               |
        | for     | B     | Younger 2013, Arthritis Rheum 65:529                | fibromyalgia, double-blind crossover, 31 women: pain 28.8 % against 18.0 % lower      |
        | for     | B     | Vatvani 2024, doi:10.3344/kjp.24202                 | 4 trials, 222 patients pooled: pain -0.86 points; function not different              |
        | for     | B     | Ann Med Surg 2025, 87:2928, PMID 40337423           | 5 trials pooled: pain -0.61 standard deviations                                       |
        | for     | B     | Srinivasan 2021, J Diabetes                         | painful diabetic neuropathy, n=67: like amitriptyline, fewer side effects; no placebo |
        | for     | D     | Chopra & Cooper 2013, doi:10.1007/s11481-013-9451-y | CRPS: two cases                                                                       |
        | against | X     | Bested 2023, doi:10.1097/PR9.0000000000001080       | fibromyalgia, double-blind crossover, n=58, 4.5 mg: no relevant effect                |
        | against | X     | Bruun 2024, doi:10.1016/S2665-9913(23)00278-3       | fibromyalgia, double-blind, n=99, 6 mg: not better than placebo                       |
        | against | B     | Ologunowa 2025, doi:10.1080/15360288.2025.2496526   | 8 studies pooled: not better than placebo                                             |
        | neutral | B     | NCT04739995                                         | INNOVA, fibromyalgia, 4.5 mg for a year, no result known on 2026-11-22                |

    Scenario Outline: Off-label: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-05-02 | <code> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | code     | drug                     | verdict      |
        | beside CRPS                       | G90.522  | NALTREXONE 4.5MG CAP CPD | fires        |
        | beside fibromyalgia               | M79.7    | NALTREXONE 4.5MG CAP CPD | fires        |
        | beside chronic pain due to trauma | G89.21   | NALTREXONE 4.5MG CAP CPD | fires        |
        | beside a traumatic joint          | M12.511  | NALTREXONE 4.5MG CAP CPD | fires        |
        | beside a sprain                   | S33.5XXA | NALTREXONE 4.5MG CAP CPD | stays silent |
        | naltrexone for addiction and CRPS | G90.522  | NALTREXONE 50 MG TAB     | stays silent |

  @id:ldn-first-line-not-shown @v2 @audience:attorney @category:proof
  Rule: No failed first-line treatment in the fills
    The guide takes the prescription as proof that other drugs failed. Where the records cover the year
    before and everything since, and show no two fair trials, the defence will say the opposite.

    Background: Definition
      Given the rule needs low-dose naltrexone new since the injury
      And the rule excludes the signal "First-line treatment tried before low-dose naltrexone"
      Then the rule raises the counter-signal "First-line failure not shown" with weight moderate
      And the rule asks for "chart notes, denial letters and other pharmacies' records on every pain drug tried and why it was stopped"
      And for the plaintiff the rule reads:
        """
        The fills before {low-dose naltrexone start} do not show two fair first-line trials. Samples, other
        pharmacies, over-the-counter drugs and insurer denials may: ask for them before relying on
        {low-dose naltrexone}.
        """
      And for the defence the rule reads:
        """
        {low-dose naltrexone} was dispensed from {low-dose naltrexone start}; these fills show no two earlier
        drugs at a fair dose for a fair time.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                                   |
        | against | A     | NeuPSIG 2025, PMID 40252663 | gabapentinoids, SNRIs and tricyclics come first; naltrexone is not listed |

    Scenario Outline: Not shown: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                  | quantity | days   |
        | 2025-02-01 | MELOXICAM 15 MG TAB   | 30       | 30     |
        | 2025-03-10 | GABAPENTIN 600 MG TAB | 90       | <days> |
        | <first>    | <drug>                | 30       | 30     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                        | days | first      | drug                     | verdict      |
        | a week of gabapentin is no trial            | 7    | 2025-08-01 | NALTREXONE 4.5MG CAP CPD | fires        |
        | two fair trials                             | 30   | 2025-08-01 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | naltrexone from before the injury           | 7    | 2024-08-01 | NALTREXONE 4.5MG CAP CPD | stays silent |
        | naltrexone for addiction                    | 7    | 2025-08-01 | NALTREXONE 50 MG TAB     | stays silent |
        | gabapentin of unknown supply leaves it open |      | 2025-08-01 | NALTREXONE 4.5MG CAP CPD | asks         |

  @id:gabapentin-under-dosed @v2 @audience:attorney @category:proof
  Rule: Gabapentin was never brought to a dose that works
    A nerve-pain trial of gabapentin starts at 1,200 mg a day. Months at 900 mg or less are not a failure
    of the drug; poor kidneys or side effects may be the reason, and the chart would say so.

    Background: Definition
      Given the rule needs gabapentin tried before low-dose naltrexone
      And the rule needs gabapentin lasting at least 8 weeks
      And the rule needs gabapentin at 900 mg a day or less
      Then the rule raises the counter-signal "Under-dosed first-line trial" with weight slight
      And the rule asks for "kidney function and side effects while on gabapentin"
      And for the plaintiff the rule reads:
        """
        {gabapentin} from {gabapentin start} to {gabapentin last covered} stayed low. If kidneys or side effects
        were the reason, the chart turns this point around.
        """
      And for the defence the rule reads:
        """
        {gabapentin} stayed below the doses of the trials between {gabapentin start} and
        {gabapentin last covered}. On these fills it was not fairly tried.
        """
      And the rule cites:
        | stance  | grade | source                   | finding                                            |
        | against | A     | NeuPSIG 2015, PMC7807995 | gabapentin for nerve pain: 1,200 to 3,600 mg a day |

    Scenario Outline: Gabapentin: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug         | quantity   | days   |
        | 2025-03-01 | <drug>       | <quantity> | <days> |
        | 2025-08-01 | <naltrexone> | 30         | 30     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                           | drug                  | quantity | days | naltrexone               | verdict      |
        | Golden case: gabapentin 300 mg a day "failure" | GABAPENTIN 300 MG CAP | 60       | 60   | NALTREXONE 4.5MG CAP CPD | fires        |
        | 900 mg a day for eight weeks                   | GABAPENTIN 300 MG CAP | 168      | 56   | NALTREXONE 4.5MG CAP CPD | fires        |
        | 55 days are not eight weeks                    | GABAPENTIN 300 MG CAP | 165      | 55   | NALTREXONE 4.5MG CAP CPD | stays silent |
        | 1,800 mg a day                                 | GABAPENTIN 600 MG TAB | 180      | 60   | NALTREXONE 4.5MG CAP CPD | stays silent |
        | no low-dose naltrexone followed                | GABAPENTIN 300 MG CAP | 60       | 60   | NALTREXONE 50 MG TAB     | stays silent |

    Example: Raised to 1,800 mg in the end
      Given the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-03-01 | GABAPENTIN 300 MG CAP    | 90       | 30   |
        | 2025-03-31 | GABAPENTIN 600 MG TAB    | 90       | 30   |
        | 2025-08-01 | NALTREXONE 4.5MG CAP CPD | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:pregabalin-under-dosed @v2 @audience:attorney @category:proof @status:unconfirmed
  Rule: Pregabalin was never brought to a dose that works
    A fair trial of pregabalin is 300 to 600 mg a day; the line below which a trial counts as low, 150 mg,
    is working knowledge.

    Background: Definition
      Given the rule needs pregabalin tried before low-dose naltrexone
      And the rule needs pregabalin lasting at least 8 weeks
      And the rule excludes pregabalin at 150 mg a day or more
      Then the rule raises the counter-signal "Under-dosed first-line trial" with weight slight
      And the rule asks for "kidney function and side effects while on pregabalin"
      And for the plaintiff the rule reads:
        """
        {pregabalin} from {pregabalin start} stayed below 150 mg a day. If kidneys or side effects were the
        reason, the chart turns this point around.
        """
      And for the defence the rule reads:
        """
        {pregabalin} stayed below 150 mg a day between {pregabalin start} and {pregabalin last covered}. On
        these fills it was not fairly tried.
        """
      And the rule cites:
        | stance  | grade | source                   | finding                                        |
        | against | A     | NeuPSIG 2015, PMC7807995 | pregabalin for nerve pain: 300 to 600 mg a day |

    Scenario Outline: Pregabalin: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                 | quantity   | days   |
        | 2025-03-01 | PREGABALIN 50 MG CAP | <quantity> | <days> |
        | 2025-08-01 | <naltrexone>         | 30         | 30     |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | quantity | days | naltrexone               | verdict      |
        | 100 mg a day for two months       | 120      | 60   | NALTREXONE 4.5MG CAP CPD | fires        |
        | 150 mg a day is not low           | 180      | 60   | NALTREXONE 4.5MG CAP CPD | stays silent |
        | seven weeks                       | 98       | 49   | NALTREXONE 4.5MG CAP CPD | stays silent |
        | no low-dose naltrexone came after | 120      | 60   | NALTREXONE 50 MG TAB     | stays silent |

  @id:ldn-wellness-clinic @v2 @audience:attorney @category:proof @status:unconfirmed
  Rule: Low-dose naltrexone from a telehealth or wellness clinic, no specialist
    Such clinics prescribe low-dose naltrexone to many patients for many reasons, often on one video call.
    Without a specialist behind it, the prescription says little about the injury.

    Background: Definition
      Given the rule needs low-dose naltrexone prescribed by a telehealth or wellness clinic
      And the rule excludes low-dose naltrexone prescribed by a pain specialist
      Then the rule raises the counter-signal "Low-dose naltrexone without a specialist" with weight slight
      And the rule asks for "the visit note behind the first fill of low-dose naltrexone, and how the patient came to this prescriber"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} came from {prescriber} ({specialty}). A specialist who examines the patient and
        takes the treatment over would give it a foundation.
        """
      And for the defence the rule reads:
        """
        {prescriber} ({specialty}) prescribed {low-dose naltrexone} from {low-dose naltrexone start}; no fill of
        it names a pain specialist.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                            |
        | neutral | D     | Working knowledge, not yet confirmed | wellness clinics prescribe low-dose naltrexone for many complaints |

    Scenario Outline: The clinic: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days | specialty |
        | 2025-06-01 | <drug> | 30       | 30   | <first>   |
        | 2025-07-01 | <drug> | 30       | 30   | <second>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | drug                     | first           | second          | verdict      |
        | telehealth only             | NALTREXONE 4.5MG CAP CPD | Telehealth      | Telehealth      | fires        |
        | family medicine only        | NALTREXONE 4.5MG CAP CPD | Family Medicine | Family Medicine | stays silent |
        | a pain physician took over  | NALTREXONE 4.5MG CAP CPD | Telehealth      | Pain Medicine   | stays silent |
        | telehealth for another drug | MELOXICAM 7.5 MG TAB     | Telehealth      | Telehealth      | stays silent |

  @id:ldn-near-settlement @v2 @audience:attorney @category:proof @status:unconfirmed
  Rule: Low-dose naltrexone begun as settlement nears
    A chronic treatment that starts weeks before a demand looks built for the demand, unless the chart
    shows what happened that week.

    Background: Definition
      Given the rule needs settlement expected within 60 days
      And the rule needs low-dose naltrexone started after the injury
      And the rule excludes low-dose naltrexone lasting at least 60 days
      Then the rule raises the counter-signal "Treatment begun as settlement nears" with weight moderate
      And the rule asks for "the clinical reason for starting low-dose naltrexone when it was started"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} began on {low-dose naltrexone start}, shortly before the expected settlement. Only
        a clinical event noted at the time answers the obvious question.
        """
      And for the defence the rule reads:
        """
        {low-dose naltrexone} began on {low-dose naltrexone start}, with settlement in sight. Why then, will be
        asked.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                                          |
        | neutral | D     | Advocate Magazine, April 2025 | bias of treatment on liens is argued to the jury |

    Scenario Outline: Near settlement: <what> - the rule <verdict>
      Given the case is expected to settle on <settlement>
      And the patient filled:
        | date    | drug                     | quantity | days   |
        | <first> | NALTREXONE 4.5MG CAP CPD | <days>   | <days> |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                                | settlement | first      | days | verdict      |
        | begun five weeks before             | 2026-07-31 | 2026-06-25 | 30   | fires        |
        | settlement is 61 days away          | 2026-08-30 | 2026-06-25 | 30   | stays silent |
        | settlement is 60 days away          | 2026-08-29 | 2026-06-25 | 30   | fires        |
        | in use for three months             | 2026-07-31 | 2026-03-25 | 90   | stays silent |
        | begun before the injury and dropped | 2026-07-31 | 2024-12-25 | 30   | stays silent |

  @id:ldn-only-on-lien @v2 @audience:attorney @category:credibility
  Rule: Low-dose naltrexone is paid by a lien
    The guide calls the lien the only way to the drug. It is described as inexpensive, and patients do pay
    cash; a treatment that exists only on a lien invites the question of who wanted it.

    Background: Definition
      Given the rule needs low-dose naltrexone paid by lien
      And the rule excludes low-dose naltrexone paid by cash
      And the rule excludes low-dose naltrexone paid by health plan
      Then the rule raises the counter-signal "Low-dose naltrexone only on a lien" with weight slight
      And the rule asks for "who referred the patient to the prescriber and the pharmacy, and whether cash or the plan was tried"
      And for the plaintiff the rule reads:
        """
        {low-dose naltrexone} was dispensed on a lien from {low-dose naltrexone start}. A plan's refusal or the
        patient's means explain a lien.
        """
      And for the defence the rule reads:
        """
        The fills of {low-dose naltrexone} are on a lien, to be paid from the settlement. Why a generic drug of
        modest price needed one, will be asked.
        """
      And the rule cites:
        | stance  | grade | source                 | finding                                             |
        | neutral | D     | Innovation Compounding | a compounder calls the drug relatively inexpensive  |
        | for     | D     | LienScripts 2026-02-17 | the seller's view: liens are the main way of access |

    Scenario Outline: Only on a lien: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days | payer    |
        | 2025-06-01 | <drug> | 30       | 30   | <first>  |
        | 2025-07-01 | <drug> | 30       | 30   | <second> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | drug                     | first | second      | verdict      |
        | every fill on a lien   | NALTREXONE 4.5MG CAP CPD | lien  | lien        | fires        |
        | cash once              | NALTREXONE 4.5MG CAP CPD | lien  | cash        | stays silent |
        | the plan paid once     | NALTREXONE 4.5MG CAP CPD | lien  | health plan | stays silent |
        | another drug on a lien | MELOXICAM 7.5 MG TAB     | lien  | lien        | stays silent |
        | nobody says who paid   | NALTREXONE 4.5MG CAP CPD |       |             | asks         |

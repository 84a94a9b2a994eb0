@owner:pharmacy @reviewed:2026-11-22
Feature: Dizziness and nausea after an injury
  Meclizine and nausea drugs are given for days or weeks after a concussion. For months they speak of the inner
  ear, of another drug, or of another disease.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:balance-lasting @v3 @audience:attorney @category:head @covers:S07
  Rule: A drug for dizziness for three months, beside trouble with balance
    Days or weeks of meclizine are the usual. Three months of it beside a coded vertigo may be a disorder of
    balance, not a passing dizziness.

    Background: Definition
      Given the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule needs a diagnosis of trouble with balance made after the injury
      And the rule needs meclizine new since the injury
      And the rule needs meclizine lasting at least the lasting use
      Then the rule raises the signal "Dizziness treated beyond three months" with weight slight
      And the rule asks for "tests of balance and of the inner ear, and whether vestibular therapy was given"
      And for the plaintiff the rule reads:
        """
        {trouble with balance code} was coded on {trouble with balance date}; {meclizine} was dispensed {fills}
        times from {meclizine start} to {last fill}.
        """
      And for the defence the rule reads:
        """
        {meclizine} is cheap and easily renewed. {trouble with balance code} of {trouble with balance date} without a test
        of the inner ear rests on a complaint.
        """
      And the rule cites:
        | stance | grade | source                          | finding                                                              |
        | for    | D     | LienScripts on concussion drugs | a seller's view: months of such drugs speak of a vestibular disorder |

    Scenario Outline: Balance: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | <injury> |
        | <coded>    | <code>   |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-02-01 | <drug> | 60       | 30   |
        | 2025-03-03 | <drug> | 60       | 30   |
        | 2025-04-02 | <drug> | 60       | <n>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                 | injury   | coded      | code  | drug                 | n  | verdict      |
        | vertigo and ninety days of meclizine | S06.0X0A | 2025-02-01 | R42   | MECLIZINE 25 MG TAB  | 30 | fires        |
        | eighty-nine days                     | S06.0X0A | 2025-02-01 | R42   | MECLIZINE 25 MG TAB  | 29 | stays silent |
        | no vertigo coded                     | S06.0X0A | 2025-02-01 | R51.9 | MECLIZINE 25 MG TAB  | 30 | stays silent |
        | vertigo from before                  | S06.0X0A | 2024-02-01 | R42   | MECLIZINE 25 MG TAB  | 30 | stays silent |
        | a broken wrist                       | S62.101A | 2025-02-01 | R42   | MECLIZINE 25 MG TAB  | 30 | stays silent |
        | a nausea drug                        | S06.0X0A | 2025-02-01 | R42   | ONDANSETRON 4 MG TAB | 30 | stays silent |

    Example: Meclizine years ago and again now
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S06.0X0A |
        | 2025-02-01 | R42      |
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2023-02-01 | MECLIZINE 25 MG TAB | 60       | 30   |
        | 2025-02-01 | MECLIZINE 25 MG TAB | 60       | 30   |
        | 2025-03-03 | MECLIZINE 25 MG TAB | 60       | 30   |
        | 2025-04-02 | MECLIZINE 25 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Meclizine, and a head hurt a year later
      Given the patient was diagnosed with:
        | date       | code     |
        | 2026-01-20 | S06.0X0A |
        | 2026-02-01 | R42      |
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2026-02-01 | MECLIZINE 25 MG TAB | 60       | 30   |
        | 2026-03-03 | MECLIZINE 25 MG TAB | 60       | 30   |
        | 2026-04-02 | MECLIZINE 25 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:balance-before @v2 @audience:attorney @category:causation @covers:C02
  Rule: Dizziness was coded before the injury
    Vertigo comes back by itself; a code from before the accident will be shown.

    Background: Definition
      Given the rule needs a diagnosis of trouble with balance made before the injury
      And the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule excludes a diagnosis of trouble with balance last recorded more than the history asked for before the injury
      Then the rule raises the counter-signal "Dizziness predates the injury" with weight slight
      And for the plaintiff the rule reads:
        """
        {trouble with balance code} was coded on {trouble with balance date}. How long it had been gone, and how
        it differs now, is what to ask the treater.
        """
      And for the defence the rule reads:
        """
        {trouble with balance code} stood in the chart on {trouble with balance date}, before the accident.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                          |
        | neutral | D     | Brooks Law Group on demand packages | earlier trouble must be disclosed, with evidence of what changed |

    Scenario Outline: Dizzy before: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | <coded>    | <code>   |
        | 2025-01-12 | <injury> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                    | coded      | code   | injury   | verdict      |
        | vertigo the year before | 2024-02-01 | H81.10 | S06.0X0A | fires        |
        | vertigo afterwards      | 2025-02-01 | H81.10 | S06.0X0A | stays silent |
        | headache before         | 2024-02-01 | R51.9  | S06.0X0A | stays silent |
        | a broken wrist          | 2024-02-01 | H81.10 | S62.101A | stays silent |

    Example: Vertigo eleven years before
      Given diagnosis records reach from 2010-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code     |
        | 2014-01-09 | H81.10   |
        | 2025-01-12 | S06.0X0A |
      When the case is screened
      Then the rule stays silent

    Example: Vertigo before, and a head hurt a year after the injury
      Given the patient was diagnosed with:
        | date       | code     |
        | 2024-02-01 | H81.10   |
        | 2026-01-20 | S06.0X0A |
      When the case is screened
      Then the rule stays silent

  @id:nausea-from-opioid @v3 @audience:attorney @category:proof
  Rule: A nausea drug that began with an opioid
    A nausea drug begun after an opioid and supplied with it may treat the opioid, not the head.

    Background: Definition
      Given the rule needs a diagnosis of head or neck injury made within the injury-code period of the injury
      And the rule needs opioid pain medicine tried before antiemetic
      And the rule needs opioid pain medicine overlapping antiemetic
      And the rule needs antiemetic started after the injury
      Then the rule raises the counter-signal "Nausea drug beside an opioid" with weight slight
      And for the plaintiff the rule reads:
        """
        {antiemetic} began on {antiemetic start}, after {opioid pain medicine} of {opioid pain medicine start}.
        A side effect of needed treatment is a burden too; a note of nausea before the opioid would tie it to
        the head.
        """
      And for the defence the rule reads:
        """
        {antiemetic} began while {opioid pain medicine} was supplied. A side effect of the opioid is the nearer
        explanation; it shows nothing of {head or neck injury code}.
        """
      And the rule cites:
        | stance  | grade | source                          | finding                                                   |
        | against | D     | LienScripts on concussion drugs | nausea drugs are read as part of an opioid's side effects |

    Scenario Outline: Nausea: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | <injury> |
      And the patient filled:
        | date     | drug     | quantity | days |
        | <first>  | <opioid> | 60       | 30   |
        | <second> | <drug>   | 20       | 10   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | first      | opioid              | second     | drug                   | injury   | verdict      |
        | ondansetron a week after tramadol | 2025-02-01 | TRAMADOL 50 MG TAB  | 2025-02-08 | ONDANSETRON 4 MG TAB   | S06.0X0A | fires        |
        | ondansetron came first            | 2025-02-08 | TRAMADOL 50 MG TAB  | 2025-02-01 | ONDANSETRON 4 MG TAB   | S06.0X0A | stays silent |
        | long after the opioid             | 2025-02-01 | TRAMADOL 50 MG TAB  | 2025-05-08 | ONDANSETRON 4 MG TAB   | S06.0X0A | stays silent |
        | both before the injury            | 2024-02-01 | TRAMADOL 50 MG TAB  | 2024-02-08 | ONDANSETRON 4 MG TAB   | S06.0X0A | stays silent |
        | after naproxen                    | 2025-02-01 | NAPROXEN 500 MG TAB | 2025-02-08 | ONDANSETRON 4 MG TAB   | S06.0X0A | stays silent |
        | a cough drug                      | 2025-02-01 | TRAMADOL 50 MG TAB  | 2025-02-08 | BENZONATATE 100 MG CAP | S06.0X0A | stays silent |
        | a broken wrist                    | 2025-02-01 | TRAMADOL 50 MG TAB  | 2025-02-08 | ONDANSETRON 4 MG TAB   | S62.101A | stays silent |

  @id:cancer-other-reason @v3 @audience:attorney @category:causation @status:unconfirmed @covers:C18
  Rule: A nausea drug beside cancer
    Active cancer explains nausea drugs, and it changes every projection that runs to the end of life. A common skin
    cancer (C44) does neither.

    Background: Definition
      Given the rule needs a diagnosis of cancer
      And the rule excludes a diagnosis of cancer last recorded more than the history asked for before the injury
      And the rule needs antiemetic filled after the injury
      Then the rule raises the counter-signal "Cancer as another reason" with weight moderate
      And the rule asks for "the state of the cancer and its treatment, for the reason of the drugs and for life expectancy"
      And for the plaintiff the rule reads:
        """
        {cancer code} was coded on {cancer date}. Have the treaters keep apart which drug is for which; a cancer
        long cured is told by its dates.
        """
      And for the defence the rule reads:
        """
        {cancer code} of {cancer date} may be the reason for {antiemetic} from {antiemetic start}, and bears on any projection.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                                   |
        | neutral | D     | Working knowledge, not yet confirmed | active cancer is another reason for opioids and nausea drugs, and changes life expectancy |

    Scenario Outline: Cancer: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-01-12 | <code> |
      And the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | 20       | 10   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | code    | date       | drug                 | verdict      |
        | breast cancer and ondansetron | C50.911 | 2025-03-01 | ONDANSETRON 4 MG TAB | fires        |
        | a benign tumour               | D24.1   | 2025-03-01 | ONDANSETRON 4 MG TAB | stays silent |
        | no nausea drug                | C50.911 | 2025-03-01 | NAPROXEN 500 MG TAB  | stays silent |
        | nausea drug before the injury | C50.911 | 2024-03-01 | ONDANSETRON 4 MG TAB | stays silent |
        | a common skin cancer          | C44.311 | 2025-03-01 | ONDANSETRON 4 MG TAB | stays silent |

    Example: A cancer of eleven years before
      Given diagnosis records reach from 2010-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code    |
        | 2014-01-09 | C50.911 |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2025-03-01 | ONDANSETRON 4 MG TAB | 20       | 10   |
      When the case is screened
      Then the rule stays silent

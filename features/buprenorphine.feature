@owner:pharmacy @reviewed:2026-11-23
Feature: Buprenorphine, pain at one dose, addiction at another
  A patch or a small film under the cheek is a pain drug; two milligrams and more under the tongue treat
  dependence, now and then pain. Nobody should have to guess which from the name.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:buprenorphine-pain @v1 @audience:attorney @category:intensity
  Rule: Buprenorphine in a pain dose, new after the injury
    A patch of 5 to 20 mcg an hour, or a buccal film of 75 to 900 mcg, is labelled for chronic pain and
    is chosen because it is the safer opioid. The name will be confused with addiction treatment; the
    dose answers that.

    Background: Definition
      Given the rule needs buprenorphine for pain new since the injury
      And the rule needs buprenorphine for pain filled at least 2 times
      And the rule excludes a diagnosis of opioid use disorder
      Then the rule raises the signal "Buprenorphine in a pain dose" with weight slight
      And the rule asks for "the pain specialist's note on why buprenorphine was chosen"
      And for the plaintiff the rule reads:
        """
        {buprenorphine for pain} was dispensed {fills} times from {buprenorphine for pain start}: a pain
        dose, labelled for chronic pain, chosen for its safety.
        """
      And for the defence the rule reads:
        """
        {buprenorphine for pain} is an opioid all the same, third line in nerve pain. Ask what
        dependence came before {buprenorphine for pain start}.
        """
      And the rule cites:
        | stance  | grade | source                              | finding                                                                                                                 |
        | for     | B     | Review of buprenorphine, PMC8792317 | patch 5 to 20 mcg an hour and buccal film 75 to 900 mcg: chronic pain; 2 to 32 mg under the tongue: opioid use disorder |
        | against | A     | NeuPSIG 2025, PMID 40252663         | opioids are third line in neuropathic pain                                                                              |

    Scenario Outline: Pain dose: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2024-02-12 | <code> |
      And the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | <n>      | 28   |
        | <second> | <drug> | <n>      | 28   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                  | code   | first      | second     | drug                      | n  | verdict      |
        | a patch                               | M54.50 | 2025-03-01 | 2025-03-29 | BUTRANS 10 MCG/HR PATCH   | 4  | fires        |
        | a film under the cheek                | M54.50 | 2025-03-01 | 2025-03-29 | BELBUCA 300 MCG FILM      | 56 | fires        |
        | 8 mg under the tongue is no pain dose | M54.50 | 2025-03-01 | 2025-03-29 | BUPRENORPHINE 8 MG SL TAB | 28 | stays silent |
        | dependence is coded                   | F11.20 | 2025-03-01 | 2025-03-29 | BUTRANS 10 MCG/HR PATCH   | 4  | stays silent |

    Example: One box of patches
      Given the patient filled:
        | date       | drug                    | quantity | days |
        | 2025-03-01 | BUTRANS 10 MCG/HR PATCH | 4        | 28   |
      When the case is screened
      Then the rule stays silent

    Example: Patches from the year before, begun again
      Given the patient filled:
        | date       | drug                    | quantity | days |
        | 2024-06-01 | BUTRANS 10 MCG/HR PATCH | 4        | 28   |
        | 2025-03-01 | BUTRANS 10 MCG/HR PATCH | 4        | 28   |
        | 2025-03-29 | BUTRANS 10 MCG/HR PATCH | 4        | 28   |
      When the case is screened
      Then the rule stays silent

  @id:buprenorphine-addiction-dose @v3 @audience:attorney @category:causation @status:unconfirmed
  Rule: Buprenorphine under the tongue at a dose for dependence
    From 2 mg a day under the tongue the drug most likely treats opioid use disorder; some prescribers
    give it for pain in divided doses. The rule asks and raises no pain signal. A record of dependence treatment
    may be protected, so it is guarded until somebody knows.

    Background: Definition
      Given the rule needs buprenorphine at an addiction-treatment dose
      Then the rule raises the coverage flag "Buprenorphine: probably for dependence, to confirm"
      And the rule asks for "what the buprenorphine is given for, and written consent before substance-use records are shared (42 CFR Part 2)"
      And for the plaintiff the rule reads:
        """
        {buprenorphine at an addiction-treatment dose list}: a dose that is mostly given for dependence, now and
        then in parts for pain. If it is for dependence the record may be protected; keep it out of any report
        until the reason and the consent are settled.
        """
      And for the defence the rule reads:
        """
        {buprenorphine at an addiction-treatment dose list} is probably for dependence; no row says so. What it
        was given for, and whether it began before the injury, will be asked.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                                                      |
        | neutral | B     | Review of buprenorphine, PMC8792317  | 2 to 32 mg a day under the tongue: opioid use disorder, sometimes pain in divided doses                      |
        | neutral | D     | Working knowledge, not yet confirmed | 42 CFR Part 2 and state law limit disclosure of records of dependence treatment by a program that they cover |

    Scenario Outline: Under the tongue: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug   | quantity | days   |
        | 2025-03-01 | <drug> | <n>      | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | drug                      | n  | days | verdict      |
        | Suboxone 8 mg                  | SUBOXONE 8-2 MG FILM      | 30 | 30   | fires        |
        | 2 mg a day is the lower end    | BUPRENORPHINE 2 MG SL TAB | 30 | 30   | fires        |
        | 1 mg a day                     | BUPRENORPHINE 2 MG SL TAB | 15 | 30   | stays silent |
        | a patch                        | BUTRANS 10 MCG/HR PATCH   | 4  | 28   | stays silent |
        | nobody knows for how many days | BUPRENORPHINE 2 MG SL TAB | 30 |      | asks         |

  @id:buprenorphine-addiction-order @v1 @audience:attorney @category:causation @status:unconfirmed
  Rule: An order of buprenorphine under the tongue at a dose for dependence
    An order that nobody filled tells the same secret as a fill.

    Background: Definition
      Given the rule needs an order of buprenorphine at an addiction-treatment dose that was not filled
      Then the rule raises the coverage flag "Buprenorphine: probably for dependence, to confirm"
      And the rule asks for "what the buprenorphine was ordered for, and written consent before substance-use records are shared (42 CFR Part 2)"
      And for the plaintiff the rule reads:
        """
        {rows listed} was ordered: a dose that is mostly given for dependence, now and then in parts for pain. No
        fill of it shows. If it is for dependence the record may be protected; keep it out of any report
        until the reason and the consent are settled.
        """
      And for the defence the rule reads:
        """
        {rows listed} was ordered, probably for dependence; no row says so, and none shows a fill. What it was for
        will be asked.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                                                      |
        | neutral | B     | Review of buprenorphine, PMC8792317  | 2 to 32 mg a day under the tongue: opioid use disorder, sometimes pain in divided doses                      |
        | neutral | D     | Working knowledge, not yet confirmed | 42 CFR Part 2 and state law limit disclosure of records of dependence treatment by a program that they cover |

    Scenario Outline: Ordered under the tongue: <what> - the rule <verdict>
      Given the patient was prescribed but did not fill:
        | date       | drug   | quantity | days |
        | 2025-03-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what          | drug                    | verdict      |
        | Suboxone 8 mg | SUBOXONE 8-2 MG FILM    | fires        |
        | a patch       | BUTRANS 10 MCG/HR PATCH | stays silent |

    Example: The order was filled
      Given the patient was prescribed but did not fill:
        | date       | drug                 | quantity | days |
        | 2025-03-01 | SUBOXONE 8-2 MG FILM | 30       | 30   |
      And the patient filled:
        | date       | drug                 | quantity | days |
        | 2025-03-01 | SUBOXONE 8-2 MG FILM | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:opioid-use-disorder-opioid @v2 @audience:attorney @category:credibility @status:unconfirmed
  Rule: Opioid use disorder is coded in a patient given opioids for pain
    Dependence from before the injury, or from its treatment, changes what every fill means. The code is
    protected, and cannot be left out of account.

    Background: Definition
      Given the rule needs opioid pain medicine started after the injury
      And the rule needs a diagnosis of opioid use disorder
      Then the rule raises the counter-signal "Opioid use disorder beside opioids for pain" with weight moderate
      And the rule raises the coverage flag "Substance-use record: may be protected"
      And the rule asks for "when the dependence began, who treats it, and consent for substance-use records (42 CFR Part 2)"
      And for the plaintiff the rule reads:
        """
        {opioid use disorder code} is coded from {opioid use disorder date}; {opioid pain medicine}
        began on {opioid pain medicine start}. Dependence that began with the treatment of the injury is
        part of it.
        """
      And for the defence the rule reads:
        """
        {opioid use disorder code} of {opioid use disorder date}: whether {opioid pain medicine} treated pain or
        a dependence is the first question.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                                      |
        | neutral | D     | Working knowledge, not yet confirmed | dependence is another reason for opioids; its records are protected by federal and state law |

    Scenario Outline: Dependence: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2024-05-02 | <code> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 30       | 10   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                            | code   | first      | drug                | verdict      |
        | opioid dependence and oxycodone | F11.20 | 2025-03-01 | OXYCODONE 5 MG TAB  | fires        |
        | alcohol dependence              | F10.20 | 2025-03-01 | OXYCODONE 5 MG TAB  | stays silent |
        | opioids before the injury only  | F11.20 | 2024-03-01 | OXYCODONE 5 MG TAB  | stays silent |
        | naproxen                        | F11.20 | 2025-03-01 | NAPROXEN 500 MG TAB | stays silent |

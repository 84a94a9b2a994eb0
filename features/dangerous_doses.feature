@owner:pharmacy @reviewed:2026-11-28
Feature: Doses and diseases that a pharmacist stops at
  A patch for patients used to opioids, too much acetaminophen, a full dose where the kidneys fail, an order that was
  never filled, an overdose in the chart. What may still be in the patient's hands is an alert; what is past is a dated
  fact and a question.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:fentanyl-patch-first @v2 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: A fentanyl patch without an opioid in the month before it
    The patch is meant for patients who are used to opioids. Without one in the month before, either the records miss
    it (a hospital, cash, another state) or the patch was a danger from its first day.

    Background: Definition
      Given the rule needs fentanyl patch started after the injury
      And the rule excludes opioid pain medicine supplied in the 30 days before fentanyl patch
      Then the rule raises the counter-signal "Fentanyl patch without an opioid in the month before it"
      And the rule asks for "which opioid came before the fentanyl patch, from a hospital or elsewhere, and who began the patch"
      And for the plaintiff the rule reads:
        """
        {fentanyl patch} was dispensed from {fentanyl patch start}, and these records show no opioid in the month
        before. Hospital and clinic records may; look for them first.
        """
      And for the defence the rule reads:
        """
        {fentanyl patch} from {fentanyl patch start} has no opioid in the month before it in these records. The label
        asks for one; why so strong a drug was given without it will be asked.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                        |
        | against | D     | Working knowledge, not yet confirmed | the label keeps the patch for patients who are used to opioids |

    Scenario Outline: The patch: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug     | quantity | days |
        | <early> | <first>  | 30       | 10   |
        | <date>  | <second> | 10       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                         | early      | first                      | date       | second                   | verdict      |
        | months after the last opioid | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-09-21 | FENTANYL 25 MCG/HR PATCH | fires        |
        | hydrocodone a week before    | 2025-09-01 | HYDROCODONE-APAP 5-325 TAB | 2025-09-21 | FENTANYL 25 MCG/HR PATCH | stays silent |
        | naproxen a week before       | 2025-09-01 | NAPROXEN 500 MG TAB        | 2025-09-21 | FENTANYL 25 MCG/HR PATCH | fires        |
        | oxycodone, not a patch       | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-09-21 | OXYCODONE 5 MG TAB       | stays silent |
        | before the injury            | 2024-02-01 | NAPROXEN 500 MG TAB        | 2024-09-21 | FENTANYL 25 MCG/HR PATCH | stays silent |

    Example: Records that begin with the patch
      Given pharmacy records reach from 2025-03-01 to 2026-06-30
      And the patient filled:
        | date       | drug                     | quantity | days |
        | 2025-03-01 | FENTANYL 25 MCG/HR PATCH | 10       | 30   |
      When the case is screened
      Then the rule asks

  @id:fentanyl-patch-now @v3 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: A first fentanyl patch, without an opioid in the month before it, goes on
    The same patch while the patient may be wearing it.

    Background: Definition
      Given the rule needs the counter-signal "Fentanyl patch without an opioid in the month before it"
      And the rule needs fentanyl patch continuing now
      And the rule excludes fentanyl patch lasting at least 3 months
      Then the rule raises the safety alert "A fentanyl patch goes on without an opioid in the month before it"
      And the rule routes the case to pharmacist today
      And for the plaintiff the rule reads:
        """
        {fentanyl patch}, begun on {fentanyl patch start}, may be worn now. A pharmacist should call the
        prescriber.
        """
      And for the defence the rule reads:
        """
        {fentanyl patch} since {fentanyl patch start}: drowsiness since then has a reason in the patch.
        """
      And the rule cites:
        | stance | grade | source                               | finding                                                        |
        | for    | D     | Working knowledge, not yet confirmed | the label keeps the patch for patients who are used to opioids |

    Scenario Outline: The patch now: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug                     | quantity | days   |
        | <early> | <first>                  | 30       | 10     |
        | <date>  | FENTANYL 25 MCG/HR PATCH | <n>      | <days> |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                      | early      | first                      | date       | n  | days | verdict      |
        | begun this month          | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2026-06-10 | 10 | 30   | fires        |
        | hydrocodone a week before | 2026-06-01 | HYDROCODONE-APAP 5-325 TAB | 2026-06-10 | 10 | 30   | stays silent |
        | last year                 | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2025-06-10 | 10 | 30   | stays silent |
        | worn for months           | 2025-02-01 | HYDROCODONE-APAP 5-325 TAB | 2026-03-20 | 34 | 102  | stays silent |

  @id:acetaminophen-over-limit @v2 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: More than four grams of acetaminophen a day, now
    Combination tablets hide it. Taken as dispensed the liver is at risk.

    Background: Definition
      Given the rule needs acetaminophen continuing now
      And the rule excludes acetaminophen at the acetaminophen limit a day or less
      Then the rule raises the safety alert "Acetaminophen above four grams a day"
      And the rule asks for "whether the acetaminophen was taken as dispensed, what else contains it, and liver tests since"
      And for the plaintiff the rule reads:
        """
        {acetaminophen} was dispensed from {acetaminophen start}, last on {last fill}: above four grams at least
        once. A pharmacist should call.
        """
      And for the defence the rule reads:
        """
        {acetaminophen} from {acetaminophen start}: more than four grams a day as dispensed. Whether it was taken
        so will be asked.
        """
      And the rule cites:
        | stance | grade | source                               | finding                                  |
        | for    | D     | Working knowledge, not yet confirmed | labels allow at most four grams in a day |

    Scenario Outline: Acetaminophen: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug   | quantity | days   |
        | <date> | <drug> | <n>      | <days> |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                     | date       | drug                       | n   | days | verdict      |
        | 4,500 mg in combination  | 2026-06-15 | HYDROCODONE-APAP 5-500 TAB | 135 | 15   | fires        |
        | four grams               | 2026-06-15 | ACETAMINOPHEN 500 MG TAB   | 120 | 15   | stays silent |
        | 4,500 mg last year       | 2025-06-15 | HYDROCODONE-APAP 5-500 TAB | 135 | 15   | stays silent |
        | ibuprofen                | 2026-06-15 | IBUPROFEN 600 MG TAB       | 120 | 15   | stays silent |
        | nobody says for how long | 2026-06-15 | ACETAMINOPHEN 500 MG TAB   | 240 |      | asks         |

  @id:acetaminophen-was-over-limit @v2 @audience:pharmacist @category:proof @status:unconfirmed
  Rule: More than four grams of acetaminophen a day since the injury
    What is past harms nobody tonight. It is asked, because a liver test after it belongs into the file.

    Background: Definition
      Given the rule needs acetaminophen filled at more than the acetaminophen limit a day after the injury
      Then the rule raises the counter-signal "Acetaminophen was dispensed above four grams a day"
      And the rule asks for "whether the acetaminophen was taken as dispensed, what else contains it, and liver tests since"
      And for the plaintiff the rule reads:
        """
        {rows listed}: more than four grams a day as dispensed. Taken only as needed it was less; ask how it was
        taken.
        """
      And for the defence the rule reads:
        """
        {rows listed}: above four grams a day as dispensed. Trouble of the liver since then has another possible
        reason.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                  |
        | against | D     | Working knowledge, not yet confirmed | labels allow at most four grams in a day |

    Scenario Outline: Acetaminophen since: <what> - the rule <verdict>
      Given the patient filled:
        | date   | drug   | quantity | days |
        | <date> | <drug> | <n>      | 10   |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what                    | date       | drug                       | n  | verdict      |
        | 4,500 mg in combination | 2025-06-24 | HYDROCODONE-APAP 5-500 TAB | 90 | fires        |
        | four grams              | 2025-06-24 | ACETAMINOPHEN 500 MG TAB   | 80 | stays silent |
        | before the injury       | 2024-06-24 | HYDROCODONE-APAP 5-500 TAB | 90 | stays silent |
        | ibuprofen               | 2025-06-24 | IBUPROFEN 600 MG TAB       | 90 | stays silent |

    Example: Of two packs only the one above the limit is named
      Given the patient filled:
        | date       | drug                       | quantity | days |
        | 2025-06-07 | HYDROCODONE-APAP 5-500 TAB | 90       | 10   |
        | 2025-06-17 | CODEINE-APAP 30-300 TAB    | 120      | 30   |
      When the case is screened on 2026-06-30
      Then the rule fires
      And the explanation mentions "Hydrocodone with acetaminophen (7 June 2025): above four grams a day"

  @id:overdose-coded @v2 @audience:attorney @category:credibility @status:unconfirmed
  Rule: An overdose is coded since the injury
    The code says that a drug was too much, not which hand it came from. It bears on every opioid in the file, and on how
    the patient is spoken to.

    Background: Definition
      Given the rule needs a diagnosis of an overdose recorded after the injury
      Then the rule raises the counter-signal "An overdose is coded" with weight slight
      And the rule asks for "which drug the overdose was of, by accident or not, what followed, and whether naloxone is at hand; ask with care"
      And for the plaintiff the rule reads:
        """
        {an overdose list since} stands in these records. Learn from the chart what it was before anybody else tells it;
        an accident with a prescribed drug is part of the treatment's risk.
        """
      And for the defence the rule reads:
        """
        {an overdose list since}: which drug, and whether it was one prescribed for the injury, will be asked.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                         |
        | neutral | D     | Working knowledge, not yet confirmed | poisoning codes tell accident, self-harm and undetermined apart |

    Scenario Outline: Overdose: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   | system   |
        | <coded> | <code> | <system> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | coded      | code     | system    | verdict      |
        | an opioid, by accident     | 2025-08-04 | T40.2X1A | ICD-10-CM | fires        |
        | on the day of the injury   | 2025-01-10 | T40.2X1A | ICD-10-CM | fires        |
        | the day before the injury  | 2025-01-09 | T40.2X1A | ICD-10-CM | stays silent |
        | an unspecified drug        | 2025-08-04 | T50.901A | ICD-10-CM | fires        |
        | neither drug nor intent    | 2025-08-04 | 55680006 | SNOMED CT | fires        |
        | a side effect of an opioid | 2025-08-04 | T40.2X5A | ICD-10-CM | stays silent |
        | a fall                     | 2025-08-04 | W10.9XXA | ICD-10-CM | stays silent |

  @id:overdose-before @v1 @audience:attorney @category:credibility @status:unconfirmed
  Rule: An overdose is coded before the injury
    No drug of the injury was in it. It bears on what the patient had before, and on how the patient is spoken to.

    Background: Definition
      Given the rule needs a diagnosis of an overdose
      And the rule needs a diagnosis of an overdose recorded before the injury
      Then the rule raises the counter-signal "An overdose before the injury" with weight slight
      And the rule asks for "which drug the overdose before the injury was of, by accident or not, and what it left; ask with care"
      And for the plaintiff the rule reads:
        """
        Before the accident: {an overdose list before}. Learn from the chart what it was, and whether anything was left
        of it, before anybody else tells it.
        """
      And for the defence the rule reads:
        """
        {an overdose list before}, before the accident: which drug, and what it left, will be asked.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                         |
        | neutral | D     | Working knowledge, not yet confirmed | poisoning codes tell accident, self-harm and undetermined apart |

    Scenario Outline: Overdose before: <what> - the rule <verdict>
      Given diagnosis records reach from <reach> to 2026-06-30
      And the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                        | reach      | coded      | code     | verdict      |
        | years before                | 2010-01-01 | 2018-08-04 | T40.2X1A | fires        |
        | the day before              | 2023-01-01 | 2025-01-09 | T40.2X1A | fires        |
        | on the day of the injury    | 2010-01-01 | 2025-01-10 | T40.2X1A | stays silent |
        | a side effect of an opioid  | 2023-01-01 | 2024-08-04 | T40.2X5A | stays silent |
        | records begin at the injury | 2025-01-10 | 2025-08-04 | I10      | stays silent |

  @id:opioid-order-high @v1 @audience:pharmacist @category:safety @status:unconfirmed
  Rule: An order of 90 MME a day or more that nobody filled
    An order is no supply, and no load is counted from it. It says what somebody meant to give; whether another pharmacy
    filled it is the question.

    Background: Definition
      Given the rule needs an order of opioids at the alarm level MME a day or more that was not filled
      Then the rule raises the counter-signal "A high opioid dose was ordered"
      And the rule asks for "whether the ordered opioid was filled elsewhere, and the prescription monitoring report"
      And for the plaintiff the rule reads:
        """
        {rows listed} was ordered, 90 MME a day or more, and these records show no fill of it. Find out whether it
        was filled before any load is spoken of.
        """
      And for the defence the rule reads:
        """
        {rows listed}: so high an order will be asked about, filled or not: what pain it was for, and what came
        before it.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                         |
        | against | A     | CDC 2022 guideline                   | benefit and risk to be weighed again before 50 MME; not a limit |
        | neutral | D     | Working knowledge, not yet confirmed | 50 and 90 MME are the bands in common use                       |

    Scenario Outline: Ordered: <what> - the rule <verdict>
      Given the patient was prescribed but did not fill:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | <n>      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | drug                     | n  | verdict      |
        | a patch of 75 mcg an hour | FENTANYL 75 MCG/HR PATCH | 10 | fires        |
        | oxycodone at 90 MME       | OXYCODONE 20 MG TAB      | 90 | fires        |
        | oxycodone at 89 MME       | OXYCODONE 20 MG TAB      | 89 | stays silent |
        | oxycodone at 60 MME       | OXYCODONE 20 MG TAB      | 60 | stays silent |
        | naproxen                  | NAPROXEN 500 MG TAB      | 60 | stays silent |

    Example: The order was filled
      Given the patient was prescribed but did not fill:
        | date       | drug                | quantity | days |
        | 2025-06-01 | OXYCODONE 20 MG TAB | 90       | 30   |
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2025-06-01 | OXYCODONE 20 MG TAB | 90       | 30   |
      When the case is screened
      Then the rule stays silent

@owner:pharmacy @reviewed:2026-11-23
Feature: Creams, patches and costly forms of cheap drugs
  A cream made to order may be the answer to a stomach that tolerates nothing, or a recipe billed to
  everybody. What was tried before it, and who made it, tells the two apart.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:compound-after-ready-made @v2 @audience:attorney @category:course @status:unconfirmed
  Rule: A compounded cream after a ready-made one
    A prescriber who tried the tube from the shelf first had a reason for the tube made to order. The
    reason stands in the chart or nowhere. That these ingredients come in no ready-made cream is working
    knowledge.

    Background: Definition
      Given the rule needs topical compound new since the injury
      And the rule needs ready-made topical started after the injury
      And the rule needs ready-made topical tried before topical compound
      Then the rule raises the signal "Compounded cream after a ready-made one" with weight slight
      And the rule asks for "the chart note: which product failed or was not tolerated, and why these ingredients"
      And for the plaintiff the rule reads:
        """
        {ready-made topical list} came first, {topical compound list} after it: a step with a reason, if the
        chart names it.
        """
      And for the defence the rule reads:
        """
        {topical compound list}: in the one large trial of such creams they did no better than placebo; that
        {ready-made topical list} came first does not change it.
        """
      And the rule cites:
        | stance  | grade | source                                | finding                                                             |
        | for     | D     | LienScripts on compounds, 2026        | a seller's view: a failed commercial product justifies the compound |
        | against | X     | Brutcher 2019, Ann Intern Med 170:309 | three compounded creams, n=399: no better than placebo              |

    Scenario Outline: Made to order: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug    | quantity | days |
        | <first> | <ready> | 30       | 30   |
        | <date>  | <cream> | 120      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                            | first      | ready               | date       | cream                                                 | verdict      |
        | lidocaine patch, then a cream   | 2025-02-01 | LIDOCAINE 5% PATCH  | 2025-04-01 | KETAMINE 10%-GABAPENTIN 6%-CLONIDINE 0.2% CREAM       | fires        |
        | diclofenac gel, then a cream    | 2025-02-01 | DICLOFENAC 1% GEL   | 2025-04-01 | FLURBIPROFEN 20%/BACLOFEN 2%/CYCLOBENZAPRINE 2% CREAM | fires        |
        | the cream first                 | 2025-05-01 | LIDOCAINE 5% PATCH  | 2025-04-01 | KETAMINE 10%-GABAPENTIN 6%-CLONIDINE 0.2% CREAM       | stays silent |
        | naproxen is no cream            | 2025-02-01 | NAPROXEN 500 MG TAB | 2025-04-01 | KETAMINE 10%-GABAPENTIN 6%-CLONIDINE 0.2% CREAM       | stays silent |
        | a patch from before the injury  | 2024-02-01 | LIDOCAINE 5% PATCH  | 2025-04-01 | KETAMINE 10%-GABAPENTIN 6%-CLONIDINE 0.2% CREAM       | stays silent |
        | gabapentin by mouth is no cream | 2025-02-01 | LIDOCAINE 5% PATCH  | 2025-04-01 | GABAPENTIN 300 MG CAP                                 | stays silent |

    Example: The same cream was used before the injury
      Given the patient filled:
        | date       | drug                                            | quantity | days |
        | 2024-08-01 | KETAMINE 10%-GABAPENTIN 6%-CLONIDINE 0.2% CREAM | 120      | 30   |
        | 2025-02-01 | LIDOCAINE 5% PATCH                              | 30       | 30   |
        | 2025-04-01 | KETAMINE 10%-GABAPENTIN 6%-CLONIDINE 0.2% CREAM | 120      | 30   |
      When the case is screened
      Then the rule stays silent

  @id:compound-without-failure @v3 @audience:attorney @category:proof @status:unconfirmed
  Rule: A compounded cream and no ready-made one before it
    Insurers and defence counsel know the pattern: a cream of four ingredients in the first weeks, the
    same for every patient, billed at hundreds to thousands of dollars. The one large trial found such
    creams no better than placebo.

    Background: Definition
      Given the rule needs topical compound started after the injury
      And the rule excludes ready-made topical tried before topical compound
      Then the rule raises the counter-signal "Compounded cream, and no ready-made one before it" with weight moderate
      And the rule asks for "the compounding record, its price and basis, and whether the prescriber has a share in the pharmacy"
      And for the plaintiff the rule reads:
        """
        {topical compound} was dispensed from {topical compound start}. A stomach, a kidney or a refused patch
        noted before that day is the best answer.
        """
      And for the defence the rule reads:
        """
        {topical compound} of {topical compound start}: these fills show no ready-made product tried first. The
        one large trial found such creams no better than placebo, and the price will be contested.
        """
      And the rule cites:
        | stance  | grade | source                                          | finding                                                                 |
        | against | X     | Brutcher 2019, Ann Intern Med 170:309           | three compounded creams, n=399: no better than placebo                  |
        | against | D     | Ford Richardson; Eraclides on compounded creams | billed at 500 to 5,000 dollars a month, in the past to 10,000 a jar     |
        | against | D     | WGLaw newsletter 147411                         | one formula for many patients, prescribers with a share in the pharmacy |

    Scenario Outline: Nothing before: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug    | quantity | days |
        | <first> | <ready> | 30       | 30   |
        | <date>  | <cream> | 120      | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | first      | ready               | date       | cream                                           | verdict      |
        | naproxen only             | 2025-02-01 | NAPROXEN 500 MG TAB | 2025-04-01 | KETAMINE 10%-GABAPENTIN 6%-CLONIDINE 0.2% CREAM | fires        |
        | a patch came after        | 2025-05-01 | LIDOCAINE 5% PATCH  | 2025-04-01 | KETAMINE 10%-GABAPENTIN 6%-CLONIDINE 0.2% CREAM | fires        |
        | a patch came first        | 2025-02-01 | LIDOCAINE 5% PATCH  | 2025-04-01 | KETAMINE 10%-GABAPENTIN 6%-CLONIDINE 0.2% CREAM | stays silent |
        | a cream before the injury | 2024-02-01 | NAPROXEN 500 MG TAB | 2024-04-01 | KETAMINE 10%-GABAPENTIN 6%-CLONIDINE 0.2% CREAM | stays silent |
        | no cream                  | 2025-02-01 | NAPROXEN 500 MG TAB | 2025-04-01 | GABAPENTIN 300 MG CAP                           | stays silent |

  @id:lidocaine-four-percent @v2 @audience:attorney @category:proof
  Rule: A 4 % lidocaine patch or cream, which needs no prescription
    The 4 % patch stands on the shelf. Dispensed as a prescription it has been billed at about 3,600
    dollars for sixty, against a dollar and a half apiece.

    Background: Definition
      Given the rule needs over-the-counter lidocaine started after the injury
      Then the rule raises the counter-signal "Lidocaine of the over-the-counter strength, dispensed" with weight slight
      And the rule asks for "the price billed for the 4 % lidocaine, and why not the 5 % patch or the shelf"
      And for the plaintiff the rule reads:
        """
        {over-the-counter lidocaine} was dispensed from {over-the-counter lidocaine start}. If it was a patch
        or a cream, set the shelf price beside what was billed before the other side does.
        """
      And for the defence the rule reads:
        """
        {over-the-counter lidocaine} from {over-the-counter lidocaine start}: patches and creams of this strength are
        sold without a prescription, and what is claimed will be set beside the shelf price.
        """
      And the rule cites:
        | stance  | grade | source                           | finding                                                                  |
        | against | D     | Chartwell Law on compound creams | 4 % patches billed at about 3,600 dollars per 60, retail about 1.50 each |
        | neutral | A     | NeuPSIG 2015, PMC7807995         | the lidocaine patch of the trials is the 5 % one                         |

    Scenario Outline: Lidocaine: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | first      | drug               | verdict      |
        | a 4 % patch                   | 2025-03-01 | LIDOCAINE 4% PATCH | fires        |
        | a 5 % patch                   | 2025-03-01 | LIDOCAINE 5% PATCH | stays silent |
        | a 4 % patch before the injury | 2024-03-01 | LIDOCAINE 4% PATCH | stays silent |
        | no strength stated            | 2025-03-01 | LIDOCAINE PATCH    | asks         |

  @id:lidocaine-patch-local-nerve @v3 @audience:attorney @category:chronicity
  Rule: Lidocaine 5 % beside a nerve diagnosis
    Second line, for nerve pain that a finger can point to. The label of the patch covers
    shingles only, so a plan may refuse it and the defence will say so.

    Background: Definition
      Given the rule needs prescription lidocaine new since the injury
      And the rule needs prescription lidocaine filled at least 2 times
      And the rule needs a diagnosis of a nerve diagnosis made after the injury
      And the rule needs prescription lidocaine with a diagnosis of a nerve diagnosis recorded within the reason window of its first fill
      And the rule excludes a diagnosis of shingles pain
      Then the rule raises the signal "Lidocaine 5 % beside a nerve diagnosis" with weight slight
      And the rule asks for "a drawing of the painful skin, and the plan's answer to the patch"
      And for the plaintiff the rule reads:
        """
        {prescription lidocaine} was dispensed {fills} times from {prescription lidocaine start} beside
        {a nerve diagnosis code} of {a nerve diagnosis date}. If it was for that, the pain can be pointed to.
        """
      And for the defence the rule reads:
        """
        {prescription lidocaine}: the patch is labelled for pain after shingles only. {fills} fills show that it was
        collected; why not the 4 % patch from the shelf, will be asked.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                              |
        | for     | A     | NeuPSIG 2025, PMID 40252663 | lidocaine and capsaicin are second line in nerve pain at the surface |
        | neutral | A     | NeuPSIG 2015, PMC7807995    | 5 % patch, one to three for up to 12 hours                           |
        | against | A     | Lidocaine patch, US label   | pain after shingles only                                             |

    Scenario Outline: A patch on the spot: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date     | drug   | quantity | days |
        | <first>  | <drug> | 30       | 30   |
        | <second> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | coded      | code    | first      | second     | drug               | verdict      |
        | radiculopathy             | 2025-02-20 | M54.12  | 2025-03-01 | 2025-03-31 | LIDOCAINE 5% PATCH | fires        |
        | CRPS type I               | 2025-02-20 | G90.511 | 2025-03-01 | 2025-03-31 | LIDOCAINE 5% PATCH | stays silent |
        | radiculopathy from before | 2024-02-20 | M54.12  | 2025-03-01 | 2025-03-31 | LIDOCAINE 5% PATCH | stays silent |
        | back pain                 | 2025-02-20 | M54.50  | 2025-03-01 | 2025-03-31 | LIDOCAINE 5% PATCH | stays silent |
        | the patch of the shelf    | 2025-02-20 | M54.12  | 2025-03-01 | 2025-03-31 | LIDOCAINE 4% PATCH | stays silent |
        | patches from before       | 2025-02-20 | M54.12  | 2024-12-15 | 2025-01-14 | LIDOCAINE 5% PATCH | stays silent |

    Example: One box of patches for the neck
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | M54.12 |
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2025-03-01 | LIDOCAINE 5% PATCH | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Shingles is coded beside the root
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | M54.12 |
        | 2024-02-20 | B02.29 |
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2025-03-01 | LIDOCAINE 5% PATCH | 30       | 30   |
        | 2025-03-31 | LIDOCAINE 5% PATCH | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Radiculopathy half a year later
      Given diagnosis records reach from 2023-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date       | code   |
        | 2025-09-20 | M54.12 |
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2025-03-01 | LIDOCAINE 5% PATCH | 30       | 30   |
        | 2025-03-31 | LIDOCAINE 5% PATCH | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Radiculopathy from before, coded again
      Given the patient was diagnosed with:
        | date       | code   |
        | 2024-02-20 | M54.12 |
        | 2025-02-20 | M54.12 |
      And the patient filled:
        | date       | drug               | quantity | days |
        | 2025-03-01 | LIDOCAINE 5% PATCH | 30       | 30   |
        | 2025-03-31 | LIDOCAINE 5% PATCH | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:nsaid-with-protector @v3 @audience:attorney @category:proof
  Rule: An NSAID sold in one tablet with a stomach protector
    Naproxen with esomeprazole and ibuprofen with famotidine invite the question of price: both parts
    are cheap generics, and an adjuster knows it.

    Background: Definition
      Given the rule needs NSAID with a stomach protector started after the injury
      Then the rule raises the counter-signal "Two generic drugs in one branded tablet" with weight slight
      And the rule asks for "the price of each fill, and a note on why the two drugs could not be given apart"
      And for the plaintiff the rule reads:
        """
        {NSAID with a stomach protector} was dispensed from {NSAID with a stomach protector start}. A bleed or a
        failed trial of the two apart is the reason to look for.
        """
      And for the defence the rule reads:
        """
        {NSAID with a stomach protector} from {NSAID with a stomach protector start}: both parts are
        sold as generics; the price of the parts will be set beside what is claimed.
        """
      And the rule cites:
        | stance  | grade | source                             | finding                                                          |
        | against | D     | LienScripts on branded drugs, 2026 | sellers expect the price attack on brand and combination NSAIDs  |
        | neutral | D     | LienScripts on branded drugs, 2026 | a note on a failed generic or a reason for the form is the reply |

    Scenario Outline: Combination: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                     | first      | drug                   | verdict      |
        | Vimovo                   | 2025-03-01 | VIMOVO 500-20 MG TAB   | fires        |
        | Duexis                   | 2025-03-01 | DUEXIS 800-26.6 MG TAB | fires        |
        | naproxen alone           | 2025-03-01 | NAPROXEN 500 MG TAB    | stays silent |
        | Vimovo before the injury | 2024-03-01 | VIMOVO 500-20 MG TAB   | stays silent |

@owner:pharmacy @reviewed:2026-11-22
Feature: Diagnoses that need an answer
  Wear and tear, arthritis, fibromyalgia, codes that say nothing: each is an honest diagnosis, and each has its
  standard attack.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:disc-wear @v4 @audience:attorney @category:causation @status:unconfirmed @covers:C02
  Rule: A disc diagnosis without an acute injury of the spine or a nerve root
    A code of disc degeneration is read as wear. An acute code from chapter S, or a new nerve root, is what makes
    the accident part of it. A displaced disc is no worn one by its name, and has a rule of its own.

    Background: Definition
      Given the rule needs a diagnosis of disc wear made after the injury
      And the rule excludes a diagnosis of an injury of the spine made within 30 days of the injury
      And the rule excludes a diagnosis of nerve root trouble made after the injury
      Then the rule raises the counter-signal "Disc disease read as wear" with weight moderate
      And the rule asks for "earlier scans for comparison, and the radiologist's words on age: oedema, tear, height, bone spurs"
      And for the plaintiff the rule reads:
        """
        In these records {disc wear list} stands first after the accident. A scan from before, or signs of a fresh
        tear, would date it; a worn disc can be made painful.
        """
      And for the defence the rule reads:
        """
        {disc wear list}: read as wear, and wear takes years. These records hold no acute injury of the spine in
        the month after the accident.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                                           |
        | neutral | D     | Working knowledge, not yet confirmed | a code of degeneration is read as old unless an acute code or new radiculopathy stands beside it |

    Scenario Outline: Wear: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-01-12 | <acute> |
        | <coded>    | <code>  |
        | 2025-05-01 | <root>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | acute    | coded      | code   | root   | verdict      |
        | a disc and a bruise               | S20.221A | 2025-04-01 | M51.34 | I10    | fires        |
        | of the low back, with its pain    | S20.221A | 2025-04-01 | M51.36 | I10    | fires        |
        | a sprained back in the first week | S33.5XXA | 2025-04-01 | M51.34 | I10    | stays silent |
        | a nerve root since                | S20.221A | 2025-04-01 | M51.34 | M54.16 | stays silent |
        | a disc from before                | S20.221A | 2024-04-01 | M51.34 | I10    | stays silent |
        | a displaced disc                  | S20.221A | 2025-04-01 | M51.26 | I10    | stays silent |
        | back pain only                    | S20.221A | 2025-04-01 | M54.50 | I10    | stays silent |

  @id:disc-displaced @v1 @audience:attorney @category:causation @status:unconfirmed @covers:C02
  Rule: A displaced disc without an acute injury of the spine or a nerve root
    A disc can slip in a moment or over years, and its code does not say which. Scans do.

    Background: Definition
      Given the rule needs a diagnosis of displaced disc made after the injury
      And the rule excludes a diagnosis of an injury of the spine made within 30 days of the injury
      And the rule excludes a diagnosis of nerve root trouble made after the injury
      Then the rule raises the counter-signal "A displaced disc of unknown age" with weight slight
      And the rule asks for "earlier scans for comparison, and the radiologist's words on age: oedema, tear, height, bone spurs"
      And for the plaintiff the rule reads:
        """
        In these records {displaced disc list} stands first after the accident. The code does not say how old it is; a
        scan from before, or signs of a fresh tear, would.
        """
      And for the defence the rule reads:
        """
        {displaced disc list}: when it came is open. These records hold no acute injury of the spine in the month after
        the accident.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                  |
        | neutral | D     | Working knowledge, not yet confirmed | a displaced disc may be of any age       |

    Scenario Outline: Displaced: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-01-12 | <acute> |
        | <coded>    | <code>  |
        | 2025-05-01 | <root>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | acute    | coded      | code   | root   | verdict      |
        | of the chest, and a bruise        | S20.221A | 2025-04-01 | M51.24 | I10    | fires        |
        | a sprained back in the first week | S33.5XXA | 2025-04-01 | M51.26 | I10    | stays silent |
        | a nerve root since                | S20.221A | 2025-04-01 | M51.26 | M54.16 | stays silent |
        | from before                       | S20.221A | 2024-04-01 | M51.26 | I10    | stays silent |
        | worn, not displaced               | S20.221A | 2025-04-01 | M51.34 | I10    | stays silent |

  @id:disc-root-after-injury @v4 @audience:attorney @category:severity @status:unconfirmed
  Rule: A nerve root of the back after an acute injury of the back
    An acute injury in the first month, then a nerve root of the same part: the order that ties a disc to an accident.

    Background: Definition
      Given the rule needs a diagnosis of an injury of the back made within 30 days of the injury
      And the rule needs a diagnosis of nerve root trouble of the back made after the injury
      And the rule excludes a diagnosis of disc disease made before the injury
      Then the rule raises the signal "Nerve root after a spinal injury" with weight moderate
      And the rule asks for "nerve conduction studies and the scan that shows the root"
      And for the plaintiff the rule reads:
        """
        {an injury of the back list}, then {nerve root trouble of the back list}, with no disc coded before.
        """
      And for the defence the rule reads:
        """
        {nerve root trouble of the back list}: a complaint, unless a study or a scan shows the root. Wear presses on roots
        too.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                |
        | neutral | D     | Working knowledge, not yet confirmed | nerve root codes and acute S codes are the traumatic reading of a disc |

    Scenario Outline: Root: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code    |
        | <hurt>  | <acute> |
        | <coded> | <code>  |
        | <early> | <disc>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                | hurt       | acute    | coded      | code   | early      | disc   | verdict      |
        | a sprained back, then a root        | 2025-01-12 | S33.5XXA | 2025-04-01 | M54.16 | 2024-01-12 | I10    | fires        |
        | a disc coded before                 | 2025-01-12 | S33.5XXA | 2025-04-01 | M54.16 | 2024-01-12 | M51.26 | stays silent |
        | the sprain coded in the third month | 2025-03-12 | S33.5XXA | 2025-04-01 | M54.16 | 2024-01-12 | I10    | stays silent |
        | the root coded before               | 2025-01-12 | S33.5XXA | 2024-04-01 | M54.16 | 2024-01-12 | I10    | stays silent |
        | a sprained neck, a root of the leg  | 2025-01-12 | S13.4XXA | 2025-04-01 | M54.16 | 2024-01-12 | I10    | stays silent |

  @id:disc-root-of-neck @v1 @audience:attorney @category:severity @status:unconfirmed
  Rule: A nerve root of the neck after an acute injury of the neck
    An acute injury in the first month, then a nerve root of the same part: the order that ties a disc to an accident.

    Background: Definition
      Given the rule needs a diagnosis of an injury of the neck made within 30 days of the injury
      And the rule needs a diagnosis of nerve root trouble of the neck made after the injury
      And the rule excludes a diagnosis of disc disease made before the injury
      Then the rule raises the signal "Nerve root after a spinal injury" with weight moderate
      And the rule asks for "nerve conduction studies and the scan that shows the root"
      And for the plaintiff the rule reads:
        """
        {an injury of the neck list}, then {nerve root trouble of the neck list}, with no disc coded before.
        """
      And for the defence the rule reads:
        """
        {nerve root trouble of the neck list}: a complaint, unless a study or a scan shows the root. Wear presses on roots
        too.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                |
        | neutral | D     | Working knowledge, not yet confirmed | nerve root codes and acute S codes are the traumatic reading of a disc |

    Scenario Outline: Root of the neck: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code    |
        | <hurt>  | <acute> |
        | <coded> | <code>  |
        | <early> | <disc>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                | hurt       | acute    | coded      | code   | early      | disc   | verdict      |
        | a sprained neck, then a root        | 2025-01-12 | S13.4XXA | 2025-04-01 | M54.12 | 2024-01-12 | I10    | fires        |
        | a disc coded before                 | 2025-01-12 | S13.4XXA | 2025-04-01 | M54.12 | 2024-01-12 | M50.20 | stays silent |
        | the sprain coded in the third month | 2025-03-12 | S13.4XXA | 2025-04-01 | M54.12 | 2024-01-12 | I10    | stays silent |
        | the root coded before               | 2025-01-12 | S13.4XXA | 2024-04-01 | M54.12 | 2024-01-12 | I10    | stays silent |
        | a sprained back, a root of the arm  | 2025-01-12 | S33.5XXA | 2025-04-01 | M54.12 | 2024-01-12 | I10    | stays silent |

  @id:arthritis-primary @v5 @audience:attorney @category:causation @status:unconfirmed @covers:C02
  Rule: Primary osteoarthritis coded since the injury, where a joint is complained of
    Arthritis coded as primary says that no accident caused it. It matters where a joint is part of the claim; an old code
    of a joint that nobody complains of does not. Where it and a post-traumatic code stand together, the treater has to
    choose.

    Background: Definition
      Given the rule needs a diagnosis of primary osteoarthritis recorded after the injury
      And the rule needs a diagnosis of a joint complaint recorded after the injury
      And the rule excludes a diagnosis of post-traumatic joint disease made after the injury
      Then the rule raises the counter-signal "Arthritis not coded to the accident" with weight slight
      And the rule asks for "which joint is claimed, and joint films from before and soon after the injury"
      And for the plaintiff the rule reads:
        """
        Primary arthritis, by first and last day: {primary osteoarthritis list}. Of a joint since the accident:
        {a joint complaint list since}. If it is the same joint: an accident can make arthritis painful, or more painful
        than it was; show the last visit for it before the accident.
        """
      And for the defence the rule reads:
        """
        {primary osteoarthritis list}: by its name a disease of age and use. If it is the joint of the claim, what the
        accident added has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                                       |
        | neutral | D     | Working knowledge, not yet confirmed | primary arthritis codes are read as pre-existing, post-traumatic ones have codes of their own |

    Scenario Outline: Arthritis: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code    |
        | <coded> | <code>  |
        | <later> | <other> |
        | <hurt>  | <joint> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                 | coded      | code   | later      | other  | hurt       | joint    | verdict      |
        | primary of one knee, a sprained knee | 2025-05-01 | M17.11 | 2025-06-01 | I10    | 2025-01-12 | S83.91XA | fires        |
        | before the injury and again          | 2024-05-01 | M17.11 | 2025-06-01 | M17.11 | 2025-01-12 | S83.91XA | fires        |
        | coded before the injury only         | 2024-05-01 | M17.11 | 2025-06-01 | I10    | 2025-01-12 | S83.91XA | stays silent |
        | no joint hurts                       | 2025-05-01 | M17.11 | 2025-06-01 | I10    | 2025-01-12 | S13.4XXA | stays silent |
        | the joint hurt years before only     | 2025-05-01 | M17.11 | 2025-06-01 | I10    | 2023-05-12 | M25.561  | stays silent |
        | post-traumatic as well               | 2025-05-01 | M17.11 | 2025-06-01 | M17.31 | 2025-01-12 | S83.91XA | stays silent |

  @id:arthritis-both @v2 @audience:attorney @category:proof @status:unconfirmed
  Rule: One joint disease coded as primary and as post-traumatic
    The two exclude each other. Whoever wrote both has to say which.

    Background: Definition
      Given the rule needs a diagnosis of primary osteoarthritis
      And the rule needs a diagnosis of post-traumatic joint disease made after the injury
      Then the rule raises the counter-signal "Arthritis coded in two ways" with weight slight
      And the rule asks for "the treater's decision between primary and post-traumatic arthritis, joint by joint"
      And for the plaintiff the rule reads:
        """
        {post-traumatic joint disease code} was coded on {post-traumatic joint disease date} beside
        {primary osteoarthritis code}. They may be different joints: have it said.
        """
      And for the defence the rule reads:
        """
        The records call it {primary osteoarthritis code} and {post-traumatic joint disease code}. Which joint
        is which, they do not say.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                      |
        | neutral | D     | Working knowledge, not yet confirmed | primary and post-traumatic arthritis have codes of their own |

    Scenario Outline: Both kinds: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code    |
        | 2025-05-01 | <code>  |
        | <later>    | <other> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                  | code   | later      | other  | verdict      |
        | a knee in both ways                   | M17.11 | 2025-06-01 | M17.31 | fires        |
        | only primary                          | M17.11 | 2025-06-01 | I10    | stays silent |
        | only post-traumatic                   | I10    | 2025-06-01 | M17.31 | stays silent |
        | post-traumatic from an older accident | M17.11 | 2023-06-01 | M17.31 | stays silent |

  @id:fibromyalgia-sole-ground @v3 @audience:attorney @category:causation @covers:C21
  Rule: Fibromyalgia is the only lasting pain diagnosis
    Whether an accident can cause fibromyalgia is disputed. Patients on low-dose naltrexone have a rule of their
    own; this one is for all the others.

    Background: Definition
      Given the rule needs a diagnosis of fibromyalgia made after the injury
      And the rule excludes low-dose naltrexone
      And the rule excludes a diagnosis of CRPS
      And the rule excludes a diagnosis of chronic pain due to trauma
      And the rule excludes a diagnosis of nerve injury
      And the rule excludes a diagnosis of nerve root trouble made after the injury
      And the rule excludes a diagnosis of an injury made within 30 days of the injury
      Then the rule raises the counter-signal "Fibromyalgia as the only ground" with weight moderate
      And the rule asks for "any finding besides fibromyalgia that an examiner can see or measure"
      And for the plaintiff the rule reads:
        """
        {fibromyalgia list} is the only lasting pain coded in these records since the accident. Look for findings that
        can be measured, and for a treater who separates the injury's pain from the syndrome.
        """
      And for the defence the rule reads:
        """
        Beside {fibromyalgia list} these records hold no code of a nerve, a root or an injury of the first month. A
        review in the Journal of Rheumatology found no scientific support overall for trauma as its cause.
        """
      And the rule cites:
        | stance  | grade | source                          | finding                                                                 |
        | against | C     | Wolfe 2014, J Rheumatol 41:1737 | no scientific support overall; the effect of car accidents weak or null |
        | neutral | C     | Canadian guidance, PMC4273705   | be prudent about cause                                                  |

    Scenario Outline: Only ground: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code    |
        | <coded> | <code>  |
        | <when>  | <other> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-10 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                              | coded      | code  | when       | other    | drug                     | verdict      |
        | fibromyalgia and duloxetine       | 2025-05-01 | M79.7 | 2025-06-01 | I10      | DULOXETINE 60 MG CAP     | fires        |
        | CRPS too                          | 2025-05-01 | M79.7 | 2025-06-01 | G90.511  | DULOXETINE 60 MG CAP     | stays silent |
        | chronic pain due to trauma too    | 2025-05-01 | M79.7 | 2025-06-01 | G89.21   | DULOXETINE 60 MG CAP     | stays silent |
        | a nerve injury too                | 2025-05-01 | M79.7 | 2025-06-01 | S64.11XA | DULOXETINE 60 MG CAP     | stays silent |
        | a nerve root too                  | 2025-05-01 | M79.7 | 2025-06-01 | M54.12   | DULOXETINE 60 MG CAP     | stays silent |
        | from before the injury            | 2024-05-01 | M79.7 | 2025-06-01 | I10      | DULOXETINE 60 MG CAP     | stays silent |
        | on low-dose naltrexone            | 2025-05-01 | M79.7 | 2025-06-01 | I10      | NALTREXONE 4.5MG CAP CPD | stays silent |
        | a sprained hand in the first week | 2025-05-01 | M79.7 | 2025-01-17 | S63.91XA | DULOXETINE 60 MG CAP     | stays silent |

  @id:only-unspecified @v3 @audience:attorney @category:proof @status:unconfirmed @covers:C24
  Rule: After three months every pain code is still unspecified
    By three months somebody has examined the patient. Codes that still say unspecified read as if nobody had.

    Background: Definition
      Given the rule needs only unspecified codes of injury or pain from the specific-code period after the injury on
      Then the rule raises the counter-signal "Only unspecified codes after three months" with weight slight
      And the rule asks for "specific codes from the treater: side, level, cause"
      And for the plaintiff the rule reads:
        """
        Codes since the third month, {injury or pain code} among them, are unspecified by their own words. The notes
        may say more: ask the treater to code what was examined.
        """
      And for the defence the rule reads:
        """
        Months after the accident the codes still say {injury or pain code} ({injury or pain}). A more exact
        code would say what was found.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                  |
        | neutral | D     | Working knowledge, not yet confirmed | vague codes are argued as thin diagnosis |

    Scenario Outline: Unspecified: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
        | <late>     | <code>   |
        | 2026-01-01 | <other>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                       | late       | code   | other  | verdict      |
        | low back pain, unspecified | 2025-06-01 | M54.50 | I10    | fires        |
        | a root at a named level    | 2025-06-01 | M54.50 | M54.16 | stays silent |
        | nothing after three months | 2025-02-01 | M54.50 | I10    | stays silent |
        | from the 90th day          | 2025-04-10 | M54.50 | I10    | fires        |
        | up to the 89th day         | 2025-04-09 | M54.50 | I10    | stays silent |

    Example: Records that end in the first month cannot tell
      Given diagnosis records reach from 2023-01-01 to 2025-02-10
      And the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
      When the case is screened
      Then the rule asks

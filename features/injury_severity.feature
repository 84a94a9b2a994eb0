@owner:pharmacy @reviewed:2026-11-22
Feature: How severe the injury was, and what became of it
  Codes of chapter 19 carry more than a name: a fracture, a crush or a burn is seen, not told, and the seventh
  character says whether bone healed and whether trouble is left.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:fracture @v2 @audience:attorney @category:severity @status:unconfirmed @covers:2.1
  Rule: A fracture coded within a month of the injury
    A broken bone stands on an image. It gives pain drugs, an opioid among them, a plain reason.

    Background: Definition
      Given the rule needs a diagnosis of fracture made within the acute time of the injury
      Then the rule raises the signal "Fracture" with weight moderate
      And the rule asks for "the images and reports of the fracture, and the operation note if there was one"
      And for the plaintiff the rule reads:
        """
        Coded within a month of the accident: {fracture list}.
        """
      And for the defence the rule reads:
        """
        Fractures heal. Ask when {fracture list} was called healed, and what was prescribed after that. Coded weeks
        after the stated day it may be of another day, or of brittle bone.
        """
      And the rule cites:
        | stance  | grade | source                     | finding                                        |
        | neutral | A     | ICD-10-CM 2026, chapter 19 | S codes name the bone, the side and the course |

    Scenario Outline: Broken: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                     | coded      | code     | verdict      |
        | a wrist on the day after | 2025-01-11 | S62.101A | fires        |
        | a sprained wrist         | 2025-01-11 | S63.501A | stays silent |
        | coded on the 30th day    | 2025-02-09 | S62.101A | fires        |
        | coded on the 31st day    | 2025-02-10 | S62.101A | stays silent |
        | an old fracture          | 2024-01-11 | S62.101A | stays silent |

  @id:crush-amputation @v1 @audience:attorney @category:severity @status:unconfirmed @covers:2.1
  Rule: A crush injury or an amputation
    Injuries that nobody disputes; the question is only what they cost for life.

    Background: Definition
      Given the rule needs a diagnosis of crush or amputation made within 14 days of the injury
      Then the rule raises the signal "Crush injury or amputation" with weight strong
      And the rule asks for "the operation notes, the prosthetist's plan if there is one, and a life-care planner"
      And for the plaintiff the rule reads:
        """
        {crush or amputation code} ({crush or amputation}) was coded on {crush or amputation date}.
        """
      And for the defence the rule reads:
        """
        The injury of {crush or amputation date} is not in doubt; each later drug still has to be tied to it.
        """
      And the rule cites:
        | stance  | grade | source                     | finding                                             |
        | neutral | A     | ICD-10-CM 2026, chapter 19 | categories of their own for crushing and amputation |

    Scenario Outline: Crushed: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                  | coded      | code     | verdict      |
        | a crushed hand        | 2025-01-10 | S67.21XA | fires        |
        | a finger lost         | 2025-01-10 | S68.110A | fires        |
        | a bruise              | 2025-01-10 | S60.221A | stays silent |
        | coded on the 15th day | 2025-01-25 | S67.21XA | stays silent |

  @id:burn-injury @v2 @audience:attorney @category:severity @status:unconfirmed @covers:2.1
  Rule: A burn
    A burn leaves marks, and its care leaves bills; nerve pain often follows.

    Background: Definition
      Given the rule needs a diagnosis of burn made within 14 days of the injury
      Then the rule raises the signal "Burn" with weight moderate
      And the rule asks for "the depth and share of the body burned, and photographs with dates"
      And for the plaintiff the rule reads:
        """
        {burn code} ({burn}) was coded on {burn date}.
        """
      And for the defence the rule reads:
        """
        Depth and share of the body decide; the code {burn code} of {burn date} alone does not tell.
        """
      And the rule cites:
        | stance  | grade | source                     | finding                                                |
        | neutral | A     | ICD-10-CM 2026, chapter 19 | burns are coded by region, depth and share of the body |

    Scenario Outline: Burned: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                  | coded      | code     | verdict      |
        | a burned hand         | 2025-01-10 | T23.201A | fires        |
        | a bruise              | 2025-01-10 | S60.221A | stays silent |
        | coded on the 15th day | 2025-01-25 | T23.201A | stays silent |

  @id:fracture-nonunion @v3 @audience:attorney @category:severity @status:unconfirmed @covers:2.1
  Rule: A fracture that did not unite
    The seventh character of a fracture code says whether bone grew together. One that did not means more pain,
    and often another operation.

    Background: Definition
      Given the rule needs a diagnosis of fracture recorded as a nonunion
      And the rule excludes a diagnosis of fracture made before the injury
      Then the rule raises the signal "Fracture that healed badly" with weight moderate
      And the rule asks for "the images that show the nonunion, and the surgeon's plan"
      And for the plaintiff the rule reads:
        """
        {fracture nonunion code}, coded on {fracture nonunion date}, bears the letter for nonunion: the bone had not healed.
        """
      And for the defence the rule reads:
        """
        Bone can fail to heal for reasons of the patient's own. Ask what the surgeon wrote of {fracture nonunion code},
        and when the fracture was first coded: {fracture date}.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                              |
        | neutral | D     | Working knowledge, not yet confirmed | seventh character K, for open fractures M and N, stands for nonunion |

    Scenario Outline: Nonunion: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code    |
        | <coded>    | <first> |
        | 2025-09-10 | <later> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                               | coded      | first    | later    | verdict      |
        | a shin not united                  | 2025-01-11 | S82.201A | S82.201K | fires        |
        | a shin healing                     | 2025-01-11 | S82.201A | S82.201D | stays silent |
        | not united since before the injury | 2024-01-11 | S82.201A | S82.201K | stays silent |

    Example: The code with the letter is the one that is told
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-11 | S82.201A |
        | 2025-09-10 | S82.201K |
      When the case is screened
      Then the rule fires
      And the explanation mentions "S82.201K, coded on 10 September 2025"

  @id:fracture-malunion @v2 @audience:attorney @category:severity @status:unconfirmed @covers:2.1
  Rule: A fracture that healed out of line
    Bone that healed crooked strains the joints next to it for good.

    Background: Definition
      Given the rule needs a diagnosis of fracture recorded as a malunion
      And the rule excludes a diagnosis of fracture made before the injury
      Then the rule raises the signal "Fracture that healed badly" with weight moderate
      And for the plaintiff the rule reads:
        """
        {fracture malunion code}, coded on {fracture malunion date}, bears the letter for malunion: the bone healed out of
        line.
        """
      And for the defence the rule reads:
        """
        How far out of line, and whether it matters, the code does not say. Ask for the angle in the images of
        {fracture malunion code}.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                              |
        | neutral | D     | Working knowledge, not yet confirmed | seventh character P, for open fractures Q and R, stands for malunion |

    Scenario Outline: Malunion: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code    |
        | <coded>    | <first> |
        | 2025-09-10 | <later> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                            | coded      | first    | later    | verdict      |
        | a shin healed crooked           | 2025-01-11 | S82.201A | S82.201P | fires        |
        | a shin healing                  | 2025-01-11 | S82.201A | S82.201D | stays silent |
        | crooked since before the injury | 2024-01-11 | S82.201A | S82.201P | stays silent |

    Example: The crooked bone is told by its own code
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-11 | S82.201A |
        | 2025-09-10 | S82.201P |
      When the case is screened
      Then the rule fires
      And the explanation mentions "S82.201P, coded on 10 September 2025"

  @id:sequela @v2 @audience:attorney @category:chronicity @covers:2.1
  Rule: An injury code of this accident recorded as a sequela
    The letter S says that the injury itself is over and that its consequence is being treated. It is a
    clinician's word that something stayed.

    Background: Definition
      Given the rule needs a diagnosis of injury or pain recorded as a sequela
      And the rule excludes a diagnosis of injury or pain made before the injury
      Then the rule raises the signal "A lasting consequence coded" with weight slight
      And the rule asks for "which condition is the consequence, in the words of the treater who coded it"
      And for the plaintiff the rule reads:
        """
        {injury or pain sequela code} ({injury or pain}), coded on {injury or pain sequela date}, is the code
        of a sequela: a consequence is being treated.
        """
      And for the defence the rule reads:
        """
        A letter is no examination. Ask what {injury or pain sequela code} is said to have left, and where it is
        written.
        """
      And the rule cites:
        | stance  | grade | source                     | finding                             |
        | neutral | A     | ICD-10-CM 2026, chapter 19 | seventh character S marks a sequela |

    Scenario Outline: Sequela: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code    |
        | <coded>    | <first> |
        | 2026-01-10 | <later> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | coded      | first    | later    | verdict      |
        | a sprained neck, a year later | 2025-01-12 | S13.4XXA | S13.4XXS | fires        |
        | still in active treatment     | 2025-01-12 | S13.4XXA | S13.4XXA | stays silent |
        | the neck was sprained before  | 2024-01-12 | S13.4XXA | S13.4XXS | stays silent |

  @id:sequela-of-older @v4 @audience:attorney @category:causation @covers:2.1
  Rule: A sequela coded before the injury
    A consequence coded before the accident belongs to an older one. Compare it with the stated day of injury:
    one of the two dates may be wrong.

    Background: Definition
      Given the rule needs a diagnosis of injury or pain recorded as a sequela before the injury
      Then the rule raises the counter-signal "An older injury left a consequence" with weight slight
      And the rule asks for "the day of injury once more, and the records of the earlier injury to the same part"
      And for the plaintiff the rule reads:
        """
        {injury or pain sequela code}, coded on {injury or pain sequela date}, is the code of a sequela and stands before
        the stated day of injury. Check that day; then tell the older injury from this one.
        """
      And for the defence the rule reads:
        """
        {injury or pain sequela code} of {injury or pain sequela date}: an older injury had left something before the
        stated day of injury.
        """
      And the rule cites:
        | stance  | grade | source                     | finding                                                   |
        | neutral | A     | ICD-10-CM 2026, chapter 19 | seventh character S dates the injury before the encounter |

    Scenario Outline: Older: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | coded      | code     | verdict      |
        | a sequela the year before | 2024-01-12 | S13.4XXS | fires        |
        | a sequela since           | 2026-01-12 | S13.4XXS | stays silent |
        | an old sprain without one | 2024-01-12 | S13.4XXA | stays silent |

    Example: An old sprain that is coded as a sequela only since
      Given the patient was diagnosed with:
        | date       | code     |
        | 2024-01-12 | S13.4XXA |
        | 2026-01-12 | S13.4XXS |
      When the case is screened
      Then the rule stays silent

    Example: A sequela before, a new sprain since
      Given the patient was diagnosed with:
        | date       | code     |
        | 2024-06-12 | S13.4XXS |
        | 2025-01-12 | S13.4XXA |
      When the case is screened
      Then the rule fires
      And the explanation mentions "S13.4XXS, coded on 12 June 2024"

  @id:accident-coded @v2 @audience:attorney @category:course @covers:2.1
  Rule: The accident itself was coded in the first two weeks
    An external-cause code is the first provider's word on what happened. Most visits carry none, so that its
    absence says little.

    Background: Definition
      Given the rule needs a diagnosis of an accident made within 14 days of the injury
      Then the rule raises the signal "The accident stands in the first records" with weight slight
      And for the plaintiff the rule reads:
        """
        {an accident code} ({an accident}) was coded on {an accident date}.
        """
      And for the defence the rule reads:
        """
        An external-cause code repeats what was told. {an accident code} is not what anybody saw.
        """
      And the rule cites:
        | stance  | grade | source                     | finding                                                                    |
        | neutral | A     | ICD-10-CM 2026, chapter 19 | external causes are coded beside the injury, mostly at the first encounter |

    Scenario Outline: The accident: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                  | coded      | code     | verdict      |
        | driver in a collision | 2025-01-11 | V43.52XA | fires        |
        | a fall                | 2025-01-11 | W10.9XXA | fires        |
        | only the place        | 2025-01-11 | Y92.009  | stays silent |
        | coded on the 15th day | 2025-01-25 | V43.52XA | stays silent |

  @id:work-accident @v2 @audience:attorney @category:coverage @status:unconfirmed @covers:L07
  Rule: The accident happened at work
    Work for income opens the path of workers' compensation, which pays first and by rules of its own.

    Background: Definition
      Given the rule needs a diagnosis of hurt at work made after the injury
      Then the rule raises the coverage flag "Workers' compensation may come first"
      And the rule asks for "the employer, the report of injury, and whether a compensation claim was filed"
      And for the plaintiff the rule reads:
        """
        {hurt at work code} was coded on {hurt at work date}. A third party may still be liable beside the
        employer's insurer.
        """
      And for the defence the rule reads:
        """
        By {hurt at work code} the patient was working. The compensation insurer pays first, if there is one.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                      |
        | neutral | D     | Working knowledge, not yet confirmed | Y99.0 marks an activity done for income; the compensation insurer is primary |

    Scenario Outline: At work: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what               | coded      | code  | verdict      |
        | working for income | 2025-01-11 | Y99.0 | fires        |
        | military activity  | 2025-01-11 | Y99.1 | stays silent |
        | at work years ago  | 2023-01-11 | Y99.0 | stays silent |

  @id:crps-coded @v3 @audience:attorney @category:chronicity
  Rule: CRPS is coded since the injury
    A code of CRPS is a claim to a lasting and costly pain, and the one that is contested most. Without the limb, the
    examination and the date of the first sign it is a word. With low-dose naltrexone other rules speak of it.

    Background: Definition
      Given the rule needs a diagnosis of CRPS made after the injury
      And the rule excludes low-dose naltrexone
      Then the rule raises the signal "CRPS coded since the injury" with weight moderate
      And the rule asks for "the specialist's note on CRPS: limb, day of onset, Budapest criteria, bone scan or nerve study"
      And for the plaintiff the rule reads:
        """
        {CRPS list}: first coded since the accident. Limb, criteria and the day of the first sign are for the treater's
        notes to show: the code alone proves none of them.
        """
      And for the defence the rule reads:
        """
        {CRPS list} is a code, not an examination. Which criteria were met, on which day and by whom, will be asked.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                                         |
        | neutral | D     | HCC Buddy on G90.50         | CRPS I shuts out causalgia of the same limb; the unspecified code names no limb |
        | against | D     | Legal Clarity on CRPS codes | CRPS II asks for an identified nerve injury                                     |

    Scenario Outline: CRPS: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | coded      | code     | drug                     | verdict      |
        | of an arm              | 2025-05-01 | G90.511  | GABAPENTIN 300 MG CAP    | fires        |
        | causalgia of a leg     | 2025-05-01 | G57.71   | GABAPENTIN 300 MG CAP    | fires        |
        | from before the injury | 2024-05-01 | G90.511  | GABAPENTIN 300 MG CAP    | stays silent |
        | a sprain               | 2025-05-01 | S63.501A | GABAPENTIN 300 MG CAP    | stays silent |
        | on low-dose naltrexone | 2025-05-01 | G90.511  | NALTREXONE 4.5MG CAP CPD | stays silent |

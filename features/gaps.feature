@owner:pharmacy @reviewed:2026-11-28
Feature: Gaps in a daily pain medicine
  Days without supply between two fills of a drug that is taken every day or not at all, begun after the accident. One
  length, one finding. Single packs are no course; neither drug nor dose says whether a tricyclic or venlafaxine is for
  pain, so they are left out.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:daily-gap-two-weeks @v3 @audience:attorney @category:credibility
  Rule: Two weeks without a daily pain medicine
    Two weeks are a warning: not yet an argument, and still easy to explain. No weight, only the
    question.

    Background: Definition
      Given the rule excludes daily pain medicine whose ingredient was filled in the look-back before the injury
      And the rule needs daily pain medicine with a gap of at least the yellow gap
      And the rule excludes daily pain medicine with a gap of at least the red gap
      Then the rule raises the counter-signal "Two weeks without a daily pain medicine"
      And the rule asks for "the reason for the gap: denial, cost, side effect, doctor's order, another pharmacy, a switch to another drug"
      And for the plaintiff the rule reads:
        """
        Between two fills of {daily pain medicine}, begun on {daily pain medicine start}, two weeks or more and less
        than a month lie without supply. Write the reason down while somebody knows it.
        """
      And for the defence the rule reads:
        """
        Two weeks or more, and less than a month, without supply of {daily pain medicine}, begun on
        {daily pain medicine start}: it may not have been needed every day.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                                        |
        | neutral | D     | Precedent on treatment gaps | practice bands of one seller: 14 to 21 days yellow, 30 red, 60 major, 90 grave |

    Scenario Outline: Two weeks without a daily pain medicine: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <zero>   | <drug> | 90       | 30   |
        | <one>    | <drug> | 90       | 30   |
        | <second> | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | zero       | one        | second     | drug                    | verdict      |
        | 14 days without supply        | 2025-05-02 | 2025-06-01 | 2025-07-15 | GABAPENTIN 300 MG CAP   | fires        |
        | 13 days                       | 2025-05-02 | 2025-06-01 | 2025-07-14 | GABAPENTIN 300 MG CAP   | stays silent |
        | supply from before the injury | 2024-12-15 | 2025-01-14 | 2025-03-01 | GABAPENTIN 300 MG CAP   | stays silent |
        | a month                       | 2025-05-02 | 2025-06-01 | 2025-07-31 | GABAPENTIN 300 MG CAP   | stays silent |
        | nortriptyline may be for mood | 2025-05-02 | 2025-06-01 | 2025-07-15 | NORTRIPTYLINE 25 MG CAP | stays silent |
        | a gap before the injury       | 2024-05-02 | 2024-06-01 | 2024-07-15 | GABAPENTIN 300 MG CAP   | stays silent |
        | naproxen                      | 2025-05-02 | 2025-06-01 | 2025-07-15 | NAPROXEN 500 MG TAB     | stays silent |

  @id:daily-gap-month @v3 @audience:attorney @category:credibility
  Rule: A month without a daily pain medicine
    Thirty days without supply are where adjusters begin to argue that the patient was well. A switch to
    another drug of the kind is the commonest innocent reason, and shows in the same list.

    Background: Definition
      Given the rule needs daily pain medicine filled at least 2 times
      And the rule excludes daily pain medicine whose ingredient was filled in the look-back before the injury
      And the rule needs daily pain medicine with a gap of at least the red gap
      And the rule excludes daily pain medicine with a gap of at least the major gap
      Then the rule raises the counter-signal "A month without a daily pain medicine" with weight slight
      And the rule asks for "the reason for the gap: denial, cost, side effect, doctor's order, another pharmacy, a switch to another drug"
      And for the plaintiff the rule reads:
        """
        The fills of {daily pain medicine}, begun on {daily pain medicine start}, show a month or more and less than two
        without supply. A documented reason answers it; silence does not.
        """
      And for the defence the rule reads:
        """
        A month or more, and less than two, without supply of {daily pain medicine}. These records do not say why.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                                        |
        | neutral | D     | Precedent on treatment gaps | practice bands of one seller: 14 to 21 days yellow, 30 red, 60 major, 90 grave |

    Scenario Outline: A month without a daily pain medicine: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <zero>   | <drug> | 90       | 30   |
        | <one>    | <drug> | 90       | 30   |
        | <second> | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                          | zero       | one        | second     | drug                  | verdict      |
        | 30 days without supply        | 2025-05-02 | 2025-06-01 | 2025-07-31 | GABAPENTIN 300 MG CAP | fires        |
        | 29 days                       | 2025-05-02 | 2025-06-01 | 2025-07-30 | GABAPENTIN 300 MG CAP | stays silent |
        | supply from before the injury | 2024-12-15 | 2025-01-14 | 2025-03-25 | GABAPENTIN 300 MG CAP | stays silent |
        | two months                    | 2025-05-02 | 2025-06-01 | 2025-08-30 | GABAPENTIN 300 MG CAP | stays silent |
        | a gap before the injury       | 2024-05-02 | 2024-06-01 | 2024-07-31 | GABAPENTIN 300 MG CAP | stays silent |
        | naproxen                      | 2025-05-02 | 2025-06-01 | 2025-07-31 | NAPROXEN 500 MG TAB   | stays silent |
        | one fill, then another        | 2025-05-02 | 2025-05-02 | 2025-07-02 | GABAPENTIN 300 MG CAP | stays silent |

  @id:daily-gap-two-months @v3 @audience:attorney @category:credibility
  Rule: Two months without a daily pain medicine
    Sixty days are a major gap in every adjuster's book.

    Background: Definition
      Given the rule needs daily pain medicine filled at least 2 times
      And the rule excludes daily pain medicine whose ingredient was filled in the look-back before the injury
      And the rule needs daily pain medicine with a gap of at least the major gap
      And the rule excludes daily pain medicine with a gap of at least the grave gap
      Then the rule raises the counter-signal "Two months without a daily pain medicine" with weight moderate
      And for the plaintiff the rule reads:
        """
        Two months or more, and less than three, without {daily pain medicine}, begun on {daily pain medicine start}:
        document why, or expect the claim to be split there.
        """
      And for the defence the rule reads:
        """
        Two months or more, and less than three, without supply of {daily pain medicine}: whether it was still needed
        has to be shown.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                                        |
        | neutral | D     | Precedent on treatment gaps | practice bands of one seller: 14 to 21 days yellow, 30 red, 60 major, 90 grave |

    Scenario Outline: Two months without a daily pain medicine: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <zero>   | <drug> | 90       | 30   |
        | <one>    | <drug> | 90       | 30   |
        | <second> | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                 | zero       | one        | second     | drug                  | verdict      |
        | 60 days without supply               | 2025-05-02 | 2025-06-01 | 2025-08-30 | GABAPENTIN 300 MG CAP | fires        |
        | 59 days                              | 2025-05-02 | 2025-06-01 | 2025-08-29 | GABAPENTIN 300 MG CAP | stays silent |
        | supply from before the injury        | 2024-12-15 | 2025-01-14 | 2025-04-20 | GABAPENTIN 300 MG CAP | stays silent |
        | three months                         | 2025-05-02 | 2025-06-01 | 2025-09-29 | GABAPENTIN 300 MG CAP | stays silent |
        | a gap before the injury              | 2024-05-02 | 2024-06-01 | 2024-08-30 | GABAPENTIN 300 MG CAP | stays silent |
        | naproxen                             | 2025-05-02 | 2025-06-01 | 2025-08-30 | NAPROXEN 500 MG TAB   | stays silent |
        | single fills far apart are no course | 2025-05-02 | 2025-08-01 | 2025-12-01 | GABAPENTIN 300 MG CAP | stays silent |

  @id:daily-gap-three-months @v3 @audience:attorney @category:credibility
  Rule: Three months without a daily pain medicine
    Ninety days leave little of the argument that the drug was needed throughout.

    Background: Definition
      Given the rule needs daily pain medicine filled at least 2 times
      And the rule excludes daily pain medicine whose ingredient was filled in the look-back before the injury
      And the rule needs daily pain medicine with a gap of at least the grave gap
      Then the rule raises the counter-signal "Three months without a daily pain medicine" with weight strong
      And for the plaintiff the rule reads:
        """
        Three months or more without {daily pain medicine}. Treat what came before and after as two
        courses.
        """
      And for the defence the rule reads:
        """
        Three months or more without supply of {daily pain medicine}: what was filled afterwards needs a reason
        of its own.
        """
      And the rule cites:
        | stance  | grade | source                      | finding                                                                        |
        | neutral | D     | Precedent on treatment gaps | practice bands of one seller: 14 to 21 days yellow, 30 red, 60 major, 90 grave |

    Scenario Outline: Three months without a daily pain medicine: <what> - the rule <verdict>
      Given the patient filled:
        | date     | drug   | quantity | days |
        | <zero>   | <drug> | 90       | 30   |
        | <one>    | <drug> | 90       | 30   |
        | <second> | <drug> | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                 | zero       | one        | second     | drug                  | verdict      |
        | 90 days without supply               | 2025-05-02 | 2025-06-01 | 2025-09-29 | GABAPENTIN 300 MG CAP | fires        |
        | 89 days                              | 2025-05-02 | 2025-06-01 | 2025-09-28 | GABAPENTIN 300 MG CAP | stays silent |
        | supply from before the injury        | 2024-12-15 | 2025-01-14 | 2025-06-20 | GABAPENTIN 300 MG CAP | stays silent |
        | a gap before the injury              | 2024-05-02 | 2024-06-01 | 2024-09-29 | GABAPENTIN 300 MG CAP | stays silent |
        | naproxen                             | 2025-05-02 | 2025-06-01 | 2025-09-29 | NAPROXEN 500 MG TAB   | stays silent |
        | single fills far apart are no course | 2025-05-02 | 2025-08-01 | 2025-12-01 | GABAPENTIN 300 MG CAP | stays silent |

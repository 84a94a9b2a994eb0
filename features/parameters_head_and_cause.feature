@owner:pharmacy @reviewed:2026-11-22
Feature: Thresholds for the head, the mind and the cause
  Named numbers of the rules on headache, brain injury, psychological injury, sleep and causation.

  Background: Thresholds
    Given these parameters hold:
      | name                      | value   | from       | source                                                                                          |
      | the concussion period     | 90 days | 2026-11-22 | catalogue of this project: drugs beyond 90 days rebut "a concussion resolves in weeks"          |
      | the fair preventive trial | 4 weeks | 2026-11-22 | proposal of this project, after the 4 to 8 weeks asked of other first-line drugs                |
      | the overuse number        | 20      | 2026-11-28 | practice: an attack drug on 10 or more days a month, at two tablets a day; unconfirmed          |
      | the overuse share         | 33 %    | 2026-11-22 | the same 10 days in 30, as a share of days covered; unconfirmed                                 |
      | the lasting use           | 90 days | 2026-11-22 | CDC 2022 calls pain chronic from three months on                                                |
      | the sleep course          | 90 days | 2026-11-22 | practice: sleep drugs ideally stay under three months; unconfirmed                              |
      | the prompt start          | 14 days | 2026-11-22 | LienScripts on causation: first fill within 7 to 14 days of injury and visit; a seller's figure |
      | the late visit            | 30 days | 2026-11-22 | Howard Law: more than a month before treatment weakens causation                                |
      | the later-injury period   | 1 year  | 2026-11-28 | proposal of this project: an injury first coded after a year is another one; unconfirmed        |
      | the coding lag            | 7 days  | 2026-11-28 | proposal of this project: a claim is dated some days from the visit; unconfirmed                |
      | visit window              | 30 days | 2026-11-22 | LienScripts on cross-referencing: 14 to 30 days between visit and first fill; the wider one     |
      | the costly-start window   | 60 days | 2026-11-22 | proposal of this project: about two months before a demand; unconfirmed                         |
      | the specific-code period  | 90 days | 2026-11-22 | proposal of this project: by three months somebody has examined; unconfirmed                    |

    # One theme told ten times does not count ten times.
    And the score counts at most:
      | category | points | why                                                |
      | head     | 40     | headache, brain and balance often tell of one blow |
      | mind     | 25     | stress, mood and sleep overlap                     |
      | severity | 40     | several codes often name one injury                |

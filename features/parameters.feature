@owner:pharmacy @reviewed:2026-11-22
Feature: Thresholds
  Numbers that experts argue about. Each has a name, the day it holds from and a source; a rule writes
  the name. Change the number here, and the examples of every rule that leans on it are run again.

  Background: Thresholds
    Given these parameters hold:
      | name                        | value     | from       | source                                                                                           |
      | permitted gap               | 30 days   | 2026-11-22 | proposal of this project; practice calls 30 days without supply a red gap                        |
      | carry-over cap              | 30 days   | 2026-11-22 | proposal of this project: a month of early refills is carried, a stockpile is not                |
      | reversal window             | 14 days   | 2026-11-22 | proposal of this project: a claim is usually reversed within two weeks                           |
      | longest supply              | 90 days   | 2026-11-22 | proposal of this project: a fill whose days are not stated lasted at most about three months     |
      | price age                   | 90 days   | 2026-11-23 | the method of projection: a price older than three months is looked at again                     |
      | price spread                | 10 %      | 2026-11-23 | the method of projection: coefficient of variation of the last six prices of a month             |
      | early refill                | 7 days    | 2026-11-23 | proposal of this project: a refill within the last week of supply is no overlap                  |
      | look-back                   | 12 months | 2026-11-22 | proposal of this project: a year without the drug before the injury; 24 months are asked for     |
      | the late-onset period       | 90 days   | 2026-11-22 | practice: a first drug after three months is argued as another cause; unconfirmed                |
      | the red gap                 | 30 days   | 2026-11-22 | practice bands of Precedent (14 to 21 yellow, 30 red, 60 major, 90 grave), one seller's figures  |
      | the major gap               | 60 days   | 2026-11-22 | as above                                                                                         |
      | the grave gap               | 90 days   | 2026-11-22 | as above                                                                                         |
      | the adherence threshold     | 80 %      | 2026-11-22 | the usual line for days covered, also used by LienScripts; not a clinical finding                |
      | the opioid washout          | 10 days   | 2026-11-22 | naltrexone label: 7 to 10 opioid-free days after short-acting opioids                            |
      | the long-acting washout     | 14 days   | 2026-11-22 | naltrexone label: up to two weeks after buprenorphine or methadone                               |
      | the caution level           | 50        | 2022-11-04 | CDC 2022: weigh benefit and risk again before 50 MME a day                                       |
      | the alarm level             | 90        | 2016-03-18 | CDC 2016 line, softened in 2022; kept because adjusters still use it                             |
      | the aggravation share       | 50 %      | 2026-11-22 | proposal of this project: half again as much is more than a titration step; unconfirmed          |
      | strong                      | 25        | 2026-11-22 | scale of this project: a finding that shapes the case                                            |
      | moderate                    | 15        | 2026-11-22 | scale of this project: a finding that needs an answer                                            |
      | slight                      | 8         | 2026-11-22 | scale of this project: a finding that helps or hurts a little                                    |
      | the strong-case score       | 40        | 2026-11-22 | scale of this project: about two strong points with little against them                          |
      | the filing alarm            | 60 days   | 2026-11-22 | proposal of this project: two months to prepare and file                                         |
      | the Medicare look-ahead age | 62        | 2026-11-22 | Medicare at 65 is looked ahead to by 30 months (62 and a half); a full year early errs on asking |
    # One theme told ten times does not count ten times.
    And the score counts at most:
      | category    | points | why                                                                 |
      | chronicity  | 40     | several pain codes often name one pain                              |
      | course      | 35     | how the treatment was arrived at and kept up                        |
      | causation   | 45     | the injury either caused it or did not                              |
      | proof       | 35     | what the literature and the chart lack                              |
      | credibility | 35     | gaps, stops and who pays often have one reason                      |
      | safety      | 25     | the alert itself goes to a pharmacist; the score shows the conflict |
    # A row that nobody confirmed answers no rule; its day is shown as one that an attorney should confirm. A state that
    # is missing is "attorney to confirm", never a default.
    And the time to file is:
      | state | period  | injured from | kind | confirmed | source                                                       |
      | LA    | 1 year  |              |      | yes       | Louisiana Civil Code before Act 423 of 2024                  |
      | LA    | 2 years | 2024-07-01   |      | yes       | Louisiana Act 423 of 2024, claims arising on or after it     |
      | FL    | 4 years |              |      | no        | Florida before its law of 2023; working knowledge            |
      | FL    | 2 years | 2023-03-24   |      | no        | Florida's law of 2023; the day of the change is not confirmed |

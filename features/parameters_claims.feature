@owner:attorneys @reviewed:2026-11-22
Feature: Thresholds of payers, time limits and future cost
  The numbers behind the rules that speak of any drug. Change one here, and the examples of every rule that
  leans on it are run again.

  Background: Thresholds
    Given these parameters hold:
      | name                             | value     | from       | source                                                                                                   |
      | the PIP window                   | 14 days   | 2026-11-22 | Florida: first treatment within 14 days or personal injury protection is lost (Lopez Law Miami)          |
      | the Florida filing watch         | 22 months | 2023-03-24 | two years since the 2023 reform less two months; the day of the change is working knowledge, unconfirmed |
      | the earlier Florida filing watch | 46 months | 2026-11-22 | four years before the 2023 reform less two months; the day of the change is unconfirmed                  |
      | the filing doubt                 | 22 months | 2026-11-28 | catalogue of this project: most states give two or three years, some one; two less two months            |
      | the one-year filing watch        | 10 months | 2026-11-28 | catalogue of this project: the shortest time of any state is a year; less two months; unconfirmed        |
      | the longest usual time to file   | 6 years   | 2026-11-28 | catalogue of this project: states range from one to six years; working knowledge, unconfirmed            |
      | the evidence window              | 90 days   | 2026-11-22 | proposal of this project: video and vehicles are often gone after three months; unconfirmed              |
      | the refill alarm                 | 7 days    | 2026-11-22 | proposal of this project: a week without supply is time to call, before it becomes a month               |
      | the settlement window            | 60 days   | 2026-11-22 | proposal of this project: two months to obtain an opinion before a demand                                |
      | the gap worth asking about       | 14 days   | 2026-11-22 | practice bands of Precedent: 14 to 21 days without supply is the first band, one seller's figures        |
      | the projection span              | 90 days   | 2026-11-22 | proposal of this project, in step with the usual line between subacute and chronic                       |
      | the taper share                  | 25 %      | 2026-11-22 | proposal of this project: a quarter less is more than a change of tablet; unconfirmed                    |
      | a year of actual use             | 12 months | 2026-11-22 | LienScripts on long-term cost: twelve months of fills are a stronger base than an estimate               |
      | the age of majority              | 18        | 2026-11-22 | usual age; states differ on tolling, an attorney confirms; unconfirmed                                   |

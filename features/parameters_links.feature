@owner:pharmacy @reviewed:2026-11-28
Feature: Thresholds of what belongs to the accident
  How near a code and a drug have to stand to the accident and to each other before a rule reads them together, and how
  old a history is still asked for. Change a number here, and the examples of every rule that leans on it are run again.

  Background: Thresholds
    Given these parameters hold:
      | name                   | value    | from       | source                                                                                                                  |
      | the injury-code period | 90 days  | 2026-11-28 | proposal of this project: an injury of this accident is coded within three months; later it may be another; unconfirmed |
      | the reason window      | 90 days  | 2026-11-28 | proposal of this project: a code within three months of a first fill may be its reason; unconfirmed                     |
      | the longest link       | 2 years  | 2026-11-28 | proposal of this project: what is first seen more than two years later is not read as this accident's; unconfirmed      |
      | the history asked for  | 10 years | 2026-11-28 | proposal of this project, after the years that interrogatories ask about; unconfirmed                                   |

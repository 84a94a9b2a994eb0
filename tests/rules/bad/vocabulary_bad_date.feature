Feature: Thresholds

  Background: Parameters
    Given these are the parameters:
      | name  | value | effective  |
      | short | 2     | 2026-02-30 |

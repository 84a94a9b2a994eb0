Feature: Thresholds

  Background: Parameters
    Given these are the parameters:
      | name  | value |
      | short | two   |

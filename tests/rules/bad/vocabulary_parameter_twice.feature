Feature: Thresholds

  Background: Parameters
    Given these are the parameters:
      | name        | value |
      | long voyage | 7     |

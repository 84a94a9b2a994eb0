Feature: More words

  Background: Words
    Given "dory" means these boats:
      | boat |
      | Edda |
    And these are the parameters:
      | name  | value |
      | short | 2     |

Feature: More words

  Background: Words
    Given "dory" means these boats:
      | boat |
      | Edda |
    And "dory" means these boats:
      | boat |
      | Frya |

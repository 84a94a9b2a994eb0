Feature: More words

  Background: Words
    Given "dory" means these boats:
      | boat |
      |      |

Feature: More words

  Background: Words
    Given "dory" mean these boats:
      | boat |
      | Edda |

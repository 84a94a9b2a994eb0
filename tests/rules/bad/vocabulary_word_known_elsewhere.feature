Feature: More words

  Background: Words
    Given "ketch" means these boats:
      | boat |
      | Edda |

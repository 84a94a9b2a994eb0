@owner:pharmacy @reviewed:2026-11-22
Feature: Words for mind and sleep
  Drugs and codes that the rules on psychological injury and sleep speak of.

  Background: Mind
    Given "SSRI or SNRI" means these drugs:
      | drug            |
      | citalopram      |
      | desvenlafaxine  |
      | duloxetine      |
      | escitalopram    |
      | fluoxetine      |
      | fluvoxamine     |
      | levomilnacipran |
      | milnacipran     |
      | paroxetine      |
      | sertraline      |
      | venlafaxine     |
    And "prazosin" means these drugs:
      | drug     |
      | prazosin |

    # Prior psychiatric treatment. Tricyclics, gabapentin and duloxetine are left out, because pain is a reason for
    # them too.
    And "psychiatric medicine" means these drugs:
      | drug           |
      | aripiprazole   |
      | bupropion      |
      | buspirone      |
      | citalopram     |
      | desvenlafaxine |
      | escitalopram   |
      | fluoxetine     |
      | fluvoxamine    |
      | lithium        |
      | mirtazapine    |
      | paroxetine     |
      | sertraline     |
      | venlafaxine    |
    And "psychological injury" means these ICD-10-CM codes:
      | code | note                                            |
      | F43* | acute stress, post-traumatic stress, adjustment |
    And "post-traumatic stress" means these ICD-10-CM codes:
      | code   | note |
      | F43.1* | PTSD |
    And "a psychiatric condition" means these ICD-10-CM codes:
      | code | note                  |
      | F32* | depression            |
      | F33* | recurrent depression  |
      | F40* | phobias               |
      | F41* | anxiety               |
      | F43* | stress and adjustment |
    And "insomnia" means these ICD-10-CM codes:
      | code   | note                            |
      | G47.0* | insomnia                        |
      | F51.0* | insomnia not due to a substance |

    # Trazodone between 25 and 100 mg is a sleep dose, from 150 mg an antidepressant one; quetiapine likewise. Working
    # knowledge.
    And "sleep medicine" means these drugs:
      | drug        | daily dose      |
      | trazodone   | 25 mg to 100 mg |
      | zolpidem    |                 |
      | eszopiclone |                 |
      | doxepin     |                 |
    And "hypnotic" means these drugs:
      | drug        |
      | zolpidem    |
      | eszopiclone |
    And "trazodone at an antidepressant dose" means these drugs:
      | drug      | daily dose     |
      | trazodone | 150 mg or more |
    And "quetiapine at a sleep dose" means these drugs:
      | drug       | daily dose      |
      | quetiapine | 25 mg to 100 mg |

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

    # Prior psychiatric treatment. Tricyclics, gabapentin, duloxetine and venlafaxine are left out, because pain is a
    # reason for them too; bupropion with naltrexone is a diet drug.
    And "psychiatric medicine" means these drugs:
      | drug           | single ingredient |
      | aripiprazole   |                   |
      | bupropion      | yes               |
      | buspirone      |                   |
      | citalopram     |                   |
      | desvenlafaxine |                   |
      | escitalopram   |                   |
      | fluoxetine     |                   |
      | fluvoxamine    |                   |
      | lithium        |                   |
      | mirtazapine    |                   |
      | paroxetine     |                   |
      | sertraline     |                   |
    And "psychological injury" means these ICD-10-CM codes:
      | code | note                                            |
      | F43* | acute stress, post-traumatic stress, adjustment |
    And "post-traumatic stress" means these ICD-10-CM codes:
      | code   | note |
      | F43.1* | PTSD |
    And "a psychiatric condition" means these ICD-10-CM codes:
      | code | note                     |
      | F20* | schizophrenia            |
      | F25* | schizoaffective disorder |
      | F30* | mania                    |
      | F31* | bipolar disorder         |
      | F32* | depression               |
      | F33* | recurrent depression     |
      | F34* | lasting low mood         |
      | F39  | mood disorder, not named |
      | F40* | phobias                  |
      | F41* | anxiety                  |
      | F42* | compulsion               |
      | F43* | stress and adjustment    |
      | F60* | personality disorder     |
    And "insomnia" means these ICD-10-CM codes:
      | code   | note                            |
      | G47.0* | insomnia                        |
      | F51.0* | insomnia not due to a substance |

    # Trazodone between 25 and 100 mg is a sleep dose, from 150 mg an antidepressant one; quetiapine likewise. Doxepin is
    # labelled for sleep at 3 and 6 mg; from 25 mg it treats depression, and its cream an itch. Working knowledge.
    And "sleep medicine" means these drugs:
      | drug        | route | daily dose      |
      | trazodone   |       | 25 mg to 100 mg |
      | zolpidem    |       |                 |
      | eszopiclone |       |                 |
      | doxepin     | oral  | under 25 mg     |
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

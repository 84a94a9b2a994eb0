@owner:pharmacy @reviewed:2026-11-22
Feature: Diagnosis groups
  What a diagnosis name in a rule stands for: ICD-10-CM codes, without regard to the dot or to upper
  and lower case. A star takes every longer code too. Codes change each 1 October, so groups name
  stems, never single leaves, wherever the meaning allows it.

  Background: Diagnosis groups
    # Pain syndromes
    Given "CRPS" means these ICD-10-CM codes:
      | code   | note                                 |
      | G90.5* | CRPS I, formerly reflex dystrophy    |
      | G56.4* | CRPS II (causalgia) of an upper limb |
      | G57.7* | CRPS II (causalgia) of a lower limb  |
    And "CRPS I" means these ICD-10-CM codes:
      | code   | note                           |
      | G90.5* | excludes causalgia by its note |
    And "CRPS II" means these ICD-10-CM codes:
      | code   | note       |
      | G56.4* | upper limb |
      | G57.7* | lower limb |
    And "CRPS without a named limb" means these ICD-10-CM codes:
      | code   | note                       |
      | G90.50 | CRPS I, site not specified |
    And "CRPS with a named limb" means these ICD-10-CM codes:
      | code    | note                          |
      | G90.51* | CRPS I of an arm              |
      | G90.52* | CRPS I of a leg               |
      | G90.59  | CRPS I of another stated site |
      | G56.4*  | CRPS II of an arm             |
      | G57.7*  | CRPS II of a leg              |
    And "fibromyalgia" means these ICD-10-CM codes:
      | code  | note                                    |
      | M79.7 | whether an injury causes it is disputed |
    And "chronic pain" means these ICD-10-CM codes:
      | code   | note                                                                |
      | G89.2* | chronic pain due to trauma, after surgery, other                    |
      | G89.4  | chronic pain syndrome; central sensitisation has no code of its own |
    And "a lasting pain condition" means these ICD-10-CM codes:
      | code   | note                             |
      | G90.5* | CRPS I                           |
      | G56.4* | CRPS II of an upper limb         |
      | G57.7* | CRPS II of a lower limb          |
      | M79.7  | fibromyalgia                     |
      | G89.2* | chronic pain, whatever its cause |
      | G89.4  | chronic pain syndrome            |
    And "chronic pain due to trauma" means these ICD-10-CM codes:
      | code   | note                                       |
      | G89.21 | the code itself says that trauma caused it |
    And "chronic pain not coded to trauma" means these ICD-10-CM codes:
      | code   | note                                      |
      | G89.22 | after surgery of the chest                |
      | G89.28 | after another operation                   |
      | G89.29 | other chronic pain                        |
      | G89.4  | chronic pain syndrome, whatever its cause |
    And "post-traumatic joint disease" means these ICD-10-CM codes:
      | code   | note                                     |
      | M12.5* | traumatic arthropathy                    |
      | M16.4  | post-traumatic arthritis of both hips    |
      | M16.5* | post-traumatic arthritis of one hip      |
      | M17.2  | post-traumatic arthritis of both knees   |
      | M17.3* | post-traumatic arthritis of one knee     |
      | M18.2  | post-traumatic arthritis of both thumbs  |
      | M18.3* | post-traumatic arthritis of one thumb    |
      | M19.1* | post-traumatic arthritis of other joints |

    # Injuries
    And "nerve injury" means these ICD-10-CM codes:
      | code | note                        |
      | S14* | cord and nerves, neck       |
      | S24* | cord and nerves, thorax     |
      | S34* | cord and nerves, lower back |
      | S44* | nerves, shoulder, upper arm |
      | S54* | nerves, forearm             |
      | S64* | nerves, wrist and hand      |
      | S74* | nerves, hip and thigh       |
      | S84* | nerves, lower leg           |
      | S94* | nerves, ankle and foot      |
    And "whiplash" means these ICD-10-CM codes:
      | code   | note                           |
      | S13.4* | sprain of the neck's ligaments |
      | S16.1* | strain of the neck's muscles   |

    # Reasons for naltrexone that have nothing to do with an injury
    And "alcohol use disorder" means these ICD-10-CM codes:
      | code | note                                                     |
      | F10* | naltrexone is labelled for dependence; records protected |
    And "opioid use disorder" means these ICD-10-CM codes:
      | code | note                                                     |
      | F11* | naltrexone is labelled for dependence; records protected |
    And "multiple sclerosis" means these ICD-10-CM codes:
      | code | note                                                        |
      | G35* | G35 alone until 30 September 2025, then G35.A, .B-, .C-, .D |
    And "inflammatory bowel disease" means these ICD-10-CM codes:
      | code | note               |
      | K50* | Crohn's disease    |
      | K51* | ulcerative colitis |
    And "inflammatory arthritis" means these ICD-10-CM codes:
      | code   | note                   |
      | M05*   | rheumatoid arthritis   |
      | M06*   | rheumatoid arthritis   |
      | L40.5* | psoriatic arthritis    |
      | M32*   | lupus                  |
      | M45*   | ankylosing spondylitis |
    # Whatever may explain a low dose without the injury. Skin disease is limited to the conditions in
    # which low-dose naltrexone is used; a passing rash must not hide a case.
    And "a disease naltrexone is also used for" means these ICD-10-CM codes:
      | code   | note                   |
      | F10*   | alcohol                |
      | F11*   | opioids                |
      | G35*   | multiple sclerosis     |
      | K50*   | Crohn's disease        |
      | K51*   | ulcerative colitis     |
      | M05*   | rheumatoid arthritis   |
      | M06*   | rheumatoid arthritis   |
      | M32*   | lupus                  |
      | M45*   | ankylosing spondylitis |
      | G93.32 | ME/CFS                 |
      | U09.9  | long COVID             |
      | L10*   | pemphigus              |
      | L20*   | atopic dermatitis      |
      | L28*   | prurigo                |
      | L29*   | itch                   |
      | L40*   | psoriasis              |
      | L43*   | lichen planus          |
      | L66*   | scarring hair loss     |
      | Q82.8  | Hailey-Hailey disease  |

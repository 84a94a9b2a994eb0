@owner:pharmacy @reviewed:2026-11-22
Feature: Words for injuries, their course and old trouble
  Codes that tell how severe an injury was, where it was, and what was there before it.

  Background: Injuries
    Given "injury or pain" means these ICD-10-CM codes:
      | code   | note                        |
      | S*     | every injury of a body part |
      | M12.5* | traumatic joint disease     |
      | M25*   | joints                      |
      | M50*   | discs of the neck           |
      | M51*   | discs of the back           |
      | M53*   | spine                       |
      | M54*   | back and neck pain          |
      | M62*   | muscles                     |
      | M79*   | soft tissue                 |
      | G44*   | headache                    |
      | G56*   | nerves of the arm           |
      | G57*   | nerves of the leg           |
      | G89*   | pain                        |
      | G90.5* | CRPS I                      |
      | F07.81 | post-concussional syndrome  |
      | R51*   | headache                    |
      | R52    | pain                        |
    And "an injury" means these ICD-10-CM codes:
      | code | note                     |
      | S*   | of a part of the body    |
      | T07* | several                  |
      | T14* | of a part not named      |
      | T2*  | burns and corrosions     |
      | T30* | burns, part not named    |
      | T31* | burns, how much skin     |
      | T32* | corrosions, how much     |
      | T33* | frostbite                |
      | T34* | frostbite with dead skin |
    And "neck trouble" means these ICD-10-CM codes:
      | code    | note                      |
      | M46.41  | discs, inflamed           |
      | M46.42  | discs, inflamed           |
      | M46.43  | discs, inflamed           |
      | M47.11  | wear of the joints        |
      | M47.12  | wear of the joints        |
      | M47.13  | wear of the joints        |
      | M47.21  | wear of the joints        |
      | M47.22  | wear of the joints        |
      | M47.23  | wear of the joints        |
      | M47.811 | wear of the joints        |
      | M47.812 | wear of the joints        |
      | M47.813 | wear of the joints        |
      | M47.891 | wear of the joints        |
      | M47.892 | wear of the joints        |
      | M47.893 | wear of the joints        |
      | M48.01  | narrow canal              |
      | M48.02  | narrow canal              |
      | M48.03  | narrow canal              |
      | M50*    | discs of the neck         |
      | M53.0   | neck and head             |
      | M53.1   | neck and arm              |
      | M54.11  | nerve root, head to neck  |
      | M54.12  | nerve root of the neck    |
      | M54.13  | nerve root, neck to chest |
      | M54.2   | neck pain                 |
      | M99.20  | narrow canal              |
      | M99.21  | narrow canal              |
      | M99.30  | narrow canal              |
      | M99.31  | narrow canal              |
      | M99.40  | narrow canal              |
      | M99.41  | narrow canal              |
      | M99.50  | narrow canal              |
      | M99.51  | narrow canal              |
      | M99.60  | narrow canal              |
      | M99.61  | narrow canal              |
      | M99.70  | narrow canal              |
      | M99.71  | narrow canal              |
      | S12*    | fracture                  |
      | S13*    | sprain                    |
      | S14*    | cord and nerves           |
      | S16*    | strain                    |
    And "low back trouble" means these ICD-10-CM codes:
      | code    | note                        |
      | M47.16  | wear of the joints          |
      | M47.26  | wear of the joints          |
      | M47.27  | wear of the joints          |
      | M47.28  | wear of the joints          |
      | M47.816 | wear of the joints          |
      | M47.817 | wear of the joints          |
      | M47.818 | wear of the joints          |
      | M47.896 | wear of the joints          |
      | M47.897 | wear of the joints          |
      | M47.898 | wear of the joints          |
      | M48.06* | narrow canal                |
      | M48.07  | narrow canal                |
      | M51.05  | discs, chest to low back    |
      | M51.06  | discs                       |
      | M51.07  | discs                       |
      | M51.15  | discs, chest to low back    |
      | M51.16  | discs                       |
      | M51.17  | discs                       |
      | M51.25  | discs, chest to low back    |
      | M51.26  | discs                       |
      | M51.27  | discs                       |
      | M51.35  | discs, chest to low back    |
      | M51.36* | discs                       |
      | M51.37* | discs                       |
      | M51.45  | discs, chest to low back    |
      | M51.46  | discs                       |
      | M51.47  | discs                       |
      | M51.85  | discs, chest to low back    |
      | M51.86  | discs                       |
      | M51.87  | discs                       |
      | M99.23  | narrow canal                |
      | M99.33  | narrow canal                |
      | M99.43  | narrow canal                |
      | M99.53  | narrow canal                |
      | M99.63  | narrow canal                |
      | M99.73  | narrow canal                |
      | M54.16  | nerve root                  |
      | M54.17  | nerve root                  |
      | M54.3*  | sciatica                    |
      | M54.4*  | low back pain with sciatica |
      | M54.5*  | low back pain               |
      | S33*    | sprain                      |
      | S34*    | cord and nerves             |
      | S39.0*  | strain                      |
    And "disc disease" means these ICD-10-CM codes:
      | code | note                                                                   |
      | M50* | read as wear unless an acute code or a new nerve root stands beside it |
      | M51* | the same for the back                                                  |
    And "knee trouble" means these ICD-10-CM codes:
      | code    | note                      |
      | M17*    | arthritis                 |
      | M22*    | kneecap                   |
      | M23*    | inside the knee           |
      | M25.06* | bleeding                  |
      | M25.26* | flail                     |
      | M25.36* | loose                     |
      | M25.46* | fluid                     |
      | M25.56* | pain                      |
      | M25.66* | stiffness                 |
      | S83*    | sprain, tear              |
    And "shoulder trouble" means these ICD-10-CM codes:
      | code    | note                      |
      | M19.01* | arthritis                 |
      | M19.11* | arthritis after an injury |
      | M19.21* | arthritis, secondary      |
      | M25.01* | bleeding                  |
      | M25.21* | flail                     |
      | M25.31* | loose                     |
      | M25.41* | fluid                     |
      | M25.51* | pain                      |
      | M25.61* | stiffness                 |
      | M75*    | cuff, bursa, capsule      |
      | S43*    | sprain, tear              |
      | S46.0*  | cuff                      |
    And "a knee complaint" means these ICD-10-CM codes:
      | code    | note                      |
      | M22*    | kneecap                   |
      | M23*    | inside the knee           |
      | M25.06* | bleeding                  |
      | M25.26* | flail                     |
      | M25.36* | loose                     |
      | M25.46* | fluid                     |
      | M25.56* | pain                      |
      | M25.66* | stiffness                 |
      | S83*    | sprain, tear              |
    And "a shoulder complaint" means these ICD-10-CM codes:
      | code    | note                      |
      | M25.01* | bleeding                  |
      | M25.21* | flail                     |
      | M25.31* | loose                     |
      | M25.41* | fluid                     |
      | M25.51* | pain                      |
      | M25.61* | stiffness                 |
      | M75*    | cuff, bursa, capsule      |
      | S43*    | sprain, tear              |
      | S46.0*  | cuff                      |
    And "disc wear" means these ICD-10-CM codes:
      | code   | note                           |
      | M50.3* | degeneration, discs of the neck |
      | M51.3* | degeneration, discs of the back |
    And "displaced disc" means these ICD-10-CM codes:
      | code   | note                                         |
      | M50.2* | discs of the neck; says nothing of its age   |
      | M51.2* | discs of the back; says nothing of its age   |
    And "an injury of the spine" means these ICD-10-CM codes:
      | code   | note     |
      | S12*   | neck     |
      | S13*   | neck     |
      | S14*   | neck     |
      | S16*   | neck     |
      | S22.0* | back     |
      | S23*   | back     |
      | S24*   | back     |
      | S32.0* | low back |
      | S33*   | low back |
      | S34*   | low back |
      | S39.0* | low back |
    And "nerve root trouble" means these ICD-10-CM codes:
      | code   | note                                |
      | M54.1* | radiculopathy                       |
      | M50.1* | disc of the neck with radiculopathy |
      | M51.1* | disc of the back with radiculopathy |
      | M54.3* | sciatica                            |
      | M54.4* | low back pain with sciatica         |
    # A sprained neck does not explain a root of the leg: each part has its own roots; a code without a site fits both.
    And "an injury of the neck" means these ICD-10-CM codes:
      | code |
      | S12* |
      | S13* |
      | S14* |
      | S16* |
    And "nerve root trouble of the neck" means these ICD-10-CM codes:
      | code   | note                                |
      | M50.1* | disc of the neck with radiculopathy |
      | M54.10 | no site named                       |
      | M54.11 | radiculopathy, top of the neck      |
      | M54.12 | radiculopathy, neck                 |
      | M54.13 | radiculopathy, neck to chest        |
    And "an injury of the back" means these ICD-10-CM codes:
      | code   | note     |
      | S22.0* | back     |
      | S23*   | back     |
      | S24*   | back     |
      | S32.0* | low back |
      | S33*   | low back |
      | S34*   | low back |
      | S39.0* | low back |
    And "nerve root trouble of the back" means these ICD-10-CM codes:
      | code   | note                                |
      | M51.1* | disc of the back with radiculopathy |
      | M54.10 | no site named                       |
      | M54.13 | radiculopathy, neck to chest        |
      | M54.14 | radiculopathy, chest                |
      | M54.15 | radiculopathy, chest to low back    |
      | M54.16 | radiculopathy, low back             |
      | M54.17 | radiculopathy, low back to sacrum   |
      | M54.18 | radiculopathy, sacrum               |
      | M54.3* | sciatica                            |
      | M54.4* | low back pain with sciatica         |
    And "primary osteoarthritis" means these ICD-10-CM codes:
      | code   | note           |
      | M15*   | several joints |
      | M17.0  | both knees     |
      | M17.1* | one knee       |
      | M19.0* | other joints   |
    And "fracture" means these ICD-10-CM codes:
      | code | note                   |
      | S02* | skull and face         |
      | S12* | neck                   |
      | S22* | ribs, breastbone, back |
      | S32* | low back and pelvis    |
      | S42* | shoulder and upper arm |
      | S52* | forearm                |
      | S62* | wrist and hand         |
      | S72* | thigh                  |
      | S82* | lower leg              |
      | S92* | foot                   |
    And "crush or amputation" means these ICD-10-CM codes:
      | code | note                      |
      | S47* | crush, shoulder           |
      | S57* | crush, forearm            |
      | S67* | crush, hand               |
      | S77* | crush, hip and thigh      |
      | S87* | crush, lower leg          |
      | S97* | crush, foot               |
      | S48* | amputation, shoulder      |
      | S58* | amputation, forearm       |
      | S68* | amputation, hand          |
      | S78* | amputation, hip and thigh |
      | S88* | amputation, lower leg     |
      | S98* | amputation, foot          |
    And "burn" means these ICD-10-CM codes:
      | code | note                          |
      | T20* | head and neck                 |
      | T21* | trunk                         |
      | T22* | arm                           |
      | T23* | hand                          |
      | T24* | leg                           |
      | T25* | foot                          |
      | T26* | eye                           |
      | T27* | airways                       |
      | T28* | inner organs                  |
      | T30* | region not stated             |
      | T31* | share of the body, burns      |
      | T32* | share of the body, corrosions |
    And "an accident" means these ICD-10-CM codes:
      | code | note                      |
      | V*   | transport                 |
      | W0*  | falls                     |
      | W1*  | falls                     |
      | W2*  | struck, caught, machinery |
      | W3*  | machinery, explosion      |
      | W4*  | foreign body, other force |
    And "hurt at work" means these ICD-10-CM codes:
      | code  | note                            |
      | Y99.0 | activity done for income or pay |

    # What follows a pain reliever that is not enough.
    And "a higher step" means these drugs:
      | drug            | route       | daily dose |
      | benzhydrocodone |             |            |
      | buprenorphine   | transdermal |            |
      | buprenorphine   | buccal      | under 2 mg |
      | butorphanol     |             |            |
      | codeine         |             |            |
      | dihydrocodeine  |             |            |
      | duloxetine      |             |            |
      | fentanyl        |             |            |
      | gabapentin      | oral        |            |
      | hydrocodone     |             |            |
      | hydromorphone   |             |            |
      | levorphanol     |             |            |
      | meperidine      |             |            |
      | methadone       |             |            |
      | milnacipran     |             |            |
      | morphine        |             |            |
      | oxycodone       |             |            |
      | oxymorphone     |             |            |
      | pentazocine     |             |            |
      | pregabalin      | oral        |            |
      | tapentadol      |             |            |
      | tramadol        | oral        |            |
      | venlafaxine     |             |            |

    # Taken every day, so that a higher dose means something; drugs taken as needed are left out.
    And "steady pain medicine" means these drugs:
      | drug          | route |
      | amitriptyline | oral  |
      | desipramine   | oral  |
      | duloxetine    | oral  |
      | gabapentin    | oral  |
      | milnacipran   | oral  |
      | nortriptyline | oral  |
      | pregabalin    | oral  |
      | venlafaxine   | oral  |

    # Costly drugs whose first fill close to a demand will be asked about.
    And "costly treatment" means these drugs:
      | drug               | route     |
      | eptinezumab        |           |
      | erenumab           |           |
      | fremanezumab       |           |
      | galcanezumab       |           |
      | atogepant          |           |
      | rimegepant         |           |
      | zavegepant         |           |
      | ubrogepant         |           |
      | ketamine           | injection |
      | onabotulinumtoxinA |           |
    And "acid blocker" means these drugs:
      | drug            |
      | dexlansoprazole |
      | esomeprazole    |
      | lansoprazole    |
      | omeprazole      |
      | pantoprazole    |
      | rabeprazole     |
    And "reflux disease" means these ICD-10-CM codes:
      | code | note                                            |
      | K21* | a reason for an acid blocker without the injury |

    # Specialists whose first prescription marks a step up.
    And "a pain physician" means these specialties:
      | written as                   |
      | pain medicine                |
      | pain management              |
      | interventional pain medicine |
      | anesthesiology pain medicine |
    And "a neurologist" means these specialties:
      | written as  |
      | neurology   |
      | neurologist |
    And "a rehabilitation physician" means these specialties:
      | written as                           |
      | physical medicine and rehabilitation |
      | physical medicine & rehabilitation   |
      | PM&R                                 |
      | physiatry                            |
    And "a psychiatrist" means these specialties:
      | written as   |
      | psychiatry   |
      | psychiatrist |

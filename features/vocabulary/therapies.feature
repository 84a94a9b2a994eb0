@owner:pharmacy @reviewed:2026-11-22
Feature: Medicines by how long they are given and who watches them
  Groups for the rules on payers, liens and future cost, which speak of any drug of an injury and not of one
  class. Low-dose naltrexone has rules of its own and stands in the widest group only.

  Background: Groups of therapies
    # May be filled for months or years after an injury. Duration is never inferred from membership: the fills
    # show what was, the prescriber says what will be.
    Given "a long-term medicine" means these drugs:
      | drug               | route       | daily dose |
      | amantadine         |             |            |
      | amitriptyline      |             |            |
      | armodafinil        |             |            |
      | atogepant          |             |            |
      | baclofen           |             |            |
      | buprenorphine      | transdermal |            |
      | buprenorphine      | buccal      | under 2 mg |
      | carisoprodol       |             |            |
      | celecoxib          |             |            |
      | chlorzoxazone      |             |            |
      | cyclobenzaprine    |             |            |
      | desipramine        |             |            |
      | desvenlafaxine     |             |            |
      | diclofenac         |             |            |
      | donepezil          |             |            |
      | doxepin            |             |            |
      | duloxetine         |             |            |
      | eptinezumab        |             |            |
      | erenumab           |             |            |
      | escitalopram       |             |            |
      | eszopiclone        |             |            |
      | etodolac           |             |            |
      | fentanyl           |             |            |
      | fremanezumab       |             |            |
      | gabapentin         |             |            |
      | galcanezumab       |             |            |
      | hydrocodone        |             |            |
      | hydromorphone      |             |            |
      | ibuprofen          |             |            |
      | imipramine         |             |            |
      | lidocaine          |             |            |
      | meloxicam          |             |            |
      | memantine          |             |            |
      | metaxalone         |             |            |
      | methadone          |             |            |
      | methocarbamol      |             |            |
      | methylphenidate    |             |            |
      | milnacipran        |             |            |
      | modafinil          |             |            |
      | morphine           |             |            |
      | nabumetone         |             |            |
      | naproxen           |             |            |
      | nortriptyline      |             |            |
      | onabotulinumtoxina |             |            |
      | orphenadrine       |             |            |
      | oxycodone          |             |            |
      | oxymorphone        |             |            |
      | paroxetine         |             |            |
      | prazosin           |             |            |
      | pregabalin         |             |            |
      | propranolol        |             |            |
      | quetiapine         |             |            |
      | sertraline         |             |            |
      | tapentadol         |             |            |
      | tizanidine         |             |            |
      | topiramate         |             |            |
      | tramadol           |             |            |
      | trazodone          |             |            |
      | valproate          |             |            |
      | venlafaxine        |             |            |
      | zolpidem           |             |            |
    # Given in courses that end: bisphosphonates in CRPS, steroid bursts, ketamine series, medicines for the single
    # migraine attack. Never multiplied by a life expectancy.
    And "a medicine given in finite courses" means these drugs:
      | drug               | route     | note                                 |
      | alendronate        |           | weeks, in CRPS                       |
      | ibandronate        |           | as above                             |
      | immune globulin    |           | courses                              |
      | ketamine           | injection | multi-day series                     |
      | methylprednisolone |           | burst or dose pack                   |
      | pamidronate        |           | weeks, in CRPS                       |
      | prednisone         |           | burst                                |
      | rimegepant         |           | for the attack; as a preventive, ask |
      | risedronate        |           | weeks, in CRPS                       |
      | ubrogepant         |           | for the attack                       |
      | zoledronic acid    |           | weeks, in CRPS                       |
    # Everything above and what goes with it: pain and headache, sleep, mood, stomach and nausea, sedatives.
    And "an injury medicine" means these drugs:
      | drug               |
      | acetaminophen      |
      | alendronate        |
      | alprazolam         |
      | amantadine         |
      | amitriptyline      |
      | armodafinil        |
      | atogepant          |
      | baclofen           |
      | benzhydrocodone    |
      | buprenorphine      |
      | butalbital         |
      | capsaicin          |
      | carisoprodol       |
      | celecoxib          |
      | chlorzoxazone      |
      | clonazepam         |
      | codeine            |
      | cyclobenzaprine    |
      | desipramine        |
      | desvenlafaxine     |
      | diazepam           |
      | diclofenac         |
      | dihydrocodeine     |
      | donepezil          |
      | doxepin            |
      | duloxetine         |
      | eletriptan         |
      | eptinezumab        |
      | erenumab           |
      | escitalopram       |
      | esomeprazole       |
      | eszopiclone        |
      | etodolac           |
      | fentanyl           |
      | fremanezumab       |
      | frovatriptan       |
      | gabapentin         |
      | galcanezumab       |
      | hydrocodone        |
      | hydromorphone      |
      | ibandronate        |
      | ibuprofen          |
      | imipramine         |
      | immune globulin    |
      | ketamine           |
      | ketoprofen         |
      | ketorolac          |
      | levorphanol        |
      | lidocaine          |
      | lorazepam          |
      | meclizine          |
      | meloxicam          |
      | memantine          |
      | meperidine         |
      | metaxalone         |
      | methadone          |
      | methocarbamol      |
      | methylphenidate    |
      | methylprednisolone |
      | milnacipran        |
      | modafinil          |
      | morphine           |
      | nabumetone         |
      | naltrexone         |
      | naproxen           |
      | naratriptan        |
      | nortriptyline      |
      | omeprazole         |
      | onabotulinumtoxina |
      | ondansetron        |
      | orphenadrine       |
      | oxaprozin          |
      | oxycodone          |
      | oxymorphone        |
      | pamidronate        |
      | pantoprazole       |
      | paroxetine         |
      | pentazocine        |
      | prazosin           |
      | prednisone         |
      | pregabalin         |
      | promethazine       |
      | propranolol        |
      | quetiapine         |
      | rimegepant         |
      | risedronate        |
      | rizatriptan        |
      | sertraline         |
      | sumatriptan        |
      | tapentadol         |
      | temazepam          |
      | tizanidine         |
      | topiramate         |
      | tramadol           |
      | trazodone          |
      | ubrogepant         |
      | valproate          |
      | venlafaxine        |
      | zaleplon           |
      | ziconotide         |
      | zoledronic acid    |
      | zolmitriptan       |
      | zolpidem           |
    # Schedules II to V. Where the project's sources do not name the schedule, the note says so.
    And "a controlled medicine" means these drugs:
      | drug              | note                                   |
      | alprazolam        | benzodiazepine                         |
      | amphetamine       | stimulant                              |
      | benzhydrocodone   | opioid                                 |
      | buprenorphine     | opioid                                 |
      | butorphanol       | opioid                                 |
      | carisoprodol      | muscle relaxant                        |
      | chlordiazepoxide  | benzodiazepine                         |
      | clonazepam        | benzodiazepine                         |
      | codeine           | opioid                                 |
      | dextroamphetamine | stimulant                              |
      | diazepam          | benzodiazepine                         |
      | dihydrocodeine    | opioid                                 |
      | eszopiclone       | sleep; schedule from working knowledge |
      | fentanyl          | opioid                                 |
      | hydrocodone       | opioid                                 |
      | hydromorphone     | opioid                                 |
      | ketamine          | schedule from working knowledge        |
      | levorphanol       | opioid                                 |
      | lorazepam         | benzodiazepine                         |
      | meperidine        | opioid                                 |
      | methadone         | opioid                                 |
      | methylphenidate   | stimulant                              |
      | modafinil         | schedule from working knowledge        |
      | morphine          | opioid                                 |
      | oxycodone         | opioid                                 |
      | oxymorphone       | opioid                                 |
      | pentazocine       | opioid                                 |
      | pregabalin        | schedule from working knowledge        |
      | tapentadol        | opioid                                 |
      | temazepam         | benzodiazepine                         |
      | tramadol          | opioid                                 |
      | triazolam         | benzodiazepine                         |
      | zolpidem          | sleep                                  |
    # Creams, troches and sprays: the forms in which pharmacies make up pain medicines. Asked of these only, because
    # nobody writes on a tablet that it was not compounded.
    And "a medicine made up to order" means these drugs:
      | drug            | route      |
      | amitriptyline   | topical    |
      | baclofen        | topical    |
      | bupivacaine     | topical    |
      | clonidine       | topical    |
      | cyclobenzaprine | topical    |
      | diclofenac      | topical    |
      | flurbiprofen    | topical    |
      | gabapentin      | topical    |
      | ketamine        | topical    |
      | ketoprofen      | topical    |
      | lidocaine       | topical    |
      | meloxicam       | topical    |
      | orphenadrine    | topical    |
      | tramadol        | topical    |
      | ketamine        | buccal     |
      | ketamine        | sublingual |
      | ketamine        | nasal      |
    # Payers of auto and compensation claims ask for approval first, or leave these off the list.
    And "a medicine that plans approve first" means these drugs:
      | drug               | note                         |
      | atogepant          | gepant                       |
      | eptinezumab        | CGRP antibody                |
      | erenumab           | CGRP antibody                |
      | fremanezumab       | CGRP antibody                |
      | galcanezumab       | CGRP antibody                |
      | lidocaine          | patch                        |
      | onabotulinumtoxina | chronic migraine, spasticity |
      | rimegepant         | gepant                       |
      | ubrogepant         | gepant                       |
    # Used in injury cases for something that the label does not name. Whether a compendium supports the use is for
    # whoever prices the set-aside to look up.
    And "a medicine used off its label" means these drugs:
      | drug            | note                                         |
      | alendronate     | CRPS                                         |
      | amantadine      | brain injury                                 |
      | gabapentin      | labelled for shingles pain and epilepsy only |
      | immune globulin | CRPS                                         |
      | ketamine        | no pain label                                |
      | pamidronate     | CRPS                                         |
      | prazosin        | nightmares                                   |
      | zoledronic acid | CRPS                                         |

    # Diseases for which one of the long-term medicines is given whatever happened in the accident.
    And "diabetic nerve damage" means these ICD-10-CM codes:
      | code   | note                          |
      | E08.4* | diabetes from another disease |
      | E09.4* | diabetes from a drug          |
      | E10.4* | type 1                        |
      | E11.4* | type 2                        |
      | E13.4* | other                         |
    And "a seizure disorder" means these ICD-10-CM codes:
      | code | note                               |
      | G40* | gabapentin, pregabalin, topiramate |
    And "Parkinson's disease" means these ICD-10-CM codes:
      | code | note       |
      | G20* | amantadine |
    And "attention deficit" means these ICD-10-CM codes:
      | code | note       |
      | F90* | stimulants |
    # A malignant growth, in treatment or not; C7A and C7B are malignant too, D codes and C44 are left out.
    And "a cancer" means these ICD-10-CM codes:
      | code | note                     |
      | C0*  | mouth and throat         |
      | C1*  | digestive organs         |
      | C2*  | digestive organs         |
      | C3*  | chest                    |
      | C40* | bone of a limb           |
      | C41* | bone                     |
      | C43* | melanoma                 |
      | C45* | mesothelioma             |
      | C46* | Kaposi sarcoma           |
      | C47* | nerves                   |
      | C48* | peritoneum               |
      | C49* | soft tissue              |
      | C4A* | Merkel cell              |
      | C5*  | breast, female organs    |
      | C6*  | male and urinary organs  |
      | C7*  | brain, glands, secondary |
      | C8*  | lymphoma                 |
      | C9*  | myeloma, leukaemia       |
    And "a disease that opens Medicare early" means these ICD-10-CM codes:
      | code   | note                          |
      | N18.6  | end-stage renal disease       |
      | G12.21 | amyotrophic lateral sclerosis |
    And "work for income" means these ICD-10-CM codes:
      | code  | note                              |
      | Y99.0 | status at the accident: paid work |
    # Injuries and what may follow them: a long-term medicine begun near one of these may be the accident's.
    And "what an accident leaves" means these ICD-10-CM codes:
      | code   | note                                 |
      | S*     | injuries                             |
      | T0*    | injuries of several regions          |
      | T14*   | injury, region not stated            |
      | T20*   | burn                                 |
      | T21*   | burn                                 |
      | T22*   | burn                                 |
      | T23*   | burn                                 |
      | T24*   | burn                                 |
      | T25*   | burn                                 |
      | T79*   | early complication of an injury      |
      | F07.81 | post-concussional syndrome           |
      | F32*   | depression                           |
      | F41*   | anxiety                              |
      | F43*   | stress and adjustment                |
      | F51*   | sleep                                |
      | G43*   | migraine                             |
      | G44*   | headache                             |
      | G47.0* | insomnia                             |
      | G50*   | nerve of the face                    |
      | G54*   | nerve roots                          |
      | G56*   | nerve of an arm                      |
      | G57*   | nerve of a leg                       |
      | G58*   | other nerve                          |
      | G81*   | paralysis                            |
      | G82*   | paralysis                            |
      | G83*   | paralysis                            |
      | G89*   | pain                                 |
      | G90.5* | CRPS I                               |
      | H81*   | balance                              |
      | M12.5* | traumatic joint disease              |
      | M25*   | joints                               |
      | M43*   | spine                                |
      | M50*   | discs                                |
      | M51*   | discs                                |
      | M53*   | spine                                |
      | M54*   | back and neck                        |
      | M62*   | muscles                              |
      | M75*   | shoulder                             |
      | M79*   | soft tissue, fibromyalgia            |
      | M96.1  | pain after an operation on the spine |
      | R25.2  | cramp and spasm                      |
      | R41*   | awareness, memory                    |
      | R42    | dizziness                            |
      | R51*   | headache                             |
      | R52    | pain                                 |
    # Another reason for an anti-inflammatory.
    And "an inflammatory joint disease" means these ICD-10-CM codes:
      | code   | note                   |
      | L40.5* | psoriatic arthritis    |
      | M05*   | rheumatoid arthritis   |
      | M06*   | rheumatoid arthritis   |
      | M08*   | juvenile arthritis     |
      | M10*   | gout                   |
      | M11*   | crystals               |
      | M1A*   | chronic gout           |
      | M32*   | lupus                  |
      | M45*   | ankylosing spondylitis |
    # What the questions of intake begin from, wider than the groups of the rules that judge.
    And "a nerve claim" means these ICD-10-CM codes:
      | code   | note                |
      | G56.4* | causalgia of an arm |
      | G57.7* | causalgia of a leg  |
      | M54.1* | radiculopathy       |
      | S14*   | nerves              |
      | S24*   | nerves              |
      | S34*   | nerves              |
      | S44*   | nerves              |
      | S54*   | nerves              |
      | S64*   | nerves              |
      | S74*   | nerves              |
      | S84*   | nerves              |
      | S94*   | nerves              |
    And "a head injury or its sequel" means these ICD-10-CM codes:
      | code   | note                      |
      | S06*   | brain injury, concussion  |
      | F07.81 | postconcussional syndrome |
    And "a headache claim" means these ICD-10-CM codes:
      | code   | note                    |
      | G44.3* | post-traumatic headache |
      | G43*   | migraine                |
    # Any code at all: used to see whether treatment shows within a time.
    And "any condition" means these ICD-10-CM codes:
      | code |
      | A*   |
      | B*   |
      | C*   |
      | D*   |
      | E*   |
      | F*   |
      | G*   |
      | H*   |
      | I*   |
      | J*   |
      | K*   |
      | L*   |
      | M*   |
      | N*   |
      | O*   |
      | P*   |
      | Q*   |
      | R*   |
      | S*   |
      | T*   |
      | U*   |
      | V*   |
      | W*   |
      | X*   |
      | Y*   |
      | Z*   |

    And "a medicine also given for seizures" means these drugs:
      | drug       |
      | gabapentin |
      | pregabalin |
      | topiramate |
      | valproate  |
    And "a medicine also given for diabetic nerves" means these drugs:
      | drug       |
      | duloxetine |
      | gabapentin |
      | pregabalin |
    And "a medicine also given for shingles" means these drugs:
      | drug       |
      | gabapentin |
      | lidocaine  |
    And "a medicine also given for Parkinson's disease" means these drugs:
      | drug       |
      | amantadine |
    And "a medicine also given for attention deficit" means these drugs:
      | drug              |
      | amphetamine       |
      | dextroamphetamine |
      | methylphenidate   |
    And "a medicine also given for blood pressure" means these drugs:
      | drug        |
      | prazosin    |
      | propranolol |
    And "a medicine also given for dementia" means these drugs:
      | drug      |
      | donepezil |
      | memantine |
    And "a medicine also given for moods" means these drugs:
      | drug       |
      | quetiapine |
      | valproate  |
    And "high blood pressure" means these ICD-10-CM codes:
      | code | note                |
      | I10  | essential           |
      | I11* | with heart disease  |
      | I12* | with kidney disease |
      | I13* | with both           |
      | I15* | secondary           |
      | I16* | crisis              |
    And "a dementia" means these ICD-10-CM codes:
      | code   | note                |
      | F01*   | vascular            |
      | F02*   | in another disease  |
      | F03*   | not named           |
      | G30*   | Alzheimer's disease |
      | G31.0* | frontotemporal      |
      | G31.83 | Lewy bodies         |
    And "bipolar disorder or psychosis" means these ICD-10-CM codes:
      | code | note                     |
      | F20* | schizophrenia            |
      | F25* | schizoaffective disorder |
      | F30* | mania                    |
      | F31* | bipolar disorder         |
    # Of the long-term medicines those whose dose is set, not taken as needed: a smaller fill then means a smaller dose.
    And "a long-term medicine taken every day" means these drugs:
      | drug            | route       | extended release |
      | amantadine      | oral        |                  |
      | amitriptyline   | oral        |                  |
      | armodafinil     | oral        |                  |
      | atogepant       | oral        |                  |
      | desipramine     | oral        |                  |
      | desvenlafaxine  | oral        |                  |
      | donepezil       | oral        |                  |
      | doxepin         | oral        |                  |
      | duloxetine      | oral        |                  |
      | escitalopram    | oral        |                  |
      | gabapentin      | oral        |                  |
      | imipramine      | oral        |                  |
      | memantine       | oral        |                  |
      | methadone       | oral        |                  |
      | methylphenidate | oral        |                  |
      | milnacipran     | oral        |                  |
      | modafinil       | oral        |                  |
      | nortriptyline   | oral        |                  |
      | paroxetine      | oral        |                  |
      | prazosin        | oral        |                  |
      | pregabalin      | oral        |                  |
      | propranolol     | oral        |                  |
      | quetiapine      | oral        |                  |
      | sertraline      | oral        |                  |
      | topiramate      | oral        |                  |
      | trazodone       | oral        |                  |
      | valproate       | oral        |                  |
      | venlafaxine     | oral        |                  |
      | hydrocodone     | oral        | yes              |
      | hydromorphone   | oral        | yes              |
      | morphine        | oral        | yes              |
      | oxycodone       | oral        | yes              |
      | oxymorphone     | oral        | yes              |
      | tapentadol      | oral        | yes              |
      | tramadol        | oral        | yes              |
      | buprenorphine   | transdermal |                  |
      | fentanyl        | transdermal |                  |

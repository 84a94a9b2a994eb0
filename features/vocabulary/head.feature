@owner:pharmacy @reviewed:2026-11-22
Feature: Words for the head: headache, brain injury, balance
  Drugs and codes that the rules on headache, brain injury and balance speak of.

  Background: Head
    # Headache. The ladder runs from a pain reliever to a triptan, a preventive and, last, what acts on CGRP or a
    # nerve toxin.
    Given "triptan" means these drugs:
      | drug         |
      | almotriptan  |
      | eletriptan   |
      | frovatriptan |
      | naratriptan  |
      | rizatriptan  |
      | sumatriptan  |
      | zolmitriptan |
    And "acetaminophen alone" means these drugs:
      | drug          | route | single ingredient |
      | acetaminophen | oral  | yes               |
    And "headache preventive" means these drugs:
      | drug          | route |
      | amitriptyline | oral  |
      | propranolol   | oral  |
      | topiramate    | oral  |
      | valproate     | oral  |
    And "CGRP antibody" means these drugs:
      | drug         |
      | eptinezumab  |
      | erenumab     |
      | fremanezumab |
      | galcanezumab |

    # Rimegepant is also taken every other day to prevent; the fills do not tell which.
    And "gepant for attacks" means these drugs:
      | drug       |
      | rimegepant |
      | zavegepant |
      | ubrogepant |
    And "late headache treatment" means these drugs:
      | drug               |
      | eptinezumab        |
      | erenumab           |
      | fremanezumab       |
      | galcanezumab       |
      | atogepant          |
      | rimegepant         |
      | ubrogepant         |
      | zavegepant         |
      | onabotulinumtoxinA |

    # What payers want an oral preventive tried before. Ubrogepant and rimegepant are left out: taken for an attack they
    # follow a triptan, not a preventive.
    And "late headache preventive" means these drugs:
      | drug               |
      | eptinezumab        |
      | erenumab           |
      | fremanezumab       |
      | galcanezumab       |
      | atogepant          |
      | onabotulinumtoxinA |

    # Drugs given for little but migraine; seen before the injury they speak of an earlier migraine.
    And "migraine medicine" means these drugs:
      | drug         |
      | eptinezumab  |
      | erenumab     |
      | fremanezumab |
      | galcanezumab |
      | atogepant    |
      | rimegepant   |
      | zavegepant   |
      | ubrogepant   |
      | lasmiditan   |
      | almotriptan  |
      | eletriptan   |
      | frovatriptan |
      | naratriptan  |
      | rizatriptan  |
      | sumatriptan  |
      | zolmitriptan |

    # Taken attack by attack, so that tablets used up tell of days with a headache. Gepants are left out: no source here
    # says that they keep headache going.
    And "a drug taken for each attack" means these drugs:
      | drug         |
      | almotriptan  |
      | eletriptan   |
      | frovatriptan |
      | naratriptan  |
      | rizatriptan  |
      | sumatriptan  |
      | zolmitriptan |
    And "head or neck injury" means these ICD-10-CM codes:
      | code   | note                       |
      | S02*   | skull and face             |
      | S06*   | brain                      |
      | S09*   | other head injury          |
      | S12*   | neck, fracture             |
      | S13*   | neck, sprain               |
      | S14*   | neck, cord and nerves      |
      | S16*   | neck, strain               |
      | F07.81 | post-concussional syndrome |
      | G44.3* | post-traumatic headache    |
    And "headache" means these ICD-10-CM codes:
      | code | note                                                    |
      | G43* | migraine                                                |
      | G44* | other headache syndromes, the post-traumatic among them |
      | R51* | headache                                                |
    And "migraine" means these ICD-10-CM codes:
      | code | note                                      |
      | G43* | look for a history from before the injury |
    And "epilepsy" means these ICD-10-CM codes:
      | code | note                                           |
      | G40* | topiramate and valproate are also given for it |

    # What botulinum toxin treats after an injury: headache, a stiff or twisted muscle, nerve pain. Not bladder, face or
    # sweat glands.
    And "a reason for botulinum toxin" means these ICD-10-CM codes:
      | code    | note                               |
      | G24.3   | twisted neck                       |
      | G43*    | migraine                           |
      | G44*    | headache                           |
      | R51*    | headache                           |
      | G80*    | palsy                              |
      | G81*    | paralysis of one side              |
      | G82*    | paralysis of the legs or all limbs |
      | G83*    | other paralysis                    |
      | R25.2   | cramp and spasm                    |
      | M62.4*  | contracture                        |
      | M62.838 | spasm of a muscle                  |
      | M79.2   | neuralgia                          |
      | G56*    | nerve of an arm                    |
      | G57*    | nerve of a leg                     |
      | G58*    | other nerve                        |
      | G89.2*  | chronic pain                       |
      | G90.5*  | CRPS I                             |

    # Brain injury.
    And "traumatic brain injury" means these ICD-10-CM codes:
      | code   | note                       |
      | S06*   | concussion and worse       |
      | F07.81 | post-concussional syndrome |
    And "concussion" means these ICD-10-CM codes:
      | code   | note                                          |
      | S06.0* | without or with a short loss of consciousness |
      | F07.81 | post-concussional syndrome                    |
    # S06.9-, unspecified, is often coded for a mild injury without a scan: it says nothing beyond concussion.
    And "brain injury beyond concussion" means these ICD-10-CM codes:
      | code   | note                  |
      | S06.1* | swelling              |
      | S06.2* | diffuse               |
      | S06.3* | focal                 |
      | S06.4* | epidural bleeding     |
      | S06.5* | subdural bleeding     |
      | S06.6* | subarachnoid bleeding |
      | S06.8* | other                 |
      | S06.A* | herniation            |
    And "lasting post-concussional trouble" means these ICD-10-CM codes:
      | code    | note                            |
      | F07.81  | post-concussional syndrome      |
      | G44.32* | chronic post-traumatic headache |
    # What a drug that treats the aftermath of a concussion is coded beside.
    And "what a concussion leaves" means these ICD-10-CM codes:
      | code   | note                       |
      | F07.81 | post-concussional syndrome |
      | F06.7* | neurocognitive disorder    |
      | F51.0* | insomnia                   |
      | G31.84 | cognition                  |
      | G43*   | migraine                   |
      | G44*   | headache                   |
      | G47.0* | insomnia                   |
      | H81*   | balance                    |
      | R41*   | awareness, memory          |
      | R42    | dizziness                  |
      | R51*   | headache                   |
    # Reasons for a memory drug or a wakefulness drug that no blow explains.
    And "dementia or a sleep disorder" means these ICD-10-CM codes:
      | code   | note                |
      | F01*   | vascular dementia   |
      | F02*   | dementia            |
      | F03*   | dementia            |
      | G30*   | Alzheimer's disease |
      | G31.0* | frontotemporal      |
      | G31.83 | Lewy bodies         |
      | G47.1* | hypersomnia         |
      | G47.2* | sleep rhythm        |
      | G47.3* | sleep apnea         |
      | G47.4* | narcolepsy          |
    And "cognitive trouble" means these ICD-10-CM codes:
      | code   | note                         |
      | R41*   | awareness, memory, attention |
      | G31.84 | mild cognitive impairment    |
      | F06.7* | mild neurocognitive disorder |
    And "ADHD" means these ICD-10-CM codes:
      | code | note                           |
      | F90* | stimulants are labelled for it |
    And "parkinsonism" means these ICD-10-CM codes:
      | code | note                          |
      | G20* | amantadine is labelled for it |
    And "amantadine" means these drugs:
      | drug       |
      | amantadine |
    And "cognitive drug" means these drugs:
      | drug            |
      | armodafinil     |
      | donepezil       |
      | memantine       |
      | methylphenidate |
      | modafinil       |
    And "stimulant" means these drugs:
      | drug               |
      | amphetamine        |
      | dexmethylphenidate |
      | dextroamphetamine  |
      | lisdexamfetamine   |
      | methylphenidate    |
      | modafinil          |

    # Sedatives, anticholinergics and topiramate; gabapentin because defence writers name it.
    And "sedating drug" means these drugs:
      | drug             | route       |
      | alprazolam       |             |
      | amitriptyline    | oral        |
      | baclofen         | oral        |
      | baclofen         | intrathecal |
      | benzhydrocodone  |             |
      | buprenorphine    |             |
      | butorphanol      |             |
      | carisoprodol     |             |
      | chlordiazepoxide |             |
      | chlorzoxazone    |             |
      | clobazam         |             |
      | clomipramine     |             |
      | clonazepam       |             |
      | clorazepate      |             |
      | codeine          |             |
      | cyclobenzaprine  | oral        |
      | cyclobenzaprine  | sublingual  |
      | desipramine      |             |
      | diazepam         |             |
      | dihydrocodeine   |             |
      | diphenhydramine  | oral        |
      | doxepin          | oral        |
      | estazolam        |             |
      | eszopiclone      |             |
      | fentanyl         |             |
      | flurazepam       |             |
      | gabapentin       | oral        |
      | hydrocodone      |             |
      | hydromorphone    |             |
      | hydroxyzine      |             |
      | imipramine       | oral        |
      | levorphanol      |             |
      | lorazepam        |             |
      | meclizine        |             |
      | meperidine       |             |
      | metaxalone       |             |
      | methadone        |             |
      | methocarbamol    | oral        |
      | midazolam        |             |
      | morphine         |             |
      | nortriptyline    |             |
      | orphenadrine     | oral        |
      | oxazepam         |             |
      | oxybutynin       |             |
      | oxycodone        |             |
      | oxymorphone      |             |
      | pentazocine      |             |
      | pregabalin       | oral        |
      | promethazine     |             |
      | protriptyline    |             |
      | quazepam         |             |
      | scopolamine      |             |
      | tapentadol       |             |
      | temazepam        |             |
      | tizanidine       | oral        |
      | topiramate       | oral        |
      | tramadol         |             |
      | triazolam        |             |
      | trimipramine     |             |
      | zaleplon         |             |
      | zolpidem         |             |

    # What a concussion leaves: headache, attention, sleep, balance. Amitriptyline is left out, because pain is a
    # reason for it too.
    And "a drug for what a concussion leaves" means these drugs:
      | drug            |
      | almotriptan     |
      | amantadine      |
      | armodafinil     |
      | atogepant       |
      | donepezil       |
      | eletriptan      |
      | eptinezumab     |
      | erenumab        |
      | eszopiclone     |
      | fremanezumab    |
      | frovatriptan    |
      | galcanezumab    |
      | meclizine       |
      | memantine       |
      | methylphenidate |
      | modafinil       |
      | naratriptan     |
      | propranolol     |
      | rimegepant      |
      | rizatriptan     |
      | sumatriptan     |
      | topiramate      |
      | ubrogepant      |
      | zolmitriptan    |
      | zolpidem        |

    # Balance and nausea.
    And "meclizine" means these drugs:
      | drug      |
      | meclizine |
    And "antiemetic" means these drugs:
      | drug             |
      | metoclopramide   |
      | ondansetron      |
      | prochlorperazine |
      | promethazine     |
    And "trouble with balance" means these ICD-10-CM codes:
      | code | note      |
      | H81* | inner ear |
      | R42  | dizziness |
    # Malignant growths but C44, the common skin cancers that are cut out and neither hurt nor shorten a life.
    And "cancer" means these ICD-10-CM codes:
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

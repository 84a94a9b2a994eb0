@owner:pharmacy @reviewed:2026-11-22
Feature: Drug groups
  What a drug name in a rule stands for. A row is one active ingredient, or one exact combination
  ("naltrexone with bupropion"); a fill of a combination belongs to the group of each of its
  ingredients unless the row asks for a single ingredient. An empty cell means "any".

  A row with a daily dose, a single-ingredient or a compounding limit gives the drug a meaning of
  its own: naltrexone is one substance with five meanings, and only the daily dose tells them apart.

  Background: Drug groups
    # Dose bands: Toljan and Vrooman 2018 (PMC6313374); the largest fibromyalgia trial used 6 mg (Bruun 2024).
    # A fill of 0.5 mg or more just before a low-dose course is its titration.
    Given "low-dose naltrexone" means these drugs:
      | drug       | route | daily dose   | single ingredient | titration from |
      | naltrexone | oral  | 1 mg to 6 mg | yes               | 0.5 mg         |
    And "very low-dose naltrexone" means these drugs:
      | drug       | route | daily dose          | single ingredient |
      | naltrexone | oral  | 1 mcg to under 1 mg | yes               |
    And "ultra-low-dose naltrexone" means these drugs:
      | drug       | route | daily dose  | single ingredient |
      | naltrexone | oral  | under 1 mcg | yes               |
    # Between the pain band and the addiction band, or above it, the dose has no settled meaning: ask.
    And "naltrexone of unsettled dose" means these drugs:
      | drug       | route | daily dose               | single ingredient |
      | naltrexone | oral  | over 6 mg to under 25 mg | yes               |
      | naltrexone | oral  | over 100 mg              | yes               |
    And "naltrexone at an addiction-treatment dose" means these drugs:
      | drug       | route | daily dose      | single ingredient |
      | naltrexone | oral  | 25 mg to 100 mg | yes               |
    # Troches and drops under the tongue are made up as low doses too; no trial gives them a band. Creams treat skin.
    And "naltrexone by an unusual route" means these drugs:
      | drug       | route       |
      | naltrexone | buccal      |
      | naltrexone | sublingual  |
      | naltrexone | topical     |
      | naltrexone | transdermal |
      | naltrexone | nasal       |
      | naltrexone | rectal      |
      | naltrexone | ophthalmic  |
    And "naltrexone injection" means these drugs:
      | drug       | route     |
      | naltrexone | injection |
    And "naltrexone with bupropion" means these drugs:
      | drug                      |
      | naltrexone with bupropion |
    # Every naltrexone that can block an opioid. Ultra-low doses do not; the naltrexone in Embeda and
    # Troxyca is sealed in and not released when the capsule is swallowed whole, so those count as opioids only.
    And "blocking naltrexone" means these drugs:
      | drug                      | daily dose               | single ingredient |
      | naltrexone                | 1 mcg or more or unknown | yes               |
      | naltrexone with bupropion |                          |                   |

    And "opioid with sealed naltrexone" means these drugs:
      | drug                      |
      | morphine with naltrexone  |
      | oxycodone with naltrexone |

    # Everything that naltrexone would block, cough and diarrhoea products included. Loperamide is left out:
    # it does not reach the brain at the doses sold.
    And "opioid" means these drugs:
      | drug            |
      | alfentanil      |
      | benzhydrocodone |
      | buprenorphine   |
      | butorphanol     |
      | codeine         |
      | difenoxin       |
      | dihydrocodeine  |
      | diphenoxylate   |
      | fentanyl        |
      | hydrocodone     |
      | hydromorphone   |
      | levorphanol     |
      | meperidine      |
      | methadone       |
      | morphine        |
      | nalbuphine      |
      | oliceridine     |
      | opium           |
      | oxycodone       |
      | oxymorphone     |
      | pentazocine     |
      | propoxyphene    |
      | remifentanil    |
      | sufentanil      |
      | tapentadol      |
      | tramadol        |

    And "opioid pain medicine" means these drugs:
      | drug            | route       | daily dose |
      | benzhydrocodone |             |            |
      | buprenorphine   | transdermal |            |
      | buprenorphine   | buccal      | under 2 mg |
      | butorphanol     |             |            |
      | codeine         |             |            |
      | dihydrocodeine  |             |            |
      | fentanyl        |             |            |
      | hydrocodone     |             |            |
      | hydromorphone   |             |            |
      | levorphanol     |             |            |
      | meperidine      |             |            |
      | methadone       |             |            |
      | morphine        |             |            |
      | oxycodone       |             |            |
      | oxymorphone     |             |            |
      | pentazocine     |             |            |
      | propoxyphene    |             |            |
      | tapentadol      |             |            |
      | tramadol        |             |            |
    And "long-acting opioid" means these drugs:
      | drug          |
      | buprenorphine |
      | methadone     |

    And "NSAID" means these drugs:
      | drug           | route |
      | celecoxib      | oral  |
      | diclofenac     | oral  |
      | diflunisal     | oral  |
      | etodolac       | oral  |
      | fenoprofen     | oral  |
      | flurbiprofen   | oral  |
      | ibuprofen      | oral  |
      | indomethacin   | oral  |
      | ketoprofen     | oral  |
      | ketorolac      | oral  |
      | meclofenamate  | oral  |
      | mefenamic acid | oral  |
      | meloxicam      | oral  |
      | nabumetone     | oral  |
      | naproxen       | oral  |
      | oxaprozin      | oral  |
      | piroxicam      | oral  |
      | salsalate      | oral  |
      | sulindac       | oral  |
      | tolmetin       | oral  |
    And "muscle relaxant" means these drugs:
      | drug            | route |
      | baclofen        | oral  |
      | carisoprodol    | oral  |
      | chlorzoxazone   | oral  |
      | cyclobenzaprine | oral  |
      | dantrolene      | oral  |
      | metaxalone      | oral  |
      | methocarbamol   | oral  |
      | orphenadrine    | oral  |
      | tizanidine      | oral  |
    And "gabapentin" means these drugs:
      | drug       | route |
      | gabapentin | oral  |
    And "pregabalin" means these drugs:
      | drug       | route |
      | pregabalin | oral  |
    And "duloxetine" means these drugs:
      | drug       |
      | duloxetine |
    And "venlafaxine" means these drugs:
      | drug        |
      | venlafaxine |
    And "milnacipran" means these drugs:
      | drug        |
      | milnacipran |
    And "tricyclic" means these drugs:
      | drug          | route |
      | amitriptyline | oral  |
      | clomipramine  | oral  |
      | desipramine   | oral  |
      | doxepin       | oral  |
      | imipramine    | oral  |
      | nortriptyline | oral  |
      | protriptyline | oral  |
      | trimipramine  | oral  |
    And "benzodiazepine" means these drugs:
      | drug             |
      | alprazolam       |
      | chlordiazepoxide |
      | clobazam         |
      | clonazepam       |
      | clorazepate      |
      | diazepam         |
      | estazolam        |
      | quazepam         |
      | flurazepam       |
      | lorazepam        |
      | midazolam        |
      | oxazepam         |
      | temazepam        |
      | triazolam        |

    # Anything dispensed for pain in the first months; used to tell a late start from a late rung of the ladder.
    And "pain medicine" means these drugs:
      | drug               | route       | daily dose |
      | acetaminophen      |             |            |
      | amitriptyline      |             |            |
      | baclofen           |             |            |
      | benzhydrocodone    |             |            |
      | buprenorphine      | transdermal |            |
      | buprenorphine      | buccal      | under 2 mg |
      | butalbital         |             |            |
      | butorphanol        |             |            |
      | carisoprodol       |             |            |
      | celecoxib          |             |            |
      | chlorzoxazone      |             |            |
      | codeine            |             |            |
      | cyclobenzaprine    |             |            |
      | desipramine        |             |            |
      | diclofenac         |             |            |
      | diflunisal         |             |            |
      | dihydrocodeine     |             |            |
      | duloxetine         |             |            |
      | etodolac           |             |            |
      | fenoprofen         |             |            |
      | fentanyl           |             |            |
      | flurbiprofen       |             |            |
      | gabapentin         |             |            |
      | hydrocodone        |             |            |
      | hydromorphone      |             |            |
      | ibuprofen          |             |            |
      | imipramine         |             |            |
      | indomethacin       |             |            |
      | ketoprofen         |             |            |
      | ketorolac          |             |            |
      | levorphanol        |             |            |
      | lidocaine          |             |            |
      | meclofenamate      |             |            |
      | mefenamic acid     |             |            |
      | meloxicam          |             |            |
      | meperidine         |             |            |
      | metaxalone         |             |            |
      | methadone          |             |            |
      | methocarbamol      |             |            |
      | methylprednisolone |             |            |
      | milnacipran        |             |            |
      | morphine           |             |            |
      | nabumetone         |             |            |
      | naproxen           |             |            |
      | nortriptyline      |             |            |
      | orphenadrine       |             |            |
      | oxaprozin          |             |            |
      | oxycodone          |             |            |
      | oxymorphone        |             |            |
      | pentazocine        |             |            |
      | piroxicam          |             |            |
      | prednisone         |             |            |
      | pregabalin         |             |            |
      | salsalate          |             |            |
      | sulindac           |             |            |
      | tapentadol         |             |            |
      | tizanidine         |             |            |
      | tolmetin           |             |            |
      | tramadol           |             |            |
      | venlafaxine        |             |            |

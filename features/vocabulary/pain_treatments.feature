@owner:pharmacy @reviewed:2026-11-23
Feature: Pain treatments beside naltrexone
  Drug, diagnosis and procedure names of the rules on nerve-pain medicines, opioids, muscle relaxants,
  creams, the CRPS regimen, devices and adherence. A row is one ingredient or one exact combination; an empty cell means "any".

  Background: Pain treatments
    Given "gabapentinoid" means these drugs:
      | drug                 | route |
      | gabapentin           | oral  |
      | gabapentin enacarbil | oral  |
      | pregabalin           | oral  |
    And "SNRI" means these drugs:
      | drug           |
      | desvenlafaxine |
      | duloxetine     |
      | milnacipran    |
      | venlafaxine    |
    # First line in neuropathic pain (NeuPSIG 2025, PMID 40252663): gabapentinoids, SNRIs, tricyclics. Each has
    # other uses, so a diagnosis always stands beside it in a rule.
    And "nerve-pain medicine" means these drugs:
      | drug                 | route |
      | amitriptyline        | oral  |
      | desipramine          | oral  |
      | duloxetine           | oral  |
      | gabapentin           | oral  |
      | gabapentin enacarbil | oral  |
      | imipramine           | oral  |
      | milnacipran          | oral  |
      | nortriptyline        | oral  |
      | pregabalin           | oral  |
      | venlafaxine          | oral  |
    # What soft-tissue injuries are treated with in the first weeks.
    And "first-step pain medicine" means these drugs:
      | drug            | route |
      | acetaminophen   | oral  |
      | baclofen        | oral  |
      | carisoprodol    | oral  |
      | celecoxib       | oral  |
      | chlorzoxazone   | oral  |
      | cyclobenzaprine | oral  |
      | diclofenac      | oral  |
      | diflunisal      | oral  |
      | etodolac        | oral  |
      | fenoprofen      | oral  |
      | flurbiprofen    | oral  |
      | ibuprofen       | oral  |
      | indomethacin    | oral  |
      | ketoprofen      | oral  |
      | ketorolac       | oral  |
      | meclofenamate   | oral  |
      | meloxicam       | oral  |
      | metaxalone      | oral  |
      | methocarbamol   | oral  |
      | nabumetone      | oral  |
      | naproxen        | oral  |
      | orphenadrine    | oral  |
      | oxaprozin       | oral  |
      | piroxicam       | oral  |
      | salsalate       | oral  |
      | sulindac        | oral  |
      | tizanidine      | oral  |
      | tolmetin        | oral  |
    And "cyclobenzaprine" means these drugs:
      | drug            | route |
      | cyclobenzaprine | oral  |
    And "carisoprodol" means these drugs:
      | drug         |
      | carisoprodol |
    And "antispasticity drug" means these drugs:
      | drug       | route |
      | baclofen   | oral  |
      | dantrolene | oral  |
      | tizanidine | oral  |
    # Methadone and levorphanol act for long without being extended-release products.
    And "extended-release opioid" means these drugs:
      | drug          | route       | extended release |
      | hydrocodone   | oral        | yes              |
      | hydromorphone | oral        | yes              |
      | morphine      | oral        | yes              |
      | oxycodone     | oral        | yes              |
      | oxymorphone   | oral        | yes              |
      | tapentadol    | oral        | yes              |
      | tramadol      | oral        | yes              |
      | fentanyl      | transdermal |                  |
      | levorphanol   | oral        |                  |
      | methadone     | oral        |                  |
    # Codeine counts with acetaminophen only: cough mixtures are no pain treatment.
    And "immediate-release opioid" means these drugs:
      | drug                       | route | extended release |
      | hydrocodone                | oral  | no               |
      | hydromorphone              | oral  | no               |
      | morphine                   | oral  | no               |
      | oxycodone                  | oral  | no               |
      | oxymorphone                | oral  | no               |
      | tapentadol                 | oral  | no               |
      | tramadol                   | oral  | no               |
      | benzhydrocodone            | oral  |                  |
      | codeine with acetaminophen | oral  |                  |
      | dihydrocodeine             | oral  |                  |
      | meperidine                 | oral  |                  |
      | pentazocine                | oral  |                  |
    # Patches of 5 to 20 mcg an hour and buccal films of 75 to 900 mcg are for pain; 2 to 32 mg a day under the
    # tongue is the dose for opioid use disorder (PMC8792317). Two of the largest pain films a day stay under 2 mg.
    And "buprenorphine for pain" means these drugs:
      | drug          | route       | daily dose |
      | buprenorphine | transdermal |            |
      | buprenorphine | buccal      | under 2 mg |
    And "buprenorphine at an addiction-treatment dose" means these drugs:
      | drug          | route      | daily dose    |
      | buprenorphine | sublingual | 2 mg to 32 mg |
    # What guidelines or payers place after first-line drugs. Low-dose naltrexone has rules of its own; so has botulinum
    # toxin, which stands on the headache ladder as often as on this one.
    And "later-line treatment" means these drugs:
      | drug            | route       | extended release | strength |
      | hydrocodone     | oral        | yes              |          |
      | hydromorphone   | oral        | yes              |          |
      | morphine        | oral        | yes              |          |
      | oxycodone       | oral        | yes              |          |
      | oxymorphone     | oral        | yes              |          |
      | tapentadol      | oral        | yes              |          |
      | buprenorphine   | transdermal |                  |          |
      | capsaicin       | topical     |                  | 8 %      |
      | fentanyl        | transdermal |                  |          |
      | immune globulin |             |                  |          |
      | ketamine        | injection   |                  |          |
      | methadone       | oral        |                  |          |
      | ziconotide      |             |                  |          |
    And "sleeping pill" means these drugs:
      | drug        |
      | eszopiclone |
      | zaleplon    |
      | zolpidem    |
    And "naloxone" means these drugs:
      | drug     | single ingredient |
      | naloxone | yes               |
    And "anticoagulant" means these drugs:
      | drug         |
      | apixaban     |
      | dabigatran   |
      | dalteparin   |
      | edoxaban     |
      | enoxaparin   |
      | fondaparinux |
      | heparin      |
      | rivaroxaban  |
      | warfarin     |
    And "serotonergic antidepressant" means these drugs:
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
      | vilazodone      |
      | vortioxetine    |
    # Scheduled drugs for pain, sleep or calming that are sought for their own sake. Pregabalin and stimulants are
    # left out.
    And "controlled drug" means these drugs:
      | drug             |
      | alprazolam       |
      | benzhydrocodone  |
      | buprenorphine    |
      | butorphanol      |
      | carisoprodol     |
      | chlordiazepoxide |
      | clonazepam       |
      | clorazepate      |
      | codeine          |
      | diazepam         |
      | dihydrocodeine   |
      | estazolam        |
      | quazepam         |
      | eszopiclone      |
      | fentanyl         |
      | flurazepam       |
      | hydrocodone      |
      | hydromorphone    |
      | levorphanol      |
      | lorazepam        |
      | meperidine       |
      | methadone        |
      | morphine         |
      | oxazepam         |
      | oxycodone        |
      | oxymorphone      |
      | pentazocine      |
      | tapentadol       |
      | temazepam        |
      | tramadol         |
      | triazolam        |
      | zaleplon         |
      | zolpidem         |
    And "non-opioid pain medicine" means these drugs:
      | drug                 | route   |
      | amitriptyline        | oral    |
      | celecoxib            | oral    |
      | desipramine          | oral    |
      | diclofenac           | oral    |
      | duloxetine           | oral    |
      | etodolac             | oral    |
      | gabapentin           | oral    |
      | gabapentin enacarbil | oral    |
      | ibuprofen            | oral    |
      | imipramine           | oral    |
      | meloxicam            | oral    |
      | milnacipran          | oral    |
      | nabumetone           | oral    |
      | naproxen             | oral    |
      | nortriptyline        | oral    |
      | pregabalin           | oral    |
      | venlafaxine          | oral    |
      | lidocaine            | topical |
    And "ketamine infusion" means these drugs:
      | drug     | route     |
      | ketamine | injection |
    And "esketamine spray" means these drugs:
      | drug       | route |
      | esketamine | nasal |
    And "bisphosphonate" means these drugs:
      | drug            |
      | alendronate     |
      | ibandronate     |
      | pamidronate     |
      | risedronate     |
      | zoledronic acid |
    And "immune globulin" means these drugs:
      | drug            |
      | immune globulin |
    # Courses with an end: a few infusions. They are never multiplied by years.
    And "treatment given in a series" means these drugs:
      | drug            | route     |
      | ibandronate     | injection |
      | ketamine        | injection |
      | pamidronate     |           |
      | zoledronic acid |           |
    # A dose pack names no route; depot injections of methylprednisolone are procedures and last one day.
    And "steroid by mouth" means these drugs:
      | drug               | route |
      | methylprednisolone | oral  |
      | prednisone         | oral  |
    And "botulinum toxin" means these drugs:
      | drug                |
      | onabotulinumtoxina  |
      | abobotulinumtoxina  |
      | incobotulinumtoxina |
      | rimabotulinumtoxinb |
      | daxibotulinumtoxina |
    And "spinal drug" means these drugs:
      | drug          | route       |
      | baclofen      | intrathecal |
      | hydromorphone | intrathecal |
      | morphine      | intrathecal |
      | ziconotide    |             |
    # Ingredients that are sold in no ready-made cream or gel in the United States, so that a cream with one of them
    # was made up for the patient. Working knowledge, not confirmed.
    And "topical compound" means these drugs:
      | drug            | route   |
      | amitriptyline   | topical |
      | baclofen        | topical |
      | bupivacaine     | topical |
      | carbamazepine   | topical |
      | clonidine       | topical |
      | cyclobenzaprine | topical |
      | flurbiprofen    | topical |
      | gabapentin      | topical |
      | imipramine      | topical |
      | ketamine        | topical |
      | ketoprofen      | topical |
      | meloxicam       | topical |
      | tramadol        | topical |
    And "ready-made topical" means these drugs:
      | drug       | route   | single ingredient |
      | capsaicin  | topical | yes               |
      | diclofenac | topical | yes               |
      | lidocaine  | topical | yes               |
    And "over-the-counter lidocaine" means these drugs:
      | drug      | route   | strength |
      | lidocaine | topical | 4 %      |
    And "prescription lidocaine" means these drugs:
      | drug      | route   | strength |
      | lidocaine | topical | 5 %      |
    And "NSAID with a stomach protector" means these drugs:
      | drug                       |
      | ibuprofen with famotidine  |
      | naproxen with esomeprazole |
    # Taken every day or not at all; a gap in a drug taken when needed says nothing. Tricyclics and venlafaxine are left
    # out: neither drug nor dose tells pain from mood.
    And "daily pain medicine" means these drugs:
      | drug                 | route       | extended release |
      | duloxetine           | oral        |                  |
      | gabapentin           | oral        |                  |
      | gabapentin enacarbil | oral        |                  |
      | milnacipran          | oral        |                  |
      | pregabalin           | oral        |                  |
      | hydrocodone          | oral        | yes              |
      | hydromorphone        | oral        | yes              |
      | morphine             | oral        | yes              |
      | oxycodone            | oral        | yes              |
      | oxymorphone          | oral        | yes              |
      | tapentadol           | oral        | yes              |
      | tramadol             | oral        | yes              |
      | buprenorphine        | transdermal |                  |
      | fentanyl             | transdermal |                  |
      | methadone            | oral        |                  |

    # CRPS type I, by its definition without a lesion of a nerve, is not among them.
    And "a nerve diagnosis" means these ICD-10-CM codes:
      | code   | note                                |
      | M54.1* | radiculopathy                       |
      | M54.3* | sciatica                            |
      | M54.4* | lumbago with sciatica               |
      | M50.1* | disc of the neck with radiculopathy |
      | M51.1* | disc of the back with radiculopathy |
      | M79.2  | neuralgia                           |
      | G54*   | nerve roots and plexus              |
      | G56*   | nerve of an arm                     |
      | G57*   | nerve of a leg                      |
      | G58*   | other single nerve                  |
      | S14*   | cord and nerves, neck               |
      | S24*   | cord and nerves, thorax             |
      | S34*   | cord and nerves, lower back         |
      | S44*   | nerves, shoulder, upper arm         |
      | S54*   | nerves, forearm                     |
      | S64*   | nerves, wrist and hand              |
      | S74*   | nerves, hip and thigh               |
      | S84*   | nerves, lower leg                   |
      | S94*   | nerves, ankle and foot              |
    And "diabetic neuropathy" means these ICD-10-CM codes:
      | code   | note                     |
      | E08.4* | with nerve complications |
      | E09.4* | caused by drugs          |
      | E10.4* | type 1                   |
      | E11.4* | type 2                   |
      | E13.4* | other                    |
    And "shingles pain" means these ICD-10-CM codes:
      | code   | note                          |
      | B02.2* | zoster with nerve involvement |
    And "seizure disorder" means these ICD-10-CM codes:
      | code | note     |
      | G40* | epilepsy |
    And "depression or anxiety" means these ICD-10-CM codes:
      | code | note                 |
      | F32* | depressive episode   |
      | F33* | recurrent depression |
      | F40* | phobic anxiety       |
      | F41* | other anxiety        |
    # What immune globulin is labelled for, or given for everywhere.
    And "a disease immune globulin is given for" means these ICD-10-CM codes:
      | code   | note                             |
      | D80*   | want of antibodies               |
      | D81*   | combined immunodeficiency        |
      | D82*   | other immunodeficiency           |
      | D83*   | common variable immunodeficiency |
      | D84*   | other immunodeficiency           |
      | C91.1* | chronic lymphocytic leukaemia    |
      | D69.3  | immune thrombocytopenia          |
      | G61*   | inflammatory neuropathy          |
      | G70.0* | myasthenia                       |
      | M30.3  | Kawasaki disease                 |
      | M33*   | dermatomyositis                  |
    And "osteoporosis" means these ICD-10-CM codes:
      | code | note               |
      | M80* | with a fracture    |
      | M81* | without a fracture |
    # As "cancer": C44 is left out.
    And "active cancer" means these ICD-10-CM codes:
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
    And "a fracture, crush or burn" means these ICD-10-CM codes:
      | code | note                    |
      | S02* | skull and face          |
      | S12* | neck                    |
      | S22* | ribs and thoracic spine |
      | S32* | lumbar spine and pelvis |
      | S42* | shoulder and upper arm  |
      | S52* | forearm                 |
      | S62* | wrist and hand          |
      | S72* | thigh                   |
      | S82* | lower leg               |
      | S92* | foot                    |
      | S47* | crush injury            |
      | S57* | crush injury            |
      | S67* | crush injury            |
      | S77* | crush injury            |
      | S87* | crush injury            |
      | S97* | crush injury            |
      | S48* | amputation              |
      | S58* | amputation              |
      | S68* | amputation              |
      | S78* | amputation              |
      | S88* | amputation              |
      | S98* | amputation              |
      | T20* | burn of head and neck   |
      | T21* | burn of the trunk       |
      | T22* | burn of an arm          |
      | T23* | burn of a hand          |
      | T24* | burn of a leg           |
      | T25* | burn of a foot          |
    And "brain or cord injury" means these ICD-10-CM codes:
      | code   | note                               |
      | S06.1* | swelling of the brain              |
      | S06.2* | diffuse brain injury               |
      | S06.3* | focal brain injury                 |
      | S06.4* | bleeding outside the dura          |
      | S06.5* | bleeding under the dura            |
      | S06.6* | bleeding around the brain          |
      | S14.1* | cord, neck                         |
      | S24.1* | cord, thorax                       |
      | S34.1* | cord, lower back                   |
      | G81*   | paralysis of one side              |
      | G82*   | paralysis of the legs or all limbs |
      | G83*   | other paralysis                    |

    And "an injection procedure" means these procedures:
      | written as                 |
      | epidural steroid injection |
      | epidural injection         |
      | ESI                        |
      | facet injection            |
      | medial branch block        |
      | nerve block                |
      | sacroiliac joint injection |
      | sympathetic block          |
      | stellate ganglion block    |
      | lumbar sympathetic block   |
      | trigger point injection    |
    And "a sympathetic block" means these procedures:
      | written as               |
      | sympathetic block        |
      | stellate ganglion block  |
      | lumbar sympathetic block |
    And "an epidural injection" means these procedures:
      | written as                 |
      | epidural steroid injection |
      | epidural injection         |
      | ESI                        |
    And "a radiofrequency ablation" means these procedures:
      | written as              |
      | radiofrequency ablation |
      | RFA                     |
      | rhizotomy               |
    And "a pain pump" means these procedures:
      | written as                |
      | intrathecal pump          |
      | pain pump                 |
      | baclofen pump             |
      | intrathecal baclofen pump |
      | intrathecal pump, planned |
    And "an operation" means these procedures:
      | written as                           |
      | open reduction and internal fixation |
      | ORIF                                 |
      | spinal fusion                        |
      | discectomy                           |
      | laminectomy                          |
      | arthroscopy                          |
      | rotator cuff repair                  |
      | ACL reconstruction                   |
      | joint replacement                    |
      | amputation                           |

@owner:pharmacy @reviewed:2026-11-28
Feature: Words for what a pharmacist must see, and for pain relief
  Drugs that add to what an opioid does to breathing, diseases that make a usual dose a dangerous one, and pain
  relievers without the antidepressants: of those the drug alone does not say whether they are for pain.

  Background: Safety and pain relief
    # Whatever is given for pain and little else. Tricyclics, SNRIs, steroids and headache mixtures are left out: they
    # have other uses, and the dose does not tell. Hydrocodone and codeine count with a pain reliever only, because
    # they are in cough mixtures too.
    Given "pain reliever" means these drugs:
      | drug                           | route       | daily dose | extended release |
      | acetaminophen                  |             |            |                  |
      | baclofen                       |             |            |                  |
      | benzhydrocodone                |             |            |                  |
      | buprenorphine                  | transdermal |            |                  |
      | buprenorphine                  | buccal      | under 2 mg |                  |
      | butorphanol                    |             |            |                  |
      | carisoprodol                   |             |            |                  |
      | celecoxib                      |             |            |                  |
      | chlorzoxazone                  |             |            |                  |
      | codeine with acetaminophen     |             |            |                  |
      | cyclobenzaprine                |             |            |                  |
      | diclofenac                     |             |            |                  |
      | diflunisal                     |             |            |                  |
      | dihydrocodeine                 |             |            |                  |
      | etodolac                       |             |            |                  |
      | fenoprofen                     |             |            |                  |
      | fentanyl                       |             |            |                  |
      | flurbiprofen                   |             |            |                  |
      | gabapentin                     |             |            |                  |
      | hydrocodone                    |             |            | yes              |
      | hydrocodone with acetaminophen |             |            |                  |
      | hydrocodone with ibuprofen     |             |            |                  |
      | hydromorphone                  |             |            |                  |
      | ibuprofen                      |             |            |                  |
      | indomethacin                   |             |            |                  |
      | ketoprofen                     |             |            |                  |
      | ketorolac                      |             |            |                  |
      | levorphanol                    |             |            |                  |
      | meclofenamate                  |             |            |                  |
      | mefenamic acid                 |             |            |                  |
      | meloxicam                      |             |            |                  |
      | meperidine                     |             |            |                  |
      | metaxalone                     |             |            |                  |
      | methadone                      |             |            |                  |
      | methocarbamol                  |             |            |                  |
      | morphine                       |             |            |                  |
      | nabumetone                     |             |            |                  |
      | naproxen                       |             |            |                  |
      | orphenadrine                   |             |            |                  |
      | oxaprozin                      |             |            |                  |
      | oxycodone                      |             |            |                  |
      | oxymorphone                    |             |            |                  |
      | pentazocine                    |             |            |                  |
      | piroxicam                      |             |            |                  |
      | pregabalin                     |             |            |                  |
      | propoxyphene                   |             |            |                  |
      | salsalate                      |             |            |                  |
      | sulindac                       |             |            |                  |
      | tapentadol                     |             |            |                  |
      | tizanidine                     |             |            |                  |
      | tolmetin                       |             |            |                  |
      | tramadol                       |             |            |                  |
    And "pain reliever other than acetaminophen" means these drugs:
      | drug                           | route       | daily dose | extended release |
      | baclofen                       |             |            |                  |
      | benzhydrocodone                |             |            |                  |
      | buprenorphine                  | transdermal |            |                  |
      | buprenorphine                  | buccal      | under 2 mg |                  |
      | butorphanol                    |             |            |                  |
      | carisoprodol                   |             |            |                  |
      | celecoxib                      |             |            |                  |
      | chlorzoxazone                  |             |            |                  |
      | codeine with acetaminophen     |             |            |                  |
      | cyclobenzaprine                |             |            |                  |
      | diclofenac                     |             |            |                  |
      | diflunisal                     |             |            |                  |
      | dihydrocodeine                 |             |            |                  |
      | etodolac                       |             |            |                  |
      | fenoprofen                     |             |            |                  |
      | fentanyl                       |             |            |                  |
      | flurbiprofen                   |             |            |                  |
      | gabapentin                     |             |            |                  |
      | hydrocodone                    |             |            | yes              |
      | hydrocodone with acetaminophen |             |            |                  |
      | hydrocodone with ibuprofen     |             |            |                  |
      | hydromorphone                  |             |            |                  |
      | ibuprofen                      |             |            |                  |
      | indomethacin                   |             |            |                  |
      | ketoprofen                     |             |            |                  |
      | ketorolac                      |             |            |                  |
      | levorphanol                    |             |            |                  |
      | meclofenamate                  |             |            |                  |
      | mefenamic acid                 |             |            |                  |
      | meloxicam                      |             |            |                  |
      | meperidine                     |             |            |                  |
      | metaxalone                     |             |            |                  |
      | methadone                      |             |            |                  |
      | methocarbamol                  |             |            |                  |
      | morphine                       |             |            |                  |
      | nabumetone                     |             |            |                  |
      | naproxen                       |             |            |                  |
      | orphenadrine                   |             |            |                  |
      | oxaprozin                      |             |            |                  |
      | oxycodone                      |             |            |                  |
      | oxymorphone                    |             |            |                  |
      | pentazocine                    |             |            |                  |
      | piroxicam                      |             |            |                  |
      | pregabalin                     |             |            |                  |
      | propoxyphene                   |             |            |                  |
      | salsalate                      |             |            |                  |
      | sulindac                       |             |            |                  |
      | tapentadol                     |             |            |                  |
      | tizanidine                     |             |            |                  |
      | tolmetin                       |             |            |                  |
      | tramadol                       |             |            |                  |
    And "barbiturate" means these drugs:
      | drug          |
      | butalbital    |
      | phenobarbital |
    # What CDC 2022 names beside an opioid: benzodiazepines, carisoprodol, sleeping pills.
    And "sedative" means these drugs:
      | drug             |
      | alprazolam       |
      | carisoprodol     |
      | chlordiazepoxide |
      | clonazepam       |
      | clorazepate      |
      | diazepam         |
      | estazolam        |
      | quazepam         |
      | eszopiclone      |
      | flurazepam       |
      | lorazepam        |
      | oxazepam         |
      | temazepam        |
      | triazolam        |
      | zaleplon         |
      | zolpidem         |
    # The same by working knowledge.
    And "drug that may sedate beside an opioid" means these drugs:
      | drug                 | route |
      | butalbital           |       |
      | gabapentin           | oral  |
      | gabapentin enacarbil | oral  |
      | phenobarbital        |       |
      | pregabalin           | oral  |
    And "tramadol or a triptan" means these drugs:
      | drug         |
      | almotriptan  |
      | eletriptan   |
      | frovatriptan |
      | naratriptan  |
      | rizatriptan  |
      | sumatriptan  |
      | tramadol     |
      | zolmitriptan |
    And "acetaminophen" means these drugs:
      | drug          |
      | acetaminophen |
    And "fentanyl patch" means these drugs:
      | drug     | route       |
      | fentanyl | transdermal |
    And "dementia drug" means these drugs:
      | drug         |
      | donepezil    |
      | galantamine  |
      | memantine    |
      | rivastigmine |

    And "kidney failure" means these ICD-10-CM codes:
      | code  | note                   |
      | N18.4 | chronic, stage 4       |
      | N18.5 | chronic, stage 5       |
      | N18.6 | end stage              |
      | Z99.2 | dependence on dialysis |
    And "dementia" means these ICD-10-CM codes:
      | code   | note                |
      | F01*   | vascular            |
      | F02*   | in another disease  |
      | F03*   | unspecified         |
      | G30*   | Alzheimer's disease |
      | G31.0* | frontotemporal      |
      | G31.1  | senile degeneration |
      | G31.83 | with Lewy bodies    |
    # Poisoning by an opioid, a sedative, an unspecified drug: the sixth character tells it from a side effect (5) and
    # from too low a dose (6).
    And "an overdose" means these ICD-10-CM codes:
      | code    | note                         |
      | T39.1X1 | acetaminophen, accidental    |
      | T39.1X2 | acetaminophen, self-harm     |
      | T39.1X4 | acetaminophen, undetermined  |
      | T40.0X1 | opium, accidental            |
      | T40.0X2 | opium, self-harm             |
      | T40.0X4 | opium, undetermined          |
      | T40.1*  | heroin                       |
      | T40.2X1 | other opioids, accidental    |
      | T40.2X2 | other opioids, self-harm     |
      | T40.2X4 | other opioids, undetermined  |
      | T40.3X1 | methadone, accidental        |
      | T40.3X2 | methadone, self-harm         |
      | T40.3X4 | methadone, undetermined      |
      | T40.4X1 | synthetic, accidental        |
      | T40.4X2 | synthetic, self-harm         |
      | T40.4X4 | synthetic, undetermined      |
      | T40.411 | fentanyl, accidental         |
      | T40.412 | fentanyl, self-harm          |
      | T40.414 | fentanyl, undetermined       |
      | T40.421 | tramadol, accidental         |
      | T40.422 | tramadol, self-harm          |
      | T40.424 | tramadol, undetermined       |
      | T40.491 | other synthetic, accidental  |
      | T40.601 | narcotics, accidental        |
      | T40.602 | narcotics, self-harm         |
      | T40.604 | narcotics, undetermined      |
      | T42.4X1 | benzodiazepine, accidental   |
      | T42.4X2 | benzodiazepine, self-harm    |
      | T42.4X4 | benzodiazepine, undetermined |
      | T50.901 | unspecified, accidental      |
      | T50.902 | unspecified, self-harm       |
      | T50.904 | unspecified, undetermined    |
      | T50.911 | several drugs, accidental    |
      | T50.912 | several drugs, self-harm     |
      | T50.914 | several drugs, undetermined  |
    # What a pain drug may be for, whatever the accident did.
    And "a disease that pain drugs are given for" means these ICD-10-CM codes:
      | code   | note                           |
      | C*     | cancer                         |
      | L40.5* | psoriatic arthritis            |
      | M05*   | rheumatoid arthritis           |
      | M06*   | rheumatoid arthritis           |
      | M10*   | gout                           |
      | M1A*   | chronic gout                   |
      | M15*   | arthritis of several joints    |
      | M16.0  | primary arthritis of the hips  |
      | M16.1* | primary arthritis of one hip   |
      | M16.9  | arthritis of a hip             |
      | M17.0  | primary arthritis of the knees |
      | M17.1* | primary arthritis of one knee  |
      | M17.9  | arthritis of a knee            |
      | M19.0* | primary arthritis, other       |
      | M19.9* | arthritis, unspecified         |
      | M32*   | lupus                          |
      | M45*   | ankylosing spondylitis         |
    And "a low back complaint" means these ICD-10-CM codes:
      | code    | note                     |
      | M47.16  | wear of the joints       |
      | M47.26  | wear of the joints       |
      | M47.27  | wear of the joints       |
      | M47.28  | wear of the joints       |
      | M47.816 | wear of the joints       |
      | M47.817 | wear of the joints       |
      | M47.818 | wear of the joints       |
      | M47.896 | wear of the joints       |
      | M47.897 | wear of the joints       |
      | M47.898 | wear of the joints       |
      | M48.06* | narrow canal             |
      | M48.07  | narrow canal             |
      | M51.05  | discs, chest to low back |
      | M51.06  | discs                    |
      | M51.07  | discs                    |
      | M51.15  | discs, chest to low back |
      | M51.16  | discs                    |
      | M51.17  | discs                    |
      | M51.25  | discs, chest to low back |
      | M51.26  | discs                    |
      | M51.27  | discs                    |
      | M51.35  | discs, chest to low back |
      | M51.36* | discs                    |
      | M51.37* | discs                    |
      | M51.45  | discs, chest to low back |
      | M51.46  | discs                    |
      | M51.47  | discs                    |
      | M51.85  | discs, chest to low back |
      | M51.86  | discs                    |
      | M51.87  | discs                    |
      | M99.23  | narrow canal             |
      | M99.33  | narrow canal             |
      | M99.43  | narrow canal             |
      | M99.53  | narrow canal             |
      | M99.63  | narrow canal             |
      | M99.73  | narrow canal             |
      | M54.16  | nerve root               |
      | M54.17  | nerve root               |
      | M54.3*  | sciatica                 |
      | M54.4*  | pain with sciatica       |
      | M54.5*  | pain                     |
      | S33*    | sprain                   |
      | S34*    | cord and nerves          |
      | S39.0*  | strain                   |
    And "a neck complaint" means these ICD-10-CM codes:
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
      | M50*    | discs                     |
      | M53.0   | neck and head             |
      | M53.1   | neck and arm              |
      | M54.11  | nerve root, head to neck  |
      | M54.12  | nerve root                |
      | M54.13  | nerve root, neck to chest |
      | M54.2   | pain                      |
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
    And "a joint complaint" means these ICD-10-CM codes:
      | code   | note            |
      | M12.5* | traumatic       |
      | M23*   | inside the knee |
      | M24*   | other           |
      | M25*   | pain, stiffness |
      | M75*   | shoulder        |
      | S43*   | shoulder        |
      | S53*   | elbow           |
      | S63*   | wrist and hand  |
      | S73*   | hip             |
      | S83*   | knee            |
      | S93*   | ankle and foot  |
    And "a disease that steroids are given for" means these ICD-10-CM codes:
      | code  | note                      |
      | J40*  | bronchitis                |
      | J41*  | bronchitis                |
      | J42*  | bronchitis                |
      | J43*  | emphysema                 |
      | J44*  | chronic obstruction       |
      | J45*  | asthma                    |
      | J84*  | lung tissue               |
      | J98*  | other trouble of the lung |
      | K50*  | Crohn's disease           |
      | K51*  | ulcerative colitis        |
      | L20*  | eczema                    |
      | L23*  | contact rash              |
      | M05*  | rheumatoid arthritis      |
      | M06*  | rheumatoid arthritis      |
      | M10*  | gout                      |
      | M32*  | lupus                     |
      | M35.3 | polymyalgia               |

@owner:intake @reviewed:2026-11-22
Feature: Any drug, what intake has to ask
  An unknown is not a no. Each rule names a paper or a fact that would settle a question which other rules wait
  for.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:ask-birth-date @v1 @audience:intake @category:coverage @covers:3.5-person
  Rule: The date of birth is not recorded
    Medicare, life expectancy and a minor's time all begin with it.

    Background: Definition
      Given the rule excludes the date of birth to be recorded
      Then the rule asks "What is your date of birth, and which other illnesses do you have? The chart's face sheet says both, and the sex."

    Example: No date of birth
      When the case is screened
      Then the rule fires

    Example: A date of birth
      Given the patient was born on 1980-05-05
      When the case is screened
      Then the rule stays silent

  @id:ask-prescriber @v1 @audience:intake @category:proof @covers:3.5-prescriber
  Rule: A fill does not name its prescriber
    Referral chains, same-practice cover and doctor shopping look alike until the names are there.

    Background: Definition
      Given the rule needs a pharmacy fill to be recorded
      And the rule excludes the prescriber of every fill to be recorded
      Then the rule asks "Who prescribed each of these medicines, and who sent you to that prescriber?"

    Scenario Outline: The prescriber: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                | quantity | days | prescriber |
        | 2025-06-01 | NAPROXEN 500 MG TAB | 60       | 30   | <who>      |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what    | who      | verdict      |
        | no name |          | fires        |
        | a name  | Dr. Reed | stays silent |

    Example: No fill, so nobody to name
      When the case is screened
      Then the rule stays silent

  @id:ask-specialty @v1 @audience:intake @category:proof @covers:3.5-prescriber
  Rule: A prescriber's specialty is not recorded
    A specialist's choice carries more than that of a clinic nobody can place.

    Background: Definition
      Given the rule needs an injury medicine started after the injury
      And the rule excludes the specialty of every prescriber to be recorded
      Then the rule asks "What kind of doctor is each prescriber since the accident? The chart or the national number says it."

    Scenario Outline: The specialty: <what> - the rule <verdict>
      Given pharmacy records reach from 2023-01-01 to 2026-06-30
      And the patient filled:
        | date   | drug   | quantity | days | specialty |
        | <date> | <drug> | 60       | 30   | <field>   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | date       | drug                | field     | verdict      |
        | none                   | 2025-06-01 | NAPROXEN 500 MG TAB |           | fires        |
        | a specialty            | 2025-06-01 | NAPROXEN 500 MG TAB | neurology | stays silent |
        | from before the injury | 2024-06-01 | NAPROXEN 500 MG TAB |           | stays silent |

  @id:ask-price @v1 @audience:intake @category:coverage @covers:3.5-price
  Rule: A long-term medicine goes on without a price
    No price is built in. What was billed and what was paid are two figures, and the basis of each is named.

    Background: Definition
      Given the rule needs a long-term medicine continuing now
      And the rule excludes the price of every fill to be recorded
      Then the rule asks "Please get itemised fills: the NDC, the price, whether it is a lien's, cash or a plan's, and what was paid."

    Scenario Outline: The price: <what> - the rule <verdict>
      Given pharmacy records reach from 2023-01-01 to 2026-06-30
      And the patient filled:
        | date   | drug                  | quantity | days | price   |
        | <date> | GABAPENTIN 300 MG CAP | 90       | 30   | <price> |
      When the case is screened on 2026-06-30
      Then the rule <verdict>

      Examples:
        | what     | date       | price | verdict      |
        | no price | 2026-06-10 |       | fires        |
        | a price  | 2026-06-10 | 30    | stays silent |
        | ended    | 2025-06-10 |       | stays silent |

  @id:ask-opioid-dose @v1 @audience:pharmacist @category:safety @covers:3.5-opioid-stop
  Rule: The dose or the end of an opioid cannot be computed
    Without strength, quantity and days nobody can say how high the dose was, nor when the last tablet was taken.

    Background: Definition
      Given the rule needs opioid pain medicine whose dose is unknown
      Then the rule asks "Please get strength, quantity and days of every opioid fill, the monitoring program's report and the taper note."

    Scenario Outline: Opioid dose: <what> - the rule <verdict>
      Given pharmacy records reach from 2023-01-01 to 2026-06-30
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-06-01 | <drug> | 30       | <d>  |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what         | drug                | d  | verdict      |
        | no days      | OXYCODONE 5 MG TAB  |    | fires        |
        | all known    | OXYCODONE 5 MG TAB  | 10 | stays silent |
        | another drug | NAPROXEN 500 MG TAB |    | stays silent |

  @id:ask-gap-reason @v1 @audience:intake @category:credibility @covers:C01 @covers:3.5-gap
  Rule: A gap in a long-term medicine wants its reason
    Two weeks without supply is the first band that adjusters count. Approval, price, a side effect or a move
    explain it; silence does not.

    Background: Definition
      Given the rule needs a long-term medicine with a gap of at least the gap worth asking about
      Then the rule asks "What kept you from filling the medicine in each gap? An approval letter, a price or a change of pharmacy would show it."

    Scenario Outline: A gap: <what> - the rule <verdict>
      Given the patient filled:
        | date       | drug                  | quantity | days |
        | 2025-06-01 | GABAPENTIN 300 MG CAP | 90       | 30   |
        | <next>     | <drug>                | 90       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what             | next       | drug                  | verdict      |
        | fourteen days    | 2025-07-15 | GABAPENTIN 300 MG CAP | fires        |
        | thirteen days    | 2025-07-14 | GABAPENTIN 300 MG CAP | stays silent |
        | another medicine | 2025-07-15 | DULOXETINE 60 MG CAP  | stays silent |

  @id:ask-full-pharmacy-file @v1 @audience:intake @category:proof @covers:3.5-records @covers:3.5-consent
  Rule: Nobody has said how far the pharmacy records reach
    A fill list shows what was dispensed. The whole file shows what was refused, counselled and warned of; a release
    that names it is needed, a general one is not enough.

    Background: Definition
      Given the rule needs a pharmacy fill to be recorded
      And the rule excludes the reach of the pharmacy records to be recorded
      Then the rule asks "Please sign a HIPAA authorisation that names the whole pharmacy file: first and last day covered, dispensing and counselling notes, utilisation alerts, approvals, rejections."

    Example: Nobody stated the reach
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-06-01 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule fires

    Example: The reach is stated
      Given pharmacy records reach from 2023-01-01 to 2026-06-30
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2025-06-01 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: No fill either
      When the case is screened
      Then the rule stays silent

  @id:ask-visit-notes @v1 @audience:intake @category:proof @covers:C17 @covers:3.5-visit
  Rule: A medicine begun after the injury and no code recorded after it
    A fill without a visit is the easiest to call unrelated. The note behind the first fill ties it to the accident.

    Background: Definition
      Given the rule needs an injury medicine started after the injury
      And the rule excludes a diagnosis of any condition made after the injury
      Then the rule asks "Whom did you see before each medicine was first filled? We need the visit note, with its code."

    Example: Coded before the injury only
      Given the patient was injured on 2025-03-10
      And diagnosis records reach from 2023-01-01 to 2026-06-30
      And pharmacy records reach from 2023-01-01 to 2026-06-30
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2025-06-01 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule fires

    Scenario Outline: Visit notes: <what> - the rule <verdict>
      Given pharmacy records reach from 2023-01-01 to 2026-06-30
      And the patient filled:
        | date   | drug                | quantity | days |
        | <date> | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                 | date       | verdict      |
        | coded two days after | 2025-06-01 | stays silent |

    Example: The medicine is older than the injury
      Given the patient was injured on 2025-03-10
      And diagnosis records reach from 2023-01-01 to 2026-06-30
      And pharmacy records reach from 2023-01-01 to 2026-06-30
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2025-02-01 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:ask-crps-criteria @v1 @audience:intake @category:proof @covers:3.5-crps
  Rule: CRPS wants its criteria on paper
    Limb, onset and the Budapest criteria in a specialist's note decide whether the diagnosis stands.

    Background: Definition
      Given the rule needs a diagnosis of CRPS
      Then the rule asks for "the specialist's note on CRPS: limb, day of onset, Budapest criteria, bone scan or nerve study"

    Scenario Outline: CRPS: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what    | code    | verdict      |
        | CRPS    | G90.511 | fires        |
        | no CRPS | M54.2   | stays silent |

  @id:ask-nerve-study @v3 @audience:intake @category:proof @covers:3.5-nerve
  Rule: A nerve injury or causalgia wants its nerve study
    CRPS II needs an injured nerve; so does any claim that goes beyond soft tissue.

    Background: Definition
      Given the rule needs a diagnosis of a nerve claim recorded after the injury
      Then the rule asks for "the nerve conduction study, EMG or operation note that shows the injured nerve, and its side"

    Scenario Outline: Nerve study: <what> - the rule <verdict>
      Given diagnosis records reach from 2019-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                 | coded      | code     | verdict      |
        | causalgia            | 2025-02-20 | G56.41   | fires        |
        | radiculopathy        | 2025-02-20 | M54.16   | fires        |
        | an injured nerve     | 2025-02-20 | S64.11XA | fires        |
        | neck pain            | 2025-02-20 | M54.2    | stays silent |
        | an old radiculopathy | 2019-03-01 | M54.16   | stays silent |

  @id:ask-head-injury @v2 @audience:intake @category:proof @covers:3.5-brain
  Rule: A head injury wants the emergency record
    Loss of consciousness, the coma score and the scan are written on the first day or never.

    Background: Definition
      Given the rule needs a diagnosis of a head injury or its sequel recorded after the injury
      Then the rule asks "Please get the emergency record: loss of consciousness, coma score, imaging; later neuropsychological tests."

    Scenario Outline: Head injury: <what> - the rule <verdict>
      Given diagnosis records reach from 2019-01-01 to 2026-06-30
      And the patient was diagnosed with:
        | date    | code   |
        | <coded> | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what              | coded      | code     | verdict      |
        | concussion        | 2025-02-20 | S06.0X1A | fires        |
        | postconcussional  | 2025-02-20 | F07.81   | fires        |
        | neck pain         | 2025-02-20 | M54.2    | stays silent |
        | an old concussion | 2019-03-01 | S06.0X1A | stays silent |

  @id:ask-headache-days @v1 @audience:intake @category:proof @covers:3.5-headache
  Rule: Headache after an injury wants a diary and the history before
    Days a month decide about chronic migraine, prevention and overuse; a migraine from before decides about cause.

    Background: Definition
      Given the rule needs a diagnosis of a headache claim
      Then the rule asks "On how many days a month does your head ache, and did you have migraine before the accident? A diary and the family doctor's record would show it."

    Scenario Outline: Headache: <what> - the rule <verdict>
      Given the patient was diagnosed with:
        | date       | code   |
        | 2025-02-20 | <code> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                    | code    | verdict      |
        | post-traumatic headache | G44.329 | fires        |
        | migraine                | G43.909 | fires        |
        | neck pain               | M54.2   | stays silent |

  @id:ask-auto-policy @v1 @audience:intake @category:coverage @covers:L02 @covers:3.5-insurance
  Rule: A motor vehicle accident and no auto cover listed
    The patient's own policy may hold medical cover and cover against uninsured drivers; it is forgotten because the
    other driver was at fault.

    Background: Definition
      Given the rule needs the coverage to be recorded
      And the rule needs the kind of injury given as a motor vehicle accident
      And the rule excludes coverage by auto medical cover
      Then the rule asks "Do you have an auto policy of your own? We need its page of covers: medical, personal injury protection, uninsured and underinsured motorist."

    Scenario Outline: Own policy: <what> - the rule <verdict>
      Given the kind of injury is given as "<kind>"
      And the patient is covered by <payer>
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                 | kind | payer              | verdict      |
        | a car, a health plan | car  | health plan        | fires        |
        | a car, auto cover    | car  | auto medical cover | stays silent |
        | a fall               | fall | health plan        | stays silent |

    Example: Coverage is not recorded, which is asked for elsewhere
      Given the kind of injury is given as "car"
      When the case is screened
      Then the rule stays silent

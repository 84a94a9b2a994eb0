@owner:pharmacy @reviewed:2026-11-28
Feature: What drugs are used for
  Which diagnoses a drug is used to treat, and which names say that it is given for pain. The names stand in the other
  vocabulary files.

  Background: Uses of drugs
    # What pain medicines are given for after an accident; moods, sleep, memory and balance are left out.
    Given "a painful condition" means these ICD-10-CM codes:
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
      | T79*   | early complication                   |
      | G44*   | headache                             |
      | G50*   | nerve of the face                    |
      | G54*   | nerve roots                          |
      | G56*   | nerve of an arm                      |
      | G57*   | nerve of a leg                       |
      | G58*   | other nerve                          |
      | G89*   | pain                                 |
      | G90.5* | CRPS I                               |
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
      | R51*   | headache                             |
      | R52    | pain                                 |
    # On the label or off it: working knowledge, not yet confirmed. A cost that goes on names what it treats.
    And these drugs are used to treat these diagnoses:
      | drug                                | diagnosis                    |
      | NSAID                               | a painful condition          |
      | opioid pain medicine                | a painful condition          |
      | muscle relaxant                     | a painful condition          |
      | antispasticity drug                 | brain or cord injury         |
      | gabapentinoid                       | a painful condition          |
      | SNRI                                | a painful condition          |
      | tricyclic                           | a painful condition          |
      | prescription lidocaine              | a painful condition          |
      | headache preventive                 | headache                     |
      | late headache preventive            | headache                     |
      | botulinum toxin                     | a reason for botulinum toxin |
      | SSRI or SNRI                        | depression or anxiety        |
      | SSRI or SNRI                        | psychological injury         |
      | tricyclic                           | depression or anxiety        |
      | trazodone at an antidepressant dose | depression or anxiety        |
      | prazosin                            | post-traumatic stress        |
      | sleep medicine                      | insomnia                     |
      | quetiapine at a sleep dose          | insomnia                     |
      | cognitive drug                      | cognitive trouble            |
      | cognitive drug                      | traumatic brain injury       |
      | amantadine                          | traumatic brain injury       |
    # Gabapentin beside seizures or duloxetine beside depression is no pain medicine until somebody says so.
    And these names say that a drug is for pain:
      | drug                                   |
      | pain medicine                          |
      | daily pain medicine                    |
      | steady pain medicine                   |
      | nerve-pain medicine                    |
      | non-opioid pain medicine               |
      | pain reliever                          |
      | pain reliever other than acetaminophen |
      | a higher step                          |

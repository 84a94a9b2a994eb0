@owner:pharmacy @reviewed:2026-11-23
Feature: Injections, stimulators, pumps and toxin
  What is put into the body weighs more than what is swallowed, and costs for years. Each of these has
  conditions; without them it is a wish. A referral that lists no procedure is not asked about one here.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And the patient was diagnosed with:
      | date       | code     |
      | 2025-01-12 | S13.4XXA |

  @id:injection-listed @v3 @audience:attorney @category:intensity @status:unconfirmed
  Rule: An injection procedure is listed
    An epidural, a block or a joint injection means that somebody looked for a source and treated it. The list does not
    say what it found, nor whether the medicines came first. It also means a clinic that is paid by the needle.

    Background: Definition
      Given the rule needs a procedure to be recorded
      And the rule needs an injection procedure to be listed
      And the rule needs at least 1 of these:
        | drug                     |
        | first-step pain medicine |
        | nerve-pain medicine      |
        | opioid pain medicine     |
      Then the rule raises the signal "An injection procedure beside pain medicines" with weight slight
      And the rule asks for "each procedure report: level, guidance, relief in percent and for how long"
      And for the plaintiff the rule reads:
        """
        An injection procedure is listed since the injury, and pain medicines were supplied. If the reports say that
        the medicines had not been enough, that is a step up.
        """
      And for the defence the rule reads:
        """
        Ask for relief in percent after each of the listed injections, and who referred; without relief a repeat
        is not shown to be needed.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                                                        |
        | neutral | D     | RPC Consulting on stimulators        | implants follow six months of failed conservative care and a successful trial                                  |
        | against | D     | Working knowledge, not yet confirmed | clinics that inject every referred patient are attacked as mills; the epidural use of the steroid is off-label |

    Scenario Outline: Injected: <what> - the rule <verdict>
      Given these procedures are listed:
        | date       | name   |
        | 2025-06-01 | <name> |
      And the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                                 | name                       | first      | drug                   | verdict      |
        | an epidural after naproxen           | epidural steroid injection | 2025-02-01 | NAPROXEN 500 MG TAB    | fires        |
        | a block after gabapentin             | medial branch block        | 2025-02-01 | GABAPENTIN 300 MG CAP  | fires        |
        | an epidural after an opioid          | epidural injection         | 2025-02-01 | OXYCODONE 5 MG TAB     | fires        |
        | an operation is no injection         | spinal fusion              | 2025-02-01 | NAPROXEN 500 MG TAB    | stays silent |
        | no pain medicine since the injury    | epidural injection         | 2025-02-01 | AMOXICILLIN 500 MG CAP | stays silent |
        | naproxen long before the injury only | epidural steroid injection | 2023-02-01 | NAPROXEN 500 MG TAB    | stays silent |

    Example: No procedure is listed, and nothing is asked
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-02-01 | NAPROXEN 500 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: An epidural before the injury
      Given these procedures are listed:
        | date       | name               |
        | 2024-06-01 | epidural injection |
      And the patient filled:
        | date       | drug                | quantity | days |
        | 2025-02-01 | NAPROXEN 500 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:epidural-without-medicines @v3 @audience:attorney @category:proof @status:unconfirmed
  Rule: An epidural injection and no pain medicine in the fills
    An epidural is meant for pain that simpler care did not end. Where the fills show none, the defence asks who sent
    the patient to the needle.

    Background: Definition
      Given the rule needs a procedure to be recorded
      And the rule needs an epidural injection to be listed
      And the rule excludes pain medicine filled after the injury
      Then the rule raises the counter-signal "Epidural without conservative care in the fills" with weight slight
      And the rule asks for "physical therapy, over-the-counter medicines and imaging before the epidural, and who referred the patient"
      And for the plaintiff the rule reads:
        """
        An epidural is listed and no pain medicine was filled since the injury. Therapy records and what
        was bought without a prescription may fill the hole.
        """
      And for the defence the rule reads:
        """
        No pain medicine stands in the pharmacy records since the injury beside the listed epidural.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                              |
        | against | D     | Working knowledge, not yet confirmed | epidurals follow failed conservative care; the attack on injection clinics is common |

    Scenario Outline: Straight to the needle: <what> - the rule <verdict>
      Given these procedures are listed:
        | date       | name   |
        | 2025-06-01 | <name> |
      And the patient filled:
        | date       | drug   | quantity | days |
        | 2025-02-01 | <drug> | 30       | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                           | name               | drug                   | verdict      |
        | an antibiotic only             | epidural injection | AMOXICILLIN 500 MG CAP | fires        |
        | naproxen first                 | epidural injection | NAPROXEN 500 MG TAB    | stays silent |
        | gabapentin first               | epidural injection | GABAPENTIN 300 MG CAP  | stays silent |
        | a nerve block is another thing | nerve block        | AMOXICILLIN 500 MG CAP | stays silent |
        | an opioid only                 | epidural injection | OXYCODONE 5 MG TAB     | stays silent |
        | a steroid only                 | epidural injection | PREDNISONE 20 MG TAB   | stays silent |

    Example: No procedure, no epidural to ask about
      Given the patient filled:
        | date       | drug                   | quantity | days |
        | 2025-02-01 | AMOXICILLIN 500 MG CAP | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:radiofrequency-repeats @v2 @audience:attorney @category:intensity @status:unconfirmed
  Rule: Radiofrequency ablation is listed
    The procedure is often repeated, which is working knowledge. How often is the physician's to say; no
    interval is assumed here.

    Background: Definition
      Given the rule needs a procedure to be recorded
      And the rule needs a radiofrequency ablation to be listed
      Then the rule raises the signal "A radiofrequency ablation" with weight slight
      And the rule asks for "the two diagnostic blocks before the ablation, and the physician's opinion on how often it will be repeated and for how long"
      And for the plaintiff the rule reads:
        """
        An ablation is listed. With two positive blocks before it and a physician's interval it is a
        cost that returns; the record of each repeat proves the interval.
        """
      And for the defence the rule reads:
        """
        One ablation listed is one ablation. Without blocks before it and a record of relief after it,
        no second one is probable.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                  |
        | neutral | D     | Stokes & Associates 2022             | possible costs are listed apart from probable ones       |
        | neutral | D     | Working knowledge, not yet confirmed | ablations are repeated; no source here gives an interval |

    Scenario Outline: Ablation: <what> - the rule <verdict>
      Given these procedures are listed:
        | date       | name   |
        | 2025-06-01 | <name> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what        | name                    | verdict      |
        | RFA         | RFA                     | fires        |
        | written out | Radiofrequency ablation | fires        |
        | an epidural | epidural injection      | stays silent |

    Example: No procedure, no ablation to ask about
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-02-01 | NAPROXEN 500 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:stimulator-trial-worked @v4 @audience:attorney @category:intensity
  Rule: A spinal cord stimulator after a trial that worked
    With a trial that worked a stimulator is a cost and not a wish. It returns with every battery, lead and
    revision over a lifetime, and nobody but a life-care planner and an economist should put a figure to
    it.

    Background: Definition
      Given the rule needs a procedure to be recorded
      And the rule needs a spinal cord stimulator to be listed
      And the rule needs a stimulator trial to have succeeded
      Then the rule raises the signal "Stimulator after a successful trial" with weight strong
      And the rule asks for "the model and battery life, the physician's replacement interval, and whether a life-care planner and an economist are retained"
      And for the plaintiff the rule reads:
        """
        A trial succeeded and the implant is listed: the costliest tier of pain treatment, with replacements for as long
        as a physician says.
        """
      And for the defence the rule reads:
        """
        Revision and complication rates are the answer to every implant. Ask for pain and function a year after
        the listed trial.
        """
      And the rule cites:
        | stance  | grade | source                               | finding                                                                                                                  |
        | for     | D     | RPC Consulting on stimulators        | a worked example: 923,912 dollars over a lifetime at usual charges (Dallas 2024, age 40); for the method, not the figure |
        | against | D     | eOrthopod on the cost of stimulation | an older study: 21,595 to 57,800 dollars at first, 3,500 to 7,277 a year                                                 |
        | neutral | D     | RPC Consulting on stimulators        | implants follow six months of failed conservative care and a successful trial                                            |

    Scenario Outline: Trial and implant: <what> - the rule <verdict>
      Given these procedures are listed:
        | date       | name     | outcome   |
        | 2026-02-01 | <first>  | <outcome> |
        | 2026-05-01 | <second> |           |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                   | first                        | outcome    | second                         | verdict      |
        | it worked              | spinal cord stimulator trial | successful | spinal cord stimulator implant | fires        |
        | it failed              | spinal cord stimulator trial | failed     | spinal cord stimulator implant | stays silent |
        | nobody says            | stimulator trial             |            | spinal cord stimulator         | asks         |
        | a trial and no implant | stimulator trial             | successful | epidural injection             | stays silent |

    Example: No procedure, no stimulator to ask about
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-02-01 | NAPROXEN 500 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: Trial and implant before the injury
      Given these procedures are listed:
        | date       | name                   | outcome    |
        | 2022-02-01 | stimulator trial       | successful |
        | 2022-05-01 | spinal cord stimulator |            |
      When the case is screened
      Then the rule stays silent

  @id:stimulator-too-early @v3 @audience:attorney @category:proof
  Rule: A spinal cord stimulator without six months of medicine before it
    The criteria ask for six months of conservative care that failed. Six months of a nerve-pain
    medicine in the fills are the simplest proof; therapy is another.

    Background: Definition
      Given the rule needs a procedure to be recorded
      And the rule needs a spinal cord stimulator to be listed
      And the rule excludes nerve-pain medicine lasting at least 6 months
      Then the rule raises the counter-signal "A stimulator without six months of a nerve-pain medicine" with weight slight
      And the rule asks for "six months of therapy, injections and medicines before the stimulator, from whatever source"
      And for the plaintiff the rule reads:
        """
        A stimulator is listed and no one nerve-pain medicine was filled for six months. Show the
        conservative care from the therapy and injection records.
        """
      And for the defence the rule reads:
        """
        These records show no six months of a nerve-pain medicine before the listed stimulator, which the usual
        criteria ask for.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                                                                       |
        | neutral | D     | RPC Consulting on stimulators | implants follow six months of failed conservative care and a successful trial |

    Scenario Outline: Six months: <what> - the rule <verdict>
      Given these procedures are listed:
        | date       | name   |
        | 2026-05-01 | <name> |
      And the patient filled:
        | date       | drug   | quantity | days   |
        | 2025-02-01 | <drug> | 90       | 90     |
        | 2025-05-02 | <drug> | 90       | <days> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                      | name                   | drug                  | days | verdict      |
        | five months of gabapentin | spinal cord stimulator | GABAPENTIN 300 MG CAP | 60   | fires        |
        | six months of gabapentin  | spinal cord stimulator | GABAPENTIN 300 MG CAP | 91   | stays silent |
        | six months of naproxen    | spinal cord stimulator | NAPROXEN 500 MG TAB   | 91   | fires        |
        | no stimulator             | epidural injection     | GABAPENTIN 300 MG CAP | 60   | stays silent |

    Example: No procedure, no stimulator to time
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-02-01 | NAPROXEN 500 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule stays silent

  @id:pump-listed @v2 @audience:attorney @category:intensity
  Rule: A pump that feeds the spinal canal is listed
    For spasticity or pain that nothing else is thought to reach. The pump is replaced about every five to six years
    and refilled in between: a cost with an interval, for a planner and an economist.

    Background: Definition
      Given the rule needs a procedure to be recorded
      And the rule needs a pain pump to be listed
      Then the rule raises the signal "Intrathecal pump" with weight strong
      And the rule asks for "the pump's model and date, the refill record, and whether a life-care planner and an economist are retained"
      And for the plaintiff the rule reads:
        """
        A pump is listed. It is last-resort treatment, replaced about every 5.4 to 5.9 years, and
        refilled: the top tier of future cost, once a physician states it.
        """
      And for the defence the rule reads:
        """
        Pumps have complications of their own. The listed one proves a decision, not a need for life.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                                                                                                               |
        | neutral | C     | Saweris, on intrathecal pumps | pump life of about 5.4 to 5.9 years; about 10.46 dollars a day for the system (2013 schedule), drug and refills apart |

    Scenario Outline: Pump: <what> - the rule <verdict>
      Given these procedures are listed:
        | date       | name   |
        | 2026-05-01 | <name> |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                | name                   | verdict      |
        | an intrathecal pump | intrathecal pump       | fires        |
        | a baclofen pump     | baclofen pump          | fires        |
        | a stimulator        | spinal cord stimulator | stays silent |

    Example: No procedure, no pump to ask about
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-02-01 | NAPROXEN 500 MG TAB | 30       | 30   |
      When the case is screened
      Then the rule stays silent

    Example: A pump from before the injury
      Given these procedures are listed:
        | date       | name             |
        | 2023-05-01 | intrathecal pump |
      When the case is screened
      Then the rule stays silent

    Example: A pump without a date
      Given these procedures are listed:
        | date | name             |
        |      | intrathecal pump |
      When the case is screened
      Then the rule asks

  @id:spinal-drug @v2 @audience:attorney @category:intensity
  Rule: A drug for the spinal canal was dispensed
    Ziconotide, or morphine and baclofen for a pump, are dispensed to nobody without one. If no pump is
    listed the list is short of one.

    Background: Definition
      Given the rule needs spinal drug started after the injury
      Then the rule asks for "the pump: model, date of implant, refill visits and the physician who keeps it"
      And for the plaintiff the rule reads:
        """
        {spinal drug} was dispensed from {spinal drug start}: it is made for a pump, whose record is worth more
        than this fill.
        """
      And for the defence the rule reads:
        """
        {spinal drug} from {spinal drug start}: ask whether there is a pump, when and why it was put in, and
        whether before the injury.
        """
      And the rule cites:
        | stance  | grade | source                        | finding                             |
        | neutral | C     | Saweris, on intrathecal pumps | pump life of about 5.4 to 5.9 years |

    Scenario Outline: Spinal drug: <what> - the rule <verdict>
      Given the patient filled:
        | date    | drug   | quantity | days |
        | <first> | <drug> | 1        | 30   |
      When the case is screened
      Then the rule <verdict>

      Examples:
        | what                | first      | drug                         | verdict      |
        | baclofen for a pump | 2025-09-01 | BACLOFEN 2 MG/ML INTRATHECAL | fires        |
        | ziconotide          | 2025-09-01 | PRIALT                       | fires        |
        | baclofen tablets    | 2025-09-01 | BACLOFEN 10 MG TAB           | stays silent |
        | a pump from before  | 2024-09-01 | PRIALT                       | stays silent |

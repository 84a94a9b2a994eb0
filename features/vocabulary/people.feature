@owner:intake @reviewed:2026-11-22
Feature: People, payers and queues
  The ways a specialty or a payer is written on paper, and where a case goes.

  Background: Names
    Given "a pain specialist" means these specialties:
      | written as                           |
      | pain medicine                        |
      | pain management                      |
      | pain mgmt                            |
      | interventional pain medicine         |
      | interventional pain management       |
      | anesthesiology - pain medicine       |
      | anesthesiology pain medicine         |
      | physical medicine and rehabilitation |
      | physical medicine & rehabilitation   |
      | PM&R                                 |
      | physiatry                            |
      | neurology                            |
      | rheumatology                         |
    And "a telehealth or wellness clinic" means these specialties:
      | written as            |
      | telehealth            |
      | telemedicine          |
      | integrative medicine  |
      | functional medicine   |
      | naturopathic medicine |
      | naturopathy           |
      | wellness              |
      | anti-aging medicine   |

    # Who prescribes without being a specialist. A nurse or an assistant may work in a specialist's clinic: not told here.
    And "a general practice" means these specialties:
      | written as           |
      | family medicine      |
      | family practice      |
      | general practice     |
      | internal medicine    |
      | primary care         |
      | urgent care          |
      | chiropractic         |
      | telehealth           |
      | telemedicine         |
      | integrative medicine |
      | functional medicine  |
      | wellness             |

    And "lien" means these payers:
      | written as           |
      | lien                 |
      | pharmacy lien        |
      | letter of protection |
      | LOP                  |
    And "cash" means these payers:
      | written as |
      | cash       |
      | self-pay   |
      | self pay   |
      | patient    |
    And "health plan" means these payers:
      | written as       |
      | health plan      |
      | health insurance |
      | commercial       |
      | PPO              |
      | HMO              |
    And "Medicare" means these payers:
      | written as         |
      | Medicare           |
      | Medicare Part D    |
      | Medicare Advantage |
    And "Medicaid" means these payers:
      | written as |
      | Medicaid   |
      | Medi-Cal   |
    And "a federal program" means these payers:
      | written as       |
      | VA               |
      | Veterans Affairs |
      | TRICARE          |
      | FEHB             |
      | FECA             |
    And "workers' compensation" means these payers:
      | written as            |
      | workers' compensation |
      | workers compensation  |
      | workers comp          |
      | WC                    |
    And "auto medical cover" means these payers:
      | written as                 |
      | auto medical cover         |
      | auto                       |
      | auto insurance             |
      | PIP                        |
      | personal injury protection |
      | MedPay                     |
      | med pay                    |
      | medical payments           |
      | no-fault                   |

    # Whoever paid without waiting for the settlement.
    And "a payer other than the lien" means these payers:
      | written as                 |
      | cash                       |
      | self-pay                   |
      | self pay                   |
      | patient                    |
      | health plan                |
      | health insurance           |
      | commercial                 |
      | PPO                        |
      | HMO                        |
      | Medicare                   |
      | Medicare Part D            |
      | Medicare Advantage         |
      | Medicaid                   |
      | Medi-Cal                   |
      | VA                         |
      | Veterans Affairs           |
      | TRICARE                    |
      | FEHB                       |
      | FECA                       |
      | workers' compensation      |
      | workers compensation       |
      | workers comp               |
      | WC                         |
      | auto medical cover         |
      | auto                       |
      | auto insurance             |
      | PIP                        |
      | personal injury protection |
      | MedPay                     |
      | med pay                    |
      | medical payments           |
      | no-fault                   |

    # The band decides which queue wins when several rules speak; every queue ends at a person.
    And the queues are:
      | queue                      | band  | hours | meaning                                                                              | reader     |
      | a person decides           | stop  |       | Only a person can weigh what the record holds; nothing is declined here.             |            |
      | pharmacist today           | red   | 24    | Drugs that the patient may still have can do harm. A pharmacist calls the same day.  | pharmacist |
      | attorney today             | red   | 24    | A day that cannot be had again may be near: to file, to give notice, to be treated.  | attorney   |
      | pharmacist within 48 hours | amber | 48    | Drugs that the patient may still have should be looked at together by a pharmacist.  | pharmacist |
      | within 48 hours            | amber | 48    | A strong case, a question that can cost dearly, or one that loses ground with weeks. |            |
      | time to file               | grey  |       | Whether a claim can still be brought is not known. An attorney confirms it first.    |            |
      | records first              | grey  |       | Too little is known. The questions listed say what to ask for.                       |            |
      | routine                    | green |       | No hurry shows in the records.                                                       |            |

    And "a spinal cord stimulator" means these procedures:
      | written as                      |
      | spinal cord stimulator          |
      | spinal cord stimulator implant  |
      | spinal cord stimulator, planned |
    And "a stimulator trial" means these procedures:
      | written as                   |
      | spinal cord stimulator trial |
      | stimulator trial             |

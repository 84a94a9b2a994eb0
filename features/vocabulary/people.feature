@owner:intake @reviewed:2026-11-22
Feature: People, payers and queues
  The ways a specialty or a payer is written on paper, and where a case goes.

  Background: Names
    Given "a pain specialist" means these specialties:
      | written as                           |
      | pain medicine                        |
      | pain management                      |
      | interventional pain medicine         |
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

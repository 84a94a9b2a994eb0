@owner:intake @reviewed:2026-11-22
Feature: What a referral says of the claim in its own words
  Defendant, stage, counsel and kind are free text. A text that no wording here knows is unknown, never "no":
  the rules then ask. A star stands for any words.

  Background: Wordings
    # Who is sued. A public body has short notice periods of its own.
    Given "a public body" means these wordings:
      | written as          |
      | government          |
      | government entity   |
      | public              |
      | public body         |
      | public entity       |
      | municipal           |
      | municipality        |
      | city                |
      | county              |
      | state               |
      | federal             |
      | city of *           |
      | county of *         |
      | town of *           |
      | village of *        |
      | state of *          |
      | commonwealth of *   |
      | department of *     |
      | united states*      |
      | * county            |
      | * school district   |
      | * transit authority |
      | * police department |
    And "a private defendant" means these wordings:
      | written as         |
      | private            |
      | private party      |
      | individual         |
      | private individual |
      | driver             |
      | business           |
      | company            |
      | corporation        |
      | commercial         |
      | store              |
      | landlord           |
    And "an employer" means these wordings:
      | written as    |
      | employer      |
      | employer only |
      | the employer  |
      | own employer  |
    # Where the claim stands.
    And "settled" means these wordings:
      | written as      |
      | settled         |
      | closed          |
      | resolved        |
      | released        |
      | paid            |
      | disbursed       |
      | settlement paid |
      | case closed     |
    And "open" means these wordings:
      | written as       |
      | open             |
      | new              |
      | intake           |
      | active           |
      | treating         |
      | pre-litigation   |
      | prelitigation    |
      | demand           |
      | demand sent      |
      | negotiation      |
      | mediation        |
      | litigation       |
      | discovery        |
      | trial            |
      | settlement ready |
    # Whether another lawyer has, or had, the case.
    And "retained" means these wordings:
      | written as  |
      | yes         |
      | retained    |
      | represented |
    And "not retained" means these wordings:
      | written as |
      | no         |
      | none       |
    # What happened.
    And "a motor vehicle accident" means these wordings:
      | written as             |
      | motor vehicle          |
      | motor vehicle accident |
      | mva                    |
      | auto                   |
      | auto accident          |
      | car                    |
      | car accident           |
      | vehicle                |
      | truck                  |
      | truck accident         |
      | motorcycle             |
      | motorcycle accident    |
      | collision              |
      | rear-end collision     |
    And "an accident at work" means these wordings:
      | written as         |
      | work               |
      | at work            |
      | work injury        |
      | work accident      |
      | workplace          |
      | workplace accident |
      | on the job         |
      | on duty            |
    And "another kind of accident" means these wordings:
      | written as          |
      | fall                |
      | slip and fall       |
      | trip and fall       |
      | premises            |
      | premises liability  |
      | dog bite            |
      | assault             |
      | product             |
      | product liability   |
      | malpractice         |
      | medical malpractice |
      | sport               |

@owner:intake @reviewed:2026-11-22
Feature: What a referral says of the claim in its own words
  Defendant, stage, counsel and kind are free text. A text that no wording here knows is unknown, never "no":
  the rules then ask. A star stands for any words. Last comes what a payer may have paid for the injury.

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
    # Whether another lawyer has, or had, the case.
    And "retained" means these wordings:
      | written as  |
      | yes         |
      | retained    |
      | represented |
    # What happened.
    And "a motor vehicle accident" means these wordings:
      | written as              |
      | motor vehicle           |
      | motor vehicle accident  |
      | mva                     |
      | auto                    |
      | auto accident           |
      | car                     |
      | car accident            |
      | vehicle                 |
      | truck                   |
      | truck accident          |
      | motorcycle              |
      | motorcycle accident     |
      | collision               |
      | rear-end collision      |
      | mvc                     |
      | crash                   |
      | wreck                   |
      | car crash               |
      | car wreck               |
      | auto crash              |
      | auto collision          |
      | car collision           |
      | vehicle accident        |
      | vehicle crash           |
      | vehicle collision       |
      | motor vehicle crash     |
      | motor vehicle collision |
      | truck crash             |
      | motorcycle crash        |
      | traffic accident        |
      | road traffic accident   |
      | rear-ended              |
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
      | on-the-job         |
      | work-related       |
      | hurt at work       |
      | injured at work    |
    # The ordinary answers, of which no rule speaks.
    And these wordings mean something else:
      | written as          | note           |
      | private             | defendant      |
      | private party       | defendant      |
      | individual          | defendant      |
      | private individual  | defendant      |
      | driver              | defendant      |
      | business            | defendant      |
      | company             | defendant      |
      | corporation         | defendant      |
      | commercial          | defendant      |
      | store               | defendant      |
      | landlord            | defendant      |
      | open                | stage          |
      | new                 | stage          |
      | intake              | stage          |
      | active              | stage          |
      | treating            | stage          |
      | pre-litigation      | stage          |
      | prelitigation       | stage          |
      | demand              | stage          |
      | demand sent         | stage          |
      | negotiation         | stage          |
      | mediation           | stage          |
      | litigation          | stage          |
      | discovery           | stage          |
      | trial               | stage          |
      | settlement ready    | stage          |
      | no                  | counsel        |
      | none                | counsel        |
      | fall                | kind of injury |
      | slip and fall       | kind of injury |
      | trip and fall       | kind of injury |
      | premises            | kind of injury |
      | premises liability  | kind of injury |
      | dog bite            | kind of injury |
      | assault             | kind of injury |
      | product             | kind of injury |
      | product liability   | kind of injury |
      | malpractice         | kind of injury |
      | medical malpractice | kind of injury |
      | sport               | kind of injury |
    # What a payer may have paid for this injury: pain relief and what goes with it. Drugs whose usual reason is
    # another disease (dementia, bone loss, mood, attention, epilepsy) are left out; a person who knows more adds them.
    # So are the doses of naltrexone and buprenorphine that treat dependence, and naltrexone with bupropion, for weight.
    And "a medicine that may be for the injury" means these drugs:
      | drug               | route       | daily dose   | single ingredient |
      | acetaminophen      |             |              |                   |
      | baclofen           |             |              |                   |
      | benzhydrocodone    |             |              |                   |
      | buprenorphine      | transdermal |              |                   |
      | buprenorphine      | buccal      | under 2 mg   |                   |
      | butalbital         |             |              |                   |
      | carisoprodol       |             |              |                   |
      | celecoxib          |             |              |                   |
      | chlorzoxazone      |             |              |                   |
      | codeine            |             |              |                   |
      | cyclobenzaprine    |             |              |                   |
      | diclofenac         |             |              |                   |
      | dihydrocodeine     |             |              |                   |
      | duloxetine         |             |              |                   |
      | eptinezumab        |             |              |                   |
      | erenumab           |             |              |                   |
      | etodolac           |             |              |                   |
      | fentanyl           |             |              |                   |
      | fremanezumab       |             |              |                   |
      | gabapentin         |             |              |                   |
      | galcanezumab       |             |              |                   |
      | hydrocodone        |             |              |                   |
      | hydromorphone      |             |              |                   |
      | ibuprofen          |             |              |                   |
      | immune globulin    |             |              |                   |
      | indomethacin       |             |              |                   |
      | ketamine           |             |              |                   |
      | ketoprofen         |             |              |                   |
      | ketorolac          |             |              |                   |
      | levorphanol        |             |              |                   |
      | lidocaine          |             |              |                   |
      | meloxicam          |             |              |                   |
      | meperidine         |             |              |                   |
      | metaxalone         |             |              |                   |
      | methadone          |             |              |                   |
      | methocarbamol      |             |              |                   |
      | morphine           |             |              |                   |
      | nabumetone         |             |              |                   |
      | naltrexone         | oral        | 6 mg or less | yes               |
      | naltrexone         | buccal      |              | yes               |
      | naltrexone         | sublingual  |              | yes               |
      | naltrexone         | topical     |              | yes               |
      | naltrexone         | transdermal |              | yes               |
      | naproxen           |             |              |                   |
      | onabotulinumtoxina |             |              |                   |
      | orphenadrine       |             |              |                   |
      | oxaprozin          |             |              |                   |
      | oxycodone          |             |              |                   |
      | oxymorphone        |             |              |                   |
      | pentazocine        |             |              |                   |
      | piroxicam          |             |              |                   |
      | pregabalin         |             |              |                   |
      | propoxyphene       |             |              |                   |
      | rimegepant         |             |              |                   |
      | rizatriptan        |             |              |                   |
      | sumatriptan        |             |              |                   |
      | tapentadol         |             |              |                   |
      | tizanidine         |             |              |                   |
      | tramadol           |             |              |                   |
      | ubrogepant         |             |              |                   |
      | ziconotide         |             |              |                   |

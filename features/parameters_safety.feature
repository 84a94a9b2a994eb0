@owner:pharmacy @reviewed:2026-11-28
Feature: Thresholds of safety and of before and after
  The numbers behind the alerts and behind what is called late, near or past. Change one here, and the examples of
  every rule that leans on it are run again.

  Background: Thresholds
    Given these parameters hold:
      | name                      | value     | from       | source                                                                                                   |
      | alert window              | 30 days   | 2026-11-28 | proposal of this project: what was supplied in the last month may still be in the patient's hands        |
      | overlap worth a word      | 7 days    | 2026-11-28 | proposal of this project: a week together is more than a change of drugs                                 |
      | the lowest tricyclic dose | 25 mg     | 2026-11-28 | NeuPSIG 2015 begins at 25 mg; less is a first step                                                       |
      | the acetaminophen limit   | 4 g       | 2026-11-28 | working knowledge: the most that labels allow in a day; unconfirmed                                      |
      | full gabapentin dose      | 1200 mg   | 2026-11-28 | NeuPSIG 2015: an adequate dose begins here; kidneys decide how much of it stays                          |
      | full pregabalin dose      | 300 mg    | 2026-11-28 | NeuPSIG 2015: an adequate dose begins here; kidneys decide how much of it stays                          |
      | the acute time            | 30 days   | 2026-11-28 | CDC 2022: acute is less than a month; what is first coded later may belong to another event              |
      | one claim's time          | 3 years   | 2026-11-28 | proposal of this project: most claims are filed or settled by then; a drug begun later is rarely for it  |
      | one cause's time          | 12 months | 2026-11-28 | proposal of this project: what first shows a year later has to be tied to the accident by more than time |

@owner:pharmacy @reviewed:2026-11-23
Feature: Thresholds of the pain treatments
  Doses, weeks and counts that the rules on pain medicines, opioids, relaxants and devices lean on. Change a
  number here, and the examples of every rule that names it are run again.

  Background: Thresholds
    Given these parameters hold:
      | name                         | value    | from       | source                                                                              |
      | the fair-trial time          | 4 weeks  | 2026-11-23 | NeuPSIG 2015 and practice: four to eight weeks; duloxetine acts after four to eight |
      | the low-dose time            | 8 weeks  | 2026-11-23 | derived from NeuPSIG 2015: longer than a titration takes                            |
      | the low gabapentin dose      | 900 mg   | 2026-11-23 | derived from NeuPSIG 2015, whose range begins at 1,200 mg                           |
      | the low pregabalin dose      | 150 mg   | 2026-11-23 | working knowledge; NeuPSIG 2015 has 300 to 600 mg; unconfirmed                      |
      | the starting duloxetine dose | 30 mg    | 2026-11-23 | NeuPSIG 2015: 60 to 120 mg works; 30 mg is the first step                           |
      | the low venlafaxine dose     | 150 mg   | 2026-11-23 | NeuPSIG 2015: 150 to 225 mg for nerve pain                                          |
      | the relaxant limit           | 22 days  | 2026-11-23 | cyclobenzaprine label: two to three weeks; the first day beyond                     |
      | the chronic-opioid time      | 3 months | 2022-11-04 | CDC 2022: chronic is more than three months                                         |
      | the acute-opioid time        | 30 days  | 2022-11-04 | CDC 2022: acute is less than a month                                                |
      | the overlap limit            | 14 days  | 2026-11-23 | practice: two drugs of a class for longer than a change-over takes                  |
      | the shopping window          | 90 days  | 2026-11-23 | practice of monitoring programs (PMC7551569)                                        |
      | the early-refill share       | 25 %     | 2026-11-23 | practice: 20 to 25 % of the supply still left                                       |
      | the yellow gap               | 14 days  | 2026-11-23 | practice bands of Precedent, one seller's figures                                   |
      | the plateau time             | 6 months | 2026-11-23 | LienScripts on cost trajectories, a seller's own figure                             |
      | the plateau band             | 20 %     | 2026-11-23 | proposal of this project: months of 28 to 31 days and a late refill stay within it  |
    And the score counts at most:
      | category  | points | why                                                                                         |
      | intensity | 40     | how much treatment the pain has needed; a device and the drugs before it tell one story     |
      | overuse   | 35     | dose, duration, early refills and several prescribers often describe one prescriber's habit |

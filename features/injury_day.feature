@owner:intake @reviewed:2026-11-28
Feature: What was hurt, and on which day
  A case is about one day. Codes near it tell what was hurt; codes of other injuries, before it or after it, tell of
  other days. Where nothing is coded near the day, the day itself is asked about.

  Background: A case to screen
    Given the patient was injured on 2025-01-10
    And pharmacy records reach from 2023-01-01 to 2026-06-30
    And diagnosis records reach from 2023-01-01 to 2026-06-30

  @id:route-no-diagnosis @v1 @audience:intake @category:coverage
  Rule: No diagnosis at all: nothing says what was hurt
    Drugs without a single code tell of no injury. A person asks for the chart.

    Background: Definition
      Given the rule excludes a diagnosis to be recorded
      Then the rule routes the case to records first
      And the rule asks for "the chart or the medical claims of the injury, with their diagnoses"

    Example: Fills and no diagnosis
      Given the patient filled:
        | date       | drug                | quantity | days |
        | 2025-06-01 | NAPROXEN 500 MG TAB | 60       | 30   |
      When the case is screened
      Then the rule fires
      And the case is routed to records first

    Example: One diagnosis is something
      Given the patient was diagnosed with:
        | date       | code     |
        | 2025-01-12 | S13.4XXA |
      When the case is screened
      Then the rule stays silent

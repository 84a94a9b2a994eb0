from __future__ import annotations

from dataclasses import replace
from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.doses import daily_doses
from screening.drugs import recognise
from screening.referral import FillRow
from screening.wording import daily


def row(text: str, quantity=None, days: int | None = None, **more) -> FillRow:
    amount = None if quantity is None else D(str(quantity))
    return FillRow(row=7, kind="dispense", date=None, drug=text, quantity=amount, days_supply=days, **more)


def found(*args, **more):
    one = row(*args, **more)
    return daily_doses(one, recognise(one).drug)


def mg(*args, **more) -> dict:
    return {name: dose.mg for name, dose in found(*args, **more).doses.items()}


def reason(*args, **more) -> str:
    [dose] = found(*args, **more).doses.values()
    assert dose.mg is None
    return dose.reason


def codes(*args, **more) -> list[str]:
    return [warning.code for warning in found(*args, **more).warnings]


@pytest.mark.parametrize(
    ("text", "quantity", "days", "expected"),
    [
        ("NALTREXONE 4.5MG CAP CPD", 30, 30, {"naltrexone": "4.5"}),
        ("NALTREXONE 50 MG TAB", 3, 30, {"naltrexone": "5"}),
        ("NALTREXONE 50 MG TAB", 30, 30, {"naltrexone": "50"}),
        ("NALTREXONE 1.5 MG CAP", 90, 30, {"naltrexone": "4.5"}),
        ("NALTREXONE 1 MG/ML ORAL SUSP", 135, 30, {"naltrexone": "4.5"}),
        ("ULDN 5 MCG CAP", 60, 30, {"naltrexone": "0.01"}),
        ("EMBEDA 100-4 MG CAP", 60, 30, {"morphine": "200", "naltrexone": "8"}),
        ("CONTRAVE", 120, 30, {"naltrexone": "32", "bupropion": "360"}),
        ("TYLENOL #3", 60, 10, {"acetaminophen": "1800", "codeine": "180"}),
        ("MORPHINE 10 MG/5 ML ORAL SOLN", 300, 15, {"morphine": "40"}),
        ("FENTANYL 25 MCG/HR PATCH", 10, 30, {"fentanyl": "0.6"}),
        ("FENTANYL 25 MCG PATCH", 10, 30, {"fentanyl": "0.6"}),
        ("72 HR Fentanyl 0.075 MG/HR Transdermal System", 10, 30, {"fentanyl": "1.8"}),
        ("BUTRANS 10 MCG/HR PTWK", 4, 28, {"buprenorphine": "0.24"}),
        ("CLONIDINE 0.1 MG/24HR PATCH", 4, 28, {"clonidine": "0.1"}),
        ("GABAPENTIN 300 MG CAP", 90, 30, {"gabapentin": "900"}),
    ],
)
def test_daily_doses(text, quantity, days, expected):
    assert mg(text, quantity, days) == {name: D(amount) for name, amount in expected.items()}
    assert found(text, quantity, days).days_basis == "as stated"


@pytest.mark.parametrize(
    ("text", "quantity", "days", "why"),
    [
        ("VIVITROL 380 MG", 1, 28, "injection"),
        ("SUBLOCADE 300 MG/1.5 ML", 1, 28, "injection"),
        ("LIDOCAINE 5% CREAM", 30, 30, "topical"),
        ("MEDROL DOSEPAK 4 MG", 21, 6, "pack"),
        ("LIDOCAINE 5% PATCH", 30, 30, "labelled by its content"),
        ("FENTANYL 25 MCG/HR PATCH", 20, 30, "how many are worn"),
        ("NALTREXONE CAP", 30, 30, "states no strength"),
        ("NALTREXONE 4.5 MG CAP", None, 30, "no quantity"),
        ("NALTREXONE 4.5 MG CAP", 0, 30, "no quantity"),
        ("NALTREXONE 4.5 MG CAP", 30, None, "no days' supply"),
        ("NALTREXONE 4.5 MG CAP", 30, 0, "no days' supply"),
        ("NALTREXONE 4.5 MG CAP", None, None, "no quantity and no days' supply"),
        ("NALTREXONE 10 MG ORAL SUSP", 30, 30, "not by the millilitre"),
        ("NALTREXONE 5 MG/ML CAP", 30, 30, "by the millilitre"),
        ("NALTREXONE 4500 MG CAP", 30, 30, "implausible"),
        ("KETAMINE 50 MG/ML", 30, 30, "by the millilitre"),
    ],
)
def test_what_cannot_be_computed_is_unknown_with_the_reason(text, quantity, days, why):
    assert why in reason(text, quantity, days)


def test_an_implausible_dose_is_reported():
    assert codes("NALTREXONE 4500 MG CAP", 30, 30) == ["dose-implausible"]
    assert codes("NALTREXONE 100 MG CAP", 30, 30) == []


def test_directions_fill_in_for_missing_days_and_quantity():
    one = found("GABAPENTIN 300 MG CAP", 90, 0, sig="1 capsule three times a day")
    assert (one.doses["gabapentin"].mg, one.days, one.days_basis) == (D(900), 30, "quantity ÷ sig")
    two = found("GABAPENTIN 300 MG CAP", None, 30, sig="1 capsule three times a day")
    assert (two.doses["gabapentin"].mg, two.days, two.days_basis) == (D(900), 30, "as stated")
    three = found("IBUPROFEN 600 MG TAB", 30, None, sig="1 tab bid for 10 days")
    assert (three.doses["ibuprofen"].mg, three.days) == (D(1200), 10)
    assert three.days_basis == "duration in the directions"
    four = found("NALTREXONE 1 MG/ML ORAL SUSP", 135, None, sig="4.5 mL by mouth at bedtime")
    assert (four.doses["naltrexone"].mg, four.days) == (D("4.5"), 30)
    assert codes("GABAPENTIN 300 MG CAP", 90, None, sig="as directed") == ["days-unknown"]


def test_directions_in_another_unit_are_not_mixed_up():
    assert reason("NALTREXONE 1 MG/ML ORAL SUSP", 135, None, sig="take 1 capsule daily")
    assert reason("NALTREXONE 4.5 MG CAP", 30, None, sig="take 5 ml daily")


def test_what_is_swallowed_by_the_millilitre_is_a_liquid():
    by_mouth = "take 4.5 ml by mouth at bedtime"
    assert mg("NALTREXONE 1 MG/ML", 135, 30, sig=by_mouth) == {"naltrexone": D("4.5")}
    assert mg("HYDROCODONE-APAP 7.5-325/15ML", 450, 10, sig="15 mL by mouth three times a day") == {
        "hydrocodone": D("22.5"), "acetaminophen": D(975),
    }  # fmt: skip
    assert "by the millilitre" in reason("NALTREXONE 1 MG/ML", 135, 30)


def test_a_number_of_bottles_is_no_number_of_millilitres():
    assert "the quantity may count bottles" in reason("GABAPENTIN 250 MG/5 ML ORAL SOLN", 1, 30)
    assert "gabapentin" in reason("NEURONTIN 250 MG/5 ML", 2, 30)
    assert mg("NALTREXONE 1 MG/ML ORAL SOLN", 3, 30) == {"naltrexone": D("0.1")}


def test_milligrams_in_the_directions_serve_when_the_strength_is_unknown():
    assert mg("NALTREXONE CAP CPD", 30, 30, sig="take 4.5 mg by mouth at bedtime") == {"naltrexone": D("4.5")}


def test_stated_figures_win_over_directions_and_the_difference_is_reported():
    assert mg("GABAPENTIN 300 MG CAP", 90, 90, sig="1 cap tid") == {"gabapentin": D(300)}
    assert codes("GABAPENTIN 300 MG CAP", 90, 90, sig="1 cap tid") == ["sig-disagrees"]
    assert codes("GABAPENTIN 300 MG CAP", 84, 30, sig="1 cap tid") == []
    assert codes("TRAMADOL 50 MG TAB", 30, 30, sig="1 tab q6h prn") == []


def test_figures_and_directions_far_apart_are_both_disbelieved():
    assert "contradict" in reason("NALTREXONE 50 MG TAB", 30, 300, sig="take 1 tablet by mouth daily")
    assert codes("NALTREXONE 50 MG TAB", 30, 300, sig="take 1 tablet by mouth daily") == ["sig-contradicts"]
    assert mg("NALTREXONE 50 MG TAB", 30, 75, sig="take 1 tablet by mouth daily") == {"naltrexone": D(20)}
    dissolved = "dissolve 1 tablet in 50 ml water, take 4.5 ml nightly"
    assert mg("NALTREXONE 50 MG TAB", 3, 30, sig=dissolved) == {"naltrexone": D(5)}


def test_a_tablet_now_and_then_is_no_small_daily_dose():
    assert "as needed" in reason("NALTREXONE 50 MG TAB", 10, 90, sig="take 1 tablet by mouth as needed")
    assert mg("NALTREXONE 50 MG TAB", 90, 90, sig="take 1 tablet daily as needed") == {"naltrexone": D(50)}
    assert mg("TRAMADOL 50 MG TAB", 10, 30, sig="1 tab q6h prn")["tramadol"] == D("16.66666667")  # a load is an average


def test_a_triptan_is_taken_at_an_attack():
    assert "taken as needed" in reason("SUMATRIPTAN 100 MG TAB", 9, 30)
    assert mg("SUMATRIPTAN 100 MG TAB", 30, 30) == {"sumatriptan": D(100)}


@pytest.mark.parametrize(("days", "used"), [(1, 28), (None, 28), (28, 28), (30, 30)])
def test_a_depot_injection_acts_for_weeks_whatever_the_claim_says(days, used):
    assert found("VIVITROL 380 MG KIT", 1, days).days == used
    assert found("KETOROLAC 60 MG/2 ML INJ", 1, days).days == days


def test_a_quantity_that_is_a_mistake_for_one_ingredient_is_one_for_all():
    assert mg("HYDROCODONE-APAP 10-325 MG TAB", 1200, 30) == {"hydrocodone": None, "acetaminophen": None}
    assert mg("HYDROCODONE-APAP 10-325 MG TAB", 120, 30) == {"hydrocodone": D(40), "acetaminophen": D(1300)}


def test_ten_low_dose_capsules_a_day_are_a_slip_and_no_addiction_dose():
    assert reason("NALTREXONE 4.5MG CAP CPD", 300, 30).startswith("implausible: 10 capsules")
    assert reason("NALTREXONE 4.5MG CAP CPD", 30, 3).startswith("implausible: 10 capsules")
    assert codes("NALTREXONE 4.5MG CAP CPD", 300, 30) == ["dose-implausible"]
    assert mg("NALTREXONE 0.5 MG CAP", 270, 30) == {"naltrexone": D("4.5")}
    assert mg("GABAPENTIN 100 MG CAP", 540, 30) == {"gabapentin": D(1800)}


def test_the_basis_names_the_volume_a_strength_is_in():
    codeine = found("PROMETHAZINE-CODEINE 6.25-10 MG/5ML SYRUP", 240, 12).doses["codeine"]
    assert (codeine.mg, codeine.basis) == (D(40), "10 mg/5 ml × 240 ÷ 12 days")


def test_patches_worn_longer_or_shorter_than_stated_are_reported():
    assert codes("FENTANYL 25 MCG/HR PATCH", 15, 30) == ["patch-days-differ"]
    assert mg("FENTANYL 25 MCG/HR PATCH", 15, 30) == {"fentanyl": D("0.6")}
    assert codes("FENTANYL 25 MCG/HR PATCH", 10, 30) == []
    without = found("FENTANYL 25 MCG/HR PATCH", 10, None)
    assert (without.days, without.days_basis) == (30, "patches × wear time")
    assert reason("FENTANYL 25 MCG/HR PATCH", 10, 30, sig="apply 2 patches every 72 hours")
    assert mg("FENTANYL 25 MCG/HR PATCH", 15, 30, sig="apply 1 patch every 48 hours") == {"fentanyl": D("0.6")}
    assert "how many" in reason("FENTANYL 25 MCG/HR PATCH", None, 30, sig="apply 1 patch daily")
    assert "not worn all" in reason("FENTANYL 25 MCG/HR PATCH", None, 30, sig="apply 1 patch every 12 days")


def test_a_dose_below_a_tenth_of_a_milligram_is_shown_in_micrograms():
    assert found("ULDN 5 MCG CAP", 30, 30).doses["naltrexone"].shown() == {"value": "5", "unit": "mcg"}
    assert found("NALTREXONE 50 MG TAB", 30, 30).doses["naltrexone"].shown() == {"value": "50", "unit": "mg"}


@given(st.integers(1, 90), st.integers(1, 90), st.integers(2, 9))
def test_the_dose_grows_with_the_quantity_and_shrinks_with_the_days(quantity, days, times):
    one = mg("PREDNISONE 5 MG TAB", quantity, days)["prednisone"]
    many = mg("PREDNISONE 5 MG TAB", quantity * times, days)["prednisone"]
    longer = mg("PREDNISONE 5 MG TAB", quantity, days * times)["prednisone"]
    tolerance = D("1e-7")
    assert abs(many - one * times) <= many * tolerance
    assert abs(longer * times - one) <= one * tolerance


@given(st.decimals(min_value="0.1", max_value=999, places=1), st.integers(1, 60), st.integers(1, 60))
def test_micrograms_are_a_thousandth(amount, quantity, days):
    large = mg(f"PREDNISONE {amount} MG TAB", quantity, days)["prednisone"]
    small = mg(f"PREDNISONE {amount} MCG TAB", quantity, days)["prednisone"]
    assert abs(small * 1000 - large) <= large * D("1e-8")


@given(st.one_of(st.none(), st.integers(-5, 0)), st.one_of(st.none(), st.integers(-5, 40)))
def test_a_missing_quantity_never_becomes_a_dose_of_nothing(quantity, days):
    [dose] = found("NALTREXONE 4.5 MG CAP", quantity, days).doses.values()
    assert dose.mg is None
    assert dose.reason


def test_each_ingredient_of_an_incomplete_product_still_has_its_reason():
    one = row("NALTREXONE-FOOBARINE 8-90", 30, 30)
    drug = recognise(one).drug
    assert daily_doses(one, drug).doses["naltrexone"].mg is None
    assert daily_doses(replace(one, sig="take 8 mg daily"), drug).doses["naltrexone"].mg is None


@pytest.mark.parametrize(
    ("text", "quantity", "days", "shown"),
    [
        ("FENTANYL 25 MCG/HR PATCH", 10, 30, "25 mcg an hour"),
        ("FENTANYL 12 MCG/HR PATCH", 10, 30, "12 mcg an hour"),
        ("BUTRANS 7.5 MCG/HR PTWK", 4, 28, "7.5 mcg an hour"),
        ("CLONIDINE 0.1 MG/24HR PATCH", 4, 28, "0.1 mg a day"),
        ("ULDN 5 MCG CAP", 60, 30, "10 mcg a day"),
        ("MORPHINE ER 15 MG TAB", 60, 30, "30 mg a day"),
    ],
)
def test_a_patch_labelled_by_the_hour_is_told_so(text, quantity, days, shown):
    (dose,) = found(text, quantity, days).doses.values()
    assert daily(dose.shown()) == shown


@pytest.mark.parametrize(
    ("text", "most", "over"),
    [
        ("MORPHINE 100 MG TAB", 960, 961),
        ("OXYCODONE 30 MG TAB", 2132, 2133),
        ("HYDROMORPHONE 8 MG TAB", 2400, 2401),
        ("METHADONE 10 MG TAB", 2040, 2041),
    ],
)
def test_an_opioid_dose_beyond_any_is_asked_about_and_not_one_below(text, most, over):
    assert all(dose is not None for dose in mg(text, most, 30).values())
    assert reason(text, over, 30).startswith("implausible")


def test_a_patch_stronger_than_any_is_a_slip():
    assert mg("FENTANYL 100 MCG/HR PATCH", 10, 30) == {"fentanyl": D("2.4")}
    assert "stronger than any that is made" in reason("FENTANYL 1000 MCG/HR PATCH", 10, 30)

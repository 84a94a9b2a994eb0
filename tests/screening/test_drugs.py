from __future__ import annotations

from decimal import Decimal as D

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screening.drugs import recognise
from screening.reference import read_table
from screening.reference.lexicon import brands, drug_words, ingredients, ingredients_of_class, salts
from screening.reference.products import normalise_ndc, products
from screening.referral import FillRow


def row(drug: str | None, **more) -> FillRow:
    return FillRow(row=4, kind="dispense", date=None, drug=drug, **more)


def drug(text: str | None, **more):
    found = recognise(row(text, **more)).drug
    assert found is not None, recognise(row(text, **more)).reason
    return found


def codes(text: str | None, **more) -> set[str]:
    return {warning.code for warning in recognise(row(text, **more)).warnings}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("NALTREXONE 4.5MG CAP CPD", ["naltrexone"]),
        ("Naltrexone HCl 50 mg tablet", ["naltrexone"]),
        ("LDN 1.5MG CAPSULE", ["naltrexone"]),
        ("ULDN 5 MCG CAP", ["naltrexone"]),
        ("NALTREX TAB 50MG", ["naltrexone"]),
        ("VIVITROL 380 MG KIT", ["naltrexone"]),
        ("EMBEDA 100-4 MG CAP", ["morphine", "naltrexone"]),
        ("CONTRAVE", ["naltrexone", "bupropion"]),
        ("BUPREN-NALOX 8-2 MG SL FILM", ["buprenorphine", "naloxone"]),
        ("TYLENOL W/COD #4", ["acetaminophen", "codeine"]),
        ("FIORICET/COD 50-300-40-30", ["butalbital", "acetaminophen", "caffeine", "codeine"]),
        ("HYDROCOD POLI-CHLORPHEN POLI ER 10-8/5ML", ["hydrocodone", "chlorpheniramine"]),
        ("SYNALGOS-DC CAP", ["aspirin", "caffeine", "dihydrocodeine"]),
        ("PRADAXA 150 MG CAP", ["dabigatran"]),
        ("GAMUNEX-C 10 GM/100 ML", ["immune globulin"]),
        ("METHYLNALTREXONE 12 MG/0.6 ML", ["methylnaltrexone"]),
        ("METHYL-NALTREXONE 450MG TAB", ["methylnaltrexone"]),
        ("RELISTOR 150 MG TAB", ["methylnaltrexone"]),
        ("MOVANTIK 25 MG TABLET", ["naloxegol"]),
        ("NARCAN 4 MG NASAL SPRAY", ["naloxone"]),
        ("HYDROCO/APAP TAB 10-325MG", ["hydrocodone", "acetaminophen"]),
        ("OXYCOD/APAP 5-325", ["oxycodone", "acetaminophen"]),
        ("OXYCODONE W/ASA", ["oxycodone", "aspirin"]),
        ("PERCOCET (OXYCODONE-APAP) 10/325", ["oxycodone", "acetaminophen"]),
        ("TYLENOL #3", ["acetaminophen", "codeine"]),
        ("ACETAMINOPHEN-COD #3 TABLET", ["acetaminophen", "codeine"]),
        ("TYLENOL WITH CODEINE NO. 3", ["acetaminophen", "codeine"]),
        ("LOSARTAN POTASSIUM 50MG TAB", ["losartan"]),
        ("LOSARTAN/HCTZ 50-12.5", ["losartan", "hydrochlorothiazide"]),
        ("CYCLOBENZAPR TAB 10MG", ["cyclobenzaprine"]),
        ("GABAPENTN CAP 300MG", ["gabapentin"]),
        ("KETAMINE 10%/GABAPENTIN 6%/LIDOCAINE 5% CREAM", ["ketamine", "gabapentin", "lidocaine"]),
        ("KETAMINE + BACLOFEN and LIDOCAINE gel", ["ketamine", "baclofen", "lidocaine"]),
        ("COD LIVER OIL", ["cod liver oil"]),
        ("Suboxone 2 MG / 0.5 MG Sublingual Film", ["buprenorphine", "naloxone"]),
        ("insulin human, isophane 70 UNT/ML / Regular Insulin, Human 30 UNT/ML [Humulin]",
         ["insulin isophane", "insulin regular"]),
    ],
)  # fmt: skip
def test_names(text, names):
    assert list(drug(text).ingredients) == names


@pytest.mark.parametrize(
    "text",
    [
        "NALTREXNE 4.5 MG CAP", "NALTRXONE 4.5 MG", "NALOXOEN 4 MG", "NALTREXOL 4 MG", "6-BETA-NALTREXOL",
        "NORNALTREXONE",
        "nor naltrexone 5 mg", "METHYLNALTREXON 8 MG", "NALTRAXONE 4.5 MG CAP", "PREDNISON 10 MG", "PREDNISO 10MG",
        "HYDROMORPHO 2MG", "HYDRALAZIN 25 MG", "TRAZADOL 50 MG", "CLONAZAPINE 1 MG", "TEST STRIPS", "PHARMACY FEE", "",
        "REVIA (NALOXONE) 50MG", "LYRICA CYMBALTA",
    ],
)  # fmt: skip
def test_what_is_not_sure_stays_unknown(text):
    found = recognise(row(text))
    assert found.drug is None
    assert found.reason
    assert codes(text) == {"drug-unknown"}
    assert all(w.where == "fills row 4, drug" for w in found.warnings)


def test_an_unknown_name_comes_with_a_suggestion():
    assert recognise(row("NALTREXNE 4.5 MG CAP")).suggestion == 'Is "naltrexne" naltrexone?'


def test_a_clear_misspelling_is_read_and_said():
    found = recognise(row("Simvistatin 10 MG"))
    assert found.drug.ingredients == ("simvastatin",)
    assert found.drug.how == "corrected"
    assert '"simvistatin"' in found.drug.note
    assert codes("Simvistatin 10 MG") == {"drug-corrected"}


@pytest.mark.parametrize("pair", read_table("lookalikes"), ids=lambda p: f"{p['name']}-{p['other']}")
def test_no_misspelling_is_corrected_to_a_lookalike(pair):
    """Every single-letter loss of either name is that name's own alias, or unknown: never the other."""
    for name in (pair["name"], pair["other"]):
        for i in range(len(name)):
            word = name[:i] + name[i + 1 :]
            found = recognise(row(f"{word} 10 MG TAB")).drug
            if found is not None:
                assert found.how != "corrected", (word, found.ingredients)


@pytest.mark.parametrize(
    "name",
    [
        *sorted(
            {*(p["name"] for p in read_table("lookalikes")), *(p["other"] for p in read_table("lookalikes"))}
            - {"naltrexone"}
        ),
        *("methylnaltrexone", "naltrexol", "dinaltrexone", "naltrexazone", "naltrindole", "nalorphine"),
    ],
)
def test_only_naltrexone_is_naltrexone(name):
    for text in (name, name.upper(), f"{name} 4.5 MG CAP", f"{name} HCL 50MG TAB CPD", f"{name}/acetaminophen 5-325"):
        found = recognise(row(text)).drug
        assert found is None or "naltrexone" not in found.ingredients


@given(st.text(alphabet="naltrexomhyig-/ ", max_size=24))
def test_naltrexone_is_only_found_as_a_word_of_its_own(text):
    found = recognise(row(text)).drug
    if found is not None and "naltrexone" in found.ingredients:
        words = text.replace("-", " ").replace("/", " ").split()
        assert {"naltrexone", "naltrexon", "naltrex"} & set(words)


JOINED = salts() | ingredients_of_class("diluent")  # read as part of another product when beside it
NAMES = sorted(name for name in ingredients() if " " not in name and name not in JOINED)


@given(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True),
    st.sampled_from(["/", " / ", " + ", " AND ", "-", " W/"]),
)
def test_a_combination_is_split_into_what_it_joins(names, separator):
    """Joined names come apart again (a pair such as "methyl salicylate" is a name of its own, so only known ones)."""
    found = drug(separator.join(names) + " TABLET")
    assert set(found.ingredients) == set(names)
    assert found.single_ingredient == (len(names) == 1)


@given(st.sampled_from(sorted(brands())), st.sampled_from(["", " TAB", " 10 MG", " cap cpd"]), st.data())
def test_case_and_white_space_change_nothing(name, tail, data):
    text = name + tail
    spaced = data.draw(
        st.sampled_from([f"  {text}  ", text.replace(" ", "   "), text.replace(" ", "\t"), text.upper(), text.title()])
    )
    assert_same(recognise(row(text)), recognise(row(spaced)))


def assert_same(a, b):
    assert (a.drug is None) == (b.drug is None)
    if a.drug is not None:
        fields = ("ingredients", "complete", "form", "route", "extended_release", "compounded", "how")
        assert all(getattr(a.drug, f) == getattr(b.drug, f) for f in fields)
        amounts = [{n: (s.mg, s.per) for n, s in x.drug.strengths.items()} for x in (a, b)]
        assert amounts[0] == amounts[1]


@pytest.mark.parametrize(
    ("text", "form", "route"),
    [
        ("NALTREXONE 4.5MG CAP", "capsule", "oral"),
        ("NALTREXONE 4.5MG", None, None),
        ("NALTREXONE 50 MG", None, "oral"),
        ("NALTREXONE 50 MG CPD", None, None),
        ("HYDROCODONE BIT/APAP", None, "oral"),
        ("MORPHINE SULFATE 15 MG", None, None),
        ("MORPHINE SULFATE ER 15 MG", None, "oral"),
        ("NALTREXONE 1 MG/ML ORAL SUSP", "suspension", "oral"),
        ("VIVITROL 380 MG", "injection", "injection"),
        ("ZOLPIDEM 5 MG TAB SL", "tablet", "sublingual"),
        ("CLONAZEPAM 0.5MG TAB C-IV", "tablet", "oral"),
        ("BUPRENORPHINE 8 MG TABLET", "tablet", "sublingual"),
        ("BUPRENORPHINE-NALOXONE 8-2 MG TAB", "tablet", "sublingual"),
        ("BUPRENORPHINE TABLET", "tablet", None),
        ("GABAPENTIN", None, "oral"),
        ("GABAPENTIN CPD", None, None),
        ("DICLOFENAC", None, None),
        ("KETAMINE", None, None),
        ("NALTREXONE", None, None),
        ("BELBUCA 300 MCG FILM", "film", "buccal"),
        ("FENTANYL 25 MCG/HR PATCH", "patch", "transdermal"),
        ("72 HR Fentanyl 0.075 MG/HR Transdermal System", "patch", "transdermal"),
        ("LIDOCAINE 5% PATCH", "patch", "topical"),
        ("MEDROL DOSEPAK 4MG", "pack", "oral"),
        ("NALTREXONE EYE DROPS 0.01%", "drops", "ophthalmic"),
        ("DICLOFENAC EPOLAMINE 1.3% PATCH", "patch", "topical"),
        ("METHYLPREDNISOLONE 4 MG DOSEPK", "pack", "oral"),
        ("PROMETHAZINE 25 MG/ML VIAL", "injection", "injection"),
        ("KETAMINE 50 MG TROCHE", "troche", "buccal"),
    ],
)
def test_form_and_route(text, form, route):
    found = drug(text)
    assert (found.form, found.route) == (form, route)


def test_the_directions_give_a_route_that_the_product_leaves_open():
    assert drug("NALTREXONE 4.5MG", sig="take 1 by mouth at bedtime").route == "oral"
    assert drug("NALTREXONE 4.5MG CAP", sig="apply to skin").route == "oral"


@pytest.mark.parametrize(
    ("text", "stated", "expected"),
    [
        ("NALTREXONE 4.5MG CAP CPD", None, True),
        ("NALTREXONE 4.5MG CAP (COMPOUNDED)", None, True),
        ("NALTREXONE (BULK) POWDER", None, True),
        ("(C) NALTREXONE 4.5MG CAP", None, True),
        ("NALTREXONE 4.5MG CAP CPD", False, False),
        ("NALTREXONE 4.5MG CAP", None, None),
        ("NALTREXONE 4.5MG CAP", True, True),
        ("CLOTRIMAZOLE 10 MG TROCHE", None, None),
        ("KETAMINE 50 MG TROCHE", None, True),
        ("PERCOCET 5-325", None, False),
    ],
)
def test_compounded(text, stated, expected):
    assert drug(text, compounded=stated).compounded is expected


def mg(found) -> dict:
    return {name: (s.mg, s.per) for name, s in found.strengths.items()}


def test_strengths_go_to_their_ingredients():
    assert mg(drug("EMBEDA 100-4 MG CAP")) == {"morphine": (D(100), "unit"), "naltrexone": (D(4), "unit")}
    assert mg(drug("TYLENOL #3")) == {"acetaminophen": (D(300), "unit"), "codeine": (D(30), "unit")}
    assert mg(drug("CONTRAVE")) == {"naltrexone": (D(8), "unit"), "bupropion": (D(90), "unit")}
    text = "aspirin 325 MG / oxycodone hydrochloride 2.25 MG / oxycodone terephthalate 0.19 MG Oral Tablet"
    assert mg(drug(text)) == {"aspirin": (D(325), "unit"), "oxycodone": (D("2.44"), "unit")}


@pytest.mark.parametrize(
    "text", ["NORCO 10", "OXYCODONE-APAP 10 MG", "POTASSIUM CHLORIDE 20 MEQ ER TAB", "NALTREXONE CAP"]
)
def test_a_strength_that_cannot_be_told_is_missing_and_explained(text):
    found = drug(text)
    assert not found.strengths
    assert found.note


def test_the_size_of_a_jar_is_no_strength():
    found = drug("KETAMINE 10% BACLOFEN 2% CREAM 240GM")
    assert mg(found) == {"ketamine": (D(100), "g"), "baclofen": (D(20), "g")}


def test_strengths_in_the_wrong_order_are_unknown():
    assert mg(drug("BUPROPION-NALTREXONE 8-90 MG TAB")) == {}
    assert "strength-doubtful" in codes("BUPROPION-NALTREXONE 8-90 MG TAB")


def test_the_strength_column_adds_and_contradicts():
    assert mg(drug("LDN CAP", strength="4.5 mg")) == {"naltrexone": (D("4.5"), "unit")}
    assert mg(drug("NALTREXONE 4.5 MG CAP", strength="4.5mg")) == {"naltrexone": (D("4.5"), "unit")}
    assert mg(drug("NALTREXONE 4.5 MG CAP", strength="3 mg")) == {}
    assert "strength-disagrees" in codes("NALTREXONE 4.5 MG CAP", strength="3 mg")
    assert mg(drug("NALTREXONE CAP", strength="4.5")) == {}
    assert "strength-unreadable" in codes("NALTREXONE CAP", strength="4.5")


def test_what_is_not_on_the_formulary_is_no_further_ingredient():
    assert drug("COMPOUND,NON-FORMULARY: NALTREXONE 3MG CAP").single_ingredient
    assert drug("NON FORMULARY NALTREXONE 3MG CAP").single_ingredient


def test_an_unknown_part_of_a_combination_makes_it_incomplete():
    for text in (
        "NALTREXONE/BUPROPRION 8/90",
        "NALTREXONE-FOOBARINE 8-90",
        "FOOBARINE NALTREXONE 4.5 MG CAP",
        "NALTREXONE 8-90 TAB",
    ):
        found = drug(text)
        assert found.ingredients == ("naltrexone",)
        assert not found.complete
        assert not found.single_ingredient
        assert "drug-part-unknown" in codes(text)


def test_a_code_is_believed_where_the_text_does_not_speak_against_it():
    assert drug(None, rxcui="1483744").ingredients == ("naltrexone",)
    assert drug("SOMETHING ODD", rxcui="1483744").how == "rxcui"
    both = drug("NALTREXONE 50 MG TABLET", rxcui="1483744")
    assert mg(both) == {"naltrexone": (D(50), "unit")}
    assert both.compounded is False
    against = recognise(row("NALOXONE 4 MG SPRAY", rxcui="1483744"))
    assert against.drug is None
    assert "the code is naltrexone, the text says naloxone" in against.reason
    assert mg(drug("NALTREXONE 4.5 MG", rxcui="1483744")) == {}


def test_ndc():
    sample = read_table("ndc")[0]
    assert drug(None, ndc=sample["ndc"]).how == "ndc"
    unknown = recognise(row(None, ndc="99999-9999-99"))
    assert unknown.drug is None
    assert "NDC 99999-9999-99 is in no table" in unknown.reason
    assert drug("GABAPENTIN 300 MG CAP", ndc="99999999999").how == "name"
    assert "ndc-unreadable" in codes("GABAPENTIN 300 MG CAP", ndc="1234567890")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0002-8215-01", "00002821501"), ("50242-040-62", "50242004062"), ("60575-4112-1", "60575411201"),
        ("00002-8215-01", "00002821501"), ("00002821501", "00002821501"), ("0002821501", None),
        ("no", None), ("1-2-3", None),
    ],
)  # fmt: skip
def test_ndc_formats(text, expected):
    assert normalise_ndc(text) == expected


def test_data_files_agree_with_themselves():
    known = ingredients()
    names = {name for b in brands().values() for name in b.ingredients}
    names |= {name for p in products().values() for name in p.ingredients}
    names |= {
        r["ingredient"]
        for table in ("opioid_factors", "patch_wear", "dose_limits", "unit_strengths")
        for r in read_table(table)
    }
    assert names <= set(known)
    assert all(p.complete for p in products().values())
    assert drug_words()["naltrexone"] == {"naltrexone"}
    codes = [i.rxcui for i in known.values() if i.rxcui]
    assert len(codes) == len(set(codes)) >= 113


@pytest.mark.parametrize(
    "text",
    [
        "GUAIFENESIN AC 100-10/5 SYRUP", "VIRTUSSIN A/C", "FIORICET/CODEINE", "SOMA COMPOUND W/CODEINE",
        "BUTALBITAL COMPOUND W/CODEINE", "TYLENOL/CODEINE #3 TAB",
    ],
)  # fmt: skip
def test_codeine_is_seen_in_shorthand_names(text):
    assert "codeine" in drug(text).ingredients


@pytest.mark.parametrize("tail", ["DISSOLVE IN 50 ML WATER", "(LACTOSE FREE)", "AVICEL FILLER"])
def test_what_it_is_dissolved_or_filled_with_is_no_further_ingredient(tail):
    assert drug(f"NALTREXONE 50 MG TAB {tail}").single_ingredient


def test_a_pellet_is_implanted_and_pellets_are_swallowed():
    assert drug("NALTREXONE PELLET 100MG").route == "implant"
    assert drug("OMEPRAZOLE DR PELLETS CAP 20MG").route == "oral"


def test_water_is_a_product_of_its_own_only_alone():
    assert drug("Water 1000 MG/ML Injectable Solution").ingredients == ("water",)
    assert drug("NALTREXONE 50 MG TAB IN WATER").ingredients == ("naltrexone",)


def test_conc_is_a_concentrate_to_swallow():
    drug = recognise(FillRow(1, "dispense", None, "MORPHINE SULFATE 20 MG/ML CONC")).drug
    assert (drug.form, drug.route) == ("solution", "oral")


def test_strengths_are_doubted_only_where_another_order_would_fit():
    right = recognise(FillRow(1, "dispense", None, "Atenolol 100 MG / Chlorthalidone 25 MG Oral Tablet")).drug
    assert {name: strength.mg for name, strength in right.strengths.items()} == {"atenolol": 100, "chlorthalidone": 25}
    assert not recognise(FillRow(1, "dispense", None, "IBUPROFEN-HYDROCODONE 7.5-200 TAB")).drug.strengths


def test_a_name_of_very_many_strengths_is_doubted_without_trying_every_order():
    names = ("ibuprofen", "naproxen", "meloxicam", "tramadol", "gabapentin", "baclofen", "tizanidine", "morphine",
             "codeine", "oxycodone", "fentanyl", "methadone")  # fmt: skip
    text = " / ".join(f"{name} 99999 mg" for name in names) + " tablet"
    assert not recognise(FillRow(1, "dispense", None, text)).drug.strengths

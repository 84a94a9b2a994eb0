"""FHIR R4 → one referral: what was diagnosed, ordered and dispensed, and nothing that is only planned.

A narrow reader: Patient, Condition, Procedure, Coverage, MedicationRequest (an order), MedicationDispense and
pharmacy Claims and ExplanationOfBenefits (dispensings).  Everything left out for its status is reported.

A diagnosis is dated by its onset where a full date is given; else by the day it was recorded.  An onset
of which only the year or the age is known leaves the diagnosis undated: the recording could be years later,
and would make an old condition look new.  The reason that an order states by a code is a diagnosis of the order's day.

A dispensing that comes as MedicationDispense and as claim (same prescription, same day) is one row.
The total of a claim is never taken for the price of a drug: only an item that names the drug has a price.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from screening.intake import fhir_claim, limits
from screening.intake.draft import Draft, Path
from screening.intake.fhir_medication import Drugs
from screening.intake.fhir_parts import Entry, Index, code, codes, day, each, full_name, get, payer, tail, words
from screening.intake.schema import CODE_SHAPES
from screening.referral import Warning
from screening.wording import readable

# Code systems of diagnoses, the preferred first; the third value is what to warn of.
_SYSTEMS = (
    (("http://hl7.org/fhir/sid/icd-10-cm", "urn:oid:2.16.840.1.113883.6.90"), "ICD-10-CM", ""),
    (
        ("http://hl7.org/fhir/sid/icd-10", "urn:oid:2.16.840.1.113883.6.3"),
        "ICD-10-CM",
        "the code is given as international ICD-10 and read as ICD-10-CM",
    ),
    (
        (
            "http://hl7.org/fhir/sid/icd-9-cm",
            "http://hl7.org/fhir/sid/icd-9-cm/diagnosis",
            "http://terminology.hl7.org/CodeSystem/icd9cm",
            "urn:oid:2.16.840.1.113883.6.103",
        ),
        "ICD-9-CM",
        "",
    ),
    (("http://snomed.info/sct", "urn:oid:2.16.840.1.113883.6.96"), "SNOMED CT", ""),
)
_NOT_MEANT = {"entered-in-error", "refuted", "unconfirmed", "provisional", "differential"}
_NOT_DONE = {"entered-in-error", "not-done", "preparation"}
_NOT_VISITED = {"entered-in-error", "cancelled", "planned"}
_NOT_COVERED = {"entered-in-error", "cancelled", "draft"}
_NOT_READ = {
    "MedicationStatement": "it says what somebody reported to take, not what was dispensed",
    "MedicationAdministration": "a dose given in a clinic is not a pharmacy fill",
    "MedicationOrder": "it belongs to an older FHIR version; export as R4",
}
_ASSERTED = "http://hl7.org/fhir/StructureDefinition/condition-assertedDate"
_OF_A_PATIENT = ("subject", "patient", "beneficiary")


def is_fhir(value: Any) -> bool:
    """Whether a JSON value is a FHIR resource or a list of them."""
    items = value if isinstance(value, list) else [value]
    return bool(items) and all(isinstance(item, Mapping) and "resourceType" in item for item in items)


def draft(value: Any, stem: str) -> Draft:
    """The referral of a Bundle, a resource or a list of resources.  It has no injury date: the caller gives it."""
    reader = _Reader(value)
    reader.read()
    return reader.draft(stem)


class _Reader:
    def __init__(self, value: Any):
        self.value = value
        self.warnings: list[Warning] = []
        self.problems: list[tuple[str, str]] = []
        self.index = Index()
        self.entries = self._distinct(_entries(value))
        self.drugs = Drugs(self.index, self.warn)
        self.patient: dict[str, Any] = {}
        self.diagnoses: list[tuple[Entry, dict[str, Any]]] = []
        self.procedures: list[tuple[Entry, dict[str, Any]]] = []
        self.coverage: list[tuple[Entry, dict[str, Any]]] = []
        self.claims: list[Entry] = []
        self.skipped: Counter[tuple[str, str]] = Counter()
        self.patient_id: str | None = None

    def warn(self, code: str, entry: Entry, message: str) -> None:
        self.warnings.append(Warning(code, entry.place, message))

    def _distinct(self, entries: Iterable[Entry]) -> list[Entry]:
        """Each resource once; the same id with other content is a problem."""
        result = []
        for entry in entries:
            twin = self.index.by_name.get(entry.key or "")
            if twin is None:
                self.index.add(entry)
                result.append(entry)
            elif twin.resource != entry.resource:
                self.problems.append((entry.place, f"has the id of {twin.place} but other content; keep one"))
        return result

    def read(self) -> None:
        self._one_patient()
        readers: dict[str, Callable[[Entry], None]] = {
            "Patient": self._patient,
            "Condition": self._condition,
            "Procedure": self._procedure,
            "Coverage": self._coverage,
            "MedicationRequest": self.drugs.request,
            "MedicationDispense": self.drugs.dispense,
            "Claim": self._claim,
            "ExplanationOfBenefit": self._claim,
        }
        for entry in self.entries:
            if entry.kind in readers:
                readers[entry.kind](entry)
            elif entry.kind in _NOT_READ:
                self.skipped[entry.kind, _NOT_READ[entry.kind]] += 1
        self._ends()
        self._claimed()
        self._reasons()
        for (kind, reason), count in (self.skipped + self.drugs.skipped).items():
            self.warnings.append(Warning("fhir-left-out", kind, f"{count} left out: {reason}"))
        if any(link.get("relation") == "next" for link in each(self.value, "link")):
            words = "this is one page of several; the records on the other pages are not seen"
            self.warnings.append(Warning("fhir-more-pages", "link", words))

    def _one_patient(self) -> None:
        """Every resource must speak of the same person."""
        names: dict[str, str] = {}
        for entry in self.entries:
            if entry.kind == "Patient":
                names.setdefault(str(entry.resource.get("id") or tail({"reference": entry.url}) or "?"), entry.place)
        if len(names) > 1:
            places = " and ".join(list(names.values())[:2])
            self.problems.append((places, "are two patients; give one file a patient"))
            return
        for entry in self.entries:
            found = next((name for key in _OF_A_PATIENT if (name := self._patient_of(entry.resource, key))), None)
            if found is None:
                continue
            if not names:
                names[found] = entry.place
            elif found not in names:
                first = next(iter(names.values()))
                self.problems.append((entry.place, f"speaks of another patient than {first}; give one file a patient"))
        self.patient_id = next(iter(names), None)

    def _patient_of(self, resource: Mapping[str, Any], key: str) -> str | None:
        """The id of the patient whom a resource names, be it by an address that does not end in the id."""
        reference = resource.get(key)
        named = self.index.find(reference, resource)
        if named is not None and named.kind == "Patient":
            return str(named.resource.get("id") or tail({"reference": named.url}) or "?")
        if "?" in str(get(reference, "reference")):
            return None  # a search, not an id
        return tail(reference)

    def _patient(self, entry: Entry) -> None:
        resource = entry.resource
        names = list(each(resource, "name"))
        name = next((item for item in names if item.get("use") == "official"), names[0] if names else None)
        gender = resource.get("gender")
        self.patient = {
            "name": full_name(name),
            "date_of_birth": self._day(entry, resource.get("birthDate"), "the date of birth"),
            "sex": None if gender == "unknown" else gender,
            **self._death(entry, resource),
        }

    def _death(self, entry: Entry, resource: Mapping[str, Any]) -> dict[str, Any]:
        """A day that is only known to its year still says that the patient has died."""
        told = resource.get("deceasedDateTime")
        if told is not None:
            return {"date_of_death": self._day(entry, told, "the date of death"), "deceased": True}
        return {"deceased": resource.get("deceasedBoolean")}

    def _day(self, entry: Entry, value: Any, what: str) -> Any:
        found = day(value)
        if found is None and value is not None:
            self.warn("partial-date", entry, f"{what} is given without its day and taken as unknown")
        return found

    def _condition(self, entry: Entry) -> None:
        resource = entry.resource
        status = _verification(resource) & _NOT_MEANT
        if status:
            self.skipped["Condition", f"its verification status is {min(status)}"] += 1
            return
        found = _coded(resource.get("code"))
        if not found:
            self.skipped["Condition", "it has no code of ICD-10-CM, ICD-9-CM or SNOMED CT"] += 1
            return
        row = {
            "date": self._onset(entry),
            "description": words(resource.get("code")),
            "provider": get(resource, "recorder", "display") or get(resource, "asserter", "display"),
        }
        self._diagnosed(entry, found, row)

    def _diagnosed(self, entry: Entry, found: list[tuple[Any, str, str]], row: dict[str, Any]) -> None:
        """A row for each code of one concept: a problem may be coded as two that belong together."""
        for value, system, note in found:
            if note:
                self.warn("code-system", entry, note)
            self.diagnoses.append((entry, {"code": value, "system": system} | row))

    def _claim(self, entry: Entry) -> None:
        self.drugs.claim(entry)
        if fhir_claim.why_left_out(entry.resource) is None:
            self.claims.append(entry)

    def _claimed(self) -> None:
        """The diagnoses that claims code themselves, each once a day of service."""
        told = {(str(row["code"]), str(row["date"])) for _, row in self.diagnoses}
        for entry in self.claims:
            for concept in fhir_claim.diagnoses(entry.resource):
                date = self._day(entry, fhir_claim.service_day(entry.resource), "the day of service")
                found = [one for one in _coded(concept) if (str(one[0]), str(date)) not in told]
                told |= {(str(value), str(date)) for value, _, _ in found}
                provider = get(entry.resource, "provider", "display")
                self._diagnosed(entry, found, {"date": date, "description": words(concept), "provider": provider})

    def _reasons(self) -> None:
        """The reasons that orders state by a code, each a diagnosis of the order's day unless a Condition has the code.

        A reason by reference is a Condition, which is read where it stands.
        """
        told = {str(row["code"]) for _, row in self.diagnoses}
        warned: set[str] = set()
        for entry, order in self.drugs.rows:
            for concept in each(entry.resource, "reasonCode") if order["kind"] == "order" else ():
                found = [one for one in _coded(concept) if str(one[0]) not in told]
                row = {
                    "date": order["date"],
                    "description": f"{words(concept) or 'a diagnosis'} (the reason an order states)",
                    "provider": get(order["prescriber"], "name"),
                }
                self._diagnosed(entry, found, row)
                for value in sorted({str(value) for value, _, _ in found} - warned):
                    warned.add(value)
                    self.warn("order-reason", entry, f"{value} is the reason of an order: no Condition has it")

    def _ends(self) -> None:
        """Says of a diagnosis when it resolved, where its code stands once: of several nobody could tell which."""
        told = Counter(str(row["code"]) for _, row in self.diagnoses)
        for entry, row in self.diagnoses:
            ended = day(entry.resource.get("abatementDateTime"))
            if isinstance(ended, str) and isinstance(row["description"], str) and told[str(row["code"])] == 1:
                row["description"] = f"{row['description']} (resolved {readable(ended)})"

    def _onset(self, entry: Entry) -> Any:
        resource = entry.resource
        for value in (resource.get("onsetDateTime"), get(resource, "onsetPeriod", "start")):
            if value is not None:
                return self._day(entry, value, "the onset")
        if any(key.startswith("onset") for key in resource):
            self.warn("onset-without-date", entry, "the onset is not given as a date; the diagnosis stays undated")
            return None
        told = next(
            (part.get("valueDateTime") for part in each(resource, "extension") if part.get("url") == _ASSERTED), None
        )
        recorded = resource.get("recordedDate") or told or resource.get("assertedDate") or self._visit(resource)
        return self._before_its_end(entry, self._day(entry, recorded, "the recorded date"))

    def _before_its_end(self, entry: Entry, recorded: Any) -> Any:
        """What was written down after it had ended is of the day it ended, at the latest."""
        ended = entry.resource.get("abatementDateTime") or get(entry.resource, "abatementPeriod", "end")
        if not isinstance(ended, str) or not isinstance(recorded, str):
            return recorded
        if recorded[: len(ended)] <= ended[: len(recorded)]:  # as far as both are told
            return recorded
        self.warn("recorded-late", entry, "recorded after it had ended; it is dated by its end")
        return self._day(entry, ended, "the end")

    def _visit(self, resource: Mapping[str, Any]) -> Any:
        """When the visit began at which a Condition was recorded; that is all that is read of an Encounter.

        The reason of a visit is no diagnosis: a follow-up states the old injury, which would look like a new one.
        """
        visit = self.index.find(resource.get("encounter"), resource)
        if visit is None or visit.kind != "Encounter" or code(visit.resource, "status") in _NOT_VISITED:
            return None
        return get(visit.resource, "period", "start")

    def _procedure(self, entry: Entry) -> None:
        resource = entry.resource
        if (status := code(resource, "status")) in _NOT_DONE:
            self.skipped["Procedure", f"its status is {status}"] += 1
            return
        when = resource.get("performedDateTime") or get(resource, "performedPeriod", "start")
        row = {
            "date": self._day(entry, when, "the date"),
            "name": words(resource.get("code")),
            "outcome": words(resource.get("outcome")),
        }
        self.procedures.append((entry, row))

    def _coverage(self, entry: Entry) -> None:
        resource = entry.resource
        if (status := code(resource, "status")) in _NOT_COVERED:
            self.skipped["Coverage", f"its status is {status}"] += 1
            return
        kind, name = payer(resource, self.index)
        row = {"payer": kind, "name": name}
        ended = day(get(resource, "period", "end"))
        if isinstance(ended, str) and "" < ended <= limits.LAST_DAY.isoformat():  # 9999-12-31 stands for no end
            row |= {"ended_on": ended, "name": f"{name or kind or 'coverage'} (to {readable(ended)})"}
        self.coverage.append((entry, row))

    def draft(self, stem: str) -> Draft:
        content: dict[str, Any] = {
            "referral_id": self.patient_id or get(self.value, "id") or stem,
            "patient": self.patient,
            "injury": {},
            "diagnoses": [row for _, row in self.diagnoses],
            "procedures": [row for _, row in self.procedures],
            "coverage": [row for _, row in self.coverage] or None,
            "fills": [row for _, row in self.drugs.rows],
        }
        found = {"diagnoses": self.diagnoses, "procedures": self.procedures, "coverage": self.coverage}
        return Draft(
            content,
            place=_places(found | {"fills": self.drugs.rows}),
            warnings=self.warnings,
            problems=self.problems,
            injury_hint="FHIR records do not hold it; give --injury-date YYYY-MM-DD",
        )


def _verification(resource: Mapping[str, Any]) -> set[str]:
    """The codes of a verification status; as a plain code (before R4) or as text it says the same."""
    status = resource.get("verificationStatus")
    said = status if isinstance(status, str) else get(status, "text")
    return codes(status) | ({said.strip().lower().replace(" ", "-")} if isinstance(said, str) else set())


def _coded(concept: Any) -> list[tuple[Any, str, str]]:
    """(code, its system, what to warn of) of a CodeableConcept: each code of the preferred system that it has."""
    for urls, name, note in _SYSTEMS:
        codings = [coding for coding in each(concept, "coding") if coding.get("system") in urls]
        given = [str(coding["code"]) for coding in codings if coding.get("code")]
        if name == "SNOMED CT":  # a code of another list under its name says nothing here; ICD's would be asked about
            given = [value for value in given if CODE_SHAPES[name].fullmatch(value)]
        if found := list(dict.fromkeys(given)):
            return [(value, name, note) for value in found]
    return []


def _places(sections: Mapping[str, list[tuple[Entry, dict[str, Any]]]]) -> Callable[[Path], str]:
    def place(path: Path) -> str:
        section = sections.get(str(path[0])) if path else None
        if section and len(path) > 1 and isinstance(path[1], int):
            where, rest = section[path[1]][0].place, path[2:]
        else:
            where, rest = (str(path[0]), path[1:]) if path else ("", ())
        return ", ".join(part for part in (where, " ".join(str(part) for part in rest)) if part)

    return place


def _entries(value: Any) -> list[Entry]:
    """The resources of a value with their places; bundles inside a list or a bundle are opened."""
    if get(value, "resourceType") == "Bundle":
        items = [(get(item, "fullUrl"), get(item, "resource")) for item in each(value, "entry")]
    else:
        items = [("", item) for item in (value if isinstance(value, list) else [value])]
    result: list[Entry] = []
    for number, (url, resource) in enumerate(items, start=1):
        if get(resource, "resourceType") == "Bundle":
            result += _entries(resource)
        elif isinstance(resource, Mapping):
            kind = str(resource.get("resourceType"))[:40]
            result.append(Entry(f"entry {number} ({kind})", url if isinstance(url, str) else "", resource))
    return result

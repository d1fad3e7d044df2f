"""The open data: valid, complete, the same in every format, and safe to open.

Counts are recounted from the YAML itself with PyYAML, so they hold for the editors' next practice.
"""

from __future__ import annotations

import copy
import csv
import hashlib
import io
import json
import re
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import feedparser
import jsonschema
import pytest
import python_calamine
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF

import recount
from conftest import FICTITIOUS, ROOT, TODAY, LoadWith, all_open_data, loaded
from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile
from voorveld.model.choices import Emptiness
from voorveld.model.prose import plain_text
from voorveld.model.quantity import parse
from voorveld.open_data.archive import unpacked
from voorveld.open_data.feeds import feed_files
from voorveld.open_data.formats.csv import cell_text, csv_file
from voorveld.open_data.formats.ods import ods_file
from voorveld.open_data.formats.xlsx import xlsx_file
from voorveld.open_data.table import Column, Table
from voorveld.open_data.workbook import sheets
from voorveld.open_data.written import amount_data
from voorveld.pipeline import Result, load
from voorveld.settings import Settings

DAY = date(2026, 12, 1)
WITHOUT_ADDRESS = Settings(built_on=DAY)
WITH_ADDRESS = Settings(
    built_on=DAY,
    site_url="https://voorbeeld.example/site",
    publisher="Stichting Voorbeeld & <b>Zoon</b>",
    contact_url="https://voorbeeld.example/contact",
)
FOLDERS = {"verzonnen": FICTITIOUS, "echt": ROOT / "practices"}
BOOK = "data/v1/jeugd-ggz-in-het-voorveld"
TABLES = ("praktijken", "cijfers", "kenmerken", "themateksten", "bronnen", "varianten", "onderzoek")


def sheet_of(table: str) -> str:
    """What readers call a table in a workbook; files keep their names."""
    return "voorbeelden" if table == "praktijken" else table


class Published:
    """A catalogue's folder with the files made from it, by address."""

    def __init__(
        self, folder: Path, settings: Settings = WITHOUT_ADDRESS, *, read: Callable[[Path], Result] = loaded
    ) -> None:
        self.folder = folder
        self.catalogue: Catalogue = read(folder).catalogue
        self.files = {f.uri: as_bytes(f) for f in all_open_data(self.catalogue, settings)}

    def json(self, name: str) -> Any:
        return json.loads(self.files[f"data/v1/{name}"])

    def rows(self, name: str) -> list[dict[str, str]]:
        text = self.files[f"data/v1/{name}.csv"].decode("utf-8-sig")
        return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";"))

    def yaml(self, pattern: str) -> list[dict[str, Any]]:
        """The files as anyone would read them: every scalar as text, no code of ours."""
        paths = sorted(self.folder.glob(pattern))
        return [recount.read(p) for p in paths]

    def practices(self) -> list[dict[str, Any]]:
        return self.yaml("[!_]*.yaml")

    def studies(self) -> list[dict[str, Any]]:
        return self.yaml("_onderzoek/*.yaml")


def anew(folder: Path) -> Result:
    """A folder, with nothing of what was made of it before."""
    return load(folder, TODAY)


def as_bytes(file: GeneratedFile) -> bytes:
    return file.content if isinstance(file.content, bytes) else file.content.encode()


@pytest.fixture(scope="module", params=sorted(FOLDERS))
def data(request: pytest.FixtureRequest) -> Published:
    return Published(FOLDERS[request.param])


@pytest.fixture(scope="module")
def made_up() -> Published:
    return Published(FICTITIOUS)


def closed(schema: Any) -> Any:
    """The schema with unknown keys refused: readers must allow them, we may not publish them."""
    if isinstance(schema, dict):
        inner = {key: closed(value) for key, value in schema.items()}
        return inner | ({"additionalProperties": False} if schema.get("properties") else {})
    return [closed(item) for item in schema] if isinstance(schema, list) else schema


# JSON


def judging(schema: Any) -> Any:
    """The standard's judge for a schema that refers to its own definitions alone. A value that was found
    right by a definition is not judged by it again: most values stand in more than one file."""
    definitions = {f"#/$defs/{name}": definition for name, definition in schema["$defs"].items()}
    right: set[tuple[str, str]] = set()

    def referred(validator: Any, reference: str, instance: Any, _: Any) -> Iterator[Any]:
        seen = (reference, json.dumps(instance))
        if seen in right:
            return
        is_right = True
        for wrong in validator.descend(instance, definitions[reference]):
            is_right = False
            yield wrong
        if is_right:
            right.add(seen)

    return jsonschema.validators.extend(jsonschema.Draft202012Validator, {"$ref": referred})


def test_every_json_file_is_what_the_schema_says_and_nothing_more(data: Published) -> None:
    schema = data.json("schema.json")
    jsonschema.Draft202012Validator.check_schema(schema)
    strict = closed(copy.deepcopy(schema))
    judge, strict_judge = judging(schema), judging(strict)
    names = [
        n.removeprefix("data/v1/")
        for n in data.files
        if n.endswith(".json") and not n.endswith("schema.json")
    ]
    assert len(names) > 10
    for name in names:
        document = data.json(name)
        one = {**strict, "oneOf": [{"$ref": f"#/$defs/bestand_{document['soort']}"}]}
        checker = strict_judge(one, format_checker=jsonschema.FormatChecker())
        assert [f"{name}: {list(e.absolute_path)} {e.message}" for e in checker.iter_errors(document)] == []
        assert judge(schema).is_valid(document), name
        assert (document["versie"], document["licentie"]) == ("1.3", "CC BY 4.0")
        assert (Path(name).parent / document["$schema"]).as_posix().endswith("schema.json")


def test_the_schema_refuses_what_is_wrong(made_up: Published) -> None:
    checker = jsonschema.Draft202012Validator(made_up.json("schema.json"))
    right = made_up.json("praktijken/voorbeeldstad-praktijkondersteuner.json")
    planted: tuple[tuple[tuple[str | int, ...], str | None], ...] = (
        (("praktijk", "naam"), None),
        (("praktijk", "cijfers", 0, "aard"), "geraden"),
        (("praktijk", "cijfers", 0, "waarde", "van"), "234"),
        (("soort",), "iets anders"),
        (("praktijk", "themas", "samenwerking", "leeg"), "leeg"),
    )
    for path, wrong in planted:
        document = copy.deepcopy(right)
        place: Any = document
        for step in path[:-1]:
            place = place[step]
        assert path[-1] in place or isinstance(path[-1], int)
        place[path[-1]] = wrong
        assert not checker.is_valid(document), path


def choices_in(schema: Any) -> Iterator[frozenset[str]]:
    """Every closed choice of words in a schema."""
    if isinstance(schema, dict):
        if "enum" in schema:
            yield frozenset(word for word in schema["enum"] if word is not None)
        for below in schema.values():
            yield from choices_in(below)
    if isinstance(schema, list):
        for below in schema:
            yield from choices_in(below)


def test_every_choice_in_the_schema_is_explained(made_up: Published) -> None:
    told = {frozenset(words) for words in made_up.json("woordenlijsten.json")["keuzes"].values()}
    found = set(choices_in(made_up.json("schema.json")))
    assert len(found) > 7
    assert not [words for words in found if not any(words <= one for one in told)]


def test_every_key_has_a_dutch_title(made_up: Published) -> None:
    for name, definition in made_up.json("schema.json")["$defs"].items():
        assert definition.get("title"), name


def test_all_practices_figures_and_sources_of_the_files_are_in_the_json(data: Published) -> None:
    published = {p["id"]: p for p in data.json("alles.json")["praktijken"]}
    assert sorted(published) == sorted(p["id"] for p in data.practices())
    for practice in data.practices():
        found = published[practice["id"]]
        assert [f["id"] for f in found["cijfers"]] == [f["id"] for f in practice.get("cijfers", [])]
        assert set(practice["bronnen"]) <= set(found["bronnen"])
        assert len(found["status"]) == len(practice["status"])
        assert found == data.json(f"praktijken/{practice['id']}.json")["praktijk"]
        for figure, typed in zip(found["cijfers"], practice.get("cijfers", []), strict=True):
            assert (figure["waarde"] or {}).get("tekst") == typed.get("waarde")
            assert (figure["periode"] or {}).get("edtf") == typed.get("periode")


def test_texts_stand_there_as_typed_and_as_plain_words(data: Published) -> None:
    published = {p["id"]: p for p in data.json("alles.json")["praktijken"]}
    for practice in data.practices():
        summary = published[practice["id"]]["samenvatting"]
        assert summary["met_bronnen"] == practice["samenvatting"].strip()
        assert "[@" not in summary["plat"]
        assert summary["plat"]


def test_a_list_and_marks_become_plain_words(made_up: Published) -> None:
    found = made_up.json("praktijken/voorbeeldstad-praktijkondersteuner.json")["praktijk"]
    assert found["themas"]["heldere-doelstellingen"]["tekst"]["plat"] == (
        "De ondersteuner helpt kort. Zie het rapport van Voorbeeldstad.\n\n- eerst praten\n- dan helpen"
    )
    assert (
        plain_text("Een *woord* [@a]; nog een **woord** (zie [b](https://b.example/) [@c]).")
        == "Een woord; nog een woord (zie b)."
    )


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ("gezien", {"tekst": "234", "grens": "precies", "van": 234, "tot": 234}),
        ("zonder", {"tekst": "66,1", "grens": "precies", "van": 66.1, "tot": 66.1}),
        ("besparing", {"tekst": "~240000", "grens": "ongeveer", "van": 240000, "tot": 240000}),
        ("verwijzingen", None),
    ],
)
def test_amounts_are_numbers_with_the_typed_text_beside_them(
    made_up: Published, figure: str, expected: dict[str, Any] | None
) -> None:
    found = made_up.json("praktijken/voorbeeldstad-praktijkondersteuner.json")["praktijk"]["cijfers"]
    assert next(f for f in found if f["id"] == figure)["waarde"] == expected


@pytest.mark.parametrize(
    ("typed", "bound", "lowest", "highest"),
    [
        ("62..88", "tussen", 62, 88),
        ("~40..50", "ongeveer", 40, 50),
        (">=130", "ten-minste", 130, None),
        (">130", "meer-dan", 130, None),
        ("<=18", "hoogstens", None, 18),
        ("-60000", "precies", -60000, -60000),
        ("0,5", "precies", 0.5, 0.5),
    ],
)
def test_the_ends_of_an_amount(typed: str, bound: str, lowest: float | None, highest: float | None) -> None:
    assert amount_data(parse(typed)) == {"tekst": typed, "grens": bound, "van": lowest, "tot": highest}


def test_a_bound_has_one_end_and_a_date_its_words(made_up: Published) -> None:
    found = made_up.json("praktijken/voorbeeldstad-praktijkondersteuner.json")["praktijk"]["cijfers"]
    figure = next(f for f in found if f["id"] == "door")
    assert figure["aandeel"] == {"tekst": "<18", "grens": "minder-dan", "van": None, "tot": 18}
    assert figure["periode"] == {
        "edtf": "2019-03/2020-12",
        "woorden": "maart 2019 t/m december 2020",
        "van": "2019-03-01",
        "tot": "2020-12-31",
    }
    assert figure["overlap"] == {"behandeld": "onbekend"}


def test_an_unknown_date_of_a_source_is_said_and_not_left_out(made_up: Published) -> None:
    found = made_up.json("praktijken/voorbeelddorp-adviesteam.json")["praktijk"]["bronnen"]
    assert found["voorbeeldrapport"]["datum"] == {
        "edtf": None,
        "woorden": "onbekend",
        "van": None,
        "tot": None,
    }


def test_the_five_kinds_of_empty_and_not_filled_in_are_apart(data: Published) -> None:
    kinds = {str(kind.value) for kind in Emptiness}
    assert set(data.json("woordenlijsten.json")["keuzes"]["leeg"]) == kinds | {"niet-ingevuld"}
    columns = data.yaml("_lijsten/kenmerken.yaml")[0]["termen"]
    published = {p["id"]: p for p in data.json("alles.json")["praktijken"]}
    for practice in data.practices():
        for name, column in columns.items():
            theme = practice["themas"].get(column["thema"], {})
            typed = theme.get("kenmerken", {}).get(name)
            found = published[practice["id"]]["themas"][column["thema"]]["kenmerken"][name]
            if typed is None:
                assert (found["leeg"], found["waarden"]) == (theme.get("leeg", "niet-ingevuld"), [])
                told = theme if "leeg" in theme else {}
                assert found["bronnen"] == [cited_as(c) for c in told.get("bronnen", [])]
                assert (found["toelichting"] or {}).get("met_bronnen") == told.get("toelichting")
            elif isinstance(typed, dict) and "leeg" in typed:
                assert (found["leeg"], found["waarden"]) == (typed["leeg"], [])
            else:
                values = typed["waarden"] if isinstance(typed, dict) else typed
                stated = [
                    {"waarde": v} if isinstance(v, str) else v
                    for v in ([values] if isinstance(values, str) else values)
                ]
                keys = ("waarde", "voor", "eenheid")
                assert [[v[k] for k in keys] for v in found["waarden"]] == [
                    [v.get(k) for k in keys] for v in stated
                ]
                assert found["een_van"] == (isinstance(typed, dict) and typed.get("een_van") == "ja")
                assert found["leeg"] is None


def cited_as(typed: str) -> dict[str, str | None]:
    name, _, place = typed.partition(",")
    return {"bron": name, "plaats": place.strip() or None}


def test_the_editors_bookkeeping_is_not_published(data: Published) -> None:
    assert not [name for name, content in data.files.items() if b'"ontheffingen"' in content]
    lists = data.json("woordenlijsten.json")["lijsten"]
    assert {"kenmerken", "indicatoren", "statussen", "bronsoorten"} <= set(lists)
    assert not {"eigennamen", "deelsites"} & set(lists)


STEERING = {
    "statussen": {"begint", "bekend"},
    "indicatoren": {"breuken", "in_zin", "noem_eenheid", "schaal_tot", "teken", "verzamelt"},
    "kenmerken": {
        "als_facet",
        "grenzen",
        "hoogstens_als",
        "in_kort",
        "verwant_als",
        "zegt_wie_gevraagd",
    },
}


@pytest.mark.parametrize(("name", "keys"), STEERING.items(), ids=list(STEERING))
def test_what_steers_the_pages_is_not_published(data: Published, name: str, keys: set[str]) -> None:
    typed = {key for term in data.yaml(f"_lijsten/{name}.yaml")[0]["termen"].values() for key in term}
    assert keys & typed, "the list of words says something of the kind"
    published = data.json("woordenlijsten.json")["lijsten"][name]["termen"]
    assert not [word for word, term in published.items() if keys & set(term)]
    schema = data.json("schema.json")["$defs"]
    named = {"statussen": "term_stand", "indicatoren": "indicator", "kenmerken": "term_kenmerk"}[name]
    assert not keys & set(schema[named]["properties"])


def test_the_index_and_the_checksums_tell_every_file(data: Published) -> None:
    listed = {f["pad"]: f for f in data.json("index.json")["bestanden"]}
    lines = [line.split("  ") for line in data.files["data/v1/sha256.txt"].decode().splitlines()]
    checksums = {name: checksum for checksum, name in lines}
    present = {n.removeprefix("data/v1/"): c for n, c in data.files.items() if not n.endswith("sha256.txt")}
    assert set(checksums) == set(present)
    assert set(listed) == set(present) - {"index.json"}
    for name, content in present.items():
        assert checksums[name] == hashlib.sha256(content).hexdigest(), name
        if name in listed:
            assert (listed[name]["bytes"], listed[name]["sha256"]) == (len(content), checksums[name])


# Tables


def test_the_rows_of_every_csv_are_recounted_from_the_files(data: Published) -> None:
    practices, studies, themes = data.practices(), data.studies(), data.yaml("_themas/*.yaml")
    assert len(data.rows("praktijken")) == len(practices)
    assert len(data.rows("cijfers")) == sum(len(r.get("cijfers", [])) for r in (*practices, *studies))
    assert len(data.rows("themateksten")) == len(practices) * len(themes)
    assert len(data.rows("varianten")) == len(data.yaml("_varianten/*.yaml"))
    assert len(data.rows("onderzoek")) == len(studies)
    told = [a for p in practices for a in answers(data, p) if a != ["niet-ingevuld"]]
    assert len(data.rows("kenmerken")) == sum(len(values) for values in told)
    own = {(p["id"], name) for p in practices for name in p["bronnen"]}
    assert own <= {(r["Id"], r["Bron-id"]) for r in data.rows("bronnen") if r["Hoort bij"] == "praktijk"}


def answers(data: Published, practice: Any) -> Iterator[list[str]]:
    """What a practice has for every characteristic; an empty theme makes them empty alike."""
    for name, column in data.yaml("_lijsten/kenmerken.yaml")[0]["termen"].items():
        yield recount.values(practice, column["thema"], name)


def test_empty_is_counted_the_same_in_csv_and_files(data: Published) -> None:
    found = [values for p in data.practices() for values in answers(data, p)]
    wide = [cell for row in data.rows("praktijken") for cell in row.values()]
    assert wide.count("leeg: niet-ingevuld") == found.count(["niet-ingevuld"])
    for kind in Emptiness:
        told = found.count([f"leeg-{kind.value}"])
        assert len([r for r in data.rows("kenmerken") if r["Leeg"] == kind.value]) == told
        assert wide.count(f"leeg: {kind.value}") == told


def test_csv_is_for_dutch_spreadsheets(data: Published) -> None:
    for name in TABLES:
        content = data.files[f"data/v1/{name}.csv"]
        assert content.startswith(b"\xef\xbb\xbf")
        assert b"\n" not in content.replace(b"\r\n", b"")
        assert content.count(b"\xef\xbb\xbf") == 1
        header = content.decode("utf-8-sig").split("\r\n")[0].split(";")
        assert len(header) == len(set(header)), name
        rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), delimiter=";"))
        assert {len(row) for row in rows} == {len(header)}


def test_numbers_in_csv_have_a_decimal_comma(made_up: Published) -> None:
    row = next(r for r in made_up.rows("cijfers") if r["Cijfer-id"] == "zonder")
    assert (row["Waarde"], row["Grens"], row["Van"], row["Tot"]) == ("66,1", "precies", "66,1", "66,1")
    assert (row["Teller"], row["Noemer"], row["Noemer telt"], row["Voorlopig"]) == (
        "642",
        "971",
        "trajecten",
        "ja",
    )
    assert row["Bronnen"] == "voorbeeldrapport, p. 12"


def calamine_rows(content: bytes, suffix: str, folder: Path) -> dict[str, list[list[Any]]]:
    path = folder / f"boek.{suffix}"
    path.write_bytes(content)
    book = python_calamine.CalamineWorkbook.from_path(str(path))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def as_csv_cell(value: Any) -> str:
    return cell_text(Decimal(repr(value)) if isinstance(value, float) else value)


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_every_cell_of_the_workbooks_is_that_of_the_csv(data: Published, suffix: str, tmp_path: Path) -> None:
    sheets = calamine_rows(data.files[f"{BOOK}.{suffix}"], suffix, tmp_path)
    assert [name.lower() for name in sheets] == [*map(sheet_of, TABLES), "leesmij"]
    for name in TABLES:
        text = data.files[f"data/v1/{name}.csv"].decode("utf-8-sig")
        expected = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
        found = sheets[sheet_of(name).capitalize()]
        assert len(found) == len(expected), name
        for number, (row, wanted) in enumerate(zip(found, expected, strict=True), start=1):
            cells = [as_csv_cell(cell) for cell in row]
            cells += [""] * (len(wanted) - len(cells))
            assert cells == wanted, f"{name}, rij {number}"


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_the_first_sheet_to_read_explains_the_others(data: Published, suffix: str, tmp_path: Path) -> None:
    rows = calamine_rows(data.files[f"{BOOK}.{suffix}"], suffix, tmp_path)["Leesmij"]
    said = {(row[0], row[1]): row[2] for row in rows}
    assert said["Over", "Datum"] == "1 december 2026"
    assert said["Over", "Licentie"] == "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/deed.nl"
    assert said["Over", "Geen aanbeveling"].startswith("Opname is geen aanbeveling.")
    assert (
        said["Soort leeg", "niet-gelezen"]
        == "Nog niet gelezen. Wij lazen maar een deel van de bron. Het kan er wel in staan."
    )
    assert {word for kind, word in said if kind == "Soort leeg"} == {k.value for k in Emptiness} | {
        "niet-ingevuld"
    }
    assert said["Hoe zeker", "prognose"] == "Prognose. Een verwachting, plan of raming vooraf."
    for name in TABLES:
        for column in data.rows(name)[0]:
            assert said[f"Kolom in {sheet_of(name).capitalize()}", column], (name, column)


def test_the_header_row_stays_in_sight_and_can_be_filtered(made_up: Published) -> None:
    xlsx = unpacked(made_up.files[f"{BOOK}.xlsx"])
    for number in range(1, 8):
        sheet = xlsx[f"xl/worksheets/sheet{number}.xml"].decode()
        assert 'topLeftCell="A2"' in sheet
        assert 'state="frozen"' in sheet
        assert "<autoFilter " in sheet
    ods = unpacked(made_up.files[f"{BOOK}.ods"])
    assert ods["content.xml"].count(b'table:display-filter-buttons="true"') == 8
    assert ods["settings.xml"].count(b'config:name="VerticalSplitMode" config:type="short">2<') == 8
    assert next(iter(ods)) == "mimetype"


EVIL = (
    "=1+1",
    "+31 6",
    "-2+3",
    "@SUM(A1)",
    "\tx",
    "＝1",
    '=HYPERLINK("https://x.example";"klik")',
    "<b>&\"'",
)
EVIL_TABLE = Table(
    "kwaad",
    "Kwaad",
    "",
    (Column("Tekst", ""), Column("Getal", "")),
    tuple((e, Decimal("-1.50")) for e in EVIL),
)


def test_a_text_that_looks_like_a_formula_gets_an_apostrophe_in_csv() -> None:
    rows = list(csv.reader(io.StringIO(csv_file(EVIL_TABLE).decode("utf-8-sig"), newline=""), delimiter=";"))[
        1:
    ]
    assert [row[0] for row in rows] == [*("'" + e for e in EVIL[:-1]), EVIL[-1]]
    assert {row[1] for row in rows} == {"-1,5"}
    assert [cell_text(text) for text in ("-5", "+31", "-17,9", "gewoon")] == ["-5", "+31", "-17,9", "gewoon"]


GUARD = json.loads((Path(__file__).parent / "cases_csv_guard.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", GUARD["cases"], ids=lambda case: repr(case["text"]))
def test_the_guard_of_csv_treats_values_and_titles_alike(case: dict[str, str]) -> None:
    assert cell_text(case["text"]) == case["cell"]
    table = Table("x", "X", "", (Column(case["text"], ""), Column("b", "")), ((case["text"], None),))
    rows = list(csv.reader(io.StringIO(csv_file(table).decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows == [[case["cell"], "b"], [case["cell"], ""]]


def test_no_other_sign_is_guarded() -> None:
    guarded = [chr(n) for n in range(0x11_0000) if cell_text(f"{chr(n)}x") != f"{chr(n)}x"]
    assert sorted(guarded) == sorted(GUARD["signs"])


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_a_characteristic_named_as_a_formula_is_text_in_every_format(
    load_with: LoadWith, suffix: str, tmp_path: Path
) -> None:
    name = "_lijsten/kenmerken.yaml"
    text = (FICTITIOUS / name).read_text(encoding="utf-8")
    evil = '=HYPERLINK("https://x.example";"klik")'
    assert "naam: Werkgever" in text
    result = load_with({name: text.replace("naam: Werkgever", f"naam: '{evil}'")})
    assert not result.has_errors
    files = {f.uri: as_bytes(f) for f in all_open_data(result.catalogue, WITHOUT_ADDRESS)}
    header = next(csv.reader(io.StringIO(files["data/v1/praktijken.csv"].decode("utf-8-sig")), delimiter=";"))
    assert "'" + evil in header
    assert evil not in header
    book = files[f"{BOOK}.{suffix}"]
    parts = unpacked(book)
    sheets = [content for part, content in parts.items() if part.endswith(("content.xml", "sheet1.xml"))]
    assert sheets
    assert not [s for s in sheets if b"<f>" in s or b"<f " in s or b"table:formula" in s]
    assert evil in calamine_rows(book, suffix, tmp_path)["Voorbeelden"][0]


def test_a_text_that_looks_like_a_formula_is_text_in_the_workbooks(tmp_path: Path) -> None:
    xlsx, ods = xlsx_file((EVIL_TABLE,), "t", DAY), ods_file((EVIL_TABLE,), "t", DAY)
    assert b"<f>" not in unpacked(xlsx)["xl/worksheets/sheet1.xml"]
    assert b"table:formula" not in unpacked(ods)["content.xml"]
    for content, suffix in ((xlsx, "xlsx"), (ods, "ods")):
        rows = calamine_rows(content, suffix, tmp_path)["Kwaad"][1:]
        assert [row[0].strip() for row in rows] == [e.strip() for e in EVIL]
        assert {row[1] for row in rows} == {-1.5}


LONG = "\U0001f600" + "lang " * 6_600


@pytest.mark.parametrize("suffix", ["xlsx", "ods"])
def test_a_text_too_long_for_a_cell_is_broken_off_and_says_so(suffix: str, tmp_path: Path) -> None:
    just, over = "a" * 32_767, "\U0001f600" * 16_384
    table = Table(
        "kwaad", "Kwaad", "", (Column("Tekst", ""), Column("Getal", "")), ((just, 1), (LONG, 2), (over, 3))
    )
    read_me = Table("leesmij", "Leesmij", "", (Column("a", ""), Column("b", ""), Column("c", "")), ())
    made = sheets((table,), read_me)
    content = {"xlsx": xlsx_file, "ods": ods_file}[suffix](made, "t", DAY)
    books = calamine_rows(content, suffix, tmp_path)
    texts = [row[0] for row in books["Kwaad"][1:]]
    end = "[Hier is de tekst afgebroken: zij past niet in een vak. Alles staat in kwaad.csv.]"
    assert texts[0] == just
    for text, whole in zip(texts[1:], (LONG, over), strict=True):
        assert 32_700 < len(text.encode("utf-16-le")) // 2 <= 32_767
        assert text.endswith(end)
        assert whole.startswith(text.removesuffix(end).rstrip())
    assert [tuple(row) for row in books["Leesmij"][1:]] == [
        ("Afgebroken", "Blad Kwaad", "Rij 3, Tekst. Alles staat in kwaad.csv."),
        ("Afgebroken", "Blad Kwaad", "Rij 4, Tekst. Alles staat in kwaad.csv."),
    ]
    assert LONG.encode() in csv_file(table)


def test_no_cell_of_a_workbook_is_longer_than_excel_takes(load_with: LoadWith, tmp_path: Path) -> None:
    name = "voorbeeldstad-praktijkondersteuner.yaml"
    text = (FICTITIOUS / name).read_text(encoding="utf-8")
    names = ", ".join(f"{'n' * 190}{n:04}" for n in range(180))
    result = load_with({name: re.sub(r"(?m)^andere_namen: .*$", f"andere_namen: [{names}]", text)})
    assert not result.has_errors, result.diagnostics
    files = {f.uri: as_bytes(f) for f in all_open_data(result.catalogue, WITHOUT_ADDRESS)}
    books = calamine_rows(files[f"{BOOK}.xlsx"], "xlsx", tmp_path)
    assert max(
        len(cell) for rows in books.values() for row in rows for cell in row if isinstance(cell, str)
    ) == (32_767)
    names_row = next(n for n, r in enumerate(books["Voorbeelden"], start=1) if "nnn" in r[2])
    (told,) = [row for row in books["Leesmij"] if row[0] == "Afgebroken"]
    assert told[1:] == ["Blad Voorbeelden", f"Rij {names_row}, Andere namen. Alles staat in praktijken.csv."]
    assert files["data/v1/praktijken.csv"].decode("utf-8-sig").count("n" * 190) == 180


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(exclude_categories=("Cs", "Cc"))), st.decimals(-1000, 1000, places=2)
        ),
        max_size=5,
    )
)
def test_any_text_and_number_comes_back_from_csv(rows: list[tuple[str, Decimal]]) -> None:
    table = Table("x", "X", "", (Column("a", ""), Column("b", "")), tuple(rows))
    read = list(csv.reader(io.StringIO(csv_file(table).decode("utf-8-sig"), newline=""), delimiter=";"))[1:]
    for (text, number), (read_text, read_number) in zip(rows, read, strict=True):
        assert read_text in (text, "'" + text)
        assert read_text[:1] not in ("=", "@")
        assert Decimal(read_number.replace(",", ".")) == number


def test_the_same_data_gives_the_same_bytes(data: Published) -> None:
    again = Published(data.folder, read=anew)
    assert again.catalogue is not data.catalogue
    assert list(again.files) == list(data.files)
    assert [name for name in data.files if again.files[name] != data.files[name]] == []


def test_another_day_changes_only_what_says_the_day(made_up: Published) -> None:
    later = Published(FICTITIOUS, Settings(built_on=date(2027, 1, 2)), read=anew)
    changed = {n.removeprefix("data/v1/") for n in later.files if later.files[n] != made_up.files[n]}
    book = BOOK.removeprefix("data/v1/")
    assert changed == {
        "index.json",
        "alles.json",
        "onderzoek.json",
        "woordenlijsten.json",
        "sha256.txt",
        f"{book}.xlsx",
        f"{book}.ods",
    }


# Feeds and the description for catalogues


def feeds(folder: Path) -> Iterator[tuple[str, Any]]:
    for file in feed_files(load(folder, TODAY).catalogue, WITH_ADDRESS):
        yield file.uri, feedparser.parse(as_bytes(file))


@pytest.mark.parametrize("folder", FOLDERS.values(), ids=list(FOLDERS))
def test_feeds_are_valid_and_lead_to_the_site(folder: Path) -> None:
    found = dict(feeds(folder))
    themes, variants = list((folder / "_themas").glob("*.yaml")), list((folder / "_varianten").glob("*.yaml"))
    assert set(found) == {
        "data/nieuw.xml",
        *(f"data/themas/{p.stem}.xml" for p in themes),
        *(f"data/varianten/{p.stem}.xml" for p in variants),
    }
    for uri, feed in found.items():
        assert (feed.bozo, feed.version) == (False, "atom10"), uri
        assert feed.feed.id == f"https://voorbeeld.example/site/{uri}"
        assert feed.feed.author == "Stichting Voorbeeld & <b>Zoon</b>"
        ids = [entry.id for entry in feed.entries]
        assert len(ids) == len(set(ids))
        for entry in feed.entries:
            assert entry.link.startswith("https://voorbeeld.example/site/")
            assert entry.id.startswith(f"tag:voorbeeld.example,{entry.updated[:10]}:")
            assert entry.content[0].value
        days = [entry.updated for entry in feed.entries]
        assert days == sorted(days, reverse=True)
        assert not days or feed.feed.updated == days[0]


def test_the_newest_feed_holds_every_day_of_every_file() -> None:
    typed = {(name, c["op"]) for name, changes in recount.changes(FICTITIOUS).values() for c in changes}
    feed = dict(feeds(FICTITIOUS))["data/nieuw.xml"]
    assert {(e.title, e.updated[:10]) for e in feed.entries} == typed
    told = {e.content[0].value for e in feed.entries}
    stood = "Was structureel in maart 2021 (nieuwste bron maart 2021)."
    assert f"Een tweede totaal staat nu naast het eerste. {stood}" in told, told
    assert all(each.endswith(").") for each in told if each.startswith("Toegevoegd."))


def test_without_an_address_there_are_no_feeds_and_no_catalogue_description(made_up: Published) -> None:
    assert [n for n in made_up.files if n.endswith((".xml", ".jsonld"))] == []


ADMS_LICENCE = URIRef("https://creativecommons.org/licenses/by/4.0/")
EU = Namespace("http://publications.europa.eu/resource/authority/")


def graph_of(settings: Settings) -> Graph:
    files = {f.uri: as_bytes(f) for f in all_open_data(load(FICTITIOUS, TODAY).catalogue, settings)}
    with warnings.catch_warnings():
        # rdflib's own JSON-LD parser still uses a class that rdflib calls deprecated.
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
        return Graph().parse(data=files["data/dcat.jsonld"], format="json-ld")


def test_the_description_has_what_dcat_ap_nl_asks() -> None:
    graph = graph_of(WITH_ADDRESS)
    (dataset,) = graph.subjects(RDF.type, DCAT.Dataset)
    (catalogue,) = graph.subjects(RDF.type, DCAT.Catalog)
    assert (catalogue, DCAT.dataset, dataset) in graph
    for mandatory in (
        DCTERMS.accessRights,
        DCAT.contactPoint,
        DCTERMS.creator,
        DCTERMS.identifier,
        DCTERMS.publisher,
        DCAT.theme,
        DCTERMS.title,
        DCTERMS.description,
    ):
        assert (
            graph.value(dataset, mandatory) is not None or len(list(graph.objects(dataset, mandatory))) > 1
        ), mandatory
    assert (dataset, DCTERMS.language, EU["language/NLD"]) in graph
    assert (dataset, DCTERMS.accrualPeriodicity, EU["frequency/IRREG"]) in graph
    publisher = graph.value(dataset, DCTERMS.publisher)
    assert graph.value(publisher, FOAF.name) == Literal("Stichting Voorbeeld & <b>Zoon</b>", lang="nl")
    assert str(graph.value(dataset, DCTERMS.modified)) == "2026-12-01"


def test_every_distribution_leads_to_a_file_with_its_size_and_licence() -> None:
    graph = graph_of(WITH_ADDRESS)
    files = {f.uri: as_bytes(f) for f in all_open_data(load(FICTITIOUS, TODAY).catalogue, WITH_ADDRESS)}
    distributions = list(graph.subjects(RDF.type, DCAT.Distribution))
    assert len(distributions) == len(set(graph.objects(None, DCAT.distribution))) == len(TABLES) + 5
    for one in distributions:
        name = str(graph.value(one, DCAT.downloadURL)).removeprefix("https://voorbeeld.example/site/")
        assert int(str(graph.value(one, DCAT.byteSize))) == len(files[name])
        assert graph.value(one, DCTERMS.license) == ADMS_LICENCE
        assert graph.value(one, DCAT.accessURL) == URIRef("https://voorbeeld.example/site/data/")
        assert str(graph.value(one, DCTERMS.format)).rpartition("/")[2].lower() == name.rpartition(".")[2]


def test_who_is_not_known_is_not_made_up() -> None:
    graph = graph_of(Settings(built_on=DAY, site_url="https://voorbeeld.example"))
    assert list(graph.objects(None, DCTERMS.publisher)) == []
    assert list(graph.objects(None, DCAT.contactPoint)) == []


def test_a_workbook_is_the_same_whether_or_not_lxml_is_installed() -> None:
    code = (
        "import sys; from datetime import date; from voorveld.open_data.formats.xlsx import xlsx_file;"
        "from voorveld.open_data.table import Column, Table;"
        "table = Table('x', 'Één & \"twee\"', '', (Column('a <b>', ''), Column('c', '')), (('x ', 1),));"
        "sys.stdout.buffer.write(xlsx_file((table,), 'Titel & zo', date(2026, 12, 1)))"
    )
    made = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONPATH": str(ROOT / "scripts"), "OPENPYXL_LXML": setting},
            capture_output=True,
            check=True,
        ).stdout
        for setting in ("True", "False")
    ]
    assert made[0] == made[1]
    assert python_calamine.load_workbook(io.BytesIO(made[0])).sheet_names == ['Één & "twee"']

"""What leaves the build reads back equal: every accepted text, in every format, by other libraries.

Over two thousand altered texts stand in one catalogue (`altered.py`) that is made once. What should
come out is read from the files with PyYAML. HTML is read by html5lib, JSON by json, CSV by csv, both
workbooks by calamine and as XML by lxml, Atom by feedparser and lxml, JSON-LD by rdflib.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

import feedparser
import html5lib
import pytest
import yaml
from lxml import etree
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook
from rdflib import Graph, Namespace

import altered
from conftest import TODAY, all_open_data, all_pages
from injected import is_free_text
from voorveld.model.kinds import kind_of
from voorveld.model.shape import Shape, shape_of
from voorveld.open_data.table import Cell, Table
from voorveld.open_data.tables import tables
from voorveld.outputs.generated import Page
from voorveld.settings import Settings

SETTINGS = Settings(built_on=TODAY, site_url="https://voorbeeld.example/site")
BOOK = "data/v1/jeugd-ggz-in-het-voorveld"
KINDS_IN_ALL = {
    "": "praktijken",
    "_themas/": "themas",
    "_varianten/": "varianten",
    "_onderzoek/": "onderzoeken",
    "_tegenspraak/": "tegenspraken",
}
SCHEMA = Namespace("https://schema.org/")


@dataclass(frozen=True)
class Made:
    """The altered catalogue with what is made of it."""

    source: altered.Altered

    @cached_property
    def files(self) -> dict[str, bytes]:
        made = all_open_data(self.source.result.catalogue, SETTINGS)
        return {f.uri: f.content if isinstance(f.content, bytes) else f.content.encode() for f in made}

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        return tuple(all_pages(self.source.result.catalogue, SETTINGS))

    @cached_property
    def practices(self) -> dict[str, Any]:
        return {path.stem: self.read(path.name) for path in sorted(self.source.folder.glob("[!_]*.yaml"))}

    def read(self, name: str) -> Any:
        """A file as PyYAML reads it: nothing of ours has touched these texts."""
        text = (self.source.folder / name).read_text(encoding="utf-8")
        return yaml.load(text, Loader=yaml.CBaseLoader)

    @cached_property
    def tables(self) -> tuple[Table, ...]:
        return tables(self.source.result.catalogue)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return Made(altered.altered(tmp_path_factory.mktemp("veranderd") / "practices"))


def rows_of(table: Table) -> list[list[Cell]]:
    """The titles and all cells, as they went in."""
    return [[column.title for column in table.columns], *(list(row) for row in table.rows)]


def typed(text: str) -> str:
    """What an editor wrote, with accents joined to their letter and no space around it."""
    return unicodedata.normalize("NFC", text).strip()


def flat(text: str) -> str:
    return " ".join(text.split())


def free_texts(shape: Shape, data: Any, published: Any, path: tuple[str, ...]) -> Iterator[tuple[str, Any]]:
    """Every free text of a file beside what was published under the same keys."""
    if isinstance(data, dict) and shape.fields:
        for name, below in shape.fields.items():
            if name in data and below.is_published:
                yield from free_texts(below.shape, data[name], published[name], (*path, name))
    elif isinstance(data, dict) and shape.values is not None:
        for name, value in data.items():
            yield from free_texts(shape.values, value, published[name], (*path, "{}"))
    elif isinstance(data, list) and shape.items is not None:
        for value, other in zip(data, published, strict=True):
            yield from free_texts(shape.items, value, other, (*path, "[]"))
    elif isinstance(data, str) and "tekst" in shape.fields:
        yield data, published["tekst"]
    elif isinstance(data, str) and is_free_text(shape, path):
        yield data, published


def test_over_two_thousand_altered_texts_are_accepted(made: Made) -> None:
    assert made.source.texts > 2_000
    assert sum(sum(file.refused.values()) for file in made.source.files) > 300, "not everything is accepted"


def test_json_has_every_text_as_it_was_typed(made: Made) -> None:
    everything = json.loads(made.files["data/v1/alles.json"])
    seen = 0
    for folder, records in KINDS_IN_ALL.items():
        for published in everything[records]:
            name = f"{folder}{published['id']}.yaml"
            kind = kind_of(name)
            assert kind is not None
            source = made.read(name)
            for text, told in free_texts(shape_of(kind.model), source, published, ()):
                found = told["met_bronnen"] if isinstance(told, dict) else told
                assert found == typed(text), (name, text)
                seen += 1
    assert seen > 2_000
    for practice in everything["praktijken"]:
        alone = json.loads(made.files[f"data/v1/praktijken/{practice['id']}.json"])["praktijk"]
        assert alone == practice


def test_csv_has_every_cell(made: Made) -> None:
    for table in made.tables:
        text = made.files[f"data/v1/{table.id}.csv"].decode("utf-8-sig")
        read = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
        wanted = [[in_csv(cell) for cell in row] for row in rows_of(table)]
        assert read == wanted, table.id


def in_csv(cell: Cell) -> str:
    """A cell as a Dutch spreadsheet reads it; what it might take for a formula has an apostrophe."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return f"{cell.normalize():f}".replace(".", ",") if isinstance(cell, Decimal) else str(cell)
    runs = cell[:1] and cell[0] in "=+-@\t\r\n＝＋－＠" and not re.fullmatch(r"[+-]?[0-9]+(,[0-9]+)?", cell)
    return f"'{cell}" if runs else cell


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_workbook_has_every_cell_and_is_whole_xml(made: Made, ending: str) -> None:
    data = made.files[f"{BOOK}.{ending}"]
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for table in made.tables:
        read = book.get_sheet_by_name(table.title).to_python(skip_empty_area=False)
        differ = [
            (cell, value)
            for row, expected in zip(read, rows_of(table), strict=True)
            for cell, value in zip(row, expected, strict=True)
            if not is_same(cell, value)
        ]
        assert differ == [], (table.id, len(differ), differ[:3])
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.testzip() is None
        for name in packed.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(packed.read(name))


def is_same(read: object, cell: Cell) -> bool:
    """Texts come back as texts, also those that look like numbers; numbers as numbers."""
    if cell is None or isinstance(cell, str):
        return read == (cell or "")
    return isinstance(read, int | float) and float(read) == float(cell)


def test_no_cell_of_a_workbook_is_a_formula(made: Made) -> None:
    book = load_workbook(io.BytesIO(made.files[f"{BOOK}.xlsx"]), read_only=True)
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert kinds <= {"s", "n", "inlineStr"}


def test_feeds_have_every_change_under_its_name(made: Made) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    feeds = {name: data for name, data in made.files.items() if name.endswith(".xml")}
    told: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for name, data in feeds.items():
        assert not feedparser.parse(data).bozo, name
        for entry in etree.fromstring(data).iter(f"{atom}entry"):
            title, day, text = (entry.findtext(f"{atom}{part}") for part in ("title", "updated", "content"))
            page = entry.find(f"{atom}link").get("href").removeprefix(f"{SETTINGS.site_url}/").split("#")[0]
            told.setdefault((page, day[:10]), set()).add((title, flat(text)))
    seen = 0
    for practice in json.loads(made.files["data/v1/alles.json"])["praktijken"]:
        for change in practice["redactie"]["wijzigingen"]:
            for title, text in told.get((practice["adres"], change["op"]["edtf"]), ()):
                assert title == practice["naam"]  # a feed has the newest hundred
                assert flat(change["tekst"]["plat"]) in text, practice["id"]
                seen += 1
    assert seen > 40


def test_json_ld_has_the_names_of_every_practice(made: Made) -> None:
    told: list[Any] = []
    headlines: dict[str, str] = {}
    for page in made.pages:
        if page.json_ld and page.address.startswith("praktijkvoorbeelden/"):
            assert "<" not in page.json_ld
            data = json.loads(page.json_ld)
            headlines[page.address.split("/")[1]] = data["headline"]
            del data["@context"]
            told.append(data)
    together = json.dumps({"@context": {"@vocab": str(SCHEMA)}, "@graph": told})
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "ConjunctiveGraph is deprecated", DeprecationWarning)
        graph = Graph().parse(data=together, format="json-ld")
    wanted = {name: typed(data["naam"]) for name, data in made.practices.items()}
    assert headlines == wanted
    assert {str(name) for name in graph.objects(None, SCHEMA.headline)} == set(wanted.values())
    others = {typed(name) for data in made.practices.values() for name in data.get("andere_namen", [])}
    assert {str(name) for name in graph.objects(None, SCHEMA.alternativeHeadline)} == others


def test_pages_are_valid_and_show_names_as_they_were_typed(made: Made) -> None:
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    kinds: set[str] = set()
    for page in made.pages:
        practice = made.practices.get(page.address.removeprefix("praktijkvoorbeelden/").strip("/"))
        if page.kind.id in kinds and practice is None:
            continue
        kinds.add(page.kind.id)
        tree = parser.parse(f"<!doctype html><title>x</title><main>{page.html}</main>")
        assert parser.errors == [], (page.address, parser.errors[:3])
        if practice is not None:
            shown = flat("".join(tree.itertext()))
            assert flat("".join(tree.find(".//h1").itertext())) == flat(typed(practice["naam"]))
            for text in shown_texts(practice):
                assert flat(typed(text)) in shown, (page.address, text)
    assert len(kinds) > 20


def shown_texts(practice: Any) -> Iterator[str]:
    """Texts of one line that stand on the page of a practice as they are."""
    yield from practice.get("andere_namen", [])
    yield from (each["naam"] for each in practice.get("organisaties", []))
    for source in practice["bronnen"].values():
        yield from (source[key] for key in ("titel", "uitgever", "auteurs") if key in source)
    for figure in practice.get("cijfers", []):
        keys = ("omschrijving", "noemer_telt", "bronwoorden", "ten_opzichte_van", "gemeld_door")
        yield from (figure[key] for key in keys if key in figure)

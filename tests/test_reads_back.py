"""What leaves the build reads back equal: every accepted text, in every format, by other libraries.

Over two thousand altered texts stand in one catalogue (`altered.py`) that is made once. What should
come out is read from the files with PyYAML. HTML is read by html5lib, JSON by json, CSV by csv, both
workbooks by calamine and as XML by lxml, Atom by feedparser and lxml, JSON-LD by rdflib.
"""

from __future__ import annotations

import csv
import io
import json
import unicodedata
import warnings
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
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
from voorveld.open_data.cells import decimal_text
from voorveld.open_data.tables import tables
from voorveld.outputs.generated import Page
from voorveld.settings import Settings

SETTINGS = Settings(built_on=TODAY, site_url="https://voorbeeld.example/site")
BOOK = "data/v1/jeugd-ggz-in-het-voorveld"
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
        """Every practice as PyYAML reads it: nothing of ours has touched these texts."""
        return {
            path.stem: yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
            for path in sorted(self.source.folder.glob("[!_]*.yaml"))
        }

    @cached_property
    def rows(self) -> dict[str, list[list[str]]]:
        """The tables as they should be read: the titles, and every cell as text."""
        made = tables(self.source.result.catalogue)
        return {
            table.title: [
                [column.title for column in table.columns],
                *([as_read(cell) for cell in row] for row in table.rows),
            ]
            for table in made
        }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return Made(altered.altered(tmp_path_factory.mktemp("veranderd") / "practices"))


def as_read(cell: Any) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else decimal_text(cell) if not isinstance(cell, int) else str(cell)


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
    kind = kind_of("voorbeeld.yaml")
    assert kind is not None
    seen = 0
    for practice in json.loads(made.files["data/v1/alles.json"])["praktijken"]:
        alone = json.loads(made.files[f"data/v1/praktijken/{practice['id']}.json"])["praktijk"]
        assert alone == practice
        source = made.practices[practice["id"]]
        for text, published in free_texts(shape_of(kind.model), source, practice, ()):
            found = published["met_bronnen"] if isinstance(published, dict) else published
            assert found == typed(text), (practice["id"], text)
            seen += 1
    assert seen > 2_000


def test_csv_has_every_cell(made: Made) -> None:
    for table in tables(made.source.result.catalogue):
        text = made.files[f"data/v1/{table.id}.csv"].decode("utf-8-sig")
        read = list(csv.reader(io.StringIO(text, newline=""), delimiter=";", strict=True))
        wanted = made.rows[table.title]
        assert len(read) == len(wanted)
        for row, expected in zip(read, wanted, strict=True):
            for cell, value in zip(row, expected, strict=True):
                guarded = cell.removeprefix("'") if cell[1:] == value else cell
                assert value in (guarded, guarded.replace(",", ".")), (table.id, cell, value)


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_a_workbook_has_every_cell_and_is_whole_xml(made: Made, ending: str) -> None:
    data = made.files[f"{BOOK}.{ending}"]
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    for title, wanted in made.rows.items():
        read = book.get_sheet_by_name(title).to_python(skip_empty_area=False)
        differ = [
            (cell, value)
            for row, expected in zip(read, wanted, strict=True)
            for cell, value in zip(row, expected, strict=True)
            if not reads_as(cell, value)
        ]
        assert differ == [], (title, len(differ), differ[:3])
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.testzip() is None
        for name in packed.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(packed.read(name))


def reads_as(cell: object, value: str) -> bool:
    if isinstance(cell, str):
        return cell == value
    return isinstance(cell, int | float) and float(cell) == float(value)


def test_no_cell_of_a_workbook_is_a_formula(made: Made) -> None:
    book = load_workbook(io.BytesIO(made.files[f"{BOOK}.xlsx"]), read_only=True)
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert kinds <= {"s", "n", "inlineStr"}


def test_feeds_have_every_change_and_name(made: Made) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    changes = {
        (typed(data["naam"]), flat(typed(change["tekst"] if isinstance(change, dict) else change)))
        for data in made.practices.values()
        for change in data["redactie"].get("wijzigingen", [])
    }
    feeds = {name: data for name, data in made.files.items() if name.endswith(".xml")}
    assert feeds
    told: set[tuple[str, str]] = set()
    for name, data in feeds.items():
        assert not feedparser.parse(data).bozo, name
        for entry in etree.fromstring(data).iter(f"{atom}entry"):
            told.add((entry.findtext(f"{atom}title"), flat(entry.findtext(f"{atom}content") or "")))
    titles = {title for title, _ in told}
    assert {name for name, _ in changes} & titles
    assert titles - {name for name, _ in changes} == {
        title for title in titles if title not in {typed(d["naam"]) for d in made.practices.values()}
    }


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

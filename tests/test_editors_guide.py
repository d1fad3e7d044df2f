"""What editors are told is enough: every characteristic, word and indicator; an example of every field."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

import recount
from conftest import FICTITIOUS, ROOT, TODAY, LoadWith, all_open_data, all_pages
from voorveld.commands.generate import generate
from voorveld.model.kinds import kind_of
from voorveld.model.practice import Practice
from voorveld.model.reader import read_record
from voorveld.model.shape import Shape, shape_of
from voorveld.outputs.committed import committed_files, form_of
from voorveld.pipeline import Result
from voorveld.settings import Settings
from voorveld.source.tree import read_tree

# A line of the example that is a field, typed or as a comment; not one that tells which words there are.
_FIELD = re.compile(r"^(?:# )?(?:  )*(?:# (?! ))?(?:- )?[a-z_0-9-]+:(?: |$)")
NAME = "voorbeeldstad-jeugdteam.yaml"
README = (ROOT / "practices" / "README.md").read_text(encoding="utf-8")
EXAMPLE = (ROOT / "practices" / "_schema" / "leeg-voorbeeld.yaml").read_text(encoding="utf-8")


def listed(name: str) -> dict[str, Any]:
    words: dict[str, Any] = recount.read(ROOT / "practices" / "_lijsten" / f"{name}.yaml")["termen"]
    return words


def keys(shape: Shape) -> set[str]:
    """Every key that a practice may have, apart from ids that editors choose."""
    found = set(shape.fields)
    for below in (*(f.shape for f in shape.fields.values()), shape.items, shape.values):
        found |= keys(below) if below else set()
    return found


def test_the_guide_holds_every_characteristic_with_its_words_and_every_indicator_with_unit_and_kind() -> None:
    """Told in the page of the folder and in the example alike; a new word may wait for the maintainer."""
    kinds = listed("indicatorsoorten")
    for name, indicator in listed("indicatoren").items():
        kind = kinds[indicator["soort"]]
        row = next((line for line in README.splitlines() if line.startswith(f"| `{name}` |")), None)
        if row is not None:
            assert row.endswith(
                f"| {indicator['eenheid']} | {kind['naam'] if isinstance(kind, dict) else kind} |"
            )
    rows = re.findall(r"^\| `([a-z0-9-]+)`: .* \| (.*) \| (.*) \|$", README, re.MULTILINE)
    assert len(rows) > 30
    for name, words, lists in rows:
        assert f"  #   {name}: " in EXAMPLE, name
        if lists:
            assert all(word in words for word in list(listed(lists.strip("`")))[:3]), name


def test_every_place_in_the_guide_that_it_leads_to_is_there() -> None:
    """Headings as the public place for files makes addresses of them."""
    headings = re.findall(r"^#+ (.+)$", README, re.MULTILINE)
    there = {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
    led_to = set(re.findall(r"\]\(#([^)]+)\)", README))
    assert led_to
    assert led_to - there == set()


def test_with_a_public_place_for_files_a_new_file_is_one_click_away(fictitious: Result) -> None:
    """A browser there has no copy: the new file is made with its name, the example stands one click away."""
    place = "https://code.example/voorbeeld/site"
    pages = all_pages(fictitious.catalogue, Settings(built_on=TODAY, repo_url=place))
    guide = next(page for page in pages if page.address == "redactie/")
    assert f'href="{place}/new/main/practices?filename=voorbeeldstad-jeugdteam.yaml"' in guide.html
    assert 'href="../redactie/velden/#leeg-voorbeeld"' in guide.html


def test_the_empty_example_names_every_field_of_a_practice() -> None:
    named = set(re.findall(r"([a-z_]+): ?", EXAMPLE))
    assert keys(shape_of(Practice)) - named == set()


def test_a_field_of_the_example_is_right_when_its_sign_is_taken_away() -> None:
    """What is optional stands there as it may be typed: with all of it typed, the form is right."""
    before, _, rest = EXAMPLE.partition("# Weet u iets over een thema")
    lines = f"{before}themas:{rest.partition('themas:')[2]}".splitlines()
    text = "".join(re.sub(r"^( *)# ", r"\1", line) + "\n" for line in lines[1:] if _FIELD.match(line))
    kind = kind_of(NAME)
    assert kind
    tree, problems = read_tree(NAME, text)
    assert (tree is not None, problems) == (True, ())
    assert tree is not None
    document, said = read_record(NAME, NAME, kind, text, tree)
    assert [d.message for d in said] == []
    assert isinstance(document.record, Practice)
    assert document.record.cijfers
    assert document.record.redactie.wijzigingen


@pytest.mark.parametrize("said", ["maak er een ander woord van", ""])
def test_only_new_words_never_make_a_kept_file_wrong(
    fictitious: Result, load_with: LoadWith, said: str
) -> None:
    """A word more in a list changes what is made, but not its form; another sentence of ours does."""
    before = {f.uri: str(f.content) for f in committed_files(fictitious.catalogue, README)}
    name = "_lijsten/partners.yaml"
    text = (FICTITIOUS / name).read_text(encoding="utf-8")
    more = load_with({name: f"{text.rstrip()}\n  nieuw-woord: Een nieuw woord\n"}).catalogue
    after = {f.uri: str(f.content) for f in committed_files(more, README)}
    changed = {uri for uri in before if before[uri] != after[uri]}
    assert {"README.md", "_schema/leeg-voorbeeld.yaml", "_schema/kenmerken.schema.json"} - changed <= {
        "_schema/kenmerken.schema.json"
    }
    assert all(form_of(uri, before[uri]) == form_of(uri, after[uri]) for uri in changed)
    if said:
        wrong = before["_schema/leeg-voorbeeld.yaml"].replace("Twee of drie zinnen", said)
        assert form_of("x.yaml", wrong) != form_of("x.yaml", before["_schema/leeg-voorbeeld.yaml"])


def test_what_is_kept_needs_no_refreshing() -> None:
    assert generate(["--check"]) == 0


def test_the_day_of_one_figure_stands_on_the_page_and_in_the_data(fictitious: Result) -> None:
    settings = Settings(built_on=TODAY)
    address = "praktijkvoorbeelden/voorbeeldstad-praktijkondersteuner/"
    page = next(p for p in all_pages(fictitious.catalogue, settings) if p.address == address)
    assert page.html.count("met de bron vergeleken op 1 februari 2026") == 1
    files = {f.uri: f.content for f in all_open_data(fictitious.catalogue, settings)}
    record = files["data/v1/praktijken/voorbeeldstad-praktijkondersteuner.json"]
    assert isinstance(record, bytes)
    days = [figure["gecontroleerd_op"] for figure in json.loads(record)["praktijk"]["cijfers"]]
    assert [day["edtf"] for day in days if day] == ["2026-02-01"]
    (uri,) = (uri for uri in files if uri.endswith("cijfers.csv"))
    table = files[uri]
    assert isinstance(table, bytes)
    assert table.count(b"2026-02-01") == 1

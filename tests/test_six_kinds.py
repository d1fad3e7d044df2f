"""Not filled in is one of the six kinds of empty, and is explained wherever the other five are."""

from __future__ import annotations

import json
import re

from lxml import html

from conftest import ROOT, Site
from surfaces import flat
from voorveld.facts.characteristics import EMPTY_KINDS
from voorveld.model.choices import Emptiness

LABELS = [kind.label for kind in EMPTY_KINDS]


def page(site: Site, address: str) -> html.HtmlElement:
    return html.fromstring(site.text(address))


def test_five_may_be_written_and_the_sixth_is_what_nobody_wrote() -> None:
    assert [kind.id for kind in EMPTY_KINDS] == [str(kind.value) for kind in Emptiness] + ["niet-ingevuld"]


def test_about_explains_all_six_in_the_same_words(real_site: Site) -> None:
    text = (ROOT / "docs" / "over.md").read_text(encoding="utf-8")
    part = text.partition("## Zes soorten leeg")[2].partition("\n## ")[0]
    told = dict(re.findall(r"- \*\*(.+?)\*\*: (.+)", part))
    assert list(told) == LABELS
    for kind in EMPTY_KINDS:
        assert told[kind.label].casefold() == kind.explanation.casefold(), kind.id
    assert "soorten leeg" in flat(page(real_site, "over"))


def test_the_legend_of_gaps_the_data_page_and_the_design_have_all_six(real_site: Site) -> None:
    gaps = page(real_site, "witte-vlekken").xpath("//div[@class='vlek-uitleg']//dl")[0]
    assert [flat(term) for term in gaps.xpath("div/dt")] == LABELS
    data = flat(page(real_site, "data").xpath("//main")[0])
    assert "Zes soorten leeg" in data
    assert "geen soort leeg" not in data
    assert all(kind.explanation in data for kind in EMPTY_KINDS)
    design = page(real_site, "ontwerp").xpath("//p[@class='leegtes'][1]")[0]
    assert [flat(each) for each in design.xpath("span")] == LABELS


def test_the_schema_and_the_lists_of_the_data_have_all_six(real_site: Site) -> None:
    folder = real_site.folder / "data/v1"
    schema = json.loads((folder / "schema.json").read_text(encoding="utf-8"))["$defs"]
    for name in ("kenmerk", "thema_van_praktijk"):
        empty = schema[name]["properties"]["leeg"]
        assert empty["enum"] == [*(kind.id for kind in EMPTY_KINDS), None]
        assert "zes soorten leeg" in empty["description"]
    words = json.loads((folder / "woordenlijsten.json").read_text(encoding="utf-8"))["keuzes"]["leeg"]
    assert {name: word["naam"] for name, word in words.items()} == {k.id: k.label for k in EMPTY_KINDS}


def test_every_kind_has_its_sign_on_every_page(real_site: Site) -> None:
    """Whatever is empty shows the sign of its kind, not a word alone."""
    addresses = ("praktijkvoorbeelden/groningen-ojg-pilots", "vergelijken/varianten/poh-jeugd/samenwerking")
    for address in (*addresses, "vergelijken/themas/functieprofiel", "themas/functieprofiel"):
        found = page(real_site, address).xpath("//*[contains(concat(' ', @class, ' '), ' leeg ')]")
        assert found, address
        assert all(each.xpath("span[@class='leeg__teken']") for each in found), address

"""The decision aid's page and its data: every reason of the file, recounted numbers, and its absence."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from lxml import html

import recount
from conftest import FICTITIOUS, ROOT, TODAY, Site, all_pages
from decision_recount import questions
from voorveld.catalogue import Catalogue
from voorveld.pipeline import Result, load
from voorveld.settings import from_environment
from voorveld.views.decision import decision_page


def test_the_page_holds_every_reason_of_the_file_in_its_own_words(real_site: Site) -> None:
    tree = html.fromstring(real_site.text("keuzehulp"))
    for question, value in questions().items():
        for answer, told in value["antwoorden"].items():
            found = tree.xpath(f"//li[@data-vraag='{question}'][@data-antwoord='{answer}']")
            written = [(r["variant"], r["richting"], _words(r["tekst"])) for r in told.get("redenen", [])]
            read = [
                (li.get("data-variant"), li.get("data-richting"), _words(_without_cites(li))) for li in found
            ]
            assert sorted(read) == sorted(written)


def _without_cites(li: Any) -> str:
    text = li.xpath("./p[contains(@class, 'kz-reden__tekst')]")[0]
    return "".join(text.xpath(".//text()[not(ancestor::a[@class='bron']) and not(ancestor::span)]"))


def _words(text: str) -> str:
    return re.sub(r"\W+", " ", re.sub(r"\[@[^\]]*\]", "", text)).strip()


def test_the_numbers_behind_seen_at_are_a_recount_of_the_practices(real_site: Site) -> None:
    tree = html.fromstring(real_site.text("keuzehulp"))
    practices = [recount.read(p) for p in sorted((ROOT / "practices").glob("[a-z]*.yaml"))]
    checked = 0
    for question, value in questions().items():
        for answer, told in value["antwoorden"].items():
            for variant in {r["variant"] for r in told.get("redenen", [])} if "kenmerken" in told else ():
                of_variant = [p for p in practices if variant in p["varianten"]]
                seen = sum(_has(p, told["kenmerken"]) for p in of_variant)
                path = f"//li[@data-vraag='{question}'][@data-antwoord='{answer}'][@data-variant='{variant}']"
                text = " ".join(" ".join(tree.xpath(path + "//text()")).split())
                if len(of_variant) > 1:
                    assert f"Gezien bij {seen} van de {len(of_variant)} praktijken" in text
                    checked += 1
                elif of_variant:
                    assert ("Gezien bij de ene praktijk." in text) == bool(seen)
    assert checked


def _has(practice: Any, wanted: dict[str, list[str]]) -> bool:
    for theme in practice["themas"].values():
        for name, found in theme.get("kenmerken", {}).items():
            if isinstance(found, dict) and "leeg" in found:
                continue
            if set(recount.told_words(found)) & set(wanted.get(name, [])):
                return True
    return False


def test_without_its_file_there_is_no_page_and_the_rest_is_the_same(fictitious: Result) -> None:
    settings = from_environment({"SOURCE_DATE_EPOCH": "1796083200"}, ROOT)
    documents = tuple(d for d in fictitious.catalogue.documents if d.name != "_keuzehulp.yaml")
    without = Catalogue(documents, TODAY, fictitious.catalogue.all_names - {"_keuzehulp.yaml"})
    here = [p.address for p in all_pages(fictitious.catalogue, settings)]
    there = [p.address for p in all_pages(without, settings)]
    assert "keuzehulp/" in here
    assert [a for a in here if a != "keuzehulp/"] == there


def test_the_kinds_of_empty_stand_apart_in_what_practices_show(fictitious: Result) -> None:
    aid = fictitious.catalogue.decision_aid
    assert aid
    found = {
        (r.variant, a.id): r.seen
        for q in decision_page(fictitious.catalogue, aid).questions
        for a in q.answers
        for r in a.reasons
        if r.seen
    }
    assert found == {
        ("poh-jeugd", "praktijk"): "Gezien bij de ene praktijk.",
        ("consultatie-en-adviesteam", "praktijk"): _expected_seen("functieprofiel", "werkplek"),
        ("poh-jeugd", "snel"): "Gezien bij de ene praktijk.",
    }


def _expected_seen(theme: str, characteristic: str) -> str:
    """Recounted for the advice teams of the made-up catalogue, none of which sits in a practice."""
    words = {
        "niet-gelezen": "nog niet gelezen",
        "niet-gevonden": "niet gevonden",
        "niet-gevraagd": "niet gevraagd",
        "geen": "is er niet",
        "niet-van-toepassing": "niet van toepassing",
    }
    teams = [
        p
        for p in map(recount.read, FICTITIOUS.glob("[a-z]*.yaml"))
        if "consultatie-en-adviesteam" in p["varianten"]
    ]
    said = []
    for team in teams:
        entry = team["themas"][theme]
        found = entry.get("kenmerken", {}).get(characteristic)
        holder = found if isinstance(found, dict) else {} if found else entry
        empty: str = holder.get("leeg", "")
        said.append("iets anders" if found and not empty else words.get(empty, "niet ingevuld"))
    order = ("iets anders", *words.values(), "niet ingevuld")
    return (
        f"Gezien bij 0 van de {len(teams)} praktijken; "
        + ", ".join(f"{w}: {said.count(w)}" for w in order if w in said)
        + "."
    )


def test_the_real_decision_aid_has_no_errors() -> None:
    """Questions it may have: a new practice can make a reason doubtful."""
    result = load(ROOT / "practices", date(2026, 12, 1))
    found = [d for d in result.diagnostics if d.location.path.endswith("_keuzehulp.yaml")]
    assert [f"{d.message} [{d.code}]" for d in found if d.is_error] == []

"""No status without its date: every surface of the real site says how it stood, when, and how new the
newest source is; what the site counts about itself follows from the same recount."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter

import pytest
from lxml import html

import recount
from conftest import Site
from standing_recount import Stood, all_stood, first_year, terms
from surfaces import flat
from voorveld.facts.moments import moment
from voorveld.model import edtf
from voorveld.model.edtf import Edtf

FINDER = "praktijkvoorbeelden"
AGES = {
    "recent": "Bron van {} of later",
    "ouder": "Nieuwste bron van vóór {}",
    "zonder-datum": "Geen bron met datum",
}


def words(text: str) -> str:
    return edtf.parse(text).words if text else ""


def sentence_of(found: Stood) -> str:
    """The start of the sentence that every surface must have: the past tense, then when."""
    if found.ran == "onbekend":
        return found.then
    return (
        f"{found.then} {moment(edtf.parse(found.told))}"
        if found.told
        else f"{found.then}, volgens een bron zonder datum"
    )


def newest_of(found: Stood) -> str:
    return words(found.newest) if found.newest else "geen bron met datum"


def page(site: Site, address: str) -> html.HtmlElement:
    return html.fromstring(site.text(address))


def assert_told(told: str, found: Stood, where: str) -> None:
    assert sentence_of(found).casefold() in told.casefold(), (where, told)
    assert newest_of(found) in told, (where, told)
    assert ("daarna geen bericht" in told) == found.has_ended, (where, told)


def test_the_head_of_every_page_says_when_it_was_so(real_site: Site) -> None:
    for name, found in all_stood().items():
        told = page(real_site, f"{FINDER}/{name}").xpath("//dd[@data-feit='stand']")[0]
        assert_told(flat(told), found, name)
        sign = told.xpath(".//span[contains(@class, 'ouderdom--')]")[0]
        assert f"ouderdom--{found.age}" in sign.get("class"), name
        assert sign.xpath("span[@class='ouderdom__teken']"), "a sign of its own, not colour alone"


@pytest.mark.parametrize("address", [FINDER, "varianten/poh-jeugd", "provincies/groningen", ""])
def test_cards_say_when_it_was_so(address: str, real_site: Site) -> None:
    cards = page(real_site, address).xpath("//li[@class='kaart']")
    assert cards
    for card in cards:
        name = card.xpath(".//*[contains(@class, 'kaart__naam')]/a/@href")[0].rstrip("/").rpartition("/")[2]
        assert_told(flat(card), all_stood()[name], f"{address}: {name}")


@pytest.mark.parametrize(
    "address", ["kaart", "gemeenten/groningen", f"{FINDER}/per/liep/liep-recent", "zoeken"]
)
def test_lists_say_when_it_was_so(address: str, real_site: Site) -> None:
    seen = 0
    for link in page(real_site, address).xpath("//main//li/a[contains(@href, 'praktijkvoorbeelden/')]"):
        name = link.get("href").rstrip("/").rpartition("/")[2]
        if name in all_stood() and not link.xpath("ancestor::*[contains(@class, 'kaart')]"):
            assert_told(flat(link.getparent()), all_stood()[name], f"{address}: {name}")
            seen += 1
    assert seen


def test_data_and_spreadsheets_say_when_it_was_so(real_site: Site) -> None:
    data = real_site.folder / "data/v1"
    rows = csv.DictReader(
        io.StringIO((data / "praktijken.csv").read_text(encoding="utf-8-sig"), newline=""), delimiter=";"
    )
    for row in rows:
        found = all_stood()[row["Id"]]
        assert_told(row["Stand in woorden"], found, row["Id"])
        assert row["Nieuwste bron"] == found.newest
        assert row["Ouderdom van de nieuwste bron"] == AGES[found.age].format(first_year())
        told = json.loads((data / f"praktijken/{row['Id']}.json").read_text(encoding="utf-8"))["praktijk"]
        assert_told(told["stand_nu"]["woorden"], found, row["Id"])
        assert (told["stand_nu"]["gezegd_van"] or {"edtf": ""})["edtf"] == found.told
        assert told["stand_nu"]["liep"] == found.ran
        assert told["stand_nu"]["einde_voorbij"] == found.has_ended
        assert told["nieuwste_bron"]["ouderdom"] == found.age
    table = json.loads((real_site.folder / FINDER / "facetten.json").read_text(encoding="utf-8"))
    for line in table["praktijken"]:
        assert_told(line[3], all_stood()[line[0]], line[0])
    assert "stand" not in table["kolommen"] and "stand" in table["niet_mee"]


def test_nowhere_stands_a_status_in_the_present(real_site: Site) -> None:
    """`Lopend` as a status of today is gone from all that readers see of a list."""
    names = {term["naam"] for term in terms().values()}
    for address in (FINDER, "kaart", "varianten/poh-jeugd", "provincies/groningen"):
        shown = page(real_site, address).xpath("//*[contains(@class, 'stand')]")
        assert not names & {flat(each) for each in shown}, address


def test_the_history_of_every_page_is_told_in_the_past_with_its_dates(real_site: Site) -> None:
    """`Lopend, vanaf 2018` reads as if it still runs; an old source cannot say that."""
    for name, practice in recount.practices().items():
        steps = page(real_site, f"{FINDER}/{name}").xpath("//ol[@class='verloop']/li")
        assert len(steps) == len(practice["status"]), name
        for step, entry in zip(steps, practice["status"], strict=True):
            term = terms()[entry["stand"]]
            assert flat(step.find("strong")) == term["toen"][:1].upper() + term["toen"][1:], name
            if entry["stand"] != "onbekend":
                told = (step.find("strong").tail or "").strip()
                assert re.search(r"\d{4}|volgens een bron zonder datum|niet bekend", told), (name, told)
            for key in ("vanaf", "tot", "gepland_tot"):
                assert words(entry.get(key, "")) in flat(step), (name, key)
            if "peildatum" in entry:
                stood = "" if entry["stand"] == "onbekend" else "stand "
                assert f", {stood}{moment(edtf.parse(entry['peildatum']))}" in flat(step), name


@pytest.mark.parametrize(("facet", "read"), [("liep", "ran"), ("ouderdom", "age")])
def test_facets_group_as_the_recount_does(facet: str, read: str, real_site: Site) -> None:
    wanted = Counter(getattr(found, read) for found in all_stood().values())
    for value, count in wanted.items():
        listed = page(real_site, f"{FINDER}/per/{facet}/{value}").xpath(
            "//ul[contains(@class, 'verwant')]/li"
        )
        assert len(listed) == count, (facet, value)


def test_home_counts_what_recent_sources_confirm_and_leads_there(real_site: Site) -> None:
    home, every = page(real_site, ""), all_stood()
    told = {flat(each.find("dd")): each for each in home.xpath("//dl[@class='weten']/div")}
    lately = sum(found.ran == "liep-recent" for found in every.values())
    undated = sum(found.age == "zonder-datum" for found in every.values())
    assert 0 < lately < len(every)
    for begin, number, link in (
        (f"voorbeelden liepen in {first_year()} of later", lately, "per/liep/liep-recent/"),
        ("voorbeelden hebben geen enkele bron met een datum", undated, "per/ouderdom/zonder-datum/"),
    ):
        fact = next(each for words, each in told.items() if words.startswith(begin))
        assert flat(fact.find("dt")) == f"{number} van {len(every)}"
        address = fact.xpath("dd/a/@href")[0]
        assert address.endswith(link)
        assert len(page(real_site, address).xpath("//ul[contains(@class, 'verwant--breed')]/li")) == number
    assert "lopen nog" not in flat(home)


def test_home_counts_filled_characteristics_and_sources_read_in_part(real_site: Site) -> None:
    home, practices = page(real_site, ""), recount.practices()
    columns = recount.read(recount.PRACTICES / "_lijsten" / "kenmerken.yaml")["termen"]
    states = [
        recount.values(p, about["thema"], c)[0] for p in practices.values() for c, about in columns.items()
    ]
    filled = sum(not s.startswith("leeg-") and s != "niet-ingevuld" for s in states)
    told = " ".join(flat(each) for each in home.xpath("//dl[@class='weten']/div/*"))
    assert f"{filled} van {len(states)} kenmerken van voorbeelden zijn ingevuld" in told.replace(".", "")
    gaps = page(real_site, "witte-vlekken").xpath("//dl[@class='feiten']")[0]
    read = re.search(r"Bronnen niet helemaal gelezen\s*(\d+) van (\d+)", flat(gaps))
    assert read
    assert f"{read[1]} van {read[2]} bronnen lazen wij niet helemaal" in told
    assert f"cijfers uit {read[2]} bronnen, waarvan wij er {read[1]} niet helemaal lazen" in flat(home)


def test_stopped_examples_are_told_of_where_it_matters(real_site: Site) -> None:
    """Who stopped is rare here because stopping makes no news; the count is of the files."""
    stopped = {
        n for n, p in recount.practices().items() if terms()[p["status"][-1]["stand"]].get("gestopt") == "ja"
    }
    failed = sum("werkte_niet" in p.get("lessen", {}) for p in recount.practices().values())
    assert stopped == {"bronckhorst-praktijkondersteuner-jeugd"}
    for address in ("", "varianten"):
        told = page(real_site, address).xpath("//p[contains(@class, 'overleving')]")
        assert len(told) == 1, address
        assert {link.rstrip("/").rpartition("/")[2] for link in told[0].xpath("a/@href")} == stopped
        assert f"Van {len(all_stood())} voorbeelden weten wij van {len(stopped)} dat het stopte" in flat(
            told[0]
        )
        many = "voorbeelden" if failed > 1 else "voorbeeld"
        assert f"Bij {failed or 'geen enkel'} {many} noemt een bron iets wat niet werkte" in flat(told[0])
    for name, practice in recount.practices().items():
        if practice.get("lessen") and "werkte_niet" not in practice["lessen"]:
            assert (
                len(page(real_site, f"{FINDER}/{name}").xpath("//p[contains(@class, 'overleving')]")) == 1
            ), name


def test_a_comparison_with_sources_is_not_called_a_check_of_today(real_site: Site) -> None:
    for name in recount.practices():
        told = flat(page(real_site, f"{FINDER}/{name}"))
        assert "gecontroleerd op" not in told.casefold(), name
        assert "onze tekst is ermee vergeleken op" in told, name
    assert "gecontroleerd" not in flat(page(real_site, "").xpath("//main")[0]).casefold()


def test_municipalities_and_province_stand_apart(real_site: Site) -> None:
    place = page(real_site, f"{FINDER}/groningen-ojg-pilots").xpath("//dd[@data-feit='plaats']")[0]
    below = [flat(each) for each in place.xpath("span[@data-bij]")]
    assert "provincie Groningen" in below
    for each in place.xpath("span[@data-bij]"):
        each.drop_tree()
    assert "provincie" not in flat(place)


def test_the_province_of_gooi_en_vechtstreek_is_known(real_site: Site) -> None:
    told = page(real_site, f"{FINDER}/gooi-en-vechtstreek-cena-team").xpath("//dd[@data-feit='plaats']")[0]
    assert "provincie Noord-Holland" in flat(told)
    assert "gooi-en-vechtstreek-cena-team" in real_site.text("provincies/noord-holland")


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2020-02-10", "op 10 februari 2020"),
        ("2020-02", "in februari 2020"),
        ("2020", "in 2020"),
        ("2017-23", "in het najaar van 2017"),
        ("2017-22", "in de zomer van 2017"),
        ("2022~", "omstreeks 2022"),
        ("2016?", "waarschijnlijk in 2016"),
        ("2016%", "waarschijnlijk omstreeks 2016"),
        ("2018-07/2018-12", "in de periode juli 2018 t/m december 2018"),
        ("2019/..", "vanaf 2019"),
        ("../2016", "tot en met 2016"),
        ("[..2021]", "in of vóór 2021"),
        ("XXXX-01-01", "op 1 januari, jaar niet vermeld"),
        ("XXXX-04", "in april, jaar niet vermeld"),
    ],
)
def test_a_date_stands_in_a_sentence_as_people_say_it(text: str, wanted: str) -> None:
    day: Edtf = edtf.parse(text)
    assert moment(day) == wanted

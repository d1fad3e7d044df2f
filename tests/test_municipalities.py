"""A page for every municipality, against a recount of the files by another reader."""

from __future__ import annotations

import json
import subprocess
from functools import cache

import pytest
from lxml import html
from playwright.sync_api import expect

import node_tools
from conftest import Open, Site
from test_map import cbs_names, municipalities, practice_files, read, recounted_municipalities
from voorveld.templates import COMPONENTS

START = "gemeenten/"


@cache
def names() -> dict[str, str]:
    """Per CBS name the one that readers see."""
    return {name: (about.get("ook") or [name])[0] for name, about in municipalities().items()}


@cache
def practices_of() -> dict[str, set[str]]:
    """Per CBS name the names of its practices."""
    found: dict[str, set[str]] = {name: set() for name in municipalities()}
    for practice in practice_files():
        for name in recounted_municipalities(practice["gebied"]):
            found[name].add(practice["naam"])
    return found


@cache
def pages(site: Site) -> dict[str, html.HtmlElement]:
    """Every page of a municipality by the name in its heading."""
    found = {}
    for file in sorted((site.folder / "gemeenten").glob("*/index.html")):
        page = html.fromstring(file.read_text(encoding="utf-8")).get_element_by_id("inhoud")
        found[words(page.xpath(".//h1")[0])] = page
    return found


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def within(page: html.HtmlElement, heading: str) -> list[html.HtmlElement]:
    return list(page.xpath(f".//section[@aria-labelledby='{heading}']"))


def around(page: html.HtmlElement, heading: str) -> dict[str, set[str]]:
    """Per municipality in a list the practices that stand beside it."""
    return {
        li.xpath("string(a)"): {a.text for a in li.xpath("ul/li/a")}
        for section in within(page, heading)
        for li in section.xpath(".//*[contains(@class, 'buren')]/li")
    }


def dutch(number: int) -> str:
    return f"{number:,}".replace(",", ".")


def test_every_municipality_has_a_page_with_what_is_known_of_it(real_site: Site) -> None:
    provinces = read("_lijsten/provincies.yaml")["termen"]
    regions = read("_lijsten/jeugdregios.yaml")["termen"]
    classes = read("_lijsten/stedelijkheden.yaml")["termen"]
    found = pages(real_site)
    for name, about in municipalities().items():
        page = found[names()[name]]
        facts = {
            words(div.xpath("dt")[0]): words(div.xpath("dd")[0])
            for div in page.xpath(".//dl[contains(@class, 'gemeentefeiten')]/div")
        }
        people, young = int(about["inwoners"]), int(about["tot_15"])
        assert facts["Provincie"] == provinces[about["provincie"]]["naam"]
        assert facts["Jeugdregio"] == f"{regions[about['jeugdregio']]['naam']} indeling van 2025"
        assert facts["Inwoners"] == f"{dutch(people)} op 1 januari 2024"
        share = f"{young * 100 / people:.1f}".replace(".", ",")
        assert facts["Kinderen tot en met 14 jaar"] == f"{dutch(young)} {share}% van de inwoners"
        assert facts["Stedelijkheid"].startswith(classes[about["stedelijkheid"]]["naam"])
        text = words(page)
        assert about["code"] in text
        assert "CBS, Kerncijfers wijken en buurten 2024 (tabel 85984NED), 1 januari 2024." in text


def test_every_circle_has_what_the_files_say_and_each_practice_once(real_site: Site) -> None:
    known, by_name, terms = municipalities(), practices_of(), read("_lijsten/jeugdregios.yaml")["termen"]
    located = [(p["naam"], p["gebied"], recounted_municipalities(p["gebied"])) for p in practice_files()]
    for name, about in known.items():
        page = pages(real_site)[names()[name]]
        here = {a.text for s in within(page, "hier") for a in s.xpath(".//h3//a")}
        assert here == by_name[name]
        near = [cbs_names()[n] for n in (*about.get("buren", []), *about.get("over_water", []))]
        assert around(page, "buren") == {names()[n]: by_name[n] for n in near}
        told = here.union(*(by_name[n] for n in near))
        region = {
            naam
            for naam, area, places in located
            if area.get("jeugdregio") == about["jeugdregio"]
            or any(known[place]["jeugdregio"] == about["jeugdregio"] for place in places)
        }
        listed = {a.text for s in within(page, "jeugdregio") for a in s.xpath(".//li/a")}
        assert listed == region - told, name
        assert terms[about["jeugdregio"]]["naam"] in words(within(page, "jeugdregio")[0])
        elsewhere = {
            naam
            for naam, area, places in located
            if about["provincie"] in {known[p]["provincie"] for p in places} | set(area.get("provincies", []))
        }
        listed = {a.text for s in within(page, "in-de-buurt") for a in s.xpath(".//li/a")}
        assert listed == elsewhere - told - region, name
        lead = words(page.xpath(".//p[@class='kop__inleiding']")[0])
        count = len(set().union(*(by_name[n] for n in near)) - here)
        assert f"Bij de buren: {count or 'geen'}." in lead
        assert bool(page.xpath(".//a[contains(@href, 'vergelijken/?')]")) == (len(told) > 1), name


def test_alike_are_those_of_the_stated_rule_the_nearest_in_size_first(real_site: Site) -> None:
    known, by_name = municipalities(), practices_of()
    for name, about in known.items():
        page = pages(real_site)[names()[name]]
        size = int(about["inwoners"])
        expected = {
            names()[n]: by_name[n]
            for n, other in known.items()
            if n != name
            and by_name[n]
            and other["stedelijkheid"] == about["stedelijkheid"]
            and size / 2 <= int(other["inwoners"]) <= 2 * size
        }
        found = around(page, "lijkt-op")
        assert found == expected, name
        sizes = [int(known[next(k for k, v in names().items() if v == n)]["inwoners"]) for n in found]
        assert [abs(s - size) for s in sizes] == sorted(abs(s - size) for s in sizes)
        link = page.xpath(".//a[text()='Kies zelf andere grenzen']/@href")[0]
        least, most = -(-size // 2), 2 * size
        assert link == f"../../gemeenten/?van={least}&tot={most}&stedelijk={about['stedelijkheid']}&met=ja"
        assert f"met {dutch(least)} tot {dutch(most)} inwoners" in words(within(page, "lijkt-op")[0])


def test_neighbours_are_neighbours_of_each_other() -> None:
    known = municipalities()
    for kind in ("buren", "over_water"):
        pairs = {(name, other) for name, about in known.items() for other in about.get(kind, [])}
        assert pairs == {(other, name) for name, other in pairs}
        assert all(name != other and other in known for name, other in pairs)


def test_small_map_has_the_municipality_and_each_neighbour_with_its_number(real_site: Site) -> None:
    for name, about in municipalities().items():
        page = pages(real_site)[names()[name]]
        near = [*about.get("buren", []), *about.get("over_water", [])]
        drawn = page.xpath(".//svg[@class='burenkaart']")
        assert len(drawn) == bool(near), name
        for svg in drawn:
            assert [t.text for t in svg.xpath("text")] == [str(n + 1) for n in range(len(near))]
            assert len(svg.xpath("path[@class='burenkaart__zelf']")) == 1


def test_a_municipality_of_which_little_is_known_says_only_that(fictitious_site: Site) -> None:
    page = pages(fictitious_site)["Voorbeeldberg (A.)"]
    text = words(page)
    assert "Inwoners" not in text
    assert "Gemeenten die erop lijken" not in text
    assert "Elders in jeugdregio" not in text
    assert "Raakt alleen in een punt of over water Den Voorbeeld" in text
    lonely = words(pages(fictitious_site)["Voorbeeldberg (V.)"])
    assert "Voorbeeldberg (V.) heeft geen buurgemeenten in onze gegevens." in lonely


def test_the_list_counts_and_tells_what_the_files_say(real_site: Site) -> None:
    page = html.fromstring(real_site.text("gemeenten"))
    classes = read("_lijsten/stedelijkheden.yaml")["termen"]
    rows = {row.xpath("string(th)"): [td.text for td in row.xpath("td")] for row in page.xpath(".//tr[td]")}
    assert rows == {
        names()[name]: [
            str(len(practices_of()[name]) or "geen"),
            dutch(int(about["inwoners"])),
            dutch(int(about["tot_15"])),
            classes[about["stedelijkheid"]]["naam"],
        ]
        for name, about in municipalities().items()
    }
    having = sum(map(bool, practices_of().values()))
    assert f"In {having} van de {len(rows)} kennen wij een praktijkvoorbeeld." in words(page)


def test_the_browser_knows_every_page_by_the_name_of_the_municipality(real_site: Site) -> None:
    module = COMPONENTS / "shared" / "place_names.js"
    script = (
        f"import {{ municipalityPage }} from {json.dumps(module.as_uri())};"
        "console.log(JSON.stringify(JSON.parse(process.argv[1]).map(municipalityPage)))"
    )
    asked = [
        str(node_tools.node()),
        "--input-type=module",
        "--eval",
        script,
        "--",
        json.dumps([*names().values()]),
    ]
    found = json.loads(subprocess.run(asked, capture_output=True, check=True, text=True).stdout)
    assert [page for page in found if not (real_site.folder / page / "index.html").is_file()] == []
    assert len(found) == len(municipalities())


def test_a_reader_chooses_another_rule(open_page: Open) -> None:
    page = open_page("gemeenten/zwolle/")
    page.get_by_role("link", name="Kies zelf andere grenzen").click()
    status, rows = page.locator(".gemeentekeus__stand"), page.locator("[data-rij]:visible")

    def fitting(least: int, most: int, urbanity: set[str], *, having: bool) -> int:
        return sum(
            least <= int(about["inwoners"]) <= most
            and (not urbanity or about["stedelijkheid"] in urbanity)
            and (not having or bool(practices_of()[name]))
            for name, about in municipalities().items()
        )

    size = int(municipalities()["Zwolle"]["inwoners"])
    count = fitting(-(-size // 2), 2 * size, {"sterk"}, having=True)
    expect(status).to_have_text(f"{count} gemeenten passen bij uw keuze.")
    expect(rows).to_have_count(count)
    page.get_by_label("Alleen gemeenten met een voorbeeld").uncheck()
    page.get_by_label("Inwoners, ten minste").fill("100.000")
    page.get_by_label("zeer sterk stedelijk").check()
    count = fitting(100_000, 2 * size, {"sterk", "zeer-sterk"}, having=False)
    expect(status).to_have_text(f"{count} gemeenten passen bij uw keuze.")
    expect(rows).to_have_count(count)
    page.reload()
    expect(status).to_have_text(f"{count} gemeenten passen bij uw keuze.")
    page.get_by_role("button", name="Wis de keuze").click()
    expect(status).to_have_text("")
    expect(rows).to_have_count(0)
    expect(page.locator(".gemeentelijst:visible")).to_have_count(12)


@pytest.mark.parametrize("name", ["Zwolle", "Schiermonnikoog"])
def test_without_scripts_everything_of_a_municipality_is_there(name: str, open_page: Open) -> None:
    page = open_page(f"gemeenten/{name.lower()}/", java_script_enabled=False)
    expect(page.get_by_role("heading", level=1)).to_have_text(name)
    page.get_by_role("link", name="Kies zelf andere grenzen").click()
    page.locator("summary", has_text="Overijssel").click()
    expect(page.get_by_role("link", name="Zwolle", exact=True)).to_be_visible()

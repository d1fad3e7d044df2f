"""The pages with figures: every value of the files is there, apart where it must be, never averaged.

Counted independently: straight from the YAML with PyYAML, against the HTML that readers get.
"""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from functools import cache
from itertools import combinations, groupby
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import ViewportSize, expect

import recount
from browser import LAPTOP, NARROW, Scheme, on_paper
from conftest import FICTITIOUS, Open, Site

Element = Any
Figure = tuple[str, dict[str, Any]]
DIRECTIONS = {
    "gestegen": "gestegen",
    "verbeterd": "verbeterd",
    "verslechterd": "verslechterd",
    "gedaald": "gedaald",
    "gelijk": "vrijwel gelijk gebleven",
    "wisselend": "wisselend",
    "hoger": "hoger",
    "lager": "lager",
}
PREFIX = {
    "~": "circa ",
    "<": "minder dan ",
    "<=": "hoogstens ",
    ">": "meer dan ",
    ">=": "ten minste ",
    "": "",
}
LABELS = {
    "geteld": "Geteld",
    "achteraf-geschat": "Achteraf geschat",
    "prognose": "Prognose",
    "volgens-betrokkene": "Volgens een betrokkene",
}
LISTS = recount.PRACTICES / "_lijsten"


@cache
def figures() -> dict[str, list[Figure]]:
    """Per indicator the figures of all practices and studies, with the id of their record."""
    found: dict[str, list[Figure]] = {}
    files = [
        *sorted(recount.PRACTICES.glob("[!_]*.yaml")),
        *sorted((recount.PRACTICES / "_onderzoek").glob("*.yaml")),
    ]
    for path in files:
        for figure in recount.read(path).get("cijfers", ()):
            owner = path.stem if path.parent == recount.PRACTICES else f"onderzoek:{path.stem}"
            found.setdefault(figure["indicator"], []).append((owner, figure))
    return found


@cache
def indicators() -> dict[str, Any]:
    termen: dict[str, Any] = recount.read(LISTS / "indicatoren.yaml")["termen"]
    return termen


def document(site: Site, address: str) -> Element:
    return html.fromstring(site.text(address)).find(".//main")


def words(element: Element) -> str:
    return " ".join(element.text_content().split())


def number_in_dutch(number: str) -> str:
    whole, _, decimals = number.removeprefix("-").partition(",")
    grouped = f"{int(whole):,}".replace(",", ".")
    return ("−" if number.startswith("-") else "") + grouped + (f",{decimals}" if decimals else "")


def value_in_dutch(figure: dict[str, Any], unit: str) -> str:
    """What readers should see, worked out anew from what the editor typed."""
    if "waarde" in figure and "verandert" in indicators()[figure["indicator"]]:
        told = amount_in_dutch(figure["waarde"].replace("-", ""), unit)
        return f"{told} {'minder' if '-' in figure['waarde'] else 'meer'}"
    if "waarde" not in figure:
        return str(figure.get("in_woorden") or DIRECTIONS[figure["richting"]])
    told = amount_in_dutch(figure["waarde"], unit)
    if "vanuit" in figure:
        return f"van {amount_in_dutch(figure['vanuit'], unit)} naar {told}"
    return f"{figure['verloop'].replace('-', ' ')} {told}" if "verloop" in figure else told


def amount_in_dutch(typed: str, unit: str) -> str:
    match = re.fullmatch(r"(~|<=|>=|<|>)?\s?([-−]?[\d,]+)(?:\s?\.\.\s?([\d,]+))?", typed)
    assert match
    numbers = " tot ".join(number_in_dutch(n) for n in match.groups()[1:] if n)
    euro = "€ " if unit == "euro" else ""
    return f"{PREFIX[match[1] or '']}{euro}{numbers}{'%' if unit == '%' else ''}"


def address_of(owner: str, figure: dict[str, Any]) -> str:
    if owner.startswith("onderzoek:"):
        return f"../../onderzoek/{owner.partition(':')[2]}/"
    return f"../../praktijkvoorbeelden/{owner}/#cijfer-{figure['id']}"


def value_rows(main: Element) -> list[Element]:
    return list(main.xpath(".//table[contains(@class,'cijfers--bronnen')]//tr[th[@scope='row']]"))


def plotted(main: Element) -> list[Element]:
    """The rows of the plots."""
    return list(main.xpath(".//li[contains(@class,'stippen__rij') and not(@aria-hidden)]"))


def subjects() -> dict[str, list[Figure]]:
    """The figures of the indicators that are a subject to readers."""
    return {i: values for i, values in figures().items() if "restgroep" not in indicators()[i]}


def told_again(values: list[Figure]) -> list[Figure]:
    """Figures that tell a number of the same owner once more: no other period, no other part."""
    again: list[Figure] = []
    for place, (owner, figure) in enumerate(values):
        for other, first in values[:place]:
            periods = {f["periode"] for f in (first, figure) if "periode" in f}
            same = all(
                first.get(key) == figure.get(key) for key in ("waarde", "dekking", "vanuit", "verloop")
            )
            if other == owner and "waarde" in figure and same and len(periods) < 2:
                again.append((owner, figure))
                break
    return again


def test_every_subject_with_a_value_has_a_page_and_no_other(real_site: Site) -> None:
    made = {path.parent.name for path in (real_site.folder / "cijfers").glob("*/index.html")}
    assert made == set(subjects())


def test_a_number_of_no_subject_is_known_by_what_it_counts(real_site: Site) -> None:
    """'Ander aantal' is a word for editors: readers see 'Proeven', also on the page of the practice."""
    loose = [f for i, values in figures().items() if "restgroep" in indicators()[i] for f in values]
    assert len(loose) > 10
    main = words(document(real_site, "cijfers").xpath(".//section[@aria-labelledby='losse-getallen']")[0])
    for owner, figure in loose:
        named = figure["omschrijving"][:1].upper() + figure["omschrijving"][1:]
        assert named in main, figure
        if ":" not in owner:
            page = document(real_site, f"praktijkvoorbeelden/{owner}")
            heading = page.xpath(f".//tr[@id='cijfer-{figure['id']}']/th")[0]
            assert words(heading).removesuffix(" Verbeter dit") == named
    for page in real_site.pages():
        if page.relative_to(real_site.folder).parts[0] not in ("redactie", "data"):
            assert not re.search("Ander aan(tal|deel)", page.read_text(encoding="utf-8")), page


def test_the_overview_counts_as_many_practices_and_studies_as_the_files(real_site: Site) -> None:
    main = document(real_site, "cijfers")
    found = figures()
    everyone = {owner for values in found.values() for owner, _ in values}
    studies = sum(owner.startswith("onderzoek:") for owner in everyone)
    assert (
        f"{sum(map(len, found.values()))} waarden van {len(everyone) - studies} praktijkvoorbeelden en "
        f"{studies} onderzoeken" in words(main)
    )
    for indicator, values in subjects().items():
        if indicators()[indicator]["soort"] == "geld":
            continue
        (row,) = main.xpath(f".//tr[th/a/@href='../cijfers/{indicator}/']")
        cells = [words(cell) for cell in row.findall("td")]
        owners = {owner for owner, _ in values}
        studied = sum(owner.startswith("onderzoek:") for owner in owners)
        assert cells[:2] == [str(len(owners) - studied), str(studied)], indicator


def test_the_overview_shows_the_values_themselves_how_sure_they_are_and_of_when(real_site: Site) -> None:
    main = document(real_site, "cijfers")
    for indicator, values in subjects().items():
        if indicators()[indicator]["soort"] == "geld":
            continue
        (row,) = main.xpath(f".//tr[th/a/@href='../cijfers/{indicator}/']")
        cell, years = row.findall("td")[2:4]
        unit = indicators()[indicator]["eenheid"]
        for owner, figure in values:
            if ":" not in owner:
                assert value_in_dutch(figure, unit) in words(cell), (indicator, owner)
                assert LABELS[figure["aard"]] in words(cell), (indicator, owner)
        assert re.fullmatch(r"jaar onbekend|\d{4}( tot \d{4})?(; \d+ zonder jaar)?", words(years)), indicator


def test_the_first_questions_are_answered_by_a_recount(real_site: Site) -> None:
    """'Kosten: bij 2 van de 65': figures of the background of an example are no answer."""
    questions = recount.read(LISTS / "cijfervragen.yaml")["termen"]
    columns = recount.read(LISTS / "kenmerken.yaml")["termen"]
    practices = recount.practices()
    section = document(real_site, "cijfers").xpath(".//section[@aria-labelledby='vragen']")[0]
    assert len(section.xpath(".//dt")) == len(questions) == 14
    for question_id, question in questions.items():
        known = {
            name
            for name, practice in practices.items()
            if any(
                figure["indicator"] in question.get("indicatoren", ())
                and figure.get("telt_als", indicators()[figure["indicator"]]["telt_als"]) != "achtergrond"
                for figure in practice.get("cijfers", ())
            )
            or any(
                not recount.values(practice, columns[column]["thema"], column)[0].startswith(
                    ("leeg-", "niet-")
                )
                for column in question.get("kenmerken", ())
            )
            or practice["status"][-1]["stand"] in question.get("standen", ())
        }
        (told,) = section.xpath(f".//div[@id='vraag-{question_id}']")
        answer = (
            f"{question['onderwerp']}: bij {len(known)} van de {len(practices)} praktijkvoorbeelden bekend."
        )
        assert words(told.find("dt")) == question["naam"]
        assert words(told.find("dd")).startswith(answer), question_id
        assert told.xpath(".//a"), question_id
    values = section.xpath(".//span[@class='verteld']")
    assert all(re.search(r"\(\d keer: |\(\D", part) for v in values for part in words(v).split("; "))
    reach = words(section.xpath(".//div[@id='vraag-bereik']")[0])
    assert "538 jeugdigen (Assen); 454 jeugdigen (" in reach
    costs = words(section.xpath(".//div[@id='vraag-kosten']")[0])
    assert "Praktijkondersteuner jeugd Utrechtse Heuvelrug: circa € 130.000, per jaar" in costs.replace(
        "\u00a0", " "
    )


def test_a_variant_says_of_how_many_examples_the_costs_are_known_or_that_nobody_knows(
    real_site: Site,
) -> None:
    for variant in map(recount.read, sorted((recount.PRACTICES / "_varianten").glob("*.yaml"))):
        having = [p for p in recount.practices().values() if variant["id"] in p["varianten"]]
        rows = document(real_site, f"varianten/{variant['id']}").xpath(".//dd[@data-feit='geld']/p")
        for row, indicator, subject in zip(
            rows, ("kosten", "besparing"), ("Kosten", "Besparing"), strict=bool(having)
        ):
            stating = [
                practice["id"]
                for practice in having
                for figure in practice.get("cijfers", ())
                if figure["indicator"] == indicator and figure.get("telt_als") != "achtergrond"
            ]
            known = len(set(stating))
            told = f"bij {known or 'geen'} van de {len(having)} voorbeelden bekend"
            if len(having) == 1:
                told = f"bij het ene voorbeeld {'' if known else 'niet '}bekend"
            assert words(row).startswith(f"{subject}: {told}"), variant["id"]
            assert len(row.xpath(".//a")) == len(stating), variant["id"]


def test_a_change_says_which_way_and_who_states_it(real_site: Site) -> None:
    numbers = 0
    for indicator in (i for i in subjects() if "verandert" in indicators()[i]):
        main = document(real_site, f"cijfers/{indicator}")
        for row in value_rows(main):
            value = words(row.find(".//strong"))
            if "%" in value:
                assert re.search(r"% (meer|minder)$", value), (indicator, value)
                assert row.xpath("./th/a")
                numbers += 1
    assert numbers > 5
    text = words(document(real_site, "cijfers/verandering-verwijzingen").xpath(".//p[@class='lezing']")[0])
    assert "14% meer verwijzingen: onderzoek Wijkteams en praktijkondersteuners in de jeugdzorg (CPB)" in text


def test_what_may_not_be_compared_is_not_ranked_nor_drawn_nor_given_as_a_range(real_site: Site) -> None:
    warned = 0
    practices = recount.practices()
    for indicator, values in subjects().items():
        main = document(real_site, f"cijfers/{indicator}")
        reading = words(main.xpath(".//p[@class='lezing']")[0])
        if "Zet deze getallen niet naast elkaar" not in reading:
            continue
        warned += 1
        for drawing in main.xpath(".//figure"):
            assert len(plotted(drawing)) == 1, f"{indicator}: an axis for one example only"
        assert "Bij de praktijken: " not in reading, indicator
        (row,) = document(real_site, "cijfers").xpath(f".//tr[th/a/@href='../cijfers/{indicator}/']") or [
            None
        ]
        assert row is None or "niet naast elkaar te zetten" in words(row), indicator
        order = [h.split("/")[-2] for h in main.xpath(".//table//th[@scope='row']/a/@href") if "cijfer-" in h]
        blocks = [o for o, _ in groupby(order)]
        assert sorted(blocks) == sorted({o for o, _ in values if o in practices}), f"{indicator}: in it once"
    assert warned > 10
    places = [
        t.split()[-1]
        for t in document(real_site, "cijfers/zonder-verwijzing").xpath(
            ".//table[1]//th[@scope='row']/a/text()"
        )
    ][:2]
    assert places == ["Haag", "Goes"], "by place, not by value"


def test_an_example_stands_once_on_a_page_for_the_same_number(real_site: Site) -> None:
    assert [o for values in subjects().values() for o, _ in told_again(values)] == ["groningen-ojg-pilots"]
    main = document(real_site, "cijfers/zonder-verwijzing")
    (row,) = (r for r in value_rows(main) if "groningen-ojg-pilots" in r.xpath("./th/a/@href")[0])
    note = words(row.getnext())
    assert "Nog eens 54%: verwijzingen naar de ondersteuner die de ondersteuner zelf afhandelde" in note
    assert "Tel het niet twee keer." in note


def test_every_value_of_the_files_stands_on_its_page_with_a_link_and_a_source(real_site: Site) -> None:
    for indicator, values in subjects().items():
        main = document(real_site, f"cijfers/{indicator}")
        rows = value_rows(main)
        shown = Counter((row.xpath("./th/a/@href")[0], words(row.find(".//strong"))) for row in rows)
        again = main.xpath(".//span[@class='nogmaals']")
        shown += Counter((a.xpath("./a/@href")[0], words(a.find("strong"))) for a in again)
        assert len(again) == len(told_again(values)), indicator
        unit = indicators()[indicator]["eenheid"]
        assert shown == Counter((address_of(o, f), value_in_dutch(f, unit)) for o, f in values), indicator
        assert all(row.xpath(".//*[@class='bronregel']/a") for row in rows), indicator


def test_each_value_carries_period_certainty_and_the_sources_own_words(real_site: Site) -> None:
    for indicator, values in subjects().items():
        main = document(real_site, f"cijfers/{indicator}")
        rows = {r.xpath("./th/a/@href")[0]: r for r in value_rows(main)}
        for owner, figure in values:
            if owner.startswith("onderzoek:") or (owner, figure) in told_again(values):
                continue
            text = words(rows[address_of(owner, figure)])
            assert LABELS[figure["aard"]] in text
            for key in (
                "bronwoorden",
                "omschrijving",
                "noemer_telt",
                "periode_toelichting",
                "gemeld_door",
                "per",
            ):
                if key in figure and not (key == "periode_toelichting" and "periode" in figure):
                    assert " ".join(figure[key].split()) in text, (owner, figure["id"], key)


def test_a_study_does_not_draw_what_a_practice_states(real_site: Site) -> None:
    for indicator, values in subjects().items():
        main = document(real_site, f"cijfers/{indicator}")
        shown = sum(len(row.xpath(".//strong[@class='getal']")) for row in plotted(main))
        repeated = sum(
            "Dit is hetzelfde cijfer als bij" in words(n) for n in main.xpath(".//tr[@class='noot']")
        )
        assert shown <= sum("waarde" in figure for _, figure in values) - repeated, indicator


def test_every_drawing_has_a_mark_per_number_and_says_in_words_what_it_shows(real_site: Site) -> None:
    drawings = 0
    for indicator in subjects():
        main = document(real_site, f"cijfers/{indicator}")
        for row in plotted(main):
            for svg in row.xpath(".//*[local-name()='svg' and contains(@class,'spoor')]"):
                drawings += 1
                marks = svg.xpath(".//*[local-name()='g' and contains(@class,'stip')]")
                assert len(marks) == len(row.xpath(".//strong[@class='getal']"))
                (title,) = svg.xpath("./*[local-name()='title']")
                assert svg.get("aria-labelledby") == title.get("id")
                assert "op een schaal van 0 tot" in title.text or "op een schaal van −" in title.text
                for place in svg.xpath(".//@cx"):
                    assert 0 <= Decimal(place.removesuffix("%")) <= 100
        ids = main.xpath(".//@id")
        assert len(ids) == len(set(ids)), indicator
        assert not main.xpath(".//@style | .//script[not(@type='application/json')]")
    assert drawings


def test_a_share_is_drawn_where_it_stands_on_a_scale_from_zero_to_hundred(real_site: Site) -> None:
    for indicator, values in subjects().items():
        if indicators()[indicator]["soort"] != "aandeel":
            continue
        main = document(real_site, f"cijfers/{indicator}")
        for owner, figure in values:
            exact = re.fullmatch(r"[\d,]+", figure.get("waarde", ""))
            for row in plotted(main):
                if exact and row.xpath(f".//a[@href='{address_of(owner, figure)}']") and ":" not in owner:
                    assert Decimal(figure["waarde"].replace(",", ".")) in {
                        Decimal(x.removesuffix("%")) for x in row.xpath(".//@cx")
                    }
                    assert "100%" in row.getparent().text_content()


def test_unlike_values_never_share_an_axis(real_site: Site) -> None:
    for indicator, values in subjects().items():
        by_address = {address_of(o, f): (o, f) for o, f in values if ":" not in o}
        for panel in document(real_site, f"cijfers/{indicator}").xpath(".//ul[@class='stippen']"):
            found = [by_address[a] for a in panel.xpath("./li//a/@href") if a in by_address]
            for (one, a), (other, b) in combinations(found, 2):
                assert (a["aard"] == "prognose") == (b["aard"] == "prognose"), indicator
                assert a.get("omschrijving", "").casefold() == b.get("omschrijving", "").casefold()
                assert a.get("noemer_telt", "") == b.get("noemer_telt", "")
                scopes = [f.get("dekking", {}).get("reikwijdte") for f in (a, b)]
                assert scopes[0] == scopes[1], (one, other)


def test_what_stands_apart_says_why(real_site: Site) -> None:
    for indicator, values in subjects().items():
        main = document(real_site, f"cijfers/{indicator}")
        drawn = {words(s) for row in plotted(main) for s in row.xpath(".//strong")}
        numbers = [r for r in value_rows(main) if words(r.find(".//strong")) not in drawn]
        reading = words(main.xpath(".//p[@class='lezing']")[0])
        warned = re.search(r"Zet deze getallen niet naast elkaar|zet de andere er niet naast", reading)
        for row in numbers if warned else ():
            figure = next((f for o, f in values if address_of(o, f) == row.xpath("./th/a/@href")[0]), {})
            if "waarde" in figure and "onderzoek" not in row.xpath("./th/a/@href")[0]:
                note = row.getnext()
                assert "Toch niet op één lijn:" in words(note), (indicator, figure["id"])
                assert note.xpath(".//details//li")


def test_values_that_contradict_each_other_stand_together_with_both_marks(real_site: Site) -> None:
    pairs = 0
    for indicator, values in subjects().items():
        by_id = {(o, f["id"]): f for o, f in values}
        main = document(real_site, f"cijfers/{indicator}")
        for owner, figure in values:
            other = by_id.get((owner, figure.get("spreekt_tegen", "")))
            if other is None or "waarde" not in figure or "waarde" not in other:
                continue
            pairs += 1
            (row,) = [r for r in plotted(main) if r.xpath(f".//a[@href='{address_of(owner, other)}']")]
            shown = {words(s) for s in row.xpath(".//strong")}
            unit = indicators()[indicator]["eenheid"]
            assert {value_in_dutch(figure, unit), value_in_dutch(other, unit)} <= shown
            assert row.xpath(".//*[local-name()='line' and @class='spoor__botst']")
            assert "bronnen spreken elkaar tegen" in words(row)
    assert pairs


def test_the_conflict_of_the_made_up_catalogue_is_one_row_with_two_joined_marks(
    fictitious_site: Site,
) -> None:
    main = document(fictitious_site, "cijfers/jeugdigen-gezien")
    (row,) = [r for r in plotted(main) if "tegenspraak" in r.get("class")]
    assert words(row.xpath(".//*[@class='stippen__waarde']")[0]).startswith("234 of 243 jeugdigen")
    assert row.xpath(".//@cx") == ["58.5%", "60.75%"]
    lines = row.xpath(".//*[local-name()='line' and @class='spoor__botst']")
    assert [(line.get("x1"), line.get("x2")) for line in lines] == [("58.5%", "60.75%")]
    overview = words(document(fictitious_site, "cijfers"))
    assert "234 jeugdigen en 243 jeugdigen Jeugdigen gezien, Praktijkondersteuner Voorbeeldstad" in overview


def test_no_number_in_a_reading_is_ours(real_site: Site) -> None:
    """Percentages and amounts in the generated sentences are values that a source states."""
    for indicator, values in subjects().items():
        main = document(real_site, f"cijfers/{indicator}")
        reading = words(main.xpath(".//p[@class='lezing']")[0])
        unit = indicators()[indicator]["eenheid"]
        stated = {value_in_dutch(f, unit) for _, f in values}
        for number in re.findall(r"[\d.,]*\d%|€ [\d.]+", reading):
            assert any(number in value for value in stated), (indicator, number)
        for value in main.xpath(".//strong[@class='getal']"):
            assert words(value) in stated, indicator


def test_amounts_say_what_they_are_for_and_when_the_price_level_is_unknown(real_site: Site) -> None:
    main = document(real_site, "cijfers")
    (block,) = main.xpath(".//section[@aria-labelledby='geld']")
    amounts = [f for i, values in figures().items() if indicators()[i]["soort"] == "geld" for _, f in values]
    # Of many values of one kind the page names the first, and says how many stand on the page of that kind.
    left = sum(int(n) for n in re.findall(r"En nog (\d+) waarden?:", words(block)))
    assert len(value_rows(block)) == len(amounts) - left
    unleveled = sum("prijspeil" not in f for f in amounts)
    assert unleveled - left <= words(block).count("prijspeil niet vermeld") <= unleveled
    assert "Opname is geen aanbeveling" in words(block)


def test_amounts_of_the_made_up_catalogue_show_their_price_level(fictitious_site: Site) -> None:
    (block,) = document(fictitious_site, "cijfers").xpath(".//section[@aria-labelledby='geld']")
    files = "".join(p.read_text(encoding="utf-8") for p in sorted(FICTITIOUS.rglob("*.yaml")))
    leveled = files.count("prijspeil: 2020")
    assert words(block).count("prijspeil 2020") == leveled > 0


def test_every_page_warns_and_explains_the_marks(real_site: Site) -> None:
    for address in ("cijfers", *(f"cijfers/{i}" for i in subjects())):
        main = document(real_site, address)
        text = words(main)
        assert "Opname is geen aanbeveling" in text
        assert main.xpath(".//a[contains(@href,'over/#cijfers-lezen')]")
        for mark in (*LABELS.values(), "Bereik", "Circa", "Tegenspraak"):
            assert mark in words(main.xpath(".//dl[@class='uitlegtekens']")[0])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_without_javascript_a_reader_gets_from_a_subject_to_the_practice(
    open_page: Open, scheme: Scheme
) -> None:
    most = max(subjects(), key=lambda i: len({o for o, _ in subjects()[i]}))
    page = open_page("cijfers/", java_script_enabled=False, color_scheme=scheme)
    name = indicators()[most]["naam"]
    group = page.locator("details", has=page.locator("table a", has_text=re.compile(f"^{re.escape(name)}$")))
    if group.get_attribute("open") is None:
        group.locator("summary").first.click()
    group.get_by_role("link", name=name, exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(indicators()[most]["naam"])
    note = page.locator("tr.noot:has(details)").first
    note.get_by_text("Waarom apart?").click()
    expect(note.get_by_text("Toch niet op één lijn:")).to_be_visible()
    page.locator("tbody th a[href*='#cijfer-']").first.click()
    expect(page.locator("tr:target")).to_be_visible()


@pytest.mark.parametrize("viewport", [NARROW, LAPTOP])
def test_nothing_sticks_out_and_the_heads_of_tables_stay_hidden_on_a_phone(
    open_page: Open, viewport: ViewportSize
) -> None:
    for indicator in ("", *(f"{i}/" for i in sorted(subjects(), key=lambda i: -len(subjects()[i]))[:3])):
        page = open_page(f"cijfers/{indicator}", viewport=viewport)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
        page.evaluate("() => { for (const part of document.querySelectorAll('details')) part.open = true; }")
        head = page.locator("thead th").last.bounding_box()
        assert head
        assert (head["x"] + head["width"] <= 0) == (viewport == NARROW)


def test_paper_has_every_practice_and_the_reasons_too(open_page: Open) -> None:
    most = max(subjects(), key=lambda i: len({o for o, _ in subjects()[i]}))
    page = open_page(f"cijfers/{most}/")
    page.emulate_media(media="print")
    text = "".join(on_paper(page))
    printed = re.sub(r"\s", "", text)
    names = recount.practices()
    for owner, _ in subjects()[most]:
        if owner in names:
            assert re.sub(r"\s", "", names[owner]["naam"]) in printed
    assert "Tochnietopéénlijn" in printed

"""The calculator against a recount of the files, and as a reader uses it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Any

from lxml import html
from playwright.sync_api import Page, expect

from conftest import ROOT, Open, Site
from recount import read
from test_map import municipalities, practice_files

START = "rekenhulp/"
FILE = ROOT / "practices" / "_rekenhulp.yaml"


def fields() -> dict[str, Any]:
    found: dict[str, Any] = read(FILE)["velden"]
    return found


def told(column: str) -> dict[str, list[Any]]:
    """Per practice the values of a characteristic of the theme that has it."""
    found = {}
    for practice in practice_files():
        for theme in practice["themas"].values():
            values = (theme.get("kenmerken") or {}).get(column) or {}
            values = values.get("waarden", []) if isinstance(values, dict) else values
            if values:
                found[practice["naam"]] = values
    return found


def number(text: str) -> Fraction:
    return Fraction(text.strip("~<=>").replace(",", "."))


def box(page: html.HtmlElement, field: str) -> html.HtmlElement:
    found: list[html.HtmlElement] = page.xpath(f"//*[@data-veld='{field}']")
    return found[0]


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def test_a_field_begins_with_what_three_examples_name_and_else_empty(real_site: Site) -> None:
    page = html.fromstring(real_site.text("rekenhulp"))
    begun = 0
    for field, about in fields().items():
        begin = box(page, field).xpath(".//input/@value")[0]
        examples = told(about["kenmerk"]) if "kenmerk" in about else {}
        plain = {name: [v for v in values if isinstance(v, str)] for name, values in examples.items()}
        plain = {name: values for name, values in plain.items() if values}
        if len(plain) < 3:
            assert begin == "", field
            continue
        begun += 1
        ends = [number(v) for values in plain.values() for v in values]
        assert [number(end) for end in begin.split(" tot ")] == sorted({min(ends), max(ends)}), field
        assert f"getal van {len(plain)} voorbeelden." in words(box(page, field))
    assert begun == 1, "only conversations are named alike by enough examples"


def test_every_example_that_names_a_number_stands_at_its_field(real_site: Site) -> None:
    page = html.fromstring(real_site.text("rekenhulp"))
    for field, about in fields().items():
        shown = {a.text for a in box(page, field).xpath(".//details//a")}
        assert shown == (set(told(about["kenmerk"])) if "kenmerk" in about else set()), field
    assert "Niet vooraf ingevuld: minder dan 3 voorbeelden noemen dit in uur per week." in words(
        box(page, "uren_per_praktijk")
    )


def test_every_municipality_can_be_chosen_with_its_own_number(real_site: Site) -> None:
    page = html.fromstring(real_site.text("rekenhulp"))
    shown = {o.text: o.get("data-kinderen").replace(".", "") for o in page.xpath("//option[@value!='']")}
    assert shown == {
        (about.get("ook") or [name])[0]: about["tot_15"] for name, about in municipalities().items()
    }
    assert page.xpath("//option[.='Den Haag']/@value") == ["den-haag"]


def test_only_figures_of_one_period_are_divided(real_site: Site) -> None:
    pair = read(FILE)["fte_per_praktijk"]
    expected = set()
    for practice in practice_files():
        counted = [
            f
            for f in practice.get("cijfers", [])
            if f["aard"] == "geteld" and f.get("waarde", "x")[0].isdigit() and ".." not in f["waarde"]
            if not {"deel_van", "dekking", "spreekt_tegen"} & f.keys()
        ]
        for above in (f for f in counted if f["indicator"] == pair["boven"]):
            for below in (f for f in counted if f["indicator"] == pair["onder"]):
                if above.get("periode") and above.get("periode") == below.get("periode"):
                    expected.add((practice["naam"], f"{above['waarde']} fte", below["waarde"]))
    page = html.fromstring(real_site.text("rekenhulp"))
    rows = [r for r in page.xpath("//section[@aria-labelledby='naast']//tbody/tr") if r.get("hidden") is None]
    assert {(words(r[0]), words(r[1]), words(r[2])) for r in rows} == expected
    assert expected


def test_it_is_found_from_municipality_variant_and_figures(real_site: Site) -> None:
    for address, link in (
        ("gemeenten/den-haag", "../../rekenhulp/#gemeente=den-haag"),
        ("varianten/poh-jeugd", "../../rekenhulp/"),
        ("cijfers/kosten", "../../rekenhulp/"),
        ("cijfers/fte", "../../rekenhulp/"),
        ("cijfers", "../rekenhulp/"),
        ("keuzehulp", "../rekenhulp/"),
    ):
        assert link in html.fromstring(real_site.text(address)).xpath("//main//a/@href"), address
    assert "reken met uw eigen getallen" not in real_site.text("cijfers/tevredenheid-verwijzers")


def outcome(page: Page, name: str, words: str) -> None:
    expect(page.locator(f"[data-som='{name}'] .som__uitkomst")).to_have_text(words)


def fill(page: Page, **values: str) -> None:
    for field, value in values.items():
        page.locator(f"input[name={field}]").fill(value)


def test_a_reader_reckons_and_takes_the_link_along(open_page: Open) -> None:
    page = open_page("rekenhulp/#gemeente=den-haag", fresh=True)
    children = municipalities()["'s-Gravenhage"]["tot_15"]
    young = page.locator("input[name=jongeren]")
    expect(young).to_have_value(f"{int(children):,}".replace(",", "."))
    status = page.locator(".rekenstand [role=status]").first
    expect(status).to_have_text("0 van 10 uitkomsten berekend.")
    fill(page, huisartsenpraktijken="10", uren_per_praktijk="4 tot 8")
    outcome(page, "uren", "40 tot 80 uur per week")
    expect(page.locator("[data-som=fte] [data-mist]")).to_have_text("Vul nog in: uren in een volledige baan.")
    fill(page, uren_per_fte="36", jongeren="1.000", aandeel="6", gesprekken="5", minuten="60")
    fill(page, gesprekstijd="50", werkweken="40", salaris="4.000", werkgeverslasten="25")
    expect(status).to_have_text("10 van 10 uitkomsten berekend.")
    outcome(page, "fte", "1,1 tot 2,3 fte")
    outcome(page, "uren_kinderen", "15 uur per week")
    outcome(page, "kosten_kinderen", "25.000 euro per jaar")
    outcome(page, "ruimte", "160 tot 320 kinderen per jaar")
    expect(page.locator("[data-som=kosten]")).to_contain_text("0 (niet ingevuld) euro andere kosten")
    told_of = page.locator("#gemeente-telling")
    expect(told_of).to_contain_text("Er staat nu een eigen getal. Den Haag: ")
    expect(told_of).to_contain_text("kinderen tot en met 14 jaar op 1 januari 2024 (CBS).")
    before = page.locator(".sommen").inner_text()
    page.get_by_role("link", name="Plaats voor").click()
    # A link within the page loses no number.
    expect(page).to_have_url(re.compile("uren_per_fte=36"))
    page.reload()
    expect(page.locator(".sommen")).to_have_text(before, use_inner_text=True)
    page.get_by_role("button", name="Begin opnieuw").click()
    expect(page).to_have_url(re.compile("rekenhulp/$"))
    expect(page.locator("input[name=uren_per_fte]")).to_have_value("")
    expect(page.locator("input[name=gesprekken]")).to_have_value("3,4 tot 5")


def test_what_is_typed_wrongly_is_said_beside_the_field(open_page: Open) -> None:
    page = open_page()
    expect(page.locator(".rekenstand [role=status]").first).to_have_text("0 van 10 uitkomsten berekend.")
    hours = page.locator("input[name=uren_per_praktijk]")
    remark = page.locator("#melding-uren-per-praktijk")
    for typed, told_so in (
        ("3.5", "Schrijf een getal, zoals 12 of 3,5, of een bereik, zoals 4 tot 8."),
        ("8 tot 4", "Schrijf het laagste getal van het bereik eerst."),
        ("0", "Vul een getal boven nul in."),
        ("200", "Vul hoogstens 168 in."),
    ):
        hours.fill(typed)
        expect(remark).to_have_text(told_so)
        expect(hours).to_have_attribute("aria-invalid", "true")
    hours.fill("4")
    expect(remark).to_be_empty()
    expect(hours).to_have_attribute("aria-invalid", "false")
    fill(page, gesprekken="8")
    expect(page.locator("#melding-gesprekken")).to_have_text(
        "Hoger dan wat de voorbeelden noemen (3,4 tot 5)."
    )


def test_numbers_stay_with_the_reader(open_page: Open) -> None:
    page = open_page("rekenhulp/#gemeente=bestaat-niet&uren_per_fte=36&vreemd=1&aandeel=<img>", fresh=True)
    expect(page.locator("#gemeente")).to_have_value("")
    expect(page.locator("input[name=uren_per_fte]")).to_have_value("36")
    expect(page.locator("#melding-aandeel")).not_to_be_empty()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    fill(page, salaris="4321")
    page.locator("#gemeente").select_option("zwolle")
    assert asked == []
    assert page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]") == [0, 0, ""]


def test_without_scripts_it_is_a_form_to_fill_in_on_paper(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)
    expect(page.get_by_text("Bij u rekent deze pagina niet vanzelf.")).to_be_visible()
    expect(page.locator("#gemeente")).to_be_hidden()
    expect(page.get_by_role("link", name="uw gemeente")).to_be_visible()
    expect(page.locator("[data-som]")).to_have_count(10)
    outcome(page, "kosten", "… euro per jaar")

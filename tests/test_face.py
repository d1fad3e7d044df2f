"""The face of the site: display and shortcut of the visitor, letter, weight, drawings, shared pictures."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import resvg_py
from playwright.sync_api import ViewportSize, expect

from browser import LAPTOP, NARROW, PHONE, Scheme, becomes
from budgets import transferred
from conftest import ROOT, Open, Site
from voorveld.outputs import social_preview
from voorveld.outputs.assets import asset_addresses
from voorveld.settings import Settings
from voorveld.store import Store

LETTER = "frame/atkinson-hyperlegible-next.woff2"
HARD_CASE = "praktijkvoorbeelden/hoeksche-waard-jeugdprofessional-ggz/"
STORED = "() => Object.keys(localStorage).concat(Object.keys(sessionStorage))"
PAPER = "() => getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(251, 249, 244)", "rgb(16, 24, 27)"
SIGNATURE, SIZE_AT = b"\x89PNG\r\n\x1a\n", 16


def test_display_follows_the_device_until_the_visitor_chooses_and_then_one_word_is_kept(
    open_page: Open,
) -> None:
    page = open_page(HARD_CASE, color_scheme="light")
    assert page.evaluate(PAPER) == LIGHT
    assert page.evaluate(STORED) == []
    page.get_by_role("radio", name="Donker").check()
    expect(page.locator("body")).to_have_css("background-color", DARK)
    assert page.evaluate(STORED) == ["thema"]
    assert page.evaluate("localStorage.thema") == "donker"
    page.get_by_role("contentinfo").get_by_role("link", name="Colofon").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Colofon")
    expect(page.locator("body")).to_have_css("background-color", DARK)
    expect(page.get_by_role("radio", name="Donker")).to_be_checked()
    page.get_by_role("radio", name="Als uw apparaat").check()
    expect(page.locator("body")).to_have_css("background-color", LIGHT)
    assert page.evaluate(STORED) == []


def test_the_chosen_display_is_there_before_anything_is_drawn(open_page: Open) -> None:
    page = open_page(fresh=True, color_scheme="light")
    page.get_by_role("radio", name="Donker").check()
    page.add_init_script(
        "document.addEventListener('readystatechange', () => "
        "{ window.early ??= document.documentElement.dataset.weergave ?? 'geen'; })"
    )
    page.reload()
    assert page.evaluate("window.early") == "donker"


@pytest.mark.parametrize(("scheme", "paper"), [("light", LIGHT), ("dark", DARK)])
def test_without_javascript_the_device_decides_and_no_choice_is_shown(
    scheme: Scheme, paper: str, open_unseen: Open
) -> None:
    page = open_unseen("themas/", java_script_enabled=False, color_scheme=scheme)
    expect(page.locator("body")).to_have_css("background-color", paper)
    expect(page.get_by_role("radio", name="Donker")).to_be_hidden()


def test_paper_stays_light_for_who_reads_in_the_dark(open_page: Open) -> None:
    page = open_page(HARD_CASE, color_scheme="light")
    page.get_by_role("radio", name="Donker").check()
    page.emulate_media(media="print")
    expect(page.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")


def test_privacy_names_everything_the_site_can_keep(open_page: Open) -> None:
    text = open_page("privacy/").get_by_role("main").inner_text()
    script = (ROOT / "scripts" / "voorveld" / "components" / "frame" / "frame.js").read_text(encoding="utf-8")
    keys = re.findall(r'^  const [A-Z]+ = "(\w+)";$', script, re.MULTILINE)
    assert sorted(keys) == ["sneltoets", "thema"]
    for key in keys:
        assert f"“{key}”" in text


@pytest.mark.parametrize("path", ["", HARD_CASE, "404.html", "zoeken/"])
def test_slash_goes_to_the_search_field_and_searching_leads_to_results(path: str, open_unseen: Open) -> None:
    page = open_unseen(path)
    page.keyboard.press("/")
    expect(page.locator("input[type=search]:focus")).to_have_value("")
    page.keyboard.type("toestemming/delen")
    expect(page.locator("input[type=search]:focus")).to_have_value("toestemming/delen")
    page.keyboard.press("Enter")
    page.wait_for_url("**/zoeken/?q=toestemming*delen*")
    expect(page.get_by_role("heading", level=1)).to_have_text("Zoeken")


def test_slash_works_on_a_phone_and_can_be_switched_off(open_page: Open) -> None:
    page = open_page(HARD_CASE, viewport=PHONE)
    page.keyboard.press("/")
    expect(page.locator("#zoekveld")).to_be_focused()
    page.get_by_role("checkbox", name="De toets / gaat naar het zoekveld").uncheck()
    becomes(page, lambda: page.evaluate(STORED), ["sneltoets"])
    page.reload()
    page.keyboard.press("/")
    expect(page.locator("#zoekveld")).not_to_be_focused()
    page.get_by_role("checkbox", name="De toets / gaat naar het zoekveld").check()
    becomes(page, lambda: page.evaluate(STORED), [])


def test_searching_from_the_header_works_without_javascript(open_page: Open) -> None:
    page = open_page(HARD_CASE, java_script_enabled=False)
    page.get_by_role("searchbox", name="Zoeken").fill("samenwerking")
    page.get_by_role("button", name="Zoek", exact=True).click()
    expect(page).to_have_url(re.compile(r"/zoeken/\?"))
    expect(page.get_by_role("heading", name="Alles van A tot Z")).to_be_visible()


def test_a_first_visit_to_a_practice_is_light(open_page: Open, address: str, real_site: Site) -> None:
    fresh = open_page("robots.txt", fresh=True)
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.goto(address + HARD_CASE, wait_until="networkidle")
    kept = [url for url in asked if not url.endswith("favicon.svg")]
    weight = sum(transferred(real_site.folder, url.removeprefix(address)) for url in kept)
    assert len(kept) <= 4, kept
    assert weight <= 42_000, f"{weight} bytes in {kept}"


def test_one_letter_is_published(real_site: Site) -> None:
    assert len(list((real_site.folder / "assets").rglob("*.woff2"))) == 1


def test_the_letter_is_our_own_and_really_used(open_page: Open, address: str) -> None:
    page = open_page()
    assert page.evaluate(
        "document.fonts.ready.then(() => document.fonts.check('16px \"Atkinson Hyperlegible Next\"'))"
    )
    fonts = page.evaluate(
        "performance.getEntriesByType('resource').map(r => r.name).filter(n => n.includes('woff'))"
    )
    assert fonts == [address + asset_addresses()[LETTER]]
    assert (
        page.request.get(f"{address}colofon/licenties/letter.txt").text().count("SIL OPEN FONT LICENSE") == 1
    )


def test_nothing_of_the_engines_own_face_is_published(real_site: Site) -> None:
    assert not (real_site.folder / "assets" / "stylesheets").exists()
    assert not (real_site.folder / "assets" / "javascripts").exists()


def test_the_letter_changes_without_moving_the_text(open_page: Open) -> None:
    page = open_page(HARD_CASE, viewport=PHONE)
    height = "() => document.querySelector('main').getBoundingClientRect().height"
    page.evaluate("document.fonts.ready")
    ours = page.evaluate(height)
    page.evaluate("document.documentElement.style.setProperty('--letter', 'Terugval')")
    assert page.evaluate(height) == pytest.approx(ours, rel=0.03)


@pytest.mark.parametrize("path", ["", HARD_CASE, "themas/", "themas/samenwerking/", "ontwerp/", "404.html"])
def test_drawings_are_hidden_from_assistive_tech_and_words_stand_beside_them(
    path: str, open_unseen: Open
) -> None:
    page = open_unseen(path)
    spoken = page.evaluate(
        "() => [...document.querySelectorAll('svg')].filter(s => !s.closest('[aria-hidden=true]') || "
        "s.closest('svg[aria-hidden]')?.getAttribute('focusable') !== 'false')"
        ".map(s => s.outerHTML.slice(0, 80))"
    )
    assert spoken == []
    wordless = page.evaluate(
        "() => [...document.querySelectorAll('.thema__teken, .icoon')]"
        ".filter(t => !t.closest('.tk-thema, svg svg')"
        " && !t.closest('a, h1, h2, h3, li, dt, span, button, p')"
        "?.closest('a, h1, h2, h3, li, dt, div, button, p').innerText.trim()).length"
    )
    assert wordless == 0


def test_theme_headings_have_hue_drawing_and_word_on_a_practice(open_unseen: Open) -> None:
    page = open_unseen(HARD_CASE)
    themes = page.locator("section.thema")
    assert themes.count() == 8
    drawings = page.evaluate(
        "() => [...document.querySelectorAll('.thema h2 .thema__teken path')].map(p => p.getAttribute('d'))"
    )
    grounds = page.evaluate(
        "() => [...document.querySelectorAll('.thema h2 .thema__teken')]"
        ".map(t => getComputedStyle(t).backgroundColor)"
    )
    assert len(set(drawings)) == len(set(grounds)) == 8


def test_the_design_page_shows_the_drawings_of_the_site() -> None:
    shapes = re.findall(r'<path d="([^"]+)"', (ROOT / "docs" / "ontwerp.md").read_text(encoding="utf-8"))
    known = (ROOT / "scripts" / "voorveld" / "components" / "parts" / "_icons.html.jinja").read_text(
        encoding="utf-8"
    )
    assert len(shapes) >= 8
    assert [shape for shape in shapes if f"'{shape}'" not in known] == []


@pytest.mark.parametrize("viewport", [NARROW, PHONE, LAPTOP], ids=lambda v: str(v["width"]))
@pytest.mark.parametrize("path", ["ontwerp/", "themas/", "404.html"])
def test_new_pages_never_scroll_sideways(path: str, viewport: ViewportSize, open_page: Open) -> None:
    page = open_page(path, viewport=viewport)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_back_to_top_floats_only_while_someone_goes_up_a_long_page(open_page: Open) -> None:
    page = open_page("themas/samenwerking/")
    link = page.get_by_role("link", name="Terug naar boven")
    floats = re.compile("omhoog--zweeft")
    expect(link).not_to_have_class(floats)
    page.mouse.wheel(0, 5000)
    page.wait_for_function("scrollY > 4000")
    expect(link).not_to_have_class(floats)
    page.mouse.wheel(0, -600)
    expect(link).to_have_class(floats)
    link.click()
    page.wait_for_function("scrollY < 10")


def test_home_leads_each_reader_to_the_main_tasks_and_to_a_list_of_their_own(open_page: Open) -> None:
    page = open_page()
    roles = {
        "Ik werk bij de huisarts of in een team": {"praktijkvoorbeelden/", "keuzehulp/", "themas/"},
        "Ik werk bij een gemeente of regio": {
            "vergelijken/",
            "cijfers/",
            "kaart/",
            "startvragen/",
            "witte-vlekken/",
        },
        "Ik wil iets toevoegen": {"redactie/", "over/"},
    }
    for role, expected in roles.items():
        card = page.locator(".rol", has=page.get_by_role("heading", name=role))
        found = card.locator("a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
        assert expected <= set(found), role
    page.locator(".kaart__lijst").first.click()
    expect(page.locator(".lijstbalk p")).to_have_text("1 voorbeeld op uw lijst")


def test_every_page_names_its_own_picture_of_the_right_size(published_site: Site) -> None:
    kinds = {}
    for path in published_site.pages():
        text = path.read_text(encoding="utf-8")
        found = re.findall(
            r'<meta property="og:image" content="https://voorbeeld\.example/site/([^"]+)">', text
        )
        if path.name == "404.html":
            continue
        assert len(found) == 1, path
        picture = (published_site.folder / found[0]).read_bytes()
        assert picture.startswith(SIGNATURE), found
        sides = [int.from_bytes(picture[at : at + 4], "big") for at in (SIZE_AT, SIZE_AT + 4)]
        assert sides == [1200, 630], found
        kinds[found[0]] = picture
        assert '<meta name="twitter:card" content="summary_large_image">' in text
        assert len(re.findall(r'<meta property="og:(?:title|description)" content="[^"]+">', text)) == 2
    themes = [name for name in kinds if name.startswith("deelbeelden/thema-")]
    assert len(themes) == len({kinds[name] for name in themes}) == 8
    assert len(kinds) > 15


def test_a_picture_to_share_is_drawn_again_only_when_what_stands_on_it_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[str] = []
    draw = resvg_py.svg_to_bytes

    def listening(svg_string: str, **options: Any) -> bytes:
        drawn.append(svg_string)
        return bytes(draw(svg_string, **options))

    monkeypatch.setattr(resvg_py, "svg_to_bytes", listening)

    def pictures(name: str) -> dict[str, bytes]:
        social_preview._png.cache_clear()
        settings = Settings(site_url="https://voorbeeld.example/", site_name=name)
        return {f.uri: f.data for f in social_preview.social_previews(settings, (), Store(tmp_path))}

    first = pictures("Voorbeeld")
    assert (len(first), len(drawn)) == (1, 1)
    assert pictures("Voorbeeld") == first
    assert len(drawn) == 1
    assert pictures("Anders") != first
    assert len(drawn) == 2


def test_without_an_address_there_are_no_pictures_to_share(fictitious_site: Site) -> None:
    assert not (fictitious_site.folder / "deelbeelden").exists()
    for path in fictitious_site.pages():
        assert "og:" not in path.read_text(encoding="utf-8")

"""The checks as a visitor's browser runs them say what the command line says, and are only there when asked.

`make gelijk` compares over everything (`checks_in_browser.py`); here a seeded part of it, in Node, and one
visitor who clicks through in Chromium.
"""

from __future__ import annotations

import io
import random
import re
import shutil
import zipfile
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from browser import PATIENCE, becomes
from checks_in_browser import Question, case_questions, compare, mutant_questions, real_questions
from conftest import FICTITIOUS, ROOT, TODAY, Site, all_pages
from test_security_headers import listen, served_with_headers
from voorveld import pipeline
from voorveld.commands import fetch_browser as fetching
from voorveld.in_browser.parts import browser_parts, megabytes
from voorveld.in_browser.session import Session
from voorveld.pipeline import Anew, Folder, Read, Result, load
from voorveld.settings import BROWSER_PARTS, Settings
from voorveld.source.files import SourceFile

PAGE = "redactie/formulier/"
PRACTICE = "voorbeeldstad-praktijkondersteuner.yaml"
EXAMPLE = PRACTICE.removesuffix(".yaml")


def test_the_browser_says_what_the_command_line_says() -> None:
    some = random.Random(20261127)
    asked = [
        *some.sample(case_questions(), 90),
        *some.sample(mutant_questions(400), 60),
        *some.sample(real_questions(), 6),
        Question("a title too long for a name", "Odd name.yaml", b"id: x\n"),
        Question("no UTF-8", PRACTICE, b"id: \xff\n"),
    ]
    found = compare(FICTITIOUS, asked)
    assert (found.asked, found.differing) == (158, ())


def test_the_comparison_sees_what_differs(monkeypatch: pytest.MonkeyPatch) -> None:
    real = Session.check
    monkeypatch.setattr(Session, "check", lambda self, name, text, day: real(self, name, text, day) + " ")
    monkeypatch.setattr(
        "checks_in_browser._in_node",
        lambda practices, lines: '{"start": 1}\n{"said": "", "took": 1, "form": ""}\n',
    )
    question = Question("one", PRACTICE, (FICTITIOUS / PRACTICE).read_bytes())
    assert compare(FICTITIOUS, [question]).differing == ("one",)


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    folder = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, folder)
    return folder


def test_only_what_changed_is_read_again(copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    real = pipeline.read_document

    def counted(file: SourceFile, memory: Anew) -> Read:
        read.append(file.name)
        return real(file, memory)

    monkeypatch.setattr(pipeline, "read_document", counted)
    folder = Folder(copied)
    *_, (done, of_all) = folder.reading()
    assert done == of_all == len(read) == len(set(read))
    first = folder.judged(TODAY)
    assert len(read) == of_all
    (copied / PRACTICE).write_text("id: iets-anders\n", encoding="utf-8")
    folder.forget(PRACTICE)
    second = folder.judged(TODAY, only=frozenset({PRACTICE}))
    assert read[of_all:] == [PRACTICE]
    assert second.diagnostics == load(copied, TODAY, only=frozenset({PRACTICE})).diagnostics != ()
    assert first.diagnostics == ()


def test_only_the_file_at_hand_differs_from_what_was_published(copied: Path) -> None:
    session = Session(str(copied))
    before = {p.name: p.read_bytes() for p in copied.glob("*.yaml")}
    day = TODAY.isoformat()
    assert "onbekende-sleutel" in session.check(PRACTICE, before[PRACTICE] + b"kleur: rood\n", day)
    assert "geen-bekende" not in session.check("voorbeeldstad-nieuw.yaml", "id: voorbeeldstad-nieuw\n", day)
    right = session.check(PRACTICE, before[PRACTICE], day)
    assert '"meldingen": "[]\\n"' in right
    assert {p.name: p.read_bytes() for p in copied.glob("*.yaml")} == before
    assert session.text(PRACTICE).encode() == before[PRACTICE]


def test_parts_are_the_same_bytes_each_time_under_a_name_that_tells_so(fictitious: Result) -> None:
    again = load(FICTITIOUS, TODAY).catalogue
    made = browser_parts(BROWSER_PARTS, fictitious.catalogue)
    assert made == browser_parts(BROWSER_PARTS, again)
    sizes = 0
    texts = [file for file in made if Path(file.uri).suffix == ".yaml"]
    assert [Path(f.uri).stem for f in texts] == [p.id for p in fictitious.catalogue.practices]
    editor = [file for file in made if "/editor-" in file.uri]
    assert len({Path(file.uri).parent.name for file in editor}) == 1 and len(editor) == 18
    for file in (f for f in made[len(texts) :] if f not in editor):
        content = file.content if isinstance(file.content, bytes) else file.content.encode()
        name = Path(file.uri).name
        assert name == "delen.json" or sha256(content).hexdigest()[:16] in name
        sizes += len(content)
    assert megabytes(BROWSER_PARTS, fictitious.catalogue) == -(-(sizes - 1_000) // 1_000_000)
    assert browser_parts(None, again) == tuple(texts)


def test_the_parts_hold_the_project_and_nothing_of_a_machine(fictitious: Result) -> None:
    made = {Path(f.uri).name: f.content for f in browser_parts(BROWSER_PARTS, fictitious.catalogue)}
    code, data, packages = (
        next(c for n, c in made.items() if n.startswith(f"{part}-"))
        for part in ("controle", "voorbeelden", "pakketten")
    )
    names = set(_names(code))
    rules = (ROOT / "scripts/voorveld/rules").glob("*.py")
    assert {f"voorveld/rules/{p.name}" for p in rules} <= names
    assert not [n for n in names if "/commands/" in n or "/views/" in n]
    assert set(_names(data)) == {d.name for d in fictitious.catalogue.documents}
    assert not [n for n in _names(packages) if n.startswith("/") or ".." in n or n.endswith(".so")]


def _names(content: str | bytes) -> list[str]:
    assert isinstance(content, bytes)
    return zipfile.ZipFile(io.BytesIO(content)).namelist()


def test_what_was_fetched_is_what_the_locks_say() -> None:
    """Of the wheels for browsers the lock of this environment has the hash."""
    for package in ("msgspec", "pydantic-core"):
        lock = fetching.locked(ROOT / "requirements.lock", package)
        assert sha256((BROWSER_PARTS / f"{package}.bin").read_bytes()).hexdigest() in lock
        assert lock.startswith(f"{package}==") and lock.count("==") == 1
    kept = (ROOT / "scripts/voorveld/in_browser/package-lock.json").read_text(encoding="utf-8")
    assert "resolved" not in kept and kept.count("integrity") == 19
    with pytest.raises(fetching.CannotFetch, match=r"bestaat-niet staat niet in requirements.lock"):
        fetching.locked(ROOT / "requirements.lock", "bestaat-niet")


def test_without_a_network_there_is_a_site_without_the_checks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refused(*command: str, at: Path | None = None) -> str:
        raise fetching.CannotFetch("ERROR: geen verbinding")

    monkeypatch.setattr(fetching, "_run", refused)
    monkeypatch.setattr(fetching, "BROWSER_PARTS", tmp_path / "omgeving" / "browser")
    older = tmp_path / "omgeving" / "browser" / "klaar"
    older.parent.mkdir(parents=True)
    older.touch()
    assert fetching.fetch_browser([]) == 0
    assert capsys.readouterr().err == (
        "De controle in de browser ontbreekt op de site, want de onderdelen ophalen lukt niet: "
        "ERROR: geen verbinding\n"
    )
    assert list((tmp_path / "omgeving").iterdir()) == []
    assert Settings().browser_parts is None


@pytest.fixture(scope="module")
def visitor(browser: Browser, fictitious_site: Site) -> Iterator[tuple[Page, list[str], list[str]]]:
    """A page under all our headers, what it complains of, and what it asks for."""
    with served_with_headers(fictitious_site.folder) as at:
        context = browser.new_context(locale="nl-NL", base_url=at)
        page = context.new_page()
        said, asked = listen(page, at), list[str]()
        context.on("request", lambda request: asked.append(request.url.removeprefix(at)))
        yield page, said, asked
        context.close()


def test_a_visitor_checks_a_file_also_without_a_connection(
    visitor: tuple[Page, list[str], list[str]],
) -> None:
    page, said, asked = visitor
    page.goto(f"praktijkvoorbeelden/{EXAMPLE}/")
    page.get_by_role("link", name="Verbeter dit: Jeugdigen behandeld, 107").click()
    load_it = page.get_by_role("button", name="Laad de controle (")
    expect(load_it).to_be_visible()
    assert not [a for a in asked if a.startswith(f"{PAGE}delen") or "libyaml" in a or "worker" in a]
    load_it.click()
    status = page.locator(".nakijken__stand")
    expect(status).to_have_text("Er is niets op dit bestand aan te merken.", timeout=PATIENCE)
    comes_to_the_figure(page)
    assert len([a for a in asked if a.startswith(f"{PAGE}delen") and a.endswith(".bin")]) == 8

    page.context.set_offline(True)
    page.get_by_label("Verbeter een voorbeeld van de site").select_option(PRACTICE)
    expect(status).to_have_text("Er is niets op dit bestand aan te merken.")
    text = page.locator("#nakijken-tekst")
    content = text.input_value()
    assert content == (FICTITIOUS / PRACTICE).read_text(encoding="utf-8")
    text.fill(content.replace("\nvarianten:", "\nvarienten:"))
    expect(page.locator(".bevinding").first).to_contain_text(
        "'varienten' is geen bekende sleutel in een bestand van de soort 'praktijk'; bedoeld is misschien"
    )
    expect(page.locator(".bevinding__herstel").first).to_have_text("Schrijf 'varianten'.")
    page.locator(".bevinding__plaats").first.focus()
    page.keyboard.press("Enter")
    expect(text).to_be_focused()
    chosen = text.evaluate("(field) => field.value.slice(field.selectionStart, field.selectionEnd)")
    assert chosen.startswith("varienten:")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Bewaar het bestand op uw computer").click()
    assert saved.value.suggested_filename == PRACTICE

    text.fill(content)
    expect(status).to_have_text("Er is niets op dit bestand aan te merken.")
    page.locator("summary", has_text="Samenvatting").click()
    summary = page.get_by_label("Samenvatting", exact=True)
    summary.fill("Een ander verhaal [@bestaat-niet].")
    summary.press("Tab")
    expect(page.locator(".bevinding").first).to_contain_text("'bestaat-niet' moet bij de bronnen staan")
    begin, end = content.index("samenvatting:"), content.index("\ngebied:")
    changed = text.input_value()
    assert changed.startswith(content[:begin]) and changed.endswith(content[end:])
    assert "Een ander verhaal [@bestaat-niet]." in changed
    page.locator("details.veldgroep[open] summary").click()
    page.get_by_role("button", name="naar het veld").first.focus()
    page.keyboard.press("Enter")
    expect(summary).to_be_focused()
    expect(summary).to_have_attribute("aria-invalid", "true")
    expect(page.locator(".veldgroep[data-gemeld] summary")).to_have_text("Samenvatting (1 melding)")
    text.fill(content)
    expect(status).to_have_text("Er is niets op dit bestand aan te merken.")
    calls_a_source_otherwise(page, content)
    add_a_figure(page)
    expect(page.locator("select:focus")).to_have_value("jeugdigen-gezien")
    grown = text.input_value()
    figure = "id: nieuw-2021", "indicator: jeugdigen-gezien", "waarde: 12", "periode: 2021", "aard: geteld"
    assert all(part in grown for part in figure)
    expect(status).to_have_text("Er is niets op dit bestand aan te merken.")
    page.get_by_role("button", name=re.compile(r"Haal weg: \d+\. nieuw-2021")).click()
    expect(text).to_have_value(content)
    page.get_by_role("button", name="Maak de laatste wijziging ongedaan").click()
    expect(text).to_have_value(grown)
    page.get_by_role("button", name="Toon de bladzijde").click()
    shown = page.frame_locator(".nakijken__bladzijde iframe")
    expect(shown.locator("h1")).to_have_text("Praktijkondersteuner Voorbeeldstad", timeout=PATIENCE)
    size = "(found) => getComputedStyle(found).fontSize !== '32px'"
    assert shown.locator("h1").evaluate(size)
    page.context.set_offline(False)
    page.get_by_role("button", name="Toon de tekst met kleuren").click()
    editor = page.get_by_role("textbox", name="Tekst van het bestand")
    expect(editor).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Bewaar het bestand op uw computer")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(editor).to_be_focused()
    offered = page.get_by_role("listbox", name="Wat hier kan staan").get_by_role("option")
    for key in ("Control+End", "ArrowUp", "End", "ArrowLeft"):
        page.keyboard.press(key)
    page.keyboard.type(", opm")
    expect(offered).to_have_text(re.compile("^opmerking"))
    page.keyboard.press("Escape")
    for _ in ", opm":
        page.keyboard.press("Backspace")
    page.keyboard.press("Control+Home")
    page.keyboard.type("les\n")
    expect(page.locator(".bevinding").first).to_contain_text("Een tekst met ': ' erin")
    for _ in "les\n":
        page.keyboard.press("Backspace")
    expect(status).to_have_text("Er is niets op dit bestand aan te merken.")
    expect(page.locator(".veldgroep[open] summary")).to_have_text(["Samenvatting", "Cijfers"])
    page.keyboard.type("kleur: rood\n")
    expect(text).to_have_value(f"kleur: rood\n{grown}")
    expect(page.locator(".cm-lint-marker-error")).to_have_count(1)
    page.locator(".cm-line", has_text="naam: Prak").hover(position={"x": 20, "y": 8})
    expect(page.locator(".cm-tooltip-hover")).to_contain_text("Hoe het voorbeeld ter plaatse heet")
    page.get_by_role("button", name="Maak de laatste wijziging ongedaan").click()
    expect(editor).not_to_contain_text("kleur: rood")
    page.context.set_offline(True)
    page.get_by_label("Naam van het bestand").fill("Mijn bestand")
    expect(status).to_contain_text("Geef het bestand een naam van kleine letters")
    page.context.set_offline(False)
    assert said == []


def comes_to_the_figure(page: Page) -> None:
    """Who wants to mend a figure stands at it, at what it says; its name in the file is no concern."""
    expect(page.locator("select:focus")).to_have_value("jeugdigen-behandeld")
    here = page.locator("fieldset.kaartje:has(:focus)")
    expect(here.locator("legend")).to_have_text(re.compile("behandeld$"))
    expect(here.get_by_label("Waarde", exact=True)).to_have_value("107")
    unfold(page, "Cijfers", opened=False)


def unfold(page: Page, name: str, *, opened: bool) -> Locator:
    """Open or close a group of fields by keyboard; again when the form was made anew under the key."""
    group = page.locator("details.veldgroep", has=page.locator("summary", has_text=re.compile(f"^{name}")))

    def stands_so() -> bool:
        if group.evaluate("(group) => group.open") is not opened:
            group.locator("summary").press("Enter")
        return group.evaluate("(group) => group.open") is opened

    becomes(page, stands_so, True)
    return group


def calls_a_source_otherwise(page: Page, content: str) -> None:
    """The name changes wherever the file cites the source; what is no name is refused."""
    status, text = page.locator(".nakijken__stand"), page.locator("#nakijken-tekst")
    group = unfold(page, "Bronnen", opened=True)
    names = group.get_by_label("Korte naam", exact=True)
    name = names.nth(0).input_value()
    names.nth(0).fill("Twee woorden")
    names.nth(0).press("Tab")
    expect(status).to_have_text(
        "Neem voor een korte naam kleine letters, cijfers en streepjes, "
        "en geen naam die een andere bron al heeft."
    )
    expect(text).to_have_value(content)
    for wanted in ("heel-anders", name):
        names.nth(0).fill(wanted)
        names.nth(0).press("Tab")
        expect(status).to_have_text("Er is niets op dit bestand aan te merken.")
        expect(text).to_have_value(re.sub(rf"(?<![\w-]){name}(?![\w-])", wanted, content))
    unfold(page, "Bronnen", opened=False)


def add_a_figure(page: Page) -> None:
    """By keyboard, as somebody does who has a figure and its source."""
    unfold(page, "Cijfers", opened=True)
    page.get_by_role("button", name="Voeg iets toe aan: Cijfers").press("Enter")
    panel = page.locator(".erbij:visible")
    expect(panel.get_by_label("Id", exact=True)).to_be_focused()
    panel.get_by_role("button", name="Zet het in de tekst").press("Enter")
    expect(panel.locator(".veld__fout")).to_have_text("Vul nog in: Id.")
    page.keyboard.type("nieuw-2021")
    panel.get_by_label("Indicator", exact=True).select_option("jeugdigen-gezien")
    panel.get_by_label("Waarde (soms nodig)", exact=True).fill("12")
    panel.get_by_label("Periode (soms nodig)", exact=True).fill("2021")
    panel.get_by_label("Aard", exact=True).select_option("geteld")
    source = panel.get_by_label("Bronnen", exact=True).locator("option").nth(1).get_attribute("value")
    panel.get_by_label("Bronnen", exact=True).select_option(source or "")
    page.keyboard.press("Tab")
    panel.get_by_role("button", name="Zet het in de tekst").press("Enter")


def test_the_next_visit_fetches_no_part_again(visitor: tuple[Page, list[str], list[str]]) -> None:
    page, said, asked = visitor
    asked.clear()
    from_a_value_that_is_compared(page)
    kept = "async () => (await (await caches.open('voorveld-controle')).keys()).length"
    becomes(page, lambda: page.evaluate(kept), 9)
    page.get_by_role("button", name="Laad de controle (").click()
    expect(page.locator(".nakijken__stand")).to_contain_text("De controle start.", timeout=PATIENCE)
    here = page.locator(".veldgroep[open]")
    expect(here.locator("> summary")).to_have_text("Thema's: Functieprofiel", timeout=PATIENCE)
    expect(here.locator("select:focus")).to_have_value("gemeente")
    assert [a for a in asked if a.endswith(".bin")] == []
    assert said == []


def from_a_value_that_is_compared(page: Page) -> None:
    """Links are there for who asks for them; each leads to the very field, also that of a figure."""
    page.goto(f"vergelijken/?p={EXAMPLE}&p=anoniem-adviesteam")
    expect(page.locator("#naast-elkaar")).to_be_visible()
    figure = page.get_by_role("link", name="Verbeter dit: Jeugdigen behandeld, 107")
    expect(figure).to_have_attribute("href", re.compile(rf"\?voorbeeld={EXAMPLE}&veld=cijfers\.behandeld$"))
    value = page.get_by_role("link", name="Verbeter dit: werkgever, Praktijkondersteuner Voorbeeldstad")
    expect(value).to_have_count(0)
    page.get_by_label("Met links om te verbeteren").check()
    expect(page).to_have_url(re.compile("&verbeteren=1$"))
    value.click()


def test_without_webassembly_the_text_can_be_changed_and_kept(
    browser: Browser, fictitious_site: Site
) -> None:
    with served_with_headers(fictitious_site.folder) as at:
        context = browser.new_context(base_url=at)
        context.add_init_script("delete globalThis.WebAssembly")
        page = context.new_page()
        page.goto(PAGE)
        expect(page.locator(".nakijken__stand")).to_contain_text("Uw browser kan de controle niet draaien.")
        expect(page.get_by_role("button", name="Laad de controle (")).to_be_hidden()
        page.get_by_label("Tekst van het bestand").fill("id: voorbeeldstad-poh\n")
        page.reload()
        text = page.get_by_label("Tekst van het bestand")
        expect(text).to_have_value("")
        text.fill("id: voorbeeldstad-poh\n")
        page.get_by_role("button", name="Bewaar een kladje in deze browser").click()
        expect(page.locator(".nakijken__stand")).to_contain_text("Uw browser bewaart nu een kladje")
        page.reload()
        expect(text).to_have_value("id: voorbeeldstad-poh\n")
        page.get_by_role("button", name="Wis het kladje").click()
        becomes(page, lambda: page.evaluate("localStorage.length"), 0)
        with page.expect_download() as saved:
            page.get_by_role("button", name="Bewaar het bestand op uw computer").click()
        assert saved.value.path().read_text(encoding="utf-8") == "id: voorbeeldstad-poh\n"
        context.close()


def test_a_text_goes_to_the_public_place_by_the_visitor_alone(browser: Browser, published_site: Site) -> None:
    place = "https://code.example/voorbeeld/site"
    with served_with_headers(published_site.folder) as at:
        context = browser.new_context(base_url=at)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        context.route(f"{place}/**", lambda route: route.fulfill(body="daar"))
        for name, wanted in (
            (
                "voorbeeldstad-nieuw.yaml",
                "/_new/main/practices?filename=voorbeeldstad-nieuw.yaml&value=id%3A%20a",
            ),
            (PRACTICE, f"/_edit/main/practices/{PRACTICE}"),
        ):
            page.goto(PAGE)
            page.get_by_label("Naam van het bestand").fill(name)
            page.get_by_label("Tekst van het bestand").fill("id: a")
            assert not [a for a in asked if a.startswith(place)]
            page.get_by_role("link", name="Kopieer de tekst en ga naar de openbare plek").click()
            page.wait_for_url(f"{place}{wanted}")
            asked.clear()
        sends_only_what_differs(page, place)
        context.close()


def sends_only_what_differs(page: Page, place: str) -> None:
    """A small change as a message with its lines; nothing goes anywhere while there is none."""
    page.goto(f"{PAGE}?bestand={PRACTICE}")
    text = page.get_by_label("Tekst van het bestand")
    expect(text).to_have_value(re.compile("waarde: 107"))
    link = page.get_by_role("link", name="Stuur alleen uw wijziging, als bericht")
    link.click()
    expect(page.locator(".nakijken__stand")).to_have_text(
        "Kies eerst een voorbeeld van de site en verander er iets aan. Alleen dat gaat dan mee."
    )
    text.fill(text.input_value().replace("waarde: 107", "waarde: 108"))
    link.click()
    page.wait_for_url(f"{place}/issues/new?**")
    told = parse_qs(urlsplit(page.url).query)
    assert told["title"] == [f"Correctie: {PRACTICE}"]
    body = told["body"][0]
    assert (
        f"### Bestand of bladzijde\n\npractices/{PRACTICE}\n\n### Wat staat er nu?\n\n  - {{id: behandeld,"
        in body
    )
    assert body.count("waarde: 108") == 1
    assert body.count("\n") == 14


def test_without_a_public_place_what_differs_is_copied_for_the_contact_page(
    browser: Browser, published_site: Site, fictitious: Result
) -> None:
    """The page as it is made without one, in a site that has one: all else of it is the same."""
    made = form_page(fictitious, Settings(contact_url="https://voorbeeld.example/contact"))
    copying, sending = (
        re.findall(r'<p><(?:a|button) class="knop[^"]* nakijken__meld".*?</p>', page)
        for page in (made, (published_site.folder / PAGE / "index.html").read_text(encoding="utf-8"))
    )
    assert len(copying) == len(sending) == 1
    with served_with_headers(published_site.folder) as at:
        context = browser.new_context(base_url=at)
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()

        def without_a_place(route: Route) -> None:
            answer = route.fetch()
            route.fulfill(response=answer, body=answer.text().replace(sending[0], copying[0]))

        page.route(f"**/{PAGE}?**", without_a_place)
        page.goto(f"{PAGE}?bestand={PRACTICE}")
        text = page.get_by_label("Tekst van het bestand")
        expect(text).to_have_value(re.compile("waarde: 107"))
        text.fill(text.input_value().replace("waarde: 107", "waarde: 108"))
        page.get_by_role("button", name="Kopieer alleen uw wijziging").click()
        expect(page.locator(".nakijken__stand")).to_have_text(
            "Uw wijziging staat op het klembord. Plak haar op de contactpagina en zet erbij waar het staat."
        )
        becomes(page, lambda: "waarde: 108" in page.evaluate("navigator.clipboard.readText()"), True)
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith(f"### Bestand of bladzijde\n\npractices/{PRACTICE}\n\n### Wat staat er nu?")
        assert copied.count("waarde: 107") == copied.count("waarde: 108") == 1
        context.close()


def form_page(result: Result, settings: Settings) -> str:
    return next(str(page.html) for page in all_pages(result.catalogue, settings) if page.address == PAGE)


def test_a_reader_of_a_page_comes_to_its_text(browser: Browser, fictitious_site: Site) -> None:
    with served_with_headers(fictitious_site.folder) as at:
        context = browser.new_context(base_url=at)
        page = context.new_page()
        page.goto(f"praktijkvoorbeelden/{PRACTICE.removesuffix('.yaml')}/")
        figure = page.get_by_role("link", name="Verbeter dit: Jeugdigen behandeld, 107")
        expect(figure).to_have_attribute("href", re.compile(r"\?voorbeeld=.*&veld=cijfers\.behandeld$"))
        page.get_by_role("link", name="Verbeter deze pagina in het formulier").click()
        expect(page.locator(".nakijken__stand")).to_have_text(
            f"{PRACTICE} staat klaar. Laad de controle; dan ziet u de velden en de meldingen."
        )
        page.get_by_role("button", name="Begin een nieuw voorbeeld").click()
        expect(page.get_by_label("Tekst van het bestand")).to_have_value(re.compile("^#.*id: ", re.DOTALL))
        context.close()

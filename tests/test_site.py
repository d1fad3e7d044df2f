"""The built site as a whole: what is in it, where its links lead, and that two engines agree."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import html5lib
import pytest
from lxml import html

from conftest import FICTITIOUS, PUBLISHED, ROOT, TODAY, Site, all_pages, build, copy_project
from links import BrokenLink, check_links
from voorveld.commands.own_engine import build_ourselves
from voorveld.outputs.whole_site import whole_site
from voorveld.pipeline import Result
from voorveld.settings import BROWSER_PARTS, Settings, from_environment


def test_every_internal_link_and_anchor_of_the_made_up_site_resolves(fictitious_site: Site) -> None:
    assert check_links(fictitious_site.folder) == []


def test_every_internal_link_and_anchor_of_the_real_site_resolves(real_site: Site) -> None:
    assert check_links(real_site.folder) == []
    assert len(real_site.pages()) > 200


def test_the_link_checker_finds_what_is_planted(fictitious_site: Site, tmp_path: Path) -> None:
    copy = tmp_path / "site"
    shutil.copytree(fictitious_site.folder, copy)
    page = copy / "themas" / "index.html"
    planted = (
        '<a href="weg/">a</a><a href="../#weg">b</a>'
        '<img src="https://elders.example/x.png"><a href="#weg">c</a>'
        '<a href="../keuzehulp/#werkgever=niemand">d</a>'
    )
    page.write_text(page.read_text().replace("</main>", planted + "</main>"))
    assert check_links(copy) == [
        BrokenLink("themas/index.html", "weg/", "bestaat niet"),
        BrokenLink("themas/index.html", "../#weg", "anker bestaat niet"),
        BrokenLink("themas/index.html", "https://elders.example/x.png", "laadt iets van elders"),
        BrokenLink("themas/index.html", "#weg", "anker bestaat niet"),
        BrokenLink("themas/index.html", "../keuzehulp/#werkgever=niemand", "anker bestaat niet"),
    ]


def test_all_addresses_of_the_contract_exist(real_site: Site) -> None:
    for address in (
        "",
        "praktijkvoorbeelden",
        "themas",
        "varianten",
        "gemeenten",
        "provincies",
        "startvragen",
        "onderzoek",
        "waarom",
        "begrippen",
        "instrumenten",
        "redactie",
        "redactie/meldingen",
        "redactie/velden",
        "over",
        "colofon",
        "privacy",
        "gemeenten/den-haag",
        "provincies/fryslan",
        "themas/samenwerking",
        "praktijkvoorbeelden/hoeksche-waard-jeugdprofessional-ggz",
        "varianten/ojg",
        "redactie/meldingen/tegenstrijdig-cijfer",
        "zoeken",
        "praktijkvoorbeelden/per",
        "praktijkvoorbeelden/per/variant/ojg",
        "vergelijken",
        "vergelijken/themas/samenwerking",
        "vergelijken/varianten/ojg",
        "cijfers",
        "kaart",
        "keuzehulp",
        "witte-vlekken",
        "data",
        "wijzigingen",
        "toegankelijkheid",
        "ontwerp",
    ):
        assert (real_site.folder / address / "index.html").is_file(), address


def test_nothing_of_the_themes_script_or_source_maps_is_published(real_site: Site) -> None:
    names = [p.relative_to(real_site.folder).as_posix() for p in real_site.folder.rglob("*") if p.is_file()]
    assert [n for n in names if n.endswith(".map") or n.startswith("assets/javascripts/")] == []
    assert not (real_site.folder / "search").exists()
    assert not (real_site.folder / "sitemap.xml").exists(), "without SITE_URL there is no sitemap"


def test_pages_have_one_main_one_h1_language_and_description(real_site: Site) -> None:
    for path in real_site.pages():
        page = html.fromstring(path.read_bytes())
        name = path.relative_to(real_site.folder)
        assert page.get("lang") == "nl", name
        assert len(page.findall(".//main")) == 1, name
        assert len(page.findall(".//h1")) == 1, name
        assert page.find(".//title").text.strip(), name
        assert page.find('.//meta[@name="description"]').get("content").strip(), name
        levels = [int(h.tag[1]) for h in page.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert all(b - a <= 1 for a, b in pairwise(levels)), (name, levels)


def test_pages_are_valid_enough_for_a_strict_parser(fictitious_site: Site) -> None:
    for path in fictitious_site.pages():
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(path.read_bytes())
        assert parser.errors == [], path
        ids = re.findall(r'\bid="([^"]+)"', path.read_text(encoding="utf-8"))
        assert len(ids) == len(set(ids)), path


def test_the_export_has_the_same_bytes_as_the_site(fictitious: Result, fictitious_site: Site) -> None:
    made = list(all_pages(fictitious.catalogue, Settings(built_on=TODAY, browser_parts=BROWSER_PARTS)))
    assert len(made) > 90
    for page in made:
        built = (fictitious_site.folder / page.file.uri).read_text(encoding="utf-8")
        start = built.index('tabindex="-1">\n') + len('tabindex="-1">\n')
        content = built[start : built.rindex("\n</main>")]
        assert content == page.framed, page.address


def test_every_page_can_be_read_without_a_theme(fictitious: Result) -> None:
    class Words(HTMLParser):
        found = ""

        def handle_data(self, data: str) -> None:
            self.found += data

    for page in all_pages(fictitious.catalogue, Settings()):
        reader = Words()
        reader.feed(page.html)
        assert len(reader.found.split()) > 10, page.address
        assert "{{" not in page.html, page.address
        assert "None" not in reader.found, page.address


def test_properdocs_builds_the_same_pages(fictitious_site: Site, tmp_path: Path) -> None:
    other = build(copy_project(tmp_path / "proper", FICTITIOUS), "properdocs")
    first = {p.relative_to(fictitious_site.folder).as_posix() for p in fictitious_site.pages()}
    second = {p.relative_to(other.folder).as_posix() for p in other.pages()}
    assert first == second
    for name in first:
        assert (fictitious_site.folder / name).read_bytes() == (other.folder / name).read_bytes(), name


def test_our_own_engine_makes_the_same_site(fictitious_site: Site, tmp_path: Path) -> None:
    """All of it: pages, assets, what is for the search, and the page for what is not there."""
    project = fictitious_site.project
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("SOURCE_DATE_EPOCH", "1796083200")
        assert build_ourselves(tmp_path / "site", anew=True, project=project) == 0
    first, second = (
        {p.relative_to(at).as_posix(): p.read_bytes() for p in at.rglob("*") if p.is_file()}
        for at in (fictitious_site.folder, tmp_path / "site")
    )
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []


def test_our_own_frame_knows_where_the_site_stands(fictitious: Result, published_site: Site) -> None:
    settings = from_environment({**PUBLISHED, "SOURCE_DATE_EPOCH": "1796083200"}, published_site.project)
    made = whole_site(fictitious.catalogue, settings, published_site.project).files
    for file in made:
        content = file.content if isinstance(file.content, bytes) else file.content.encode()
        assert (published_site.folder / file.uri).read_bytes() == content, file.uri


def test_our_own_engine_needs_no_other() -> None:
    code = (
        "import sys; sys.path[:0] = ['scripts']; "
        "import voorveld.commands.publish, voorveld.commands.own_engine; "
        "print(*sorted({'mkdocs', 'material', 'properdocs'} & {name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "\n"


def test_an_error_in_a_practice_stops_the_build_with_the_finding(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "fout", FICTITIOUS)
    file = project / "practices" / "voorbeeldstad-praktijkondersteuner.yaml"
    file.write_text(file.read_text().replace("waarde: 107", "waarde: 1.07"))
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"], cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert (
        "practices/voorbeeldstad-praktijkondersteuner.yaml:47:61: fout: 'waarde' moet een getal zijn, zoals"
        in done.stderr
    )
    assert "De site is niet gebouwd: herstel eerst de fouten hierboven." in done.stderr
    assert not (project / "site").exists() or not list((project / "site").rglob("*.html"))


def test_settings_reach_the_pages(published_site: Site) -> None:
    text = published_site.text("praktijkvoorbeelden/voorbeeldstad-praktijkondersteuner")
    assert "Uitgegeven door Stichting &lt;b&gt;Voorbeeld&lt;/b&gt;." in text
    assert (
        "https://code.example/voorbeeld/site/_edit/main/practices/voorbeeldstad-praktijkondersteuner.yaml"
        in text
    )
    assert (
        '<link rel="canonical" href="https://voorbeeld.example/site/praktijkvoorbeelden/voorbeeldstad-praktijkondersteuner/">'
        in text
    )
    assert (published_site.folder / "sitemap.xml").read_text().count("<loc>") > 90
    assert "proefuitgave" not in text


@pytest.mark.parametrize("setting", ["REPO_URL", "SITE_URL", "CONTACT_URL"])
def test_an_address_with_a_trick_in_it_is_refused(setting: str, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "truc", FICTITIOUS)
    with pytest.raises(AssertionError, match=f"{setting} moet een adres zijn dat met https:// begint"):
        build(project, **{setting: "javascript:alert(1)"})


def test_without_publisher_every_page_says_it_is_a_trial_edition(real_site: Site) -> None:
    for path in real_site.pages():
        assert "Dit is een proefuitgave zonder uitgever." in path.read_text(encoding="utf-8"), path


def test_what_is_for_developers_is_no_page(real_site: Site) -> None:
    made = {path.relative_to(real_site.folder).parts[0] for path in real_site.folder.rglob("*")}
    for name in ("besluiten", "letter", "metingen"):
        assert list((ROOT / "docs").glob(f"{name}*")), name
        assert name not in made
        assert f"{name}.md" not in made


def test_no_english_in_the_frame(fictitious_site: Site) -> None:
    words = re.compile(
        r"\b(search|skip to|next|previous|table of contents|back to top|toggle|share|the)\b", re.IGNORECASE
    )
    for path in fictitious_site.pages():
        page = html.fromstring(path.read_bytes())
        for element in page.iter("nav", "header", "footer", "title", "a", "button", "summary"):
            for text in (element.text_content(), element.get("aria-label") or "", element.get("title") or ""):
                assert not words.search(text.replace("Material for MkDocs", "")), (path, text[:80])


def test_the_project_root_is_what_the_readme_says() -> None:
    for name in ("mkdocs.yml", "docs", "practices", "overrides", "scripts", "tests", "README.md"):
        assert (ROOT / name).exists()

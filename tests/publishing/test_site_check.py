"""What keeps a site from being put live: each planted fault is found, and a right site is silent."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from conftest import Site
from small_site import MODULE, SCRIPT, SIGN, STYLE, write_small_site
from voorveld.outputs.security import meta_policy
from voorveld.publishing import site_check
from voorveld.publishing.markup import Markup, read_markup
from voorveld.publishing.site_check import site_faults
from voorveld.store import Store


@pytest.fixture
def site(tmp_path: Path) -> Path:
    write_small_site(tmp_path / "site")
    return tmp_path / "site"


def faults(site: Path, *promised: str, root: str = "/") -> list[str]:
    return list(site_faults(site, meta_policy, promised, root))


def change(site: Path, name: str, before: str, after: str) -> None:
    text = (site / name).read_text(encoding="utf-8")
    assert before in text
    (site / name).write_text(text.replace(before, after, 1), encoding="utf-8")


def test_nothing_is_wrong_with_the_small_site_nor_with_the_built_ones(
    site: Path, fictitious_site: Site, published_site: Site
) -> None:
    assert faults(site) == []
    assert faults(fictitious_site.folder) == []
    assert faults(published_site.folder, root="/site/") == []


def test_nothing_is_wrong_with_the_real_site(real_site: Site) -> None:
    assert faults(real_site.folder) == []


@pytest.mark.parametrize(
    ("planted", "found"),
    [
        ('<a href="weg/">x</a>', "verwijst naar 'weg/', en dat is er niet"),
        ('<a href="themas">x</a>', "verwijst naar 'themas', en dat is er niet"),
        ('<a href="themas/#weg">x</a>', "verwijst naar 'themas/#weg', en die plek is er niet"),
        ('<a href="#weg">x</a>', "verwijst naar '#weg', en die plek is er niet"),
        ('<a href="#werk=a&amp;werk=b">x</a>', "verwijst naar '#werk=a&werk=b', en die plek is er niet"),
        (
            '<div data-achter-hek="lijst">x</div><a href="#lijsten=a">x</a>',
            "verwijst naar '#lijsten=a', en die plek is er niet",
        ),
        (
            '<select name="plaats"><option value="assen">x</option></select><a href="#plaats=emmen">x</a>',
            "verwijst naar '#plaats=emmen', en die plek is er niet",
        ),
        ('<img src="weg.png" alt="">', "verwijst naar 'weg.png', en dat is er niet"),
        (
            '<img src="https://elders.example/x.png" alt="">',
            "laadt iets van elders: 'https://elders.example/x.png'",
        ),
        ('<a href="javascript:x()">x</a>', "heeft een vreemd adres: 'javascript:x()'"),
        ('<p id="deel"></p>', "twee onderdelen heten 'deel'"),
        ("<p><b>x</p></b>", "sluit <p> waar dat niet open is"),
        ("<div>", "sluit <main> waar dat niet open is"),
        ("<p>1 < 2</p>", "heeft een < die bij geen element hoort"),
        ("<p class=x>x</p>", "heeft een < die bij geen element hoort"),
        ("<h1>x</h1>", "heeft 2 keer <h1>"),
        ('<p style="color:red">x</p>', "heeft 'style' in een <p>"),
        ('<p onclick="x()">x</p>', "heeft 'onclick' in een <p>"),
        ("<script>x()</script>", "heeft een <script> in de pagina zelf"),
        ("<style>p{}</style>", "heeft een <style> in de pagina zelf"),
    ],
)
def test_a_fault_planted_in_a_page_is_found(site: Path, planted: str, found: str) -> None:
    change(site, "index.html", "</main>", f"{planted}</main>")
    assert f"index.html {found}." in faults(site)


def test_what_is_right_is_no_fault(site: Path) -> None:
    right = (
        '<input name="werk" value="a"><input name="werk" value="b"><a href="#werk=a&amp;werk=b">x</a>'
        '<script type="application/json">{"a": "<b>"}</script><img src="data:image/png;base64,AA==" alt="">'
        '<a href="mailto:iemand@voorbeeld.example">x</a><!-- <p> -->'
        '<select name="plaats"><option value="assen">Assen</option></select><a href="#plaats=assen">x</a>'
        '<div data-achter-hek="lijst orde">x</div><a href="#lijst=a,b&amp;orde=naam">x</a>'
    )
    change(site, "index.html", "</main>", f"{right}</main>")
    assert faults(site) == []


def test_a_page_without_policy_language_or_title_is_named(site: Path) -> None:
    change(site, "index.html", "default-src", "default-scr")
    change(site, "themas/index.html", '<html lang="nl">', "<html>")
    change(site, "404.html", "<title>Voorbeeldstad</title>", "")
    assert faults(site) == [
        "404.html heeft 0 keer <title>.",
        "index.html heeft niet het veiligheidsbeleid van de site.",
        "themas/index.html begint niet als een Nederlandse pagina.",
    ]


def test_what_styles_and_scripts_ask_for_must_be_there(site: Path) -> None:
    (site / SIGN).unlink()
    (site / MODULE).unlink()
    assert faults(site) == [
        f"{SCRIPT} vraagt om './{Path(MODULE).name}', en dat is er niet.",
        f"{STYLE} vraagt om '{Path(SIGN).name}', en dat is er niet.",
    ]


def test_what_browsers_keep_for_ever_has_a_mark_of_what_is_in_it(site: Path) -> None:
    (site / MODULE).write_text("export const b = () => 2;\n", encoding="utf-8")
    (site / "assets" / "los.txt").write_text("los\n", encoding="utf-8")
    assert faults(site) == [
        f"'{MODULE}' mag voor altijd bewaard worden, en zijn naam hoort niet bij wat erin staat.",
        "'assets/los.txt' mag voor altijd bewaard worden, en zijn naam hoort niet bij wat erin staat.",
    ]


def test_a_file_that_every_site_has_is_missed_and_an_empty_one_is_named(site: Path) -> None:
    (site / "zoekindex" / "woorden.json").unlink()
    (site / "robots.txt").write_bytes(b"")
    assert faults(site) == ["'zoekindex/woorden.json' ontbreekt.", "'robots.txt' is leeg."]


def test_an_address_that_was_published_must_still_be_there(site: Path) -> None:
    assert faults(site, "", "themas/", "data/v1/alles.json") == [
        "Het adres '/data/v1/alles.json' is eerder gepubliceerd en bestaat niet meer. "
        "Zet in hosting/verhuisd.txt waar het nu is, of geef het op in hosting/vervallen.txt."
    ]


def test_a_site_that_no_host_takes_is_refused(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(site_check, "MOST_FILES", 10)
    monkeypatch.setattr(site_check, "MOST_BYTES", 1000)
    monkeypatch.setattr(site_check, "MOST_BYTES_PER_FILE", 500)
    told = faults(site)
    assert told[0] == "De site heeft 11 bestanden; 10 is het meeste wat elke host aanneemt."
    assert told[1].endswith(" bytes groot; 1000 is het meeste wat elke host aanneemt.")
    assert len(told) == 5


def test_a_link_in_the_site_stops_everything_before_it_is_followed(site: Path) -> None:
    (site / "lek.html").symlink_to("/etc/hostname")
    assert faults(site) == ["'lek.html' is een koppeling (symlink)."]


def test_a_page_that_did_not_change_is_not_read_again(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def checked() -> list[str]:
        return list(site_faults(site, meta_policy, (), store=Store(tmp_path / "kept")))

    def read(text: str) -> Markup:
        asked.append(text)
        return read_markup(text)

    asked: list[str] = []
    monkeypatch.setattr(site_check, "read_markup", read)
    assert checked() == []
    before = len(asked)
    assert checked() == []
    assert len(asked) == before
    changed = site / "themas" / "index.html"
    whole = changed.read_text(encoding="utf-8")
    changed.write_text(whole.replace("<main", '<a href="weg/">x</a><main', 1), encoding="utf-8")
    assert len(found := checked()) == 1
    assert len(asked) == before + 1
    assert found == faults(site)
    changed.write_text(whole, encoding="utf-8")
    script = site / SCRIPT
    script.write_text('import "./weg.js";\n' + script.read_text(encoding="utf-8"), encoding="utf-8")
    assert any("vraagt om './weg.js'" in fault for fault in checked())
    for file in (tmp_path / "kept").iterdir():
        file.write_bytes(file.read_bytes()[:-1])
    assert checked() == faults(site)


@pytest.mark.parametrize("page", ["index.html", "404.html", "a/index.html", "a/b/c.html"])
@pytest.mark.parametrize("root", ["/", "/site/"])
def test_an_address_leads_where_a_browser_would_go(page: str, root: str) -> None:
    """As the standard library joins addresses, also where we take the folder above first."""
    for written in (
        *("", "#x", "?x#y", "x?y=../z", "./", ".", "/a", "//e.x/", "https://e.x/", "mailto:a@b.c", "data:x"),
        *(
            "..",
            "../",
            "../..",
            "../../../x/",
            "../#p",
            "../?q",
            "..//x",
            "../http://e.x/",
            "../a:b",
            ".././x",
        ),
        *(".././x", "../x/../y#z", "../x#../y", "../\nx", "%2e%2e/x", "../%2e%2e/x"),
    ):
        target = urlsplit(urljoin(f"http://deze.site.invalid{root}{page}", written))
        there = target.scheme == "http" and target.netloc == "deze.site.invalid"
        at = unquote(target.path.removeprefix(root))
        file = f"{at}index.html" if not at or at.endswith("/") else at
        wanted = (file, unquote(target.fragment)) if there else None
        assert site_check._leads_to(page, written, root) == wanted, written

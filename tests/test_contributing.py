"""Where proposals go: the addresses of three makes of place, and what fits in one."""

from __future__ import annotations

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from lxml import html

from conftest import all_pages
from voorveld.contributing import LONGEST_ADDRESS, MAKES, TOO_LONG, PublicPlace, correction, public_place
from voorveld.pipeline import Result
from voorveld.settings import Settings

GITHUB = PublicPlace("https://github.com/groep/site/", "github", "main")
GITLAB = PublicPlace("https://gitlab.com/groep/deel/site", "gitlab", "main")
FORGEJO = PublicPlace("https://codeberg.org/groep/site", "forgejo", "uit/2027")
HOSTILE = "a&b=c#d?e%20 <\"'>\n`ü` [x](y) ::error::"


def test_each_make_has_its_own_addresses() -> None:
    path, name = "practices/_lijsten/x.yaml", "a b.yaml"
    assert [place.edit(path) for place in (GITHUB, GITLAB, FORGEJO)] == [
        "https://github.com/groep/site/edit/main/practices/_lijsten/x.yaml",
        "https://gitlab.com/groep/deel/site/-/edit/main/practices/_lijsten/x.yaml",
        "https://codeberg.org/groep/site/_edit/uit/2027/practices/_lijsten/x.yaml",
    ]
    assert [place.new_file(name, "id: a\n") for place in (GITHUB, GITLAB, FORGEJO)] == [
        "https://github.com/groep/site/new/main/practices?filename=a%20b.yaml&value=id%3A%20a%0A",
        "https://gitlab.com/groep/deel/site/-/new/main/practices?file_name=a%20b.yaml",
        "https://codeberg.org/groep/site/_new/uit/2027/practices?filename=a%20b.yaml&value=id%3A%20a%0A",
    ]
    assert [place.upload() for place in (GITHUB, GITLAB, FORGEJO)] == [
        "https://github.com/groep/site/upload/main/practices",
        "https://gitlab.com/groep/deel/site/-/tree/main/practices",
        "https://codeberg.org/groep/site/_upload/uit/2027/practices",
    ]
    assert [place.issue("Een titel", "tekst") for place in (GITHUB, GITLAB, FORGEJO)] == [
        "https://github.com/groep/site/issues/new?title=Een%20titel&body=tekst",
        "https://gitlab.com/groep/deel/site/-/issues/new"
        "?issue%5Btitle%5D=Een%20titel&issue%5Bdescription%5D=tekst",
        "https://codeberg.org/groep/site/issues/new?title=Een%20titel&body=tekst",
    ]


@pytest.mark.parametrize("make", MAKES)
def test_what_is_typed_stays_what_it_is(make: str) -> None:
    place = PublicPlace("https://voorbeeld.example/a", make, "main")
    assert HOSTILE in (
        text for texts in parse_qs(urlsplit(place.issue(HOSTILE)).query).values() for text in texts
    )
    parts = urlsplit(place.new_file(HOSTILE, "{name} {branch}"))
    assert HOSTILE in (text for texts in parse_qs(parts.query).values() for text in texts)
    assert unquote(urlsplit(place.edit("practices/a?b#c.yaml")).path).endswith("practices/a?b#c.yaml")


@pytest.mark.parametrize("make", MAKES)
def test_no_address_is_longer_than_servers_take(make: str) -> None:
    place = PublicPlace("https://voorbeeld.example/a", make, "main")
    for text in ("ë" * 2_000, "x" * 100_000):
        addresses = (place.issue("Correctie", text), place.issue(text, text), place.new_file("a.yaml", text))
        assert max(map(len, addresses)) <= LONGEST_ADDRESS
    said = parse_qs(urlsplit(place.issue("Correctie", "x" * 100_000)).query)
    assert [TOO_LONG] in said.values()
    assert "x" * 100 not in place.new_file("a.yaml", "x" * 100_000)


@pytest.mark.parametrize("make", MAKES)
def test_a_script_gets_the_same_addresses_with_places_to_fill_in(make: str) -> None:
    place = PublicPlace("https://voorbeeld.example/a", make, "main")
    forms = place.forms()
    assert forms.issue.replace("{title}", "T").replace("{text}", "x") == place.issue("T", "x")
    assert forms.edit.replace("{path}", "practices/a.yaml") == place.edit("practices/a.yaml")
    assert forms.new_file.replace("{name}", "a.yaml").replace("{text}", "x") == place.new_file("a.yaml", "x")
    assert forms.upload == place.upload()
    places = ("{file}", "{was}", "{now}") if make == "github" else ("{text}",)
    assert all(part in forms.correction for part in ("{title}", *places))
    assert forms.correction.startswith(place.address)


def test_without_an_address_there_is_no_place() -> None:
    assert public_place(Settings()) is None
    assert public_place(Settings(repo_url=GITHUB.address)) == GITHUB


def test_a_correction_says_where_it_is_about_and_asks_for_the_source() -> None:
    site = Settings(site_url="https://voorbeeld.example/site/")
    made = correction(site, "Jeugdteam", "praktijkvoorbeelden/x/", "x.yaml")
    assert (made.title, made.about) == ("Correctie: Jeugdteam", "practices/x.yaml")
    assert GITHUB.correct(made) == (
        "https://github.com/groep/site/issues/new?template=correctie.yml&title=Correctie%3A%20Jeugdteam"
        "&bestand=practices%2Fx.yaml"
    )
    assert FORGEJO.correct(made) == FORGEJO.issue(made.title, made.text)
    assert made.text == (
        "Bladzijde: https://voorbeeld.example/site/praktijkvoorbeelden/x/\nBestand: practices/x.yaml\n\n"
        "Wat staat er nu?\n\nWat moet het zijn?\n\n"
        "Waar staat dat? (een openbare bron, zo mogelijk met bladzijde)\n"
    )
    assert correction(Settings(), "A", "b/", "").text.startswith("Bladzijde: b/\n\nWat staat er nu?")


PRACTICE = "praktijkvoorbeelden/voorbeeldstad-praktijkondersteuner/"


def made_with(result: Result, settings: Settings, address: str) -> html.HtmlElement:
    made = all_pages(result.catalogue, settings)
    return html.fromstring(next(page.html for page in made if page.address == address))


def test_a_page_invites_to_where_proposals_go(fictitious: Result) -> None:
    settings = Settings(repo_url=FORGEJO.address, repo_host="forgejo", repo_branch="main")
    foot = made_with(fictitious, settings, PRACTICE).xpath("//aside[@class='klopt']")[0]
    links = {a.text_content(): a.get("href") for a in foot.iter("a")}
    assert links["Verbeter het bestand van deze pagina"] == (
        "https://codeberg.org/groep/site/_edit/main/practices/voorbeeldstad-praktijkondersteuner.yaml"
    )
    said = parse_qs(urlsplit(links["Meld een fout, geef een tip of stel een vraag"]).query)
    assert said["title"] == ["Correctie: Praktijkondersteuner Voorbeeldstad"]
    assert "Bestand: practices/voorbeeldstad-praktijkondersteuner.yaml" in said["body"][0]
    assert links["Wat openbaar wordt als u iets instuurt"].endswith("redactie/#openbaar")
    assert not foot.xpath(".//pre")


def test_without_a_parta_ready_text_goes_to_the_contact_page(fictitious: Result) -> None:
    settings = Settings(contact_url="https://voorbeeld.example/contact")
    foot = made_with(fictitious, settings, PRACTICE).xpath("//aside[@class='klopt']")[0]
    assert foot.xpath(".//details//a/@href") == ["https://voorbeeld.example/contact"]
    assert "Deze pagina verstuurt zelf niets." in foot.text_content()
    assert "Bestand: practices/voorbeeldstad-praktijkondersteuner.yaml" in foot.xpath(".//pre")[0].text
    nothing = made_with(fictitious, Settings(), PRACTICE).xpath("//aside[@class='klopt']")[0]
    assert not nothing.xpath(".//pre")
    guide = made_with(fictitious, settings, "redactie/")
    assert "../redactie/leeg-voorbeeld.yaml" in guide.xpath("//a[@download]/@href")

"""Old addresses lead to those of now: a page on every server, and rules for hosts that read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from conftest import ROOT, Site
from voorveld.commands.published_addresses import LIST, not_kept, published_addresses
from voorveld.outputs.moved_pages import moved_pages
from voorveld.outputs.security import hosting_files, meta_policy
from voorveld.publishing.markup import read_markup
from voorveld.settings import MOVED, Settings, WrongSetting, moved_addresses

OLD, NEW = "praktijkvoorbeelden/a-b/", "praktijkvoorbeelden/c-d/"


def listed(tmp_path: Path, text: str) -> tuple[tuple[str, str], ...]:
    (tmp_path / "hosting").mkdir(exist_ok=True)
    (tmp_path / MOVED).write_text(text, encoding="utf-8")
    return moved_addresses(tmp_path)


def test_a_list_has_an_old_and_a_new_address_on_a_line(tmp_path: Path) -> None:
    assert moved_addresses(tmp_path) == ()
    assert listed(tmp_path, f"# uitleg\n\n{OLD} {NEW} # samengevoegd\nx/ y/\n") == ((OLD, NEW), ("x/", "y/"))
    assert moved_addresses(ROOT) is not None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        *(
            (
                line,
                f"{MOVED}:1: hier moet een oud en een nieuw adres staan, elk met een / aan het eind; "
                f"gevonden: '{shown}'.",
            )
            for line, shown in (
                ("a/", "a/"),
                ("a/ b", "a/ b"),
                ("a/ a/", "a/ a/"),
                ("../a/ b/", "../a/ b/"),
                ("a/ //elders.example/", "a/ //elders.example/"),
                ("a/ b/ c/", "a/ b/ c/"),
                ("a/ \x1b/", "a/ [U+001B]/"),
            )
        ),
        ("a/ b/\na/ c/", f"{MOVED}:2: 'a/' staat er al."),
        ("a/ b/\nb/ c/", f"{MOVED}: 'a/' leidt naar 'b/', en dat is zelf verhuisd."),
    ],
)
def test_a_wrong_line_is_said_with_its_place(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(WrongSetting) as found:
        listed(tmp_path, line)
    assert str(found.value) == said


def test_at_the_old_address_a_page_leads_on_and_carries_the_policy() -> None:
    assert list(moved_pages(Settings())) == []
    page, rules = moved_pages(Settings(moved=((OLD, NEW),)))
    assert (page.uri, rules.uri, rules.content) == (f"{OLD}index.html", "_redirects", f"/{OLD} /{NEW} 301\n")
    read = read_markup(str(page.content))
    assert (read.policy, list(read.faults)) == (meta_policy(OLD), [])
    assert '<a href="../../praktijkvoorbeelden/c-d/">' in str(page.content)
    assert 'content="0; url=../../praktijkvoorbeelden/c-d/"' in str(page.content)


def test_servers_of_our_own_lead_on_too() -> None:
    """nginx and Caddy are asked in `test_servers.py`."""
    told = {file.uri: str(file.content).split("\n") for file in hosting_files(((OLD, NEW),))}
    assert f'RedirectMatch permanent "^/{OLD}$" "/{NEW}"' in told["apache-koppen.conf"]
    assert f"rewrite ^/{OLD}$ /{NEW} permanent;" in told["nginx-koppen.conf"]
    assert f"redir /{OLD} /{NEW} permanent" in told["Caddyfile-koppen"]


def test_what_was_ever_published_is_kept_on_a_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    site, project = tmp_path / "site", tmp_path / "project"
    for name in ("index.html", "a/index.html", "data/v1/x.json", "assets/x.css"):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("x")
    (project / "hosting").mkdir(parents=True)
    (project / LIST).write_text("# uitleg\nvroeger/\n")
    asked = ["--site", str(site), "--map", str(project)]
    assert not_kept(site, project) == 2
    assert published_addresses(asked) == 0
    assert not_kept(site, project) == 0
    assert capsys.readouterr().err == f"{LIST}: 3 adressen, 2 nieuw.\n"
    lines = (project / LIST).read_text(encoding="utf-8").splitlines()
    assert lines[1:] == ["a/", "data/v1/x.json", "vroeger/"]
    assert published_addresses(asked) == 0
    assert (project / LIST).read_text(encoding="utf-8").splitlines() == lines
    assert published_addresses(["--site", str(project)]) == 3


def test_no_address_on_the_list_is_missing_from_the_site(real_site: Site) -> None:
    """What `make site` refuses, known before: whoever takes an address away says where it went."""
    lines = (ROOT / LIST).read_text(encoding="utf-8").splitlines()[1:]
    assert lines == sorted(set(lines))
    assert len(lines) > 1_300
    given_up = ROOT / "hosting" / "vervallen.txt"
    gone = given_up.read_text(encoding="utf-8").split("\n") if given_up.is_file() else []
    missing = [at for at in lines if at not in {line.partition(" ")[0] for line in gone}]
    missing = [
        at
        for at in missing
        if not (real_site.folder / (f"{at}index.html" if at.endswith("/") else at)).is_file()
    ]
    assert missing == [], f"zet ze in hosting/verhuisd.txt of hosting/vervallen.txt: {missing}"

"""Settings from the environment obey the rules for data, and the day is that of the Netherlands."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from conftest import ROOT
from voorveld.settings import (
    BROWSER_PARTS,
    Settings,
    WrongSetting,
    day_in_amsterdam,
    from_environment,
    last_commit_day,
    today,
)

FIXED = {"SOURCE_DATE_EPOCH": "1796083200"}


def refused(**settings: str) -> str:
    with pytest.raises(WrongSetting) as found:
        from_environment({**FIXED, **settings}, ROOT)
    return str(found.value)


@pytest.mark.parametrize("name", ["PUBLISHER", "SITE_NAME", "HOST_NAME"])
@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("a\nb", "moet op één regel staan; gevonden: 'a↵b'."),
        ("a\tb", "moet op één regel staan; gevonden: 'a b'."),
        (
            "a\x1b[31mb",
            "moet uit zichtbare tekens bestaan; gevonden: een stuurteken of onzichtbaar teken (U+001B).",
        ),
        (
            "a\ufffe",
            "moet uit zichtbare tekens bestaan; gevonden: een stuurteken of onzichtbaar teken (U+FFFE).",
        ),
        (
            "a\udcff",
            "moet uit zichtbare tekens bestaan; gevonden: een stuurteken of onzichtbaar teken (U+DCFF).",
        ),
        ("Teаm", "moet woorden hebben uit letters van één schrift; gevonden: 'Teаm'."),
    ],
)
def test_a_name_is_one_line_of_visible_signs(name: str, value: str, said: str) -> None:
    assert refused(**{name: value}) == f"{name} {said}"


def test_a_very_long_name_is_refused_in_few_words() -> None:
    assert refused(PUBLISHER="x" * 10_000) == (
        f"PUBLISHER moet hoogstens 200 tekens lang zijn; gevonden: '{'x' * 117} … {'x' * 40}'."
    )


@pytest.mark.parametrize("name", ["SITE_URL", "REPO_URL", "CONTACT_URL"])
@pytest.mark.parametrize(
    "value",
    [
        "https://-",
        "https://:::",
        "https://voorbeeld.example:99999",
        "https://voorbeeld.example:8080",
        "https://voorbeeld.example\\a",
        "https://voorbeeld.example/\u200f",
        "https://voorbeeld",
        "https://iemand@voorbeeld.example",
        "ftp://voorbeeld.example",
        "voorbeeld.example",
    ],
)
def test_an_address_obeys_the_rules_for_sources(name: str, value: str) -> None:
    shown = value.replace("\u200f", "[U+200F]")
    assert refused(**{name: value}) == (
        f"{name} moet een adres zijn dat met https:// begint; gevonden: '{shown}'."
    )


def test_an_address_to_write_behind_has_no_question_and_no_place() -> None:
    for value in ("https://voorbeeld.example/?a", "https://voorbeeld.example/#a"):
        assert refused(SITE_URL=value) == (
            f"SITE_URL moet een adres zijn zonder ? en #; gevonden: '{value}'."
        )


def test_right_settings_are_taken_as_they_are() -> None:
    settings = from_environment(
        {
            **FIXED,
            "PUBLISHER": " Stichting Nguyễn & Vakfı ",
            "SITE_URL": "HTTPS://Voorbeeld.example:443/site",
            "CONTACT_URL": "https://voorbeeld.example/contact?over=site",
            "SECURITY_CONTACT": "mailto:veilig@voorbeeld.example",
        },
        ROOT,
    )
    assert settings == Settings(
        publisher="Stichting Nguyễn & Vakfı",
        site_url="HTTPS://Voorbeeld.example:443/site",
        contact_url="https://voorbeeld.example/contact?over=site",
        security_contact="mailto:veilig@voorbeeld.example",
        built_on=date(2026, 12, 1),
        browser_parts=BROWSER_PARTS,
    )


@pytest.mark.parametrize("stamp", ["morgen", "-1", "²", "1" * 5_000, "1e9", "99999999999"])
def test_a_wrong_moment_is_refused(stamp: str) -> None:
    with pytest.raises(WrongSetting, match="SOURCE_DATE_EPOCH moet een aantal seconden zijn; gevonden: '"):
        today({"SOURCE_DATE_EPOCH": stamp})


def test_after_midnight_in_the_netherlands_it_is_the_next_day() -> None:
    winter, summer = datetime(2026, 11, 26, 23, 30, tzinfo=UTC), datetime(2026, 7, 1, 22, 30, tzinfo=UTC)
    assert (day_in_amsterdam(winter), day_in_amsterdam(summer)) == (date(2026, 11, 27), date(2026, 7, 2))
    for moment in (winter, summer):
        env = {"SOURCE_DATE_EPOCH": str(int(moment.timestamp()))}
        assert from_environment(env, ROOT).built_on == today(env) == day_in_amsterdam(moment)


def test_the_day_is_the_one_of_the_time_zone() -> None:
    zone = ZoneInfo("Europe/Amsterdam")
    moment = datetime(1996, 1, 1, tzinfo=UTC)
    for _ in range(30_000):
        moment += timedelta(hours=9, minutes=59, seconds=59)
        assert day_in_amsterdam(moment) == moment.astimezone(zone).date(), moment


def test_a_date_that_git_keeps_from_us_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    git = tmp_path / "bin" / "git"
    git.parent.mkdir()
    git.write_text("#!/bin/sh\necho \"fatal: detected dubious ownership in '/x\033[31m'\" >&2\nexit 128\n")
    git.chmod(0o755)
    monkeypatch.setenv("PATH", str(git.parent))
    assert last_commit_day(tmp_path) == (None, ""), "no checkout, so nothing is kept from us"
    (tmp_path / ".git").mkdir()
    settings = from_environment({}, tmp_path)
    assert settings.built_on == today({})
    assert settings.remark == (
        "De bladzijden krijgen de datum van vandaag, want Git geeft geen datum (fatal: detected dubious "
        "ownership in '/x[U+001B][31m'). Zet SOURCE_DATE_EPOCH, of laat Git de map vertrouwen met: "
        f"git config --global --add safe.directory '{tmp_path}'"
    )
    git.unlink()
    assert "(No such file or directory)" in from_environment({}, tmp_path).remark
    assert from_environment(FIXED, tmp_path).remark == ""


@pytest.mark.parametrize(
    ("repo", "make"),
    [
        ("https://github.com/groep/site", "github"),
        ("HTTPS://GitLab.com/groep/deel/site", "gitlab"),
        ("https://codeberg.org/groep/site/", "forgejo"),
    ],
)
def test_the_make_of_a_well_known_place_is_told_by_its_address(repo: str, make: str) -> None:
    settings = from_environment({**FIXED, "REPO_URL": repo}, ROOT)
    assert (settings.repo_url, settings.repo_host, settings.repo_branch) == (repo, make, "main")


def test_a_place_of_our_own_says_its_make_and_its_branch() -> None:
    own = {"REPO_URL": "https://git.voorbeeld.example/a", "REPO_HOST": "forgejo", "REPO_BRANCH": "uit/2027"}
    settings = from_environment({**FIXED, **own}, ROOT)
    assert (settings.repo_host, settings.repo_branch) == ("forgejo", "uit/2027")


def test_a_place_of_which_the_addresses_are_unknown_is_refused() -> None:
    assert refused(REPO_URL="https://git.voorbeeld.example/a") == (
        "REPO_HOST moet gezet zijn (forgejo, github, gitlab): aan REPO_URL 'https://git.voorbeeld.example/a' "
        "is niet te zien welke adressen die plek heeft."
    )
    assert refused(REPO_HOST="bitbucket\x1b") == (
        "REPO_HOST moet een van deze woorden zijn: forgejo, github, gitlab; gevonden: 'bitbucket[U+001B]'."
    )
    assert refused(REPO_URL="https://github.com/a/b", REPO_HOST="gitlab") == (
        "REPO_HOST moet bij REPO_URL passen: 'https://github.com/a/b' is van github."
    )


@pytest.mark.parametrize("name", ["-x", "/x", "x/", "a..b", "a//b", "a/.b", "x.", "a b", "a?b", "a" * 101])
def test_a_branch_is_one_that_an_address_can_hold(name: str) -> None:
    assert refused(REPO_BRANCH=name) == (
        f"REPO_BRANCH moet de naam van een tak zijn, zoals main; gevonden: '{name}'."
    )

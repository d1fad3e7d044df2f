"""Settings from the environment, read once by the entry scripts and the hook.

All may be empty; then the pages say so instead of making up an address. What is set obeys the rules
for what editors type: visible signs on one line, and addresses as sources have them.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from msgspec import Struct

from voorveld.diagnostics import bounded, visible
from voorveld.model.links import LINK_PATTERN, LONGEST_LINK
from voorveld.source.alphabet import mixed_words, unseen
from voorveld.source.characters import described

SITE_NAME = "Jeugd-ggz in het voorveld"
BROWSER_PARTS = Path(sys.prefix) / "browser"
_LONGEST_NAME = 200
MOVED = "hosting/verhuisd.txt"
_PAGE = r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)+"
_MAKES = {"github.com": "github", "gitlab.com": "gitlab", "codeberg.org": "forgejo"}
_BRANCH = r"(?!.*(?:\.\.|//|/\.))[A-Za-z0-9_][A-Za-z0-9._/-]{0,99}(?<![./])"
_MAIL = r"mailto:[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"


class WrongSetting(ValueError):
    """A setting can't be used; the message is a Dutch sentence."""


class Settings(Struct, frozen=True):
    """Who publishes, where, and of which day the pages are.

    `repo_host` is the make of the place at `repo_url`: its addresses differ. `remark` is what a
    publisher must know: a Dutch sentence, or nothing. `browser_parts` is where what visitors' browsers
    need for the checks was put, None where it could not be fetched.
    """

    site_name: str = SITE_NAME
    publisher: str = ""
    site_url: str = ""
    repo_url: str = ""
    repo_host: str = "github"
    repo_branch: str = "main"
    contact_url: str = ""
    security_contact: str = ""
    host_name: str = ""
    built_on: date = date(2026, 1, 1)
    moved: tuple[tuple[str, str], ...] = ()
    remark: str = ""
    browser_parts: Path | None = None


def from_environment(env: Mapping[str, str], root: Path) -> Settings:
    """Read the settings, or refuse one that can't be used."""
    fixed = _epoch(env)
    committed, remark = (None, "") if fixed else last_commit_day(root)
    return Settings(
        site_name=_name(env, "SITE_NAME") or SITE_NAME,
        publisher=_name(env, "PUBLISHER"),
        site_url=address_of_site(env),
        repo_url=(repo := _place_of_site(env, "REPO_URL")),
        repo_host=_make_of_place(env, repo),
        repo_branch=_branch(env, "REPO_BRANCH") or "main",
        contact_url=_address(env, "CONTACT_URL"),
        security_contact=_contact(env, "SECURITY_CONTACT"),
        host_name=_name(env, "HOST_NAME"),
        built_on=fixed or committed or today(env),
        remark=remark,
        browser_parts=BROWSER_PARTS if (BROWSER_PARTS / "klaar").is_file() else None,
    )


def address_of_site(env: Mapping[str, str]) -> str:
    """Where the site is published; nothing when that is not set."""
    return _place_of_site(env, "SITE_URL")


def today(env: Mapping[str, str]) -> date:
    """The day the checks reckon with: SOURCE_DATE_EPOCH, else the clock."""
    return _epoch(env) or day_in_amsterdam(datetime.now(UTC))


def moved_addresses(root: Path) -> tuple[tuple[str, str], ...]:
    """The old addresses with those of now, from `hosting/verhuisd.txt`; none when there is no list."""
    path = root / MOVED
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    moved: dict[str, str] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        pair = line.partition("#")[0].split()
        if not pair:
            continue
        if len(pair) != 2 or not all(re.fullmatch(_PAGE, address) for address in pair) or pair[0] == pair[1]:
            raise WrongSetting(
                f"{MOVED}:{number}: hier moet een oud en een nieuw adres staan, elk met een / aan het eind; "
                f"gevonden: '{bounded(visible(line))}'."
            )
        if pair[0] in moved:
            raise WrongSetting(f"{MOVED}:{number}: '{pair[0]}' staat er al.")
        moved[pair[0]] = pair[1]
    for old, new in moved.items():
        if new in moved:
            raise WrongSetting(f"{MOVED}: '{old}' leidt naar '{new}', en dat is zelf verhuisd.")
    return tuple(moved.items())


def last_commit_day(root: Path) -> tuple[date | None, str]:
    """The day of the last commit, None outside a checkout; a remark when Git keeps it from us."""
    kept = ("PATH", "HOME", "XDG_CONFIG_HOME", "SYSTEMROOT")
    try:
        done = subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            cwd=root,
            capture_output=True,
            check=False,
            env={
                **{name: os.environ[name] for name in kept if name in os.environ},
                "LC_ALL": "C",
                "GIT_OPTIONAL_LOCKS": "0",
            },
        )
    except OSError as error:
        stamp, reason = "", error.strerror or str(error)
    else:
        stamp, reason = (text.decode(errors="replace").strip() for text in (done.stdout, done.stderr))
    if re.fullmatch("[0-9]{1,11}", stamp):
        return day_in_amsterdam(datetime.fromtimestamp(int(stamp), UTC)), ""
    return None, _kept_from_us(root, reason) if (root / ".git").exists() else ""


def day_in_amsterdam(moment: datetime) -> date:
    """The day in the Netherlands, also where a computer knows no time zones.

    Summer time is of the European directive 2000/84: from the last Sunday in March to the last in
    October, changing at one o'clock UTC.
    """
    start, end = (_last_sunday(moment.year, month) for month in (3, 10))
    return (moment + timedelta(hours=2 if start <= moment < end else 1)).date()


def _last_sunday(year: int, month: int) -> datetime:
    last = datetime(year, month, 31, 1, tzinfo=UTC)
    return last - timedelta(days=(last.weekday() + 1) % 7)


def _kept_from_us(root: Path, reason: str) -> str:
    """Why the pages are of today; mostly because the folder is somebody else's, as in a container."""
    said = bounded(visible(" ".join(reason.split())))
    return (
        f"De bladzijden krijgen de datum van vandaag, want Git geeft geen datum ({said or 'zonder reden'}). "
        "Zet SOURCE_DATE_EPOCH, of laat Git de map vertrouwen met: "
        f"git config --global --add safe.directory '{root}'"
    )


def _epoch(env: Mapping[str, str]) -> date | None:
    stamp = env.get("SOURCE_DATE_EPOCH", "").strip()
    if not stamp:
        return None
    if not re.fullmatch("[0-9]{1,11}", stamp) or int(stamp) > 32_503_680_000:
        raise _wrong("SOURCE_DATE_EPOCH", "een aantal seconden zijn", stamp)
    return day_in_amsterdam(datetime.fromtimestamp(int(stamp), UTC))


def _wrong(name: str, ought: str, value: str) -> WrongSetting:
    return WrongSetting(f"{name} moet {ought}; gevonden: '{bounded(visible(value))}'.")


def _name(env: Mapping[str, str], name: str) -> str:
    """A name as readers see it: one line of visible signs."""
    value = env.get(name, "").strip()
    if re.search(r"[\n\r\t]", value):
        raise _wrong(name, "op één regel staan", value)
    hidden = next(unseen(value), None)
    if hidden is not None:
        raise WrongSetting(f"{name} moet uit zichtbare tekens bestaan; gevonden: {described(value[hidden])}.")
    if any(True for _ in mixed_words(value)):
        raise _wrong(name, "woorden hebben uit letters van één schrift", value)
    if len(value) > _LONGEST_NAME:
        raise _wrong(name, f"hoogstens {_LONGEST_NAME} tekens lang zijn", value)
    return value


def _contact(env: Mapping[str, str], name: str) -> str:
    """Where leaks are reported (RFC 9116): an https address, or `mailto:` with a mail address."""
    value = env.get(name, "").strip()
    if value and not re.fullmatch(_MAIL, value) and not (value.startswith("https://") and _is_link(value)):
        raise _wrong(name, "met https:// of mailto: beginnen", value)
    return value


def _address(env: Mapping[str, str], name: str) -> str:
    value = env.get(name, "").strip()
    if value and not _is_link(value):
        raise _wrong(name, "een adres zijn dat met https:// begint", value)
    return value


def _place_of_site(env: Mapping[str, str], name: str) -> str:
    """An address that others are made from by writing behind it."""
    value = _address(env, name)
    if "?" in value or "#" in value:
        raise _wrong(name, "een adres zijn zonder ? en #", value)
    return value


def _make_of_place(env: Mapping[str, str], repo: str) -> str:
    """The make of the public place, told by its address or by REPO_HOST."""
    told = env.get("REPO_HOST", "").strip()
    makes = sorted(set(_MAKES.values()))
    known = _MAKES.get(urlsplit(repo.lower()).hostname or "", "")
    if told and told not in makes:
        raise _wrong("REPO_HOST", f"een van deze woorden zijn: {', '.join(makes)}", told)
    if told and known and told != known:
        raise WrongSetting(f"REPO_HOST moet bij REPO_URL passen: '{bounded(visible(repo))}' is van {known}.")
    if repo and not (told or known):
        raise WrongSetting(
            f"REPO_HOST moet gezet zijn ({', '.join(makes)}): aan REPO_URL '{bounded(visible(repo))}' "
            "is niet te zien welke adressen die plek heeft."
        )
    return told or known or "github"


def _branch(env: Mapping[str, str], name: str) -> str:
    """The name of a branch, as an address can hold it."""
    value = env.get(name, "").strip()
    if value and not re.fullmatch(_BRANCH, value):
        raise _wrong(name, "de naam van een tak zijn, zoals main", value)
    return value


def _is_link(value: str) -> bool:
    return len(value) <= LONGEST_LINK and bool(re.fullmatch(LINK_PATTERN, value))

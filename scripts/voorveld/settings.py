"""Settings from the environment, read once by the entry scripts and the hook.

All may be empty; then the pages say so instead of making up an address.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path


class WrongSetting(ValueError):
    """A setting can't be used; the message is a Dutch sentence."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Who publishes, where, and of which day the pages are."""

    site_name: str = "Jeugd-ggz in het voorveld"
    publisher: str = ""
    site_url: str = ""
    repo_url: str = ""
    contact_url: str = ""
    security_contact: str = ""
    host_name: str = ""
    built_on: date = date(2026, 1, 1)


def from_environment(env: Mapping[str, str], root: Path) -> Settings:
    """Read the settings; addresses must be http(s), others are refused."""
    return Settings(
        site_name=env.get("SITE_NAME", "").strip() or "Jeugd-ggz in het voorveld",
        publisher=env.get("PUBLISHER", "").strip(),
        site_url=_address(env, "SITE_URL"),
        repo_url=_address(env, "REPO_URL"),
        contact_url=_address(env, "CONTACT_URL"),
        security_contact=_contact(env, "SECURITY_CONTACT"),
        host_name=env.get("HOST_NAME", "").strip(),
        built_on=_epoch(env) or last_commit_day(root) or today(env),
    )


def today(env: Mapping[str, str]) -> date:
    """The day the checks reckon with: SOURCE_DATE_EPOCH, else the clock."""
    return _epoch(env) or datetime.now(UTC).date()


def last_commit_day(root: Path) -> date | None:
    """The day of the last commit, None outside a checkout."""
    try:
        done = subprocess.run(
            ["git", "log", "-1", "--format=%ct"],
            cwd=root,
            capture_output=True,
            text=True,
            check=False,
            env={"PATH": os.environ.get("PATH", ""), "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"},
        )
    except OSError:
        return None
    stamp = done.stdout.strip()
    return _day(int(stamp)) if stamp.isdigit() else None


def _epoch(env: Mapping[str, str]) -> date | None:
    stamp = env.get("SOURCE_DATE_EPOCH", "").strip()
    if not stamp:
        return None
    if not stamp.isdigit() or int(stamp) > 32_503_680_000:
        raise WrongSetting(f"SOURCE_DATE_EPOCH moet een aantal seconden zijn; gevonden: '{stamp}'.")
    return _day(int(stamp))


def _day(stamp: int) -> date:
    return datetime.fromtimestamp(stamp, UTC).date()


def _contact(env: Mapping[str, str], name: str) -> str:
    """Where leaks are reported (RFC 9116): an https address, or `mailto:` with a mail address."""
    value = env.get(name, "").strip()
    if value and not re.fullmatch(
        r"mailto:[\w.+-]+@[\w-]+(\.[\w-]+)+|https://[\w.:-]+(/[^\s\"'<>]*)?", value
    ):
        raise WrongSetting(f"{name} moet met https:// of mailto: beginnen; gevonden: '{value}'.")
    return value


def _address(env: Mapping[str, str], name: str) -> str:
    value = env.get(name, "").strip()
    if value and not re.fullmatch(r"https?://[A-Za-z0-9.:-]+(?:/[^\s\"'<>]*)?", value):
        raise WrongSetting(f"{name} moet een adres zijn dat met https:// begint; gevonden: '{value}'.")
    return value

"""The frame around every page, `overrides/`: what it may use, and the frame filled in without a site engine.

Comes in: a page's content with its title and address. Goes out: the whole page. The engine of the site and
ours give the frame the same values, so that both make the same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, pass_context
from jinja2.runtime import Context
from msgspec import Struct

from voorveld.diagnostics import Diagnostic
from voorveld.facts import addresses
from voorveld.model.edtf import day_in_words
from voorveld.outputs.assets import asset_addresses
from voorveld.outputs.generated import Page
from voorveld.outputs.security import meta_policy
from voorveld.outputs.social_preview import preview_uri
from voorveld.reporting import headline
from voorveld.sections.finding_way import foot_menu, main_menu, ways_on
from voorveld.sections.section import SITE_PICTURE
from voorveld.settings import Settings

_COMPLETE = re.compile(r"[a-z][a-z0-9+.-]*:|/|#")


class Told(Struct, frozen=True):
    """What the head of a page tells of it. `onderdelen` are the assets that a page by hand asks for."""

    title: str
    description: str
    onderdelen: tuple[str, ...] = ()


class Framed(Struct, frozen=True):
    """A page as the frame sees it, with the names that the site engine uses."""

    url: str
    content: str
    meta: Told
    canonical_url: str

    @property
    def title(self) -> str:
        """What the page is called."""
        return self.meta.title

    @property
    def is_homepage(self) -> bool:
        """Whether this is where the site begins."""
        return not self.url


class Named(Struct, frozen=True):
    """The site as the frame sees it, with the names that the site engine uses."""

    site_name: str
    site_description: str
    site_url: str


class Shown(Struct, frozen=True):
    """A finding on top of the pages: what is wrong, what to do, and the page about it when there is one."""

    line: str
    advice: str = ""
    page: str = ""


def shown_findings(found: Iterable[Diagnostic], *, has_pages: bool) -> tuple[Shown, ...]:
    """What stands on top of the pages while somebody works at them: all errors."""
    return tuple(
        Shown(headline(d), d.hint, addresses.finding(d.code) if has_pages else "")
        for d in found
        if d.is_error
    )


def frame_values(settings: Settings) -> dict[str, object]:
    """What the frame uses on every page."""
    return {
        "adres": addresses,
        "bestanden": asset_addresses(),
        "instellingen": settings,
        "bevindingen": (),
        "stand_van": day_in_words(settings.built_on),
        "hoofdmenu": main_menu(),
        "voetmenu": foot_menu(),
        "wegwijzers": ways_on(),
    }


def page_values(address: str, made: Page | None) -> dict[str, object]:
    """What the frame uses on one page: its kind, where it stands in the menu, and what only it needs.

    `made` is None for a page that was written by hand.
    """
    return {
        "soort": made.kind.id if made else "tekst",
        "hoofdmenu": main_menu(address),
        "onderdelen": made.kind.assets if made else (),
        "deelbeeld": preview_uri(made.picture if made else SITE_PICTURE),
        "gegevens": made.json_ld if made else "",
    }


class PageFrame:
    """The templates of `overrides/`, filled in by ourselves. `policy` tells the policy of a page."""

    def __init__(
        self,
        overrides: Path,
        settings: Settings,
        description: str,
        findings: tuple[Shown, ...] = (),
        policy: Callable[[str], str] = meta_policy,
    ) -> None:
        site = f"{settings.site_url.rstrip('/')}/" if settings.site_url else ""
        self._named = Named(settings.site_name, description, site)
        # The frame escapes what it shows itself, as the site engine asks of a theme.
        self._templates = Environment(loader=FileSystemLoader(overrides), auto_reload=False)
        self._templates.filters["url"] = _url
        values = {**frame_values(settings), "bevindingen": findings}
        self._templates.globals.update(values, beleid=policy(""), config=self._named)
        self._policy = policy

    def of(self, made: Page) -> str:
        """A generated page, whole."""
        return self.page(made.address, made.framed, Told(made.title, made.description), made)

    def page(self, address: str, content: str, told: Told, made: Page | None = None) -> str:
        """A whole page."""
        site = self._named.site_url
        framed = Framed(address, content, told, site and site + address)
        values = {**page_values(address, made), "beleid": self._policy(address)}
        seen = seen_from(address)
        return self._templates.get_template("main.html").render(values, page=framed, hierheen=seen)

    def not_found(self) -> str:
        """The page for an address that is not there; it can be shown at any depth."""
        root = f"{urlsplit(self._named.site_url).path.rstrip('/')}/"
        seen = _from_root(root)
        return self._templates.get_template("404.html").render(page=None, hierheen=seen)


def seen_from(here: str) -> Callable[[str], str]:
    """Makes addresses on the site, like `themas/x/`, `a.css` or `.`, relative to the page at `here`."""
    own = _steps(here)

    def relative(address: str) -> str:
        if _COMPLETE.match(address):
            return address
        steps = _steps(address)
        pairs = zip(own, steps, strict=False)
        same = next(
            (at for at, (mine, theirs) in enumerate(pairs) if mine != theirs), min(len(own), len(steps))
        )
        path = "/".join([*[".."] * (len(own) - same), *steps[same:]]) or "."
        return f"{path}/" if address.endswith("/") else path

    return relative


def _from_root(root: str) -> Callable[[str], str]:
    return lambda address: address if _COMPLETE.match(address) else root + address


def _steps(address: str) -> list[str]:
    return [step for step in address.split("/") if step not in ("", ".")]


@pass_context
def _url(context: Context, address: str) -> str:
    seen: Callable[[str], str] = context["hierheen"]
    return seen(str(address))

"""What search engines read: robots.txt, and sitemap.xml when the address of the site is known.

In: the catalogue, the finished pages and the addresses of the hand-written ones. The date of a
page is the day its practice was last compared with its sources, else the day of the build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import quote
from xml.sax.saxutils import escape

from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile
from voorveld.model.practice import Practice
from voorveld.outputs.generated import Page
from voorveld.settings import Settings

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def discovery_files(
    catalogue: Catalogue, settings: Settings, made: Iterable[Page], others: Iterable[str] = ()
) -> Iterator[GeneratedFile]:
    """robots.txt and sitemap.xml. `others` are addresses of pages that are not generated."""
    site = settings.site_url.rstrip("/")
    allow_all = "User-agent: *\nDisallow:\n"
    yield GeneratedFile("robots.txt", allow_all + (f"Sitemap: {site}/sitemap.xml\n" if site else ""))
    if site:
        checked = {f"{p.id}.yaml": _last_checked(p) for p in catalogue.practices}
        days: dict[str, date] = dict.fromkeys(others, settings.built_on)
        for page in made:
            days[page.address] = checked.get(page.source) or settings.built_on
        yield GeneratedFile("sitemap.xml", _sitemap(site, days))


def _last_checked(practice: Practice) -> date:
    """The last day on which anything in a practice was compared with its source: all of it, or one figure."""
    figures = (figure.gecontroleerd_op for figure in practice.cijfers)
    return max(practice.redactie.gecontroleerd_op, *(day for day in figures if day), date.min)


def _sitemap(site: str, days: dict[str, date]) -> str:
    rows = [
        f"<url><loc>{escape(f'{site}/{quote(address)}')}</loc><lastmod>{day.isoformat()}</lastmod></url>"
        for address, day in sorted(days.items())
    ]
    return "\n".join(
        ['<?xml version="1.0" encoding="UTF-8"?>', f'<urlset xmlns="{_SITEMAP}">', *rows, "</urlset>", ""]
    )

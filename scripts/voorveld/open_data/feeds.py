"""Atom feeds (RFC 4287) of what was added and changed: for all, per theme and per variant.

Only for a site with an address: a feed without one has no valid links and no lasting ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.addresses import Subject
from voorveld.facts.changes import changes_of
from voorveld.facts.characteristics import describes
from voorveld.facts.standing import standing
from voorveld.facts.subjects import name_of, subjects
from voorveld.generated_file import GeneratedFile
from voorveld.model.practice import Practice
from voorveld.model.prose import one_line
from voorveld.open_data.citation import LICENCE_URL, address
from voorveld.settings import Settings

_LIMIT = 100


class Entry(Struct, frozen=True):
    """What changed on one page on one day, and what that page is called."""

    subject: Subject
    name: str
    day: date
    text: str


def feed_files(catalogue: Catalogue, settings: Settings) -> Iterator[GeneratedFile]:
    """`data/nieuw.xml`, and one feed per theme and per variant; none without a site address."""
    if not settings.site_url:
        return
    everything = entries(catalogue, (subject for _, subject in subjects(catalogue)))
    newest = _feed(catalogue, settings, addresses.NEWEST, "Nieuw en veranderd", addresses.CHANGES, everything)
    yield GeneratedFile(addresses.NEWEST, newest)
    for theme in catalogue.themes:
        about: list[Subject] = [theme, *(p for p in catalogue.practices if describes(catalogue, p, theme.id))]
        path, page, found = (
            addresses.theme_feed(theme.id),
            addresses.theme(theme.id),
            entries(catalogue, about),
        )
        yield GeneratedFile(path, _feed(catalogue, settings, path, f"Thema: {theme.naam}", page, found))
    for variant in catalogue.variants:
        of_variant: list[Subject] = [variant, *(p for p in catalogue.practices if variant.id in p.varianten)]
        path, page = addresses.variant_feed(variant.id), addresses.variant(variant.id)
        found = entries(catalogue, of_variant)
        yield GeneratedFile(path, _feed(catalogue, settings, path, f"Variant: {variant.naam}", page, found))


def entries(catalogue: Catalogue, subjects: Iterable[Subject]) -> tuple[Entry, ...]:
    """One entry per page and day, newest first, at most a hundred."""
    found = []
    for subject in subjects:
        days: dict[date, list[str]] = {}
        for change in changes_of(subject):
            days.setdefault(change.op, []).append(one_line(change.tekst))
        name = name_of(catalogue, subject)
        found += [Entry(subject, name, day, " ".join(texts)) for day, texts in days.items()]
    found.sort(key=lambda entry: (entry.name.casefold(), entry.subject.id))
    found.sort(key=lambda entry: entry.day, reverse=True)
    return tuple(found[:_LIMIT])


def _told(catalogue: Catalogue, entry: Entry) -> str:
    """What changed, and of a practice how it stood."""
    if not isinstance(entry.subject, Practice):
        return entry.text
    stood = standing(catalogue, entry.subject)
    return f"{entry.text} {stood.opening} ({stood.newest_source})."


def _feed(
    catalogue: Catalogue, settings: Settings, path: str, title: str, page: str, found: tuple[Entry, ...]
) -> str:
    own, site = quoteattr(address(settings, path)), quoteattr(address(settings, page))
    updated = found[0].day if found else settings.built_on
    body = "".join(_entry(catalogue, settings, entry) for entry in found)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">\n'
        f"<id>{escape(address(settings, path))}</id>\n"
        f"<title>{escape(f'{title} - {settings.site_name}')}</title>\n"
        f"<updated>{_moment(updated)}</updated>\n"
        f"<author><name>{escape(settings.publisher or settings.site_name)}</name></author>\n"
        f'<link rel="self" type="application/atom+xml" href={own}/>\n'
        f'<link rel="alternate" type="text/html" href={site}/>\n'
        f'<link rel="license" href={quoteattr(LICENCE_URL)}/>\n'
        f"<rights>CC BY 4.0</rights>\n{body}</feed>\n"
    )


def _entry(catalogue: Catalogue, settings: Settings, entry: Entry) -> str:
    uri = addresses.of(entry.subject)
    page = address(settings, f"{uri}#wijzigingen" if isinstance(entry.subject, Practice) else uri)
    return (
        "<entry>\n"
        f"<id>{escape(_tag(settings, uri, entry.day))}</id>\n"
        f"<title>{escape(entry.name)}</title>\n"
        f"<updated>{_moment(entry.day)}</updated>\n"
        f'<link rel="alternate" type="text/html" href={quoteattr(page)}/>\n'
        f'<content type="text">{escape(_told(catalogue, entry))}</content>\n'
        "</entry>\n"
    )


def _tag(settings: Settings, uri: str, day: date) -> str:
    """A tag URI (RFC 4151): stays the same when the address of the site changes its path."""
    return f"tag:{urlsplit(settings.site_url).hostname},{day.isoformat()}:{uri.replace('#', '')}"


def _moment(day: date) -> str:
    return f"{day.isoformat()}T12:00:00Z"

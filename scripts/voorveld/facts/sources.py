"""Sources across files: which are one document, how new they are, and how to name one in few words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from voorveld.catalogue import Catalogue
from voorveld.model.edtf import Edtf
from voorveld.model.scalars import Citation
from voorveld.model.sources import Record, Source

Identity = tuple[str, str]
"""What recognises a document in every file: its address, or without one its title and publisher."""

_ARCHIVE = "https://web.archive.org/web/*/"
_SHORT = 44  # Signs of a title that are read at a glance.
_WORDS = 12  # A title cut off at a sign keeps at least so many signs.


def document_of(source: Source) -> Identity:
    """The document that a source describes; equal for the same one under another id."""
    return (source.url, "") if source.url else (source.titel, source.uitgever or "")


def archive_address(source: Source) -> str:
    """Where a public archive of the web lists what it keeps of a source; whether it does is not known."""
    return f"{_ARCHIVE}{source.url}" if source.url else ""


def relied_on(catalogue: Catalogue, record: Record) -> Mapping[str, Source]:
    """The sources that a record lists, and the shared ones that it cites."""
    known = catalogue.sources_of(record)
    own = getattr(record, "bronnen", {})
    cited = catalogue.document_of(record).cited
    return {name: known[name] for name in dict.fromkeys((*own, *cited)) if name in known}


def newest(sources: Iterable[Source]) -> Edtf | None:
    """The date of the newest source; None when none has a date."""
    dated = [s.datum for s in sources if s.datum is not None and s.datum.first is not None]
    return max(dated, key=lambda d: d.first or date.min) if dated else None


def newest_date(sources: Iterable[Source]) -> str:
    """That date in words; empty when none has one."""
    found = newest(sources)
    return found.words if found else ""


def documents_cited(known: Mapping[str, Source], cited: tuple[Citation, ...]) -> frozenset[Identity]:
    """The documents behind citations, by the sources that the citing record knows."""
    return frozenset(document_of(known[c.bron]) for c in cited if c.bron in known)


def short_names(sources: Mapping[str, Source]) -> Mapping[str, str]:
    """Per source id a short title with its year, for a page that is not its own; no two are alike."""
    names: Mapping[str, str] = {name: short_title(source.titel) for name, source in sources.items()}
    publishers = {name: source.uitgever for name, source in sources.items()}
    names = _told_apart(
        names, {n: f"{w} ({publishers[n]})" if publishers[n] else w for n, w in names.items()}
    )
    names = _told_apart(names, {name: source.titel for name, source in sources.items()})
    return {name: f"{names[name]}, {_year(source)}" for name, source in sources.items()}


def _year(source: Source) -> str:
    return str(source.datum.first.year) if source.datum and source.datum.first else "zonder jaar"


def short_title(title: str) -> str:
    """The title up to its first colon or bracket, at most some words long."""
    for sign in (": ", " ("):
        head = title.partition(sign)[0]
        title = head if len(head) >= _WORDS else title
    if len(title) <= _SHORT:
        return title
    return f"{title[:_SHORT].rsplit(' ', 1)[0].rstrip(',;:.')} …"


def _told_apart(names: Mapping[str, str], longer: Mapping[str, str]) -> Mapping[str, str]:
    """Of the names that two sources have the longer one."""
    often = Counter(names.values())
    return {name: longer[name] if often[words] > 1 else words for name, words in names.items()}

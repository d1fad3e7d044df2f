"""On which sources a theme of a practice rests, and a letter per kind of source for narrow cells."""

from __future__ import annotations

from collections.abc import Mapping

from voorveld.catalogue import Catalogue
from voorveld.model.prose import citations
from voorveld.model.theme_entry import ThemeEntry


def source_letters(catalogue: Catalogue) -> Mapping[str, str]:
    """Per kind of source that practices rely on the first letter of its id that is still free."""
    used = {
        known[s].soort
        for p in catalogue.practices
        for known in (catalogue.sources_of(p),)
        for entry in p.themas.values()
        for s in cited_on(entry)
        if s in known
    }
    letters: dict[str, str] = {}
    for kind in catalogue.vocabularies.get("bronsoorten", {}):
        if kind in used:
            free = (c.upper() for c in kind if c.isalpha() and c.upper() not in letters.values())
            letters[kind] = next(free, kind)
    return letters


def cited_on(entry: ThemeEntry) -> set[str]:
    """The ids of the sources that what stands on a theme relies on; not those of what is empty."""
    cited = {c.bron for c in citations(entry.tekst or "")}
    for found in entry.kenmerken.values():
        if found.leeg is None:
            cited |= {c.bron for c in found.bronnen}
            cited |= {
                c.bron for text in (found.toelichting, found.tegenspraak) for c in citations(text or "")
            }
    return cited

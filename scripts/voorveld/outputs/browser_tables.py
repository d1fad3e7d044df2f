"""Tables that the scripts in the browser read: the facets of the finder, words that mean the same."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.figures import figures_by_indicator
from voorveld.facts.first_answers import first_answers
from voorveld.facts.indicators import all_indicators
from voorveld.facts.written_answers import written_answers
from voorveld.generated_file import GeneratedFile
from voorveld.model.slug import slug
from voorveld.outputs.generated import Page
from voorveld.sections.practices import MORE
from voorveld.views.a_to_z import Entry
from voorveld.views.finder import finder_view
from voorveld.views.finder_table import finder_table
from voorveld.views.map.municipalities import municipality_rows
from voorveld.views.search import KINDS_OF_PLACE, LITTLE_WORDS, MunicipalityNames, synonyms

_NAME = "*"
_CARDS = re.compile(r'<ul class="kaarten vinden__kaarten">\n(.*?)\n</ul>$', re.DOTALL | re.MULTILINE)


def facet_table(catalogue: Catalogue) -> GeneratedFile:
    """The facets and per practice its values as places in their lists, for scripts."""
    return GeneratedFile(addresses.FACET_TABLE, finder_table(finder_view(catalogue)))


def finder_file(catalogue: Catalogue, made: Iterable[Page]) -> GeneratedFile:
    """All that the finder asks for: the same table, and per sheet its cards as they stand there."""
    sheets = [
        (page.address.removeprefix(addresses.PRACTICES), _CARDS.findall(page.framed)[0])
        for page in made
        if page.kind is MORE
    ]
    return GeneratedFile(addresses.FINDER_FILE, finder_table(finder_view(catalogue), bladen=sheets))


def synonym_table(catalogue: Catalogue) -> GeneratedFile:
    """Words that mean the same and names of places, for every script that searches."""
    found = synonyms(catalogue)
    table = {
        "groepen": found.sets,
        "plaatsen": [
            (p.name, p.uri, p.also, [_municipality(m) for m in p.municipalities]) for p in found.provinces
        ],
        "plaatswoorden": KINDS_OF_PLACE,
        "vraagwoorden": LITTLE_WORDS,
    }
    return GeneratedFile(
        addresses.SYNONYMS, json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n"
    )


def name_table(catalogue: Catalogue, entries: Iterable[Entry]) -> GeneratedFile:
    """Every name of the site with its page, for suggestions: also what figures are about, the first questions
    to them, and municipalities without a practice.

    Per line what it is and its address, then every name that is so; one with other names has them in a row.
    A star in the address stands for the name as addresses spell it, so that names of one kind share a line.
    """
    lines = [
        *(
            (e.name, ", ".join(filter(None, (e.kind, e.note))), e.uri, e.also)
            for e in entries
            if e.is_suggested
        ),
        *_names_of_figures(catalogue),
        *(
            (
                row.name,
                f"gemeente zonder voorbeeld, {row.province.name}",
                addresses.municipality(slug(row.name)),
                row.also,
            )
            for row in municipality_rows(catalogue)
            if not row.count
        ),
    ]
    table: dict[tuple[str, str], list[object]] = {}
    for name, what, uri, also in dict.fromkeys(lines):
        at = _by_name(name, uri)
        table.setdefault((what, at), [what, at]).append([name, also] if also else name)
    return GeneratedFile(
        addresses.NAMES, json.dumps([*table.values()], ensure_ascii=False, separators=(",", ":")) + "\n"
    )


def _by_name(name: str, uri: str) -> str:
    """The address with a star where it has the name, for names that a script surely spells alike; an example
    keeps its own, which lists of examples read."""
    if uri.startswith(addresses.PRACTICES):
        return uri
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    before, spelt, after = uri.rpartition(slug(name)) if bare.isascii() and slug(name) else (uri, "", "")
    return f"{before}{_NAME}{after}" if spelt else uri


def _names_of_figures(catalogue: Catalogue) -> Iterator[tuple[str, str, str, tuple[str, ...]]]:
    stated = figures_by_indicator(catalogue)
    for indicator_id, indicator in all_indicators(catalogue):
        if indicator_id in stated and not indicator.restgroep:
            yield indicator.naam, "cijfers", addresses.indicator(indicator_id), ()
    written = written_answers(catalogue)
    for question_id, answer in first_answers(catalogue).items():
        if question_id not in written:
            uri = addresses.question_on_figures(question_id)
            yield answer.question.naam, "vraag aan de cijfers", uri, answer.question.ook


def _municipality(place: MunicipalityNames) -> list[object]:
    """Its name and whether it has practices; then other, former and inner names as far as there are any."""
    names: list[object] = [place.name, int(place.has_practices), place.also, place.former, place.parts]
    while not names[-1]:
        if len(names) == 2:
            break
        names.pop()
    return names

"""Numbers of sources: in the order in which a reader meets them on a page.

Comes in: a record. Goes out: per source id its number, from the first citation that is read. What no
text cites comes last. Records that share a page count on from each other, so that one number on a page
is one source. The keys of a record stand in the order of its page; `tests/test_sources.py` reads the
built pages to see that they do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import columns_of
from voorveld.facts.sources import short_names
from voorveld.model.choices import Stance
from voorveld.model.collation import in_dutch_order
from voorveld.model.decision import Answer, DecisionAid, Reason
from voorveld.model.figures import Figure
from voorveld.model.organisations import Organisation
from voorveld.model.pages import Study, Theme, Variant, VariantTheme
from voorveld.model.practice import Practice, StatusEntry
from voorveld.model.prose import cited_by
from voorveld.model.shape import Path, Shape, shape_at, shape_of
from voorveld.model.sources import Record
from voorveld.model.theme_entry import Characteristic, ThemeEntry
from voorveld.model.vocabulary import Glossary

_ORDERS: Mapping[type[Record], tuple[str, ...]] = {
    Practice: (
        "samenvatting",
        "themas",
        "cijfers",
        "lessen",
        "inschatting",
        "status",
        "organisaties",
        "gebied",
    ),
    ThemeEntry: ("bronnen", "toelichting", "tekst", "kenmerken"),
    Characteristic: ("bronnen",),
    Figure: ("bronnen",),
    StatusEntry: ("bronnen",),
    Organisation: ("bronnen",),
    Study: ("vraag", "omvang", "uitkomsten", "methode", "grenzen"),
    Theme: ("antwoord", "stand_van_zaken", "waarom", "vragen", "onderdelen", "keuzes", "valkuilen"),
    Variant: ("samengevat", "definitie", "onderscheid", "themas", "regelen", "passend_als"),
    VariantTheme: ("bronnen",),
}
"""The first keys of a record as its page has them; the others follow in the order of the model."""


def source_numbers(catalogue: Catalogue, record: Record) -> Mapping[str, int]:
    """Per source id its number on the record's page."""
    found = catalogue.once(_numbers_together).get(id(record))
    return catalogue.once_of(record, _numbers_alone) if found is None else found


def source_numbers_of_part(
    catalogue: Catalogue, record: Record, is_told: Callable[[Path], bool]
) -> Mapping[str, int]:
    """The numbers on a page that tells only a part of its record: of what is cited there."""
    return _counted_from(dict.fromkeys(_cited(catalogue, record, is_told)), 1)


def source_names(catalogue: Catalogue, record: Record) -> Mapping[str, str]:
    """Per source id what it is called on the page of another record."""
    made = catalogue.once(_names)
    if id(record) not in made:
        known = catalogue.sources_of(record)
        made[id(record)] = short_names({name: known[name] for name in source_numbers(catalogue, record)})
    return made[id(record)]


def reasons_in_order(catalogue: Catalogue, answer: Answer) -> tuple[Reason, ...]:
    """The reasons of an answer as a reader meets them: what fits, what does not, then remarks."""
    places = {variant.id: place for place, variant in enumerate(catalogue.variants)}
    stances = tuple(Stance)
    return tuple(sorted(answer.redenen, key=lambda r: (stances.index(r.richting), places.get(r.variant, 0))))


def _names(_: Catalogue) -> dict[int, Mapping[str, str]]:
    """The names that were asked for, by the identity of the record."""
    return {}


def _numbers_alone(catalogue: Catalogue, record: Record) -> Mapping[str, int]:
    """The numbers on the page of a record that has one to itself."""
    return _numbered(catalogue, record, 1)


def _numbers_together(catalogue: Catalogue) -> Mapping[int, Mapping[str, int]]:
    """The numbers on the pages that tell of more records, by the identity of the record."""
    pages: tuple[tuple[Record, ...], ...] = (tuple(catalogue.contradictions), tuple(catalogue.essays))
    found: dict[int, Mapping[str, int]] = {}
    for records in pages:
        start = 1
        for record in records:
            numbers = _numbered(catalogue, record, start)
            found[id(record)] = numbers
            start += len(numbers)
    return found


def _numbered(catalogue: Catalogue, record: Record, start: int) -> Mapping[str, int]:
    own = getattr(record, "bronnen", {})
    unique = dict.fromkeys((*_cited(catalogue, record), *own))
    return _counted_from(unique, start)


def _counted_from(names: Iterable[str], start: int) -> Mapping[str, int]:
    return {name: number for number, name in enumerate(names, start)}


def _everything(_: Path) -> bool:
    return True


def _cited(
    catalogue: Catalogue, record: Record, is_told: Callable[[Path], bool] = _everything
) -> Iterator[str]:
    """The sources of a record, or of the part of it that is told, in the order of its page, each as often
    as it is cited."""
    shape, places, listed = shape_of(type(record)), _places(catalogue, record), _listed(catalogue, record)
    citing = [
        (leaf.path, found)
        for leaf in catalogue.document_of(record).leaves
        if is_told(leaf.path) and (found := [*cited_by(leaf)])
    ]
    told: dict[Path, int] = {}
    ranked = [(tuple(_ranks(shape, path, places, listed, told)), found) for path, found in citing]
    for _, found in sorted(ranked, key=lambda cited: cited[0]):
        yield from found


def _listed(catalogue: Catalogue, record: Record) -> Mapping[Path, int]:
    """Where the items of a list stand on a page, when that is another order than that of the file."""
    if not isinstance(record, DecisionAid):
        return {}
    return {
        ("vragen", question, "antwoorden", name, "redenen", answer.redenen.index(reason)): place
        for question, asked in record.vragen.items()
        for name, answer in asked.antwoorden.items()
        for place, reason in enumerate(reasons_in_order(catalogue, answer))
    }


def _places(catalogue: Catalogue, record: Record) -> Mapping[tuple[str, str], int]:
    """Where the entries of a map stand on a page, by the key of the map and their own."""
    if isinstance(record, Glossary):
        by_word = sorted(record.begrippen, key=lambda name: in_dutch_order(record.begrippen[name].term))
        return {("begrippen", name): place for place, name in enumerate(by_word)}
    return catalogue.once(_places_of_themes)


def _places_of_themes(catalogue: Catalogue) -> Mapping[tuple[str, str], int]:
    themes = {("themas", name): number for name, number in catalogue.theme_numbers.items()}
    columns = {("kenmerken", name): place for place, name in enumerate(columns_of(catalogue))}
    return {**themes, **columns}


def _ranks(
    shape: Shape,
    path: Path,
    places: Mapping[tuple[str, str], int],
    listed: Mapping[Path, int],
    told: dict[Path, int],
) -> Iterator[int]:
    """The place of each part of a path. Entries of a map of which the page has no order of its own stand
    as they are `told` in the file: in the order in which this is asked."""
    above = ""
    for depth, part in enumerate(path, 1):
        if isinstance(part, int):
            yield listed.get(path[:depth], part)
        elif shape.model is not None:
            yield _order_of(shape.model)[part]
        elif (above, part) in places:
            yield places[above, part]
        else:
            yield len(places) + told.setdefault(path[:depth], len(told))
        shape, above = shape_at(shape, (part,)), str(part)


@cache
def _order_of(model: type[Record]) -> Mapping[str, int]:
    """Where the keys of a record stand on its page."""
    keys = dict.fromkeys((*_ORDERS.get(model, ()), *model.model_fields))
    return {key: place for place, key in enumerate(keys)}

"""The page on which readers make a memo: what can be chosen, and what its script gets to know as data.

Comes in: the catalogue. Goes out: names of variants and places, the characteristics of every
theme with those that are asked when nobody chooses, and which indicators tell of outcomes or of money.
"""

from __future__ import annotations

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.characteristics import columns_of
from voorveld.facts.indicators import asks
from voorveld.facts.named import Named
from voorveld.facts.places import municipality_link
from voorveld.facts.youth_regions import region_links
from voorveld.model.choices import Requirement, Subject
from voorveld.views.compare import VariantRow, compare_themes, variant_rows
from voorveld.views.compare_data import ScriptData, empties, theme_columns


class MemoColumn(Struct, frozen=True):
    """A characteristic that may be asked; `usual` when it is asked unless a reader chooses otherwise."""

    id: str
    name: str
    usual: bool


class MemoTheme(Struct, frozen=True):
    """A theme with the characteristics that may be asked."""

    number: int
    name: str
    columns: tuple[MemoColumn, ...]


class MemoPage(Struct, frozen=True):
    """What can be chosen besides examples, which the script fetches. A place without a page has no address.

    `data` is what the script gets, so that no list stands in it.
    """

    variants: tuple[VariantRow, ...]
    places: tuple[Named, ...]
    themes: tuple[MemoTheme, ...]
    data: ScriptData


def memo_page(catalogue: Catalogue) -> MemoPage:
    """The whole page, finished for its template."""
    return MemoPage(
        variants=variant_rows(catalogue),
        places=_places(catalogue),
        themes=tuple(
            _theme(catalogue, theme.number, theme.name, theme.columns) for theme in compare_themes(catalogue)
        ),
        data={
            **memo_data(catalogue),
            "questions": {theme.id: [q.vraag for q in theme.vragen] for theme in catalogue.themes},
        },
    )


def memo_data(catalogue: Catalogue) -> ScriptData:
    """What a script needs to tell of an example or variant."""
    return {
        "themes": theme_columns(catalogue),
        "kinds": empties(),
        "topics": _topics(catalogue),
    }


def _theme(catalogue: Catalogue, number: int, name: str, columns: tuple[tuple[str, str], ...]) -> MemoTheme:
    terms = columns_of(catalogue)
    found = (MemoColumn(column, label, terms[column].in_kort is not None) for column, label in columns)
    return MemoTheme(number, name, tuple(found))


def _places(catalogue: Catalogue) -> tuple[Named, ...]:
    """Municipalities, which have a page that tells what is there, and youth regions, of which some have."""
    municipalities = (municipality_link(catalogue, name) for name in catalogue.municipalities)
    return (*sorted(municipalities, key=lambda place: place.uri), *region_links(catalogue))


def _topics(catalogue: Catalogue) -> ScriptData:
    """What indicators tell of; a figure may say for itself that it is of an outcome."""
    indicators = catalogue.vocabularies.get("indicatoren", {})
    return {
        "outcome": str(Subject.OUTCOME.value),
        "outcomes": tuple(i for i in indicators if _tells_outcome(catalogue, i)),
        "money": tuple(i for i in indicators if asks(catalogue, i, Requirement.PURPOSE)),
    }


def _tells_outcome(catalogue: Catalogue, indicator_id: str) -> bool:
    indicator = catalogue.indicator(indicator_id)
    return indicator is not None and indicator.telt_als is Subject.OUTCOME

"""All values of one indicator, in practices and in studies, with what a reader needs to weigh each.

Comes in: the catalogue. Goes out: finished values, for one page (`here`) because links are relative; by
place, those of studies last. What an owner tells twice is one value.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.comparand import Comparand, comparand_of
from voorveld.facts.figures import repeats, told_again
from voorveld.facts.named import Named
from voorveld.facts.places import place_in_words
from voorveld.model.collation import in_dutch_order
from voorveld.model.figures import Figure
from voorveld.model.pages import Study
from voorveld.model.practice import Practice
from voorveld.model.scalars import Citation
from voorveld.views.common import Texts
from voorveld.views.figures.figure import FigureView, SourceRef, figure_view

Stated = tuple[Practice | Study, Figure]


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """One value: as readers see it, and what decides whether it may stand beside another."""

    owner: Named
    view: FigureView
    comparand: Comparand

    @property
    def is_number(self) -> bool:
        """Whether it is a number, and not only words or a direction."""
        return self.comparand.value is not None

    @property
    def year(self) -> int | None:
        """The last year that it is about; None when that is not known."""
        period = self.comparand.period
        return period.last.year if period and period.last else None


def indicator_values(
    catalogue: Catalogue, figures: tuple[Stated, ...], here: str
) -> tuple[IndicatorValue, ...]:
    """Figures of one indicator as readers see them, links from page `here`."""
    told: dict[str, list[IndicatorValue]] = defaultdict(list)
    again: dict[str, list[FigureView]] = defaultdict(list)
    in_order = sorted(figures, key=lambda stated: _by_place(catalogue, stated[0]))
    for record, figure in in_order:
        found = _value(catalogue, record, figure, figures, here)
        first = told_again(record.cijfers).get(figure.id)
        if first is None:
            told[record.id].append(found)
        else:
            again[f"{record.id} {first}"].append(found.view)
    return tuple(
        replace(value, view=replace(value.view, again=tuple(again.get(f"{record_id} {value.view.id}", ()))))
        for record_id, values in told.items()
        for value in values
    )


def _value(
    catalogue: Catalogue, record: Practice | Study, figure: Figure, figures: tuple[Stated, ...], here: str
) -> IndicatorValue:
    owner = _owner(record)
    view = replace(
        figure_view(catalogue, record.cijfers, figure, _texts(catalogue, record, here)),
        owner=owner,
        from_study=isinstance(record, Study),
        uri=_uri(record, figure),
        sources=tuple(_source(catalogue, record, c) for c in figure.bronnen),
        same_as=_same_as(catalogue, record, figure, figures),
    )
    return IndicatorValue(owner, view, comparand_of(catalogue, record, figure))


def _by_place(catalogue: Catalogue, record: Practice | Study) -> tuple[bool, str]:
    """Practices by place, then studies in their own order."""
    if isinstance(record, Study):
        return True, ""
    return False, in_dutch_order(place_in_words(catalogue, record))


def _same_as(
    catalogue: Catalogue, record: Practice | Study, figure: Figure, figures: tuple[Stated, ...]
) -> tuple[Named, ...]:
    """The practices of which a study repeats this value; empty for a practice."""
    if isinstance(record, Practice):
        return ()
    found = (_owner(other) for other, theirs in figures if repeats(catalogue, record, figure, other, theirs))
    return tuple(dict.fromkeys(found))


def _texts(catalogue: Catalogue, record: Practice | Study, here: str) -> Texts:
    return Texts(catalogue, record, here, page=addresses.page_of(record), prefix=addresses.prefix_of(record))


def _owner(record: Practice | Study) -> Named:
    level = record.niveau.label if isinstance(record, Study) else ""
    return Named(record.naam, addresses.of(record), level)


def _uri(record: Practice | Study, figure: Figure) -> str:
    return (
        addresses.practice_figure(record.id, figure.id)
        if isinstance(record, Practice)
        else addresses.study(record.id)
    )


def _source(catalogue: Catalogue, record: Practice | Study, citation: Citation) -> SourceRef:
    source = catalogue.sources_of(record)[citation.bron]
    return SourceRef(
        title=source.titel,
        date=source.datum.words if source.datum else "datum onbekend",
        place=citation.plaats or "",
        read=source.gelezen.label.lower(),
        uri=addresses.source(addresses.page_of(record), citation.bron, addresses.prefix_of(record)),
    )

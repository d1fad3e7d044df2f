"""All values of one indicator, in practices and in studies, with what a reader needs to weigh each.

Comes in: the catalogue. Goes out: finished values, for one page (`here`) because links are relative; by
place, those of studies last. What an owner tells twice is one value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.comparand import Comparand, comparand_of
from voorveld.facts.figures import contradict, repeats, told_again
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


class IndicatorValue(Struct, frozen=True):
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
    catalogue: Catalogue, figures: tuple[Stated, ...], here: str, of: frozenset[str] | None = None
) -> tuple[IndicatorValue, ...]:
    """Figures of one indicator as readers see them, links from page `here`; with `of` only those of these
    practices and studies (ids)."""
    of_record: dict[str, list[Stated]] = defaultdict(list)
    for record, figure in sorted(figures, key=lambda stated: _by_place(catalogue, stated[0])):
        if of is None or record.id in of:
            of_record[record.id].append((record, figure))
    return tuple(
        value for mine in of_record.values() for value in _of_record(catalogue, tuple(mine), figures, here)
    )


def contradicting(figures: tuple[Stated, ...]) -> frozenset[str]:
    """The ids of the practices and studies that have a figure among these that another of theirs opposes."""
    return frozenset(
        record.id for record, figure in figures if any(contradict(figure, other) for other in record.cijfers)
    )


def _of_record(
    catalogue: Catalogue, mine: tuple[Stated, ...], figures: tuple[Stated, ...], here: str
) -> Iterator[IndicatorValue]:
    """The values of one record, each with what tells the same number again."""
    record = mine[0][0]
    texts, first_of = _texts(catalogue, record, here), told_again(record.cijfers)
    again: dict[str, list[FigureView]] = defaultdict(list)
    values = [_value(texts, record, figure, figures) for _, figure in mine]
    for value in values:
        if value.view.id in first_of:
            again[first_of[value.view.id]].append(value.view)
    for value in values:
        if value.view.id not in first_of:
            same = again.get(value.view.id)
            yield replace(value, view=replace(value.view, again=tuple(same))) if same else value


def _value(
    texts: Texts, record: Practice | Study, figure: Figure, figures: tuple[Stated, ...]
) -> IndicatorValue:
    catalogue, owner = texts.catalogue, _owner(record)
    view = replace(
        figure_view(catalogue, record.cijfers, figure, texts),
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


def told_at(catalogue: Catalogue, views: tuple[FigureView, ...], here: str) -> tuple[FigureView, ...]:
    """The same values on another page than they were made for: what is told beside them links from there."""
    return tuple(replace(view, note=_note_at(catalogue, view, here)) if view.note else view for view in views)


def _note_at(catalogue: Catalogue, view: FigureView, here: str) -> Markup:
    assert view.owner
    record = catalogue.once(_by_address)[view.owner.uri]
    figure = next(figure for figure in record.cijfers if figure.id == view.id)
    return _texts(catalogue, record, here).inline(figure.opmerking)


def _by_address(catalogue: Catalogue) -> Mapping[str, Practice | Study]:
    records: tuple[Practice | Study, ...] = (*catalogue.practices, *catalogue.studies)
    return {addresses.of(record): record for record in records}


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

"""All values of one indicator, in practices and in studies, with what a reader needs to weigh each.

Comes in: the catalogue. Goes out: finished values, for one page (`here`) because links are relative.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.comparand import Comparand, comparand_of
from voorveld.facts.figures import in_few_words, repeats
from voorveld.facts.indicators import asks
from voorveld.facts.named import Named
from voorveld.model.choices import Requirement
from voorveld.model.figures import Figure
from voorveld.model.pages import Study
from voorveld.model.practice import Practice
from voorveld.model.scalars import Citation
from voorveld.views.common import Texts
from voorveld.views.figures.figure import FigureView, figure_view


@dataclass(frozen=True, slots=True)
class SourceRef:
    """A source in words, with the place where it is described."""

    title: str
    date: str
    place: str
    read: str
    uri: str


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """One value. `same_as` names the practices of which a study repeats this very value;
    `unsaid` is what the source leaves out, in words; `opposed` the ids of the figures of the same
    owner that contradict it, also those of another indicator."""

    owner: Named
    from_study: bool
    uri: str
    view: FigureView
    comparand: Comparand
    opposed: tuple[str, ...]
    opposed_words: tuple[str, ...]
    unsaid: str
    sources: tuple[SourceRef, ...]
    same_as: tuple[Named, ...]

    @property
    def words(self) -> str:
        """The value with its unit: `454 jeugdigen`, `17,9%`, `circa € 240.000`."""
        return f"{self.view.value} {self.view.unit}".strip()

    @property
    def denominator(self) -> str:
        """What it is a part of: `van 343 trajecten`, `deel van: cliënten`; empty when unsaid."""
        words = self.view.denominator
        return f"deel van: {words}" if words and words == self.comparand.denominator else words


def indicator_values(
    catalogue: Catalogue, figures: tuple[tuple[Practice | Study, Figure], ...], here: str
) -> tuple[IndicatorValue, ...]:
    """Figures of one indicator as readers see them, in the order given, links from page `here`."""
    values = []
    for record, figure in figures:
        view = figure_view(catalogue, record.cijfers, figure, _texts(catalogue, record, here))
        values.append(
            IndicatorValue(
                owner=_owner(record),
                from_study=isinstance(record, Study),
                uri=_uri(record, figure),
                view=view,
                comparand=comparand_of(catalogue, record, figure),
                opposed=view.contradicts,
                opposed_words=tuple(
                    in_few_words(catalogue, other) for other in record.cijfers if other.id in view.contradicts
                ),
                unsaid=", ".join(_unsaid(catalogue, figure)),
                sources=tuple(_source(catalogue, record, c) for c in figure.bronnen),
                same_as=_same_as(catalogue, record, figure, figures),
            )
        )
    return tuple(values)


def _same_as(
    catalogue: Catalogue,
    record: Practice | Study,
    figure: Figure,
    figures: tuple[tuple[Practice | Study, Figure], ...],
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


def _unsaid(catalogue: Catalogue, figure: Figure) -> Iterator[str]:
    """What a reader needs and the source does not say: the denominator, what an amount is for."""

    def asked(what: Requirement) -> bool:
        return asks(catalogue, figure.indicator, what)

    if asked(Requirement.DENOMINATOR) and not (figure.noemer or figure.noemer_telt):
        yield "noemer niet vermeld"
    if asked(Requirement.PURPOSE) and not figure.per:
        yield "niet vermeld waarvoor het bedrag is"
    if asked(Requirement.PRICE_LEVEL) and not figure.prijspeil:
        yield "prijspeil niet vermeld"


def _source(catalogue: Catalogue, record: Practice | Study, citation: Citation) -> SourceRef:
    source = catalogue.sources_of(record)[citation.bron]
    return SourceRef(
        title=source.titel,
        date=source.datum.words if source.datum else "datum onbekend",
        place=citation.plaats or "",
        read=source.gelezen.label.lower(),
        uri=addresses.source(addresses.page_of(record), citation.bron, addresses.prefix_of(record)),
    )

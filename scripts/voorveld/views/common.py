"""What most pages share: numbered sources, text as HTML, names with links.

Comes in: the catalogue and a record. Goes out: finished values for templates.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property

from markupsafe import Markup, escape
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.reading_order import source_names, source_numbers, source_numbers_of_part
from voorveld.facts.sources import archive_address
from voorveld.model.choices import ReadDepth
from voorveld.model.prose import citations
from voorveld.model.scalars import Citation
from voorveld.model.shape import Path
from voorveld.model.sources import Record, Source, Statement
from voorveld.rendering import inline_html, item_html, prose_html, relative


class SourceView(Struct, frozen=True):
    """A source as readers see it in a list."""

    number: int
    id: str
    short: str
    title: str
    publisher: str
    authors: str
    date: str
    studied: str
    kind: str
    read: str
    read_fully: bool
    url: str
    archive: str
    via: str
    copy: bool
    note: Markup


class StatementView(Struct, frozen=True):
    """A sentence, and whether it is the editors' own judgement."""

    html: Markup
    is_editorial: bool


class Texts:
    """Turns the texts of one record into HTML for one page.

    On the record's own page a citation is a number in the list of that page. On another page than its
    own (`page`) it leads there, and is named by short title and year: a number would be one of this
    page's. Records that share a page have a `prefix` before their anchors. A page that tells only a part
    of a record says by its paths which part (`is_told`), and counts and lists no other sources.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        record: Record,
        here: str,
        page: str | None = None,
        prefix: str = "",
        is_told: Callable[[Path], bool] | None = None,
    ) -> None:
        self._is_told = is_told
        self.catalogue = catalogue
        self.record = record
        self.prefix = prefix
        self._written: dict[Citation, str] = {}
        self._here = here
        self._page = here if page is None else page

    @cached_property
    def _numbers(self) -> Mapping[str, int]:
        if self._is_told is None:
            return source_numbers(self.catalogue, self.record)
        return source_numbers_of_part(self.catalogue, self.record, self._is_told)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return source_names(self.catalogue, self.record)

    @cached_property
    def _known(self) -> Mapping[str, Source]:
        return self.catalogue.sources_of(self.record)

    def html(self, text: str | None) -> Markup:
        """Running text as blocks; empty for None."""
        if not text:
            return Markup("")
        return prose_html(text, self._cite_html, abbreviations(self.catalogue))

    def inline(self, text: str | None) -> Markup:
        """Running text for inside a sentence, paragraph or cell: never a block."""
        if not text:
            return Markup("")
        return inline_html(text, self._cite_html, abbreviations(self.catalogue))

    def statements(self, statements: tuple[Statement, ...]) -> tuple[StatementView, ...]:
        """Statements with the mark of their origin."""
        return tuple(StatementView(self._item(s.tekst), s.herkomst is not None) for s in statements)

    def _item(self, text: str) -> Markup:
        return item_html(text, self._cite_html, abbreviations(self.catalogue))

    def cites(self, cited: tuple[Citation, ...]) -> Markup:
        """References to sources, with a space between that keeps them on one line."""
        return Markup("\u00a0").join(Markup(self._cite_html(c)) for c in cited if c.bron in self._known)

    def cites_beside(self, text: str, cited: tuple[Citation, ...]) -> Markup:
        """The references that stand behind a text: those that it does not make itself."""
        named = {citation.bron for citation in citations(text)}
        return self.cites(tuple(citation for citation in cited if citation.bron not in named))

    def sources(self) -> tuple[SourceView, ...]:
        """The sources of the record, or of what is told of it, in their order."""
        return tuple(self._source(i, self._known[i], n) for i, n in self._numbers.items())

    def _cite_html(self, citation: Citation) -> str:
        if citation not in self._written:
            self._written[citation] = self._write(citation) if citation.bron in self._known else ""
        return self._written[citation]

    def _write(self, citation: Citation) -> str:
        href = relative(self._here, addresses.source(self._page, citation.bron, self.prefix))
        place = f", {citation.plaats}" if citation.plaats else ""
        if self._page != self._here:
            name = f"[{self._names[citation.bron]}{place}]"
            return f'<a class="bron bron--naam" href="{escape(href)}">{escape(name)}</a>'
        number, source = self._numbers[citation.bron], self._known[citation.bron]
        return (
            f'<a class="bron" href="{escape(href)}" '
            # What is shown stands in the name in one piece: who speaks to a computer says what he sees.
            f'aria-label="{escape(f"bron {number}{place}: {source.titel}")}">'
            f"[{number}{escape(place)}]</a>"
        )

    def _source(self, source_id: str, source: Source, number: int) -> SourceView:
        via = source.aangehaald_via
        return SourceView(
            number=number,
            id=addresses.source_anchor(source_id, self.prefix),
            short=self._names[source_id],
            title=source.titel,
            publisher=source.uitgever or "",
            authors=source.auteurs or "",
            date=source.datum.words if source.datum else "datum onbekend",
            studied=source.onderzoeksperiode.words if source.onderzoeksperiode else "",
            kind=self.catalogue.term("bronsoorten", source.soort).naam,
            read=source.gelezen.label,
            read_fully=source.gelezen is ReadDepth.FULL,
            url=source.url or "",
            archive=archive_address(source),
            via=self._known[via].titel if via and via in self._known else "",
            copy=source.kopie_gelezen,
            note=self.inline(source.opmerking),
        )


def abbreviations(catalogue: Catalogue) -> Mapping[str, str]:
    """Per abbreviation what it stands for."""
    return catalogue.abbreviations

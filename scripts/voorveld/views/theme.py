"""A theme: why, questions, options, and the cross-section of what practices do."""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.best_documented import best_documented, rule
from voorveld.facts.characteristics import columns_of, describes
from voorveld.facts.kinds_of_value import facet_of_words, kind_of_value
from voorveld.facts.lessons import lessons_on
from voorveld.facts.sources import newest_date
from voorveld.facts.tallies import group_answer
from voorveld.facts.verdicts import verdict_notes
from voorveld.model.edtf import day_in_words
from voorveld.model.page_parts import LegalArticle
from voorveld.model.pages import Theme
from voorveld.model.practice import Practice
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.views.common import SourceView, StatementView, Texts
from voorveld.views.cross_section import CrossSectionRow, best_rows
from voorveld.views.shortlist import Listed, listed
from voorveld.views.summaries import StandingView, SummaryLine, answer_lines, standing_view
from voorveld.views.tools import ToolView, tool_views

_FEW, _OPEN, _FOLDED = 8, 6, 10
"""Up to so many values all stand open; of more so many do, and so many at most are one click away."""


class SectionView(Struct, frozen=True):
    """A heading with text."""

    id: str
    title: str
    html: Markup
    is_editorial: bool
    outdated: str


class OptionView(Struct, frozen=True):
    """A choice with pros and cons."""

    name: str
    html: Markup
    pros: tuple[StatementView, ...]
    cons: tuple[StatementView, ...]


class LawView(Struct, frozen=True):
    """A reference to law."""

    law: str
    article: str
    html: Markup
    as_of: str
    source_kinds: str
    cites: Markup


class QuestionView(Struct, frozen=True):
    """A question with its explanation."""

    question: str
    html: Markup


class CountedValue(Struct, frozen=True):
    """How many practices have a value of a characteristic; a number has its unit."""

    id: str
    name: str
    count: int


class ColumnView(Struct, frozen=True):
    """A characteristic over a group of `total` practices: values with counts, the span of numbers, and
    the kinds of empty.

    `facet` is what the finder calls it; empty when no one can choose by it, and then `uri` has the
    practices that have each value. `is_choice`: its values are words of a list.
    """

    id: str
    name: str
    theme: str
    facet: str
    uri: str
    total: int
    values: tuple[CountedValue, ...]
    span: str
    empties: tuple[tuple[str, str, int], ...]
    is_choice: bool

    @property
    def first(self) -> tuple[CountedValue, ...]:
        """The values that stand open: the most frequent. Of numbers the span says more than the lowest."""
        if len(self.values) <= _FEW:
            return self.values
        return () if self.span else self.values[:_OPEN]

    @property
    def folded(self) -> tuple[CountedValue, ...]:
        """The values that are one click away."""
        return self.values[len(self.first) : len(self.first) + _FOLDED]

    @property
    def beyond(self) -> int:
        """How many values are on another page only."""
        return len(self.values) - len(self.first) - len(self.folded)

    @property
    def unknown(self) -> str:
        """The kinds of empty in words: `nog niet gelezen: 3; niet ingevuld: 5`."""
        return "; ".join(f"{label.lower()}: {count}" for _, label, count in self.empties)


class ThemePage(Struct, frozen=True):
    """Everything on a theme's page."""

    id: str
    number: int
    name: str
    short: str
    answer: tuple[SummaryLine, ...]
    standing: StandingView | None
    why: Markup
    sections: tuple[SectionView, ...]
    questions: tuple[QuestionView, ...]
    options: tuple[OptionView, ...]
    pitfalls: tuple[StatementView, ...]
    tools: tuple[ToolView, ...]
    laws: tuple[LawView, ...]
    columns: tuple[ColumnView, ...]
    notes: tuple[str, ...]
    practices: int
    saying: int
    lessons: int
    best: tuple[CrossSectionRow, ...]
    listed: Listed
    rule: str
    sources: tuple[SourceView, ...]
    checked_on: str
    file: str

    @property
    def nowhere(self) -> tuple[ColumnView, ...]:
        """The characteristics that no practice has."""
        return tuple(column for column in self.columns if not column.values)


def theme_page(catalogue: Catalogue, theme: Theme) -> ThemePage:
    """All of a theme, finished for its template."""
    here = addresses.theme(theme.id)
    texts = Texts(catalogue, theme, here)
    best = best_rows(catalogue, theme, here)
    return ThemePage(
        id=theme.id,
        number=catalogue.theme_numbers[theme.id],
        name=theme.naam,
        short=theme.kort,
        answer=answer_lines(theme, texts),
        standing=standing_view(catalogue, theme, texts),
        why=texts.html(theme.waarom),
        sections=tuple(
            SectionView(
                f"onderdeel-{n}", s.kop, texts.html(s.tekst), s.herkomst is not None, s.verouderd or ""
            )
            for n, s in enumerate(theme.onderdelen, start=1)
        ),
        questions=questions_of(theme, texts),
        options=tuple(
            OptionView(o.naam, texts.html(o.tekst), texts.statements(o.voor), texts.statements(o.tegen))
            for o in theme.keuzes
        ),
        pitfalls=texts.statements(theme.valkuilen),
        tools=tool_views(catalogue, theme.instrumenten, here),
        laws=tuple(_law(catalogue, theme, article, texts) for article in theme.wetten),
        columns=column_views(catalogue, theme.id, catalogue.practices),
        notes=verdict_notes(catalogue, theme.id, catalogue.practices),
        practices=len(catalogue.practices),
        saying=sum(describes(catalogue, p, theme.id) for p in catalogue.practices),
        lessons=len(lessons_on(catalogue, theme)),
        best=best,
        listed=listed(best_documented(catalogue, catalogue.practices, theme.id)),
        rule=rule(len(best), theme.id),
        sources=texts.sources(),
        checked_on=day_in_words(theme.redactie.gecontroleerd_op),
        file=catalogue.document_of(theme).name,
    )


def _law(catalogue: Catalogue, theme: Theme, article: LegalArticle, texts: Texts) -> LawView:
    known = catalogue.sources_of(theme)
    cited = tuple(known[c.bron] for c in article.bronnen if c.bron in known)
    kinds = (catalogue.term("bronsoorten", source.soort).naam.lower() for source in cited)
    return LawView(
        article.wet,
        article.artikel or "",
        texts.inline(article.kern),
        _as_of(theme, article, newest_date(cited)),
        ", ".join(dict.fromkeys(kinds)),
        texts.cites_beside(article.kern, article.bronnen),
    )


def _as_of(theme: Theme, article: LegalArticle, newest_source: str) -> str:
    """Of when the statement is: its own date, that of its source, or the day we looked."""
    if article.peildatum:
        return article.peildatum.words
    if newest_source:
        return f"een bron van {newest_source}"
    checked, standing = theme.redactie.gecontroleerd_op, theme.stand_van_zaken
    looked = max(checked, standing.op) if standing else checked
    return f"de bron heeft geen datum; door ons bekeken op {day_in_words(looked)}"


def questions_of(theme: Theme, texts: Texts) -> tuple[QuestionView, ...]:
    """The questions of a theme."""
    return tuple(QuestionView(q.vraag, texts.inline(q.toelichting)) for q in theme.vragen)


def column_views(
    catalogue: Catalogue, theme_id: str, practices: tuple[Practice, ...]
) -> tuple[ColumnView, ...]:
    """Per characteristic of a theme what these practices have, most frequent first."""
    return tuple(
        _column(catalogue, column_id, column, practices)
        for column_id, column in columns_of(catalogue, theme_id).items()
    )


def columns_in_short(catalogue: Catalogue, practices: tuple[Practice, ...]) -> tuple[ColumnView, ...]:
    """The few characteristics that are asked first, in their order, where any practice has a value."""
    wanted = [
        (column.in_kort.volgorde, column_id, column)
        for column_id, column in columns_of(catalogue).items()
        if column.in_kort
    ]
    views = (
        _column(catalogue, column_id, column, practices)
        for _, column_id, column in sorted(wanted, key=lambda w: w[0])
    )
    return tuple(view for view in views if view.values)


def _column(
    catalogue: Catalogue, column_id: str, column: CharacteristicTerm, practices: tuple[Practice, ...]
) -> ColumnView:
    answer = group_answer(catalogue, column_id, practices)
    values = tuple(
        CountedValue(
            counted.value.text,
            counted.words,
            len(counted.practices),
        )
        for counted in answer.values
    )
    empties = tuple((e.kind.id, e.kind.label, e.count) for e in answer.tally.empties if e.count)
    is_choice = kind_of_value(column).in_facet
    facet = facet_of_words(column)
    total = len(practices)
    uri = addresses.characteristic(column.thema, column_id)
    return ColumnView(
        column_id, column.naam, column.thema, facet, uri, total, values, answer.span, empties, is_choice
    )

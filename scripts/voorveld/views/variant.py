"""A variant: definition, how it differs, and what its practices together show.

Of its practices the best documented stand on the page; all of them, and their figures, in sheets.
"""

from __future__ import annotations

from markupsafe import Markup
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses, facet_names
from voorveld.facts.best_documented import best_documented, rule
from voorveld.facts.characteristics import describes, empty_of
from voorveld.facts.lessons import lessons_of
from voorveld.facts.named import practices_of
from voorveld.facts.own_numbers import calculator_of
from voorveld.facts.site_counts import unread_sources
from voorveld.facts.verdicts import verdict_notes
from voorveld.model.edtf import day_in_words
from voorveld.model.pages import Variant
from voorveld.model.practice import Practice
from voorveld.views.common import SourceView, StatementView, Texts
from voorveld.views.empties import EmptyView, empty_view, unread_words
from voorveld.views.figures.money import MoneyKnown, money_known
from voorveld.views.practice import PracticeCard, practice_card
from voorveld.views.summaries import SummaryLine, VariantExamples, variant_examples, variant_lines
from voorveld.views.theme import ColumnView, column_views, columns_in_short
from voorveld.views.variant_figures import FigureSubject, figure_subjects
from voorveld.views.variant_picture import placing_words

_OPEN, _BARS = 15, 160
"""So many subjects of figures stand open on the page, whatever the number of examples; and up to so many
values with a bar, of more only the most frequent."""


class VariantThemeView(Struct, frozen=True):
    """A variant on one theme, and what its practices have there; `nowhere`: what none of them has. Of
    `filled` the most frequent values stand here, and with `in_short` no others."""

    id: str
    number: int
    name: str
    html: Markup
    empty: EmptyView | None
    unread: str
    filled: tuple[ColumnView, ...]
    in_short: bool
    nowhere: tuple[ColumnView, ...]
    notes: tuple[str, ...]
    practices_with_text: int


class VariantPage(Struct, frozen=True):
    """Everything on a variant's page."""

    id: str
    name: str
    abbreviation: str
    also: tuple[str, ...]
    short: str
    in_short: tuple[SummaryLine, ...]
    examples: VariantExamples
    sources_to_read: int
    sources_of_examples: int
    money: tuple[MoneyKnown, ...]
    reckons: bool
    in_bars: tuple[ColumnView, ...]
    definition: Markup
    place: str
    placing: tuple[StatementView, ...]
    distinction: Markup
    themes: tuple[VariantThemeView, ...]
    arrange: tuple[StatementView, ...]
    fits_when: tuple[StatementView, ...]
    beware: tuple[StatementView, ...]
    practices: int
    shown: tuple[PracticeCard, ...]
    rule: str
    everyone: str
    lessons: int
    timeline: str
    figures: tuple[FigureSubject, ...]
    sources: tuple[SourceView, ...]
    checked_on: str
    file: str

    @property
    def more(self) -> bool:
        """Whether there are more practices than those that are shown."""
        return self.practices > len(self.shown)

    @property
    def first_figures(self) -> tuple[FigureSubject, ...]:
        """The subjects that stand open on the page."""
        return self.figures[:_OPEN]

    @property
    def folded_figures(self) -> tuple[FigureSubject, ...]:
        """All further subjects, a click away on the same page."""
        return self.figures[_OPEN:]


def variant_page(catalogue: Catalogue, variant: Variant) -> VariantPage:
    """All of a variant, finished for its template."""
    here = addresses.variant(variant.id)
    texts = Texts(catalogue, variant, here)
    practices = practices_of(catalogue, variant)
    best = best_documented(catalogue, practices)
    to_read, of_all = unread_sources(catalogue, practices)
    return VariantPage(
        id=variant.id,
        name=variant.naam,
        abbreviation=variant.afkorting or "",
        also=variant.andere_namen,
        short=variant.kort,
        in_short=variant_lines(variant, texts),
        examples=variant_examples(catalogue, variant),
        sources_to_read=to_read,
        sources_of_examples=of_all,
        money=money_known(catalogue, practices),
        reckons=calculator_of(catalogue) is not None,
        in_bars=columns_in_short(catalogue, practices),
        definition=texts.html(variant.definitie),
        place=placing_words(catalogue, variant.plaatsing),
        placing=texts.statements((variant.plaatsing.tekst,) if variant.plaatsing else ()),
        distinction=texts.html(variant.onderscheid),
        themes=_themes(catalogue, variant, practices, texts),
        arrange=texts.statements(variant.regelen),
        fits_when=texts.statements(variant.passend_als),
        beware=texts.statements(variant.let_op),
        practices=len(practices),
        shown=tuple(practice_card(catalogue, p) for p in best),
        rule=rule(len(best)),
        everyone=addresses.facet(facet_names.VARIANT_FACET, variant.id),
        lessons=len(lessons_of(catalogue, variant)),
        timeline=addresses.timeline_of(facet_names.VARIANT_FACET, variant.id),
        figures=figure_subjects(catalogue, variant),
        sources=texts.sources(),
        checked_on=day_in_words(variant.redactie.gecontroleerd_op),
        file=catalogue.document_of(variant).name,
    )


def _themes(
    catalogue: Catalogue, variant: Variant, practices: tuple[Practice, ...], texts: Texts
) -> tuple[VariantThemeView, ...]:
    views = []
    of_themes = [(theme, column_views(catalogue, theme.id, practices)) for theme in catalogue.themes]
    in_short = sum(len(c.first) + len(c.folded) for _, columns in of_themes for c in columns) > _BARS
    for theme, columns in of_themes:
        entry = variant.themas.get(theme.id)
        empty = empty_of(entry)
        views.append(
            VariantThemeView(
                id=theme.id,
                number=catalogue.theme_numbers[theme.id],
                name=theme.naam,
                html=texts.html(entry.tekst if entry else None),
                empty=empty_view(empty, texts) if empty else None,
                unread=unread_words(entry.niet_gelezen) if entry else "",
                filled=tuple(c for c in columns if c.values),
                in_short=in_short,
                nowhere=tuple(c for c in columns if not c.values),
                notes=verdict_notes(catalogue, theme.id, practices),
                practices_with_text=sum(describes(catalogue, p, theme.id) for p in practices),
            )
        )
    return tuple(views)

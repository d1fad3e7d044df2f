"""`/redactie/`: how to contribute, every field, the word lists, and a page per message."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.contributing import public_place
from voorveld.explanations import Explanation, explanations
from voorveld.facts import addresses
from voorveld.facts.named import Named
from voorveld.in_browser.parts import megabytes
from voorveld.model.kinds import KINDS
from voorveld.model.practice import Practice
from voorveld.model.shape import shape_of
from voorveld.sections.section import (
    Draft,
    FootColumn,
    FootPlace,
    Given,
    MenuPlace,
    PageKind,
    Part,
    Picture,
    Section,
)
from voorveld.views.editors_words import IndicatorGuide, ThemeGuide, indicator_guides, theme_guides
from voorveld.views.empty_example import empty_example
from voorveld.views.field_guide import FieldRow, WordList, choice_groups, field_rows, word_lists
from voorveld.views.guide_pictures import GuidePictures, guide_pictures


class FieldsPage(Struct, frozen=True):
    """The fields of a practice, the closed choices (value, name, explanation), the empty example, and
    the pages of other files by kind."""

    fields: tuple[FieldRow, ...]
    example: str
    choices: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...]
    others: tuple[Named, ...]


class KindFieldsPage(Struct, frozen=True):
    """The fields of one other kind of file."""

    kind: str
    fields: tuple[FieldRow, ...]


class WordListsPage(Struct, frozen=True):
    """What there is to choose: characteristics per theme, indicators, and the word lists."""

    themes: tuple[ThemeGuide, ...]
    indicators: tuple[IndicatorGuide, ...]
    lists: tuple[WordList, ...]


class MessageLine(Struct, frozen=True):
    """A message in the list of all, with its page."""

    code: str
    norm: str
    uri: str


class MessagesPage(Struct, frozen=True):
    """All messages by code."""

    messages: tuple[MessageLine, ...]


class CheckingPage(Struct, frozen=True):
    """How much the checks are to fetch, 0 when this site has not got them;
    where a proposal goes, with places for a script to fill in, empty without a public place; and the
    address of an example, whose looks a preview takes."""

    megabytes: int
    edit: str
    new_file: str
    correction: str
    like: str


_LOOKS = ("guide/guide.css",)
GUIDE = PageKind("guide", GuidePictures, Picture("meedoen", "Doe mee"), _LOOKS)
FIELDS = PageKind("fields", FieldsPage, assets=_LOOKS)
KIND_FIELDS = PageKind("kind_fields", KindFieldsPage, assets=_LOOKS)
WORD_LISTS = PageKind("vocabularies", WordListsPage, assets=_LOOKS)
MESSAGES = PageKind("messages", MessagesPage, in_full_text=False)
MESSAGE = PageKind("message", Explanation, assets=_LOOKS, in_full_text=False)
CHECKING = PageKind(
    "checking",
    CheckingPage,
    assets=("controls/controls.css", "checking/checking.css", "checking/checking.js"),
)


def _pages(given: Given) -> Iterator[Draft]:
    explained = explanations()
    yield GUIDE.page(SECTION.address, SECTION.name, SECTION.description, guide_pictures())
    yield FIELDS.page(
        addresses.GUIDE_FIELDS,
        "Alle velden",
        "Elk veld van een praktijkbestand, met uitleg en voorbeeld.",
        FieldsPage(
            fields=tuple(field_rows(shape_of(Practice))),
            example=empty_example(given.catalogue),
            choices=choice_groups(),
            others=tuple(Named(name, addresses.guide_fields_of(name)) for name, _ in _others()),
        ),
    )
    for name, rows in _others():
        yield KIND_FIELDS.page(
            addresses.guide_fields_of(name),
            f"Velden van de soort ‘{name}’",
            f"Elk veld van een bestand van de soort ‘{name}’, met uitleg en voorbeeld.",
            KindFieldsPage(name, rows),
        )
    yield WORD_LISTS.page(
        addresses.GUIDE_LISTS,
        "Woordenlijsten",
        "De kenmerken per thema, de indicatoren, en de woorden waaruit u kunt kiezen.",
        WordListsPage(
            themes=theme_guides(given.catalogue),
            indicators=indicator_guides(given.catalogue),
            lists=tuple(word_lists(given.catalogue)),
        ),
    )
    lines = (MessageLine(e.code, e.norm, addresses.finding(e.code)) for e in explained)
    yield MESSAGES.page(
        addresses.GUIDE_FINDINGS,
        "Alle meldingen",
        "Wat elke melding van de controle betekent.",
        MessagesPage(tuple(lines)),
    )
    yield CHECKING.page(
        addresses.CHECKING,
        "Formulier: een voorbeeld verbeteren of toevoegen",
        "Verbeter een voorbeeld of voeg er een toe, met dezelfde controle als die van de site.",
        _checking(given),
    )
    for explanation in explained:
        yield MESSAGE.page(
            addresses.finding(explanation.code), f"Melding: {explanation.code}", explanation.norm, explanation
        )


def _checking(given: Given) -> CheckingPage:
    place = public_place(given.settings)
    forms = place.forms() if place else None
    return CheckingPage(
        megabytes=megabytes(given.settings.browser_parts, given.catalogue),
        edit=forms.edit if forms else "",
        new_file=forms.new_file if forms else "",
        correction=forms.correction if forms else "",
        like=next((addresses.practice(p.id) for p in given.catalogue.practices), ""),
    )


def _others() -> tuple[tuple[str, tuple[FieldRow, ...]], ...]:
    return tuple((k.name, tuple(field_rows(shape_of(k.model)))) for k in KINDS if k.in_guide)


SECTION = Section(
    id="redactie",
    address=addresses.GUIDE,
    name="Meedoen",
    description="Hoe u een voorbeeld toevoegt of een fout herstelt.",
    kinds=(GUIDE, FIELDS, KIND_FIELDS, WORD_LISTS, CHECKING, MESSAGES, MESSAGE),
    pages=_pages,
    menu=MenuPlace(90, "Meedoen"),
    foot=(
        FootPlace(FootColumn.TAKE_PART, 10, "Een voorbeeld toevoegen", addresses.ADDING),
        FootPlace(FootColumn.TAKE_PART, 20, "Alle velden", addresses.GUIDE_FIELDS),
        FootPlace(FootColumn.TAKE_PART, 30, "Alle meldingen", addresses.GUIDE_FINDINGS),
    ),
    parts=(
        Part("Alle velden", addresses.GUIDE_FIELDS),
        Part("Alle meldingen", addresses.GUIDE_FINDINGS),
        Part("Het formulier", addresses.CHECKING),
    ),
)

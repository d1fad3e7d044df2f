"""A number in a text should be one of the figures when it is meant as one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.indicators import PERCENT
from voorveld.facts.numbers_in_text import NumberInText, numbers_in, numbers_in_words
from voorveld.model.figures import Figure
from voorveld.model.quantity import in_dutch
from voorveld.model.reader import Document
from voorveld.model.shape import Leaf, Path
from voorveld.rules.finding import figure_sets, texts, tip
from voorveld.rules.rule import Rule

CODE = "getal-tegen-cijfer"
SUMMARY = "samenvatting"
# There the editors tell what sources say differently.
ABOUT_DIFFERENCES = frozenset({"opmerking", "tegenspraak"})
_SHORTEST = 3
_MOST_IN_WORDS = 20
_LONG_WORD = 8
_CHECK = (
    "Controleer in de bron welk getal goed is. Gaat dit getal over iets anders, dan mag het blijven staan."
)
_ANY = "*"


class _Known(Struct, frozen=True):
    """The figures of a file by unit, and by what is nearly the same."""

    by_unit: Mapping[str, Figure]
    nearly: Mapping[tuple[str, str], tuple[Figure, Decimal]]


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """In the summary every number with the unit of a figure; in all texts a number that differs from
    a figure in one place, or has its digits in another order."""
    for document, figures in figure_sets(catalogue):
        numbers, known = _numbers(figures), None
        read = [(leaf, tuple(numbers_in(leaf.value))) for _, leaf in texts(catalogue, document)]
        for leaf, found in read:
            if leaf.path[-1] in ABOUT_DIFFERENCES:
                continue
            for number in found:
                if number.value in numbers:
                    continue
                known = known or _known(catalogue, figures)
                like = _like(known, number, in_summary=leaf.path == (SUMMARY,))
                if like is not None:
                    figure, value = like
                    yield tip(
                        document.within(number.typed, *leaf.path),
                        CODE,
                        f"Een getal in de tekst moet bij de cijfers passen; '{number.typed}' staat daar "
                        f"niet, '{figure.id}' is {in_dutch(value)}.",
                        _CHECK,
                    )
        yield from _small_numbers(document, read, _small_figures(catalogue, figures), numbers)


def _small_numbers(
    document: Document,
    read: Sequence[tuple[Leaf, tuple[NumberInText, ...]]],
    by_unit: Mapping[str, list[Figure]],
    stated: frozenset[Decimal],
) -> Iterator[Diagnostic]:
    """Seven practices in a text and eight among the figures. Small numbers count many things, so this is
    only said where one number of a unit is no figure, and one figure of that unit is told nowhere."""
    if not by_unit:
        return
    told: set[Decimal] = set()
    strangers: dict[str, list[tuple[NumberInText, Path]]] = {}
    for leaf, in_figures in read:
        for number in (*in_figures, *numbers_in_words(leaf.value)):
            told.add(number.value)
            unit = _unit_like(number.unit, by_unit)
            if unit and number.value not in stated and leaf.path[-1] not in ABOUT_DIFFERENCES:
                strangers.setdefault(unit, []).append((number, leaf.path))
    for unit, found in strangers.items():
        untold = [figure for figure in by_unit[unit] if _amount(figure) not in told]
        if len({number.value for number, _ in found}) == len(untold) == 1:
            number, path = found[0]
            yield tip(
                document.within(number.typed.split()[0], *path),
                CODE,
                f"Een getal in de tekst moet bij de cijfers passen; '{number.typed}' staat daar niet, "
                f"'{untold[0].id}' is {in_dutch(_amount(untold[0]))}.",
                _CHECK,
            )


def _small_figures(catalogue: Catalogue, figures: tuple[Figure, ...]) -> dict[str, list[Figure]]:
    """Exact counts that a text may write as a word, by what they count."""
    found: dict[str, list[Figure]] = {}
    for figure in figures:
        indicator = catalogue.indicator(figure.indicator)
        if indicator is None or indicator.eenheid == PERCENT or figure.waarde is None:
            continue
        if figure.waarde.is_exact and 1 < figure.waarde.lower <= _MOST_IN_WORDS:
            # What is counted is called by its unit, or by the name of the indicator: two supporters.
            for word in dict.fromkeys((indicator.eenheid, indicator.naam.casefold())):
                found.setdefault(word, []).append(figure)
    return found


def _unit_like(word: str, units: Mapping[str, object]) -> str:
    """The unit that a word is, or the end of: `praktijken` of `huisartsenpraktijken`."""
    if word in units:
        return word
    return next((unit for unit in units if len(word) >= _LONG_WORD and unit.endswith(word)), "")


def _amount(figure: Figure) -> Decimal:
    return figure.waarde.lower if figure.waarde else Decimal(0)


def _numbers(figures: tuple[Figure, ...]) -> frozenset[Decimal]:
    """All numbers that the figures state."""
    return frozenset(
        abs(end)
        for figure in figures
        for stated in (figure.waarde, figure.vanuit, figure.teller, figure.noemer, figure.aandeel)
        if stated is not None
        for end in (stated.lower, stated.upper)
    )


def _known(catalogue: Catalogue, figures: tuple[Figure, ...]) -> _Known:
    by_unit: dict[str, Figure] = {}
    nearly: dict[tuple[str, str], tuple[Figure, Decimal]] = {}
    for figure in figures:
        indicator = catalogue.indicator(figure.indicator)
        unit = indicator.eenheid if indicator else ""
        if figure.waarde is not None:
            by_unit.setdefault(unit, figure)
            value = abs(figure.waarde.lower)
            for form in _nearly_the_same(f"{value:f}".replace(".", "")):
                nearly.setdefault((unit, form), (figure, value))
                nearly.setdefault((_ANY, form), (figure, value))
    return _Known(by_unit, nearly)


def _like(known: _Known, number: NumberInText, *, in_summary: bool) -> tuple[Figure, Decimal] | None:
    """The figure that a number may be meant to be."""
    # Numbers of four digits are seldom nearly the same by chance, whatever they count; years are.
    units = (
        (number.unit, _ANY) if len(number.digits) > _SHORTEST and not number.may_be_year else (number.unit,)
    )
    forms = [(unit, form) for form in _nearly_the_same(number.digits) for unit in units]
    near = next((known.nearly[form] for form in forms if form in known.nearly), None)
    figure = known.by_unit.get(number.unit) if in_summary else None
    if near is None and figure is not None and figure.waarde is not None:
        return figure, abs(figure.waarde.lower)
    return near


def _nearly_the_same(digits: str) -> Iterator[str]:
    """What digits have alike with those that differ in one place, in order, or in noughts at the end."""
    if len(digits) >= _SHORTEST:
        yield "".join(sorted(digits))
        yield f"{digits.rstrip('0')}..."
        yield from (f"{digits[:place]}?{digits[place + 1 :]}" for place in range(len(digits)))


RULE = Rule(CODE, check, waivable=True, needs_whole=True, beside=("cijfers",))

"""What can be and seldom is, is a question: a mark below one, two thousand posts, a source of 1920."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.characteristics import columns_of
from voorveld.facts.indicators import indicator_kind
from voorveld.facts.kinds_of_value import amount_of
from voorveld.facts.scales import (
    FIRST_LIKELY_YEAR,
    moved_comma,
    scale_of_characteristic,
    scale_of_indicator,
)
from voorveld.model.edtf import Edtf
from voorveld.model.quantity import Quantity, in_dutch, in_words
from voorveld.model.reader import Document
from voorveld.rules.finding import figure_sets, practices, warning
from voorveld.rules.rule import Rule

CODE = "ongewone-waarde"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Figures and characteristics outside what is usual for their kind, unless a remark names the number;
    dates before anything that is told of here."""
    yield from _figures(catalogue)
    yield from _characteristics(catalogue)
    for document in catalogue.judged:
        sources = getattr(document.record, "bronnen", None)
        for source_id, source in sources.items() if isinstance(sources, dict) else ():
            yield from _date(document, source.datum, "bronnen", source_id, "datum")
    for document, practice in practices(catalogue):
        for index, entry in enumerate(practice.status):
            yield from _date(document, entry.vanaf, "status", index, "vanaf")


def _figures(catalogue: Catalogue) -> Iterator[Diagnostic]:
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            indicator = catalogue.indicator(figure.indicator)
            if indicator is None or figure.waarde is None:
                continue
            kind = indicator_kind(catalogue, indicator)
            if kind.gewoon is None or _is_usual(figure.waarde, kind.gewoon):
                continue
            # What cannot be at all has a message of its own.
            if not scale_of_indicator(catalogue, indicator).holds(figure.waarde) or _is_told(
                figure.waarde, figure.opmerking
            ):
                continue
            meant = moved_comma(figure.waarde, kind.schaal_tot)
            yield _unusual(
                document, f"'{indicator.naam}'", figure.waarde, kind.gewoon, meant, "cijfers", index, "waarde"
            )


def _characteristics(catalogue: Catalogue) -> Iterator[Diagnostic]:
    usual = {name: column for name, column in columns_of(catalogue).items() if column.gewoon is not None}
    for document, practice in practices(catalogue) if usual else ():
        for theme_id, theme in practice.themas.items():
            for name in theme.kenmerken.keys() & usual.keys():
                characteristic, column = theme.kenmerken[name], usual[name]
                for index, stated in enumerate(characteristic.waarden):
                    value = amount_of(stated.waarde) if stated.eenheid is None else None
                    if value is None or column.gewoon is None or _is_usual(value, column.gewoon):
                        continue
                    can_be = scale_of_characteristic(column).holds(value)
                    if can_be and not _is_told(value, characteristic.toelichting):
                        path = ("themas", theme_id, "kenmerken", name, "waarden", index, "waarde")
                        yield _unusual(document, f"'{column.naam}'", value, column.gewoon, "", *path)


def _is_usual(value: Quantity, usual: Quantity) -> bool:
    """Nought is told as often as not: nobody, nothing."""
    above = usual.most is None or value.upper <= usual.most
    below = usual.least is None or value.lower >= usual.least or value.upper == 0
    return above and below


def _is_told(value: Quantity, remark: str | None) -> bool:
    return bool(remark) and in_dutch(value.lower) in str(remark)


def _unusual(
    document: Document, what: str, value: Quantity, usual: Quantity, meant: str, *path: str | int
) -> Diagnostic:
    remark = "opmerking" if path[0] == "cijfers" else "toelichting"
    guess = f"Is er een komma verschoven, schrijf dan {meant}. " if meant else ""
    return warning(
        document.at(*path),
        CODE,
        f"Bij {what} is {in_words(value)} ongewoon; gewoon is {in_words(usual)}.",
        f"{guess}Controleer het getal in de bron. Klopt het, noem dan {in_dutch(value.lower)} in '{remark}'.",
    )


def _date(document: Document, when: Edtf | None, *path: str | int) -> Iterator[Diagnostic]:
    if when is not None and when.last is not None and when.last.year < FIRST_LIKELY_YEAR:
        yield warning(
            document.at(*path),
            CODE,
            f"Een datum voor {FIRST_LIKELY_YEAR} is hier ongewoon; '{path[-1]}' is {when.words}.",
            "Controleer het jaartal in de bron.",
        )


# A source may really be that old, and a share that small.
RULE = Rule(CODE, check, waivable=True)

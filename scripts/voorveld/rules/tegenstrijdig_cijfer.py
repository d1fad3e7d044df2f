"""One quantity may have two values only when the contradiction is explained."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.facts.figures import what_is_counted
from voorveld.facts.ties import ties_of
from voorveld.model.figures import Figure
from voorveld.model.quantity import in_words
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "tegenstrijdig-cijfer"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Equal quantities with other values, and contradictions without a remark.

    Two values are explained when a chain of `spreekt_tegen` joins them, with a remark somewhere on it.
    """
    for document, figures in figure_sets(catalogue):
        first: dict[tuple[object, ...], int] = {}
        disputed = ties_of(figures).disputed
        remarked = frozenset(f.id for f in figures if f.opmerking)
        explained = {id(disputed[name]) for name in remarked}
        for index, figure in enumerate(figures):
            earlier = figures[first.setdefault(what_is_counted(figure), index)]
            chain = disputed[figure.id]
            is_explained = chain is disputed[earlier.id] and id(chain) in explained
            if _differ(earlier, figure) and not is_explained:
                yield error(
                    document.at("cijfers", index, "waarde"),
                    CODE,
                    f"Eén grootheid mag geen twee waarden hebben zonder uitleg; '{earlier.id}' is "
                    f"{_value(earlier)}, '{figure.id}' is {_value(figure)}.",
                    f"Tellen ze iets anders, maak dan 'omschrijving', 'periode' of 'dekking' preciezer. "
                    f"Verschillen de bronnen, zet dan spreekt_tegen: {earlier.id} en een opmerking.",
                    (
                        Related(
                            document.at("cijfers", first[what_is_counted(figure)], "waarde"),
                            "de andere waarde",
                        ),
                    ),
                )
            elif figure.spreekt_tegen and remarked.isdisjoint((figure.id, figure.spreekt_tegen)):
                yield error(
                    document.at("cijfers", index, "spreekt_tegen"),
                    CODE,
                    f"Bij een tegenspraak moet een opmerking staan; '{figure.id}' heeft die niet.",
                    "Schrijf in 'opmerking' wat de bronnen verschillend zeggen.",
                )


def _value(figure: Figure) -> str:
    if figure.waarde is not None:
        return in_words(figure.waarde)
    if figure.richting is not None:
        return figure.richting.label.lower()
    return figure.in_woorden or ""


def _differ(one: Figure, other: Figure) -> bool:
    """Whether two figures of the same form say something else; words and numbers don't compare."""
    same_form = (one.waarde is None, one.richting is None) == (other.waarde is None, other.richting is None)
    return one is not other and same_form and _value(one) != _value(other)


RULE = Rule(CODE, check, waivable=False, needs_whole=True, compares_parts=True)

"""A percentage must follow from the numerator and denominator beside it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.indicators import PERCENT
from voorveld.facts.ties import Ties, ties_of
from voorveld.model.figures import Figure
from voorveld.model.quantity import Quantity, in_dutch, in_words
from voorveld.rules.finding import error, figure_sets
from voorveld.rules.rule import Rule

CODE = "percentage-klopt-niet"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Recomputes every share from its numerator and denominator.

    Of contradicting wholes one must fit: 42 of 234 is 17.9%, of 243 17.3%; both are under 18.
    """
    for document, figures in figure_sets(catalogue):
        ties = ties_of(figures)
        for index, figure in enumerate(figures):
            key, stated, pairs = _claim(catalogue, ties, figure)
            shares = [100 * part / whole for part, whole in pairs if whole]
            if stated is None or not shares or any(_fits(stated, s) for s in shares):
                continue
            part, whole = next(p for p in pairs if p[1])
            yield error(
                document.at("cijfers", index, key),
                CODE,
                f"{in_dutch(part)} van {in_dutch(whole)} is {in_dutch(_rounded(shares[0]))}%; "
                f"'{key}' zegt {in_words(stated)}%.",
                "Controleer de drie getallen in de bron. Zegt de bron het echt zo, laat dan "
                "teller en noemer weg en leg het uit in 'opmerking'.",
            )


def _claim(
    catalogue: Catalogue, ties: Ties, figure: Figure
) -> tuple[str, Quantity | None, list[tuple[Decimal, Decimal]]]:
    if figure.aandeel is not None:
        wholes = ties.disputed.get(figure.deel_van or "", ())
        pairs = _pairs(figure.waarde, [w.waarde for w in wholes])
        return "aandeel", figure.aandeel, pairs
    indicator = catalogue.indicator(figure.indicator)
    if indicator is not None and indicator.eenheid == PERCENT:
        return "waarde", figure.waarde, _pairs(figure.teller, [figure.noemer])
    return "waarde", None, []


def _pairs(part: Quantity | None, wholes: list[Quantity | None]) -> list[tuple[Decimal, Decimal]]:
    if part is None or not part.is_exact:
        return []
    return [(part.lower, w.lower) for w in wholes if w is not None and w.is_exact]


def _fits(stated: Quantity, share: Decimal) -> bool:
    if stated.bound == "~":
        slack = max(Decimal(2), stated.upper / 10)
        return stated.lower - slack <= share <= stated.upper + slack
    if stated.bound in ("<", "<="):
        return share <= stated.upper
    if stated.bound in (">", ">="):
        return share >= stated.lower
    slack = Decimal(1).scaleb(-stated.decimals) / 2
    return stated.lower - slack <= share <= stated.upper + slack


def _rounded(share: Decimal) -> Decimal:
    return share.quantize(Decimal("0.1"))


RULE = Rule(CODE, check, waivable=False)

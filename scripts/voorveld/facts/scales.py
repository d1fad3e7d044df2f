"""Between which values a number can lie, as the lists of indicators and characteristics say it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from voorveld.catalogue import Catalogue
from voorveld.facts.indicators import indicator_kind
from voorveld.model import quantity
from voorveld.model.indicators import Indicator
from voorveld.model.quantity import NotAQuantity, Quantity, in_dutch
from voorveld.model.vocabulary import CharacteristicTerm


@dataclass(frozen=True, slots=True)
class Scale:
    """The least and most a value can be, None where there is no end; `whole` when it has no parts."""

    least: Decimal | None = None
    most: Decimal | None = None
    whole: bool = False

    def is_below(self, value: Quantity) -> bool:
        """Whether a value lies under the scale."""
        return self.least is not None and value.lower < self.least

    def is_above(self, value: Quantity) -> bool:
        """Whether a value lies over the scale."""
        return self.most is not None and value.upper > self.most

    def holds(self, value: Quantity) -> bool:
        """Whether a value lies on the scale."""
        return not self.is_below(value) and not self.is_above(value)

    def holds_text(self, text: str) -> bool:
        """Whether a text is an amount on the scale."""
        try:
            return self.holds(quantity.parse(text))
        except NotAQuantity:
            return False

    @property
    def words(self) -> str:
        """`tussen 0 en 10 liggen`, `0 of meer zijn`."""
        if self.least is None:
            return f"hoogstens {in_dutch(self.most or Decimal(0))} zijn"
        if self.most is None:
            return f"{in_dutch(self.least)} of meer zijn"
        return f"tussen {in_dutch(self.least)} en {in_dutch(self.most)} liggen"


PERCENTAGES = Scale(Decimal(0), Decimal(100))


def forgotten_comma(scale: Scale, value: Quantity) -> str:
    """A number over a scale with the comma that may have been forgotten in it: 86 as 8,6. Nothing when
    that brings it nowhere, or when it ends in a nought that nobody writes."""
    if value.is_range or value.decimals or not value.lower % 10:
        return ""
    smaller = f"{value.bound}{value.lower.scaleb(-1):f}".replace(".", ",")
    return smaller if scale.holds_text(smaller) else ""


def scale_of_indicator(catalogue: Catalogue, indicator: Indicator) -> Scale:
    """The scale of the values of an indicator: that of its kind."""
    kind = indicator_kind(catalogue, indicator)
    most = None if kind.schaal_tot is None else Decimal(kind.schaal_tot)
    least = None if kind.laagste is None else kind.laagste.lower
    return Scale(least, most, kind.heel and not indicator.breuken)


def scale_of_characteristic(column: CharacteristicTerm) -> Scale:
    """The scale of the values of a characteristic."""
    return Scale(column.grenzen.least, column.grenzen.most) if column.grenzen else Scale()

"""Between which values a number can lie, as the lists of indicators and characteristics say it."""

from __future__ import annotations

import re
from decimal import Decimal

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.indicators import indicator_kind
from voorveld.model import quantity
from voorveld.model.indicators import Indicator
from voorveld.model.quantity import NotAQuantity, Quantity, in_dutch
from voorveld.model.typed_amount import as_typed
from voorveld.model.vocabulary import CharacteristicTerm

# Nothing that is told of here happened, was written or was paid for before this year.
FIRST_LIKELY_YEAR = 1950
_NOUGHTS = re.compile(r",0+(?!\d)")


class Scale(Struct, frozen=True):
    """The least and most a value can be, None where there is no end; `whole` when it has no parts,
    `decimals` how many figures behind the comma there can be."""

    least: Decimal | None = None
    most: Decimal | None = None
    whole: bool = False
    decimals: int | None = None

    def is_below(self, value: Quantity) -> bool:
        """Whether a value lies under the scale."""
        return self.least is not None and value.lower < self.least

    def is_above(self, value: Quantity) -> bool:
        """Whether a value lies over the scale."""
        return self.most is not None and value.upper > self.most

    def holds(self, value: Quantity) -> bool:
        """Whether a value lies on the scale."""
        return not self.is_below(value) and not self.is_above(value)

    def splits(self, value: Quantity) -> bool:
        """Whether a value has a part of something that has none."""
        return self.whole and not all(n == n.to_integral_value() for n in (value.lower, value.upper))

    def is_too_fine(self, value: Quantity) -> bool:
        """Whether a value has more figures behind the comma than there can be."""
        return self.decimals is not None and value.decimals > self.decimals

    def fitted(self, text: str) -> str:
        """An amount as it can stand on the scale, without noughts behind the comma where nothing has
        parts; nothing when it can't."""
        value = quantity.parse(text)
        if not self.holds(value) or self.splits(value) or self.is_too_fine(value):
            return ""
        return _NOUGHTS.sub("", text) if self.whole else text

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
    that brings it nowhere or among the lowest, as 11 as 1,1, or when it ends in a nought that nobody
    writes."""
    if value.is_range or value.decimals or not value.lower % 10 or scale.most is None:
        return ""
    smaller = f"{value.bound}{value.lower.scaleb(-1):f}".replace(".", ",")
    is_high = value.lower * 2 >= scale.most * 10
    return smaller if is_high and scale.holds_text(smaller) else ""


def moved_comma(value: Quantity, most: int | None) -> str:
    """A part of one written on a scale of tens or hundreds: 0,86 of 10 as "8,6", 0,5 of 100 as 50."""
    if most is None or value.is_range or not 0 < value.lower < 1:
        return ""
    meant = (value.lower * most).normalize()
    text = f"{value.bound}{meant:f}".replace(".", ",")
    return as_typed(text) if meant <= most else ""


def scale_of_indicator(catalogue: Catalogue, indicator: Indicator) -> Scale:
    """The scale of the values of an indicator: that of its kind."""
    kind = indicator_kind(catalogue, indicator)
    most = None if kind.schaal_tot is None else Decimal(kind.schaal_tot)
    least = None if kind.laagste is None else kind.laagste.lower
    return Scale(least, most, kind.heel and not indicator.breuken, kind.decimalen)


def scale_of_characteristic(column: CharacteristicTerm) -> Scale:
    """The scale of the values of a characteristic."""
    return Scale(column.grenzen.least, column.grenzen.most) if column.grenzen else Scale()

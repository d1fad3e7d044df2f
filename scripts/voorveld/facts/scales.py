"""Between which values a number can lie, as the lists of indicators and characteristics say it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from voorveld.catalogue import Catalogue
from voorveld.facts.indicators import indicator_kind
from voorveld.model.indicators import Indicator
from voorveld.model.quantity import Quantity, in_dutch
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

    @property
    def words(self) -> str:
        """`tussen 0 en 10 liggen`, `0 of meer zijn`."""
        if self.least is None:
            return f"hoogstens {in_dutch(self.most or Decimal(0))} zijn"
        if self.most is None:
            return f"{in_dutch(self.least)} of meer zijn"
        return f"tussen {in_dutch(self.least)} en {in_dutch(self.most)} liggen"


def scale_of_indicator(catalogue: Catalogue, indicator: Indicator) -> Scale:
    """The scale of the values of an indicator: that of its kind."""
    kind = indicator_kind(catalogue, indicator)
    most = None if kind.schaal_tot is None else Decimal(kind.schaal_tot)
    least = None if kind.laagste is None else kind.laagste.lower
    return Scale(least, most, kind.heel and not indicator.breuken)


def scale_of_characteristic(column: CharacteristicTerm) -> Scale:
    """The scale of the values of a characteristic."""
    return Scale(column.grenzen.least, column.grenzen.most) if column.grenzen else Scale()

"""A characteristic cannot be more than the one that bounds it, such as an age from and an age to."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.facts.characteristics import columns_of
from voorveld.facts.kinds_of_value import amount_of
from voorveld.model.quantity import in_dutch
from voorveld.model.theme_entry import Characteristic
from voorveld.rules.finding import error, practices
from voorveld.rules.rule import Rule

CODE = "kenmerk-boven-ander"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Characteristics whose column names another that is never less, in the same theme."""
    bounds = {name: c.hoogstens_als for name, c in columns_of(catalogue).items() if c.hoogstens_als}
    for document, practice in practices(catalogue):
        for theme_id, theme in practice.themas.items():
            for name in theme.kenmerken.keys() & bounds.keys():
                other = bounds[name]
                if other not in theme.kenmerken:
                    continue
                least, most = _ends(theme.kenmerken[name]), _ends(theme.kenmerken[other])
                if least and most and least[0] > most[1]:
                    path = ("themas", theme_id, "kenmerken")
                    yield error(
                        document.at(*path, name),
                        CODE,
                        f"'{name}' mag niet meer zijn dan '{other}'; "
                        f"{in_dutch(least[0])} is meer dan {in_dutch(most[1])}.",
                        "Controleer of de twee verwisseld zijn.",
                        (Related(document.at(*path, other), f"hier staat '{other}'"),),
                    )


def _ends(characteristic: Characteristic) -> tuple[Decimal, Decimal] | None:
    """The least and the most of the values in the unit of the characteristic."""
    numbers = [n for v in characteristic.waarden if v.eenheid is None and (n := amount_of(v.waarde))]
    return (min(n.lower for n in numbers), max(n.upper for n in numbers)) if numbers else None


RULE = Rule(CODE, check, waivable=False)

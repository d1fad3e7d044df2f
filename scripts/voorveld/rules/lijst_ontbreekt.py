"""The word lists that fields and pages take their words from must be there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location
from voorveld.model.kinds import KINDS
from voorveld.model.scalars import Ref
from voorveld.model.shape import Shape, shape_of
from voorveld.model.suggestion import nearest_name
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule

CODE = "lijst-ontbreekt"
_FOLDER = "_lijsten/"
_LISTS_OF = {"gemeente": "gemeenten", "voormalige-gemeente": "voormalige-gemeenten"}
# Named by no field: the columns of every comparison, the first questions about figures, the sites that copy
# or store documents, and where long names may be broken.
_ALSO = frozenset({"kenmerken", "cijfervragen", "deelsites", "opslagplekken", "woorddelen"})


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every list that a field names against the names of all files, readable or not."""
    label = next((d.shown.removesuffix(d.name) for d in catalogue.documents), "practices/")
    for name in sorted(needed_lists()):
        file = f"{_FOLDER}{name}.yaml"
        if file not in catalogue.all_names:
            near = nearest_name(file, catalogue.all_names)
            yield error(
                Location(f"{label}{file}"),
                CODE,
                f"De lijst '{name}' moet er zijn; het bestand ontbreekt.",
                f"Geef {near} de naam {file}." if near else "Zet het bestand terug uit een eerdere versie.",
            )


@cache
def needed_lists() -> frozenset[str]:
    """The names of all lists that must be there."""
    return _ALSO.union(*(_lists(shape_of(kind.model)) for kind in KINDS))


def _lists(shape: Shape) -> frozenset[str]:
    targets = [mark.target for mark in shape.marks if isinstance(mark, Ref)]
    named = {t.removeprefix("lijst:") for t in targets if t.startswith("lijst:")}
    named |= {_LISTS_OF[t] for t in targets if t in _LISTS_OF}
    below = [*(field.shape for field in shape.fields.values()), shape.items, shape.values, shape.keys]
    return frozenset(named).union(*(_lists(s) for s in below if s is not None))


RULE = Rule(CODE, check, waivable=False)

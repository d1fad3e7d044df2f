"""Two years written as one can be read as a season: `2020-21` is the spring of 2020."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.edtf import Edtf
from voorveld.model.reader import Document
from voorveld.model.shape import Path
from voorveld.rules.finding import figure_sets, practices, tip
from voorveld.rules.rule import Rule

CODE = "seizoen-of-periode"
_TWO_YEARS = re.compile(r"(\d\d)(\d\d)-(2[1-4])")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Periods of figures and dates of stages of which the season is also the next year."""
    for document, path, when in _dates(catalogue):
        match = _TWO_YEARS.fullmatch(when.text)
        if match and int(match[3]) == int(match[2]) + 1:
            years = f"{match[1]}{match[2]}/{match[1]}{match[3]}"
            yield tip(
                document.at(*path),
                CODE,
                f"Een seizoen en twee jaren moeten te onderscheiden zijn; '{when.text}' is {when.words}.",
                f"Schrijf '{years}' als het om twee jaren gaat. Anders mag het blijven staan.",
            )


def _dates(catalogue: Catalogue) -> Iterator[tuple[Document, Path, Edtf]]:
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            if figure.periode:
                yield document, ("cijfers", index, "periode"), figure.periode
    for document, practice in practices(catalogue):
        for index, entry in enumerate(practice.status):
            for key in ("vanaf", "tot", "gepland_tot", "peildatum"):
                when: Edtf | None = getattr(entry, key)
                if when:
                    yield document, ("status", index, key), when


RULE = Rule(CODE, check, waivable=True)

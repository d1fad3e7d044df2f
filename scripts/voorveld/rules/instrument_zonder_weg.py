"""A tool that cannot be opened must say where to ask for it."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.toolbox import Toolbox
from voorveld.rules.finding import warning
from voorveld.rules.rule import Rule

CODE = "instrument-zonder-weg"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Tools without address, publisher or a sentence on where to ask."""
    for document in catalogue.judged:
        if not isinstance(document.record, Toolbox):
            continue
        for tool_id, tool in document.record.instrumenten.items():
            if not (tool.url or tool.uitgever or tool.opvragen):
                yield warning(
                    document.at("instrumenten", tool_id, key=True),
                    CODE,
                    f"Een lezer moet een hulpmiddel kunnen openen of opvragen; "
                    f"bij '{tool_id}' staat geen adres en geen uitgever.",
                    "Voeg 'url' of 'uitgever' toe, of schrijf bij 'opvragen' waar een lezer het kan vragen.",
                )


RULE = Rule(CODE, check, waivable=False)

"""Every item of a list in a text must stand on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import error, texts
from voorveld.rules.rule import Rule

CODE = "lijst-op-een-regel"
_RUN_ON = re.compile(r"^\s*- [^\n]*\S - \S", re.MULTILINE)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Lines of running text that start as a list item and hold another dash."""
    for document, leaf in texts(catalogue):
        if _RUN_ON.search(leaf.value):
            yield error(
                document.at(*leaf.path),
                CODE,
                "De punten van een lijst moeten elk op een eigen regel staan; hier staan ze achter elkaar.",
                "Schrijf '|' in plaats van '>-' achter de sleutel. "
                "Gebruik binnen een punt geen los streepje.",
            )


RULE = Rule(CODE, check, waivable=False)

"""Every item of a list in a text must stand on a line of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import error, texts
from voorveld.rules.rule import Rule

CODE = "lijst-op-een-regel"
# The signs that word processors put before a point.
_BULLET = re.compile(r"[•‣◦▪▫●○∙·\uf0b7](?<!\S.)(?=\s)")
_RUN_ON = re.compile(r"^\s*- [^\n]*\S - \S|^\s*1[.)] \S[^\n]* 2[.)] \S", re.MULTILINE)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Lines of running text that start as a list item and hold another dash."""
    for document, leaf in texts(catalogue):
        if bullet := _BULLET.search(leaf.value):
            sign = bullet.group()
            yield error(
                document.within(sign, *leaf.path),
                CODE,
                f"De punten van een lijst moeten elk op een eigen regel staan; hier staat '{sign}' ervoor.",
                "Zet '|' achter de sleutel, en elk punt op een eigen regel met '- ' ervoor.",
            )
        elif (" - " in leaf.value or " 2" in leaf.value) and _RUN_ON.search(leaf.value):
            yield error(
                document.at(*leaf.path),
                CODE,
                "De punten van een lijst moeten elk op een eigen regel staan; hier staan ze achter elkaar.",
                "Schrijf '|' in plaats van '>-' achter de sleutel. "
                "Gebruik binnen een punt geen los streepje.",
            )


RULE = Rule(CODE, check, waivable=False)

"""A text must be free of HTML and template language."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import error, scalars
from voorveld.rules.rule import Rule

CODE = "html-in-tekst"
_HTML = re.compile(r"</?[a-zA-Z][^<>]{0,80}>?|<!--|&(?:[a-z]{2,8}|#x?[0-9a-f]{1,6});|\{\{|\{%")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every value in every file, names and titles too."""
    for document in catalogue.judged:
        if "\\" not in document.text and not _HTML.search(document.text):
            continue
        for text, start, last in scalars(document):
            match = _HTML.search(text)
            if match:
                yield error(
                    document.after(start, match.group(), last),
                    CODE,
                    f"Een tekst moet zonder HTML zijn; gevonden: '{match.group()[:40]}'.",
                    "Haal de HTML weg. Nadruk maakt u met *sterretjes*, een lijst met '- ' per regel. "
                    "Bedoelt u kleiner dan, schrijf het dan in woorden.",
                )


RULE = Rule(CODE, check, waivable=False)

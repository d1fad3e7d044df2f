"""The words of a link must say where it leads."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.prose import links
from voorveld.rules.finding import error, texts
from voorveld.rules.rule import Rule

CODE = "nietszeggende-linktekst"
_EMPTY_WORDS = frozenset(
    {
        "hier",
        "klik hier",
        "klik",
        "link",
        "deze link",
        "lees meer",
        "meer",
        "lees verder",
        "website",
        "deze website",
        "deze pagina",
    }
)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Labels of the links in every running text."""
    for document, leaf in texts(catalogue):
        for link in links(leaf.value):
            label = link.text.strip(" .").casefold()
            if label in _EMPTY_WORDS or label.startswith(("http://", "https://", "www.")):
                yield error(
                    document.within(f"[{link.text}]", *leaf.path),
                    CODE,
                    f"De tekst van een link moet zeggen waar hij heen gaat; '{link.text}' doet dat niet.",
                    "Gebruik de titel van het stuk of de naam van de site als linktekst.",
                )


# A title may consist of just such words.
RULE = Rule(CODE, check, waivable=True)

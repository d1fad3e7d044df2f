"""The words of a link must say where it leads."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, told
from voorveld.model.prose import links
from voorveld.model.reader import Document
from voorveld.model.shape import Leaf
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
    for document in catalogue.judged:
        found = [
            (leaf, link.text)
            for _, leaf in texts(catalogue, document)
            for link in links(leaf.value)
            if _says_nothing(link.text.strip(" .").casefold())
        ]
        yield from told(found, partial(_finding, document))


def _says_nothing(label: str) -> bool:
    return label in _EMPTY_WORDS or label.startswith(("http://", "https://", "www."))


def _finding(document: Document, found: tuple[Leaf, str]) -> Diagnostic:
    leaf, text = found
    return error(
        document.within(f"[{text}]", *leaf.path),
        CODE,
        f"De tekst van een link moet zeggen waar hij heen gaat; '{text}' doet dat niet.",
        "Gebruik de titel van het stuk of de naam van de site als linktekst.",
    )


# A title may consist of just such words.
RULE = Rule(CODE, check, waivable=True)

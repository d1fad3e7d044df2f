"""A link in a text must be an ordinary web address."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic_core import PydanticCustomError

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.links import read_link
from voorveld.model.prose import links
from voorveld.rules.finding import error, texts
from voorveld.rules.rule import Rule

CODE = "verboden-link"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Links in running text; addresses in fields are checked by the reader with the same code."""
    for document, leaf in texts(catalogue):
        for link in links(leaf.value):
            try:
                read_link(link.url)
            except PydanticCustomError:
                yield error(
                    document.within(link.url, *leaf.path),
                    CODE,
                    f"Een link in een tekst moet een gewoon webadres zijn, met https:// ervoor; "
                    f"gevonden: '{link.url[:60]}'.",
                    "Neem het adres over uit de adresbalk, met https:// ervoor.",
                )


RULE = Rule(CODE, check, waivable=False)

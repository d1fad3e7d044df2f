"""A link must lead to the publisher, not to a copy on a sharing site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Location
from voorveld.model.links import host_of
from voorveld.rules.finding import addresses_in_fields, error, signs_in_texts, texts
from voorveld.rules.rule import Rule

CODE = "deelsite"
_ADDRESS = re.compile(r"(?:https?://)?[a-z0-9-]+(?:\.[a-z0-9-]+)+", re.IGNORECASE)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Addresses of sources and tools and links in texts against the list `deelsites`."""
    names = [site.naam for site in catalogue.vocabularies.get("deelsites", {}).values()]
    for document in catalogue.judged:
        for url, where in addresses_in_fields(document):
            yield from _judge(names, url, where)
        here = signs_in_texts(catalogue, document, names)
        for _, leaf in texts(catalogue, document) if here else ():
            for word in _ADDRESS.findall(leaf.value):
                url = word if "//" in word else f"https://{word}"
                yield from _judge(names, url, document.within(word, *leaf.path))


def _judge(names: list[str], url: str, where: Location) -> Iterator[Diagnostic]:
    host = host_of(url)
    site = next((n for n in names if host == n or host.endswith("." + n)), None)
    if site:
        yield error(
            where,
            CODE,
            f"Een link moet naar de uitgever zelf gaan; '{site}' is een deelsite met kopieën.",
            "Haal het adres weg en schrijf kopie_gelezen: ja, of zoek de pagina bij de uitgever.",
        )


RULE = Rule(CODE, check, waivable=False)

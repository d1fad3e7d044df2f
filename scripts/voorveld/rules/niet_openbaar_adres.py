"""A link must lead to what everyone can open, not to somebody's place for files."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.links import host_of
from voorveld.rules.finding import addresses, error
from voorveld.rules.rule import Rule

CODE = "niet-openbaar-adres"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Addresses of sources and tools and links in texts against the list `opslagplekken`."""
    names = {place.naam for place in catalogue.vocabularies.get("opslagplekken", {}).values()}
    for document in catalogue.judged:
        for url, where in addresses(document):
            host = host_of(url)
            domains = {host.split(".", skipped)[-1] for skipped in range(host.count("."))}
            if place := next(iter(sorted(names & domains)), None):
                yield error(
                    where(),
                    CODE,
                    f"Een link moet voor iedereen te openen zijn; '{place}' is een plek waar iemand "
                    "bestanden bewaart of deelt.",
                    "Zoek het stuk bij de uitgever en neem dat adres over. "
                    "Staat het daar niet, haal 'url' dan weg en zet de vindplaats in 'opmerking'.",
                )


RULE = Rule(CODE, check, waivable=False)

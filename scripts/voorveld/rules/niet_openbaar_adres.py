"""A link must lead to what everyone can open, not to somebody's place for files."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.links import host_of
from voorveld.rules.finding import addresses, error
from voorveld.rules.rule import Rule

CODE = "niet-openbaar-adres"
_FOR_OWN_PEOPLE = re.compile(r"(?:intranet|extranet|login|inloggen|webmail|portaal|sharepoint|ibabs)\.")
_EXAMPLE = re.compile(r"(?:^|\.)(?:example|voorbeeld)\.(?:com|org|net|nl)$")
# Every ending of a public name has two letters or more; a bare number leads into a network of one's own.
_HAS_COUNTRY = re.compile(r"\.[a-z][a-z0-9-]*[a-z0-9]$")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Addresses of sources and tools and links in texts against the list `opslagplekken`."""
    names = {place.naam for place in catalogue.vocabularies.get("opslagplekken", {}).values()}
    for document in catalogue.judged:
        for url, where in addresses(document):
            host = host_of(url)
            domains = {host.split(".", skipped)[-1] for skipped in range(host.count("."))}
            place = next(iter(sorted(names & domains)), None) or _closed(host)
            if place:
                yield error(
                    where(),
                    CODE,
                    f"Een link moet voor iedereen te openen zijn; '{place}' is dat niet.",
                    "Zoek het stuk bij de uitgever en neem dat adres over. "
                    "Staat het daar niet, haal 'url' dan weg en zet de vindplaats in 'opmerking'.",
                )


def _closed(host: str) -> str | None:
    """The host when its name says that it is not for everyone, or that it is an example."""
    is_closed = _FOR_OWN_PEOPLE.match(host) or _EXAMPLE.search(host) or not _HAS_COUNTRY.search(host)
    return host if is_closed else None


RULE = Rule(CODE, check, waivable=False)

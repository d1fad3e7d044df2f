"""The public address of an organisation leads to the organisation, never to a person."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import error, practices
from voorveld.rules.rule import Rule

CODE = "contact-van-mens"
# Networks where an address is somebody's, but for what they call a company, an organisation or a page.
_NETWORK = re.compile(
    r"(?:^|\.)(?:linkedin|facebook|instagram|x|twitter|threads|tiktok|bsky|whatsapp|wa)\.[a-z]+$"
)
_OF_ORGANISATION = re.compile(r"^/(?:company|school|pages)/", re.IGNORECASE)
# A folder of people with somebody behind it, or the home page of one.
_PERSON = re.compile(
    r"/(?:medewerkers?|collegas?|teamleden|onze-mensen|mensen|personen|wie-is-wie|profiel|profielen|people|staff"
    r"|person|user|author|auteur)/[^/?#]+|/~[^/]+",
    re.IGNORECASE,
)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The address of every organisation that has one."""
    for document, practice in practices(catalogue):
        for index, organisation in enumerate(practice.organisaties):
            url = organisation.contact
            if url and _is_personal(url):
                yield error(
                    document.at("organisaties", index, "contact"),
                    CODE,
                    f"'contact' moet naar de organisatie zelf leiden; '{url}' lijkt van één mens.",
                    "Neem het adres van de contactpagina van de organisatie over. "
                    "Heeft zij er geen, haal 'contact' dan weg.",
                )


def _is_personal(url: str) -> bool:
    parts = urlsplit(url)
    if _NETWORK.search(parts.hostname or ""):
        return not _OF_ORGANISATION.match(parts.path)
    return bool(_PERSON.search(parts.path))


RULE = Rule(CODE, check, waivable=False)

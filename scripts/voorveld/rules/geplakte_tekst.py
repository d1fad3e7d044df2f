"""A text should be written for this site, not pasted from a web page or a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import texts, tip
from voorveld.rules.rule import Rule

CODE = "geplakte-tekst"
_HEADING = re.compile(r"^[ \t]*#{1,6} \S[^\n]{0,20}", re.MULTILINE)
_WEB_PAGE = re.compile(
    r"©|\b(?i:alle rechten voorbehouden|cookiebeleid|cookieverklaring|privacyverklaring|privacybeleid"
    r"|cookies accepteren|deel (?:dit|deze) (?:bericht|pagina|artikel)|naar de inhoud"
    r"|schri[j]f je in voor (?:de|onze) nieuwsbrief|terug naar (?:boven|het overzicht))\b"
    r"|\bCookies?,? (?:en )?Privacy\b|\bPrivacy,? (?:en )?[Cc]ookies?\b"
)
_SIGNS = ("#", "©", "rechten", "ookie", "rivacy", "deel d", "naar de inhoud", "nieuwsbrief", "terug naar")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Headings and words of web pages in running text."""
    for document, leaf in texts(catalogue):
        lowered = leaf.value.lower()
        if not any(sign in lowered for sign in _SIGNS):
            continue
        if heading := _HEADING.search(leaf.value):
            start = heading.group().strip()
            yield tip(
                document.within(start.split(" ")[0], *leaf.path),
                CODE,
                f"Een tekst heeft hier geen koppen; '{start}' komt zo op de site te staan.",
                "Haal '#' weg en maak er een zin van.",
            )
        if word := _WEB_PAGE.search(leaf.value):
            yield tip(
                document.within(word.group(), *leaf.path),
                CODE,
                f"Deze tekst lijkt van een webpagina geplakt; er staat '{word.group()}' in.",
                "Vat in eigen woorden samen wat de bron zegt en haal de rest weg.",
            )


# A source may be about cookies or carry such a word in its name.
RULE = Rule(CODE, check, waivable=True)

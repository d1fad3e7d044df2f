"""A text should be written for this site, not pasted from a web page or a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.reader import Document
from voorveld.model.shape import Leaf
from voorveld.rules.finding import signs_in_texts, texts, tip
from voorveld.rules.rule import Rule

CODE = "geplakte-tekst"
_SUMMARISE = "Vat in eigen woorden samen wat de bron zegt en haal de rest weg."
_REMAINS: tuple[tuple[str, str, str], ...] = (
    (
        r"^[ \t]*#{1,6} \S[^\n]{0,20}",
        "Een tekst heeft hier geen koppen; '{}' komt zo op de site te staan.",
        "Haal '#' weg en maak er een zin van.",
    ),
    (
        r"©|\b(?i:alle rechten voorbehouden|cookiebeleid|cookieverklaring|privacyverklaring|privacybeleid"
        r"|cookies accepteren|deel (?:dit|deze) (?:bericht|pagina|artikel)|naar de inhoud"
        r"|schri[j]f je in voor (?:de|onze) nieuwsbrief|terug naar (?:boven|het overzicht)"
        r"|lees (?:meer|verder)(?= *(?:[»>…]|$|\[@))|klik hier)\b"
        r"|\bCookies?,? (?:en )?Privacy\b|\bPrivacy,? (?:en )?[Cc]ookies?\b",
        "Deze tekst lijkt van een webpagina geplakt; er staat '{}' in.",
        _SUMMARISE,
    ),
    (
        r"Ã[\x80-\xbf]|â€[\w“”˜™œž¢¦\x80-\xbf]?|Â(?=[\s\xa0-\xbf])",
        "Deze tekst heeft tekens die bij het kopiëren kapotgingen; er staat '{}'.",
        "Kijk in de bron wat er staat en typ dat teken opnieuw.",
    ),
    (
        r"(?<=\S)\\[nt](?=\S)",
        "Een nieuwe regel is geen '{}'; zo komt het op de site te staan.",
        "Haal '\\n' weg en typ een spatie. Een lijst krijgt '|' achter de sleutel en '- ' voor elk punt.",
    ),
    (
        r"^[ \t]*\|[^|\n]+\|[^\n]*\|",
        "Een tekst kan geen tabel zijn; '{}' komt zo op de site te staan.",
        "Schrijf in zinnen wat de tabel zegt, of zet de getallen bij 'cijfers'.",
    ),
    (
        r"\[[ xX]?\](?!\()|[☐☑☒]",
        "Een tekst heeft hier geen vakjes om aan te kruisen; er staat '{}'.",
        "Schrijf in een zin wat wel en wat niet zo is.",
    ),
    (
        r"\b(?i:zie (?:ook )?(?:hierboven|hieronder|(?:bijlage|tabel|figuur|pagina) (?:\d+|[A-Z]\b))"
        r"|(?:bovenstaande|onderstaande) (?:tabel|figuur|afbeelding))\b",
        "Een tekst moet op zichzelf te lezen zijn; '{}' verwijst naar iets dat hier niet staat.",
        "Schrijf wat daar staat, met de bladzijde in de verwijzing: [@bron-id, p. 12].",
    ),
    (
        r"(?:^|(?<=[.!?] )|(?<=\())B[r]on(?:nen)?: ?[A-Z][^.\[\n]{0,40}",
        "Een bron staat in een verwijzing; hier staat '{}' in de tekst.",
        "Zet de bron onder 'bronnen' en verwijs ernaar met [@bron-id].",
    ),
    (
        "[\U0001f300-\U0001faff]",
        "Een tekst heeft hier geen plaatjes; er staat '{}'.",
        "Haal het plaatje weg.",
    ),
    (
        r"„[^„“”\"]{1,60}[”“\"]",
        "Aanhalingstekens staan op deze site boven de regel; hier staat {}.",
        'Gebruik “ en ” of twee keer ".',
    ),
)
_KINDS = tuple((re.compile(pattern, re.MULTILINE), said, hint) for pattern, said, hint in _REMAINS)
_SIGNS = (
    *("#", "©", "rechten", "ookie", "rivacy", "deel d", "naar de inhoud", "nieuwsbrief", "terug naar"),
    *(
        "lees ",
        "klik ",
        "**",
        "__",
        "ã",
        "â",
        "\\",
        "|",
        "[ ]",
        "[]",
        "[x]",
        "☐",
        "☑",
        "☒",
        "zie ",
        "staande ",
    ),
    *("bron:", "bronnen:", "„"),
)
_PICTURE = "\U0001f300"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """What came along from elsewhere in running text; of each kind the first."""
    for document in catalogue.judged:
        signs = signs_in_texts(catalogue, document, _SIGNS)
        for _, leaf in texts(catalogue, document):
            if _may_be_pasted(leaf.value, signs):
                yield from _remains(document, leaf)


def _may_be_pasted(text: str, signs: tuple[str, ...]) -> bool:
    lowered = text.lower()
    return any(sign in lowered for sign in signs) or (not text.isascii() and max(lowered) >= _PICTURE)


def _remains(document: Document, leaf: Leaf) -> Iterator[Diagnostic]:
    for pattern, said, hint in _KINDS:
        if found := pattern.search(leaf.value):
            shown = found.group().strip()
            where = document.within(shown.split(" ")[0] if shown[:1] == "#" else shown, *leaf.path)
            yield tip(where, CODE, said.format(shown), hint)


# A source may be about cookies or carry such a word in its name.
RULE = Rule(CODE, check, waivable=True)

"""What to write for a web address that was refused, as somebody typed or pasted it.

Comes in: a text that `links.py` refuses. Goes out: a Dutch hint, with the address where it can be told.
"""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit, urlunsplit

from pydantic_core import PydanticCustomError

from voorveld.model.links import read_link

LONGEST = 600
_LABELLED = re.compile(r"\[[^\]]{0,200}\]\((\S{1,600})\)")
_SCHEME = re.compile(r"(?:h?t{1,3}ps?|ttps?)\s*[:;.,]*\s*[/\\]+", re.IGNORECASE)
_NO_ADDRESS = re.compile(
    r"n\.?\s?v\.?\s?t\.?|n\.?\s?b\.?|onbekend|geen(?: \w+)?|niet (?:online|openbaar|gevonden|bekend)"
    r"|zie \w+.*|op(?:vraagbaar|te vragen).*|intern|papier|[-?x–]+",
    re.IGNORECASE,
)
_OWN_FILE = re.compile(r"file:|[a-z]:[\\/]|\\\\|~/|/(?:home|users|volumes)/", re.IGNORECASE)
_FILE_ENDING = re.compile(r"[^/]+\.(?:pdf|docx?|xlsx?|pptx?|odt|html?|txt)", re.IGNORECASE)
_WITH_HOST = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:[/?#:].*)?", re.IGNORECASE)
_PATH = "/%:@!$&()*+,;=~-._"
_AROUND = " \t<>\"'“”‘’`"
_BEHIND = ".,;:!)>]"


def link_hint(text: str) -> str:
    """What to do with an address that was refused."""
    typed = text.strip(_AROUND)
    if len(typed) > LONGEST or _NO_ADDRESS.fullmatch(typed):
        return _WITHOUT
    if _OWN_FILE.match(typed) or _FILE_ENDING.fullmatch(typed):
        return f"Een bestand op uw computer kan niemand anders openen. {_WITHOUT}"
    if typed.casefold().startswith("mailto:") or re.fullmatch(r"[^/\s]+@[^/\s]+", typed):
        return f"Een mailadres is geen vindplaats. {_WITHOUT}"
    first, *more = re.split(r"\s*[;|]\s*|,?\s+(?=https?://|www\.)", typed)
    if more and (one := _address(first)):
        return f"Schrijf '{one}'. Een bron heeft één adres; een ander stuk is een eigen bron."
    address = _address(typed)
    return f"Schrijf '{address}'." if address else _COPY


_COPY = "Neem het adres over uit de adresbalk, met https:// ervoor en zonder spaties."
_WITHOUT = "Haal de regel weg, en zeg in 'opmerking' waar het stuk te vinden is."


def without_tail(url: str) -> str:
    """An address without the signs of a sentence behind it; a bracket that was opened in it stays."""
    while url and url[-1] in _BEHIND and not (url[-1] == ")" and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url


def _address(text: str) -> str:
    """The address that a text means, nothing when it can't be told."""
    labelled = _LABELLED.fullmatch(text)
    plain = without_tail((labelled[1] if labelled else text).strip(_AROUND))
    scheme = "http" if re.match(r"http:", plain, re.IGNORECASE) else "https"
    while found := _SCHEME.match(plain):
        plain = plain[found.end() :]
    host, slash, rest = plain.replace("\\", "/").partition("/")
    host = re.sub(r",(?=[a-z]{2,}$)", ".", host, flags=re.IGNORECASE)
    plain = host + slash + rest
    if not _WITH_HOST.fullmatch(plain):
        return ""
    return _checked(f"{scheme}://{plain}")


def _checked(url: str) -> str:
    try:
        parts = urlsplit(url)
        path, query = quote(parts.path, safe=_PATH), quote(parts.query, safe=f"{_PATH}?")
        return read_link(urlunsplit(parts._replace(path=path, query=query)))
    except (ValueError, PydanticCustomError):
        return ""

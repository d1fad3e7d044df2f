"""Citations in a text as people write them elsewhere, and which source was meant.

Comes in: a text in which what is a citation has been taken out, and the sources a file may cite. Goes
out: what was typed, and the citation to write instead where the source can be told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from msgspec import Struct

from voorveld.model.slug import slug
from voorveld.model.sources import Source

_SIGNS = re.compile(r"[@\[¹²³⁴⁵⁶⁷⁸⁹]|://|www\.|\([^()]*\b(?:19|20)\d\d\)")
_FORMS = re.compile(
    r"\[@?\s*(?P<bracketed>[^\[\]\n]{0,120})\]"
    r"|\[@\s*(?P<unclosed>[\w-]{2,64})"
    r"|\(\s*(?:bron:?|zie)?\s*@\s*(?P<round>[^()\n]{2,80})\)"
    r"|(?<![\w@.])@(?P<bare>[a-z0-9][\w-]{1,63})"
    r"|\((?P<name>[^()\n]{2,80}?),?\s+(?:19|20)\d\d\)"
    r"|(?<=[a-zà-ÿ.,)])(?<![ckmd]m)(?<!\bm)(?P<raised>[¹²³⁴⁵⁶⁷⁸⁹]+)"
    r"|(?P<address>(?:https?://|www\.)[^\s<>()\[\]]{3,300})"
)
_PLACE = re.compile(
    r",?\s+(?=(?:p|pagina|blz|par|hoofdstuk|h|tabel|figuur|bijlage|art)\.?\s?\d)", re.IGNORECASE
)
_LABEL = re.compile(r"^(?:bron(?:nen)?|zie|noot|ref)?\s*:?\s*@?\s*", re.IGNORECASE)
_SENT = re.compile(r"\b(?:zie(?: ook)?|bron|kijk op|meer op):? \Z", re.IGNORECASE)
_MOST_IN_A_TEXT = 20
# A name of somebody that is written with the sign: @ease.
_OWN_SIGN = re.compile(r"@([a-z0-9][\w-]*)")
_EMPTY = re.compile(r"\d{1,3}|bron(?:nen)?\??|noot \d+|citaat nodig|ref", re.IGNORECASE)


class TypedCitation(Struct, frozen=True):
    """What stands in the text, and what to write there; empty when the source can't be told."""

    typed: str
    meant: str


class Named(Struct, frozen=True):
    """The sources of a file by what they can be called: one id, or nothing where more are called so."""

    ids: Mapping[str, str]
    addresses: Mapping[str, str]
    own_signs: frozenset[str]


def named(sources: Mapping[str, Source]) -> Named:
    """Every id, title, publisher, author and address of the sources, once."""
    ids: dict[str, str] = {}
    addresses: dict[str, str] = {}
    for source_id, source in sources.items():
        for name in {slug(name) for name in _names(source)} - sources.keys():
            ids[name] = "" if name in ids else source_id
        if source.url:
            address = _bare(source.url)
            addresses[address] = "" if address in addresses else source_id
    signs = {
        sign for source in sources.values() for name in _names(source) for sign in _OWN_SIGN.findall(name)
    }
    return Named({**ids, **{name: name for name in sources}}, addresses, frozenset(signs))


def may_hold_citation(text: str) -> bool:
    """Whether a text has a sign that citations in another form are made of."""
    return bool(_SIGNS.search(text))


def typed_citations(text: str, sources: Named) -> Iterator[TypedCitation]:
    """What looks like a citation in another form; other brackets and signs are left alone."""
    for match in islice(_FORMS.finditer(text), _MOST_IN_A_TEXT):
        kind, inside = str(match.lastgroup), match[str(match.lastgroup)]
        typed = match.group().rstrip(".,;:") if kind == "address" else match.group()
        meant = _from_address(inside, sources) if kind == "address" else _citations(inside, sources)
        # The name of a site in a sentence is a name; an address with a page behind it is a source, and so
        # is one that readers are sent to.
        is_page = kind == "address" and ("/" in typed or _SENT.search(text, 0, match.start()) is not None)
        is_certain = is_page or kind in ("unclosed", "round", "raised") or typed.startswith("[@")
        if kind == "bare" and inside in sources.own_signs:
            continue
        if meant or is_certain or (kind == "bracketed" and _EMPTY.fullmatch(inside.strip())):
            yield TypedCitation(typed, meant)


def _citations(inside: str, sources: Named) -> str:
    """The citations of one or more sources named between brackets; all of them must be known."""
    parts = [part for part in re.split(r"\s*;\s*|,\s*(?=@)", inside.strip()) if part]
    found = [_citation(part, sources) for part in parts]
    return " ".join(found) if all(found) else ""


def _citation(part: str, sources: Named) -> str:
    name, *place = _PLACE.split(_LABEL.sub("", part.strip()), maxsplit=1)
    source_id = _source_named(name.strip(" .,"), sources)
    if source_id is None:
        return ""
    return f"[@{source_id}, {place[0]}]" if place else f"[@{source_id}]"


def _source_named(name: str, sources: Named) -> str | None:
    """The one source with this id, title, publisher or author."""
    return sources.ids.get(slug(name)) or None


def _names(source: Source) -> Iterator[str]:
    yield from filter(None, (source.titel, source.uitgever, source.auteurs))


def _from_address(address: str, sources: Named) -> str:
    told = sources.addresses.get(_bare(address.rstrip(".,;:")))
    return f"[@{told}]" if told else ""


def _bare(address: str) -> str:
    return address.removeprefix("https://").removeprefix("http://").rstrip("/")

"""The closed set of scalar kinds: what may be typed as one value, and how it is read.

Every kind takes the text as typed and returns a typed value or raises a problem whose
Dutch sentence stands in `messages.py`. Pydantic's own lenient readers are not used: they
take `1_895`, `1e3` and `yes`. Each kind carries the JSON Schema of what may be written.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from voorveld.model import edtf, quantity
from voorveld.model.slug import slug

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(ID_PATTERN)
_CITATION = re.compile(
    rf"(?P<bron>{ID_PATTERN})(?:,\s+(?P<plaats>(?:p|pagina|blz|par|paragraaf|h|hoofdstuk|tabel|figuur|bijlage|art|artikel|dia)\.?\s?[^,\]]{{1,40}}))?"
)
_WHOLE = re.compile(r"[0-9]{1,9}")
_HOST = re.compile(r"[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?")
_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:")


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field whose value is the id of something else, such as `thema` or `lijst:doelen`."""

    target: str


@dataclass(frozen=True, slots=True)
class ProseMark:
    """Marks a field with running text: a small Markdown subset with citations.

    `needs_source` is set where the text states a fact and so must cite.
    """

    needs_source: bool = False


@dataclass(frozen=True, slots=True)
class CitationMark:
    """Marks a field that names a source, with or without the place in it."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A source with, where given, the place in it (`p. 47`)."""

    bron: str
    plaats: str = ""


def problem(kind: str, **context: object) -> PydanticCustomError:
    """An error of ours: `kind` is a row in `messages.py`, `context` fills its sentence."""
    return PydanticCustomError(kind, "zie messages.py", context)


def _typed(value: object) -> str:
    if isinstance(value, str):
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if value is None:
        raise problem("geen_waarde")
    raise problem("geen_tekst", vorm="lijst" if isinstance(value, list) else "groep")


def _kind(read: Callable[[str], Any], schema: dict[str, Any]) -> tuple[Any, Any]:
    return PlainValidator(lambda value: read(_typed(value))), WithJsonSchema(schema)


def _bounded(limit: int, *, one_line: bool) -> Callable[[str], str]:
    def read(text: str) -> str:
        stripped = text.strip()
        if not stripped:
            raise problem("geen_waarde")
        if len(stripped) > limit:
            raise problem("te_lang", lengte=len(stripped), grens=limit)
        if one_line and "\n" in stripped:
            raise problem("meer_regels")
        return stripped

    return read


def is_id(text: str) -> bool:
    """Whether a text has the form of an id, and so can be part of an address."""
    return bool(_ID.fullmatch(text)) and len(text) <= 64


def _read_id(text: str) -> str:
    if not is_id(text):
        raise problem("ongeldige_id", gevonden=text, voorstel=slug(text)[:64])
    return text


def _read_whole(text: str) -> int:
    if not _WHOLE.fullmatch(text) or (len(text) > 1 and text[0] == "0"):
        raise problem("geen_geheel_getal", gevonden=text)
    return int(text)


def _read_quantity(text: str) -> quantity.Quantity:
    try:
        return quantity.parse(text.strip())
    except quantity.NotAQuantity as error:
        readings = " of ".join(error.readings)
        raise problem(
            "getal_met_punt" if readings else "geen_getal",
            gevonden=text,
            reden=str(error),
            lezingen=readings,
        ) from None


def _read_edtf(text: str) -> edtf.Edtf:
    try:
        return edtf.parse(text)
    except edtf.NotADate as error:
        raise problem("geen_datum", gevonden=text, reden=str(error)) from None


def _bracketed(value: object) -> object:
    """`[..2016-11]` is a date, but YAML reads it as a list of one."""
    if isinstance(value, list) and len(value) == 1 and isinstance(value[0], str):
        return f"[{value[0]}]"
    return value


def _read_source_date(text: str) -> edtf.Edtf | None:
    return None if text == "onbekend" else _read_edtf(text)


def _read_day(text: str) -> date:
    found = _read_edtf(text)
    if found.first is None or found.first != found.last or len(text) != 10:
        raise problem("geen_dag", gevonden=text)
    return found.first


def _read_yes_no(text: str) -> bool:
    if text not in ("ja", "nee"):
        raise problem("geen_ja_nee", gevonden=text)
    return text == "ja"


def _read_citation(text: str) -> Citation:
    match = _CITATION.fullmatch(text)
    if not match:
        raise problem("geen_verwijzing", gevonden=text)
    return Citation(match["bron"], match["plaats"] or "")


def host_of(url: str) -> str:
    """The host of an address, empty when it has none or can't be read."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def read_link(text: str) -> str:
    """An https or http address without tricks; raises a problem otherwise."""
    if _SCHEME.match(text) and not text.lower().startswith(("https:", "http:")):
        raise problem("verboden_link", gevonden=text[:60])
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        raise problem("geen_link", gevonden=text[:60]) from None
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host) or "." not in host:
        raise problem("geen_link", gevonden=text[:60])
    if parts.username is not None or parts.password is not None or port not in (None, 80, 443):
        raise problem("verboden_link", gevonden=text[:60])
    if re.search(r"[\s<>\"'`\\{}|^\x00-\x20]", text) or not text.isascii() or len(text) > 600:
        raise problem("geen_link", gevonden=text[:60])
    return text


Text = Annotated[str, *_kind(_bounded(200, one_line=True), {"type": "string", "maxLength": 200})]
Quote = Annotated[str, *_kind(_bounded(80, one_line=True), {"type": "string", "maxLength": 80})]
_PROSE = _kind(_bounded(6000, one_line=False), {"type": "string", "maxLength": 6000})
Prose = Annotated[str, *_PROSE, ProseMark()]
Fact = Annotated[str, *_PROSE, ProseMark(needs_source=True)]
Id = Annotated[str, *_kind(_read_id, {"type": "string", "pattern": f"^{ID_PATTERN}$", "maxLength": 64})]
WholeNumber = Annotated[int, *_kind(_read_whole, {"type": "integer", "minimum": 0})]
Amount = Annotated[
    quantity.Quantity,
    *_kind(_read_quantity, {"type": ["number", "string"], "pattern": r"^[~<>=]*\s?[-−]?\d"}),
]
DateField = Annotated[
    edtf.Edtf,
    BeforeValidator(_bracketed),
    *_kind(_read_edtf, {"type": ["integer", "string"], "pattern": r"^[\[\d.]"}),
]
SourceDate = Annotated[
    edtf.Edtf | None,
    BeforeValidator(_bracketed),
    *_kind(_read_source_date, {"type": ["integer", "string"], "pattern": r"^(onbekend$|[\[\d.])"}),
]
Day = Annotated[date, *_kind(_read_day, {"type": "string", "format": "date"})]
YesNo = Annotated[bool, *_kind(_read_yes_no, {"enum": ["ja", "nee"]})]
Link = Annotated[str, *_kind(read_link, {"type": "string", "format": "uri"})]
CitationField = Annotated[
    Citation, *_kind(_read_citation, {"type": "string", "pattern": f"^{ID_PATTERN}"}), CitationMark()
]


def choice(options: type[Enum]) -> tuple[Any, Any]:
    """A field kind that takes one of the values of a closed enumeration."""
    values = [str(option.value) for option in options]

    def read(text: str) -> Enum:
        if text not in values:
            raise problem("onbekende_keuze", gevonden=text, keuzes=tuple(values))
        return options(text)

    return _kind(read, {"enum": values})

"""The closed set of scalar kinds: what may be typed as one value, and how it is read.

Every kind takes the text as typed and returns a typed value or raises a problem whose
Dutch sentence stands in `messages.py`. Pydantic's own lenient readers are not used: they
take `1_895`, `1e3` and `yes`. Each kind carries its `ScalarKind`: the one place that says what may
be typed there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from msgspec import Struct
from pydantic import BeforeValidator, PlainValidator

from voorveld.model import edtf, quantity, typed_amount
from voorveld.model.choices import Choice
from voorveld.model.links import LINK_PATTERN, LONGEST_LINK, read_link
from voorveld.model.marks import ScalarKind, Schema
from voorveld.model.problem import problem
from voorveld.model.slug import slug

ID_PATTERN = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_ID = re.compile(ID_PATTERN)
_PLACE = r"(?:p|pagina|blz|par|paragraaf|h|hoofdstuk|tabel|figuur|bijlage|art|artikel|dia)\.?\s?[^,\]]{1,40}"
_CITED = rf"({ID_PATTERN})(?:,\s+({_PLACE}))?"
_CITATION = re.compile(_CITED)
_WHOLE = "(?:0|[1-9][0-9]{0,8})"


class Ref(Struct, frozen=True):
    """Marks a field whose value is the id of something else, such as `thema` or `lijst:doelen`."""

    target: str


class ProseMark(Struct, frozen=True):
    """Marks a field with running text: a small Markdown subset with citations.

    `needs_source` is set where the text states a fact and so must cite.
    """

    needs_source: bool = False


class CitationMark(Struct, frozen=True):
    """Marks a field that names a source, with or without the place in it."""


class Citation(Struct, frozen=True):
    """A source with, where given, the place in it (`p. 47`)."""

    bron: str
    plaats: str = ""


def _typed(value: object) -> str:
    if isinstance(value, str):
        return value if value.isascii() else unicodedata.normalize("NFC", value)
    if value is None:
        raise problem("geen_waarde")
    raise problem("geen_tekst", vorm="lijst" if isinstance(value, list) else "groep")


def _kind(read: Callable[[str], Any], kind: ScalarKind) -> tuple[Any, Any]:
    return PlainValidator(lambda value: read(_typed(value))), kind


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
        raise problem("ongeldige_id", gevonden=text, voorstel=slug(text.removesuffix(".yaml"))[:64])
    return text


def _read_whole(text: str) -> int:
    if not re.fullmatch(_WHOLE, text):
        raise problem("geen_geheel_getal", gevonden=text)
    return int(text)


def _read_quantity(text: str) -> quantity.Quantity:
    try:
        return quantity.parse(text.strip())
    except quantity.NotAQuantity as error:
        raise problem(
            "geen_getal", gevonden=text, reden=typed_amount.meant(text, str(error)).reason
        ) from None


def _read_edtf(text: str, *, may_be_unknown: bool = False) -> edtf.Edtf:
    try:
        return edtf.parse(text)
    except edtf.NotADate as error:
        raise problem(
            "geen_brondatum" if may_be_unknown else "geen_datum", gevonden=text, reden=str(error)
        ) from None


def _bracketed(value: object) -> object:
    """`[..2016-11]` is a date, but YAML reads it as a list of one; `[2019, 2020]` is meant as one."""
    if isinstance(value, list) and len(value) in (1, 2) and all(isinstance(v, str) for v in value):
        return f"[{', '.join(value)}]"
    return value


# After the kind: pydantic lets a plain validator take the place of what stands before it.
_BRACKETED = BeforeValidator(_bracketed)


def _read_source_date(text: str) -> edtf.Edtf | None:
    return None if text == "onbekend" else _read_edtf(text, may_be_unknown=True)


def _read_day(text: str) -> date:
    try:
        found = edtf.parse(text)
    except edtf.NotADate:
        raise problem("geen_dag", gevonden=text) from None
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
    return Citation(match[1], match[2] or "")


_WORD: Schema = {"type": ["string", "number"]}
_DATE: Schema = {"type": ["integer", "string"], "minimum": edtf.FIRST_YEAR, "maximum": edtf.LAST_YEAR}
_BRACKETS: Schema = {
    "type": "array",
    "items": {"type": "string", "pattern": edtf.ONE_SIDED},
    "minItems": 1,
    "maxItems": 1,
}


def _text(limit: int, *, one_line: bool, published: str = "string") -> tuple[Any, Any]:
    """A text that is not blank, of limited length. A bare number is text too."""
    pattern = r"^\s*\S[^\n]*\s*$" if one_line else r"\S"
    typed = {**_WORD, "pattern": pattern, "maxLength": limit}
    return _kind(_bounded(limit, one_line=one_line), ScalarKind("tekst", typed, published))


_PROSE = _text(6000, one_line=False, published="tekst")
Text = Annotated[str, *_text(200, one_line=True)]
Quote = Annotated[str, *_text(80, one_line=True)]
Prose = Annotated[str, *_PROSE, ProseMark()]
Fact = Annotated[str, *_PROSE, ProseMark(needs_source=True)]
Id = Annotated[
    str,
    *_kind(
        _read_id,
        ScalarKind("tekst", {**_WORD, "pattern": f"^{ID_PATTERN}$", "maxLength": 64, "minimum": 0}),
    ),
]
WholeNumber = Annotated[
    int,
    *_kind(
        _read_whole,
        ScalarKind(
            "heel getal",
            {"type": ["integer", "string"], "pattern": f"^{_WHOLE}$", "minimum": 0, "maximum": 999_999_999},
            "integer",
        ),
    ),
]
Amount = Annotated[
    quantity.Quantity,
    *_kind(
        _read_quantity,
        ScalarKind(
            "getal",
            {
                "type": ["integer", "string"],
                "pattern": rf"^\s*{quantity.PATTERN}\s*$",
                "minimum": -quantity.MOST,
                "maximum": quantity.MOST,
            },
            "getal",
        ),
    ),
]
DateField = Annotated[
    edtf.Edtf,
    *_kind(
        _read_edtf,
        ScalarKind(
            "datum of periode",
            {"anyOf": [{**_DATE, "pattern": f"^{edtf.PATTERN}$"}, _BRACKETS]},
            "datum",
        ),
    ),
    _BRACKETED,
]
SourceDate = Annotated[
    edtf.Edtf | None,
    *_kind(
        _read_source_date,
        ScalarKind(
            "datum of periode",
            {"anyOf": [{**_DATE, "pattern": f"^(?:onbekend|{edtf.PATTERN})$"}, _BRACKETS]},
            "datum",
        ),
    ),
    _BRACKETED,
]
Day = Annotated[
    date,
    *_kind(
        _read_day,
        ScalarKind("dag", {"type": "string", "format": "date", "pattern": f"^{edtf.DAY}$"}, "datum"),
    ),
]
YesNo = Annotated[bool, *_kind(_read_yes_no, ScalarKind("ja of nee", {"enum": ["ja", "nee"]}, "boolean"))]
Link = Annotated[
    str,
    *_kind(
        read_link,
        ScalarKind(
            "tekst",
            {"type": "string", "format": "uri", "pattern": f"^{LINK_PATTERN}$", "maxLength": LONGEST_LINK},
        ),
    ),
]
CitationField = Annotated[
    Citation,
    *_kind(
        _read_citation,
        ScalarKind("tekst", {**_WORD, "pattern": f"^{_CITED}$", "minimum": 0}, "verwijzing"),
    ),
    CitationMark(),
]


def choice(options: type[Choice]) -> tuple[Any, Any]:
    """A field kind that takes one of the values of a closed enumeration."""
    by_word = {str(option.value): option for option in options}
    values = list(by_word)
    former = {option.formerly: str(option.value) for option in options if option.formerly}
    said = [" ".join(filter(None, (f"{o.label}.", o.explanation))) for o in options]

    def read(text: str) -> Choice:
        if text in former:
            raise problem("oude_keuze", gevonden=text, nieuw=former[text])
        if text not in values:
            raise problem("onbekende_keuze", gevonden=text, keuzes=tuple(values))
        return by_word[text]

    typed = {"enum": values, "enumDescriptions": said}
    return _kind(read, ScalarKind("vaste keuze", typed, "keuze"))

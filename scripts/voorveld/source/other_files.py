"""What stands in practices/ and is no YAML: by its name, by its first bytes, by its first lines.

Comes in: a name, bytes, or a text. Goes out: what it is, in words that people know it by.
"""

from __future__ import annotations

import re

START_HERE = (
    "Neem de inhoud over in het bestand van het voorbeeld, "
    "of in een kopie van practices/_schema/leeg-voorbeeld.yaml, en haal dit bestand weg."
)
_WRITTEN_ELSEWHERE = frozenset(
    {
        "doc",
        "docx",
        "odt",
        "rtf",
        "pdf",
        "csv",
        "xls",
        "xlsx",
        "ods",
        "txt",
        "md",
        "json",
        "htm",
        "html",
        "pages",
    }
)
_FIRST_BYTES = (
    (b"PK\x03\x04", "een document van Word, Excel of LibreOffice"),
    (b"\xd0\xcf\x11\xe0", "een oud document van Word of Excel"),
    (b"%PDF", "een PDF"),
    (b"{\\rtf", "een document van een tekstverwerker (RTF)"),
)
_LEFT_BEHIND = re.compile(r"(?:~\$|\.~lock\.).*|.*~")


def is_left_behind(name: str) -> bool:
    """Whether a program left this file behind while a document was open."""
    return bool(_LEFT_BEHIND.fullmatch(name.rpartition("/")[2]))


def advice_on_name(name: str) -> str:
    """What to do with a file whose name does not belong here; empty when nobody can tell."""
    stem, _, ending = name.rpartition(".")
    whole, _, before = stem.rpartition(".")
    if is_left_behind(name):
        return "Sluit het document en verwijder dit bestand: een programma liet het staan."
    if ending in ("yml", "YAML", "YML"):
        return f"Geef het bestand de naam '{stem}.yaml'."
    if before.lower() in ("yaml", "yml"):
        return f"Geef het bestand de naam '{whole}.yaml': haal '.{ending}' weg."
    if ending.lower() in _WRITTEN_ELSEWHERE:
        return f"Alleen YAML-bestanden worden gelezen. {START_HERE}"
    if name.startswith("_") and "/" not in name and ending == "yaml":
        return (
            f"Geef het bestand de naam '{name.lstrip('_')}': "
            "een streep ervoor hebben alleen de lijsten van het project."
        )
    return ""


def by_first_bytes(data: bytes) -> str:
    """What a file is that is no text; empty when it may be one."""
    return next((what for begin, what in _FIRST_BYTES if data.startswith(begin)), "")


def by_first_lines(text: str) -> str:
    """What a text is that has no keys with values."""
    lines = [line for line in text.split("\n", 20) if line.strip()]
    first = lines[0].lstrip() if lines else ""
    if re.match(r"<(?:!doctype|html|head|body|\?xml|p|div)\b", first, re.IGNORECASE):
        return "een webpagina (HTML)"
    for sign in (";", "\t", ","):
        if (
            len(lines) > 1
            and first.count(sign) > 0
            and all(line.count(sign) == first.count(sign) for line in lines)
        ):
            return "een tabel (CSV)"
    return "gewone tekst"

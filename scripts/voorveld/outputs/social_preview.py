"""The picture that goes along when someone shares a link: one per kind of page, one per theme.

Comes in: the catalogue and the settings. Goes out: PNG files of 1200 by 630 pixels, and per page
the address of its picture. Only when the site knows its own address, because a shared picture
needs a full one. Nothing from outside: our drawing, our letter, drawn by resvg.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import resvg_py

from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile
from voorveld.outputs.generated import Page
from voorveld.rendering import render
from voorveld.settings import Settings

_FOLDER = "deelbeelden/"
_LETTERS = tuple(str(p) for p in sorted((Path(__file__).parent / "letters").glob("*.ttf")))
_WIDTH = 1072
_KICKER = "Hoe anderen het doen, met bronnen"
# Per kind of page (the name of its template) the words on its picture; kinds may share one.
_KINDS = {
    "home": ("begin", "Ggz-kennis dicht bij kinderen en jongeren"),
    "practice": ("praktijk", "Praktijkvoorbeeld"),
    "finder": ("praktijken", "Praktijkvoorbeelden"),
    "facet": ("praktijken", "Praktijkvoorbeelden"),
    "facets": ("praktijken", "Praktijkvoorbeelden"),
    "themes": ("themas", "De acht thema's"),
    "questions": ("startvragen", "Startvragen"),
    "variants": ("varianten", "Varianten"),
    "variant": ("varianten", "Varianten"),
    "compare": ("vergelijken", "Vergelijk praktijken en varianten"),
    "compare_theme": ("vergelijken", "Vergelijk praktijken en varianten"),
    "compare_variant": ("vergelijken", "Vergelijk praktijken en varianten"),
    "figures": ("cijfers", "Cijfers, met hoe zeker zij zijn"),
    "indicator": ("cijfers", "Cijfers, met hoe zeker zij zijn"),
    "map": ("kaart", "Waar de praktijken zijn"),
    "place": ("kaart", "Waar de praktijken zijn"),
    "places": ("kaart", "Waar de praktijken zijn"),
    "gaps": ("witte-vlekken", "Wat nog niet bekend is"),
    "decision": ("keuzehulp", "Welke variant past bij u?"),
    "studies": ("onderzoek", "Wat onderzoek zegt"),
    "why": ("waarom", "Waarom ggz-kennis dichtbij"),
    "guide": ("meedoen", "Doe mee"),
}
_REST = ("site", "Ggz-kennis dicht bij kinderen en jongeren")
# The light colours of components/frame/frame.css; tests/test_palette.py compares them.
PALETTE = {
    "papier": "#fbf9f4",
    "inkt": "#1b2326",
    "zacht": "#475257",
    "petrol": "#0b4a57",
    "petrol-diep": "#083a45",
    "petrol-licht": "#e3eeef",
    "warm": "#f4bd72",
    "vlak": "#ffffff",
    "zand": "#f0c68a",
    "klei": "#c4622b",
    "nevel": "#a9ccd2",
    "brug": "#0b4a57",
    "t1": "#1f5fae",
    "t2": "#501e74",
    "t3": "#055b53",
    "t4": "#581d04",
    "t5": "#a32d5e",
    "t6": "#3c5d0e",
    "t7": "#1e2c41",
    "t8": "#ab4438",
}


@dataclass(frozen=True, slots=True)
class Preview:
    """What stands on a picture. Sizes and places are pixels; `number` is the theme's, 0 for none."""

    site_name: str
    name_size: int
    kicker: str
    lines: tuple[str, ...]
    size: int
    step: int
    top: int
    number: int


def social_previews(catalogue: Catalogue, settings: Settings) -> Iterator[GeneratedFile]:
    """All pictures, by name; none without the address of the site."""
    if not settings.site_url:
        return
    total = len(catalogue.themes)
    for name, title in sorted({*_KINDS.values(), _REST}):
        yield _file(name, _preview(settings.site_name, _KICKER, title, 0))
    for number, theme in enumerate(catalogue.themes, start=1):
        kicker = f"Thema {number} van {total}"
        yield _file(f"thema-{theme.id}", _preview(settings.site_name, kicker, theme.naam, number))


def preview_uri(page: Page | None) -> str:
    """Where the picture of a page is; hand-written pages (None) have that of the site."""
    if page is not None and page.kind == "theme":
        return f"{_FOLDER}thema-{page.address.strip('/').rpartition('/')[2]}.png"
    name, _ = _KINDS.get(page.kind, _REST) if page else _REST
    return f"{_FOLDER}{name}.png"


def _file(name: str, preview: Preview) -> GeneratedFile:
    return GeneratedFile(f"{_FOLDER}{name}.png", _png(preview))


@cache
def _png(preview: Preview) -> bytes:
    svg = render("social_preview.svg.jinja", "", p=preview)
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            style_sheet=_style(preview.number),
            skip_system_fonts=True,
            font_files=list(_LETTERS),
            font_family="Atkinson Hyperlegible Next",
        )
    )


def _preview(site_name: str, kicker: str, title: str, number: int) -> Preview:
    size = next((s for s in (72, 60, 48) if len(_wrapped(title, s)) <= 2), 40)
    name_size = next((s for s in (44, 36, 28) if _width(site_name, s) <= _WIDTH - 100), 22)
    top = (226 if number else 212) + size
    return Preview(site_name, name_size, kicker, _wrapped(title, size), size, round(size * 1.15), top, number)


def _wrapped(text: str, size: int) -> tuple[str, ...]:
    """The text in lines that fit; a word that is too long stands alone."""
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and _width(longer, size) <= _WIDTH:
            lines[-1] = longer
        else:
            lines.append(word)
    return tuple(lines)


def _width(text: str, size: int) -> float:
    """About how wide bold text is in pixels, on the safe side."""
    narrow, wide = "iljtfrI.,:;'’|!()- ", "mwMWGOQ%€"
    return size * sum(0.36 if c in narrow else 0.88 if c in wide else 0.62 for c in text)


def _style(number: int) -> str:
    """The classes of the drawings with fixed colours; a picture knows no dark mode."""
    c = PALETTE
    fills = {
        "papier": "papier",
        "petrol": "petrol",
        "wit": "vlak",
        "warm": "warm",
        "tk-petrol": "petrol",
        "tk-diep": "petrol-diep",
        "tk-zand": "zand",
        "tk-klei": "klei",
        "tk-nevel": "nevel",
        "tk-vlak": "vlak",
        "tk-licht": "petrol-licht",
        "soort": "zacht",
        "titel": "petrol-diep",
        "naam": "vlak",
        "tint": f"t{number}" if f"t{number}" in c else "klei",
    }
    strokes = {"tk-lijn": ("brug", 7), "tk-draad": ("brug", 3), "tk-golf": ("nevel", 3), "boog": ("warm", 3)}
    text = (
        ".soort{font-size:38px}.titel,.naam{font-weight:700}"
        ".teken path{stroke:#fff;stroke-width:1.75;fill:none;stroke-linecap:round;stroke-linejoin:round}"
    )
    return (
        "".join(f".{name}{{fill:{c[colour]}}}" for name, colour in fills.items())
        + "".join(
            f".{name}{{fill:none;stroke:{c[colour]};stroke-width:{width};stroke-linecap:round}}"
            for name, (colour, width) in strokes.items()
        )
        + text
    )

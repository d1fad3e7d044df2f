"""The picture that goes along when someone shares a link: one per kind of page, one per theme.

Comes in: the settings and the finished pages. Goes out: PNG files of 1200 by 630 pixels. Only when
the site knows its own address, because a shared picture needs a full one. Nothing from outside: our
drawing, our letter, drawn by resvg.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import resvg_py
from msgspec import Struct

from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.outputs.generated import Page
from voorveld.sections.section import SITE_PICTURE, Picture
from voorveld.settings import Settings
from voorveld.store import NOTHING_KEPT, NothingKept, code_of, made_of_each
from voorveld.templates import drawing
from voorveld.views.drawing import PALETTE, width_of, wrapped

_LETTERS = tuple(str(p) for p in sorted((Path(__file__).parent / "letters").glob("*.ttf")))
_WIDTH = 1072
_MAKERS = ("outputs/social_preview.py", "outputs/letters")


class Preview(Struct, frozen=True):
    """What stands on a picture. Sizes and places are pixels; `number` is the theme's, 0 for none."""

    site_name: str
    name_size: int
    kicker: str
    lines: tuple[str, ...]
    size: int
    step: int
    top: int
    number: int


def social_previews(
    settings: Settings, made: Iterable[Page], store: NothingKept = NOTHING_KEPT
) -> Iterator[GeneratedFile]:
    """The pictures of all pages, by name; none without the address of the site. Drawing one takes longer
    than making a page: what was drawn may be kept in `store`."""
    if not settings.site_url:
        return
    pictures = {SITE_PICTURE.name: SITE_PICTURE, **{page.picture.name: page.picture for page in made}}
    told = ((name, _told(_preview(settings.site_name, pictures[name]))) for name in sorted(pictures))
    maker = "\0".join((code_of(_MAKERS), resvg_py.__version__))
    for name, png in made_of_each(store, "deelplaatjes", maker, told, _png).items():
        yield GeneratedFile(preview_uri(pictures[name]), png)


def preview_uri(picture: Picture) -> str:
    """Where a picture is."""
    return f"{addresses.PREVIEWS}{picture.name}.png"


def _told(preview: Preview) -> bytes:
    """All that a picture is drawn of: its style, and the drawing."""
    return f"{_style(preview.number)}\0{drawing('social_preview.svg.jinja', preview)}".encode()


@cache
def _png(told: bytes) -> bytes:
    style, _, svg = told.decode().partition("\0")
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg,
            style_sheet=style,
            skip_system_fonts=True,
            font_files=list(_LETTERS),
            font_family="Atkinson Hyperlegible Next",
        )
    )


def _preview(site_name: str, picture: Picture) -> Preview:
    size = next((s for s in (72, 60, 48) if len(wrapped(picture.title, s, _WIDTH)) <= 2), 40)
    name_size = next((s for s in (44, 36, 28) if width_of(site_name, s) <= _WIDTH - 100), 22)
    return Preview(
        site_name,
        name_size,
        picture.kicker,
        wrapped(picture.title, size, _WIDTH),
        size,
        step=round(size * 1.15),
        top=(226 if picture.number else 212) + size,
        number=picture.number,
    )


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

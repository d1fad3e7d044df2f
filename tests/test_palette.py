"""The colours: text can be read on every ground, and themes stay apart for those who see colour otherwise.

Contrast after WCAG 2.2 (relative luminance). Colour blindness after Machado, Oliveira and Fernandes
(2009), severity 1, on linear light. Distance after CIEDE2000 (Sharma, Wu and Dalal, 2005), checked
below against three of their published pairs. Where two themes come near each other, drawing and word
carry the difference; they always stand there.
"""

from __future__ import annotations

import math
import re
from itertools import combinations

import pytest

from conftest import ROOT
from voorveld.views.drawing import PALETTE
from voorveld.views.map.map_drawing import TINTS

COMPONENTS = ROOT / "scripts" / "voorveld" / "components"
CSS = (COMPONENTS / "frame" / "values.css").read_text(encoding="utf-8")
DESIGN = (ROOT / "docs" / "ontwerp.md").read_text(encoding="utf-8")
SCHEMES = ("licht", "donker")
THEMES = tuple(f"t{n}" for n in range(1, 9))
GROUNDS = ("papier", "vlak", "petrol-licht", "accent-vlak", "twijfel-vlak", "lucht")
# Text, the grounds it stands on, and the least contrast: 7 for running text, 4,5 for the rest.
READ = (
    ("inkt", GROUNDS, 7.0),
    ("zacht", ("papier", "vlak"), 7.0),
    ("zacht", GROUNDS, 4.5),
    ("petrol-diep", GROUNDS, 7.0),
    ("link", ("papier", "vlak"), 7.0),
    ("link", GROUNDS, 4.5),
    ("accent", ("papier", "vlak", "accent-vlak"), 4.5),
    ("op-accent", ("accent",), 4.5),
    ("op-petrol", ("petrol",), 7.0),
    ("warm", ("petrol",), 4.5),
    ("twijfel", ("twijfel-vlak", "papier", "vlak", "accent-vlak"), 4.5),
    ("goed", ("papier", "vlak"), 4.5),
    ("fout", ("fout-vlak", "papier", "vlak"), 4.5),
    ("op-kleur", THEMES, 4.5),
    *((theme, ("papier", "vlak"), 4.5) for theme in THEMES),
)
SIGHT = {
    "gewoon": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
}
APART = {"gewoon": 14.0, "deutan": 8.0, "protan": 8.0}

Triple = tuple[float, float, float]


def tokens(scheme: str) -> dict[str, str]:
    """Every colour of a scheme by its name, from the `light-dark()` pairs at the top of the stylesheet."""
    top = CSS[: CSS.index("@media (prefers-contrast")]
    place = SCHEMES.index(scheme)
    pairs = re.findall(r"--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", top)
    return {name: both[place] for name, *both in pairs}


def linear(colour: str) -> Triple:
    """Red, green and blue as linear light, 0 to 1."""
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return r, g, b


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    light = sorted(
        sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(x), strict=True)) for x in (one, other)
    )
    return (light[1] + 0.05) / (light[0] + 0.05)


def lab(light: Triple) -> Triple:
    """Linear sRGB to CIELAB, D65."""
    rows = (
        (0.4124564, 0.3575761, 0.1804375),
        (0.2126729, 0.7151522, 0.0721750),
        (0.0193339, 0.1191920, 0.9503041),
    )
    xyz = (sum(w * c for w, c in zip(row, light, strict=True)) for row in rows)
    x, y, z = (
        v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116
        for v in (c / white for c, white in zip(xyz, (0.95047, 1.0, 1.08883), strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(colour: str, sight: str) -> Triple:
    """A colour as someone with this sight sees it, in CIELAB."""
    light = linear(colour)
    r, g, b = (
        min(1.0, max(0.0, sum(w * c for w, c in zip(row, light, strict=True)))) for row in SIGHT[sight]
    )
    return lab((r, g, b))


def distance(one: Triple, other: Triple) -> float:
    """CIEDE2000."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (math.hypot(a1, b1) + math.hypot(a2, b2)) / 2
    g = 0.5 * (1 - math.sqrt(mean**7 / (mean**7 + 25**7)))
    c1, c2 = math.hypot(a1 * (1 + g), b1), math.hypot(a2 * (1 + g), b2)
    h1, h2 = (math.degrees(math.atan2(b, a * (1 + g))) % 360 for a, b in ((a1, b1), (a2, b2)))
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    middle = (
        h1 + h2 if c1 * c2 == 0 else ((h1 + h2) / 2 if abs(h1 - h2) <= 180 else ((h1 + h2 + 360) / 2) % 360)
    )
    dl, dc = l2 - l1, c2 - c1
    dh = 2 * math.sqrt(c1 * c2) * math.sin(math.radians(turn) / 2)
    ml, mc = (l1 + l2) / 2, (c1 + c2) / 2
    waves = ((-0.17, 1, -30), (0.24, 2, 0), (0.32, 3, 6), (-0.20, 4, -63))
    t = 1 + sum(w * math.cos(math.radians(n * middle + shift)) for w, n, shift in waves)
    sl = 1 + 0.015 * (ml - 50) ** 2 / math.sqrt(20 + (ml - 50) ** 2)
    sc, sh = 1 + 0.045 * mc, 1 + 0.015 * mc * t
    spin = 60 * math.exp(-(((middle - 275) / 25) ** 2))
    rt = -math.sin(math.radians(spin)) * 2 * math.sqrt(mc**7 / (mc**7 + 25**7))
    return math.sqrt((dl / sl) ** 2 + (dc / sc) ** 2 + (dh / sh) ** 2 + rt * (dc / sc) * (dh / sh))


@pytest.mark.parametrize(
    ("one", "other", "published"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((90.8027, -2.0831, 1.4410), (91.1528, -1.6435, 0.0447), 1.4441),
    ],
)
def test_the_distance_is_that_of_the_published_pairs(one: Triple, other: Triple, published: float) -> None:
    assert distance(one, other) == pytest.approx(published, abs=0.0001)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read_on_every_ground_it_stands_on(scheme: str) -> None:
    known = tokens(scheme)
    weak = [
        f"--{text} op --{ground}: {contrast(known[text], known[ground]):.2f}, moet {least}"
        for text, grounds, least in READ
        for ground in grounds
        if contrast(known[text], known[ground]) < least
    ]
    assert weak == []


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("sight", SIGHT)
def test_every_two_themes_can_be_told_apart(scheme: str, sight: str) -> None:
    known = tokens(scheme)
    near = [
        f"{a}-{b}: {distance(seen(known[a], sight), seen(known[b], sight)):.1f}"
        for a, b in combinations(THEMES, 2)
        if distance(seen(known[a], sight), seen(known[b], sight)) < APART[sight]
    ]
    assert near == []


def test_browsers_without_light_dark_get_the_same_light_colours() -> None:
    block = CSS[CSS.index("@supports not") :]
    fallback = dict(re.findall(r"--([a-z0-9-]+): (#[0-9a-f]{6})", block[: block.index("}\n  }")]))
    assert fallback == tokens("licht")


def test_a_chosen_display_goes_before_that_of_the_device() -> None:
    for chosen, scheme in (("licht", "light"), ("donker", "dark")):
        rule = rf':root\[data-weergave="{chosen}"\] {{\s*color-scheme: {scheme};\s*}}'
        assert re.search(rule, CSS), chosen
    for sheet in COMPONENTS.rglob("*.css"):
        assert "prefers-color-scheme" not in sheet.read_text(encoding="utf-8"), sheet


def test_shared_pictures_use_the_light_colours() -> None:
    known = tokens("licht")
    assert {name: known[name] for name in PALETTE} == PALETTE


def test_the_map_that_is_taken_along_uses_the_light_shades() -> None:
    shades = (COMPONENTS / "map" / "shades.css").read_text(encoding="utf-8")
    assert tuple(re.findall(r"--tint-\d: light-dark\((#[0-9a-f]{6})", shades)) == TINTS


def test_the_design_page_states_the_colours_and_contrasts_of_the_stylesheet() -> None:
    cells = r"<td>[^<]*</td><td><code>(#[0-9a-f]{6})</code></td><td><code>(#[0-9a-f]{6})</code></td>"
    rows = re.findall(
        rf'<tr><th scope="row"><code>--([a-z0-9-]+)</code></th>{cells}'
        r"<td>([\d,]+)</td><td>([\d,]+)</td></tr>",
        DESIGN,
    )
    light, dark = tokens("licht"), tokens("donker")
    expected = [(name, light[name], dark[name], dutch(light, name), dutch(dark, name)) for name, *_ in rows]
    assert {name for name, *_ in rows} >= {"inkt", "zacht", "link", "accent", *THEMES}
    assert rows == expected


def dutch(known: dict[str, str], name: str) -> str:
    """The contrast with paper as it stands on the page: one decimal, rounded down."""
    return f"{math.floor(contrast(known[name], known['papier']) * 10) / 10:.1f}".replace(".", ",")


def test_yellow_says_only_that_sources_contradict_or_that_something_was_found() -> None:
    notices = (COMPONENTS / "parts" / "notices.css").read_text(encoding="utf-8")
    yellow = re.findall(r"([^{}]+)\{[^{}]*--twijfel[^{}]*\}", notices)
    assert [selector.rpartition("*/")[2].strip() for selector in yellow] == [".botsing"]

"""Addresses: each is spelled in one module, and nowhere else."""

from __future__ import annotations

import ast
import re

from conftest import ROOT
from voorveld.facts import addresses, facet_names
from voorveld.facts.characteristics import columns_of
from voorveld.pipeline import Result
from voorveld.templates import COMPONENTS
from voorveld.views.finder import finder_view

SCRIPTS = ROOT / "scripts"
PACKAGE = SCRIPTS / "voorveld"
FIXED = {
    value
    for name, value in vars(addresses).items()
    if name.isupper() and isinstance(value, str) and value.partition("#")[0].endswith("/")
}
_LITERAL = re.compile(rf"(?<![\w/.-])(?:{'|'.join(sorted(map(re.escape, FIXED), key=len, reverse=True))})")


def spelled(text: str) -> list[str]:
    """The strings of a module, formatted ones in their pieces, that begin with a fixed address."""
    strings = (n.value for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Constant))
    return [s for s in strings if isinstance(s, str) and " " not in s and _LITERAL.match(s)]


def test_there_are_addresses_to_look_for() -> None:
    assert {"praktijkvoorbeelden/", "praktijkvoorbeelden/per/", "zoeken/", "data/v1/"} <= FIXED
    assert len(FIXED) == len(set(FIXED)) >= 30


def test_the_search_finds_planted_addresses() -> None:
    assert spelled('x = f"themas/{theme.id}/"') == ["themas/"]
    assert spelled('x = "over/#cijfers-lezen"') == ["over/#cijfers-lezen"]
    assert not spelled('x = "de map data/ staat er"')


def written(text: str) -> list[str]:
    """The fixed addresses anywhere in a template, the frame or the settings of the engine."""
    return _LITERAL.findall(text)


def test_only_one_module_spells_an_address() -> None:
    found = {
        f"{path.relative_to(SCRIPTS)}: {literal}"
        for path in sorted(SCRIPTS.rglob("*.py"))
        if path != PACKAGE / "facts" / "addresses.py"
        for literal in spelled(path.read_text(encoding="utf-8"))
        if not (COMPONENTS / literal).is_file()
    }
    assert not found


def test_templates_the_frame_and_the_settings_of_the_engine_spell_no_address() -> None:
    templates = sorted(COMPONENTS.rglob("*.jinja"))
    frame = sorted((ROOT / "overrides").glob("*.html"))
    assert len(templates) > 40
    assert len(frame) == 3
    found = {
        f"{path.relative_to(ROOT)}: {literal}"
        for path in (*templates, *frame, ROOT / "mkdocs.yml")
        for literal in written(path.read_text(encoding="utf-8"))
    }
    assert not found


def test_the_search_in_templates_finds_planted_addresses() -> None:
    assert written("<a href=\"{{ naar('themas/') }}\">") == ["themas/"]
    assert written("<code>data/v1/sha256.txt</code>") == ["data/v1/"]
    assert written("kaart/index.md") == ["kaart/"]
    assert not written('<a class="kaart" href="{{ naar(adres.THEMES) }}">')


def test_addresses_are_unlike() -> None:
    made = [
        addresses.practice("x"),
        addresses.theme("x"),
        addresses.variant("x"),
        addresses.municipality("x"),
        addresses.province("x"),
        addresses.indicator("x"),
        addresses.facet("x", "x"),
        addresses.compare_theme("x"),
        addresses.compare_variant("x"),
        addresses.study("x"),
        addresses.term("x"),
        addresses.tool("x"),
        addresses.finding("x"),
        addresses.practice_theme("x", "y"),
        addresses.practice_figure("x", "y"),
        addresses.source(addresses.practice("x"), "y"),
    ]
    assert len(set(made)) == len(made)
    assert not set(made) & FIXED


def test_the_facets_that_are_no_characteristic_have_the_addresses_that_are_kept_for_them(
    fictitious: Result,
) -> None:
    """A characteristic may not take one of these; `dubbel-adres` relies on the list."""
    own = {c.als_facet.adres for c in columns_of(fictitious.catalogue).values() if c.als_facet}
    shown = {facet.id for facet in finder_view(fictitious.catalogue).facets}
    assert shown - own == set(facet_names.FIXED_FACETS)

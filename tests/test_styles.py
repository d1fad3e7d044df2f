"""The stylesheets: each is published once, where a page asks for it."""

from __future__ import annotations

import re

from conftest import ROOT
from voorveld.outputs.assets import SHARED_SHEETS, asset_files
from voorveld.sections import SECTIONS
from voorveld.templates import COMPONENTS

PAGES_BY_HAND = ROOT / "docs"


def sheets() -> set[str]:
    return {path.relative_to(COMPONENTS).as_posix() for path in COMPONENTS.rglob("*.css")}


def asked_for() -> set[str]:
    """The sheets that a kind of page, or a page by hand, names besides the shared one."""
    kinds = {name for section in SECTIONS for kind in section.kinds for name in kind.assets}
    by_hand = {
        name
        for page in PAGES_BY_HAND.glob("*.md")
        for names in re.findall(r"^onderdelen: \[(.+)\]$", page.read_text(encoding="utf-8"), re.MULTILINE)
        for name in names.split(", ")
    }
    return {name for name in kinds | by_hand if name.endswith(".css")}


def test_every_sheet_is_shared_or_asked_for_by_a_page() -> None:
    assert len(set(SHARED_SHEETS)) == len(SHARED_SHEETS)
    assert set(SHARED_SHEETS).isdisjoint(asked_for())
    assert set(SHARED_SHEETS) | asked_for() == sheets()


def test_shared_sheets_are_published_as_one() -> None:
    published = {file.uri: file.content for file in asset_files() if file.uri.endswith(".css")}
    assert set(published) == {"assets/frame/frame.css", *(f"assets/{name}" for name in asked_for())}
    for name in SHARED_SHEETS:
        assert (COMPONENTS / name).read_bytes() in published["assets/frame/frame.css"], name

"""The stylesheets: each is published once, where a page asks for it."""

from __future__ import annotations

import re

from conftest import ROOT
from voorveld.outputs.assets import ALSO_ALONE, JOINED_SHEETS, asset_addresses, asset_files
from voorveld.sections import SECTIONS
from voorveld.templates import COMPONENTS

PAGES_BY_HAND = ROOT / "docs"
EVERYWHERE = "frame/frame.css"


def sheets() -> set[str]:
    return {path.relative_to(COMPONENTS).as_posix() for path in COMPONENTS.rglob("*.css")}


def asked_for() -> set[str]:
    """The sheets that a kind of page, or a page by hand, names besides the one of every page."""
    kinds = {name for section in SECTIONS for kind in section.kinds for name in kind.assets}
    by_hand = {
        name
        for page in PAGES_BY_HAND.glob("*.md")
        for names in re.findall(r"^onderdelen: \[(.+)\]$", page.read_text(encoding="utf-8"), re.MULTILINE)
        for name in names.split(", ")
    }
    return {name for name in kinds | by_hand if name.endswith(".css")}


def test_every_sheet_is_published_once_and_every_published_sheet_is_asked_for() -> None:
    parts = [part for parts in JOINED_SHEETS.values() for part in parts]
    assert len(set(parts)) == len(parts)
    published = set(JOINED_SHEETS) | (sheets() - set(parts)) | ALSO_ALONE
    assert set(parts) <= sheets()
    assert set(parts) >= ALSO_ALONE
    assert published == asked_for() | {EVERYWHERE}
    assert EVERYWHERE not in asked_for()


def test_published_sheets_hold_their_parts_whole_and_in_order_without_comments_and_indents() -> None:
    content_at = {file.uri: file.content for file in asset_files()}
    published = {name: content_at[at] for name, at in asset_addresses().items() if name.endswith(".css")}
    for name, made in published.items():
        content = re.sub(
            r"(?<=\.)[0-9a-f]{8}\.(?=woff2)", "", str(made, "utf-8") if isinstance(made, bytes) else made
        )
        parts = JOINED_SHEETS.get(name, (name,))
        source = "\n".join((COMPONENTS / part).read_text(encoding="utf-8") for part in parts)
        assert words_of(content) == words_of(source), name
        assert "/*" not in content, name
        assert all(line == line.strip() != "" and line[-1] not in "{;" for line in content.splitlines()), name
    assert len(published) == len(asked_for()) + 1


def words_of(sheet: str) -> list[str]:
    """What a browser reads of a sheet; a space around a brace or behind a comma means nothing, nor does one
    behind the name of a property, or a semicolon that ends a rule."""
    before, *commented = sheet.split("/*")
    bare = "".join((before, *(part.split("*/", 1)[1] for part in commented)))
    lines = re.sub(r";?\s*\}", ";\n}\n", re.sub(r"([{;])", r"\1\n", bare))
    spaced = re.sub(r"(?m)^(\s*-{0,2}[a-z][\w-]*):(?=[^:\s]\S*.*;$)", r"\1: ", lines)
    return spaced.replace("{", " { ").replace(",", ", ").replace(";", " ; ").split()


def test_no_sheet_is_so_long_that_it_holds_a_second_subject() -> None:
    long = {name for name in sheets() if (COMPONENTS / name).read_text(encoding="utf-8").count("\n") > 400}
    assert long == set()

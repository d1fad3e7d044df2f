"""What we tell editors and developers is true: commands exist, examples pass, names are current."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from conftest import FICTITIOUS, ROOT, TODAY
from voorveld.model.kinds import KINDS
from voorveld.outputs.committed import committed_files
from voorveld.pipeline import Result, load

GUIDES = (
    "README.md",
    "practices/README.md",
    ".github/CONTRIBUTING.md",
    "scripts/README.md",
    "tests/README.md",
)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_make_command_in_a_guide_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    for name in GUIDES:
        for target in re.findall(r"(?:`|^)make ([a-z]+)", read(name), re.MULTILINE):
            assert target in targets, f"{name}: make {target}"


def test_every_file_a_guide_links_to_exists() -> None:
    for name in GUIDES:
        for link in re.findall(r"\]\(([^)#:]+)\)", read(name)):
            assert ((ROOT / name).parent / link).exists(), f"{name}: {link}"


def test_every_module_the_pipeline_page_names_exists() -> None:
    package = ROOT / "scripts" / "voorveld"
    table = re.findall(r"`((?:source|model|outputs|views|commands)/[a-z_]+\.py)`", read("scripts/README.md"))
    assert table
    assert [m for m in table if not (package / m).exists()] == []


def test_the_empty_example_is_without_findings(fictitious: Result, tmp_path: Path) -> None:
    example = {f.uri: f.content for f in committed_files(fictitious.catalogue)}["leeg-voorbeeld.yaml"]
    folder = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, folder)
    (folder / "voorbeeldstad-jeugdteam.yaml").write_text(example, encoding="utf-8")
    found = [d for d in load(folder, TODAY).diagnostics if "voorbeeldstad-jeugdteam" in d.location.path]
    assert [f"{d.message} [{d.code}]" for d in found] == []


def test_schemas_are_json_with_dutch_help_for_every_kind(fictitious: Result) -> None:
    files = {f.uri: f.content for f in committed_files(fictitious.catalogue)}
    for kind in KINDS:
        schema = json.loads(files[f"{kind.schema}.schema.json"])
        assert schema["title"] == kind.name
        for name, field in schema["properties"].items():
            assert field.get("title") or name in ("termen",), (kind.name, name)


def test_no_text_of_ours_speaks_of_work_behind_the_scenes() -> None:
    words = re.compile(r"\b(seed|brondocument|uittreksel)\b", re.IGNORECASE)
    for path in [
        *(ROOT / "practices").rglob("*.yaml"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "scripts" / "voorveld" / "components").rglob("*.jinja"),
    ]:
        assert not words.search(path.read_text(encoding="utf-8")), path

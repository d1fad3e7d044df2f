"""What we tell editors and developers is true: commands exist, examples pass, names are current."""

from __future__ import annotations

import json
import re
import shutil
import tomllib
from datetime import date
from fnmatch import fnmatch
from pathlib import Path

from conftest import FICTITIOUS, ROOT, TODAY
from test_architecture import ORDER
from voorveld.model.kinds import KINDS
from voorveld.open_data.documents import VERSION
from voorveld.outputs.committed import committed_files
from voorveld.pipeline import Result, load

GUIDES = (
    "README.md",
    "practices/README.md",
    ".github/CONTRIBUTING.md",
    ".github/BEHEER.md",
    "scripts/README.md",
    "tests/README.md",
)
NO_TESTS = {"__pycache__", "node_modules"}
DECISIONS = tuple(sorted((ROOT / "docs" / "besluiten").iterdir()))
DECISION = re.compile(
    r"# (?P<number>\d+)\. (?P<title>.+)\n\n"
    r"- \*\*Date\*\*: (?P<date>\d{4}-\d\d-\d\d)\n"
    r"- \*\*What\*\*: .+\n- \*\*Instead of\*\*: .+\n- \*\*Why\*\*: .+\n"
    r"(- \*\*Replaced by\*\*: (?P<later>\d+)\n)?"
)


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_make_command_in_a_guide_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", read("Makefile"), re.MULTILINE))
    for name in (*GUIDES, ".pre-commit-config.yaml", "docs/metingen.md"):
        for target in re.findall(r"(?:`|^|entry: )make ([a-z]+)", read(name), re.MULTILINE):
            assert target in targets, f"{name}: make {target}"


def test_every_file_a_guide_links_to_exists() -> None:
    for name in GUIDES:
        for link in re.findall(r"\]\(([^)#:]+)\)", read(name)):
            assert ((ROOT / name).parent / link).exists(), f"{name}: {link}"


def test_every_file_the_pipeline_page_names_exists() -> None:
    package = ROOT / "scripts" / "voorveld"
    named = re.findall(r"`([\w./*-]+/[\w.*-]*\.[a-z]+)`", read("scripts/README.md"))
    assert len(named) > 20
    for name in named:
        assert any(list(at.glob(name)) for at in (package, package / "components", ROOT)), name


def test_the_pipeline_page_tells_the_order_of_stages_that_is_tested() -> None:
    told = next(line for line in read("scripts/README.md").splitlines() if line.startswith(f"`{ORDER[0]} →"))
    assert tuple(re.split(r" → |, ", told.strip("`. "))) == ORDER


def test_every_test_and_every_tool_of_the_tests_is_told_of() -> None:
    first_cells = re.findall(r"^\| (.+?) \|", read("tests/README.md"), re.MULTILINE)
    told = re.findall(r"[\w.*/<>-]+", " ".join(re.findall(r"`([^`]+)`", " ".join(first_cells))))
    tests = ROOT / "tests"
    for path in tests.iterdir():
        if path.is_dir() and path.name not in NO_TESTS:
            assert any(name.startswith(f"{path.name}/") for name in told), f"not told of: {path.name}/"
        elif path.suffix in (".py", ".txt"):
            assert any(fnmatch(path.name, name) for name in told), f"not told of: {path.name}"
    for name in told:
        assert list(tests.glob(re.sub(r"<\w+>", "*", name.rstrip("/")))), f"not there: {name}"


def test_the_empty_example_is_without_findings(fictitious: Result, tmp_path: Path) -> None:
    example = {f.uri: f.content for f in committed_files(fictitious.catalogue)}["_schema/leeg-voorbeeld.yaml"]
    folder = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, folder)
    assert isinstance(example, str)
    (folder / "voorbeeldstad-jeugdteam.yaml").write_text(example, encoding="utf-8")
    found = [d for d in load(folder, TODAY).diagnostics if "voorbeeldstad-jeugdteam" in d.location.path]
    assert [f"{d.message} [{d.code}]" for d in found] == []


def test_schemas_are_json_with_dutch_help_for_every_kind(fictitious: Result) -> None:
    files = {f.uri: f.content for f in committed_files(fictitious.catalogue)}
    for kind in KINDS:
        schema = json.loads(files[f"_schema/{kind.schema}.schema.json"])
        assert schema["title"] == kind.name
        for name, field in schema["properties"].items():
            assert field.get("title") or name in ("termen",), (kind.name, name)


def test_no_text_of_ours_speaks_of_work_behind_the_scenes() -> None:
    """Nor the pages; an example may tell of a document that is called so."""
    words = re.compile(r"\b(seed|brondocument|uittreksel)\b", re.IGNORECASE)
    for path in [
        *(ROOT / "practices").rglob("_*/*.yaml"),
        *(ROOT / "practices").glob("_*.yaml"),
        *(ROOT / "docs").rglob("*.md"),
        *(ROOT / "scripts" / "voorveld" / "components").rglob("*.jinja"),
    ]:
        assert not words.search(path.read_text(encoding="utf-8")), path


def test_decisions_are_numbered_and_say_what_instead_of_what_and_why() -> None:
    for number, path in enumerate(DECISIONS, start=1):
        found = DECISION.fullmatch(path.read_text(encoding="utf-8"))
        assert found, path.name
        assert int(found["number"]) == number, path.name
        assert re.fullmatch(rf"{number:04}-[a-z0-9-]+\.md", path.name), path.name
        assert date.fromisoformat(found["date"]) >= date(2026, 11, 22), path.name
        assert int(found["later"] or len(DECISIONS)) <= len(DECISIONS), path.name


def test_the_newest_entries_of_the_changelog_are_the_versions_of_today() -> None:
    data, software = read("CHANGELOG.md").split("\n## De programmatuur\n")
    newest = re.compile(r"^### (\S+) \(\d{4}-\d\d-\d\d\)$", re.MULTILINE)
    project = tomllib.loads(read("pyproject.toml"))["project"]
    assert newest.findall(data)[0] == VERSION
    assert newest.findall(software)[0] == project["version"]


def test_every_pattern_of_git_attributes_is_of_files_that_exist() -> None:
    patterns = [line.split()[0] for line in read(".gitattributes").splitlines() if line and line[0] != "#"]
    assert len(patterns) > 5
    for pattern in patterns:
        assert next(ROOT.rglob(pattern), None), pattern

"""What scripts/README.md says about adding things is done here, in a copy of the project.

A recipe is a numbered list of steps; each names a file that is new or that changes. The folder
`recipes/<recipe>/` holds one worked example: a new file as it will be, and for a file that changes
`<file>.change`, with after which line what comes. Steps and example must name the same files.
"""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import html

from conftest import FICTITIOUS, ROOT, build, copy_project
from links import check_links

RECIPES = Path(__file__).parent / "recipes"
README = (ROOT / "scripts" / "README.md").read_text(encoding="utf-8")
STEP = re.compile(r"^\d+\. (?P<verb>new|change) `(?P<path>[^`]+)`", re.MULTILINE)
HEADING = re.compile(r"^### .*\(`tests/recipes/(?P<name>[a-z_]+)/`\)", re.MULTILINE)
CHANGE = ".change"
PRACTICE = "voorbeeldstad-praktijkondersteuner"
BLOCK = re.compile(r"^(after|instead of): (.+)\n((?:(?!after: |instead of: ).*\n)+)", re.MULTILINE)
NOT_COPIED = shutil.ignore_patterns("__pycache__", "node_modules", "golden", "recipes", "usable")
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "SOURCE_DATE_EPOCH": "1796083200",
    "PYTHONDONTWRITEBYTECODE": "1",
    "LC_ALL": "C.UTF-8",
}


@dataclass(frozen=True, slots=True)
class Step:
    """A step as the guide tells it; `<words>` in its path stand for a name of one's own."""

    verb: str
    path: str

    def names(self, example: str) -> bool:
        """Whether this step is about that file of the example."""
        pattern = re.sub(r"<[^>]+>", "[^/]+", re.escape(self.path).replace(r"\ ", " "))
        return bool(re.fullmatch(pattern + (re.escape(CHANGE) if self.verb == "change" else ""), example))


def recipe(name: str) -> tuple[Step, ...]:
    """The steps of a recipe in the guide."""
    start = next(m for m in HEADING.finditer(README) if m["name"] == name)
    text = README[start.end() :].split("\n#", 1)[0]
    return tuple(Step(m["verb"], m["path"]) for m in STEP.finditer(text))


def example(name: str) -> dict[str, Path]:
    """The files of a worked example, by their path in the project."""
    folder = RECIPES / name
    files = (p for p in sorted(folder.rglob("*")) if p.is_file() and "__pycache__" not in p.parts)
    return {p.relative_to(folder).as_posix(): p for p in files}


def perform(name: str, project: Path) -> None:
    """Do what the example says."""
    for path, file in example(name).items():
        target = project / path.removesuffix(CHANGE)
        if path.endswith(CHANGE):
            assert target.is_file(), f"{path}: there is no such file to change"
            target.write_text(changed(target, file), encoding="utf-8")
        else:
            assert not target.exists(), f"{path}: is there already"
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)


def changed(target: Path, change: Path) -> str:
    """A text with lines put after, or instead of, a line that it has once."""
    text = target.read_text(encoding="utf-8")
    for verb, line, lines in BLOCK.findall(change.read_text(encoding="utf-8")):
        assert text.count(f"{line}\n") == 1, f"{change}: {line!r} must be there once"
        text = text.replace(f"{line}\n", lines if verb == "instead of" else f"{line}\n{lines}")
    return text


def run(project: Path, *command: str, code: int = 0) -> str:
    """What Python prints when it runs this in the copy; it must end with this code."""
    done = subprocess.run(
        [sys.executable, *command], cwd=project, env=ENVIRONMENT, capture_output=True, text=True, check=False
    )
    assert done.returncode == code, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project with the made-up practices."""
    return copy_project(tmp_path / "project", FICTITIOUS)


def exported(project: Path, name: str) -> Path:
    """The site without an engine, in a folder of that name."""
    run(project, "scripts/export.py", name)
    return project / name


def test_every_recipe_has_an_example_and_every_example_a_recipe() -> None:
    assert sorted(HEADING.findall(README)) == sorted(p.name for p in RECIPES.iterdir())


@pytest.mark.parametrize("name", HEADING.findall(README))
def test_the_steps_of_a_recipe_name_the_files_of_its_example(name: str) -> None:
    steps = recipe(name)
    assert len(steps) > 1
    for step in steps:
        assert any(step.names(path) for path in example(name)), f"{step} is not in the example"
    for path in example(name):
        assert sum(step.names(path) for step in steps) == 1, f"{path} is not in one step"


def test_a_characteristic_is_shown_chosen_and_published(project: Path) -> None:
    perform("characteristic", project)
    assert_shown(exported(project, "na"), "Talen", "Turks", "per/taal/turks")


def test_a_kind_of_characteristic_is_checked_shown_chosen_and_published(project: Path) -> None:
    perform("kind_of_characteristic", project)
    assert_shown(exported(project, "na"), "Avondspreekuur", "Ja", "per/avond/ja")
    practice = project / "practices" / f"{PRACTICE}.yaml"
    text = practice.read_text(encoding="utf-8")
    practice.write_text(text.replace("avondspreekuur: [ja]", "avondspreekuur: [soms]"), encoding="utf-8")
    said = run(project, "scripts/validate.py", code=1)
    assert "'avondspreekuur' moet ja of nee zijn; gevonden: 'soms'. [kenmerk-past-niet]" in said


def assert_shown(site: Path, name: str, words: str, chosen_at: str) -> None:
    """The page of the practice, the comparison of the theme, the facet and the table all have it."""
    page = html.fromstring((site / f"praktijkvoorbeelden/{PRACTICE}/index.html").read_bytes())
    assert page.xpath(f"//dl//dt[normalize-space()='{name}']")
    theme = html.fromstring((site / "vergelijken/themas/functieprofiel/index.html").read_bytes())
    assert name in theme.text_content()
    facet = html.fromstring((site / f"praktijkvoorbeelden/{chosen_at}/index.html").read_bytes())
    assert len(facet.xpath(f"//a[contains(@href, '{PRACTICE}')]")) == 1
    with (site / "data/v1/kenmerken.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter=";") if name in row.values()]
    assert len([row for row in rows if words in row.values()]) == 1


def test_a_rule_reports_and_is_explained(project: Path) -> None:
    shutil.copytree(ROOT / "tests", project / "tests", ignore=NOT_COPIED)
    shutil.copy(ROOT / "pyproject.toml", project)
    perform("rule", project)
    said = run(project, "-m", "pytest", "tests/test_cases.py", "tests/rules", "-k", "hoofdletters", "-vv")
    for path in example("rule"):
        if "/cases/" in path:
            assert f"[{Path(path).parent.name}/{Path(path).name}] PASSED" in said, path
    assert (exported(project, "na") / "redactie/meldingen/naam-in-hoofdletters/index.html").is_file()


def test_a_part_of_the_site_is_made_and_found_from_every_page(project: Path) -> None:
    perform("section", project)
    site = build(project)
    page = html.fromstring(site.text("gecontroleerd").encode())
    assert page.xpath("string(//nav[@aria-label='Waar u bent']//li[last()])") == "Wanneer gecontroleerd"
    shown = page.xpath("//main//li[contains(., ' 20')]/a")
    assert len(shown) == len(list(FICTITIOUS.glob("[a-z]*.yaml")))
    for link in shown:
        assert (site.folder / "gecontroleerd" / link.get("href") / "index.html").is_file()
    for path in site.pages():
        foot = html.fromstring(path.read_bytes()).xpath("//footer//a[.='Wanneer gecontroleerd']")
        assert [link.get("href").endswith(("gecontroleerd/", "./")) for link in foot] == [True], path
    assert check_links(site.folder) == []


def test_a_format_is_published_listed_and_explained(project: Path) -> None:
    perform("format", project)
    after = exported(project, "na") / "data"
    tables = sorted(p.stem for p in (after / "v1").glob("*.csv"))
    assert len(tables) > 3
    assert sorted(p.stem for p in (after / "v1").glob("*.tsv")) == tables
    header, *rows = (after / "v1/praktijken.tsv").read_text(encoding="utf-8").splitlines()
    assert len(rows) == len(list(FICTITIOUS.glob("[a-z]*.yaml")))
    assert {row.count("\t") for row in rows} == {header.count("\t")}
    listed = json.loads((after / "v1/index.json").read_text(encoding="utf-8"))["bestanden"]
    kinds = {f["mediatype"] for f in listed if f["pad"].endswith(".tsv")}
    assert kinds == {"text/tab-separated-values"}
    page = (after / "index.html").read_text(encoding="utf-8")
    assert "Losse tabellen (TSV)" in page
    assert all(f'v1/{name}.tsv"' in page for name in tables)

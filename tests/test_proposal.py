"""A proposal written by the guide alone passes everything that judges it.

`proposals/<name>/` holds one: files as they would stand in practices/, and `<file>.added` for lines at
the end of a list. Each is committed to a repository of its own, one after the other, and is judged as a
proposal is: the checks, whole and of the new file alone, what is kept, at last the built site, and the
tests that read the real practices.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from lxml import html

from budgets import overspent
from conftest import HALF_WRITTEN, ROOT, SHARED
from once import once
from test_practices import HARD_CASE

PROPOSALS = tuple(sorted(path for path in (Path(__file__).parent / "proposals").iterdir() if path.is_dir()))
ADDED = ".added"
NOT_COPIED = {".git", ".venv", "site", "build", "node_modules", "golden"}
# In the order in which they are committed: what an earlier one says may not hold up a later one.
NAMES = tuple(path.name for path in PROPOSALS)
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "SOURCE_DATE_EPOCH": "1796083200",
    "NO_MKDOCS_2_WARNING": "1",
    "LC_ALL": "C.UTF-8",
}
# The tests that ask the real practices for what they hold. All others that read them compare two
# readings of the same files: pages with a recount, downloads with the files.
READERS = (
    "test_practices.py",
    "test_decision.py",
    "test_editors_guide.py",
    "test_said_is_shown.py",
    "facts/test_no_ids.py",
    "model/test_json_schema.py",
)
# What these would add: they plant faults in real files, or read every file once more with quotes.
NOT_AGAIN = "not planted and not quoted and not suitable"


@dataclass(frozen=True, slots=True)
class Said:
    """What a program said, and with which exit code."""

    code: int
    out: str
    err: str


def run(project: Path, *arguments: str) -> Said:
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=project, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    return Said(done.returncode, done.stdout, done.stderr)


def git(project: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Redactie", "-c", "user.email=redactie@voorbeeld.example")
    environment = {**ENVIRONMENT, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    command = ["git", *who, *arguments]
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def repository(target: Path) -> Path:
    """The project as a repository, with one commit per proposal; a branch stands at each."""
    shutil.copytree(ROOT, target, ignore=lambda at, names: {*HALF_WRITTEN(at, names), *NOT_COPIED & {*names}})
    git(target, "init", "--quiet", "--initial-branch=main")
    git(target, "add", "--all")
    git(target, "commit", "--quiet", "--message", "Zoals het was")
    for proposal in PROPOSALS:
        for path in written(proposal, target):
            git(target, "add", path)
        git(target, "commit", "--quiet", "--message", f"Voorstel: {proposal.name}")
        git(target, "branch", proposal.name)
    return target


def written(proposal: Path, project: Path) -> Sequence[str]:
    """Do what the proposal does; the paths that are new or changed."""
    changed = []
    for file in sorted(path for path in proposal.rglob("*") if path.is_file()):
        name = file.relative_to(proposal).as_posix()
        target = project / "practices" / name.removesuffix(ADDED)
        if name.endswith(ADDED):
            target.write_text(
                target.read_text(encoding="utf-8").rstrip("\n") + "\n" + file.read_text(encoding="utf-8"),
                encoding="utf-8",
            )
        else:
            assert not target.exists(), name
            shutil.copy(file, target)
        changed.append(target.relative_to(project).as_posix())
    return changed


@pytest.fixture(scope="session")
def project(pytestconfig: pytest.Config) -> Path:
    """The repository with every proposal in it; tests look at one commit each."""
    shared = pytestconfig.stash[SHARED] / "voorstellen"
    return once(shared, lambda target: repository(target / "project")) / "project"


@pytest.mark.parametrize("name", NAMES)
def test_a_proposal_passes_the_checks(name: str, project: Path) -> None:
    git(project, "checkout", "--quiet", name)
    checked = run(project, "scripts/validate.py", "--format", "json")
    assert (checked.code, checked.err) == (0, "")
    found = json.loads(checked.out)
    assert [f["melding"] for f in found if f["ernst"] == "fout"] == []
    new = {path.name for path in (Path(__file__).parent / "proposals" / name).glob("*.yaml")}
    alone = run(project, "scripts/validate.py", *(f"practices/{n}" for n in new), "--format", "json")
    assert alone.code == 0
    # What one file alone is told, elsewhere too, is what all files together are told because of it.
    places = {(f["bestand"], f["regel"], f["code"]) for f in found}
    mine = {(f["bestand"], f["regel"], f["code"]) for f in json.loads(alone.out)}
    assert mine <= places
    assert {f for f in places if f[0].removeprefix("practices/") in new} <= mine


def test_one_corrected_figure_with_its_own_day_passes_and_renews_no_other(project: Path) -> None:
    """The first recipe of the guide: the figure, its day, and a line that tells readers."""
    git(project, "checkout", "--quiet", "-B", "verbetering", "main")
    file = project / "practices" / HARD_CASE
    before = file.read_text(encoding="utf-8")
    corrected = before.replace("    aandeel: <18\n", "    aandeel: <18\n    gecontroleerd_op: 2026-11-30\n")
    line = "    - {op: 2026-11-30, tekst: Het aandeel is opnieuw met de bron vergeleken.}\n"
    corrected = corrected.replace("\nbronnen:\n", f"\n{line}bronnen:\n")
    file.write_text(corrected, encoding="utf-8")
    git(project, "commit", "--quiet", "--all", "--message", "Verbeter een cijfer")
    checked = run(project, "scripts/validate.py", f"practices/{HARD_CASE}")
    changed = git(project, "show", "--format=", "--unified=0").splitlines()
    assert (checked.code, checked.err) == (0, "")
    added = [text for text in changed if text.startswith("+") and not text.startswith("+++")]
    assert added == ["+    gecontroleerd_op: 2026-11-30", f"+{line}".rstrip("\n")]


def test_what_a_proposal_makes_doubtful_elsewhere_is_told_to_who_checks_it_alone(project: Path) -> None:
    git(project, "checkout", "--quiet", "against-the-aid")
    alone = run(project, "scripts/validate.py", "practices/zundert-team-bij-de-huisarts.yaml")
    assert alone.code == 0
    assert "practices/_keuzehulp.yaml" in alone.out
    assert "Voor wie de keuzehulp bijhoudt: " in alone.out
    assert "zie ook practices/zundert-team-bij-de-huisarts.yaml" in alone.out


def test_no_test_has_a_deadline() -> None:
    """A busy machine makes no proposal fail."""
    assert settings().deadline is None
    tests = [path for path in (ROOT / "tests").rglob("test_*.py") if path != Path(__file__)]
    kept = re.compile(r"deadline=|perf_counter|monotonic\(|timeout=\d+_000")
    assert [path.name for path in tests if kept.search(path.read_text(encoding="utf-8"))] == []


def test_nothing_need_be_made_anew_and_new_words_are_for_the_maintainer(project: Path) -> None:
    git(project, "checkout", "--quiet", "main")
    kept = run(project, "scripts/generate.py", "--check")
    assert (kept.code, kept.err) == (0, "")
    later = "kent de nieuwste woorden nog niet. De beheerder voert uit: make generate"
    assert f"practices/README.md {later}" in kept.out.splitlines()


def test_with_all_proposals_the_site_is_built_within_its_budgets_and_each_stands_among_the_changes(
    project: Path,
) -> None:
    git(project, "checkout", "--quiet", "main")
    built = run(project, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", "site")
    assert (built.code, built.out) == (0, "")
    sheets = (project / "site" / "wijzigingen").rglob("index.html")
    linked = {
        Path(str(at)).name
        for sheet in sheets
        for at in html.fromstring(sheet.read_bytes()).xpath("//main//li/a/@href")
    }
    assert {path.stem for proposal in PROPOSALS for path in proposal.glob("*.yaml")} <= linked
    assert overspent(project / "site", project / "practices") == {}


def test_with_all_proposals_the_tests_that_read_the_practices_pass(project: Path) -> None:
    git(project, "checkout", "--quiet", "main")
    marks = ("-m", "not browser and not built", "-k", NOT_AGAIN)
    tests = [f"tests/{name}" for name in READERS]
    done = run(project, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", *marks, *tests)
    assert done.code == 0, done.out[-4000:]

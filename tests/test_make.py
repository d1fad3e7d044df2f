"""`make` speaks Dutch, from any folder where people work, also when something is wrong."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from conftest import ROOT

FORWARDING = tuple(sorted(p.parent.relative_to(ROOT).as_posix() for p in ROOT.glob("*/Makefile")))
FOLDERS = (*FORWARDING, *(f"practices/{p.name}" for p in sorted((ROOT / "practices").glob("_*/"))))
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
WRONG = 'import sys; print("1 bestand nagekeken: 1 fout."); sys.exit({code})'


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The Makefiles with a check that can be told how to end; nothing is installed."""
    for folder in ("", *FOLDERS):
        target = tmp_path / folder / "Makefile"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((ROOT / folder / "Makefile").read_bytes())
    (tmp_path / "scripts" / "forward.mk").write_bytes((ROOT / "scripts" / "forward.mk").read_bytes())
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    (tmp_path / "requirements.lock").touch()
    (tmp_path / ".venv" / "site").touch()
    for made in ("scripts/voorveld/in_browser/package-lock.json", ".venv/browser/klaar"):
        (tmp_path / made).parent.mkdir(parents=True)
        (tmp_path / made).touch()
    return tmp_path


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    return subprocess.run(
        ["make", *arguments], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def ends_with(project: Path, code: int) -> None:
    (project / "scripts" / "validate.py").write_text(WRONG.format(code=code), encoding="utf-8")


@pytest.mark.parametrize("folder", ["", *FOLDERS])
def test_a_check_that_fails_says_what_it_found_and_nothing_in_english(folder: str, project: Path) -> None:
    ends_with(project, 1)
    done = make(project / folder, "check")
    assert (done.returncode, done.stdout, done.stderr) == (1, "1 bestand nagekeken: 1 fout.\n", "")


@pytest.mark.parametrize(("code", "exit_code"), [(0, 0), (2, 1), (3, 1)])
def test_other_endings_are_silent_too(code: int, exit_code: int, project: Path) -> None:
    ends_with(project, code)
    done = make(project, "check")
    assert (done.returncode, done.stderr) == (exit_code, "")


@pytest.mark.parametrize("folder", ["", "practices", "practices/_lijsten"])
def test_a_command_that_does_not_exist_is_named_in_dutch(folder: str, project: Path) -> None:
    done = make(project / folder, "controle")
    said = "De opdracht 'controle' is er niet. Met 'make' zonder meer ziet u welke er zijn.\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", said)


@pytest.mark.parametrize("folder", ["", "practices", "tests"])
def test_without_a_command_the_commands_are_listed(folder: str, project: Path) -> None:
    done = make(project / folder)
    assert (done.returncode, done.stderr) == (0, "")
    assert "  make check            alleen de controle van practices/, snel\n" in done.stdout


def test_what_would_be_done_is_shown_and_not_done(project: Path) -> None:
    done = make(project, "-n", "clean")
    assert done.returncode == 0
    assert done.stdout.startswith("rm -rf site ")
    assert (project / ".venv").is_dir()


def test_a_step_that_fails_stops_what_comes_after_it(project: Path) -> None:
    ends_with(project, 1)
    done = make(project, "site")
    assert (done.returncode, done.stdout, done.stderr) == (1, "1 bestand nagekeken: 1 fout.\n", "")


def test_every_folder_where_people_work_sends_commands_on() -> None:
    assert {"practices", "docs", "scripts", "tests", "hosting"} <= set(FORWARDING)
    for folder in FOLDERS:
        up = "../" * (folder.count("/") + 1)
        assert (ROOT / folder / "Makefile").read_text(encoding="utf-8") == f"include {up}scripts/forward.mk\n"


def test_what_surrounds_an_editor_runs_what_is_there() -> None:
    """The container, the recommended extensions and pre-commit: commands of this Makefile, files of this
    project."""
    made = {name for line in MAKEFILE.splitlines() if (name := line.partition(":")[0]) and ":" in line}
    container = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
    advised = json.loads((ROOT / ".vscode" / "extensions.json").read_text(encoding="utf-8"))
    assert container["customizations"]["vscode"]["extensions"] == advised["recommendations"]
    oldest = re.search(r'requires-python = ">=(\d+\.\d+)"', (ROOT / "pyproject.toml").read_text("utf-8"))
    assert oldest and container["image"].endswith(f":{oldest[1]}")
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0][
        "hooks"
    ]
    for command in (container["postCreateCommand"], *(hook["entry"] for hook in hooks)):
        program, target = command.split()
        assert (program, target in made) == ("make", True), command
    wanted = {hook["id"]: re.compile(hook["files"]) for hook in hooks}
    assert wanted["controle"].search("practices/_lijsten/taken.yaml")
    assert wanted["programmatuur"].search("scripts/voorveld/cli.py")
    assert not wanted["controle"].search("practices/README.md")

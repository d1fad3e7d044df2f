"""Whatever the data, nothing is written outside the folder that was asked for."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import FICTITIOUS, ROOT, TODAY, copy_project
from voorveld.commands.writing import write_files
from voorveld.generated_file import GeneratedFile, WrongAddress, check_apart
from voorveld.open_data.downloads import downloads
from voorveld.outputs.files import files
from voorveld.outputs.generated import Page
from voorveld.outputs.pages import pages
from voorveld.pipeline import load
from voorveld.sections.section import NoView, PageKind
from voorveld.settings import Settings
from voorveld.source.files import odd_below

ATTACK = ROOT / "tests" / "cases" / "invalid" / "ontheffing" / "adres-naar-buiten.yaml"
HOSTILE = (
    "../x",
    "a/../../x",
    "/x",
    "//x",
    "a//x",
    "a/",
    "",
    ".",
    "..",
    "./x",
    "a/./x",
    "..\\x",
    "a\\x",
    "C:x",
    "~/x",
    "x\0",
    "x\n",
    "x y",
    "x?y",
    "x#y",
    "x%2e%2e",
    "é",
    "\u202ex",
    "...",
    "a/.../x",
    "x:y",
    "a/..",
)
# What was read is kept under a digest: no word of an editor is in the name.
KEPT = re.compile(r"b/project/\.cache(/geheugen(/[0-9a-f]{64})?)?")
PARTS = st.sampled_from(["..", ".", "", "/", "a", "site", "~", "\\", "%2e", "\0", "C:", "..."])
ADDRESSES = st.text() | st.lists(PARTS | st.text(max_size=5), max_size=6).map("/".join)


@pytest.mark.parametrize("address", HOSTILE)
def test_a_hostile_address_can_be_no_file_and_no_page(address: str) -> None:
    with pytest.raises(WrongAddress):
        GeneratedFile(address, "")
    if address:
        with pytest.raises(WrongAddress):
            Page(f"{address}/", "", "", PageKind("x", NoView), "")


@given(address=ADDRESSES)
def test_an_accepted_address_stays_inside(address: str) -> None:
    try:
        file = GeneratedFile(address, "")
    except WrongAddress:
        return
    target = os.path.normpath(f"/site/{file.uri}")
    assert target == f"/site/{address}"
    assert address.isascii()
    assert address.isprintable()


def test_every_name_that_systems_share_is_accepted() -> None:
    for uri in ("index.html", ".well-known/security.txt", "_headers", "data/v1/a_b-c.csv.zip"):
        assert GeneratedFile(uri, "").uri == uri


def test_two_files_at_one_address_are_refused() -> None:
    check_apart([GeneratedFile("a/index.html", ""), GeneratedFile("a/b.html", "")])
    with pytest.raises(WrongAddress, match=r"hetzelfde adres: a/index\.html"):
        check_apart([GeneratedFile("a/index.html", "1"), GeneratedFile("A/index.html", "2")])


def run(command: list[str], cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": "1800000000", "NO_MKDOCS_2_WARNING": "1"}
    return subprocess.run(
        command, cwd=cwd, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def everything_below(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if "__pycache__" not in p.parts}


@pytest.fixture
def attacked(tmp_path: Path) -> Path:
    """A project with a practice whose word, waived, would be an address outside the site."""
    project = copy_project(tmp_path / "a" / "b" / "project", FICTITIOUS)
    shutil.copy(ATTACK, project / "practices")
    return project


@pytest.mark.parametrize("how", ["build", "export"])
def test_a_word_that_leads_outside_is_refused_and_nothing_is_written(attacked: Path, how: str) -> None:
    before = everything_below(attacked.parents[1])
    target = attacked / "site"
    commands = {
        "build": [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(target)],
        "export": [sys.executable, "scripts/export.py", str(target)],
    }
    done = run(commands[how], attacked)
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert "../../BUITEN' staat er niet in. [kenmerk-past-niet]" in said
    assert "moet altijd worden opgelost. [ontheffing]" in said
    written = everything_below(attacked.parents[1]) - before
    assert {path for path in written if not KEPT.fullmatch(path)} <= {"b/project/site"}


def test_rendering_hostile_data_that_no_rule_stopped_still_writes_nothing(attacked: Path) -> None:
    """The rules taken out: the addresses themselves refuse."""
    catalogue, settings = load(attacked / "practices", TODAY).catalogue, Settings(built_on=TODAY)
    given = downloads(catalogue, settings)
    with pytest.raises(WrongAddress):
        list(pages(catalogue, settings, given))
    for file in files(catalogue, settings, given, ()):
        assert "BUITEN" not in file.uri


def test_export_follows_no_link_inside_the_target(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    outside, target = tmp_path / "outside", tmp_path / "target"
    outside.mkdir()
    target.mkdir()
    (target / "themas").symlink_to(outside)
    made = [GeneratedFile("index.html", "x"), GeneratedFile("themas/a/index.html", "x")]
    assert write_files(target, made) == 3
    assert capsys.readouterr().err == (
        "'themas/a/index.html' wordt in deze map omgeleid door een koppeling; er is niets geschreven.\n"
    )
    assert everything_below(tmp_path) == {"outside", "target", "target/themas"}


def test_export_writes_through_no_linked_file(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("kept", encoding="utf-8")
    target = tmp_path / "target"
    target.mkdir()
    (target / "index.html").symlink_to(secret)
    assert write_files(target, [GeneratedFile("index.html", "x")]) == 3
    assert secret.read_text(encoding="utf-8") == "kept"


def test_a_target_that_is_itself_a_link_is_the_users_choice(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "chosen").symlink_to(tmp_path / "real")
    assert write_files(tmp_path / "chosen", [GeneratedFile("a/index.html", "x")]) == 0
    assert (tmp_path / "real" / "a" / "index.html").read_text(encoding="utf-8") == "x"


def test_the_build_follows_no_link_that_the_engine_left_in_the_site(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", FICTITIOUS)
    outside, site = tmp_path / "outside", tmp_path / "site"
    outside.mkdir()
    site.mkdir()
    (site / "themas").symlink_to(outside)
    assert list(odd_below(site)) == [site / "themas"]
    done = run([sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)], project)
    assert done.returncode == 1
    assert "is een koppeling (symlink); haal dit weg" in done.stderr
    assert everything_below(outside) == set()

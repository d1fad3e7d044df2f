"""Whatever stands in the folders and whoever listens: a Dutch line, never a traceback or a way out."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
from contextlib import chdir
from pathlib import Path

import pytest

from conftest import FICTITIOUS, ROOT, copy_project
from voorveld.commands.export import export
from voorveld.commands.validate import validate
from voorveld.commands.writing import write_export, write_files
from voorveld.generated_file import GeneratedFile

NAME = "voorbeeldstad-praktijkondersteuner.yaml"
COUNT = len([p for p in FICTITIOUS.rglob("*.yaml") if p.parent.name != "_schema"])


def run(
    script: str, *arguments: str | bytes, cwd: Path = ROOT, stdout: int = subprocess.PIPE, **settings: str
) -> subprocess.CompletedProcess[bytes]:
    env = {
        "PATH": os.environ["PATH"],
        "SOURCE_DATE_EPOCH": "1800000000",
        "NO_MKDOCS_2_WARNING": "1",
        **settings,
    }
    command = [sys.executable, *(["-m"] if script == "mkdocs" else []), script, *arguments]
    return subprocess.run(command, stdout=stdout, stderr=subprocess.PIPE, cwd=cwd, env=env, check=False)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FICTITIOUS, tmp_path / "practices"))


@pytest.fixture
def broken(folder: Path) -> Path:
    """A folder with a mistake in it, told in signs that not every alphabet has."""
    text = (folder / NAME).read_text(encoding="utf-8")
    (folder / NAME).write_text(text.replace("gebied: {gemeenten:", "gebied: {gemeenté:"), encoding="utf-8")
    return folder


VALIDATE = str(ROOT / "scripts" / "validate.py")


@pytest.mark.parametrize("alphabet", ["ascii", "cp1252", "utf-16"])
def test_a_narrow_alphabet_gets_codes_for_what_it_lacks(broken: Path, alphabet: str) -> None:
    done = run(VALIDATE, "--map", str(broken), PYTHONIOENCODING=alphabet)
    assert (done.returncode, done.stderr) == (1, b"")
    text = done.stdout.decode(alphabet)
    shown = "gemeenté".encode(alphabet, "backslashreplace").decode(alphabet)
    assert f"'{shown}' is geen bekende sleutel in 'gebied'" in text
    done = run(VALIDATE, "--map", str(broken), "--format", "json", PYTHONIOENCODING=alphabet)
    assert json.loads(done.stdout.decode(alphabet))[0]["code"] == "onbekende-sleutel"


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_a_listener_that_has_left_is_not_bothered(broken: Path, form: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = run(VALIDATE, "--map", str(broken), "--format", form, stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")


def test_help_for_a_listener_that_has_left() -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = run(VALIDATE, "--help", stdout=writer)
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_full_disk_is_one_line_and_exit_code_3(broken: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = run(VALIDATE, "--map", str(broken), stdout=full.fileno())
    assert done.returncode == 3
    assert done.stderr == b"De uitvoer is niet te schrijven: No space left on device.\n"


def test_odd_file_names_are_named_in_every_form(folder: Path) -> None:
    for name in (
        b"\xff.yaml",
        b"a\x1b[31m.yaml",
        b"b\nx.yaml:1:1: fout: Nep. [nep].txt",
        "\u202eé.md",
    ):
        (Path(os.fsdecode(os.fsencode(folder))) / os.fsdecode(name)).write_text("id: x\n", encoding="utf-8")
    for form in ("text", "github"):
        done = run(VALIDATE, "--map", str(folder), "--format", form)
        assert (done.returncode, done.stderr) == (1, b"")
        lines = done.stdout.decode().split("\n")
        assert all(line.isprintable() for line in lines)
        assert not any(line.startswith("x.yaml") for line in lines)
    paths = {
        found["bestand"]
        for found in json.loads(run(VALIDATE, "--map", str(folder), "--format", "json").stdout)
    }
    assert paths == {
        "practices/[U+DCFF].yaml",
        "practices/a[U+001B][31m.yaml",
        "practices/b↵x.yaml:1:1: fout: Nep. [nep].txt",
        "practices/[U+202E]é.md",
    }


def test_odd_arguments_are_named_visibly(folder: Path) -> None:
    done = run(VALIDATE, "--map", str(folder), b"\xff\x1b[31m")
    assert (done.returncode, done.stderr.decode()) == (
        2,
        "'[U+DCFF][U+001B][31m' is geen bestand in practices/.\n",
    )
    done = run(VALIDATE, "--\x1b[31m")
    assert done.returncode == 2
    assert done.stderr.decode().endswith("validate.py: onbekende optie: --[U+001B][31m\n")


def said(capsys: pytest.CaptureFixture[str], code: int, *arguments: str) -> str:
    assert validate(arguments) == code
    captured = capsys.readouterr()
    return captured.out + captured.err


def test_what_is_no_file_is_named_without_being_opened(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret = folder.parent / "secret"
    secret.write_text("wachtwoord: geheim\n", encoding="utf-8")
    (folder / "koppeling.yaml").symlink_to(secret)
    (folder / "zonder-einde.yaml").symlink_to("/dev/zero")
    (folder / "weg.yaml").symlink_to(folder / "weg.yaml")
    os.link(secret, folder / "tweeling.yaml")
    os.mkfifo(folder / "pijp.yaml")
    with socket.socket(socket.AF_UNIX) as listener:
        # The path of a socket is short: bound from its own folder, that of the tests may be as deep as it is.
        with chdir(folder):
            listener.bind("stopcontact.yaml")
        text = said(capsys, 1, "--map", str(folder))
    for name, what in (
        ("koppeling", "is een koppeling (symlink)"),
        ("zonder-einde", "is een koppeling (symlink)"),
        ("weg", "is een koppeling (symlink)"),
        ("tweeling", "is een harde koppeling naar een ander bestand"),
        ("pijp", "is geen gewoon bestand"),
        ("stopcontact", "is geen gewoon bestand"),
    ):
        assert (
            f"practices/{name}.yaml:1:1: fout: In deze map moeten gewone bestanden staan; "
            f"'practices/{name}.yaml' {what}. [geen-gewoon-bestand]\n      →" in text
        )
    assert "geheim" not in text


def test_folders_without_end_are_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / Path(*["diep"] * 300)).mkdir(parents=True)
    assert "'practices/diep/diep/diep/diep/diep/diep' is een map die te diep ligt" in said(
        capsys, 1, "--map", str(folder)
    )


def test_a_folder_is_read_and_what_is_not_checked_is_refused(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    everything = said(capsys, 1, "--map", str(broken))
    assert everything.endswith(f"{COUNT} bestanden nagekeken: 1 fout.\n")
    assert said(capsys, 1, "--map", str(broken), str(broken)) == everything
    assert said(capsys, 1, "--map", str(broken), NAME).endswith("1 bestand nagekeken: 1 fout.\n")
    themes = len(list((broken / "_themas").iterdir()))
    assert (
        said(capsys, 0, "--map", str(broken), "_themas") == f"{themes} bestanden nagekeken: geen meldingen.\n"
    )
    (broken / "README.md").write_text("# Lees dit\n", encoding="utf-8")
    (broken / ".verborgen.yaml").write_text("id: [\n", encoding="utf-8")
    (broken / "_schema").mkdir()
    (broken / "_leeg").mkdir()
    for name in ("README.md", ".verborgen.yaml", "_schema", "_leeg"):
        assert (
            said(capsys, 2, "--map", str(broken), name) == f"'{name}' is geen bestand dat wordt nagekeken.\n"
        )


def test_an_empty_folder_is_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "practices").mkdir()
    assert said(capsys, 1, "--map", str(tmp_path / "practices")) == (
        "practices/:1:1: fout: In practices/ moeten de gegevens staan; deze map is leeg of niet te lezen. "
        "[geen-bestanden]\n      → Haal de map terug uit een eerdere versie van het project.\n\n"
        "0 bestanden nagekeken: 1 fout.\n"
    )


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that each test brings back to what it was."""
    return copy_project(tmp_path_factory.mktemp("omgeving") / "project", FICTITIOUS)


@pytest.mark.parametrize(
    "command", [("mkdocs", "build", "--quiet"), ("scripts/export.py", "uit"), ("scripts/generate.py",)]
)
def test_a_project_without_data_makes_nothing(project: Path, command: tuple[str, ...]) -> None:
    away = (project / "practices").rename(project / "weg")
    try:
        done = run(*command, cwd=project)
    finally:
        away.rename(project / "practices")
    said = done.stdout.decode() + done.stderr.decode()
    assert done.returncode == 1
    assert "fout: In practices/ moeten de gegevens staan; deze map ontbreekt. [geen-bestanden]\n" in said
    assert not list(project.glob("site/*.html")) and not (project / "uit").exists()


def test_what_leads_elsewhere_in_docs_and_overrides_is_not_published(project: Path) -> None:
    outside = project.parent / "geheim.md"
    outside.write_text("# Geheim\n", encoding="utf-8")
    odd = [project / "docs" / "lek.md", project / "overrides" / "pijp.html"]
    odd[0].symlink_to(outside)
    os.mkfifo(odd[1])
    try:
        done = run("mkdocs", "build", "--quiet", cwd=project)
    finally:
        for path in odd:
            path.unlink()
    assert done.returncode == 1
    said = done.stdout.decode() + done.stderr.decode()
    assert f"'{odd[0]}' is een koppeling (symlink); zet er een gewoon bestand neer of haal het weg.\n" in said
    assert f"'{odd[1]}' is geen gewoon bestand; zet er een gewoon bestand neer of haal het weg.\n" in said
    assert "Geheim" not in said
    assert not list((project / "site").rglob("*.html"))


@pytest.mark.parametrize("command", [("mkdocs", "build", "--quiet"), ("scripts/export.py", "uit")])
def test_a_wrong_setting_is_wrong_use(project: Path, command: tuple[str, ...]) -> None:
    done = run(*command, cwd=project, PUBLISHER="a\x1b[31mb")
    assert done.returncode == 2
    assert (done.stdout + done.stderr).decode().strip() == (
        "PUBLISHER moet uit zichtbare tekens bestaan; gevonden: een stuurteken of onzichtbaar teken (U+001B)."
    )


@pytest.mark.parametrize("target", ["", " ", str(ROOT), str(ROOT / "practices" / "x"), str(ROOT / "docs")])
def test_export_needs_a_folder_of_its_own(target: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert export([target]) == 2
    assert capsys.readouterr().err == (
        f"'{target}' kan niet de map zijn om in te schrijven; noem een map naast die van het project.\n"
    )


def test_export_to_an_impossible_place_is_exit_code_3(project: Path) -> None:
    blocked = project.parent / "bestand"
    blocked.write_text("")
    done = run("scripts/export.py", str(blocked / "map"), cwd=project)
    assert done.returncode == 3
    assert "is niet te schrijven" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def names(folder: Path) -> set[str]:
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def test_export_takes_away_what_the_last_one_made_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "uit"
    first = [GeneratedFile("index.html", "a"), GeneratedFile("oud/diep/index.html", "b")]
    assert write_export(target, first) == 0
    (target / "eigen.txt").write_text("van een ander", encoding="utf-8")
    (tmp_path / "buiten.txt").write_text("blijft", encoding="utf-8")
    with (target / ".gemaakt").open("a", encoding="utf-8") as made:
        made.write("../buiten.txt\n/etc/hostname\n")
    assert write_export(target, [GeneratedFile("index.html", "c")]) == 0
    assert names(tmp_path) == {"buiten.txt", "uit/.gemaakt", "uit/eigen.txt", "uit/index.html"}
    assert not (target / "oud").exists()


def test_export_writes_in_no_pipe_and_no_twin_of_a_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "uit"
    target.mkdir()
    os.mkfifo(target / "index.html")
    assert write_files(target, [GeneratedFile("index.html", "x")]) == 3
    assert capsys.readouterr().err == (
        "'index.html' is in deze map geen gewoon bestand; er is niets geschreven.\n"
    )
    (target / "index.html").unlink()
    (tmp_path / "origineel").write_text("blijft", encoding="utf-8")
    os.link(tmp_path / "origineel", target / "index.html")
    assert write_files(target, [GeneratedFile("index.html", "x")]) == 0
    assert (tmp_path / "origineel").read_text(encoding="utf-8") == "blijft"


def test_what_is_written_can_be_read_by_a_web_server(tmp_path: Path) -> None:
    habit = os.umask(0o077)
    try:
        assert write_files(tmp_path / "uit", [GeneratedFile("a/index.html", "x")]) == 0
    finally:
        os.umask(habit)
    modes = [(tmp_path / "uit" / name).stat().st_mode & 0o777 for name in ("", "a", "a/index.html")]
    assert modes == [0o755, 0o755, 0o644]

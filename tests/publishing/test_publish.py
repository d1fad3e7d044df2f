"""`scripts/publish.py` and `make` with it: what they say, with which exit code, and what readers see then."""

from __future__ import annotations

import os
import re
import stat
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from conftest import FICTITIOUS, ROOT, copy_project
from publish_torture import MOMENT, edition_at
from small_site import write_small_site
from voorveld.commands import publish as command
from voorveld.commands.engine import build_with_engine
from voorveld.commands.publish import publish
from voorveld.publishing.editions import workshop

Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def said(site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Said:
    """Runs the command on a small site that takes no engine: exit code, and what it printed."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")

    def run(*arguments: str, title: str = "Een", spoiled: str = "", new: int = 0) -> tuple[int, str, str]:
        def engine(target: Path, anew: bool) -> int:
            assert anew == ("--zonder-geheugen" in arguments)
            write_small_site(target, title)
            with (target / "index.html").open("a", encoding="utf-8") as page:
                page.write(spoiled)
            return 0

        monkeypatch.setattr(command, "build_with_engine", engine)
        # The addresses of the project's own site are not those of the small one.
        monkeypatch.setattr(command, "_promised", lambda folder: iter(()))
        monkeypatch.setattr(command, "not_kept", lambda built, project: new)
        code = publish([*arguments, "--doel", str(site)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return run


def test_who_builds_is_reminded_of_addresses_that_are_not_on_the_list(said: Said) -> None:
    """Once published they must stay; only what is on the list is looked after."""
    assert said("bouw", new=0)[2] == ""
    assert said("bouw", new=2)[2] == (
        "2 adressen staan nog niet in hosting/adressen.txt. Publiceert u deze uitgave, voer dan daarna uit: "
        ".venv/bin/python scripts/published_addresses.py\n"
    )


def test_build_back_and_forth_and_a_look_at_it(site: Path, said: Said) -> None:
    code, out, err = said("bouw")
    first = edition_at(site)
    assert (code, out, err) == (
        0,
        f"De site staat in {site}/ (uitgave {first}). Bekijk haar met: make serve\n",
        "",
    )
    assert said("terug") == (3, "", "Er is geen eerdere uitgave bewaard.\n")
    said("bouw", title="Twee")
    second = edition_at(site)
    assert said("controleer") == (0, f"De site in {site}/ klopt: 11 bestanden, uitgave {second}.\n", "")
    assert said("terug") == (0, f"In {site}/ staat weer uitgave {first}.\n", "")
    assert edition_at(site) == first
    assert said("terug") == (3, "", "Er is geen eerdere uitgave bewaard.\n")
    code, out, _ = said("uitgaven")
    moment = r"\d+ [a-z]+ \d{4}, \d\d\.\d\d uur"
    assert re.fullmatch(rf"{first}  {moment}  staat er nu\n{second}  {moment}\n", out)
    assert said("terug", second) == (0, f"In {site}/ staat weer uitgave {second}.\n", "")


def test_without_anything_published_there_is_nothing_to_see_or_go_back_to(site: Path, said: Said) -> None:
    assert said("uitgaven") == (0, "Er is nog geen uitgave.\n", "")
    assert said("terug", "../..")[0] == 2
    assert said("controleer") == (3, "", f"In '{site}' staat geen leesbare lijst uitgave.sha256.\n")
    said("bouw")
    assert said("terug", "0123456789ab") == (
        2,
        "",
        "De uitgave '0123456789ab' is niet bewaard. Welke er zijn, ziet u met: make uitgaven\n",
    )


def test_a_site_with_a_fault_is_not_put_live(site: Path, said: Said) -> None:
    spoiled = '<p class="x">'
    assert said("bouw", spoiled=spoiled) == (
        1,
        "",
        "index.html laat <p> open.\n"
        "De site is gebouwd, maar niet op haar plaats gezet: herstel eerst wat hierboven staat.\n"
        f"In {site}/ is niets gepubliceerd.\n",
    )
    said("bouw")
    first = edition_at(site)
    code, _, err = said("bouw", title="Twee", spoiled=spoiled)
    assert (code, err.splitlines()[-1]) == (1, f"In {site}/ staat nog uitgave {first}.")
    assert edition_at(site) == first
    assert not (site.parent / ".site-uitgaven" / "nieuw").exists()


def test_what_is_no_longer_as_published_is_told_and_not_put_back(site: Path, said: Said) -> None:
    said("bouw")
    first = edition_at(site)
    (site / "index.html").write_text("anders", encoding="utf-8")
    assert said("controleer") == (
        1,
        "'index.html' is veranderd.\n"
        f"De site in {site}/ is niet meer zoals zij is gepubliceerd; verschillen: 1.\n",
        "",
    )
    said("bouw", title="Twee")
    second = edition_at(site)
    assert said("terug") == (
        1,
        "",
        f"De uitgave {first} is beschadigd en niet teruggezet: 'index.html' is veranderd.\n",
    )
    assert edition_at(site) == second


def test_who_comes_second_and_whose_disk_is_full(
    site: Path, said: Said, monkeypatch: pytest.MonkeyPatch
) -> None:
    said("bouw")
    first = edition_at(site)
    with workshop(site, MOMENT):
        assert said("bouw", title="Twee") == (
            3,
            "",
            f"Een ander is al met deze site bezig (proces {os.getpid()}). "
            "Wacht tot dat klaar is en probeer het dan opnieuw.\n",
        )

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "/schijf/uitgave.sha256")

    monkeypatch.setattr("voorveld.publishing.disk.write", full)
    assert said("bouw", title="Twee") == (
        3,
        "",
        "'/schijf/uitgave.sha256' is niet te lezen of te schrijven: No space left on device. "
        f"In {site}/ staat nog uitgave {first}.\n",
    )
    assert edition_at(site) == first


def test_wrong_use_is_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        publish(["vooruit"])
    assert ended.value.code == 2
    assert "publish.py: optie wat: verkeerde keuze: 'vooruit' (kies uit" in capsys.readouterr().err


def run(
    project: Path, *arguments: str, umask: int = 0o022, **settings: str
) -> subprocess.CompletedProcess[str]:
    environment = {
        "PATH": os.environ["PATH"],
        "SOURCE_DATE_EPOCH": "1796083200",
        "NO_MKDOCS_2_WARNING": "1",
        "LC_ALL": "C.UTF-8",
        **settings,
    }
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, cwd=project, env=environment, capture_output=True, text=True, check=False, umask=umask
    )


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A project of its own, once built by someone who keeps new files to himself."""
    project = copy_project(tmp_path_factory.mktemp("uitgave") / "project", FICTITIOUS)
    done = run(project, "scripts/publish.py", "bouw", umask=0o077)
    name = edition_at(project / "site")
    assert (done.returncode, done.stdout) == (
        0,
        f"De site staat in site/ (uitgave {name}). Bekijk haar met: make serve\n",
    )
    assert len(done.stderr.splitlines()) == 1, "only how many files were looked at"
    return project, name


def test_a_built_site_is_open_to_a_web_server(published: tuple[Path, str]) -> None:
    site = published[0] / "site"
    for path in (site, *site.rglob("*")):
        assert stat.S_IMODE(path.stat().st_mode) == (0o755 if path.is_dir() else 0o644), path


@pytest.mark.parametrize("how", ["publish", "engine"])
def test_a_mistake_in_the_data_leaves_the_site_as_it_was(published: tuple[Path, str], how: str) -> None:
    project, name = published
    commands = {"publish": ("scripts/publish.py", "bouw"), "engine": ("-m", "mkdocs", "build", "--quiet")}
    file = project / "practices" / "voorbeeldstad-praktijkondersteuner.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("waarde: 107", "waarde: 1.07"), encoding="utf-8")
    try:
        done = run(project, *commands[how])
    finally:
        file.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    assert "[ongeldig-getal]" in done.stderr
    assert edition_at(project / "site") == name


def test_a_system_that_refuses_a_write_of_the_engine_is_one_line(published: tuple[Path, str]) -> None:
    """As a full disk would be: files may be no larger than 4 KiB."""
    project, name = published
    limited = (
        "import resource, runpy, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "sys.argv = ['scripts/publish.py', 'bouw']; sys.path.insert(0, 'scripts');"
        "runpy.run_path('scripts/publish.py', run_name='__main__')"
    )
    done = run(project, "-c", limited)
    assert done.returncode == 3
    *_, refused, left = done.stderr.splitlines()
    assert refused == "De site is niet gebouwd: schrijven lukt niet (File too large)."
    assert left == f"In site/ staat nog uitgave {name}."
    assert "Traceback" not in done.stderr
    assert edition_at(project / "site") == name


@pytest.mark.parametrize(
    ("last", "code", "told"),
    [
        (
            "OSError: [Errno 28] No space left on device: '/site/index.html'",
            3,
            "De site is niet gebouwd: '/site/index.html' is niet te schrijven (No space left on device).\n",
        ),
        (
            "PermissionError: [Errno 13] Permission denied",
            3,
            "De site is niet gebouwd: schrijven lukt niet (Permission denied).\n",
        ),
        (
            "KeyError: 'x'",
            1,
            "Traceback (most recent call last):\n  in x\nKeyError: 'x'\n"
            "De site is niet gebouwd: er zit een fout in de programmatuur. "
            "Meld dit met de regels hierboven.\n",
        ),
    ],
)
def test_what_breaks_in_the_engine_is_told_by_whose_fault_it_is(
    last: str, code: int, told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    trace = f"Traceback (most recent call last):\n  in x\n{last}\n"
    done = subprocess.CompletedProcess([], 1, "", trace)
    monkeypatch.setattr("voorveld.commands.engine.subprocess.run", lambda *_, **__: done)
    assert build_with_engine(Path("site")) == code
    assert capsys.readouterr().err == told


@pytest.mark.parametrize("anew", [False, True])
def test_the_engine_is_told_to_make_everything_anew(anew: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Mapping[str, str]] = []

    def run(*_: object, env: Mapping[str, str], **__: object) -> subprocess.CompletedProcess[str]:
        asked.append(env)
        return subprocess.CompletedProcess([], 0, "", "")

    monkeypatch.setattr("voorveld.commands.engine.subprocess.run", run)
    assert build_with_engine(Path("site"), anew) == 0
    assert [env.get("ZONDER_GEHEUGEN") for env in asked] == ["1" if anew else None]
    code = "import mkdocs_hooks; print(type(mkdocs_hooks._load_kept.keywords['memory']).__name__)"
    env = {"PATH": "", "PYTHONPATH": str(ROOT / "scripts"), **({"ZONDER_GEHEUGEN": "1"} if anew else {})}
    monkeypatch.undo()
    done = subprocess.run([sys.executable, "-c", code], env=env, capture_output=True, text=True, check=True)
    assert done.stdout == ("Anew\n" if anew else "Memory\n")


def test_a_site_can_be_built_without_what_was_kept(said: Said, site: Path) -> None:
    assert said("bouw", "--zonder-geheugen")[0] == 0
    assert (site / "index.html").is_file()


def test_make_has_a_command_for_each() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for what in ("bouw", "terug", "controleer", "uitgaven"):
        assert f"scripts/publish.py {what}" in makefile

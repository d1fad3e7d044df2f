"""Equal input, equal site: names, bytes and modes, whoever builds it, when, where and with what.

`make herhaalbaar` builds the made-up catalogue in 32 ways, first with one thing changed at a time and
then with many, and with every Python from 3.11 on that this computer has. Two tests do some of it.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from conftest import FICTITIOUS, ROOT, copy_project
from file_systems import another_than
from voorveld.publishing.manifest import differences, read_manifest
from voorveld.settings import BROWSER_PARTS

COMMITTED = 1796083200  # 1 December 2026, the day of the made-up catalogue.
WAYS = 32
MEMORY = Path("/dev/shm")
DISORDERED = ROOT / "tests" / "disordered"
CLOCK = Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1")


@dataclass(frozen=True)
class Way:
    """One way to build. Every field is named by what it changes, with what it may be."""

    klok: str = field(default="", metadata={"may": ("@2026-12-02 00:00:01", "@2027-09-30 23:59:59")})
    zone: str = field(default="UTC", metadata={"may": ("Pacific/Kiritimati", "America/St_Johns")})
    taal: str = field(default="C.UTF-8", metadata={"may": ("C", "nl_NL.UTF-8", "tr_TR.UTF-8")})
    hash: str = field(default="0", metadata={"may": ("1", "4294967295", "random")})
    map: str = field(
        default="project", metadata={"may": ("met spaties en é 'ü'", "x" * 120, "a/b/c/d/e/f", "in geheugen")}
    )
    umask: str = field(default="022", metadata={"may": ("077", "002", "777")})
    volgorde: str = field(default="", metadata={"may": ("reversed", "1", "2")})
    processen: str = field(default="alle", metadata={"may": ("1",)})
    tijdelijk: str = field(default="", metadata={"may": ("elders",)})
    geheugen: str = field(default="koud", metadata={"may": ("warm",)})
    kloon: str = field(default="heel", metadata={"may": ("ondiep", "zonder git", "verse datums")})

    def told(self) -> str:
        """What differs from the first way."""
        changed = [
            f"{f.name} {getattr(self, f.name)[:24]}"
            for f in fields(self)
            if getattr(self, f.name) != f.default
        ]
        return ", ".join(changed) or "zoals altijd"


def ways(count: int = WAYS, seed: int = 1) -> Iterator[Way]:
    """The first is as always; then each thing by itself; then mixtures."""
    yield Way()
    alone = [replace(Way(), **{f.name: value}) for f in fields(Way) for value in f.metadata["may"]]
    yield from alone[: count - 1]
    seeded = random.Random(seed)
    for _ in range(count - 1 - len(alone)):
        yield Way(**{f.name: seeded.choice((f.default, *f.metadata["may"])) for f in fields(Way)})


def repository(folder: Path) -> Path:
    """The made-up project as a repository with two commits, the last of a known moment."""
    project = copy_project(folder, FICTITIOUS)
    shutil.rmtree(project / ".cache", ignore_errors=True)
    for compiled in tuple(project.rglob("__pycache__")):
        shutil.rmtree(compiled)
    who = {"NAME": "Voorbeeld", "EMAIL": "voorbeeld@voorbeeld.example", "DATE": f"{COMMITTED} +0000"}
    settings = {f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()}
    for command in (
        ("init", "--quiet"),
        ("commit", "--quiet", "--allow-empty", "-m", "Begin"),
        ("add", "--all"),
        ("commit", "--quiet", "-m", "Alles"),
    ):
        _git(project, *command, **settings)
    return project


def built(
    source: Path,
    folder: Path,
    way: Way,
    python: str = sys.executable,
    warm: Path | None = None,
    before: Sequence[str] = (),
    **settings: str,
) -> str:
    """The list of the site that a way of building gives; its modes are looked at too.

    `before` is what the command is started with, such as `unshare`.
    """
    project = _project(source, folder, way)
    if way.geheugen == "warm" and warm is not None:
        shutil.copytree(warm, project / ".cache", dirs_exist_ok=True)
    done = subprocess.run(
        [*before, python, "scripts/publish.py", "bouw"],
        cwd=project,
        env=_environment(way) | settings,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=_one_processor if way.processen == "1" else None,
        umask=int(way.umask, 8),
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert list(differences(project / "site")) == []
    return read_manifest(project / "site")


def _environment(way: Way) -> dict[str, str]:
    wanted = {
        "PATH": os.environ["PATH"],
        "HOME": os.environ.get("HOME", "/"),
        "TMPDIR": tempfile.gettempdir(),
        "TZ": way.zone,
        "LC_ALL": way.taal,
        "PYTHONHASHSEED": way.hash,
    }
    if way.kloon == "zonder git":
        wanted["SOURCE_DATE_EPOCH"] = str(COMMITTED)
    if way.volgorde:
        wanted |= {"PYTHONPATH": str(DISORDERED), "FOLDER_ORDER": way.volgorde}
    if way.tijdelijk:
        wanted["TMPDIR"] = str(another_than(Path(tempfile.gettempdir())))
    if way.klok:
        wanted |= {"LD_PRELOAD": str(CLOCK), "FAKETIME": way.klok, "FAKETIME_DONT_FAKE_MONOTONIC": "1"}
    return wanted


def _project(source: Path, folder: Path, way: Way) -> Path:
    at = MEMORY if way.map == "in geheugen" and os.access(MEMORY, os.W_OK) else folder
    project = Path(tempfile.mkdtemp(dir=at)) / way.map
    if way.kloon == "zonder git":
        shutil.copytree(source, project, ignore=shutil.ignore_patterns(".git"))
        return project
    depth = ("--depth", "1") if way.kloon == "ondiep" else ()
    project.parent.mkdir(parents=True, exist_ok=True)
    _git(folder, "clone", "--quiet", *depth, source.as_uri(), str(project))
    if way.kloon == "verse datums":
        for path in (project / "practices").rglob("*"):
            os.utime(path, (1, 1))
    return project


def _git(folder: Path, *arguments: str, **settings: str) -> None:
    environment = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, **settings}
    subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True)


def _one_processor() -> None:
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def pythons(folder: Path) -> Iterator[str]:
    """Every other Python of this computer from 3.11 on, each with the locked packages and the parts of the
    form that are fetched: without them a site has no form."""
    for minor in range(11, 15):
        if (3, minor) == sys.version_info[:2]:
            continue
        found = next(filter(_starts, _places(minor)), None)
        if found is None:
            print(f"    Python 3.{minor}: niet op deze computer", flush=True)
            continue
        home = folder / f"python3.{minor}"
        subprocess.run([found, "-m", "venv", str(home)], check=True)
        lock = ("--require-hashes", "--requirement", str(ROOT / "requirements.lock"))
        subprocess.run([str(home / "bin" / "pip"), "install", "--quiet", *lock], check=True)
        shutil.copytree(BROWSER_PARTS, home / "browser")
        yield str(home / "bin" / "python")


def _places(minor: int) -> Iterator[str]:
    """Where a Python may stand: on the path, or with those of pyenv."""
    yield from filter(None, [shutil.which(f"python3.{minor}")])
    home = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    yield from map(str, sorted(home.glob(f"versions/3.{minor}.*/bin/python3")))


def _starts(python: str) -> bool:
    return subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Build in every way, and tell which differ from the first."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--ways", type=int, default=WAYS)
    asked = parser.parse_args(arguments)
    if not CLOCK.exists():
        print(
            "Om de klok te verzetten is nodig: libfaketime. Op Debian en Ubuntu: apt-get install libfaketime"
        )
        return 3
    differs: list[bool] = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source, first, warm = repository(folder / "bron"), "", folder / "geheugen"
        for number, way in enumerate(ways(asked.ways), 1):
            made = built(source, folder, way, warm=warm)
            if not first:
                first = made
                shutil.copytree(next(folder.glob("*/project/.cache")), warm)
            differs.append(told(f"{number:2}  {way.told()}", first, made))
        for python in pythons(folder):
            made = built(source, folder, Way(), python)
            differs.append(told(f"    {Path(python).parents[1].name}", first, made))
    print(f"{differs.count(False)} van de {len(differs)} gelijk." if any(differs) else "Alles gelijk.")
    return 1 if any(differs) else 0


def told(what: str, first: str, made: str) -> bool:
    """One line, with the files that differ."""
    differing = sorted({line[66:] for line in set(first.splitlines()) ^ set(made.splitlines())})
    print(f"{what}: {', '.join(differing[:5]) if differing else 'gelijk'}", flush=True)
    return bool(differing)


if __name__ == "__main__":
    sys.exit(main())

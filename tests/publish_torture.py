"""Publishing under torture: killed at any moment, refused at any call, watched, and two at once.

`make publicatieproef` does all of it a thousand times on small sites; the tests do a little of it.
The real modules write; what is replaced is only the system beneath them.
"""

from __future__ import annotations

import argparse
import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from unittest.mock import patch

from conftest import FICTITIOUS, copy_project
from voorveld.publishing import disk, lock
from voorveld.publishing.editions import workshop
from voorveld.publishing.lock import Busy
from voorveld.publishing.manifest import NoManifest, differences, edition_of, read_manifest

MOMENT = datetime(2026, 12, 1, 12, tzinfo=UTC)
PAGES = (
    "index.html",
    "404.html",
    "_headers",
    "themas/index.html",
    "themas/a/index.html",
    "data/v1/alles.json",
)
REFUSALS = (errno.ENOSPC, errno.EIO, errno.EACCES)


def content(number: int) -> Mapping[str, bytes]:
    """A small site; of every edition all files differ, so that a mixture of two shows."""
    return {name: f"{name} van uitgave {number}\n".encode() * 40 for name in (*PAGES, f"{number}/index.html")}


def publish(site: Path, number: int) -> str:
    """One edition from beginning to end, with the real modules; its name."""
    now = MOMENT + timedelta(hours=number)
    with workshop(site, now) as held:
        held.clear()
        try:
            for name, data in content(number).items():
                disk.make_folder((held.new / name).parent)
                disk.write(held.new / name, data)
            return held.publish(now)
        finally:
            with suppress(OSError):
                held.clear()


def edition_at(site: Path) -> str:
    """The name of a whole site; of anything else an error."""
    wrong = list(differences(site))
    assert not wrong, wrong
    return edition_of(read_manifest(site))


class Counted:
    """A module of the system whose calls are counted; before each call `about_to` may do something."""

    def __init__(self, real: Any, about_to: Callable[[], None]) -> None:
        self._real = real
        self._about_to = about_to

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._real, name)
        if not callable(found) or name in ("fsencode", "fsdecode", "strerror", "close", "walk"):
            return found

        def call(*arguments: Any, **options: Any) -> Any:
            self._about_to()
            return found(*arguments, **options)

        return call


@contextmanager
def each_call(about_to: Callable[[], None]) -> Iterator[None]:
    """Within this, `about_to` comes before every call with which publishing changes the disk."""
    system_call = vars(disk)["_system_call"]

    def counted_call(name: str, *arguments: int | bytes) -> object:
        about_to()
        return system_call(name, *arguments)

    counted_os = Counted(os, about_to)
    with (
        patch.multiple(disk, os=counted_os, shutil=Counted(shutil, about_to), _system_call=counted_call),
        patch.multiple(lock, os=counted_os),
    ):
        yield


def calls_of(site: Path, number: int) -> int:
    """How many calls one publication makes."""
    count = 0

    def one_more() -> None:
        nonlocal count
        count += 1

    with each_call(one_more):
        publish(site, number)
    return count


def refused_at(site: Path, number: int, call: int, reason: int) -> OSError | None:
    """Publish while the system refuses one call; what came of it."""
    left = call

    def refuse() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            raise OSError(reason, os.strerror(reason), str(site))

    try:
        with each_call(refuse):
            publish(site, number)
    except OSError as error:
        return error
    return None


def killed(site: Path, number: int, seeded: random.Random, calls: int, usual: float) -> None:
    """Publish in a process that dies: before a call, or at a moment of the clock."""
    by_call = seeded.random() < 0.5
    left, wait = seeded.randint(1, calls), seeded.uniform(0, usual * 1.2)
    child = os.fork()
    if not child:
        try:

            def die() -> None:
                nonlocal left
                left -= 1
                if by_call and left == 0:
                    os.kill(os.getpid(), signal.SIGKILL)

            with each_call(die):
                publish(site, number)
        finally:
            os._exit(0)
    if not by_call:
        time.sleep(wait)
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)


def kills(folder: Path, times: int, seed: int) -> Mapping[str, int]:
    """Kill so many publications, and look each time what readers see and whether the next one works."""
    seeded, site = random.Random(seed), folder / "site"
    start = time.monotonic()
    calls = calls_of(site, 0)
    calls, usual = calls_of(site, 1), (time.monotonic() - start) / 2
    before, seen = edition_at(site), {"oud": 0, "nieuw": 0, "stuk": 0}
    for number in range(2, times + 2):
        killed(site, number, seeded, calls, usual)
        try:
            now = edition_at(site)
        except (AssertionError, NoManifest, OSError):
            seen["stuk"] += 1
            before = publish(site, number + times)
            continue
        seen["oud" if now == before else "nieuw"] += 1
        before = now
        if seeded.random() < 0.1:
            before = publish(site, number + times)
            assert edition_at(site) == before
    publish(site, 0)
    left = {path.name for path in (folder / ".site-uitgaven").iterdir()} - {"slot", "volgorde.json"}
    assert len(left) == 3, left
    return seen


def refusals(folder: Path) -> Mapping[str, int]:
    """Refuse every call of a publication in turn, for each reason; what readers see must be whole."""
    seen = {"oud": 0, "nieuw": 0, "stuk": 0}
    calls = max(calls_of(folder / "site", number) for number in range(5))
    number = 10
    for reason in REFUSALS:
        for call in range(1, calls + 1):
            number += 1
            before = edition_at(folder / "site")
            error = refused_at(folder / "site", number, call, reason)
            try:
                now = edition_at(folder / "site")
            except (AssertionError, NoManifest, OSError):
                seen["stuk"] += 1
                continue
            assert error is not None or now != before, (call, reason)
            seen["oud" if now == before else "nieuw"] += 1
    publish(folder / "site", 0)
    return seen


def watched(folder: Path, publications: int, polls: int) -> Mapping[str, int]:
    """A process reads pages as a web server does, all the while that editions follow each other."""
    site = folder / "site"
    publish(site, 0)
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        asked = missed = changes = 0
        last = b""
        while asked < polls:
            for name in PAGES:
                asked += 1
                try:
                    data = (site / name).read_bytes()
                except OSError:
                    missed += 1
                    continue
                if name == PAGES[0]:
                    changes += data != last
                    last = data
        os.write(writer, f"{asked} {missed} {changes}".encode())
        os._exit(0)
    done = 0
    while os.waitpid(child, os.WNOHANG) == (0, 0):
        if done < publications:
            done += 1
            publish(site, done)
        time.sleep(0.01)
    asked, missed, changes = map(int, os.read(reader, 99).split())
    return {"uitgaven": done, "gevraagd": asked, "gemist": missed, "gezien": changes}


def together(folder: Path, times: int) -> Mapping[str, int]:
    """Two at once with different pages: at the end one of both stands there, whole."""
    site, seen = folder / "site", {"heel": 0, "stuk": 0, "tweede geweigerd": 0}
    for number in range(times):
        children = []
        for which in (2 * number, 2 * number + 1):
            child = os.fork()
            if not child:
                code = 9
                with suppress(Busy):
                    publish(site, which)
                    code = 0
                os._exit(code)
            children.append(child)
        codes = [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]
        seen["tweede geweigerd"] += codes.count(9)
        data = (site / PAGES[0]).read_bytes()
        mine = [content(which)[PAGES[0]] for which in (2 * number, 2 * number + 1)]
        whole = data in mine and not list(differences(site)) and 0 in codes
        seen["heel" if whole else "stuk"] += 1
    return seen


def whole_builds(folder: Path, times: int, seed: int) -> Mapping[str, int]:
    """The command itself, with the engine and the search index, killed with all that it started."""
    seeded, project = random.Random(seed), copy_project(folder / "project", FICTITIOUS)
    command, seen = [sys.executable, "scripts/publish.py", "bouw"], {"oud": 0, "nieuw": 0, "stuk": 0}

    def build(number: int) -> subprocess.Popen[bytes]:
        settings = os.environ | {"SITE_NAME": f"Uitgave {number}", "SOURCE_DATE_EPOCH": "1796083200"}
        quiet = subprocess.DEVNULL
        return subprocess.Popen(
            command, cwd=project, env=settings, stdout=quiet, stderr=quiet, start_new_session=True
        )

    start = time.monotonic()
    assert build(0).wait() == 0
    usual, before = time.monotonic() - start, edition_at(project / "site")
    for number in range(1, times + 1):
        process = build(number)
        with suppress(subprocess.TimeoutExpired):
            process.wait(seeded.uniform(0, usual * 1.1))
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        try:
            now = edition_at(project / "site")
        except (AssertionError, NoManifest, OSError):
            seen["stuk"] += 1
            continue
        seen["oud" if now == before else "nieuw"] += 1
        before = now
    assert build(times + 1).wait() == 0
    return seen


def main() -> None:
    """All of it, as often as is asked."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--publications", type=int, default=50)
    parser.add_argument("--polls", type=int, default=100_000)
    parser.add_argument("--pairs", type=int, default=100)
    parser.add_argument("--builds", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--map", type=Path, help="where the small sites stand")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=asked.map) as name:
        folders = [Path(name) / str(number) for number in range(5)]
        for folder in folders:
            folder.mkdir()
        tell("Midden in het publiceren afgebroken", kills(folders[0], asked.kills, asked.seed))
        tell("Elke aanroep van het systeem eens geweigerd", refusals(folders[1]))
        tell("Gelezen tijdens het publiceren", watched(folders[2], asked.publications, asked.polls))
        tell("Twee tegelijk", together(folders[3], asked.pairs))
        if asked.builds:
            tell("Een hele bouw afgebroken", whole_builds(folders[4], asked.builds, asked.seed))


def tell(what: str, seen: Mapping[str, int]) -> None:
    print(f"{what}: {', '.join(f'{name} {count}' for name, count in seen.items())}", flush=True)


if __name__ == "__main__":
    main()

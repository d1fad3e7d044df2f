"""One step from edition to edition, whatever happens in the middle; the last ones are kept."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import ROOT
from publish_torture import MOMENT, content, edition_at, publish, refusals
from voorveld.publishing import disk
from voorveld.publishing.editions import CannotPublish, workshop
from voorveld.publishing.lock import Busy
from voorveld.publishing.manifest import NAME, NoManifest, differences, read_manifest

MEMORY = Path("/dev/shm")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def kept(site: Path) -> list[str]:
    return sorted(p.name for p in (site.parent / ".site-uitgaven").iterdir() if len(p.name) == 12)


def test_the_last_three_before_this_one_are_kept_and_come_back(site: Path) -> None:
    names = [publish(site, number) for number in range(6)]
    assert kept(site) == sorted(names[2:5])
    with workshop(site, MOMENT) as held:
        assert [edition.name for edition in held.editions()] == names[2:]
        held.back_to(names[3])
    assert edition_at(site) == names[3]
    assert (site / "3" / "index.html").is_file()
    with workshop(site, MOMENT) as held:
        assert [edition.name for edition in held.editions()] == names[2:]
        held.back_to(names[5])
    assert edition_at(site) == names[5]


def test_an_edition_that_was_published_before_is_the_newest_again(site: Path) -> None:
    first, second = publish(site, 1), publish(site, 2)
    assert publish(site, 1) == first
    with workshop(site, MOMENT) as held:
        assert [edition.name for edition in held.editions()] == [second, first]
    assert publish(site, 1) == first
    assert kept(site) == [second]


def test_every_byte_name_and_mode_counts(site: Path) -> None:
    publish(site, 1)
    (site / "nieuw.html").write_text("x", encoding="utf-8")
    (site / "404.html").unlink()
    (site / "leeg").mkdir(mode=0o700)
    (site / "lek").symlink_to("/etc")
    data = bytearray((site / "index.html").read_bytes())
    data[5] ^= 1
    (site / "index.html").write_bytes(data)
    (site / "index.html").chmod(0o600)
    (site / "nieuw.html").chmod(0o644)
    assert sorted(differences(site)) == [
        "'404.html' ontbreekt.",
        "'index.html' heeft rechten 600 in plaats van 644.",
        "'index.html' is veranderd.",
        "'leeg' heeft rechten 700 in plaats van 755.",
        "'lek' is geen gewoon bestand.",
        "'nieuw.html' hoort er niet bij.",
    ]


def test_a_flipped_byte_anywhere_in_the_list_is_found(site: Path) -> None:
    publish(site, 1)
    whole = (site / NAME).read_bytes()
    for at in range(0, len(whole), 7):
        (site / NAME).write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        try:
            assert list(differences(site)), at
        except NoManifest:
            continue


def test_the_list_is_one_that_sha256sum_reads(site: Path) -> None:
    publish(site, 1)
    done = subprocess.run(["sha256sum", "--check", "--quiet", NAME], cwd=site, check=False)
    assert done.returncode == 0
    assert read_manifest(site).count("\n") == len(content(1))


def test_modes_are_those_of_a_web_server_whatever_the_habit(site: Path) -> None:
    habit = os.umask(0o077)
    try:
        publish(site, 1)
    finally:
        os.umask(habit)
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (site, *site.rglob("*")) if path.is_dir()}
    assert modes == {0o755}
    assert {stat.S_IMODE(p.stat().st_mode) for p in site.rglob("*") if p.is_file()} == {0o644}


def test_who_comes_second_hears_so_and_changes_nothing(site: Path) -> None:
    name = publish(site, 1)
    said = (
        rf"^Een ander is al met deze site bezig \(proces {os.getpid()}\)\. "
        r"Wacht tot dat klaar is en probeer het dan opnieuw\.$"
    )
    with workshop(site, MOMENT), pytest.raises(Busy, match=said):
        publish(site, 2)
    assert edition_at(site) == name
    assert publish(site, 2) != name


@pytest.mark.parametrize("how", ["iets anders", "koppeling", "bestand"])
def test_what_is_not_this_site_is_not_overwritten(how: str, site: Path, tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    if how == "koppeling":
        site.symlink_to(tmp_path / "elders")
        why = f"'{site}' is een koppeling (symlink); noem de map waar die heen leidt."
    elif how == "bestand":
        site.write_text("x", encoding="utf-8")
        why = f"'{site}' is geen map; haal dit weg of kies een andere map."
    else:
        site.mkdir()
        (site / "scriptie.odt").write_text("x", encoding="utf-8")
        why = f"In '{site}' staat iets anders dan deze site. Haal dat weg of kies een andere map."
    with pytest.raises(CannotPublish) as refused:
        publish(site, 1)
    assert str(refused.value) == why
    assert not (tmp_path / ".site-uitgaven").exists()


def test_without_the_step_of_the_system_three_moves_do_it_and_a_crash_is_mended(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "_system_call", lambda *_: errno.ENOSYS)
    names = [publish(site, number) for number in range(3)]
    assert edition_at(site) == names[2]
    assert kept(site) == sorted(names[:2])
    beside = site.parent / ".site-uitgaven"
    site.rename(beside / "wissel")
    with workshop(site, MOMENT):
        assert edition_at(site) == names[2]
    (beside / names[0]).rename(beside / "wissel")
    with workshop(site, MOMENT):
        assert kept(site) == sorted(names[:2])


def test_an_order_that_was_lost_is_made_up_from_the_editions(site: Path) -> None:
    names = [publish(site, number) for number in range(3)]
    for number, name in enumerate(names[:2]):
        os.utime(site.parent / ".site-uitgaven" / name / NAME, (number, number))
    (site.parent / ".site-uitgaven" / "volgorde.json").write_text("{", encoding="utf-8")
    with workshop(site, MOMENT) as held:
        assert [edition.name for edition in held.editions()] == names


@pytest.fixture
def in_memory(tmp_path: Path) -> Iterator[Path]:
    """A folder where flushing costs nothing, when this system has one."""
    folder = Path(tempfile.mkdtemp(dir=MEMORY if os.access(MEMORY, os.W_OK) else tmp_path))
    yield folder
    disk.remove(folder, folder)


def test_whatever_call_the_system_refuses_the_site_stays_whole(in_memory: Path) -> None:
    seen = refusals(in_memory)
    assert seen["stuk"] == 0
    assert seen["oud"] > 150


def test_killed_at_any_moment_watched_and_two_at_once_the_site_stays_whole(in_memory: Path) -> None:
    """In a process of its own, for it makes others and kills them."""
    few = [
        "--kills",
        "80",
        "--publications",
        "20",
        "--polls",
        "5000",
        "--pairs",
        "10",
        "--seed",
        "7",
        "--builds",
        "0",
    ]
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "publish_torture.py"), *few, "--map", str(in_memory)],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": f"{ROOT / 'scripts'}:{ROOT / 'tests'}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    killed, refused, watched, together = done.stdout.splitlines()
    assert killed.startswith("Midden in het publiceren afgebroken: oud ") and killed.endswith(", stuk 0")
    assert refused.endswith(", stuk 0")
    assert ", gemist 0, " in watched
    assert together.startswith("Twee tegelijk: heel 10, stuk 0, ")

"""One build with everything different that may differ, without a network, watched: the same site.

`make herhaalbaar` looks at each difference by itself.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from dataclasses import fields
from pathlib import Path

from conftest import Site
from file_systems import another_than
from reproducible import DISORDERED, WAYS, Way, built, repository, ways
from voorveld.publishing.manifest import NAME, manifest_of

DIFFERENT = Way(
    zone="Pacific/Kiritimati",
    taal="C",
    hash="7",
    map="met spaties en é 'ü'",
    umask="077",
    volgorde="reversed",
    processen="1",
    tijdelijk="elders",
    kloon="ondiep",
)
# What Python and the system themselves read: programs, libraries, time zones, kinds of files.
SYSTEM = ("/usr/", "/lib", "/etc/", "/proc/", "/dev/", "/sys/", "/opt/")


def without_network() -> tuple[str, ...]:
    """What starts a program where no network is; nothing when this system does not let us."""
    for command in (("unshare", "--net"), ("unshare", "--map-root-user", "--net")):
        if (
            shutil.which("unshare")
            and not subprocess.run([*command, "true"], stderr=-3, check=False).returncode
        ):
            return command
    return ()


def test_a_build_elsewhere_by_another_without_a_network_gives_the_same_bytes(
    fictitious_site: Site, tmp_path: Path
) -> None:
    log = tmp_path / "geopend"
    source = repository(tmp_path / "bron")
    made = built(source, tmp_path, DIFFERENT, before=without_network(), OPENED_LOG=str(log))
    here = manifest_of(fictitious_site.folder).splitlines()
    assert [line for line in made.splitlines() if not line.endswith(NAME)] == here
    heard = [line.split("\t") for line in log.read_text(encoding="utf-8").splitlines()]
    assert len(heard) > 1000
    assert [what for what, _ in heard if what.startswith("socket.")] == []
    temporary = tempfile.gettempdir(), str(another_than(Path(tempfile.gettempdir())))
    ours = (str(tmp_path), sys.prefix, sys.base_prefix, *temporary, sysconfig.get_path("stdlib"))
    opened = {path for what, path in heard if what == "open" and path != "-"}
    assert {path for path in opened if not path.startswith((*ours, *SYSTEM))} == set()
    scripts = {path for path in opened if path.endswith(".yaml") and "practices" in path}
    assert scripts and all(path.startswith(str(tmp_path)) for path in scripts)


def test_no_packed_file_tells_on_which_system_or_when_it_was_packed(fictitious_site: Site) -> None:
    """Python's own `gzip` tells other things in every version (byte 9; 4 to 7 are the moment)."""
    packed = list((fictitious_site.folder / "zoekindex" / "fragment").iterdir())
    assert len(packed) > 30
    assert {path.read_bytes()[4:8] + path.read_bytes()[9:10] for path in packed} == {b"\0\0\0\0\xff"}


def test_the_watcher_hears_what_is_opened_and_called(tmp_path: Path) -> None:
    log = tmp_path / "geopend"
    code = "import socket; open('/etc/hostname').close(); socket.getaddrinfo('127.0.0.1', 80)"
    environment = {"PYTHONPATH": str(DISORDERED), "OPENED_LOG": str(log), "PATH": os.environ["PATH"]}
    subprocess.run([sys.executable, "-c", code], env=environment, check=True)
    heard = log.read_text(encoding="utf-8")
    assert "open\t/etc/hostname\n" in heard
    assert "socket.getaddrinfo\t" in heard


def test_there_are_as_many_ways_as_promised_and_each_difference_is_tried_alone() -> None:
    tried = list(ways())
    assert len(tried) == WAYS == 32
    assert len(set(tried)) == WAYS
    for of in fields(Way):
        for value in of.metadata["may"]:
            assert Way(**{of.name: value}) in tried

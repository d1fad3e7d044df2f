"""Files of a Git repository as they were at a revision, without checking anything out.

Comes in: a folder in a repository and the name of a revision. Goes out: which files differ, and a
folder with practices/ as it was. Links and other things that are no file are left out; the content
of files is not looked at. Names may hold any sign: they are read between zeros.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path, PurePosixPath

from voorveld.diagnostics import bounded, visible
from voorveld.model.kinds import kind_of

_KEPT = ("PATH", "HOME", "SYSTEMROOT")
_REGULAR = (b"100644", b"100755")


class NoRevision(ValueError):
    """Git does not tell what was asked; the message is a Dutch sentence."""


def common_start(repository: Path, revision: str) -> str:
    """The commit that this revision and what is checked out have in common."""
    if revision.startswith("-"):
        raise NoRevision(f"'{bounded(visible(revision))}' kan geen versie zijn.")
    commit = _git(
        repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    if not commit:
        raise NoRevision(f"De versie '{bounded(visible(revision))}' is er niet in '{repository}'.")
    found = _git(repository, "merge-base", commit.decode().strip(), "HEAD")
    return (found or commit).decode().strip()


def changed_since(repository: Path, commit: str) -> tuple[str, ...]:
    """Paths of files that differ now, also those that were never committed; by their place in the project."""
    compared = _git(repository, "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", commit)
    new = _git(repository, "ls-files", "--others", "--exclude-standard", "-z")
    names = {os.fsdecode(name) for name in (compared + new).split(b"\0") if name}
    return tuple(sorted(names))


def practices_at(repository: Path, commit: str, target: Path) -> Path:
    """practices/ of a commit, written below `target`; only files that practices/ may hold."""
    listed = _git(repository, "ls-tree", "-r", "-z", "--full-tree", commit, "practices/")
    folder = target / "practices"
    folder.mkdir(parents=True)
    for entry in filter(None, listed.split(b"\0")):
        about, _, raw = entry.partition(b"\t")
        mode, _, blob = about.split()
        name = os.fsdecode(raw).removeprefix("practices/")
        if mode in _REGULAR and kind_of(name) is not None and ".." not in PurePosixPath(name).parts:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(_git(repository, "cat-file", "blob", blob.decode()))
    return folder


def _git(repository: Path, *arguments: str) -> bytes:
    """What Git says; nothing when it refuses. No program that the repository names is started."""
    safe = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false")
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    environment = {**kept, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0"}
    try:
        done = subprocess.run(
            ["git", *safe, *arguments], cwd=repository, env=environment, capture_output=True, check=False
        )
    except OSError as error:
        raise NoRevision(f"Git is niet te gebruiken: {error.strerror or error}.") from None
    return done.stdout if done.returncode == 0 else b""

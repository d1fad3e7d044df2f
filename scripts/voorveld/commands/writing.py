"""Writing made files to a folder; a failure is one Dutch line and exit code 3."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from voorveld.cli import CANNOT, GOOD, say
from voorveld.generated_file import GeneratedFile, WrongAddress, check_path

_MADE = ".gemaakt"
"""In an exported folder: the names of what the last export made, one on each line."""


def write_files(folder: Path, files: Sequence[GeneratedFile]) -> int:
    """Write files below a folder; a failure is one Dutch line and exit code 3.

    Nothing is written when any of them would end up elsewhere through a link in the folder, or in a
    device or a pipe. Every file is written beside its place first, so that none is ever half there.
    """
    root = folder.resolve()
    for file in files:
        if (root / file.uri).resolve() != root / file.uri:
            say(f"'{file.uri}' wordt in deze map omgeleid door een koppeling; er is niets geschreven.")
            return CANNOT
        if not _may_be_replaced(root / file.uri):
            say(f"'{file.uri}' is in deze map geen gewoon bestand; er is niets geschreven.")
            return CANNOT
    at = root
    try:
        for file in files:
            at = root / file.uri
            _make_folder(at.parent)
            _write(at, file.data)
    except OSError as error:
        say(f"'{error.filename or at}' is niet te schrijven: {error.strerror or error}.")
        return CANNOT
    return GOOD


def write_export(folder: Path, files: Sequence[GeneratedFile]) -> int:
    """As `write_files`; what an earlier export made there and this one did not is taken away."""
    root = folder.resolve()
    before = _made_before(root)
    names = sorted(file.uri for file in files)
    code = write_files(folder, (*files, GeneratedFile(_MADE, "".join(f"{name}\n" for name in names))))
    if code == GOOD:
        _take_away(root, before - set(names))
    return code


def _made_before(root: Path) -> frozenset[str]:
    """What the last export made; names that could lead elsewhere are passed over."""
    path = root / _MADE
    if path.is_symlink() or not path.is_file():
        return frozenset()
    names = path.read_text(encoding="utf-8", errors="replace").split("\n")
    return frozenset(name for name in names if _is_address(name))


def _is_address(name: str) -> bool:
    try:
        check_path(name)
    except WrongAddress:
        return False
    return True


def _take_away(root: Path, names: Iterable[str]) -> None:
    for name in sorted(names, reverse=True):
        path = root / name
        if path.resolve() == path and path.is_file():
            path.unlink()
        for folder in path.parents:
            if folder == root or not folder.is_dir() or any(folder.iterdir()):
                break
            folder.rmdir()


def _may_be_replaced(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return True


def _make_folder(folder: Path) -> None:
    """A folder that a web server may enter, whatever this user's habit is for new ones."""
    for missing in reversed([p for p in (folder, *folder.parents) if not p.exists()]):
        missing.mkdir(exist_ok=True)
        missing.chmod(0o755)


def _write(path: Path, content: bytes) -> None:
    beside = path.with_name(f".{path.name[:200]}.nieuw")
    beside.unlink(missing_ok=True)
    try:
        with open(beside, "xb") as file:
            file.write(content)
        beside.chmod(0o644)
        beside.replace(path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise

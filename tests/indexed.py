"""Indexes of Pagefind, read with cbor2 and nothing of ours, and written as if folders had another order."""

from __future__ import annotations

import gzip
import json
import random
import shutil
import tempfile
from collections.abc import Callable, Mapping
from hashlib import sha1
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import cbor2

from voorveld.commands import search_index

MARK = b"pagefind_dcd"
Run = Callable[[Path, Path, Path], None]
Found = list[list[Any]]
RUN: Run = search_index._run
"""Pagefind itself, whatever a test puts in its place."""


def run(pages: Path, target: Path) -> Path:
    """The folder with what Pagefind makes of these pages."""
    RUN(search_index._program(), pages, target)
    return target


def content(path: Path) -> bytes:
    """A file of the index as it was before it was packed."""
    data = gzip.decompress(path.read_bytes())
    assert data.startswith(MARK)
    return data[len(MARK) :]


def whole(index: Path) -> Path:
    """The one file that tells of all pages and parts."""
    (path,) = index.glob("*.pf_meta")
    return path


def parts(index: Path) -> dict[str, bytes]:
    """Per name of a part what is in it."""
    return {path.stem: content(path) for path in sorted((index / "index").iterdir())}


def addresses(index: Path) -> dict[str, str]:
    """Per id of a page its address."""
    folder = index / "fragment"
    return {path.stem: json.loads(content(path))["url"] for path in sorted(folder.iterdir())}


def told(meta: bytes, parts: Mapping[str, bytes], names: Mapping[str, str]) -> dict[str, Any]:
    """All that an index answers, with no number of a page in it: per word, and per spelling of it, on which
    pages it stands and where; how long each page is; which words are in which part. `names` come by id."""
    version, pages, ranges, *others = cbor2.loads(meta)
    at = [names[page] for page, _ in pages]
    words = [word for _, _, part in ranges for word in cbor2.loads(parts[part])[0]]
    written = [(word, "", found) for word, found, _ in words]
    written += [(word, spelling, found) for word, _, spellings in words for spelling, found in spellings]
    return {
        "words": [(*ways, _places(found, at)) for *ways, found in sorted(written, key=_ways)],
        "lengths": {names[page]: length for page, length in pages},
        "ranges": [(begin, end, [w for w, *_ in cbor2.loads(parts[part])[0]]) for begin, end, part in ranges],
        "others": (version, others),
    }


def _ways(written: tuple[str, str, Found]) -> tuple[str, str]:
    return written[:2]


def _places(found: Found, at: list[str]) -> dict[str, tuple[list[int], list[int]]]:
    numbers = accumulate(step for step, _, _ in found)
    return {at[n]: (text, title) for n, (_, text, title) in zip(numbers, found, strict=True)}


def numbered_otherwise(meta: bytes, parts: Mapping[str, bytes], seed: int) -> tuple[bytes, dict[str, bytes]]:
    """The index that Pagefind would have made of the same pages had the folder listed them in another order:
    other numbers, and so other spellings first and other names of parts."""
    version, pages, ranges, *others = cbor2.loads(meta)
    order = list(range(len(pages)))
    random.Random(seed).shuffle(order)
    numbers = {old: new for new, old in enumerate(order)}
    made = {}
    for _, _, part in ranges:
        words = [
            [
                word,
                _shuffled(found, numbers),
                sorted(([s, _shuffled(f, numbers)] for s, f in spellings), key=_first),
            ]
            for word, found, spellings in cbor2.loads(parts[part])[0]
        ]
        made[part] = cbor2.dumps([words])
    names = {part: f"nl_{sha1(data).hexdigest()[:7]}" for part, data in made.items()}
    named = [[begin, end, names[part]] for begin, end, part in ranges]
    again = cbor2.dumps([version, [pages[old] for old in order], named, *others])
    return again, {names[part]: data for part, data in made.items()}


def _shuffled(found: Found, numbers: Mapping[int, int]) -> Found:
    old = accumulate(step for step, _, _ in found)
    moved = sorted([numbers[n], text, title] for n, (_, text, title) in zip(old, found, strict=True))
    steps = [b - a for a, b in pairwise([0, *(n for n, _, _ in moved)])]
    return [[step, text, title] for step, (_, text, title) in zip(steps, moved, strict=True)]


def _first(spelling: list[Any]) -> tuple[int, str]:
    """The page where Pagefind met a spelling first; those of one page stand in their own order."""
    return spelling[1][0][0], spelling[0]


def running_otherwise(seed: int) -> Run:
    """In the place of `search_index._run`: Pagefind, as on a disk that lists pages in another order."""

    def run(program: Path, pages: Path, target: Path) -> None:
        RUN(program, pages, target)
        old, entry = whole(target), target / "pagefind-entry.json"
        meta, made = numbered_otherwise(content(old), parts(target), seed)
        shutil.rmtree(target / "index")
        (target / "index").mkdir()
        for name, data in made.items():
            (target / "index" / f"{name}.pf_index").write_bytes(gzip.compress(MARK + data))
        name, before = f"nl_{sha1(meta).hexdigest()[:10]}", old.stem.removeprefix("pagefind.")
        old.unlink()
        (target / f"pagefind.{name}.pf_meta").write_bytes(gzip.compress(MARK + meta))
        entry.write_text(entry.read_text(encoding="utf-8").replace(before, name), encoding="utf-8")

    return run


def running_in(place: Path) -> Run:
    """In the place of `search_index._run`: Pagefind reads the pages on another file system, where they were
    written in the opposite order."""

    def run(program: Path, pages: Path, target: Path) -> None:
        with tempfile.TemporaryDirectory(dir=place) as name:
            for path in sorted(pages.rglob("index.html"), reverse=True):
                copy = Path(name) / path.relative_to(pages)
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(path, copy)
            RUN(program, Path(name), target)

    return run

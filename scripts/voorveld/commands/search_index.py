"""The search index: made after the build from the finished pages, with Pagefind.

Comes in: a folder with a site. Goes out: `zoekindex/` in it, with only the files we use. One
index for all pages; `woorden.json` tells of each page its kind, and which words there are.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import astuple
from pagefind.service import get_executable

from voorveld.facts import addresses
from voorveld.outputs.compounds import with_borders
from voorveld.outputs.generated import Page
from voorveld.outputs.search_file import UnknownIndex, packed, unpacked
from voorveld.outputs.search_order import in_order, named
from voorveld.outputs.search_page import IGNORED, Labels, Searched, content_of, labels_of, searchable
from voorveld.outputs.search_text import (
    counted_on,
    front_coded,
    in_signs,
    names_on_pages,
    only_as_name,
    pages_by_group,
    titles_to_tell,
    words_of,
)
from voorveld.pipeline import no_garbage_collection
from voorveld.store import NOTHING_KEPT, NothingKept, code_of, stamp_of

INDEX = "zoekindex"
_FOLDERS = ("index", "fragment")
_USED = ("pagefind.js", "wasm.nl.pagefind")
# The indexes of sites that are built in turns, as that of an example that is changed and changed back.
_KEPT_AT_ONCE = 4
_MAKERS = ("commands/search_index.py", "outputs", "sections", "facts")
# Bytes per part of the index. Pagefind's own choice, 20,000, makes a reader fetch 30 KB per word; with fewer
# than these the list of parts, which every reader fetches, grows more than the parts shrink.
_CHUNK = "700"
_TENS = 10  # How long a page is need not be known to the word.
_LANGUAGE = "nl"
_PREFIX = f"{_LANGUAGE}_"
"""What the id of every page begins with; the script puts it in front again."""


class SearchIndexFailed(Exception):
    """The index could not be made; the message is a Dutch sentence."""


def build_search_index(site: Path, made: Iterable[Page], store: NothingKept = NOTHING_KEPT) -> None:
    """Index the pages below `site` into `site/zoekindex/`; other files there stay.

    `made` are the generated ones among them, and tell what is left out and what the script knows.
    Equal pages give equal bytes: the index of the same words may be kept in `store`. Raises
    `SearchIndexFailed` when Pagefind is missing, fails or writes what we do not know.
    """
    target = site / INDEX
    searched = _searched_on(site, tuple(made), _names(target))
    program = _program()
    stamp = searched.stamp(program)
    name = f"zoekindex {stamp[0] % _KEPT_AT_ONCE}"
    index = store.fetched(name, stamp)
    if not isinstance(index, dict):
        index = _index(searched, program)
        store.keep(name, stamp, index)
    for old in target.glob("*.pf_meta"):
        old.unlink()
    for folder in _FOLDERS:
        shutil.rmtree(target / folder, ignore_errors=True)
        (target / folder).mkdir(parents=True)
    for path, content in index.items():
        (target / path).write_bytes(content)


class _Searchable(Struct, frozen=True):
    """All that the index is made of: per address what is searched there, labels, the addresses that the
    script knows by name, and names that something else is called too."""

    pages: Mapping[str, Searched]
    labels: Labels
    known: frozenset[str]
    names: tuple[str, ...]

    def stamp(self, program: Path) -> bytes:
        """Stands for all of it, for our code and for the program that makes the index."""
        about = program.stat()
        told = [
            (about.st_size, about.st_mtime_ns),
            *((at, *astuple(page)) for at, page in self.pages.items()),
            (sorted(self.labels.by_id.items()), sorted(self.known), self.names),
        ]
        return stamp_of(code_of(_MAKERS), INDEX, repr(told).encode(errors="surrogateescape"))


def _index(searched: _Searchable, program: Path) -> dict[str, bytes]:
    """Per path below `zoekindex/` its bytes."""
    with tempfile.TemporaryDirectory() as name:
        pages, index = Path(name) / "site", Path(name) / "index"
        pages.mkdir()
        for at, page in searched.pages.items():
            copy = pages / at / "index.html"
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_text(page.html, encoding="utf-8")
        _run(program, pages, index)
        try:
            with no_garbage_collection():
                return _in_order(index, searched)
        except UnknownIndex as error:
            raise SearchIndexFailed(f"De zoekindex is niet gemaakt: {error}.") from None


def _in_order(made: Path, searched: _Searchable) -> dict[str, bytes]:
    """Per path its bytes, of what we use of what Pagefind made. It numbered the pages as the folder lists
    them, which differs between disks; ours stand by address."""
    whole, entry = _only(made, "*.pf_meta"), _only(made, "pagefind-entry.json")
    begin, old = entry.read_text(encoding="utf-8"), f'"{whole.stem.removeprefix("pagefind.")}"'
    if old not in begin:
        raise UnknownIndex(f"{entry.name} noemt {whole.name} niet")
    fragments = _by_address(made / "fragment", searched.labels)
    texts = [
        json.dumps(fragment, ensure_ascii=False, separators=(",", ":")).encode()
        for fragment in fragments.values()
    ]
    ids = named(texts, _PREFIX)
    parts = {path.stem: unpacked(path.read_bytes()) for path in (made / "index").iterdir()}
    told, own = in_order(unpacked(whole.read_bytes()), parts, dict(zip(fragments, ids, strict=True)), _PREFIX)
    (name,) = named((told,), _PREFIX)
    return {
        **{used: (made / used).read_bytes() for used in _USED},
        entry.name: begin.replace(old, f'"{name}"').encode(),
        f"pagefind.{name}.pf_meta": packed(told),
        **{f"index/{part}.pf_index": packed(words) for part, words in own.items()},
        **{f"fragment/{page}.pf_fragment": packed(text) for page, text in zip(ids, texts, strict=True)},
        "woorden.json": _table(dict(zip(ids, fragments.values(), strict=True)), searched),
    }


def _only(folder: Path, pattern: str) -> Path:
    found = list(folder.glob(pattern))
    if len(found) != 1:
        raise UnknownIndex(f"Pagefind schreef {len(found)} keer {pattern}")
    return found[0]


def _by_address(folder: Path, labels: Labels) -> dict[str, dict[str, Any]]:
    """Per page id, by address, what Pagefind keeps of the page: among others `url` and `content`. A heading
    that is a label is not searched, but a result that stands under it names it."""
    found = {path.stem: json.loads(unpacked(path.read_bytes())) for path in folder.iterdir()}
    for fragment in found.values():
        for anchor in fragment["anchors"]:
            anchor["text"] = anchor["text"] or labels.by_id.get(anchor["id"], "")
    return dict(sorted(found.items(), key=lambda item: str(item[1]["url"])))


def _table(fragments: Mapping[str, Mapping[str, Any]], searched: _Searchable) -> bytes:
    """`woorden.json`: the pages per kind, the words that occur, and where second names stand.

    Of a page the begin of its id, its address, its title unless the script knows it, how many words of title,
    lead and headings stand in front, and how many tens of words it has; each of all pages of a kind together,
    which packs best.
    """
    addresses = {page: str(fragment["url"]).lstrip("/") for page, fragment in fragments.items()}
    titles = {addresses[page]: fragment["meta"]["title"] for page, fragment in fragments.items()}
    groups = pages_by_group(addresses)
    in_turn = [fragments[page]["content"] for _, pages in groups for page in pages]
    words, told = words_of(in_turn), titles_to_tell(titles, searched.known)
    short = _shortest(fragments)
    table = {
        "soorten": [
            (
                group.id,
                group.label,
                group.single,
                group.weight,
                " ".join(short[page] for page in pages),
                " ".join(pages.values()),
                "\n".join(told.get(at, "") for at in pages.values()),
                *_measured(
                    [(searched.pages[at], fragments[page]["word_count"]) for page, at in pages.items()]
                ),
            )
            for group, pages in groups
        ],
        "woorden": front_coded(with_borders(words, only_as_name(words, in_turn))),
        "namen": {
            name: counted_on(places) for name, places in names_on_pages(searched.names, in_turn).items()
        },
    }
    return (json.dumps(table, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _shortest(pages: Iterable[str]) -> dict[str, str]:
    """The ids without what all begin with, as short as keeps them apart; all of one length."""
    bare = {page: page.removeprefix(_PREFIX) for page in pages}
    lengths = range(1, max(map(len, bare.values()), default=0) + 1)
    kept = next((n for n in lengths if len({own[:n] for own in bare.values()}) == len(bare)), 0)
    return {page: own[:kept] for page, own in bare.items()}


def _measured(pages: list[tuple[Searched, int]]) -> tuple[str, ...]:
    return (
        in_signs(page.title for page, _ in pages),
        in_signs(page.lead - page.title for page, _ in pages),
        in_signs(page.headings - page.lead for page, _ in pages),
        in_signs(words // _TENS for _, words in pages),
    )


def _names(target: Path) -> tuple[str, ...]:
    """The names that something else is called too: who asks for that, is shown pages with these."""
    path = target / Path(addresses.SYNONYMS).name
    if not path.is_file():
        return ()
    table = json.loads(path.read_text(encoding="utf-8"))
    names = [name for group in table["groepen"] for name in group]
    for province, _, also, municipalities in table["plaatsen"]:
        names += [province, *also]
        names += [name for own, _, *others in municipalities if any(others[:2]) for name in (own, *others[0])]
    return tuple(names)


def _searched_on(site: Path, made: tuple[Page, ...], names: tuple[str, ...]) -> _Searchable:
    """What is searched on the pages of a site."""
    left_out = {page.file.uri for page in made if not page.in_full_text}
    paths = (path.relative_to(site).as_posix() for path in sorted(site.rglob("index.html")))
    texts = {
        path.removesuffix("index.html"): content_of((site / path).read_text(encoding="utf-8"))
        for path in paths
        if path not in left_out
    }
    labels = labels_of(texts.values())
    return _Searchable(
        {at: searchable(text, labels) for at, text in texts.items() if text},
        labels,
        frozenset(page.address for page in made if page.kind.in_a_to_z),
        names,
    )


def _program() -> Path:
    program = get_executable()
    if program is None or not program.is_file():
        raise SearchIndexFailed(
            "De zoekindex is niet gemaakt: het programma Pagefind ontbreekt. Voer uit: make site"
        )
    return program


def _run(program: Path, pages: Path, target: Path) -> None:
    command = [
        str(program),
        "--site",
        str(pages),
        "--output-path",
        str(target),
        "--root-selector",
        "main",
        "--force-language",
        _LANGUAGE,
        "--silent",
        "--exclude-selectors",
        ",".join(IGNORED),
    ]
    settings = {**os.environ, "PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE": _CHUNK}
    try:
        done = subprocess.run(command, cwd=pages, env=settings, capture_output=True, text=True, check=False)
    except OSError as error:
        raise SearchIndexFailed(
            f"De zoekindex is niet gemaakt: Pagefind start niet ({error.strerror})."
        ) from None
    if done.returncode or not (target / "pagefind-entry.json").is_file():
        said = " ".join((done.stderr or done.stdout).split())[:300]
        raise SearchIndexFailed(f"De zoekindex is niet gemaakt. Pagefind zei: {said or 'niets'}")

"""The index in our own order: the same whatever the order of the folder, and it answers as Pagefind's did."""

from __future__ import annotations

import gzip
import json
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from typing import Any

import cbor2
import pytest

import indexed
from voorveld.commands import search_index
from voorveld.commands.search_index import SearchIndexFailed, build_search_index
from voorveld.outputs.search_file import UnknownIndex, packed, unpacked
from voorveld.outputs.search_order import in_order, named

PREFIX = "nl_"
WORDS = ("huisarts", "gezin", "jeugd", "school", "wijkteam", "praktijk", "ouder", "zorg", "overleg")
# Of these Pagefind makes fewer words; which way to write one comes first hangs on the order of the pages.
SPELLINGS = ("enquête", "enquete", "enquéte", "enquetê", "coördinatie", "coordinatie", "één", "een", "eén")


def written(site: Path, number: int) -> None:
    """A page of its own length, with words in its title and other spellings of some words."""
    seeded = random.Random(number)
    text = " ".join(seeded.choices(WORDS + SPELLINGS, k=20 + number % 7))
    page = site / f"deel-{number % 5}" / f"blad-{number}" / "index.html"
    page.parent.mkdir(parents=True)
    title = f"<h1>Titel {number} {seeded.choice(WORDS)}, {seeded.choice(SPELLINGS)}</h1>"
    page.write_text(
        f'<html lang="nl"><body><main>{title}<p>{text}.</p></main></body></html>', encoding="utf-8"
    )


@dataclass(frozen=True)
class Index:
    """An index as Pagefind made it; and, by address, the ids that it gave the pages and those of our own."""

    folder: Path
    meta: bytes
    parts: dict[str, bytes]
    addresses: dict[str, str]
    own: dict[str, str]


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    site = tmp_path_factory.mktemp("bladzijden")
    for number in range(60):
        written(site, number)
    folder = indexed.run(site, tmp_path_factory.mktemp("index"))
    addresses = indexed.addresses(folder)
    in_turn = sorted(addresses, key=lambda page: addresses[page])
    own = {page: f"nl_eigen{number}" for number, page in enumerate(in_turn)}
    return Index(folder, indexed.content(indexed.whole(folder)), indexed.parts(folder), addresses, own)


def test_these_pages_have_all_that_an_index_can_have(index: Index) -> None:
    """Several parts, several spellings of a word, and places in a title."""
    told = indexed.told(index.meta, index.parts, index.addresses)["words"]
    assert len(index.parts) > 2
    spellings = [(word, spelling) for word, spelling, _ in told if spelling]
    assert max(Counter(word for word, _ in spellings).values()) > 2
    assert {"enquête", "één"} <= {spelling for _, spelling in spellings}
    assert any(title for _, spelling, places in told for _, title in places.values() if not spelling)
    assert any(title for _, spelling, places in told for _, title in places.values() if spelling)
    assert any(len(places) == len(index.addresses) for _, _, places in told)


@pytest.mark.parametrize("seed", range(5))
def test_pages_that_were_numbered_otherwise_give_the_same_bytes(index: Index, seed: int) -> None:
    meta, parts = indexed.numbered_otherwise(index.meta, index.parts, seed)
    assert meta != index.meta
    assert set(parts).isdisjoint(index.parts) and len(parts) == len(index.parts)
    assert indexed.told(meta, parts, index.addresses) == indexed.told(
        index.meta, index.parts, index.addresses
    )
    assert in_order(meta, parts, index.own, PREFIX) == in_order(index.meta, index.parts, index.own, PREFIX)


def test_every_word_stands_on_the_same_pages_at_the_same_places_as_before(index: Index) -> None:
    meta, parts = in_order(index.meta, index.parts, index.own, PREFIX)
    of_own = {own: index.addresses[page] for page, own in index.own.items()}
    assert indexed.told(meta, parts, of_own) == indexed.told(index.meta, index.parts, index.addresses)
    assert [page for page, _ in cbor2.loads(meta)[1]] == list(index.own.values())
    assert [name for _, _, name in cbor2.loads(meta)[2]] == list(parts) == named(parts.values(), PREFIX)
    for _, found, spellings in (word for data in parts.values() for word in cbor2.loads(data)[0]):
        assert [spelling for spelling, _ in spellings] == sorted(spelling for spelling, _ in spellings)
        for pages in (found, *(pages for _, pages in spellings)):
            assert all(step > 0 for step, _, _ in pages[1:])


def test_an_index_in_order_stays_as_it_is(index: Index) -> None:
    meta, parts = in_order(index.meta, index.parts, index.own, PREFIX)
    assert in_order(meta, parts, {own: own for own in index.own.values()}, PREFIX) == (meta, parts)


def test_names_are_as_short_as_keeps_them_apart_whatever_the_order() -> None:
    first: dict[str, bytes] = {}
    numbers = (str(number).encode() for number in count())
    twins = next(
        (first[name], data)
        for data in numbers
        for name in named((data,), PREFIX)
        if name in first or first.update({name: data})
    )
    others = tuple(islice(numbers, 50))
    assert {len(name) for name in named(others, PREFIX)} == {len("nl_1234567")}
    together = named((*twins, *others), PREFIX)
    assert len(set(together)) == len(together)
    assert {len(name) for name in together} <= {len("nl_12345678"), len("nl_123456789")}
    assert named((*others, *reversed(twins)), PREFIX) == [*together[2:], *reversed(together[:2])]


def in_first_word(change: Callable[[list[Any]], object]) -> Callable[[list[Any], list[Any]], object]:
    """A change of the first word that stands on several pages."""
    return lambda _, words: change(next(word for word in words[0] if len(word[1]) > 2))


CHANGES: dict[str, Callable[[list[Any], list[Any]], object]] = {
    "another version": lambda meta, _: meta.__setitem__(0, "1.5.3"),
    "a page without its length": lambda meta, _: meta[1][0].pop(),
    "pages in groups": lambda meta, _: [page.append("") for page in meta[1]],
    "a length with a fraction": lambda meta, _: meta[1][0].__setitem__(1, 3.0),
    "a page that is not there": lambda meta, _: meta[1].append(["nl_0000000", 3]),
    "a page too few": lambda meta, _: meta[1].pop(),
    "one page twice": lambda meta, _: meta[1].__setitem__(0, meta[1][1]),
    "a part too few": lambda meta, _: meta[2].pop(),
    "one part twice": lambda meta, _: meta[2].__setitem__(0, meta[2][1]),
    "filters": lambda meta, _: meta[3].append(["soort", "nl_0000000"]),
    "an order of its own": lambda meta, _: meta[4].append(["datum", [1, 0]]),
    "more in the whole": lambda meta, _: meta.append([]),
    "less in the whole": lambda meta, _: meta.pop(),
    "more in a part": lambda _, words: words.append([]),
    "a word without spellings": in_first_word(lambda word: word.pop()),
    "more of a word": in_first_word(lambda word: word.append([])),
    "a word that is a number": in_first_word(lambda word: word.__setitem__(0, 7)),
    "pages without places": in_first_word(lambda word: [found.pop() for found in word[1]]),
    "more of a page": in_first_word(lambda word: word[1][0].append(1)),
    "a place that is a text": in_first_word(lambda word: word[1][0][1].append("7")),
    "a place that is a list": in_first_word(lambda word: word[1][0][1].append([7])),
    "a number that is a truth": in_first_word(lambda word: word[1][1].__setitem__(0, True)),
    "pages by their id": in_first_word(lambda word: word[1][0].__setitem__(0, "nl_0000000")),
    "a page before the first": in_first_word(lambda word: word[1][0].__setitem__(0, -1)),
    "a page past the last": in_first_word(lambda word: word[1][-1].__setitem__(0, 60)),
    "a page twice": in_first_word(lambda word: word[1][1].__setitem__(0, 0)),
    "pages that go back": in_first_word(lambda word: word[1][1].__setitem__(0, -1)),
    "pages as a table": in_first_word(lambda word: word.__setitem__(1, {0: [1]})),
    "spellings of another kind": in_first_word(lambda word: word.__setitem__(2, ["enquête"])),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_another_shape_is_refused_and_never_becomes_an_index(
    index: Index, change: Callable[[list[Any], list[Any]], object]
) -> None:
    meta = cbor2.loads(index.meta)
    name = next(
        part for part, data in index.parts.items() if any(len(w[1]) > 2 for w in cbor2.loads(data)[0])
    )
    words = cbor2.loads(index.parts[name])
    change(meta, words)
    parts = {**index.parts, name: cbor2.dumps(words)}
    with pytest.raises(UnknownIndex):
        in_order(cbor2.dumps(meta), parts, index.own, PREFIX)


@pytest.mark.parametrize(
    "data",
    [
        *(b"", b"\x81", b"\xff", b"\x9b" + b"\xff" * 8, b"\x81" * 100_000, b"\x62\xff\xff", b"\x01", b"\xf6"),
        *(b"\xa1\xa0\x01", b"\xc4\x82\x1b\x7f" + b"\xff" * 7 + b"\x01", b"\xd8\x1d\x00", b"\xd8\x23\x61("),
        *(b"\xd8\x23\xea\x83", b"\xc4\x82\xf2\x21\x06\xf0\x84"),
        *(
            b"\x9f\x80\xff",
            b"\x81\x80\x00",
            b"\x81\x98\x00",
            b"\xd9\x01\x02\x81\x80",
            b"\xd9\xd9\xf7\x81\x80",
        ),
    ],
    ids=bytes.hex,
)
def test_bytes_that_pagefind_would_not_write_are_refused(index: Index, data: bytes) -> None:
    """Nothing, half of it, too deep, too long, other kinds, and the same in more bytes than are needed."""
    for meta, part in ((data, next(iter(index.parts.values()))), (index.meta, data)):
        parts = {**index.parts, next(iter(index.parts)): part}
        with pytest.raises(UnknownIndex):
            in_order(meta, parts, index.own, PREFIX)


def test_damage_is_refused_or_stands_in_the_index_as_it_stood_there(index: Index) -> None:
    """No bit of a part can be changed so that pages get mixed up: what is not refused says what the damaged
    part says."""
    seeded, refused = random.Random(1), 0
    name, part = next(iter(index.parts.items()))
    for _ in range(300):
        damaged = bytearray(part)
        damaged[seeded.randrange(len(part))] ^= 1 << seeded.randrange(8)
        parts = {**index.parts, name: bytes(damaged)}
        try:
            meta, made = in_order(index.meta, parts, index.own, PREFIX)
        except UnknownIndex:
            refused += 1
            continue
        of_own = {own: index.addresses[page] for page, own in index.own.items()}
        assert indexed.told(meta, made, of_own) == indexed.told(index.meta, parts, index.addresses)
    assert 50 < refused < 250


def test_a_file_is_unpacked_when_it_is_one_of_pagefind() -> None:
    assert unpacked(packed(b"tekst")) == b"tekst"
    for data in (b"tekst", packed(b"tekst")[:-9], packed(b"tekst")[:15] + b"\xff" * 20):
        with pytest.raises(UnknownIndex, match="niet uit te pakken"):
            unpacked(data)
    for data in (b"", gzip.compress(b""), gzip.compress(b"pagefind_xyz" + b"tekst")):
        with pytest.raises(UnknownIndex, match="niet van Pagefind"):
            unpacked(data)


def _another_version(target: Path) -> None:
    path = indexed.whole(target)
    version, *others = cbor2.loads(indexed.content(path))
    path.write_bytes(packed(cbor2.dumps([f"{version}9", *others])))


def _a_file_cut_short(target: Path) -> None:
    path = next((target / "index").iterdir())
    path.write_bytes(path.read_bytes()[:-1])


def _another_entry(target: Path) -> None:
    path = target / "pagefind-entry.json"
    path.write_text(json.dumps({"version": "1.5.2", "languages": {}}), encoding="utf-8")


def _two_languages(target: Path) -> None:
    path = indexed.whole(target)
    path.with_name("pagefind.en_0000000000.pf_meta").write_bytes(path.read_bytes())


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        (_another_version, "zij is van Pagefind 1.5.29, en wij kennen alleen de vorm van 1.5.2"),
        (_a_file_cut_short, "een van haar bestanden is niet uit te pakken"),
        (_another_entry, r"pagefind-entry\.json noemt pagefind\.nl_[0-9a-f]{10}\.pf_meta niet"),
        (_two_languages, r"Pagefind schreef 2 keer \*\.pf_meta"),
    ],
)
def test_a_build_says_in_one_dutch_line_what_is_unknown_and_leaves_the_index_that_was(
    damage: Callable[[Path], None], said: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for number in range(3):
        written(tmp_path, number)
    build_search_index(tmp_path, ())
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}

    def run(program: Path, pages: Path, target: Path) -> None:
        indexed.RUN(program, pages, target)
        damage(target)

    monkeypatch.setattr(search_index, "_run", run)
    with pytest.raises(SearchIndexFailed, match=rf"^De zoekindex is niet gemaakt: {said}\.$"):
        build_search_index(tmp_path, ())
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before

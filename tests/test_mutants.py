"""Twenty thousand mutants of good files: no crash, and every rejection has a place in the file.

The mutator is seeded: the same run everywhere. They are tried in parts, which may run side by side; a part
passes over the mutants before its own, so that each part has the same ones alone or together. Mutants are
damaged on the level of characters, lines and YAML structure, the way hands and machines damage files.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

import pytest

from conftest import FICTITIOUS, TODAY
from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.kinds import kind_of
from voorveld.model.reader import Document, read_record
from voorveld.pipeline import Result
from voorveld.rules import check_catalogue
from voorveld.source.characters import decode
from voorveld.source.tree import read_tree

PARTS = 20
SIZE = 1_000
SNIPPETS = (
    "",
    " ",
    "\t",
    "\n",
    ":",
    ": ",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "'",
    '"',
    "#",
    "&a ",
    "*a",
    "!t ",
    "|",
    ">",
    "%",
    "@",
    "~",
    "null",
    "yes",
    "1e3",
    "1.895",
    "17,9",
    "2019-13",
    "../..",
    "<b>",
    "[@x]",
    "\u200b",
    "е",
    "é",
    "\x00",
    "---\n",
    "<<: ",
    "? ",
    "leeg: geen",
    "javascript:alert(1)",
    "9" * 40,
    "TOD" + "O",
    "[klik hier](http://a.nl)",
)


def mutate(text: str, random_: random.Random) -> str:
    for _ in range(random_.choice((1, 1, 1, 2, 4))):
        text = random_.choice(
            (_insert, _delete, _swap_lines, _drop_line, _double_line, _indent, _replace_value)
        )(text, random_)
    return text


def _insert(text: str, r: random.Random) -> str:
    at = r.randrange(len(text) + 1)
    return text[:at] + r.choice(SNIPPETS) + text[at:]


def _delete(text: str, r: random.Random) -> str:
    at = r.randrange(len(text) + 1)
    return text[:at] + text[at + r.choice((1, 1, 2, 5, 40)) :]


def _lines(text: str, r: random.Random) -> tuple[list[str], int]:
    lines = text.split("\n")
    return lines, r.randrange(len(lines))


def _swap_lines(text: str, r: random.Random) -> str:
    lines, at = _lines(text, r)
    other = r.randrange(len(lines))
    lines[at], lines[other] = lines[other], lines[at]
    return "\n".join(lines)


def _drop_line(text: str, r: random.Random) -> str:
    lines, at = _lines(text, r)
    return "\n".join(lines[:at] + lines[at + 1 :])


def _double_line(text: str, r: random.Random) -> str:
    lines, at = _lines(text, r)
    return "\n".join([*lines[:at], lines[at], *lines[at:]])


def _indent(text: str, r: random.Random) -> str:
    lines, at = _lines(text, r)
    lines[at] = r.choice(("  ", " ", "\t", "    ")) + lines[at]
    return "\n".join(lines)


def _replace_value(text: str, r: random.Random) -> str:
    lines, at = _lines(text, r)
    head, colon, _ = lines[at].partition(": ")
    lines[at] = head + colon + r.choice(SNIPPETS)
    return "\n".join(lines)


def read(name: str, text: str) -> tuple[Document | None, list[Diagnostic], str]:
    """As the pipeline does, from memory."""
    kind = kind_of(name)
    assert kind is not None
    clean, found = decode(f"practices/{name}", text.encode("utf-8", "surrogatepass"))
    if clean is None:
        return None, list(found), text
    tree, more = read_tree(f"practices/{name}", clean)
    if tree is None:
        return None, [*found, *more], clean
    document, said = read_record(name, f"practices/{name}", kind, clean, tree)
    return document, [*found, *more, *said], clean


def mutants(originals: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """All of them, always the same: number, file and text."""
    random_ = random.Random(20261122)
    names = sorted(originals)
    for number in range(PARTS * SIZE):
        name = names[number % len(names)]
        yield number, name, mutate(originals[name], random_)


@pytest.fixture(scope="session")
def originals(fictitious: Result) -> Mapping[str, str]:
    """Per file that may be damaged its text."""
    return {
        d.name: (FICTITIOUS / d.name).read_text(encoding="utf-8")
        for d in fictitious.catalogue.documents
        if not d.name.startswith("_lijsten/")
    }


@pytest.fixture(scope="session")
def others(fictitious: Result, originals: Mapping[str, str]) -> Mapping[str, tuple[Document, ...]]:
    """Per file all the other documents."""
    documents = fictitious.catalogue.documents
    return {name: tuple(d for d in documents if d.name != name) for name in originals}


@pytest.mark.parametrize("part", range(PARTS))
def test_no_mutant_crashes_and_every_finding_has_a_place(
    part: int,
    originals: Mapping[str, str],
    others: Mapping[str, tuple[Document, ...]],
    fictitious: Result,
) -> None:
    names = fictitious.catalogue.all_names
    rejected = 0
    for number, name, text in islice(mutants(originals), part * SIZE, (part + 1) * SIZE):
        document, found, clean = read(name, text)
        if document is not None:
            catalogue = Catalogue((*others[name], document), TODAY, names, frozenset({name}))
            found += check_catalogue(catalogue)
        lines = clean.replace("\r\n", "\n").split("\n")
        for diagnostic in found:
            place = diagnostic.location
            assert place.line in range(1, len(lines) + 1), (number, diagnostic)
            assert place.column in range(1, len(lines[place.line - 1]) + 2), (number, diagnostic)
            assert diagnostic.message.endswith("."), diagnostic
            assert diagnostic.hint.strip(), diagnostic
        rejected += any(d.is_error for d in found)
    assert rejected > SIZE / 2


def test_good_files_written_differently_mean_the_same(fictitious: Result) -> None:
    for document in fictitious.catalogue.documents:
        text = (Path(FICTITIOUS) / document.name).read_text(encoding="utf-8")
        for changed in (text.replace("\n", "\r\n"), "\ufeff" + text, "# commentaar\n" + text + "\n\n"):
            again, found, _ = read(document.name, changed)
            assert again is not None
            assert found == []
            assert again.record == document.record

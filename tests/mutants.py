"""Good files damaged the way hands and machines damage files: characters, lines and YAML structure.

The mutator is seeded: the same mutants everywhere, so many as are asked for. `test_mutants.py` tries
the first of them, `make fuzz` more.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from conftest import FICTITIOUS, TODAY
from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.kinds import kind_of
from voorveld.model.reader import Document, read_record
from voorveld.pipeline import Anew, AtHand, Result, no_garbage_collection
from voorveld.rules import check_catalogue
from voorveld.source.characters import decode
from voorveld.source.tree import read_tree

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


def read(name: str, text: str) -> tuple[Document | None, list[Diagnostic]]:
    """As the pipeline does, from memory."""
    kind = kind_of(name)
    assert kind is not None
    clean, found = decode(f"practices/{name}", text.encode("utf-8", "surrogatepass"))
    if clean is None:
        return None, list(found)
    tree, more = read_tree(f"practices/{name}", clean)
    if tree is None:
        return None, [*found, *more]
    document, said = read_record(name, f"practices/{name}", kind, clean, tree)
    return document, [*found, *more, *said]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a damaged file: the texts that may be damaged, all that was read, and what may
    be known of that before a mutant is judged."""

    originals: Mapping[str, str]
    documents: tuple[Document, ...]
    names: frozenset[str]
    memory: Anew

    def judged(self, name: str, text: str) -> list[Diagnostic]:
        """All that is said in a file, as when it alone is asked for."""
        with no_garbage_collection():
            return self._judged(name, text)

    def _judged(self, name: str, text: str) -> list[Diagnostic]:
        document, found = read(name, text)
        if document is not None:
            others = (d for d in self.documents if d.name != name)
            around = (*others, document)
            catalogue = Catalogue(around, TODAY, self.names, frozenset({name}), recalled=self.memory.each)
            found += (d for d in check_catalogue(catalogue) if d.location.path == document.shown)
        return found


def surroundings(fictitious: Result, memory: Anew | None = None) -> Surroundings:
    """Those of the made-up catalogue, where nothing is told twice of a file that was not damaged, as while
    somebody works on one."""
    documents = fictitious.catalogue.documents
    texts = {
        d.name: (FICTITIOUS / d.name).read_text(encoding="utf-8")
        for d in documents
        if not d.name.startswith("_lijsten/")
    }
    return Surroundings(texts, documents, fictitious.catalogue.all_names, memory or AtHand())


def unplaced(found: Iterable[Diagnostic], text: str) -> list[Diagnostic]:
    """The findings that have no place in the text, are no sentence, or do not say what to do."""
    lines = text.replace("\r\n", "\n").split("\n")
    return [
        d
        for d in found
        if d.location.line not in range(1, len(lines) + 1)
        or d.location.column not in range(1, len(lines[d.location.line - 1]) + 2)
        or not d.message.endswith(".")
        or not d.hint.strip()
    ]


def mutants(originals: Mapping[str, str], count: int) -> Iterator[tuple[int, str, str]]:
    """The first so many, always the same: number, file and text."""
    random_ = random.Random(20261122)
    names = sorted(originals)
    for number in range(count):
        name = names[number % len(names)]
        yield number, name, mutate(originals[name], random_)

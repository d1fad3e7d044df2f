"""The made-up catalogue with copies of its fullest practice, every free text in them altered.

Comes in: a folder to write in. Goes out: the files as they were accepted. Half of the texts get a naughty
string, half are damaged as `test_mutants.py` damages files. What the checks refuse gets its old text back,
so what is left is accepted by definition; how many that are is told. Many texts stand in few files, so
that everything is checked and made a few times instead of thousands.
"""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from conftest import FICTITIOUS, TODAY
from injected import is_free_text
from mutants import mutate
from naughty import NAUGHTY
from voorveld.diagnostics import Severity
from voorveld.model.kinds import kind_of
from voorveld.model.shape import Shape, shape_of
from voorveld.pipeline import AtHand, Folder, Result

ORIGINAL = "voorbeeldstad-praktijkondersteuner"
COPIES = 64
TRIES = 2
# What other files name or are compared by, so that to alter it would break them.
NAMED_ELSEWHERE = {"ook", "eenheid", "andere_eenheden"}
Key = tuple[str | int, ...]


@dataclass
class AlteredFile:
    """A file as data, with the old text of every text that is altered now, by its place."""

    name: str
    data: Any
    old: dict[Key, str] = field(default_factory=dict)
    refused: dict[Key, int] = field(default_factory=dict)

    def alter(self, key: Key, text: str) -> None:
        holder = self._holder(key)
        self.old[key], holder[key[-1]] = holder[key[-1]], text

    def restore(self, key: Key, random_: random.Random) -> None:
        """Its old text, or another try."""
        text = self.old.pop(key)
        self._holder(key)[key[-1]] = text
        self.refused[key] = self.refused.get(key, 0) + 1
        if self.refused[key] < TRIES:
            self.alter(key, _changed(text, random_))

    def now(self, key: Key) -> str:
        return str(self._holder(key)[key[-1]])

    def written(self) -> str:
        """Every scalar on a line of its own, so that a finding's line tells which text it is about."""
        written: str = yaml.dump(
            self.data,
            Dumper=yaml.CSafeDumper,
            default_style='"',
            allow_unicode=True,
            sort_keys=False,
            width=10**6,
            default_flow_style=False,
        )
        return written

    def at_line(self, text: str) -> dict[int, Key]:
        """Per line of the written file the place of the altered text on it."""
        found: dict[int, Key] = {}
        for key, node in _scalars(yaml.compose(text, Loader=yaml.CSafeLoader), ()):
            if key in self.old:
                for line in range(node.start_mark.line, node.end_mark.line + 1):
                    found[line + 1] = key
        return found

    def _holder(self, key: Key) -> Any:
        holder = self.data
        for part in key[:-1]:
            holder = holder[part]
        return holder


@dataclass(frozen=True)
class Altered:
    """A folder whose files are accepted, and which texts in them are altered ones."""

    folder: Path
    result: Result
    files: tuple[AlteredFile, ...]

    @property
    def texts(self) -> int:
        """How many texts differ from what they were, also without the spaces around them."""
        return sum(
            file.now(key).strip() != old.strip() for file in self.files for key, old in file.old.items()
        )


def altered(folder: Path, seed: int = 1) -> Altered:
    """Write, check, and give back what is refused, until nothing is; what stayed so is not read again."""
    shutil.copytree(FICTITIOUS, folder)
    random_ = random.Random(seed)
    files = tuple(_altered_files(random_))
    checked, before = Folder(folder, memory=AtHand()), dict[str, str]()
    while True:
        texts = {file.name: file.written() for file in files}
        for name, text in texts.items():
            if text != before.get(name):
                (folder / name).write_text(text, encoding="utf-8")
                checked.forget(name)
        result, before = checked.judged(TODAY), texts
        if not _give_back(files, texts, result, random_):
            return Altered(folder, result, files)


def _altered_files(random_: random.Random) -> Iterator[AlteredFile]:
    for path in sorted(FICTITIOUS.rglob("*.yaml")):
        name = path.relative_to(FICTITIOUS).as_posix()
        kind = kind_of(name)
        assert kind is not None
        copies = [name]
        if path.stem == ORIGINAL:
            copies = [f"{ORIGINAL}-{number}.yaml" for number in range(COPIES)] + [name]
        for copy in copies:
            data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
            file = AlteredFile(copy, data)
            if "id" in data and copy != name:
                data["id"] = Path(copy).stem
            for key, text in list(_free_texts(shape_of(kind.model), data, (), ())):
                file.alter(key, _changed(text, random_))
            yield file


def _changed(text: str, random_: random.Random) -> str:
    if random_.random() < 0.5:
        return mutate(text, random_)
    naughty = random_.choice(NAUGHTY)
    return random_.choice((naughty, f"{naughty} {text}", f"{text} {naughty}"))


def _free_texts(shape: Shape, data: Any, key: Key, path: tuple[str, ...]) -> Iterator[tuple[Key, str]]:
    if isinstance(data, dict) and shape.fields:
        for name, below in shape.fields.items():
            if name in data and name not in NAMED_ELSEWHERE:
                yield from _free_texts(below.shape, data[name], (*key, name), (*path, name))
    elif isinstance(data, dict) and shape.values is not None:
        for name, value in data.items():
            yield from _free_texts(shape.values, value, (*key, name), (*path, "{}"))
    elif isinstance(data, list) and shape.items is not None:
        for index, value in enumerate(data):
            yield from _free_texts(shape.items, value, (*key, index), (*path, "[]"))
    elif isinstance(data, str) and "tekst" in shape.fields:
        yield key, data  # a statement may be written as its text alone
    elif isinstance(data, str) and is_free_text(shape, path):
        yield key, data


def _give_back(
    files: tuple[AlteredFile, ...], texts: dict[str, str], result: Result, random_: random.Random
) -> bool:
    """Whether anything was refused and got its old text back."""
    by_name = {file.name: file for file in files}
    errors = [d for d in result.diagnostics if d.severity is Severity.ERROR]
    for name, lines in _lines(errors).items():
        file = by_name[name]
        places = file.at_line(texts[name])
        keys = {places[line] for line in lines if line in places}
        assert file.old, f"refused though nothing is altered: {name}"
        for key in keys or set(file.old):
            file.restore(key, random_)
    return bool(errors)


def _lines(errors: list[Any]) -> dict[str, set[int]]:
    found: dict[str, set[int]] = {}
    for error in errors:
        name = error.location.path.removeprefix("practices/")
        found.setdefault(name, set()).add(error.location.line)
    return found


def _scalars(node: Any, key: Key) -> Iterator[tuple[Key, Any]]:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _scalars(value, (*key, name.value))
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            yield from _scalars(value, (*key, index))
    else:
        yield key, node

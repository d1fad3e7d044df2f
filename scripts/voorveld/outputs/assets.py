"""Styles, scripts, letter and sign of the components, each at an address that carries its hash.

A component is a folder in `components/`: its template with its style and its script beside it. A page asks
for them by name, like `finder/finder.js`; this is the only place that knows the address that goes with it,
like `assets/finder/finder.1a2b3c4d.js`. The mark is made of what is in the file, so a browser may keep a file
for ever: what changes gets another address, and so does all that asks for it. Sheets that a page always
needs together are one file there, and a script has in it all that it imports, so that a visit asks once.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import PurePosixPath

from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.outputs.bare import without_indents, without_remarks
from voorveld.outputs.joined_script import BY_OTHERS, joined_script, with_later
from voorveld.templates import COMPONENTS

_LETTERS_OF_MARK = 8
_EVERYWHERE = ("frame/frame.js", "frame/favicon.svg")
_COMPONENTS_BY_NAME = "shared/components.js"
_COMPONENT = re.compile(r'^ +"?[\w-]+"?: \(\) => import\("\.\./([\w/-]+\.js)"\),\n', re.MULTILINE)
_NOT_MODULES = frozenset({"frame/frame.js"})
_URL = re.compile(r'url\("(\.{1,2}/[^"]+)"\)')
_LICENCES = (("letter.txt", "frame/OFL.txt"), ("scripts.txt", "vendor/LICENTIES.txt"))
# What every page shows. Within a layer the last of two equals counts, so the order is written down.
_SHARED = (
    "frame/values.css",
    "frame/base.css",
    "frame/header.css",
    "frame/footer.css",
    "frame/lost.css",
    "parts/icons.css",
    "parts/heading.css",
    "parts/search_box.css",
    "controls/button.css",
    "parts/facts.css",
    "parts/theme.css",
    "parts/theme_bar.css",
    "parts/characteristics.css",
    "parts/certainty.css",
    "parts/empty.css",
    "parts/sources.css",
    "parts/tables.css",
    "parts/figures.css",
    "parts/lists.css",
    "parts/cards.css",
    "parts/notices.css",
    "parts/abbreviations.css",
    "parts/drawings.css",
    "practice/practice.css",
    "glossary/glossary.css",
)
ALSO_ALONE = frozenset({"controls/controls.css", "parts/sheets.css", "shortlist/collecting.css"})
"""Parts of a joined sheet that other pages ask for by themselves."""
JOINED_SHEETS: Mapping[str, tuple[str, ...]] = {
    "decision/decision.css": ("decision/decision.css", "decision/outcome.css"),
    "figures/figures.css": ("figures/figures.css", "figures/dots.css"),
    "finder/finder.css": (
        "controls/controls.css",
        "finder/finder.css",
        "parts/sheets.css",
        "shortlist/collecting.css",
    ),
    "frame/frame.css": _SHARED,
    "gaps/gaps.css": ("gaps/gaps.css", "gaps/table.css"),
    "map/map.css": ("map/map.css", "map/municipality_search.css"),
}


def asset_files() -> Iterator[GeneratedFile]:
    """Every file that pages and their scripts ask for, and the licences of what others made."""
    yield from _made().values()
    for name, source in _LICENCES:
        yield GeneratedFile(f"{addresses.LICENCES}{name}", (COMPONENTS / source).read_bytes())


def asset_addresses() -> Mapping[str, str]:
    """By the name that a page asks for, where the file is."""
    return {name: file.uri for name, file in _made().items()}


def components() -> tuple[str, ...]:
    """The scripts that start a component of a page."""
    return tuple(sorted(_COMPONENT.findall(_text(_COMPONENTS_BY_NAME))))


def _made() -> Mapping[str, GeneratedFile]:
    seen = ((file, file.stat()) for file in sorted(COMPONENTS.rglob("*")))
    return _made_of(tuple((file.as_posix(), found.st_size, found.st_mtime_ns) for file, found in seen))


@lru_cache(1)
def _made_of(stand: tuple[tuple[str, int, int], ...]) -> Mapping[str, GeneratedFile]:
    """Everything, made once as long as the files are as they are; while serving they change."""
    del stand
    room = _Room()
    for name in (*sorted(_published_sheets()), *components(), *_EVERYWHERE):
        room.address(name)
    return room.files


def _published_sheets() -> set[str]:
    parts = {part for parts in JOINED_SHEETS.values() for part in parts}
    every = {file.relative_to(COMPONENTS).as_posix() for file in COMPONENTS.rglob("*.css")}
    return (every - parts) | set(JOINED_SHEETS) | ALSO_ALONE


class _Room:
    """Makes what is asked for, and first what that asks for: a mark is made of those marks too."""

    def __init__(self) -> None:
        self.files: dict[str, GeneratedFile] = {}
        self._making: list[str] = []

    def address(self, name: str) -> str:
        """Where a file is."""
        if name not in self.files:
            if name in self._making:
                raise ValueError(f"{' > '.join(self._making)} > {name}: these ask for each other")
            self._making.append(name)
            content = self._content(name)
            self._making.pop()
            self.files[name] = GeneratedFile(_marked(name, content), content)
        return self.files[name].uri

    def _content(self, name: str) -> bytes:
        seen = partial(self._seen_from, name)
        if name.endswith(".css"):
            sheet = "".join(without_indents(_text(part)) for part in JOINED_SHEETS.get(name, (name,)))
            return _URL.sub(lambda found: f'url("{seen(_inside(name, found[1]))}")', sheet).encode()
        if name in _NOT_MODULES:
            return with_later(name, without_remarks(_text(name)), seen).encode()
        if name.endswith(".js") and not name.startswith(BY_OTHERS):
            return _script(name, seen).encode()
        return (COMPONENTS / name).read_bytes()

    def _seen_from(self, name: str, other: str) -> str:
        """How a file asks for another."""
        path = posixpath.relpath(self.address(other), posixpath.dirname(addresses.ASSETS + name))
        return path if path.startswith(".") else f"./{path}"


def _script(name: str, seen: partial[str]) -> str:
    """What a page asks for starts its component; what a script asks for later is a module."""
    if name not in components():
        return joined_script(name, _text, seen)

    def read(module: str) -> str:
        text = _text(module)
        if module != _COMPONENTS_BY_NAME:
            return text
        return _COMPONENT.sub(lambda found: found[0] if found[1] == name else "", text)

    return joined_script(_COMPONENTS_BY_NAME, read, seen, frozenset({name}))


def _marked(name: str, content: bytes) -> str:
    """The address of a file, with a mark of what is in it."""
    path = PurePosixPath(addresses.ASSETS, name)
    mark = sha256(content).hexdigest()[:_LETTERS_OF_MARK]
    return path.with_suffix(f".{mark}{path.suffix}").as_posix()


def _inside(name: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), address))


def _text(name: str) -> str:
    return (COMPONENTS / name).read_text(encoding="utf-8")

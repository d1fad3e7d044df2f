"""One script made of a module and all that it imports, so that a page asks once.

Comes in: modules by their names in `components/`, as they stand there. Goes out: one module in which each
of them is a function that runs once, after those that it needs; so every name in it stays its own. Nothing
else in a module changes. What is asked for only later (`import("...")`, a worker) stays a file apart, and
so does what others made.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from functools import cache
from graphlib import TopologicalSorter

from msgspec import Struct

from voorveld.outputs.bare import without_remarks

BY_OTHERS = "vendor/"
_IMPORT = re.compile(r'^import \{([^}]*)\} from "(\.{1,2}/[^"]+)";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|class|const) (\w+)", re.MULTILINE)
_LATER = re.compile(r'\bimport\("(\.[^"]+)"\)|\bnew URL\("(\.[^"]+\.js)", import\.meta\.url\)')
"""What is asked for only later: a module, a worker."""
_NOT_READ = re.compile(r'^(?:export\b|import\s*(?:[{*"]|\w+ from)).*', re.MULTILINE)

Read = Callable[[str], str]
"""The text of a module, by its name."""


class CannotJoin(ValueError):
    """A module is written in a way that is not read here."""


class _Module(Struct, frozen=True):
    """A module with what it imports: per name of another module the names that it takes from there."""

    name: str
    imports: tuple[tuple[str, str], ...]
    exports: tuple[str, ...]
    later: tuple[str, ...]
    code: str

    def needs(self, inside: frozenset[str]) -> tuple[str, ...]:
        """What must be there before it."""
        return tuple(
            dict.fromkeys((*(name for name, _ in self.imports), *sorted(inside.intersection(self.later))))
        )


def joined_script(
    entry: str, read: Read, address: Callable[[str], str], inside: frozenset[str] = frozenset()
) -> str:
    """The script of a module with all that it imports.

    `address` gives for the name of a file apart how this script asks for it. Modules `inside` are asked for
    later but go along.
    """
    modules = _all_of(entry, read, inside)
    needed = {module.name: module.needs(inside) for module in modules.values()}
    ours = {name: [other for other in others if other in modules] for name, others in needed.items()}
    apart = sorted({other for others in needed.values() for other in others} - set(modules))
    imports = [f'import * as {_called(name)} from "{address(name)}";\n' for name in apart]
    order = TopologicalSorter(ours).static_order()
    bodies = [_as_function(modules[name], address, inside) for name in order]
    exports = ", ".join(modules[entry].exports)
    out = [f"export const {{ {exports} }} = {_called(entry)};\n"] if exports else []
    return "".join((*imports, *bodies, *out))


def with_later(name: str, code: str, address: Callable[[str], str]) -> str:
    """The code of a script that is no module, with how it asks for others."""
    return _LATER.sub(lambda found: _asks(found, name, address, frozenset()), code)


def _all_of(entry: str, read: Read, inside: frozenset[str]) -> dict[str, _Module]:
    found: dict[str, _Module] = {}
    waiting = [entry]
    while waiting:
        name = waiting.pop()
        if name not in found and not name.startswith(BY_OTHERS):
            found[name] = module = _module(name, read(name))
            waiting += module.needs(inside)
    return found


@cache
def _module(name: str, text: str) -> _Module:
    bare = without_remarks(text)
    imports = tuple((_seen_from(name, at), taken) for taken, at in _IMPORT.findall(bare))
    exports = tuple(exported for _, exported in _EXPORT.findall(bare))
    code = _EXPORT.sub(r"\1 \2", _IMPORT.sub("", bare))
    odd = _NOT_READ.search(code)
    if odd:
        raise CannotJoin(f"{name}: {odd[0]}")
    later = tuple(_seen_from(name, asked or started) for asked, started in _LATER.findall(code))
    return _Module(name, imports, exports, later, code)


def _as_function(module: _Module, address: Callable[[str], str], inside: frozenset[str]) -> str:
    taken = "".join(f"const {{ {_renamed(names)} }} = {_called(name)};\n" for name, names in module.imports)
    code = _LATER.sub(lambda found: _asks(found, module.name, address, inside), module.code)
    given = ", ".join(module.exports)
    return f"const {_called(module.name)} = (() => {{\n{taken}{code}return {{ {given} }};\n}})();\n"


def _asks(found: re.Match[str], name: str, address: Callable[[str], str], inside: frozenset[str]) -> str:
    asked, started = found.groups()
    other = _seen_from(name, asked or started)
    if other in inside:
        return f"Promise.resolve({_called(other)})"
    return f'import("{address(other)}")' if asked else f'new URL("{address(other)}", import.meta.url)'


def _renamed(names: str) -> str:
    """What is imported, as it is taken out of an object: `a as b` is `a: b` there."""
    return " ".join(names.replace(" as ", ": ").split())


def _seen_from(name: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), address))


def _called(name: str) -> str:
    """What a module is called among others; no name in our code has a line below it."""
    return "m_" + re.sub(r"\W", "_", name.removesuffix(".js"))

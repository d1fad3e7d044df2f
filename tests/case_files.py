"""The files in cases/: what they expect, and how their own advice repairs them.

`cases/invalid/<code>/...` and `cases/valid/<code>/...` hold files as they would stand in
practices/. What a case expects and how it is repaired stands in the file itself, in comments:

    # verwacht: regel:kolom: ernst: zin [code]
    # herstel: oude tekst => nieuwe tekst
    # herstel naam: nieuwe-naam.yaml
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

CASES = Path(__file__).parent / "cases"
EXPECTS = "# verwacht: "
REPAIRS = "# herstel: "
RENAMES = "# herstel naam: "
NOTES = (EXPECTS, REPAIRS, RENAMES)
ARROW = " =>"


@dataclass(frozen=True, slots=True)
class Repair:
    """What an editor does: these words, which stand there once, become those words."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Case:
    """A file as it would stand in practices/, and apart from it what is noted about it."""

    path: Path
    code: str
    name: str
    text: str
    notes: tuple[str, ...]

    @property
    def title(self) -> str:
        """Its name in the list of tests."""
        return f"{self.code}/{self.name}"

    def _after(self, mark: str) -> list[str]:
        return [line.removeprefix(mark) for line in self.notes if line.startswith(mark)]

    @property
    def expected(self) -> list[str]:
        """The findings, in order, as `line:column: severity: message [code]`."""
        return self._after(EXPECTS)

    @property
    def repairs(self) -> tuple[Repair, ...]:
        """What is done to the text; `\\n` in a repair stands for the end of a line."""
        return tuple(map(_repair, self._after(REPAIRS)))

    @property
    def new_name(self) -> str | None:
        """What the file is called afterwards, when it is the name that was wrong."""
        return next(iter(self._after(RENAMES)), None)

    @property
    def is_repaired(self) -> bool:
        """Whether the case says how it becomes right."""
        return bool(self.repairs or self.new_name)

    def repaired(self) -> str:
        """The text when the advice has been followed."""
        text = self.text
        for repair in self.repairs:
            assert text.count(repair.old) == 1, f"'{repair.old}' must stand in {self.title} once"
            text = text.replace(repair.old, repair.new)
        return text


def _repair(line: str) -> Repair:
    old, arrow, new = line.partition(ARROW)
    assert arrow and old, f"'{line}' must be 'old => new'"
    return Repair(old.replace("\\n", "\n"), new.removeprefix(" ").replace("\\n", "\n"))


@cache
def cases(kind: str) -> tuple[Case, ...]:
    """All cases of a kind, `valid` or `invalid`."""
    return tuple(_case(path, kind) for path in sorted((CASES / kind).rglob("*.yaml")))


def _case(path: Path, kind: str) -> Case:
    code, *name = path.relative_to(CASES / kind).parts
    lines = path.read_bytes().decode("utf-8").split("\n")
    text = "\n".join(line for line in lines if not line.startswith(NOTES))
    return Case(path, code, "/".join(name), text, tuple(n for n in lines if n.startswith(NOTES)))

"""One value of a text changed, and everything else left to the letter."""

from __future__ import annotations

import random

import pytest

from conftest import ROOT
from voorveld.source.layout import Path, written_values
from voorveld.source.splice import spliced

TEXT = """\
# boven
id: a  # achter
naam: 'Huis van ''s Lands'   # nog een
lijst: [een, "twee", drie]
rij:
- {naam: X, jaar: 2021}
-   naam: Y

    jaar: "2022"
lang: >-
  Een tekst die
  doorloopt.

  Met een alinea.


recht: |
  regel een
    regel twee
leeg:
eind: ja
"""
REAL = sorted(p for p in (ROOT / "practices").rglob("*.yaml") if "_schema" not in p.parts)


@pytest.mark.parametrize(
    ("path", "new", "old", "written"),
    [
        (("id",), "b", "id: a  # achter", "id: b  # achter"),
        (("id",), "b: c", "id: a  # achter", 'id: "b: c"  # achter'),
        (("id",), "b # c", "id: a  # achter", 'id: "b # c"  # achter'),
        (("id",), "", "id: a  # achter", 'id: ""  # achter'),
        (("naam",), "'t Huis", "'Huis van ''s Lands'", "'''t Huis'"),
        (("lijst", 0), "vier, vijf", "[een,", '["vier, vijf",'),
        (("lijst", 1), 'zeg "ja"', '"twee"', '"zeg \\"ja\\""'),
        (("rij", 0, "jaar"), "2020~", "jaar: 2021}", "jaar: 2020~}"),
        (("rij", 1, "jaar"), "2023", '"2022"', '"2023"'),
        (
            ("lang",),
            "Kort.\nTwee.",
            "  Een tekst die\n  doorloopt.\n\n  Met een alinea.\n",
            "  Kort.\n\n  Twee.\n",
        ),
        (("recht",), "x\n  y\n", "  regel een\n    regel twee\n", "  x\n    y\n"),
        (("leeg",), "vol", "leeg:\n", "leeg: vol\n"),
    ],
)
def test_a_value_is_written_as_it_was_or_as_simply_as_can_be(
    path: Path, new: str, old: str, written: str
) -> None:
    assert TEXT.count(old) == 1
    assert spliced(TEXT, path, new) == TEXT.replace(old, written)


def test_what_is_not_there_or_is_no_yaml_is_not_changed() -> None:
    assert spliced(TEXT, ("bestaat-niet",), "x") is None
    assert spliced(TEXT, ("lijst",), "x") is None
    assert spliced(TEXT, ("lijst", 3), "x") is None
    assert spliced("a: [b\n", ("a", 0), "x") is None
    assert written_values("a: [b\n") is None


def test_of_every_real_file_a_change_is_that_value_and_nothing_else() -> None:
    some = random.Random(20261127)
    for file in REAL:
        text = file.read_text(encoding="utf-8")
        values = written_values(text)
        assert values
        path = some.choice(sorted(values, key=str))
        old = values[path]
        end = "\n" if old.style in ("|", ">") and old.text.endswith("\n") else ""
        new = (
            some.choice(("nieuw", "Een zin: met 'tekens' # en [@bron]", f"{old.text.strip()} en meer")) + end
        )
        changed = spliced(text, path, new)
        assert changed is not None, (file.name, path)
        assert changed.startswith(text[: old.start]) and changed.endswith(text[old.end :]), (file.name, path)
        after = written_values(changed)
        assert after is not None and after[path].text == new, (file.name, path)
        assert {p: w.text for p, w in after.items() if p != path} == {
            p: w.text for p, w in values.items() if p != path
        }

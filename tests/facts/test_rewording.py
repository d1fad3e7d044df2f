"""Rewording what a list says about its words changes nothing but those words.

Every description and explanation in the lists is replaced by a sentence that means nothing. The
pages and the table of the finder must then be the same, once the old sentences are put back: no
chart, count, order, group or facet may hang on how something was worded.
"""

from __future__ import annotations

import html
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import recount
from conftest import FICTITIOUS, ROOT, contents, loaded
from voorveld.outputs.browser_tables import facet_table

WORDED = frozenset({"omschrijving", "uitleg", "kop_in_overzicht", "tekst_in_overzicht", "opmerking"})
_CITED = re.compile(r"\[@[^\]]+\]")


class Rewording:
    """Gives every sentence a number in its place, and puts the sentences back."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}

    def of(self, node: Any) -> Any:
        """The same with every wording replaced; what it cites is still cited."""
        if isinstance(node, dict):
            return {k: self._word(v) if k in WORDED else self.of(v) for k, v in node.items()}
        return [self.of(item) for item in node] if isinstance(node, list) else node

    def undone(self, page: str) -> str:
        return re.sub(r"Zin [0-9]{4} einde", lambda m: self.said.get(m[0], m[0]), page)

    def _word(self, said: Any) -> Any:
        if not isinstance(said, str):
            return self.of(said)
        token = f"Zin {len(self.said):04d} einde"
        cited = _CITED.findall(said)
        self.said[token] = said
        return " ".join([token, *cited])


def reworded(source: Path, folder: Path) -> Rewording:
    """A copy of a catalogue in which every list is worded anew."""
    shutil.copytree(source, folder)
    rewording = Rewording()
    for path in sorted([*folder.glob("_lijsten/*.yaml"), folder / "_instrumenten.yaml"]):
        path.write_text(json.dumps(rewording.of(recount.read(path))), encoding="utf-8")
    return rewording


def plain(page: str) -> str:
    """A page without what follows from the abbreviations and citations in a sentence."""
    page = page.replace("&nbsp;", "")
    page = re.sub(r'<a class="bron"[^>]*>.*?</a>|</?abbr[^>]*>', "", page)
    page = re.sub(r'<(aside|section|details)[^>]*class="[^"]*afkortingen.*?</\1>', "", page, flags=re.S)
    return " ".join(html.unescape(page).split())


def made(folder: Path) -> Iterator[tuple[str, str]]:
    for address, page in contents(folder).items():
        if not address.startswith(("redactie/", "data/")):
            yield address, page
    content = facet_table(loaded(folder).catalogue).content
    assert isinstance(content, str)
    yield "facetten.json", content


@pytest.mark.parametrize("source", [ROOT / "practices", FICTITIOUS], ids=("echt", "verzonnen"))
def test_a_reworded_list_changes_only_its_words(source: Path, tmp_path: Path) -> None:
    rewording = reworded(source, tmp_path / "practices")
    assert len(rewording.said) > 40
    before, after = dict(made(source)), dict(made(tmp_path / "practices"))
    assert before.keys() == after.keys()
    rewording.said = {token: re.sub(r" *\[@[^\]]+\]", "", said) for token, said in rewording.said.items()}
    changed = 0
    for address, page in before.items():
        again = rewording.undone(plain(after[address]))
        assert again == plain(page), address
        changed += after[address] != page
    assert changed > 10


def test_a_condition_on_words_would_be_seen(tmp_path: Path) -> None:
    rewording = reworded(FICTITIOUS, tmp_path / "practices")
    again = " ".join(p.read_text(encoding="utf-8") for p in (tmp_path / "practices").glob("_lijsten/*.yaml"))
    assert not [said for said in rewording.said.values() if len(said) > 20 and said in again]

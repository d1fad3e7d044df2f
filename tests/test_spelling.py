"""Spelling of everything contributed, with the Dutch dictionary of hunspell and our own word list.

An unknown word is a mistake, or belongs in `woordenlijst.txt` (one word per line, by alphabet).
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from conftest import ROOT, TODAY
from voorveld.model.prose import one_line
from voorveld.model.scalars import ProseMark
from voorveld.pipeline import load

WORD = re.compile(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ'’-]*")
OWN = Path(__file__).with_name("woordenlijst.txt")


def unknown(words: set[str]) -> set[str]:
    assert shutil.which("hunspell"), "Voor deze test is hunspell nodig: apt-get install hunspell hunspell-nl"
    done = subprocess.run(
        ["hunspell", "-d", "nl_NL", "-i", "utf-8", "-l"],
        input="\n".join(sorted(words)),
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert "Can't open" not in done.stderr
    return set(done.stdout.split())


def own_words() -> list[str]:
    return OWN.read_text(encoding="utf-8").split()


def words_of_the_practices() -> dict[str, str]:
    """Per word of the running texts a file it stands in."""
    found: dict[str, str] = {}
    for document in load(ROOT / "practices", TODAY).catalogue.documents:
        for leaf in document.leaves:
            if isinstance(leaf.mark, ProseMark):
                for word in WORD.findall(one_line(leaf.value)):
                    found.setdefault(word.strip("'’-"), document.name)
    return found


def test_the_dictionary_is_there_and_finds_a_mistake() -> None:
    assert unknown({"gemeente", "huisarts", "gemeentte"}) == {"gemeentte"}


def test_every_word_is_in_the_dictionary_or_in_our_list() -> None:
    words = words_of_the_practices()
    wrong = {word: words[word] for word in unknown(set(words)) - set(own_words())}
    assert wrong == {}


def test_our_list_is_sorted_and_holds_nothing_the_dictionary_knows() -> None:
    words = own_words()
    assert words == sorted(set(words))
    assert unknown(set(words)) == set(words)

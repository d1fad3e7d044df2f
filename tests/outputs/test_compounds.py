"""Borders of compounds: from our own texts alone, and laid before the Dutch dictionary."""

from __future__ import annotations

import json
import re
from pathlib import Path

from conftest import Site
from voorveld.commands.dictionary import dutch_dictionary
from voorveld.outputs.compounds import bare, borders, with_borders
from voorveld.outputs.search_text import only_as_name

WORDS = (
    *("jeugd", "consulent", "jeugdconsulent", "gezin", "werker", "gezinswerker", "gezondheid", "zorg"),
    *("jeugdgezondheidszorg", "gezondheidszorg", "wet", "ouders", "houders", "wethouders", "onder", "zonder"),
    *("waard", "bewaard", "verwacht", "wacht", "ver", "wijs", "onderwijs", "school", "hogeschool", "hoge"),
)


def test_a_border_stands_between_two_words_of_our_own() -> None:
    marked = {bare(word): word for word in with_borders(WORDS)}
    assert marked["jeugdconsulent"] == "jeugd+consulent"
    assert marked["gezinswerker"] == "gezins+werker"
    assert marked["jeugdgezondheidszorg"] == "jeugd+gezondheids+zorg"
    assert marked["hogeschool"] == "hoge+school"
    assert marked["wethouders"] == "wet+houders"
    for word in ("zonder", "bewaard", "verwacht", "onderwijs"):
        assert marked[word] == word


def test_the_order_is_that_of_the_words_without_marks() -> None:
    assert [bare(word) for word in with_borders(WORDS)] == sorted(WORDS)


def test_what_is_only_written_as_a_name_does_not_fall_apart() -> None:
    words = ("consulent", "jeugd", "jeugdconsulent", "jeugdzorg", "zorg")
    names = only_as_name(words, ["JeugdConsulent, jeugd, JeugdZorg", "Een jeugdconsulent; zorg."])
    assert names == {"jeugdzorg"}
    assert with_borders(words, names) == ("consulent", "jeugd", "jeugd+consulent", "jeugdzorg", "zorg")


def test_the_dutch_dictionary_knows_both_sides_of_the_borders_on_the_site(
    real_site: Site, tmp_path: Path
) -> None:
    """Names and words without their accents are not in it, so not all; new ones may come."""
    dictionary = dutch_dictionary(tmp_path / "woordenboek.json")
    assert dictionary, "Voor deze test is hunspell nodig: apt-get install hunspell hunspell-nl"
    table = json.loads((real_site.folder / "zoekindex" / "woorden.json").read_text(encoding="utf-8"))
    found = [tuple(map(bare, border)) for border in borders(unpacked(table["woorden"]))]
    assert len(found) > 300
    heads = {head: head.removesuffix("s") for head, _ in found}
    asked = {*heads, *heads.values(), *(tail for _, tail in found), *(f"s{tail}" for _, tail in found)}
    unknown = dictionary.unknown(frozenset(asked))
    wrong = [f"{head}+{tail}" for head, tail in found if tail in unknown]
    assert len(wrong) < len(found) / 50, wrong
    # `doels-tellingen`: the s begins what follows. Such a word goes into the list in compounds.py.
    doubtful = [
        f"{head}+{tail}"
        for head, tail in found
        if heads[head] != head and heads[head] not in unknown and f"s{tail}" not in unknown
    ]
    assert len(doubtful) < len(found) / 100, doubtful


def unpacked(text: str) -> list[str]:
    """A list of words that was coded in front, as it was."""
    words: list[str] = []
    before = ""
    for part in re.findall(r"[0-9A-Z][^0-9A-Z]*", text):
        before = before[: int(part[0], 36)] + part[1:]
        words.append(before)
    return words

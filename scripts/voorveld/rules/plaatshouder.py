"""A text must be finished."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.model.practice import Practice
from voorveld.model.prose import one_line
from voorveld.model.reader import Document
from voorveld.model.shape import Path
from voorveld.rules.finding import error, scalars, texts
from voorveld.rules.rule import Rule

CODE = "plaatshouder"
_UNFINISHED = re.compile(
    r"\b(?:T[O]DO|FIX[M]E|X[X]X+(?!-[0-9]{2})|TBD|PM)\b|(?i:lor[e]m ips[u]m"
    r"|nog (?:in te vullen|invullen|aan te vullen|aanvullen|uit te zoeken|uitzoeken)"
    r"|hier komt nog|vul hier|^volgt nog|binn[e]nkort beschikbaar"
    r"|\[(?:invu[l]len|aanvu[l]len|naam|plaats|tekst|datum|getal|vul in)\]|(?<![\w-])x[x]x{1,3}(?![\w-]))"
    r"|\bINVU[L]LEN\b|(?<!\S)\.\.\.(?=\s|$)"
)
# A whole text that says only that there is nothing to say.
_NOTHING = re.compile(
    r"(?:onb[e]kend|niet b[e]kend|n\.?v\.?t\.?|n\.?b\.?|ge[e]n(?: informatie| gegevens)?|niets(?: gevonden)?"
    r"|(?:er (?:is|zijn) )?(?:hierover )?(?:niets|geen \w+) (?:gevonden|bekend|vermeld)"
    r"|ja|nee|test|naam|tekst)[.!]?",
    re.IGNORECASE,
)
_MAY_SAY_NOTHING = re.compile(
    r"\s*(?:onb|niet|n\.|n[vb]|ge[e]n|er |hierover|ja\b|nee\b|test\b|naam\b|tekst\b)", re.IGNORECASE
)
_NO_NAME = re.compile(r"[\W\d_]+|.")
# What stands in the empty example, unless there is such a place.
_EXAMPLE_PLACE = "Voorbeeldstad"

_LONGEST_NOTHING = 200
_CAPITALS: tuple[str, ...] = ("\\", "...", "TODO", "FIXME", "XXX", "TBD", "PM", "INVULLEN")
_WORDS: tuple[str, ...] = (
    *(
        "lorem",
        "nog in te vul",
        "nog invul",
        "nog aan te vul",
        "nog aanvul",
        "nog uit te zoek",
        "nog uitzoek",
    ),
    *("vul hier", "hier komt", "volgt nog", "kort beschikbaar", "xxx", "[invul", "[aanvul"),
    *("[naam]", "[plaats]", "[tekst]", "[datum]", "[getal]", "[vul in]"),
)


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Every value in every file, also names and titles."""
    for document in catalogue.judged:
        if document.kind.name == "gemeenten":
            continue
        if _EXAMPLE_PLACE[1:] in document.text and not catalogue.municipality_name(_EXAMPLE_PLACE):
            yield from _left_from_example(document)
        yield from _nothing_said(catalogue, document)
        if not _may_be_unfinished(document.text):
            continue
        for text, start, last in scalars(document):
            match = _UNFINISHED.search(text)
            if match:
                yield error(
                    document.after(start, match.group(), last),
                    CODE,
                    f"Een tekst moet af zijn; hier staat nog '{match.group()}'.",
                    "Vul de tekst in, haal hem weg, of gebruik 'leeg' met een van de vijf soorten.",
                )


def _nothing_said(catalogue: Catalogue, document: Document) -> Iterator[Diagnostic]:
    """Texts that say nothing, and names that are none."""
    for _, leaf in texts(catalogue, document):
        if len(leaf.value) > _LONGEST_NOTHING or not _MAY_SAY_NOTHING.match(leaf.value):
            continue
        text = one_line(leaf.value).strip(" .")
        if _NOTHING.fullmatch(text):
            yield error(
                document.at(*leaf.path),
                CODE,
                f"Een tekst moet iets zeggen; hier staat alleen '{text}'.",
                "Haal de tekst weg. Zeggen de bronnen er niets over, gebruik dan 'leeg' met een van de vijf "
                "soorten.",
            )
    if not isinstance(document.record, Practice):
        return
    named: list[tuple[Path, str]] = [(("naam",), document.record.naam)]
    named += [(("andere_namen", i), name) for i, name in enumerate(document.record.andere_namen)]
    for path, name in named:
        is_no_name = path == ("naam",) and _NO_NAME.fullmatch(name) and not _UNFINISHED.search(name)
        if _NOTHING.fullmatch(name) or is_no_name:
            yield error(
                document.at(*path),
                CODE,
                f"Een naam moet zeggen hoe het heet; hier staat '{name}'.",
                "Vul in hoe het ter plaatse heet, met de plaats erbij."
                if path == ("naam",)
                else "Haal deze naam weg.",
            )


def _left_from_example(document: Document) -> Iterator[Diagnostic]:
    """One finding for all places: they have one cause."""
    places = [
        document.after(start, _EXAMPLE_PLACE, last) if _EXAMPLE_PLACE in text else start
        for text, start, last in scalars(document)
        if _EXAMPLE_PLACE[1:] in text
    ]
    if places:
        more = f"op {len(places)} plekken" if len(places) > 1 else "op één plek"
        yield error(
            places[0],
            CODE,
            f"Een tekst moet af zijn; hier staat nog {more} '{_EXAMPLE_PLACE}' uit het lege voorbeeld.",
            f"Vul overal in wat de bron zegt, of haal de regel weg. "
            f"Zoek in dit bestand op '{_EXAMPLE_PLACE.lower()}'.",
            tuple(Related(place, "ook hier.") for place in places[1:6]),
        )


@lru_cache(maxsize=1024)
def _may_be_unfinished(text: str) -> bool:
    """A quick look at the whole file, once while somebody works on another; lines that YAML folds together
    are taken together."""
    if any(sign in text for sign in _CAPITALS):
        return True
    folded = " ".join(text.split()).lower()
    return any(sign in folded for sign in _WORDS)


# A name or quotation may hold such a word.
RULE = Rule(CODE, check, waivable=True)

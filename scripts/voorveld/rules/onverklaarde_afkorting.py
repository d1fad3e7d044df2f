"""An abbreviation must stand in the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.people import POSTCODE
from voorveld.model.prose import one_line
from voorveld.rules.finding import texts, tip
from voorveld.rules.leestekens import SHOUTED
from voorveld.rules.rule import Rule

CODE = "onverklaarde-afkorting"
_CAPITALS = re.compile(r"(?<![\w-])[A-Z]{2,6}(?![\w])")
_TWO = re.compile(r"[A-Z][A-Z]")
# Told of by other rules: a postcode, and what is still to be filled in.
_NO_ABBREVIATION = re.compile(rf"(?<![\w-]){POSTCODE}|\b(?:T[O]DO|FIX[M]E|X[X]X+|TBD|PM)\b")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Words of two to six capitals; once per file. Names in the list `eigennamen` are no abbreviations."""
    known = _known(catalogue)
    for document in catalogue.judged:
        seen: set[str] = set()
        for _, leaf in texts(catalogue, document):
            if not _TWO.search(leaf.value):
                continue
            plain = SHOUTED.sub("", _NO_ABBREVIATION.sub("", one_line(leaf.value)))
            for word in _CAPITALS.findall(plain):
                if word not in known and word not in seen:
                    seen.add(word)
                    yield tip(
                        document.within(word, *leaf.path),
                        CODE,
                        f"De afkorting '{word}' staat niet bij de begrippen.",
                        "Schrijf het woord voluit, of voeg het toe aan practices/_begrippen.yaml. "
                        "Is het een naam, zet hem dan in practices/_lijsten/eigennamen.yaml.",
                    )


def _known(catalogue: Catalogue) -> set[str]:
    terms = catalogue.glossary.begrippen.values()
    words = {word for term in terms for name in (term.term, *term.ook) for word in re.split(r"[^\w]+", name)}
    return words | {term.naam for term in catalogue.vocabularies.get("eigennamen", {}).values()}


# A name in capitals may look like an abbreviation.
RULE = Rule(CODE, check, waivable=True)

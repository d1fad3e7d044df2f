"""The characteristics of an answer must have words from their own list."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.suggestion import nearest_name, suggestion
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.rules.finding import answers, error
from voorveld.rules.rule import Rule

CODE = "keuzehulp-kenmerk-past-niet"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The words by which every answer is recognised in practices."""
    for document, path, answer in answers(catalogue):
        for name, words in answer.kenmerken.items():
            column = catalogue.vocabularies.get("kenmerken", {}).get(name)
            if not isinstance(column, CharacteristicTerm):
                continue
            known = catalogue.known(f"lijst:{column.lijst}") if column.lijst else ()
            for index, word in enumerate(words):
                if known is not None and word not in known:
                    near = nearest_name(word, known)
                    yield error(
                        document.at(*path, "kenmerken", name, index),
                        CODE,
                        f"'{name}' moet woorden uit de lijst {column.lijst} hebben; "
                        f"'{word}' staat er niet in{suggestion(word, known)}."
                        if column.lijst
                        else "Een kenmerk bij een antwoord moet een lijst met woorden hebben; "
                        f"'{name}' heeft die niet.",
                        f"Schrijf '{near}'."
                        if near
                        else "Kies een woord uit de lijst, of haal het kenmerk weg.",
                    )


RULE = Rule(CODE, check, waivable=False)

"""The characteristics of an answer must have words from their own list."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.characteristics import columns_of
from voorveld.facts.kinds_of_value import kind_of_value, misfits
from voorveld.model.vocabulary import CharacteristicTerm
from voorveld.rules.finding import answers, error
from voorveld.rules.rule import Rule

CODE = "keuzehulp-kenmerk-past-niet"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """The words by which every answer is recognised in practices."""
    columns = columns_of(catalogue)
    for document, path, answer in answers(catalogue):
        for name, words in answer.kenmerken.items():
            for index, said, hint in _misfits(catalogue, name, columns.get(name), words):
                yield error(document.at(*path, "kenmerken", name, index), CODE, said, hint)


def _misfits(
    catalogue: Catalogue, name: str, column: CharacteristicTerm | None, words: tuple[str, ...]
) -> Iterator[tuple[int, str, str]]:
    """Words that do not fit; all of them where the characteristic has no words to choose from."""
    if column is None or name in catalogue.mended_words("kenmerken"):
        return
    if kind_of_value(column).needs_list and column.lijst:
        for index, misfit in misfits(catalogue, column, words):
            yield index, f"'{name}' moet {misfit.must}.", misfit.hint
        return
    said = f"Een kenmerk bij een antwoord moet een lijst met woorden hebben; '{name}' heeft die niet."
    for index, _ in enumerate(words):
        yield index, said, "Kies een woord uit de lijst, of haal het kenmerk weg."


RULE = Rule(CODE, check, waivable=False)

"""One thing has one name: words for which the site has a better one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.prose import one_line
from voorveld.rules.finding import texts, tip
from voorveld.rules.rule import Rule

CODE = "voorkeurswoord"
_LIST = "voorkeurswoorden"
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
_SENTENCE_STARTS = re.compile(r"(?:^|[.!?:;]\s)\W*$")


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Words that the list replaces, once per file; not what is quoted, nor a name in capitals."""
    preferred = _preferred(catalogue)
    if not preferred:
        return
    longest_first = sorted(preferred, key=len, reverse=True)
    wanted = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])", re.IGNORECASE)
    seen: set[tuple[str, str]] = set()
    for document, leaf in texts(catalogue):
        for found in _own_words(wanted, one_line(leaf.value)):
            better = preferred[found.casefold()]
            if found != better and (document.name, found.casefold()) not in seen:
                seen.add((document.name, found.casefold()))
                yield tip(
                    document.within(found, *leaf.path),
                    CODE,
                    f"Voor '{found}' heeft deze site een vast woord: '{better}'.",
                    f"Schrijf '{better}', of zet de woorden van een bron tussen dubbele aanhalingstekens.",
                )


def _preferred(catalogue: Catalogue) -> dict[str, str]:
    """Per word that is replaced, in small letters, the word in its place."""
    terms = catalogue.vocabularies.get(_LIST, {}).values()
    return {other.casefold(): term.naam for term in terms for other in term.ook}


def _own_words(wanted: re.Pattern[str], text: str) -> Iterator[str]:
    """The words as they stand in a text of the editors."""
    unquoted = _QUOTED.sub(lambda quote: " " * len(quote.group()), text)
    for match in wanted.finditer(unquoted):
        if match.group()[0].islower() or _SENTENCE_STARTS.search(unquoted[: match.start()]):
            yield match.group()


# A source may use the other word in a way that only fits there; that is the editors' judgement.
RULE = Rule(CODE, check, waivable=True)

"""A theme or characteristic must be filled or empty, not both and not neither."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.pages import Variant
from voorveld.model.reader import Document
from voorveld.model.shape import Path
from voorveld.rules.finding import error, practices
from voorveld.rules.rule import Rule

CODE = "leeg-en-gevuld"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Theme entries and characteristics of practices, theme entries of variants."""
    for document, practice in practices(catalogue):
        for theme_id, theme in practice.themas.items():
            path: Path = ("themas", theme_id)
            filled = bool(theme.tekst or theme.kenmerken)
            yield from _judge(document, path, f"het thema '{theme_id}'", theme.leeg is not None, filled)
            for name, characteristic in theme.kenmerken.items():
                yield from _judge(
                    document,
                    (*path, "kenmerken", name),
                    f"het kenmerk '{name}'",
                    characteristic.leeg is not None,
                    bool(characteristic.waarden),
                )
    for document in catalogue.judged_of("variant"):
        yield from _variant(document)


def _variant(document: Document) -> Iterator[Diagnostic]:
    if isinstance(document.record, Variant):
        for theme_id, theme in document.record.themas.items():
            path: Path = ("themas", theme_id)
            yield from _judge(
                document, path, f"het thema '{theme_id}'", theme.leeg is not None, bool(theme.tekst)
            )


def _judge(document: Document, path: Path, what: str, empty: bool, filled: bool) -> Iterator[Diagnostic]:
    if empty and filled:
        yield error(
            document.at(*path, key=True),
            CODE,
            f"Leeg en gevuld gaan niet samen; {what} is allebei.",
            "Haal 'leeg' weg, of haal de tekst en de waarden weg.",
        )
    elif not empty and not filled:
        yield error(
            document.at(*path, key=True),
            CODE,
            f"Een plek moet gevuld zijn of zeggen waarom zij leeg is; {what} is geen van beide.",
            "Vul de tekst in, of schrijf 'leeg' met een van de vijf soorten.",
        )


RULE = Rule(CODE, check, waivable=False, needs_whole=True)

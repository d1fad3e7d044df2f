"""What is stated as a fact must have a source."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.answer_counts import named_counts
from voorveld.facts.stages import stage_term
from voorveld.model.prose import citations
from voorveld.model.reader import Document
from voorveld.model.scalars import ProseMark
from voorveld.model.shape import Leaf
from voorveld.model.theme_entry import Characteristic, ThemeEntry
from voorveld.model.written_answers import WrittenAnswer
from voorveld.rules.finding import error, figure_sets, practices, texts, value_at
from voorveld.rules.rule import Rule

CODE = "zonder-bron"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Texts that state facts, figures, stages, organisations and characteristics."""
    for document, leaf in texts(catalogue):
        if isinstance(leaf.mark, ProseMark) and leaf.mark.needs_source:
            yield from _text(document, leaf)
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            if not figure.bronnen:
                yield _missing(document, f"het cijfer '{figure.id}'", "cijfers", index)
    for document, practice in practices(catalogue):
        for index, entry in enumerate(practice.status):
            if not entry.bronnen and stage_term(catalogue, entry.stand).bekend:
                yield _missing(document, f"de stand '{entry.stand}'", "status", index)
        for index, organisation in enumerate(practice.organisaties):
            if not organisation.bronnen:
                yield _missing(document, f"de organisatie '{organisation.naam}'", "organisaties", index)
        for theme_id, theme in practice.themas.items():
            for name, characteristic in theme.kenmerken.items():
                if not _is_sourced(characteristic, theme):
                    yield _missing(document, f"het kenmerk '{name}'", "themas", theme_id, "kenmerken", name)


def _text(document: Document, leaf: Leaf) -> Iterator[Diagnostic]:
    parent = value_at(document.record, leaf.path[:-1])
    beside = getattr(parent, "bronnen", ())
    if getattr(parent, "herkomst", None) or (isinstance(beside, tuple) and beside):
        return
    if isinstance(document.record, WrittenAnswer) and next(named_counts(leaf.value), None):
        return  # What the site counts itself has the examples for a source.
    if next(citations(leaf.value), None) is None and "[@" not in leaf.value:
        words = " ".join(leaf.value.split())
        yield error(
            document.at(*leaf.path),
            CODE,
            f"Een feit moet een bron hebben; in '{words[:50]}{'…' if len(words) > 50 else ''}' "
            "staat geen verwijzing.",
            "Zet de bron erachter als [@bron-id]. Is het een oordeel van de redactie, schrijf dan "
            "{tekst: ..., herkomst: redactie} waar dat kan.",
        )


def _is_sourced(characteristic: Characteristic, theme: ThemeEntry) -> bool:
    if characteristic.leeg is not None or characteristic.bronnen or theme.bronnen:
        return True
    written = f"{characteristic.toelichting or ''} {characteristic.tegenspraak or ''} {theme.tekst or ''}"
    return next(citations(written), None) is not None


def _missing(document: Document, what: str, *path: str | int) -> Diagnostic:
    return error(
        document.at(*path),
        CODE,
        f"Een feit moet een bron hebben; {what} heeft er geen.",
        "Voeg 'bronnen' toe met de id van de bron, zoals bronnen: [evaluatie-2021].",
    )


RULE = Rule(CODE, check, waivable=False, needs_whole=True)

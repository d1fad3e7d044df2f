"""What has happened cannot have a date in the future."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.facts.stages import stage_term
from voorveld.model.choices import Evidence
from voorveld.model.edtf import Edtf, day_in_words
from voorveld.model.reader import Document
from voorveld.model.shape import Path
from voorveld.rules.finding import error, figure_sets, practices
from voorveld.rules.rule import Rule

CODE = "datum-in-toekomst"
_Dated = tuple[Document, Path, str, date]
_PLANNED = (
    "Controleer het jaartal. Is het een plan, gebruik dan de stand 'aangekondigd' of de aard 'prognose'."
)
_PUBLISHED = "Controleer het jaartal. Een bron die nog moet verschijnen, kan nog niets vertellen."
_DONE = "Controleer het jaartal: hier hoort de dag waarop het gedaan is."


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Dates of checks, changes, sources, stages and measured figures against `catalogue.today`."""
    for document, path, what, day in _days(catalogue):
        if day > catalogue.today:
            yield error(
                document.at(*path),
                CODE,
                f"{what} mag niet na vandaag ({day_in_words(catalogue.today)}) liggen; "
                f"gevonden: {day_in_words(day)}.",
                _hint(path),
            )


def _hint(path: Path) -> str:
    """Only stages and figures can be plans."""
    if path[-1] in ("gecontroleerd_op", "op"):
        return _DONE
    return _PUBLISHED if path[0] == "bronnen" else _PLANNED


def _days(catalogue: Catalogue) -> Iterator[_Dated]:
    for document in catalogue.judged:
        yield from _editorial(document)
    for document, practice in practices(catalogue):
        for index, entry in enumerate(practice.status):
            if stage_term(catalogue, entry.stand).begint and entry.vanaf and entry.vanaf.first:
                yield document, ("status", index, "vanaf"), "Het begin van een stand", entry.vanaf.first
            if entry.peildatum and entry.peildatum.first:
                yield (
                    document,
                    ("status", index, "peildatum"),
                    "De peildatum van een stand",
                    entry.peildatum.first,
                )
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            start = figure.periode.first if figure.periode else None
            if start and figure.aard is not Evidence.FORECAST:
                yield document, ("cijfers", index, "periode"), "De periode van een cijfer", start
            if figure.gecontroleerd_op:
                path = ("cijfers", index, "gecontroleerd_op")
                yield document, path, "De dag van de controle van een cijfer", figure.gecontroleerd_op


def _editorial(document: Document) -> Iterator[_Dated]:
    editorial = getattr(document.record, "redactie", None)
    if editorial is not None:
        yield document, ("redactie", "gecontroleerd_op"), "De dag van de controle", editorial.gecontroleerd_op
        for index, change in enumerate(editorial.wijzigingen):
            yield document, ("redactie", "wijzigingen", index, "op"), "De dag van een wijziging", change.op
    checked = getattr(document.record, "gecontroleerd_op", None)
    if checked is not None:
        yield document, ("gecontroleerd_op",), "De dag van de controle", checked
    sources = getattr(document.record, "bronnen", None)
    if isinstance(sources, dict):
        for source_id, source in sources.items():
            published: Edtf | None = source.datum
            if published and published.first:
                yield document, ("bronnen", source_id, "datum"), "De datum van een bron", published.first


RULE = Rule(CODE, check, waivable=False)

"""A reason that follows from what a variant is must cite what the variant itself cites for that."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.model.choices import Ground
from voorveld.model.pages import Variant
from voorveld.model.prose import citations
from voorveld.rules.finding import answers, error
from voorveld.rules.rule import Rule

CODE = "keuzehulp-grond-klopt-niet"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Reasons with a ground: it makes them count in full, so it must be there."""
    for document, path, answer in answers(catalogue):
        for index, reason in enumerate(answer.redenen):
            variant = catalogue.variants_by_id.get(reason.variant)
            if reason.grond is None or variant is None:
                continue
            cited = {citation.bron for citation in citations(reason.tekst)}
            where = document.at(*path, "redenen", index, "grond")
            if reason.grond is Ground.RESEARCH and not cited:
                yield error(
                    where,
                    CODE,
                    "Bij 'grond: onderzoek' moet de tekst het onderzoek noemen; er staat geen bron.",
                    "Zet het onderzoek achter de zin als [@bron-id], of haal 'grond' weg.",
                )
            elif reason.grond is Ground.DEFINITION and not cited & _defining(variant):
                yield error(
                    where,
                    CODE,
                    f"Bij 'grond: omschrijving' moet een bron staan die de variant '{variant.id}' zelf noemt "
                    f"bij 'definitie' of 'onderscheid'; {_said(cited)}.",
                    "Noem zo'n bron in de tekst, of haal 'grond' weg.",
                    (Related(catalogue.document_of(variant).at("definitie"), "de definitie."),),
                )


def _defining(variant: Variant) -> set[str]:
    return {c.bron for text in (variant.definitie, variant.onderscheid) if text for c in citations(text)}


def _said(cited: set[str]) -> str:
    return f"hier staat {', '.join(sorted(cited))}" if cited else "hier staat er geen"


RULE = Rule(CODE, check, waivable=False, needs_whole=True)

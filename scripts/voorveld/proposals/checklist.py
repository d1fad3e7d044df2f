"""The list below a proposal that ticks itself, as far as a machine can tell.

Comes in: what a proposal changes and what the checks newly say. Goes out: lines with a tick, without
one, or for a person to look at. Nothing here stops a proposal; only an error of the checks does.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from voorveld.diagnostics import Diagnostic
from voorveld.proposals.report import Check, FileChange, State

_SOURCES = frozenset({"zonder-bron", "onbekende-bron", "bron-zonder-vindplaats", "ongebruikte-bron"})
_PEOPLE = frozenset({"persoonsnaam", "persoonsgegevens"})
_LANGUAGE = frozenset({"lange-zin", "onverklaarde-afkorting", "spelling", "voorkeurswoord"})


def checklist(
    files: Sequence[FileChange], elsewhere: Sequence[str], said: Sequence[Diagnostic], *, errors: bool
) -> Iterator[Check]:
    """Every line, in the order in which one looks."""
    codes = {d.code for d in said}
    written = [file for file in files if file.state in (State.NEW, State.CHANGED)]
    yield Check("De controle vindt geen fouten.", not errors)
    yield Check("Alleen bestanden in practices/ zijn veranderd.", not elsewhere)
    yield Check("Elk nieuw feit heeft een bron die bekend is.", not codes & _SOURCES)
    yield Check("De controle ziet niemand bij naam genoemd en geen gegevens van mensen.", not codes & _PEOPLE)
    yield Check("De taal geeft geen nieuwe tips.", not codes & _LANGUAGE)
    if written:
        told = all(_tells_readers(file) for file in written if file.address)
        yield Check("Bij `wijzigingen` staat voor lezers wat er anders is.", told)
    yield Check("Iemand anders vergeleek de feiten met de bron.", None)
    yield Check("De tekst is in eigen woorden geschreven.", None)
    yield Check("Niemand is herkenbaar, ook niet zonder naam.", None)


def _tells_readers(file: FileChange) -> bool:
    return any("wijziging" in field.where and field.now for field in file.fields)

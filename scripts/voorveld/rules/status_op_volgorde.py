"""The stages of a practice must stand in order, oldest first."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.rules.finding import error, practices
from voorveld.rules.rule import Rule

CODE = "status-op-volgorde"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Starts must not go back; an end must not lie before its start."""
    for document, practice in practices(catalogue):
        previous = None
        for index, entry in enumerate(practice.status):
            moment = entry.vanaf or entry.peildatum
            for key, end in (("tot", entry.tot), ("gepland_tot", entry.gepland_tot)):
                if entry.vanaf and entry.vanaf.first and end and end.last and end.last < entry.vanaf.first:
                    yield error(
                        document.at("status", index, key),
                        CODE,
                        f"'{key}' moet na 'vanaf' liggen; {end.words} ligt vóór {entry.vanaf.words}.",
                        "Controleer de twee datums.",
                    )
            if moment and moment.last and previous and moment.last < previous[1]:
                yield error(
                    document.at("status", index),
                    CODE,
                    f"Standen moeten op volgorde staan, oudste eerst; "
                    f"'{entry.stand}' ({moment.words}) ligt vóór de stand erboven.",
                    "Zet deze stand hoger in de lijst, of controleer de datum.",
                    (Related(document.at("status", previous[0]), "de stand erboven"),),
                )
            # A time that is still to come has a message of its own.
            if moment and moment.first and moment.first <= catalogue.today:
                previous = (index, moment.first)


RULE = Rule(CODE, check, waivable=False, needs_whole=True, compares_parts=True)

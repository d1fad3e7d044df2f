"""The rules over the catalogue: the one list of them, and how they are applied.

One module per rule, named after its code, with a `RULE`. Its Dutch explanation stands in
`explanations/<code>.txt`. Waivers are applied here, after all rules have spoken.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from itertools import chain

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.reader import Document
from voorveld.rules import ontheffing
from voorveld.rules.rule import Looks, Rule
from voorveld.side_by_side import is_worth_it, side_by_side

_CODES = (
    "lijst-ontbreekt",
    "onbekende-verwijzing",
    "gesloten-lijst",
    "plaats-ontbreekt",
    "plaats-past-niet",
    "onbekende-bron",
    "ongebruikte-bron",
    "dubbele-bron",
    "dubbele-vindplaats",
    "dubbel-in-lijst",
    "id-en-bestandsnaam",
    "dubbele-id",
    "dubbel-adres",
    "onbekend-cijfer",
    "datum-in-toekomst",
    "aantal-gemeenten-te-laag",
    "status-op-volgorde",
    "wijzigingen-op-volgorde",
    "percentage-klopt-niet",
    "percentage-boven-honderd",
    "waarde-buiten-schaal",
    "ongewone-waarde",
    "deel-groter-dan-geheel",
    "deel-met-andere-eenheid",
    "noemer-onverklaard",
    "cijfer-na-bron",
    "jaar-past-niet",
    "onderdelen-onverklaard",
    "verdeling-telt-niet-op",
    "tegenstrijdig-cijfer",
    "dubbel-cijfer",
    "seizoen-of-periode",
    "waarde-ontbreekt",
    "bronwoorden-ontbreken",
    "geld-zonder-maat",
    "niet-vermeld-als-tekst",
    "spreker-ontbreekt",
    "vergelijking-ontbreekt",
    "vergelijking-past-niet",
    "richting-tegen-waarde",
    "verhouding-ontbreekt",
    "zonder-bron",
    "leeg-en-gevuld",
    "thema-ontbreekt",
    "niet-gevonden-zonder-lezing",
    "kenmerk-past-niet",
    "kenmerk-vraagt-ook",
    "kenmerk-staat-in-tekst",
    "kenmerk-boven-ander",
    "verwant-aan-zichzelf",
    "mogelijk-dubbel",
    "html-in-tekst",
    "lijst-op-een-regel",
    "verboden-link",
    "deelsite",
    "adres-met-omweg",
    "niet-openbaar-adres",
    "contact-van-mens",
    "adres-van-voorpagina",
    "nietszeggende-linktekst",
    "getal-tegen-cijfer",
    "getal-anders-geschreven",
    "lange-zin",
    "leestekens",
    "voorkeurswoord",
    "oordeel-in-tekst",
    "onverklaarde-afkorting",
    "telt-voorbeelden",
    "spelling",
    "plaatshouder",
    "geplakte-tekst",
    "te-lange-tekst",
    "aanhalingstekens-om-naam",
    "persoonsnaam",
    "postadres",
    "persoonsgegevens",
    "klein-aantal",
    "verouderde-controle",
    "bron-zonder-vindplaats",
    "instrument-zonder-weg",
    "keuzehulp-reden-zonder-grond",
    "keuzehulp-grond-klopt-niet",
    "keuzehulp-telt-dubbel",
    "keuzehulp-praktijk-past-niet",
    "keuzehulp-kenmerk-past-niet",
    "keuzehulp-tegen-de-gegevens",
    "keuzehulp-onevenwichtig",
    "keuzehulp-profiel-klopt-niet",
    "keuzehulp-antwoord-zonder-gevolg",
    "keuzehulp-te-lang",
    "antwoord-telling-onbekend",
    "antwoord-telt-zelf",
    "antwoord-tegen-de-telling",
    "antwoord-getal-zonder-cijfer",
)


def _rule(code: str) -> Rule:
    """The rule in the module that is named after the code; anything else there is a mistake of ours."""
    found = import_module(f"{__name__}.{code.replace('-', '_')}").RULE
    if not isinstance(found, Rule) or found.code != code:
        raise TypeError(f"RULE of {code} is {found!r}")
    return found


RULES = tuple(map(_rule, _CODES))
_WAIVABLE = frozenset(rule.code for rule in RULES if rule.waivable)


Find = Callable[[Catalogue, frozenset[Looks]], tuple[Diagnostic, ...]]
"""What the rules that look so far find in a catalogue."""
EVERY_LOOK = frozenset(Looks)


def _anew(catalogue: Catalogue, find: Find) -> tuple[Diagnostic, ...]:
    return find(catalogue, EVERY_LOOK)


def check_catalogue(
    catalogue: Catalogue, known: Callable[[Catalogue, Find], tuple[Diagnostic, ...]] = _anew
) -> tuple[Diagnostic, ...]:
    """All findings of all rules, less what is waived, plus what is wrong with waivers.

    `known` may know what the rules find that ask nothing outside, and asks it of what it is given if not.
    When only some files are judged, what a rule says of another file is left out, unless one of
    those files is the cause of it.
    """
    outside = _found(catalogue, tuple(rule for rule in RULES if rule.asks_outside))
    return ontheffing.apply(catalogue, (*known(catalogue, _find), *outside), _WAIVABLE)


def _find(catalogue: Catalogue, looks: frozenset[Looks]) -> tuple[Diagnostic, ...]:
    return _found(catalogue, tuple(r for r in RULES if r.looks in looks and not r.asks_outside))


def _found(catalogue: Catalogue, rules: tuple[Rule, ...]) -> tuple[Diagnostic, ...]:
    mended = {d.shown: d for d in catalogue.documents if d.partial}
    judged = {d.shown for d in catalogue.judged}
    passed_over = {d.shown for d in catalogue.documents} - judged

    def concerns(rule: Rule, d: Diagnostic) -> bool:
        caused = rule.reaches_elsewhere and any(r.location.path in judged for r in d.related)
        return (d.location.path not in passed_over or caused) and not (
            d.location.path in mended and _follows(rule, d, mended[d.location.path])
        )

    def found_by(rule: Rule) -> tuple[Diagnostic, ...]:
        return tuple(d for d in rule.check(catalogue) if concerns(rule, d))

    tasks = [partial(found_by, rule) for rule in rules]
    large = is_worth_it(len(catalogue.judged)) and len(tasks) > 1
    return tuple(chain.from_iterable(side_by_side(tasks) if large else (task() for task in tasks)))


def _follows(rule: Rule, finding: Diagnostic, document: Document) -> bool:
    """Whether a finding may follow from what was mended, and so from a mistake that has been told."""
    if document.is_hole(finding.location) and not rule.judges_holes:
        return True
    if not rule.needs_whole:
        return False
    section, *part = document.part_at(finding.location)
    for touched in document.touched_parts():
        same = touched[0] == section and (rule.compares_parts or list(touched[1:2]) in ([], part[:1]))
        if same or touched[0] in rule.beside:
            return True
    return False

"""The rules over the catalogue, in the order in which they are explained.

One module per rule: its name is the code, its Dutch docstring the published explanation, its
`check` a generator of findings. Waivers are applied here, after all rules have spoken.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import ModuleType

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules import (
    bron_zonder_vindplaats,
    bronwoorden_ontbreken,
    datum_in_toekomst,
    deel_groter_dan_geheel,
    deelsite,
    dubbele_bron,
    dubbele_id,
    geld_zonder_maat,
    html_in_tekst,
    id_en_bestandsnaam,
    kenmerk_past_niet,
    keuzehulp_antwoord_zonder_gevolg,
    keuzehulp_kenmerk_past_niet,
    keuzehulp_onevenwichtig,
    keuzehulp_praktijk_past_niet,
    keuzehulp_reden_zonder_grond,
    keuzehulp_te_lang,
    keuzehulp_tegen_de_gegevens,
    keuzehulp_telt_dubbel,
    klein_aantal,
    lange_zin,
    leeg_en_gevuld,
    lijst_op_een_regel,
    niet_gevonden_zonder_lezing,
    nietszeggende_linktekst,
    onbekend_cijfer,
    onbekende_bron,
    onbekende_verwijzing,
    onderdelen_onverklaard,
    ongebruikte_bron,
    ontheffing,
    onverklaarde_afkorting,
    percentage_boven_honderd,
    percentage_klopt_niet,
    persoonsgegevens,
    plaatshouder,
    spreker_ontbreekt,
    status_op_volgorde,
    tegenstrijdig_cijfer,
    thema_ontbreekt,
    verboden_link,
    verdeling_telt_niet_op,
    verouderde_controle,
    waarde_ontbreekt,
    wijzigingen_op_volgorde,
    zonder_bron,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: `code` is its name everywhere, `explanation` its Dutch text.

    One that `needs_whole` says nothing of a file from which wrong parts were cut out: it would
    miss what the editor did write.
    """

    code: str
    check: Callable[[Catalogue], Iterator[Diagnostic]]
    explanation: str
    needs_whole: bool


def _rule(module: ModuleType) -> Rule:
    return Rule(module.CODE, module.check, module.__doc__ or "", getattr(module, "NEEDS_WHOLE", False))


RULES = tuple(
    _rule(module)
    for module in (
        onbekende_verwijzing,
        onbekende_bron,
        ongebruikte_bron,
        dubbele_bron,
        id_en_bestandsnaam,
        dubbele_id,
        onbekend_cijfer,
        datum_in_toekomst,
        status_op_volgorde,
        wijzigingen_op_volgorde,
        percentage_klopt_niet,
        percentage_boven_honderd,
        deel_groter_dan_geheel,
        onderdelen_onverklaard,
        verdeling_telt_niet_op,
        tegenstrijdig_cijfer,
        waarde_ontbreekt,
        bronwoorden_ontbreken,
        geld_zonder_maat,
        spreker_ontbreekt,
        zonder_bron,
        leeg_en_gevuld,
        thema_ontbreekt,
        niet_gevonden_zonder_lezing,
        kenmerk_past_niet,
        html_in_tekst,
        lijst_op_een_regel,
        verboden_link,
        deelsite,
        nietszeggende_linktekst,
        lange_zin,
        onverklaarde_afkorting,
        plaatshouder,
        persoonsgegevens,
        klein_aantal,
        verouderde_controle,
        bron_zonder_vindplaats,
        keuzehulp_reden_zonder_grond,
        keuzehulp_telt_dubbel,
        keuzehulp_praktijk_past_niet,
        keuzehulp_kenmerk_past_niet,
        keuzehulp_tegen_de_gegevens,
        keuzehulp_onevenwichtig,
        keuzehulp_antwoord_zonder_gevolg,
        keuzehulp_te_lang,
    )
)


def check_catalogue(catalogue: Catalogue) -> tuple[Diagnostic, ...]:
    """All findings of all rules, less what is waived, plus what is wrong with waivers."""
    partial = {d.shown for d in catalogue.documents if d.partial}
    found = tuple(
        d
        for rule in RULES
        for d in rule.check(catalogue)
        if not (rule.needs_whole and d.location.path in partial)
    )
    return ontheffing.apply(catalogue, found)

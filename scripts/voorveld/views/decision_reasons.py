"""The reasons of the decision aid as readers see them, and at how many examples it is so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from markupsafe import Markup
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses
from voorveld.facts.characteristics import EMPTY_KINDS, NOT_FILLED_IN, Empty
from voorveld.facts.fitting import NARROW, Shown, weight
from voorveld.facts.named import Named, practices_of, variant_name
from voorveld.facts.recognition import columns_of_answer, shows, what_it_has
from voorveld.model.choices import Stance
from voorveld.model.decision import Answer, Reason
from voorveld.model.pages import Variant
from voorveld.model.practice import Practice
from voorveld.views.common import Texts


class ReasonView(Struct, frozen=True):
    """A reason with its grounds. `seen` says at how many examples of the variant it is so."""

    variant: str
    variant_name: str
    stance: str
    stance_label: str
    weight: int
    weighing: str
    html: Markup
    is_editorial: bool
    practices: tuple[Named, ...]
    seen: str


def reason_view(
    catalogue: Catalogue, answer: Answer, reason: Reason, examples: Shown, texts: Texts, *, tells: bool
) -> ReasonView:
    """`tells` says whether this reason tells at how many examples it is so: once per variant."""
    practices = catalogue.once(_by_id)
    counts = weight(reason, examples)
    return ReasonView(
        variant=reason.variant,
        variant_name=variant_name(catalogue, reason.variant).name,
        stance=str(reason.richting.value),
        stance_label=reason.richting.label,
        weight=counts,
        weighing=_weighing(reason, examples, counts),
        html=texts.inline(reason.tekst),
        is_editorial=reason.herkomst is not None,
        practices=tuple(
            _practice(catalogue, answer, practices[p]) for p in reason.praktijken if p in practices
        ),
        seen=_seen(catalogue, answer, catalogue.variants_by_id.get(reason.variant)) if tells else "",
    )


def _by_id(catalogue: Catalogue) -> Mapping[str, Practice]:
    return {practice.id: practice for practice in catalogue.practices}


def _weighing(reason: Reason, examples: Shown, counts: int) -> str:
    """Why a reason counts for half or not at all; empty when it counts in full, or is a remark."""
    if reason.richting is Stance.NOTE:
        return ""
    if not counts:
        if examples.known == 1:
            return "Telt niet mee: bij het ene voorbeeld waarvan dit bekend is, is het anders."
        return (
            f"Telt niet mee: van de {examples.known} voorbeelden waarvan dit bekend is, "
            f"is het bij {examples.so or 'geen'} zo."
        )
    return "Telt half: wij weten het van één plek." if counts == NARROW else ""


def _practice(catalogue: Catalogue, answer: Answer, practice: Practice) -> Named:
    """An example, at the theme where it shows what the answer says."""
    themes = [c.thema for c in columns_of_answer(catalogue, answer).values() if c.thema in practice.themas]
    anchor = f"#{themes[0]}" if themes else ""
    return Named(practice.naam, addresses.practice(practice.id) + anchor)


def _seen(catalogue: Catalogue, answer: Answer, variant: Variant | None) -> str:
    """`Gezien bij 2 van de 4 voorbeelden; iets anders: 1, nog niet gelezen: 1.`"""
    if variant is None or not answer.kenmerken:
        return ""
    practices = practices_of(catalogue, variant)
    if not practices:
        return ""
    counts = Counter(_what_it_has(catalogue, answer, practice) for practice in practices)
    order = ("iets anders", *(kind.label.lower() for kind in EMPTY_KINDS))
    if len(practices) == 1:
        only = next(iter(counts))
        return "Gezien bij het ene voorbeeld." if only == "gezien" else f"Bij het ene voorbeeld: {only}."
    rest = ", ".join(f"{words}: {counts[words]}" for words in order if counts[words])
    seen = f"Gezien bij {counts['gezien']} van de {len(practices)} voorbeelden"
    return f"{seen}; {rest}." if rest else f"{seen}."


def _what_it_has(catalogue: Catalogue, answer: Answer, practice: Practice) -> str:
    """What an example has where the answer looks: it, something else, or a kind of empty."""
    if shows(catalogue, practice, answer):
        return "gezien"
    found = what_it_has(catalogue, practice, answer)
    if found is None:
        return NOT_FILLED_IN.label.lower()
    return found.kind.label.lower() if isinstance(found, Empty) else "iets anders"

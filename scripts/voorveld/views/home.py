"""The home page: counts, ways in by role, themes, variants, what is known, and what changed last."""

from __future__ import annotations

from decimal import Decimal

from markupsafe import Markup
from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses, facet_names
from voorveld.facts.evidence import Rung, evidence_of_all
from voorveld.facts.named import Named, practices_of
from voorveld.facts.places import municipality_places, unnamed_municipalities
from voorveld.facts.site_counts import SiteCounts, site_counts
from voorveld.facts.source_age import recent_from
from voorveld.facts.standing import RAN_LATELY
from voorveld.facts.verdicts import verdicts_of
from voorveld.model.choices import SourceAge, Voice
from voorveld.model.quantity import in_dutch
from voorveld.views.answers.overview import answered_questions
from voorveld.views.change_log import changed_days
from voorveld.views.practice import PracticeCard, practice_card
from voorveld.views.summaries import ReadFirst, read_first

_PROFESSIONAL = (
    ("Doe de keuzehulp", addresses.DECISION),
    ("Lees per thema", addresses.THEMES),
    ("Zoek een woord of afkorting op", addresses.GLOSSARY),
    ("Gebruik een hulpmiddel", addresses.TOOLS),
)
_MUNICIPALITY = (
    ("Bekijk de cijfers", addresses.FIGURES),
    ("Vind uw gemeente op de kaart", addresses.MAP),
    ("Neem de startvragen mee", addresses.QUESTIONS),
    ("Zie wat niet bekend is", addresses.GAPS),
)
_EDITOR = (
    ("Lees hoe wij werken", addresses.ABOUT),
    ("Zie welke gegevens ontbreken", addresses.GAPS),
    ("Gebruik de gegevens zelf", addresses.DATA),
)


class VariantTile(Struct, frozen=True):
    """A variant with how many practices it has."""

    uri: str
    name: str
    abbreviation: str
    short: str
    practices: int


class KnownFact(Struct, frozen=True):
    """Something counted over all practices; `of` is the whole, empty when there is none."""

    number: str
    of: str
    words: str
    link: str
    uri: str


class LatestChange(Struct, frozen=True):
    """A change on the site: when, on which page, and what."""

    day: str
    subject: Named
    texts: tuple[Markup, ...]


class HomeView(Struct, frozen=True):
    """What the home page shows. `more_municipalities`: sources count some that they do not name."""

    practices: int
    municipalities: int
    more_municipalities: bool
    figures: int
    counts: SiteCounts
    ways_professional: tuple[tuple[str, str], ...]
    ways_municipality: tuple[tuple[str, str], ...]
    ways_editor: tuple[tuple[str, str], ...]
    questions: tuple[Named, ...]
    read_first: tuple[ReadFirst, ...]
    themes: tuple[tuple[str, int, Named], ...]
    variants: tuple[VariantTile, ...]
    known: tuple[KnownFact, ...]
    changes: tuple[LatestChange, ...]
    latest: tuple[PracticeCard, ...]


def home_view(catalogue: Catalogue) -> HomeView:
    """Counts are counted from the records, never typed."""
    latest = sorted(
        catalogue.practices, key=lambda p: (p.redactie.gecontroleerd_op, len(p.cijfers), p.id), reverse=True
    )
    cards = {p.id: practice_card(catalogue, p) for p in catalogue.practices}
    return HomeView(
        practices=len(catalogue.practices),
        municipalities=len(municipality_places(catalogue)),
        more_municipalities=any(unnamed_municipalities(catalogue, p) for p in catalogue.practices),
        figures=sum(len(p.cijfers) for p in catalogue.practices),
        counts=site_counts(catalogue),
        ways_professional=_PROFESSIONAL if catalogue.decision_aid else _PROFESSIONAL[1:],
        ways_municipality=_MUNICIPALITY,
        ways_editor=_EDITOR,
        questions=answered_questions(catalogue),
        read_first=read_first(catalogue),
        themes=tuple(
            (t.id, catalogue.theme_numbers[t.id], Named(t.naam, addresses.theme(t.id), t.kort))
            for t in catalogue.themes
        ),
        variants=tuple(
            VariantTile(
                addresses.variant(v.id), v.naam, v.afkorting or "", v.kort, len(practices_of(catalogue, v))
            )
            for v in catalogue.variants
        ),
        known=_known(catalogue, tuple(cards.values())),
        changes=_changes(catalogue),
        latest=tuple(cards[p.id] for p in latest[:3]),
    )


def _known(catalogue: Catalogue, cards: tuple[PracticeCard, ...]) -> tuple[KnownFact, ...]:
    figures = tuple(f for p in catalogue.practices for f in p.cijfers)
    proved = evidence_of_all(catalogue, catalogue.practices)
    counts, year = site_counts(catalogue), recent_from(catalogue)
    last = catalogue.themes[-1] if catalogue.themes else None
    heard = sum(any(v.voice is Voice.OWN for v in verdicts_of(catalogue, p)) for p in catalogue.practices)
    facts = [
        _known_fact(
            counts.ran_lately,
            counts.practices,
            f"voorbeelden liepen in {year} of later, zegt een bron. Van de andere vonden wij dat niet.",
            "Bekijk ze" if counts.ran_lately else "Bekijk alle voorbeelden",
            addresses.facet(facet_names.RAN_FACET, RAN_LATELY) if counts.ran_lately else addresses.PRACTICES,
        ),
        _known_fact(
            counts.undated,
            counts.practices,
            "voorbeelden hebben geen enkele bron met een datum.",
            "Bekijk ze" if counts.undated else "Bekijk alle voorbeelden",
            addresses.facet(facet_names.AGE_FACET, SourceAge.UNDATED.value)
            if counts.undated
            else addresses.PRACTICES,
        ),
        _known_fact(
            counts.filled,
            counts.cells,
            "kenmerken van voorbeelden zijn ingevuld. Bij de rest staat waarom het leeg is.",
            "Zie wat niet bekend is",
            addresses.GAPS,
        ),
        _known_fact(
            counts.partly_read,
            counts.sources,
            "bronnen lazen wij niet helemaal. Daar kan meer in staan.",
            "Bekijk de leeslijst",
            f"{addresses.GAPS}#leeslijst",
        ),
        _known_fact(
            proved.outcomes,
            proved.figures,
            "cijfers gaan over wat ervan kwam. De rest zegt hoe groot het is, of wat eromheen staat.",
            "Bekijk de cijfers",
            addresses.FIGURES,
        ),
        _known_fact(
            proved.compared,
            proved.outcomes,
            "uitkomsten zijn geteld en vergeleken: met een andere groep of met de tijd ervoor.",
            "Bekijk welke",
            addresses.facet("cijfers", str(Rung.COMPARED.value)) if proved.compared else addresses.FIGURES,
        ),
        _known_fact(
            sum(1 for f in figures if f.spreekt_tegen),
            0,
            "keer noemen bronnen twee waarden voor hetzelfde. Wij tonen ze allebei.",
            "Zo leest u de cijfers",
            addresses.READING_FIGURES,
        ),
    ]
    if last:
        facts.append(
            _known_fact(
                heard,
                len(cards),
                "voorbeelden noemen een oordeel van jongeren of ouders zelf.",
                "Lees wat zij zeggen",
                addresses.theme(last.id),
            )
        )
    return tuple(facts)


def _known_fact(number: int, of: int, words: str, link: str, uri: str) -> KnownFact:
    numbers = [in_dutch(Decimal(n)) if n else "" for n in (number, of)]
    return KnownFact(numbers[0] or "0", numbers[1], words, link, uri)


def _changes(catalogue: Catalogue, limit: int = 3) -> tuple[LatestChange, ...]:
    found = [
        LatestChange(day.day, s.subject, s.texts) for day in changed_days(catalogue, "") for s in day.subjects
    ]
    return tuple(found[:limit])

"""A municipality as its page shows it: who lives there, what is here, next door, and where it is alike.

Comes in: the catalogue and the name of a municipality. Goes out: finished values. What we do not know of a
municipality is said in words, never left out silently.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from urllib.parse import urlencode

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts import addresses, facet_names
from voorveld.facts.named import Named
from voorveld.facts.own_numbers import calculator_of
from voorveld.facts.places import Place, municipality_link, municipality_place
from voorveld.facts.surroundings import Around, Surroundings, people_around, surroundings
from voorveld.facts.youth_regions import divided_in, region_of_municipality
from voorveld.model.municipalities import Municipality, Origin
from voorveld.model.practice import Practice
from voorveld.model.quantity import in_dutch
from voorveld.views.map.neighbourhood import Neighbourhood, neighbourhood
from voorveld.views.practice import PracticeCard, practice_card
from voorveld.views.practice_line import practice_line
from voorveld.views.shown import Shown, first_of

_HERE, _AROUND, _REGION, _ALIKE, _ELSEWHERE = 12, 5, 24, 30, 40
"""So many are told of here, of each municipality around, of the region, of municipalities that are alike, and
of the rest of the province; what is more stands one click away."""


class PlaceFact(Struct, frozen=True):
    """Something known of a municipality; `note` tells of when, or what it means."""

    name: str
    value: str
    uri: str
    note: str


class AroundView(Struct, frozen=True):
    """Another municipality: its page, what is told of it, and its practices, or the first of them."""

    name: str
    uri: str
    note: str
    practices: tuple[Named, ...]
    more: int

    @property
    def count(self) -> int:
        """How many practices it has."""
        return len(self.practices) + self.more


class AlikeView(Struct, frozen=True):
    """Municipalities like this one: the rule in words, where to choose another rule, and who they are, or
    those nearest in size and how many more there are."""

    rule: str
    uri: str
    found: tuple[AroundView, ...]
    more: int


class MunicipalityPage(Struct, frozen=True):
    """A municipality with all that is around it. `everyone` leads to all practices of here, `regional` to
    those of the youth region, `provincial` to those of the province."""

    place: Place
    facts: tuple[PlaceFact, ...]
    cards: tuple[PracticeCard, ...]
    everyone: str
    next_door: tuple[AroundView, ...]
    over_water: tuple[AroundView, ...]
    practices_next_door: int
    map: Neighbourhood | None
    region: str
    divided_in: str
    in_region: Shown[Named]
    regional: str
    alike: AlikeView | None
    elsewhere: Shown[Named]
    provincial: str
    compare: str
    reckon: str
    memo: str
    origins: tuple[tuple[str, str], ...]


def municipality_page(catalogue: Catalogue, cbs_name: str) -> MunicipalityPage:
    """The whole page, finished for its template."""
    about, around = catalogue.municipalities[cbs_name], surroundings(catalogue, cbs_name)
    region = region_of_municipality(catalogue, cbs_name)
    place = municipality_place(catalogue, cbs_name)
    return MunicipalityPage(
        place=place,
        facts=tuple(_facts(catalogue, about)),
        cards=tuple(practice_card(catalogue, p) for p in around.here[:_HERE]),
        everyone=addresses.facet(facet_names.MUNICIPALITY_FACET, place.slug),
        next_door=_views(catalogue, around.next_door),
        over_water=_views(catalogue, around.over_water),
        practices_next_door=len(_different(around)),
        map=neighbourhood(catalogue, cbs_name, (*about.buren, *about.over_water)),
        region=catalogue.term("jeugdregios", region).naam if region else "",
        divided_in=divided_in(catalogue),
        in_region=_lines(catalogue, around.region, _REGION),
        regional=addresses.facet(facet_names.REGION_FACET, region),
        alike=_alike(catalogue, about, around),
        elsewhere=_lines(catalogue, around.province, _ELSEWHERE),
        provincial=addresses.facet(facet_names.PROVINCE_FACET, about.provincie),
        compare=_compare(around),
        reckon=_reckon(catalogue, cbs_name),
        memo=_memo(place.name, around),
        origins=origin_lines(
            catalogue,
            region=bool(about.jeugdregio),
            people=about.inwoners is not None,
            neighbours=bool(about.buren or about.over_water),
        ),
    )


def _facts(catalogue: Catalogue, about: Municipality) -> Iterator[PlaceFact]:
    province = catalogue.term("provincies", about.provincie).naam
    yield PlaceFact("Provincie", province, addresses.province(about.provincie), "")
    if about.jeugdregio:
        region = catalogue.term("jeugdregios", about.jeugdregio).naam
        yield PlaceFact("Jeugdregio", region, "", f"indeling van {divided_in(catalogue)}")
    origins = catalogue.municipality_origins
    day = f"op {origins.inwoners.peildatum.words}" if origins and origins.inwoners else ""
    if about.inwoners is not None:
        yield PlaceFact("Inwoners", _number(about.inwoners), "", day)
    if about.inwoners and about.tot_15 is not None:
        share = in_dutch(Decimal(about.tot_15 * 100 / about.inwoners).quantize(Decimal("0.1")))
        yield PlaceFact("Kinderen tot en met 14 jaar", _number(about.tot_15), "", f"{share}% van de inwoners")
    if about.stedelijkheid:
        class_ = catalogue.term("stedelijkheden", about.stedelijkheid)
        yield PlaceFact("Stedelijkheid", class_.naam, "", class_.omschrijving or "")


def _alike(catalogue: Catalogue, about: Municipality, around: Surroundings) -> AlikeView | None:
    bounds = people_around(about)
    if bounds is None or not about.stedelijkheid:
        return None
    least, most = bounds
    urbanity = catalogue.term("stedelijkheden", about.stedelijkheid).naam
    rule = f"{urbanity}, met {_number(least)} tot {_number(most)} inwoners"
    choice = f"van={least}&tot={most}&stedelijk={about.stedelijkheid}&met=ja"
    return AlikeView(
        rule,
        f"{addresses.MUNICIPALITIES}?{choice}",
        _views(catalogue, around.alike[:_ALIKE], people=True),
        len(around.alike[_ALIKE:]),
    )


def _views(catalogue: Catalogue, found: Iterable[Around], *, people: bool = False) -> tuple[AroundView, ...]:
    return tuple(_view(catalogue, one, people=people) for one in found)


def _view(catalogue: Catalogue, around: Around, *, people: bool) -> AroundView:
    link = municipality_link(catalogue, around.cbs_name)
    count = catalogue.municipalities[around.cbs_name].inwoners
    note = f"{_number(count)} inwoners" if people and count is not None else ""
    lines = tuple(practice_line(catalogue, p, around.cbs_name) for p in around.practices[:_AROUND])
    return AroundView(link.name, link.uri, note, lines, len(around.practices[_AROUND:]))


def _lines(catalogue: Catalogue, practices: tuple[Practice, ...], most: int) -> Shown[Named]:
    return first_of(practices, most, lambda practice: practice_line(catalogue, practice))


def _different(around: Surroundings) -> set[str]:
    """The practices of all neighbours together, each once, without those of here."""
    found = {p.id for one in (*around.next_door, *around.over_water) for p in one.practices}
    return found - {p.id for p in around.here}


def _near(around: Surroundings) -> tuple[str, ...]:
    """Practices of here and next door, as many as fit side by side."""
    near = (p.id for one in (*around.next_door, *around.over_water) for p in one.practices)
    return tuple(dict.fromkeys((*(p.id for p in around.here), *near)))[:4]


def _compare(around: Surroundings) -> str:
    """Where practices of here and next door are compared; empty for fewer than two."""
    chosen = _near(around)
    return f"{addresses.COMPARE}?{'&'.join(f'p={p}' for p in chosen)}" if len(chosen) > 1 else ""


def _reckon(catalogue: Catalogue, cbs_name: str) -> str:
    """Where to reckon, with the children of this municipality if they were counted; empty when nowhere."""
    if calculator_of(catalogue) is None:
        return ""
    if catalogue.municipalities[cbs_name].tot_15 is None:
        return addresses.CALCULATOR
    return addresses.calculator(municipality_place(catalogue, cbs_name).slug)


def _memo(name: str, around: Surroundings) -> str:
    """Where a memo for this municipality is made, of practices of here and next door."""
    return f"{addresses.MEMO}?{urlencode([('voor', name), *(('p', p) for p in _near(around))])}"


def origin_lines(
    catalogue: Catalogue, *, region: bool = False, people: bool = False, neighbours: bool = False
) -> tuple[tuple[str, str], ...]:
    """What is told of municipalities, where it comes from and of when: names always, the rest if shown."""
    origins = catalogue.municipality_origins
    if origins is None:
        return ()
    shown: tuple[tuple[str, Origin | None], ...] = (
        ("Naam, code en provincie", origins.gemeenten),
        ("Jeugdregio", origins.jeugdregio if region else None),
        ("Inwoners en stedelijkheid", origins.inwoners if people else None),
        ("Buurgemeenten", origins.buren if neighbours else None),
    )
    return tuple(
        (words, " ".join(filter(None, (f"{origin.bron}, {origin.peildatum.words}.", origin.toelichting))))
        for words, origin in shown
        if origin
    )


def _number(count: int) -> str:
    return in_dutch(Decimal(count))

"""How a practice stood, said of the day of which a source tells it, with the date of its newest source.

Comes in: a practice. Goes out: the one sentence about its status that every page and file shows, and
whether it ran, for who wants to choose by that. No status stands anywhere without its date.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.facts.moments import moment
from voorveld.facts.source_age import NewestSource, age_of, newest_source, recent_from
from voorveld.facts.stages import Stage, current_stage
from voorveld.model.choices import SourceAge
from voorveld.model.edtf import Edtf
from voorveld.model.practice import Practice

RAN_LATELY = "liep-recent"
"""The id of what is surely recent: a source of the last years says that the practice ran."""


class Standing(Struct, frozen=True):
    """The last known stage, the class of the moment of which it is told, and the newest source."""

    stage: Stage
    age: SourceAge
    source: NewestSource

    @property
    def sentence(self) -> str:
        """`liep in februari 2020`, `was een proef, volgens een bron zonder datum`, `stand niet bekend`."""
        return f"{self.stage.then}{_when(self.stage)}{_ended(self.stage)}"

    @property
    def opening(self) -> str:
        """The sentence with a capital."""
        return self.sentence[:1].upper() + self.sentence[1:]

    @property
    def with_source(self) -> str:
        """`liep in februari 2020 (nieuwste bron 10 februari 2020)`."""
        return f"{self.sentence} ({self.newest_source})"

    @property
    def newest_source(self) -> str:
        """The date of the newest source; is a newer moment told, then by a source without a date."""
        told, newest = self.stage.told, self.source.newest
        later = told and told.first and newest and newest.last and told.first > newest.last
        return f"nieuwste bron met datum: {newest.words}" if newest and later else self.source.words

    @property
    def since(self) -> str:
        """`sinds 18 april 2024`, `begin: in of vóór 2019`; empty when unknown."""
        day = self.stage.since
        if day is None:
            return ""
        return f"begin: {day.words}" if day.text.startswith("[") else f"sinds {day.words}"


class RanChoice(Struct, frozen=True):
    """Whether a practice ran, as a reader chooses by it."""

    id: str
    label: str


def standing(catalogue: Catalogue, practice: Practice) -> Standing:
    """How a practice stood."""
    return catalogue.once(_standings)[practice.id]


def ran(catalogue: Catalogue, practice: Practice) -> RanChoice:
    """Whether a practice ran, and how recent the source is that says so."""
    found, year = standing(catalogue, practice), recent_from(catalogue)
    stage = found.stage
    if not stage.is_known:
        return RanChoice("onbekend", "Niet bekend")
    if not stage.has_begun:
        return RanChoice("niet-begonnen", "Aangekondigd of besloten; een begin vonden wij niet")
    if stage.has_ended:
        return RanChoice("einde-voorbij", "Het einde is voorbij; daarna geen bericht")
    if not stage.is_running:
        return RanChoice("afgelopen", "Afgerond, gestopt of overgegaan")
    return {
        SourceAge.RECENT: RanChoice(RAN_LATELY, f"Liep in {year} of later"),
        SourceAge.OLD: RanChoice("liep-eerder", f"Liep eerder; niet bevestigd vanaf {year}"),
        SourceAge.UNDATED: RanChoice("liep-ooit", "Liep; niet bekend wanneer"),
    }[found.age]


def _standings(catalogue: Catalogue) -> Mapping[str, Standing]:
    return {practice.id: _standing(catalogue, practice) for practice in catalogue.practices}


def _standing(catalogue: Catalogue, practice: Practice) -> Standing:
    stage = current_stage(catalogue, practice)
    return Standing(stage, age_of(catalogue, stage.told), newest_source(catalogue, practice))


def _when(stage: Stage) -> str:
    if not stage.is_known:
        return f", sinds {stage.since.words}" if stage.since else _moment(stage.told)
    return _moment(stage.told) or ", volgens een bron zonder datum"


def _moment(day: Edtf | None) -> str:
    return f" {moment(day)}" if day else ""


def _ended(stage: Stage) -> str:
    if stage.ends is None or not stage.has_ended:
        return ""
    return f"; zou duren tot {stage.ends.words}, daarna geen bericht"

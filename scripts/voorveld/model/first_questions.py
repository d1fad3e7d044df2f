"""The questions people ask first of the figures: which indicators, characteristics and stages answer them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from voorveld.model.marks import UNPUBLISHED
from voorveld.model.scalars import Id, Ref, Text
from voorveld.model.sources import titled
from voorveld.model.vocabulary import Term, Vocabulary


class FirstQuestion(Term):
    """One question; `naam` is the question as people ask it. What is known is counted when we build."""

    onderwerp: Annotated[
        Text,
        UNPUBLISHED,
        titled("Onderwerp", "Waar het over gaat, voor de telling: 'Kosten: bij 2 van de 65'.", "Kosten"),
    ]
    indicatoren: Annotated[
        tuple[Annotated[Id, Ref("lijst:indicatoren")], ...],
        UNPUBLISHED,
        titled("Indicatoren", "De cijfers die erop antwoorden.", "[kosten]"),
    ] = ()
    kenmerken: Annotated[
        tuple[Annotated[Id, Ref("lijst:kenmerken")], ...],
        UNPUBLISHED,
        titled("Kenmerken", "De kenmerken die erop antwoorden.", "[betalers]"),
    ] = ()
    standen: Annotated[
        tuple[Annotated[Id, Ref("lijst:statussen")], ...],
        UNPUBLISHED,
        titled("Standen", "De standen die erop antwoorden.", "[beeindigd]"),
    ] = ()
    zie_ook: Annotated[
        tuple[Annotated[Id, Ref("lijst:indicatoren")], ...],
        UNPUBLISHED,
        titled("Zie ook", "Cijfers die erbij horen en die niet meetellen.", "[subsidie]"),
    ] = ()
    zie_ook_kenmerken: Annotated[
        tuple[Annotated[Id, Ref("lijst:kenmerken")], ...],
        UNPUBLISHED,
        titled("Zie ook kenmerken", "Kenmerken die erbij horen en die niet meetellen.", "[oordeel]"),
    ] = ()


class FirstQuestionVocabulary(Vocabulary):
    """`cijfervragen.yaml`, in the order of the page."""

    termen: Mapping[Id, FirstQuestion]

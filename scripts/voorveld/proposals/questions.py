"""What is asked of who proposes something with a form: questions made from the schema and the lists.

Comes in: the catalogue. Goes out: per form its questions. The issue forms are made of them, and a
filled form is read with them: a label is how an answer is found again.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from voorveld.catalogue import Catalogue
from voorveld.model.choices import ReadDepth
from voorveld.model.practice import Area, Practice, StatusEntry
from voorveld.model.shape import FieldShape, shape_of
from voorveld.model.sources import Record, Source

Options = tuple[tuple[str, str], ...]
THEME = "thema-"
SOURCE = "bron-"


class Question(Struct, frozen=True):
    """A question: its id, label, explanation and example; `options` are ids with their names."""

    id: str
    label: str
    about: str
    example: str = ""
    required: bool = False
    long: bool = False
    options: Options = ()
    several: bool = False


class Form(Struct, frozen=True):
    """A form with its questions; `id` names its file and the label of its messages."""

    id: str
    name: str
    about: str
    intro: str
    questions: tuple[Question, ...]
    promises: tuple[str, ...]


_PUBLIC = (
    "Alles wat u invult is openbaar en blijft in de geschiedenis staan. Noem geen namen van mensen en vertel "
    "niets over één kind."
)
_PROMISES = (
    "Ik schreef in eigen woorden.",
    "Niemand is herkenbaar.",
    "Ik weet dat dit bericht openbaar is, en dat mijn tekst onder CC BY 4.0 valt.",
)


def forms(catalogue: Catalogue) -> tuple[Form, ...]:
    """The three forms."""
    return (new_example(catalogue), CORRECTION, QUESTION)


def new_example(catalogue: Catalogue) -> Form:
    """The form for a new example."""
    return Form(
        "nieuw-voorbeeld",
        "Nieuw voorbeeld",
        "U kent een praktijkvoorbeeld dat hier nog niet staat, met een openbare bron.",
        f"Vul in wat u uit één openbare bron weet. Wat u niet weet, laat u leeg. {_PUBLIC}",
        tuple(_about_an_example(catalogue)),
        (*_PROMISES, "Alles wat ik invulde, staat in de bron die ik noem."),
    )


CORRECTION = Form(
    "correctie",
    "Correctie",
    "Er staat iets op de site dat niet klopt of dat veranderd is.",
    f"Zeg wat er staat, wat het moet zijn en waar dat staat. {_PUBLIC}",
    (
        Question(
            "bestand",
            "Bestand of bladzijde",
            "Het adres van de bladzijde, of het bestand in practices/.",
            "practices/voorbeeldstad-jeugdteam.yaml",
            required=True,
        ),
        Question(
            "nu", "Wat staat er nu?", "Neem over wat er staat, letter voor letter.", required=True, long=True
        ),
        Question(
            "wordt",
            "Wat moet het zijn?",
            "Schrijf wat er in plaats daarvan moet staan.",
            required=True,
            long=True,
        ),
        Question(
            "waar",
            "Waar staat dat?",
            "Een openbare bron, zo mogelijk met bladzijde.",
            "https://www.voorbeeldstad.nl/evaluatie, p. 12",
            required=True,
        ),
    ),
    _PROMISES,
)
QUESTION = Form(
    "vraag",
    "Vraag of tip",
    "U wilt iets weten, of ons ergens op wijzen.",
    _PUBLIC,
    (
        Question(
            "vraag",
            "Uw vraag of tip",
            "Noem de bladzijde als het over een bladzijde gaat.",
            required=True,
            long=True,
        ),
    ),
    (_PROMISES[2],),
)


def _about_an_example(catalogue: Catalogue) -> Iterator[Question]:
    yield _asked(Practice, "naam", required=True)
    yield _asked(
        Area,
        "gemeenten",
        about="Zet een komma tussen gemeenten.",
        example="Voorbeeldstad, Voorbeelddorp",
        required=True,
    )
    variants = tuple((v.id, v.naam) for v in catalogue.variants)
    yield _asked(Practice, "varianten", options=variants, several=True, required=True)
    yield _asked(Practice, "samenvatting", long=True, required=True)
    yield _asked(StatusEntry, "stand", options=_words(catalogue, "statussen"))
    yield _asked(StatusEntry, "vanaf")
    for theme in catalogue.themes:
        yield Question(
            f"{THEME}{theme.id}", theme.naam, "Wat de bron hierover zegt, in eigen woorden.", long=True
        )
    for name in ("titel", "uitgever", "datum", "url"):
        yield _asked(Source, name, prefix=SOURCE, required=name in ("titel", "datum"))
    yield _asked(Source, "soort", prefix=SOURCE, options=_words(catalogue, "bronsoorten"), required=True)
    depths = tuple((str(depth.value), depth.label) for depth in ReadDepth)
    yield _asked(Source, "gelezen", prefix=SOURCE, options=depths, required=True)


def _asked(
    model: type[Record],
    name: str,
    *,
    prefix: str = "",
    about: str = "",
    example: str = "",
    required: bool = False,
    long: bool = False,
    options: Options = (),
    several: bool = False,
) -> Question:
    """A question about a field, in the words of the schema."""
    field: FieldShape = shape_of(model).fields[name]
    label = f"Bron: {field.title.lower()}" if prefix else field.title
    shown = example or (field.examples[0].replace(" [@a]", "") if field.examples else "")
    return Question(
        f"{prefix}{name}",
        label,
        " ".join(filter(None, (field.description, about))),
        "" if options else shown,
        required,
        long,
        options,
        several,
    )


def _words(catalogue: Catalogue, vocabulary: str) -> Options:
    return tuple((word, term.naam) for word, term in catalogue.vocabularies.get(vocabulary, {}).items())

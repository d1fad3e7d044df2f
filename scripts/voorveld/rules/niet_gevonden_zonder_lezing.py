"""'Not found' needs a source that was read in full; other kinds of empty need a source."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.choices import Emptiness, ReadDepth
from voorveld.model.pages import Variant, VariantTheme
from voorveld.model.practice import Practice
from voorveld.model.reader import Document
from voorveld.model.shape import Path
from voorveld.model.theme_entry import Characteristic, ThemeEntry
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule

CODE = "niet-gevonden-zonder-lezing"
_NEEDS_SOURCE = {Emptiness.NOT_READ, Emptiness.NONE}


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Empty themes and characteristics: their kind against how far the sources were read."""
    for document in catalogue.judged:
        for path, place in _empty_places(document):
            yield from _judge(catalogue, document, path, place)


def _judge(
    catalogue: Catalogue,
    document: Document,
    path: Path,
    place: ThemeEntry | Characteristic | VariantTheme,
) -> Iterator[Diagnostic]:
    assert document.record is not None
    known = catalogue.sources_of(document.record)
    named = [known[c.bron] for c in place.bronnen if c.bron in known]
    if place.leeg is Emptiness.NOT_FOUND:
        read = named or list(getattr(document.record, "bronnen", {}).values())
        if not any(s.gelezen is ReadDepth.FULL for s in read):
            yield error(
                document.at(*path, "leeg"),
                CODE,
                "'niet-gevonden' mag alleen als een bron helemaal gelezen is; dat is hier niet zo.",
                "Schrijf 'niet-gelezen' en noem bij 'bronnen' waar het in kan staan.",
            )
    elif place.leeg in _NEEDS_SOURCE and not place.bronnen:
        yield error(
            document.at(*path, "leeg"),
            CODE,
            f"Bij '{place.leeg.value}' moeten 'bronnen' staan; die ontbreken.",
            "Noem de bron waar het in kan staan, of die zegt dat het er niet is.",
        )


def _empty_places(
    document: Document,
) -> Iterator[tuple[Path, ThemeEntry | Characteristic | VariantTheme]]:
    if isinstance(document.record, Practice):
        for theme_id, theme in document.record.themas.items():
            if theme.leeg is not None:
                yield ("themas", theme_id), theme
            for name, characteristic in theme.kenmerken.items():
                if characteristic.leeg is not None:
                    yield ("themas", theme_id, "kenmerken", name), characteristic
    elif isinstance(document.record, Variant):
        for theme_id, entry in document.record.themas.items():
            if entry.leeg is not None:
                yield ("themas", theme_id), entry


RULE = Rule(CODE, check, waivable=False, needs_whole=True, beside=("bronnen",))

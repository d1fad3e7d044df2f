"""A practice named by a reason must be an example of what the reason says."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.facts.recognition import examples
from voorveld.model.choices import Stance
from voorveld.rules.finding import answers, warning
from voorveld.rules.rule import Looks, Rule

CODE = "keuzehulp-praktijk-past-niet"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Practices named by reasons: their variant, and for a reason in favour the words of the answer.

    A question, no mistake: a right correction of a practice can make a reason doubtful.
    """
    of_all = examples(catalogue)
    named = {found.id: (d, found) for d in catalogue.documents if (found := of_all[d.name])}
    mended = catalogue.mended_words("kenmerken")
    for document, path, answer in answers(catalogue, also_elsewhere=True):
        for index, reason in enumerate(answer.redenen):
            for place, practice_id in enumerate(reason.praktijken):
                theirs, example = named.get(practice_id, (document, None))
                if example is None or not any(map(catalogue.is_judged, (document, theirs))):
                    continue
                where = document.at(*path, "redenen", index, "praktijken", place)
                if reason.variant not in example.variants:
                    yield warning(
                        where,
                        CODE,
                        f"'{practice_id}' moet een voorbeeld van de variant '{reason.variant}' zijn; "
                        f"zij hoort bij {' en '.join(example.variants) or 'geen variant'}.",
                        "Voor wie de keuzehulp bijhoudt: noem een ander voorbeeld. "
                        "Klopt de variant van het voorbeeld niet, verbeter die dan.",
                        (Related(theirs.at("varianten"), "de varianten van het voorbeeld."),),
                    )
                elif (
                    reason.richting is Stance.FOR
                    and answer.kenmerken
                    and not mended.intersection(answer.kenmerken)
                    and not example.shows(answer)
                ):
                    yield warning(
                        where,
                        CODE,
                        f"'{practice_id}' moet laten zien wat het antwoord '{path[-1]}' zegt; "
                        f"bij {' en '.join(answer.kenmerken)} staat daar iets anders of niets.",
                        "Voor wie de keuzehulp bijhoudt: noem een ander voorbeeld. "
                        "Staat het kenmerk wel in een bron, vul het dan bij het voorbeeld in.",
                        (Related(theirs.at("themas", key=True), "wat er bij het voorbeeld staat."),),
                    )


RULE = Rule(CODE, check, waivable=False, reaches_elsewhere=True, needs_whole=True, looks=Looks.AT_ALL)

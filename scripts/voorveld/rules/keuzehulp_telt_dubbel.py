"""An answer may judge a variant only once."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.choices import Stance
from voorveld.rules.finding import answers, error
from voorveld.rules.rule import Rule

CODE = "keuzehulp-telt-dubbel"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Per answer the variants it speaks for or against; notes may be added freely."""
    for document, path, answer in answers(catalogue):
        seen: set[str] = set()
        for index, reason in enumerate(answer.redenen):
            if reason.richting is Stance.NOTE:
                continue
            if reason.variant in seen:
                yield error(
                    document.at(*path, "redenen", index, "variant"),
                    CODE,
                    f"Een antwoord moet één keer over '{reason.variant}' oordelen; "
                    "hier staat een tweede 'voor' of 'tegen'.",
                    "Maak er één reden van, of geef de tweede de richting let-op.",
                )
            seen.add(reason.variant)


RULE = Rule(CODE, check, waivable=False, needs_whole=True)

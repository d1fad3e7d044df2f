"""An address must lead straight to its page, without a search engine or codes that follow readers."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.web_detours import Detour, detour_in
from voorveld.rules.finding import addresses, error
from voorveld.rules.rule import Rule

CODE = "adres-met-omweg"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Addresses of sources and tools, and links in texts."""
    for document in catalogue.judged:
        for url, where in addresses(document):
            found = detour_in(url)
            if found is not None:
                yield error(
                    where(),
                    CODE,
                    f"Een adres moet recht naar de bladzijde leiden; {_in_the_way(found)}.",
                    f"Schrijf '{found.address}'."
                    if found.address
                    else "Open de bladzijde en neem het adres over uit de adresbalk.",
                )


def _in_the_way(found: Detour) -> str:
    if found.between:
        return f"dit gaat langs {found.between}"
    if found.codes:
        return f"hier zitten volgcodes in: {', '.join(found.codes)}"
    return f"er staat '{found.tail}' achter"


RULE = Rule(CODE, check, waivable=False)

"""An address must lead straight to its page, without a search engine or codes that follow readers."""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.web_detours import detour_in
from voorveld.rules.finding import addresses, error
from voorveld.rules.rule import Rule

CODE = "adres-met-omweg"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Addresses of sources and tools, and links in texts."""
    for document in catalogue.judged:
        for url, where in addresses(document):
            found = detour_in(url)
            if found is not None:
                way = f"dit gaat langs {found.between}" if found.between else "hier zitten volgcodes in"
                codes = f": {', '.join(found.codes)}" if found.codes and not found.between else ""
                yield error(
                    where(),
                    CODE,
                    f"Een adres moet recht naar de bladzijde leiden; {way}{codes}.",
                    f"Schrijf '{found.address}'."
                    if found.address
                    else "Open de bladzijde en neem het adres over uit de adresbalk.",
                )


RULE = Rule(CODE, check, waivable=False)

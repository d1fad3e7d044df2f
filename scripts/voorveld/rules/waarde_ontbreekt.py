"""Een cijfer moet precies één waarde hebben: een getal, woorden of een richting.

Waarom: Zonder waarde is er niets te lezen; met twee is niet te zien welke geldt.

Goed:
    {id: gezien, indicator: jeugdigen-gezien, in_woorden: vele tientallen, ...}

Fout:
    {id: gezien, indicator: jeugdigen-gezien, aard: gemeten, bronnen: [a]}
"""

from __future__ import annotations

from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.rules.finding import error, figure_sets

CODE = "waarde-ontbreekt"
NEEDS_WHOLE = True


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Counts `waarde`, `in_woorden` and `richting` of every figure."""
    for document, figures in figure_sets(catalogue):
        for index, figure in enumerate(figures):
            given = [k for k in ("waarde", "in_woorden", "richting") if getattr(figure, k) is not None]
            if len(given) == 1:
                continue
            found = " en ".join(f"'{k}'" for k in given) or "geen van de drie"
            yield error(
                document.at("cijfers", index),
                CODE,
                f"Een cijfer moet één van 'waarde', 'in_woorden' en 'richting' hebben; "
                f"'{figure.id}' heeft {found}.",
                "Kies wat de bron zegt: een getal, woorden, of alleen een richting.",
            )

"""A source is a document or page, not the front page of a site, which changes every week."""

from __future__ import annotations

import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic
from voorveld.model.sources import Source
from voorveld.rules.finding import tip
from voorveld.rules.rule import Rule

CODE = "adres-van-voorpagina"
_FRONT_PAGE = re.compile(r"https?://[^/?#]+/?(?:index\.(?:html?|php)|home)?/?")
# How a remark says that the site is the document, as of a yearly report with an address of its own.
_WHOLE_SITE = "hele site"


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Addresses of sources that have nothing behind the name of the site, unless a remark says why."""
    for document in catalogue.judged:
        sources = getattr(document.record, "bronnen", None)
        for source_id, source in sources.items() if isinstance(sources, dict) else ():
            if not isinstance(source, Source) or not source.url or not _FRONT_PAGE.fullmatch(source.url):
                continue
            if _WHOLE_SITE in (source.opmerking or ""):
                continue
            yield tip(
                document.at("bronnen", source_id, "url"),
                CODE,
                f"Een bron moet naar het stuk zelf leiden; '{source.url}' is de voorpagina van een site.",
                "Zoek het stuk op en neem het adres over uit de adresbalk. Is de hele site de bron, zeg dat "
                f"dan in 'opmerking' met de woorden '{_WHOLE_SITE}'.",
            )


RULE = Rule(CODE, check, waivable=True)

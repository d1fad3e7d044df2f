"""A page on the web is one source, unless a remark says what differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from voorveld.catalogue import Catalogue
from voorveld.diagnostics import Diagnostic, Related
from voorveld.model.reader import Document
from voorveld.model.sources import SharedSources, Source
from voorveld.rules.finding import error
from voorveld.rules.rule import Rule

CODE = "dubbele-vindplaats"
_ByPage = dict[str, tuple[str, Document]]


def check(catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Addresses of a file's own sources, against each other and against the shared ones."""
    shared = _shared(catalogue)
    for document in catalogue.judged:
        own = getattr(document.record, "bronnen", None)
        if isinstance(own, Mapping):
            known = {} if isinstance(document.record, SharedSources) else shared
            yield from _doubles(document, own, known)


def _shared(catalogue: Catalogue) -> _ByPage:
    return {
        _page(source.url): (source_id, document)
        for document in catalogue.documents_of("bronnen")
        for source_id, source in catalogue.shared_sources.items()
        if source.url
    }


def _doubles(document: Document, sources: Mapping[str, Source], shared: _ByPage) -> Iterator[Diagnostic]:
    own: _ByPage = {}
    for source_id, source in sources.items():
        if source.url is None:
            continue
        page = _page(source.url)
        other, holder = shared.get(page) or own.setdefault(page, (source_id, document))
        if other != source_id and not source.opmerking:
            yield error(
                document.at("bronnen", source_id, "url"),
                CODE,
                f"Een adres moet bij één bron staan; '{source_id}' heeft hetzelfde adres als '{other}'"
                f"{' in de gedeelde bronnen' if holder is not document else ''}.",
                f"Verwijs overal naar '{other}' en haal '{source_id}' weg. Zijn het twee stukken, zet dan in "
                "'opmerking' wat het verschil is.",
                (Related(holder.at("bronnen", other, "url"), "hetzelfde adres"),),
            )


def _page(url: str) -> str:
    """An address without what does not matter to where it leads."""
    address = url.partition("://")[2].removeprefix("www.")
    host, slash, path = address.partition("/")
    return f"{host.casefold()}{slash}{path}".rstrip("/")


RULE = Rule(CODE, check, waivable=False)

"""The documents as JSON, one file each."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic_core import to_json

from voorveld.open_data.format import Contents, Document, Format, Written


def json_file(document: Document) -> Written:
    """One document, indented by one unless it is to be small."""
    content = to_json(document.data, indent=None if document.on_one_line else 1) + b"\n"
    return Written(document.stem, document.about, content, explains=document.explains)


def _write(contents: Contents) -> Iterator[Written]:
    yield from map(json_file, contents.documents)


JSON = Format(
    ending="json",
    name="JSON",
    heading="Voor programma's (JSON)",
    media_type="application/json",
    about="Voor ontwikkelaars. Verderop staat hoe deze bestanden in elkaar zitten.",
    write=_write,
)

"""A document of which only what is asked of all files is at hand; the rest is fetched once it is asked for.

Comes in: a sketch, and what fetches the whole document. Goes out: a document, for who asks no different
from any other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from voorveld.model.kinds import kind_of
from voorveld.model.reader import Document

_AT_HAND = ("name", "shown", "misnamed", "refused", "holes", "damage")
_REST = ("text", "tree", "record", "leaves", "cited", "typed")
Sketch = tuple[object, ...]


class KeptDocument(Document):
    """A document that may still have to be fetched."""

    __slots__ = ("_fetch", "is_at_hand")
    _fetch: Callable[[], Document]
    is_at_hand: bool

    def __getattr__(self, name: str) -> object:
        """What is not there yet; with one part all parts are fetched."""
        if name not in _REST:
            raise AttributeError(name)
        self.fetch()
        return getattr(self, name)

    def fetch(self) -> None:
        """Have all of it at hand."""
        whole = self._fetch()
        for part in _REST:
            object.__setattr__(self, part, getattr(whole, part))
        object.__setattr__(self, "is_at_hand", True)


def sketch_of(document: Document) -> Sketch:
    """What is asked of every file, of this one."""
    return tuple(getattr(document, part) for part in _AT_HAND)


def from_sketch(sketch: Sketch, fetch: Callable[[], Document]) -> KeptDocument:
    """The document of which this is the sketch."""
    document = object.__new__(KeptDocument)
    for part, value in zip(_AT_HAND, sketch, strict=True):
        object.__setattr__(document, part, value)
    object.__setattr__(document, "kind", kind_of(document.name))
    object.__setattr__(document, "_fetch", fetch)
    object.__setattr__(document, "is_at_hand", False)
    return document


def fetch_all(documents: Iterable[Document]) -> None:
    """Have these documents at hand, whole."""
    for document in documents:
        if isinstance(document, KeptDocument) and not document.is_at_hand:
            document.fetch()

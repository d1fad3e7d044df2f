"""libyaml in the browser, in the place of PyYAML's binding to it: the same reader, event for event.

Comes in: a function that gives the events of a text as one block of bytes; how it is laid out stands
in `components/vendor/libyaml/events.c`, which makes it. Goes out: what `yaml.parse` asks of a loader.
PyYAML's own reader in Python is another one: of a broken file it tells other things, at other places.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

Parse = Callable[[bytes], bytes]
_NAME = "<unicode string>"
_NONE = 0xFFFFFFFF
_FAILED = 100
_STREAM_END = 2
_READER, _SCANNER = 2, 3
_STYLES = ("", "", "'", '"', "|", ">")


def install(parse: Parse) -> None:
    """Give PyYAML the loader that it has where it was compiled with libyaml."""

    class CSafeLoader(_Loader):
        """Reads with the function that was given."""

        def __init__(self, stream: str) -> None:
            super().__init__(_Block(parse(stream.encode())))

    vars(yaml)["CSafeLoader"] = CSafeLoader


class _Block:
    """The block of bytes, read from its start to its end."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._numbers = memoryview(data).cast("I")
        self._at = 0

    def number(self) -> int:
        self._at += 1
        return self._numbers[self._at - 1]

    def flag(self) -> bool:
        return self.number() == 1

    def text(self) -> str | None:
        length = self.number()
        if length == _NONE:
            return None
        start = self._at * 4
        self._at += (length + 3) // 4
        return self._data[start : start + length].decode()

    def mark(self) -> yaml.Mark:
        at = self._at
        self._at += 3
        index, line, column = self._numbers[at : at + 3]
        return yaml.Mark(_NAME, index, line, column, None, 0)


class _Loader:
    """As much of a loader as `yaml.parse` asks for."""

    def __init__(self, block: _Block) -> None:
        self._block = block
        self._next: yaml.Event | None = None
        self._ended = False

    def check_event(self) -> bool:
        """Whether there is another event; raises where the reader can't go on."""
        if self._next is None and not self._ended:
            self._next = self._event()
        return self._next is not None

    def get_event(self) -> yaml.Event | None:
        """The next event."""
        event, self._next = (self._next if self.check_event() else None), None
        return event

    def dispose(self) -> None:
        """Nothing is held."""

    def _event(self) -> yaml.Event:
        kind = self._block.number()
        if kind == _FAILED:
            self._ended = True
            raise _error(self._block)
        self._ended = kind == _STREAM_END
        start, end = self._block.mark(), self._block.mark()
        return _MAKERS[kind](self._block, start, end)


def _stream_start(block: _Block, start: Any, end: Any) -> yaml.Event:
    del block
    return yaml.StreamStartEvent(start, end)


def _stream_end(block: _Block, start: Any, end: Any) -> yaml.Event:
    del block
    return yaml.StreamEndEvent(start, end)


def _document_start(block: _Block, start: Any, end: Any) -> yaml.Event:
    explicit, version, tags = block.flag(), block.flag(), block.flag()
    # Of directives nothing is asked but whether there are any.
    return yaml.DocumentStartEvent(
        start, end, explicit, (1, 1) if version else None, {"!": "!"} if tags else None
    )


def _document_end(block: _Block, start: Any, end: Any) -> yaml.Event:
    return yaml.DocumentEndEvent(start, end, block.flag())


def _alias(block: _Block, start: Any, end: Any) -> yaml.Event:
    return yaml.AliasEvent(block.text(), start, end)


def _scalar(block: _Block, start: Any, end: Any) -> yaml.Event:
    anchor, tag, value = block.text(), block.text(), block.text() or ""
    implicit = block.flag(), block.flag()
    return yaml.ScalarEvent(anchor, tag, implicit, value, start, end, _STYLES[block.number()])


def _sequence_start(block: _Block, start: Any, end: Any) -> yaml.Event:
    return yaml.SequenceStartEvent(block.text(), block.text(), block.flag(), start, end, block.flag())


def _mapping_start(block: _Block, start: Any, end: Any) -> yaml.Event:
    return yaml.MappingStartEvent(block.text(), block.text(), block.flag(), start, end, block.flag())


def _sequence_end(block: _Block, start: Any, end: Any) -> yaml.Event:
    del block
    return yaml.SequenceEndEvent(start, end)


def _mapping_end(block: _Block, start: Any, end: Any) -> yaml.Event:
    del block
    return yaml.MappingEndEvent(start, end)


_MAKERS: dict[int, Callable[[_Block, Any, Any], yaml.Event]] = {
    1: _stream_start,
    _STREAM_END: _stream_end,
    3: _document_start,
    4: _document_end,
    5: _alias,
    6: _scalar,
    7: _sequence_start,
    8: _sequence_end,
    9: _mapping_start,
    10: _mapping_end,
}


def _error(block: _Block) -> yaml.YAMLError:
    kind = block.number()
    context, context_mark = block.text(), block.mark()
    problem, problem_mark = block.text(), block.mark()
    offset, value = block.number(), block.number()
    if kind == _READER:
        return yaml.reader.ReaderError(_NAME, offset, value, "?", problem or "")
    made = yaml.scanner.ScannerError if kind == _SCANNER else yaml.parser.ParserError
    return made(
        context, context_mark if context is not None else None, problem, problem_mark if problem else None
    )

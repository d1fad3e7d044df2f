"""Zip files with the same bytes every time: fixed order, fixed moment, fixed compression."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import date

_LEVEL = 3
_UNIX = 3


def packed(entries: Iterable[tuple[str, bytes]], day: date, *, stored: frozenset[str] = frozenset()) -> bytes:
    """The entries as a zip in this order, all of noon on `day`; `stored` ones uncompressed."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in entries:
            info = zipfile.ZipInfo(name, (day.year, day.month, day.day, 12, 0, 0))
            info.create_system = _UNIX
            info.external_attr = 0o644 << 16
            kind = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            archive.writestr(info, content, kind, _LEVEL)
    return out.getvalue()


def unpacked(content: bytes) -> dict[str, bytes]:
    """The entries of a zip in their order."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}

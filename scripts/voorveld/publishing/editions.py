"""The published folder and the editions before it: put live in one step, and back again.

Beside the folder `site` stands `.site-uitgaven`, which holds the lock, the edition that is being made
(`nieuw`), the last editions by their names, and in which order they were published. Whoever holds the
lock mends first what a crash left behind. docs/besluiten/ says why it is so.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from voorveld.publishing import disk
from voorveld.publishing.lock import only_one
from voorveld.publishing.manifest import NAME, NoManifest, edition_of, manifest_of, read_manifest

KEPT = 3
_OURS = ("404.html", "index.html", "_headers")
_SPECIAL = ("slot", "volgorde.json", "nieuw", "wissel", "weg")


class CannotPublish(Exception):
    """The site stays as it is; the message is a Dutch sentence."""


class Edition(Struct, frozen=True):
    """One published site: by what it is called, and when it was published."""

    name: str
    published: datetime


class Workshop(Struct, frozen=True):
    """The published folder with everything beside it, held by one process. See `workshop`."""

    site: Path
    beside: Path

    @property
    def new(self) -> Path:
        """Where the next edition is made."""
        return self.beside / "nieuw"

    def current(self) -> str:
        """The name of what is published; empty when that is nothing, or not made by us."""
        return _name_of(self.site)

    def editions(self) -> tuple[Edition, ...]:
        """The published edition and the ones that are kept, in the order of their publication."""
        there = {path.name for path in self.beside.iterdir()} | {self.current()}
        return tuple(edition for edition in self._order() if edition.name in there)

    def publish(self, now: datetime) -> str:
        """Put live what stands in `new`, and give its name; what was live is kept."""
        disk.open_to_all(self.new)
        manifest = manifest_of(self.new)
        disk.write(self.new / NAME, manifest.encode())
        disk.flush(self.new)
        self._switch()
        name = edition_of(manifest)
        before = [edition for edition in self._order() if edition.name != name]
        self._keep((*before, Edition(name, now)))
        return name

    def back_to(self, name: str) -> None:
        """Put an edition live that was kept."""
        disk.move(self.beside / name, self.new)
        self._switch()
        self._keep(self._order())

    def clear(self) -> None:
        """Forget what was being made."""
        if self.new.exists():
            disk.remove(self.new, self.beside / "weg")

    def mend(self, now: datetime) -> None:
        """What a crash left behind is put where it belongs, or away."""
        between = self.beside / "wissel"
        if between.exists():
            if not self.site.exists():
                disk.move(between, self.site)
            else:
                self._store(between)
        if (self.beside / "weg").exists():
            disk.remove(self.beside / "weg", self.beside / "weg")
        order, current = self._order(), self.current()
        if current and all(edition.name != current for edition in order):
            order = (*order, Edition(current, now))
        if self.new.exists():
            self._store(self.new)
        self._keep(order)

    def _switch(self) -> None:
        """The one moment at which the site changes; what was live comes in its place and is stored."""
        if self.site.exists():
            disk.exchange(self.new, self.site, self.beside / "wissel")
            self._store(self.new)
        else:
            disk.move(self.new, self.site)
        disk.flush(self.site.parent)

    def _store(self, folder: Path) -> None:
        """Keep a finished edition by its name; throw anything else away."""
        name = _name_of(folder)
        if name and not (self.beside / name).exists() and name != self.current():
            disk.move(folder, self.beside / name)
        else:
            disk.remove(folder, self.beside / "weg")

    def _keep(self, order: tuple[Edition, ...]) -> None:
        """Write down the order, and throw away all but the last editions."""
        current = self.current()
        earlier = [e for e in order if e.name != current and (self.beside / e.name).is_dir()][-KEPT:]
        kept = [edition for edition in order if edition in earlier or edition.name == current]
        rows = [{"uitgave": edition.name, "op": edition.published.isoformat()} for edition in kept]
        text = json.dumps(rows, indent=1) + "\n"
        if text.encode() != _bytes_of(self.beside / "volgorde.json"):
            disk.write(self.beside / "volgorde.json", text.encode())
        names = {edition.name for edition in earlier}
        for path in sorted(self.beside.iterdir()):
            if path.is_dir() and path.name not in (*_SPECIAL, *names):
                disk.remove(path, self.beside / "weg")

    def _order(self) -> tuple[Edition, ...]:
        """As written down; when that is lost, by the moment at which each list was made."""
        try:
            rows = json.loads(_bytes_of(self.beside / "volgorde.json"))
            return tuple(Edition(row["uitgave"], datetime.fromisoformat(row["op"])) for row in rows)
        except (ValueError, TypeError, KeyError):
            return tuple(sorted(self._found(), key=lambda edition: edition.published))

    def _found(self) -> Iterator[Edition]:
        for path in sorted(self.beside.iterdir()):
            if path.name not in _SPECIAL and _name_of(path) == path.name:
                made = (path / NAME).stat().st_mtime
                yield Edition(path.name, datetime.fromtimestamp(made).astimezone())


@contextmanager
def workshop(site: Path, now: datetime) -> Iterator[Workshop]:
    """Hold the published folder `site`, alone; raises `Busy` or `CannotPublish` when that can't be."""
    at = Path(os.path.abspath(site))
    _refuse(at)
    beside = at.parent / f".{at.name}-uitgaven"
    if beside.is_symlink():
        raise CannotPublish(f"'{beside}' is een koppeling (symlink); haal die weg.")
    disk.make_folder(beside)
    with only_one(beside / "slot"):
        held = Workshop(at, beside)
        held.mend(now)
        yield held


def _refuse(site: Path) -> None:
    """A folder with something else in it is not overwritten; a link is not followed."""
    if site.is_symlink():
        raise CannotPublish(f"'{site}' is een koppeling (symlink); noem de map waar die heen leidt.")
    if not site.exists():
        return
    if not site.is_dir():
        raise CannotPublish(f"'{site}' is geen map; haal dit weg of kies een andere map.")
    is_ours = (site / NAME).exists() or all((site / name).exists() for name in _OURS)
    if not is_ours and any(site.iterdir()):
        raise CannotPublish(
            f"In '{site}' staat iets anders dan deze site. Haal dat weg of kies een andere map."
        )


def _name_of(folder: Path) -> str:
    try:
        return edition_of(read_manifest(folder))
    except NoManifest:
        return ""


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""

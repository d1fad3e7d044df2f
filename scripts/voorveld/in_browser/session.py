"""The checks while somebody works on one file: the same as of the command line, asked again and again.

Comes in: the name of the file, its text and the day. Goes out: the findings, as `--format json` gives
them, and the line with the counts. All other files stay as they were published.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from msgspec.structs import asdict, replace

from voorveld.catalogue import Catalogue
from voorveld.in_browser.cards import usual_fields
from voorveld.in_browser.form import EMPTY, NOTHING, Form, Offered, form_of, offers_for, with_added
from voorveld.in_browser.renaming import renamed
from voorveld.model.kinds import kind_of
from voorveld.model.shape import shape_of
from voorveld.model.sources import Record
from voorveld.pipeline import AtHand, Folder
from voorveld.reporting import as_json, summary
from voorveld.source.growing import removed
from voorveld.source.splice import spliced

Progress = Callable[[int, int], object]


class Session:
    """A folder with practices of which one file is being changed."""

    def __init__(self, root: str) -> None:
        self._root = Path(root)
        self._folder = Folder(self._root, memory=AtHand())
        self._changed: dict[str, bytes | None] = {}
        self._catalogue: Catalogue | None = None
        self._usual: Mapping[str, float] | None = None
        self._given: dict[str, object] = {}

    def read(self, tell: Progress) -> None:
        """Read all files, so that the first question is not slower than the next."""
        for done, of_all in self._folder.reading():
            tell(done, of_all)

    def check(self, name: str, text: str | bytes, day: str) -> str:
        """What is to be said of this file when it holds this text."""
        self._write(name, text.encode("utf-8", "surrogatepass") if isinstance(text, str) else bytes(text))
        result = self._folder.judged(date.fromisoformat(day), only=frozenset({name}))
        self._catalogue = result.catalogue
        return json.dumps(
            {
                "meldingen": as_json(result.diagnostics, _no_lines, False),
                "samenvatting": summary(result.diagnostics, result.files),
            }
        )

    def form(self, name: str, text: str) -> str:
        """The form of the file that was checked last."""
        kind = kind_of(name)
        if kind is None or self._catalogue is None:
            return self._told(EMPTY)
        return self._told(form_of(text, shape_of(kind.model), self._catalogue, self._record(name)))

    def offers(self, name: str, text: str, path: str) -> str:
        """What may be added to the part of the file at this path, as JSON."""
        kind, where = kind_of(name), tuple(json.loads(path))
        if kind is None or self._catalogue is None:
            return self._told(NOTHING)
        if self._usual is None:
            self._usual = usual_fields(self._catalogue)
        given = self._catalogue, self._record(name)
        return self._told(offers_for(text, shape_of(kind.model), *given, where, self._usual))

    def change(self, text: str, path: str, value: str) -> str | None:
        """The text in which the value at this path, as JSON, is another; None when that can't be."""
        return spliced(text, tuple(json.loads(path)), value)

    def rename(self, name: str, text: str, path: str, new: str) -> str | None:
        """The text in which the source at this path is called otherwise, as JSON with the names of the
        other files that cite it; None when that can't be."""
        kind, where = kind_of(name), tuple(json.loads(path))
        changed = renamed(text, where, new.strip(), shape_of(kind.model)) if kind else None
        return None if changed is None else json.dumps([changed, self._citing(name, str(where[-1]))])

    def add(self, name: str, text: str, path: str, said: str) -> str | None:
        """The text in which this is said too, both as JSON; None when that can't be."""
        kind = kind_of(name)
        if kind is None or self._catalogue is None:
            return None
        where = tuple(json.loads(path))
        return with_added(text, shape_of(kind.model), self._catalogue, where, json.loads(said))

    def remove(self, text: str, path: str) -> str | None:
        """The text without what stands at this path, as JSON; None when that can't be."""
        return removed(text, tuple(json.loads(path)))

    @property
    def catalogue(self) -> Catalogue | None:
        """Everything, with the file that was checked last as it is now."""
        return self._catalogue

    def text(self, name: str) -> str:
        """The text of a file as it was published."""
        return (self._root / name).read_text(encoding="utf-8")

    def _record(self, name: str) -> Record | None:
        documents = self._catalogue.documents if self._catalogue else ()
        return next((d.record for d in documents if d.name == name), None)

    def _citing(self, name: str, source_id: str) -> list[str]:
        """The other files that cite this source of this file."""
        if self._catalogue is None:
            return []
        own = getattr(self._record(name), "bronnen", {}).get(source_id)
        others = (d for d in self._catalogue.documents if d.name != name and source_id in d.cited)
        known = self._catalogue.sources_of
        return [d.name for d in others if d.record is not None and known(d.record).get(source_id) is own]

    def _told(self, form: Form | Offered) -> str:
        """As JSON; a list that was given before is left out."""
        new = {n: found for n, found in form.lists.items() if self._given.get(n) != found}
        self._given |= new
        return json.dumps(replace(form, lists=new), default=asdict, ensure_ascii=False)

    def _write(self, name: str, text: bytes) -> None:
        """Only this file differs from what was published."""
        for other in [n for n in self._changed if n != name]:
            self._put(other, self._changed.pop(other))
        if name not in self._changed:
            file = self._root / name
            self._changed[name] = file.read_bytes() if file.is_file() else None
        self._put(name, text)

    def _put(self, name: str, content: bytes | None) -> None:
        file = self._root / name
        if content is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        self._folder.forget(name)


def _no_lines(path: str, number: int) -> str:
    del path, number
    return ""

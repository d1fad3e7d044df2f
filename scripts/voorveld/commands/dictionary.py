"""The Dutch dictionary of hunspell as a judge of words, where it is installed.

A process per question at most, and none when every word was judged before: what it said is kept, for
as long as the dictionary is the same. What is kept is only a saving; anything odd in it is forgotten.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from msgspec import Struct, field

NO_DICTIONARY = (
    "De spelling is niet nagekeken: hunspell met het Nederlandse woordenboek staat niet op deze computer."
)
_LANGUAGE = "nl_NL"
_MOST_KEPT = 100_000
_PATIENCE = 60
_FOLDERS = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "/usr/local/share/hunspell",
    "/opt/homebrew/share/hunspell",
    "/Library/Spelling",
)


class DutchDictionary(Struct):
    """Judges words with `program`; `stamp` tells one dictionary from another, `kept` remembers."""

    program: str
    stamp: str
    kept: Path
    failed: bool = False
    _judged: dict[str, bool] = field(default_factory=dict)

    def unknown(self, words: frozenset[str]) -> frozenset[str]:
        """The words that the dictionary does not know; none when hunspell fails."""
        self._judged = self._judged or self._remembered()
        new = words - self._judged.keys()
        if new:
            wrong = self._ask(new)
            if wrong is None:
                self.failed = True
                return frozenset()
            self._judged |= {word: word not in wrong for word in new}
            self._remember()
        return frozenset(word for word in words if not self._judged[word])

    def _ask(self, words: frozenset[str]) -> frozenset[str] | None:
        try:
            done = subprocess.run(
                [self.program, "-d", _LANGUAGE, "-i", "utf-8", "-l"],
                input="\n".join(sorted(words)) + "\n",
                capture_output=True,
                encoding="utf-8",
                timeout=_PATIENCE,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired, UnicodeError):
            return None
        return None if done.returncode else frozenset(done.stdout.split())

    def _remembered(self) -> dict[str, bool]:
        try:
            found = json.loads(self.kept.read_text(encoding="utf-8"))
            if found["woordenboek"] != self.stamp:
                return {}
            return {str(word): good for good, key in _KEYS for word in found[key]}
        except (OSError, ValueError, KeyError, TypeError):
            return {}

    def _remember(self) -> None:
        if len(self._judged) > _MOST_KEPT:
            return
        words = {
            key: sorted(word for word in self._judged if self._judged[word] is good) for good, key in _KEYS
        }
        try:
            self.kept.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self.kept.parent)
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump({"woordenboek": self.stamp, **words}, file, ensure_ascii=False)
            os.replace(name, self.kept)
        except OSError:
            return


_KEYS = ((True, "goed"), (False, "onbekend"))


def dutch_dictionary(kept: Path) -> DutchDictionary | None:
    """The dictionary of this computer, None when hunspell or its Dutch words are not there."""
    program = shutil.which("hunspell")
    words = next((path for path in _places() if path.is_file()), None)
    if program is None or words is None:
        return None
    stamp = [(path.stat().st_size, int(path.stat().st_mtime)) for path in (words, words.with_suffix(".aff"))]
    return DutchDictionary(program, f"{words} {stamp}", kept)


def _places() -> list[Path]:
    """Where hunspell looks for dictionaries."""
    own = os.environ.get("DICPATH", "")
    return [Path(folder, f"{_LANGUAGE}.dic") for folder in (*own.split(os.pathsep), *_FOLDERS) if folder]

"""Compiled templates, kept between processes: compiling all of them takes longer than filling them.

Comes in: what the template engine compiled. Goes out: files in a folder of their own, outside every
site. Only a saving: what is damaged, of another version or not to be written is compiled anew.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

_DIGEST = 32


class CompiledTemplates(BytecodeCache):
    """One file per template: the digest of the rest, then what was compiled.

    `made_by` tells apart engines with other settings. A template is known by its name and its
    text, not by where the project stands, so a copy of the project may bring its files along.
    """

    def __init__(self, folder: Path, made_by: str) -> None:
        self._folder = folder
        self._made_by = made_by

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """The name of the file of a template."""
        del filename
        return hashlib.sha256(f"{self._made_by}\0{name}".encode()).hexdigest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill in what was kept, if it is whole."""
        try:
            kept = (self._folder / bucket.key).read_bytes()
        except OSError:
            return
        if hashlib.sha256(kept[_DIGEST:]).digest() == kept[:_DIGEST]:
            bucket.bytecode_from_string(kept[_DIGEST:])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, in one move, so that nobody reads half a file."""
        compiled = bucket.bytecode_to_string()
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._folder)
            with os.fdopen(handle, "wb") as file:
                file.write(hashlib.sha256(compiled).digest() + compiled)
            os.replace(name, self._folder / bucket.key)
        except OSError:
            return

"""html-validate in one Node process: page after page goes in, what is wrong with it comes out.

Left out in html-validate.json, with reasons: how attributes are written (`hidden=""` is what a browser
serialises), long titles, white space; `region` on a box that scrolls (a `<section>` says no more);
`role="table"` on tables that become blocks on a phone; a name on `dl`, which axe judges.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import node_tools


class Validator:
    """A running html-validate; `tests/html-validate.json` says what it judges."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process

    def judge(self, name: str, text: str) -> list[str]:
        """What it says of one page, one line each."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps({"name": name, "text": text}) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, f"html-validate hield ermee op bij {name}"
        said: list[str] = json.loads(answer)
        return said


@contextmanager
def validator() -> Iterator[Validator]:
    """A process that ends with the tests that use it."""
    node_tools.module("html-validate")
    program = [str(node_tools.node()), str(Path(__file__).with_suffix(".mjs"))]
    with subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Validator(process)
        assert process.stdin is not None
        process.stdin.close()

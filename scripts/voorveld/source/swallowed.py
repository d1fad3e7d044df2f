"""What YAML takes for a remark although it is the end of a text."""

from __future__ import annotations

import re

from msgspec.structs import replace

from voorveld.diagnostics import Diagnostic, Location, Severity
from voorveld.source.trap import quote_it


def swallowed(end: Location, text: str, rest: str) -> Diagnostic | None:
    """What is lost behind a text without quotes that ends there: all from a space with `#` on. With a
    space after the sign it was meant as a remark."""
    cut = re.match(r"\s+(?=#\S)", rest)
    if not cut:
        return None
    said = "Een tekst met ' #' erin moet tussen aanhalingstekens staan; vanaf het hekje valt hij weg."
    at = replace(end, column=end.column + cut.end())
    return Diagnostic(at, Severity.ERROR, "yaml-fout", said, quote_it(f"{text}{rest.rstrip()}"))

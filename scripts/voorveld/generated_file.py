"""A finished file: what every output makes. Nothing below the commands writes one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GeneratedFile:
    """A finished file. `uri` is its path in the site, with forward slashes."""

    uri: str
    content: str | bytes

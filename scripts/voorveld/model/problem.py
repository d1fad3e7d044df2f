"""What a reader of single values raises; its Dutch sentence stands in `messages.py`."""

from __future__ import annotations

from pydantic_core import PydanticCustomError


def problem(kind: str, **context: object) -> PydanticCustomError:
    """An error of ours: `kind` is a row in `messages.py`, `context` fills its sentence."""
    return PydanticCustomError(kind, "zie messages.py", context)

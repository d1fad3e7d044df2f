"""What a run of `usable/` measured, to be told on `/toegankelijkheid/`: per part of that page a few figures.

Tests run side by side, so every process keeps its own and hands it over at the end: facts are the same
everywhere, numbers add up, words gather.
"""

from __future__ import annotations

from typing import Any

Fact = str | int | list[int] | list[str]


class Tally:
    """Collects figures by part and name."""

    def __init__(self) -> None:
        self._facts: dict[str, dict[str, Fact]] = {}
        self._numbers: dict[str, dict[str, int]] = {}
        self._words: dict[str, dict[str, list[str]]] = {}

    def tell(self, part: str, **facts: Fact) -> None:
        """What is the same whoever measures it."""
        self._facts.setdefault(part, {}).update(facts)

    def add(self, part: str, **numbers: int) -> None:
        """What every test adds its share to."""
        kept = self._numbers.setdefault(part, {})
        for name, number in numbers.items():
            kept[name] = kept.get(name, 0) + number

    def gather(self, part: str, **words: str) -> None:
        """A word that may be told by many tests and counts once."""
        kept = self._words.setdefault(part, {})
        for name, word in words.items():
            kept[name] = sorted({*kept.get(name, []), word})

    def handed_over(self) -> dict[str, Any]:
        """All of it, in a form that goes from one process to another."""
        return {"facts": self._facts, "numbers": self._numbers, "words": self._words}

    def take(self, other: dict[str, Any]) -> None:
        """Add what another process handed over."""
        for part, facts in other["facts"].items():
            self.tell(part, **facts)
        for part, numbers in other["numbers"].items():
            self.add(part, **numbers)
        for part, words in other["words"].items():
            for name, several in words.items():
                for word in several:
                    self.gather(part, **{name: word})

    def parts(self) -> dict[str, dict[str, Fact]]:
        """Per part its figures by name."""
        found: dict[str, dict[str, Fact]] = {}
        for kept in (self._facts, self._numbers, self._words):
            for part, figures in kept.items():
                found.setdefault(part, {}).update(figures)
        return found

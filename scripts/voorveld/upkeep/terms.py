"""How long each kind of fact may stand before somebody looks at it again.

One line per kind. A term is no rule: nothing stops when it is over, it only decides what is due.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct


class Term(Struct, frozen=True):
    """A kind of fact, how many months it may stand, and why that long."""

    name: str
    months: int
    why: str

    def is_over(self, since: date, today: date) -> bool:
        """Whether more months have passed since that day."""
        return months_between(since, today) >= self.months

    def overdue(self, since: date, today: date) -> int:
        """How many months it is over."""
        return max(0, months_between(since, today) - self.months)


CHECKED = Term("Alle feiten van een bestand", 18, "Na twee jaar geeft de controle een let op; zo is er tijd.")
RUNNING = Term("Of een voorbeeld nog loopt", 24, "Daarna kan het gestopt of overgegaan zijn.")
FIGURE = Term("Een cijfer", 60, "Daarna kan er een nieuwe telling zijn.")
MONEY = Term("Een bedrag", 36, "Prijzen en tarieven kunnen elk jaar veranderen.")
TERMS = (CHECKED, RUNNING, FIGURE, MONEY)


def months_between(start: date, end: date) -> int:
    """Whole months from one day to another."""
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)

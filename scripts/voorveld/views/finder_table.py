"""The finder's table for scripts: short, and of the same edition as the page.

Comes in: the view of the finder. Goes out: what `facetten.json` holds, and `zoeker.json` with the cards of
the other sheets besides. A browser may keep a file longer than the page that belongs to it; the edition is
how the two prove that they belong together.
"""

from __future__ import annotations

import json
from hashlib import sha256

from voorveld.facts.evidence import rank
from voorveld.views.finder import FinderView
from voorveld.views.practice import StatusView

_COLUMNS = ("variant", "betaler", "werkgever", "beroep", "werkplek")
"""The facets that the table on the page shows, in its order."""
_NAMED = ("provincie", "gemeente", "variant")
"""The facets whose values a reader may search by, as by the name of a practice."""
_UNLISTED = ("jaar", "stand")
"""The facets that a spreadsheet leaves out, as it has them in words."""


def edition(view: FinderView) -> str:
    """Tells this table from another: it changes when anything in it does."""
    return sha256(_written(_content(view)).encode()).hexdigest()[:16]


def finder_table(view: FinderView, **more: object) -> str:
    """Facets, and per practice its values as places in their lists; and what else the file holds."""
    return _written({"druk": edition(view), **_content(view), **more}) + "\n"


def _told(status: StatusView) -> str:
    return f"{status.words} ({status.source})"


def _written(content: dict[str, object]) -> str:
    return json.dumps(content, ensure_ascii=False, separators=(",", ":"))


def _content(view: FinderView) -> dict[str, object]:
    places = [{v.id: n for n, v in enumerate(facet.values)} for facet in view.facets]
    return {
        "kolommen": _COLUMNS,
        "op_naam": _NAMED,
        "niet_mee": _UNLISTED,
        "facetten": [
            {"id": f.id, "naam": f.name, "waarden": [[v.id, v.name] for v in f.values]} for f in view.facets
        ],
        "praktijken": [
            [
                row.card.id,
                row.card.name,
                row.card.place,
                _told(row.card.status),
                row.since,
                row.since_year,
                row.card.figures,
                row.checked,
                [[places[n][v] for v in values] for n, values in enumerate(row.values)],
                row.also,
                row.card.status.newest,
                rank(row.card.evidence),
                row.card.evidence.words,
                row.since_day,
                row.newest_day,
            ]
            for row in view.rows
        ],
    }

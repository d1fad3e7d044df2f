"""Errors of the YAML reader as Dutch findings.

Comes in: an error of PyYAML's C reader. Goes out: one finding with the place where an
editor must look, which for an unclosed quote or bracket is where it was opened.
"""

from __future__ import annotations

from typing import NamedTuple

import yaml

from voorveld.diagnostics import Diagnostic, Location, Severity

_QUOTE_IT = "De hele tekst hoort tussen dubbele aanhalingstekens."
_INDENT = (
    "Laat sleutels van dezelfde groep precies onder elkaar beginnen, met spaties ervoor. "
    "Een regel die bij de vorige hoort, springt verder in."
)


class _Sentence(NamedTuple):
    message: str
    hint: str
    at_context: bool = False


_SENTENCES: tuple[tuple[str, str, _Sentence], ...] = (
    (
        "",
        "mapping values are not allowed",
        _Sentence(
            "Een tekst met ': ' erin moet tussen aanhalingstekens staan, "
            "en een nieuwe sleutel op de goede inspringing; de dubbele punt hier kan zo niet.",
            "Ontbreken er aanhalingstekens, of springt de regel anders in dan de andere sleutels?",
        ),
    ),
    (
        "",
        "tab character",
        _Sentence(
            "Een regel moet met spaties inspringen; hier staat een tab.", "Vervang de tab door spaties."
        ),
    ),
    (
        "quoted scalar",
        "unexpected end of stream",
        _Sentence(
            "Een aanhalingsteken moet ook gesloten worden; dit teken opent een tekst die niet eindigt.",
            "Zet aan het einde van de tekst hetzelfde aanhalingsteken.",
            True,
        ),
    ),
    (
        "",
        "unknown escape character",
        _Sentence(
            "Na een schuine streep (\\) tussen dubbele aanhalingstekens moet een bekend teken "
            "volgen; dit teken hoort er niet bij.",
            "Schrijf de schuine streep dubbel (\\\\) of gebruik enkele aanhalingstekens.",
        ),
    ),
    (
        "flow sequence",
        "',' or ']'",
        _Sentence(
            "Een lijst die met '[' begint moet met ']' eindigen, met komma's ertussen; "
            "deze lijst is niet af.",
            "Zet de ontbrekende komma of ']' erbij. Een tekst met [@bron] moet tussen haken tussen "
            "aanhalingstekens staan.",
            True,
        ),
    ),
    (
        "flow mapping",
        "',' or '}'",
        _Sentence(
            "Een groep die met '{' begint moet met '}' eindigen, met komma's ertussen; "
            "deze groep is niet af.",
            "Zet de ontbrekende komma of '}' erbij. Een tekst met [@bron] moet tussen accolades tussen "
            "aanhalingstekens staan.",
            True,
        ),
    ),
    (
        "simple key",
        "could not find expected ':'",
        _Sentence(
            "Een regel moet uit een sleutel, een dubbele punt en een waarde bestaan; "
            "hier ontbreekt de dubbele punt.",
            "Na de sleutel horen een dubbele punt en een spatie. Hoort de regel bij de tekst "
            "erboven, laat hem dan verder inspringen. Hoort hij nergens bij, haal hem dan weg.",
            True,
        ),
    ),
    (
        "block collection",
        "did not find expected '-'",
        _Sentence(
            "In een lijst moet elke regel met '- ' beginnen; deze regel doet dat niet.",
            "Zet er '- ' voor, of laat de regel inspringen onder het onderdeel waar hij bij hoort.",
        ),
    ),
    (
        "block mapping",
        "did not find expected key",
        _Sentence(
            "Hier moet een nieuwe sleutel beginnen; deze plek past niet bij de regels erboven.",
            _INDENT + " Tekst na een aanhalingsteken hoort ertussen.",
        ),
    ),
    (
        "",
        "block sequence entries are not allowed",
        _Sentence(
            "Een lijst met streepjes moet op een nieuwe regel beginnen; "
            "dit streepje staat achter de sleutel.",
            "Het streepje hoort op de volgende regel, of de tekst tussen aanhalingstekens.",
        ),
    ),
    (
        "",
        "did not find expected node content",
        _Sentence(
            "Na een sleutel moet een waarde komen; hier staat een los haakje of leesteken.",
            "Haal het teken weg, of zet de tekst tussen aanhalingstekens.",
        ),
    ),
    (
        "block scalar",
        "comment or line break",
        _Sentence(
            "Na '|' of '>' moet de regel ophouden; hier staat er nog tekst achter.",
            "Begin de tekst op de volgende regel, verder ingesprongen.",
        ),
    ),
    (
        "anchor",
        "alphabetic",
        _Sentence("Een tekst die met '&' begint moet tussen aanhalingstekens staan.", _QUOTE_IT, True),
    ),
    (
        "alias",
        "alphabetic",
        _Sentence("Een tekst die met '*' begint moet tussen aanhalingstekens staan.", _QUOTE_IT, True),
    ),
    (
        "tag",
        "",
        _Sentence("Een tekst die met '!' begint moet tussen aanhalingstekens staan.", _QUOTE_IT, True),
    ),
    (
        "directive",
        "",
        _Sentence(
            "Een regel mag niet met '%' beginnen; hier staat er een.",
            "Zet de tekst tussen aanhalingstekens of haal de regel weg.",
            True,
        ),
    ),
    (
        "",
        "expected <document start>",
        _Sentence(
            "Na '...' moet het bestand ophouden; hier staat nog tekst.", "Haal de regel met '...' weg."
        ),
    ),
)

_OTHER = _Sentence(
    "Het bestand moet geldige YAML zijn; vanaf hier is het niet te lezen.",
    "Kijk naar aanhalingstekens, haakjes, dubbele punten en inspringing rond deze regel.",
)


def syntax_error(path: str, text: str, error: yaml.YAMLError) -> Diagnostic:
    """Turn a reader error into one finding with code `yaml-fout` or `tab`."""
    problem = str(getattr(error, "problem", "") or "")
    context = str(getattr(error, "context", "") or "")
    mark = getattr(error, "problem_mark", None)
    start = getattr(error, "context_mark", None)
    if "cannot start any token" in problem and mark is not None:
        return _bad_start(path, text, mark)
    sentence = next((s for c, p, s in _SENTENCES if c in context and p in problem), _OTHER)
    where = start if sentence.at_context and start is not None else mark
    code = "tab" if "tab" in problem else "yaml-fout"
    return _finding(path, text, where, code, sentence)


def _bad_start(path: str, text: str, mark: yaml.Mark) -> Diagnostic:
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    char = line[mark.column : mark.column + 1]
    if char == "\t":
        return _finding(
            path,
            text,
            mark,
            "tab",
            _Sentence(
                "Een regel moet met spaties inspringen; hier staat een tab.", "Vervang de tab door spaties."
            ),
        )
    return _finding(
        path,
        text,
        mark,
        "yaml-fout",
        _Sentence(f"Een tekst die met '{char}' begint moet tussen aanhalingstekens staan.", _QUOTE_IT),
    )


def _finding(path: str, text: str, mark: yaml.Mark | None, code: str, sentence: _Sentence) -> Diagnostic:
    lines = text.split("\n")
    line = min(mark.line + 1, len(lines)) if mark else 1
    column = min(mark.column, len(lines[line - 1])) + 1 if mark else 1
    return Diagnostic(Location(path, line, column), Severity.ERROR, code, sentence.message, sentence.hint)

"""The traps between brackets and braces: texts that need quotes there, and what was not shut."""

from __future__ import annotations

import re

from voorveld.source.trap import CLOSE_IT, NOT_CLOSED, Trap, quote_it, quoted, value_on

_CITED = re.compile(r"(?P<before>bronnen: *\[[^\]@]*|^\s*- +)@(?P<text>[a-z0-9-]+)")
_IN_BRACES = re.compile(
    r"(?P<before>[{,] *[a-z0-9_-]+: +)(?P<text>[^\s'\"\[{].*?)(?=, [a-z0-9_-]+:(?: |$)|\}+\s*$)"
)
_LISTS = re.compile(r"(?:\[[\w-]+\][\s,;]*)+")
_PAIRS = {"[": "]", "{": "}"}


def cited(line: str) -> Trap | None:
    """An @ before the id of a source."""
    match = _CITED.search(line)
    if not match:
        return None
    return Trap(
        match.start("text"),
        "In een lijst met bronnen moet alleen de id van een bron staan; hier staat er een @ voor.",
        f"Schrijf '{match['text']}'.",
        _CITED.sub(r"\g<before>\g<text>", line),
    )


def in_braces(line: str) -> Trap | None:
    """A text between braces that needs quotes, or a comma that is missing there."""
    for match in _IN_BRACES.finditer(line):
        text = match["text"].strip()
        comma = re.search(r"(?<=\S) [a-z0-9_]+: [\[{\"]", text)
        if comma:
            at = match.start("text") + comma.start()
            said = "Tussen accolades moet voor elke volgende sleutel een komma staan; hier ontbreekt die."
            return Trap(at + 1, said, "Zet hier een komma.", f"{line[:at]},{line[at:]}")
        kinds = (
            ("[@", "een verwijzing"),
            (": ", "een dubbele punt en een spatie"),
            (" #", "een spatie en een hekje"),
            ("[", "een haakje"),
            ("{", "een accolade"),
        )
        kind = next((name for sign, name in kinds if sign in text), None)
        if kind:
            return Trap(
                match.start("text") + 1,
                f"Een tekst met {kind} erin moet tussen accolades tussen aanhalingstekens staan.",
                quote_it(text),
                line[: match.start("text")] + quoted(text) + line[match.end("text") :],
            )
    return None


def in_brackets(line: str) -> Trap | None:
    """Texts with a citation in a list on one line."""
    value = value_on(line)
    if value is None or not (text := value["value"]).startswith("[") or "[@" not in text or text[-1] != "]":
        return None
    inner = text[1:-1]
    items = [i if i[:1] in "'\"" or "[@" not in i else quoted(i) for i in re.split(r", (?=[A-Z'\"])", inner)]
    first = next((i for i in re.split(r", (?=[A-Z'\"])", inner) if "[@" in i and i[:1] not in "'\""), "")
    return Trap(
        line.find(first) + 1,
        "Een tekst met een verwijzing erin moet tussen haken tussen aanhalingstekens staan.",
        quote_it(first),
        line[: value.start("value")] + "[" + ", ".join(items) + "]",
    )


def no_value(line: str) -> Trap | None:
    """A question mark or a dash alone, where a value or a list of values belongs."""
    match = re.fullmatch(r"(?P<lead>\s*(?:- +)?(?P<key>[a-z0-9_-]+): +)(?P<sign>\[\s*\?\s*\]|\?|-)\s*", line)
    if not match:
        return None
    key, sign = match["key"], match["sign"].strip("[] ")
    said = f"Na '{key}' moet een waarde komen; '{sign}' is er geen."
    return Trap(
        match.end("lead") + 1, said, f"Vul de waarde in of haal de regel met '{key}' weg.", "", is_lost=True
    )


def linked(line: str) -> Trap | None:
    """A link of Markdown where only its address belongs."""
    match = re.fullmatch(
        r"(?P<lead>\s*(?:- +)?[a-z0-9_-]+: +)\[[^\]]*\]\((?P<url>https?://[^\s()]+)\)\s*", line
    )
    if not match:
        return None
    said = "Hier moet alleen het adres staan; er staan haken en een naam omheen."
    return Trap(match.end("lead") + 1, said, f"Schrijf '{match['url']}'.", match["lead"] + match["url"])


def not_opened(line: str) -> Trap | None:
    """A group on one line that ends with a brace and has none at its beginning."""
    match = re.fullmatch(r"(?P<lead>\s*(?:- +)?)(?P<text>(?P<key>[a-z0-9_-]+): [^{}]*\}\s*)", line)
    if not match:
        return None
    return Trap(
        match.end("lead") + 1,
        "Een groep die met '}' eindigt moet met '{' beginnen; hier ontbreekt dat haakje.",
        f"Zet '{{' voor '{match['key']}'.",
        f"{match['lead']}{{{match['text']}",
    )


def behind_bracket(line: str) -> Trap | None:
    """Something behind the bracket that closes a list: its keys, or the rest of a text."""
    value = value_on(line)
    text = value["value"] if value else ""
    end = text.find("]") + 1
    rest = text[end:].strip()
    if value is None or text[:1] != "[" or not end or not rest or "[" in text[1:end] or rest[0] == "#":
        return None
    at, before = value.start("value"), line[: value.start("value")]
    if keys := re.fullmatch(r", *(?P<key>[a-z0-9_-]+): .*", rest):
        key = keys["key"]
        said = f"Na ']' moet de regel ophouden; hier staat '{key}' er nog achter."
        braces = f"{{waarden: {text}}}"
        hint = (
            f"Schrijf '{braces}' bij een kenmerk. Zet '{key}' anders op een eigen regel, "
            f"gelijk met '{before.strip(' -:')}'."
        )
        return Trap(at + end + 1, said, hint, f"{before}{braces}")
    if _LISTS.fullmatch(text):
        one = "[" + ", ".join(re.findall(r"[\w-]+", text)) + "]"
        return Trap(
            at + end + 1,
            "Een lijst moet tussen één paar haken staan; hier begint een tweede.",
            f"Schrijf '{one}'.",
            before + one,
        )
    said = "Een tekst die met '[' begint moet tussen aanhalingstekens staan."
    return Trap(at + 1, said, quote_it(text), before + quoted(text))


def not_closed_inside(line: str) -> Trap | None:
    """A quote between braces or brackets that was not closed."""
    if not re.search(r"[{\[]", line) or line.count('"') % 2 == 0:
        return None
    match = re.search(r': (?P<text>"[^"]*?)(?=, [a-z0-9_-]+: |[\]}]+\s*$)', line)
    if not match:
        return None
    right = line[: match.end("text")] + '"' + line[match.end("text") :]
    return Trap(match.start("text") + 1, NOT_CLOSED, CLOSE_IT, right)


def not_shut(line: str) -> Trap | None:
    """More brackets or braces opened than shut, or the other way round."""
    value = value_on(line)
    text = value["value"] if value else ""
    if value is None or text[:1] not in _PAIRS:
        return None
    opening, closing = text[0], _PAIRS[text[0]]
    missing = text.count(opening) - text.count(closing)
    if missing == 0:
        return None
    word = "lijst" if opening == "[" else "groep"
    if missing > 0:
        return Trap(
            value.start("value") + 1,
            f"Een {word} die met '{opening}' begint moet met '{closing}' eindigen; deze {word} is niet af.",
            f"Zet '{closing}' aan het einde van de {word}.",
            line.rstrip() + closing * missing,
        )
    return Trap(
        len(line.rstrip()),
        f"Een {word} moet evenveel keer '{closing}' als '{opening}' hebben; hier staat er een te veel.",
        f"Haal de laatste '{closing}' weg.",
        line.rstrip()[:missing],
    )

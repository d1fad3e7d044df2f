"""A filled form as its text, back to answers by question.

Comes in: the text of a message, typed by a stranger, and the form. Goes out: answers as typed; of
choices their ids. What is no part of the form is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from voorveld.proposals.questions import Form, Question

LONGEST = 70_000
_HEADING = re.compile(r"^### (.+?)\s*$", re.MULTILINE)
_EMPTY = frozenset({"", "_No response_", "None"})

Answers = Mapping[str, tuple[str, ...]]
"""Per id of a question what was answered; nothing for what was left open."""


class NoForm(ValueError):
    """The text is no filled form; the message is a Dutch sentence."""


def answers(form: Form, text: str) -> Answers:
    """The answers; the first one counts when a heading stands there twice."""
    if len(text) > LONGEST:
        raise NoForm(f"Het bericht moet hoogstens {LONGEST} tekens lang zijn.")
    by_label = {question.label: question for question in form.questions}
    found: dict[str, tuple[str, ...]] = {}
    body = text.replace("\r\n", "\n")
    starts = [m for m in _HEADING.finditer(body) if m[1] in by_label]
    ends = [m.start() for m in starts[1:]] + [_end(body, m.end()) for m in starts[-1:]]
    for start, end in zip(starts, ends, strict=True):
        question = by_label[start[1]]
        typed = body[start.end() : end].strip()
        if question.id not in found:
            found[question.id] = () if typed in _EMPTY else _chosen(question, typed)
    if not found:
        raise NoForm(f"Dit bericht is niet met het formulier '{form.name}' gemaakt.")
    return found


def _end(body: str, start: int) -> int:
    """Where the last answer ends: at the next heading, of whatever."""
    following = _HEADING.search(body, start)
    return following.start() if following else len(body)


def _chosen(question: Question, typed: str) -> tuple[str, ...]:
    if not question.options:
        return (typed,)
    ids = {name: word for word, name in question.options}
    if not question.several:
        return (ids.get(typed, typed),)
    known = sorted(ids, key=len, reverse=True)
    found = []
    while typed:
        name = next((n for n in known if typed.startswith(n)), typed.partition(", ")[0])
        found.append(ids.get(name, name))
        typed = typed[len(name) :].removeprefix(",").strip()
    return tuple(found)

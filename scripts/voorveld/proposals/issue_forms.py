"""The forms as GitHub and Forgejo read them: `.github/ISSUE_TEMPLATE/`, made and kept.

Comes in: the catalogue. Goes out: files. Words of the lists stand in lines of their own, so that a
kept form that only lacks a new word can be told from one that is stale.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from voorveld.catalogue import Catalogue
from voorveld.generated_file import GeneratedFile
from voorveld.proposals.questions import Form, Question, forms

FOLDER = "ISSUE_TEMPLATE/"
_OPTION = re.compile(r"^ {8}- \".*\n", re.MULTILINE)
_MADE = "# Gemaakt met: make generate. Niet met de hand bewerken.\n"


def issue_forms(catalogue: Catalogue) -> Iterator[GeneratedFile]:
    """Every form, with its path inside `.github/`."""
    for form in forms(catalogue):
        yield GeneratedFile(f"{FOLDER}{form.id}.yml", "".join(_form(form)))


def without_words(text: str) -> str:
    """What a form says apart from the words of the lists."""
    return _OPTION.sub("", text)


def _form(form: Form) -> Iterator[str]:
    yield _MADE
    yield f"name: {_quoted(form.name)}\ndescription: {_quoted(form.about)}\n"
    yield f"title: {_quoted(f'{form.name}: ')}\nlabels: [{_quoted(form.id)}]\nbody:\n"
    yield f"  - type: markdown\n    attributes:\n      value: {_quoted(form.intro)}\n"
    for question in form.questions:
        yield from _question(question)
    yield "  - type: checkboxes\n    id: akkoord\n    attributes:\n"
    yield "      label: Voordat u verstuurt\n      options:\n"
    for promise in form.promises:
        yield f"        - label: {_quoted(promise)}\n          required: true\n"


def _question(question: Question) -> Iterator[str]:
    kind = "dropdown" if question.options else "textarea" if question.long else "input"
    yield f"  - type: {kind}\n    id: {question.id}\n    attributes:\n"
    yield f"      label: {_quoted(question.label)}\n"
    yield f"      description: {_quoted(question.about)}\n"
    if question.example:
        yield f"      placeholder: {_quoted(question.example)}\n"
    if question.options:
        yield f"      multiple: {'true' if question.several else 'false'}\n      options:\n"
        for _, name in question.options:
            yield f"        - {_quoted(name)}\n"
    yield f"    validations:\n      required: {'true' if question.required else 'false'}\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)

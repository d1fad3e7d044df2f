"""An independent reading of practices/: plain PyYAML, no code of ours. Tests count with it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from conftest import ROOT

PRACTICES = ROOT / "practices"


@cache
def read(path: Path) -> Any:
    """One file, every scalar as text: nothing is guessed. Read once per process, so not to be changed."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


def changes(folder: Path) -> dict[str, tuple[str, list[dict[str, str]]]]:
    """Per file that tells of changes, and per practice, its name and those changes; else its check."""
    files = {path: read(path) for path in sorted(folder.rglob("*.yaml")) if "_schema" not in path.parts}
    told = {path: file.get("redactie", {}).get("wijzigingen", []) for path, file in files.items()}
    for path in folder.glob("[!_]*.yaml"):
        told[path] = told[path] or [{"op": files[path]["redactie"]["gecontroleerd_op"]}]
    questions = read(folder / "_lijsten" / "cijfervragen.yaml")["termen"]
    names = {path: file["naam"] for path, file in files.items() if "naam" in file}
    names |= {path: questions[path.stem]["naam"] for path in folder.glob("_antwoorden/*.yaml")}
    return {path.stem: (names[path], changes) for path, changes in told.items() if changes}


def practices() -> dict[str, Any]:
    """All practices by id."""
    return {path.stem: read(path) for path in sorted(PRACTICES.glob("[!_]*.yaml"))}


def values(practice: Any, theme: str, column: str) -> list[str]:
    """The values of a characteristic; a kind of empty as `leeg-...`; `niet-ingevuld` for nothing."""
    entry = practice["themas"].get(theme, {})
    found = entry.get("kenmerken", {}).get(column)
    if found is None:
        return [f"leeg-{entry['leeg']}"] if "leeg" in entry else ["niet-ingevuld"]
    if isinstance(found, dict) and "leeg" in found:
        return [f"leeg-{found['leeg']}"]
    return told_words(found)


def told_words(found: Any) -> list[str]:
    """The words of a characteristic that is not empty, in each of the ways to write it."""
    if isinstance(found, str):
        return [found]
    stated = found.get("waarden", []) if isinstance(found, dict) else found
    stated = [stated] if isinstance(stated, str) else stated
    return [each if isinstance(each, str) else each["waarde"] for each in stated]


def stated(practice: Any, theme: str, column: str) -> tuple[list[dict[str, str]], bool]:
    """The values of a characteristic with what they hold for, and whether it is one of them."""
    found = practice["themas"].get(theme, {}).get("kenmerken", {}).get(column)
    if not isinstance(found, dict) or "leeg" in found:
        return [], False
    values = [{"waarde": each} if isinstance(each, str) else each for each in found["waarden"]]
    return values, found.get("een_van") == "ja"

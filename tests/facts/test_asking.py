"""Whom to ask about a practice: an address that stands in its file, or none."""

from __future__ import annotations

from urllib.parse import unquote

from conftest import FICTITIOUS, LoadWith
from voorveld.facts.asking import Asked, asked_of
from voorveld.pipeline import Result
from voorveld.views.asking import ask_view

NAME = "voorbeeldstad-praktijkondersteuner"
CONTACT = "https://www.voorbeeldstad.example/contact"


def changed(load_with: LoadWith, organisations: str) -> Result:
    """The example with other organisations, one per line of the list."""
    text = (FICTITIOUS / f"{NAME}.yaml").read_text(encoding="utf-8")
    head, rest = text.split("organisaties:\n")
    return load_with(
        {f"{NAME}.yaml": f"{head}organisaties:\n{organisations}themas:\n{rest.split('themas:', 1)[1]}"}
    )


def test_an_address_that_editors_gave_goes_before_a_page_of_a_source(load_with: LoadWith) -> None:
    result = changed(
        load_with,
        f'  - {{naam: Uitgeverij Voorbeeld, rollen: [financier], contact: "{CONTACT}"}}\n'
        "  - {naam: Stichting Onbekend, rollen: [uitvoerder], bronnen: [voorbeeldrapport]}\n"
        "  - {naam: Uitgeverij Voorbeeld, rollen: [financier], periode: 2019, bronnen: [voorbeeldrapport]}\n",
    )
    (practice,) = (p for p in result.catalogue.practices if p.id == NAME)
    assert tuple(asked_of(result.catalogue, practice)) == (
        Asked("Uitgeverij Voorbeeld", CONTACT, True),
        Asked("Stichting Onbekend", "", False),
    )
    assert ask_view(result.catalogue, practice).others


def test_a_page_that_an_organisation_published_itself_is_an_address_too(load_with: LoadWith) -> None:
    result = changed(
        load_with, "  - {naam: Uitgeverij Voorbeeld, rollen: [uitvoerder], bronnen: [voorbeeldrapport]}\n"
    )
    (practice,) = (p for p in result.catalogue.practices if p.id == NAME)
    (found,) = asked_of(result.catalogue, practice)
    published = {s.url for s in practice.bronnen.values() if s.uitgever == "Uitgeverij Voorbeeld"}
    assert found.url in published
    assert not found.is_contact


def test_the_questions_of_the_page_are_a_mail_without_a_recipient(fictitious: Result) -> None:
    (practice,) = (p for p in fictitious.catalogue.practices if p.id == NAME)
    mail = ask_view(fictitious.catalogue, practice).mail
    assert mail.startswith("mailto:?subject=")
    assert "@" not in unquote(mail)
    assert unquote(mail.split("&body=")[1]) == (
        "Goeddag,\r\n\r\nWij lazen over Praktijkondersteuner Voorbeeldstad. Wij willen graag weten:\r\n\r\n"
        "- Wie beheert het dossier?\r\n"
    )

"""Nothing but regular files of limited size is ever opened."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from conftest import FICTITIOUS, TODAY, LoadWith
from voorveld.pipeline import load
from voorveld.reporting import headline
from voorveld.source.other_files import START_HERE


def without_findings(tmp_path: Path) -> Path:
    """A folder of which there is nothing to say yet."""
    folder = tmp_path / "practices"
    shutil.copytree(FICTITIOUS, folder)
    assert headlines(folder) == []
    return folder


def headlines(folder: Path) -> list[str]:
    return [headline(d) for d in load(folder, TODAY).diagnostics]


def test_symlink_to_an_outside_file_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "geheim.txt"
    outside.write_text("geheim")
    folder = without_findings(tmp_path)
    (folder / "voorbeeldstad.yaml").symlink_to(outside)
    assert headlines(folder) == [
        "practices/voorbeeldstad.yaml:1:1: fout: In deze map moeten gewone bestanden staan; "
        "'practices/voorbeeldstad.yaml' is een koppeling (symlink). [geen-gewoon-bestand]"
    ]


def test_who_puts_a_copy_in_the_place_of_a_link_has_no_findings(tmp_path: Path) -> None:
    folder = without_findings(tmp_path)
    linked = folder / "_begrippen.yaml"
    outside = linked.rename(tmp_path / "elders.yaml")
    linked.symlink_to(outside)
    found = load(folder, TODAY).diagnostics
    assert [d.hint for d in found if d.code == "geen-gewoon-bestand"] == [
        "Zet een kopie van de inhoud in een gewoon bestand, of verwijder dit."
    ]
    linked.unlink()
    shutil.copy(outside, linked)
    assert headlines(folder) == []


def test_linked_folder_and_loop_are_refused(tmp_path: Path) -> None:
    folder = without_findings(tmp_path)
    (folder / "lus").symlink_to(folder)
    assert headlines(folder) == [
        "practices/lus:1:1: fout: In deze map moeten gewone bestanden staan; "
        "'practices/lus' is een koppeling (symlink). [geen-gewoon-bestand]"
    ]


def test_pipe_and_hard_link_are_refused(tmp_path: Path) -> None:
    folder = without_findings(tmp_path)
    os.mkfifo(folder / "pijp.yaml")
    original = tmp_path / "origineel.yaml"
    original.write_text("id: x\n")
    os.link(original, folder / "tweeling.yaml")
    assert headlines(folder) == [
        "practices/pijp.yaml:1:1: fout: In deze map moeten gewone bestanden staan; "
        "'practices/pijp.yaml' is geen gewoon bestand. [geen-gewoon-bestand]",
        "practices/tweeling.yaml:1:1: fout: In deze map moeten gewone bestanden staan; "
        "'practices/tweeling.yaml' is een harde koppeling naar een ander bestand. [geen-gewoon-bestand]",
    ]


def test_file_over_the_limit_is_refused_unread(tmp_path: Path) -> None:
    folder = without_findings(tmp_path)
    (folder / "groot.yaml").write_bytes(b"a" * (256 * 1024 + 1))
    assert headlines(folder) == [
        "practices/groot.yaml:1:1: fout: Een bestand moet kleiner zijn dan 256 KiB; "
        "dit bestand is groter. [te-groot-bestand]"
    ]


def test_other_endings_and_folders_are_named(load_with: LoadWith) -> None:
    result = load_with({"voorbeeldstad.yml": "id: x\n", "_thema/x.yaml": "id: x\n"})
    assert [(headline(d), d.hint) for d in result.diagnostics] == [
        (
            "practices/_thema/x.yaml:1:1: fout: In practices/ moeten alleen bekende bestanden staan; "
            "'_thema/x.yaml' hoort er niet bij. [onbekend-bestand]",
            "Zet het bestand ergens anders, of in een bekende map; bedoeld is misschien '_themas'.",
        ),
        (
            "practices/voorbeeldstad.yml:1:1: fout: In practices/ moeten alleen bekende bestanden staan; "
            "'voorbeeldstad.yml' hoort er niet bij. [onbekend-bestand]",
            "Geef het bestand de naam 'voorbeeldstad.yaml'.",
        ),
    ]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("voorbeeldstad.yaml.txt", "Geef het bestand de naam 'voorbeeldstad.yaml': haal '.txt' weg."),
        *(
            (
                name,
                "Alleen YAML-bestanden worden gelezen. Neem de inhoud over in het bestand van het voorbeeld, "
                "of in een kopie van practices/_schema/leeg-voorbeeld.yaml, en haal dit bestand weg.",
            )
            for name in ("voorbeeldstad.docx", "cijfers.csv", "Cijfers.XLSX")
        ),
    ],
)
def test_file_of_another_program_says_what_to_do(name: str, hint: str, load_with: LoadWith) -> None:
    found = load_with({name: "x"}).diagnostics
    assert [(d.code, d.hint) for d in found] == [("onbekend-bestand", hint)]


def test_copy_by_a_browser_is_told_to_take_its_name(load_with: LoadWith) -> None:
    text = (FICTITIOUS / "voorbeelddorp-adviesteam.yaml").read_text(encoding="utf-8")
    found = load_with({"voorbeelddorp-adviesteam (1).yaml": text}).diagnostics
    assert [d.hint for d in found if d.code == "id-en-bestandsnaam"] == [
        "Geef het bestand de naam voorbeelddorp-adviesteam.yaml. Is dit een kopie, haal het dan weg."
    ]


def test_file_that_disappears_between_listing_and_reading_is_a_finding(tmp_path: Path) -> None:
    from voorveld.source.files import list_files, read_bytes

    (tmp_path / "weg.yaml").write_text("id: weg\n")
    files, _ = list_files(tmp_path, "practices")
    (tmp_path / "weg.yaml").unlink()
    data, found = read_bytes(files[0])
    assert data is None
    assert [headline(d) for d in found] == [
        "practices/weg.yaml:1:1: fout: Het bestand moet te lezen zijn; het systeem meldt: "
        "No such file or directory. [onleesbaar-bestand]"
    ]


@pytest.mark.parametrize(
    ("name", "data", "said", "hint"),
    [
        ("brief.yaml", b"Beste redactie,\nHierbij de tekst.\n", "gewone tekst", START_HERE),
        ("tabel.yaml", b"id;naam\nteam;Team\n", "een tabel (CSV)", START_HERE),
        ("pagina.yaml", b"<!DOCTYPE html>\n<html></html>\n", "een webpagina (HTML)", START_HERE),
        ("word.yaml", b"PK\x03\x04\x14\x00\x80", "een document van Word, Excel of LibreOffice", START_HERE),
        ("leeg.yaml", b"~\n", "gewone tekst", START_HERE),
    ],
)
def test_what_is_no_yaml_is_called_by_its_name(
    name: str, data: bytes, said: str, hint: str, load_with: LoadWith
) -> None:
    found = load_with({name: data}, only=frozenset({name})).diagnostics
    assert [(d.code, d.message, d.hint) for d in found if d.location.path == f"practices/{name}"] == [
        ("onbekend-bestand", f"Een bestand moet uit sleutels met waarden bestaan; dit is {said}.", hint)
    ]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        (
            "~$team.yaml",
            "Sluit het document en verwijder dit bestand: een programma liet het staan.",
        ),
        (
            "_team.yaml",
            "Geef het bestand de naam 'team.yaml': "
            "een streep ervoor hebben alleen de lijsten van het project.",
        ),
        ("team.json", f"Alleen YAML-bestanden worden gelezen. {START_HERE}"),
    ],
)
def test_a_name_that_does_not_belong_here_says_what_to_do(name: str, hint: str, load_with: LoadWith) -> None:
    found = load_with({name: "x: y\n"}, only=frozenset({name})).diagnostics
    assert [(d.code, d.hint) for d in found if d.location.path == f"practices/{name}"] == [
        ("onbekend-bestand", hint)
    ]

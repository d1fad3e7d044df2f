"""Findings as values: one visible line each, of limited length, and so many per file."""

from __future__ import annotations

from voorveld.diagnostics import MOST_PER_FILE, Diagnostic, Location, Severity, in_order, told
from voorveld.reporting import FORMATS, headline, summary
from voorveld.source.characters import decode


def finding(
    line: int, severity: Severity = Severity.ERROR, path: str = "a.yaml", message: str = "X."
) -> Diagnostic:
    return Diagnostic(Location(path, line), severity, "code", message, "Doe dit.")


def no_lines(path: str, number: int) -> str:
    del path, number
    return ""


def test_what_steers_a_terminal_or_fakes_a_finding_is_made_visible() -> None:
    evil = "'a\x1b[31m\n\npractices/b.yaml:1:1: fout: Nep. [nep]\r\x00\u202e\u200b\udcff' kan niet."
    found = Diagnostic(Location("a.yaml"), Severity.ERROR, "code", evil, evil)
    shown = (
        "'a[U+001B][31m↵↵practices/b.yaml:1:1: fout: Nep. [nep][U+000D][U+0000][U+202E][U+200B]"
        "[U+DCFF]' kan niet."
    )
    assert (found.message, found.hint) == (shown, shown)
    for name, form in FORMATS.items():
        text = form((found,), no_lines, False)
        assert all(line.isprintable() for line in text.split("\n")), name
    assert (
        len([line for line in FORMATS["text"]((found,), no_lines, False).split("\n") if "[nep]" in line]) == 2
    )


def test_a_hard_space_can_be_told_from_an_ordinary_one() -> None:
    assert (
        finding(1, message="'Den\u00a0Haag' bestaat niet.").message == "'Den[harde spatie]Haag' bestaat niet."
    )


def test_a_very_long_message_keeps_its_beginning_and_its_end() -> None:
    found = finding(1, message=f"Er staat '{'x' * 200_000}'; dat kan niet.")
    assert len(found.message) == 1_200
    assert found.message.startswith("Er staat 'xxx")
    assert found.message.endswith("xxx'; dat kan niet.")


def test_of_a_file_with_very_many_the_worst_are_shown_and_the_others_counted() -> None:
    many = [finding(n, Severity.HINT) for n in range(1, 200)] + [finding(n) for n in range(200, 302)]
    shown = in_order([*many, finding(7, path="b.yaml"), finding(3, Severity.WARNING)])
    assert [headline(d) for d in shown[-4:]] == [
        "a.yaml:299:1: fout: Een bestand moet na te kijken zijn; dit heeft nog 2 fouten die hier niet staan. "
        "[meer-meldingen]",
        "a.yaml:299:1: let op: Een bestand moet na te kijken zijn; dit heeft nog 1 keer let op die hier niet "
        "staan. [meer-meldingen]",
        "a.yaml:299:1: tip: Een bestand moet na te kijken zijn; dit heeft nog 199 tips die hier niet staan. "
        "[meer-meldingen]",
        "b.yaml:7:1: fout: X. [code]",
    ]
    assert [d.location.line for d in shown[:MOST_PER_FILE]] == list(range(200, 300))
    assert summary(shown, 2) == "2 bestanden nagekeken: 103 fouten, 1 keer let op, 199 tips."


def test_what_is_only_counted_is_never_told() -> None:
    asked: list[int] = []

    def tell(line: int) -> Diagnostic:
        asked.append(line)
        return finding(line)

    found = told(range(1, 262_091), tell)
    assert len(found) == MOST_PER_FILE + 1
    assert len(asked) == MOST_PER_FILE
    assert summary(in_order(found), 1) == "1 bestand nagekeken: 262.090 fouten."


def test_a_file_full_of_unseen_signs_gives_as_many_findings_as_fit() -> None:
    text, found = decode("a.yaml", "naam: x\u200b\n".encode() * 20_000)
    assert text is None
    assert len(found) == MOST_PER_FILE + 1
    assert found[-1].message == (
        "Een bestand moet na te kijken zijn; dit heeft nog 19.900 fouten die hier niet staan."
    )

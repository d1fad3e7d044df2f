"""Print how often each variant can come out of the decision aid, and why. See `--help` (Dutch)."""

import sys

try:
    from voorveld.commands.decision_report import report
except ModuleNotFoundError as missing:
    print(
        f"Het pakket '{missing.name}' ontbreekt. Voer in de map van het project uit: make check",
        file=sys.stderr,
    )
    sys.exit(3)

if __name__ == "__main__":
    sys.exit(report())

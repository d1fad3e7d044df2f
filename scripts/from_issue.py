"""Make a file of a filled form. See `--help` (Dutch)."""

import sys

try:
    from voorveld.commands.from_issue import from_issue
except ModuleNotFoundError as missing:
    print(
        f"Het pakket '{missing.name}' ontbreekt. Voer in de map van het project uit: make check",
        file=sys.stderr,
    )
    sys.exit(3)

if __name__ == "__main__":
    sys.exit(from_issue())

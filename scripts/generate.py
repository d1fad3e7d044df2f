"""Refresh what is made and kept in practices/, hosting/ and .github/. See `--help` (Dutch)."""

import sys

try:
    from voorveld.commands.generate import generate
except ModuleNotFoundError as missing:
    print(
        f"Het pakket '{missing.name}' ontbreekt. Voer in de map van het project uit: make check",
        file=sys.stderr,
    )
    sys.exit(3)

if __name__ == "__main__":
    sys.exit(generate())

"""Check the files in practices/ and print what is found. See `--help` (Dutch)."""

import sys

try:
    from voorveld.commands.validate import validate
except ModuleNotFoundError as missing:
    print(
        f"Het pakket '{missing.name}' ontbreekt. Voer in de map van het project uit: make check",
        file=sys.stderr,
    )
    sys.exit(3)

if __name__ == "__main__":
    sys.exit(validate())

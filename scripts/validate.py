"""Check the files in practices/ and print what is found. See `--help` (Dutch)."""

import sys

try:
    from voorveld.cli import validate
except ModuleNotFoundError as missing:
    sys.exit(f"Het pakket '{missing.name}' ontbreekt. Voer eerst 'make check' uit in de map van het project.")

if __name__ == "__main__":
    sys.exit(validate())

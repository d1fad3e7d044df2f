"""Show the site while somebody works at it, without a site engine. See `--help` (Dutch)."""

import sys

try:
    from voorveld.commands.serving import serve
except ModuleNotFoundError as missing:
    print(
        f"Het pakket '{missing.name}' ontbreekt. Voer in de map van het project uit: make check",
        file=sys.stderr,
    )
    sys.exit(3)

if __name__ == "__main__":
    sys.exit(serve())

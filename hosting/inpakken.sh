#!/bin/sh
# Zet naast elk tekstbestand van een site de ingepakte vorm, voor een server die dat niet bij elke vraag wil doen:
#   sh hosting/inpakken.sh MAP
# Doe dit in een kopie: de lijst uitgave.sha256 kent deze bestanden niet.
set -eu
find "$1" -type f -size +500c \( -name '*.html' -o -name '*.css' -o -name '*.js' -o -name '*.json' -o -name '*.svg' \
  -o -name '*.csv' -o -name '*.txt' -o -name '*.xml' -o -name '*.atom' -o -name '*.jsonld' \) | while IFS= read -r bestand; do
  gzip --best --keep --no-name --force "$bestand"
  if command -v brotli > /dev/null; then brotli --best --keep --force "$bestand"; fi
done

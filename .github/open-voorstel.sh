#!/usr/bin/env bash
# Opent een voorstel met wat from_issue.py schreef, of zet onder het bericht waarom dat niet lukte.
# In de omgeving: NUMMER van het bericht, HOOFDTAK, en GELUKT ('success' of iets anders). Wat from_issue.py zei,
# kan tekst van een onbekende bevatten: elke regel springt in en is daardoor code, waarin niets iets doet.
set -euo pipefail
uitslag="$1"
[[ "$NUMMER" =~ ^[0-9]+$ ]] || { echo "NUMMER moet een getal zijn." >&2; exit 2; }
bericht="$(mktemp)"
{
  echo "Dit bestand is gemaakt van een ingevuld formulier. Dit zei de controle:"
  echo
  head -c 50000 "$uitslag" | iconv -c -f utf-8 -t utf-8 | tr '\r' '\n' | sed 's/^/    /'
} > "$bericht"
if [ "$GELUKT" != success ] || [ -z "$(git status --porcelain -- practices)" ]; then
  sed -i '1s/.*/Van dit bericht kon geen bestand worden gemaakt. Een mens kijkt ernaar./' "$bericht"
  gh issue comment "$NUMMER" --body-file "$bericht"
  exit 0
fi
tak="formulier/bericht-$NUMMER"
git switch --quiet --create "$tak"
git add -- practices
git -c user.name="github-actions[bot]" -c user.email="41898282+github-actions[bot]@users.noreply.github.com" \
  commit --quiet --message "Maak een bestand van bericht $NUMMER"
gh auth setup-git
git push --quiet --force origin "$tak"
printf '\nBij #%s.\n' "$NUMMER" >> "$bericht"
gh pr create --base "$HOOFDTAK" --head "$tak" --title "Formulier: bericht $NUMMER" --body-file "$bericht"

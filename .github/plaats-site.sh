#!/usr/bin/env bash
# Zet op GitHub Pages wat deze run onder de naam 'github-pages' bewaarde, en wacht tot het er staat.
# In de omgeving: GH_TOKEN, en wat een workflow met id-token: write zelf meekrijgt. WACHT is het aantal seconden
# tussen twee keer kijken.
set -euo pipefail
map="repos/$GITHUB_REPOSITORY"
nummer="$(gh api "$map/actions/runs/$GITHUB_RUN_ID/artifacts" --jq '.artifacts[] | select(.name == "github-pages") | .id')"
[[ "$nummer" =~ ^[0-9]+$ ]] || { echo "Er is geen site om te plaatsen." >&2; exit 1; }
bewijs="$(curl --fail --silent --show-error --header "Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" \
  "$ACTIONS_ID_TOKEN_REQUEST_URL" | python3 -c 'import json, sys; print(json.load(sys.stdin)["value"])')"
echo "::add-mask::$bewijs"
vraag='import json, sys; nummer, versie, bewijs = sys.stdin.read().split()
print(json.dumps({"artifact_id": int(nummer), "pages_build_version": versie, "oidc_token": bewijs}))'
plaatsing="$(echo "$nummer $GITHUB_SHA $bewijs" | python3 -c "$vraag" |
  gh api --method POST "$map/pages/deployments" --input - --jq '"\(.id) \(.page_url)"')"
read -r id adres <<< "$plaatsing"
for _ in $(seq 120); do
  stand="$(gh api "$map/pages/deployments/$id" --jq .status)"
  case "$stand" in
    succeed) echo "page_url=$adres" >> "$GITHUB_OUTPUT"; exit 0 ;;
    *failed | *error | *cancelled | *lost) echo "De site is niet geplaatst: $stand." >&2; exit 1 ;;
  esac
  sleep "${WACHT:-5}"
done
echo "De site staat er na tien minuten nog niet: $stand." >&2
exit 1

#!/bin/sh
# Edit a character
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, CHARACTER_ID, ACCEPT
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X PATCH "$BASE_URL/v1/characters/${CHARACTER_ID:-chr_01m7zdc0z8m9s346q3d25vt4f5}" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "description": "A woman of about thirty with short silver hair and a scar through her left eyebrow, in a short black coat."
}
JSON

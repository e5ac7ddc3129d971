#!/bin/sh
# Make a voice from a sample
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/voices" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "name": "NarratorClone",
  "provider": "auto",
  "source_asset_id": "a_01m7zc187v1bt5qrs55k319988",
  "language": "en-GB",
  "gender": "female",
  "style_tags": [
    "warm",
    "narrative"
  ]
}
JSON

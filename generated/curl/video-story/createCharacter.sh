#!/bin/sh
# Keep a character
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/characters" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "name": "Mara",
  "description": "A woman of about thirty with short silver hair and a scar through her left eyebrow, in a long green raincoat.",
  "reference_asset_ids": [
    "a_01m7zdc000v37e3s3e28jt97kb",
    "a_01m7zdc0346cq643dzvmxxqkfb"
  ],
  "seed": 4711,
  "voice_id": "vx_clara"
}
JSON

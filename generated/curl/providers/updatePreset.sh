#!/bin/sh
# Edit a preset
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, PRESET_ID, ACCEPT
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X PATCH "$BASE_URL/v1/presets/${PRESET_ID:-p_01jd3k5m7n9p}" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "defaults": {
    "fps": 24,
    "mode": "std"
  }
}
JSON

#!/bin/sh
# Cancel a music bed
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, BACKGROUND_MUSIC_ID
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X DELETE "$BASE_URL/v1/background-music/${BACKGROUND_MUSIC_ID:-bgm_01jd3k5m7n9p}" \
  -H "Authorization: Bearer $API_KEY"

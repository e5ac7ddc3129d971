#!/bin/sh
# Delete a voice of yours
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, VOICE_ID
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X DELETE "$BASE_URL/v1/voices/${VOICE_ID:-vx_clara}" \
  -H "Authorization: Bearer $API_KEY"

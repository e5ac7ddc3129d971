#!/bin/sh
# Apply a provider's definition
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, PROVIDER_ID, ACCEPT, FILE
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X PUT "$BASE_URL/v1/providers/${PROVIDER_ID:-local-tts}/definition" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H 'Content-Type: application/yaml' \
  --data-binary "@${FILE:-$(dirname "$0")/../sample.png}"

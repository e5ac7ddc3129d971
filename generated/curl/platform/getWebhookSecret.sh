#!/bin/sh
# Get the project's webhook secret
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X GET "$BASE_URL/v1/webhook-secret" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}"

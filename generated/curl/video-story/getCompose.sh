#!/bin/sh
# Get a compose job
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, COMPOSE_ID, ACCEPT
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X GET "$BASE_URL/v1/compose/${COMPOSE_ID:-cmp_01m7zdj3a0yyk596ngya1dq91k}" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}"

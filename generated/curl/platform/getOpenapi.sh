#!/bin/sh
# This contract
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, ACCEPT
set -eu
: "${BASE_URL:=http://localhost:4000}"
curl -sSN --fail-with-body -X GET "$BASE_URL/openapi.json" \
  -H "Accept: ${ACCEPT:-application/json}"

#!/bin/sh
# A file of the reference page
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, FILE, ACCEPT
set -eu
: "${BASE_URL:=http://localhost:4000}"
curl -sSN --fail-with-body -X GET "$BASE_URL/docs/${FILE:-swagger-ui.css}" \
  -H "Accept: ${ACCEPT:-text/css}"

#!/bin/sh
# Estimate the cost of a request
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/estimates" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "operation": "createVoiceover",
  "request": {
    "script": {
      "type": "text",
      "text": "For forty years, one family kept the lamp on Gull Rock."
    }
  }
}
JSON

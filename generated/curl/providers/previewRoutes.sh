#!/bin/sh
# Preview the routing of a request
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/routes:preview" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "operation": "createImages",
  "policy": "cheapest",
  "request": {
    "prompt": "A lighthouse on a rock at dusk",
    "count": 2,
    "aspect_ratio": "16:9"
  }
}
JSON

#!/bin/sh
# Edit a webhook endpoint
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, WEBHOOK_ID, ACCEPT
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X PATCH "$BASE_URL/v1/webhooks/${WEBHOOK_ID:-whk_01jd3k5m7n9p}" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "enabled": true,
  "events": [
    "job.succeeded",
    "job.failed"
  ]
}
JSON

#!/bin/sh
# Let a job in review go on
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, JOB_ID, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/jobs/${JOB_ID:-vo_01jd3k5m7n9p}:release" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "consent": "charge_again"
}
JSON

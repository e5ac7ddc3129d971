#!/bin/sh
# Send a delivery again
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, WEBHOOK_DELIVERY_ID, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/webhook-deliveries/${WEBHOOK_DELIVERY_ID:-dlv_01jd3k5m7n9p}:redeliver" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}"

#!/bin/sh
# Render a storyboard
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, STORYBOARD_ID, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/storyboards/${STORYBOARD_ID:-sb_01m7zddtk0ss6ys3c4dwa7n360}/render" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "strategy": "per-shot",
  "provider": "auto",
  "stitch": true,
  "transition": {
    "type": "crossfade",
    "duration_sec": 0.5
  },
  "delivery": {
    "fps": 24,
    "resolution": "1080p"
  }
}
JSON

#!/bin/sh
# Render a slideshow
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, SLIDESHOW_ID, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/slideshows/${SLIDESHOW_ID:-ss_01jd3k5m7n9p}/render" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "music_id": "bgm_01m7zbzxwh8h6k9s25yvhp3mwd",
  "options": {
    "aspect_ratio": "9:16",
    "resolution": "720p",
    "captions": {
      "mode": "burn-in",
      "style": "boxed"
    }
  }
}
JSON

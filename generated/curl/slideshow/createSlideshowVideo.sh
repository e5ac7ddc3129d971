#!/bin/sh
# Make a slideshow video
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/slideshow-videos" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "voiceover_id": "vo_01m7zbzx2xer3gvapf6wk7y95s",
  "slideshow_id": "ss_01m7zbzxdxxz8bzw9p1kawcs8n",
  "music_id": "bgm_01m7zbzxwh8h6k9s25yvhp3mwd",
  "options": {
    "transition": "crossfade",
    "transition_sec": 0.5,
    "resolution": "1080p",
    "fps": 30,
    "captions": {
      "mode": "burn-in",
      "style": "subtitle"
    },
    "ducking": {
      "enabled": true,
      "threshold_db": -12,
      "attack_ms": 120,
      "release_ms": 300
    }
  }
}
JSON

#!/bin/sh
# Plan a slideshow
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/slideshows" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "beats": {
    "beats_id": "bt_01m7zbzx6v7vhzsn0z26tvshpv"
  },
  "image_strategy": {
    "mode": "generate",
    "provider": "auto",
    "per_beat": 1,
    "prompt_template": "{beat.summary}, minimalist",
    "seed": 7
  },
  "caption_strategy": {
    "source": "beat_summary",
    "max_chars": 120
  },
  "timing_strategy": {
    "mode": "fit-voiceover",
    "voiceover_id": "vo_01m7zbzx2xer3gvapf6wk7y95s"
  }
}
JSON

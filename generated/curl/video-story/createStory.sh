#!/bin/sh
# Make a story
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/stories" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "title": "Midnight Heist",
  "input": {
    "type": "text",
    "text": "INT. WAREHOUSE - NIGHT\n\nRain drums on a tin roof. MARA slips through a side door, her torch cutting the dark.\n\nMARA\n(whispering)\nTwo minutes. No more.\n\nShe kneels before an old safe and lays her ear against the steel.\n\nEXT. HARBOUR - DAWN\n\nMara runs along the pier as the first ferry sounds its horn.\n",
    "language": "en"
  },
  "options": {
    "target_style": "ghibli-noir",
    "max_scenes": 12,
    "shot_density": "medium"
  },
  "render": {
    "strategy": "per-shot",
    "provider": "auto",
    "delivery": {
      "fps": 24,
      "resolution": "1080p"
    }
  },
  "narration": {
    "enabled": true,
    "voice_id": "vx_clara"
  },
  "captions": {
    "mode": "burn-in",
    "source": "dialogue"
  },
  "music": {
    "enabled": true,
    "style": "ambient-cinematic",
    "seed": 7
  },
  "character_ids": [
    "chr_01m7zdc0z8m9s346q3d25vt4f5"
  ],
  "webhook": {
    "url": "https://your.app/hooks/story",
    "secret": "whsec_cG90dGVybGFicy1leGFtcGxlLXNlY3JldC0wMDE="
  }
}
JSON

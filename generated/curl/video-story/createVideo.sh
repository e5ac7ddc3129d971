#!/bin/sh
# Make a video
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/videos" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "provider": "auto",
  "inputs": {
    "prompt": "A neon city flythrough",
    "negative_prompt": "text, watermark",
    "duration_sec": 10,
    "fps": 24,
    "resolution": "1080p",
    "aspect_ratio": "16:9",
    "seed": 12345
  },
  "overrides": {
    "kling": {
      "mode": "pro"
    }
  },
  "assets": [
    {
      "id": "a_01m7zdc000v37e3s3e28jt97kb",
      "role": "image_reference"
    }
  ],
  "webhook": {
    "url": "https://your.app/hooks/render",
    "secret": "whsec_cG90dGVybGFicy1leGFtcGxlLXNlY3JldC0wMDE="
  },
  "metadata": {
    "project_id": "proj_42",
    "trace_id": "abc-123"
  }
}
JSON

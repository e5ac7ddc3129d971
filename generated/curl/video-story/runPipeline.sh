#!/bin/sh
# Run a pipeline
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, PIPELINE_ID, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/pipelines/${PIPELINE_ID:-pipe_01m7zdy9y0dy0yp57rcybvn5sx}/run" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "input": {
    "text": "INT. WAREHOUSE - NIGHT\n\nRain drums on a tin roof. MARA slips through a side door, her torch cutting the dark.\n\nMARA\n(whispering)\nTwo minutes. No more.\n\nShe kneels before an old safe and lays her ear against the steel.\n\nEXT. HARBOUR - DAWN\n\nMara runs along the pier as the first ferry sounds its horn.\n",
    "max_scenes": 12,
    "with_music": false
  },
  "webhook": {
    "url": "https://your.app/hooks/pipeline",
    "secret": "whsec_cG90dGVybGFicy1leGFtcGxlLXNlY3JldC0wMDE="
  }
}
JSON

#!/bin/sh
# Store a script
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/scripts" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "input": {
    "type": "markdown",
    "text": "# The lamp keeper\n\n## The island\n\nFor forty years, one family kept the lamp on Gull Rock. Every evening someone climbed the stairs.\n\n## The storm\n\nThen came the winter of the great storm, and the supply boat stayed away for three weeks."
  },
  "options": {
    "normalize": true,
    "segment": "section"
  },
  "metadata": {
    "campaign": "winter"
  }
}
JSON

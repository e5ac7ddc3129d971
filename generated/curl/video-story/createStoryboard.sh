#!/bin/sh
# Make a storyboard
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/storyboards" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "title": "Midnight Heist",
  "source": {
    "type": "text",
    "text": "INT. WAREHOUSE - NIGHT\n\nRain drums on a tin roof. MARA slips through a side door, her torch cutting the dark.\n\nMARA\n(whispering)\nTwo minutes. No more.\n\nShe kneels before an old safe and lays her ear against the steel.\n\nEXT. HARBOUR - DAWN\n\nMara runs along the pier as the first ferry sounds its horn.\n"
  },
  "options": {
    "include": [
      "scenes",
      "shots",
      "characters",
      "locations",
      "beats"
    ],
    "exclude": [
      "camera_moves",
      "lenses"
    ],
    "max_scenes": 12
  }
}
JSON

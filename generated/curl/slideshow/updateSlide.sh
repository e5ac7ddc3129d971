#!/bin/sh
# Edit a slide
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, SLIDESHOW_ID, SLIDE_ID, ACCEPT
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X PATCH "$BASE_URL/v1/slideshows/${SLIDESHOW_ID:-ss_01jd3k5m7n9p}/slides/${SLIDE_ID:-sl_2}" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "image": {
    "prompt": "The supply boat in a winter storm, oil painting"
  },
  "caption": "Three weeks without a boat."
}
JSON

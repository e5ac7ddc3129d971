#!/bin/sh
# List a story's scenes
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, STORY_ID, ACCEPT
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X GET "$BASE_URL/v1/stories/${STORY_ID:-story_01m7zdn4z05gqapenecfseczp1}/scenes" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}"

#!/bin/sh
# Delete a pipeline
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, PIPELINE_ID
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X DELETE "$BASE_URL/v1/pipelines/${PIPELINE_ID:-pipe_01m7zdy9y0dy0yp57rcybvn5sx}" \
  -H "Authorization: Bearer $API_KEY"

#!/bin/sh
# Download a made file
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, ARTIFACT_ID, ACCEPT
set -eu
: "${BASE_URL:=http://localhost:4000}"
curl -sSN --fail-with-body -X GET "$BASE_URL/v1/artifacts/${ARTIFACT_ID:-art_01jd3k5m7n9p}?project=proj_01jd3k5m7n9p&expires=1795276800&signature=3n2c0Z0l9x" \
  -H "Accept: ${ACCEPT:-*/*}"

#!/bin/sh
# Send the bytes of an upload
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, ASSET_UPLOAD_ID, FILE
set -eu
: "${BASE_URL:=http://localhost:4000}"
curl -sSN --fail-with-body -X PUT "$BASE_URL/v1/asset-uploads/${ASSET_UPLOAD_ID:-aup_01jd3k5m7n9p}/content?project=proj_01jd3k5m7n9p&expires=1795276800&size_bytes=17218&signature=3n2c0Z0l9x" \
  -H 'Content-Type: application/octet-stream' \
  --data-binary "@${FILE:-$(dirname "$0")/../sample.png}"

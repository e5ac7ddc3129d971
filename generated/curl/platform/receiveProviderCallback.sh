#!/bin/sh
# What providers call when a slow call is done
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, CALLBACK_TOKEN, FILE
set -eu
: "${BASE_URL:=http://localhost:4000}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/provider-callbacks/${CALLBACK_TOKEN:-Yk3c0Z0l9xQv7b1m5n8s2t4u6w8y0a2c4e6g8i0k2m4}" \
  -H 'Content-Type: application/octet-stream' \
  --data-binary "@${FILE:-$(dirname "$0")/../sample.png}"

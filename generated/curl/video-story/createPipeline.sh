#!/bin/sh
# Save a pipeline
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/pipelines" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "name": "Story -> storyboard -> per-shot render -> film",
  "description": "A storyboard is rendered shot by shot, then joined.",
  "inputs": [
    {
      "name": "text",
      "type": "string",
      "description": "The story or the screenplay."
    }
  ],
  "graph": [
    {
      "id": "board",
      "op": "storyboard.create",
      "in": {
        "text": "@input.text",
        "options": {
          "max_scenes": "@input.max_scenes"
        }
      }
    },
    {
      "id": "clips",
      "op": "storyboard.render",
      "in": {
        "storyboard_id": "@board.id",
        "strategy": "per-shot",
        "provider": "auto",
        "stitch": false
      }
    },
    {
      "id": "music",
      "op": "music.create",
      "in": {
        "duration_sec": "@board.duration_sec",
        "style": "ambient-cinematic"
      },
      "when": {
        "value": "@input.with_music",
        "is": "equal",
        "to": true
      }
    },
    {
      "id": "film",
      "op": "compose.concat",
      "in": {
        "clips": "@clips.clip_ids",
        "transition": {
          "type": "crossfade"
        }
      }
    }
  ],
  "outputs": {
    "film": "@film.final",
    "storyboard_id": "@board.id"
  }
}
JSON

#!/bin/sh
# Register a provider
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/providers" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "id": "acme-clips",
  "name": "Acme Clips",
  "description": "Video generation with strong animation.",
  "url": "https://acme.example.com",
  "kinds": [
    "video"
  ],
  "regions": [
    "sg"
  ],
  "capabilities": {
    "video": {
      "max_resolution": [
        "720p",
        "1080p"
      ],
      "fps": [
        24,
        30
      ],
      "durations_sec": [
        5,
        10
      ],
      "aspect_ratios": [
        "16:9",
        "9:16",
        "1:1"
      ],
      "max_prompt_characters": 2500,
      "references": [
        "first_frame",
        "image_reference"
      ],
      "features": [
        "negative_prompt"
      ]
    }
  },
  "prices": [
    {
      "modality": "video",
      "unit": "second",
      "amount_micros": 70000,
      "as_of": "2026-11-01"
    }
  ],
  "adapter": {
    "type": "http",
    "base_url": "https://api.acme.example.com",
    "result_hosts": [
      "*.acme-cdn.example.com"
    ],
    "auth": {
      "type": "jwt",
      "secret": "ACME_SECRET_KEY",
      "issuer_secret": "ACME_ACCESS_KEY",
      "claims": "{ 'exp': now_sec + 1800, 'nbf': now_sec - 5 }"
    },
    "refusal": {
      "code": "body.code != 0 ? body.code",
      "codes": {
        "1102": "unavailable",
        "1301": "content_refused",
        "1302": "busy",
        "1303": "busy"
      }
    },
    "max_concurrent": 3,
    "calls": [
      {
        "modality": "video",
        "submit": {
          "method": "POST",
          "path": "/v1/videos/text2video",
          "body": "{ 'prompt': request.prompt, 'negative_prompt': request.negative_prompt, 'duration': $string(request.duration_sec), 'external_task_id': attempt_key }",
          "extract": {
            "remote_id": "body.data.task_id"
          }
        },
        "poll": {
          "method": "GET",
          "path": "/v1/videos/text2video/{{ remote_id }}",
          "extract": {
            "state": "body.data.task_status",
            "states": {
              "submitted": "queued",
              "processing": "running",
              "succeed": "succeeded",
              "failed": "failed"
            },
            "outputs": "[body.data.task_result.videos.{ 'url': url }]",
            "error_message": "body.data.task_status_msg"
          }
        },
        "lookup": {
          "method": "GET",
          "path": "/v1/videos/text2video/{{ attempt_key }}",
          "extract": {
            "remote_id": "body.data.task_id"
          }
        },
        "dedupe": "lookup",
        "poll_every_sec": 5
      }
    ]
  }
}
JSON

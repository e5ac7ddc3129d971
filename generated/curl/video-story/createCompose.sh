#!/bin/sh
# Compose a video
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: BASE_URL, API_KEY, ACCEPT, IDEMPOTENCY_KEY
set -eu
: "${BASE_URL:=http://localhost:4000}"
: "${API_KEY:?set it to your key; a mock takes any}"
curl -sSN --fail-with-body -X POST "$BASE_URL/v1/compose" \
  -H "Authorization: Bearer $API_KEY" \
  -H "Accept: ${ACCEPT:-application/json}" \
  -H "Idempotency-Key: ${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}" \
  -H 'Content-Type: application/json' \
  --data-binary "@-" <<'JSON'
{
  "items": [
    {
      "type": "title",
      "text": "Midnight Heist",
      "subtitle": "A short night in three shots",
      "duration_sec": 3
    },
    {
      "type": "clip",
      "source": {
        "video_id": "vid_01m7zdervr3fch26w14wmchwyf"
      },
      "transition": {
        "type": "crossfade",
        "duration_sec": 0.5
      }
    },
    {
      "type": "clip",
      "source": {
        "video_id": "vid_01m7zderwc9q9g8xe6szaeavsn"
      },
      "trim_start_sec": 0.5,
      "duration_sec": 4,
      "muted": true
    },
    {
      "type": "still",
      "asset_id": "a_01m7zdc0cgp1xpa7z3dj8fssz5",
      "duration_sec": 4,
      "motion": "ken-burns",
      "transition": {
        "type": "crossfade",
        "duration_sec": 0.5
      }
    },
    {
      "type": "title",
      "text": "The harbour, at dawn",
      "placement": "lower-third",
      "start_sec": 6.8,
      "duration_sec": 2.5
    },
    {
      "type": "audio",
      "source": {
        "voiceover_id": "vo_01m7zdhshg8vcd1gdjfmgt83px"
      },
      "role": "voice",
      "start_sec": 3
    },
    {
      "type": "audio",
      "source": {
        "music_id": "bgm_01m7zdhtgrt891wb09b9y73my6"
      },
      "role": "music",
      "gain_db": -6,
      "fade_in_sec": 1,
      "fade_out_sec": 2
    }
  ],
  "captions": {
    "mode": "burn-in",
    "style": "subtitle",
    "cues": [
      {
        "start_sec": 3.4,
        "end_sec": 5.2,
        "text": "Two minutes. No more."
      }
    ]
  },
  "options": {
    "format": "mp4",
    "resolution": "1080p",
    "fps": 24
  },
  "webhook": {
    "url": "https://your.app/hooks/compose",
    "secret": "whsec_cG90dGVybGFicy1leGFtcGxlLXNlY3JldC0wMDE="
  }
}
JSON

import { ProviderCreate } from '@potterlabs/generated/providers/schemas.ts'
import type { Twin } from '../../../twins/twin.ts'
import type { ReadyProvider } from '../conformance/conformance.testkit.ts'
import { baseUrlVariable } from '../definition.ts'
import { type DeclaredSecret, providerSecrets } from '../provider-secrets.ts'
import { priceRow } from '../registered/prices.ts'
import { connectHttpAdapter } from './index.ts'

/* What would be posted to register the twins in server/twins/shapes, each of another shape. */

export const stills = (baseUrl: string) => ({
  id: 'acme-stills',
  name: 'Acme Stills',
  kinds: ['image'],
  capabilities: {
    image: {
      modes: ['generate'],
      aspect_ratios: ['16:9', '1:1'],
      max_count: 1,
      max_prompt_characters: 1000,
      features: ['seed'],
    },
  },
  prices: [{ modality: 'image', unit: 'image', amount_micros: 4000, as_of: '2026-11-21' }],
  adapter: {
    type: 'http',
    base_url: baseUrl,
    auth: { type: 'header', name: 'X-Api-Key', secret: 'STILLS_KEY' },
    refusal: { code: 'body.name', codes: { content_moderation: 'content_refused', bad_request: 'rejected' } },
    calls: [
      {
        modality: 'image',
        submit: {
          method: 'POST',
          path: '/v2/stills',
          encoding: 'multipart',
          body: "{ 'prompt': request.prompt, 'seed': request.seed, 'size': $lookup({ '16:9': '640x360', '1:1': '512x512' }, request.aspect_ratio) }",
        },
      },
    ],
  },
})

export const clips = (baseUrl: string) => ({
  id: 'acme-clips',
  name: 'Acme Clips',
  kinds: ['video'],
  capabilities: {
    video: {
      max_resolution: ['480p'],
      fps: [24],
      durations_sec: [2, 4],
      aspect_ratios: ['16:9', '9:16'],
      max_prompt_characters: 500,
      references: ['first_frame'],
      features: ['seed', 'cancel', 'progress'],
    },
  },
  prices: [{ modality: 'video', unit: 'second', amount_micros: 50_000, as_of: '2026-11-21' }],
  adapter: {
    type: 'http',
    base_url: baseUrl,
    auth: {
      type: 'jwt',
      secret: 'CLIPS_SECRET',
      issuer_secret: 'CLIPS_ACCESS',
      claims: "{ 'exp': now_sec + 1800 }",
    },
    refusal: {
      code: 'body.error.type',
      codes: { moderation: 'content_refused', invalid_request: 'rejected' },
    },
    calls: [
      {
        modality: 'video',
        submit: {
          method: 'POST',
          path: '/v1/tasks',
          body: "{ 'text': request.prompt, 'seconds': $string(request.duration_sec), 'seed': request.seed, 'shape': request.aspect_ratio = '16:9' ? 'landscape' : 'portrait', 'reference': attempt_key, 'first_frame': request.references[role = 'first_frame'].data_uri }",
          extract: { remote_id: 'body.data.name' },
        },
        poll: {
          method: 'GET',
          path: '/v1/{{ remote_id }}',
          extract: {
            state: 'body.status',
            states: {
              WAITING: 'queued',
              RENDERING: 'running',
              READY: 'succeeded',
              BROKEN: 'failed',
              STOPPED: 'canceled',
            },
            progress_percent: 'body.percent',
            outputs: "[body.files.{ 'url': $ }]",
            error_message: 'body.error.type',
            cost_micros: 'body.credits * 10000',
          },
        },
        cancel: { method: 'DELETE', path: '/v1/{{ remote_id }}' },
        lookup: {
          method: 'GET',
          path: '/v1/tasks',
          query: { reference: '{{ attempt_key }}' },
          extract: { remote_id: 'body.data[0].name' },
        },
        dedupe: 'lookup',
        poll_every_sec: 1,
      },
    ],
  },
})

export const voices = (baseUrl: string) => ({
  id: 'acme-voices',
  name: 'Acme Voices',
  kinds: ['tts'],
  capabilities: {
    tts: {
      languages: ['en'],
      sample_rates_hz: [24_000],
      formats: ['mp3', 'wav'],
      ssml: false,
      word_times: true,
      paces: ['slow', 'medium', 'fast'],
      emphases: ['normal'],
      max_characters: 1000,
    },
  },
  prices: [{ modality: 'tts', unit: 'character', amount_micros: 15, as_of: '2026-11-21' }],
  adapter: {
    type: 'http',
    base_url: baseUrl,
    auth: { type: 'bearer', secret: 'VOICES_KEY' },
    refusal: { code: 'body.reason', codes: { safety: 'content_refused' } },
    calls: [
      {
        modality: 'tts',
        voices: [
          { ref: 'ada', name: 'Ada', language: 'en-US', gender: 'female' },
          { ref: 'bo', name: 'Bo', language: 'en-US', gender: 'male' },
        ],
        submit: {
          method: 'POST',
          path: '/speak/{{ request.voice }}',
          body: "{ 'input': request.text, 'speed': $lookup({ 'slow': 0.8, 'fast': 1.2 }, request.pace) }",
          extract: {
            outputs: "{ 'base64': body.audio, 'mime': 'audio/mpeg' }",
            characters:
              "{ 'characters': body.timing.chars, 'start_sec': body.timing.from_ms.($ / 1000), 'end_sec': body.timing.to_ms.($ / 1000) }",
          },
        },
      },
    ],
  },
})

export const tunes = (baseUrl: string) => ({
  id: 'acme-tunes',
  name: 'Acme Tunes',
  kinds: ['music'],
  capabilities: {
    music: {
      styles: ['ambient', 'cinematic'],
      stems: false,
      bpm: { min: 60, max: 180 },
      max_duration_sec: 60,
      intensity_curves: ['flat'],
      features: [],
    },
  },
  prices: [{ modality: 'music', unit: 'call', amount_micros: 80_000, as_of: '2026-11-21' }],
  adapter: {
    type: 'http',
    base_url: baseUrl,
    auth: { type: 'query', name: 'key', secret: 'TUNES_KEY' },
    refusal: {
      code: 'body.resp.code != 0 ? body.resp.code',
      codes: { '1002': 'busy', '1004': 'unavailable', '1026': 'content_refused', '2013': 'rejected' },
    },
    calls: [
      {
        modality: 'music',
        submit: {
          method: 'POST',
          path: '/api/compose',
          body: "{ 'style': request.style, 'lyrics': request.prompt, 'length': $ceil(request.duration_sec), 'bpm': request.bpm }",
          extract: { outputs: "{ 'url': body.data.file }" },
        },
      },
    ],
  },
})

export const queue = (baseUrl: string) => ({
  id: 'acme-queue',
  name: 'Acme Queue',
  kinds: ['image'],
  capabilities: {
    image: {
      modes: ['generate'],
      aspect_ratios: ['16:9', '9:16', '1:1'],
      max_count: 4,
      max_prompt_characters: 2000,
      features: ['seed'],
    },
  },
  prices: [{ modality: 'image', unit: 'image', amount_micros: 25_000, as_of: '2026-11-21' }],
  adapter: {
    type: 'http',
    base_url: baseUrl,
    auth: { type: 'header', name: 'Authorization', prefix: 'Key ', secret: 'QUEUE_KEY' },
    refusal: {
      code: 'body.detail[0].type',
      codes: { content_policy_violation: 'content_refused', internal_error: 'rejected' },
    },
    calls: [
      {
        modality: 'image',
        submit: {
          method: 'POST',
          path: '/models/flux',
          body: "{ 'prompt': request.prompt, 'seed': request.seed, 'num_images': request.count, 'image_size': $lookup({ '16:9': { 'width': 640, 'height': 360 }, '9:16': { 'width': 360, 'height': 640 }, '1:1': { 'width': 512, 'height': 512 } }, request.aspect_ratio) }",
          extract: { remote_id: 'body.request_id' },
        },
        poll: {
          method: 'GET',
          path: '/models/flux/requests/{{ remote_id }}/status',
          extract: {
            state: 'body.status',
            states: { IN_QUEUE: 'queued', IN_PROGRESS: 'running', COMPLETED: 'succeeded' },
          },
        },
        result: {
          method: 'GET',
          path: '/models/flux/requests/{{ remote_id }}',
          extract: { outputs: "[body.images.{ 'url': url, 'width_px': width, 'height_px': height }]" },
        },
        poll_every_sec: 1,
      },
    ],
  },
})

/** A registration as the edge would hand it on, defaults filled in. */
export const readRegistration = (document: object): ProviderCreate => ProviderCreate.parse(document)

/** The twins' secrets, each declared for its own host. */
export function declaredFor(...twins: Twin[]): Map<string, DeclaredSecret> {
  return new Map(
    twins.flatMap(({ secrets, url }) =>
      Object.entries(secrets).map(([name, value]) => [name, { value, hosts: [new URL(url).host] }] as const),
    ),
  )
}

/** A registration in the place of a definition, for the conformance suite. */
export function readyShape(
  document: (baseUrl: string) => object,
  secretNames: readonly string[],
): ReadyProvider {
  const { id, capabilities, prices, adapter } = readRegistration(document('https://api.acme.example'))
  const dedupe = adapter.type === 'http' ? (adapter.calls[0]?.dedupe ?? 'none') : 'none'
  return {
    id,
    capabilities,
    prices: prices.map(priceRow),
    dedupe,
    callsWith(settings) {
      const baseUrl = settings.value(baseUrlVariable(id)) ?? ''
      const declared = secretNames.map(
        (name) => [name, { value: settings.value(name) ?? '', hosts: [new URL(baseUrl).host] }] as const,
      )
      const read = readRegistration(document(baseUrl))
      if (read.adapter.type !== 'http') throw new Error('a shape is an HTTP adapter')
      const secrets = providerSecrets(new Map(declared))
      return connectHttpAdapter({ ...read, adapter: read.adapter }, { ...settings, secrets })
    },
  }
}

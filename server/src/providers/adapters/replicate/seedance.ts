import type { VideoCapabilities } from '@potterlabs/generated/providers/schemas.ts'
import { z } from 'zod'
import type { VideoRequest, VideoResult } from '../../port.ts'
import { frameOf, readOverrides, refusal, requireVideoSupport } from '../../support.ts'
import type { ReplicateModel } from './predictions.ts'

/* Seedance 1 Pro by ByteDance: https://replicate.com/bytedance/seedance-1-pro/api/schema. */

export const SEEDANCE = 'bytedance/seedance-1-pro'

export const seedanceCapabilities: VideoCapabilities = {
  max_resolution: ['480p', '720p', '1080p'],
  fps: [24],
  durations_sec: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  aspect_ratios: ['16:9', '9:16', '1:1', '4:3', '3:4', '21:9'],
  // The model's page tells no limit.
  max_prompt_characters: 2_000,
  references: ['first_frame', 'last_frame'],
  features: ['seed', 'cancel'],
}

const RESOLUTIONS = { '480p': '480p', '720p': '720p', '1080p': '1080p', '4k': '1080p' } as const
export const Overrides = z.strictObject({ camera_fixed: z.boolean().optional() })

export const seedance: ReplicateModel<VideoRequest, VideoResult> = {
  plan(request) {
    requireVideoSupport({ name: 'Seedance', capabilities: seedanceCapabilities, models: [SEEDANCE] }, request)
    const { camera_fixed } = readOverrides('Seedance', Overrides, request.overrides)
    const first = frameOf('Seedance', request, 'first_frame')
    const last = frameOf('Seedance', request, 'last_frame')
    if (last && !first) throw refusal('Seedance', 'takes last_frame only together with first_frame.')
    const resolution = RESOLUTIONS[request.resolution]
    return {
      model: SEEDANCE,
      input: {
        prompt: request.prompt,
        duration: request.durationSec,
        resolution,
        ...(first ? {} : { aspect_ratio: request.aspectRatio }),
        ...(request.seed === null ? {} : { seed: request.seed }),
        ...(camera_fixed === undefined ? {} : { camera_fixed }),
      },
      files: { ...(first ? { image: first } : {}), ...(last ? { last_frame_image: last } : {}) },
      cost: { model: `${SEEDANCE}@${resolution}`, units: { second: request.durationSec } },
      notes: first ? ['Seedance keeps the shape of the frame that it was given.'] : [],
    }
  },
  resultOf: (video) => ({ video, durationSec: null }),
}

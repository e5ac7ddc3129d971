import type { Modality, ProviderCreate } from '@potterlabs/generated/providers/schemas.ts'
import type { AspectRatio } from '../../../providers/port.ts'
import { costOf } from '../../../providers/price.ts'
import { priceRow } from '../../../providers/registered/prices.ts'

/** One thing that a probe makes. */
export interface PlannedCheck {
  /** Of the ledger's row. */
  step: 'text' | 'tts' | 'image' | 'search' | 'music' | 'video'
  modality: Modality
  /** What it will use up, in units of the price table. */
  units: Record<string, number>
  /** By the registration's own prices; null where it has none for it. */
  estimatedMicrosUsd: number | null
}

export const SENTENCE = 'The lamp went out at midnight, and Mara climbed the long stairs.'
const MUSIC_SEC = 10
const TOKENS = { input_token: 300, output_token: 60 }

/** The shortest that the capabilities allow. */
export const musicSec = (maxDurationSec: number): number => Math.min(MUSIC_SEC, maxDurationSec)
export const shortest = (durationsSec: readonly number[]): number => Math.min(...durationsSec)

/** The shape that is least like a square: whoever always makes squares is found out. */
export function tellingRatio(ratios: readonly AspectRatio[]): AspectRatio {
  const oddness = (ratio: AspectRatio) => Math.abs(Math.log(ratioOf(ratio)))
  return [...ratios].sort((one, other) => oddness(other) - oddness(one))[0] ?? '1:1'
}

export function ratioOf(ratio: AspectRatio): number {
  const [width = 1, height = 1] = ratio.split(':').map(Number)
  return width / height
}

/** What is tried of a registration, in order: one thing of each modality, the smallest. */
export function plannedChecks(document: ProviderCreate): PlannedCheck[] {
  const { text, tts, image, music, video } = document.capabilities
  const prices = document.prices.map(priceRow)
  const check = (step: PlannedCheck['step'], units: Record<string, number>): PlannedCheck => {
    const modality = step === 'search' ? 'image' : step
    const ofModality = prices.filter((price) => price.modality === modality)
    const { amountMicrosUsd, basis } = costOf(ofModality, {
      amountMicrosUsd: null,
      units: { call: 1, ...units },
    })
    return { step, modality, units, estimatedMicrosUsd: basis === 'table' ? amountMicrosUsd : null }
  }
  return [
    ...(text ? [check('text', TOKENS)] : []),
    ...(tts ? [check('tts', { character: SENTENCE.length })] : []),
    ...(image?.modes.includes('generate') ? [check('image', { image: 1 })] : []),
    ...(image?.modes.includes('search') ? [check('search', {})] : []),
    ...(music ? [check('music', { second: musicSec(music.max_duration_sec) })] : []),
    ...(video ? [check('video', { second: shortest(video.durations_sec) })] : []),
  ]
}

/** What a probe is expected to cost: the checks that its limit allows, one after the other. */
export function affordable(document: ProviderCreate): { check: PlannedCheck; allowed: boolean }[] {
  let spent = 0
  return plannedChecks(document).map((check) => {
    const cost = check.estimatedMicrosUsd
    // What has no price may cost anything, so it needs some allowance.
    const allowed =
      cost === null ? document.probe.max_cost_micros > 0 : spent + cost <= document.probe.max_cost_micros
    if (allowed) spent += cost ?? 0
    return { check, allowed }
  })
}

export const expectedMicros = (document: ProviderCreate): number =>
  document.probe.skip
    ? 0
    : affordable(document).reduce(
        (sum, { check, allowed }) => sum + (allowed ? (check.estimatedMicrosUsd ?? 0) : 0),
        0,
      )

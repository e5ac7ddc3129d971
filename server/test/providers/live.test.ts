import { describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { providerDefinitions } from '../../src/providers/adapters/index.ts'
import { missingSecrets } from '../../src/providers/connect.ts'
import { anthropicTwin } from '../../twins/anthropic.ts'
import { elevenlabsTwin } from '../../twins/elevenlabs.ts'
import { falTwin } from '../../twins/fal.ts'
import { genaiTwin } from '../../twins/genai.ts'
import { klingTwin } from '../../twins/kling.ts'
import { ltxTwin } from '../../twins/ltx.ts'
import { lumaTwin } from '../../twins/luma.ts'
import { minimaxTwin } from '../../twins/minimax.ts'
import { openaiTwin } from '../../twins/openai.ts'
import { openrouterTwin } from '../../twins/openrouter.ts'
import { pexelsTwin } from '../../twins/pexels.ts'
import { pixabayTwin } from '../../twins/pixabay.ts'
import { replicateTwin } from '../../twins/replicate.ts'
import { runwayTwin } from '../../twins/runway.ts'
import type { Twin } from '../../twins/twin.ts'
import { unsplashTwin } from '../../twins/unsplash.ts'
import { type LiveCall, liveCallsOf, liveConnection } from '../support/live-calls.ts'
import { billedMicrosUsd, withTwins } from '../support/provider-twins.ts'
import { SpendCap } from '../support/spend-cap.ts'

/*
 * The cheapest call of each kind at the providers themselves, where their keys are in the environment: it costs money,
 * though never more than LIVE_SPEND_CAP_USD. Without keys nothing is asked of anybody. The same calls are always made
 * at the twins, so that what is run with real keys has been run before.
 */

const DEFAULT_CAP_USD = 0.5
/** A clip may take minutes. */
const CALL_TIMEOUT_MS = 15 * 60_000
const SMALLEST_MEDIA_BYTES = 20

const calls = providerDefinitions
  .flatMap(liveCallsOf)
  .toSorted((a, b) => a.estimatedMicrosUsd - b.estimatedMicrosUsd)
const usd = (micros: number) => `${(micros / 1e6).toFixed(4)} USD`

describe('at the providers', () => {
  const config = readConfig()
  const cap = new SpendCap(Number(process.env.LIVE_SPEND_CAP_USD || DEFAULT_CAP_USD))
  const isReady = ({ definition }: LiveCall) =>
    missingSecrets(definition, { value: config.providerSetting }).length === 0

  for (const call of calls) {
    test.skipIf(!isReady(call))(
      call.name,
      async (run) => {
        const { estimatedMicrosUsd } = call
        run.skip(!cap.take(estimatedMicrosUsd), `it may cost ${usd(estimatedMicrosUsd)}: above the cap`)
        const { media, costMicrosUsd } = await call.make(liveConnection(config))
        cap.settle(estimatedMicrosUsd, costMicrosUsd)
        console.info(`${call.name}: ${usd(costMicrosUsd)}, estimated ${usd(estimatedMicrosUsd)}`)
        expect(media.every(({ length }) => length >= SMALLEST_MEDIA_BYTES)).toBe(true)
      },
      CALL_TIMEOUT_MS,
    )
  }
})

const TWINS: Record<string, () => Promise<Twin>> = {
  ...{ anthropic: anthropicTwin, elevenlabs: elevenlabsTwin, fal: falTwin, genai: genaiTwin },
  ...{ kling: klingTwin, ltx: ltxTwin, luma: lumaTwin, minimax: minimaxTwin, openai: openaiTwin },
  ...{ openrouter: openrouterTwin, pexels: pexelsTwin, pixabay: pixabayTwin, replicate: replicateTwin },
  ...{ runway: runwayTwin, unsplash: unsplashTwin },
}

describe('at their twins', () => {
  test.for(calls)('$name', async (call) => {
    const { id } = call.definition
    const startTwin = TWINS[id]
    if (!startTwin) throw new Error(`${id} has no twin`)
    const twin = await startTwin()
    try {
      const connection = liveConnection(withTwins({ [id]: twin }))
      const { media, costMicrosUsd } = await call.make({ ...connection, pause: async () => undefined })
      expect(media).toHaveLength(1)
      expect(media.every(({ length }) => length >= SMALLEST_MEDIA_BYTES)).toBe(true)
      expect(costMicrosUsd).toBe(billedMicrosUsd(twin))
      expect(costMicrosUsd, 'the estimate is no smaller than the cost').toBeLessThanOrEqual(
        call.estimatedMicrosUsd,
      )
    } finally {
      await twin.stop()
    }
  })

  test('every provider has a call here', () => {
    const made = new Set(calls.map(({ definition }) => definition.id))
    expect([...made].sort()).toEqual(providerDefinitions.map(({ id }) => id).sort())
  })
})

test('a cap lets no more through than it holds', () => {
  const cap = new SpendCap(0.5)
  expect([cap.take(300_000), cap.take(300_000), cap.take(200_000), cap.take(1)]).toEqual([
    ...[true, false, true, false],
  ])
  cap.settle(300_000, 100_000)
  expect([cap.take(200_001), cap.take(200_000)]).toEqual([false, true])
})

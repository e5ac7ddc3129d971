import { join } from 'node:path'
import type { Images, Voiceover } from '@potterlabs/generated/slideshow/schemas.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGuardedFetch } from '../../src/core/guarded-fetch.ts'
import { webFetch } from '../../src/core/web-fetch.ts'
import type { Engine } from '../../src/jobs/engine.ts'
import { locateFfmpeg } from '../../src/media/ffmpeg.ts'
import { slideshowJobs } from '../../src/packs/slideshow/index.ts'
import { builtInProviders, providerDefinitions } from '../../src/providers/adapters/index.ts'
import { createProviders } from '../../src/providers/providers.ts'
import { createVoiceCatalogs } from '../../src/providers/voice-catalogs.ts'
import { diskStore } from '../../src/store/artifacts/disk.ts'
import { type ElevenlabsTwin, elevenlabsTwin } from '../../twins/elevenlabs.ts'
import { type FalTwin, falTwin } from '../../twins/fal.ts'
import type { Twin } from '../../twins/twin.ts'
import { testEngine } from '../support/engine.ts'
import { billedMicrosUsd, withTwins } from '../support/provider-twins.ts'
import { type TestServer, testServer } from '../support/server.ts'

/*
 * Answers that were lost after the provider had taken, and billed, the call. The API runs as it is; its worker is one
 * of ours, which waits milliseconds where it would wait minutes.
 */

let elevenlabs: ElevenlabsTwin
let fal: FalTwin
let server: TestServer
let worker: Engine
beforeAll(async () => {
  ;[elevenlabs, fal] = await Promise.all([elevenlabsTwin(), falTwin()])
  const settings = withTwins({ elevenlabs, fal })
  server = await testServer({ ...settings, role: 'api' })
  const fetchOutside = webFetch(createGuardedFetch({ egressAllow: settings.egressAllow }))
  const providers = createProviders({
    learntBy: async () => [],
    builtIn: builtInProviders,
    definitions: providerDefinitions,
    settings: { value: settings.providerSetting, fetch: fetchOutside, now: Date.now },
    voices: createVoiceCatalogs(() => undefined),
    registeredBy: async () => [],
  })
  const content = diskStore(join(server.dataDir, 'artifacts'))
  const tools = {
    ...{ providers, content, ffmpeg: await locateFfmpeg({}), fetch: fetchOutside },
    mediaCache: null,
  }
  worker = testEngine(
    { db: server.db, url: server.databaseUrl, projectId: server.projectId, drop: async () => undefined },
    slideshowJobs({ ...tools, workDir: join(server.dataDir, 'work') }),
  )
  await worker.start()
})
afterAll(async () => {
  await worker.stop()
  await server.stop()
  await Promise.all([elevenlabs.stop(), fal.stop()])
})

const submits = (twin: Twin) => twin.seen.filter(({ kind }) => kind === 'submit').length

test('R-04 a narration is looked up in the account, and not paid for twice', async () => {
  elevenlabs.failNext('submit', { type: 'lost_answer' })
  const text = 'Nobody pays for this twice.'
  const { body: made } = await server.call<Voiceover>('POST', '/v1/voiceovers', {
    body: {
      script: { type: 'text', text },
      voice: { provider: 'elevenlabs', name: 'Sarah' },
      options: { ssml: false },
    },
  })
  const voiceover = await server.finished<Voiceover>(`/v1/voiceovers/${made.id}`)
  expect(voiceover.words.map((word) => word.text).join(' ')).toBe(text)
  expect(submits(elevenlabs)).toBe(1)
  expect(elevenlabs.charges).toHaveLength(1)
  expect(voiceover.cost.amount_micros).toBe(billedMicrosUsd(elevenlabs))
})

test('R-04 what nobody can look up is for a person to decide, and is not sent again', async () => {
  fal.failNext('submit', { type: 'lost_answer' })
  const { body: made } = await server.call<Images>('POST', '/v1/images', {
    body: { provider: 'fal', prompt: 'a lighthouse' },
  })
  await server.finished(`/v1/images/${made.id}`, 'needs_review')
  expect([submits(fal), fal.charges.length]).toEqual([1, 1])
})

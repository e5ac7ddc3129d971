import type { Voiceover } from '@potterlabs/generated/slideshow/schemas.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ElevenlabsTwin, elevenlabsTwin } from '../../twins/elevenlabs.ts'
import { withTwins } from '../support/provider-twins.ts'
import { caller, type TestServer, testServer, waitForEnd } from '../support/server.ts'

/*
 * What a project has paid to have read aloud is its own from then on: edits of a script buy what changed.
 */

let elevenlabs: ElevenlabsTwin
let server: TestServer
beforeAll(async () => {
  elevenlabs = await elevenlabsTwin()
  server = await testServer(withTwins({ elevenlabs }))
})
afterAll(async () => {
  await server.stop()
  await elevenlabs.stop()
})

const SECTIONS = ['A boat set out at night.', 'Nobody saw it go.', 'It came back in spring.']

/** Has a text read by paragraphs, by somebody who pays; returns the narration and what was asked of the provider. */
async function narrate(paragraphs: readonly string[], call = server.call) {
  elevenlabs.seen.length = 0
  const { status, body: made } = await call<Voiceover>('POST', '/v1/voiceovers', {
    body: {
      script: { type: 'text', text: paragraphs.join('\n\n') },
      voice: { provider: 'elevenlabs', name: 'Sarah' },
      options: { ssml: false },
    },
  })
  expect(status).toBe(202)
  const voiceover = await waitForEnd<Voiceover>(call, `/v1/voiceovers/${made.id}`, 'succeeded')
  const bought = elevenlabs.seen.filter(({ kind }) => kind === 'submit').length
  return { voiceover, bought }
}

test('a section that was read before, between the same neighbours, is not bought again', async () => {
  const first = await narrate(SECTIONS)
  expect(first.bought).toBe(3)
  const same = await narrate(SECTIONS)
  expect(same.bought).toBe(0)
  expect(same.voiceover.cost.amount_micros).toBe(0)
  expect(same.voiceover.artifact?.sha256).toBe(first.voiceover.artifact?.sha256)
  expect(same.voiceover.words).toEqual(first.voiceover.words)
  // The second is read towards another third.
  const edited = await narrate([...SECTIONS.slice(0, 2), 'It never came back.'])
  expect(edited.bought).toBe(2)
})

test('another project buys its own', async () => {
  await narrate(SECTIONS)
  const stranger = caller(server.url, await server.stranger())
  expect((await narrate(SECTIONS, stranger)).bought).toBe(3)
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import { type ClipsTwin, clipsTwin } from '../../../twins/shapes/clips.ts'
import { settingsFor } from '../conformance/conformance.testkit.ts'
import type { CallContext, SlowCall, VideoRequest, VideoResult } from '../port.ts'
import { clips, readyShape } from './shapes.testkit.ts'

/* A provider may be replaced while its calls are under way: they keep to what they began with. */

let twin: ClipsTwin
beforeEach(async () => {
  twin = await clipsTwin()
})
afterEach(() => twin.stop())

const context: CallContext = { attemptKey: 'attempt-1', signal: new AbortController().signal, log() {} }
const request: VideoRequest = {
  prompt: 'A lighthouse.',
  negativePrompt: null,
  durationSec: 2,
  aspectRatio: '16:9',
  resolution: '480p',
  seed: null,
  audio: false,
  references: [],
  model: null,
  overrides: {},
}

function connected(document: (baseUrl: string) => object): SlowCall<VideoRequest, VideoResult> {
  const ready = readyShape(document, Object.keys(twin.secrets))
  const call = ready.callsWith(settingsFor(ready, twin)).video?.video
  if (call?.style !== 'slow') throw new Error('clips are made slowly')
  return call
}

test('asked after by the old definition, once there is another', async () => {
  const { ticket } = await connected(clips).start(request, context)
  const replaced = connected((baseUrl) => {
    const document = clips(baseUrl)
    const [calls] = document.adapter.calls
    const poll = { ...calls?.poll, path: '/v9/elsewhere/{{ remote_id }}' }
    return { ...document, adapter: { ...document.adapter, calls: [{ ...calls, poll }] } }
  })
  twin.tasks.next({ polls: 1 })
  const answers = []
  for (let asked = 0; asked < 3; asked++) {
    answers.push(await replaced.check(JSON.parse(JSON.stringify(ticket)), context))
  }
  expect(answers.map(({ state }) => state)).toEqual(['pending', 'pending', 'done'])
  expect(answers.at(-1)).toMatchObject({
    cost: { amountMicrosUsd: 100_000 },
    result: { video: { type: 'remote', hosts: [new URL(twin.url).host] } },
  })
})

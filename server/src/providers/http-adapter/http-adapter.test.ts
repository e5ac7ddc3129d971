import { expect } from 'vitest'
import { clipsTwin } from '../../../twins/shapes/clips.ts'
import { queueTwin } from '../../../twins/shapes/queue.ts'
import { stillsTwin } from '../../../twins/shapes/stills.ts'
import { TUNES_CODES, tunesTwin } from '../../../twins/shapes/tunes.ts'
import { voicesTwin } from '../../../twins/shapes/voices.ts'
import { describeConformance } from '../conformance/conformance.testkit.ts'
import type { ImageRequest, MusicRequest, SpeechRequest, VideoRequest } from '../port.ts'
import { clips, queue, readyShape, stills, tunes, voices } from './shapes.testkit.ts'

/* Five providers of five shapes, none of which has a line of code, held to what every adapter is held to. */

const image: ImageRequest = {
  prompt: 'A lighthouse over a dark sea.',
  negativePrompt: null,
  aspectRatio: '16:9',
  count: 1,
  seed: 7,
  references: [],
}

describeConformance({
  definition: readyShape(stills, ['STILLS_KEY']),
  name: 'form in, bytes out',
  startTwin: stillsTwin,
  callOf: (calls) => calls.image?.image,
  request: image,
  verify: ([made]) => {
    expect(made?.media).toMatchObject({ type: 'bytes', mime: 'image/png' })
  },
  invalidRequest: { ...image, aspectRatio: '21:9' },
  refuseContent: (twin) => twin.refuseNext(),
})

const video: VideoRequest = {
  prompt: 'A lighthouse turns its lamp.',
  negativePrompt: null,
  durationSec: 2,
  aspectRatio: '16:9',
  resolution: '480p',
  seed: 7,
  audio: false,
  references: [],
  model: null,
  overrides: {},
}

describeConformance({
  definition: readyShape(clips, ['CLIPS_SECRET', 'CLIPS_ACCESS']),
  name: 'polling with words for states',
  startTwin: clipsTwin,
  callOf: (calls) => calls.video?.video,
  request: video,
  verify: ({ video: made }, twin) => {
    expect(made).toMatchObject({ type: 'remote', url: expect.stringContaining(`${twin.url}/results/`) })
  },
  invalidRequest: { ...video, durationSec: 3 },
  refuseContent: (twin) => twin.tasks.next({ refusing: true }),
  failNextJob: (twin) => twin.tasks.next({ failing: true }),
  forgetJobs: (twin) => twin.tasks.vanish(),
})

const speech: SpeechRequest = {
  text: 'The lamp went out. Mara climbed the stairs.',
  voice: 'ada',
  pace: 'medium',
  emphasis: 'normal',
  sampleRateHz: 24_000,
  ssml: false,
  previousText: null,
  nextText: null,
}

describeConformance({
  definition: readyShape(voices, ['VOICES_KEY']),
  name: 'base 64 with the time of each character',
  startTwin: voicesTwin,
  callOf: (calls) => calls.tts?.speech,
  request: speech,
  verify: ({ audio, words }) => {
    expect(audio).toMatchObject({ type: 'bytes', mime: 'audio/mpeg' })
    expect(words?.map(({ text }) => text)).toEqual(speech.text.split(' '))
    expect(words?.at(-1)?.endSec).toBeGreaterThan(1)
  },
  invalidRequest: { ...speech, voice: 'nobody' },
  refuseContent: (twin) => twin.refuseNext(),
})

const music: MusicRequest = {
  style: 'ambient',
  prompt: null,
  bpm: null,
  durationSec: 10,
  intensityCurve: 'flat',
  stems: false,
  seed: 7,
}

describeConformance({
  definition: readyShape(tunes, ['TUNES_KEY']),
  name: '200 with the code of a refusal',
  startTwin: tunesTwin,
  callOf: (calls) => calls.music?.music,
  request: music,
  verify: ({ audio }, twin) => {
    expect(audio).toMatchObject({ type: 'remote', url: expect.stringContaining(`${twin.url}/files/`) })
  },
  invalidRequest: { ...music, durationSec: 61 },
  refuseContent: (twin) => twin.nextCode(TUNES_CODES.content),
})

describeConformance({
  definition: readyShape(queue, ['QUEUE_KEY']),
  name: 'queue with a result of its own',
  startTwin: queueTwin,
  callOf: (calls) => calls.image?.image,
  request: { ...image, count: 2 },
  verify: (made) => {
    expect(made.map(({ widthPx, heightPx }) => [widthPx, heightPx])).toEqual([
      [640, 360],
      [640, 360],
    ])
  },
  invalidRequest: { ...image, count: 5 },
  refuseContent: (twin) => twin.tasks.next({ refusing: true }),
  failNextJob: (twin) => twin.tasks.next({ failing: true }),
  forgetJobs: (twin) => twin.tasks.vanish(),
})

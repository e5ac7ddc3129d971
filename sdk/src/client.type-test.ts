import { type ApiError, type Finished, type JobFailedError, PotterLabs, type Schemas } from './index.ts'

/*
 * What must and what must not compile: checked by the compiler, never run.
 */
declare const client: PotterLabs
declare const error: ApiError
declare const failure: JobFailedError

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const isTrue = <T extends true>(): T | undefined => undefined

export async function typesOfCalls(): Promise<void> {
  const voice = { voice_id: 'vx_clara' }
  const voiceover = await client.voiceovers.create({
    script: { type: 'text', text: 'A.' },
    voice,
    options: { pace: 'slow' },
  })
  voiceover satisfies Schemas['Voiceover']
  // @ts-expect-error: a script is required
  client.voiceovers.create({ voice })
  // @ts-expect-error: not a pace
  client.voiceovers.create({ script: { type: 'text', text: 'A.' }, voice, options: { pace: 'hasty' } })
  // @ts-expect-error: an id is required
  client.voiceovers.get()
  // @ts-expect-error: an id is a string
  client.voiceovers.get(7)
  // @ts-expect-error: reading makes nothing
  client.voiceovers.get('vo_1', { idempotencyKey: 'k' })
  client.scripts.create({ input: { type: 'text', text: 'A.' } }, { idempotencyKey: 'k' })
  // @ts-expect-error: no such form of a script
  client.scripts.create({ input: { type: 'poem', text: 'A.' } })
  client.assets.create({ file: new Blob() })
  // @ts-expect-error: a file is a Blob
  client.assets.create({ file: 'cover.png' })

  for await (const job of await client.jobs.list({ kind: 'voiceover', status: 'running' })) {
    isTrue<Same<typeof job, Schemas['JobEnvelope']>>()
  }
  // @ts-expect-error: not a kind of job
  client.jobs.list({ kind: 'novel' })

  isTrue<Same<ReturnType<typeof client.jobs.cancel>, Promise<void>>>()

  for await (const event of client.events.stream({ cursor: '', signal: new AbortController().signal })) {
    isTrue<Same<typeof event, Schemas['Event']>>()
  }
  // @ts-expect-error: a stream has no pages
  client.events.stream({ limit: 5 })
  // @ts-expect-error: the key is required
  new PotterLabs({ baseUrl: 'http://localhost:4000' })
}

export async function typesOfWaiting(): Promise<void> {
  const job = await client.slideshowVideos.create({ script: { type: 'text', text: 'A.' } })
  // @ts-expect-error: nothing is there yet
  client.download(job.artifact)
  const video = await client.wait(job, { onProgress: (progress, { tracks }) => [progress.percent, tracks] })
  isTrue<Same<typeof video, Finished<Schemas['SlideshowVideo']>>>()
  video.status satisfies 'succeeded'
  video.artifact satisfies Schemas['Artifact']
  await client.download(video.artifact)
  const beats = await client.beats.wait('bt_1')
  beats.beats satisfies Schemas['Beat'][]
  // @ts-expect-error: a script is there at once
  client.scripts.wait('scr_1')
  // @ts-expect-error: and is not a job
  client.wait(await client.scripts.get('scr_1'))
}

export function typesOfErrors(): void {
  isTrue<Same<typeof error.code, Schemas['ErrorCode'] | null>>()
  isTrue<Same<typeof failure.code, Schemas['ErrorCode'] | null>>()
  // @ts-expect-error: not a code of the contract
  if (error.code === 'nobody_knows') return
}

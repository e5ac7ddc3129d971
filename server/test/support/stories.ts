import type { Story, Storyboard, StructuredScript } from '@potterlabs/generated/video-story/schemas.ts'
import { expect } from 'vitest'
import type { TestServer } from './server.ts'
import { shotsOf } from './storyboards.ts'

export interface ErrorBody {
  error: { code: string; field: string | null; message: string; hint: string | null }
}

/** Stories as a client makes, resumes and follows them. */
export const storyClient = (server: TestServer) => ({
  async create(body: object): Promise<Story> {
    const answer = await server.call<Story>('POST', '/v1/stories', { body })
    expect(answer.status, answer.text).toBe(202)
    expect(answer.headers.get('location')).toBe(`/v1/stories/${answer.body.id}`)
    return answer.body
  },
  async resume(id: string, body: object): Promise<Story> {
    const answer = await server.call<Story>('POST', `/v1/stories/${id}:resume`, { body })
    expect(answer.status, answer.text).toBe(202)
    return answer.body
  },
  ended: (id: string, status = 'succeeded') => server.finished<Story>(`/v1/stories/${id}`, status),
})

/** The first shots of a storyboard as scenes of one's own, each of the same length: short films are made quickly. */
export function scriptOf(board: Storyboard, { shots, durationSec }: { shots: number; durationSec: number }) {
  const first = new Set(shotsOf(board).slice(0, shots))
  const scenes = board.scenes.map(({ slug, summary, shots: own }) => ({
    slug,
    summary,
    shots: own
      .filter((shot) => first.has(shot))
      .map(({ beat, prompt, characters, location, dialogue }) => ({
        ...{ beat, prompt, characters, location, dialogue },
        duration_sec: durationSec,
      })),
  }))
  return {
    title: board.title,
    characters: board.characters.map(({ name, description }) => ({ name, description })),
    locations: board.locations,
    scenes: scenes.filter((scene) => scene.shots.length > 0),
  } satisfies Partial<Record<keyof StructuredScript, unknown>>
}

import { readFileSync } from 'node:fs'
import type { Character, Storyboard } from '@potterlabs/generated/video-story/schemas.ts'
import { expect } from 'vitest'
import type { TestServer } from './server.ts'

const demo = (name: string) =>
  readFileSync(new URL(`../../../examples/stories/${name}`, import.meta.url), 'utf8')

export const SCREENPLAY = demo('the-night-letter.fountain')
export const STORY = demo('the-paper-boat.txt')

export const shotsOf = ({ scenes }: Storyboard) => scenes.flatMap(({ shots }) => shots)

/** Characters and storyboards as a client makes and edits them. */
export function storyboardClient(server: TestServer) {
  async function make(body: object): Promise<Storyboard> {
    const answer = await server.call<Storyboard>('POST', '/v1/storyboards', { body })
    expect(answer.status, answer.text).toBe(201)
    expect(answer.headers.get('location')).toBe(`/v1/storyboards/${answer.body.id}`)
    return answer.body
  }
  return {
    make,
    /** Of our screenplay. */
    screenplay: (more: object = {}) => make({ source: { type: 'fountain', text: SCREENPLAY }, ...more }),
    async keep(body: object): Promise<Character> {
      const answer = await server.call<Character>('POST', '/v1/characters', { body })
      expect(answer.status, answer.text).toBe(201)
      expect(answer.headers.get('location')).toBe(answer.body.links.self)
      return answer.body
    },
    /** With the ETag as it is now, unless another is given, or none (null). */
    async edit(method: 'PATCH' | 'DELETE', id: string, path: string, body?: object, ifMatch?: string | null) {
      const now = async () => (await server.call('GET', `/v1/storyboards/${id}`)).headers.get('etag')
      const tag = ifMatch === undefined ? await now() : ifMatch
      return server.call<Storyboard & { error: { code: string; field: string } }>(
        method,
        `/v1/storyboards/${id}${path}`,
        {
          ...(body === undefined ? {} : { body }),
          headers: tag === null ? {} : { 'If-Match': tag },
        },
      )
    },
  }
}

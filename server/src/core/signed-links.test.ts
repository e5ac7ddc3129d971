import { expect, test } from 'vitest'
import { signedLinks } from './signed-links.ts'

const HOUR_MS = 3_600_000
let now = 10 * HOUR_MS + 1
const links = signedLinks(
  'secret',
  () => 'http://host',
  () => now,
)

function partsOf(url: string) {
  const { pathname, searchParams } = new URL(url)
  return {
    projectId: searchParams.get('project') ?? '',
    artifactId: pathname.split('/').at(-1) ?? '',
    expires: Number(searchParams.get('expires')),
    signature: searchParams.get('signature') ?? '',
  }
}

test('a link holds for a day at most, and is the same within an hour so that ETags hold still', () => {
  now = 10 * HOUR_MS + 1
  const { url, expiresAt } = links.sign('proj_a', 'art_1')
  now = 11 * HOUR_MS - 1
  expect(links.sign('proj_a', 'art_1').url).toBe(url)
  expect(links.verify(partsOf(url))).toBe('valid')
  expect(expiresAt.getTime() - now).toBeGreaterThanOrEqual(22 * HOUR_MS)
  now = expiresAt.getTime() + 1
  expect(links.verify(partsOf(url))).toBe('expired')
})

test('T-05 nothing of a link can be changed', () => {
  now = 10 * HOUR_MS
  const link = partsOf(links.sign('proj_a', 'art_1').url)
  expect(links.verify({ ...link, artifactId: 'art_2' })).toBe('forged')
  expect(links.verify({ ...link, projectId: 'proj_b' })).toBe('forged')
  expect(links.verify({ ...link, expires: link.expires + 1 })).toBe('forged')
  expect(links.verify({ ...link, signature: `${link.signature}x` })).toBe('forged')
  expect(
    signedLinks(
      'other',
      () => '',
      () => now,
    ).verify(link),
  ).toBe('forged')
})

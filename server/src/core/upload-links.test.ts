import { expect, test } from 'vitest'
import { uploadLinks } from './upload-links.ts'

const nowMs = Date.UTC(2026, 0, 1)
const links = uploadLinks(
  'secret',
  () => 'https://media.example',
  () => nowMs,
)
const permission = { projectId: 'proj_1', uploadId: 'aup_1', sizeBytes: 17, expiresSec: nowMs / 1000 + 60 }
const signature = new URL(links.sign(permission)).searchParams.get('signature') ?? ''

test('a link holds for its upload until it ends', () => {
  expect(links.sign(permission)).toMatch(/^https:\/\/media\.example\/v1\/asset-uploads\/aup_1\/content\?/)
  expect(links.verify(permission, signature)).toBe('valid')
  const late = uploadLinks(
    'secret',
    () => '',
    () => nowMs + 61_000,
  )
  expect(late.verify(permission, signature)).toBe('expired')
})

test.each([
  ['project', { projectId: 'proj_2' }],
  ['upload', { uploadId: 'aup_2' }],
  ['size', { sizeBytes: 18 }],
  ['end', { expiresSec: permission.expiresSec + 1 }],
])('T-05 a link is bound to its %s', (_, change) => {
  expect(links.verify({ ...permission, ...change }, signature)).toBe('forged')
})

test('T-05 a link of another server, or none at all, is forged', () => {
  const other = uploadLinks('other', () => '')
  expect(other.verify(permission, signature)).toBe('forged')
  expect(links.verify(permission, '')).toBe('forged')
})

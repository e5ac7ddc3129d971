import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { API_KEY_PATTERN, isWholeApiKey, newApiKey } from './api-key.ts'

test('a new key says its mode and is whole', () => {
  for (const mode of ['live', 'test'] as const) {
    const key = newApiKey(mode)
    expect(key).toMatch(new RegExp(`^pl_${mode}_[0-9A-Za-z]{36}$`))
    expect(isWholeApiKey(key)).toBe(true)
    expect(newApiKey(mode)).not.toBe(key)
  }
})

test('K-02 one wrong character is found out, wherever it is', () => {
  const key = newApiKey('live')
  fc.assert(
    fc.property(fc.nat({ max: key.length - 1 }), fc.constantFrom(...'0aZ_ é'), (at, wrong) => {
      fc.pre(key[at] !== wrong)
      expect(isWholeApiKey(key.slice(0, at) + wrong + key.slice(at + 1))).toBe(false)
    }),
  )
  for (const other of ['', key.slice(1), `${key}0`, `${key}\n`, ` ${key}`, key.replace('live', 'test')]) {
    expect(isWholeApiKey(other), JSON.stringify(other)).toBe(false)
  }
})

test('K-02 the pattern of the operating guide finds keys in a dump, and nothing else', () => {
  const guide = readFileSync(new URL('../../../docs/operating.md', import.meta.url), 'utf8')
  const documented = /^ {4}(\\bpl_.*\\b)$/m.exec(guide)?.[1] ?? ''
  const scan = (text: string) => [...text.matchAll(new RegExp(documented, 'g'))].map(([found]) => found)
  expect(new RegExp(documented).source).toBe(API_KEY_PATTERN.source)

  const keys = [newApiKey('live'), newApiKey('test')]
  const [live, trial] = keys
  const dump = `KEY=${live}\n--- a/.env\n+  "key": "${trial}",\nhttps://x.test/?k=${live}&n=1 xpl_live_ pl_live_short`
  expect(scan(dump)).toEqual([live, trial, live])
  expect(scan(guide)).toEqual([])
})

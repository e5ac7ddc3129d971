import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSecretBox, SecretBoxError } from './secret-box.ts'

const MASTER = 'a master secret of enough characters'
const box = createSecretBox(MASTER)
const bytes = (text: string) => new TextEncoder().encode(text)
const SECRET = bytes('whsec_c2VjcmV0c2VjcmV0c2VjcmV0')

describe('createSecretBox', () => {
  test('what was sealed opens again, by another box of the same key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (plain, context) => {
        const opened = createSecretBox(MASTER).open(box.seal(plain, context), context)
        expect(Buffer.from(opened).equals(plain)).toBe(true)
      }),
    )
  })

  test('the same secret never looks the same twice, and never like itself', () => {
    const sealed = [box.seal(SECRET, 'webhook'), box.seal(SECRET, 'webhook')]
    expect(sealed[0]?.equals(sealed[1] ?? Buffer.of())).toBe(false)
    for (const one of sealed) expect(one.includes(Buffer.from(SECRET))).toBe(false)
  })

  test('it opens neither for another place nor with another key', () => {
    const sealed = box.seal(SECRET, 'webhook whk_1')
    const other = createSecretBox('another master secret of 32 chars')
    expect(() => box.open(sealed, 'webhook whk_2')).toThrow(SecretBoxError)
    expect(() => other.open(sealed, 'webhook whk_1')).toThrow(SecretBoxError)
  })

  test('no byte can be changed and none cut off', () => {
    const sealed = box.seal(SECRET, 'webhook')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(() => box.open(changed, 'webhook'), `byte ${at}`).toThrow(SecretBoxError)
      expect(() => box.open(sealed.subarray(0, at), 'webhook'), `cut at ${at}`).toThrow(SecretBoxError)
    }
  })

  test('a key too short to be one is refused', () => {
    expect(() => createSecretBox('secret')).toThrow(/32 characters/)
  })
})

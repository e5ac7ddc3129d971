import { describe, expect, test } from 'vitest'
import { signedLinks } from '../../../core/signed-links.ts'
import { holds } from './conditions.ts'
import { withFreshLinks } from './fresh-links.ts'
import { lookUp, referenceOf, referencesIn, resolved } from './references.ts'

const scope = {
  input: { title: 'The Lamp', missing: null },
  board: {
    id: 'sb_1',
    scenes: [{ id: 'a', shots: [{ id: 1 }, { id: 2 }] }, { id: 'b', shots: [{ id: 3 }] }, { shots: [] }],
  },
  item: 'vid_7',
}
const at = (text: string) => {
  const reference = referenceOf(text)
  return reference && lookUp(scope, reference)
}

describe('a reference', () => {
  test('is a whole text of the right form, and nothing else', () => {
    expect(referenceOf('@board.scenes.0.id')).toEqual({
      text: '@board.scenes.0.id',
      root: 'board',
      path: ['scenes', '0', 'id'],
    })
    for (const text of ['board', '@', '@Board', '@board.', 'see @board', '@@board', '@board id', 7, null]) {
      expect(referenceOf(text)).toBeNull()
    }
    expect(
      referencesIn({ a: ['@item', { b: '@board.id' }], c: 'text' }).map(({ text, at }) => [text, at]),
    ).toEqual([
      ['@item', ['a', 0]],
      ['@board.id', ['a', 1, 'b']],
    ])
  })

  test('leads along fields and positions, through lists and lists in lists', () => {
    expect(at('@board.id')).toBe('sb_1')
    expect(at('@board.scenes.1.id')).toBe('b')
    expect(at('@board.scenes.id')).toEqual(['a', 'b'])
    expect(at('@board.scenes.shots.id')).toEqual([1, 2, 3])
    expect(at('@item')).toBe('vid_7')
  })

  test('leads to nothing where there is nothing, and to nothing of JavaScript’s own', () => {
    for (const text of [
      '@board.scenes.9',
      '@board.id.more',
      '@nobody.id',
      '@board.constructor',
      '@board.scenes.length',
    ]) {
      expect(at(text) ?? []).toEqual([])
    }
  })

  test('what is not there is left out of what is given', () => {
    const given = {
      a: '@input.title',
      b: '@input.missing',
      c: ['@item', '@nobody'],
      d: '@@home',
      e: { f: '@nobody' },
    }
    expect(resolved(given, scope)).toEqual({ a: 'The Lamp', c: ['vid_7'], d: '@home', e: {} })
  })
})

describe('a condition', () => {
  test.for([
    [{ is: 'equal', to: true }, true, false],
    [{ is: 'not_equal', to: 'a' }, 'b', 'a'],
    [{ is: 'equal', to: null }, undefined, 0],
    [{ is: 'less', to: 3 }, 2, 3],
    [{ is: 'greater', to: 3 }, 4, '4'],
    [{ is: 'empty', to: null }, [], ['a']],
    [{ is: 'not_empty', to: null }, 'a', ''],
    [{ is: 'not_empty', to: null }, { a: 1 }, undefined],
  ] as const)('%j holds for %j and not for %j', ([condition, yes, no]) => {
    expect([holds(condition, yes), holds(condition, no)]).toEqual([true, false])
  })
})

test('links to artifacts are signed anew wherever they stand, and other links are left alone', () => {
  let now = Date.UTC(2026, 10, 1)
  const links = signedLinks(
    'a secret of thirty-two characters',
    () => 'http://localhost:4000',
    () => now,
  )
  const view = () => {
    const { url, expiresAt } = links.sign('proj_1', 'art_01abc')
    return {
      final: { url, mime: 'video/mp4', expires_at: expiresAt.toISOString() },
      all: [{ url }],
      self: '/v1/compose/cmp_1',
    }
  }
  const before = view()
  now += 3 * 86_400_000
  expect(withFreshLinks(before, links, 'proj_1')).toEqual(view())
  expect(view()).not.toEqual(before)
})

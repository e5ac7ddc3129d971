import { expect, test } from 'vitest'
import { readSettings } from '../../mock/src/main.ts'

const PACKS = ['all', 'platform', 'providers', 'slideshow', 'video-story']
const portOf = (pack: string) => readSettings([pack], {}, PACKS).port

test('each pack has its port', () => {
  const ports = { providers: 4009, slideshow: 4010, 'video-story': 4011, platform: 4012, all: 4010 }
  expect(Object.fromEntries(Object.keys(ports).map((pack) => [pack, portOf(pack)]))).toEqual(ports)
})

test('PORT, HOST and MODE win', () => {
  const environment = { PORT: '5001', HOST: '0.0.0.0', MODE: 'dynamic' }
  expect(readSettings(['all'], environment, PACKS)).toEqual({
    pack: 'all',
    port: 5001,
    host: '0.0.0.0',
    mode: 'dynamic',
  })
})

test.each([
  ['no pack', [], {}, /^Use: mock all\|platform/],
  ['two packs', ['all', 'platform'], {}, /^Use: mock/],
  ['an unknown pack', ['slides'], {}, /There is no pack "slides"/],
  ['a port out of range', ['all'], { PORT: '70000' }, /PORT is 70000/],
  ['an unknown mode', ['all'], { MODE: 'real' }, /MODE is real/],
])('%s is refused with how to use it', (_, args, environment, message) => {
  expect(() => readSettings(args, environment, PACKS)).toThrow(message)
})

import { stringify } from 'yaml'
import type { Emitter } from './emitter.ts'

/** `bundled/*`: each pack as one self-contained document, and all packs as one, for mocks and other tools. */
export const emitBundled: Emitter = ({ packs, all }) => ({
  ...Object.fromEntries(packs.map(({ name, document }) => [`bundled/${name}.json`, toJson(document)])),
  'bundled/all.json': toJson(all),
  'bundled/all.yaml': stringify(all, { aliasDuplicateObjects: false, lineWidth: 0 }),
})

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

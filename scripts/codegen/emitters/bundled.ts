import { stringify } from 'yaml'
import type { Emitter } from './emitter.ts'

/** `bundled/*`: each pack as one self-contained document, and all packs as one, for mocks and other tools. */
export const emitBundled: Emitter = ({ packs, all }) => ({
  ...Object.assign({}, ...packs.map(({ name, document }) => bothForms(name, document))),
  ...bothForms('all', all),
})

const bothForms = (name: string, document: unknown): Record<string, string> => ({
  [`bundled/${name}.json`]: toJson(document),
  [`bundled/${name}.yaml`]: stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 }),
})

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`

import openapiTypescript, { astToString } from 'openapi-typescript'
import { HEAD } from '../source.ts'
import type { Emitter } from './emitter.ts'

/**
 * `types/api.ts`: the whole contract as types, for the SDK. `defaultNonNullable: false` keeps request fields
 * that have a default optional.
 */
export const emitApiTypes: Emitter = async ({ all }) => {
  // It edits what it is given, so it gets a copy; as text, since it takes a parsed document under its own types.
  const syntax = await openapiTypescript(JSON.stringify(all), { defaultNonNullable: false, silent: true })
  return { 'types/api.ts': `${HEAD}${astToString(syntax)}` }
}

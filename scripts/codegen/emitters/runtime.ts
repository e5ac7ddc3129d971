import { readdirSync, readFileSync } from 'node:fs'
import { HEAD } from '../source.ts'
import type { Emitter } from './emitter.ts'

const TEMPLATES = new URL('../runtime/', import.meta.url)

/** `runtime/*.ts`: the hand-written helpers that generated code imports, copied beside it. */
export const emitRuntime: Emitter = () =>
  Object.fromEntries(
    readdirSync(TEMPLATES).map((file) => [
      `runtime/${file}`,
      HEAD + readFileSync(new URL(file, TEMPLATES), 'utf8'),
    ]),
  )

import type { OpenApiDocument, Pack } from '../document.ts'

/** What every emitter is given: the packs apart, and all of them as one document. */
export interface Contract {
  packs: readonly Pack[]
  all: OpenApiDocument
}

/** Generated files: path under `generated/` -> content. */
export type Files = Record<string, string | Uint8Array>

/** Makes one kind of output; pure but for reading its own templates. */
export type Emitter = (contract: Contract) => Files | Promise<Files>

/** An emitter that writes one file a pack. */
export const perPack =
  (file: string, write: (pack: Pack) => string): Emitter =>
  ({ packs }) =>
    Object.fromEntries(packs.map((pack) => [`${pack.name}/${file}`, write(pack)]))

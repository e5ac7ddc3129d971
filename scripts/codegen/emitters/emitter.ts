import type { OpenApiDocument, Pack } from '../document.ts'

/** What every emitter is given. */
export interface Contract {
  packs: readonly Pack[]
  /** The components that packs share, whether a pack uses them or not; it has no operations. */
  shared: Pack
  /** All packs as one document. */
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

/** As `perPack`, and one more for the shared components. */
export const perPackAndShared =
  (file: string, write: (pack: Pack) => string): Emitter =>
  ({ packs, shared }) =>
    Object.fromEntries([...packs, shared].map((pack) => [`${pack.name}/${file}`, write(pack)]))

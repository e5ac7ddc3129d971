import { basename, join } from 'node:path'
import type { Chunk, VideoPlan } from '../plan.ts'
import { type ChunkEssence, chunkEssence, chunkKey } from './chunk-essence.ts'
import { type RenderRecord, whyChunk, whySound } from './explain.ts'
import { digestOf, essence, fileHashes, type Plain, withPaths } from './fingerprint.ts'
import type { MediaCache } from './media-cache.ts'
import { obtainAll, type Wanted } from './obtain.ts'
import type { KeptPicture } from './picture-report.ts'
import { type RenderReport, reportOf, segmentOf } from './render-report.ts'
import { type Toolchain, toolchainOf } from './toolchain.ts'

/** Where a render looks for what earlier ones made, and leaves what it makes. */
export interface RenderCache {
  cache: MediaCache
  /** What is made in one scope is never used in another: the project. */
  scope: string
  /** What it is a render of, so that the next one of the same is compared with it; null: nothing that is made again. */
  lineage: string | null
}

interface WantedChunk extends Wanted {
  chunk: Chunk
  essence: ChunkEssence
}

const SOUND = 'sound'

/** One render that takes over what is kept: picture by chunks, sound as a whole. */
export class CachedRender {
  readonly #cache: MediaCache
  readonly #scope: string
  /** Under which the last render is remembered. */
  readonly #recordKey: string | null
  readonly #tools: Toolchain
  readonly #plan: VideoPlan
  readonly #contentOf = fileHashes()
  #chunks: (WantedChunk & { reused: boolean })[] = []
  #sound: { key: string; essence: Plain; reused: boolean } | undefined

  private constructor({ cache, scope, lineage }: RenderCache, plan: VideoPlan, tools: Toolchain) {
    this.#cache = cache
    this.#scope = scope
    this.#recordKey = lineage === null ? null : digestOf({ of: 'last render', scope, lineage })
    this.#plan = plan
    this.#tools = tools
  }

  static async open(options: RenderCache, plan: VideoPlan, ffmpegPath: string): Promise<CachedRender> {
    return new CachedRender(options, plan, await toolchainOf(ffmpegPath))
  }

  /** Brings every chunk's file to `pathOf` it; `make` makes those that are not kept. */
  async chunks(work: {
    pathOf: (chunk: Chunk) => string
    make: (chunks: Chunk[], made: (chunk: Chunk) => Promise<void>) => Promise<void>
    onReused: (chunk: Chunk) => void
    signal: AbortSignal
  }): Promise<void> {
    const { pathOf, signal } = work
    const wanted: WantedChunk[] = []
    // One after another: all pictures being read at once would fill the memory.
    for (const chunk of this.#plan.chunks) {
      const parts = await chunkEssence(this.#plan, chunk, this.#contentOf)
      const key = chunkKey(parts, this.#scope, this.#tools)
      wanted.push({ chunk, key, essence: parts, place: () => pathOf(chunk) })
    }
    const byChunk = new Map(wanted.map((item) => [item.chunk, item]))
    const obtained = await obtainAll(wanted, {
      cache: this.#cache,
      signal,
      onReused: ({ chunk }) => work.onReused(chunk),
      make: (items, made) =>
        work.make(
          items.map(({ chunk }) => chunk),
          async (chunk) => {
            const item = byChunk.get(chunk)
            if (item) await made(item, { facts: null, files: { picture: pathOf(chunk) } })
          },
        ),
    })
    this.#chunks = wanted.map((item) => ({ ...item, reused: obtained.get(item)?.reused ?? false }))
  }

  /**
   * Sound made of `inputs` and nothing else. Its files, named in fields `path` and `...Path` of what `mix` returns, lie in
   * `workDir`.
   */
  async sound<Sound extends object>(
    inputs: object,
    { workDir, signal, mix }: { workDir: string; signal: AbortSignal; mix: () => Promise<Sound> },
  ): Promise<Sound> {
    const parts = await essence(inputs, this.#contentOf)
    const key = digestOf({ of: SOUND, scope: this.#scope, tools: this.#tools, parts })
    const item: Wanted = { key, place: (name) => join(workDir, name) }
    const obtained = await obtainAll([item], {
      cache: this.#cache,
      signal,
      make: async (_, made) => {
        const files: Record<string, string> = {}
        await made(item, { facts: withPaths(await mix(), (path) => shelve(path, files)), files })
      },
    })
    const found = obtained.get(item)
    if (!found) throw new Error('sound was neither made nor found')
    this.#sound = { key, essence: parts, reused: found.reused }
    // Only `mix` makes what is kept under this key.
    return withPaths(found.facts, (name) => found.files[name] ?? name) as unknown as Sound
  }

  /** Remembers this render for the next one; tells what was taken over, and why the rest was not. */
  async finish(): Promise<{ report: RenderReport; picture: KeptPicture }> {
    const sound = this.#sound
    if (!sound) throw new Error('a render without sound')
    const recordKey = this.#recordKey
    const entry = recordKey === null ? null : await this.#cache.take(recordKey, basename)
    // Only this method writes under this key.
    const last = entry && (entry.facts as unknown as RenderRecord)
    const tools = this.#tools
    const fps = this.#plan.fps
    const parts = this.#chunks.map(({ key, essence: parts, chunk, reused }) => ({
      segment: segmentOf('picture', key, chunk, fps),
      reused,
      why: reused ? [] : whyChunk({ key, essence: parts, fromFrame: chunk.fromFrame }, tools, last),
    }))
    const whole = { fromFrame: 0, toFrame: this.#plan.frames }
    const report = reportOf([
      ...parts,
      {
        segment: segmentOf(SOUND, sound.key, whole, fps),
        reused: sound.reused,
        why: sound.reused ? [] : whySound(sound, tools, last),
      },
    ])
    const record: RenderRecord = {
      tools,
      chunks: this.#chunks.map(({ key, essence: parts, chunk }) => ({
        key,
        fromFrame: chunk.fromFrame,
        essence: parts,
      })),
      sound: { key: sound.key, essence: sound.essence },
    }
    if (recordKey !== null) await this.#cache.put(recordKey, { facts: record, files: {} })
    const segments = this.#chunks.map(({ key, chunk: { fromFrame, toFrame } }) => ({
      fromFrame,
      toFrame,
      key,
    }))
    return { report, picture: { cache: this.#cache, fps, segments } }
  }
}

/** Puts a file on the list under its name, and returns that. */
function shelve(path: string, files: Record<string, string>): string {
  const name = basename(path)
  if ((files[name] ?? path) !== path) throw new Error(`two files are called ${name}`)
  files[name] = path
  return name
}

import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import asc from 'assemblyscript/asc'

const SOURCE = fileURLToPath(new URL('../../server/src/media/kernel/assembly/index.ts', import.meta.url))
const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Compiles the media kernel (AssemblyScript) to WebAssembly with SIMD: same source and compiler, same bytes.
 * Throws with the compiler's own messages where the source is wrong.
 */
export async function compileKernel(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'kernel-'))
  try {
    const outFile = join(folder, 'kernel.wasm')
    const { error, stderr } = await asc.main([
      relative(ROOT, SOURCE),
      '--baseDir',
      ROOT,
      '--outFile',
      relative(ROOT, outFile),
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--importMemory',
      '--noAssert',
      '--optimizeLevel',
      '3',
      '--shrinkLevel',
      '0',
      '--converge',
    ])
    if (error) throw new Error(`the media kernel does not compile:\n${stderr.toString()}`, { cause: error })
    return new Uint8Array(await readFile(outFile))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

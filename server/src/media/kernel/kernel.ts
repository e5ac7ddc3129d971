import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const FUNCTIONS = [
  'heapBase',
  'storeRgbStrip',
  'storeOverlayStrip',
  'resamplePlane',
  'crossfade',
  'blendColumns',
  'pushColumns',
  'overlayPlane',
] as const

/** The kernel's functions as `assembly/` documents them: addresses, sizes and factors, all plain numbers. */
export type KernelFunctions = Record<(typeof FUNCTIONS)[number], (...args: number[]) => number>

/** One instance of the kernel with a memory of its own, handed out piece by piece. */
export interface Kernel {
  call: KernelFunctions
  /** Address of `bytes` fresh zeroed bytes, 64-byte aligned; lives as long as the kernel. */
  allocate(bytes: number): number
  /** A window on the memory; an `allocate` after it makes it stale. */
  bytes(address: number, length: number): Uint8Array<ArrayBuffer>
}

const PAGE_BYTES = 64 * 1024

let compiled: WebAssembly.Module | undefined

/** Instantiates the committed WebAssembly; the compilation is shared by all instances of a thread. */
export function createKernel(): Kernel {
  compiled ??= new WebAssembly.Module(
    readFileSync(createRequire(import.meta.url).resolve('@potterlabs/generated/kernel/kernel.wasm')),
  )
  const memory = new WebAssembly.Memory({ initial: 1 })
  const call = functionsOf(new WebAssembly.Instance(compiled, { env: { memory } }))
  let end = call.heapBase()
  return {
    call,
    allocate(bytes) {
      const start = (end + 63) & ~63
      end = start + bytes
      const missing = Math.ceil((end - memory.buffer.byteLength) / PAGE_BYTES)
      if (missing > 0) memory.grow(missing)
      return start
    },
    bytes: (address, length) => new Uint8Array(memory.buffer, address, length),
  }
}

function functionsOf(instance: WebAssembly.Instance): KernelFunctions {
  for (const name of FUNCTIONS) {
    if (typeof instance.exports[name] !== 'function') throw new Error(`the media kernel has no ${name}`)
  }
  // The names were just checked; the signatures are those of our own source, which the compiler has seen.
  return instance.exports as KernelFunctions
}

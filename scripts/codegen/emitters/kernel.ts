import { compileKernel } from '../kernel.ts'
import type { Emitter } from './emitter.ts'

/** `kernel/kernel.wasm`: the media kernel, compiled from its AssemblyScript source. */
export const emitKernel: Emitter = async () => ({ 'kernel/kernel.wasm': await compileKernel() })

/**
 * The part of WASI preview 1 that flite uses, over memory instead of a disk: arguments in, standard output and
 * one file out. Node's own `node:wasi` would do, but it warns that it is experimental in every thread and opens a
 * real folder to the program. See https://github.com/WebAssembly/WASI/blob/main/legacy/preview1/docs.md.
 */

const SUCCESS = 0
const BAD_DESCRIPTOR = 8
const NOT_SUPPORTED = 58
const PREOPENED_FOLDER = 3
const TYPE_CHARACTER_DEVICE = 2
const TYPE_FOLDER = 3
const TYPE_FILE = 4
const OPEN_TRUNCATE = 8

/** A file that grows as it is written. */
class MemoryFile {
  #bytes = new Uint8Array(1 << 20)
  length = 0

  write(at: number, data: Uint8Array): void {
    const end = at + data.length
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, this.#bytes.length * 2))
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    this.#bytes.set(data, at)
    this.length = Math.max(this.length, end)
  }

  read(from: number, to = this.length): Uint8Array {
    return this.#bytes.subarray(from, Math.min(to, this.length))
  }
}

/** Thrown to leave the program when it calls `exit`. */
class ProgramExit extends Error {
  readonly code: number
  constructor(code: number) {
    super(`exit ${code}`)
    this.code = code
  }
}

export interface ProgramResult {
  exitCode: number
  stdout: string
  stderr: string
  /** What the program wrote to its output file, whatever it called it. */
  file: Uint8Array
}

/**
 * Runs a WASI command once in a fresh instance, so that no run can influence the next.
 * Throws what WebAssembly throws if the program traps.
 */
export function runProgram(module: WebAssembly.Module, args: readonly string[]): ProgramResult {
  const encoder = new TextEncoder()
  const argBytes = args.map((arg) => encoder.encode(`${arg}\0`))
  const file = new MemoryFile()
  const output = [new MemoryFile(), new MemoryFile(), new MemoryFile()]
  const positions = new Map<number, number>()
  let nextDescriptor = PREOPENED_FOLDER + 1
  let memory = new WebAssembly.Memory({ initial: 0 })

  const view = () => new DataView(memory.buffer)
  const setUint32 = (at: number, value: number) => view().setUint32(at, value, true)
  /** The buffers of a scatter/gather list. */
  const buffers = (list: number, count: number) =>
    Array.from({ length: count }, (_, i) => {
      const at = view().getUint32(list + i * 8, true)
      return new Uint8Array(memory.buffer, at, view().getUint32(list + i * 8 + 4, true))
    })

  const imports = {
    args_sizes_get(count: number, size: number) {
      setUint32(count, argBytes.length)
      setUint32(
        size,
        argBytes.reduce((sum, bytes) => sum + bytes.length, 0),
      )
      return SUCCESS
    },
    args_get(pointers: number, buffer: number) {
      let at = buffer
      argBytes.forEach((bytes, i) => {
        setUint32(pointers + i * 4, at)
        new Uint8Array(memory.buffer).set(bytes, at)
        at += bytes.length
      })
      return SUCCESS
    },
    // flite only times itself with the clock: a standing clock keeps every run the same.
    clock_time_get(_id: number, _precision: bigint, time: number) {
      view().setBigUint64(time, 0n, true)
      return SUCCESS
    },
    fd_close: (descriptor: number) => (positions.delete(descriptor) ? SUCCESS : BAD_DESCRIPTOR),
    fd_fdstat_get(descriptor: number, stat: number) {
      const isFile = positions.has(descriptor)
      if (descriptor > PREOPENED_FOLDER && !isFile) return BAD_DESCRIPTOR
      const type = descriptor === PREOPENED_FOLDER ? TYPE_FOLDER : isFile ? TYPE_FILE : TYPE_CHARACTER_DEVICE
      view().setUint8(stat, type)
      view().setUint16(stat + 2, 0, true)
      view().setBigUint64(stat + 8, 0xffff_ffff_ffff_ffffn, true)
      view().setBigUint64(stat + 16, 0xffff_ffff_ffff_ffffn, true)
      return SUCCESS
    },
    fd_fdstat_set_flags: () => NOT_SUPPORTED,
    fd_prestat_get(descriptor: number, prestat: number) {
      if (descriptor !== PREOPENED_FOLDER) return BAD_DESCRIPTOR
      setUint32(prestat, 0)
      setUint32(prestat + 4, 1)
      return SUCCESS
    },
    fd_prestat_dir_name(_descriptor: number, path: number) {
      view().setUint8(path, '.'.charCodeAt(0))
      return SUCCESS
    },
    path_open(
      _folder: number,
      _lookup: number,
      _path: number,
      _pathLength: number,
      flags: number,
      _rights: bigint,
      _inheriting: bigint,
      _fdFlags: number,
      opened: number,
    ) {
      if (flags & OPEN_TRUNCATE) file.length = 0
      const descriptor = nextDescriptor++
      positions.set(descriptor, 0)
      setUint32(opened, descriptor)
      return SUCCESS
    },
    fd_seek(descriptor: number, offset: bigint, whence: number, position: number) {
      const current = positions.get(descriptor)
      if (current === undefined) return BAD_DESCRIPTOR
      const base = [0, current, file.length][whence] ?? 0
      positions.set(descriptor, base + Number(offset))
      view().setBigUint64(position, BigInt(base) + offset, true)
      return SUCCESS
    },
    fd_read(descriptor: number, list: number, count: number, readBytes: number) {
      let total = 0
      const start = positions.get(descriptor)
      if (start !== undefined) {
        for (const buffer of buffers(list, count)) {
          const data = file.read(start + total, start + total + buffer.length)
          buffer.set(data)
          total += data.length
        }
        positions.set(descriptor, start + total)
      }
      setUint32(readBytes, total)
      return SUCCESS
    },
    fd_write(descriptor: number, list: number, count: number, writtenBytes: number) {
      const stream = output[descriptor]
      const target = stream ?? file
      const start = stream ? stream.length : positions.get(descriptor)
      if (start === undefined) return BAD_DESCRIPTOR
      let total = 0
      for (const buffer of buffers(list, count)) {
        target.write(start + total, buffer)
        total += buffer.length
      }
      if (!stream) positions.set(descriptor, start + total)
      setUint32(writtenBytes, total)
      return SUCCESS
    },
    proc_exit(code: number) {
      throw new ProgramExit(code)
    },
  }

  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: imports })
  const { memory: exported, _start: start } = instance.exports
  if (!(exported instanceof WebAssembly.Memory) || typeof start !== 'function') {
    throw new Error('not a WASI command: it exports no memory or no _start')
  }
  memory = exported
  let exitCode = 0
  try {
    start()
  } catch (error) {
    if (!(error instanceof ProgramExit)) throw error
    exitCode = error.code
  }
  const text = (stream: MemoryFile | undefined) => new TextDecoder().decode(stream?.read(0))
  return { exitCode, stdout: text(output[1]), stderr: text(output[2]), file: file.read(0) }
}

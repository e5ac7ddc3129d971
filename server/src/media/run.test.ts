import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { confinementHere, ProcessError, run } from './run.ts'

const here = await confinementHere()
const never = () => new AbortController().signal
const shell = (script: string, options: Partial<Parameters<typeof run>[2]> = {}) =>
  run('sh', ['-c', script], { signal: never(), ...options })

const failureOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.fail('should have failed'),
    (error: unknown) => error,
  )

describe('run', () => {
  it('returns what the program wrote', async () => {
    const { stdout, stderr } = await shell('echo out; echo err >&2')
    expect([stdout.toString(), stderr]).toEqual(['out\n', 'err\n'])
  })

  it('passes arguments as they are, without a shell', async () => {
    const { stdout } = await run('printf', ['%s', '$(id) "; *'], { signal: never() })
    expect(stdout.toString()).toBe('$(id) "; *')
  })

  it.runIf(here.limits)('asks for large pages where that is wished, and not elsewhere', async () => {
    const said = async (largePages: boolean) =>
      (await shell('echo "$GLIBC_TUNABLES"', { largePages })).stdout.toString().trim()
    expect(await said(true)).toBe('glibc.malloc.hugetlb=1')
    expect(await said(false)).toBe(process.env.GLIBC_TUNABLES ?? '')
  })

  it('rejects with the exit code and the last of stderr', async () => {
    const error = await failureOf(
      shell(
        'i=0; while [ $i -lt 3000 ]; do echo "line $i of a long complaint" >&2; i=$((i+1)); done; exit 3',
      ),
    )
    expect(error).toBeInstanceOf(ProcessError)
    const { message, stderrTail } = error as ProcessError
    expect(message).toBe('sh ended with code 3')
    expect(stderrTail.length).toBe(64 * 1024)
    expect(stderrTail.endsWith('line 2999 of a long complaint\n')).toBe(true)
  })

  it('rejects when the program does not exist', async () => {
    await expect(run('no-such-program-here', [], { signal: never() })).rejects.toThrow(
      /ENOENT|ended with code 127/,
    )
  })

  it('gives stderr line by line, carriage returns included, and the last line without its end', async () => {
    const lines: string[] = []
    await shell("printf 'frame=1\\rframe=2\\nend' >&2", { onStderrLine: (line) => lines.push(line) })
    expect(lines).toEqual(['frame=1', 'frame=2', 'end'])
  })

  // In these four the sleeping grandchild holds stdout open: had it outlived the group, `run` would hang on it.
  it('kills the whole group on an abort and rejects with its reason', async () => {
    const abort = new AbortController()
    const running = shell('sleep 60 & echo started; wait', {
      signal: abort.signal,
      readStdout: async (stdout) => {
        await once(stdout, 'data')
        abort.abort(new Error('no longer wanted'))
        await stdout.resume().toArray()
      },
    })
    await expect(running).rejects.toThrow('no longer wanted')
  })

  it('kills the whole group at the time limit', async () => {
    await expect(shell('sleep 60 & wait', { timeoutMs: 200 })).rejects.toThrow('sh ran into its time limit')
  })

  it('kills what is left of the group when only its first process has ended', async () => {
    await expect(shell('sleep 60 & exit 0', { timeoutMs: 200 })).rejects.toThrow(/time limit/)
  })

  it('ends the program when feeding it fails, and rejects with that failure', async () => {
    const running = shell('sleep 60 & cat', {
      writeStdin: async () => {
        throw new Error('no picture')
      },
    })
    await expect(running).rejects.toThrow('no picture')
  })

  it('starts nothing when the signal is aborted already', async () => {
    await expect(shell('echo', { signal: AbortSignal.abort(new Error('too late')) })).rejects.toThrow(
      'too late',
    )
  })

  const feed = async (stdin: NodeJS.WritableStream) => {
    const block = Buffer.alloc(1 << 20)
    for (let i = 0; i < 16; i++) {
      await new Promise<void>((resolve, reject) => stdin.write(block, (e) => (e ? reject(e) : resolve())))
    }
  }

  it('feeds stdin and closes it', async () => {
    const { stdout } = await shell('wc -c', { writeStdin: feed })
    expect(Number(stdout)).toBe(16 << 20)
  })

  it('lets a program that stops reading speak by its exit code', async () => {
    const { stdout } = await shell('head -c 3 | wc -c', { writeStdin: feed })
    expect(Number(stdout)).toBe(3)
    await expect(shell('exit 7', { writeStdin: feed })).rejects.toThrow('sh ended with code 7')
  })
})

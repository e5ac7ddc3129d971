/** Reads nothing but local files and pipes, whatever a file names inside. */
const PROTOCOLS = new Set(['file', 'pipe'])

/**
 * What is unsafe about a call of ffmpeg or ffprobe, as sentences; none is a call that may be made. Left to itself
 * ffmpeg guesses what a file is and opens whatever that names, takes names with a colon for protocols and those
 * with a percent sign for patterns, and reads commands from the terminal. So: every input has its demuxer forced,
 * is a pipe or a `file:` of whitelisted protocols, and nothing is read from the terminal.
 */
export function unsafeArguments(program: 'ffmpeg' | 'ffprobe', args: readonly string[]): string[] {
  const faults: string[] = []
  let options: string[] = []
  let inputs = 0
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? ''
    if (argument !== '-i') {
      options.push(argument)
      continue
    }
    inputs++
    faults.push(...inputFaults(options, args[++index] ?? ''))
    options = []
  }
  // Questions such as -version read nothing.
  if (inputs === 0 && args.every((argument) => argument.startsWith('-'))) return []
  if (inputs === 0 && !args.includes('-filter_complex')) faults.push('no input is named by -i')
  if (args.some((argument) => /(^|[\],;])\s*a?movie\s*=/.test(argument))) faults.push('a filter opens files')
  if (program === 'ffmpeg' && !args.includes('-nostdin')) faults.push('-nostdin is missing')
  const output = options.at(-1) ?? ''
  if (program === 'ffmpeg' && !/^(file:|pipe:\d$|-$)/.test(output))
    faults.push(`the output '${output}' is neither file: nor a pipe`)
  return faults
}

function inputFaults(options: readonly string[], input: string): string[] {
  const demuxer = settingOf(options, '-f')
  if (demuxer === undefined) return [`no demuxer is forced for the input '${input}'`]
  if (demuxer === 'lavfi' || /^pipe:\d$/.test(input)) return []
  if (!input.startsWith('file:')) return [`the input '${input}' is neither file: nor a pipe`]
  const protocols = settingOf(options, '-protocol_whitelist')?.split(',')
  return protocols?.every((protocol) => PROTOCOLS.has(protocol))
    ? []
    : [`the protocols of the input '${input}' are not held to file and pipe`]
}

function settingOf(options: readonly string[], name: string): string | undefined {
  const index = options.lastIndexOf(name)
  return index === -1 ? undefined : options[index + 1]
}

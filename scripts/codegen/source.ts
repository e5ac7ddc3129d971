/** Small helpers to write TypeScript that a person can read. */

export const HEAD = '// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.\n'

const LINE_WIDTH = 110

/** A JSON value as a TypeScript literal, strings in single quotes. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return list('[', value.map(literal), ']')
  if (typeof value === 'object' && value !== null) {
    return list(
      '{',
      Object.entries(value).map(([key, item]) => `${propertyKey(key)}: ${literal(item)}`),
      '}',
    )
  }
  return JSON.stringify(value)
}

export const quote = (text: string): string =>
  text.includes("'") ? JSON.stringify(text) : `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"')}'`

export const propertyKey = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : quote(name))

/** `{ a, b }` on one line when it fits there, else one entry a line. */
export function list(open: string, entries: readonly string[], close: string): string {
  if (entries.length === 0) return open + close
  const pad = open === '{' || open.endsWith('({') ? ' ' : ''
  const line = `${open}${pad}${entries.join(', ')}${pad}${close}`
  if (line.length <= LINE_WIDTH - 30 && !line.includes('\n')) return line
  return `${open}\n${entries.map((entry) => indent(entry)).join(',\n')},\n${close}`
}

/** A block that is always spread over lines: for declarations. */
export const block = (open: string, entries: readonly string[], close: string, separator = ','): string =>
  `${open}\n${entries.map((entry) => `${indent(entry)}${separator}\n`).join('')}${close}`

const indent = (text: string): string => text.replace(/^(?=.)/gm, '  ')

/** One-line doc comment; text that would end the comment is defused. */
export const docComment = (text: string): string =>
  `/** ${text.replaceAll('*/', '*\\/').replace(/\s+/g, ' ').trim()} */`

/** `video-story` -> `VideoStory`. */
export const pascalCase = (name: string): string =>
  name.replace(/(?:^|[-_])(\w)/g, (_, letter: string) => letter.toUpperCase())

/** What a prompt template may name. */
export const promptPlaceholders = [
  'beat.title',
  'beat.summary',
  'beat.text',
  'section.title',
  'script.title',
] as const

export type PromptPlaceholder = (typeof promptPlaceholders)[number]

/** Words in braces, as placeholders are written. */
const inBraces = /\{\s*([\w.-]+)\s*\}/gu

/** A template names something that it cannot be given. */
export class UnknownPlaceholderError extends Error {
  override name = 'UnknownPlaceholderError'
  /** As written, without braces, each once. */
  readonly unknown: readonly string[]
  readonly known: readonly string[] = promptPlaceholders

  constructor(unknown: readonly string[]) {
    const list = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ')
    super(`The template names ${list(unknown)}; it can name ${list(promptPlaceholders)}.`)
    this.unknown = unknown
  }
}

const isPlaceholder = (name: string): name is PromptPlaceholder =>
  promptPlaceholders.some((known) => known === name)

/** Throws `UnknownPlaceholderError` unless every placeholder is known: for refusing a template before it is queued. */
export function checkTemplate(template: string): void {
  const named = [...template.matchAll(inBraces)].map((match) => match[1] ?? '')
  const unknown = [...new Set(named)].filter((name) => !isPlaceholder(name))
  if (unknown.length > 0) throw new UnknownPlaceholderError(unknown)
}

/**
 * The template with its placeholders filled in; null leaves nothing, and the spaces around it become one. Braces
 * inside the values are text. Throws `UnknownPlaceholderError`.
 */
export function fillTemplate(template: string, values: Record<PromptPlaceholder, string | null>): string {
  checkTemplate(template)
  const filled = template.replace(inBraces, (_whole, name: string) =>
    isPlaceholder(name) ? (values[name] ?? '') : '',
  )
  return filled.replace(/[^\S\n]+/gu, ' ').trim()
}

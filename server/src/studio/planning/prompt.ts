import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

/*
 * What language models are told is kept in files of its own (`prompts/<task>.v<version>.md`): front matter, then the
 * parts `# system`, `# prompt` and `# repair`. A prompt that changes in what it asks for gets a new version.
 */

export interface Prompt {
  /** `beats.v1`, for the job's log. */
  id: string
  system: string
  prompt: string
  /** What is added when the last answer was of no use. */
  repair: string
}

const FrontMatter = z.strictObject({ version: z.int() })

/** Reads a prompt. Throws if the file is not as it should be: a mistake in the code that ends the start. */
export function loadPrompt(task: string, version: number): Prompt {
  const id = `${task}.v${version}`
  const file = readFileSync(new URL(`./prompts/${id}.md`, import.meta.url), 'utf8')
  const [, head = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? []
  if (FrontMatter.parse(parse(head)).version !== version)
    throw new Error(`${id} says that it is another version`)
  const parts = new Map(
    body
      .split(/^# (?=\w+$)/m)
      .filter(Boolean)
      .map((part) => {
        const [name = '', ...lines] = part.split('\n')
        return [name, lines.join('\n').trim()] as const
      }),
  )
  const part = (name: string): string => {
    const text = parts.get(name)
    if (!text) throw new Error(`${id} has no part '${name}'`)
    return text
  }
  return { id, system: part('system'), prompt: part('prompt'), repair: part('repair') }
}

/** Fills `{{name}}` in. Braces within the values are text. Throws if a name has no value. */
export const fill = (template: string, values: Record<string, string>): string =>
  template.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => {
    const value = values[name]
    if (value === undefined) throw new Error(`the prompt names {{${name}}}, which has no value`)
    return value
  })

/**
 * Users' text as it goes between `<material>` and `</material>`: JSON in which no `<` is left, so that nothing in it can
 * end the fence or open another.
 */
export const fenced = (material: object): string => JSON.stringify(material).replaceAll('<', '\\u003c')

/** A text with expressions in it: `/v1/tasks/{{ remote_id }}`. Texts and expressions take turns, a text first. */
const EXPRESSION = /\{\{([\s\S]+?)\}\}/

/** The expressions of some templates, each under the template's name and its place: `path.0`. */
export function expressionsIn(templates: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(templates).flatMap(([name, text]) =>
      partsOf(text).expressions.map((expression, index) => [`${name}.${index}`, expression]),
    ),
  )
}

/** Fills a template in with the values of its expressions. Null if one of them gives nothing. */
export function fill(
  name: string,
  text: string,
  values: Record<string, unknown>,
  write: (value: string, expression: string) => string = (value) => value,
): string | null {
  const { texts, expressions } = partsOf(text)
  let filled = texts[0] ?? ''
  for (const [index, expression] of expressions.entries()) {
    const value = values[`${name}.${index}`]
    if (value === null || value === undefined) return null
    filled += write(textOf(value), expression) + (texts[index + 1] ?? '')
  }
  return filled
}

function partsOf(text: string): { texts: string[]; expressions: string[] } {
  const parts = text.split(EXPRESSION)
  return {
    texts: parts.filter((_part, index) => index % 2 === 0),
    expressions: parts.filter((_part, index) => index % 2 === 1).map((part) => part.trim()),
  }
}

const textOf = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value))

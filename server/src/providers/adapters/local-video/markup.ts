/** The elements of a drawing, one text each, in order. The drawing is our own: well formed, without comments. */
export function elementsOf(markup: string): string[] {
  const elements: string[] = []
  let depth = 0
  let start = 0
  for (const tag of markup.matchAll(/<(\/?)[a-z][^>]*?(\/?)>/gi)) {
    const [text, closes, closesItself] = tag
    if (depth === 0) start = tag.index
    if (closes) depth--
    else if (!closesItself) depth++
    if (depth === 0) elements.push(markup.slice(start, tag.index + text.length))
  }
  return elements
}

const GROUP = /^<g([^>]*)>([\s\S]*)<\/g>$/

/** What moving part an element is, all of it, by its `data-part`; null where it is none or more than one. */
export function partOf(element: string): string | null {
  const [, attributes, inside = ''] = GROUP.exec(element) ?? []
  if (attributes === undefined) return null
  const name = /data-part="([^"]*)"/.exec(attributes)?.[1]
  if (name !== undefined) return name
  const [only, ...others] = elementsOf(inside)
  return only !== undefined && others.length === 0 ? partOf(only) : null
}

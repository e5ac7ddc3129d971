import { ssmlTags } from './words.ts'

interface OpenTag {
  name: string
  tag: string
}

/**
 * Makes the parts of a cut text whole again: an element that begins in one part and ends in a later one is closed
 * at each cut and opened anew after it. Tags that have no partner in the whole text stay as they are.
 */
export function carryTags(parts: readonly string[]): string[] {
  const paired = pairedTags(parts)
  const open: OpenTag[] = []
  return parts.map((part, partIndex) => {
    const reopened = open.map(({ tag }) => tag).join('')
    for (const match of part.matchAll(ssmlTags)) {
      if (!paired.has(`${partIndex}:${match.index}`)) continue
      if (match[1] === '/') open.pop()
      else open.push({ name: match[2] ?? '', tag: match[0] })
    }
    const closed = open.map(({ name }) => `</${name}>`).reverse()
    return `${reopened}${part}${closed.join('')}`
  })
}

/** Places (`part:index`) of the start and end tags that belong together, properly nested. */
function pairedTags(parts: readonly string[]): Set<string> {
  const paired = new Set<string>()
  const waiting: { name: string; place: string }[] = []
  parts.forEach((part, partIndex) => {
    for (const { 0: tag, 1: slash, 2: name = '', index } of part.matchAll(ssmlTags)) {
      const place = `${partIndex}:${index}`
      if (tag.endsWith('/>')) continue
      if (slash !== '/') {
        waiting.push({ name, place })
        continue
      }
      const start = waiting.findLastIndex((candidate) => candidate.name === name)
      const partner = waiting[start]
      if (!partner) continue
      paired.add(partner.place).add(place)
      waiting.length = start
    }
  })
  return paired
}

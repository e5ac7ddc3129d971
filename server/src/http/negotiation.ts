const PROBLEM = 'application/problem+json'
const ENVELOPE = 'application/json'

/**
 * Whether the client would rather have RFC 9457 than our envelope, by `Accept` (RFC 9110, 12.5.1): by the quality of
 * each; between equals problem+json wins where it is named itself, and the envelope where only a wildcard takes both.
 */
export function prefersProblem(accept: string | undefined): boolean {
  if (!accept?.toLowerCase().includes(PROBLEM)) return false
  const ranges = accept.toLowerCase().split(',').map(rangeOf)
  const problem = qualityOf(PROBLEM, ranges)
  return problem > 0 && problem >= qualityOf(ENVELOPE, ranges)
}

interface Range {
  type: string
  quality: number
}

function rangeOf(text: string): Range {
  const [type = '', ...parameters] = text.split(';').map((part) => part.trim())
  const given = parameters.find((parameter) => parameter.startsWith('q='))
  const quality = given === undefined ? 1 : Number(given.slice(2))
  return { type, quality: quality >= 0 && quality <= 1 ? quality : 0 }
}

/** The most specific range that fits says it. */
function qualityOf(type: string, ranges: readonly Range[]): number {
  for (const range of [type, 'application/*', '*/*']) {
    const found = ranges.find((candidate) => candidate.type === range)
    if (found) return found.quality
  }
  return 0
}

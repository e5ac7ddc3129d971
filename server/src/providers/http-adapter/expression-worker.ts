import jsonata from 'jsonata'

/** What the thread is given: see expressions.ts. */
export interface ExpressionTask {
  /** By a name for each. */
  expressions: Record<string, string>
  /** What they see; null: they are only parsed. */
  scope: Record<string, unknown> | null
  /** For each of them. */
  timeoutMs: number
}

/** Their values, or why the first that failed did. */
export type ExpressionOutcome = { values: Record<string, unknown> } | { failed: string; reason: string }

const MAX_DEPTH = 200
const MAX_SEQUENCE = 100_000
/** A film in base 64 is the longest of what an answer can hold. */
const MAX_CHARACTERS = 120_000_000

/** Runs in a thread: expressions are the text of clients, and some never end. */
export default async function evaluate({
  expressions,
  scope,
  timeoutMs,
}: ExpressionTask): Promise<ExpressionOutcome> {
  const values: Record<string, unknown> = {}
  for (const [name, text] of Object.entries(expressions)) {
    try {
      const expression = jsonata(text, { timeout: timeoutMs, stack: MAX_DEPTH, sequence: MAX_SEQUENCE })
      if (scope === null) continue
      // Only plain JSON leaves: JSONata's own lists carry functions.
      const json = JSON.stringify((await expression.evaluate(scope)) ?? null)
      if (json.length > MAX_CHARACTERS) return { failed: name, reason: 'it gives too much' }
      values[name] = JSON.parse(json)
    } catch (error) {
      return { failed: name, reason: reasonOf(error) }
    }
  }
  return { values }
}

/** JSONata throws plain objects. */
function reasonOf(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error
  return String(message).slice(0, 300)
}

import type pg from 'pg'

/** Texts that are made up anew each time must fill neither our memory nor the server's. */
const MOST_PREPARED = 500
const MOST_SEEN_ONCE = 2_000
/** What Postgres says of a statement that was prepared before a migration changed its columns. */
const STALE_STATE = '0A000'

/** The names of all connections: the same text has the same name on each. */
const names = new Map<string, string>()
const seenOnce = new Set<string>()

/** The name to prepare a statement under; undefined for one that is seen for the first time and may never come again. */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined) return known
  if (!seenOnce.delete(text)) {
    if (seenOnce.size >= MOST_SEEN_ONCE) seenOnce.clear()
    seenOnce.add(text)
    return undefined
  }
  if (names.size >= MOST_PREPARED) return undefined
  const name = `repeated_${names.size}`
  names.set(text, name)
  return name
}

type Query = (statement: { name?: string; text: string; values: unknown[] }) => Promise<unknown>

/**
 * Has a connection prepare every statement with parameters that comes again, so that Postgres parses and plans it
 * once. After a migration such a statement fails once on each connection, with an error that `isDatabaseAway` knows,
 * and is prepared anew.
 */
export function prepareRepeated(client: pg.PoolClient): void {
  const query = client.query.bind(client)
  const queryPrepared: Query = query
  let generation = 0
  const prepared = async (text: string, values: unknown[]): Promise<unknown> => {
    const name = nameOf(text)
    if (name === undefined) return queryPrepared({ text, values })
    try {
      return await queryPrepared({ name: `${name}_${generation}`, text, values })
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === STALE_STATE) generation += 1
      throw error
    }
  }
  const either = (...given: unknown[]): unknown => {
    const [text, values] = given
    const isPlain =
      typeof text === 'string' && Array.isArray(values) && values.length > 0 && given.length === 2
    return isPlain ? prepared(text, values) : Reflect.apply(query, client, given)
  }
  // The driver's type is one of overloads, which no function of ours can have.
  client.query = either as typeof client.query
}

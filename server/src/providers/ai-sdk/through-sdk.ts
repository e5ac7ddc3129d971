import type { Connection } from '../definition.ts'
import { type CallContext, ProviderError } from '../port.ts'

/*
 * The AI SDK's providers know how each vendor writes a question and an answer. They are used by the SDK's provider
 * specification (`doGenerate`), one level below its `generateText` and `generateImage`: there one call is one request,
 * nothing is sent again or split, and an answer that is not the JSON it should be still arrives with what it cost.
 */

/** What every provider of the AI SDK is made with. */
export interface SdkSettings {
  baseURL: string
  apiKey: string
  fetch: typeof fetch
}

/** Stands for the provider's base URL and key, which only the connection knows. */
const PLACEHOLDER = { baseURL: 'http://provider', apiKey: 'set-by-the-connection' }

/** Writing takes its time: minutes for a long storyboard. */
const TIMEOUT_MS = 5 * 60_000

/**
 * Runs one call of the SDK with every request going out by the connection, which signs it and says of each failure how
 * far it got. That error comes back as it was thrown, whatever the SDK wrapped it in; an answer that the SDK cannot
 * read is ambiguous. `name` is the provider's, for messages.
 */
export async function throughSdk<Result>(
  { http }: Pick<Connection, 'http'>,
  name: string,
  context: CallContext,
  work: (settings: SdkSettings) => Promise<Result>,
): Promise<Result> {
  const outcome: { failed?: unknown; answered?: true } = {}
  const send: typeof fetch = async (input, init) => {
    try {
      const answer = await http.submit(requestOf(String(input), init), context)
      outcome.answered = true
      return new Response(Uint8Array.from(answer.bytes), { status: answer.status, headers: answer.headers })
    } catch (error) {
      outcome.failed = error
      throw error
    }
  }
  try {
    return await work({ ...PLACEHOLDER, fetch: send })
  } catch (error) {
    if ('failed' in outcome) throw outcome.failed
    // Nothing was sent, or the caller has judged the answer itself.
    if (!outcome.answered || error instanceof ProviderError) throw error
    throw new ProviderError('ambiguous', `${name} answered with something else than documented.`, {
      detail: error instanceof Error ? error.message : String(error),
    })
  }
}

function requestOf(url: string, { headers, body }: RequestInit = {}) {
  const { pathname, search } = new URL(url)
  if (typeof body !== 'string') throw new Error('the SDK sends something else than JSON')
  return {
    method: 'POST' as const,
    path: `${pathname}${search}`,
    headers: Object.fromEntries(new Headers(headers)),
    body: { bytes: new TextEncoder().encode(body), mime: 'application/json' },
    timeoutMs: TIMEOUT_MS,
  }
}

/** What of a request the SDK had to leave out, for the job's log. */
export const notesOf = (name: string, warnings: readonly { type: string; feature?: string }[]): string[] =>
  warnings.flatMap(({ type, feature }) =>
    type === 'unsupported' && (feature === 'seed' || feature === 'temperature')
      ? [`${name} does not take a ${feature}; it was left out.`]
      : [],
  )

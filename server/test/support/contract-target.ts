import type { Reply } from './contract-reply.ts'
import type { ContractRequest, WireRequest } from './contract-requests.ts'
import { toWire } from './contract-requests.ts'

/** What the contract suite runs against: our server, or a mock made of the contract alone. */
export interface Target {
  name: string
  /** The request as this target can answer it: on a real server with the ids of real things. */
  realised(request: ContractRequest): Promise<ContractRequest>
  send(request: ContractRequest, headers?: Record<string, string>): Promise<Reply>
  /** For what the contract gives no words for: bodies that are no JSON, wrong media types. */
  sendRaw(request: WireRequest): Promise<Reply>
  stop(): Promise<void>
}

/** A client that knows nothing but HTTP; every request carries the key unless `Authorization` is given as ''. */
export function wireClient(url: string, apiKey: string) {
  const sendRaw = async ({ method, path, search, headers, body }: WireRequest): Promise<Reply> => {
    const sent = new Headers({ Authorization: `Bearer ${apiKey}`, ...headers })
    if (sent.get('Authorization') === '') sent.delete('Authorization')
    const response = await fetch(`${url}${path}${search}`, {
      method,
      headers: sent,
      ...(body === undefined ? {} : { body }),
    })
    return {
      method,
      path,
      status: response.status,
      headers: response.headers,
      text: isStream(response) ? await firstEvent(response) : await response.text(),
    }
  }
  return {
    sendRaw,
    send(request: ContractRequest, headers: Record<string, string> = {}): Promise<Reply> {
      const wire = toWire(request, PICTURE)
      return sendRaw({ ...wire, headers: { ...wire.headers, ...headers } })
    },
  }
}

const isStream = (response: Response): boolean =>
  response.headers.get('content-type')?.startsWith('text/event-stream') ?? false

/** Event streams never end by themselves: reads until a whole event is there, then goes away. */
async function firstEvent(response: Response): Promise<string> {
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (reader && !/^data:.*\n\n/m.test(text)) {
    const { done, value } = await reader.read()
    if (done) return text
    text += value
  }
  await reader?.cancel()
  return text.slice(0, text.lastIndexOf('\n\n') + 2)
}

/** A PNG of one pixel. */
export const PICTURE = new Blob(
  [
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  ],
  { type: 'image/png' },
)

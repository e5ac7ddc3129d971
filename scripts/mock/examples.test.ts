import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Mock } from '../../mock/src/server.ts'
import { type OpenApiDocument, resolve } from '../codegen/document.ts'
import {
  listSamples,
  type OperationSamples,
  type RequestSample,
  type SampleBody,
} from '../codegen/emitters/request-samples.ts'
import { isJson } from '../codegen/operations.ts'
import { BUNDLES, readBundle, startBundle } from './bundles.testkit.ts'

/** The reply that the contract documents for a request: of the same name where there is one, else the first. */
function documentedReply(
  document: OpenApiDocument,
  { operation, statuses, accept }: OperationSamples,
  name: string,
) {
  const [status = 0] = statuses
  const media = operation.responses.find(([code]) => code === status)?.[1].content?.[accept ?? '']
  const examples = media?.examples ?? {}
  const example = examples[name] ?? Object.values(examples)[0]
  return { status, body: example && resolve(document, example).value }
}

function bodyOf(body: SampleBody): { body: string | FormData | Blob; type?: string } {
  if (body.kind === 'json') return { body: JSON.stringify(body.value), type: body.mediaType }
  if (body.kind === 'file') {
    const type = body.mediaType === '*/*' ? 'application/octet-stream' : body.mediaType
    return { body: new Blob(['some bytes']), type }
  }
  const form = new FormData()
  for (const { name, value } of body.fields) form.set(name, value ?? new File(['some bytes'], 'picture.png'))
  return { body: form }
}

/** Sends a request just as the contract's examples write it. */
function sendSample(baseUrl: string, samples: OperationSamples, { body }: RequestSample): Promise<Response> {
  const { operation, path, query, header, accept } = samples
  const filled = path.reduce((url, { name, value }) => url.replace(`{${name}}`, () => value), operation.path)
  const search = new URLSearchParams(
    query.filter(({ required }) => required).map(({ name, value }) => [name, value]),
  )
  const payload = body && bodyOf(body)
  const headers = new Headers(
    header.filter(({ required }) => required).map(({ name, value }) => [name, value]),
  )
  headers.set('Authorization', 'Bearer any')
  if (accept !== null) headers.set('Accept', accept)
  if (payload?.type) headers.set('Content-Type', payload.type)
  return fetch(`${baseUrl}${filled}?${search}`, {
    method: operation.method.toUpperCase(),
    headers,
    ...(payload && { body: payload.body }),
  })
}

describe.each(BUNDLES)('the mock of %s', (bundle) => {
  const document = readBundle(bundle)
  let mock: Mock
  beforeAll(async () => {
    mock = await startBundle(bundle)
  })
  afterAll(() => mock.close())

  const requests = listSamples(document).flatMap((samples) =>
    samples.requests.map((request) => ({
      title: `${samples.operation.id} (${request.name})`,
      samples,
      request,
    })),
  )
  test.each(requests)('$title gets its documented reply', async ({ samples, request }) => {
    const expected = documentedReply(document, samples, request.name)
    const response = await sendSample(mock.url, samples, request)
    const text = await response.text()
    expect({ status: response.status, text: response.ok ? '' : text }).toEqual({
      status: expected.status,
      text: '',
    })
    if (expected.body !== undefined && isJson(samples.accept ?? '')) {
      expect(JSON.parse(text)).toEqual(expected.body)
    }
  })
})

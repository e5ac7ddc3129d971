import { createHash } from 'node:crypto'
import type { OpenApiDocument } from '../document.ts'
import { postmanTests } from './postman-tests.ts'
import type { OperationSamples, RequestSample, SampleBody, SampleValue } from './request-samples.ts'
import { SAMPLE_FILE_NAME } from './sample-file.ts'

/** One request of a Postman collection (format 2.1), with its tests. */
export function postmanItem(
  scope: string,
  document: OpenApiDocument,
  samples: OperationSamples,
  { name, body }: RequestSample,
): object {
  const { operation, requests } = samples
  const title = operation.source.summary ?? operation.id
  const description = Reflect.get(operation.source, 'description')
  return {
    id: stableId(`request/${scope}/${operation.id}/${name}`),
    name: requests.length > 1 ? `${title} (${name})` : title,
    request: {
      method: operation.method.toUpperCase(),
      ...(typeof description === 'string' && { description: description.trim() }),
      ...(operation.scope === null && { auth: { type: 'noauth' } }),
      header: headers(samples, body),
      url: url(samples),
      ...(body && { body: postmanBody(body) }),
    },
    event: [{ listen: 'test', script: { type: 'text/javascript', exec: postmanTests(document, samples) } }],
    response: [],
  }
}

function headers({ header, accept }: OperationSamples, body: SampleBody | null): object[] {
  const own = header.map(({ name, value, required, description }) => ({
    key: name,
    value: name === 'Idempotency-Key' ? '{{$guid}}' : value,
    description,
    ...(!required && { disabled: true }),
  }))
  return [
    ...(accept === null ? [] : [{ key: 'Accept', value: accept }]),
    // Postman writes the type of a form itself, with its boundary.
    ...(body === null || body.kind === 'form' ? [] : [{ key: 'Content-Type', value: contentType(body) }]),
    ...own,
  ]
}

const contentType = ({ mediaType }: SampleBody): string =>
  mediaType === '*/*' ? 'application/octet-stream' : mediaType

/**
 * Whole segments become Postman's `:name`. A parameter with a verb behind it, as in `{story_id}:resume`, cannot, so
 * its example stands there itself.
 */
function url({ operation, path, query }: OperationSamples): object {
  const exampleOf = (name: string): string => path.find((value) => value.name === name)?.value ?? name
  const segments = operation.path
    .split('/')
    .slice(1)
    .map((segment) =>
      /^\{[^}]+\}$/.test(segment)
        ? `:${segment.slice(1, -1)}`
        : segment.replaceAll(/\{([^}]+)\}/g, (_, name: string) => exampleOf(name)),
    )
  const search = query.filter(({ required }) => required).map(({ name, value }) => `${name}=${value}`)
  return {
    raw: `{{baseUrl}}/${segments.join('/')}${search.length > 0 ? `?${search.join('&')}` : ''}`,
    host: ['{{baseUrl}}'],
    path: segments,
    ...(query.length > 0 && { query: query.map(asParameter) }),
    ...(path.length > 0 && {
      variable: path
        .filter(({ name }) => segments.includes(`:${name}`))
        .map(({ name, value, description }) => ({ key: name, value, description })),
    }),
  }
}

const asParameter = ({ name, value, required, description }: SampleValue): object => ({
  key: name,
  value,
  description,
  ...(!required && { disabled: true }),
})

function postmanBody(body: SampleBody): object {
  if (body.kind === 'file') return { mode: 'file', file: { src: SAMPLE_FILE_NAME } }
  if (body.kind === 'json') {
    const raw = JSON.stringify(body.value, null, 2)
    return { mode: 'raw', raw, options: { raw: { language: 'json' } } }
  }
  const formdata = body.fields.map(({ name, value }) =>
    value === null ? { key: name, type: 'file', src: SAMPLE_FILE_NAME } : { key: name, type: 'text', value },
  )
  return { mode: 'formdata', formdata }
}

/** A UUID (RFC 9562, version 8) made of a name: the same name, the same id. */
export function stableId(name: string): string {
  const hex = createHash('sha256').update(`potterlabs/${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

import type { Emitter } from './emitter.ts'
import { listSamples, type OperationSamples, type SampleBody, type SampleValue } from './request-samples.ts'
import { SAMPLE_FILE, SAMPLE_FILE_NAME } from './sample-file.ts'

/** `curl/<pack>/<operationId>.sh`: each operation as a command, with the contract's own example. */
export const emitCurl: Emitter = ({ packs }) => ({
  ...Object.fromEntries(
    packs.flatMap(({ name: pack, document }) =>
      listSamples(document).map((samples) => [`curl/${pack}/${samples.operation.id}.sh`, script(samples)]),
    ),
  ),
  [`curl/${SAMPLE_FILE_NAME}`]: SAMPLE_FILE,
})

const KEY_CHECK = `: "\${API_KEY:?set it to your key; a mock takes any}"
`

function script(samples: OperationSamples): string {
  const { operation, query, accept, requests } = samples
  const body = requests[0]?.body ?? null
  const search = query
    .filter(({ required }) => required)
    .map(({ name, value }) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
  const path = samples.path.reduce(
    (url, { name, value }) => url.replace(`{${name}}`, () => variable(name, encodeURIComponent(value))),
    operation.path,
  )
  const options = [
    ...(operation.scope === null ? [] : ['-H "Authorization: Bearer $API_KEY"']),
    ...(accept === null ? [] : [`-H "Accept: ${variable('ACCEPT', accept)}"`]),
    ...samples.header.filter(({ required }) => required).map(headerOption),
    ...bodyOptions(body),
  ]
  const target = `"$BASE_URL${path}${search.length > 0 ? `?${search.join('&')}` : ''}"`
  const command = [`curl -sSN --fail-with-body -X ${operation.method.toUpperCase()} ${target}`, ...options]
  return `#!/bin/sh
# ${operation.source.summary ?? operation.id}
# Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
# Environment: ${environmentOf(samples, body).join(', ')}
set -eu
: "\${BASE_URL:=http://localhost:4000}"
${operation.scope === null ? '' : KEY_CHECK}${command.join(' \\\n  ')}${document(body)}
`
}

/** `{name}` -> `${NAME:-value}`, its value safe inside double quotes. */
const variable = (name: string, value: string): string =>
  `\${${shellName(name)}:-${value.replaceAll(/["$`\\}]/g, '\\$&')}}`

const shellName = (name: string): string => name.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')

function headerOption({ name, value }: SampleValue): string {
  // A key of its own each time, unless the reader wants to repeat a request.
  if (name === 'Idempotency-Key') return `-H "Idempotency-Key: \${IDEMPOTENCY_KEY:-curl-$(date +%s)-$$}"`
  return `-H "${name}: ${variable(name, value)}"`
}

function bodyOptions(body: SampleBody | null): string[] {
  if (body === null) return []
  const file = `\${FILE:-$(dirname "$0")/../${SAMPLE_FILE_NAME}}`
  if (body.kind === 'form') {
    return body.fields.map(({ name, value }) =>
      value === null ? `-F "${name}=@${file}"` : `-F ${quoted(`${name}=${value}`)}`,
    )
  }
  const mediaType = body.mediaType === '*/*' ? 'application/octet-stream' : body.mediaType
  const data = body.kind === 'json' ? '@-' : `@${file}`
  return [`-H 'Content-Type: ${mediaType}'`, `--data-binary "${data}"`]
}

/** The JSON body as a here-document, where nothing in it needs escaping. */
const document = (body: SampleBody | null): string =>
  body?.kind === 'json' ? ` <<'JSON'\n${JSON.stringify(body.value, null, 2)}\nJSON` : ''

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

function environmentOf(
  { operation, path, header, accept }: OperationSamples,
  body: SampleBody | null,
): string[] {
  const takesFile =
    body?.kind === 'file' || (body?.kind === 'form' && body.fields.some(({ value }) => value === null))
  return [
    'BASE_URL',
    ...(operation.scope === null ? [] : ['API_KEY']),
    ...path.map(({ name }) => shellName(name)),
    ...(accept === null ? [] : ['ACCEPT']),
    ...header.filter(({ required }) => required).map(({ name }) => shellName(name)),
    ...(takesFile ? ['FILE'] : []),
  ]
}

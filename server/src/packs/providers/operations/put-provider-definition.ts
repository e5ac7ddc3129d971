import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import { ProviderCreate } from '@potterlabs/generated/providers/schemas.ts'
import { parse } from 'yaml'
import { ApiError } from '../../../core/errors.ts'
import type { ProvidersContext } from '../deps.ts'
import { apply } from '../registration.ts'

const MAX_BYTES = 1024 * 1024

export const putProviderDefinition: ProvidersHandlers<ProvidersContext>['putProviderDefinition'] = async (
  { params, body },
  context,
) => {
  const document = documentOf(await textOf(body))
  if (document.id !== params.provider_id) {
    throw new ApiError(
      'invalid_param',
      `The definition is of '${document.id}', the path of '${params.provider_id}'.`,
      {
        field: 'id',
      },
    )
  }
  return { status: 200, body: await apply(context, document) }
}

async function textOf(body: ReadableStream<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > MAX_BYTES)
      throw new ApiError('payload_too_large', `A definition has at most ${MAX_BYTES} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function documentOf(text: string): ProviderCreate {
  let value: unknown
  try {
    value = parse(text)
  } catch (cause) {
    throw new ApiError('invalid_param', 'The body cannot be read as YAML.', { cause })
  }
  const read = ProviderCreate.safeParse(value)
  if (read.success) return read.data
  const [fault] = read.error.issues
  const field = fault?.path.map(String).join('.') ?? ''
  const message = `${field || 'The definition'}: ${fault?.message ?? 'not as documented'}.`.replace('..', '.')
  throw new ApiError('invalid_param', message, field === '' ? {} : { field })
}

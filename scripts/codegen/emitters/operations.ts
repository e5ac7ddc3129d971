import { eventSchemaOf, hasHeader, isHandlerStatus, listOperations } from '../operations.ts'
import { block, HEAD, literal } from '../source.ts'
import { perPack } from './emitter.ts'

/** `<pack>/operations.ts`: the table that tells the edge how to serve each operation. */
export const emitOperations = perPack('operations.ts', ({ document }) => {
  const rows = listOperations(document).map((operation) => {
    const { id, method, path, honoPath, source, responses, scope, idempotent, raw, etag, body, pipelineOps } =
      operation
    const replies = responses
      .filter(([status]) => isHandlerStatus(status))
      .map(([status, response]) => [
        status,
        { location: hasHeader(response, 'Location'), body: response.content !== undefined },
      ])
    const row = {
      operationId: id,
      method: method.toUpperCase(),
      path,
      honoPath,
      tags: source.tags ?? [],
      deprecated: source.deprecated ?? false,
      statuses: responses.map(([status]) => status),
      idempotent,
      scope,
      raw,
      etag,
      body: body ? { required: body.required ?? false, mediaTypes: Object.keys(body.content) } : null,
      replies: Object.fromEntries(replies),
      eventSchema: eventSchemaOf(operation),
      pipelineOps,
    }
    const fields = Object.entries(row).map(([key, value]) => `${key}: ${literal(value)}`)
    return `${id}: ${block('{', fields, '}')}`
  })
  return `${HEAD}import type { OperationMetadata } from '../runtime/handler.ts'

/** Every operation of this pack, by operationId. */
export const operations = ${block('{', rows, '}')} as const satisfies Record<string, OperationMetadata>
`
})

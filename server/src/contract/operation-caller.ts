import { z } from '@hono/zod-openapi'
import type { PlatformOperations } from '@potterlabs/generated/platform/handlers.ts'
import type { ProvidersOperations } from '@potterlabs/generated/providers/handlers.ts'
import type { SlideshowOperations } from '@potterlabs/generated/slideshow/handlers.ts'
import type { VideoStoryOperations } from '@potterlabs/generated/video-story/handlers.ts'
import { ApiError } from '../core/errors.ts'
import type { EdgeContext, MountedOperation, Pack } from './pack.ts'
import { documented } from './reply.ts'
import { checked } from './validation.ts'

type Operations = PlatformOperations & ProvidersOperations & SlideshowOperations & VideoStoryOperations
type BodyOf<Reply> = Reply extends { body: infer Body } ? Body : never

/** What an operation answers with, by its id; JSON where the id is only known when the program runs. */
export type Called<Id extends string> = Id extends keyof Operations
  ? Operations[Id] extends { reply: infer Reply }
    ? BodyOf<Reply>
    : never
  : Record<string, unknown>

/** As a client would send it: what the contract has a default for may be left out. */
export interface OperationCall {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: object
}

/**
 * Calls operations of whatever pack as a client would, without a request: packs meet at the contract, never by import.
 * Key, idempotency, rate limits and preconditions are the caller's own affair.
 */
export interface OperationCaller {
  /**
   * Reads the call by the operation's contract and runs its handler with `context`, in whose transaction it works.
   * Throws the ApiError that a client would be answered with; `forbidden` for a key without the operation's scope.
   */
  call<Id extends string>(
    context: EdgeContext,
    operationId: Id,
    request: OperationCall,
  ): Promise<{ status: number; headers: Record<string, string>; body: Called<Id> }>
}

export function createOperationCaller(packs: readonly Pack[]): OperationCaller {
  const operations = new Map(
    packs.flatMap((pack) => pack.operations.map((operation) => [operation.metadata.operationId, operation])),
  )
  return {
    async call<Id extends string>(context: EdgeContext, operationId: Id, request: OperationCall) {
      const operation = operations.get(operationId)
      if (!operation || operation.metadata.raw) throw new Error(`no operation to be called: ${operationId}`)
      requireScope(operation, context)
      const reply = await operation.handle(partsOf(operation, request), {
        ...context,
        sentBody: request.body,
      })
      const { status, headers, body = {} } = documented(operation, reply)
      // Checked by the schema that the type was made of.
      return { status, headers, body: body as Called<Id> }
    },
  }
}

/** The request as the edge would hand it over, except for headers: none is needed that only HTTP knows. */
function partsOf({ route }: MountedOperation, { params, query, body }: OperationCall) {
  const parts: Record<string, unknown> = { headers: {} }
  const schemas = route.request
  if (schemas?.params instanceof z.ZodType) {
    parts.params = checked(schemas.params, params ?? {}, { target: 'param' })
  }
  if (schemas?.query instanceof z.ZodType) {
    parts.query = checked(schemas.query, query ?? {}, { target: 'query' })
  }
  const content = schemas?.body?.content['application/json']
  if (content && 'schema' in content && content.schema instanceof z.ZodType) {
    parts.body = checked(content.schema, body ?? {})
  }
  return parts
}

function requireScope({ metadata }: MountedOperation, { key }: EdgeContext): void {
  if (metadata.scope === null || key.scopes.includes(metadata.scope)) return
  throw new ApiError('forbidden', `${metadata.operationId} needs the scope ${metadata.scope}.`, {
    hint: `The key that ordered this has ${key.scopes.join(', ')}; use one with the scope ${metadata.scope}.`,
  })
}

import type { RouteConfig } from '@hono/zod-openapi'
import type { OperationMetadata } from '@potterlabs/generated/runtime/handler.ts'
import type { KeyMode } from '../core/api-key.ts'
import type { Db } from '../store/database.ts'

/** What the edge knows of a request once it has been let in; every handler is given it. */
export interface EdgeContext {
  project: { id: string; name: string }
  key: { id: string; scopes: string[]; mode: KeyMode }
  /** The database as the project may see it; for an operation with an Idempotency-Key, the transaction that its answer commits with. */
  db: Db
  /** The body as the client sent it, before the contract's defaults: what it left out is absent. */
  sentBody: unknown
  requestId: string
  /** As they came: for signatures in headers that only the signer's name for them can tell. */
  headers: Headers
  /** Aborts when the client goes away. */
  signal: AbortSignal
}

/** A reply as handlers give it. */
export interface Reply {
  status: number
  headers?: Record<string, string>
  body?: unknown
}

/** One operation with all that is needed to serve it. */
export interface MountedOperation {
  metadata: OperationMetadata
  route: RouteConfig
  handle(request: Record<string, unknown>, context: EdgeContext): Promise<Reply | Response>
}

/** A pack as the edge sees it: a name and its operations. */
export interface Pack {
  name: string
  operations: MountedOperation[]
}

/**
 * Joins a pack's generated tables with its handlers. The parameter types make the compiler check that there is
 * exactly one handler for each operation and that each is of its generated type; the edge then needs no generics.
 */
export function definePack<Handlers extends object, Deps extends object>(pack: {
  name: string
  operations: Record<keyof Handlers & string, OperationMetadata>
  routes: Record<keyof Handlers & string, RouteConfig>
  handlers: Handlers
  deps: Deps
}): Pack {
  return {
    name: pack.name,
    operations: Object.values<OperationMetadata>(pack.operations).map((metadata) => {
      const id = metadata.operationId as keyof Handlers & string
      // The generated handler type has been checked above; here only its calling convention is left.
      const handler = pack.handlers[id] as (
        request: unknown,
        context: EdgeContext & Deps,
      ) => Promise<Reply | Response>
      return {
        metadata,
        route: pack.routes[id],
        handle: (request, context) => handler(request, { ...context, ...pack.deps }),
      }
    }),
  }
}

// Generated from specs/*.yaml by scripts/codegen/generate.ts: do not edit.
/*
 * What the generated handler types are made of. Copied to generated/runtime/ by the generator.
 * Nothing here knows HTTP frameworks: a handler is a function from a parsed request to a documented reply.
 */

/** What a generated `<Pack>Operations` interface says of one operation. */
export interface JsonOperation {
  /** `params`, `query`, `headers`, `body`: parsed, each present only when the operation has it. */
  request: object
  /** Every documented reply below 400; errors are thrown. */
  reply: { status: number }
}

/** An operation that answers a stream or bytes. */
export interface RawOperation {
  request: object
}

/** What a handler of the operation is given. */
export type RequestOf<Operation extends RawOperation> = Operation['request']

/** What a handler of the operation may answer. */
export type ReplyOf<Operation extends JsonOperation> = Operation['reply']

/** Answers one operation; errors are thrown as `ApiError`, never returned. */
export type Handler<Operation extends JsonOperation, Context> = (
  request: RequestOf<Operation>,
  context: Context,
) => Promise<ReplyOf<Operation>>

/** The escape hatch for streams and bytes: it builds the response itself and may look at the original request. */
export type RawHandler<Operation extends RawOperation, Context> = (
  request: RequestOf<Operation> & { raw: Request },
  context: Context,
) => Promise<Response>

/** One row of a generated `operations` table: what the edge must know to serve an operation. */
export interface OperationMetadata {
  readonly operationId: string
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH'
  /** As in the spec: `/v1/stories/{story_id}:resume`. */
  readonly path: string
  /** As Hono's router wants it. */
  readonly honoPath: string
  readonly tags: readonly string[]
  readonly deprecated: boolean
  /** Every documented status, ascending. */
  readonly statuses: readonly number[]
  /** True when the Idempotency-Key header is required. */
  readonly idempotent: boolean
  /** The scope a key must carry; null when no credentials are needed. */
  readonly scope: string | null
  /** True when a success is not JSON: the handler is a `RawHandler`. */
  readonly raw: boolean
  /** True when the 200 carries an ETag. */
  readonly etag: boolean
  /** The media types of the request body; null when there is none. */
  readonly body: { readonly required: boolean; readonly mediaTypes: readonly string[] } | null
  /** Per documented status below 400: whether it declares a Location and has a body. */
  readonly replies: Readonly<Record<number, { readonly location: boolean; readonly body: boolean }>>
  /** Name of the component that describes one server-sent event; null unless the operation streams events. */
  readonly eventSchema: string | null
  /** The names under which pipelines run it: `x-pipeline-ops` in the specs. */
  readonly pipelineOps: readonly {
    readonly op: string
    /** Component that the body is read by. */
    readonly body: string
    /** The field that a plain `text` stands for. */
    readonly textFor: string | null
  }[]
}

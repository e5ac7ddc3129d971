import { type OperationObject, type RequestBody, schemaName } from './document.ts'

/**
 * An operation under the name that pipelines call it by. One line in its spec makes an operation of any pack usable there:
 *
 *     x-pipeline-ops: [{ op: storyboard.create, text_for: source }]
 */
export interface PipelineOp {
  /** Noun and verb: `storyboard.create`. */
  op: string
  /** Name of the component that the body is read by: the operation's own, or one of the shapes that it takes. */
  body: string
  /** The field that a plain `text` stands for, as `{ type: text, text }`; null where there is none. */
  textFor: string | null
}

const NAME = /^[a-z][a-z_]*\.[a-z][a-z_]*$/

/** Reads `x-pipeline-ops`; none where it is absent. Throws on what pipelines could not run. */
export function pipelineOpsOf(
  source: OperationObject & { 'x-pipeline-ops'?: unknown },
  { body, idempotent }: { body: RequestBody | undefined; idempotent: boolean },
): PipelineOp[] {
  const given = source['x-pipeline-ops']
  if (given === undefined) return []
  const schema = body?.content['application/json']?.schema
  if (!schema?.$ref || !idempotent) {
    throw new Error(
      'x-pipeline-ops: only an operation that makes something from a JSON component is run by pipelines',
    )
  }
  const whole = schemaName(schema.$ref)
  if (!Array.isArray(given)) throw malformed()
  return given.map((entry: Record<string, unknown>) => {
    const { op, body: shape = whole, text_for: textFor = null, ...more } = entry
    const isKnown = typeof op === 'string' && NAME.test(op) && Object.keys(more).length === 0
    if (!isKnown || typeof shape !== 'string') throw malformed()
    if (textFor !== null && typeof textFor !== 'string') throw malformed()
    return { op, body: shape, textFor }
  })
}

const malformed = () =>
  new Error('x-pipeline-ops must be a list of { op: noun.verb, body?: <component>, text_for?: <field> }')

import contract from '@potterlabs/generated/bundled/all.json' with { type: 'json' }
import { operations as platform } from '@potterlabs/generated/platform/operations.ts'
import { operations as providers } from '@potterlabs/generated/providers/operations.ts'
import type { OperationMetadata } from '@potterlabs/generated/runtime/handler.ts'
import { operations as slideshow } from '@potterlabs/generated/slideshow/operations.ts'
import * as slideshowSchemas from '@potterlabs/generated/slideshow/schemas.ts'
import { operations as videoStory } from '@potterlabs/generated/video-story/operations.ts'
import * as videoStorySchemas from '@potterlabs/generated/video-story/schemas.ts'
import { z } from 'zod'
import { type JsonSchema, typesOf } from './types.ts'

/** An operation as pipelines see it. */
export interface PipelineOp {
  op: string
  operationId: string
  /** Path parameters, which a node gives beside the body's fields. */
  params: readonly { name: string; schema: JsonSchema }[]
  /** The body: for types, and as the operation itself will check it. */
  body: JsonSchema
  schema: z.ZodType
  /** What it makes, as it is answered and as it is read afterwards. */
  made: JsonSchema
  /** The field that a plain `text` stands for. */
  textFor: string | null
  /** The operation that shows what was made, and the name of its path parameter. */
  reading: { operationId: string; param: string }
}

interface OperationObject {
  parameters?: readonly { $ref?: string; in?: string; name?: string; schema?: JsonSchema }[]
  responses: Readonly<Record<string, { content?: Record<string, { schema?: JsonSchema }> }>>
}

/* The bundle is read as what it is, an OpenAPI document, without the type that TypeScript works out for each example. */
const document = contract as unknown as {
  paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>
  components: {
    schemas: Readonly<Record<string, JsonSchema>>
    parameters: Readonly<Record<string, { in: string; name: string; schema: JsonSchema }>>
  }
}

/** The types of the whole contract. */
export const types = typesOf(document.components.schemas)

const OPERATIONS: readonly OperationMetadata[] = [platform, providers, slideshow, videoStory].flatMap(
  (pack) => Object.values<OperationMetadata>(pack),
)

const SCHEMAS: Readonly<Record<string, unknown>> = { ...slideshowSchemas, ...videoStorySchemas }

/** Every operation that the contract lets pipelines run (`x-pipeline-ops`), by its name there. */
export const OPS: ReadonlyMap<string, PipelineOp> = new Map(
  OPERATIONS.flatMap((metadata) =>
    metadata.pipelineOps.map((own): [string, PipelineOp] => {
      const made = answerOf(metadata)
      return [
        own.op,
        {
          op: own.op,
          operationId: metadata.operationId,
          params: paramsOf(metadata),
          body: { $ref: `#/components/schemas/${own.body}` },
          schema: zodOf(own.body),
          made,
          textFor: own.textFor,
          reading: readingOf(made),
        },
      ]
    }),
  ),
)

/** Names of the fields of what an operation makes. */
export const fieldsMade = ({ made }: PipelineOp): string[] =>
  types.shapesOf(made).flatMap(({ properties }) => Object.keys(properties))

function operationAt({ path, method }: OperationMetadata): OperationObject {
  const found = document.paths[path]?.[method.toLowerCase()]
  if (!found) throw new Error(`the contract has no ${method} ${path}`)
  return found
}

/** What an operation answers with when it succeeds. */
function answerOf(metadata: OperationMetadata): JsonSchema {
  const { responses } = operationAt(metadata)
  const answers = ['200', '201', '202'].flatMap(
    (status) => responses[status]?.content?.['application/json'] ?? [],
  )
  const schema = answers[0]?.schema
  if (!schema?.$ref) throw new Error(`${metadata.operationId} does not answer with a component`)
  return schema
}

function paramsOf(metadata: OperationMetadata): PipelineOp['params'] {
  const parameters = (operationAt(metadata).parameters ?? []).map(({ $ref, ...own }) =>
    $ref === undefined ? own : document.components.parameters[$ref.slice($ref.lastIndexOf('/') + 1)],
  )
  return parameters.flatMap((parameter) =>
    parameter?.in === 'path' && parameter.name
      ? [{ name: parameter.name, schema: parameter.schema ?? {} }]
      : [],
  )
}

/** The operation at `.../{id}` that shows one thing of a kind. */
function readingOf(made: JsonSchema): PipelineOp['reading'] {
  for (const metadata of OPERATIONS) {
    const { operationId, method, path, etag, raw } = metadata
    const param = /^[^{]*\{(\w+)\}$/.exec(path)?.[1]
    if (method !== 'GET' || raw || !etag || param === undefined) continue
    if (answerOf(metadata).$ref === made.$ref) return { operationId, param }
  }
  throw new Error(`the contract shows nowhere what ${made.$ref} is of`)
}

function zodOf(name: string): z.ZodType {
  const schema = SCHEMAS[name]
  if (schema instanceof z.ZodType) return schema
  throw new Error(`${name} is not a schema of a pack that makes something`)
}

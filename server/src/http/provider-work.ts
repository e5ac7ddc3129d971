import { z } from '@hono/zod-openapi'
import type { MountedOperation, Reply } from '../contract/pack.ts'
import { jsonSchemaOf } from '../contract/reply.ts'

const ENVELOPE_FIELDS = ['id', 'kind', 'status', 'provider', 'links']

/** Whether an operation makes jobs: its contract answers 201 or 202 with a job envelope, which names a provider. */
export const makesJobs = (operation: MountedOperation): boolean =>
  [201, 202].some((status) => {
    const schema = jsonSchemaOf(operation, status)
    return schema instanceof z.ZodObject && ENVELOPE_FIELDS.every((field) => field in schema.shape)
  })

/** The provider that a job was given to; null while it has none of its own. */
export function providerOf(reply: Reply | Response): string | null {
  const provider: unknown = reply instanceof Response ? null : Reflect.get(Object(reply.body), 'provider')
  return typeof provider === 'string' ? provider : null
}

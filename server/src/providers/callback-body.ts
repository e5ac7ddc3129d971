import type { z } from 'zod'

/** What a callback says, or null where it is not of the vendor's shape. */
export function readCallbackBody<Schema extends z.ZodType>(
  schema: Schema,
  body: Uint8Array,
): z.output<Schema> | null {
  try {
    return schema.safeParse(JSON.parse(new TextDecoder().decode(body))).data ?? null
  } catch {
    // Not JSON: nothing that we were told.
    return null
  }
}

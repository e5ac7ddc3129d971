/** Whether a schema has an object that is open, or that has a property which may be left out: vendors refuse those. */
export function looseObjectIn(schema: unknown): boolean {
  if (typeof schema !== 'object' || schema === null) return false
  const { type, properties, required, additionalProperties } = schema as Record<string, unknown>
  const names = Object.keys((properties as object | undefined) ?? {})
  const loose =
    type === 'object' &&
    (additionalProperties !== false ||
      names.some((name) => !(required as string[] | undefined)?.includes(name)))
  return loose || Object.values(schema).some(looseObjectIn)
}

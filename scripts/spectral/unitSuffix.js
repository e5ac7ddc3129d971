/** Numbers, lists of numbers, and choices that may be either. */
function isNumeric(schema) {
  if (typeof schema !== 'object' || schema === null) return false
  const types = [schema.type].flat()
  if (types.includes('number') || types.includes('integer')) return true
  const parts = [...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])]
  return parts.some(isNumeric) || (types.includes('array') && isNumeric(schema.items))
}

/** The same place in the document with references resolved: there a property shows its type. */
const resolvedAt = (path, context) =>
  path.reduce((node, key) => node?.[key], context.documentInventory.resolved)

/**
 * A number that measures something names its unit last: `duration_sec`, `amount_micros`. Given a property's schema or
 * a parameter; judged are names with one of `options.quantities` (singular or plural) among their words, unless they
 * end in one of `options.units` or are listed in `options.except`.
 */
export default function unitSuffix(target, options, context) {
  const isParameter = typeof target?.name === 'string' && typeof target.in === 'string'
  const name = isParameter ? target.name : String(context.path.at(-1))
  const schema = resolvedAt(isParameter ? [...context.path, 'schema'] : context.path, context)
  const words = name.toLowerCase().split(/[_-]/)
  const measures = words.some((word) => options.quantities.includes(word.replace(/s$/, '')))
  if (!measures || options.except.includes(name) || options.units.includes(words.at(-1))) return []
  return isNumeric(schema)
    ? [{ message: `"${name}" is a number: end it with its unit, as in ${name}_sec` }]
    : []
}

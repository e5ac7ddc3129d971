import { schema as validate } from '@stoplight/spectral-functions'
import { faultAt } from './operation.js'

/** Every example of a media type, parameter or header, with its place below it. */
const examplesOf = ({ example, examples = {} }) => [
  ...(example === undefined ? [] : [[example, ['example']]]),
  ...Object.entries(examples)
    .filter(([, named]) => named?.value !== undefined)
    .map(([name, { value }]) => [value, ['examples', name, 'value']]),
]

/** Named schemas of this document and of the files it refers to, where a reference left inside a schema leads. */
function namedSchemas({ resolved, referencedDocuments = {} }) {
  const elsewhere = Object.values(referencedDocuments).map(({ data }) => data?.components?.schemas)
  return Object.assign({}, ...elsewhere, resolved.components?.schemas)
}

/** One schema, whole: Ajv compiles a schema once for as long as it meets the same object. */
const wholeSchemas = new WeakMap()

/**
 * Resolved, a schema that contains itself still holds a reference at that point; with the named schemas beside it the
 * reference leads somewhere. (Spectral's own rule passes over such schemas in silence.)
 */
function wholeSchema(schema, inventory) {
  const known = wholeSchemas.get(schema)
  if (known) return known
  const isRecursive = JSON.stringify(schema).includes('"$ref":')
  const whole = isRecursive ? { ...schema, components: { schemas: namedSchemas(inventory) } } : schema
  wholeSchemas.set(schema, whole)
  return whole
}

/** An example is what people copy and what mocks answer: it must be valid against its schema. */
export default function exampleMatches(target, _options, context) {
  if (typeof target?.schema !== 'object' || target.schema === null) return []
  const schema = wholeSchema(target.schema, context.documentInventory)
  // Spectral hides references that lead nowhere from a rule on resolved documents; here they must show.
  const rule = { ...context.rule, resolved: false }
  return examplesOf(target).flatMap(([value, place]) => {
    const { path } = faultAt(context, '', ...place)
    return validate(value, { schema, dialect: 'draft2020-12' }, { ...context, rule, path }) ?? []
  })
}

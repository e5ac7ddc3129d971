import type { OpenApiDocument, Schema, SchemaOrBoolean } from '../document.ts'
import { dereference, flattenAllOf, type SchemaComponents, typesOf } from '../schema-keywords.ts'
import type { OperationSamples } from './request-samples.ts'

/**
 * The tests that Postman runs on a reply: a documented success, the media type that was asked for, and the reply's
 * outline, which is its fields and their types two levels deep. The whole schema is the contract tests' business.
 */
export function postmanTests(document: OpenApiDocument, samples: OperationSamples): string[] {
  const { statuses, accept, operation } = samples
  const media = operation.responses.find(([status]) => status === statuses[0])?.[1].content?.[accept ?? '']
  const isJson = accept?.includes('json') ?? false
  return [
    `pm.test('answers ${statuses.join(' or ')}', () => {`,
    `  pm.expect(pm.response.code).to.be.oneOf([${statuses.join(', ')}])`,
    '})',
    ...(isJson
      ? [
          "pm.test('answers JSON', () => {",
          "  pm.expect(pm.response.headers.get('Content-Type')).to.include('json')",
          '})',
        ]
      : []),
    ...(isJson && media?.schema
      ? [
          "pm.test('has the documented fields', () => {",
          `  pm.response.to.have.jsonSchema(${JSON.stringify(outline(media.schema, document.components?.schemas ?? {}, 2))})`,
          '})',
        ]
      : []),
  ]
}

/** A schema cut down to required fields and types, `depth` levels deep: small, and any JSON Schema draft reads it. */
function outline(schema: SchemaOrBoolean, components: SchemaComponents, depth: number): object {
  if (typeof schema === 'boolean') return {}
  const known = flatten(dereference(schema, components), components)
  // Which of several shapes a value has is not for an outline to say.
  if (known.oneOf || known.anyOf || !known.type) return {}
  const types = typesOf(known)
  const type = types.length === 1 ? types[0] : types
  if (depth === 0) return { type }
  if (types.includes('array') && known.items !== undefined) {
    return { type, items: outline(known.items, components, depth - 1) }
  }
  if (!types.includes('object')) return { type }
  const required = known.required ?? []
  const properties = Object.entries(known.properties ?? {})
    .filter(([name]) => required.includes(name))
    .map(([name, property]) => [name, outline(property, components, depth - 1)])
  return { type, required, properties: Object.fromEntries(properties) }
}

const flatten = (schema: Schema, components: SchemaComponents): Schema =>
  schema.allOf ? flattenAllOf(schema, 'outline', components) : schema

import { type Schema, type SchemaOrBoolean, schemaName } from './document.ts'
import { defaultOf, typesOf } from './schema-keywords.ts'
import type { ZodScope } from './zod.ts'
import { isLiteralValue } from './zod-scalars.ts'

/**
 * The Zod type of a lazy getter, mirroring `zodExpression`. TypeScript cannot infer it, since it would need
 * the declaration the getter stands in.
 */
export function lazyPropertyType(property: SchemaOrBoolean, required: boolean, scope: ZodScope): string {
  if (typeof property === 'boolean') throw new Error(`${scope.at}: a boolean schema is never recursive`)
  const type = lazyType(property, scope)
  if (required) return type
  const value = defaultOf(property, scope.components)
  if (value === undefined) return `z.ZodOptional<${type}>`
  return isLiteralValue(value) ? `z.ZodDefault<${type}>` : `z.ZodPrefault<${type}>`
}

function lazyType(schema: Schema, scope: ZodScope): string {
  if (schema.$ref !== undefined) return `typeof ${scope.prefix}${schemaName(schema.$ref)}`
  const alternatives = schema.oneOf ?? schema.anyOf
  const [only, ...others] = alternatives?.filter((member) => member.type !== 'null') ?? []
  if (alternatives && only && others.length === 0) return `z.ZodNullable<${lazyType(only, scope)}>`

  const types = typesOf(schema)
  const type = types.find((candidate) => candidate !== 'null')
  const { items, properties, additionalProperties } = schema
  let result: string | undefined
  if (type === 'array' && typeof items === 'object') result = `z.ZodArray<${lazyType(items, scope)}>`
  if (type === 'object' && !properties && typeof additionalProperties === 'object') {
    result = `z.ZodRecord<z.ZodString, ${lazyType(additionalProperties, scope)}>`
  }
  if (result === undefined) {
    throw new Error(
      `${scope.at}: a recursive reference inside an inline schema; make that schema a component`,
    )
  }
  return types.includes('null') ? `z.ZodNullable<${result}>` : result
}

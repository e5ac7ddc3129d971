import type { JsonValue, Schema, SchemaOrBoolean, SchemaType } from './document.ts'
import { schemaName } from './document.ts'
import {
  assertKeywords,
  defaultOf,
  dereference,
  flattenAllOf,
  isBinary,
  type SchemaComponents,
  typesOf,
} from './schema-keywords.ts'
import { list, literal, propertyKey } from './source.ts'
import { lazyPropertyType } from './zod-lazy.ts'
import { isLiteralValue, numberExpression, stringExpression } from './zod-scalars.ts'

/** Where an expression is written: what it may refer to, and how errors name the place. */
export interface ZodScope {
  components: SchemaComponents
  /** Put before the name of a component: `schemas.` outside the file that declares them. */
  prefix: string
  /** For error messages: `slideshow/Voice.properties.gender`. */
  at: string
  /** Tells which properties of the component being declared must be lazy; absent outside a declaration. */
  isRecursive?: (property: SchemaOrBoolean) => boolean
}

const below = (scope: ZodScope, step: string): ZodScope => ({ ...scope, at: `${scope.at}.${step}` })

/**
 * A schema as the source of a Zod 4 expression that accepts exactly what the JSON Schema accepts.
 * Throws on every construct it cannot render faithfully.
 */
export function zodExpression(schema: SchemaOrBoolean, scope: ZodScope): string {
  if (schema === true) return 'z.unknown()'
  if (schema === false) return 'z.never()'
  assertKeywords(schema, scope.at)

  if (schema.$ref !== undefined) {
    dereference(schema, scope.components)
    return scope.prefix + schemaName(schema.$ref)
  }
  if (schema.allOf) return objectExpression(flattenAllOf(schema, scope.at, scope.components), scope)
  if (schema.const !== undefined) return literalExpression([schema.const], schema, scope)
  if (schema.enum) return literalExpression(schema.enum, schema, scope)
  if (schema.oneOf) return unionExpression(schema.oneOf, schema, scope, 'z.xor')
  if (schema.anyOf) return unionExpression(schema.anyOf, schema, scope, 'z.union')

  const types = typesOf(schema)
  const branches = types.filter((type) => type !== 'null').map((type) => typeExpression(type, schema, scope))
  if (types.length === 0) return 'z.unknown()'
  if (branches.length === 0) return 'z.null()'
  const expression = branches.length === 1 ? branches.join('') : list('z.union([', branches, '])')
  return types.includes('null') ? `${expression}.nullable()` : expression
}

/**
 * The expression of a property or parameter. A default counts only where the value may be absent, and one
 * that is an object or array is parsed (`prefault`), so that defaults inside it apply too.
 */
export function optionalExpression(
  expression: string,
  schema: SchemaOrBoolean,
  required: boolean,
  scope: ZodScope,
): string {
  if (required) return expression
  const value = typeof schema === 'boolean' ? undefined : defaultOf(schema, scope.components)
  if (value === undefined) return `${expression}.optional()`
  return `${expression}.${isLiteralValue(value) ? 'default' : 'prefault'}(${literal(value)})`
}

function literalExpression(values: readonly JsonValue[], schema: Schema, scope: ZodScope): string {
  const types = typesOf(schema)
  for (const value of values) {
    if (!isLiteralValue(value))
      throw new Error(`${scope.at}: only strings, numbers, booleans and null may be enumerated`)
    if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
      throw new Error(`${scope.at}: ${JSON.stringify(value)} is not of type ${types.join(' or ')}`)
    }
  }
  const [only] = values
  if (values.length === 1) return `z.literal(${literal(only)})`
  return `${values.every((value) => typeof value === 'string') ? 'z.enum' : 'z.literal'}(${literal(values)})`
}

function isOfType(value: JsonValue, type: SchemaType): boolean {
  if (type === 'null') return value === null
  if (type === 'integer') return Number.isInteger(value)
  return typeof value === type
}

function unionExpression(
  alternatives: readonly Schema[],
  schema: Schema,
  scope: ZodScope,
  plainUnion: 'z.xor' | 'z.union',
): string {
  const members = alternatives.filter((member) => member.type !== 'null')
  const expressions = members.map((member, index) => zodExpression(member, below(scope, `oneOf.${index}`)))
  const discriminator = members.length > 1 ? commonDiscriminator(members, scope) : undefined
  const declared = schema.discriminator?.propertyName
  if (declared !== undefined && declared !== discriminator) {
    throw new Error(`${scope.at}: every member needs "${declared}" as a required, distinct const`)
  }
  const union =
    discriminator === undefined ? `${plainUnion}([` : `z.discriminatedUnion(${literal(discriminator)}, [`
  const expression = expressions.length === 1 ? expressions.join('') : list(union, expressions, '])')
  return members.length < alternatives.length ? `${expression}.nullable()` : expression
}

/** The property that every member requires with a constant of its own, if there is one. */
function commonDiscriminator(members: readonly Schema[], scope: ZodScope): string | undefined {
  const objects = members.map((member) => flattenAllOf(member, scope.at, scope.components))
  const constantOf = (object: Schema, name: string): JsonValue | undefined => {
    const property = object.properties?.[name]
    if (typeof property !== 'object' || !object.required?.includes(name)) return undefined
    return dereference(property, scope.components).const
  }
  return Object.keys(objects[0]?.properties ?? {}).find((name) => {
    const constants = objects.map((object) => constantOf(object, name))
    return !constants.includes(undefined) && new Set(constants).size === members.length
  })
}

function typeExpression(type: SchemaType, schema: Schema, scope: ZodScope): string {
  switch (type) {
    case 'null':
      return 'z.null()'
    case 'boolean':
      return 'z.boolean()'
    case 'integer':
    case 'number':
      return numberExpression(type, schema, scope.at)
    case 'string':
      return isBinary(schema) ? 'z.file()' : stringExpression(schema, scope.at)
    case 'array':
      return arrayExpression(schema, scope)
    case 'object':
      return objectExpression(schema, scope)
    default:
      throw new Error(`${scope.at}: type ${JSON.stringify(type)} does not exist`)
  }
}

function arrayExpression(schema: Schema, scope: ZodScope): string {
  let expression = `z.array(${zodExpression(schema.items ?? true, below(scope, 'items'))})`
  if (schema.minItems !== undefined) expression += `.min(${schema.minItems})`
  if (schema.maxItems !== undefined) expression += `.max(${schema.maxItems})`
  if (schema.uniqueItems) expression += '.check(x.uniqueItems)'
  return expression
}

function objectExpression(schema: Schema, scope: ZodScope): string {
  const { properties = {}, required = [], additionalProperties: rest, propertyNames } = schema
  const missing = required.find((name) => !Object.hasOwn(properties, name))
  if (missing !== undefined) throw new Error(`${scope.at}: required "${missing}" is not among its properties`)

  const isMap = Object.keys(properties).length === 0 && rest !== false
  if (propertyNames && !isMap)
    throw new Error(`${scope.at}: propertyNames beside properties is not supported`)
  let expression = isMap ? mapExpression(schema, scope) : shapeExpression(schema, scope)
  if (!isMap && typeof rest === 'object') {
    expression += `.catchall(${zodExpression(rest, below(scope, 'additionalProperties'))})`
  }
  if (schema.minProperties !== undefined) expression += `.check(x.minProperties(${schema.minProperties}))`
  if (schema.maxProperties !== undefined) expression += `.check(x.maxProperties(${schema.maxProperties}))`
  return expression
}

function mapExpression({ propertyNames, additionalProperties = true }: Schema, scope: ZodScope): string {
  const names = below(scope, 'propertyNames')
  if (propertyNames) assertKeywords({ type: 'string', ...propertyNames }, names.at)
  const key = propertyNames ? zodExpression({ type: 'string', ...propertyNames }, names) : 'z.string()'
  return `z.record(${key}, ${zodExpression(additionalProperties, below(scope, 'additionalProperties'))})`
}

function shapeExpression(schema: Schema, scope: ZodScope): string {
  const entries = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const { isRecursive, ...inner } = below(scope, name)
    const required = schema.required?.includes(name) ?? false
    const expression = optionalExpression(zodExpression(property, inner), property, required, inner)
    if (!isRecursive?.(property)) return `${propertyKey(name)}: ${expression}`
    const type = lazyPropertyType(property, required, inner)
    return `get ${propertyKey(name)}(): ${type} {\n  return ${expression}\n}`
  })
  const { additionalProperties: rest } = schema
  const factory = rest === false ? 'z.strictObject' : rest === true ? 'z.looseObject' : 'z.object'
  return list(`${factory}({`, entries, '})')
}

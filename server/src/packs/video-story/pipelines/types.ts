/*
 * What pipelines know of types: JSON Schemas of the contract, as far as they say what is a text, a list, an object and
 * what is in it. Bounds and patterns are left to the contract's own validation.
 */

export interface JsonSchema {
  $ref?: string
  type?: string | readonly string[]
  const?: unknown
  enum?: readonly unknown[]
  oneOf?: readonly JsonSchema[]
  anyOf?: readonly JsonSchema[]
  allOf?: readonly JsonSchema[]
  properties?: Readonly<Record<string, JsonSchema>>
  required?: readonly string[]
  additionalProperties?: boolean | JsonSchema
  items?: JsonSchema
}

export type JsonType = 'string' | 'number' | 'integer' | 'boolean' | 'null' | 'array' | 'object'

/** One shape that a value may have; of a schema that says nothing, `any`. */
export interface Shape {
  type: JsonType | 'any'
  /** The only values there are, where they are counted. */
  values: readonly unknown[] | null
  /** Of a list. */
  items: JsonSchema
  /** Of an object; what else it may hold is `others`: nothing, or values of that schema. */
  properties: Readonly<Record<string, JsonSchema>>
  required: readonly string[]
  others: JsonSchema | null
}

export const ANYTHING: JsonSchema = {}

export interface Types {
  /** Every shape that a value of the schema may have. */
  shapesOf(schema: JsonSchema): Shape[]
  /** The schema of a field of what has this schema, see `FieldType`. */
  field(schema: JsonSchema, name: string): FieldType
  /** Why no value of `source` could ever stand where `target` is wanted; null if one could. */
  mismatch(source: JsonSchema, target: JsonSchema): string | null
}

/** A field's schema, or the names of the fields there are; null where nothing has fields. */
export type FieldType = { schema: JsonSchema } | { names: string[] | null }

/** `components` are the schemas that references lead to, by name. */
export function typesOf(components: Readonly<Record<string, JsonSchema>>): Types {
  const known = new WeakMap<JsonSchema, Shape[]>()

  function shapesOf(schema: JsonSchema): Shape[] {
    const found = known.get(schema) ?? shapesIn(schema)
    known.set(schema, found)
    return found
  }

  function shapesIn(schema: JsonSchema): Shape[] {
    if (schema.$ref !== undefined) return shapesOf(component(schema.$ref))
    const { oneOf, anyOf, allOf, ...own } = schema
    if (oneOf || anyOf) return [...(oneOf ?? []), ...(anyOf ?? [])].flatMap(shapesOf)
    if (allOf) return [...allOf, own].map(shapesOf).reduce(joined)
    return typesIn(own).map((type) => shape(type, own))
  }

  function component(ref: string): JsonSchema {
    const name = ref.slice(ref.lastIndexOf('/') + 1)
    const schema = components[name]
    if (!schema) throw new Error(`the contract has no schema ${name}`)
    return schema
  }

  function field(schema: JsonSchema, name: string): FieldType {
    const shapes = shapesOf(schema)
    const found = shapes.flatMap((each): JsonSchema[] => fieldIn(each, name))
    if (found.length > 0) return { schema: found.length === 1 && found[0] ? found[0] : { oneOf: found } }
    const names = shapes.flatMap((each) =>
      Object.keys(each.type === 'array' ? inItems(each) : each.properties),
    )
    const isStructure = shapes.some(({ type }) => type === 'array' || type === 'object')
    return { names: isStructure ? [...new Set(names)] : null }
  }

  const inItems = ({ items }: Shape) =>
    Object.fromEntries(shapesOf(items).flatMap(({ properties }) => Object.entries(properties)))

  function fieldIn(each: Shape, name: string): JsonSchema[] {
    if (each.type === 'any') return [ANYTHING]
    if (each.type === 'object') return [each.properties[name] ?? each.others ?? []].flat()
    if (each.type !== 'array') return []
    if (/^\d+$/.test(name)) return [each.items]
    const inEach = field(each.items, name)
    if (!('schema' in inEach)) return []
    // Lists in lists are joined, as `lookUp` does.
    return shapesOf(inEach.schema).flatMap((inner) => {
      if (inner.type === 'null') return []
      return [
        inner.type === 'any'
          ? ANYTHING
          : { type: 'array', items: inner.type === 'array' ? inner.items : inEach.schema },
      ]
    })
  }

  function mismatch(source: JsonSchema, target: JsonSchema): string | null {
    const given = shapesOf(source).filter(({ type }) => type !== 'null')
    const wanted = shapesOf(target)
    if (given.length === 0) return null
    const reasons = given.flatMap((from) => wanted.map((to) => whyNot(from, to)))
    if (reasons.includes(null)) return null
    const said = `it is ${inWords(given)}, and ${inWords(wanted)} is wanted`
    // Of things of the same kind it is more telling what is wrong in them.
    return reasons.find((reason) => reason !== '') ?? said
  }

  /** '' where the two are of different kinds. */
  function whyNot(from: Shape, to: Shape): string | null {
    if (from.type === 'any' || to.type === 'any') return null
    if (isNumber(from) && isNumber(to)) return null
    if (from.type !== to.type) return ''
    if (from.values && to.values && !from.values.some((value) => to.values?.includes(value))) {
      return `it is one of ${from.values.join(', ')}, and one of ${to.values.join(', ')} is wanted`
    }
    if (from.type === 'array') {
      const inside = mismatch(from.items, to.items)
      return inside === null ? null : `of its items: ${inside}`
    }
    return from.type === 'object' ? whyNotObject(from, to) : null
  }

  function whyNotObject(from: Shape, to: Shape): string | null {
    const lacking = to.required.find((name) => !from.others && !(name in from.properties))
    if (lacking !== undefined) return `it has no ${lacking}`
    const foreign = from.required.find((name) => !to.others && !(name in to.properties))
    if (foreign !== undefined) return `it has a field ${foreign}, which is not known there`
    for (const [name, schema] of Object.entries(to.properties)) {
      const own = from.properties[name]
      const inside = own && mismatch(own, schema)
      if (inside) return `of its ${name}: ${inside}`
    }
    return null
  }

  return { shapesOf, field, mismatch }
}

function typesIn({ type, properties, items, const: constant, enum: values }: JsonSchema): Shape['type'][] {
  if (type !== undefined) return [type].flat() as JsonType[]
  const counted = constant === undefined ? values : [constant]
  if (counted) return [...new Set(counted.map(typeOf))]
  return [properties ? 'object' : items ? 'array' : 'any']
}

/** The type of a JSON value. */
export function typeOf(value: unknown): JsonType {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number'
  if (typeof value === 'string') return 'string'
  return typeof value === 'boolean' ? 'boolean' : 'object'
}

function shape(type: Shape['type'], schema: JsonSchema): Shape {
  const { properties = {}, required = [] } = schema
  // An object of the contract has the fields that are written down, unless it says that it takes others.
  const { additionalProperties: more = schema.properties === undefined } = schema
  const others = typeof more === 'object' ? more : more ? ANYTHING : null
  const values = schema.const === undefined ? (schema.enum ?? null) : [schema.const]
  const own = values?.filter((value) => typeOf(value) === type) ?? null
  return { type, values: own, items: schema.items ?? ANYTHING, properties, required, others }
}

/** What both say: `allOf`, as the contract uses it. */
function joined(some: Shape[], more: Shape[]): Shape[] {
  return some.flatMap((a) =>
    more.flatMap((b) => {
      if (a.type === 'any') return [b]
      if (b.type === 'any') return [a]
      if (a.type !== b.type) return []
      const properties = { ...a.properties, ...b.properties }
      const required = [...new Set([...a.required, ...b.required])]
      return [{ ...a, values: b.values ?? a.values, properties, required, others: a.others && b.others }]
    }),
  )
}

const isNumber = ({ type }: Shape): boolean => type === 'number' || type === 'integer'

const WORDS: Record<Shape['type'], string> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  null: 'nothing',
  array: 'a list',
  object: 'an object',
  any: 'anything',
}

/** A value's type for a person, as in `a list`. */
export const inWords = (shapes: readonly Pick<Shape, 'type'>[]): string =>
  [
    ...new Set(
      shapes.filter(({ type }) => type !== 'null' || shapes.length === 1).map(({ type }) => WORDS[type]),
    ),
  ].join(' or ')

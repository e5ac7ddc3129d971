import { isRecord, type SchemaOrBoolean, schemaName } from './document.ts'
import { flattenAllOf, type SchemaComponents } from './schema-keywords.ts'

/** Where data stands rather than schemas: a `$ref` in there is no reference. */
const DATA_KEYWORDS = new Set(['example', 'examples', 'default', 'enum', 'const', 'discriminator'])

/** Names of the components a schema mentions, at any depth, in the order it mentions them. */
export function referencedNames(schema: unknown): Set<string> {
  const names = new Set<string>()
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) visit(item)
    if (!isRecord(node)) return
    for (const [key, value] of Object.entries(node)) {
      if (key === '$ref' && typeof value === 'string') names.add(schemaName(value))
      else if (!DATA_KEYWORDS.has(key) && !key.startsWith('x-')) visit(value)
    }
  }
  visit(schema)
  return names
}

export interface SchemaGraph {
  /** Component names, each after those its declaration reads at once. */
  order: string[]
  /** True when a property of `owner` leads back to `owner`, and so must be read lazily. */
  isRecursive(owner: string, property: SchemaOrBoolean): boolean
}

/**
 * Orders components for declaration. Recursion is allowed through object properties, which become lazy
 * getters; a component that contains itself any other way (a union of itself) is refused.
 */
export function buildSchemaGraph(components: SchemaComponents): SchemaGraph {
  const names = Object.keys(components)
  const flat = Object.fromEntries(
    Object.entries(components).map(([name, schema]) => [
      name,
      schema.allOf ? flattenAllOf(schema, name, components) : schema,
    ]),
  )
  const direct = new Map(names.map((name) => [name, [...referencedNames(flat[name])]]))

  const reachable = new Map<string, Set<string>>()
  for (const name of names) {
    const seen = new Set<string>()
    const todo = [...(direct.get(name) ?? [])]
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      if (seen.has(next)) continue
      if (!(next in components)) throw new Error(`${name}: component ${next} does not exist`)
      seen.add(next)
      todo.push(...(direct.get(next) ?? []))
    }
    reachable.set(name, seen)
  }

  const leadsBack = (owner: string, target: string) =>
    target === owner || (reachable.get(target)?.has(owner) ?? false)
  const isRecursive = (owner: string, property: SchemaOrBoolean) =>
    [...referencedNames(property)].some((target) => leadsBack(owner, target))

  const readAtOnce = (name: string): string[] => {
    const { properties = {}, ...rest } = flat[name] ?? {}
    const eager = Object.values(properties).filter((property) => !isRecursive(name, property))
    return [...referencedNames(rest), ...eager.flatMap((property) => [...referencedNames(property)])]
  }

  const order: string[] = []
  const open: string[] = []
  const visit = (name: string): void => {
    if (order.includes(name)) return
    if (open.includes(name)) {
      throw new Error(`${[...open, name].join(' -> ')}: recursion must pass through an object's property`)
    }
    open.push(name)
    for (const needed of readAtOnce(name)) visit(needed)
    open.pop()
    order.push(name)
  }
  for (const name of names) visit(name)
  return { order, isRecursive }
}

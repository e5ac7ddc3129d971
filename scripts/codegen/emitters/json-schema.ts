import { isRecord, schemaName } from '../document.ts'
import { referencedNames } from '../schema-graph.ts'
import type { SchemaComponents } from '../schema-keywords.ts'
import type { Emitter } from './emitter.ts'

/** `json-schema/<pack>/<Name>.json`: each component as a JSON Schema that needs no other file. */
export const emitJsonSchemas: Emitter = ({ packs, shared }) =>
  Object.fromEntries(
    [...packs, shared].flatMap(({ name: pack, document }) => {
      const components = document.components?.schemas ?? {}
      return Object.keys(components).map((name) => [
        `json-schema/${pack}/${name}.json`,
        `${JSON.stringify(standaloneSchema(name, components), null, 2)}\n`,
      ])
    }),
  )

/** One component with all it refers to under `$defs` (JSON Schema 2020-12). */
export function standaloneSchema(name: string, components: SchemaComponents): Record<string, unknown> {
  const needed = new Set<string>()
  const todo = [name]
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    for (const found of referencedNames(components[next])) {
      if (!needed.has(found)) todo.push(found)
      needed.add(found)
    }
  }
  needed.delete(name)
  const definitions = Object.fromEntries(
    [...needed].sort().map((key) => [key, rewrite(components[key], name)]),
  )
  const own = rewrite(components[name], name)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: name,
    ...(isRecord(own) ? own : {}),
    ...(needed.size > 0 ? { $defs: definitions } : {}),
  }
}

/** References to `$defs`, and without `discriminator`, which only OpenAPI knows and which adds no constraint. */
function rewrite(node: unknown, root: string): unknown {
  if (Array.isArray(node)) return node.map((item) => rewrite(item, root))
  if (!isRecord(node)) return node
  return Object.fromEntries(
    Object.entries(node).flatMap(([key, value]) => {
      if (key === 'discriminator' && isRecord(value) && typeof value.propertyName === 'string') return []
      if (key !== '$ref' || typeof value !== 'string') return [[key, rewrite(value, root)]]
      const target = schemaName(value)
      return [[key, target === root ? '#' : `#/$defs/${target}`]]
    }),
  )
}

import { isDeepStrictEqual } from 'node:util'
import {
  METHODS,
  type OpenApiDocument,
  type Pack,
  type PathItem,
  type SecurityRequirement,
} from './document.ts'
import { listOperations } from './operations.ts'

/**
 * All packs as one document. Throws when two packs define one path and method or one operationId, or mean
 * different things by one tag or component. The version is the highest of the packs'.
 */
export function mergePacks(packs: readonly Pack[]): OpenApiDocument {
  const [first] = packs
  if (!first) throw new Error('there is no spec to merge')

  const merged = {
    openapi: first.document.openapi,
    info: { ...first.document.info, title: 'PotterLabs Media API', version: highestVersion(packs) },
    servers: first.document.servers ?? [],
    security: first.document.security ?? [],
    tags: [] as { name: string }[],
    paths: {} as NonNullable<OpenApiDocument['paths']>,
    webhooks: {} as Record<string, unknown>,
    components: {} as Record<string, Record<string, unknown>>,
  }
  for (const { name, document } of packs) {
    for (const tag of document.tags ?? []) addOnce(merged.tags, tag, name)
    for (const [path, item] of Object.entries(document.paths ?? {})) {
      const present = merged.paths[path]
      const twice = present && Object.keys(item).find((key) => key in present)
      if (twice) throw new Error(`${name}: ${twice} ${path} is defined by another pack too`)
      merged.paths[path] = { ...present, ...withOwnSecurity(item, document.security ?? [], merged.security) }
    }
    addSection(merged.webhooks, document.webhooks ?? {}, `${name}: webhook`)
    for (const [kind, items] of Object.entries(document.components ?? {})) {
      merged.components[kind] ??= {}
      addSection(merged.components[kind], items ?? {}, `${name}: component ${kind}/`)
    }
  }
  const document: OpenApiDocument = merged
  assertUniqueOperationIds(document)
  return document
}

/** Writes a pack's default security into its operations where the merged document has another default. */
function withOwnSecurity(
  item: PathItem,
  own: readonly SecurityRequirement[],
  merged: readonly SecurityRequirement[],
): PathItem {
  if (isDeepStrictEqual(own, merged)) return item
  const result: PathItem = { ...item }
  for (const method of METHODS) {
    const operation = item[method]
    if (operation) result[method] = { ...operation, security: operation.security ?? [...own] }
  }
  return result
}

function addOnce(tags: { name: string }[], tag: { name: string }, pack: string): void {
  const present = tags.find((other) => other.name === tag.name)
  if (!present) tags.push(tag)
  else if (!isDeepStrictEqual(present, tag)) throw new Error(`${pack}: tag ${tag.name} differs between packs`)
}

function addSection(into: Record<string, unknown>, items: Record<string, unknown>, what: string): void {
  for (const [name, item] of Object.entries(items)) {
    if (name in into && !isDeepStrictEqual(into[name], item)) {
      throw new Error(`${what}${name} differs between packs`)
    }
    into[name] = item
  }
}

function assertUniqueOperationIds(document: OpenApiDocument): void {
  const seen = new Set<string>()
  for (const { id } of listOperations(document)) {
    if (seen.has(id)) throw new Error(`operationId ${id} is used twice`)
    seen.add(id)
  }
}

function highestVersion(packs: readonly Pack[]): string {
  const versions = packs.map(({ document }) => document.info.version)
  return versions.sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1) ?? '0.0.0'
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { parse } from 'yaml'
import { isRecord, type OpenApiDocument, type Pack, readPointer } from './document.ts'

const SHARED_FILE = 'common.yaml'

/** Reads every pack of a specs folder: each `*.yaml` but the shared one, in alphabetical order. */
export function readPacks(specsFolder: string): Pack[] {
  return readdirSync(specsFolder)
    .filter((file) => file.endsWith('.yaml') && file !== SHARED_FILE)
    .sort()
    .map((file) => ({ name: basename(file, '.yaml'), document: bundle(join(specsFolder, file)) }))
}

/** The shared file as if it were a pack: for code that lies below all packs. */
export const readShared = (specsFolder: string): Pack => ({
  name: basename(SHARED_FILE, '.yaml'),
  document: bundle(join(specsFolder, SHARED_FILE)),
})

/**
 * Makes one spec self-contained. A reference to another file's component copies that component (and what it
 * needs) under the same name; a reference to a `.json` file, as in `value: { $ref: './examples/a.json' }`,
 * is replaced by the file's content. Throws on a reference that leads nowhere, and when two files define one
 * component name.
 */
export function bundle(specFile: string): OpenApiDocument {
  const root = resolve(specFile)
  const files = new Map<string, unknown>()
  const components: Record<string, Record<string, unknown>> = {}
  const origin = new Map<string, string>()

  function read(file: string): unknown {
    if (!files.has(file)) {
      if (!existsSync(file)) throw new Error(`${basename(specFile)}: file ${file} does not exist`)
      const text = readFileSync(file, 'utf8')
      files.set(file, file.endsWith('.json') ? JSON.parse(text) : parse(text))
    }
    return files.get(file)
  }

  function copyComponent(file: string, pointer: string): void {
    const [, section, kind, name, ...rest] = pointer.split('/')
    const where = `${basename(file)}#${pointer}`
    if (section !== 'components' || !kind || !name || rest.length > 0) {
      throw new Error(`${where}: a reference must name a component, as in #/components/schemas/Voice`)
    }
    const source = readPointer(read(file), pointer)
    if (source === undefined) throw new Error(`${where} does not exist`)

    const id = `${kind}/${name}`
    const known = origin.get(id)
    if (known === file) return
    if (known) throw new Error(`component ${id} is defined in ${basename(known)} and in ${basename(file)}`)
    origin.set(id, file)
    components[kind] ??= {}
    components[kind][name] = localise(source, file)
  }

  function localReference(ref: string, file: string): string {
    const [path = '', pointer = ''] = ref.split('#')
    copyComponent(path === '' ? file : resolve(dirname(file), path), pointer)
    return `#${pointer}`
  }

  /** The value with every reference made local. */
  function localise(value: unknown, file: string, parentKey = ''): unknown {
    if (Array.isArray(value)) return value.map((item) => localise(item, file))
    if (!isRecord(value)) return value
    if (typeof value.$ref === 'string' && value.$ref.endsWith('.json')) {
      return read(resolve(dirname(file), value.$ref))
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        // In YAML, `{ description: One, two }` is two keys: the second one has no value.
        if (item === null && /\s|=/.test(key))
          throw new Error(`${basename(file)}: quote the text before "${key}"`)
        const isPointer = typeof item === 'string' && (key === '$ref' || parentKey === 'mapping')
        return [key, isPointer ? localReference(item, file) : localise(item, file, key)]
      }),
    )
  }

  const source = read(root)
  if (!isRecord(source)) throw new Error(`${basename(specFile)}: not an OpenAPI document`)
  const { components: own, ...rest } = source
  if (isRecord(own)) {
    for (const [kind, items] of Object.entries(own)) {
      for (const [name, item] of Object.entries(isRecord(items) ? items : {})) {
        // A pack may re-export a shared component under its own name: the shared one then takes its place.
        if (
          isRecord(item) &&
          typeof item.$ref === 'string' &&
          item.$ref.endsWith(`#/components/${kind}/${name}`)
        ) {
          localReference(item.$ref, root)
        } else copyComponent(root, `/components/${kind}/${name}`)
      }
    }
  }
  const body = localise(rest, root)
  if (!isRecord(body)) throw new Error(`${basename(specFile)}: not an OpenAPI document`)
  // The one place where untyped YAML becomes the typed document; every later step checks what it reads.
  return { ...body, components: sortedSections(components) } as unknown as OpenApiDocument
}

/** Components in alphabetical order, so that the result does not depend on who is referred to first. */
function sortedSections(components: Record<string, Record<string, unknown>>) {
  const byName = ([a]: [string, unknown], [b]: [string, unknown]) => (a < b ? -1 : 1)
  return Object.fromEntries(
    Object.entries(components)
      .sort(byName)
      .map(([kind, items]) => [kind, Object.fromEntries(Object.entries(items).sort(byName))]),
  )
}

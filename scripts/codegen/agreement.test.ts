import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from '@hono/zod-openapi'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readPacks } from './bundle.ts'
import { type JsonValue, type Pack, type Schema, schemaName } from './document.ts'
import { standaloneSchema } from './emitters/json-schema.ts'
import { emitRuntime } from './emitters/runtime.ts'
import { emitSchemas } from './emitters/schemas.ts'
import { mergePacks } from './merge.ts'
import { listOperations } from './operations.ts'
import { buildOutputs, writeOutputs } from './outputs.ts'
import { isBinary } from './schema-keywords.ts'
import { documentsOf, mutationsOf } from './testing/arbitrary.ts'
import { openWorkshop, REPOSITORY, TEST_SPECS } from './testing/workshop.ts'

/**
 * Ajv is the oracle: for every component schema, documents that fit it and small changes of them must be
 * judged alike by Ajv (from the JSON Schema) and by Zod (from the code generated for it). Known differences,
 * in corners the documents here leave alone: integers beyond 2^53, leap seconds and a space or a small `t`
 * in a date-time, all of which Zod refuses.
 */
const RUNS = 15
const MUTATIONS = 4

const specs = { test: TEST_SPECS, product: join(REPOSITORY, 'specs') }
const packsOf = { test: readPacks(specs.test), product: readPacks(specs.product) }

const workshop = openWorkshop()
afterAll(() => workshop.close())

const contracts = (['test', 'product'] as const).map((kind) => ({
  title: `${kind} specs`,
  specs: specs[kind],
  packs: packsOf[kind],
  output: join(workshop.output, kind),
}))

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false })
addFormats.default(ajv)
ajv.addVocabulary(['example', 'discriminator'])

/** The Zod schema generated for a component, from the first pack that has it. */
async function zodSchema(output: string, packs: readonly Pack[], name: string): Promise<z.ZodType> {
  const pack = packs.find(({ document }) => name in (document.components?.schemas ?? {}))
  if (!pack) throw new Error(`no pack has ${name}`)
  const file = join(output, pack.name, 'schemas.ts')
  const module: Record<string, unknown> = await import(pathToFileURL(file).href)
  const schema = module[name]
  if (!(schema instanceof z.ZodType)) throw new Error(`${pack.name} exports no schema ${name}`)
  return schema
}

const validators = new Map<string, ValidateFunction>()

/** Ajv's judge of a component; compiled once, which is most of the time these tests take. */
function validatorOf(name: string, components: Record<string, Schema>, contract: string): ValidateFunction {
  const key = `${contract}/${name}`
  const validate = validators.get(key) ?? ajv.compile(standaloneSchema(name, components))
  validators.set(key, validate)
  return validate
}

/** Every document with some changed neighbours. */
const neighbourhoods = (schema: Schema, components: Record<string, Schema>): fc.Arbitrary<JsonValue[]> =>
  documentsOf(schema, components).chain((document) =>
    fc
      .array(mutationsOf(document), { minLength: MUTATIONS, maxLength: MUTATIONS })
      .map((changed) => [document, ...changed]),
  )

describe.each(contracts)('$title: Zod judges as Ajv does', ({ title, specs, packs, output }) => {
  const components = mergePacks(packs).components?.schemas ?? {}
  const names = Object.keys(components).filter((name) => !holdsFile(components[name]))

  beforeAll(async () => {
    writeOutputs(output, await buildOutputs(specs, [emitRuntime, emitSchemas]))
  })

  test.each(names)('%s', async (name) => {
    const zod = await zodSchema(output, packs, name)
    const validate = validatorOf(name, components, title)
    let accepted = 0
    fc.assert(
      fc.property(neighbourhoods(components[name] ?? {}, components), (documents) => {
        for (const document of documents) {
          const expected = validate(document)
          const judged = zod.safeParse(document)
          if (expected) accepted++
          if (judged.success !== expected) {
            const reasons = expected ? judged.error?.message : ajv.errorsText(validate.errors)
            throw new Error(`Ajv ${expected ? 'accepts' : 'refuses'} ${JSON.stringify(document)}: ${reasons}`)
          }
        }
      }),
      { numRuns: RUNS },
    )
    expect(accepted, 'documents that fit').toBeGreaterThan(RUNS / 4)
  })
})

test.each(contracts)('$title: defaults and examples fit their schemas', ({ title, packs }) => {
  const document = mergePacks(packs)
  const components = document.components?.schemas ?? {}
  const misfits: string[] = []
  const judge = (schema: Schema, value: JsonValue, where: string) => {
    const validate =
      schema.$ref === undefined
        ? ajv.compile(standaloneSchema('Judged', { ...components, Judged: schema }))
        : validatorOf(schemaName(schema.$ref), components, title)
    if (!validate(value)) misfits.push(`${where}: ${ajv.errorsText(validate.errors)}`)
  }
  for (const [name, component] of Object.entries(components)) {
    for (const [property, schema] of Object.entries(component.properties ?? {})) {
      if (typeof schema === 'object' && schema.default !== undefined) {
        judge(schema, schema.default, `default of ${name}.${property}`)
      }
    }
  }
  for (const { id, body, responses } of listOperations(document)) {
    const contents = [body?.content, ...responses.map(([, { content }]) => content)]
    for (const [mediaType, media] of contents.flatMap((content) => Object.entries(content ?? {}))) {
      if (mediaType !== 'application/json') continue
      for (const [example, given] of Object.entries(media.examples ?? {})) {
        if ('value' in given) judge(media.schema ?? {}, given.value, `${id}, example ${example}`)
      }
    }
  }
  expect(misfits).toEqual([])
})

/** Files are no JSON: Ajv cannot judge them. */
const holdsFile = (schema: Schema | undefined): boolean =>
  Object.values(schema?.properties ?? {}).some(
    (property) => typeof property === 'object' && isBinary(property),
  )

import { execFileSync } from 'node:child_process'
import { cpSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildOutputs, writeOutputs } from '../outputs.ts'
import { openWorkshop, REPOSITORY } from '../testing/workshop.ts'
import { emitSdk } from './sdk.ts'

let workshop: ReturnType<typeof openWorkshop>
beforeEach(() => {
  workshop = openWorkshop()
})
afterEach(() => workshop.close())

/** The SDK's files for a pack of these paths beside the test specs; YAML, two spaces deep. */
async function generated(paths: string, schemas = '') {
  const head = `openapi: 3.1.0\ninfo: { title: trees, version: 1.0.0 }\nsecurity: [{ bearerAuth: [read] }]\n`
  const components = `components:\n  schemas:\n    Tree: { type: object, properties: { id: { type: string } } }\n${schemas}`
  writeFileSync(join(workshop.specs, 'woods.yaml'), `${head}paths:\n${paths}${components}`)
  return buildOutputs(workshop.specs, [emitSdk])
}

/** The generated class of one resource. */
async function resource(name: string, paths: string, schemas = ''): Promise<string> {
  const { 'resources.ts': text } = await generated(paths, schemas)
  return String(text).match(new RegExp(`class ${name}Resource[\\s\\S]*?\\n}\\n`))?.[0] ?? ''
}

const TREE_REPLY = `content: { application/json: { schema: { $ref: '#/components/schemas/Tree' } } }`
const operation = (path: string, method: string, sdk: string, more = '', status = 200) => `  ${path}:
    ${method}:
      operationId: ${method}Thing
      summary: Do it
      x-sdk: ${sdk}
      responses: { '${status}': { description: Done., ${status === 204 ? '' : TREE_REPLY} } }
${more}`
const ID = `      parameters: [{ name: tree_id, in: path, required: true, schema: { type: string } }]\n`

describe('methods', () => {
  test('an operation becomes a method that calls its path, documented by its summary', async () => {
    const text = await resource(
      'Woods',
      operation('/v1/woods/{tree_id}', 'get', '{ resource: woods, method: get }', ID),
    )
    expect(text).toContain('/** Do it. `GET /v1/woods/{tree_id}` */')
    expect(text).toContain("get(treeId: string, options: RequestOptions = {}): Promise<Schemas['Tree']> {")
    expect(text).toContain("this.transport.api.GET('/v1/woods/{tree_id}', {")
    expect(text).toContain('params: { path: { tree_id: treeId } },')
  })

  test('an operation that names no method has none', async () => {
    const { 'resources.ts': text } = await buildOutputs(workshop.specs, [emitSdk])
    expect(text).not.toMatch(/Resource extends/)
  })

  test('a reply without a body is void', async () => {
    const text = await resource(
      'Woods',
      operation('/v1/woods/{tree_id}', 'delete', '{ resource: woods, method: fell }', ID, 204),
    )
    expect(text).toContain('fell(treeId: string, options: RequestOptions = {}): Promise<void> {')
    expect(text).toContain('readNothing(')
  })

  test('what makes something takes a body and carries a key', async () => {
    const more = `      parameters: [{ name: Idempotency-Key, in: header, required: true, schema: { type: string } }]
      requestBody: { required: true, ${TREE_REPLY} }\n`
    const text = await resource(
      'Woods',
      operation('/v1/woods', 'post', '{ resource: woods, method: plant }', more),
    )
    expect(text).toContain("plant(body: Schemas['Tree'], options: IdempotentOptions = {})")
    expect(text).toContain('params: { header: idempotencyHeader(options) },')
  })

  test('a job can be waited for', async () => {
    const text = await resource(
      'Woods',
      operation('/v1/woods/{tree_id}', 'get', '{ resource: woods, method: get, wait: true }', ID),
    )
    expect(text).toContain('class WoodsResource extends JobResource')
    expect(text).toContain('return this.jobs.wait(treeId, (request) => this.get(treeId, request), options)')
  })

  test('what takes a cursor is read page by page', async () => {
    const page = `    Page: { type: object, required: [items, next, prev], properties: { items: { type: array, items: { $ref: '#/components/schemas/Tree' } }, next: { type: string }, prev: { type: string } } }\n`
    const cursor = `      parameters: [{ name: cursor, in: query, schema: { type: string } }]\n`
    const paths = operation('/v1/woods', 'get', '{ resource: woods, method: list }', cursor)
    const text = await resource('Woods', paths.replace('schemas/Tree', 'schemas/Page'), page)
    expect(text).toContain("Promise<Page<Schemas['Page']['items'][number]>>")
    await expect(generated(paths)).rejects.toThrow('getThing: takes a cursor, but its reply has no "items"')
  })
})

describe('what the SDK could not do faithfully is refused', () => {
  test.each([
    ['{ resource: Woods, method: get }', 'x-sdk must be'],
    ['{ resource: woods }', 'x-sdk must be'],
    ['{ resource: woods, method: get, poll: true }', 'x-sdk must be'],
  ])('the name %s', async (sdk, message) => {
    await expect(generated(operation('/v1/woods', 'get', sdk))).rejects.toThrow(`getThing: ${message}`)
  })

  test('one name for two operations', async () => {
    const paths =
      operation('/v1/woods', 'get', '{ resource: woods, method: get }') +
      operation('/v1/leaf', 'post', '{ resource: woods, method: get }')
    await expect(generated(paths)).rejects.toThrow('postThing: x-sdk: woods.get is taken')
  })

  test('a header that it cannot fill', async () => {
    const more = `      parameters: [{ name: If-Match, in: header, required: true, schema: { type: string } }]\n`
    const paths = operation('/v1/woods', 'put', '{ resource: woods, method: replace }', more)
    await expect(generated(paths)).rejects.toThrow('putThing: the SDK cannot fill the header If-Match')
  })

  test('a stream that cannot be resumed', async () => {
    const paths = `  /v1/news:
    get:
      operationId: followNews
      x-sdk: { resource: news, method: follow }
      responses: { '200': { description: News., content: { text/event-stream: { schema: { type: string }, x-sse-event-schema: { $ref: '#/components/schemas/Tree' } } } } }\n`
    await expect(generated(paths)).rejects.toThrow('followNews: a stream that cannot be resumed')
  })
})

describe('types', () => {
  test('a file is a Blob, and variants keep their own tags', async () => {
    const schemas = `    Oak: { type: object, required: [kind], properties: { kind: { const: oak } } }
    Fir: { type: object, required: [kind], properties: { kind: { const: fir } } }
    Any: { oneOf: [{ $ref: '#/components/schemas/Oak' }, { $ref: '#/components/schemas/Fir' }], discriminator: { propertyName: kind } }
    Upload: { type: object, required: [file], properties: { file: { type: string, contentMediaType: application/octet-stream } } }\n`
    const { 'api.ts': text } = await generated('  {}\n', schemas)
    expect(text).toMatch(/Oak: \{\s+\/\*\* @constant \*\/\s+kind: "oak";/)
    expect(text).toMatch(/Upload: \{\s+file: Blob;/)
  })

  test('a method that does not fit its operation does not compile', async () => {
    const outputs = await generated(
      operation('/v1/woods/{tree_id}', 'get', '{ resource: woods, method: get }', ID),
    )
    const source = join(workshop.folder, 'src')
    cpSync(join(REPOSITORY, 'sdk/src'), source, { recursive: true })
    const contract = join(source, 'generated')
    rmSync(contract, { recursive: true })
    writeOutputs(contract, outputs)
    const project = join(workshop.folder, 'tsconfig.json')
    const compiler = join(REPOSITORY, 'node_modules/typescript/bin/tsc')
    const settings = {
      extends: join(REPOSITORY, 'tsconfig.json'),
      files: ['src/generated/resources.ts'],
      include: [],
    }
    writeFileSync(project, JSON.stringify(settings))
    const faults = () => {
      try {
        return execFileSync(process.execPath, [compiler, '-p', project], { encoding: 'utf8' })
      } catch (error) {
        return error instanceof Error && 'stdout' in error ? String(error.stdout) : ''
      }
    }
    const inResources = () =>
      faults()
        .split('\n')
        .filter((line) => line.includes('generated/resources.ts'))
    expect(inResources()).toEqual([])
    const text = String(outputs['resources.ts'])
    writeFileSync(join(contract, 'resources.ts'), text.replace('tree_id: treeId', 'leaf_id: treeId'))
    expect(inResources()).toHaveLength(1)
  })
})

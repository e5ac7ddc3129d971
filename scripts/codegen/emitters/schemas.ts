import { buildSchemaGraph } from '../schema-graph.ts'
import { HEAD } from '../source.ts'
import { zodExpression } from '../zod.ts'
import { perPackAndShared } from './emitter.ts'

/** Names that would hide what the generated code itself uses. */
const TAKEN = ['Array', 'Error', 'Object', 'Promise', 'Record', 'Request', 'Response']

/** `<pack>/schemas.ts`: each component schema as a Zod schema and the type it parses to, under one name; `common/schemas.ts` has the shared ones. */
export const emitSchemas = perPackAndShared('schemas.ts', ({ name: pack, document }) => {
  const components = document.components?.schemas ?? {}
  const graph = buildSchemaGraph(components)
  const declarations = graph.order.map((name) => {
    if (!/^[A-Z][A-Za-z0-9]*$/.test(name) || TAKEN.includes(name)) {
      throw new Error(
        `${pack}: schema ${name} needs another name (PascalCase, and none of ${TAKEN.join(', ')})`,
      )
    }
    const expression = zodExpression(components[name] ?? true, {
      components,
      prefix: '',
      at: `${pack}: ${name}`,
      isRecursive: (property) => graph.isRecursive(name, property),
    })
    return `export const ${name} = ${expression}\nexport type ${name} = z.output<typeof ${name}>\n`
  })
  const body = declarations.join('\n')
  const helpers = /\bx\./.test(body) ? "import * as x from '../runtime/zod-extra.ts'\n" : ''
  return `${HEAD}import { z } from '@hono/zod-openapi'\n${helpers}\n${body}`
})

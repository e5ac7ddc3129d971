import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import type { PlatformContext } from '../deps.ts'

const folder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

/** The contract allows two names only, so no path of the client's is ever opened. */
export const getDocsFile: PlatformHandlers<PlatformContext>['getDocsFile'] = async ({ params }) =>
  new Response(await readFile(join(folder, params.file)), {
    headers: {
      'Content-Type': params.file.endsWith('.css')
        ? 'text/css; charset=utf-8'
        : 'text/javascript; charset=utf-8',
      'Cache-Control': 'public, max-age=86400',
    },
  })

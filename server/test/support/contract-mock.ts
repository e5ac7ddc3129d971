import { createLogger } from '@stoplight/prism-core'
import { getHttpOperationsFromSpec } from '@stoplight/prism-http'
import { createServer } from '@stoplight/prism-http-server'
import type { OpenApiDocument } from '../../../scripts/codegen/document.ts'
import { type Target, wireClient } from './contract-target.ts'

/** Starts a Prism mock of a contract in this process, on a port of its own: it answers the contract's examples. */
export async function mockTarget(contract: OpenApiDocument): Promise<Target> {
  const server = createServer(await getHttpOperationsFromSpec(structuredClone(contract)), {
    cors: false,
    components: { logger: createLogger('contract', { level: 'silent' }) },
    config: {
      mock: { dynamic: false },
      validateRequest: true,
      validateResponse: true,
      checkSecurity: true,
      errors: false,
      upstreamProxy: undefined,
      isProxy: false,
    },
  })
  const url = await server.listen(0, '127.0.0.1')
  return {
    name: 'mock',
    // A mock knows the examples and nothing else.
    realised: async (request) => request,
    ...wireClient(url, 'pl_test_mock'),
    stop: () => server.close(),
  }
}

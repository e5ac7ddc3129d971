import type { Provider } from '@potterlabs/generated/providers/schemas.ts'
import type { DeclaredSecret } from '../../src/providers/provider-secrets.ts'
import type { TestServer } from './server.ts'

/** GETs a provider until its probe is over. */
export async function probed(server: TestServer, id: string): Promise<Provider> {
  for (const deadline = Date.now() + 60_000; ; ) {
    const { body } = await server.call<Provider>('GET', `/v1/providers/${id}`)
    if (body.probe?.status !== 'running') return body
    if (Date.now() > deadline) throw new Error(`the probe of ${id} does not end: ${JSON.stringify(body)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** What an operator sets for registered providers: each secret for one host only. */
export const declared = (
  secrets: Record<string, { value: string; host: string }>,
): ReadonlyMap<string, DeclaredSecret> =>
  new Map(Object.entries(secrets).map(([name, { value, host }]) => [name, { value, hosts: [host] }]))

import { Resolver } from 'node:dns/promises'
import { isIP, type LookupFunction } from 'node:net'
import { buildConnector } from 'undici'
import { type EgressPolicy, hostOf, portOf } from './egress.ts'

/** Asks for all addresses of a name. */
export type Resolve = (name: string) => Promise<ResolvedAddress[]>

export interface ResolvedAddress {
  address: string
  family: 4 | 6
}

/** The connection was not made because of where it would have gone. The message is fit for clients. */
export class EgressRefused extends Error {
  override name = 'EgressRefused'
}

/** No address was found for a name. */
export class NameUnknown extends Error {
  override name = 'NameUnknown'
}

const CONNECT_TIMEOUT_MS = 10_000

/**
 * Connects as undici asks, but only where `policy` lets it: a literal is checked before, every address of a name when
 * it is resolved, and the peer once more when it answers. The addresses that were checked are the ones connected to,
 * so that a name which leads elsewhere the next time it is asked gains nothing.
 *
 * All of it happens here, in `connect`: a guard in `lookup` alone never hears of literals.
 */
export function guardedConnect(policy: EgressPolicy, resolve: Resolve): buildConnector.connector {
  return ({ hostname, protocol, port, ...rest }, callback) => {
    const target = { protocol, port: portOf({ protocol, port }) }
    const refusal = (address: string): EgressRefused | null => {
      const reason = policy.checkAddress(address, target)
      return reason === null ? null : new EgressRefused(reason)
    }

    const lookup: LookupFunction = (name, options, done) => {
      resolve(name).then(
        (addresses) => {
          const [first] = addresses
          if (!first) return done(new NameUnknown(`no address of ${name}`), [])
          const refused = addresses.map(({ address }) => refusal(address)).find((found) => found !== null)
          if (refused) return done(refused, [])
          if (options.all) done(null, addresses)
          else done(null, first.address, first.family)
        },
        (error: Error) => done(error, []),
      )
    }

    const host = hostOf({ hostname })
    const refused = isIP(host) === 0 ? null : refusal(host)
    if (refused) return callback(refused, null)
    const connect = buildConnector({ timeout: CONNECT_TIMEOUT_MS, allowH2: false, lookup })
    connect({ hostname, protocol, port, ...rest }, (error, socket) => {
      if (error) return callback(error, null)
      const late = refusal(socket.remoteAddress ?? '')
      if (!late) return callback(null, socket)
      socket.destroy()
      callback(late, null)
    })
  }
}

/**
 * Asks the name servers ourselves. The system's `getaddrinfo` runs on a handful of threads, so that a few names with
 * slow servers would hold up all others; the price is that /etc/hosts is not read.
 */
export async function resolveName(name: string): Promise<ResolvedAddress[]> {
  if (/^(.+\.)?localhost\.?$/i.test(name)) {
    return [
      { address: '127.0.0.1', family: 4 },
      { address: '::1', family: 6 },
    ]
  }
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  const found: ResolvedAddress[] = []
  if (four.status === 'fulfilled') for (const address of four.value) found.push({ address, family: 4 })
  if (six.status === 'fulfilled') for (const address of six.value) found.push({ address, family: 6 })
  if (found.length === 0) throw new NameUnknown(`no address of ${name}`, { cause: reasonOf(four) })
  return found
}

const reasonOf = (result: PromiseSettledResult<unknown>): unknown =>
  result.status === 'rejected' ? result.reason : undefined

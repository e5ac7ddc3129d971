import type { IncomingMessage } from 'node:http'
import { isIPv6 } from 'node:net'

/**
 * Whom a request counts for when it names no key. Behind proxies it is what the outermost trusted one saw: the
 * address that many places from the right of X-Forwarded-For, since what stands further left anybody may have
 * written. Of IPv6 the first 64 bits, which is what one subscriber gets.
 */
export function clientAddress(incoming: IncomingMessage | undefined, trustedProxies: number): string {
  const forwarded = String(incoming?.headers['x-forwarded-for'] ?? '').split(',')
  const told = trustedProxies > 0 ? forwarded.at(-trustedProxies)?.trim() : ''
  const address = told || incoming?.socket.remoteAddress || 'unknown'
  return isIPv6(address) && !address.startsWith('::ffff:') ? networkOf(address) : address
}

function networkOf(address: string): string {
  const [head = '', tail = ''] = address.split('::')
  const groups = head === '' ? [] : head.split(':')
  const missing = address.includes('::') ? 8 - groups.length - (tail === '' ? 0 : tail.split(':').length) : 0
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...tail.split(':')]
    .slice(0, 4)
    .join(':')
}

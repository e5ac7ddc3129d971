import ipaddr from 'ipaddr.js'

/** Where a connection is about to go. */
export interface EgressTarget {
  protocol: string
  port: number
}

/**
 * Which addresses requests to places that clients name may reach: public ones over HTTPS, and whatever the operator
 * allows by name of its range. Reasons are for clients: they say nothing of what was found behind a name.
 */
export interface EgressPolicy {
  /** Null, or why nothing can ever be sent to this URL, as far as it can be told without asking DNS. */
  checkUrl(url: string): string | null
  /** Null, or why no connection may be made to this address. */
  checkAddress(address: string, target: EgressTarget): string | null
}

const PUBLIC_PORTS: readonly number[] = [443, 8443]
/** All that is unicast and global today; what the classifier does not know beyond it is none (RFC 4291, 2.4). */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3')
const NOT_PUBLIC = 'the address is not public'

/**
 * `allow` holds ranges (CIDR) that are reached on any port and over plain HTTP too, however private they are;
 * `ports` are those of public addresses. Throws an Error that names a range it cannot read.
 */
export function createEgressPolicy(
  allow: readonly string[] = [],
  ports: readonly number[] = PUBLIC_PORTS,
): EgressPolicy {
  const ranges = allow.map(parseRange)

  function checkAddress(text: string, { protocol, port }: EgressTarget): string | null {
    const address = parseAddress(text)
    if (!address) return NOT_PUBLIC
    const isAllowed = ranges.some((range) => isWithin(address, range))
    if (isAllowed) return null
    if (!isPublic(address)) return NOT_PUBLIC
    return checkScheme(protocol) ?? checkPort(port, ports)
  }

  function checkUrl(text: string): string | null {
    if (!URL.canParse(text)) return 'it is not a URL'
    const url = new URL(text)
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return checkScheme(url.protocol)
    if (url.username !== '' || url.password !== '') return 'it holds a user name or a password'
    const target = { protocol: url.protocol, port: portOf(url) }
    const host = hostOf(url)
    if (ipaddr.isValid(host)) return checkAddress(host, target)
    // Where a name leads is known only when it is called; here an operator's range may be what it leads to.
    if (ranges.length > 0) return null
    if (/^(.+\.)?localhost\.?$/i.test(host)) return NOT_PUBLIC
    return checkScheme(url.protocol) ?? checkPort(target.port, ports)
  }

  return { checkUrl, checkAddress }
}

/** The host as `net.isIP` knows it: without the brackets of IPv6. */
export const hostOf = (url: Pick<URL, 'hostname'>): string => url.hostname.replace(/^\[|\]$/g, '')

export const portOf = (url: Pick<URL, 'protocol' | 'port'>): number =>
  url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port)

const checkScheme = (protocol: string): string | null =>
  protocol === 'https:' ? null : 'it does not begin with https://'

const checkPort = (port: number, allowed: readonly number[]): string | null =>
  allowed.includes(port) ? null : `its port is not ${allowed.join(' or ')}`

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Range = [Address, number]

/** IPv4 in IPv6's clothes (::ffff:a.b.c.d) is read as IPv4. Null for what is no address. */
const parseAddress = (text: string): Address | null => (ipaddr.isValid(text) ? ipaddr.process(text) : null)

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast') return false
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL_IPV6)
}

function isWithin(address: Address, [network, prefixBits]: Range): boolean {
  if (address instanceof ipaddr.IPv4) {
    return network instanceof ipaddr.IPv4 && address.match(network, prefixBits)
  }
  return network instanceof ipaddr.IPv6 && address.match(network, prefixBits)
}

function parseRange(text: string): Range {
  try {
    return ipaddr.parseCIDR(text)
  } catch (cause) {
    throw new Error(`'${text}' is no range of addresses; write it as 10.0.0.0/8 or fd00::/8`, { cause })
  }
}

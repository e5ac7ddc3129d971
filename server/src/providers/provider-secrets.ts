/** A secret that registered providers may name, and the hosts that it may be sent to. */
export interface DeclaredSecret {
  value: string
  /** `api.example.com`, `*.example.com`, with a port where it is not the scheme's own. */
  hosts: readonly string[]
}

/**
 * The secrets that the operator declared for registered providers. Whoever registers one names them and never sees
 * them; a secret that the operator has for other purposes cannot be named at all.
 */
export interface ProviderSecrets {
  /** Null, or a sentence for the client: why this secret cannot be sent to this URL's host. */
  refusal(name: string, url: URL): string | null
  /** Its value. Throws for one that may not be sent there. */
  use(name: string, url: URL): string
}

const PREFIX = 'PROVIDER_SECRET_'
const HOSTS_SUFFIX = '_HOSTS'

/**
 * Reads `PROVIDER_SECRET_<NAME>` and `PROVIDER_SECRET_<NAME>_HOSTS` of an environment. Throws an Error for a secret
 * without hosts: one that could be sent anywhere.
 */
export function readProviderSecrets(
  environment: Record<string, string | undefined>,
): Map<string, DeclaredSecret> {
  const names = Object.keys(environment).filter(
    (name) => name.startsWith(PREFIX) && !name.endsWith(HOSTS_SUFFIX) && environment[name],
  )
  return new Map(
    names.map((variable) => {
      const hosts = (environment[variable + HOSTS_SUFFIX] ?? '')
        .split(',')
        .flatMap((host) => host.trim().toLowerCase() || [])
      if (hosts.length === 0) {
        throw new Error(
          `Configuration: ${variable}${HOSTS_SUFFIX} must name the hosts that it may be sent to`,
        )
      }
      return [variable.slice(PREFIX.length), { value: environment[variable] ?? '', hosts }]
    }),
  )
}

export function providerSecrets(declared: ReadonlyMap<string, DeclaredSecret>): ProviderSecrets {
  const refusal = (name: string, url: URL): string | null => {
    const secret = declared.get(name)
    if (!secret)
      return `The operator of this server has declared no secret '${name}' for registered providers.`
    if (secret.hosts.some((pattern) => isHost(pattern, url))) return null
    return `The secret '${name}' may not be sent to ${url.host}.`
  }
  return {
    refusal,
    use(name, url) {
      const reason = refusal(name, url)
      const secret = declared.get(name)
      if (reason !== null || !secret) throw new Error(reason ?? `no secret ${name}`)
      return secret.value
    },
  }
}

const isHost = (pattern: string, url: URL): boolean =>
  pattern.startsWith('*.')
    ? url.host.endsWith(pattern.slice(1)) && url.host.length > pattern.length - 1
    : url.host === pattern

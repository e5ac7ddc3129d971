import type { HttpAuth } from '@potterlabs/generated/providers/schemas.ts'
import { SignJWT } from 'jose'
import type { ProviderRequest } from '../http.ts'
import type { ProviderSecrets } from '../provider-secrets.ts'
import { evaluate } from './expressions.ts'

/** The names of the secrets that a way of signing takes. */
export function secretsOf(auth: HttpAuth): string[] {
  if (auth.type === 'none') return []
  if (auth.type === 'jwt' && auth.issuer_secret !== undefined) return [auth.secret, auth.issuer_secret]
  return [auth.secret]
}

/** What every request to `baseUrl` carries. */
export async function authorize(
  auth: HttpAuth,
  secrets: ProviderSecrets,
  baseUrl: URL,
  now: () => number,
): Promise<Pick<ProviderRequest, 'headers' | 'query'>> {
  switch (auth.type) {
    case 'none':
      return {}
    case 'bearer':
      return bearer(secrets.use(auth.secret, baseUrl))
    case 'header':
      return { headers: { [auth.name.toLowerCase()]: auth.prefix + secrets.use(auth.secret, baseUrl) } }
    case 'query':
      return { query: { [auth.name]: secrets.use(auth.secret, baseUrl) } }
    case 'jwt': {
      const scope = { now_sec: Math.floor(now() / 1000) }
      const { claims } = await evaluate({ claims: auth.claims }, scope, AbortSignal.timeout(30_000))
      const issuer = auth.issuer_secret === undefined ? {} : { iss: secrets.use(auth.issuer_secret, baseUrl) }
      const token = new SignJWT({ ...Object(claims), ...issuer }).setProtectedHeader({
        alg: 'HS256',
        typ: 'JWT',
      })
      return bearer(await token.sign(new TextEncoder().encode(secrets.use(auth.secret, baseUrl))))
    }
  }
}

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

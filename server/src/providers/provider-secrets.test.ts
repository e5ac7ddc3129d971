import { expect, test } from 'vitest'
import { providerSecrets, readProviderSecrets } from './provider-secrets.ts'

const secrets = providerSecrets(
  readProviderSecrets({
    PROVIDER_SECRET_ACME: 'acme-secret',
    PROVIDER_SECRET_ACME_HOSTS: 'api.acme.com, *.acme.dev',
    OPENAI_API_KEY: 'not for registered providers',
  }),
)

test.each(['https://api.acme.com/v1', 'https://API.acme.com', 'https://eu.acme.dev', 'https://a.b.acme.dev'])(
  'may be sent to %s',
  (url) => expect(secrets.use('ACME', new URL(url))).toBe('acme-secret'),
)

test.each([
  'https://acme.com',
  'https://api.acme.com.evil.com',
  'https://api.acme.com:8443',
  'https://acme.dev',
  'https://evilacme.dev',
  'https://api.acme.com@evil.com',
])('may not be sent to %s', (url) => {
  expect(secrets.refusal('ACME', new URL(url))).toContain('may not be sent')
  expect(() => secrets.use('ACME', new URL(url))).toThrow('may not be sent')
})

test.each(['OPENAI_API_KEY', 'ACME_HOSTS', 'OTHER'])('%s is none that was declared', (name) => {
  expect(secrets.refusal(name, new URL('https://api.acme.com'))).toContain('has declared no secret')
})

test('a secret that could be sent anywhere ends the start', () => {
  expect(() => readProviderSecrets({ PROVIDER_SECRET_ACME: 'x' })).toThrow('PROVIDER_SECRET_ACME_HOSTS')
})

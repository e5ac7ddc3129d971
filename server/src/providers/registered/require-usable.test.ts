import { ProviderCreate } from '@potterlabs/generated/providers/schemas.ts'
import { expect, test } from 'vitest'
import { runway } from '../adapters/runway/index.ts'
import { providerSecrets } from '../provider-secrets.ts'
import { requireUsable } from './require-usable.ts'

test('a model past its end cannot be registered with; the refusal names what to use instead', async () => {
  const ending = {
    ...runway,
    models: runway.models.map((model) => ({ ...model, sunsetAt: '2027-03-01', replacement: 'newer' })),
  }
  const document = ProviderCreate.parse({
    id: 'our-clips',
    name: 'Our clips',
    kinds: ['video'],
    capabilities: runway.capabilities,
    adapter: { type: 'adapter', id: 'runway', settings: { model: 'gen4.5' } },
  })
  const registeredOn = (today: string) =>
    requireUsable(document, {
      definitions: [ending],
      builtIn: [],
      settings: {
        value: (name) => (name === 'RUNWAY_API_KEY' ? 'set' : undefined),
        fetch,
        now: () => Date.parse(today),
      },
      secrets: providerSecrets(new Map()),
      checkTargetUrl: () => null,
    })
  await registeredOn('2027-02-28')
  await expect(registeredOn('2027-03-01')).rejects.toMatchObject({
    field: 'adapter.settings.model',
    message: expect.stringContaining("Model 'gen4.5' ended on 2027-03-01. Use 'newer' instead."),
  })
})

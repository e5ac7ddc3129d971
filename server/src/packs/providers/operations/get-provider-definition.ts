import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import { stringify } from 'yaml'
import type { ProvidersContext } from '../deps.ts'
import { registeredAt } from '../registration.ts'

const LINE_CHARACTERS = 120

export const getProviderDefinition: ProvidersHandlers<ProvidersContext>['getProviderDefinition'] = async (
  { params },
  context,
) => {
  const { document, enabled, id } = await registeredAt(context, params.provider_id)
  const text = stringify({ id, ...document, enabled }, { lineWidth: LINE_CHARACTERS })
  return new Response(text, { headers: { 'content-type': 'application/yaml' } })
}

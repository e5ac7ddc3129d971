import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import {
  changeRegisteredProvider,
  deleteRegisteredProvider,
  isProviderInUse,
} from '../../../store/registered-providers.ts'
import type { ProvidersContext } from '../deps.ts'
import { registeredAt } from '../registration.ts'

/** Gone, or switched off as long as something refers to it. */
export const deleteProvider: ProvidersHandlers<ProvidersContext>['deleteProvider'] = async (
  { params },
  context,
) => {
  const { db, project } = context
  const { id } = await registeredAt(context, params.provider_id)
  if (await isProviderInUse(db, project.id, id)) {
    await changeRegisteredProvider(db, project.id, id, { enabled: false })
  } else await deleteRegisteredProvider(db, project.id, id)
  return { status: 204 }
}

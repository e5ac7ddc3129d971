import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import type { ProvidersContext } from '../deps.ts'
import { plannedWork, within } from '../planned.ts'

/** What it would cost, who would do it, how long that would take. What nobody can do has no price: it is refused. */
export const createEstimate: ProvidersHandlers<ProvidersContext>['createEstimate'] = async (
  { body },
  context,
) => {
  const work = await plannedWork(context, body)
  if ('refusal' in work) throw within(work.refusal)
  const { policy, decisions, quote } = work
  return { status: 200, body: { operation: body.operation, policy, decisions, ...quote } }
}

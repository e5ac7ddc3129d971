import type { Config } from '../../src/config.ts'
import { baseUrlVariable } from '../../src/providers/definition.ts'
import type { Charge, Twin } from '../../twins/twin.ts'

/** A server's settings that lead the providers named, and no others, to their twins. */
export function withTwins(twins: Record<string, Twin>): Pick<Config, 'providerSetting' | 'egressAllow'> {
  const settings = Object.fromEntries(
    Object.entries(twins).flatMap(([id, twin]) => [
      [baseUrlVariable(id), twin.url],
      ...Object.entries(twin.secrets),
    ]),
  )
  return { providerSetting: (name) => settings[name], egressAllow: ['127.0.0.1/32'] }
}

/** What the twins would put on their bills, together. */
export const billedMicrosUsd = (...twins: readonly { charges: readonly Charge[] }[]): number =>
  twins.flatMap(({ charges }) => charges).reduce((sum, { amountMicrosUsd }) => sum + amountMicrosUsd, 0)

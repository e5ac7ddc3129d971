import { ApiError } from '../core/errors.ts'

/** Answers nothing: what stands in the place of a handler until it is written. */
type Unbuilt = () => Promise<never>

/**
 * Handlers for the operations that the contract has and this server does not have yet. Each answers 501
 * `not_implemented`, after key, scope and validation as for any other operation. A pack lists them by name and
 * leaves them out of its handlers, so that the compiler finds an operation that is in both or in neither:
 *
 *     const UNBUILT = ['createVoice'] as const satisfies readonly (keyof Handlers)[]
 *     const built = defineHandlers<Omit<Handlers, (typeof UNBUILT)[number]>>()({ getVoice })
 *     definePack({ ..., handlers: { ...built, ...unbuilt(UNBUILT) } })
 */
export function unbuilt<Name extends string>(names: readonly Name[]): Record<Name, Unbuilt> {
  const handlers = names.map((name): [Name, Unbuilt] => [name, () => Promise.reject(notBuilt(name))])
  // Object.fromEntries forgets which keys it was given.
  return Object.fromEntries(handlers) as Record<Name, Unbuilt>
}

const notBuilt = (operationId: string): ApiError =>
  new ApiError('not_implemented', `${operationId} is not built yet.`, {
    hint: 'It is specified and not built yet: the contract and its mocks already have it, this server will.',
  })

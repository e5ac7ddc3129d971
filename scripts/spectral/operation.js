/*
 * What the rules ask of an operation. Spectral hands a rule the operation with its references resolved, and the whole
 * document beside it; a linted document may be malformed anywhere, so nothing here takes a field for granted.
 */

const resolvedDocument = (context) => context.documentInventory.resolved ?? {}

/** The operation's parameters, those that its path declares for all methods included. */
export function parametersOf(operation, context) {
  const [, path] = context.path
  const shared = resolvedDocument(context).paths?.[path]?.parameters ?? []
  return [...shared, ...(operation.parameters ?? [])]
}

/** The security alternatives that hold for the operation: its own, else the document's. */
export const securityOf = (operation, context) =>
  operation.security ?? resolvedDocument(context).security ?? []

export const statusesOf = (operation) => Object.keys(operation.responses ?? {})

/** A header of a response by its case-insensitive name; undefined when it is not declared. */
export const headerOf = (response, name) =>
  Object.entries(response?.headers ?? {}).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]

/** The schema of a response's JSON body; undefined when it has none. */
export const jsonSchemaOf = (response) => response?.content?.['application/json']?.schema

/** The replies that say "made": 201 at once, 202 later. */
export const creationsOf = (operation) =>
  Object.entries(operation.responses ?? {}).filter(([status]) => status === '201' || status === '202')

/** Spectral's form of a finding: at the given place, or below it at `path`. */
export const faultAt = (context, message, ...path) => ({ message, path: [...context.path, ...path] })

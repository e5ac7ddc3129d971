import { getHttpOperationsFromSpec } from '@stoplight/prism-http'

/** One operation of the contract as Prism reads it, every reference resolved. */
export type Operation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number]

/** The operations that a path leads to, and the one that takes the method, if any does. */
export interface Match {
  operation: Operation | undefined
  /** Methods that the path takes, in capitals; empty when there is no such path. */
  allowed: string[]
}

export type Router = (method: string, path: string) => Match

/**
 * The operations of a bundled OpenAPI document. Callbacks are left out: a mock that called the addresses in the
 * examples would send traffic to strangers.
 */
export async function readOperations(document: object): Promise<Operation[]> {
  const operations = await getHttpOperationsFromSpec(document)
  return operations.map(({ callbacks: _, ...operation }) => operation)
}

/** Finds operations by method and path. A path of fixed words wins over one with a parameter in the same place. */
export function createRouter(operations: readonly Operation[]): Router {
  const routes = operations
    .map((operation) => ({ operation, pattern: patternOf(operation.path) }))
    .sort((a, b) => parameterCount(a.operation.path) - parameterCount(b.operation.path))
  return (method, path) => {
    const matching = routes.filter(({ pattern }) => pattern.test(path)).map(({ operation }) => operation)
    return {
      operation: matching.find((operation) => operation.method === method.toLowerCase()),
      allowed: matching.map((operation) => operation.method.toUpperCase()),
    }
  }
}

/** `/v1/stories/{story_id}:resume` -> a pattern whose parameters take neither a slash nor a verb of their own. */
function patternOf(path: string): RegExp {
  const literal = path.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')
  return new RegExp(`^${literal.replaceAll(/\{[^}]+\}/g, '[^/:]+')}$`)
}

const parameterCount = (path: string): number => path.split('{').length

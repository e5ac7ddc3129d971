import { isDeepStrictEqual } from 'node:util'
import type { Operation } from './operations.ts'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

interface NamedExample {
  key: string
  value: unknown
}

const examplesOf = (examples: readonly object[] = []): NamedExample[] =>
  examples.flatMap((example) =>
    'key' in example && typeof example.key === 'string' && 'value' in example
      ? [{ key: example.key, value: example.value }]
      : [],
  )

/** The documented successes of an operation, lowest status first. */
export const successesOf = ({ responses }: Operation): Operation['responses'] =>
  responses.filter(({ code }) => /^2\d\d$/.test(code)).toSorted((a, b) => Number(a.code) - Number(b.code))

/**
 * The name of the documented request that this body is, where the operation documents a success of that same name:
 * the pair belongs together. Undefined otherwise, and then Prism answers with the first success.
 */
export function namedReplyTo(operation: Operation, body: unknown): string | undefined {
  if (body === undefined) return undefined
  const requests = (operation.request?.body?.contents ?? []).flatMap(({ examples }) => examplesOf(examples))
  const replies = new Set(
    (successesOf(operation)[0]?.contents ?? []).flatMap(({ examples }) =>
      examplesOf(examples).map(({ key }) => key),
    ),
  )
  return requests.find(({ key, value }) => replies.has(key) && isDeepStrictEqual(value, body))?.key
}

/**
 * The documented fault that is about a missing header: status and body of the example whose `error.field` names that
 * header and whose code says that it is required.
 */
export function faultAboutHeader(
  operation: Operation,
  header: string,
): { status: number; body: Record<string, unknown> } | undefined {
  for (const { code, contents = [] } of operation.responses) {
    for (const { value } of contents.flatMap(({ examples }) => examplesOf(examples))) {
      const error = isRecord(value) ? value.error : undefined
      if (!isRecord(value) || !isRecord(error)) continue
      const isAboutIt = typeof error.field === 'string' && error.field.toLowerCase() === header
      if (isAboutIt && typeof error.code === 'string' && error.code.endsWith('_required')) {
        return { status: Number(code), body: value }
      }
    }
  }
  return undefined
}

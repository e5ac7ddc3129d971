import type { ErrorCode, ErrorItem } from '@potterlabs/generated/common/schemas.ts'
import type { core, z } from 'zod'
import { ApiError } from '../core/errors.ts'

/** What Zod says of a value. */
export type Issue = core.$ZodIssue

/** Where in the request the faulty value stood, by Hono's names. */
export type Target = 'json' | 'form' | 'query' | 'param' | 'header' | 'cookie'

/** What the schema reads of a value, or throws our error for it. `prefix` is where the value stands in the request. */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  input: unknown,
  { target = 'json', prefix = [] }: { target?: Target; prefix?: string[] } = {},
): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  throw validationError(target, result.error.issues, input, prefix)
}

/** Turns what Zod says of a request into our error: the field by its path, and what would have been right. */
function validationError(
  target: Target,
  issues: readonly Issue[],
  input: unknown,
  prefix: string[],
): ApiError {
  if (
    target === 'header' &&
    issues.some((issue) => issue.path[0] === 'Idempotency-Key' && isMissing(issue))
  ) {
    return new ApiError(
      'idempotency_key_required',
      'This operation makes something, so it needs an Idempotency-Key header.',
      {
        field: 'Idempotency-Key',
        hint: 'Send a fresh UUID, and the same one again when you retry.',
      },
    )
  }
  return refusalOf(faultsOf(issues, input, prefix))
}

/** One thing that is wrong with a request, and what would have been right. */
export interface Fault extends ErrorItem {
  hint: string | null
}

/** What Zod's issues say to a client. `prefix` is where the value stands in the request. */
export const faultsOf = (
  issues: readonly Issue[],
  input: unknown,
  prefix: readonly string[],
  /** The code of what is not there. */
  missing: ErrorCode = 'invalid_param',
): Fault[] => issues.flatMap((issue) => explain(issue, nested(input, prefix), [...prefix], missing))

/** One error for all faults; the first stands for them. */
export function refusalOf(faults: readonly Fault[]): ApiError {
  const [first] = faults
  if (!first) throw new Error('a refusal without a fault')
  const errors: ErrorItem[] = faults.map(({ code, message, field }) => ({ code, message, field }))
  return new ApiError(first.code, first.message, {
    ...(first.field === null ? {} : { field: first.field }),
    ...(first.hint === null ? {} : { hint: first.hint }),
    errors,
  })
}

function explain(issue: Issue, input: unknown, prefix: PropertyKey[], missing: ErrorCode): Fault[] {
  const path = [...prefix, ...issue.path]
  const field = path.length > 0 ? path.map(String).join('.') : null
  const name = field ?? 'The body'
  const fault = (message: string, hint: string | null = null): Fault[] => [
    { code: 'invalid_param', message, field, hint },
  ]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        code: 'unknown_field',
        message: `There is no field ${[...path, key].map(String).join('.')} here.`,
        field: [...path, key].map(String).join('.'),
        hint: 'Check its spelling against the reference; unknown fields are refused so that none is silently ignored.',
      }))
    case 'invalid_union':
      return explainUnion(issue, input, path, field, missing)
    case 'invalid_value':
      return fault(
        issue.values.length === 1
          ? `${name} must be ${String(issue.values[0])}.`
          : `${name} must be one of ${issue.values.map(String).join(', ')}.`,
        sent(input, path),
      )
    case 'invalid_type':
      return isMissing(issue, valueAt(input, path))
        ? [{ code: missing, message: `${name} is missing.`, field, hint: null }]
        : fault(`${name} must be ${article(issue.expected)}.`, sent(input, path))
    case 'too_big':
      return fault(
        `${name} must be at most ${issue.maximum}${unit(issue.origin)}.`,
        size(issue.origin, valueAt(input, path)),
      )
    case 'too_small':
      return fault(
        `${name} must be at least ${issue.minimum}${unit(issue.origin)}.`,
        size(issue.origin, valueAt(input, path)),
      )
    default:
      return fault(`${name}: ${issue.message}.`.replace('..', '.'))
  }
}

/** Of several shapes the client meant the one that it came closest to: the one with most known and fewest missing fields. */
function explainUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  input: unknown,
  path: PropertyKey[],
  field: string | null,
  missing: ErrorCode,
): Fault[] {
  const name = field ?? 'The body'
  if (issue.discriminator) {
    // Zod's path leads to the discriminator already.
    const at = field ?? issue.discriminator
    const allowed =
      'options' in issue && issue.options ? issue.options.map(String).join(', ') : 'the documented ones'
    return [
      {
        code: 'invalid_param',
        message: `${at} must be one of ${allowed}.`,
        field: at,
        hint: sent(input, path),
      },
    ]
  }
  const closest = [...issue.errors].sort((a, b) => distance(a) - distance(b))[0]
  if (!closest)
    return [
      {
        code: 'invalid_param',
        message: `${name} fits more than one of its shapes; give the fields of one.`,
        field,
        hint: null,
      },
    ]
  return closest.flatMap((inner) => explain(inner, input, path, missing))
}

const distance = (issues: readonly Issue[]): number =>
  issues.reduce(
    (sum, issue) =>
      sum + (issue.code === 'unrecognized_keys' ? issue.keys.length * 2 : issue.path.length > 1 ? 0.5 : 1),
    0,
  )

/** The value where `prefix` says that it stands. */
const nested = (input: unknown, prefix: readonly string[]): unknown =>
  prefix.reduceRight<unknown>((value, key) => ({ [key]: value }), input)

const isMissing = (issue: Issue, value?: unknown): boolean =>
  issue.code === 'invalid_type' &&
  (value === undefined || value === null) &&
  issue.message.includes('undefined')

const valueAt = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    input,
  )

function sent(input: unknown, path: readonly PropertyKey[]): string | null {
  const value = valueAt(input, path)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `You sent ${JSON.stringify(value).slice(0, 80)}.`
    : null
}

const unit = (origin: string): string =>
  origin === 'string' ? ' characters long' : origin === 'array' ? ' items long' : ''

function size(origin: string, value: unknown): string | null {
  if (origin === 'string' && typeof value === 'string') return `You sent ${value.length} characters.`
  if (origin === 'array' && Array.isArray(value)) return `You sent ${value.length} items.`
  return typeof value === 'number' ? `You sent ${value}.` : null
}

const article = (expected: string): string =>
  expected === 'int' ? 'a whole number' : /^[aeio]/.test(expected) ? `an ${expected}` : `a ${expected}`

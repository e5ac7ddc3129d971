import { z } from '@hono/zod-openapi'

/*
 * What JSON Schema asks for and Zod has no word for. Copied to generated/runtime/ by the generator.
 */

/**
 * The grammar of RFC 3986, appendix A, with its rule names. Looser in two places, as ajv-formats is: IPv6 literals are
 * checked by their characters only, and a relative path may have a colon in its first segment.
 */
const name = "(?:[A-Za-z0-9\\-._~!$&'()*+,;=]|%[0-9A-Fa-f]{2})"
const pchar = `(?:${name}|[:@])`
const authority = `(?:(?:${name}|:)*@)?(?:\\[[0-9A-Fa-f:.]+\\]|${name}*)(?::\\d*)?`
const fromRoot = `//${authority}(?:/${pchar}*)*|/(?:${pchar}+(?:/${pchar}*)*)?`
const tail = `(?:\\?(?:${pchar}|[/?])*)?(?:#(?:${pchar}|[/?])*)?`
const absolute = `[A-Za-z][A-Za-z0-9+\\-.]*:(?:${fromRoot}|${pchar}+(?:/${pchar}*)*|)${tail}`
const relative = `(?:${fromRoot}|${pchar}+(?:/${pchar}*)*|)${tail}`
const URI = new RegExp(`^${absolute}$`)
const URI_REFERENCE = new RegExp(`^(?:${absolute}|${relative})$`)

/** An absolute URI (RFC 3986) that `new URL()` can read too: `format: uri`. */
export const uri = () => z.string().refine((text) => URI.test(text) && URL.canParse(text), 'Invalid URI')

/** An absolute or relative URI (RFC 3986): `format: uri-reference`. */
export const uriReference = () =>
  z.string().refine((text) => URI_REFERENCE.test(text), 'Invalid URI reference')

/** Counts Unicode code points, as JSON Schema does, without building an array of them. */
function codePoints(text: string): number {
  let count = 0
  for (const _ of text) count++
  return count
}

/** `minLength`, in code points. */
export const minLength =
  (minimum: number) =>
  (payload: z.core.ParsePayload<string>): void => {
    const input = payload.value
    if (codePoints(input) < minimum) {
      payload.issues.push({ code: 'too_small', origin: 'string', minimum, inclusive: true, input })
    }
  }

/** `maxLength`, in code points. */
export const maxLength =
  (maximum: number) =>
  (payload: z.core.ParsePayload<string>): void => {
    const input = payload.value
    if (input.length > maximum && codePoints(input) > maximum) {
      payload.issues.push({ code: 'too_big', origin: 'string', maximum, inclusive: true, input })
    }
  }

/** `minProperties`. */
export const minProperties =
  (minimum: number) =>
  (payload: z.core.ParsePayload<object>): void => {
    const input = payload.value
    if (Object.keys(input).length < minimum) {
      payload.issues.push({ code: 'too_small', origin: 'object', minimum, inclusive: true, input })
    }
  }

/** `maxProperties`. */
export const maxProperties =
  (maximum: number) =>
  (payload: z.core.ParsePayload<object>): void => {
    const input = payload.value
    if (Object.keys(input).length > maximum) {
      payload.issues.push({ code: 'too_big', origin: 'object', maximum, inclusive: true, input })
    }
  }

/** `uniqueItems`: items are compared as JSON, the order of an object's keys aside. */
export function uniqueItems(payload: z.core.ParsePayload<readonly unknown[]>): void {
  const input = payload.value
  const distinct = new Set(input.map((item) => JSON.stringify(item, withSortedKeys)))
  if (distinct.size < input.length) {
    payload.issues.push({ code: 'custom', message: 'Items must be unique', input })
  }
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** `?a=x` arrives as one string, `?a=x&a=y` as an array; both mean an array. */
export const repeated = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), schema)

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** Text of a query, header or form field as a number; other text is left for the schema to refuse. */
export const numeric = <T extends z.ZodType>(schema: T) => z.preprocess(toNumber, schema)

/** As `numeric`, for repeated fields of numbers. */
export const numericItems = <T extends z.ZodType>(schema: T) =>
  repeated(z.preprocess((items) => (Array.isArray(items) ? items.map(toNumber) : items), schema))

const toNumber = (value: unknown): unknown =>
  typeof value === 'string' && JSON_NUMBER.test(value) ? Number(value) : value

/** `true` and `false` as a boolean; other text is left for the schema to refuse. */
export const truthValue = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === 'true' ? true : value === 'false' ? false : value), schema)

/** A form field that carries JSON; malformed JSON stays text, which the schema refuses. */
export const jsonText = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => {
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value)
    } catch {
      return value
    }
  }, schema)

/** The path segment `{id}:verb`: Hono hands over the whole of it. */
export const beforeSuffix = <T extends z.ZodType<unknown, string>>(suffix: string, schema: T) =>
  z
    .string()
    .transform((segment) => (segment.endsWith(suffix) ? segment.slice(0, -suffix.length) : segment))
    .pipe(schema)

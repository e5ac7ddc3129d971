import type { JsonValue, Schema } from './document.ts'

/** Formats that constrain, and the expression that checks them as ajv-formats does. */
const CHECKED_FORMATS: Record<string, string> = {
  'date-time': 'z.iso.datetime({ offset: true })',
  date: 'z.iso.date()',
  uri: 'x.uri()',
  'uri-reference': 'x.uriReference()',
}

/** Formats that only describe how a number is stored or a string shown. */
const DESCRIPTIVE_FORMATS = new Set(['float', 'double', 'password'])

export const isLiteralValue = (value: JsonValue): value is string | number | boolean | null =>
  value === null || typeof value !== 'object'

export function numberExpression(type: 'integer' | 'number', schema: Schema, at: string): string {
  assertDescriptiveFormat(schema, at)
  if (schema.multipleOf !== undefined && !Number.isInteger(schema.multipleOf)) {
    throw new Error(`${at}: multipleOf must be an integer: fractions do not divide exactly in floating point`)
  }
  let expression = type === 'integer' ? 'z.int()' : 'z.number()'
  if (schema.minimum !== undefined) expression += `.gte(${schema.minimum})`
  if (schema.maximum !== undefined) expression += `.lte(${schema.maximum})`
  if (schema.exclusiveMinimum !== undefined) expression += `.gt(${schema.exclusiveMinimum})`
  if (schema.exclusiveMaximum !== undefined) expression += `.lt(${schema.exclusiveMaximum})`
  if (schema.multipleOf !== undefined) expression += `.multipleOf(${schema.multipleOf})`
  return expression
}

/** Lengths are counted in Unicode code points, as JSON Schema has it; Zod's own `min` counts UTF-16 units. */
export function stringExpression(schema: Schema, at: string): string {
  const checked = schema.format === undefined ? 'z.string()' : CHECKED_FORMATS[schema.format]
  if (checked === undefined) assertDescriptiveFormat(schema, at)
  let expression = checked ?? 'z.string()'
  const lengths = (['minLength', 'maxLength'] as const).filter((keyword) => schema[keyword] !== undefined)
  if (lengths.length > 0) {
    expression += `.check(${lengths.map((keyword) => `x.${keyword}(${schema[keyword]})`).join(', ')})`
  }
  if (schema.pattern !== undefined) expression += `.regex(${regularExpression(schema.pattern)})`
  return expression
}

/** The pattern as a literal, read as JSON Schema reads it: Unicode aware and not anchored. */
const regularExpression = (pattern: string): string => new RegExp(pattern, 'u').toString()

function assertDescriptiveFormat({ format }: Schema, at: string): void {
  if (format !== undefined && !DESCRIPTIVE_FORMATS.has(format)) {
    throw new Error(`${at}: format "${format}" is not supported; use a pattern or bounds`)
  }
}

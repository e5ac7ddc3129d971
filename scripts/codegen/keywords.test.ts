import { describe, expect, test } from 'vitest'
import type { Schema } from './document.ts'
import { buildSchemaGraph } from './schema-graph.ts'
import type { SchemaComponents } from './schema-keywords.ts'
import { zodExpression } from './zod.ts'

const expressionOf = (schema: unknown, components: SchemaComponents = {}) =>
  // The tests hand in what a YAML file may hold: things that are no valid schema.
  zodExpression(schema as Schema, { components, prefix: '', at: 'pack: Thing' })

describe('a keyword is refused, never dropped', () => {
  const object = { type: 'object', properties: { a: { type: 'string' } } }
  test.each([
    ['if', { type: 'string', if: { minLength: 3 } }],
    ['not', { not: { type: 'string' } }],
    ['patternProperties', { type: 'object', patternProperties: {} }],
    ['dependentRequired', { ...object, dependentRequired: { a: ['b'] } }],
    ['unevaluatedProperties', { ...object, unevaluatedProperties: false }],
    ['prefixItems', { type: 'array', prefixItems: [{ type: 'string' }] }],
    ['contains', { type: 'array', contains: { type: 'string' } }],
    ['nullable', { type: 'string', nullable: true }],
    ['readOnly', { type: 'string', readOnly: true }],
    ['minLenght', { type: 'string', minLenght: 3 }],
    ['minLength', { $ref: '#/components/schemas/Name', minLength: 3 }],
    ['minimum', { type: 'string', minimum: 3 }],
    ['pattern', { type: 'integer', pattern: '^a' }],
    ['maxLength', { enum: ['a', 'b'], maxLength: 1 }],
    ['properties', { oneOf: [object, object], properties: {} }],
    ['minLength', { minLength: 3 }],
  ])('%s: %j', (keyword, schema) => {
    const components: SchemaComponents = { Name: { type: 'string' } }
    expect(() => expressionOf(schema, components)).toThrow(`pack: Thing: keyword "${keyword}"`)
  })

  test('and the message says where', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'array', items: { type: 'string', not: {} } } },
    }
    expect(() => expressionOf(schema)).toThrow('pack: Thing.a.items: keyword "not" is not supported')
  })
})

describe('what cannot be rendered faithfully is refused', () => {
  test.each([
    ['a format nobody checks', { type: 'string', format: 'hostname' }, 'format "hostname"'],
    ['a fraction to divide by', { type: 'number', multipleOf: 0.1 }, 'multipleOf must be an integer'],
    ['a required property that does not exist', { type: 'object', required: ['a'] }, 'required "a"'],
    ['a constant object', { const: {} }, 'only strings, numbers'],
    ['an enum against its type', { type: 'string', enum: ['a', 1] }, '1 is not of type string'],
    [
      'a discriminator without constants',
      {
        oneOf: [
          { type: 'object', properties: {} },
          { type: 'object', properties: {} },
        ],
        discriminator: { propertyName: 'kind' },
      },
      'every member needs "kind"',
    ],
    [
      'a part of allOf that refuses the other parts',
      { allOf: [{ type: 'object', additionalProperties: false }] },
      'unevaluatedProperties: false beside allOf',
    ],
    ['allOf of something else than objects', { allOf: [{ type: 'string' }] }, 'objects only'],
    [
      'allOf that redefines a property',
      {
        allOf: [
          { type: 'object', properties: { a: { type: 'string' } } },
          { type: 'object', properties: { a: { type: 'integer' } } },
        ],
      },
      'redefines property "a"',
    ],
    ['a reference into nothing', { $ref: '#/components/schemas/Nobody' }, 'leads nowhere'],
    [
      'a reference past a component',
      { $ref: '#/components/schemas/A/properties/b' },
      'must name a component',
    ],
  ])('%s', (_, schema, message) => {
    expect(() => expressionOf(schema)).toThrow(message)
  })

  test('a union that contains itself', () => {
    const components: SchemaComponents = {
      Loop: { oneOf: [{ type: 'string' }, { $ref: '#/components/schemas/Loop' }] },
    }
    expect(() => buildSchemaGraph(components)).toThrow('Loop -> Loop: recursion must pass through')
  })
})

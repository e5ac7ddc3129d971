import { describe, expect, test } from 'vitest'
import { ApiError } from '../core/errors.ts'
import { createRegistry, type Provider } from './registry.ts'
import { type Requirement, route } from './router.ts'

const music = (id: string, stems: boolean): Provider => ({
  id,
  name: id,
  description: '',
  builtIn: false,
  dedupe: 'none',
  capabilities: {
    music: {
      styles: ['lofi'],
      stems,
      bpm: { min: 60, max: 120 },
      max_duration_sec: 60,
      intensity_curves: ['flat'],
      features: [],
    },
  },
})
const registry = createRegistry([music('plain', false), music('rich', true), music('spare', true)])
const wantsStems: Requirement<'music'> = {
  field: 'options.stems',
  unmet: (can) => (can.stems ? null : 'It delivers no stems.'),
}

function ask(requested: string, statuses: Record<string, 'available' | 'degraded' | 'unavailable'> = {}) {
  return route(registry, {
    modality: 'music',
    requested,
    field: 'provider',
    requirements: [wantsStems],
    status: (provider) => statuses[provider] ?? 'available',
  })
}

function refusal(work: () => unknown): ApiError {
  try {
    work()
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
  throw new Error('was not refused')
}

describe('auto', () => {
  test('takes the first that can, and says of each other why not', () => {
    const { provider, routing } = ask('auto')
    expect(provider.id).toBe('rich')
    expect(routing).toEqual({
      requested: 'auto',
      provider: 'rich',
      candidates: [
        { provider: 'plain', chosen: false, reason: 'It delivers no stems.' },
        { provider: 'rich', chosen: true, reason: 'can do it and is available' },
        { provider: 'spare', chosen: false, reason: 'is available; another came first' },
      ],
    })
  })

  test('prefers available to degraded, and never takes an unavailable one', () => {
    expect(ask('auto', { rich: 'degraded' }).provider.id).toBe('spare')
    expect(ask('auto', { rich: 'degraded', spare: 'unavailable' }).provider.id).toBe('rich')
    const error = refusal(() => ask('auto', { rich: 'unavailable', spare: 'unavailable' }))
    expect(error.code).toBe('no_provider')
  })
})

describe('by name', () => {
  test('takes it even while it is degraded: the client chose it', () => {
    expect(ask('spare', { spare: 'degraded' }).provider.id).toBe('spare')
  })

  test('refuses what it cannot do, at the field that asks for it', () => {
    expect(refusal(() => ask('plain'))).toMatchObject({
      code: 'capability_unsupported',
      field: 'options.stems',
      hint: 'It delivers no stems.',
    })
  })

  test('refuses a name that nobody has, with those that there are', () => {
    expect(refusal(() => ask('nobody'))).toMatchObject({
      code: 'unknown_provider',
      hint: 'Providers here: auto, plain, rich, spare.',
    })
  })
})

test('two providers of one id are a mistake that ends the start', () => {
  expect(() => createRegistry([music('a', true), music('a', true)])).toThrow('share an id')
})

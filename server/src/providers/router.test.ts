import type { CostPolicy } from '@potterlabs/generated/common/schemas.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ApiError } from '../core/errors.ts'
import { exactly } from './estimate.ts'
import { createRegistry, type Provider } from './registry.ts'
import { type Decision, decide, type ProviderCondition, type Requirement, routingOf } from './router.ts'

/** A music provider; `secondMicros` is its price, null for none. */
const music = (
  id: string,
  {
    stems = true,
    builtIn = false,
    secondMicros = null,
    unconfigured,
  }: { stems?: boolean; builtIn?: boolean; secondMicros?: number | null; unconfigured?: string } = {},
): Provider => ({
  id,
  name: id,
  description: '',
  builtIn,
  dedupe: 'none',
  ...(unconfigured === undefined ? {} : { unconfigured }),
  prices:
    secondMicros === null
      ? []
      : [
          {
            modality: 'music',
            model: null,
            unit: 'second',
            amountMicrosUsd: secondMicros,
            asOf: '2026-11-21',
          },
        ],
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

const wantsStems: Requirement<'music'> = {
  field: 'options.stems',
  unmet: (can) => (can.stems ? null : 'It delivers no stems.'),
}

const WELL: ProviderCondition = { status: 'available', p50Ms: null }

function ask(
  providers: readonly Provider[],
  requested: string,
  options: {
    conditions?: Record<string, Partial<ProviderCondition>>
    policy?: CostPolicy
    builtInOnly?: boolean
    presetId?: string
  } = {},
): Decision {
  const { conditions = {}, policy = 'best', builtInOnly = false, presetId } = options
  return decide(createRegistry(providers), {
    modality: 'music',
    requested,
    field: 'provider',
    presetId,
    requirements: [wantsStems],
    policy,
    quantities: { second: exactly(10) },
    condition: (id) => ({ ...WELL, ...conditions[id] }),
    builtInOnly,
  })
}

const chosen = (decision: Decision) => decision.chosen?.provider.id
const reasons = ({ candidates }: Decision) =>
  Object.fromEntries(candidates.map(({ provider, reason }) => [provider.id, reason]))

function refusal(work: () => unknown): ApiError {
  try {
    work()
  } catch (error) {
    if (error instanceof ApiError) return error
    throw error
  }
  throw new Error('was not refused')
}

const plain = music('plain', { stems: false })
const rich = music('rich')
const spare = music('spare')

describe('auto', () => {
  test('takes the first that can, and says of each other why not', () => {
    const decision = ask([plain, rich, spare], 'auto')
    expect(routingOf(decision, rich)).toEqual({
      requested: 'auto',
      provider: 'rich',
      candidates: [
        { provider: 'plain', chosen: false, reason: 'It delivers no stems.' },
        { provider: 'rich', chosen: true, reason: 'can do it and is available' },
        { provider: 'spare', chosen: false, reason: 'is available; another came first' },
      ],
    })
  })

  test('takes available before degraded, and an unavailable one only where nobody else can', () => {
    const conditions = { rich: { status: 'degraded' }, spare: { status: 'unavailable' } } as const
    expect(chosen(ask([rich, spare, music('last')], 'auto', { conditions }))).toBe('last')
    expect(reasons(ask([rich, spare, music('last')], 'auto', { conditions }))).toMatchObject({
      rich: 'is degraded; another is available',
    })
    expect(chosen(ask([spare, rich], 'auto', { conditions }))).toBe('rich')
    const alone = ask([plain, spare], 'auto', { conditions })
    expect(reasons(alone).spare).toBe('can do it; it is unavailable, and so is everybody else who can')
  })

  test('best: those outside come before those built in', () => {
    const decision = ask([music('home', { builtIn: true }), rich], 'auto')
    expect(chosen(decision)).toBe('rich')
    expect(reasons(decision).home).toBe('is built in; those outside come first')
  })

  test('cheapest: by what this request costs; without a price last', () => {
    const dear = music('dear', { secondMicros: 9 })
    const cheap = music('cheap', { secondMicros: 2 })
    const decision = ask([rich, dear, cheap], 'auto', { policy: 'cheapest' })
    expect(reasons(decision)).toEqual({
      rich: 'has no price',
      dear: 'costs more',
      cheap: 'can do it, is available and the cheapest',
    })
    expect(decision.chosen?.price).toMatchObject({ minMicrosUsd: 20, maxMicrosUsd: 20 })
    expect(chosen(ask([cheap, music('home', { builtIn: true })], 'auto', { policy: 'cheapest' }))).toBe(
      'home',
    )
  })

  test('fastest: by the median of late; unknown last', () => {
    const conditions = { rich: { p50Ms: 900 }, spare: { p50Ms: 400 } }
    const decision = ask([music('quiet'), rich, spare], 'auto', { policy: 'fastest', conditions })
    expect(reasons(decision)).toEqual({
      quiet: 'had no calls of late to tell its time by',
      rich: 'is slower',
      spare: 'can do it, is available and the fastest',
    })
  })

  test('passes over what is not set up, with what the operator must set; that is told last of all refusals', () => {
    const unset = music('unset', { unconfigured: 'The operator of this server has to set KEY.' })
    const decision = ask([unset, rich], 'auto')
    expect(reasons(decision).unset).toBe('The operator of this server has to set KEY.')
    expect(decision.candidates.map(({ status }) => status)).toEqual(['unavailable', 'available'])
    const { chosen: nobody, refusal: refused } = ask([unset, plain], 'auto')
    expect(nobody).toBeNull()
    expect(refused).toMatchObject({
      code: 'no_provider',
      field: 'options.stems',
      hint: 'It delivers no stems.',
    })
  })

  test('a test key is given built-in providers only', () => {
    const decision = ask([rich, music('home', { builtIn: true })], 'auto', { builtInOnly: true })
    expect(chosen(decision)).toBe('home')
    expect(reasons(decision).rich).toBe('A test key uses built-in providers only.')
  })
})

describe('by name', () => {
  test('takes it even while it is degraded: the client chose it', () => {
    const conditions = { spare: { status: 'degraded' } } as const
    expect(chosen(ask([rich, spare], 'spare', { conditions }))).toBe('spare')
  })

  test('of a preset says so', () => {
    const decision = ask([rich], 'rich', { presetId: 'p_1' })
    expect(routingOf(decision, rich)).toEqual({
      requested: 'rich',
      provider: 'rich',
      preset_id: 'p_1',
      candidates: [{ provider: 'rich', chosen: true, reason: "locked by preset 'p_1' and able to do it" }],
    })
  })

  test('refuses what it cannot do, at the field that asks for it', () => {
    expect(refusal(() => ask([plain], 'plain'))).toMatchObject({
      code: 'capability_unsupported',
      field: 'options.stems',
      hint: 'It delivers no stems.',
    })
  })

  test('refuses a name that nobody has, with those that there are', () => {
    expect(refusal(() => ask([plain, rich], 'nobody'))).toMatchObject({
      code: 'unknown_provider',
      hint: 'Providers here: auto, plain, rich.',
    })
  })

  test('refuses to a test key what is not built in', () => {
    expect(refusal(() => ask([rich], 'rich', { builtInOnly: true }))).toMatchObject({
      code: 'forbidden',
      field: 'provider',
    })
  })
})

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{3,6}$/), { minLength: 1, maxLength: 6 })
const situation = ids.chain((names) =>
  fc.record({
    providers: fc.tuple(
      ...names.map((id) =>
        fc
          .record({
            stems: fc.boolean(),
            builtIn: fc.boolean(),
            secondMicros: fc.option(fc.integer({ min: 0, max: 3 })),
            unconfigured: fc.boolean(),
          })
          .map(({ unconfigured, ...facts }) =>
            music(id, unconfigured ? { ...facts, unconfigured: 'Set KEY.' } : facts),
          ),
      ),
    ),
    conditions: fc
      .tuple(
        ...names.map(() =>
          fc.record({
            status: fc.constantFrom('available' as const, 'degraded' as const, 'unavailable' as const),
            p50Ms: fc.option(fc.integer({ min: 1, max: 3 })),
          }),
        ),
      )
      .map((conditions) => Object.fromEntries(names.map((id, index) => [id, conditions[index] ?? WELL]))),
    policy: fc.constantFrom<CostPolicy>('cheapest', 'fastest', 'best'),
    builtInOnly: fc.boolean(),
  }),
)

/** What `inOrderOf` looks at, so that a tie can be told. */
const standing = ({ chosen: candidate }: Decision, policy: CostPolicy) =>
  candidate && {
    status: candidate.status,
    builtIn: candidate.provider.builtIn,
    measure: { cheapest: candidate.price?.maxMicrosUsd ?? null, fastest: candidate.p50Ms, best: null }[
      policy
    ],
  }

describe('whatever there is to choose from', () => {
  test('the one chosen meets every requirement and may be used; all have a reason; nobody only where nobody can', () => {
    fc.assert(
      fc.property(situation, ({ providers, ...options }) => {
        const decision = ask(providers, 'auto', options)
        const may = (provider: Provider) =>
          provider.capabilities.music?.stems === true &&
          provider.unconfigured === undefined &&
          (provider.builtIn || !options.builtInOnly)
        expect(decision.chosen !== null).toBe(providers.some(may))
        expect(decision.refusal === null).toBe(decision.chosen !== null)
        if (decision.chosen) expect(may(decision.chosen.provider)).toBe(true)
        expect(decision.candidates.map(({ provider }) => provider.id)).toEqual(providers.map(({ id }) => id))
        for (const { reason } of decision.chosen ? decision.candidates : []) expect(reason).not.toBe('')
        expect(decision.candidates.filter((candidate) => candidate.chosen).length).toBe(
          decision.chosen ? 1 : 0,
        )
      }),
    )
  })

  test('the same is chosen again, and in any other order one that is as good', () => {
    fc.assert(
      fc.property(situation, fc.infiniteStream(fc.nat()), ({ providers, ...options }, chance) => {
        const first = ask(providers, 'auto', options)
        expect(ask(providers, 'auto', options)).toEqual(first)
        const shuffled = providers
          .map((provider) => ({ provider, key: Number(chance.next().value) }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ provider }) => provider)
        const second = ask(shuffled, 'auto', options)
        expect(standing(second, options.policy)).toEqual(standing(first, options.policy))
      }),
    )
  })

  test('nobody who can is better by health, and none as well by the policy', () => {
    const ranks = ['available', 'degraded', 'unavailable']
    fc.assert(
      fc.property(situation, ({ providers, ...options }) => {
        const { chosen: best } = ask(providers, 'auto', options)
        if (!best) return
        for (const provider of providers) {
          const alone = ask([provider], 'auto', options).chosen
          if (!alone) continue
          expect(ranks.indexOf(alone.status)).toBeGreaterThanOrEqual(ranks.indexOf(best.status))
          if (alone.status !== best.status || options.policy !== 'cheapest') continue
          expect(alone.price?.maxMicrosUsd ?? Number.MAX_VALUE).toBeGreaterThanOrEqual(
            best.price?.maxMicrosUsd ?? Number.MAX_VALUE,
          )
        }
      }),
    )
  })
})

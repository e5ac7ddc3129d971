import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localText } from '../../src/providers/adapters/local-text/index.ts'
import { type BeatsRequest, ProviderError } from '../../src/providers/port.ts'
import { createRegistry, type Provider } from '../../src/providers/registry.ts'
import { planBeats } from '../../src/studio/planning/beats.ts'
import { planImagePrompts } from '../../src/studio/planning/image-prompts.ts'
import { writeScript } from '../../src/studio/planning/script.ts'
import { type JobsOfOneKind, jobsOfOneKind, type Work } from '../support/one-kind.ts'
import { type ScriptedAnswer, ScriptedModel } from '../support/scripted-model.ts'

let jobs: JobsOfOneKind
beforeAll(async () => {
  jobs = await jobsOfOneKind()
})
afterAll(() => jobs.stop())
const run = (work: Work) => jobs.run(work)

const request: BeatsRequest = {
  sections: [
    {
      id: 's1',
      title: 'The rock',
      text: 'The lamp burned for a century.\n\nThen the sea took the stairs away.',
    },
  ],
  granularity: 'sentence',
  maxBeats: null,
  language: 'en',
}
const job = { projectId: 'proj_test' }
const toolsWith = (...providers: Provider[]) => ({
  providers: { for: async () => createRegistry(providers) },
})
const good = JSON.stringify({
  beats: [
    { first: 1, title: 'A century of light', summary: 'The lamp burned.' },
    { first: 2, title: 'The stairs are gone', summary: 'The sea took them.' },
  ],
})
const senseless = JSON.stringify({ beats: [{ first: 2, title: 'Too late', summary: 'It begins late.' }] })

function beatsBy(script: ScriptedAnswer[], auto = false) {
  const model = new ScriptedModel(script)
  const { provider } = model
  const tools = toolsWith(localText, provider)
  return { model, ended: run((context) => planBeats(tools, context, job, { provider, request, auto })) }
}

describe('a language model', () => {
  test('is asked once if it answers well; model and prompt are in the log', async () => {
    const { model, ended: ending } = beatsBy([good])
    const { ended, calls, lines } = await ending
    expect(ended).toMatchObject({ status: 'succeeded', costMicrosUsd: 1_500 })
    expect(ended.output).toMatchObject({
      plan: [{ id: 'b1', text: 'The lamp burned for a century.' }, { id: 'b2' }],
    })
    expect(calls.map(({ step, state }) => [step, state])).toEqual([['beats', 'done']])
    expect(lines).toContain('scripted (scripted-1) gave a usable answer [prompt beats.v1]')
    const asked = model.questions[0]
    const characters = (asked?.system.length ?? 0) + (asked?.prompt.length ?? 0)
    expect(calls[0]?.estimatedMicrosUsd).toBe(Math.ceil(characters / 4) * 2 + 2 * 60 * 10)
  })

  test('that answers badly is told what was wrong; each answer is a step, and paid for', async () => {
    const { model, ended: ending } = beatsBy(['Sure! Here you are:', senseless, good])
    const { ended, calls } = await ending
    expect(ended).toMatchObject({ status: 'succeeded', costMicrosUsd: 4_500 })
    expect(calls.map(({ step }) => step).sort()).toEqual(['beats', 'beats:2', 'beats:3'])
    expect(model.questions[0]?.prompt).not.toContain('could not be used')
    expect(model.questions[1]?.prompt).toContain('- It is not JSON.')
    expect(model.questions[2]?.prompt).toContain('- The first beat must begin with piece 1.')
  })

  test('that was cut off is given more room', async () => {
    const { model, ended: ending } = beatsBy([{ text: good.slice(0, 20), finish: 'cut_off' }, good])
    expect((await ending).ended.status).toBe('succeeded')
    const [first, second] = model.questions.map(({ maxOutputTokens }) => maxOutputTokens)
    expect(second).toBe((first ?? 0) * 2)
  })

  test('that puts its JSON into Markdown is understood', async () => {
    const { ended: ending } = beatsBy([`\`\`\`json\n${good}\n\`\`\``])
    expect((await ending).ended).toMatchObject({ status: 'succeeded', costMicrosUsd: 1_500 })
  })

  test('that never answers well fails the job that named it', async () => {
    const { ended: ending } = beatsBy(['no', '{"beats":[{}]}', senseless])
    const { ended, calls } = await ending
    expect(ended).toMatchObject({
      status: 'failed',
      costMicrosUsd: 4_500,
      error: { code: 'provider_bad_output' },
    })
    expect(calls).toHaveLength(3)
  })

  test('and with auto our own rules take over, with a line in the log', async () => {
    const { ended: ending } = beatsBy(['no', 'no', 'no'], true)
    const { ended, calls, lines } = await ending
    expect(ended).toMatchObject({ status: 'succeeded', costMicrosUsd: 4_500 })
    expect(ended.output).toMatchObject({ plan: [{ id: 'b1' }, { id: 'b2' }] })
    expect(calls.find(({ step }) => step === 'beats:local')).toMatchObject({
      provider: 'local-text',
      state: 'done',
    })
    expect(lines).toContain('scripted came to nothing (provider_bad_output); local-text does it')
  })

  test.each([true, false])('that refuses the content is not gone around (auto: %s)', async (auto) => {
    const { ended: ending } = beatsBy([{ text: 'I cannot help with that.', finish: 'refused' }], auto)
    const { ended, calls } = await ending
    expect(ended).toMatchObject({
      status: 'failed',
      costMicrosUsd: 1_500,
      error: { code: 'content_refused' },
    })
    expect(calls).toHaveLength(1)
  })

  test('that cannot be reached: with auto our own rules take over', async () => {
    const away = () => {
      throw new ProviderError('not_sent', 'Scripted could not be reached.')
    }
    const { ended: ending } = beatsBy([away, away], true)
    expect((await ending).ended).toMatchObject({ status: 'succeeded', costMicrosUsd: 0 })
  })

  test('that is too dear for the job: with auto our own rules take over, for nothing', async () => {
    const model = new ScriptedModel([])
    const planning = { provider: model.provider, request, auto: true }
    const tools = toolsWith(localText, model.provider)
    const { ended } = await run(async (context) => {
      await context.db.updateTable('jobs').set({ maxCostMicrosUsd: 1 }).execute()
      return planBeats(tools, context, job, planning)
    })
    expect(ended).toMatchObject({ status: 'succeeded', costMicrosUsd: 0 })
    expect(model.questions).toHaveLength(0)
  })

  test('O-01 whose circuit is open is not waited for: with auto our own rules take over at once', async () => {
    const shaky = await jobsOfOneKind({
      circuit: { faultsInARow: 2, minCalls: 1_000, coolDownMs: 3_600_000 },
    })
    const lost = () => {
      throw new ProviderError('ambiguous', 'Scripted gave no answer.')
    }
    const model = new ScriptedModel([lost, lost, good])
    const tools = toolsWith(localText, model.provider)
    const by = (auto: boolean) =>
      shaky.run((context) => planBeats(tools, context, job, { provider: model.provider, request, auto }))
    await by(false)
    await by(false)
    const { ended, calls } = await by(true)
    await shaky.stop()
    expect(ended).toMatchObject({ status: 'succeeded', runCount: 1, costMicrosUsd: 0 })
    expect(calls.map(({ step, state }) => [step, state])).toEqual(
      expect.arrayContaining([
        ['beats', 'rejected'],
        ['beats:local', 'done'],
      ]),
    )
    expect(model.questions, 'the third was never asked').toHaveLength(2)
  })

  test('whose answer was lost is for a person to decide', async () => {
    const lost = () => {
      throw new ProviderError('ambiguous', 'Scripted gave no answer.')
    }
    const { ended: ending } = beatsBy([lost], true)
    expect((await ending).ended.status).toBe('needs_review')
  })

  test('is not asked again by a later run of the job', async () => {
    const model = new ScriptedModel(['no', good])
    const tools = toolsWith(localText, model.provider)
    const { ended } = await run(async (context, runCount) => {
      const planning = { provider: model.provider, request, auto: false }
      const plan = await planBeats(tools, context, job, planning)
      if (runCount === 1) throw new Error('die after the plan')
      return plan
    })
    expect(ended).toMatchObject({ status: 'succeeded', runCount: 2, costMicrosUsd: 3_000 })
    expect(model.questions).toHaveLength(2)
  })

  test('is not asked about a script without words', async () => {
    const model = new ScriptedModel([])
    const tools = toolsWith(localText, model.provider)
    const silent = { ...request, sections: [{ id: 's1', title: null, text: ' ' }] }
    const { ended, calls } = await run((context) =>
      planBeats(tools, context, job, { provider: model.provider, request: silent, auto: false }),
    )
    expect([ended.output, calls]).toEqual([{ plan: [] }, []])
  })
})

describe('prompts for pictures', () => {
  const beats = [
    {
      id: 'b1',
      sectionId: 's1',
      title: 'A century of light',
      summary: 'The lamp burned.',
      text: 'It burned.',
    },
    { id: 'b2', sectionId: 's1', title: 'The stairs are gone', summary: 'The sea took them.', text: 'Gone.' },
  ]
  const asked = { beats, sections: request.sections, template: null, scriptTitle: null, language: 'en' }

  test('are one for each beat, or asked for again', async () => {
    const one = { beat: 1, prompt: 'A lamp.' }
    const model = new ScriptedModel([
      JSON.stringify({ prompts: [one] }),
      JSON.stringify({ prompts: [one, { beat: 2, prompt: 'A stair.' }] }),
    ])
    const tools = toolsWith(localText, model.provider)
    const { ended, calls } = await run((context) =>
      planImagePrompts(tools, context, job, { provider: model.provider, request: asked, auto: false }),
    )
    expect(ended.output).toEqual({ plan: ['A lamp.', 'A stair.'] })
    expect(calls.map(({ step }) => step).sort()).toEqual(['prompts', 'prompts:2'])
  })

  test('by a template need no model', async () => {
    const model = new ScriptedModel([])
    const tools = toolsWith(localText, model.provider)
    const planning = {
      provider: model.provider,
      request: { ...asked, template: 'Ink: {beat.title}' },
      auto: false,
    }
    const { ended, calls } = await run((context) => planImagePrompts(tools, context, job, planning))
    expect(ended.output).toEqual({ plan: ['Ink: A century of light', 'Ink: The stairs are gone'] })
    expect(calls).toMatchObject([{ step: 'prompts', provider: 'local-text' }])
  })
})

describe('our own rules', () => {
  test('are asked as before, in one step', async () => {
    const planning = { provider: localText, request, auto: true }
    const { ended, calls } = await run((context) => planBeats(toolsWith(localText), context, job, planning))
    expect(ended.output).toMatchObject({ plan: [{ id: 'b1' }, { id: 'b2' }] })
    expect(calls).toMatchObject([{ step: 'beats', provider: 'local-text' }])
  })

  test('write no scripts', async () => {
    const topic = { topic: 'tides', language: 'en', words: 150, sections: null, style: null }
    const { ended } = await run((context) => writeScript(context, { provider: localText, request: topic }))
    expect(ended.error).toMatchObject({ code: 'provider_unavailable' })
  })
})

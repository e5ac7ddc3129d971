import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { board, faultsOf, inputsOf, music } from './check.testkit.ts'

describe('a pipeline that holds', () => {
  test('finds its inputs where they are used, of the types that are wanted there', () => {
    const example = new URL('../../../../../specs/examples/video-story/pipeline.create.json', import.meta.url)
    expect(inputsOf(JSON.parse(readFileSync(example, 'utf8')))).toEqual({
      text: 'string',
      max_scenes: 'integer',
      with_music: 'boolean',
    })
    const graph = [
      {
        id: 'images',
        op: 'images.create',
        in: { prompt: '@item.prompt', seed: '@input.seed' },
        for_each: '@input.shots',
      },
      { ...music, in: { duration_sec: 30 }, when: { value: '@input.length', is: 'greater', to: 2 } },
    ]
    expect(inputsOf({ graph })).toEqual({ shots: 'array', seed: 'integer', length: 'number' })
  })

  test('goes through lists, lists in lists, and positions', () => {
    const graph = [
      board,
      {
        id: 'clips',
        op: 'video.create',
        in: { inputs: { prompt: '@item.prompt' } },
        for_each: '@board.scenes.shots',
      },
      { id: 'film', op: 'compose.concat', in: { clips: '@clips.id' } },
      { id: 'first', op: 'compose.concat', in: { clips: ['@clips.id.0', '@film.clip_ids.1'] } },
    ]
    expect(
      inputsOf({ graph, outputs: { urls: '@clips.artifact.url', one: '@board.scenes.0.shots.0.id' } }),
    ).toEqual({
      text: 'string',
    })
  })

  test('in any order of its nodes', () => {
    expect(inputsOf({ graph: [music, board] })).toEqual({ text: 'string' })
  })
})

describe('an operation', () => {
  test('that is not there, with what may have been meant', () => {
    expect(faultsOf({ graph: [{ id: 'a', op: 'storybord.create' }] })).toMatchObject({
      code: 'unknown_operation',
      field: 'graph.0.op',
      hint: 'Did you mean storyboard.create?',
    })
    expect(faultsOf({ graph: [{ id: 'a', op: 'asset.delete' }] }).hint).toContain(
      'script.create, voiceover.create',
    )
  })

  test('that lacks what it needs: in its body, or in its path', () => {
    expect(faultsOf({ graph: [{ id: 'a', op: 'music.create' }] })).toMatchObject({
      code: 'missing_input',
      field: 'graph.0.in.duration_sec',
    })
    expect(faultsOf({ graph: [{ id: 'a', op: 'storyboard.render', in: { stitch: false } }] })).toMatchObject({
      code: 'missing_input',
      field: 'graph.0.in.storyboard_id',
    })
  })

  test('that is given what it would refuse', () => {
    const refused = (given: object) => faultsOf({ graph: [{ id: 'a', op: 'music.create', in: given }] })
    expect(refused({ duration_sec: 2 })).toMatchObject({
      code: 'invalid_param',
      field: 'graph.0.in.duration_sec',
    })
    expect(refused({ duration_sec: 20, tempo: 90 })).toMatchObject({
      code: 'unknown_field',
      field: 'graph.0.in.tempo',
    })
    expect(faultsOf({ graph: [{ id: 'a', op: 'storyboard.create', in: { text: '' } }] })).toMatchObject({
      code: 'invalid_param',
      field: 'graph.0.in.text',
      message: 'graph.0.in.text must be at least 1 characters long.',
    })
    const both = { text: 'Once', source: { type: 'text', text: 'Once' } }
    expect(faultsOf({ graph: [{ id: 'a', op: 'storyboard.create', in: both }] }).field).toBe(
      'graph.0.in.text',
    )
  })

  test('whose shape has references in it is held to the rest of that shape', () => {
    const item = { type: 'clip', source: { video_id: '@input.video' }, gain_db: 99 }
    expect(faultsOf({ graph: [{ id: 'a', op: 'compose.create', in: { items: [item] } }] })).toMatchObject({
      code: 'invalid_param',
      field: 'graph.0.in.items.0.gain_db',
    })
    const source = { video_id: '@input.video', asset_id: '@input.asset' }
    expect(
      faultsOf({ graph: [{ id: 'a', op: 'compose.create', in: { items: [{ type: 'clip', source }] } }] })
        .field,
    ).toMatch(/^graph\.0\.in\.items\.0\.source/)
  })
})

describe('a reference', () => {
  const render = (given: object) => ({ graph: [board, { id: 'clips', op: 'storyboard.render', in: given }] })

  test('to a node that is not there', () => {
    expect(faultsOf(render({ storyboard_id: '@boards.id' }))).toMatchObject({
      code: 'unknown_reference',
      field: 'graph.1.in.storyboard_id',
      message: "@boards.id leads nowhere: there is no node 'boards'.",
      hint: 'Did you mean @board?',
    })
  })

  test('to a field that is not there', () => {
    expect(faultsOf(render({ storyboard_id: '@board.story_id' }))).toMatchObject({
      code: 'unknown_reference',
      message: "@board.story_id leads nowhere: @board has no field 'story_id'.",
    })
    expect(faultsOf(render({ storyboard_id: '@board.id.first' }))).toMatchObject({
      code: 'unknown_reference',
      message: '@board.id.first leads nowhere: @board.id is a text.',
    })
    expect(faultsOf({ graph: [board], outputs: { all: '@board.szenes' } })).toMatchObject({
      code: 'unknown_reference',
      field: 'outputs.all',
      hint: 'Did you mean scenes?',
    })
  })

  test('to @item where nothing is gone through', () => {
    expect(faultsOf(render({ storyboard_id: '@item.id' }))).toMatchObject({
      code: 'unknown_reference',
      field: 'graph.1.in.storyboard_id',
      message: '@item.id is only there in a node with for_each.',
    })
  })

  test('to what does not fit', () => {
    expect(faultsOf(render({ storyboard_id: '@board.scenes' }))).toMatchObject({
      code: 'type_mismatch',
      field: 'graph.1.in.storyboard_id',
      message: '@board.scenes does not fit here: it is a list, and a text is wanted.',
    })
    expect(faultsOf(render({ storyboard_id: '@board.id', strategy: '@board.status' })).message).toBe(
      '@board.status does not fit here: it is one of queued, running, succeeded, failed, canceled, needs_review, and one of per-shot, per-scene is wanted.',
    )
    expect(
      faultsOf({ graph: [board, { id: 'film', op: 'compose.concat', in: { clips: '@board.scenes' } }] })
        .message,
    ).toBe('@board.scenes does not fit here: of its items: it is an object, and a text is wanted.')
  })

  test('of a named input whose type is another', () => {
    const inputs = [{ name: 'text', type: 'number' }]
    expect(faultsOf({ inputs, graph: [board] })).toMatchObject({
      code: 'type_mismatch',
      field: 'graph.0.in.text',
      message: '@input.text does not fit here: it is a number, and a text is wanted.',
    })
  })

  test('to an input that need not be given, where something is needed', () => {
    const inputs = [{ name: 'text', type: 'string', required: false }]
    expect(faultsOf({ inputs, graph: [board] })).toMatchObject({
      code: 'missing_input',
      field: 'graph.0.in.text',
    })
    const optional = { ...board, in: { text: 'Once.', title: '@input.text' } }
    expect(inputsOf({ inputs, graph: [optional] })).toEqual({ text: 'string' })
  })
})

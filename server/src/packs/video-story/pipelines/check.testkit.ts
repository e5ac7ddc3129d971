import { PipelineCreate } from '@potterlabs/generated/video-story/schemas.ts'
import { ApiError } from '../../../core/errors.ts'
import { checkPipeline } from './check.ts'

const parsed = (pipeline: object) => PipelineCreate.parse({ name: 'A pipeline', ...pipeline })

/** The inputs that are found, as `{ text: 'string' }`. */
export const inputsOf = (pipeline: object) =>
  Object.fromEntries(checkPipeline(parsed(pipeline)).map(({ name, type }) => [name, type]))

/** What is said against a pipeline. */
export function faultsOf(pipeline: object) {
  try {
    checkPipeline(parsed(pipeline))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const { code, message, field, hint, errors = [] } = error
    return { code, message, field, hint, count: errors.length }
  }
  throw new Error('nothing is said against it')
}

/** Nodes that most pipelines here have. */
export const board = { id: 'board', op: 'storyboard.create', in: { text: '@input.text' } }
export const music = { id: 'music', op: 'music.create', in: { duration_sec: '@board.duration_sec' } }

import { ApiError } from '../core/errors.ts'
import { InvalidCursorError, type Page } from '../store/pagination.ts'

/** Reads a page; a cursor that is not ours is the client's fault. */
export async function readPage<Item>(read: () => Promise<Page<Item>>): Promise<Page<Item>> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof InvalidCursorError)) throw error
    throw new ApiError('invalid_param', 'cursor is not one of ours.', {
      field: 'cursor',
      hint: 'Start again without it.',
      cause: error,
    })
  }
}

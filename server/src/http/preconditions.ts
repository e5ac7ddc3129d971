import type { EdgeContext, MountedOperation, Pack } from '../contract/pack.ts'
import { ApiError } from '../core/errors.ts'
import type { Db } from '../store/database.ts'
import { lockItem } from '../store/item-lock.ts'
import { etagOf, matchesStrongly } from './etag.ts'
import { headersOf } from './request.ts'
import { serialise } from './serialise.ts'

/** An edit of an item whose operation takes `If-Match`. */
export interface GuardedEdit {
  params: Record<string, string>
  ifMatch: string | undefined
  context: EdgeContext
}

/**
 * Holds the item that an edit is of until the transaction ends, and compares what the client has with what there is.
 * Throws `precondition_required`, `not_found`, or PreconditionFailed.
 */
export type Guard = (tx: Db, edit: GuardedEdit) => Promise<void>

/** 412, with the validator of what there is now. */
export class PreconditionFailed extends ApiError {
  readonly etag: string

  constructor(etag: string) {
    super('precondition_failed', 'It has changed since the ETag in If-Match.', {
      field: 'If-Match',
      hint: 'GET it again, make your edit on what it is now, and send the new ETag.',
    })
    this.etag = etag
  }
}

/**
 * The guard of an operation, or null when its contract has no `If-Match`. The item is what the nearest GET with an
 * ETag shows: at the same path, or above it, as the slideshow of a slide. That operation itself is run in the edit's
 * transaction, so that no handler has a second notion of what its ETag is; edits of one item come one after another.
 */
export function guardOf(operation: MountedOperation, pack: Pack): Guard | null {
  const { metadata } = operation
  // What is not built yet says that first (501), and edits nothing.
  if (!headersOf(operation).includes('If-Match') || metadata.statuses.includes(501)) return null
  const reading = readingOf(metadata.path, pack)
  if (!reading) throw new Error(`${metadata.operationId} takes If-Match, and no GET shows an ETag for it`)
  const isRequired = metadata.statuses.includes(428)

  return async (tx, { params, ifMatch, context }) => {
    if (ifMatch === undefined && isRequired) {
      throw new ApiError('precondition_required', 'This edit needs an If-Match header.', {
        field: 'If-Match',
        hint: 'GET the resource and send the `ETag` it comes with.',
      })
    }
    await lockItem(tx, context.project.id, itemPath(reading.metadata.path, params))
    if (ifMatch === undefined) return
    const reply = await reading.handle({ params, query: {}, headers: {} }, { ...context, db: tx })
    const etag = etagOf(serialise(reading, reply).body)
    if (!matchesStrongly(ifMatch, etag)) throw new PreconditionFailed(etag)
  }
}

function readingOf(path: string, pack: Pack): MountedOperation | undefined {
  if (path === '') return undefined
  const here = pack.operations.find(
    ({ metadata }) => metadata.method === 'GET' && metadata.path === path && metadata.etag,
  )
  return here ?? readingOf(path.slice(0, path.lastIndexOf('/')), pack)
}

const itemPath = (template: string, params: Record<string, string>): string =>
  template.replaceAll(/\{([^}]+)\}/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''))

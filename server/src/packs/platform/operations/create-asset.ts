import { writeFile } from 'node:fs/promises'
import type { PlatformHandlers } from '@potterlabs/generated/platform/handlers.ts'
import { newId } from '../../../core/ids.ts'
import type { PlatformContext } from '../deps.ts'
import { assetView } from '../views.ts'

/** Takes a file in: decoded once here, kept in our own encoding, refused with what was found if it cannot be used. */
export const createAsset: PlatformHandlers<PlatformContext>['createAsset'] = async ({ body }, context) => {
  await context.intake.admit(context, body.file.size, 'file')
  const asset = await context.intake.take(context, {
    id: newId('a'),
    filename: body.filename ?? storableName(body.file.name),
    field: 'file',
    receive: async (path) => writeFile(path, body.file.stream()),
  })
  return {
    status: 201,
    headers: { Location: `/v1/assets/${asset.id}` },
    body: assetView(context.links, asset),
  }
}

/** The name in a form is not held against the contract as a field is. */
const storableName = (name: string): string => name.replaceAll(/\p{Cc}/gu, '').slice(0, 255) || 'file'

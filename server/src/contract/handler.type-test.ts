/*
 * What must not compile. Each `@ts-expect-error` is itself an error once the line below it compiles, so the
 * type checker (`tsc -p tsconfig.json`) is the test runner; nothing here is ever run.
 */
import type { PlatformHandlers, PlatformOperations } from '@potterlabs/generated/platform/handlers.ts'
import type { Asset } from '@potterlabs/generated/platform/schemas.ts'
import type { ProvidersHandlers } from '@potterlabs/generated/providers/handlers.ts'
import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { Script, Voiceover } from '@potterlabs/generated/slideshow/schemas.ts'
import { defineHandlers, type ReplyOf } from './handler.ts'
import { unbuilt } from './unbuilt.ts'

interface Context {
  projectId: string
}
type Platform = PlatformHandlers<Context>
type Slideshow = SlideshowHandlers<Context>

declare const asset: Asset
declare const script: Script
declare const voiceover: Voiceover
declare const providersHandlers: ProvidersHandlers<Context>

// --- What is right compiles.

export const createScript: Slideshow['createScript'] = async ({ body, headers }, { projectId }) => {
  const key: string = headers['Idempotency-Key']
  const metadata = body.metadata ?? {}
  return {
    status: 201,
    headers: { Location: `/v1/scripts/${projectId}${key}` },
    body: { ...script, metadata },
  }
}

export const getLiveness: Platform['getLiveness'] = async () => ({ status: 200, body: { status: 'ok' } })

export const deleteAsset: Platform['deleteAsset'] = async ({ params }) => {
  if (params.asset_id === '') throw new Error('not found')
  return { status: 204 }
}

export const getArtifact: Platform['getArtifact'] = async ({ raw }) => new Response(raw.body)

defineHandlers<ProvidersHandlers<Context>>()(providersHandlers)

// --- A pack answers each of its operations and no other.

const { listProviders, ...otherProviders } = providersHandlers

// @ts-expect-error a handler is missing
defineHandlers<ProvidersHandlers<Context>>()(otherProviders)

const inLiteral = defineHandlers<ProvidersHandlers<Context>>()
// @ts-expect-error a handler that the contract does not know, in a literal
inLiteral({ ...otherProviders, listProviders, dropProviders: listProviders })

const oneTooMany = { ...providersHandlers, dropProviders: listProviders }
// @ts-expect-error a handler that the contract does not know, behind a name
defineHandlers<ProvidersHandlers<Context>>()(oneTooMany)

// --- What is not built yet is named, and is not built besides.

const UNBUILT = ['listProviders'] as const satisfies readonly (keyof ProvidersHandlers<Context>)[]
type BuiltProviders = Omit<ProvidersHandlers<Context>, (typeof UNBUILT)[number]>
const builtProviders = defineHandlers<BuiltProviders>()(otherProviders)
export const allProviders: ProvidersHandlers<Context> = { ...builtProviders, ...unbuilt(UNBUILT) }

// @ts-expect-error listed as not built, and built
defineHandlers<BuiltProviders>()(providersHandlers)

const { getProvider, ...withoutTwo } = otherProviders
// @ts-expect-error neither built nor listed
defineHandlers<BuiltProviders>()(withoutTwo)

// @ts-expect-error the contract has no such operation
export const misspelt = ['listProvider'] as const satisfies readonly (keyof ProvidersHandlers<Context>)[]

// --- A handler gives documented replies only.

// @ts-expect-error 200 is not documented
export const wrongStatus: Slideshow['createScript'] = async () => ({
  status: 200,
  headers: { Location: '/v1/scripts/scr_1' },
  body: script,
})

// @ts-expect-error the Location header is missing
export const noLocation: Slideshow['createScript'] = async () => ({ status: 201, body: script })

// @ts-expect-error errors are thrown, not returned
export const returnsError: Platform['getAsset'] = async () => ({
  status: 404,
  body: {
    error: { code: 'not_found', message: 'No.', field: null, hint: null, docs: '/docs', request_id: 'req_1' },
  },
})

// @ts-expect-error "done" is no job status
export const wrongEnum: Slideshow['getVoiceover'] = async () => ({
  status: 200,
  body: { ...voiceover, status: 'done' },
})

const { created_at, ...undated } = asset
// @ts-expect-error created_at is missing
export const missingField: Platform['getAsset'] = async () => ({ status: 200, body: undated })

// @ts-expect-error a JSON operation cannot answer with a Response of its own
export const rawAnswer: Platform['getAsset'] = async () => new Response(created_at)

// A reply literal is checked for surplus fields where its type is stated: by `satisfies`, by a view's return
// type, or as a return type. TypeScript does not look for them in what an unannotated arrow function returns;
// there the edge's check of every reply finds them.
type LivenessReply = ReplyOf<PlatformOperations['getLiveness']>
type DeleteReply = ReplyOf<PlatformOperations['deleteAsset']>

export const extraField: Platform['getLiveness'] = async (): Promise<LivenessReply> => ({
  status: 200,
  // @ts-expect-error the body has no field "uptime"
  body: { status: 'ok', uptime: 1 },
})

export const bodyOn204: Platform['deleteAsset'] = async () =>
  // @ts-expect-error 204 has no body
  ({ status: 204, body: asset }) satisfies DeleteReply

// --- A handler reads documented input only.

export const unknownParameter: Platform['getAsset'] = async ({ params }) => {
  // @ts-expect-error the parameter is called asset_id
  return { status: 200, body: { ...asset, id: params.id } }
}

// @ts-expect-error the operation has no body
export const unknownPart: Platform['getAsset'] = async ({ body }) => ({ status: 200, body })

export const unknownBodyField: Slideshow['createScript'] = async ({ body }) => {
  // @ts-expect-error a script has a title, not a name
  return { status: 201, headers: { Location: body.name }, body: script }
}

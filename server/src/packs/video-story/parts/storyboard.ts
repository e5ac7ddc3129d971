import type { CostPolicy } from '@potterlabs/generated/common/schemas.ts'
import type {
  Metadata,
  StoryboardOptions,
  StoryInput,
  Webhook,
} from '@potterlabs/generated/video-story/schemas.ts'
import { ApiError } from '../../../core/errors.ts'
import { newId } from '../../../core/ids.ts'
import { hasSceneHeadings } from '../../../providers/adapters/local-text/storyboard/headings.ts'
import { exactly } from '../../../providers/estimate.ts'
import type { Storyboard, StoryboardRequest } from '../../../providers/port.ts'
import type { Provider } from '../../../providers/registry.ts'
import { textNeeds } from '../../../providers/requirements.ts'
import { requireCharacters } from '../../../studio/characters.ts'
import { chooseProvider } from '../../../studio/routing.ts'
import type { Part, VideoStoryContext } from '../deps.ts'
import { boardOf, castOf, hasWords, storyboardRequest } from '../storyboards/find-board.ts'
import type { StoryboardInput } from '../storyboards/input.ts'
import type { CastMember } from '../storyboards/make-board.ts'
import { type KeptStoryboard, keepBoard, requireStoryboard } from '../storyboards/store.ts'

/** A longer story is left to a worker, so that it holds up no other request. */
const MAX_CHARACTERS_AT_ONCE = 30_000
const CHARACTERS_PER_TOKEN = 4
/** Of what a language model answers, for each of a story's characters: shots are told at about the length of the story. */
const ANSWERED_TOKENS_PER_CHARACTER = 0.5

export interface StoryboardOrder {
  title: string | null
  source: StoryInput
  options: StoryboardOptions
  provider: string
  characterIds: string[]
  /** What `auto` looks for; default: the best. */
  policy?: CostPolicy
  maxCostMicros?: number | undefined
  /** Where the source stands in the request. */
  field: string
  metadata?: Metadata | undefined
  webhook?: Webhook | undefined
  part?: Part
}

/**
 * Begins a storyboard: at once where our own rules find it, else by a worker, who asks the provider. Throws `not_found` for
 * a character, `invalid_param` and `empty_script` for a source without anything to show, and what `chooseProvider` throws.
 */
export async function startStoryboard(
  context: VideoStoryContext,
  order: StoryboardOrder,
): Promise<KeptStoryboard> {
  const { db, project } = context
  const input = await inputOf(context, order)
  const request = storyboardRequest(input)
  const characters = request?.source.text.length ?? 0
  const { provider, routing, use } = await chooseProvider(
    { ...context, policy: order.policy ?? 'best', uses: [] },
    {
      makes: 'storyboard',
      modality: 'text',
      requested: order.provider,
      field: 'provider',
      requirements: textNeeds({ task: 'storyboard', language: order.source.language }, () => order.field),
      quantities: {
        call: exactly(request ? 1 : 0),
        input_token: exactly(Math.ceil(characters / CHARACTERS_PER_TOKEN)),
        output_token: exactly(Math.ceil(characters * ANSWERED_TOKENS_PER_CHARACTER)),
      },
    },
  )
  const board = await boardAtOnce(provider, request, input, order.field)
  const id = order.part?.id ?? newId('sb')
  if (board) await keepBoard(db, project.id, id, board)
  await context.engine.enqueue(db, {
    projectId: project.id,
    id,
    kind: 'storyboard',
    input,
    provider: provider.id,
    routing,
    metadata: order.metadata ?? {},
    webhook: order.webhook ?? null,
    parentId: order.part?.parentId ?? null,
    maxCostMicrosUsd: order.maxCostMicros ?? null,
    estimatedMicrosUsd: use.decision.chosen?.price?.maxMicrosUsd ?? 0,
    ...(board ? { alreadyDone: {} } : {}),
  })
  return requireStoryboard(db, project.id, id)
}

async function inputOf(context: VideoStoryContext, order: StoryboardOrder): Promise<StoryboardInput> {
  const { source, title, options, field } = order
  const isScreenplay = source.type === 'text' && hasSceneHeadings(source.text)
  const input: StoryboardInput = {
    title,
    source,
    sourceType: isScreenplay ? 'fountain' : source.type,
    options,
    cast: castOf([
      ...(await scriptedCast(context, order)),
      ...(await namedCast(context, order.characterIds)),
    ]),
  }
  if (!hasWords(input)) throw nothingToShow(field)
  const empty = source.type === 'json' ? source.json.scenes.findIndex(isEmpty) : -1
  if (empty >= 0) {
    throw new ApiError('invalid_param', `Scene ${empty + 1} has neither a summary nor a shot.`, {
      field: `${field}.json.scenes.${empty}`,
      hint: 'Say in `summary` what happens, or give it a shot with a prompt.',
    })
  }
  return input
}

const isEmpty = ({ summary, shots }: { summary: string | null; shots: unknown[] }): boolean =>
  shots.length === 0 && (summary ?? '').trim() === ''

const nothingToShow = (field: string): ApiError =>
  new ApiError('empty_script', 'There is nothing in this story that could be shown.', {
    field,
    hint: 'Send at least one sentence, or a scene with an action.',
  })

/** Characters that the client's JSON describes, as far as it does. */
async function scriptedCast(
  { db, project }: VideoStoryContext,
  { source, field }: StoryboardOrder,
): Promise<CastMember[]> {
  if (source.type !== 'json') return []
  const { characters } = source.json
  const ids = characters.flatMap(({ character_id: id }, index) => (id === null ? [] : [{ id, index }]))
  const found = await requireCharacters(
    db,
    project.id,
    ids.map(({ id }) => id),
    (at) => `${field}.json.characters.${ids[at]?.index}.character_id`,
  )
  const byId = new Map(found.map((character) => [character.id, character.body]))
  return characters.map(({ name, description, character_id: characterId }) => {
    const body = characterId === null ? undefined : byId.get(characterId)
    return {
      name,
      description: description ?? body?.description ?? '',
      characterId,
      seed: body?.seed ?? null,
    }
  })
}

async function namedCast({ db, project }: VideoStoryContext, ids: readonly string[]): Promise<CastMember[]> {
  const found = await requireCharacters(db, project.id, ids, (index) => `character_ids.${index}`)
  return found.map(({ id, body: { name, description, seed } }) => ({
    name,
    description,
    characterId: id,
    seed,
  }))
}

async function boardAtOnce(
  provider: Provider,
  request: StoryboardRequest | null,
  input: StoryboardInput,
  field: string,
) {
  if (request && request.source.text.length > MAX_CHARACTERS_AT_ONCE) return null
  let found: Storyboard | null = null
  if (request) {
    const call = provider.text?.storyboard
    if (!provider.builtIn || call?.style !== 'fast') return null
    const context = { attemptKey: '', signal: AbortSignal.timeout(10_000), log: () => undefined }
    found = (await call.generate(request, context)).result
  }
  const board = boardOf(input, found)
  if (!board) throw nothingToShow(field)
  return board
}

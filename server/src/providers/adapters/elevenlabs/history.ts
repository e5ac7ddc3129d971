import { z } from 'zod'
import type { Connection } from '../../definition.ts'
import { cannotTell, listAnswer, takenInAround } from '../../listed-calls.ts'
import {
  type CallContext,
  type EarlierCall,
  type MediaBytes,
  ProviderError,
  type SpeechRequest,
} from '../../port.ts'

const PAGE_SIZE = 100
const MAX_PAGES = 20

const Page = z.object({
  history: z.array(
    z.object({
      history_item_id: z.string().min(1),
      voice_id: z.string().nullish(),
      text: z.string().nullish(),
      date_unix: z.number(),
      state: z.string(),
      character_count_change_from: z.number(),
      character_count_change_to: z.number(),
      settings: z.record(z.string(), z.unknown()).nullish(),
    }),
  ),
  has_more: z.boolean(),
  last_history_item_id: z.string().nullish(),
})

type Item = z.output<typeof Page>['history'][number]

/**
 * What a call made, from the account's history: the first item since it was sent with its voice, text and settings.
 * Another call for the same would have made the same sound. Null: it never arrived.
 * https://elevenlabs.io/docs/api-reference/history/list
 */
export async function findInHistory(
  connection: Connection,
  earlier: EarlierCall<SpeechRequest>,
  settings: Record<string, number> | null,
  context: CallContext,
): Promise<{ audio: MediaBytes; characters: number } | null> {
  const item = await findItem(connection, earlier, settings, context)
  if (!item) return null
  if (item.state === 'processing') {
    throw new ProviderError('ambiguous', 'ElevenLabs is still at work on it.')
  }
  const answer = await connection.http.ask(
    { method: 'GET', path: `/v1/history/${encodeURIComponent(item.history_item_id)}/audio` },
    context,
  )
  const mime = answer.headers['content-type'] ?? 'audio/mpeg'
  return {
    audio: { type: 'bytes', mime, data: answer.bytes },
    characters: Math.abs(item.character_count_change_to - item.character_count_change_from),
  }
}

async function findItem(
  { http }: Connection,
  { request, sentAt }: EarlierCall<SpeechRequest>,
  settings: Record<string, number> | null,
  context: CallContext,
): Promise<Item | null> {
  const sinceSec = Math.floor(takenInAround(sentAt).from.getTime() / 1000)
  const isIt = (item: Item): boolean =>
    item.voice_id === request.voice &&
    item.text === request.text &&
    item.date_unix >= sinceSec &&
    item.state !== 'deleted' &&
    Object.entries(settings ?? {}).every(([name, value]) => (item.settings?.[name] ?? value) === value)

  const query = {
    voice_id: request.voice,
    source: 'TTS',
    date_after_unix: sinceSec,
    sort_direction: 'asc',
    page_size: PAGE_SIZE,
  }
  let after: string | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await listAnswer(
      'ElevenLabs',
      http.ask(
        { method: 'GET', path: '/v1/history', query: { ...query, start_after_history_item_id: after } },
        context,
      ),
    )
    const { history, has_more: hasMore, last_history_item_id: last } = answer.json(Page)
    const item = history.find(isIt)
    if (item) return item
    if (!hasMore || !last) return null
    after = last
  }
  // More has been made since than we look through: that it is not there cannot be said.
  throw cannotTell('ElevenLabs', 'the history is too long')
}

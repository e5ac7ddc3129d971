import { z } from 'zod'
import type { Connection } from '../../definition.ts'
import type { CallContext, CatalogVoice } from '../../port.ts'

const PAGE_SIZE = 100
/** A workspace with more voices than this has a browser for them. */
const MAX_PAGES = 10
/** What our decoder makes of the vendor's 16 to 44.1 kHz: see `OUTPUT_FORMATS`. */
export const SAMPLE_RATES_HZ = [16_000, 22_050, 24_000, 44_100, 48_000]

/** A page of `GET /v2/voices`. */
export const Page = z.object({
  voices: z.array(
    z.object({
      voice_id: z.string().min(1),
      name: z.string(),
      description: z.string().nullish(),
      labels: z.record(z.string(), z.string().nullish()).nullish(),
      verified_languages: z.array(z.object({ language: z.string(), locale: z.string().nullish() })).nullish(),
    }),
  ),
  has_more: z.boolean(),
  next_page_token: z.string().nullish(),
})

export type ListedVoice = z.output<typeof Page>['voices'][number]

/** Stands in the description of every voice that we have made; with the call's key it tells which is which. */
export const MARK = 'Made by PotterLabs, call '

/** Voices that a project had made from a recording are that project's, and no part of the common catalog. */
const isMadeForProject = ({ description }: ListedVoice): boolean => description?.startsWith(MARK) ?? false

/** The voices of the account (`GET /v2/voices`, which is `/v1/voices` in pages). */
export async function listVoices({ http }: Connection, context: CallContext): Promise<CatalogVoice[]> {
  const voices: CatalogVoice[] = []
  let pageToken: string | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const answer = await http.ask(
      {
        method: 'GET',
        path: '/v2/voices',
        query: { page_size: PAGE_SIZE, include_total_count: false, next_page_token: pageToken },
      },
      context,
    )
    const { voices: found, has_more: hasMore, next_page_token: next } = answer.json(Page)
    voices.push(...found.filter((voice) => !isMadeForProject(voice)).map(catalogVoice))
    if (!hasMore || !next) break
    pageToken = next
  }
  return voices
}

function catalogVoice({
  voice_id: ref,
  name,
  labels,
  verified_languages: verified,
}: ListedVoice): CatalogVoice {
  const gender = labels?.gender
  const { locale, language } = verified?.[0] ?? {}
  return {
    id: `vx_elevenlabs_${ref}`,
    ref,
    name,
    language: locale ?? language ?? labels?.language ?? 'en',
    gender: gender === 'female' || gender === 'male' ? gender : 'neutral',
    styleTags: [
      labels?.use_case,
      labels?.description,
      labels?.descriptive,
      labels?.accent,
      labels?.age,
    ].filter((tag): tag is string => typeof tag === 'string' && tag !== ''),
    sampleRatesHz: SAMPLE_RATES_HZ,
  }
}

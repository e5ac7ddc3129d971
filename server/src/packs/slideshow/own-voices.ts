import type { Voice } from '@potterlabs/generated/slideshow/schemas.ts'
import { notFound } from '../../core/errors.ts'
import { getJobs } from '../../store/jobs.ts'
import { type KeptVoice, ownVoices } from '../../store/voices.ts'
import type { SlideshowContext } from './deps.ts'
import { voiceView } from './views.ts'

/** Every voice of the project: those of its providers' catalogs, then its own, which may be in the making. */
export async function allVoices(context: SlideshowContext): Promise<Voice[]> {
  const { db, project } = context
  const [registry, own] = await Promise.all([context.providers.for(project.id), ownVoices(db, project.id)])
  const ids = new Set(own.map(({ id }) => id))
  const catalog = registry
    .voices()
    .flatMap(({ provider, voice }) => (ids.has(voice.id) ? [] : voiceView(provider.id, voice)))
  return [...catalog, ...(await ownViews(context, own))]
}

/** One of them; throws `not_found`. */
export async function requireVoice(context: SlideshowContext, id: string): Promise<Voice> {
  const found = (await allVoices(context)).find((voice) => voice.id === id)
  if (!found) throw notFound('voice', id, 'voice_id')
  return found
}

async function ownViews({ db, project }: SlideshowContext, own: readonly KeptVoice[]): Promise<Voice[]> {
  const jobs = await getJobs(
    db,
    project.id,
    own.map(({ id }) => id),
  )
  const statusOf = new Map(jobs.map(({ id, status }) => [id, status]))
  return own.flatMap((voice) => {
    const status = statusOf.get(voice.id)
    if (status === undefined) return []
    return {
      ...voiceView(voice.provider, voice),
      status,
      job_id: voice.id,
      source_asset_id: voice.sourceAssetId,
    }
  })
}

import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import { pageOf } from '../../../core/page-of.ts'
import type { SlideshowContext } from '../deps.ts'
import { allVoices } from '../own-voices.ts'

/** The catalogs are in memory, so a page is cut from the list. */
export const listVoices: SlideshowHandlers<SlideshowContext>['listVoices'] = async ({ query }, context) => {
  const registry = await context.providers.for(context.project.id)
  if (query.provider !== undefined) registry.require(query.provider, 'provider')
  const wanted = query.language?.toLowerCase()
  const voices = (await allVoices(context))
    .filter(({ provider }) => query.provider === undefined || provider === query.provider)
    .filter(({ language }) => wanted === undefined || `${language.toLowerCase()}-`.startsWith(`${wanted}-`))
  return { status: 200, body: pageOf(voices, (voice) => voice.id, query) }
}

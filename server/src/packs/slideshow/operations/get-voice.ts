import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import { notFound } from '../../../core/errors.ts'
import type { SlideshowContext } from '../deps.ts'
import { voiceView } from '../views.ts'

export const getVoice: SlideshowHandlers<SlideshowContext>['getVoice'] = async ({ params }, context) => {
  const registry = await context.providers.for(context.project.id)
  const found = registry.voices().find(({ voice }) => voice.id === params.voice_id)
  if (!found) throw notFound('voice', params.voice_id, 'voice_id')
  return { status: 200, body: voiceView(found.provider.id, found.voice) }
}

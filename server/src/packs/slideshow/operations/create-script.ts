import type { SlideshowHandlers } from '@potterlabs/generated/slideshow/handlers.ts'
import type { SlideshowContext } from '../deps.ts'
import { draftScript, saveScript } from '../scripts.ts'
import { scriptView } from '../views.ts'

/** Cleans and stores a script; it is there at once. */
export const createScript: SlideshowHandlers<SlideshowContext>['createScript'] = async (
  { body },
  context,
) => {
  const field = body.input.type === 'json' ? 'input.sections' : 'input.text'
  const script = await saveScript(context.db, context.project.id, draftScript(body, field))
  return { status: 201, headers: { Location: `/v1/scripts/${script.id}` }, body: scriptView(script) }
}

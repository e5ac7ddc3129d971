import type { PotterLabs, Schemas } from '@potterlabs/sdk'
import { type Bar, bar, move } from './bars.ts'

/**
 * Follows a story and its parts on the project's event stream, and tells the bars whenever one moves. Ends when `signal`
 * aborts.
 */
export async function followStory(
  client: PotterLabs,
  story: Schemas['Story'],
  show: (bars: Bar[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const bars = {
    storyboard: bar('storyboard'),
    voiceover: bar('voice'),
    video: bar('clips'),
    'background-music': bar('music'),
    music: bar('music'),
    compose: bar('video'),
  }
  const isPart = (kind: string): kind is keyof typeof bars => Object.hasOwn(bars, kind)
  const begun = new Set<keyof typeof bars>()
  const clips = { done: new Set<string>(), begun: new Set<string>() }
  try {
    // From the start of the log: the first events may be older than this stream.
    for await (const event of client.events.stream({ cursor: '', signal })) {
      const { id, parent_id: parentId, kind, progress, status } = event.data
      if (parentId !== story.id || !isPart(kind)) continue
      begun.add(kind)
      if (kind === 'video') {
        clips.begun.add(id)
        if (status === 'succeeded') clips.done.add(id)
        bars.video.fraction = clips.done.size / clips.begun.size
        bars.video.note = `${clips.done.size} of ${clips.begun.size}`
      } else {
        move(bars[kind], progress, status)
      }
      show([...begun].map((each) => bars[each]))
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

import type { PotterLabs, Schemas } from '@potterlabs/sdk'
import { type Bar, bar, move } from './bars.ts'

/**
 * Follows a slideshow video and its parts on the project's event stream, and tells the bars whenever one moves.
 * Ends when `signal` aborts.
 */
export async function followStages(
  client: PotterLabs,
  video: Schemas['SlideshowVideo'],
  show: (bars: Bar[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const { voiceover, slideshow, music } = video.tracks
  const bars = {
    voice: bar('voice'),
    pictures: bar('pictures'),
    music: bar('music'),
    video: bar('video'),
  }
  const pictures = { done: 0, total: 0 }
  const shown = Object.values(bars).filter((one) => one !== bars.music || music !== null)
  show(shown)
  try {
    // From the start of the log: the first events may be older than this stream.
    for await (const event of client.events.stream({ cursor: '', signal })) {
      const { id, parent_id: parentId, progress, status } = event.data
      if (id === voiceover?.id) move(bars.voice, progress, status)
      else if (id === music?.id) move(bars.music, progress, status)
      else if (id === video.id && progress.stage !== 'running') move(bars.video, progress, status)
      else if (id === slideshow.id && progress.total > 0) pictures.total = progress.total
      else if (parentId === slideshow.id && event.type === 'job.succeeded') pictures.done++
      else continue
      bars.pictures.fraction = pictures.total > 0 ? pictures.done / pictures.total : 0
      bars.pictures.note = pictures.total > 0 ? `${pictures.done} of ${pictures.total}` : ''
      show(shown)
    }
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

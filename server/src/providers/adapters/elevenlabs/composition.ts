import type { IntensityCurve, MusicRequest } from '../../port.ts'
import { refusal } from '../../support.ts'

/** https://elevenlabs.io/docs/eleven-api/guides/how-to/music/composition-plans */
interface Chunk {
  text: string
  duration_ms: number
  positive_styles: string[]
  negative_styles: string[]
  context_adherence: 'high'
}

const MIN_CHUNK_MS = 3_000
const MAX_CHUNK_MS = 120_000
/** Of the 50 styles of a chunk, what ours leave. */
const MAX_PHRASES = 44
export const MIN_DURATION_SEC = MIN_CHUNK_MS / 1000

const VOICES = ['vocals', 'singing', 'lyrics', 'choir', 'spoken word']

/** A stretch of a curve: its share of the length, and what is played there. */
interface Stretch {
  name: string
  share: number
  styles: string[]
}

const CURVES: Record<IntensityCurve, Stretch[]> = {
  flat: [{ name: 'Theme', share: 1, styles: ['steady even energy', 'constant dynamics'] }],
  rise: [
    { name: 'Intro', share: 0.33, styles: ['sparse arrangement', 'quiet', 'gentle opening'] },
    { name: 'Build', share: 0.34, styles: ['building intensity', 'layers added one by one'] },
    { name: 'Climax', share: 0.33, styles: ['full arrangement', 'powerful', 'climax at the end'] },
  ],
  'rise-plateau-outro': [
    {
      name: 'Intro',
      share: 0.36,
      styles: ['sparse opening', 'building intensity', 'layers added one by one'],
    },
    { name: 'Main', share: 0.33, styles: ['full arrangement', 'steady high energy'] },
    { name: 'Outro', share: 0.31, styles: ['arrangement thins out', 'calming down', 'gentle ending'] },
  ],
}

/** The request as a plan whose chunks last, to the millisecond, as long as the request asks for. */
export function compositionPlan(request: MusicRequest): { plan: { chunks: Chunk[] }; notes: string[] } {
  const totalMs = Math.round(request.durationSec * 1000)
  const curve = CURVES[request.intensityCurve]
  const fits = curve.every(({ share }) => share * totalMs >= MIN_CHUNK_MS)
  const stretches = fits ? curve : CURVES.flat
  const common = commonStyles(request)
  return {
    plan: {
      chunks: durations(stretches, totalMs).map(({ stretch, durationMs }) => ({
        text: `[${stretch.name}]\n{instrumental}`,
        duration_ms: durationMs,
        positive_styles: [...common, ...stretch.styles],
        negative_styles: VOICES,
        context_adherence: 'high' as const,
      })),
    },
    notes: fits ? [] : [`${request.durationSec} s are too short for '${request.intensityCurve}': it is flat`],
  }
}

/** What is true of the whole piece. A prompt comes apart at its marks, since the vendor wants short phrases. */
function commonStyles({ style, prompt, bpm }: MusicRequest): string[] {
  const phrases = (prompt ?? '')
    .split(/[,;\n]|[.!?](?=\s|$)/)
    .map((phrase) => phrase.trim())
    .filter(Boolean)
  const styles = ['instrumental', style, ...(bpm === null ? [] : [`${bpm} BPM`]), ...phrases]
  if (phrases.length > MAX_PHRASES) {
    throw refusal('ElevenLabs', `takes a prompt of at most ${MAX_PHRASES} phrases.`)
  }
  return styles
}

/** Where each stretch ends is rounded, not how long it is, so that nothing is lost over the whole. */
function durations(stretches: readonly Stretch[], totalMs: number) {
  let share = 0
  let startMs = 0
  return stretches.flatMap((stretch) => {
    share += stretch.share
    const endMs = Math.round(Math.min(share, 1) * totalMs)
    const parts = inParts(endMs - startMs).map((durationMs) => ({ stretch, durationMs }))
    startMs = endMs
    return parts
  })
}

/** Equal parts, none longer than a chunk may be. */
function inParts(lengthMs: number): number[] {
  const count = Math.ceil(lengthMs / MAX_CHUNK_MS)
  return Array.from({ length: count }, (_, index) => {
    const from = Math.round((index * lengthMs) / count)
    return Math.round(((index + 1) * lengthMs) / count) - from
  })
}

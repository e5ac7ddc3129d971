import type { KeptArtifact } from '../../../core/artifact-view.ts'
import { SAMPLE_RATE_HZ } from '../../../media/audio/measure.ts'
import type { MixedSoundtrack, SoundCopyFormat } from '../../../media/audio/mix.ts'
import type { CaptionCue } from '../../../media/timeline.ts'
import { keepCaptions } from '../../../studio/finished-video.ts'
import { keepFile } from '../../../studio/tools.ts'
import type { MadeOutput, SharedFiles, SlideshowVideoInput } from '../inputs.ts'
import { type BuiltVideo, buildTimeline, type VideoParts } from '../timeline.ts'
import type { OutputWork } from './video-outputs.ts'

const SOUND_MIMES = { m4a: 'audio/mp4', mp3: 'audio/mpeg', flac: 'audio/flac' } as const

/** What is asked of the sound beside the videos' own. */
export const soundExtras = ({ outputs, options }: SlideshowVideoInput) => ({
  copies: outputs.flatMap((output): SoundCopyFormat[] =>
    output.type === 'audio' && output.format !== 'm4a' ? [output.format] : [],
  ),
  stems: options.stems,
})

/** What the first video leaves for all. */
export interface FirstVideo {
  parts: VideoParts
  built: BuiltVideo
  artifact: KeptArtifact
  sound: MixedSoundtrack
}

/** Keeps captions and stems, which are the same whatever shape the video has. */
export async function keepShared(work: OutputWork, first: FirstVideo): Promise<SharedFiles> {
  const { tools, context, job } = work
  const { cues } = first.built
  const captions = cues.length > 0 ? await keepCaptions(tools, context, job, cues) : { srt: null, vtt: null }
  const stems: SharedFiles['stems'] = []
  for (const { name, path } of first.sound.stems) {
    stems.push({ name, artifact: await keepSound(work, first, `stem:${name}`, path, 'audio/wav') })
  }
  return { ...captions, stems }
}

/** Makes an output that is no video, out of the first one. */
export async function makeSharedOutput(
  work: OutputWork,
  request: Exclude<SlideshowVideoInput['outputs'][number], { type: 'video' }>,
  first: FirstVideo,
): Promise<MadeOutput> {
  const { tools, context, job } = work
  const alone = (artifact: KeptArtifact): MadeOutput => ({
    artifact,
    poster: null,
    quality: null,
    render: null,
    stages: [],
  })
  if (request.type === 'subtitles') {
    return alone((await keepCaptions(tools, context, job, captionsOf(first)))[request.format])
  }
  const { format } = request
  const { path, copies } = first.sound
  const file = format === 'm4a' ? path : copies.find((copy) => copy.format === format)?.path
  if (file === undefined) throw new Error(`the sound was not made as ${format}`)
  return alone(await keepSound(work, first, `sound:${format}`, file, SOUND_MIMES[format]))
}

/** Also where the video has none. */
function captionsOf({ parts, built }: FirstVideo): CaptionCue[] {
  const { captions, ...options } = parts.options
  if (captions.mode !== 'none') return built.cues
  return buildTimeline({ ...parts, options: { ...options, captions: { ...captions, mode: 'sidecar' } } }).cues
}

const keepSound = (
  { tools, context, job }: OutputWork,
  { artifact: { durationSec } }: FirstVideo,
  name: string,
  file: string,
  mime: string,
): Promise<KeptArtifact> =>
  keepFile(
    tools,
    context,
    job,
    name,
    { file },
    { mime, sampleRateHz: SAMPLE_RATE_HZ, ...(durationSec === undefined ? {} : { durationSec }) },
  )

import type {
  BackgroundMusic,
  Beats,
  ClipList,
  Images,
  Music,
  Script as ScriptView,
  Slideshow,
  SlideshowVideo,
  Voice,
  Voiceover,
} from '@potterlabs/generated/slideshow/schemas.ts'
import { artifactView, type KeptArtifact, subtitlesView } from '../../core/artifact-view.ts'
import { attributionView } from '../../core/attribution.ts'
import type { SignedLinks } from '../../core/signed-links.ts'
import { jobEnvelope } from '../../jobs/envelope.ts'
import type { Beat, CatalogVoice } from '../../providers/port.ts'
import type { JobRow } from '../../store/schema.ts'
import { endOf } from './edits.ts'
import type {
  BeatsInput,
  BeatsOutput,
  ImagesInput,
  ImagesOutput,
  MusicInput,
  MusicOutput,
  PlacedSlide,
  SlideshowInput,
  SlideshowVideoInput,
  SlideshowVideoOutput,
  VoiceoverInput,
  VoiceoverOutput,
} from './inputs.ts'
import { outputViews } from './output-views.ts'
import type { Script } from './scripts.ts'
import { contentStartSec } from './timeline.ts'

/*
 * Rows as clients see them. A job's input and output are what this pack's handlers wrote for its kind, so each view
 * names their types once, here.
 */
const inputOf = <Input>(job: JobRow): Input => job.input as Input
const outputOf = <Output>(job: JobRow): Output | null =>
  job.status === 'succeeded' ? (job.output as Output) : null

export const scriptView = (script: Script): ScriptView => ({
  id: script.id,
  status: 'succeeded',
  title: script.title,
  language: script.language,
  sections: script.sections,
  words: script.words,
  created_at: script.createdAt.toISOString(),
  links: { self: `/v1/scripts/${script.id}` },
  metadata: script.metadata,
})

export const voiceView = (provider: string, voice: Omit<CatalogVoice, 'ref'>): Voice => ({
  id: voice.id,
  provider,
  name: voice.name,
  language: voice.language,
  gender: voice.gender,
  style_tags: voice.styleTags,
  sample_rates_hz: voice.sampleRatesHz,
})

export const beatView = (beat: Beat): Beats['beats'][number] => ({
  id: beat.id,
  section_id: beat.sectionId,
  title: beat.title,
  summary: beat.summary,
  text: beat.text,
})

export function voiceoverView(links: SignedLinks, job: JobRow): Voiceover {
  const input = inputOf<VoiceoverInput>(job)
  const output = outputOf<VoiceoverOutput>(job)
  return {
    ...jobEnvelope(job),
    script_id: input.scriptId,
    voice_id: input.voiceId,
    options: input.options,
    artifact: output && artifactView(links, job.projectId, output.artifact),
    subtitles: subtitlesView(links, job.projectId, output),
    markers: output?.markers ?? [],
    words: output?.words ?? [],
  }
}

export function beatsView(job: JobRow): Beats {
  const input = inputOf<BeatsInput>(job)
  return {
    ...jobEnvelope(job),
    script_id: input.scriptId,
    options: input.options,
    beats: (outputOf<BeatsOutput>(job)?.beats ?? []).map(beatView),
  }
}

export function imagesView(links: SignedLinks, job: JobRow): Images {
  const input = inputOf<ImagesInput>(job)
  return {
    ...jobEnvelope(job),
    prompt: input.prompt,
    negative_prompt: input.negativePrompt,
    aspect_ratio: input.aspectRatio,
    count: input.count,
    seed: input.seed,
    characters: outputOf<ImagesOutput>(job)?.characters ?? input.characters,
    items: (outputOf<ImagesOutput>(job)?.items ?? []).map((item) => ({
      index: item.index,
      asset_id: item.assetId,
      artifact: artifactView(links, job.projectId, item.artifact),
      ...(item.attribution && { attribution: attributionView(item.attribution) }),
    })),
  }
}

/** `slides`: as laid out and edited. `pictures`: the artifact of each asset. */
export function slideshowView(
  links: SignedLinks,
  job: JobRow,
  pictures: ReadonlyMap<string, KeptArtifact>,
  slides: readonly PlacedSlide[],
): Slideshow {
  const input = inputOf<SlideshowInput>(job)
  return {
    ...jobEnvelope(job, { render: `/v1/slideshows/${job.id}/render` }),
    beats_id: input.beatsId,
    voiceover_id: input.timing.voiceover_id ?? null,
    aspect_ratio: input.strategy.aspect_ratio,
    duration_sec: endOf(slides),
    slides: slides.map((slide) => {
      const picture = slide.assetId === null ? undefined : pictures.get(slide.assetId)
      return {
        id: slide.id,
        beat_id: slide.beatId,
        section_id: slide.sectionId,
        image: {
          asset_id: slide.assetId,
          images_id: slide.imagesId,
          url: picture ? links.sign(job.projectId, picture.id).url : null,
          prompt: slide.prompt,
          // Slideshows that are older than these have neither.
          focus: slide.focus ?? null,
          fit: slide.fit ?? null,
        },
        caption: slide.caption,
        start_sec: slide.startSec,
        duration_sec: slide.durationSec,
      }
    }),
  }
}

export function musicView(links: SignedLinks, job: JobRow): Music {
  const input = inputOf<MusicInput>(job)
  const output = outputOf<MusicOutput>(job)
  return {
    ...jobEnvelope(job),
    style: input.style,
    bpm: output?.bpm ?? null,
    intensity_curve: input.intensityCurve,
    seed: input.seed,
    artifact: output && artifactView(links, job.projectId, output.artifact),
    stems: (output?.stems ?? []).map((stem) => ({
      name: stem.name,
      artifact: artifactView(links, job.projectId, stem.artifact),
    })),
  }
}

export function backgroundMusicView(links: SignedLinks, job: JobRow): BackgroundMusic {
  const { length } = inputOf<MusicInput>(job)
  if (!('target' in length)) throw new Error(`background music ${job.id} was stored without its target`)
  return { ...musicView(links, job), target: length.target, duration_policy: length.policy }
}

export function slideshowVideoView(links: SignedLinks, job: JobRow): SlideshowVideo {
  const input = inputOf<SlideshowVideoInput>(job)
  const output = outputOf<SlideshowVideoOutput>(job)
  return {
    ...jobEnvelope(job, { clips: `/v1/slideshow-videos/${job.id}/clips` }),
    script_id: input.scriptId,
    beats_id: input.beatsId,
    options: input.options,
    artifact: output && artifactView(links, job.projectId, output.artifact),
    poster: output?.poster ? artifactView(links, job.projectId, output.poster) : null,
    subtitles: subtitlesView(links, job.projectId, output),
    chapters: output?.chapters ?? [],
    outputs: outputViews(links, job),
    stems: (output?.stems ?? []).map(({ name, artifact }) => ({
      name,
      artifact: artifactView(links, job.projectId, artifact),
    })),
    tracks: {
      slideshow: { id: input.slideshowId },
      voiceover:
        input.voiceoverId === null
          ? null
          : { id: input.voiceoverId, start_sec: contentStartSec(input.options) },
      music:
        input.musicId === null ? null : { id: input.musicId, start_sec: 0, ducking: input.options.ducking },
    },
    quality: output?.quality ?? null,
    render: output?.render ?? null,
    stages: output?.stages ?? [],
  }
}

export const clipsView = (job: JobRow): ClipList => ({
  items: (outputOf<SlideshowVideoOutput>(job)?.clips ?? []).map((clip) => ({
    slide_id: clip.slideId,
    asset_id: clip.assetId,
    start_sec: clip.startSec,
    duration_sec: clip.durationSec,
  })),
})

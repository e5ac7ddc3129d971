import { dirname, join } from 'node:path'
import type { KeptArtifact } from '../../../core/artifact-view.ts'
import { splitSentences } from '../../../core/text/sentences.ts'
import { tokens } from '../../../core/text/words.ts'
import { decodeWav, encodeWav } from '../../../core/wav.ts'
import { defineJob, type JobContext, type RunningJob } from '../../../jobs/definition.ts'
import { alignWords } from '../../../media/audio/align-words.ts'
import { type Narration, writeNarration } from '../../../media/audio/narration.ts'
import { encodeMp3 } from '../../../media/audio-encode.ts'
import { cuesFromWords } from '../../../media/captions/cues.ts'
import { toSrt, toVtt } from '../../../media/captions/subtitles.ts'
import { expectedMicros } from '../../../providers/estimate.ts'
import type { SpeechRequest } from '../../../providers/port.ts'
import { receiveSound } from '../../../studio/sound.ts'
import { keepFile, providerOf, readKept, type StudioTools, serving } from '../../../studio/tools.ts'
import { withWorkFolder } from '../../../studio/work-folder.ts'
import type { VoiceoverInput, VoiceoverOutput } from '../inputs.ts'
import { speechQuantities } from '../quantities.ts'
import { requireScript, type Script } from '../scripts.ts'
import { readBefore, rememberPiece, type SpokenPiece } from '../spoken-sections.ts'

const BETWEEN_SECTIONS_SEC = 0.7
const BETWEEN_PIECES_SEC = 0.25
const SUBTITLE_FPS = 30
const SUBTITLE_LINE_CHARACTERS = 42

/** A stretch of text that is read in one call. */
interface Piece {
  sectionId: string
  text: string
  pauseAfterSec: number
}

/** Reads a script piece by piece, each one provider call unless it was read before, and joins them sample by sample. */
export const voiceoverJob = (tools: StudioTools) =>
  defineJob<VoiceoverInput, VoiceoverOutput>({
    kind: 'voiceover',
    concurrency: 1,
    async run(job, context) {
      const script = await requireScript(context.db, job.projectId, job.input.scriptId, 'script_id')
      const provider = await providerOf(tools, job)
      const pieces = piecesOf(script, provider.capabilities.tts?.max_characters ?? Number.POSITIVE_INFINITY)
      const requests = pieces.map((_, index) => requestOf(job.input, pieces, index))
      const before = await readBefore(tools, job, context, provider, requests)
      const spoken: SpokenPiece[] = []
      for (const [index, piece] of pieces.entries()) {
        context.progress({
          stage: 'speak',
          done: index,
          total: pieces.length,
          percent: (90 * index) / pieces.length,
        })
        const request = requests[index]
        const known = before[index]
        if (known) spoken.push(known)
        else if (request) spoken.push(await speak(tools, job, context, request, index))
        const how = known ? 'was read before and is taken over' : 'was read'
        context.log('info', `section ${piece.sectionId} ${how}: ${piece.text.length} characters`)
      }
      context.progress({ stage: 'join', done: pieces.length, total: pieces.length, percent: 90 })
      return joinPieces(tools, job, context, pieces, spoken)
    },
  })

/** Sections as they are, or cut between sentences where a section is longer than the provider takes in one call. */
export function piecesOf(script: Pick<Script, 'sections' | 'language'>, maxCharacters: number): Piece[] {
  return script.sections.flatMap((section) => {
    const texts: string[] = []
    for (const sentence of splitSentences(section.text, script.language)) {
      const last = texts.at(-1)
      if (last !== undefined && last.length + sentence.length <= maxCharacters)
        texts[texts.length - 1] = last + sentence
      else texts.push(sentence)
    }
    return texts.map((text, index) => ({
      sectionId: section.id,
      text,
      pauseAfterSec: index === texts.length - 1 ? BETWEEN_SECTIONS_SEC : BETWEEN_PIECES_SEC,
    }))
  })
}

/** What is asked of a provider for a piece, with what is said before and after it. */
const requestOf = (
  { options, voiceRef }: VoiceoverInput,
  pieces: readonly Piece[],
  index: number,
): SpeechRequest => ({
  text: pieces[index]?.text ?? '',
  voice: voiceRef,
  pace: options.pace,
  emphasis: options.emphasis,
  sampleRateHz: options.sample_rate_hz,
  ssml: options.ssml,
  previousText: pieces[index - 1]?.text ?? null,
  nextText: pieces[index + 1]?.text ?? null,
})

async function speak(
  tools: StudioTools,
  job: RunningJob<VoiceoverInput>,
  context: JobContext,
  request: SpeechRequest,
  index: number,
): Promise<SpokenPiece> {
  const { options } = job.input
  const { text } = request
  const provider = await providerOf(tools, job)
  const step = `speak:${index + 1}`
  return context.call({
    step,
    provider,
    call: serving(provider, 'tts').speech,
    estimatedMicrosUsd: expectedMicros(
      provider,
      'tts',
      speechQuantities({ sections: [{ text }] }, options.pace),
    ),
    request,
    store: async (result): Promise<SpokenPiece> => {
      const format = { sampleRateHz: options.sample_rate_hz, channels: 1 as const }
      const pcm = await receiveSound(tools, context, job, provider, result.audio, format)
      if (result.words === null)
        context.log('info', `${provider.id} gave no word times: aligned with the sound`)
      const piece = {
        wav: await keepFile(tools, context, job, step, { bytes: encodeWav(pcm) }, { mime: 'audio/wav' }),
        words: result.words ?? alignWords(pcm, tokens(text)),
      }
      await rememberPiece(tools, job, context, provider, request, piece)
      return piece
    },
  })
}

function joinPieces(
  tools: StudioTools,
  job: RunningJob<VoiceoverInput>,
  context: JobContext,
  pieces: readonly Piece[],
  spoken: readonly SpokenPiece[],
): Promise<VoiceoverOutput> {
  return withWorkFolder(tools.workDir, job.id, async (folder) => {
    const wavPath = join(folder, 'narration.wav')
    const parts = pieces.map((piece, index) => {
      const part = spoken[index]
      if (!part) throw new Error('a piece was not spoken')
      return {
        ...piece,
        pauseAfterSec: index === pieces.length - 1 ? 0 : piece.pauseAfterSec,
        readPcm: async () => decodeWav(await readKept(tools, part.wav)),
        words: part.words,
      }
    })
    const narration = await writeNarration(parts, wavPath)
    return keepNarration(tools, job, context, narration, wavPath)
  })
}

async function keepNarration(
  tools: StudioTools,
  job: RunningJob<VoiceoverInput>,
  context: JobContext,
  narration: Narration,
  wavPath: string,
): Promise<VoiceoverOutput> {
  const facts = { durationSec: narration.durationSec, sampleRateHz: narration.sampleRateHz }
  const master = await keepFile(
    tools,
    context,
    job,
    'master',
    { file: wavPath },
    { mime: 'audio/wav', ...facts },
  )
  const cues = cuesFromWords(narration.words, {
    maxCharsPerLine: SUBTITLE_LINE_CHARACTERS,
    fps: SUBTITLE_FPS,
    endSec: facts.durationSec,
  })
  const keepText = (name: string, text: string, mime: string) =>
    keepFile(tools, context, job, name, { bytes: new TextEncoder().encode(text) }, { mime })
  return {
    artifact: job.input.options.format === 'wav' ? master : await asMp3(tools, job, context, wavPath, facts),
    master,
    srt: await keepText('srt', toSrt(cues), 'application/x-subrip'),
    vtt: await keepText('vtt', toVtt(cues), 'text/vtt'),
    durationSec: facts.durationSec,
    // Pieces of one section make one marker: where its first piece begins.
    markers: narration.markers
      .filter((marker, index, all) => all[index - 1]?.sectionId !== marker.sectionId)
      .map((marker) => ({ section_id: marker.sectionId, time_sec: marker.startSec })),
    words: narration.words.map((word) => ({
      text: word.text,
      start_sec: word.startSec,
      end_sec: word.endSec,
      section_id: word.sectionId,
    })),
  }
}

async function asMp3(
  tools: StudioTools,
  job: RunningJob<VoiceoverInput>,
  context: JobContext,
  wavPath: string,
  facts: { durationSec: number; sampleRateHz: number },
): Promise<KeptArtifact> {
  const mp3Path = join(dirname(wavPath), 'narration.mp3')
  await encodeMp3(wavPath, mp3Path, {
    sampleRateHz: facts.sampleRateHz,
    bitrateKbps: 128,
    ffmpeg: tools.ffmpeg,
    signal: context.signal,
  })
  return keepFile(tools, context, job, 'mp3', { file: mp3Path }, { mime: 'audio/mpeg', ...facts })
}

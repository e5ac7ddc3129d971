import { UnusableMediaError } from './errors.ts'
import { convert, type IngestWork, refuseLonger } from './ingest-convert.ts'
import type { IngestedFile } from './ingest-file.ts'
import type { MediaInfo } from './probe.ts'

const RATE_HZ = 48_000
/** Two channels of 16 bits, uncompressed: FLAC needs less. */
const BYTES_PER_SEC = RATE_HZ * 2 * 2

/** Makes FLAC of a file's first sound: 48 kHz, 16 bits, mono as mono and everything else as stereo. */
export async function ingestSound(work: IngestWork): Promise<IngestedFile> {
  if (work.info.audio.length === 0) throw new UnusableMediaError('the file holds neither sound nor picture')
  const { soundSec } = work.limits
  refuseLonger(work.info.durationSec, soundSec, 'sound')
  const { path, info } = await convert(work, {
    type: 'audio/flac',
    maxSec: soundSec,
    maxBytes: soundSec * BYTES_PER_SEC + 1024 * 1024,
    input: [],
    output: [
      ...['-map', '0:a:0', '-vn', '-sn', '-dn', '-ar', String(RATE_HZ)],
      ...['-af', 'aformat=channel_layouts=mono|stereo', '-sample_fmt', 's16', '-c:a', 'flac'],
      ...['-f', 'flac'],
    ],
  })
  const durationSec = lengthOf(info)
  if (durationSec === 0) throw new UnusableMediaError('the file holds no sound that can be decoded')
  refuseLonger(durationSec, soundSec, 'sound')
  return { kind: 'audio', mime: 'audio/flac', path, durationSec }
}

const lengthOf = ({ audio, durationSec }: MediaInfo): number => audio[0]?.durationSec ?? durationSec ?? 0

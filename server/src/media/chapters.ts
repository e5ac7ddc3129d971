import { writeFile } from 'node:fs/promises'
import { type Chapter, MICROSECONDS } from './timeline.ts'

/**
 * Writes chapters as ffmpeg's metadata format has them (https://ffmpeg.org/ffmpeg-formats.html, "Metadata 2"), and gives
 * the arguments that read them as an input of their own.
 */
export async function chapterInput(path: string, chapters: readonly Chapter[]): Promise<string[]> {
  const blocks = chapters.map(({ title, startUs, endUs }) =>
    [
      '[CHAPTER]',
      `TIMEBASE=1/${MICROSECONDS}`,
      `START=${startUs}`,
      `END=${endUs}`,
      `title=${escaped(title)}`,
      '',
    ].join('\n'),
  )
  await writeFile(path, `;FFMETADATA1\n${blocks.join('')}`)
  return ['-protocol_whitelist', 'file', '-f', 'ffmetadata', '-i', `file:${path}`]
}

/**
 * What has a meaning there is preceded by a backslash; a line break in a title means nothing to a player. A backslash at
 * the end goes: ffmpeg 5 takes it, even escaped, for a line that goes on.
 */
const escaped = (title: string): string =>
  title
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\\+$/, '')
    .replaceAll(/[=;#\\]/g, '\\$&')

import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MissingFfmpegError } from './errors.ts'
import { locateFfmpeg } from './ffmpeg.ts'
import { withFolder } from './test-video.ts'

it('finds an ffmpeg and an ffprobe that start', async () => {
  const { ffmpegPath, ffprobePath } = await locateFfmpeg()
  expect(await locateFfmpeg({ ffmpegPath, ffprobePath })).toEqual({ ffmpegPath, ffprobePath })
})

it('takes no other program than the one that was asked for, and says how to get one', async () => {
  const locating = locateFfmpeg({ ffmpegPath: '/no/such/ffmpeg' })
  await expect(locating).rejects.toThrow(MissingFfmpegError)
  await expect(locating).rejects.toThrow(
    /^\/no\/such\/ffmpeg is not a ffmpeg that starts; type: .*install.* ffmpeg$/,
  )
})

it('names the parts that a build lacks', () =>
  withFolder(async (folder) => {
    const program = join(folder, 'ffmpeg')
    const listings = [
      "case $2 in -encoders) echo ' A....D aac  AAC';;",
      '-filters) for f in sidechaincompress ebur128 alimiter acompressor amix scale; do echo " .. $f A->A"; done;;',
      'esac',
    ]
    await writeFile(program, `#!/bin/sh\n${listings.join('\n')}\n`)
    await chmod(program, 0o755)
    await expect(locateFfmpeg({ ffmpegPath: program, ffprobePath: program })).rejects.toThrow(
      /was built without encoder libx264, encoder libmp3lame, encoder libvpx-vp9, encoder libopus, filter acrossover, filter adelay, .*filter aresample, .*; type:/,
    )
  }))

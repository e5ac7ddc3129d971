import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundle } from '@remotion/bundler'
import { renderMedia, selectComposition } from '@remotion/renderer'

/** `node render.mjs <job folder> <browser> <out.mp4>`: the folder's `timeline.json`, with the encoder set as ours. */
const [folder, browserExecutable, outputLocation] = process.argv.slice(2)
const inputProps = JSON.parse(await readFile(join(folder, 'timeline.json'), 'utf8'))
const serveUrl = await bundle({
  entryPoint: fileURLToPath(new URL('./index.jsx', import.meta.url)),
  publicDir: folder,
})
const browser = {
  serveUrl,
  inputProps,
  browserExecutable,
  chromeMode: 'chrome-for-testing',
  // No graphics card: Chromium draws in software.
  chromiumOptions: { gl: 'swangle', enableMultiProcessOnLinux: true },
}
await renderMedia({
  ...browser,
  composition: await selectComposition({ ...browser, id: 'slideshow' }),
  codec: 'h264',
  crf: 20,
  x264Preset: 'veryfast',
  jpegQuality: 90,
  concurrency: availableParallelism(),
  outputLocation,
})

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Timeline } from '../../server/src/media/timeline.ts'
import type { Bench } from '../run.ts'
import { assemble } from './assembly.ts'
import { round } from './limit.ts'
import { makeScene } from './scene.ts'

const SCENE = { slides: 60, slideSec: 2.5, widthPx: 1280, heightPx: 720 }
const EDITED_CUE = 25

const labels = {
  slides: 'slides (720p30)',
  coldCpuSec: 'first render with its quality report, CPU s',
  editCpuSec: 'the same after an edit of one caption, CPU s',
  editRatio: 'edit / first render in CPU',
  unchangedCpuSec: 'the same without any edit, CPU s',
  unchangedRatio: 'no edit / first render in CPU',
  segments: 'segments',
  rebuiltSegments: '  rebuilt after the edit',
  coldSec: 'first render, s',
  editSec: 'after the edit, s',
}

/** What an edit of one caption costs, when what earlier renders made is kept. */
export const incrementalBench: Bench<keyof typeof labels> = {
  labels,

  async measure(note) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-incremental-'))
    try {
      const timeline = await makeScene(folder, SCENE)
      const render = (of: Timeline) => assemble(of, folder, { keep: true })
      note(`assembling ${SCENE.slides} slides, nothing kept`)
      const cold = await render(timeline)
      note('with another caption')
      const edit = await render(withCaption(timeline, EDITED_CUE, 'Somebody wrote\nthese words anew'))
      note('once more')
      const unchanged = await render(withCaption(timeline, EDITED_CUE, 'Somebody wrote\nthese words anew'))
      const { reused, rebuilt } = edit.render ?? { reused: [], rebuilt: [] }
      return {
        slides: SCENE.slides,
        coldCpuSec: round(cold.cpuSec),
        editCpuSec: round(edit.cpuSec),
        editRatio: round(edit.cpuSec / cold.cpuSec),
        unchangedCpuSec: round(unchanged.cpuSec),
        unchangedRatio: round(unchanged.cpuSec / cold.cpuSec),
        segments: reused.length + rebuilt.length,
        rebuiltSegments: rebuilt.length,
        coldSec: round(cold.timings.totalMs / 1000),
        editSec: round(edit.timings.totalMs / 1000),
      }
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  },
}

const withCaption = (timeline: Timeline, index: number, text: string): Timeline => ({
  ...timeline,
  captions: {
    ...timeline.captions,
    cues: timeline.captions.cues.map((cue, place) => (place === index ? { ...cue, text } : cue)),
  },
})

import type { Focus } from '@potterlabs/generated/common/schemas.ts'
import type { Db } from '../../store/database.ts'
import { createDocument, getDocument, replaceDocument } from '../../store/documents.ts'
import type { JobRow } from '../../store/schema.ts'
import type { PlacedSlide, SlideshowOutput, SlideshowState } from './inputs.ts'

/** What a client changed of one slide. */
export interface SlideEdit {
  picture?: OwnPicture | NewPicture
  /** Of the picture; null: what stands out most. */
  focus?: Focus | null
  caption?: string
  durationSec?: number
}

/** A picture that was there. */
export interface OwnPicture {
  assetId: string
}
/** A picture made for the slide; `imagesId` is the job that makes it. */
export interface NewPicture {
  imagesId: string
  prompt: string
}

/** By the slide's id. */
export type SlideEdits = Readonly<Record<string, SlideEdit>>

const KIND = 'slideshow-edits'

/** The edits of a slideshow; none if it was never edited. */
export async function readEdits(db: Db, projectId: string, slideshowId: string): Promise<SlideEdits> {
  const row = await getDocument(db, projectId, KIND, slideshowId)
  // Written by `keepEdit` alone.
  return row ? (row.body as SlideEdits) : {}
}

/** Keeps an edit beside those before it; what it leaves out stays as it was. */
export async function keepEdit(
  tx: Db,
  { projectId, id }: Pick<JobRow, 'projectId' | 'id'>,
  slideId: string,
  edit: SlideEdit,
): Promise<void> {
  const before = await readEdits(tx, projectId, id)
  const body = { ...before, [slideId]: { ...before[slideId], ...edit } }
  if (await createDocument(tx, { projectId, id, kind: KIND, body })) return
  await replaceDocument(tx, projectId, KIND, id, { body })
}

/**
 * Slides as their edits have them: those after a slide that lasts longer or shorter move along. `made` gives the picture
 * of a job that is done; without it a new picture is there once the slide has it.
 */
export function withEdits(
  slides: readonly PlacedSlide[],
  edits: SlideEdits,
  made?: ReadonlyMap<string, string>,
): PlacedSlide[] {
  let shiftSec = 0
  return slides.map((slide) => {
    const { picture, focus, caption, durationSec } = edits[slide.id] ?? {}
    const edited: PlacedSlide = {
      ...slide,
      ...(picture && pictured(slide, picture, made)),
      ...(focus !== undefined && { focus }),
      caption: caption ?? slide.caption,
      startSec: slide.startSec + shiftSec,
      durationSec: durationSec ?? slide.durationSec,
    }
    shiftSec += edited.durationSec - slide.durationSec
    return edited
  })
}

function pictured(
  slide: PlacedSlide,
  picture: OwnPicture | NewPicture,
  made: ReadonlyMap<string, string> | undefined,
): Pick<PlacedSlide, 'assetId' | 'imagesId' | 'prompt' | 'focus' | 'fit'> {
  // How the one before was cut says nothing of this one.
  const anew = { focus: null, fit: null }
  if ('assetId' in picture) return { assetId: picture.assetId, imagesId: null, prompt: null, ...anew }
  const { imagesId, prompt } = picture
  const had = slide.imagesId === imagesId ? slide.assetId : null
  return { assetId: made?.get(imagesId) ?? had, imagesId, prompt, ...anew }
}

/** The slides that a slideshow job has laid out, before their edits; null where it has not. */
export function laidOut(job: Pick<JobRow, 'output' | 'state'>): PlacedSlide[] | null {
  // Slideshow jobs of this pack alone write these.
  const output = job.output as SlideshowOutput | null
  const state: SlideshowState = job.state
  return output?.slides ?? state.slides ?? null
}

/** A finished slideshow as its edits have it. */
export async function finishedSlideshow(
  db: Db,
  job: Pick<JobRow, 'projectId' | 'id' | 'output' | 'state'>,
): Promise<SlideshowOutput> {
  const slides = withEdits(laidOut(job) ?? [], await readEdits(db, job.projectId, job.id))
  return { slides, durationSec: endOf(slides) }
}

/** When the last slide ends. */
export function endOf(slides: readonly PlacedSlide[]): number {
  const last = slides.at(-1)
  return last ? last.startSec + last.durationSec : 0
}
